#!/usr/bin/env python3
"""Named entities of whole texts, from raw text, against annotations that were not made for relata.

usage: entities_score.py [-v] [--only ID] RELATA gum FILE.conllu...     GUM: MISC Entity=, its named clusters and types
       entities_score.py [-v] [--only ID] RELATA re3d FOLDER...         re3d: entities.json, aliases by IsSynonymOf
       entities_score.py --self-test

A gold entity counts as named if some mention of it is headed by a proper noun (GUM) or has capitals in all its longer words
(re3d); times and quantities are left out.  Each text goes through `relata add` into a database of its own.  A gold mention and
a name in the database meet where their words overlap, the largest overlap first.  Measured for named mentions only:

  recall     gold entities some mention of which is a mention of a node
  bcubed     F1 over the different forms of each entity: do the forms of one entity, and only they, share a node?
  type       nodes found whose type is one the annotation allows
  precision  nodes with a name of their own that meet a gold mention: the rest is clutter or no entity
"""
import argparse
import collections
import json
import os
import re
import sys

import scoring

ALLOWED = {
    "person": {"PERSON", "GROUP"}, "place": {"PLACE"}, "organization": {"ORGANIZATION", "GROUP"}, "event": {"EVENT"},
    "object": {"PRODUCT", "WORK", "CONCEPT", "PLACE"}, "abstract": {"WORK", "CONCEPT", "PRODUCT", "GROUP", "EVENT"},
    "animal": {"CONCEPT", "PRODUCT", "GROUP", "PERSON"}, "plant": {"CONCEPT", "PRODUCT"}, "substance": {"CONCEPT", "PRODUCT"},
    "Person": {"PERSON"}, "Location": {"PLACE"}, "Organisation": {"ORGANIZATION", "GROUP"}, "Nationality": {"GROUP"},
    "MilitaryPlatform": {"PRODUCT", "CONCEPT"}, "Weapon": {"PRODUCT", "CONCEPT"}, "Vehicle": {"PRODUCT", "CONCEPT"},
    "DocumentReference": {"WORK", "CONCEPT"},
}
LEFT_OUT = {"time", "Quantity", "Temporal", "Coordinate", "Money", "Frequency", "CommsIdentifier"}

# A gold mention: (first, last) character of its proper words, form, cluster, type, named
Mention = collections.namedtuple("Mention", "start end form cluster type named")
Document = collections.namedtuple("Document", "id text mentions")


# ---------------------------------------------------------------- gold

Word = collections.namedtuple("Word", "start end proper head deprel entity small")
SMALL = {"ADP", "DET", "CCONJ", "PART", "NUM", "SYM"}


def gum_words(lines):
    """The words with their characters in the text, and the text: one paragraph for each of GUM's."""
    words, text, fused, at, base = [], "", 0, 0, 0
    for line in lines:
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            text = text.rstrip() + ("\n\n" if text else "")
        elif line.startswith("# text ="):
            text += ("" if not text or text.endswith("\n") else " ")
            at, base = len(text), len(words)
            text += line.split("=", 1)[1].strip()
        elif line and line[0].isdigit():
            col = line.split("\t")
            if "." in col[0]:
                continue
            if "-" in col[0]:
                first, last = map(int, col[0].split("-"))
                fused = last - first + 2
                end_of_fused = text.find(col[1], at) + len(col[1])
            found = text.find(col[1], at)
            limit = end_of_fused if fused else at + 2
            start, end = (found, found + len(col[1])) if 0 <= found <= limit else (at, end_of_fused if fused else at)
            fused -= fused > 0
            if "-" in col[0]:
                at = start
                continue
            at = end if fused != 1 else end_of_fused
            misc = dict(p.split("=", 1) for p in col[9].split("|") if "=" in p)
            words.append(Word(start, end, col[3] == "PROPN" or col[4] in ("NNP", "NNPS"), base + int(col[6]) - 1 if col[6] != "0" else -1,
                              col[7], misc.get("Entity", ""), col[3] in SMALL))
            fused -= fused == 1
    return words, text.strip() + "\n"


