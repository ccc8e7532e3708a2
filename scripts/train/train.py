"""Trains the teacher (--bert DIR) or the student on gold examples, silver examples and names; resumable."""
import argparse
import json
import math
import os
import pickle
import random
import signal
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import decode
import features
from net import Net
from treebank import NER_LABELS, read_conllu, read_iob2

UNER = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}
NER_BITS = torch.tensor([1 << i for i in range(len(NER_LABELS))])


def soft_of(examples, n):
    rows = {}
    for b, e in enumerate(examples):
        for k, (idx, p) in e.get("soft", {}).items():
            if k == "lemma" and e.get("nolemma"):
                continue
            m = len(e["forms"])
            rows.setdefault(k, []).append((b * n + 1 + np.arange(m), idx[:m], p[:m], np.full(m, e.get("soft_w", e.get("w", 1.0))), b))
    out = {}
    for k, parts in rows.items():
        width = max(x[1].shape[1] for x in parts)

        def pad(a):
            return np.pad(a, ((0, 0), (0, width - a.shape[1])))
        out[k] = (torch.from_numpy(np.concatenate([x[0] for x in parts])),
                  torch.from_numpy(np.concatenate([pad(x[1]) for x in parts]).astype(np.int64)),
                  torch.from_numpy(np.concatenate([pad(x[2]) for x in parts]).astype(np.float32)),
                  torch.from_numpy(np.concatenate([x[3] for x in parts]).astype(np.float32)))
    return out


def loss_of(net, batch, t, soft, p_drop, weights):
    y = net.encode(batch, p_drop)
    tags, arc, ld, lh = net.heads(y, p_drop)
    n, at = t["n"], t["at"]
    B = arc.shape[0]
    total = max(len(at), 1)
    parts = {}
    for k, name in enumerate(data.TAGS):
        logits = tags[k].reshape(B * n, -1)
        parts[name] = (F.cross_entropy(logits[at], t[name], ignore_index=-1, reduction="none") * t["w"]).sum() / total
    # A name's label may be any of a set; what counts is the probability of the set.
    logp = F.log_softmax(tags[4].reshape(B * n, -1)[at], -1)
    allowed = (t["ner"].unsqueeze(1) & NER_BITS) != 0
    inside = torch.logsumexp(logp.masked_fill(~allowed, -1e4), -1)
    parts["ner"] = -(inside * t["ner_w"] * (~allowed.all(1))).sum() / total
    arc = arc.masked_fill((batch["mask"].transpose(1, 2) == 0), -1e4)
    arc = arc - torch.diag_embed(torch.full((B, n), 1e4))
    arc = arc.reshape(B * n, n)
    parts["arc"] = (F.cross_entropy(arc[at], t["head"], ignore_index=-1, reduction="none") * t["w"]).sum() / total
    ld, lh = ld.reshape(B * n, -1), lh.reshape(B * n, -1)
    head_at = t["sentence"] * n + t["head"]
    known = t["head"] >= 0
    z = net.label(ld[at[known]], lh[head_at[known]])
    parts["label"] = (F.cross_entropy(z, t["deprel"][known], ignore_index=-1, reduction="none")
                      * t["w"][known]).sum() / total
    if soft:
        place = torch.full((B * n,), -1, dtype=torch.long)
        place[at[known]] = torch.arange(int(known.sum()))
        for name, (rows, idx, p, w) in soft.items():
            if name == "arc":
                lp = F.log_softmax(arc[rows], -1)
                p = p * (idx < n)                 # padding, or a full stop that was taken away
                idx = idx.clamp(max=n - 1)
            elif name == "deprel":
                lp = F.log_softmax(z[place[rows]], -1)
            else:
                k = 4 if name == "ner" else data.TAGS.index(name)
                lp = F.log_softmax(tags[k].reshape(B * n, -1)[rows], -1)
            ce = -((lp.gather(1, idx) * p).sum(1) * w).sum() / total
            key = {"deprel": "label"}.get(name, name)
            parts[key] = parts[key] + ce
    return sum(weights.get(k, 1.0) * v for k, v in parts.items()), parts


