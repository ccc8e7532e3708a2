#!/bin/bash
# extract and analyze: formats, keys, offsets, lines, repetition.
. "$(dirname "$0")/harness.sh.inc"
cp "$articles"/* .

for format in tsv csv jsonl json table markdown; do
  run extract -f $format harbor-talks.txt lakeside-takeover.txt; is 0 "extract as $format"; cp "$out" one.$format
  run extract -f $format -j 4 harbor-talks.txt lakeside-takeover.txt
  holds "$format: again and on four threads the same bytes" cmp "$out" one.$format
  run extract -f $format harbor-talks.txt lakeside-takeover.txt -o file.$format; is 0 "extract as $format into a file"
  holds "$format: the file has the same bytes" cmp file.$format one.$format
done
run extract -f jsonl bridge-trial.html; is 0 "extract from a page"; cp "$out" page.jsonl
for clutter in Advertisement Cloudrest Subscribe newsletter "Share" "Related stories"; do
  fails "clutter '$clutter' is no part of a fact" grep -qF "$clutter" page.jsonl
done
if needs "command -v python3" "python3 is not installed: JSON is not read back"; then
  cat >keys.py <<'PY'
import json, sys
keys = ["document", "sentence", "subject", "relation", "object", "arguments", "subject_type", "object_type", "predicate",
        "negated", "modality", "attribution", "time", "place", "inferred", "confidence", "start", "end", "rule"]
types = {"PERSON", "ORGANIZATION", "PLACE", "EVENT", "WORK", "PRODUCT", "GROUP", "DATE", "QUANTITY", "CONCEPT"}
modalities = {"asserted", "future", "possible", "desired", "obligatory", "conditional", "asked", "denied"}
n = 0
for name in sys.argv[1:]:
    for line in open(name, encoding="utf-8"):
        t = json.loads(line); n += 1
        assert list(t) == keys, list(t)
        source = open(t["document"], "rb").read()
        assert 0 <= t["start"] < t["end"] <= len(source), t
        evidence = source[t["start"]:t["end"]].decode()
        assert evidence.strip(), t
        assert t["subject_type"] in types and (t["object"] == "" or t["object_type"] in types), t
        assert t["modality"] in modalities and t["attribution"] != "", t
        assert type(t["negated"]) is bool and type(t["inferred"]) is bool and 0 <= t["confidence"] <= 1
        assert isinstance(t["arguments"], list) and t["subject"] and t["relation"], t
        if name.startswith("one"):  # in plain text the predicate's words are words of the sentence
            for word in t["predicate"].split():
                assert t["inferred"] or word in evidence, (word, evidence)
assert n > 60, n
PY
  holds "JSON lines keep the contract" python3 keys.py one.jsonl page.jsonl
  holds "json is the lines of jsonl" python3 -c 'import json; assert json.load(open("one.json")) == [json.loads(l) for l in open("one.jsonl")]'
  holds "csv has as many rows" python3 -c 'import csv; assert len(list(csv.reader(open("one.csv", newline="")))) == 1 + len(open("one.jsonl").readlines())'
fi
holds "tsv has as many rows" test "$(wc -l <one.tsv)" = $(($(wc -l <one.jsonl) + 1))

printf 'Anna Berg founded Nordlys Software in 1998.\n\nMaria Lopez hired Tom Hale.\n' >lines.txt
run extract --lines -f jsonl lines.txt; is 0 "--lines"
prints '"line": 1,' "--lines numbers the first line"; prints '"line": 3,' "--lines counts empty lines"
prints '"subject": "Anna Berg"' "--lines finds who"; prints '"relation": "founded"' "--lines gives the text's words"
run extract --lines --relations canonical -f jsonl lines.txt; prints '"relation": "found"' "--relations canonical"
run extract --lines -f jsonl lines.txt
"$RELATA" extract --lines -f jsonl <lines.txt >stdin.jsonl 2>"$err"
holds "--lines on standard input" test "$(wc -l <stdin.jsonl)" = "$(wc -l <"$out")"
# A program that writes a line and waits for what is in it before it writes the next.
for form in lines jsonl; do
  line='Anna Berg founded Nordlys Software.'; [ $form = lines ] || line="{\"text\": \"$line\"}"
  coproc ENGINE { "$RELATA" extract -q --input $form -f jsonl - 2>"$err"; }
  to=${ENGINE[1]} from=${ENGINE[0]} engine=$ENGINE_PID
  for n in 1 2; do
    printf '%s\n' "$line" >&"$to"; answer=; read -r -t 60 -u "$from" answer
    holds "$form: line $n is answered when it comes" test -n "$answer"
  done
  eval "exec $to>&-"; wait $engine; status=$?; is 0 "$form, line by line"
done
printf '{"id": "a1", "text": "Anna Berg founded Nordlys Software.", "title": "T"}\n{"id": "a2", "text": "Maria Lopez hired Tom Hale."}\n' >many.jsonl
run extract -f jsonl many.jsonl; is 0 "JSON lines as input"; prints 'a2' "each article of JSON lines has its name"

run analyze harbor-talks.txt; is 0 "analyze"; cp "$out" one.conllu
prints "# text = " "analyze writes CoNLL-U"; prints "NER=B-PERSON" "analyze marks names"; prints "start_char=" "analyze gives offsets"
holds "CoNLL-U rows have ten columns" awk -F'\t' '/^[0-9]/ && NF != 10 { exit 1 }' one.conllu
run analyze harbor-talks.txt; holds "analyze: again the same bytes" cmp "$out" one.conllu
run analyze --pretokenized one.conllu; is 0 "analyze --pretokenized"
holds "given tokens are kept" sh -c "grep -c '^[0-9]' '$out' | grep -qx \$(grep -c '^[0-9]' one.conllu)"

# ---- relations of the user's own
printf 'Acme acquired a stake in Bolt. Ruth Olsen said the firm would buy Kora Bank. Ruth Olsen met Tom Hale. Vega Systems was purchased by Kora Bank.\n' >own.txt
own() { printf "$1" >own.tsv; run extract --style minimal -f tsv --vocabulary own.tsv own.txt; cut -f4-6 "$out" >own.rows; }
row() { holds "$2" grep -qxF "$(printf "$1")" own.rows; }
own 'phrasing\trelation\n# mine\nacquire stake in\tinvest in\nbuy\ttake over\t\t!ORGANIZATION\nmeet\ttalk to\tsymmetric\nsay\t-\n'
is 0 "relations of one's own"
row 'Acme\tinvest in\tBolt' "a phrasing of one's own wins over the table's"
row 'the firm\ttake over\tKora Bank' "a relation of one's own"
row 'Ruth Olsen\ttalk to\tTom Hale' "a symmetric relation of one's own"
fails "a relation that is not wanted is left out" grep -q 'say' own.rows
own 'buy\tbe acquired by\tturned\nmeet\ttalk to\t\tPLACE\n'; row 'Kora Bank\tbe acquired by\tthe firm' "turned: the ends change places"
row 'Ruth Olsen\tmeet\tTom Hale' "where the ends are of other kinds the built-in relation stays"
own '\357\273\277buy\ttake over'; row 'the firm\ttake over\tKora Bank' "a table with a mark before it and without an end of line"
own 'buys up\tacquire\n'; is 2 "a phrasing that can't match"; one_line "a phrasing that can't match"; says "own.tsv:1" "its line is named"; says "buy up" "its base form is told"
own 'buy\n'; is 2 "a phrasing without relation"; own 'buy\tget\tback\n'; is 2 "an unknown word in the third column"
own 'buy\tget\t\tCAR\n'; is 2 "an unknown kind"; says "CAR" "the unknown kind is named"; own 'buy\t\377\n'; is 2 "relations that are not UTF-8"
run extract --vocabulary missing.tsv own.txt; fails "a missing file of relations" test "$status" = 0; one_line "a missing file of relations"
run add -q -d own.db own.txt; printf 'buy\tacquire\n' >own.tsv; run add -d own.db --vocabulary own.tsv own.txt; says "1 unchanged" "known articles are not read again"
run add -d own.db --vocabulary own.tsv --again own.txt; is 0 "--again"; says "1 replaced" "--again reads them again"
run sql -d own.db "SELECT count(*) FROM fact WHERE relation = 'acquire'"; prints 3 "with the relations of one's own"
run sql -d own.db "SELECT count(*) FROM fact WHERE relation = 'acquire' AND predicate LIKE '%purchased%'"; prints 1 "a built-in relation is renamed however it is put"
run sql -d own.db "SELECT count(*) FROM document"; prints 1 "--again adds no second article"

run extract missing.txt; is 1 "a missing file"; one_line "a missing file"; says "missing.txt" "a missing file is named"
run extract missing.txt lines.txt -f jsonl; is 1 "a missing file among others"; prints "Anna Berg" "the others go on"
: >empty.txt; run extract empty.txt; is 1 "an empty file"; one_line "an empty file"
noise 4096 >binary.txt; run extract binary.txt; is 1 "a binary file"; one_line "a binary file"
mkdir bare; run extract bare; fails "a folder without articles" test "$status" = 0; one_line "a folder without articles"
printf 'Caf\351 owner Anna Berg met Tom Hale.\n' >latin1.txt; run extract -f jsonl latin1.txt; is 0 "Latin-1"; prints 'Tom Hale' "Latin-1"
printf "The firm moved Brightwater's headquarters to London.\nFox met Ann at Fox's ranch in Texas.\n" >moved.txt
"$RELATA" add -q -d moved.db moved.txt; run sql -d moved.db "SELECT relation FROM fact"; prints "have ranch in" "a thing is where it lies"
fails "what is moved to a place was not there" grep -q "have headquarters to" "$out"
printf 'Host: Why did you go to Rome?\n\nAnn Lee: Tom Hale called me.\n\nHost: Did you meet him?\n\nLee: I met Hale in Rome.\n' >talk.txt
"$RELATA" add -q -d talk.db talk.txt; run sql -d talk.db -f tsv "SELECT subject, relation, object, attribution FROM fact"
prints "Tom Hale	call	Ann Lee	Ann Lee" "a speaker's me is who is named before it"; prints "Ann Lee	meet	Tom Hale	Ann Lee" "also by the last name"
printf "Ann Lee gave money to the Saint Clare Children's Hospital.\nOmar Diaz, the director of Saint Clare, thanked his countryman Girma Tolosa.\n" >saint.txt
"$RELATA" add -q -d saint.db saint.txt; run sql -d saint.db -f tsv "SELECT name, type FROM entity"
prints "Girma Tolosa	PERSON" "a countryman is a person"; fails "a hospital by its saint is the hospital" grep -q "Saint Clare	" "$out"
finish
