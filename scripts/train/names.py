"""Names of the treebanks' training text: where they are follows from the gold tags and trees, what they are from the
teacher, from other occurrences of the same name, from GUM's gold mentions and from a list written by hand."""
import collections
import os

import numpy as np

import data
from treebank import ENTITY_TYPES, NER_INDEX, NER_LABELS, gum_mentions, training_sentences

TITLES = set("""president mr mrs ms miss dr prof professor sen senator gov governor gen general judge king queen prince
princess pope sheikh sheik shaikh ayatollah minister secretary chairman captain capt lt lieutenant col colonel sgt
sergeant major maj rep representative congressman congresswoman sir lord lady vice prime attorney deputy mayor officer
coach pastor rev reverend father brother sister imam chancellor ambassador doctor st. ceo saint-""".split()) - {"st."}
OF_HEADS = set("""university department bank ministry board institute council association school office house court
agency union republic states gulf bay city isle church museum academy society college secretary bureau center centre
federation party organization organisation commission authority army front committee foundation chamber league board
company court tower district strait sea cape mount lake university""".split())
# The last word of a name, or the one before its 'of', tells the kind
KIND_WORDS = {k: kind for kind, ws in {
    "ORG": """university college institute corporation corp corp. inc inc. ltd ltd. llc company co. bank ministry
        department commission council party association agency committee foundation society union court school hospital
        bureau federation congress senate parliament club league team orchestra press times post news church museum
        organization academy authority airlines airways motors restaurant cafe grill pizza""",
    "LOC": "islands river sea ocean lake mountains mountain mount bay desert falls peninsula gulf valley strait coast",
    "FAC": "airport bridge street road avenue ave highway station hall tower building stadium park square hotel castle",
    "EVENT": "war olympics festival championship championships tournament revolution hurricane battle",
    "LAW": "act treaty constitution amendment"}.items() for k in ws.split()}
JOINERS = {"of", "-", "&", "'s", "–", "and", "for", "the"}


