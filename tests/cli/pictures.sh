#!/bin/bash
# draw and graph: formats, selections, repetition.
. "$(dirname "$0")/harness.sh.inc"
archive

for article in "$articles"/*; do
  name=$(basename "$article"); name=${name%.*}
  for format in svg png pdf dot html; do
    run draw "$article" -o $name.$format; is 0 "draw $name.$format"
    run draw "$article" -o again.$format; holds "$name.$format: again the same bytes" cmp $name.$format again.$format
  done
  holds "$name.png is a PNG" sh -c "head -c 8 $name.png | od -An -tx1 | grep -q '89 50 4e 47'"
  holds "$name.pdf is a PDF" grep -aq '^%PDF' $name.pdf
  if needs "command -v xmllint" "xmllint is not installed: SVG is not checked"; then
    holds "$name.svg is well-formed" xmllint --noout $name.svg
  fi
  for clutter in Advertisement "Share this" ACHTERBERG Cloudrest Subscribe; do
    fails "$name: no node '$clutter'" grep -qF "$clutter" $name.dot
  done
  fails "$name.html loads nothing" grep -Eq '(src|href)="(https?:)?//[^"]*\.(js|css|png)' $name.html
done
holds "each person is drawn once" test "$(grep -c 'entity="[^"]*Halvorsen"' harbor-talks.dot)" = 1

for option in "--about Halvorsen" "--about Halvorsen --hops 2" "--relation meet" "--type PERSON" "--since 2022-01-01" \
    "--until 2021-12-31" "--match soup" "--min-confidence 0.9" "--exclude Nordell" "--max-edges 3" "--all" "--layout neato" \
    "--palette dark" "--palette print" "--palette colorblind" "--no-legend" "--clusters" "--roles edges" "--size 10cm"; do
  run graph -d news.db $option -o part.svg; is 0 "graph $option"
done
run graph -d news.db --between "Helen Marsh" --and "Rosa Delgado" -o way.svg; is 0 "graph --between"
run graph -d news.db --sql "SELECT id FROM fact WHERE negated" -o no.svg; is 0 "graph --sql"
run graph -d news.db --modality negated -o denied.svg; is 0 "graph --modality"
run graph -d news.db --modality sure -o sure.svg; fails "an unknown modality" test "$status" = 0; one_line "an unknown modality"; says "certain" "the modalities are told"
run graph -d news.db -f svg -o news.dot; is 0 "--format wins over the ending"; holds "--format wins" grep -q '<svg' news.dot
run graph -d news.db -o a.svg; run graph -d news.db -o b.svg; holds "graph: again the same bytes" cmp a.svg b.svg
run graph -d news.db --about "Nobody Known" -o nobody.svg; fails "an unknown name" test "$status" = 0; one_line "an unknown name"
fails "an unknown name draws nothing" test -e nobody.svg
for wrong in "--about Nobody" "--between Nobody --and Halvorsen" "--include Nobody" "--exclude Nobody" "--relation levitate" "--source nowhere" \
    "--type THING" "--since yesterday" "--sql SELECT" "--match \"a"; do
  run graph -d news.db $wrong -o wrong.svg; is 2 "graph $wrong"; one_line "graph $wrong"
  run export -d news.db --format mermaid $wrong; is 2 "export $wrong"
  run report -d news.db $wrong -o wrong.md; is 2 "report $wrong"
done
run graph -d news.db --about Halv -o short.svg; is 0 "a name's beginning"
says "'Halv' is taken as Astrid Halvorsen (PERSON)" "whom it means is told"
holds "and is the title" grep -q '>Astrid Halvorsen</text>' short.svg
run graph -d news.db --about "astrid halvorsen" -o full.svg; fails "a full name needs no telling" grep -q "is taken as" "$err"
run graph -d news.db --quiet --about Halv -o short.svg; fails "--quiet says nothing" test -s "$err"
run graph -d news.db --about Halv --no-title -o bare.svg; fails "--no-title" grep -q 'font-size="15"' bare.svg
run graph -d news.db --about Halv --title Ministers --source-line "" -o own.svg; holds "--title wins" grep -q '>Ministers</text>' own.svg
run draw "$articles"/harbor-talks.txt --about Halv -o drawn.svg; holds "draw titles as graph does" grep -q '>Astrid Halvorsen</text>' drawn.svg
holds "and names the article" sh -c "grep -q 'Norway and Iceland Edge' drawn.svg && grep -q 'facts</text>' drawn.svg"
mkdir -p far/away; cp "$articles"/marathon-charity.txt far/away/
for ending in svg dot; do
  run draw "$articles"/marathon-charity.txt -o here.$ending; run draw far/away/marathon-charity.txt -o there.$ending
  holds "an article is drawn alike wherever it lies ($ending)" cmp here.$ending there.$ending
done
run graph -d news.db --palette pink -o pink.svg; fails "an unknown palette" test "$status" = 0; one_line "an unknown palette"
run graph -d news.db --layout heap -o heap.svg; fails "an unknown layout" test "$status" = 0; one_line "an unknown layout"
run graph -d news.db --timeline -o time.svg; is 0 "graph --timeline"
cp news.db old.db; printf 'Helen Marsh met Astrid Halvorsen in Oslo on Monday.\n' >new.txt; "$RELATA" add -q -d news.db new.txt
run graph -d news.db --diff old.db -o diff.svg; is 0 "graph --diff"
printf 'Ada Bell met Bo Lind in Oslo on Monday.\n' >once.txt; printf 'Ada Bell met Bo Lind in Rome.\nAda Bell met Bo Lind in Bonn.\n' >more.txt
"$RELATA" add -q -d once.db once.txt; "$RELATA" add -q -d thrice.db once.txt more.txt
run graph -d thrice.db --about "Ada Bell" --diff once.db -o grown.svg; is 0 "graph --diff of the same edge"
holds "what is told more often is marked" grep -q 'meet ×3 (+2)</text>' grown.svg
run graph -d once.db --about "Ada Bell" --diff thrice.db -o shrunk.svg; holds "and what less often" grep -q 'meet (−2)</text>' shrunk.svg
run graph -d thrice.db --about "Ada Bell" --diff thrice.db -o same.svg; fails "what is as before is not" grep -qF '(+' same.svg
run graph -d news.db --about "Halvorsen" --diff once.db -o new.svg; is 0 "whom the older database does not know is new"
run graph -d thrice.db --diff once.db -f text; is 0 "graph --diff -f text"
holds "a line for what changed" grep -qx '~ Ada Bell | meet | Bo Lind | ×3, before ×1' "$out"
says "0 new, 0 gone, 1 told more or less often" "how much is told"
run graph -d news.db --diff old.db -f text; holds "what is new has a plus" grep -qx '+ Helen Marsh | meet | Astrid Halvorsen' "$out"
fails "what is as before has no line" grep -q welcome "$out"
run graph -d old.db --diff news.db -f text; holds "what is gone has a minus" grep -qx -- '- Helen Marsh | meet | Astrid Halvorsen' "$out"
run graph -d news.db --diff old.db -f json -o diff.json; is 0 "graph --diff -f json"
holds "which a program reads" sh -c "jq -e '.[] | select(.change == \"new\" and .relation == \"meet\" and .times == 1 and .before == 0 and .subject == \"Helen Marsh\")' diff.json >told.json || ! command -v jq"
run graph -d news.db --diff news.db -f json; holds "no difference is an empty list" sh -c "tr -d '[:space:]' <'$out' | grep -qx '\[\]'"
run graph -d news.db --diff old.db -f svgg; is 2 "a format that is none"; one_line "a format that is none"
run graph -d news.db -f json; is 2 "json without --diff"; one_line "json without --diff"
finish
