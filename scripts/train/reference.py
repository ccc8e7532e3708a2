"""The network as the program runs it, in numpy, from the model FILE: to check the C side and the export.

    reference.py MODEL < words.txt      one word a line, an empty line after each sentence (or CoNLL-U) -> CoNLL-U
"""
import json
import struct
import sys

import numpy as np
import xxhash

import data
import decode
import features

F32 = np.float32


def load(path):
    data = open(path, "rb").read()
    assert data[:8] == b"RELATAM1"
    count, size = struct.unpack("<II", data[8:16])
    assert size == len(data)
    types = {1: np.int8, 2: np.int32, 3: np.float32}
    out = {}
    for i in range(count):
        name, kind, d0, d1, d2, at, n = struct.unpack("<24sI3IQQ", data[16 + 56 * i:72 + 56 * i])
        name = name.rstrip(b"\0").decode()
        blob = data[at:at + n]
        out[name] = blob if kind == 0 else np.frombuffer(blob, types[kind]).reshape(
            [d for k, d in enumerate((d0, d1, d2)) if k == 0 or d > 1 or (k == 1 and d2 > 1)])
    assert struct.unpack("<Q", out["check"])[0] == xxhash.xxh64(data[:-8]).intdigest()
    for name in ("vocab", "upos", "xpos", "feats", "deprel", "lemma", "ner"):
        out[name] = out[name].decode().split("\n")
    out["lexemes"] = {tuple(x.split("\t")[:2]): x.split("\t")[2] for x in out["lexemes"].decode().split("\n")}
    out["meta"] = json.loads(out["meta"])
    return out


LEFT_MOST = 63      # of what matrices are multiplied with: 7 bits
TAKEN = 4           # of a weight's 8 bits a quarter


def quantize(y):
    m = np.abs(y).max(-1, keepdims=True)
    s = np.where(m > 0, m / F32(LEFT_MOST), F32(1)).astype(F32)
    k = np.where(m > 0, F32(LEFT_MOST) / np.where(m > 0, m, 1), F32(1)).astype(F32)
    return np.rint(y * k).astype(np.int32), s


def layer_norm(x, g, b):
    mean = x.mean(-1, keepdims=True, dtype=F32)
    d = x - mean
    var = (d * d).mean(-1, keepdims=True, dtype=F32)
    return (d / np.sqrt(var + F32(1e-5)) * g + b).astype(F32)


def sigmoid(x):
    return (1 / (1 + np.exp(-x))).astype(F32)


def lrelu(x):
    return np.where(x > 0, x, F32(0.1) * x).astype(F32)


