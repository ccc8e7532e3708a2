#!/bin/bash
# What befalls a database while articles are added to it: the program killed, the disk full, the folder not to be written.
# An article is there whole or not at all, the file is sound, one line says what is wrong, and going on ends where an
# undisturbed run ends. Small articles of our own sentences; 200 kills.
. "$(dirname "$0")/harness.sh.inc"
if ! needs "command -v sqlite3" "sqlite3 is not installed: a killed database is looked at by nobody else"; then finish; exit; fi
tables="document sentence entity alias mention fact link"
dump() { for table in $tables; do "$RELATA" sql -d "$1" -f jsonl "SELECT * FROM $table ORDER BY 1, 2, 3" | sed 's/"added_at": "[^"]*"//'; done | LC_ALL=C sort; }

# ---- thirty files of ten articles each
RANDOM=11
given=(Anna Boris Clara Daniel Elena Felix Greta Henry) family=(Abbott Brunner Castell Dorn Eklund Fabri Garland)
town=(Lyon Geneva Oslo Vienna Riga) firm=("Delta Bank" "Norland Steel" "Harbor Group")
for ((i = 0; i < 300; i++)); do
  a="${given[RANDOM % 8]} ${family[RANDOM % 7]}" b="${given[RANDOM % 8]} ${family[RANDOM % 7]}" c=${town[RANDOM % 5]} f=${firm[RANDOM % 3]}
  printf '{"id": "made/%03d.txt", "date": "2001-04-%02d", "text": "%s met %s in %s. %s sued %s. %s left %s on Monday."}\n' \
    $i $((1 + i % 28)) "$a" "$b" "$c" "$f" "${a#* }" "${b#* }" "$c" >>"$(printf 'part%02d.jsonl' $((i / 10)))"
done
export SOURCE_DATE_EPOCH=986428800
now_ms() { local now=${EPOCHREALTIME/[.,]/}; echo $((now / 1000)); }
start=$(now_ms)
for part in part*.jsonl; do "$RELATA" add -q -j 1 -d calm.db "$part" || miss "adding $part"; done
part_ms=$((($(now_ms) - start) / 30)) # what a part takes here undisturbed: kills fall within it, on a slow machine as on a fast one
dump calm.db >calm.dump
whole="SELECT d.source, (SELECT count(*) FROM sentence s WHERE s.document_id = d.id), (SELECT count(*) FROM fact f WHERE f.document_id = d.id),
  (SELECT count(*) FROM mention m JOIN sentence s ON s.id = m.sentence_id WHERE s.document_id = d.id) FROM document d"
sqlite3 calm.db "$whole" >calm.whole
holds "the articles have sentences, facts and mentions" sh -c "test \$(wc -l <calm.whole) = 300 && ! grep -q '|0' calm.whole"

sound() { # DB WHAT: as anybody would find it
  sqlite3 -cmd ".timeout 5000" "$1" "PRAGMA integrity_check; PRAGMA foreign_key_check; $whole" >found 2>"$err"
  if [ "$(head -1 found)" = ok ] && ! tail -n +2 found | grep -qvxFf calm.whole; then pass
  else miss "$2: $(head -1 found), $(tail -n +2 found | grep -vxFf calm.whole | head -2)"; fi
}
same_as_calm() { dump "$1" >end.dump; holds "$2: the rows of an undisturbed run" cmp end.dump calm.dump; }
sound_if_begun() { if [ -s "$1" ]; then sound "$@"; else pass; fi; } # so that each kill counts once, also one that came before the file

killed_within() { # MILLISECONDS ARGS...
  local after=$(((RANDOM * 32768 + RANDOM) % $1 + 1)); shift
  after=$(printf '%d.%03d' $((after / 1000)) $((after % 1000)))
  { timeout -s KILL $after "$RELATA" add -q "$@" >"$out" 2>"$err"; status=$?; } 2>/dev/null # where bash tells of the kill
}

# ---- killed: while one file of ten articles is added, from the program's start to its end
kills=0 part=0 until=$((SECONDS + 300)) # a machine that cannot do them all in five minutes does as many as it can
while [ $kills -lt 180 ] && [ $SECONDS -lt $until ]; do
  killed_within $((part_ms * 5 / 4 + 5)) -j 1 -d killed.db "$(printf 'part%02d.jsonl' $part)"
  kills=$((kills + 1))
  sound_if_begun killed.db "kill $kills in part $part"
  [ -s killed.db ] || continue
  [ $(($(wc -l <found) - 1)) -ge $((part * 10)) ] || miss "kill $kills took what had been kept"
  [ $status = 0 ] && part=$((part + 1))
  [ $part = 30 ] || continue # how often it comes so far is chance, and counts nothing
  dump killed.db >end.dump; cmp -s end.dump calm.dump || miss "after kills: the rows of an undisturbed run"
  rm -f killed.db*; part=0
