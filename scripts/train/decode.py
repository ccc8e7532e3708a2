"""Trees from arc scores (Chu-Liu/Edmonds with exactly one child of ROOT) and names from label scores (Viterbi)."""
import numpy as np

from treebank import NER_LABELS


def cycle_of(heads):
    n = len(heads)
    color = [0] * n
    color[0] = 2
    for i in range(1, n):
        path, k = [], i
        while color[k] == 0:
            color[k] = 1
            path.append(k)
            k = heads[k]
        if color[k] == 1:
            return path[path.index(k):]
        for p in path:
            color[p] = 2
    return None


def edmonds(s):
    """s[dependent][head], node 0 is the root; the best tree's heads"""
    n = len(s)
    s = s.copy()
    np.fill_diagonal(s, -np.inf)
    heads = s.argmax(1)
    heads[0] = 0
    cycle = cycle_of(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    c = np.array(cycle)
    m = len(rest) + 1                      # the last node stands for the cycle
    t = np.full((m, m), -np.inf)
    t[:-1, :-1] = s[np.ix_(rest, rest)]
    out = s[np.ix_(rest, c)]
    leave = out.argmax(1)
    t[:-1, -1] = out.max(1)
    into = s[np.ix_(c, rest)] - s[c, heads[c]][:, None]
    enter = into.argmax(0)
    t[-1, :-1] = into.max(0)
    t[0, :] = 0
    sub = edmonds(t)
    result = heads.copy()
    for k, node in enumerate(rest):
        if node:
            result[node] = c[leave[k]] if sub[k] == m - 1 else rest[sub[k]]
    h = sub[m - 1]
    result[c[enter[h]]] = rest[h]
    return result


def tree(arc):
    """arc[i][j]: score of head j for word i, row and column 0 are ROOT; -> heads of words 1.."""
    s = arc.astype(np.float64).copy()
    np.fill_diagonal(s, -np.inf)
    heads = s.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and cycle_of(heads) is None:
        return heads[1:]
    # A penalty on ROOT that no sum of scores outweighs leaves exactly one child of it.
    finite = s[np.isfinite(s)]
    s[1:, 0] -= (finite.max() - finite.min() + 1) * len(s)
    return edmonds(s)[1:]


def names(scores):
    """Best label sequence in which I-x follows B-x or I-x"""
    n, k = scores.shape
    ok = np.array([[not b.startswith("I-") or a != "O" and a[2:] == b[2:] for b in NER_LABELS] for a in NER_LABELS])
    start = np.array([not b.startswith("I-") for b in NER_LABELS])
    trans = np.where(ok, 0.0, -np.inf)
    best = np.where(start, scores[0], -np.inf)
    back = np.zeros((n, k), np.int64)
    for t in range(1, n):
        m = best[:, None] + trans
        back[t] = m.argmax(0)
        best = m.max(0) + scores[t]
    path = [int(best.argmax())]
    for t in range(n - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    return path[::-1]