def gum_mentions(words, text):
    stack, spans = {}, []
    for here, word in enumerate(words):
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", word.entity):
            fields = piece.strip("()").split("-")
            cluster = re.sub(r"\[.*", "", fields[0])
            if piece[0] == "(":
                stack.setdefault(cluster, []).append((here, fields[1]))
            if piece[-1] == ")" and stack.get(cluster):
                first, kind = stack[cluster].pop()
                spans.append((first, here, cluster, kind))
    return [gum_mention(words, text, spans, *span) for span in spans]


def proper_run(words, first, last):
    """The proper nouns about the head of a phrase, or those bound to it as a name ("CEO Enver Solomon"); None: no name."""
    head = next((i for i in range(first, last + 1) if not first <= words[i].head <= last), first)
    if any(words[i].deprel == "conj" and words[i].head == head for i in range(first, last + 1)):
        return None
    if not words[head].proper:
        flat = [i for i in range(first, last + 1) if words[i].head == head and words[i].deprel == "flat" and words[i].proper]
        if not flat:
            return None
        head = flat[0]
    low = high = head
    while low > first and words[low - 1].proper:
        low -= 1
    while high < last and words[high + 1].proper:
        high += 1
    return low, high


def inside_name(words, spans, run, own):
    """Part of a longer name that is written as one: "North Carolina" of "the University of North Carolina"."""
    for first, last, _cluster, kind in spans:
        if (first, last) == own or not (first <= run[0] and run[1] <= last) or (last - first) <= (own[1] - own[0]):
            continue
        outer = proper_run(words, first, last)
        if outer and kind != "person" and all(w.proper or w.small for w in words[first:last + 1]):
            return True
        if outer and outer[0] <= run[0] and run[1] <= outer[1] and outer != run:
            return True
    return False


def gum_mention(words, text, spans, first, last, cluster, kind):
    run = proper_run(words, first, last)
    named = run is not None and kind not in LEFT_OUT and not inside_name(words, spans, run, (first, last))
    low, high = run or (first, last)
    start, end = words[low].start, words[high].end
    return Mention(start, end, text[start:end], cluster, kind, named)


def gum_documents(path):
    lines, name = [], None
    with open(path, encoding="utf-8") as src:
        for line in src:
            if line.startswith("# newdoc id"):
                if name:
                    yield gum_document(name, lines)
                name, lines = line.split("=", 1)[1].strip(), []
            lines.append(line.rstrip("\n"))
    if name:
        yield gum_document(name, lines)


def gum_document(name, lines):
    words, text = gum_words(lines)
    return Document(name, text, gum_mentions(words, text))


def json_lines(path):
    with open(path, encoding="utf-8") as src:
        return [json.loads(line) for line in src if line.strip()]


def is_name(value):
    words = [w for w in re.findall(r"[^\W\d_][\w.'-]*", re.sub(r"^(the|a|an) ", "", value, flags=re.I))]
    small = {"of", "in", "and", "the", "for", "al", "an", "de", "on", "to"}
    return bool(words) and plain(value) not in ("i", "we", "he", "it") and all(w[0].isupper() or w in small or re.match(r"(al|an|ash|ad)-", w) for w in words)


def re3d_documents(folder):
    entities, synonyms = collections.defaultdict(list), collections.defaultdict(list)
    for e in json_lines(os.path.join(folder, "entities.json")):
        entities[e["documentId"]].append(e)
    for r in json_lines(os.path.join(folder, "relations.json")):
        if r["type"] == "IsSynonymOf":
            synonyms[r["documentId"]].append((plain(r["source"]), plain(r["target"])))
    for doc in json_lines(os.path.join(folder, "documents.json")):
        text, parent = doc["text"], {}

        def root(x):
            while parent.setdefault(x, x) != x:
                x = parent[x]
            return x
        for a, b in synonyms[doc["_id"]]:
            parent[root(a)] = root(b)
        mentions = []
        for e in entities[doc["_id"]]:
            value = text[e["begin"]:e["end"]]
            lead = len(value) - len(re.sub(r"^(the|a|an) ", "", value, flags=re.I))
            mentions.append(Mention(e["begin"] + lead, e["end"], value[lead:], root(plain(value)), e["type"],
                                    is_name(value) and e["type"] not in LEFT_OUT | {"Nationality"}))
        yield Document(doc["_id"][:8], text, mentions)