def load_list(path):
    out = {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            kind, names = line.rstrip("\n").split("\t")
            for n in names.split(";"):
                out.setdefault(n, kind)
    return out


def proper(w):
    f = w["form"]
    return (w["xpos"] in ("NNP", "NNPS") and "@" not in f and "://" not in f
            and not f.lower().startswith("www.") and any(c.isalpha() for c in f))


def runs(words, known):
    """(first, end) of the names: runs of proper nouns that hang together in the tree, over 'of', '-', '&' too"""
    n, i, out = len(words), 0, []

    def part(x):
        return proper(words[x]) and known.get(words[x]["form"]) != "DATE"
    while i < n:
        if not part(i):
            i += 1
            continue
        j = i + 1
        while j < n:
            k = j
            while k < n and k - j < 2 and words[k]["form"] in JOINERS:
                k += 1
            if k < n and k > j and not (
                    words[j]["form"] == "&" or words[j]["form"] in ("-", "–") and not words[j - 1]["space"]
                    or " ".join(w["form"] for w in words[i:k + 1]) in known
                    or words[j]["form"] == "of" and words[k - 1]["form"] in ("of", "the")
                    and any(w["form"].lower() in OF_HEADS for w in words[i:j])
                    or words[j]["form"] == "and" and words[k]["head"] - 1 in range(i, j) and i > 0
                    and any(w["form"] in ("of", "for") for w in words[i:j])):
                break
            if k == j and words[j]["form"] == "," or k < n and words[k]["form"] == ",":
                if k + 1 < n and words[k + 1]["form"].lower().rstrip(".") in ("inc", "llc", "ltd", "corp", "llp"):
                    j = k + 2
                break
            if k >= n or not part(k):
                break
            j = k + 1
        # Words of one name have their heads in it, but for one
        first = i
        while first < j:
            end = first + 1
            for x in range(j, first + 1, -1):
                outside = [w for w in words[first:x] if not first < w["head"] <= x and w["form"] not in JOINERS
                           and w["form"] != ","]
                if len(outside) <= 1 and words[x - 1]["form"] not in JOINERS:
                    end = x
                    break
            # A title in the midst parts what stands before it from the name: U.S. President Ann Lee
            a = first
            for x in range(first, end + 1):
                title = x < end and words[x]["form"].lower().rstrip(".") in TITLES and (
                    x + 1 >= len(words) or words[x + 1]["form"] not in JOINERS)
                if x == end or title and x + 1 < end or title and x == first:
                    if a < x and any(part(y) for y in range(a, x)):
                        out.append((a, x))
                    a = x + 1
            first = end
            while first < j and words[first]["form"] in JOINERS:
                first += 1
        i = j
    return out


def type_scores(soft, n):
    """[n, types] from a soft label distribution"""
    idx, p = soft
    full = np.zeros((n, len(NER_LABELS)), np.float32)
    np.add.at(full, (np.arange(n)[:, None], idx.astype(np.int64)), p.astype(np.float32))
    return full[:, 1::2] + full[:, 2::2]       # labels are O, then B-x and I-x of each type


def opinions(sentences, softs, spans_of, known):
    """For each sentence: (scores [n, types] of the teacher, runs, spans of the silver tagger), and what is said of each name
    over the whole text: the mean of all its occurrences. A name is one thing most of the time."""
    naming = np.array([t not in data.NUMERIC for t in ENTITY_TYPES], np.float32)
    votes, found = collections.defaultdict(list), []
    for words, soft in zip(sentences, softs):
        s = type_scores(soft, len(words)) * naming
        rs, spans = runs(words, known), spans_of(words)
        for a, b, kind in spans:
            if kind not in data.NUMERIC:
                s[a:b] *= 0.7
                s[a:b, ENTITY_TYPES.index(kind)] += 0.3
        found.append((s, rs, spans))
        for a, b in rs:
            votes[" ".join(w["form"] for w in words[a:b])].append(s[a:b].mean(0))
    return found, {text: np.mean(v, 0) for text, v in votes.items()}


def mention_types(words):
    """{position: (first, last, types)} of the smallest of GUM's mentions around each word"""
    out = {}
    for a, b, kind, _ in gum_mentions(words):
        for x in range(a, b + 1):
            if x not in out or out[x][1] - out[x][0] > b - a:
                out[x] = (a, b, [t for t in data.GUM_TYPES.get(kind, ()) if t not in data.NUMERIC])
    return out


def kind_of(words, run, known, score, types):
    """The kind of a name, O for none, None where nobody knows. types: what GUM allows, or None"""
    a, b = run
    text = " ".join(w["form"] for w in words[a:b])
    if text in known:
        return known[text]
    kind = None
    if b - a > 1:
        at = next((x for x in range(a + 1, b) if words[x]["form"] in ("of", "for")), b)
        kind = KIND_WORDS.get(words[at - 1]["form"].lower())
    if types:
        score = score * np.array([t in types for t in ENTITY_TYPES], np.float32)
        kind = kind if kind in types else None
    # Teachers take too many things for organizations
    return kind or next((ENTITY_TYPES[k] for k in [int(score.argmax())]
                         if score[k] > (0.3 if types else 0.6 if ENTITY_TYPES[k] == "ORG" else 0.45)), None)


def relabel(sentences, gum_flags, softs, spans_of):
    """New (masks, weights) for the gold examples. softs: the teacher's name distributions; spans_of: the silver tagger"""
    known = load_list(os.path.join(os.path.dirname(os.path.abspath(__file__)), "names.tsv"))
    found, votes = opinions(sentences, softs, spans_of, known)
    out = []
    for words, gum, (s, rs, spans) in zip(sentences, gum_flags, found):
        n = len(words)
        masks, weights = np.full(n, 1, np.int64), np.ones(n, np.float32)
        taken = np.zeros(n, bool)
        mentions = mention_types(words) if gum else {}
        for a, b in rs:
            types = None
            if b - 1 in mentions and mentions[b - 1][0] >= a - 2:
                types = mentions[b - 1][2]
            score = 0.6 * s[a:b].mean(0) + 0.4 * votes[" ".join(w["form"] for w in words[a:b])]
            kind = kind_of(words, (a, b), known, score, types)
            taken[a:b] = True
            if kind is None:
                allowed, outside = (types, 0) if types else (data.NAMES, 1)
                masks[a:b] = [data.bits(allowed, "I-" if x > a else "B-") | outside for x in range(a, b)]
                weights[a:b] = 1 if types else 0.5
            elif kind != "O":
                masks[a:b] = [1 << NER_INDEX[("I-" if x > a else "B-") + kind] for x in range(a, b)]
        for a, b, kind in spans:
            # Dates and numbers, nationalities and languages from the silver tagger, where no name stands
            if not taken[a:b].any() and (kind in data.NUMERIC or kind in ("NORP", "LANGUAGE")):
                for x in range(a, b):
                    masks[x] = 1 << NER_INDEX[("I-" if x > a else "B-") + kind]
                weights[a:b] = 0.7
        out.append((masks, weights))
    return out


def main():
    import argparse
    import pickle

    import torch

    import train
    from teacher import Bert, Pieces
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--spacy", required=True)
    ap.add_argument("--bert", required=True)
    ap.add_argument("--teacher", required=True)
    ap.add_argument("--out", default="names.pkl")
    a = ap.parse_args()
    torch.set_num_threads(2)
    base = pickle.load(open(os.path.join(a.work, "data.pkl"), "rb"))
    sentences, flags = [], []
    for s in training_sentences(a.data, base["part"]):
        if all(w["head"] >= 0 for w in s["words"]):
            sentences.append(s["words"])
            flags.append(s["gum"])
    assert [e["forms"] for e in base["gold"]] == [[w["form"] for w in s] for s in sentences]
    net = train.load_net(a.teacher, base, Bert(a.bert))
    results = train.analyze(net, base["gold"], data.Features(base["lists"], net.cfg["B"]), Pieces(a.bert), soft=6)
    tag = data.Tagger(a.spacy)
    labels = relabel(sentences, flags, [r["soft"]["ner"] for r in results],
                     lambda words: tag([w["form"] for w in words], [w["space"] for w in words]))
    for e, r, (masks, weights) in zip(base["gold"], results, labels):
        e["ner"], e["ner_w"] = masks, weights
        # What the teacher thinks beside the truth: a student learns from its doubts
        e["soft"], e["soft_w"] = {k: v for k, v in r["soft"].items() if k != "ner"}, 0.4
    pickle.dump({"gold": base["gold"], "named": base["named"], "silver": []},
                open(os.path.join(a.work, a.out), "wb"))
    # What was found, to look at
    for words, (masks, _) in list(zip(sentences, labels))[::500]:
        print(" ".join(w["form"] + ("/" + NER_LABELS[int(m).bit_length() - 1] if m & (m - 1) == 0 and m != 1
                                    else "/?" if m != 1 else "") for w, m in zip(words, masks)))


if __name__ == "__main__":
    main()
