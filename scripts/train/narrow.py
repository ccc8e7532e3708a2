"""A faster network from a finished one: what each layer's window and the heads see of a word is projected to fewer columns, the
heads lose their least used units, and what that costs is learned back from gold trees, names and the finished network's own
probabilities. The words' vectors stay as they are. Needs neither the transformer nor spaCy (README.md says what comes out).

    narrow.py label ...     the finished network's analysis of the training text -> WORK/soft.pkl
    narrow.py train ...     the narrower network, from its last checkpoint on -> WORK/NAME.pt, WORK/NAME.model
"""
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
import export
import narrow_data
import reference
import train
import wordlists
from net import Net


def factor(W, c, r, weights=None):
    """A, P with W ~ A P, best for inputs of covariance c; what P gives is rotated so that its columns are of like size"""
    c = c + np.eye(len(c)) * 1e-6 * np.trace(c) / len(c)
    w, v = np.linalg.eigh(c)
    h, hi = (v * np.sqrt(w)) @ v.T, (v / np.sqrt(w)) @ v.T
    weights = np.ones(len(W)) if weights is None else weights
    u, s, vt = np.linalg.svd((W * weights[:, None]) @ h, full_matrices=False)
    turn, _ = np.linalg.qr(np.random.default_rng(1).standard_normal((r, r)))
    A, P = u[:, :r] @ turn / weights[:, None], turn.T @ (s[:r, None] * vt[:r]) @ hi
    e = W - A @ P
    print("rank %d: lost %.4f" % (r, np.trace(e @ c @ e.T) / np.trace(W @ c @ W.T)), flush=True)
    return A.astype(np.float32), P.astype(np.float32)


def root_of(c):
    w, v = np.linalg.eigh(c)
    return (v * np.sqrt(np.maximum(w, 0))) @ v.T


