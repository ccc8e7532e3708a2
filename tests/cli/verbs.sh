#!/bin/bash
# The program's face: verbs, help, version, usage errors.
. "$(dirname "$0")/harness.sh.inc"

run --version; is 0 "--version"; prints "relata 0." "--version"
run --help; is 0 "--help"
for verb in draw extract analyze add sql graph entities explain report merge info; do prints "  $verb" "--help lists $verb"; done
verbs=$(awk '/^  [a-z]/ { print $1 }' "$out")
for verb in $verbs; do
  run $verb --help; is 0 "$verb --help"
  prints "example: " "$verb --help ends in an example"
  holds "the example of $verb comes last" sh -c "tail -1 '$out' | grep -q '^example: .*relata'"
  run help $verb; is 0 "help $verb"
  run $verb --no-such-option; is 2 "$verb with an unknown option"; one_line "$verb with an unknown option"
done
run; is 2 "no arguments"
run nonsense; is 2 "an unknown verb"; one_line "an unknown verb"; says "nonsense" "an unknown verb is named"
run sql -d; is 2 "an option without its value"; one_line "an option without its value"
run graph --hops two; is 2 "a number that is none"; one_line "a number that is none"
run graph --hops 1.5; is 2 "a number that is not whole"; one_line "a number that is not whole"
run extract --format xml "$articles/harbor-talks.txt"; is 2 "an unknown format"; one_line "an unknown format"
run draw "$articles/harbor-talks.txt" -o picture.svgg; is 2 "an unknown ending"; one_line "an unknown ending"
run graph --between A; is 2 "--between without --and"; one_line "--between without --and"
run add --jobs -3 "$articles/harbor-talks.txt"; is 2 "a negative number of threads"; one_line "a negative number of threads"
run extract --min-confidence 7 "$articles/harbor-talks.txt"; is 2 "a confidence beyond 1"; one_line "a confidence beyond 1"
only . "usage errors leave nothing behind" .err .out .said

# Habits: a bare file is drawn, options may follow operands, -- ends them, - is standard input.
cp "$articles/harbor-talks.txt" talks.txt
run talks.txt -o talks.svg; is 0 "a bare file is drawn"; holds "as SVG" grep -q '<svg' talks.svg
run draw -o draw.svg talks.txt; is 0 "draw"; holds "draw is the same" cmp talks.svg draw.svg
cp talks.txt ./-odd.txt
run extract -f tsv -- -odd.txt; is 0 "-- ends the options"
run extract talks.txt -f jsonl; is 0 "options after operands"; prints '{"document": "talks.txt"' "options after operands"
"$RELATA" extract -f jsonl - <talks.txt >"$out" 2>"$err"; status=$?
is 0 "- is standard input"; prints '{"document": "-"' "- is standard input"
"$RELATA" extract -f jsonl <talks.txt >"$out" 2>"$err"; status=$?
is 0 "no file is standard input"; prints '"document": "-"' "no file is standard input"
run draw talks.txt; is 0 "no -o is DOT on standard output"; holds "DOT" grep -q 'graph' "$out"
run draw talks.txt -o -; is 0 "-o -"; holds "-o - is standard output" grep -q 'graph' "$out"
printf 'talks.txt\n\n-odd.txt\n' >list
run extract --files-from list -f jsonl; is 0 "--files-from"; prints '"document": "-odd.txt"' "--files-from"
NO_COLOR=1 "$RELATA" extract talks.txt >"$out" 2>"$err"
fails "NO_COLOR is plain" grep -q "$(printf '\033')" "$out"
run add -q -d quiet.db talks.txt; is 0 "--quiet"; fails "--quiet says nothing" test -s "$err"
run extract -v talks.txt; says "dropped" "--verbose tells what was dropped"
# A reader that stops early is no error of ours.
"$RELATA" extract -f jsonl talks.txt 2>"$err" | head -1 >"$out"
fails "a closed pipe is quiet" grep -q relata "$err"
finish
