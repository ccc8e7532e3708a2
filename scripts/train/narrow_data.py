"""What narrow.py learns from: gold trees, corpora of names and raw text, each with what a finished network thinks of them."""
import glob
import os
import pickle
import random
import subprocess
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import features
import reference
from net import Net
from treebank import ANY_LABEL, read_iob2, training_sentences

TWEETS = ("btc-a", "btc-b", "btc-f", "btc-g", "wnut17-train")
KEPT = 6                       # probabilities of a word and head
OTHER = 1 | data.bits(data.NUMERIC, "B-") | data.bits(data.NUMERIC, "I-")     # what a corpus of names doesn't tell
OTHER_NAMES = data.bits(data.OTHERS, "B-") | data.bits(data.OTHERS, "I-")
MARKS = {"P": ("PERSON",), "L": data.PLACES, "O": ("ORG",), "X": data.OTHERS}


class FileLists:
    """The classes and the vocabulary of a model file, as data.Lists has them"""

    def __init__(self, p):
        for t in ("upos", "xpos", "feats", "lemma", "deprel", "vocab", "ner"):
            setattr(self, t, p[t])
        self.of = {t: {x: i for i, x in enumerate(p[t])} for t in ("upos", "xpos", "feats", "lemma", "deprel", "vocab")}


class Forms:
    """The sums of vectors that forms go in with, remembered"""

    def __init__(self, p):
        self.p, self.at, self.count = p, {}, 0
        self.vocab = {w: i for i, w in enumerate(p["vocab"])}
        self.d = p["meta"]["D"]
        self.table = np.zeros((1 << 16, self.d), np.float32)
        self.ids = {}                    # of forms in the vocabulary
        self.counts = None
        self.add(("", False, False), self.row("word", 1))

    def row(self, table, i):
        return self.p[table + ".q"][i].astype(np.float32) * self.p[table + ".s"][i]

    def add(self, key, x):
        if self.count == len(self.table):
            self.table = np.concatenate((self.table, np.zeros_like(self.table)))
        self.table[self.count] = x
        self.at[key] = self.count
        self.count += 1
        return self.count - 1

    def __call__(self, form, first, unknown):
        key = (form, first, unknown)
        got = self.at.get(key)
        if got is not None:
            return got
        buckets = self.p["meta"]["B"]
        x = self.row("word", 0 if unknown else self.vocab.get(features.norm(form), 0))
        whole, tri = features.word_strings(form, first)
        for s in whole:
            x = x + self.row("hash", features.hashed(s, buckets))
        x = x + sum(self.row("hash", features.hashed(s, buckets)) for s in tri) / np.float32(len(tri))
        return self.add(key, x)

    def collate(self, examples, feats=None, rng=None, word_drop=0.0, pieces=None):
        B, n = len(examples), max(len(e["forms"]) for e in examples) + 1
        rows, mask = np.zeros((B, n), np.int64), np.zeros((B, n, 1), np.float32)
        for b, e in enumerate(examples):
            mask[b, :len(e["forms"]) + 1] = 1
            for i, form in enumerate(e["forms"]):
                unknown = False
                if rng is not None:
                    w = self.ids.get(form)
                    if w is None:
                        w = self.ids[form] = self.vocab.get(features.norm(form), 0)
                    unknown = rng.random() < word_drop * (3.0 / (3.0 + self.counts[w]) + 0.05)
                rows[b, i + 1] = self(form, i == 0, unknown)
        return {"x": torch.from_numpy(self.table[rows]), "mask": torch.from_numpy(mask)}


def net_of(p):
    """The network of a model file, without its words' vectors"""
    m = p["meta"]
    net = Net({"V": 2, "B": 2, "D": m["D"], "H": m["H"], "A": m["A"], "R": m["R"], "K": m["K"], "windows": m["windows"],
               "blocks": m["blocks"], "P": m.get("P")})
    state = {}

    def matrix(name, to, bias=None):
        state[to + ".w"] = p[name + ".q"].astype(np.float32) * p[name + ".s"][:, None]
        if bias:
            state[to + ".b"] = p[bias]
    for i in range(len(m["windows"])):
        own, to = "layer%d." % i, "layers.%d." % i
        state[to + "ln.weight"], state[to + "ln.bias"] = p[own + "ln.g"], p[own + "ln.b"]
        matrix(own + "W", to + "W", own + "b")
        matrix(own + "O", to + "O", own + "o")
        if own + "P.q" in p:
            matrix(own + "P", to + "P")
    state["ln.weight"], state["ln.bias"] = p["out.ln.g"], p["out.ln.b"]
    if "out.P.q" in p:
        matrix("out.P", "P")
    for name in ("tag", "Ad", "Ah", "Ld", "Lh"):
        matrix(name, name, name + ".b")
    for name in ("U", "Q", "p"):
        matrix(name, name)
    matrix("q", "q", "c")
    state["v"] = p["v"]
    missing = net.load_state_dict({k: torch.from_numpy(np.array(v, np.float32)) for k, v in state.items()}, strict=False)
    assert not missing.unexpected_keys and set(missing.missing_keys) <= {"word.weight", "hash.weight"}, missing
    return net


