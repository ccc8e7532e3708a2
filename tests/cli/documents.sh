#!/bin/bash
# Office files, books, PDF and web archives as inputs.
. "$(dirname "$0")/harness.sh.inc"
cat >paper.md <<'MD'
---
title: Talks in Oslo
author: Jane Doe
---

Anna Berg met Bo Lind in Oslo on Monday. The minister resigned.

## Further

- Cora Dahl sued Emil Falk.
MD
if needs "command -v pandoc" "pandoc is not installed: its documents are not read"; then
  for form in docx odt epub; do
    pandoc paper.md -o paper.$form
    run extract -f jsonl paper.$form; is 0 "$form"; prints '"subject": "Anna Berg"' "$form: its text"; prints "Emil Falk" "$form: its lists"
    cp paper.$form paper; run extract -f jsonl paper; is 0 "$form without its ending"; prints "Anna Berg" "$form is known by its bytes"
    "$RELATA" extract -f jsonl - <paper.$form >"$out" 2>"$err"; prints "Anna Berg" "$form on standard input"
  done
  run add -d doc.db paper.docx; run sql -d doc.db -f tsv "SELECT title, substr(d.text, s.start + 1, s.end - s.start) = s.text FROM document d JOIN sentence s ON s.document_id = d.id WHERE s.text LIKE 'Anna%'"
  prints "Talks in Oslo	1" "an office file's places are those in its text"
  mkdir folder; cp paper.docx paper.epub folder; tar cf folder.tar folder
  run extract -f jsonl folder.tar; is 0 "documents in an archive"; prints '"document": "folder.tar/folder/paper.docx"' "a document in an archive is named"
  prints 'folder.tar/folder/paper.epub/' "a book in an archive is named"
fi

# A page of PDF: lines of text one below the other, at their heights.
pdf_page() { # NUMBER LINES...
  number=$1; shift
  { printf 'BT /F1 8 Tf 1 0 0 1 60 800 Tm (The Courier, number 7) Tj ET\nBT /F1 8 Tf 1 0 0 1 290 30 Tm (%s) Tj ET\n' "$number"
    height=700
    for line; do
      size=11; [ "${line#\#}" = "$line" ] || size=20
      [ -n "$line" ] && printf 'BT /F1 %s Tf 1 0 0 1 60 %s Tm (%s) Tj ET\n' $size $height "${line#\#}"
      height=$((height - 14)); [ $size = 11 ] || height=$((height - 20))
    done; } >page.$number
}
pdf() { # PAGES
  printf '%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n'
  kids=
  for i in $(seq 1 "$1"); do
    kids="$kids $((2 * i + 2)) 0 R"
    printf '%s 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %s 0 R/Resources<</Font<</F1 3 0 R>>>>>>\nendobj\n' $((2 * i + 2)) $((2 * i + 3))
    printf '%s 0 obj\n<</Length %s>>\nstream\n' $((2 * i + 3)) "$(wc -c <page.$i)"; cat page.$i; printf 'endstream\nendobj\n'
  done
  printf '2 0 obj\n<</Type/Pages/Kids[%s]/Count %s>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%%%EOF\n' "$kids" "$1"
}
pdf_page 1 "#Talks in Oslo" "The well-known mayor Anna Berg met Bo Lind in the old town hall" "of Oslo on Monday to talk about the new bridge, and they dis-" "cussed it until the evening came, which the whole town had ex-" "pected for long. Cora Dahl, another well-" "known mayor, signed the treaty that all the others had left un-"
pdf_page 2 "signed for many years. Greta Holm praised her in the town hall." "" "Emil Falk sued Ivar Juhl in the same week for the boat that he" "had sold to him, and the court heard both of them on Tuesday."
pdf_page 3 "Knut Lie met Mona Nes in Bergen, where both of them had worked" "for many years before they came to Oslo with their children."
pdf 3 >paper.pdf
if needs "command -v pdftotext" "pdftotext is not installed: PDF is not read"; then
  run analyze paper.pdf; is 0 "PDF"
  prints "which the whole town had expected for long." "words that a line's end cuts are whole"
  prints "another well-known mayor" "a hyphen that the document writes elsewhere stays"
  prints "signed the treaty that all the others had left unsigned for many years." "a sentence goes on over the page"
  fails "running heads are dropped" grep -q "The Courier" "$out"
  fails "page numbers are dropped" grep -q "^# text = [123]$" "$out"
  run add -d pdf.db paper.pdf; run sql -d pdf.db -f tsv "SELECT title FROM document"; prints "Talks in Oslo" "the large line is the title"
  head -c 300 paper.pdf >cut.pdf; run extract cut.pdf; is 1 "a PDF cut short"; one_line "a PDF cut short"
fi
PATH=/nowhere "$RELATA" extract paper.pdf >"$out" 2>"$err" </dev/null; status=$?
is 1 "PDF without pdftotext"; one_line "PDF without pdftotext"; says "install poppler-utils" "what to install is said"

page='<html><head><title>T</title></head><body><p>Anna Berg met Bo Lind.</p></body></html>'
http=$(printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n%s' "$page"; echo .); http=${http%.}; http=${http%?}
{ printf 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nx\n\r\n\r\n'
  printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/1\r\nContent-Type: application/http\r\nContent-Length: %s\r\n\r\n%s\r\n\r\n' "${#http}" "$http"; } >web.warc
gzip -k web.warc
for archive in web.warc web.warc.gz; do
  run extract -f jsonl $archive; is 0 "$archive"; prints "\"document\": \"$archive#http://a.example/1\"" "$archive: a page is named by its address"
done
run add -d web.db web.warc.gz; run sql -d web.db -f tsv "SELECT source FROM source_summary"; prints "a.example" "its outlet is its host"
finish
