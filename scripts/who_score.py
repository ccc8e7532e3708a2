#!/usr/bin/env python3
"""Who is who over whole articles, from raw text, against clusters marked by hand: who_score.py [-v] RELATA MARKED

MARKED holds articles with marks {ID|words}, as tests/score/who.txt explains.  All of them go through `relata add` into one
database; a mark and a mention of the database meet where they cover the same words, or else share their last or first word.  A
mark that meets none stands alone.  One line for each article, and one for all:

  precision, recall, f1   B-cubed over the marks of the article: of those in a mark's node how many are its own, of its own how many
                          are in its node
  found                   marks that meet a mention
  mixed                   nodes that hold names of two things: the worst error
  split                   things whose names stand in two nodes or more; names that are no mention are counted by `found` alone
  types, untrue           where the article says "= TYPE ID ..." at its end: named things whose node has that type; nodes with a name
                          that no mark meets, which should not be

The line "archive" counts nodes over all articles together.  -v names each mixed and split thing, and what -v -v marks went astray.
"""
import argparse
import collections
import os
import re
import sys

import scoring

Mark = collections.namedtuple("Mark", "article start end id text kind")
PRONOUNS = set("he she it they him her them his its their who whom whose which i me my we us our you your himself herself "
               "itself themselves myself mine hers theirs".split())


def kind_of(text):
    if text.lower() in PRONOUNS:
        return "pronoun"
    words = re.sub(r"^(the|a|an|this|his|her|its|their|my|your)\s+", "", text, flags=re.I).split()
    return "name" if any(w[:1].isupper() for w in words[-2:]) else "nominal"


def articles_read(path):
    """[(name, plain text, marks, {thing: type})]"""
    found = []
    for part in re.split(r"^## ", open(path, encoding="utf-8").read(), flags=re.M)[1:]:
        name, body = part.split("\n", 1)
        plain, at, stack, marks = [], 0, [], []
        types = {i: line.split()[1] for line in re.findall(r"^= .*", body, flags=re.M) for i in line.split()[2:]}
        body = re.sub(r"^= .*\n?", "", body, flags=re.M)
        for piece in re.split(r"(\{[^{}|]+\||\})", body.strip()):
            if piece.startswith("{"):
                stack.append((piece[1:-1], at))
            elif piece == "}":
                ident, start = stack.pop()
                text = "".join(plain)[start:at]
                marks.append(Mark(name, start, at, ident, text, kind_of(text)))
            else:
                plain.append(piece)
                at += len(piece)
        if stack:
            sys.exit(f"who_score: {name}: a mark without its end: {stack[-1][0]}")
        unknown = set(types) - {m.id for m in marks}
        if unknown:
            sys.exit(f"who_score: {name}: a type for what has no mark: {sorted(unknown)}")
        found.append((name, "".join(plain), marks, types))
    return found


def nodes_of(relata, articles):
    """{article: [(start, end, node)]}, characters; {node: (name, type)}"""
    with scoring.database(relata, [(name, text + "\n") for name, text, _, _ in articles]) as db:
        mentions = collections.defaultdict(list)
        for source, node, start, end in db.execute(
                "SELECT d.source, m.entity_id, m.start, m.end FROM mention m JOIN sentence s ON s.id = m.sentence_id"
                " JOIN document d ON d.id = s.document_id ORDER BY m.id"):
            mentions[os.path.basename(source)[:-4]].append((start, end, node))
        names = {row[0]: row[1:] for row in db.execute("SELECT id, name, type FROM entity")}
    return mentions, names


def meet(mark, mentions, text):
    """The node of the mention that covers the mark's words best, or None."""
    start, end = len(text[:mark.start].encode()), len(text[:mark.end].encode())
    lead = re.match(r"(the|a|an|this)\s+", mark.text, flags=re.I)
    bare = start + (len(lead.group(0)) if lead else 0)
    best, worth = None, 0
    for s, e, node in mentions:
        overlap = min(e, end) - max(s, start)
        if overlap <= 0 or (e != end and s not in (start, bare)):
            continue
        if mark.kind == "pronoun" and (s, e) != (start, end):
            continue
        if s < start and e == end and not re.fullmatch(r"(the|a|an)\s+", text.encode()[s:start].decode(), flags=re.I):
            continue  # "a comedy by {x|Moradi}" is no mention of x
        value = 2 * overlap / ((e - s) + (end - start)) + (e == end)
        if value > worth:
            best, worth = node, value
    return best


def score(marks, node):
    """B-cubed precision, recall, f1; nodes that mix names; things whose names are split."""
    by_id, by_node = collections.defaultdict(list), collections.defaultdict(list)
    for m in marks:
        by_id[m.id].append(m)
        by_node[node[m]].append(m)
    p = sum(sum(o.id == m.id for o in by_node[node[m]]) / len(by_node[node[m]]) for m in marks) / len(marks)
    r = sum(sum(node[o] == node[m] for o in by_id[m.id]) / len(by_id[m.id]) for m in marks) / len(marks)
    mixed = {n: sorted({m.id for m in ms if m.kind == "name"}) for n, ms in by_node.items()}
    split = {i: sorted({str(node[m]) for m in ms if m.kind == "name" and not isinstance(node[m], tuple)}) for i, ms in by_id.items()}
    return p, r, 2 * p * r / (p + r) if p + r else 0, {n: i for n, i in mixed.items() if len(i) > 1}, {i: n for i, n in split.items() if len(n) > 1}


