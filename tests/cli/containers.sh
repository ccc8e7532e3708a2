#!/bin/bash
# Archives, compressed files and folders as inputs: names, offsets, what is passed over, what is refused.
. "$(dirname "$0")/harness.sh.inc"
mkdir -p news/sub
cp "$articles"/harbor-talks.txt "$articles"/bridge-trial.html news/
printf 'Anna Berg founded Nordlys Software in 1998.\n' >news/sub/berg.txt
printf 'id,body\n7,"Cora Dahl sued Emil Falk."\n' >news/cases.csv
printf '{"name": "no article", "version": 1}' >news/package.json
printf 'a,b\n1,2\n' >news/figures.csv
printf '\211PNG' >news/photo.png

run extract -f jsonl -j 1 news; is 0 "a folder"; cp "$out" folder.jsonl
prints '"document": "news/cases.csv#7"' "CSV in a folder is read"
holds "what is passed over is not told" test ! -s "$err"
run extract -v -f jsonl news; is 0 "a folder, with --verbose"
says "news/photo.png: passed over" "a picture is passed over"; says "news/package.json: passed over" "JSON without articles is passed over"
says "news/figures.csv: passed over" "CSV without texts is passed over"
run extract news/figures.csv; is 1 "named by the user it is refused"; one_line "a table without texts"

for tool in "gzip gz" "bzip2 bz2" "xz xz" "zstd zst"; do
  command -v ${tool% *} >/dev/null || continue
  ${tool% *} -c news/sub/berg.txt >"berg.txt.${tool#* }"
  run extract -f jsonl "berg.txt.${tool#* }"; is 0 "${tool% *}"; prints "\"document\": \"berg.txt.${tool#* }\"" "${tool% *}: the file's name"
  prints '"start": 0, "end": 43' "${tool% *}: offsets are those of what it holds"
done
tar cf news.tar news; gzip -k news.tar
for archive in news.tar news.tar.gz; do
  for jobs in 1 4; do
    run extract -f jsonl -j $jobs $archive; is 0 "$archive"
    sed "s|\"$archive/|\"|" "$out" | sort >unpacked.jsonl; sort folder.jsonl >sorted.jsonl
    holds "$archive on $jobs threads: the facts and offsets of the folder" cmp unpacked.jsonl sorted.jsonl
  done
done
"$RELATA" extract -f jsonl <news.tar.gz >"$out" 2>"$err"; status=$?
is 0 "an archive on standard input"; prints '"document": "-/news/sub/berg.txt"' "its members are named"
cp news.tar.gz news/old.tgz; run extract -f jsonl news; prints '"document": "news/old.tgz/news/sub/berg.txt"' "an archive in a folder is read"; rm news/old.tgz

run add -d tar.db news.tar.gz; is 0 "an archive into a database"; says "4 added" "each member is an article"
run add -d tar.db news.tar.gz; says "0 added, 0 replaced, 4 unchanged" "again nothing changes"
run sql -d tar.db -f tsv "SELECT count(*) FROM document WHERE source LIKE 'news.tar.gz/news/%'"; prints 4 "members are documents"

head -c 2000 news.tar.gz >cut.tar.gz; run extract cut.tar.gz; is 1 "an archive cut short"; one_line "an archive cut short"; says "cut short" "what is wrong is said"
tar cPf out.tar --transform 's|news/sub|../sub|' news/sub/berg.txt; run extract -f jsonl out.tar; is 1 "a name that leads out"; one_line "a name that leads out"
head -c 70000000 /dev/zero | tr '\0' a | gzip >bomb.txt.gz
(ulimit -v $(addresses 1000000); exec "$RELATA" extract bomb.txt.gz news/sub/berg.txt -f jsonl) >"$out" 2>"$err" </dev/null; status=$?
is 1 "a bomb"; one_line "a bomb"; says "64 MiB" "the limit is said"; prints "Anna Berg" "the others are read"
tar cf photos.tar news/photo.png; run extract photos.tar; is 1 "an archive without articles"; one_line "an archive without articles"
finish
