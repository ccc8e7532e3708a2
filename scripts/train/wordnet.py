"""Sentences from WordNet: its examples of use (rare words in short sentences) and sentences made of its glosses of
named people, places and groups, in which the name's kind is known -> WORK/wordnet.txt, WORK/wordnet-names.tsv"""
import argparse
import os
import random
import re

KINDS = {"18": "PERSON", "15": "PLACE", "14": "ORG"}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PERSON = ["{N} was {d}.", "{N}, {d}, {did}.", "{d2}, {N}, {did}.", "The prize went to {N}, {d}.",
          "\"{said},\" said {N}, {d}.", "{N} ({d}) {did}.", "In {year}, {M} met {N}, {d}, in {L}.",
          "{M} and {N} met in {L}."]
PLACE = ["{N} is {d}.", "He lives in {N}, {d}.", "The meeting in {N} on {day} was led by {M}.",
         "{M} flew from {L} to {N}, {d}.", "{N}: {M} {did}", "Police in {N} said on {day} that {M} {did}.",
         "{N}'s mayor, {M}, {did}.", "Officials from {N} and {L} signed the agreement in {year}."]
ORG = ["{N} is {d}.", "{M}, who led {N}, {did}.", "{N}, {d}, said on {day} that it would open an office in {L}.",
       "The {day} talks between {N} and {O} ended in {L}.", "{M} joined {N} in {year}."]
DID = ["died in {L} in {year}", "was born in {L}", "moved to {L} in {year}", "left {L} on {day}",
       "spoke to reporters in {L} on {day}", "married {M} in {year}", "was succeeded by {M}", "founded {O} with {M}",
       "resigned on {day}", "won the election in {L}", "criticized {M} on {day}", "was arrested in {L} last year"]
SAID = ["We will not give up", "This is a great day for {L}", "It was a mistake", "The people of {L} deserve better",
        "I never met {M}"]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--wordnet", required=True, help="directory with data.noun ...")
    ap.add_argument("--work", required=True)
    ap.add_argument("--made", type=int, default=9000)
    a = ap.parse_args()
    rng = random.Random(5)
    examples, people = [], {"PERSON": [], "PLACE": [], "ORG": []}
    for part in ("adj", "adv", "noun", "verb"):
        for line in open(os.path.join(a.wordnet, "data." + part), encoding="latin-1"):
            if line.startswith("  ") or "|" not in line:
                continue
            head, gloss = line.split("|", 1)
            for ex in re.findall(r'"([^"]+)"', gloss):
                ex = ex.replace("`", "'").strip(" ;")
                if len(ex.split()) >= 4:
                    examples.append(ex)
            f = head.split()
            if part == "noun" and " @i " in head and f[1] in KINDS:
                synonyms = [re.sub(r"\(\w+\)$", "", w).replace("_", " ") for w in f[4:4 + 2 * int(f[3], 16):2]]
                text = re.sub(r"\([^)]*\)|\"[^\"]*\"", "", gloss).split(";")[0]
                text = re.sub(r"\s+", " ", text).strip()
                if 3 <= len(text.split()) <= 25:
                    people[KINDS[f[1]]] += [(n, text) for n in synonyms if n[0].isupper()]
    rng.shuffle(examples)
    with open(os.path.join(a.work, "wordnet.txt"), "w", encoding="utf-8") as out:
        for x in examples:
            r = rng.random()
            if r < 0.7:
                x = x[0].upper() + x[1:]
            if r < 0.6 and x[-1] not in ".?!":
                x += "."
            out.write(x + "\n")
    with open(os.path.join(a.work, "wordnet-names.tsv"), "w", encoding="utf-8") as out:
        for _ in range(a.made):
            kind = rng.choice(("PERSON", "PERSON", "PLACE", "PLACE", "ORG"))
            name, text = rng.choice(people[kind])
            line = rng.choice({"PERSON": PERSON, "PLACE": PLACE, "ORG": ORG}[kind])
            used = [(name, kind)]
            article = text if re.match(r"(a|an|the|one|any|his|her)\b", text) else (
                ("an " if text[0] in "aeioAEIO" else "a ") + text)
            line = line.replace("{did}", rng.choice(DID)).replace("{said}", rng.choice(SAID))
            line = line.replace("{d2}", article[0].upper() + article[1:]).replace("{d}", rng.choice((text, article)))
            line = line.replace("{N}", name).replace("{day}", rng.choice(DAYS))
            line = line.replace("{year}", str(rng.randint(1750, 2024)))
            for mark, other in (("{M}", "PERSON"), ("{L}", "PLACE"), ("{O}", "ORG")):
                while mark in line:
                    n = rng.choice(people[other])[0]
                    used.append((n, other))
                    line = line.replace(mark, n, 1)
            out.write("\t".join([line] + ["%s=%s" % (k, n) for n, k in used]) + "\n")
    print("examples %d, people %d, places %d, groups %d" % (
        len(examples), len(people["PERSON"]), len(people["PLACE"]), len(people["ORG"])))


if __name__ == "__main__":
    main()
