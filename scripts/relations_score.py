#!/usr/bin/env python3
"""The entities and relations of whole reports, from raw text, against re3d's annotation.

usage: relations_score.py [-v] [--only ID] RELATA FOLDER...    each with documents.json, entities.json, relations.json
       relations_score.py --self-test

re3d marks spans that nest and are often no names ("the rebels"), and relations between two of them as a class ("CoLocated",
"InChargeOf"), undirected here.  relata's words for a relation are not those classes, so that a relation counts as found if a
fact of the same sentence joins the two, either way round.  Each text goes through `relata add` into a database of its own.
A gold span and a mention in the database meet if one lies within the other and they begin or end together, determiners
aside, or if most of the characters of both are shared.  Times, quantities and coordinates are left out, and synonyms, which
are one node and no relation.

  recall     gold entities (different words of one type) some mention of which is a mention of a node
  typed      F1 of persons, organisations and places: the node has the type; a node of these types that is none is wrong
  relations  gold relations between spans of any type that a fact of their sentence joins
  core       the same between persons, organisations and places
  merged     core relations whose two ends are one node: nothing can join them
"""
import argparse
import collections
import os
import sys

import scoring
from entities_score import LEFT_OUT, json_lines, plain

CORE = {"Person": {"PERSON"}, "Organisation": {"ORGANIZATION", "GROUP"}, "Location": {"PLACE"}}
TYPED = {"PERSON", "ORGANIZATION", "PLACE"}
DETERMINERS = {"a", "an", "the", "his", "her", "its", "their", "our", "this", "these"}

Span = collections.namedtuple("Span", "start end")
Gold = collections.namedtuple("Gold", "id text entities relations")     # [(Span, type)], [(Span, Span, class)]
Answer = collections.namedtuple("Answer", "nodes mentions facts")       # {node: (name, type)}, [(Span, node)], [(Span, {node, node})]


def trimmed(text, start, end):
    """A span without determiners before it and a possessive or punctuation behind it."""
    while True:
        word = text[start:end].split(" ", 1)
        if len(word) == 2 and word[0].lower() in DETERMINERS:
            start += len(word[0]) + 1
            continue
        break
    for tail in ("'s", "\u2019s", ",", ".", " "):
        if text[start:end].endswith(tail) and end - start > len(tail):
            end -= len(tail)
    return Span(start, end)


def meets(one, other):
    over = min(one.end, other.end) - max(one.start, other.start)
    if over <= 0:
        return False
    if 2 * over > max(one.end, other.end) - min(one.start, other.start):
        return True
    within = over == min(one.end - one.start, other.end - other.start)
    return within and (one.start == other.start or one.end == other.end)


def read_folder(folder):
    entities, relations = collections.defaultdict(dict), collections.defaultdict(dict)
    texts = {d["_id"]: d["text"] for d in json_lines(os.path.join(folder, "documents.json"))}
    for e in json_lines(os.path.join(folder, "entities.json")):
        entities[e["documentId"]][trimmed(texts[e["documentId"]], e["begin"], e["end"])] = e["type"]
    for r in json_lines(os.path.join(folder, "relations.json")):
        text, name = texts[r["documentId"]], r["documentId"]
        ends = sorted((trimmed(text, r["sourceBegin"], r["sourceEnd"]), trimmed(text, r["targetBegin"], r["targetEnd"])))
        kinds = [entities[name].get(end) for end in ends]
        if r["type"] != "IsSynonymOf" and None not in kinds and not LEFT_OUT & set(kinds):
            relations[name][ends[0], ends[1], r["type"]] = True
    for name, text in texts.items():
        yield Gold(name[:8], text, sorted((s, t) for s, t in entities[name].items() if t not in LEFT_OUT), sorted(relations[name]))


def answer(relata, gold):
    at = scoring.characters(gold.text)
    with scoring.database(relata, [(gold.id, gold.text)]) as store:
        nodes = {i: (n, t) for i, n, t in store.execute("SELECT id, name, type FROM entity")}
        mentions = [(trimmed(gold.text, at[s], at[e]), node) for s, e, node in
                    store.execute("SELECT start, end, entity_id FROM mention ORDER BY start, end, entity_id")]
        facts = [(Span(at[s], at[e]), {a, b}) for s, e, a, b in
                 store.execute("SELECT sentence.start, sentence.end, subject_id, object_id FROM fact JOIN sentence ON"
                               " sentence.id = sentence_id WHERE object_id IS NOT NULL ORDER BY fact.id")]
    return Answer(nodes, mentions, facts)


def nodes_of(span, gold, found):
    """The nodes with a mention there, and those with these very words for a name in a fact of that sentence ("700 employees")."""
    nodes = {node for mention, node in found.mentions if meets(span, mention)}
    words = plain(gold.text[span.start:span.end])
    for sentence, ends in found.facts:
        if sentence.start <= span.start < sentence.end:
            nodes |= {node for node in ends if plain(found.nodes[node][0]) == words}
    return nodes


