#!/bin/bash
# Bad inputs, bad databases, outputs that cannot be written: one clear line, the right exit status, nothing half-written.
. "$(dirname "$0")/harness.sh.inc"
cp "$articles/harbor-talks.txt" talks.txt
archive

# ---- outputs that cannot be written
mkdir blocked; : >file
for what in "draw talks.txt" "graph -d news.db" "export -d news.db -f turtle" "report -d news.db -f html" "extract -f jsonl talks.txt" "sql -d news.db -f csv SELECT(1)"; do
  format=; case $what in draw*|graph*) format="-f svg";; esac
  run $what -q $format -o no/such/folder/x.svg; is 3 "$what into no folder"; one_line "$what into no folder"
  run $what -q $format -o file/x.svg; is 3 "$what below a file"; one_line "$what below a file"
  run $what -q $format -o blocked; is 3 "$what onto a folder"; one_line "$what onto a folder"
  only blocked "$what onto a folder"
done
# What is read is not overwritten: by its own name, by another, through a link.
cp news.db kept.db; cp talks.txt kept.txt; ln kept.txt twin.html; ln -s kept.db link.db
for what in "draw kept.txt -o twin.html" "extract -f jsonl talks.txt kept.txt -o ./kept.txt" "analyze kept.txt -o kept.txt" "export -d kept.db -f turtle -o kept.db" \
  "sql -d link.db -f csv SELECT(1) -o kept.db" "graph -d kept.db -f svg -o link.db" "report -d kept.db -f html -o kept.db"; do
  run $what; is 2 "$what"; one_line "$what"; says "another file with -o" "$what"
done
RELATA_DB=kept.db run export -f turtle -o kept.db; is 2 "onto the database of the environment"
holds "the database is as it was" cmp kept.db news.db
holds "the article is as it was" cmp kept.txt talks.txt
run extract -f jsonl kept.txt -o fresh.jsonl; is 0 "onto another file"; run extract -f jsonl kept.txt -o fresh.jsonl; is 0 "onto a result of before"
rm -f kept.db kept.txt twin.html link.db fresh.jsonl
# A full disk: no file may grow beyond 4 KiB. What was there stays, whole; nothing half-written stands beside it.
mkdir full; echo "as before" >full/out
for what in "draw talks.txt -f html" "graph -d news.db -f html" "export -d news.db -f turtle" "report -d news.db -f html" "extract -f jsonl talks.txt"; do
  (ulimit -f 4; exec "$RELATA" $what -q -o full/out) >"$out" 2>"$err" </dev/null; status=$?
  is 3 "$what on a full disk"; one_line "$what on a full disk"
  holds "$what: the old file stays" grep -qx "as before" full/out
  only full "$what on a full disk" out
done
if [ -w /dev/full ]; then
  for what in "extract -f jsonl talks.txt" "graph -d news.db" "sql -d news.db SELECT(1)" "export -d news.db -f turtle" "info -d news.db" "--help" "--version" "sql --help" "analyze talks.txt"; do
    quiet=; case $what in graph*) quiet=-q;; esac
    "$RELATA" $what $quiet >/dev/full 2>"$err" </dev/null; status=$?
    is 3 "$what to a full device"; one_line "$what to a full device"
  done
fi

# ---- what was meant
run drw talks.txt; is 2 "a verb with a slip"; one_line "a verb with a slip"; says "'draw'" "the nearest verb is named"
run help extarct; is 2 "help for no verb"; one_line "help for no verb"; says "'extract'" "help names the nearest verb"
run frobnicate; is 2 "no verb at all"; fails "nothing is near it" grep -q nearest "$err"
run draw --max-egdes=3 talks.txt; is 2 "an option with a slip"; says "--max-edges" "the nearest option is named"
cp talks.txt ./-talks.txt
run extract -talks.txt; is 2 "a file that looks like an option"; one_line "a file that looks like an option"
says "-talks.txt: is no option of 'extract'; a file is given as ./-talks.txt" "the word meant is named, and how it is given"
run extract -f jsonl -- -talks.txt; is 0 "a file that looks like an option, behind --"
run extract talks.txt -qz; says "-qz: is no option" "letters in a row are named as one word"
run extract --quiet=yes talks.txt; is 2 "a value too many"; says "--quiet=yes: takes no value" "a value too many is told"
run graph news.db; is 2 "a database as a word"; one_line "a database as a word"; says "-d" "the option for a database is named"; says "relata draw" "the verb that draws articles is named"
for what in "graph -d news.db x" "report -d news.db x" "export -d news.db -f turtle x" "info -d news.db x" "resolve -d news.db x"; do
  run $what; is 2 "$what"; one_line "$what"