LOSS_WEIGHTS = {"upos": 1.0, "xpos": 1.2, "feats": 0.4, "lemma": 0.5, "ner": 1.5, "arc": 1.3, "label": 1.0}


@torch.no_grad()
def analyze(net, examples, feats, pieces=None, budget=3000, soft=0, bf16=True, collate=data.collate):
    """Adds the network's analysis to copies of the examples, in their order. soft: keep that many probabilities."""
    net.eval()
    out = [None] * len(examples)
    for group in data.batches([len(e["forms"]) for e in examples], budget, random.Random(0), shuffle=False):
        part = [examples[i] for i in group]
        batch = collate(part, feats, pieces=pieces)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
            y = net.encode(batch)
            tags, arc, ld, lh = net.heads(y)
            arc = arc.float().masked_fill((batch["mask"].transpose(1, 2) == 0), -1e9)
            B, n, _ = arc.shape
            heads = torch.zeros(B, n, dtype=torch.long)
            scores = arc.numpy()
            for b, e in enumerate(part):
                m = len(e["forms"])
                heads[b, 1:m + 1] = torch.from_numpy(decode.tree(scores[b, :m + 1, :m + 1]).astype(np.int64))
            rows = torch.arange(B).unsqueeze(1) * n
            z = net.label(ld.reshape(B * n, -1), lh.reshape(B * n, -1)[(rows + heads).reshape(-1)]).view(B, n, -1)
        best = [t.argmax(-1).numpy() for t in tags[:4]]
        ner = tags[4].float().numpy()
        top = {}
        if soft:
            off = arc - torch.diag_embed(torch.full((B, n), 1e9))
            for name, logits in zip(data.TAGS + ("ner", "arc", "deprel"), list(tags) + [off, z]):
                p, idx = F.softmax(logits.float(), -1).topk(min(soft, logits.shape[-1]), -1)
                p = p / p.sum(-1, keepdim=True)
                top[name] = (idx.numpy().astype(np.int16), p.numpy().astype(np.float16))
        rel = z.argmax(-1).numpy()
        for b, (i, e) in enumerate(zip(group, part)):
            m = len(e["forms"])
            r = {"forms": e["forms"], "head": heads[b, 1:m + 1].numpy().astype(np.int32),
                 "deprel": rel[b, 1:m + 1].astype(np.int32),
                 "ner": decode.names(ner[b, 1:m + 1])}
            for k, name in enumerate(data.TAGS):
                r[name] = best[k][b, 1:m + 1].astype(np.int32)
            if soft:
                r["soft"] = {k: (idx[b, 1:m + 1], p[b, 1:m + 1]) for k, (idx, p) in top.items()}
            out[i] = r
    return out


def spans_of(tags, kinds):
    found, i = set(), 0
    while i < len(tags):
        if tags[i] != "O":
            j = i + 1
            while j < len(tags) and tags[j][0] == "I" and tags[j][2:] == tags[i][2:]:
                j += 1
            kind = kinds.get(tags[i][2:]) if kinds else tags[i][2:]
            if kind:
                found.add((i, j, kind))
            i = j
        else:
            i += 1
    return found


