"""Reads the data once, makes the class lists, the vocabulary with its vectors and the gold examples -> WORK/data.pkl"""
import argparse
import glob
import os
import pickle
import re

import numpy as np

import data
import features
import wordlists
from treebank import read_iob2, training_sentences

TWEETS = ("btc-a", "btc-b", "btc-f", "btc-g", "wnut17-train")


def widen(lists, kinds, keys, frequent, limit):
    """More words for the vocabulary, up to `limit`: those of the word lists, then frequent ones that have a vector"""
    seen = set(lists.vocab)
    listed = sorted(kinds, key=lambda w: (w not in keys and w.capitalize() not in keys, w))
    for w in listed + [features.norm(w) for w in frequent if w.isalpha() and (w in keys or w.capitalize() in keys)]:
        if len(lists.vocab) >= limit:
            break
        if w not in seen:
            seen.add(w)
            lists.vocab.append(w)
    lists.index()


def vector_table(lists, nlp, originals):
    vectors, strings = nlp.vocab.vectors, nlp.vocab.strings
    keys = {strings[k] for k in vectors.key2row}
    table = np.zeros((len(lists.vocab), vectors.shape[1]), np.float32)
    for i, w in enumerate(lists.vocab):
        form = next((f for f in (w, originals.get(w, w), w.capitalize()) if f in keys), None)
        if form:
            table[i] = vectors[strings[form]]
    return table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-6)


def list_bits(lists, kinds):
    """[words, kinds]: what the word lists say of each word"""
    at = {kind: k for k, kind in enumerate(wordlists.KINDS)}
    bits = np.zeros((len(lists.vocab), len(at)), np.float32)
    for i, w in enumerate(lists.vocab):
        for kind in kinds.get(w, ()):
            bits[i, at[kind]] = 1
    return bits


def raw_words(path):
    return re.findall(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*", open(path, encoding="utf-8", errors="replace").read())


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--spacy", required=True, help="directory of the spaCy model")
    ap.add_argument("--pieces", required=True, help="the transformer's vocab.txt, a list of frequent words")
    ap.add_argument("--wordnet", required=True, help="directory of WordNet's files")
    ap.add_argument("--tables", required=True, help="directory of the lexicon's tables")
    ap.add_argument("--words", type=int, default=34000, help="of the training text and lists of frequent words")
    ap.add_argument("--part", type=float, default=1, help="share of the training data, to try the steps out")
    ap.add_argument("--all-words", type=int, default=42000, help="with those of the word lists")
    a = ap.parse_args()
    import spacy
    import wordfreq
    nlp = spacy.load(a.spacy)
    keys = {nlp.vocab.strings[k] for k in nlp.vocab.vectors.key2row}

    train = training_sentences(a.data, a.part)
    every = max(1, round(1 / a.part))
    corpora = {name: read_iob2(os.path.join(a.data, "ner", name + ".iob2"))[::every] for name in ("wikigold-train",) + TWEETS}

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
    kinds = wordlists.word_kinds(a.tables, a.wordnet)
    widen(lists, kinds, keys, wordfreq.top_n_list("en", 60000, wordlist="best"), a.all_words)
    table = vector_table(lists, nlp, originals)
    print("vocabulary %d, with vectors %d; %s" % (len(lists.vocab), table.any(1).sum(), {
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
                     "lexemes": lexemes, "part": a.part, "bits": list_bits(lists, kinds),
                     "names": wordlists.known_names(a.tables, a.wordnet)}, out)
    print("gold sentences %d, named %d" % (len(gold), len(named)))


if __name__ == "__main__":
    main()
