"""A student's checkpoint -> the model file (format: README.md)"""
import argparse
import json
import os
import pickle
import struct

import numpy as np
import torch
import xxhash

import train

BYTES, INT8, INT32, FLOAT32 = 0, 1, 2, 3


def quantize(m):
    m = np.asarray(m, np.float32)
    s = np.abs(m).max(1) / np.float32(127)
    s[s == 0] = 1
    return np.rint(m / s[:, None]).clip(-127, 127).astype(np.int8), s.astype(np.float32)


def write(path, sections):
    """sections: (name, array or bytes); the last one, check, is added here"""
    head = 16 + 56 * (len(sections) + 1)
    at, entries, blobs = head, [], []
    for name, value in list(sections) + [("check", b"\0" * 8)]:
        at = (at + 63) // 64 * 64
        if isinstance(value, bytes):
            kind, dims, blob = BYTES, (len(value), 1, 1), value
        else:
            value = np.ascontiguousarray(value)
            kind = {np.dtype(np.int8): INT8, np.dtype(np.int32): INT32, np.dtype(np.float32): FLOAT32}[value.dtype]
            dims = tuple(value.shape) + (1,) * (3 - value.ndim)
            blob = value.tobytes()
        entries.append(struct.pack("<24sI3IQQ", name.encode(), kind, *dims, at, len(blob)))
        blobs.append((at, blob))
        at += len(blob)
    data = bytearray(at)
    data[:16] = b"RELATAM1" + struct.pack("<II", len(entries), at)
    data[16:head] = b"".join(entries)
    for offset, blob in blobs:
        data[offset:offset + len(blob)] = blob
    data[-8:] = struct.pack("<Q", xxhash.xxh64(bytes(data[:-8])).intdigest())
    with open(path + ".part", "wb") as out:
        out.write(data)
    os.replace(path + ".part", path)
    return at


def f32(t):
    return t.detach().float().numpy().astype(np.float32)


def matrices(net):
    """The sections of all but the words' vectors"""
    out = []

    def matrix(name, m, bias=None):
        q, s = quantize(f32(m.w))
        out.append((name + ".q", q))
        out.append((name + ".s", s))
        if m.b is not None:
            out.append((bias or name + ".b", f32(m.b)))
    for i, layer in enumerate(net.layers):
        p = "layer%d." % i
        out += [(p + "ln.g", f32(layer.ln.weight)), (p + "ln.b", f32(layer.ln.bias))]
        if layer.P is not None:
            matrix(p + "P", layer.P)
        matrix(p + "W", layer.W, p + "b")
        matrix(p + "O", layer.O, p + "o")
    out += [("out.ln.g", f32(net.ln.weight)), ("out.ln.b", f32(net.ln.bias))]
    if net.P is not None:
        matrix("out.P", net.P)
    for name in ("tag", "Ad", "Ah", "U"):
        matrix(name, getattr(net, name))
    out.append(("v", f32(net.v)))
    for name in ("Ld", "Lh", "Q", "p"):
        matrix(name, getattr(net, name))
    matrix("q", net.q, "c")
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--work", required=True)
    ap.add_argument("--checkpoint", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    base = pickle.load(open(os.path.join(a.work, "data.pkl"), "rb"))
    got = torch.load(a.checkpoint, weights_only=False)
    lists = base["lists"]
    cfg = dict(got["cfg"], V=len(lists.vocab))
    net = train.load_net(a.checkpoint, base)
    figures = got["state"]["evals"][-1] if got["state"]["evals"] else {}
    meta = {"name": "english", "licence": "CC BY-SA 4.0",
            "data": "UD English EWT and GUM 2.16 (train), wikigold, Broad Twitter Corpus, WNUT17, WordNet 3.0, State of the "
                    "Union and inaugural addresses; vectors and silver names of spaCy en_core_web_md 3.8 (MIT); words chosen "
                    "with wordfreq 3.1 (CC BY-SA 4.0); teacher all-MiniLM-L6-v2 (Apache-2.0)",
            "figures": figures, "D": cfg["D"], "L": len(cfg["windows"]), "H": cfg["H"], "A": cfg["A"], "R": cfg["R"],
            "V": cfg["V"], "B": cfg["B"], "K": cfg["K"], "windows": cfg["windows"], "blocks": cfg["blocks"]}

    out = [("meta", json.dumps(meta).encode())]
    for name, items in (("vocab", lists.vocab), ("upos", lists.upos), ("xpos", lists.xpos), ("feats", lists.feats),
                        ("deprel", lists.deprel), ("lemma", lists.lemma), ("ner", lists.ner)):
        out.append((name, "\n".join(items).encode()))
    known = base["lexemes"]
    lines = sorted("%s\t%s\t%s" % (form, upos, lemma) for (form, upos), lemma in known.items())
    out.append(("lexemes", "\n".join(sorted(lines, key=lambda x: x.encode())).encode()))

    with torch.no_grad():
        word = f32(net.word_rows(torch.arange(cfg["V"])))
    for name, table in (("word", word), ("hash", f32(net.hash.weight))):
        q, s = quantize(table)
        out += [(name + ".q", q), (name + ".s", s)]
    out += matrices(net)
    print("%s: %d bytes" % (a.out, write(a.out, out)))


if __name__ == "__main__":
    main()
