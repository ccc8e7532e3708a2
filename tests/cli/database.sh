#!/bin/bash
# add, sql, entities, explain, find, merge, remove, info: what a database promises.
. "$(dirname "$0")/harness.sh.inc"
cp "$articles"/* .
tables="document sentence entity alias mention fact link"
dump() { for table in $tables; do "$RELATA" sql -d "$1" -f jsonl "SELECT * FROM $table ORDER BY 1, 2, 3" | sed 's/"added_at": "[^"]*"//'; done; }
count() { "$RELATA" sql -d "$1" -f tsv "$2" | tail -1; }

run add -d a.db *.txt *.html; is 0 "add"; says "4 added" "add says what it did"
run add -d b.db .; is 0 "add a folder"
dump a.db >a.dump
run add -d a.db *.txt *.html; is 0 "add again"; says "4 unchanged" "add again says so"
dump a.db >again.dump; holds "adding again changes nothing" cmp a.dump again.dump
"$RELATA" add -q -d jobs.db -j 4 *.txt *.html; dump jobs.db >jobs.dump
holds "four threads give the same database" cmp a.dump jobs.dump
cp harbor-talks.txt talks.txt; "$RELATA" add -q -d one.db talks.txt; before=$(count one.db "SELECT count(*) FROM fact")
printf '\nAstrid Halvorsen thanked Claire Dumont.\n' >>talks.txt
run add -d one.db talks.txt; is 0 "add a changed article"; says "1 replaced" "a changed article replaces"
holds "one document is left" test "$(count one.db "SELECT count(*) FROM document")" = 1
holds "with its new facts" test "$(count one.db "SELECT count(*) FROM fact")" -gt "$before"
RELATA_DB=env.db "$RELATA" add -q talks.txt; holds "RELATA_DB names the database" test -f env.db

# ---- sql
for format in table csv tsv json jsonl markdown line; do
  run sql -d a.db -f $format "SELECT name, type FROM entity WHERE name LIKE '%Halvorsen%'"; is 0 "sql as $format"; prints "Astrid Halvorsen" "sql as $format"
done
run sql -d a.db -f csv "SELECT 'a,b' AS x, NULL AS y, '' AS z, 1.5 AS w"
holds "csv is RFC 4180" sh -c "printf 'x,y,z,w\r\n\"a,b\",,\"\",1.5\r\n' | cmp - '$out'"
run sql -d a.db -f json "SELECT 'a\"b' AS x, NULL AS y, 7 AS z"; prints '[{"x": "a\"b", "y": null, "z": 7}]' "json keeps numbers and null"
run sql -d a.db -f json "SELECT 1 AS x WHERE 0"; prints '[]' "json of nothing is an empty array"
run sql -d a.db -p who=Norway -f tsv "SELECT name FROM entity WHERE name = :who"; prints "Norway" "a parameter is bound"
run sql -d a.db -p "who=x' OR '1'='1" -f tsv "SELECT count(*) FROM entity WHERE name = :who"; holds "a parameter is no SQL" sh -c "tail -1 '$out' | grep -qx 0"
echo "SELECT count(*) AS n FROM fact" >query.sql; run sql -d a.db -F query.sql -f tsv; is 0 "a query from a file"; prints "n" "a query from a file"
"$RELATA" sql -d a.db -f tsv <query.sql >"$out" 2>"$err"; status=$?; is 0 "a query from standard input"
cp a.db kept.db
for query in "DROP TABLE fact" "DELETE FROM document" "INSERT INTO entity(id, name, type) VALUES (1, 'x', 'PERSON')" "ATTACH 'other.db' AS o" \
    "PRAGMA writable_schema = 1" "PRAGMA journal_mode = DELETE" "CREATE TEMP TABLE t AS SELECT 1" "VACUUM INTO 'copy.db'" "UPDATE document SET title = 'x'" \
    "WITH x AS (SELECT 1) DELETE FROM document" "SELECT 1; DROP TABLE document" "PRAGMA user_version = 3" "BEGIN" "UPDATE sqlite_schema SET sql = ''" \
    "CREATE TEMP TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM document; END" "INSERT INTO sentence_search(sentence_search) VALUES ('rebuild')"; do
  run sql -d a.db "$query"; is 2 "refused: $query"; one_line "refused: $query"; says "--write" "a refusal names --write: $query"
done
run sql -d a.db "SELECT load_extension('x')"; is 2 "no extension is loaded"; one_line "no extension is loaded"
fails "nothing was attached" test -e other.db; fails "nothing was copied out" test -e copy.db
dump a.db >after.dump; holds "refused statements changed nothing" cmp a.dump after.dump
run sql -d a.db "SELEC 1"; fails "a wrong query" test "$status" = 0; one_line "a wrong query"
run sql -d a.db --timeout 0.2 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
fails "an endless query stops" test "$status" = 0; one_line "an endless query stops"
run sql -d a.db -w "DELETE FROM document WHERE source LIKE '%bridge%'"; is 0 "--write writes"; cp kept.db a.db
if needs "command -v sqlite3" "sqlite3 is not installed: the database is not read by another program"; then
  holds "sqlite3 reads the views" sh -c "sqlite3 a.db 'SELECT count(*) FROM fact' | grep -qx '$(count a.db "SELECT count(*) FROM fact")'"
  holds "integrity" sh -c "sqlite3 a.db 'PRAGMA integrity_check' | grep -qx ok"
  holds "foreign keys" sh -c "test -z \"\$(sqlite3 a.db 'PRAGMA foreign_key_check')\""
  for view in "subject_id, subject, subject_type, relation, predicate, object_id, object, object_type, place, time, time_start, time_end, negated, modality, attribution, inferred, confidence, document, document_id, sentence, sentence_id FROM fact" \
      "id, source, title, published, sha256, added_at, text FROM document" "id, document_id, ordinal, start, end, text FROM sentence" "id, name, type FROM entity" \
      "entity_id, name, mentions FROM alias" "id, entity_id, sentence_id, start, end, text FROM mention" \
      "subject_id, subject, relation, object_id, object, facts, documents, first_seen, last_seen, confidence FROM link"; do
    holds "the columns of ${view##* }" sqlite3 a.db "SELECT $view LIMIT 1"
  done
fi
# Examples run as they are printed.
run sql -d a.db --examples; is 0 "sql --examples"; cp "$out" examples.sql
"$RELATA" sql -d a.db <examples.sql >"$out" 2>"$err"; status=$?; is 0 "the examples run"

# ---- what people type first
run sql -d a.db -f csv .tables; is 0 ".tables"; prints 'alias,view,"entity_id, name, mentions"' ".tables tells columns"; holds "inner tables are not shown" test "$(grep -c alias_row "$out")" = 0
run sql -d a.db -f csv '.tables all'; prints "alias_row" ".tables all shows them"
run sql -d a.db '.schema alias'; is 0 ".schema"; prints "CREATE VIEW alias AS SELECT entity_id, name, mentions FROM alias_row;" ".schema NAME"
run sql -d a.db '.schema'; prints "CREATE TABLE mention_row" ".schema is all"
printf '.schema alias\nSELECT 40 +\n2 AS a;\n.tables\n.quit\nSELECT nonsense;\n' | "$RELATA" sql -d a.db >"$out" 2>"$err"; status=$?
is 0 "such lines between statements"; prints "42" "the statements run"; prints "entity_summary" "the lines as well"
run sql -d a.db "SELECT 'a;
.tables
'"; fails "no text in quotes is taken for such a line" grep -q story_report "$out"
run sql -d a.db .dump; is 2 "a line that is none"; one_line "a line that is none"; says ".schema [NAME]" "those that are, are named"

# ---- the extension's functions, inside
run sql -d a.db -f csv "SELECT step, subject, relation, object FROM relata_path('Astrid Halvorsen', 'Einar Thorsson', 3)"; is 0 "relata_path"; prints "1,Astrid Halvorsen,meet,Einar Thorsson" "its steps"
run sql -d a.db -f csv "SELECT name FROM relata_neighbors('Astrid Halvorsen', 1)"; prints "Einar Thorsson" "relata_neighbors"
run sql -d a.db -f csv "SELECT relata_same('Astrid Halvorsen', 'Halvorsen') AS same, relata_same('Astrid Halvorsen', 'Einar Thorsson') AS other"; prints "1,0" "relata_same"
run sql -d a.db -f csv "SELECT relata_svg('Astrid Halvorsen') LIKE '%<svg%' AS svg, relata_dot() LIKE '%digraph%' AS dot"; prints "1,1" "relata_svg, relata_dot"
run sql -d a.db -f csv "SELECT t.subject, t.object FROM relata_extract('Acme bought Bolt.') t"; prints "Acme,Bolt" "relata_extract"
run sql -d a.db "SELECT * FROM relata_path('A')"; is 2 "an argument is missing"; one_line "an argument is missing"
run sql -d a.db "INSERT INTO entity SELECT 1, name, 'PERSON' FROM relata_neighbors('Astrid Halvorsen')"; is 2 "they open no way to write"; says "--write" "--write is named"

# ---- the others
run info -d a.db; is 0 "info"; prints "articles" "info counts"
run entities -d a.db -f jsonl; is 0 "entities"; prints "Astrid Halvorsen" "entities"
fact=$(count a.db "SELECT id FROM fact WHERE relation = 'welcome'")
run explain -d a.db "$fact"; is 0 "explain"; prints "welcomed" "explain shows the sentence"
run explain -d a.db 999; fails "explain of no fact" test "$status" = 0; one_line "explain of no fact"
run find -d a.db herring; is 0 "find"; prints "herring" "find"
run find -d a.db 'unbalanced "quote'; one_line "find with a wrong query" ; fails "find with a wrong query" test "$status" = 0
# Many corrections from a file: all or none, whatever was printed by --suspects with a column of one's own among them.
cp a.db many.db
printf '# reviewed\nrename\tNordell\tNordell Group\twhole name\n\nretype\tNordell\tORGANIZATION\n' >many.tsv
run entities -d many.db apply many.tsv; is 0 "corrections from a file"
run entities -d many.db decisions -f tsv; prints "Nordell Group" "the decisions are kept"; prints "whole name" "with their reasons"
printf 'action\ta\ta_type\tb\tb_type\tscore\twhy\n\tNordell Group\tORGANIZATION\tBrightwater\tPLACE\t0.5\tshort name\nforget\tNobody At All\t\t\n' >pairs.tsv
count many.db "SELECT count(*) FROM decision" >before
run entities -d many.db apply pairs.tsv; is 2 "a name that is unknown, from a file"; says "line 3" "the line is named"
count many.db "SELECT count(*) FROM decision" >after; holds "a refused file changes nothing" cmp before after
printf 'join\tA\tB\n' >odd.tsv; run entities -d many.db apply odd.tsv; is 2 "an unknown action"; says "line 1" "an unknown action"; one_line "an unknown action"
printf '# nothing\n' >none.tsv; run entities -d many.db apply none.tsv; is 2 "a file of no decisions"; one_line "a file of no decisions"
rm -f many.db many.tsv pairs.tsv odd.tsv none.tsv before after
run entities -d a.db merge "Nordell" "Brightwater" --dry-run; is 0 "a correction tried"
dump a.db >after.dump; holds "--dry-run changes nothing" cmp a.dump after.dump
run entities -d a.db rename "Kari Nygaard" "Kari Nygaard Berg"; is 0 "rename"; "$RELATA" add -q -d a.db *.txt
holds "a correction survives adding again" test "$(count a.db "SELECT count(*) FROM entity WHERE name = 'Kari Nygaard Berg'")" = 1
run entities -d a.db undo; is 0 "undo"; holds "undone" test "$(count a.db "SELECT count(*) FROM entity WHERE name = 'Kari Nygaard'")" = 1

"$RELATA" add -q -d s1.db harbor-talks.txt lakeside-takeover.txt; "$RELATA" add -q -d s2.db bridge-trial.html marathon-charity.txt
run merge -d m12.db s1.db s2.db; is 0 "merge"; run merge -d m21.db s2.db s1.db; is 0 "merge in another order"
dump m12.db >m12.dump; dump m21.db >m21.dump; holds "merging does not depend on order" cmp m12.dump m21.dump
run merge -d none.db --dry-run s1.db s2.db; is 0 "merge --dry-run"; says "4 added, 0 replaced, 0 unchanged" "what would come"; holds "no database was made" test ! -e none.db
run merge -d m12.db -n s1.db; says "0 added, 0 replaced, 2 unchanged" "what is there already would not come"
run merge -d s1.db -n s2.db; says "dry run: 2 added" "an addition is counted"; holds "and not made" test "$(count s1.db "SELECT count(*) FROM document")" = 2
run merge -d m12.db s1.db; dump m12.db >m.dump; holds "merging again changes nothing" cmp m12.dump m.dump
holds "merged shards hold all facts" test "$(count m12.db "SELECT count(*) FROM fact")" = "$(count kept.db "SELECT count(*) FROM fact")"
run remove -d m12.db -n bridge-trial.html; is 0 "remove --dry-run"; prints "bridge-trial.html" "it is named"; holds "nothing was removed" test "$(count m12.db "SELECT count(*) FROM document")" = 4
run remove -d m12.db bridge-trial.html; is 0 "remove"; holds "the article is gone" test "$(count m12.db "SELECT count(*) FROM document")" = 3
holds "and its sentences" test "$(count m12.db "SELECT count(*) FROM sentence WHERE document_id NOT IN (SELECT id FROM document)")" = 0
run remove -d m12.db nothing.txt; fails "remove what is not there" test "$status" = 0; one_line "remove what is not there"
finish
