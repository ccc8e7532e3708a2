"""Training examples: gold trees, names with what is known of them, and batches."""
import collections
import glob
import os
import pickle
import random
import re

import numpy as np
import torch

import features
from treebank import (ANY_LABEL, ENTITY_TYPES, NER_INDEX, NER_LABELS, gum_mentions, read_conllu, read_iob2)

NUMERIC = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"}
TAGS = ("upos", "xpos", "feats", "lemma")
GUM_TYPES = {"person": ("PERSON", "NORP"), "place": ("GPE", "LOC", "FAC"), "organization": ("ORG", "GPE", "NORP"),
             "event": ("EVENT",), "time": ("DATE", "TIME"),
             "object": ("PRODUCT", "WORK_OF_ART", "FAC", "LAW"),
             "abstract": ("WORK_OF_ART", "LAW", "LANGUAGE", "PRODUCT", "EVENT", "ORG", "MONEY", "PERCENT",
                          "QUANTITY", "CARDINAL")}
PLACES, OTHERS = ("GPE", "LOC", "FAC"), ("NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE")
CORPUS_TYPES = {"PER": ("PERSON",), "LOC": PLACES, "ORG": ("ORG",), "MISC": OTHERS,
                "person": ("PERSON",), "location": PLACES, "corporation": ("ORG",), "group": ("ORG", "NORP"),
                "creative-work": ("WORK_OF_ART",), "product": ("PRODUCT",)}


def bits(types, prefix):
    m = 0
    for t in types:
        m |= 1 << NER_INDEX[prefix + t]
    return m


NAMES = [t for t in ENTITY_TYPES if t not in NUMERIC]
FREE_NAME = bits(NAMES, "B-") | bits(NAMES, "I-") | 1


class Tagger:
    """spaCy's names over given words; leading articles and final 's are not part of a name here."""

    def __init__(self, path):
        import spacy
        self.nlp = spacy.load(path, disable=["parser", "lemmatizer", "attribute_ruler", "senter", "tagger"])

    def __call__(self, forms, spaces):
        from spacy.tokens import Doc
        doc = Doc(self.nlp.vocab, forms, spaces)
        for _, part in self.nlp.pipeline:
            doc = part(doc)
        spans = []
        for e in doc.ents:
            a, b = e.start, e.end
            if e.label_ not in NUMERIC:
                while a < b and forms[a].lower() in ("the", "a", "an") and not (
                        e.label_ == "WORK_OF_ART" and forms[a][0].isupper()):
                    a += 1
                if b > a and forms[b - 1].lower() in ("'s", "’s", "'", "’"):
                    b -= 1
            if a < b:
                spans.append((a, b, e.label_))
        return spans


def treebank_names(words, spans, gum):
    """(masks, weights): what a name label may be. The silver labels are weak for organisations and works, so
    those and all unlabelled proper nouns stay open; GUM's gold mention types narrow them."""
    n = len(words)
    masks, weights = np.full(n, 1, np.int64), np.full(n, 1.0, np.float32)
    for i, w in enumerate(words):
        if w["upos"] == "PROPN":
            masks[i], weights[i] = FREE_NAME, 0.5
    for a, b, kind in spans:
        exact = kind in NUMERIC or kind in ("PERSON", "GPE", "NORP", "LANGUAGE")
        for i in range(a, b):
            masks[i] = 1 << NER_INDEX[("B-" if i == a else "I-") + kind]
            weights[i] = 0.7 if kind in NUMERIC else 0.4
            if not exact:
                masks[i] |= FREE_NAME
                weights[i] = 0.3
    if gum:
        for a, b, kind, linked in sorted(gum_mentions(words), key=lambda m: m[0] - m[1]):
            b += 1
            while a < b and words[a]["upos"] in ("DET", "PRON"):
                a += 1
            if b > a and words[b - 1]["xpos"] == "POS":
                b -= 1
            types = GUM_TYPES.get(kind, ())
            inner = words[a:b]
            proper = bool(inner) and types and words[b - 1]["upos"] == "PROPN" and inner[0]["upos"] == "PROPN" and all(
                w["upos"] == "PROPN" or w["form"] in ("of", "the", "and", "for", "-", "&", ".", "'s", "de", "in")
                for w in inner)
            if not proper or kind == "time":
                continue
            silver = [k for (x, y, k) in spans if (x, y) == (a, b) and k in types]
            for i in range(a, b):
                masks[i] = bits(silver or types, "B-" if i == a else "I-")
                weights[i] = 1.0
    return masks, weights


