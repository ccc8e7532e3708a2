"""What the lexicon's tables and WordNet's names say of a single word, as bits: an input of the network. A word's bits get one
learned vector each, which the export adds to the word's row; the program itself looks nothing up."""
import os
import re
import unicodedata

import features

KINDS = ("given surname place placepart demonym orgname orgpart orgnoun title role placenoun thing wnplace wngroup").split()


def plain(text):
    """Without accents, in the network's own lower case"""
    return features.norm("".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)))


def rows(folder, name):
    for line in open(os.path.join(folder, name + ".tsv"), encoding="utf-8"):
        if not line.startswith("#") and line.strip():
            yield line.rstrip("\n").split("\t")


def table_words(folder):
    """(kind, word) of the lexicon's tables"""
    for name, kind in (("given_names", "given"), ("nicknames", "given"), ("demonyms", "demonym"), ("groups", "demonym"),
                       ("titles", "title"), ("roles", "role")):
        for key, *_ in rows(folder, name):
            if " " not in key:
                yield kind, key
    for name in ("countries", "places"):
        for key, *_ in rows(folder, name):
            parts = key.split(" ")
            for part in parts:
                if len(part) > 2 and part not in ("and", "the", "of"):
                    yield "place" if len(parts) == 1 else "placepart", part
    for key, where, *_ in rows(folder, "organization_words"):
        kind = {"name": "orgname", "noun": "orgnoun"}.get(where, "orgpart")
        if " " not in key:
            yield kind, key
    for key, what, *_ in rows(folder, "kind_words"):
        if " " not in key:
            yield "placenoun" if what in ("place", "namesuffix") else "thing", key


def wordnet_words(folder):
    """(kind, word) of WordNet's instances: people, places, groups"""
    for line in open(os.path.join(folder, "data.noun"), encoding="latin-1"):
        if line.startswith("  ") or " @i " not in line.split("|")[0]:
            continue
        f = line.split()
        for name in f[4:4 + 2 * int(f[3], 16):2]:
            parts = re.sub(r"\(\w+\)$", "", name).split("_")
            if not parts[-1][:1].isupper():
                continue
            if f[1] == "18" and len(parts) > 1 and parts[-1].rstrip(".") not in ("Jr", "Sr"):
                yield "surname", parts[-1]
            elif f[1] == "15" and len(parts) == 1:
                yield "wnplace", parts[0]
            elif f[1] == "14" and len(parts) == 1:
                yield "wngroup", parts[0]


def word_kinds(tables, wordnet):
    """{word in the network's form: set of kinds}"""
    out = {}
    for source in (table_words(tables), wordnet_words(wordnet)):
        for kind, word in source:
            if word.replace("-", "").replace(".", "").replace("'", "").isalpha():
                out.setdefault(plain(word), set()).add(kind)
    return out


def known_names(tables, wordnet):
    """{"given", "surname", "place": names as they are written}, to put in the place of others"""
    out = {"given": [k.capitalize() for k, *_ in rows(tables, "given_names") if k.isalpha()],
           "place": [f[1] for f in rows(tables, "places") if " " not in f[1] and f[1][:1].isupper() and f[1].isalpha()],
           "surname": []}
    for kind, word in wordnet_words(wordnet):
        if kind in ("surname", "wnplace") and word.isalpha():
            out["place" if kind == "wnplace" else kind].append(word)
    return {kind: sorted(set(names)) for kind, names in out.items()}
