"""From a tool's triples and names to the tables that graph_score.py reads: entity, alias, fact.

An end of a triple becomes the node of the name in which its head lies ("the Norwegian minister Astrid Halvorsen" is the node
Astrid Halvorsen); otherwise a node of its own words. Names in the same words are one node, within an article; with the tool's
coreference also the names it says are one ("entity"), under the longest of them. Tools that name no heads (ReVerb) get nodes of
their words. A pronoun that stayed is a node like any other. Nothing is negated or modal: none of the tools says so apart from
its words.
"""
import json
import os
import re
import sqlite3
import sys

TYPES = {"PERSON": "PERSON", "PER": "PERSON", "ORG": "ORGANIZATION", "ORGANIZATION": "ORGANIZATION", "NORP": "GROUP",
         "NATIONALITY": "GROUP", "RELIGION": "GROUP", "IDEOLOGY": "GROUP", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE",
         "LOCATION": "PLACE", "CITY": "PLACE", "COUNTRY": "PLACE", "STATE_OR_PROVINCE": "PLACE", "EVENT": "EVENT",
         "WORK_OF_ART": "WORK", "PRODUCT": "PRODUCT", "DATE": "DATE", "TIME": "DATE", "DURATION": "DATE", "MONEY": "QUANTITY",
         "PERCENT": "QUANTITY", "CARDINAL": "QUANTITY", "NUMBER": "QUANTITY", "QUANTITY": "QUANTITY"}
PRONOUNS = set("he she it they i we you his her its their him them me us who which that this these those".split())


def plain(words):
    """What two spellings of a node have in common."""
    return re.sub(r"^(the|a|an) ", "", " ".join(words.split()).lower())


class Nodes:
    """The nodes of one article."""

    def __init__(self, document, mentions):
        self.document, self.mentions = document, [m for m in mentions if plain(m["mention"]) not in PRONOUNS]
        self.of_words, self.rows = {}, {}
        by_entity = {}
        for m in self.mentions:
            by_entity.setdefault(m["entity"], []).append(m)
        for group in by_entity.values():       # the names of one entity, and all in the same words
            best = max(group, key=lambda m: len(m["mention"]))
            ident = next((self.of_words[plain(m["mention"])] for m in group if plain(m["mention"]) in self.of_words), None)
            ident = ident or self.new(best["mention"], TYPES.get(best["type"], "CONCEPT"))
            for m in group:
                self.of_words.setdefault(plain(m["mention"]), ident)
                self.rows[self.of_words[plain(m["mention"])]][2].append(m["mention"])

    def new(self, name, kind):
        ident = "%s/%d" % (self.document, len(self.rows))
        self.rows[ident] = (name, kind, [])
        return ident

    def node(self, words, at):
        if at is not None:
            for m in self.mentions:
                if m["start"] <= at < m["end"]:
                    return self.of_words[plain(m["mention"])]
        key = plain(words)
        if key not in self.of_words:
            self.of_words[key] = self.new(" ".join(words.split()), "CONCEPT")
        return self.of_words[key]


def write(path, documents):
    """A database of [(document, items of a tool's output)]."""
    if os.path.exists(path):
        os.remove(path)
    db = sqlite3.connect(path)
    db.executescript("""CREATE TABLE entity (id, name, type); CREATE TABLE alias (entity_id, name, mentions);
      CREATE TABLE fact (subject_id, subject, relation, predicate, object_id, object, place, time, negated, modality,
                         attribution, document);""")
    for document, items in documents:
        nodes = Nodes(document, [i for i in items if "mention" in i])
        for t in (i for i in items if "relation" in i):
            ends = [nodes.node(t[end], t.get(end + "_at")) for end in ("subject", "object")]
            db.execute("INSERT INTO fact VALUES (?,?,?,?,?,?,'','',0,'asserted','',?)", (
                ends[0], t["subject"], t["relation"], t["relation"], ends[1], t["object"], document))
        used = {row[0] for row in db.execute("SELECT subject_id FROM fact UNION SELECT object_id FROM fact")}
        for ident, (name, kind, forms) in nodes.rows.items():
            if ident in used or forms:
                db.execute("INSERT INTO entity VALUES (?,?,?)", (ident, name, kind))
                for form in sorted(set(forms)):
                    db.execute("INSERT INTO alias VALUES (?,?,?)", (ident, form, forms.count(form)))
    db.commit()
    db.close()


def duplicates(path, golds, scorers):
    """Nodes of the facts, and those that stand for a person whom another node stands for already."""
    sys.path.insert(0, scorers)
    import graph_score
    database = graph_score.Database(path)
    more = total = facts = 0
    for gold in golds:
        with open(gold, encoding="utf-8") as source:
            gold = json.load(source)
        scorer = graph_score.Scorer(database, gold, False)
        people = {e["name"]: set() for e in gold["entities"] if e["type"] == "PERSON" and not e.get("generic")}
        facts += len(scorer.facts)
        nodes = {f[end] for f in scorer.facts for end in ("subject_id", "object_id")} & set(database.entities)
        total += len(nodes)
        for ident in nodes:
            for name in scorer.resolve(ident, database.entities[ident]["name"]) & set(people):
                people[name].add(ident)
        more += sum(max(0, len(found) - 1) for found in people.values())
    return {"nodes": total, "facts": facts, "second_nodes_for_a_person": more}


IRREGULAR = {"bought": "buy", "met": "meet", "found": "find", "built": "build", "stole": "steal", "stolen": "steal",
             "left": "leave", "paid": "pay", "struck": "strike"}


def has_verb(triple, verb):
    """Whether the triple's relation tells of the verb, in any of its forms."""
    stem = verb[:-1] if verb.endswith("e") else verb
    return any(w == verb or IRREGULAR.get(w) == verb or (w.startswith(stem) and len(w) - len(stem) <= 3)
               for w in (triple["relation"] + " " + triple.get("predicate", "")).lower().split())


def qualified(triple, marks):
    """Whether the triple says, in its words or its fields, that the fact is not plain truth."""
    if triple.get("negated") or triple.get("attribution") or triple.get("modality", "asserted") != "asserted":
        return True
    words = " ".join([triple["subject"], triple["relation"], triple["object"], *(triple.get("arguments") or [])])
    return re.search(r"\b(?:%s)|n't" % marks, words.lower()) is not None