def corpus_names(tags, spans, others_open):
    """Masks from a corpus of few types; where the silver labels agree with one of its wider classes they decide."""
    n = len(tags)
    masks = np.full(n, 1, np.int64)
    silver = {}
    for a, b, kind in spans:
        for i in range(a, b):
            silver[i] = ("B-" if i == a else "I-", kind)
    gold, i = [], 0
    while i < n:
        if tags[i] != "O":
            j = i + 1
            while j < n and tags[j][0] == "I" and tags[j][2:] == tags[i][2:]:
                j += 1
            gold.append((i, j, CORPUS_TYPES[tags[i][2:]]))
            i = j
        else:
            i += 1
    inside = set(k for a, b, _ in gold for k in range(a, b))
    for a, b, kind in spans:
        if not any(k in inside for k in range(a, b)) and (kind in NUMERIC or others_open and kind in OTHERS):
            for k in range(a, b):
                masks[k] = 1 << NER_INDEX[("B-" if k == a else "I-") + kind]
                if kind not in NUMERIC:
                    masks[k] |= 1
    for a, b, types in gold:
        kinds = {silver[k][1] for k in range(a, b) if k in silver and silver[k][1] in types}
        chosen = tuple(kinds) if len(kinds) == 1 else types
        for k in range(a, b):
            masks[k] = bits(chosen, "B-" if k == a else "I-")
    return masks


def split_hyphens(words):
    """As UD has it: 'techno-based' is three words; labels follow."""
    out = []
    for form, tag in words:
        parts = form.split("-")
        if len(parts) > 1 and all(p.isalpha() for p in parts) and form.lower() not in ("e-mail",):
            for k, p in enumerate(parts):
                inner = tag if tag == "O" or k == 0 else "I-" + tag[2:]
                if k:
                    out.append(("-", inner))
                out.append((p, inner))
        else:
            out.append((form, tag))
    return out


def lexemes(words, wordnet, lists):
    """Lemmas that are known from the training text by form and UPOS, and WordNet's irregular forms: {(form, upos): lemma}.
    A form is given as it is written; only unambiguous ones are kept, but of nouns and marks, where the treebanks differ by
    habit (people, --), the more frequent. Adjectives and the like within names (New York) keep their case and don't count."""
    seen = collections.defaultdict(collections.Counter)
    for w in words:
        if w["lemma"] != "_" and w["xpos"] != "_" and (w["upos"] == "PROPN" or not w["xpos"].startswith("NNP")):
            seen[w["form"], w["upos"]][w["lemma"]] += 1
    out = {}
    for key, lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        least = 0.55 if key[1] in ("NOUN", "PUNCT") and count >= 8 else 0.8
        if count >= least * sum(lemmas.values()) and (count >= 2 or key[1] != "X") and "\t" not in key[0] + lemma:
            out[key] = lemma
    if wordnet:
        for key, lemma in wordnet_forms(wordnet):
            out.setdefault(key, lemma)
    return out


