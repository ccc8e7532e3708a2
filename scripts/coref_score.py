#!/usr/bin/env python3
"""Score coreference in CoNLL-U against gold CoNLL-U with GUM's Entity= attributes.

usage: coref_score.py [--by-genre] GOLD.conllu SYSTEM.conllu
       coref_score.py --texts DIR GOLD.conllu     write each document's raw text to DIR/ID.txt
       coref_score.py --self-test

Printed for two ways of matching mentions: "span" (a system mention counts if it has exactly the gold one's characters, as in
the CoNLL 2012 scorer) and "head" (or if its head word is one of the gold one's: of the tokens of GUM's minimal span).  MUC, B-cubed
and CEAF-e (entity-based, phi4), precision, recall and F1, and "conll", the mean of the three F1.  Clusters of a single
mention are left out on both sides.  Mentions are compared by their characters in the text without white space, so the two
files may be cut into words differently.  Counts are summed over documents, documents matched by `# newdoc id`.  Standard
library only.
"""
import argparse
import os
import re
import sys


# ---------------------------------------------------------------- reading

def documents(path):
    """[(id, [(start, end, heads, cluster)])]: character positions without white space; heads a tuple of words."""
    out, name, mentions, stack, at, words, fused = [], None, [], {}, 0, [], []

    def close_document():
        if name is not None:
            out.append((name, mentions))

    with open(path, encoding="utf-8") as src:
        for line in src:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                close_document()
                name = re.sub(r"(\.txt|\.conllu)$", "", os.path.basename(line.split("=", 1)[-1].strip()))
                mentions, stack, at, words = [], {}, 0, []
            elif line and line[0].isdigit():
                col = line.split("\t")
                if "." in col[0]:
                    continue
                if "-" in col[0]:
                    first, last = map(int, col[0].split("-"))
                    fused = [at, len(re.sub(r"\s", "", col[1])), last - first + 1, 0]
                    continue
                form = re.sub(r"\s", "", col[1])
                if fused:
                    base, size, count, used = fused
                    start, end = base + min(used, size - 1), base + min(used + len(form), size)
                    if count == 1:
                        end = base + size
                    fused = [base, size, count - 1, used + len(form)] if count > 1 else []
                    if not fused:
                        at = base + size
                else:
                    start, end = at, at + len(form)
                    at = end
                words.append((start, end))
                entity = dict(p.split("=", 1) for p in col[9].split("|") if "=" in p).get("Entity", "")
                for piece in re.findall(r"\([^()]*\)?|[^()]+\)", entity):
                    read_bracket(piece, words, stack, mentions)
    close_document()
    return out


def read_bracket(piece, words, stack, mentions):
    here = len(words) - 1
    if piece[0] == "(":
        fields = piece.strip("()").split("-")
        cluster = re.sub(r"\[.*", "", fields[0])
        span = next((f for f in fields[2:] if re.fullmatch(r"\d+(,\d+)*", f)), "1")
        stack.setdefault(cluster, []).append((here, [int(x) - 1 for x in span.split(",")]))
    if piece[-1] == ")":
        cluster = re.sub(r"\[.*", "", piece.strip("()").split("-")[0])
        if stack.get(cluster):
            first, heads = stack[cluster].pop()
            heads = tuple(words[min(first + h, here)] for h in heads)
            mentions.append((words[first][0], words[here][1], heads, cluster))


def by_head(gold, system):
    """The system's mentions with the span of the gold mention that they stand for: the same span, else a head in common."""
    spans, heads = {(m[0], m[1]) for m in gold}, {}
    for start, end, words, _ in sorted(gold, key=lambda m: m[0] - m[1]):
        for w in words:
            heads.setdefault(w, []).append((start, end))
    taken, out = {(m[0], m[1]) for m in system} & spans, []
    for start, end, words, cluster in system:
        if (start, end) not in spans:
            free = [s for w in words for s in heads.get(w, []) if s not in taken]
            if free:
                start, end = min(free, key=lambda s: (abs(s[0] - start) + abs(s[1] - end), s))
                taken.add((start, end))
        out.append((start, end, words, cluster))
    return out


def clusters(mentions):
    """[[span]]: coreferent mentions, singletons left out."""
    groups = {}
    for start, end, _heads, cluster in mentions:
        groups.setdefault(cluster, [])
        if (start, end) not in groups[cluster]:
            groups[cluster].append((start, end))
    seen, out = set(), []
    for group in groups.values():
        group = [k for k in group if k not in seen]  # a mention belongs to one cluster: the first
        seen.update(group)
        if len(group) > 1:
            out.append(group)
    return out


# ---------------------------------------------------------------- measures: (hit, total) for recall; swap for precision

def muc(gold, system):
    where = {k: i for i, c in enumerate(system) for k in c}
    hit = total = 0
    for c in gold:
        parts = len({where[k] for k in c if k in where}) + sum(k not in where for k in c)
        hit += len(c) - parts
        total += len(c) - 1
    return hit, total


def b_cubed(gold, system):
    where = {k: set(c) for c in system for k in c}
    hit = total = 0
    for c in gold:
        own = set(c)
        for k in c:
            hit += len(own & where.get(k, set())) / len(own)
            total += 1
    return hit, total