def plain(s):
    return re.sub(r"^(the|a|an) ", "", re.sub(r"('s|\u2019s)$", "", re.sub(r"\s+", " ", s.strip().lower())))


# ---------------------------------------------------------------- the program's answer

def answer(relata, document):
    """({node: (name, type)}, [(start, end, node, named)]) in characters of the text."""
    with scoring.database(relata, [(document.id, document.text)]) as store:
        nodes = {i: (n, t) for i, n, t in store.execute("SELECT id, name, type FROM entity")}
        rows = store.execute("SELECT m.start, m.end, r.entity_id, m.kind FROM mention_row m JOIN member r ON r.id = m.member_id"
                             " JOIN entity e ON e.id = r.entity_id ORDER BY m.start, m.end, e.name").fetchall()
    at = scoring.characters(document.text)
    return nodes, [(at[s], at[e], node, kind == 0) for s, e, node, kind in rows]


def meet(gold, system):
    """{gold index: system index}: names first, the largest overlap first; each of the system's mentions once."""
    pairs = []
    by_start = sorted(range(len(system)), key=lambda k: system[k][0])
    for i, g in enumerate(gold):
        for k in by_start:
            start, end, _node, named = system[k]
            if start >= g.end:
                break
            over = min(end, g.end) - max(start, g.start)
            share = over / (max(end, g.end) - min(start, g.start))
            if over > 0 and (named or share >= 0.5):
                pairs.append((not named, -share, i, k))
    out, used = {}, set()
    for _named, _share, i, k in sorted(pairs):
        if i not in out and k not in used:
            out[i] = k
            used.add(k)
    return out


# ---------------------------------------------------------------- measures

def judge(document, nodes, system, say):
    gold = [m for m in document.mentions if m.named]
    where = meet(gold, system)
    forms, kinds, found = collections.defaultdict(collections.Counter), collections.defaultdict(set), collections.defaultdict(set)
    for i, m in enumerate(gold):
        node = system[where[i]][2] if i in where else None
        forms[m.cluster, plain(m.form)][node] += 1
        kinds[m.cluster].add(m.type)
        if node is not None:
            found[m.cluster].add(node)
    node_of = {f: (max((n for n in c if n is not None), key=lambda n: (c[n], nodes[n]), default=None)) for f, c in forms.items()}
    total = collections.Counter(entities=len(kinds), found=len(found))
    score_forms(node_of, total)
    for cluster, ids in sorted(found.items()):
        allowed = set().union(*(ALLOWED.get(t, set()) for t in kinds[cluster]))
        best = max(ids, key=lambda n: (sum(c[n] for f, c in forms.items() if f[0] == cluster), nodes[n]))
        total["typed"] += nodes[best][1] in allowed
        if nodes[best][1] not in allowed:
            say("type     %s is %s, not %s" % (nodes[best][0], nodes[best][1], "/".join(sorted(kinds[cluster]))))
        if len(ids) > 1:
            say("split    %s: %s" % (sorted({f for c, f in forms if c == cluster}), [nodes[n][0] for n in sorted(ids)]))
    for cluster in sorted(set(kinds) - set(found)):
        say("missed   %s (%s)" % (sorted({f for c, f in forms if c == cluster}), "/".join(sorted(kinds[cluster]))))
    owners = collections.defaultdict(set)
    for (cluster, form), node in node_of.items():
        if node is not None:
            owners[node].add(form)
    clusters = collections.defaultdict(set)
    for (cluster, form), node in node_of.items():
        clusters[node].add(cluster)
    for node, own in sorted(clusters.items(), key=str):
        if node is not None and len(own) > 1:
            say("merged   %s: %s" % (nodes[node][0], sorted(owners[node])))
    named_nodes = {s[2] for s in system if s[3] and nodes[s[2]][1] not in ("DATE", "QUANTITY")}
    any_gold = meet_any(document.mentions, system)
    total["nodes"], total["true"] = len(named_nodes), len(named_nodes & any_gold)
    for node in sorted(named_nodes - any_gold):
        say("spurious %s (%s)" % nodes[node])
    return total