def wordnet_forms(folder):
    """((form, upos), lemma) of irregular forms, and of regular ones whose lemma a rule must guess"""
    for part, upos in (("verb", "VERB"), ("noun", "NOUN"), ("adj", "ADJ"), ("adv", "ADV")):
        own = set()                        # trivia is a noun of its own before it is the plural of trivium
        if part == "noun":
            own = {line.split(" ", 1)[0] for line in open(os.path.join(folder, "index.noun"), encoding="latin-1")}
        for line in open(os.path.join(folder, part + ".exc"), encoding="latin-1"):
            form, lemma = line.split()[:2]
            if "_" not in form + lemma and form != lemma and form not in own and (part != "noun" or len(form) > 3):
                yield (form, upos), lemma
    found = collections.defaultdict(set)
    for part, upos in (("verb", "VERB"), ("adj", "ADJ")):
        for line in open(os.path.join(folder, "index." + part), encoding="latin-1"):
            w = line.split(" ", 1)[0]
            if not w.isalpha() or len(w) < 3 or upos == "ADJ" and len(w) > 7:
                continue
            stem, vowel = w, w[-1] in "aeiou"
            if w[-1] == "e" and w[-2] not in "eo":
                stem = w[:-1]
            elif w[-1] not in "aeiouwxy" and w[-2] in "aeiou" and w[-3] not in "aeiou":
                stem = w + w[-1]
            y = w[:-1] + "i" if w[-1] == "y" and w[-2] not in "aeiou" else None
            stems = {stem} if len(w) < 5 or stem == w or stem[-1] != w[-1] else {stem, w}
            for s in stems:
                ends = ("ed", "ing") if upos == "VERB" else ("er", "est")
                for end in ends:
                    root = y if y and end != "ing" else w if w[-2:] == "ie" and end == "ing" else s
                    if end != "ing" and w[-1] == "e":
                        root = w[:-1]
                    found[root + end, upos].add(w)
    for key, lemmas in found.items():
        if len(lemmas) == 1:
            yield key, lemmas.pop()


def squeezed(form):
    """sooooo -> so, goood -> good and god: runs of three letters and more, as two and as one"""
    two = re.sub(r"(.)\1{2,}", r"\1\1", form)
    return [] if two == form else [two, re.sub(r"(.)\1{2,}", r"\1", form)]


def lemma_of(known, form, upos, xpos, rule):
    """The C side's lemma: addresses as they are; by form and UPOS, by the lower-cased form (not of proper nouns), by the form
    without drawn-out letters, else by the rule. Within a name (xpos NNP) all but proper nouns keep a capital."""
    if xpos == "ADD":
        return form
    lower = features.case_form("l", form)
    named = upos != "PROPN" and xpos.startswith("NNP")
    got = known.get((form, upos)) if not named else None
    if upos != "PROPN":
        for key in [lower] + squeezed(lower):
            got = got if got is not None else known.get((key, upos))
    got = got if got is not None else features.apply_rule(rule, form)
    return features.case_form("u", got) if named and features.is_upper(form[0]) else got


class Lists:
    """Names of the classes of every head, and the vocabulary."""

    def __init__(self, sentences, extra_words, key_set):
        count = {t: collections.Counter() for t in ("upos", "xpos", "feats", "lemma", "deprel")}
        vocab = collections.Counter()
        for s in sentences:
            for w in s["words"]:
                vocab[features.norm(w["form"])] += 1
                if w["xpos"] == "_" or w["deprel"] == "_":
                    continue
                for t in ("upos", "xpos", "feats", "deprel"):
                    count[t][w[t]] += 1
                if w["lemma"] != "_":
                    count["lemma"][features.lemma_rule(w["form"], w["lemma"])] += 1
        # Rules that augmented text (upper and lower case) asks for
        for rule in ("t0|", "u0|", "U0|", "n0|", "t1|", "u1|"):
            count["lemma"][rule] += 3
        least = {"upos": 1, "xpos": 2, "feats": 5, "lemma": 3, "deprel": 2}
        for t in count:
            setattr(self, t, [x for x, c in sorted(count[t].items(), key=lambda p: (-p[1], p[0])) if c >= least[t]])
        self.ner = NER_LABELS
        words = ["<unk>", "<root>"]
        words += [w for w, c in sorted(vocab.items(), key=lambda p: (-p[1], p[0])) if c >= 2 or w in key_set]
        seen = set(words)
        for w in extra_words:
            if w not in seen:
                seen.add(w)
                words.append(w)
        self.vocab = words
        self.index()

    def index(self):
        self.of = {t: {x: i for i, x in enumerate(getattr(self, t))}
                   for t in ("upos", "xpos", "feats", "lemma", "deprel", "vocab")}