def home_of(marks, node, ident):
    """The node of most of a thing's names."""
    nodes = collections.Counter(node[m] for m in marks if m.id == ident and m.kind == "name")
    return nodes.most_common(1)[0][0] if nodes else None


NAMED = {"PERSON", "ORGANIZATION", "PLACE", "EVENT", "WORK", "PRODUCT"}


def untrue_nodes(mentions, names, node):
    """Nodes with a name, of these articles, that no mark meets; "court in Rotterdam" is a description."""
    met = set(node.values())
    here = {n for m in mentions for _, _, n in m}
    return sorted(n for n in here - met if names[n][1] in NAMED and all(names[n][0].split()[i][:1].isupper() for i in (0, -1)))


def report(name, marks, node, met, types, untrue, names):
    p, r, f, mixed, split = score(marks, node)
    right = sum(names.get(home_of(marks, node, i), ("", ""))[1] == t for i, t in types.items())
    more = f" types={right / len(types):.3f} untrue={len(untrue)}" if types else ""
    print(f"who {name} precision={p:.3f} recall={r:.3f} f1={f:.3f} found={sum(m in met for m in marks) / len(marks):.3f}"
          f" mixed={len(mixed)} split={len(split)}{more} n={len(marks)}")
    return mixed, split


def explain(marks, node, names, mixed, split, types, untrue):
    for i, t in types.items():
        n = home_of(marks, node, i)
        if names.get(n, ("", ""))[1] != t:
            print(f"  type {i}: {names.get(n, ('nothing', '-'))[0]} is {names.get(n, ('', '-'))[1]}, not {t}")
    for n in untrue:
        print(f"  untrue {names[n][0]} ({names[n][1]})")
    for n, ids in mixed.items():
        print(f"  mixed {names[n][0]} ({names[n][1]}): {', '.join(ids)}")
    for i in split:
        forms = collections.defaultdict(list)
        for m in marks:
            if m.id == i and m.kind == "name":
                forms[node[m]].append(m.text)
        print(f"  split {i}: " + "; ".join(f"{names.get(n, ('-', '-'))[0]} ({names.get(n, ('-', '-'))[1]}): {', '.join(t)}" for n, t in forms.items()))


def stray(marks, node, names):
    """Marks outside the node that holds most of their thing's."""
    home = {}
    for m in marks:
        home.setdefault(m.id, collections.Counter())[node[m]] += 2 if m.kind == "name" else 1
    for m in marks:
        best = home[m.id].most_common(1)[0][0]
        if node[m] != best:
            print(f"    {m.kind} {m.article}:{m.start} {m.text!r} of {m.id} is {names.get(node[m], ('nothing', ''))[0]!r}")
    for m in marks:
        owner = collections.Counter(o.id for o in marks if node[o] == node[m]).most_common(1)[0][0]
        if owner != m.id and home[m.id].most_common(1)[0][0] == node[m]:
            print(f"    {m.kind} {m.article}:{m.start} {m.text!r} of {m.id} lives in {owner}'s {names[node[m]][0]!r}")


def self_test():
    a = [Mark("x", i, i + 1, "AAAB"[i], "N", "name") for i in range(4)]
    p, r, f, mixed, split = score(a, dict(zip(a, [1, 1, 2, 2])))
    assert (round(p, 3), round(r, 3)) == (0.75, 0.667), (p, r)
    assert mixed == {2: ["A", "B"]} and split == {"A": ["1", "2"]}
    p, r, f, mixed, split = score(a, dict(zip(a, [1, 1, ("alone", a[2]), 3])))
    assert mixed == {} and split == {} and round(r, 3) == 0.667, (mixed, split, r)
    names = {1: ("A", "PERSON"), 4: ("Plonk", "PLACE"), 5: ("plonk", "PLACE"), 6: ("Monday", "DATE")}
    assert home_of(a, dict(zip(a, [1, 1, 2, 2])), "A") == 1
    assert untrue_nodes([[(0, 1, n) for n in names]], names, {a[0]: 1}) == [4]
    assert kind_of("the Kremlin") == "name" and kind_of("The bank") == "nominal" and kind_of("who") == "pronoun"
    print("who_score: self-test passed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("relata", nargs="?")
    parser.add_argument("marked", nargs="?")
    args = parser.parse_args()
    if args.self_test:
        return self_test()
    articles = articles_read(args.marked)
    mentions, names = nodes_of(args.relata, articles)
    everything, node, met, all_types, all_untrue = [], {}, set(), {}, set()
    for name, text, marks, types in articles:
        for m in marks:
            n = meet(m, mentions[name], text)
            node[m] = ("alone", m) if n is None else n
            if n is not None:
                met.add(m)
        everything += marks
        all_types |= types
        untrue = untrue_nodes([mentions[name]], names, {m: node[m] for m in marks}) if types else []
        all_untrue |= set(untrue)
        mixed, split = report(name, marks, node, met, types, untrue, names)
        if args.verbose:
            explain(marks, node, names, mixed, split, types, untrue)
        if args.verbose > 1:
            stray(marks, node, names)
    mixed, split = report("archive", everything, node, met, all_types, all_untrue, names)
    if args.verbose:
        explain(everything, node, names, mixed, split, {}, [])


if __name__ == "__main__":
    main()