def judge(gold, found, say):
    total = collections.Counter()
    where = {span: nodes_of(span, gold, found) for span, _ in gold.entities}
    kinds = collections.defaultdict(set)                      # words and type of an entity -> its nodes
    for span, kind in gold.entities:
        kinds[plain(gold.text[span.start:span.end]), kind] |= where[span]
    true = collections.defaultdict(set)                       # node -> the types that the annotation allows it
    for (words, kind), nodes in sorted(kinds.items()):
        total["entities"] += 1
        total["found"] += bool(nodes)
        if not nodes:
            say("unseen    %s (%s)" % (words, kind))
        for node in nodes:
            true[node] |= CORE.get(kind, set())
        if kind in CORE:
            total["core_entities"] += 1
            typed = any(found.nodes[node][1] in CORE[kind] for node in nodes)
            total["core_typed"] += typed
            if nodes and not typed:
                say("type      %s (%s): %s" % (words, kind, sorted(found.nodes[n] for n in nodes)))
    for node, (name, kind) in sorted(found.nodes.items()):
        if kind in TYPED:
            total["nodes"] += 1
            total["nodes_true"] += kind in true[node]
            if kind not in true[node]:
                say("no such   %s (%s)" % (name, kind))
    of = dict(gold.entities)
    for one, other, kind in gold.relations:
        core = of[one] in CORE and of[other] in CORE
        met = any(sentence.start <= other.start and one.start < sentence.end and
                  any(a != b and {a, b} == ends for a in where[one] for b in where[other]) for sentence, ends in found.facts)
        total["relations"] += 1
        total["relations_met"] += met
        total["core"] += core
        total["core_met"] += core and met
        total["merged"] += core and not met and bool(where[one] & where[other])
        if not met:
            state = "merged" if where[one] & where[other] else "unjoined" if where[one] and where[other] else "no node"
            say("%-9s %s(%s, %s): %s" % (state, kind, gold.text[one.start:one.end], gold.text[other.start:other.end],
                                         gold.text[max(one.start - 20, 0):other.end + 20].replace("\n", " ")))
    return total


def figures(t):
    precision, recall = t["nodes_true"] / max(t["nodes"], 1), t["core_typed"] / max(t["core_entities"], 1)
    return [("recall", t["found"] / max(t["entities"], 1)), ("typed", 2 * precision * recall / max(precision + recall, 1e-9)),
            ("relations", t["relations_met"] / max(t["relations"], 1)), ("core", t["core_met"] / max(t["core"], 1)),
            ("merged", t["merged"] / max(t["core"], 1))]


def show(label, total):
    print("relations %s %s entities=%d relations=%d core=%d" % (label, " ".join("%s=%.3f" % f for f in figures(total)),
                                                                total["entities"], total["relations"], total["core"]))


def self_test():
    text = "Gen. Ann Day visited the old rebels in Homs. Bo left."
    assert trimmed(text, 21, 35) == Span(25, 35), trimmed(text, 21, 35)
    assert meets(Span(0, 12), Span(5, 12)) and meets(Span(25, 35), Span(25, 35))
    assert not meets(Span(25, 35), Span(39, 43)) and not meets(Span(0, 30), Span(5, 12))
    day, rebels, homs, bo = Span(0, 12), Span(25, 35), Span(39, 43), Span(45, 47)
    gold = Gold("x", text, [(day, "Person"), (rebels, "Organisation"), (homs, "Location"), (bo, "Person")],
                [(day, rebels, "CommWith"), (rebels, homs, "CoLocated"), (day, homs, "CoLocated")])
    nodes = {1: ("Ann Day", "PERSON"), 2: ("rebels", "GROUP"), 3: ("Homs", "ORGANIZATION"), 4: ("Visit", "PLACE")}
    facts = [(Span(0, 44), {1, 2}), (Span(0, 44), {1, 2}), (Span(45, 53), {2, 3})]
    said = []
    t = judge(gold, Answer(nodes, [(Span(5, 12), 1), (Span(29, 35), 2), (homs, 3)], facts), said.append)
    assert (t["entities"], t["found"], t["core_typed"]) == (4, 3, 2), t
    assert (t["nodes"], t["nodes_true"]) == (3, 1), t                    # Ann Day is right; Homs of a wrong type; Visit is none
    assert (t["relations"], t["relations_met"], t["merged"]) == (3, 1, 0), t      # the fact of the next sentence joins nothing
    t = judge(gold, Answer(nodes, [(Span(5, 12), 1), (Span(29, 35), 1), (homs, 3)], [(Span(0, 44), {1})]), said.append)
    assert (t["relations_met"], t["merged"]) == (0, 1), t
    assert dict(figures(collections.Counter(core=4, core_met=1)))["core"] == 0.25
    print("relations_score: self-test passed")


def main():
    ap = argparse.ArgumentParser(description="score entities and relations against re3d's annotation")
    ap.add_argument("-v", action="store_true", help="say what is unseen, unjoined, merged or of a wrong type")
    ap.add_argument("--only", metavar="ID")
    ap.add_argument("--self-test", action="store_true")
    ap.add_argument("args", nargs="*")
    args = ap.parse_args()
    if args.self_test:
        return self_test()
    total = collections.Counter()
    for path in args.args[1:]:
        part = collections.Counter()
        for gold in read_folder(path):
            if not args.only or args.only in gold.id:
                part.update(judge(gold, answer(args.args[0], gold), lambda line: args.v and print("%s %s" % (gold.id, line))))
        show("re3d." + os.path.basename(path.rstrip("/")).split()[0], part)
        total.update(part)
    show("re3d", total)
    return None


if __name__ == "__main__":
    sys.exit(main())
