"""CoNLL-U and IOB2 files: reading, writing, and named mentions from GUM's Entity= attribute."""
import glob
import os

ENTITY_TYPES = ("CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON "
                "PRODUCT QUANTITY TIME WORK_OF_ART").split()
NER_LABELS = ["O"] + [p + t for t in ENTITY_TYPES for p in ("B-", "I-")]
NER_INDEX = {label: i for i, label in enumerate(NER_LABELS)}
ANY_LABEL = (1 << len(NER_LABELS)) - 1


def read_conllu(path):
    """Sentences as lists of dicts; a word remembers whether a blank follows it in the text."""
    sentences, words, text, sent_id = [], [], None, None
    mwt_last, mwt_space = 0, True
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if words:
                sentences.append({"words": words, "text": text, "id": sent_id})
            words, text, mwt_last = [], None, 0
        elif line.startswith("# text = "):
            text = line[9:]
        elif line.startswith("# sent_id = "):
            sent_id = line[12:]
        elif not line.startswith("#"):
            c = line.split("\t")
            if "." in c[0]:
                continue
            if "-" in c[0]:
                mwt_last = int(c[0].split("-")[1])
                mwt_space = "SpaceAfter=No" not in c[9]
                continue
            number = int(c[0])
            space = "SpaceAfter=No" not in c[9]
            if number < mwt_last:
                space = False
            elif number == mwt_last:
                space = mwt_space
            words.append({"form": c[1], "lemma": c[2], "upos": c[3], "xpos": c[4], "feats": c[5],
                          "head": int(c[6]) if c[6].isdigit() else -1, "deprel": c[7], "misc": c[9],
                          "space": space})
    if words:
        sentences.append({"words": words, "text": text, "id": sent_id})
    return sentences


def training_sentences(folder, part=1.0):
    """The trees to learn from, s["gum"]: from GUM; part: that share of them, to try things out"""
    out = []
    for path in sorted(glob.glob(os.path.join(folder, "treebank", "*-train*.conllu"))):
        for s in read_conllu(path):
            s["gum"] = os.path.basename(path).startswith("gum")
            out.append(s)
    return out[::max(1, round(1 / part))]


def write_conllu(sentences, out):
    for s in sentences:
        for i, w in enumerate(s["words"], 1):
            misc = "NER=" + w["ner"] if w.get("ner") else "_"
            out.write("\t".join([str(i), w["form"], w["lemma"], w["upos"], w["xpos"], w["feats"],
                                 str(w["head"]), w["deprel"], "_", misc]) + "\n")
        out.write("\n")


def read_iob2(path):
    sentences, words = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line.strip():
            if words:
                sentences.append(words)
            words = []
        elif not (line.startswith("# ") and not words):
            c = line.split("\t")
            if c[1].strip():
                words.append((c[1].strip(), c[2]))
    if words:
        sentences.append(words)
    return sentences


def gum_mentions(words):
    """(first, last, type, linked) of the mentions that open and close in one sentence."""
    stack, found = [], []
    for i, w in enumerate(words):
        value = next((a[7:] for a in w["misc"].split("|") if a.startswith("Entity=")), "")
        at = 0
        while at < len(value):
            if value[at] == "(":
                end = at + 1
                while end < len(value) and value[end] not in "()":
                    end += 1
                # A closing bracket right behind closes this same mention.
                fields = value[at + 1:end].split("-")
                stack.append((fields[0], i, fields[1] if len(fields) > 1 else "", len(fields) > 7))
                at = end
                if at < len(value) and value[at] == ")":
                    ident, first, kind, linked = stack.pop()
                    found.append((first, i, kind, linked))
                    at += 1
            else:
                end = value.index(")", at) if ")" in value[at:] else len(value)
                ident = value[at:end]
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == ident:
                        _, first, kind, linked = stack.pop(k)
                        found.append((first, i, kind, linked))
                        break
                at = end + 1
    return found