def chosen(M, c, count, halves=1):
    """Of the inputs of M (covariance c) as many as said, an equal share of each half, that lose least when M is fitted to them
    again: (their numbers, T) with M x ~ M T x[numbers]. Surgeon's backward elimination."""
    n = len(c)
    c = c + np.eye(n) * 1e-5 * np.trace(c) / n
    K, T = np.linalg.inv(c), np.eye(n)           # columns of T: what each input left stands for
    left, half = np.ones(n, bool), np.arange(n) * halves // n
    room = np.full(halves, n // halves - count // halves)
    for _ in range(n - count):
        o = M @ T
        worth = np.where(left & (room[half] > 0), (o * o).sum(0) / np.maximum(np.diag(K), 1e-12), np.inf)
        j = int(worth.argmin())
        by = K[j] / K[j, j]
        T, K = T - np.outer(T[:, j], by), K - np.outer(K[:, j], by)
        left[j], T[:, j] = False, 0
        room[half[j]] -= 1
    keep = np.flatnonzero(left)
    T = T[:, keep]
    e = M - (M @ T) @ np.eye(n)[keep]
    print("%d of %d: lost %.4f" % (count, n, np.trace(e @ c @ e.T) / np.trace(M @ c @ M.T)), flush=True)
    return keep, T


@torch.no_grad()
def narrowed(big, examples, forms, P, H, A, R):
    """big with projections of P columns (0: none), H hidden units each way, A and R units of arcs and relations"""
    big.eval()
    D, L, K, R0, H0 = big.cfg["D"], len(big.layers), big.cfg["K"], big.cfg["R"], big.cfg["H"]
    cov = {}

    def gather(name, y):
        y = y.double().numpy()
        cov[name] = cov.get(name, 0) + y.T @ y

    def watch(name, inputs):
        def hook(_, x, y):
            gather(name, (x[0] if inputs else y)[mask[:, :, 0] > 0])
        return hook
    hooks = [m.register_forward_hook(watch(k, False)) for k, m in enumerate([x.ln for x in big.layers] + [big.ln])]
    hooks += [x.O.register_forward_hook(watch("h%d" % k, True)) for k, x in enumerate(big.layers)]
    for group in data.batches([len(e["forms"]) for e in examples], 4000, random.Random(0), shuffle=False):
        batch = forms.collate([examples[i] for i in group])
        mask = batch["mask"]
        y = big.encode(batch)[mask[:, :, 0] > 0]
        act = [F.leaky_relu(m(y), 0.1) for m in (big.Ad, big.Ah, big.Ld, big.Lh)]
        for name, v in zip(("ad", "ah", "ld", "lh"), act):
            gather(name, v)
        gather("uh", big.U(act[1]))
        gather("t", big.Q(act[3][::16]).view(-1, R0))
    for h in hooks:
        h.remove()
    small = Net(dict(big.cfg, P=P, H=H, A=A, R=R))
    state = {k: v.double().numpy() for k, v in big.state_dict().items()}

    def take(names, keep):
        for name in names:
            state[name] = state[name][keep]
    U, Q = state["U.w"], state["Q.w"].reshape(K, R0, R0)
    keep, T = chosen(root_of(cov["uh"]), cov["ad"], A)
    take(("Ad.w", "Ad.b"), keep)
    U = T.T @ U
    keep, T = chosen(np.vstack((U, state["v"])), cov["ah"], A)
    take(("Ah.w", "Ah.b"), keep)
    state["U.w"], state["v"] = U @ T, state["v"] @ T
    p = state["p.w"]
    keep, T = chosen(np.vstack((root_of(cov["t"]) * np.sqrt(K / len(cov["t"])), p)), cov["ld"], R)
    take(("Ld.w", "Ld.b"), keep)
    Q, state["p.w"] = np.einsum("kij,ir->krj", Q, T), p @ T
    keep, T = chosen(np.vstack((Q.reshape(-1, R0), state["q.w"])), cov["lh"], R)
    take(("Lh.w", "Lh.b"), keep)
    state["Q.w"], state["q.w"] = (Q @ T).reshape(K * R, R), state["q.w"] @ T
    for l in range(L):
        own = "layers.%d." % l
        w = state[own + "W.w"]
        if H < H0:
            keep, T = chosen(state[own + "O.w"], cov["h%d" % l], 2 * H, 2)
            state[own + "O.w"] = state[own + "O.w"] @ T
            rows = np.concatenate([(d * 3 + part) * H0 + keep[keep // H0 == d] - d * H0 for d in range(2) for part in range(3)])
            w, state[own + "W.b"] = w[rows], state[own + "W.b"][rows]
        if P[l]:
            n = w.shape[1] // D
            a, state[own + "P.w"] = factor(np.vstack([w[:, i * D:(i + 1) * D] for i in range(n)]), cov[l], P[l])
            w = np.hstack([a[i * len(w):(i + 1) * len(w)] for i in range(n)])
        state[own + "W.w"] = w
    if P[L]:
        names = ("tag", "Ad", "Ah", "Ld", "Lh")
        ws = [state[n + ".w"] for n in names]
        a, state["P.w"] = factor(np.vstack(ws), cov[L], P[L],
                                 np.concatenate([np.full(len(w), 1 / np.sqrt(np.trace(w @ cov[L] @ w.T) / len(w))) for w in ws]))
        at = 0
        for n, w in zip(names, ws):
            state[n + ".w"] = a[at:at + len(w)]
            at += len(w)
    small.load_state_dict({k: torch.from_numpy(np.ascontiguousarray(v, np.float32)) for k, v in state.items()})
    return small


def write_model(path, p, net, figures):
    """The file p with the network in the place of its own"""
    skip = ("check", "meta")
    cfg = net.cfg
    meta = dict(p["meta"], H=cfg["H"], A=cfg["A"], R=cfg["R"], P=cfg["P"], figures=figures)
    out = [("meta", json.dumps(meta).encode())]
    for name in ("vocab", "upos", "xpos", "feats", "deprel", "lemma", "ner"):
        out.append((name, "\n".join(p[name]).encode()))
    lines = ["\t".join(k + (v,)) for k, v in p["lexemes"].items()]
    out.append(("lexemes", "\n".join(sorted(lines, key=lambda x: x.encode())).encode()))
    out += [(k, p[k]) for k in ("word.q", "word.s", "hash.q", "hash.s")]
    out += export.matrices(net)
    assert not set(skip) & {k for k, _ in out[1:]}
    return export.write(path, out)


# ---- training --------------------------------------------------------------------------------------------------------

def soft_of(examples, n, gold_share):
    rows = {}
    for b, e in enumerate(examples):
        m = len(e["forms"])
        gold = "lemmas" in e
        for k, (idx, p) in e["soft"].items():
            if k == "lemma" and e.get("nolemma"):
                continue
            w = np.full(m, gold_share if gold and k != "ner" else 1.0, np.float32)
            missing = ((0, 0), (0, narrow_data.KEPT - idx.shape[1]))
            rows.setdefault(k, []).append((b * n + 1 + np.arange(m), np.pad(idx[:m], missing), np.pad(p[:m], missing), w))
    out = {}
    for k, parts in rows.items():
        out[k] = (torch.from_numpy(np.concatenate([x[0] for x in parts])),
                  torch.from_numpy(np.concatenate([x[1] for x in parts]).astype(np.int64)),
                  torch.from_numpy(np.concatenate([x[2] for x in parts]).astype(np.float32)),
                  torch.from_numpy(np.concatenate([x[3] for x in parts])))
    return out


def weigh(t, examples, appos, hard):
    """Trees that the program made count less than gold ones; appositions, and what looks like them, more."""
    parts = []
    for e in examples:
        m = len(e["forms"])
        if "lemmas" not in e:
            parts.append(np.full(m, hard, np.float32))
            continue
        idx, p = e["soft"]["deprel"]
        like = ((idx[:m] == appos) * p[:m]).sum(1) > 0.1
        parts.append(np.where((e["deprel"][:m] == appos) | like, 2.0, 1.0).astype(np.float32))
    t["w"] = torch.from_numpy(np.concatenate(parts))


class Mixture:
    """Endless batches: gold, names and silver in fixed shares of words, each part through before it comes again"""

    def __init__(self, a, rng, base, lists):
        self.a, self.rng, self.lists, self.base = a, rng, lists, base
        self.names = wordlists.known_names(a.tables, a.wordnet)
        self.some = sum(len(e["forms"]) for e in base["gold"]) / 8
        self.pools = {"gold": [], "named": [], "silver": []}

    def draw(self, part, want):
        out, pool = [], self.pools[part]
        while want > 0:
            if not pool:
                pool += self.base[part]
                self.rng.shuffle(pool)
            out.append(pool.pop())
            want -= len(out[-1]["forms"])
        return out

    def __iter__(self):
        a = self.a
        shares = {"gold": a.gold_share, "named": a.named_share, "silver": 1 - a.gold_share - a.named_share}
        while True:        # an eighth of a pass over gold at a time
            chosen = [e for part, share in shares.items() for e in self.draw(part, self.some * share / a.gold_share)]
            chosen = [data.augment(e, self.rng, self.lists, self.names) for e in chosen]
            for group in data.batches([len(e["forms"]) for e in chosen], a.words, self.rng):
                yield [chosen[i] for i in group]


class Study:
    """A training and its checkpoint"""

    def __init__(self, a):
        torch.manual_seed(a.seed)
        self.a, self.rng, self.p = a, random.Random(a.seed), reference.load(a.model)
        self.lists, self.forms, self.dev = narrow_data.FileLists(self.p), narrow_data.Forms(self.p), train.load_dev(a.data)
        base = pickle.load(open(os.path.join(a.work, "soft.pkl"), "rb"))
        self.forms.counts = base["counts"]
        self.mixture = Mixture(a, self.rng, base, self.lists)
        self.path = os.path.join(a.work, a.name + ".pt")
        self.state = {"step": 0, "seen": 0, "evals": []}
        got = torch.load(self.path, weights_only=False) if os.path.exists(self.path) else None
        if got:
            self.net = Net(got["cfg"])
            self.net.load_state_dict(got["net"])
        else:
            widths = [int(x) for x in a.P.split(",")]
            self.net = narrowed(narrow_data.net_of(self.p), self.rng.sample(base["gold"], min(4000, len(base["gold"]))), self.forms,
                                widths, a.H, a.A, a.R)
        for k, v in self.net.named_parameters():
            v.requires_grad_(k not in ("word.weight", "hash.weight"))
        self.learned = [v for v in self.net.parameters() if v.requires_grad]
        self.opt = torch.optim.AdamW(self.learned, lr=a.lr, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.mean = train.Average(self.net, share=a.share)
        self.mean.start()
        if got:
            self.resume(got)

    def resume(self, got):
        self.opt.load_state_dict(got["opt"])
        self.state = got["state"]
        self.mean.start(got["last"])
        self.mean.swap()
        self.rng.seed(self.a.seed + self.state["step"])
        torch.manual_seed(self.a.seed + self.state["step"])
        print("resumed at step", self.state["step"], flush=True)

    def keep(self):
        self.mean.swap()
        train.save(self.path, {"net": self.net.state_dict(), "last": self.mean.kept, "opt": self.opt.state_dict(),
                               "state": self.state, "cfg": self.net.cfg})
        self.mean.swap()

    def evaluate(self):
        self.mean.swap()
        quant = self.net.quant
        self.net.set_quant(True)
        r = train.evaluate(self.net, self.dev, self.lists, self.p["lexemes"], None, bf16=False, collate=self.forms.collate)
        self.net.set_quant(quant)
        self.mean.swap()
        self.state["evals"].append(r)
        print(json.dumps(r), flush=True)
        self.keep()
        return r

    def step(self, group, done):
        """One batch; the parts of its loss"""
        a, net = self.a, self.net
        net.set_quant(done >= a.quant_from)
        net.train()
        rate = min(1.0, (self.state["step"] + 1) / 100) * max(0.01, 0.5 + 0.5 * math.cos(math.pi * done))
        for g in self.opt.param_groups:
            g["lr"] = a.lr * rate
        batch = self.forms.collate(group, rng=self.rng, word_drop=a.word_drop)
        t = data.targets(group)
        weigh(t, group, self.lists.of["deprel"]["appos"], a.hard)
        loss, parts = train.loss_of(net, batch, t, soft_of(group, t["n"], a.soft), a.drop, train.LOSS_WEIGHTS)
        self.opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learned, 2.0)
        self.opt.step()
        self.state["step"] += 1
        self.state["seen"] += sum(len(e["forms"]) for e in group)
        self.mean.step(self.state["step"])
        return {k: float(v.detach()) for k, v in parts.items()}

    def run(self):
        a, state, stop, total, since = self.a, self.state, [], {}, time.time()
        signal.signal(signal.SIGTERM, lambda *_: stop.append(1))
        for group in self.mixture:
            if state["step"] >= a.steps:
                break
            for k, v in self.step(group, state["step"] / a.steps).items():
                total[k] = total.get(k, 0) + v
            if state["step"] % 50 == 0:
                print("step %d words %d %.3f s/step %s" % (state["step"], state["seen"], (time.time() - since) / 50,
                                                           " ".join("%s %.4f" % (k, v / 50) for k, v in total.items())), flush=True)
                total, since = {}, time.time()
            if state["step"] % 250 == 0 or stop:
                self.keep()
            if stop:
                print("stopped at step", state["step"], flush=True)
                return
            if state["step"] < a.steps and state["step"] * a.evals >= (len(state["evals"]) + 1) * a.steps:
                self.evaluate()
        r = self.evaluate()
        self.mean.swap()
        write_model(os.path.join(a.work, a.name + ".model"), self.p, self.net, r)
        print("done", json.dumps(r), flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("what", choices=("label", "train"))
    ap.add_argument("--model", required=True, help="the finished network's file")
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--relata", help="label: the program")
    ap.add_argument("--text", nargs="*", default=[], help="label: more files of raw text")
    ap.add_argument("--made", help="label: WordNet's sentences of names")
    ap.add_argument("--part", type=float, default=1.0)
    ap.add_argument("--tables", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/lexicon/tables"))
    ap.add_argument("--wordnet", default="/usr/share/wordnet")
    ap.add_argument("--name", default="narrow")
    ap.add_argument("--P", default="112,80,80,80,96", help="columns that the windows and the heads see")
    ap.add_argument("--H", type=int, default=128, help="hidden units each way")
    ap.add_argument("--A", type=int, default=96)
    ap.add_argument("--R", type=int, default=48)
    ap.add_argument("--steps", type=int, default=5000)
    ap.add_argument("--lr", type=float, default=3e-4)
    ap.add_argument("--drop", type=float, default=0.05)
    ap.add_argument("--word-drop", type=float, default=0.15)
    ap.add_argument("--words", type=int, default=1600)
    ap.add_argument("--gold-share", type=float, default=0.4)
    ap.add_argument("--named-share", type=float, default=0.2)
    ap.add_argument("--soft", type=float, default=0.6, help="weight of the finished network's probabilities beside gold")
    ap.add_argument("--hard", type=float, default=0.3, help="weight of the trees that the program made")
    ap.add_argument("--quant-from", type=float, default=0.4)
    ap.add_argument("--share", type=float, default=0.015)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--evals", type=int, default=3)
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    narrow_data.label(a) if a.what == "label" else Study(a).run()


if __name__ == "__main__":
    main()
