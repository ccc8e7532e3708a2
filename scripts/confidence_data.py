"""Triples of predicted trees with their features, and whether the annotated tree gives them too: for train_confidence and
score_confidence. The triples and features come from the program itself (confidence_examples.c over librelata.a)."""
import math
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARIES = "libcgraph libgvc sqlite3 libpcre2-8 gumbo libutf8proc jansson libxxhash md4c expat zlib"


class Example:
    def __init__(self, line):
        _, self.style, right, confidence, *features = line.split("\t")
        self.right, self.confidence = int(right), float(confidence)
        self.x = {name: float(value) for name, value in (f.rsplit("=", 1) for f in features)}


def examples(build, paths):
    """The triples of CoNLL-U files, in both styles."""
    root = os.path.dirname(HERE)
    build = os.path.join(root, build)
    program = os.path.join(build, "confidence_examples")
    subprocess.run(["make", "-s", "BUILD=" + build, os.path.join(build, "librelata.a")], cwd=root, check=True)
    flags = subprocess.run(["pkg-config", "--libs"] + LIBRARIES.split(), check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.split()
    subprocess.run([os.environ.get("CC", "cc"), "-std=c17", "-D_GNU_SOURCE", "-O2", "-Iinclude", "-Isrc", "scripts/confidence_examples.c",
                    os.path.join(build, "librelata.a"), "-o", program, *flags, "-lm", "-pthread"], cwd=root, check=True)
    model = os.path.join(root, "src/analysis/model/english.model")
    out = subprocess.run([program, model, *paths], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return [Example(line) for line in out.splitlines()]


def treebank(data, name):
    path = os.path.join(data, "treebank", name)
    if not os.path.exists(path):
        sys.exit("%s is not there: name the folder that holds the treebanks" % path)
    return path


def logistic(score):
    return 1 / (1 + math.exp(-score)) if score > -500 else 0.0


def order_of(right, confidence):
    """How often, of a right and a wrong triple, the right one has the higher confidence (equal ones count half)."""
    ranked = sorted(zip(confidence, right))
    wins = below = start = 0
    while start < len(ranked):
        end = start
        while end < len(ranked) and ranked[end][0] == ranked[start][0]:
            end += 1
        rights = sum(r for _, r in ranked[start:end])
        wins += rights * (below + (end - start - rights) / 2)
        below += end - start - rights
        start = end
    return wins / max(1, below * sum(right))


def reliability(right, confidence, bins=10):
    """[(mean confidence, triples, share of them right)] for ranges of confidence, and the mean distance of the two."""
    rows, error = [], 0.0
    for b in range(bins):
        inside = [(c, r) for c, r in zip(confidence, right) if min(bins - 1, int(c * bins)) == b]
        if not inside:
            continue
        said, true = sum(c for c, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)
        rows.append((said, len(inside), true))
        error += abs(said - true) * len(inside) / len(right)
    return rows, error
