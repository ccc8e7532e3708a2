#!/bin/bash
# Reports, filled documents and the pandoc filter, read back by xmllint, pandoc and a browser where they are installed.
. "$(dirname "$0")/harness.sh.inc"
archive

# ---- complete reports
for ending in md html tex; do
  mkdir -p $ending
  run report -d news.db --about Halvorsen -o $ending/halvorsen.$ending; is 0 "report as .$ending"
  holds "report as .$ending has its words" grep -q "Halvorsen" $ending/halvorsen.$ending
done
only md "a Markdown report has its pictures beside it" halvorsen.md halvorsen_files
only html "an HTML report is one file" halvorsen.html
holds "the Markdown report's picture is where it says" test -f md/halvorsen_files/fig-graph.svg
holds "the Markdown report names it from its own folder" grep -q '](halvorsen_files/fig-graph.svg)' md/halvorsen.md
holds "the LaTeX report's picture is a PDF" grep -aq '^%PDF' tex/halvorsen_files/fig-graph.pdf
cp -r md again && run report -d news.db --about Halvorsen -o md/halvorsen.md
holds "same database, same bytes" diff -r md again
run report -d news.db --about Halvorsen; is 0 "report to standard output"
prints "](data:image/svg+xml;base64," "a report to standard output holds its picture"
run report -d news.db -f latex; is 2 "LaTeX to standard output has no place for pictures"; one_line "LaTeX to standard output"
run report -d news.db -o report.pdf; is 2 "an unknown ending"; one_line "an unknown ending"
run report -d news.db --about "Nobody Known"; fails "an unknown name" test "$status" = 0; one_line "an unknown name"
run report -d news.db -o no/such/folder/report.html; is 3 "an unwritable report"; one_line "an unwritable report"
fails "an HTML report runs no script" grep -qi '<script' html/halvorsen.html
fails "an HTML report loads nothing" grep -Eqi '(src|href)="(https?:)?//' html/halvorsen.html
if needs "command -v xmllint" "xmllint is not installed: SVG is not checked"; then
  holds "pictures are well-formed" xmllint --noout md/halvorsen_files/fig-graph.svg
  run report -d news.db -o all.md; is 0 "report of everything"
  holds "the timeline is well-formed" xmllint --noout all_files/fig-timeline.svg
fi

if needs "command -v pdflatex" "pdflatex is not installed: the LaTeX report is not set"; then
  (cd tex && pdflatex -interaction=nonstopmode -halt-on-error halvorsen.tex) >tex.log 2>&1; status=$?
  is 0 "pdflatex sets the LaTeX report"
  holds "as a PDF" grep -aq '^%PDF' tex/halvorsen.pdf
fi

# ---- an author's document
cat >paper.md <<'MD'
# The herring deal

Who met whom is in the picture.
```relata graph
about: Halvorsen
hops: 1
caption: Who met whom
id: met
```

```relata facts
about: Thorsson
caption: What Thorsson did
id: tbl-thorsson
```

```relata sql
caption: Articles
SELECT title, published FROM document ORDER BY title
```

Last words.
MD
mkdir filled
run report -d news.db --fill paper.md -o filled/paper.md; is 0 "filling a document"
holds "the figure can be referred to" grep -q '^!\[Who met whom\](paper_files/fig-met.svg){#fig-met' filled/paper.md
holds "the table can be referred to" grep -q '^::: {#tbl-thorsson .relata}' filled/paper.md
holds "the query's table" grep -q '^: Articles' filled/paper.md
holds "the author's words stay" grep -qx 'Last words.' filled/paper.md
fails "no block is left" grep -q '```relata' filled/paper.md
printf '# T\n\n```relata graph\nabout: Nobody Known\n```\n' >bad.md
printf '```relata sql\nSELECT count(*), 1 AS "a_b*c<d>" FROM fact\n```\n' >heads.md
run report -d news.db --fill heads.md -o heads-out.md; is 0 "heads that escapes make longer than their columns"
holds "their table stands" grep -qF 'count(\*)' heads-out.md
run report -d news.db --fill bad.md -o bad-out.md; fails "an unknown name in a block" test "$status" = 0
says "relata: bad.md:3: " "an error names document and line"; one_line "an unknown name in a block"
fails "nothing is written then" test -e bad-out.md
run report -d news.db --fill missing.md; is 3 "a missing document"; one_line "a missing document"

# ---- through pandoc
if needs "command -v pandoc" "pandoc is not installed: its filter is not run"; then
  holds "pandoc reads the filled document" pandoc filled/paper.md --resource-path filled -s --metadata title=t -o filled.html
  holds "with its figure" grep -q 'id="fig-met"' filled.html
  holds "and its table" grep -q 'id="tbl-thorsson"' filled.html
  printf '#!/bin/sh\nRELATA="%s" exec "%s/scripts/relata-pandoc" "$@"\n' "$RELATA" "$here" >filter.sh && chmod +x filter.sh
  export RELATA_DB=news.db
  holds "the filter: HTML" pandoc --filter ./filter.sh paper.md -s --metadata title=t -o paper.html
  holds "HTML has the picture in the page" grep -q '<svg' paper.html
  holds "HTML has the figure's caption" grep -q '<figcaption>Who met whom' paper.html
  holds "the filter: LaTeX" pandoc --filter ./filter.sh paper.md -s -o paper.tex
  holds "LaTeX includes the picture" grep -q 'includegraphics.*relata-figures/fig-met.pdf' paper.tex
  holds "that is a PDF" grep -aq '^%PDF' relata-figures/fig-met.pdf
  holds "the filter: DOCX" pandoc --filter ./filter.sh paper.md -o paper.docx
  holds "DOCX holds the picture" sh -c "python3 -m zipfile -l paper.docx | grep -q 'word/media/.*png'"
  holds "DOCX reads back with its table" sh -c "pandoc paper.docx -t plain | grep -q 'What Thorsson did'"
  printf '> quoted\n>\n> ```relata sql\n> SELECT 41 + 1 AS answer\n> ```\n\n- tight\n- ```relata sql\n  SELECT 6 * 7 AS answer\n  ```\n' >nested.md
  holds "the filter within quotations and lists" pandoc --filter ./filter.sh nested.md -o nested.html
  holds "both are filled" sh -c "test \$(grep -c '>42<' nested.html) = 2"
  run report -d news.db --fill nested.md -o nested-out.md; is 0 "filling within quotations and lists"
  holds "pandoc reads what was filled there" sh -c "test \$(pandoc nested-out.md | grep -c '>42<') = 2"
  holds "where it stood" sh -c "pandoc nested-out.md | tr -d '\n' | grep -q '<blockquote>.*<table>.*</blockquote>.*<li>.*<table>'"
  printf 'x\n\n```{.relata .graph about="Nobody Known"}\n```\n' >bad.md
  fails "a block that cannot be filled stops pandoc" pandoc --filter ./filter.sh bad.md -o bad.html
  unset RELATA_DB
fi
printf 'no JSON' >no.json
"$RELATA" pandoc -d news.db html <no.json >"$out" 2>"$err"; status=$?
fails "the filter refuses what is not JSON" test "$status" = 0; one_line "the filter refuses what is not JSON"

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if needs "test -n '$browser'" "no Chromium is installed: the HTML report is not opened"; then
  holds "a browser draws the report" timeout -k 5 300 "$browser" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --virtual-time-budget=2000 \
    --user-data-dir="$work/profile" --screenshot="$work/report.png" --window-size=1000,1400 "file://$work/html/halvorsen.html"
  holds "as a picture that is not empty" test "$(stat -c %s report.png)" -gt 20000
fi
finish