def evaluate(net, dev, lists, known, feats, pieces=None, bf16=True, collate=data.collate):
    """Figures with gold tokens on the treebank's dev files, names on UNER's"""
    report = {}
    for name, sentences in dev["trees"].items():
        got = analyze(net, [{"forms": [w["form"] for w in s["words"]]} for s in sentences], feats, pieces, bf16=bf16, collate=collate)
        c = dict.fromkeys(("n", "UPOS", "XPOS", "FEATS", "lemma", "UAS", "LAS", "LASfull"), 0)
        rel = {}
        for s, r in zip(sentences, got):
            for i, w in enumerate(s["words"]):
                c["n"] += 1
                c["UPOS"] += w["upos"] == lists.upos[r["upos"][i]]
                c["XPOS"] += w["xpos"] == lists.xpos[r["xpos"][i]]
                c["FEATS"] += w["feats"] == lists.feats[r["feats"][i]]
                c["lemma"] += w["lemma"] in ("_", data.lemma_of(
                    known, w["form"], lists.upos[r["upos"][i]], lists.xpos[r["xpos"][i]],
                    lists.lemma[r["lemma"][i]]))
                d, g = lists.deprel[r["deprel"][i]], w["deprel"]
                ok = w["head"] == r["head"][i]
                c["UAS"] += ok
                c["LASfull"] += ok and d == g
                d, g = d.split(":")[0], g.split(":")[0]
                c["LAS"] += ok and d == g
                for k in {d, g}:
                    x = rel.setdefault(k, [0, 0, 0])
                    x[0] += ok and d == g
                    x[1] += g == k
                    x[2] += d == k
        report[name] = {k: round(100.0 * v / c["n"], 2) for k, v in c.items() if k != "n"}
        for k in ("appos", "conj", "obl", "nmod", "nsubj", "obj"):
            x = rel.get(k, [0, 1, 1])
            report[name][k] = round(200.0 * x[0] / (x[1] + x[2]), 1)
    got = analyze(net, [{"forms": [f for f, _ in s]} for s in dev["names"]], feats, pieces, bf16=bf16, collate=collate)
    right = gold = system = 0
    by = {}
    for s, r in zip(dev["names"], got):
        g = spans_of([t for _, t in s], None)
        p = spans_of([NER_LABELS[k] for k in r["ner"]], UNER)
        right, gold, system = right + len(g & p), gold + len(g), system + len(p)
        for kind in ("PER", "LOC", "ORG"):
            x = by.setdefault(kind, [0, 0])
            x[0] += 2 * sum(1 for q in g & p if q[2] == kind)
            x[1] += sum(1 for q in g if q[2] == kind) + sum(1 for q in p if q[2] == kind)
    report["names"] = {"F1": round(200.0 * right / max(1, gold + system), 2),
                       **{k: round(100.0 * x[0] / max(1, x[1]), 1) for k, x in by.items()}}
    return report


def load_dev(folder, part=1.0):
    every = max(1, round(1 / part))
    return {"trees": {k: read_conllu(os.path.join(folder, "treebank", k + "-dev.conllu"))[::every] for k in ("ewt", "gum")},
            "names": read_iob2(os.path.join(folder, "ner", "uner-ewt-dev.iob2"))[::every]}