def assignment(weights):
    """The largest sum of one weight per row and column (Hungarian method, rows <= columns)."""
    n, m = len(weights), len(weights[0]) if weights else 0
    if not n or not m:
        return 0.0
    if n > m:
        return assignment([list(r) for r in zip(*weights)])
    u, v, p, way = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        p[0], j0 = i, 0
        least, used = [float("inf")] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = p[j0], float("inf"), 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                cost = -weights[i0 - 1][j - 1] - u[i0] - v[j]
                if cost < least[j]:
                    least[j], way[j] = cost, j0
                if least[j] < delta:
                    delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[p[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if p[j0] == 0:
                break
        while j0:
            p[j0], j0 = p[way[j0]], way[j0]
    return sum(weights[p[j] - 1][j - 1] for j in range(1, m + 1) if p[j])


def ceaf_e(gold, system):
    sets = [set(c) for c in system]
    table = [[2.0 * len(set(g) & s) / (len(g) + len(s)) for s in sets] for g in gold]
    return assignment(table), len(gold)


def scores(pairs):
    """pairs: [(gold clusters, system clusters)] a document; -> {measure: (p, r, f)}"""
    out = {}
    for name, measure in (("muc", muc), ("b3", b_cubed), ("ceafe", ceaf_e)):
        r = [measure(g, s) for g, s in pairs]
        p = [measure(s, g) for g, s in pairs]
        recall = sum(h for h, _ in r) / max(sum(t for _, t in r), 1e-9)
        precision = sum(h for h, _ in p) / max(sum(t for _, t in p), 1e-9)
        f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        out[name] = (precision, recall, f)
    out["conll"] = sum(out[m][2] for m in ("muc", "b3", "ceafe")) / 3
    return out


def show(label, pairs):
    s = scores(pairs)
    print("coref %s conll=%.3f %s" % (label, s["conll"], " ".join(
        "%s_p=%.3f %s_r=%.3f %s_f=%.3f" % (m, s[m][0], m, s[m][1], m, s[m][2]) for m in ("muc", "b3", "ceafe"))))


# ---------------------------------------------------------------- texts and self-test

def write_texts(gold, folder):
    os.makedirs(folder, exist_ok=True)
    name, parts = None, []

    def close():
        if name:
            with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as dst:
                dst.write("".join(parts).strip() + "\n")

    paragraph = False
    with open(gold, encoding="utf-8") as src:
        for line in src:
            if line.startswith("# newdoc id"):
                close()
                name, parts = line.split("=", 1)[1].strip(), []
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                paragraph = True
            elif line.startswith("# text ="):
                parts.append(("\n\n" if paragraph else " ") + line.split("=", 1)[1].strip())
                paragraph = False
    close()


def near(a, b):
    return abs(a - b) < 1e-6


def self_test():
    # a perfect answer, an empty one, and Bagga and Baldwin's: {1..5}{6,7}{8..12}, system joins the first and the last
    gold = [[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]]
    assert near(scores([(gold, gold)])["conll"], 1)
    assert near(scores([(gold, [])])["conll"], 0)
    joined = [[1, 2, 3, 4, 5, 8, 9, 10, 11, 12], [6, 7]]
    s = scores([(gold, joined)])
    assert near(s["muc"][1], 1) and near(s["muc"][0], 9 / 10), s
    assert near(s["b3"][1], 1) and near(s["b3"][0], (10 * 0.5 + 2) / 12), s
    assert near(s["ceafe"][0], (2 * 5 / 15 + 1) / 2) and near(s["ceafe"][1], (2 * 5 / 15 + 1) / 3), s
    # a missing and a spurious mention
    s = scores([([["a", "b", "c"]], [["a", "b"], ["x", "y"]])])
    assert near(s["muc"][1], 1 / 2) and near(s["muc"][0], 1 / 2), s
    assert near(s["b3"][1], (2 / 3 + 2 / 3) / 3) and near(s["b3"][0], 2 / 4), s
    assert near(assignment([[3, 1], [2, 3], [5, 4]]), 8), assignment([[3, 1], [2, 3], [5, 4]])
    found, stack, words = [], {}, [(0, 3)]
    read_bracket("(1-person-new-cf1-2-coref", words, stack, found)
    words.append((3, 9))
    for piece in re.findall(r"\([^()]*\)?|[^()]+\)", "(2-place-x-cf2-1-coref)1)"):
        read_bracket(piece, words, stack, found)
    assert found == [(3, 9, ((3, 9),), "2"), (0, 9, ((3, 9),), "1")], found
    gold, answer = [(0, 9, ((3, 5), (5, 9)), "1")], [(3, 9, ((5, 9),), "7"), (20, 22, ((20, 22),), "7")]
    assert [m[:2] for m in by_head(gold, answer)] == [(0, 9), (20, 22)]
    print("coref_score: self-test passed")


def main():
    ap = argparse.ArgumentParser(description="score coreference against GUM's annotation")
    ap.add_argument("--by-genre", action="store_true")
    ap.add_argument("--by-document", action="store_true")
    ap.add_argument("--texts", metavar="DIR")
    ap.add_argument("--self-test", action="store_true")
    ap.add_argument("files", nargs="*")
    args = ap.parse_args()
    if args.self_test:
        return self_test()
    if args.texts:
        return write_texts(args.files[0], args.texts)
    gold, system = documents(args.files[0]), dict(documents(args.files[1]))
    for kind in ("span", "head"):
        pairs = []
        for name, g in gold:
            answer = system.get(name, [])
            pairs.append((name, clusters(g), clusters(by_head(g, answer) if kind == "head" else answer)))
        groups = {}
        for name, g, s in pairs:
            if args.by_genre:
                groups.setdefault(name.split("_")[1] if "_" in name else name, []).append((g, s))
            if args.by_document:
                groups.setdefault(name, []).append((g, s))
        for genre in sorted(groups):
            show("%s match=%s" % (genre, kind), groups[genre])
        show("all match=%s" % kind, [(g, s) for _, g, s in pairs])
    return None


if __name__ == "__main__":
    sys.exit(main())
