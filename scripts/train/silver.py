"""Silver examples: raw text in UD's tokens, and the teachers' analyses of it and of the corpora with names
-> WORK/silver.pkl"""
import argparse
import glob
import os
import pickle
import random
import re
import time

import numpy as np
import torch

import data
import train
from teacher import Bert, Pieces
from treebank import ANY_LABEL, NER_LABELS


def ud_tokens(sent):
    """spaCy's tokens of a sentence as UD has them: hyphens between words and numbers apart"""
    forms, spaces = [], []
    for t in sent:
        if t.is_space:
            continue
        parts = [t.text]
        if re.fullmatch(r"[0-9A-Za-z]+(-[A-Za-z]+)+", t.text) and t.text[0].isdigit():
            parts = re.split(r"(-)", t.text)
        elif re.fullmatch(r"[A-Za-z]+-[0-9]+", t.text):
            parts = re.split(r"(-)", t.text)
        for k, p in enumerate(parts):
            forms.append(p)
            spaces.append(bool(t.whitespace_) if k == len(parts) - 1 else False)
    return forms, spaces


def raw_sentences(paths, spacy_dir):
    import spacy
    nlp = spacy.load(spacy_dir, disable=["ner", "lemmatizer", "attribute_ruler", "tagger"])
    seen = set()

    def paragraphs():
        for path in paths:
            for line in open(path, encoding="utf-8", errors="replace"):
                line = re.sub(r"\s+", " ", line).strip()
                if len(line) > 1:
                    yield line
    for doc in nlp.pipe(paragraphs(), batch_size=64):
        for sent in doc.sents:
            forms, spaces = ud_tokens(sent)
            key = " ".join(forms)
            if 2 <= len(forms) <= 70 and key not in seen:
                seen.add(key)
                yield forms, spaces


def made_names(path, spacy_dir):
    """Sentences made from WordNet: the kinds of some names are known, all else is open"""
    if not os.path.exists(path):
        return []
    import spacy
    nlp = spacy.blank("en")
    out = []
    for line in open(path, encoding="utf-8"):
        text, *known = line.rstrip("\n").split("\t")
        forms, _ = ud_tokens(nlp(text))
        masks = np.full(len(forms), ANY_LABEL, np.int64)
        for k, name in (x.split("=", 1) for x in known):
            parts, _ = ud_tokens(nlp(name))
            for i in range(len(forms) - len(parts) + 1):
                if forms[i:i + len(parts)] == parts:
                    types = data.PLACES if k == "PLACE" else (k,)
                    for j in range(len(parts)):
                        masks[i + j] = data.bits(types, "I-" if j else "B-")
        none = np.full(len(forms), -1, np.int32)
        out.append({"forms": forms, "upos": none, "xpos": none, "feats": none, "lemma": none, "head": none,
                    "deprel": none, "ner": masks, "ner_w": (masks != ANY_LABEL).astype(np.float32),
                    "source": "wordnet"})
    return out


def average(results):
    """One example from several teachers' soft targets of one sentence"""
    soft = {}
    for key in results[0]["soft"]:
        idx = np.concatenate([r["soft"][key][0] for r in results], 1)
        p = np.concatenate([r["soft"][key][1] for r in results], 1) / np.float16(len(results))
        soft[key] = (idx, p)
    return soft


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--spacy", required=True)
    ap.add_argument("--bert", required=True)
    ap.add_argument("--teachers", nargs="+", required=True, help="checkpoints")
    ap.add_argument("--text", nargs="*", default=[], help="more files of raw text, a paragraph a line")
    ap.add_argument("--limit", type=int, default=10 ** 9, help="words to analyse")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--gold", default="names.pkl", help="the gold examples with names")
    ap.add_argument("--out", default="silver.pkl")
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    base = pickle.load(open(os.path.join(a.work, "data.pkl"), "rb"))
    lists = base["lists"]
    cache = os.path.join(a.work, "raw.pkl")
    paths = sorted(glob.glob(os.path.join(a.data, "text", "*", "*.txt"))) + sorted(a.text)
    if not os.path.exists(cache):
        raw = list(raw_sentences(paths, a.spacy))
        pickle.dump(raw, open(cache, "wb"))
    raw = pickle.load(open(cache, "rb"))
    print("raw sentences %d, words %d" % (len(raw), sum(len(f) for f, _ in raw)), flush=True)
    if a.teachers == ["none"]:
        return

    teachers = []
    for path in a.teachers:
        net = train.load_net(path, base, Bert(a.bert))
        teachers.append((net, Pieces(a.bert), data.Features(lists, net.cfg["B"])))

    def label(examples):
        started = time.time()
        results = [train.analyze(net, examples, feats, pieces, soft=5) for net, pieces, feats in teachers]
        print("%d sentences in %.0f s" % (len(examples), time.time() - started), flush=True)
        for k, e in enumerate(examples):
            parts = [r[k] for r in results]
            yield e, parts[0], average(parts)

    def inside(mask, soft):
        """A soft name distribution restricted to what is allowed"""
        idx, p = soft
        ok = (mask[:, None] >> idx.astype(np.int64)) & 1
        p = p.astype(np.float32) * ok
        total = p.sum(1, keepdims=True)
        return idx, np.where(total > 0.02, p / np.maximum(total, 1e-6), 0).astype(np.float16)

    extra = made_names(os.path.join(a.work, "wordnet-names.tsv"), a.spacy)
    # In random order and written after every part, so that training can begin with what there is.
    rng = random.Random(7)
    pool = [{"forms": f} for f, _ in raw] + base["named"] + extra
    rng.shuffle(pool)
    gold = pickle.load(open(os.path.join(a.work, a.gold), "rb"))["gold"]
    silver, named, words = [], [], 0
    for at in range(0, len(pool), 4000):
        if words >= a.limit:
            break
        for e, r, soft in label(pool[at:at + 4000]):
            n = len(e["forms"])
            words += n
            if "ner" not in e:
                none = np.full(n, -1, np.int32)
                silver.append({"forms": e["forms"], "upos": none, "xpos": none, "feats": none, "lemma": none,
                               "head": r["head"], "deprel": none, "ner": np.full(n, ANY_LABEL, np.int64),
                               "ner_w": np.zeros(n, np.float32), "soft": soft})
                continue
            out = dict(e)
            soft["ner"] = inside(e["ner"], soft["ner"])
            if e.get("source") != "wordnet":       # @-names and hashtags are nobody's names
                soft["ner"] = (soft["ner"][0], soft["ner"][1] * (e["ner_w"] > 0)[:, None])
            out.update(head=r["head"], soft=soft, ner_w=e["ner_w"] * 0.5)
            named.append(out)
        path = os.path.join(a.work, a.out)
        pickle.dump({"gold": gold, "named": named, "silver": silver}, open(path + ".part", "wb"))
        os.replace(path + ".part", path)
    print("done: silver sentences %d, named %d, words %d" % (len(silver), len(named), words))


if __name__ == "__main__":
    main()