class Average:
    """A running mean of the weights; it is what is evaluated and exported."""

    def __init__(self, net, every=10, share=0.01):
        self.net, self.every, self.share = net, every, share
        self.kept = None

    def start(self, kept=None):
        self.kept = kept or {k: v.detach().clone() for k, v in self.net.named_parameters()}

    @torch.no_grad()
    def step(self, number):
        if number % self.every == 0:
            share = max(self.share, 9 / (10 + number // self.every))     # soon forgets where it began
            for k, v in self.net.named_parameters():
                self.kept[k].lerp_(v, share)

    @torch.no_grad()
    def swap(self):
        for k, v in self.net.named_parameters():
            v.data, self.kept[k] = self.kept[k], v.data


def fit(state, net):
    """A checkpoint's weights for a net whose vocabulary may have grown"""
    old = state.get("word.weight")
    if old is not None and old.shape[0] < net.word.weight.shape[0]:
        state = dict(state)
        state["word.weight"] = torch.cat((old, torch.zeros(net.word.weight.shape[0] - old.shape[0], old.shape[1])))
    return state


def load_net(path, base, bert=None):
    """The network of a checkpoint, its vocabulary as it is now"""
    got = torch.load(path, weights_only=False)
    net = Net(dict(got["cfg"], V=len(base["lists"].vocab)), torch.from_numpy(base["vectors"]), bert, torch.from_numpy(base["bits"]))
    net.load_state_dict(fit(got["net"], net), strict=False)
    net.eval()
    return net


def save(path, value):
    torch.save(value, path + ".part")
    os.replace(path + ".part", path)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--name", required=True)
    ap.add_argument("--bert", help="directory of the transformer: trains a teacher")
    ap.add_argument("--epochs", type=float, default=10, help="in passes over the gold examples")
    ap.add_argument("--silver", nargs="*", default=[], help="pickled silver examples")
    ap.add_argument("--gold-share", type=float, default=1.0, help="share of gold among the tree examples of a pass")
    ap.add_argument("--named-share", type=float, default=0.25, help="words with gold names, of all")
    ap.add_argument("--lr", type=float, default=2e-3)
    ap.add_argument("--bert-lr", type=float, default=1.5e-4)
    ap.add_argument("--drop", type=float, default=0.2)
    ap.add_argument("--words", type=int, default=1600, help="words in a batch")
    ap.add_argument("--quant-from", type=float, default=0.7, help="share of the training after which it is int8-aware")
    ap.add_argument("--D", type=int, default=256)
    ap.add_argument("--buckets", type=int, default=16384)
    ap.add_argument("--windows", default="3,3,3,1")
    ap.add_argument("--A", type=int, default=160)
    ap.add_argument("--R", type=int, default=64)
    ap.add_argument("--init", help="checkpoint to start from")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--evals", type=int, default=4)
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    base = pickle.load(open(os.path.join(a.work, "data.pkl"), "rb"))
    lists, gold, named = base["lists"], base["gold"], base["named"]
    silver = []
    for path in a.silver:
        got = pickle.load(open(path, "rb"))
        if isinstance(got, dict):          # relabelled gold and named examples come along
            gold, named = got.get("gold", gold), got.get("named", named)
            got = got.get("silver", [])
        silver += got
    dev = load_dev(a.data, base.get("part", 1))
    cfg = {"V": len(lists.vocab), "B": a.buckets, "D": a.D, "H": a.D // 2, "A": a.A, "R": a.R,
           "windows": [int(w) for w in a.windows.split(",")], "K": len(lists.deprel),
           "blocks": [len(lists.upos), len(lists.xpos), len(lists.feats), len(lists.lemma), len(lists.ner)]}
    bert = pieces = None
    if a.bert:
        from teacher import Bert, Pieces
        bert, pieces = Bert(a.bert), Pieces(a.bert)
    net = Net(cfg, torch.from_numpy(base["vectors"]), bert, torch.from_numpy(base["bits"]))
    if a.init:
        net.load_state_dict(fit(torch.load(a.init, weights_only=False)["net"], net), strict=False)
    feats = data.Features(lists, a.buckets)
    slow = [p for k, p in net.named_parameters() if k.startswith("bert.")]
    table = [net.word.weight]
    fast = [p for k, p in net.named_parameters() if not k.startswith("bert.") and k != "word.weight"]
    groups = [{"params": fast, "base": a.lr, "weight_decay": 0.01}, {"params": table, "base": a.lr, "weight_decay": 0.0}]
    if slow:
        groups.append({"params": slow, "base": a.bert_lr, "weight_decay": 0.01})
    opt = torch.optim.AdamW(groups, lr=a.lr, betas=(0.9, 0.98), fused=True)

    gold_words = sum(len(e["forms"]) for e in gold)
    silver_words = sum(len(e["forms"]) for e in silver)
    target = int(gold_words * a.epochs)
    path = os.path.join(a.work, a.name + ".pt")
    state = {"seen": 0, "step": 0, "evals": []}
    mean = Average(net)
    mean.start()
    if os.path.exists(path):
        got = torch.load(path, weights_only=False)
        net.load_state_dict(got["net"], strict=False)
        if "opt" in got:
            opt.load_state_dict(got["opt"])
        state = got["state"]
        mean.start(got.get("last"))
        if "last" in got:       # what is kept as "net" is the mean, "last" are the weights that go on
            mean.swap()
        rng.seed(a.seed + state["step"])
        torch.manual_seed(a.seed + state["step"])
        print("resumed at step", state["step"], flush=True)
    counts, known, names = base["counts"], base["lexemes"], base["names"]

    def stream():
        """Endless passes; each is a fresh mix of gold, silver and named examples."""
        named_pool, silver_pool = [], []
        while True:
            examples = [data.augment(e, rng, lists, names) for e in gold]
            if silver:
                want = gold_words * (1 - a.gold_share) / max(a.gold_share, 1e-6)
                while want > 0:
                    if not silver_pool:
                        silver_pool = list(silver)
                        rng.shuffle(silver_pool)
                    e = silver_pool.pop()
                    want -= len(e["forms"])
                    examples.append(data.augment(e, rng, lists, names))
            want = a.named_share * sum(len(e["forms"]) for e in examples)
            while want > 0:
                if not named_pool:
                    named_pool = list(named) + [e for e in named if e.get("source") == "wikigold-train"] * 4
                    rng.shuffle(named_pool)
                e = named_pool.pop()
                want -= len(e["forms"])
                examples.append(data.augment(e, rng, lists, names))
            lengths = [len(e["forms"]) for e in examples]
            for group in data.batches(lengths, a.words, rng):
                yield [examples[i] for i in group]

    def keep():
        mean.swap()
        save(path, {"net": net.state_dict(), "last": mean.kept, "opt": opt.state_dict(), "state": state, "cfg": cfg})
        mean.swap()

    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(1))
    started, shown = time.time(), time.time()
    parts_sum = {}
    for group in stream():
        done = state["seen"] / target
        if done >= 1:
            break
        if done >= a.quant_from and not net.quant:
            net.set_quant(True)
        net.train()
        rate = min(1.0, state["step"] / 200) * max(0.02, 0.5 + 0.5 * math.cos(math.pi * min(1, done)))
        for g in opt.param_groups:
            g["lr"] = g["base"] * rate
        batch = data.collate(group, feats, rng, 0.25, counts, pieces)
        t = data.targets(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss, parts = loss_of(net, batch, t, soft_of(group, t["n"]), a.drop, LOSS_WEIGHTS)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(fast + slow, 2.0)
        opt.step()
        state["step"] += 1
        mean.step(state["step"])
        # Progress counts gold words (a pass has all of them), so that epochs mean the same for every mix.
        state["seen"] += sum(len(e["forms"]) for e in group if "lemmas" in e)
        for k, v in parts.items():
            parts_sum[k] = parts_sum.get(k, 0) + float(v.detach())
        if state["step"] % 100 == 0:
            now = time.time()
            print("step %d epoch %.2f %.3f s/step %s" % (
                state["step"], state["seen"] / gold_words, (now - shown) / 100,
                " ".join("%s %.3f" % (k, v / 100) for k, v in parts_sum.items())), flush=True)
            shown, parts_sum = now, {}
        if state["step"] % 500 == 0 or stop:
            keep()
            if stop:
                print("stopped at step", state["step"], flush=True)
                return
        if state["seen"] / target >= (len(state["evals"]) + 1) / a.evals:
            mean.swap()
            r = evaluate(net, dev, lists, known, feats, pieces)
            mean.swap()
            state["evals"].append(r)
            print("%.0f s" % (time.time() - started), json.dumps(r), flush=True)
            keep()
            shown = time.time()
    net.set_quant(True)
    keep()
    mean.swap()
    print("done in %.0f s, %d silver words" % (time.time() - started, silver_words),
          json.dumps(evaluate(net, dev, lists, known, feats, pieces, bf16=False)), flush=True)


if __name__ == "__main__":
    main()