class Model:
    def __init__(self, path):
        self.p = p = load(path)
        self.m = p["meta"]
        self.vocab = {w: i for i, w in enumerate(p["vocab"])}
        self.wide = {k[:-2]: np.rint(p[k] / TAKEN).astype(np.int32) for k in p if k.endswith(".q") and k not in ("word.q", "hash.q")}
        for k in self.wide:
            p[k + ".s"] = p[k + ".s"] * F32(TAKEN)

    def product(self, name, q, s, bias=None):
        y = (q @ self.wide[name].T).astype(F32) * self.p[name + ".s"] * s
        return y if bias is None else y + self.p[bias]

    def see(self, name, q, s):
        """What a window or the heads see: the rows, or their projection"""
        return quantize(self.product(name, q, s)) if name in self.wide else (q, s)

    def embed(self, forms):
        p, m = self.p, self.m
        x = np.zeros((len(forms) + 1, m["D"]), F32)

        def row(table, i):
            return p[table + ".q"][i].astype(F32) * p[table + ".s"][i]
        x[0] = row("word", 1)
        for i, form in enumerate(forms):
            v = row("word", self.vocab.get(features.norm(form), 0))
            whole, tri = features.word_strings(form, i == 0)
            for s in whole:
                v = v + row("hash", features.hashed(s, m["B"]))
            t = np.zeros_like(v)
            for s in tri:
                t = t + row("hash", features.hashed(s, m["B"]))
            x[i + 1] = v + t * F32(1.0 / len(tri))
        return x

    def encode(self, forms):
        p, m = self.p, self.m
        H, n = m["H"], len(forms) + 1
        x = self.embed(forms)
        for l, window in enumerate(m["windows"]):
            pre = "layer%d." % l
            q, s = self.see(pre + "P", *quantize(layer_norm(x, p[pre + "ln.g"], p[pre + "ln.b"])))
            W, ws = self.wide[pre + "W"], p[pre + "W.s"]
            D = q.shape[1]
            if window == 3:
                u = np.zeros((n, 6 * H), F32)
                for k, shift in enumerate((-1, 0, 1)):
                    part = (q @ W[:, k * D:(k + 1) * D].T).astype(F32) * s
                    lo, hi = max(0, -shift), min(n, n - shift)
                    u[lo:hi] += part[lo + shift:hi + shift]
                u = u * ws + p[pre + "b"]
            else:
                u = (q @ W.T).astype(F32) * s * ws + p[pre + "b"]
            u = u.reshape(n, 2, 3, H)
            h = np.zeros((n, 2, H), F32)
            for d, order in ((0, range(n)), (1, range(n - 1, -1, -1))):
                c = np.zeros(H, F32)
                for t in order:
                    f, r = sigmoid(u[t, d, 1]), sigmoid(u[t, d, 2])
                    c = f * c + (1 - f) * u[t, d, 0]
                    h[t, d] = r * np.tanh(c)
            q, s = quantize(h.reshape(n, 2 * H))
            x = x + self.product(pre + "O", q, s, pre + "o")
        return layer_norm(x, p["out.ln.g"], p["out.ln.b"])

    def analyze(self, forms):
        p, m = self.p, self.m
        K, R = m["K"], m["R"]
        q, s = self.see("out.P", *quantize(self.encode(forms)))
        tags = np.split(self.product("tag", q, s, "tag.b"), np.cumsum(m["blocks"])[:-1], axis=1)
        ad, ah = lrelu(self.product("Ad", q, s, "Ad.b")), lrelu(self.product("Ah", q, s, "Ah.b"))
        aq, as_ = quantize(ad)
        hq, hs = quantize(self.product("U", *quantize(ah)))
        arc = (aq @ hq.T).astype(F32) * as_ * hs.T + (ah @ p["v"])[None, :]
        heads = decode.tree(arc)
        ld, lh = lrelu(self.product("Ld", q, s, "Ld.b")), lrelu(self.product("Lh", q, s, "Lh.b"))
        lq, ls = quantize(lh[heads])
        t = self.product("Q", lq, ls).reshape(-1, K, R)
        z = np.einsum("nkr,nr->nk", t, ld[1:]) + self.product("p", *quantize(ld[1:])) + self.product("q", lq, ls, "c")
        labels = decode.names(tags[4][1:])
        words = []
        for i, form in enumerate(forms):
            best = [int(tags[k][i + 1].argmax()) for k in range(4)]
            words.append({"form": form, "upos": p["upos"][best[0]], "xpos": p["xpos"][best[1]],
                          "feats": p["feats"][best[2]], "lemma": data.lemma_of(p["lexemes"], form, p["upos"][best[0]],
                                                                                       p["xpos"][best[1]], p["lemma"][best[3]]),
                          "head": int(heads[i]), "deprel": p["deprel"][int(z[i].argmax())], "ner": p["ner"][labels[i]]})
        return words


def main():
    from treebank import write_conllu
    model = Model(sys.argv[1])
    forms = []
    for line in list(sys.stdin) + ["\n"]:
        line = line.rstrip("\n")
        if line.startswith("# "):
            continue
        if line:
            c = line.split("\t")
            if len(c) == 1 or c[0].isdigit():
                forms.append(c[1] if len(c) > 1 else c[0])
        elif forms:
            write_conllu([{"words": model.analyze(forms)}], sys.stdout)
            forms = []


if __name__ == "__main__":
    main()