def gold_example(words, lists, masks=None, weights=None):
    n = len(words)
    ex = {"forms": [w["form"] for w in words]}
    for t in ("upos", "xpos", "feats"):
        ex[t] = np.array([lists.of[t].get(w[t], -1) if w["xpos"] != "_" else -1 for w in words], np.int32)
    ex["lemma"] = np.array([lists.of["lemma"].get(features.lemma_rule(w["form"], w["lemma"]), -1)
                            if w["lemma"] != "_" else -1 for w in words], np.int32)
    ex["lemmas"] = [w["lemma"] for w in words]
    ex["head"] = np.array([w["head"] for w in words], np.int32)
    ex["deprel"] = np.array([lists.of["deprel"].get(w["deprel"], -1) for w in words], np.int32)
    ex["ner"] = masks if masks is not None else np.full(n, ANY_LABEL, np.int64)
    ex["ner_w"] = weights if weights is not None else np.ones(n, np.float32)
    return ex


PERSON_FIRST, PERSON_MORE, PLACE_FIRST, PLACE_MORE = (1 << NER_INDEX[x] for x in ("B-PERSON", "I-PERSON", "B-GPE", "I-GPE"))


def other_names(ex, rng, names):
    """The forms with other names of people and places: Mary Lee for Ann Ross. Labels and trees stay."""
    forms, labels = list(ex["forms"]), ex["ner"]
    for i, form in enumerate(forms):
        if not (form.isalpha() and form[0].isupper() and form[1:].islower()) or rng.random() < 0.3:
            continue
        last = i + 1 == len(forms) or labels[i + 1] not in (PERSON_MORE, PLACE_MORE)
        if labels[i] == PERSON_FIRST:
            forms[i] = rng.choice(names["surname" if last and rng.random() < 0.6 else "given"])
        elif labels[i] == PERSON_MORE and last:
            forms[i] = rng.choice(names["surname"])
        elif labels[i] == PLACE_FIRST and last:
            forms[i] = rng.choice(names["place"])
    return forms


def augment(ex, rng, lists, names=None):
    """A sentence as a headline, without its full stop, in capitals, with other quotation marks, with other names..."""
    forms = list(ex["forms"])
    if names and rng.random() < 0.25:
        forms = other_names(ex, rng, names)
    n = len(forms)
    cut = False
    r = rng.random()
    recase = False
    if r < 0.03:
        forms, recase = [f.upper() if len(f.upper()) == len(f) else f for f in forms], True
    elif r < 0.05:
        forms, recase = [f.lower() if len(f.lower()) == len(f) else f for f in forms], True
    elif r < 0.08 and n < 25:
        forms, recase = [f[:1].upper() + f[1:] if len(f) > 3 or i == 0 else f for i, f in enumerate(forms)], True
        cut = True
    elif r < 0.10:
        forms[0], recase = forms[0][:1].lower() + forms[0][1:], True
    if rng.random() < (0.8 if cut else 0.08) and n > 2 and forms[-1] in ".!?" and not (ex["head"] == n).any():
        n -= 1
    if rng.random() < 0.3:
        style = rng.choice(((("“"), ("”"), "’"), ("``", "''", "'"), ('"', '"', "'")))
        quotes = ("“", "”", "``", "''", '"')
        opened = False
        for i, f in enumerate(forms):
            if f in quotes:
                opening = f in ("“", "``") or (f == '"' and not opened)
                forms[i] = style[0] if opening else style[1]
                opened = opening
            elif "'" in f or "’" in f:
                forms[i] = f.replace("’", "'").replace("'", style[2])
    if forms == ex["forms"] and n == len(forms):
        return ex
    out = dict(ex)
    out["forms"] = forms[:n]
    for t in TAGS + ("head", "deprel", "ner", "ner_w"):
        out[t] = ex[t][:n]
    if "soft" in ex:
        out["soft"] = {k: (a[:n], b[:n]) for k, (a, b) in ex["soft"].items()}
    if recase or True:
        lemma = out["lemma"].copy()
        for i in range(n):
            if forms[i] != ex["forms"][i]:
                lemma[i] = -1
                if ex.get("lemmas") and ex["lemmas"][i] != "_" and forms[i].lower() == ex["forms"][i].lower():
                    lemma[i] = lists.of["lemma"].get(features.lemma_rule(forms[i], ex["lemmas"][i]), -1)
                if "soft" in out and "lemma" in out["soft"]:
                    out["nolemma"] = True
        out["lemma"] = lemma
    return out