def meet_any(mentions, system):
    """Nodes of which some name overlaps the proper words of some gold mention of any kind."""
    spans = [(m.start, m.end) for m in mentions]
    return {s[2] for s in system if s[3] and any(s[0] < e and b < s[1] for b, e in spans)}


def score_forms(node_of, total):
    """B-cubed over (entity, form); a form without a node counts as 0 in recall and not at all in precision."""
    gold, answers = collections.defaultdict(set), collections.defaultdict(set)
    for form, node in node_of.items():
        gold[form[0]].add(form)
        if node is not None:
            answers[node].add(form)
    for form, node in node_of.items():
        total["forms"] += 1
        if node is None:
            continue
        both = len(gold[form[0]] & answers[node])
        total["b_recall"] += both / len(gold[form[0]])
        total["b_precision"] += both / len(answers[node])
        total["b_found"] += 1


def figures(t):
    p, r = t["b_precision"] / max(t["b_found"], 1), t["b_recall"] / max(t["forms"], 1)
    return [("recall", t["found"] / max(t["entities"], 1)), ("bcubed", 2 * p * r / max(p + r, 1e-9)),
            ("type", t["typed"] / max(t["found"], 1)), ("precision", t["true"] / max(t["nodes"], 1))]


def show(label, total):
    print("entities %s %s n=%d" % (label, " ".join("%s=%.3f" % f for f in figures(total)), total["entities"]))


def self_test():
    t = collections.Counter()
    score_forms({("1", "fox"): 7, ("1", "vicente fox"): 7, ("2", "bush"): 7, ("3", "powell"): None}, t)
    assert t["forms"] == 4 and t["b_found"] == 3 and abs(t["b_recall"] - 3) < 1e-9, t
    assert abs(t["b_precision"] - (2 / 3 + 2 / 3 + 1 / 3)) < 1e-9, t
    gold = [Mention(0, 4, "Fox", "1", "person", True), Mention(10, 20, "Bush", "2", "person", True)]
    assert meet(gold, [(10, 20, 5, True), (0, 30, 6, False), (1, 4, 7, True)]) == {0: 2, 1: 0}
    assert is_name("the Islamic State of Iraq") and not is_name("Kurdish fighters")
    lines = ["# newdoc id = x", "# newpar", "# text = Mr Fox left", "1\tMr\tMr\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-s-cf1-1-sgl",
             "2\tFox\tFox\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)", "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_"]
    doc = gum_document("x", lines)
    assert doc.text == "Mr Fox left\n" and doc.mentions[0].form == "Mr Fox" and doc.mentions[0].named, doc
    print("entities_score: self-test passed")


def main():
    ap = argparse.ArgumentParser(description="score named entities against GUM's or re3d's annotation")
    ap.add_argument("-v", action="store_true", help="say what is missed, split, merged, of a wrong type or spurious")
    ap.add_argument("--only", metavar="ID")
    ap.add_argument("--self-test", action="store_true")
    ap.add_argument("args", nargs="*")
    args = ap.parse_args()
    if args.self_test:
        return self_test()
    relata, kind, paths = args.args[0], args.args[1], args.args[2:]
    groups, total = collections.defaultdict(collections.Counter), collections.Counter()
    for path in paths:
        for doc in gum_documents(path) if kind == "gum" else re3d_documents(path):
            if args.only and args.only not in doc.id:
                continue
            group = doc.id.split("_")[1] if kind == "gum" else os.path.basename(path.rstrip("/")).split()[0]
            if kind == "gum" and group not in ("news", "bio", "interview", "voyage"):
                continue
            nodes, system = answer(relata, doc)
            one = judge(doc, nodes, system, lambda line: args.v and print("%s: %s" % (doc.id, line)))
            groups[group].update(one)
            total.update(one)
            if args.v:
                show(doc.id, one)
    for group in sorted(groups):
        show("%s.%s" % (kind, group), groups[group])
    show(kind, total)
    return None


if __name__ == "__main__":
    sys.exit(main())