# ---- its labels ------------------------------------------------------------------------------------------------------

def blank(forms, source):
    none = np.full(len(forms), -1, np.int32)
    return {"forms": forms, "upos": none, "xpos": none, "feats": none, "lemma": none, "head": none, "deprel": none,
            "ner": np.full(len(forms), ANY_LABEL, np.int64), "ner_w": np.zeros(len(forms), np.float32), "source": source}


def our_marks(path):
    out = {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            key, marks = line.rstrip("\n").split("\t")
            out[key] = marks
    return out


def gold_names(s, marks):
    """What is known for certain of the names in a tree's words: GUM's mentions, our own marks on EWT"""
    words = s["words"]
    masks, weights = np.full(len(words), ANY_LABEL, np.int64), np.zeros(len(words), np.float32)
    if s["gum"]:
        of, weight = data.treebank_names(words, (), True)
        named = (of != 1) & (of != data.FREE_NAME)
        masks[named], weights[named] = of[named], 1.0
    elif s["id"] in marks:
        for i, w in enumerate(words):
            if w["upos"] != "PROPN":
                masks[i], weights[i] = OTHER | OTHER_NAMES, 0.3
        for mark in marks[s["id"]].split():
            first, last = (int(x) - 1 for x in mark[:-1].split("-"))
            for i in range(first, last + 1):
                kinds = MARKS.get(mark[-1])
                masks[i] = data.bits(kinds, "B-" if i == first else "I-") if kinds else OTHER
                weights[i] = 1.0
    return masks, weights


def named_examples(folder):
    out = []
    for name in ("wikigold-train",) + TWEETS:
        for s in read_iob2(os.path.join(folder, "ner", name + ".iob2")):
            s = data.split_hyphens(s)
            if len(s) > 100 or any(not f.strip() or "\t" in f for f, _ in s):
                continue
            forms = [f for f, _ in s]
            e = blank(forms, name)
            masks = data.corpus_names([t for _, t in s], (), False)
            open_to = OTHER | (0 if name == "wikigold-train" else OTHER_NAMES)
            e["ner"] = np.where(masks == 1, open_to, masks)
            e["ner_w"] = np.array([0.0 if f[0] in "@#" or i and forms[i - 1] == "@" else 1.0 for i, f in enumerate(forms)], np.float32)
            out.append(e)
    return out


def analysis(relata, *arguments):
    return subprocess.run(relata + list(arguments), check=True, stdout=subprocess.PIPE).stdout.decode()


def run_program(relata, sentences, folder):
    """Heads and relations as the program itself chooses them"""
    path = os.path.join(folder, "pretokenized.conllu")
    with open(path, "w", encoding="utf-8") as out:
        for forms in sentences:
            for i, f in enumerate(forms):
                out.write("%d\t%s%s\n" % (i + 1, f, "\t_" * 8))
            out.write("\n")
    return list(read_analysis(analysis(relata, "--pretokenized", path)))


def read_analysis(text):
    forms, heads, relations = [], [], []
    for line in text.split("\n"):
        if line and line[0] != "#":
            c = line.split("\t")
            if c[0].isdigit():
                forms.append(c[1])
                heads.append(int(c[6]))
                relations.append(c[7])
        elif not line and forms:
            yield forms, heads, relations
            forms, heads, relations = [], [], []


def made_names(path, of):
    """WordNet's sentences of names, each a line of `of`: the kinds that are known"""
    out = []
    for line, (forms, heads, relations) in zip(open(path, encoding="utf-8"), of):
        e = blank(forms, "wordnet")
        for kind, name in (x.split("=", 1) for x in line.rstrip("\n").split("\t")[1:]):
            parts = name.split()
            for i in range(len(forms) - len(parts) + 1):
                if forms[i:i + len(parts)] == parts:
                    for j in range(len(parts)):
                        e["ner"][i + j] = data.bits(data.PLACES if kind == "PLACE" else (kind,), "I-" if j else "B-")
                        e["ner_w"][i + j] = 1.0
        out.append(e)
    return out


@torch.no_grad()
def soft_labels(net, examples, forms, budget=4000):
    net.eval()
    started = time.time()
    for group in data.batches([len(e["forms"]) for e in examples], budget, random.Random(0), shuffle=False):
        part = [examples[i] for i in group]
        batch = forms.collate(part)
        tags, arc, ld, lh = net.heads(net.encode(batch))
        B, n, _ = arc.shape
        arc = arc.masked_fill(batch["mask"].transpose(1, 2) == 0, -1e9) - torch.diag_embed(torch.full((B, n), 1e9))
        heads = torch.zeros(B, n, dtype=torch.long)
        for b, e in enumerate(part):
            heads[b, 1:len(e["forms"]) + 1] = torch.from_numpy(e["head"].astype(np.int64))
        rows = torch.arange(B).unsqueeze(1) * n
        z = net.label(ld.reshape(B * n, -1), lh.reshape(B * n, -1)[(rows + heads).reshape(-1)]).view(B, n, -1)
        for name, logits in zip(data.TAGS + ("ner", "arc", "deprel"), list(tags) + [arc, z]):
            p, idx = F.softmax(logits, -1).topk(min(KEPT, logits.shape[-1]), -1)
            p, idx = (p / p.sum(-1, keepdim=True)).numpy().astype(np.float16), idx.numpy().astype(np.int16)
            for b, e in enumerate(part):
                m = len(e["forms"])
                e.setdefault("soft", {})[name] = (idx[b, 1:m + 1].copy(), p[b, 1:m + 1].copy())
    for e in examples:      # names only as far as they fit what is known
        idx, p = e["soft"]["ner"]
        p = p.astype(np.float32) * ((e["ner"][:, None] >> idx.astype(np.int64)) & 1)
        total = p.sum(1, keepdims=True)
        e["soft"]["ner"] = (idx, np.where(total > 0.02, p / np.maximum(total, 1e-6), 0).astype(np.float16))
    print("%d sentences labelled in %.0f s" % (len(examples), time.time() - started), flush=True)


def label(a):
    p = reference.load(a.model)
    lists, forms, net = FileLists(p), Forms(p), net_of(p)
    marks = our_marks(os.path.join(os.path.dirname(os.path.abspath(__file__)), "names_ewt.tsv"))
    gold = []
    for s in training_sentences(a.data, a.part):
        if any(w["head"] < 0 for w in s["words"]):
            continue
        gold.append(data.gold_example(s["words"], lists, *gold_names(s, marks)))
        gold[-1]["source"] = "gum" if s["gum"] else "ewt"
    named = named_examples(a.data)
    silver, relata = [], [a.relata, "analyze", "-j1", "--model", a.model]
    for path in sorted(glob.glob(os.path.join(a.data, "text", "*", "*.txt"))) + a.text:
        got = list(read_analysis(analysis(relata, path)))
        silver += [dict(blank(f, "text"), head=np.array(h, np.int32), deprel=np.array([lists.of["deprel"].get(r, -1) for r in rel], np.int32))
                   for f, h, rel in got if 2 <= len(f) <= 70]
    if a.made:
        made = run_lines(relata, a.made, a.work)
        named += made_names(a.made, made)
    for e, (f, h, rel) in zip(named, run_program(relata, [e["forms"] for e in named], a.work), strict=True):
        assert len(f) == len(e["forms"])
        e["head"], e["deprel"] = np.array(h, np.int32), np.array([lists.of["deprel"].get(r, -1) for r in rel], np.int32)
    print("words: gold %d, named %d, silver %d" % tuple(sum(len(e["forms"]) for e in x) for x in (gold, named, silver)), flush=True)
    for part in (gold, named, silver):
        soft_labels(net, part, forms)
    counts = np.zeros(len(lists.vocab), np.int64)
    for e in gold:
        for f in e["forms"]:
            counts[lists.of["vocab"].get(features.norm(f), 0)] += 1
    with open(os.path.join(a.work, "soft.pkl"), "wb") as out:
        pickle.dump({"gold": gold, "named": named, "silver": silver, "counts": counts}, out)


def run_lines(relata, path, folder):
    """The program's tokens of each line, one sentence a line"""
    lines = [line.split("\t")[0].rstrip("\n") for line in open(path, encoding="utf-8")]
    plain = os.path.join(folder, "lines.txt")
    with open(plain, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
    text, by = analysis(relata, "--lines", plain), []
    for part in text.split("# newdoc")[1:]:
        f, h, r = [], [], []
        for forms, _, rel in read_analysis(part):
            f += forms
        by.append((f, h, r))
    assert len(by) == len(lines), (len(by), len(lines))
    return by