class Features:
    """Ids of a form's rows, remembered."""

    def __init__(self, lists, buckets):
        self.of, self.buckets, self.memo = lists.of["vocab"], buckets, {}

    def __call__(self, form, first):
        key = (form, first)
        got = self.memo.get(key)
        if got is None:
            whole, tri = features.word_strings(form, first)
            ids = [features.hashed(s, self.buckets) for s in whole + tri]
            weights = [1.0] * len(whole) + [1.0 / len(tri)] * len(tri)
            got = (self.of.get(features.norm(form), features.UNKNOWN), np.array(ids, np.int64),
                   np.array(weights, np.float32))
            self.memo[key] = got
        return got


def collate(examples, feats, rng=None, word_drop=0.0, counts=None, pieces=None):
    """examples -> tensors; position 0 of each sentence is ROOT. counts: training frequency by vocabulary id,
    rare words are dropped (made unknown) more often."""
    B = len(examples)
    n = max(len(e["forms"]) for e in examples) + 1
    word = np.zeros((B, n), np.int64)
    mask = np.zeros((B, n, 1), np.float32)
    bag, weights, lengths = [], [], np.zeros((B, n), np.int64)
    for b, e in enumerate(examples):
        word[b, 0] = features.ROOT
        mask[b, :len(e["forms"]) + 1] = 1
        for i, form in enumerate(e["forms"]):
            w, ids, ws = feats(form, i == 0)
            if rng is not None and w > 1 and rng.random() < word_drop * (
                    1 if counts is None else 3.0 / (3.0 + counts[w]) + 0.05):
                w = features.UNKNOWN
            word[b, i + 1] = w
            bag.append(ids)
            weights.append(ws)
            lengths[b, i + 1] = len(ids)
    flat = lengths.reshape(-1)
    batch = {"word": torch.from_numpy(word), "mask": torch.from_numpy(mask),
             "bag": torch.from_numpy(np.concatenate(bag)), "bag_weights": torch.from_numpy(np.concatenate(weights)),
             "offsets": torch.from_numpy(np.concatenate(([0], np.cumsum(flat)[:-1])))}
    if pieces is not None:
        batch.update(pieces(examples, n))
    return batch


def targets(examples):
    """Flat over the words of the batch (no ROOT, no padding): positions and labels."""
    n = max(len(e["forms"]) for e in examples) + 1
    at = np.concatenate([b * n + 1 + np.arange(len(e["forms"])) for b, e in enumerate(examples)])
    out = {"at": torch.from_numpy(at), "n": n,
           "sentence": torch.from_numpy(np.concatenate([np.full(len(e["forms"]), b) for b, e in enumerate(examples)]))}
    for t in TAGS + ("head", "deprel"):
        out[t] = torch.from_numpy(np.concatenate([e[t] for e in examples]).astype(np.int64))
    out["ner"] = torch.from_numpy(np.concatenate([e["ner"] for e in examples]))
    out["ner_w"] = torch.from_numpy(np.concatenate([e["ner_w"] for e in examples]))
    out["w"] = torch.from_numpy(np.concatenate(
        [np.full(len(e["forms"]), e.get("w", 1.0), np.float32) for e in examples]))
    return out


def batches(lengths, budget, rng, shuffle=True):
    """Index lists of about `budget` words, sentences of like length together."""
    order = list(range(len(lengths)))
    if shuffle:
        rng.shuffle(order)
        order.sort(key=lambda i: lengths[i] + rng.random() * 3)
    else:
        order.sort(key=lambda i: lengths[i])
    out, cur, longest = [], [], 0
    for i in order:
        m = max(longest, lengths[i] + 1)
        if cur and m * (len(cur) + 1) > budget:
            out.append(cur)
            cur, m = [], lengths[i] + 1
        cur.append(i)
        longest = m
    if cur:
        out.append(cur)
    if shuffle:
        rng.shuffle(out)
    return out
