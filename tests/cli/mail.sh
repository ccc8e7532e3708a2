#!/bin/bash
# Messages and mailboxes as inputs.
. "$(dirname "$0")/harness.sh.inc"
message() { # ID TEXT
  printf 'From: "Berg, Anna" <anna@example.org>\nSubject: News\nDate: Thu, 5 Apr 2001 10:00:00 +0200\nMessage-ID: <%s@example.org>\n\n%s\n\n' "$1" "$2"
}
message a "Cora Dahl sued Emil Falk." >one.eml
for i in 1 2 3; do printf 'From anna@example.org Thu Apr  5 10:00:0%s 2001\n' $i; message m$i "Company$i bought Bolt."; done >box.mbox
mkdir -p box/cur; message c "Greta Holm met Ivar Juhl." >box/cur/1204680122.M1P2.host:2,S

run extract -f jsonl one.eml; is 0 "a message"; prints '"document": "one.eml"' "a message's name"; prints "Cora Dahl" "a message's text"
run extract -f jsonl box.mbox; is 0 "a mailbox"; prints 'box.mbox#m3@example.org' "its messages are named"
run extract -f jsonl box; is 0 "a Maildir"; prints "Greta Holm" "its messages are read"
run extract -f jsonl - ; "$RELATA" extract -f jsonl <box.mbox >"$out" 2>"$err"; prints "Company2" "a mailbox on standard input"
gzip -k box.mbox; run extract -f jsonl box.mbox.gz; prints 'box.mbox.gz#m1@example.org' "a mailbox compressed"
run add -d mail.db box.mbox one.eml; says "4 added" "messages into a database"
run sql -d mail.db -f tsv "SELECT title, published FROM document WHERE source = 'one.eml'"; prints "News	2001-04-05" "title and date are the message's"
{ printf 'From anna@example.org Thu Apr  5 10:00:04 2001\n'; message m4 "Company4 bought Bolt."; } >>box.mbox
run add -d mail.db box.mbox; says "1 added, 0 replaced, 3 unchanged" "a mailbox that has grown"
holds "a mailbox is one source" test "$("$RELATA" sql -d mail.db -f tsv "SELECT source, documents FROM source_summary WHERE source LIKE 'box%'" | tail -1)" = "box.mbox	4"
mkdir -p Maildir/cur && message m9 "Company9 bought Bolt." >Maildir/cur/1204680123.M1P3.host:2,S && message m8 "Company8 bought Bolt." >Maildir/cur/1204680124.M1P4.host:2,S
run add -d dir.db Maildir; run sql -d dir.db -f tsv "SELECT source, documents FROM source_summary"; prints "Maildir	2" "a Maildir is one source"
run remove -d mail.db --dry-run box.mbox; is 0 "what would be removed"; prints 'box.mbox#m4@example.org' "the messages are listed"; says "4 articles would be removed" "and counted"
run remove -d mail.db box.mbox; is 0 "a mailbox is removed"; says "4 articles removed" "with all its messages"
run sql -d mail.db -f tsv "SELECT source FROM document"; prints "one.eml" "other messages stay"
run remove -d mail.db box.mbox; is 1 "a mailbox that is gone"; one_line "a mailbox that is gone"; says "holds no article named box.mbox" "its name is told"
run extract --input mail one.eml; is 0 "--input mail"; run extract --input mails one.eml; is 2 "--input of no form"; says "mbox" "the forms are named"
printf 'From: a@b.org\nSubject: x\nContent-Type: image/png\n\nx\n' >picture.eml; run extract picture.eml; is 1 "a message without text"; one_line "a message without text"
# A large mailbox in little memory: its messages are cut off one by one.
head -c 400000 /dev/zero | tr '\0' 'x' | fold -w 70 | sed 's/^/> /' >quoted
for i in $(seq 1 200); do printf 'From anna@example.org Thu Apr  5 10:00:00 2001\n'; message big$i "Anna met Bo."; cat quoted; printf '\n\n'; done >big.mbox
(ulimit -v $(addresses 400000); exec "$RELATA" extract -j 1 -f jsonl big.mbox) >"$out" 2>"$err" </dev/null; status=$?
is 0 "a mailbox of 80 MB in 400 MB of addresses"; holds "all its messages are read" test "$(wc -l <"$out")" = 200
finish