done
for ((; part < 30; part++)); do "$RELATA" add -q -j 1 -d killed.db "$(printf 'part%02d.jsonl' $part)" || miss "going on with part $part"; done
same_as_calm killed.db "after $kills kills"

# ---- killed: while all are added, kept in groups, by several threads
start=$(now_ms); run add -j 2 -d all.db part*.jsonl; is 0 "all at once"; all_ms=$(($(now_ms) - start)) until=$((SECONDS + 200))
for ((kills = 0; kills < 20 && SECONDS < until; kills++)); do
  [ $((kills % 4)) = 0 ] && rm -f all.db*
  killed_within $((all_ms * 5 / 4)) -j 2 -d all.db part*.jsonl
  sound_if_begun all.db "kill $kills while all are added"
done
run add -j 2 -d all.db part*.jsonl; is 0 "going on after the kills"; same_as_calm all.db "all, after kills"

# ---- two at once: each waits for the other's groups, and neither loses anything
"$RELATA" add -q -j 1 -d both.db part0*.jsonl part1*.jsonl 2>first.err & first=$!
run add -j 1 -d both.db part1*.jsonl part2*.jsonl; is 0 "a second writer"
wait $first; holds "a first writer" test $? = 0
holds "nothing was lost" test "$(sqlite3 both.db "SELECT count(*) FROM document")" = 300
sound both.db "two writers"

# ---- no room: a small disk where we may mount one, a limit on files everywhere
full() { # WHAT DB
  is 3 "$1"; says "disk is full" "$1"; one_line "$1"
  sound "$2" "$1"
  run info -d "$2"; is 0 "$1: the database can be asked"
}
(trap '' XFSZ; ulimit -f 400; "$RELATA" add -q -d small.db part*.jsonl >"$out" 2>"$err" </dev/null); status=$?; full "no room for the file" small.db
run add -q -d small.db part*.jsonl; is 0 "going on with room"; same_as_calm small.db "no room, then room"
mkdir disk
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=800k tmpfs disk 2>/dev/null; then
  trap 'umount "$work/disk"; rm -rf "$work"' EXIT
  run add -q -d disk/full.db part*.jsonl; full "a full disk" disk/full.db
  mount -o remount,size=16m disk
  run add -q -d disk/full.db part*.jsonl; is 0 "a full disk, then room"; same_as_calm disk/full.db "a full disk, then room"
  umount disk; trap 'rm -rf "$work"' EXIT
else
  needs false "no small disk can be mounted here: a limit on files stands for it"
fi

# ---- a folder and a file that cannot be written
mkdir locked; cp calm.db locked/; chmod 444 locked/calm.db; chmod 555 locked
as="" ; chmod 755 "$work"; cp "$RELATA" relata; chmod 755 relata; chmod 644 part00.jsonl
[ "$(id -u)" = 0 ] && as="setpriv --reuid=65534 --regid=65534 --clear-groups"
mine() { $as "$work/relata" "$@" >"$out" 2>"$err" </dev/null; status=$?; }
if [ -z "$as" ] || needs "$as test -r '$work/relata'" "no other user can be taken on, or finds its way here: folders that cannot be written are not tried"; then
  mine add -d locked/calm.db part00.jsonl; is 3 "add to what cannot be written"; says "cannot be written" "add to what cannot be written"; one_line "add to what cannot be written"
  mine add -d locked/new.db part00.jsonl; is 3 "begin where nothing can be written"; one_line "begin where nothing can be written"
  mine sql -d locked/calm.db -f tsv "SELECT count(*) AS n FROM document"; is 0 "ask what cannot be written"; prints 300 "ask what cannot be written"
  mine remove -d locked/calm.db made/001.txt; is 3 "remove from what cannot be written"; one_line "remove from what cannot be written"
  chmod 755 locked; only locked "nothing was left in it" calm.db
  holds "and it is as it was" cmp locked/calm.db calm.db
fi
finish