done
run extract https://example.org/a.html; is 1 "an address"; says "nothing is fetched" "an address"
run sql news.db "SELECT 1"; is 2 "a database before the query"; one_line "a database before the query"; says "-d" "the option for a database is named again"
run entities -d news.db mrege A B; is 2 "an action with a slip"; says "'merge'" "the nearest action is named"
run remove -d news.db; is 2 "nothing to remove"; says "relata remove --help" "where to look is told"
run graph -d news.db --about Hlavorsen; is 2 "a name with a slip"; says "Astrid Halvorsen (PERSON)" "the nearest name is told"
run graph -d news.db --about ""; is 2 "an empty name"; says "is no name" "an empty name"
run entities -d news.db --type person; is 0 "a type in small letters"; prints "Astrid Halvorsen" "a type in small letters"
run draw --color maybe talks.txt; is 2 "a colour that is none"; one_line "a colour that is none"
for day in yesterday 2001-02-30 2001-13-01 "April 31, 2001" 20 ""; do
  run draw -q --date "$day" talks.txt; is 2 "--date '$day'"; one_line "--date '$day'"
done
for day in 2001 2001-04 2001-04-05 2001-04-05T10:00 "April 5, 2001" "5 April 2001"; do
  run draw -q --date "$day" talks.txt; is 0 "--date '$day'"; prints "Courier, 2001" "--date '$day' is the date"
done
run graph -d news.db --since 2001-13-01; fails "a month that is none" test "$status" = 0; one_line "a month that is none"
run draw --dpi 0 -o x.png talks.txt; is 2 "no resolution"; says "from 10 to 1200" "the range is told in full"
run entities -d news.db --limit x; is 2 "a limit that is none"; fails "numbers are told in full" grep -q 'e+' "$err"
run draw --theme no.theme talks.txt -q; is 3 "a missing theme"; one_line "a missing theme"
run graph -d news.db --since 2090 -o none.svg; is 0 "an empty selection"; says "empty" "an empty picture is told"
run graph -d news.db -q --hops 2 -f dot; is 0 "--hops alone"; holds "--quiet says nothing" test ! -s "$err"
run graph -d news.db --hops 2 -f dot; says "--about" "--hops alone is told to say nothing"
run sql -d news.db vacuum; is 2 "VACUUM"; says "VACUUM is refused" "VACUUM is called by its name"
cp talks.txt "$(printf 'two\nlines.txt')"
run add -d names.db "$(printf 'two\nlines.txt')"; is 0 "a name of two lines"
run remove -d names.db "$(printf 'two\nlines.txt')"; is 0 "a name of two lines is removed"; one_line "a name of two lines is told in one"

# ---- databases that are none
printf 'not a database, but long enough to look at: %0512d' 0 >text.db
: >empty.db
head -c 20000 news.db >short.db
"$RELATA" sql -d news.db -f tsv "SELECT 1" >/dev/null 2>&1
for db in text.db short.db; do
  cp $db $db.before
  for what in info "sql SELECT(1)" "graph -o x.svg" "entities" "export -f turtle" "report -f html"; do
    run $what -d $db; fails "$what on $db" test "$status" = 0; one_line "$what on $db"
  done
  run add -d $db talks.txt; fails "add to $db" test "$status" = 0; one_line "add to $db"
  holds "$db is left as it was" cmp $db $db.before
