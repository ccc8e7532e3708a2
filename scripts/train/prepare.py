"""Reads the data once, makes the class lists, the vocabulary with its vectors and the gold examples -> WORK/data.pkl"""
import argparse
import glob
import os
import pickle
import re

import numpy as np

import data
import features
from treebank import read_conllu, read_iob2

TWEETS = ("btc-a", "btc-b", "btc-f", "btc-g", "wnut17-train")


def raw_words(path):
    return re.findall(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*", open(path, encoding="utf-8", errors="replace").read())


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--spacy", required=True, help="directory of the spaCy model")
    ap.add_argument("--pieces", required=True, help="the transformer's vocab.txt, a list of frequent words")
    ap.add_argument("--wordnet", help="directory with WordNet's lists of irregular forms (*.exc)")
    ap.add_argument("--words", type=int, default=34000)
    a = ap.parse_args()
    import spacy
    nlp = spacy.load(a.spacy)
    vectors, strings = nlp.vocab.vectors, nlp.vocab.strings
    keys = {strings[k] for k in vectors.key2row}

    train = []
    for path in sorted(glob.glob(os.path.join(a.data, "treebank", "*-train*.conllu"))):
        for s in read_conllu(path):
            s["gum"] = os.path.basename(path).startswith("gum")
            train.append(s)
    corpora = {name: read_iob2(os.path.join(a.data, "ner", name + ".iob2")) for name in ("wikigold-train",) + TWEETS}

    import collections
    extra = collections.Counter()
    for path in sorted(glob.glob(os.path.join(a.data, "text", "*", "*.txt"))):
        for w in raw_words(path):
            extra[features.norm(w)] += 1
    for name in corpora:
        for s in corpora[name]:
            for form, _ in s:
                extra[features.norm(form)] += 1
    pieces = [p for p in open(a.pieces, encoding="utf-8").read().split("\n")
              if not p.startswith(("##", "[")) and len(p) > 1]
    pieces = [features.norm(p) for p in pieces if p in keys and p[0].isalpha()]
    silver = [w for w, c in extra.most_common() if c >= 2 and w in keys]
    order, seen = [], set()
    for k in range(max(len(silver), len(pieces))):
        for source in (silver, pieces):
            if k < len(source) and source[k] not in seen:
                seen.add(source[k])
                order.append(source[k])
    lists = data.Lists(train, order, keys)
    lists.vocab = lists.vocab[:a.words]
    lists.index()

    originals = {}
    for s in train:
        for w in s["words"]:
            originals.setdefault(features.norm(w["form"]), w["form"])
    table = np.zeros((len(lists.vocab), vectors.shape[1]), np.float32)
    found = 0
    for i, w in enumerate(lists.vocab):
        for form in (w, originals.get(w, w), w.capitalize()):
            if form in keys:
                table[i] = vectors[strings[form]]
                found += 1
                break
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-6)
    print("vocabulary %d, with vectors %d; %s" % (len(lists.vocab), found, {
        t: len(getattr(lists, t)) for t in ("upos", "xpos", "feats", "lemma", "deprel")}))

    tag = data.Tagger(a.spacy)
    gold = []
    for s in train:
        words = s["words"]
        if any(w["head"] < 0 for w in words):
            continue
        spans = tag([w["form"] for w in words], [w["space"] for w in words])
        masks, weights = data.treebank_names(words, spans, s["gum"])
        ex = data.gold_example(words, lists, masks, weights)
        ex["spaces"] = [w["space"] for w in words]
        gold.append(ex)
    named = []
    for name, sentences in corpora.items():
        for s in sentences:
            s = data.split_hyphens(s)
            if len(s) > 100:
                continue
            forms = [f for f, _ in s]
            spans = tag(forms, [True] * len(forms))
            masks = data.corpus_names([t for _, t in s], spans, name != "wikigold-train")
            weights = np.ones(len(s), np.float32)
            for i, f in enumerate(forms):
                if f[0] in "@#" or i and forms[i - 1] == "@":
                    weights[i] = 0
            n = len(s)
            none = np.full(n, -1, np.int32)
            named.append({"forms": forms, "upos": none, "xpos": none, "feats": none, "lemma": none, "head": none,
                          "deprel": none, "ner": masks, "ner_w": weights, "source": name})
    lexemes = data.lexemes([w for s in train for w in s["words"]], a.wordnet, lists)
    counts = np.zeros(len(lists.vocab), np.int64)
    for ex in gold:
        for f in ex["forms"]:
            counts[lists.of["vocab"].get(features.norm(f), 0)] += 1
    with open(os.path.join(a.work, "data.pkl"), "wb") as out:
        pickle.dump({"lists": lists, "vectors": table, "gold": gold, "named": named, "counts": counts,
                     "lexemes": lexemes}, out)
    print("gold sentences %d, named %d" % (len(gold), len(named)))


if __name__ == "__main__":
    main()