done
for what in info "sql SELECT(1)" "graph -o x.svg" "entities" "export -f turtle" "report -f html" "remove x" "find x" "explain 1"; do
  run $what -d missing.db; is 3 "$what without a database"; one_line "$what without a database"
  fails "$what makes no database" test -e missing.db
done
fails "no picture of what is not there" test -e x.svg
if needs "command -v sqlite3" "sqlite3 is not installed: foreign databases are not tried"; then
  sqlite3 foreign.db "CREATE TABLE t(a); PRAGMA application_id = 12345; INSERT INTO t VALUES (1)"
  cp foreign.db foreign.before
  run info -d foreign.db; fails "another program's database" test "$status" = 0; one_line "another program's database"
  run add -d foreign.db talks.txt; fails "add to another program's database" test "$status" = 0; one_line "add to another program's database"
  holds "another program's database is left as it was" cmp foreign.db foreign.before
  cp news.db newer.db; sqlite3 newer.db "PRAGMA user_version = 9999"
  run info -d newer.db; fails "a newer version" test "$status" = 0; one_line "a newer version"; says "newer" "a newer version is named"
fi

# ---- inputs
printf '\357\273\277' >bom.txt
noise 3000 >random.bin
mkdir void; ln -s nowhere dangling.txt
for what in draw extract analyze "add -q -d in.db"; do
  run $what missing.txt; fails "$what of a missing file" test "$status" = 0; one_line "$what of a missing file"
  run $what dangling.txt; fails "$what of a dangling link" test "$status" = 0; one_line "$what of a dangling link"
  run $what random.bin; is 1 "$what of noise"
  run $what void; fails "$what of an empty folder" test "$status" = 0
  run $what bom.txt; is 1 "$what of a mark without text"
done
run extract -f jsonl missing.txt talks.txt random.bin; is 1 "some refused"; prints "Halvorsen" "the others are read"
holds "each refusal is a line" test "$(wc -l <"$err")" = 2
mkdir piped; mkfifo piped/pipe.txt; cp talks.txt piped
timeout 300 "$RELATA" extract -f jsonl piped >"$out" 2>"$err" </dev/null; status=$?
is 0 "a folder with a pipe that nobody writes to"; prints "Halvorsen" "its articles are read, and the pipe is not waited for"
run extract --files-from missing.list; fails "a missing list" test "$status" = 0; one_line "a missing list"
run extract --model talks.txt talks.txt; is 3 "a model that is none"; one_line "a model that is none"
run graph -d news.db --theme talks.txt -o t.svg; fails "a theme that is none" test "$status" = 0; one_line "a theme that is none"
perl -e 'print "word " x 20000' >long.txt 2>/dev/null || yes word | head -20000 | tr '\n' ' ' >long.txt
run extract -f jsonl long.txt; fails "a sentence of 20,000 words does not crash" test "$status" -gt 3
head -c 67108864 /dev/zero | tr '\0' a >huge.txt
run extract huge.txt; is 1 "a text of 64 MiB"; one_line "a text of 64 MiB"; says "huge.txt: is one text of 64 MiB or more" "a text of 64 MiB"; rm huge.txt
yes "Ann Lee met Bob Ray in Oslo and left." | head -c 5000000 >little.txt
(ulimit -v $(addresses 400000); exec "$RELATA" extract -j 1 -f jsonl little.txt talks.txt) >"$out" 2>"$err" </dev/null; status=$?
if [ "$(addresses 400000)" != unlimited ]; then
  is 1 "more text than memory"; one_line "more text than memory"; says "little.txt: needs more memory" "the text is named"; prints "Halvorsen" "the others are read"
fi
rm little.txt
perl -e 'print "<div>" x 100000' >deep.html 2>/dev/null || yes '<div>' | head -100000 | tr -d '\n' >deep.html
run extract -f jsonl deep.html; fails "a page 100,000 deep does not crash" test "$status" -gt 3
finish
