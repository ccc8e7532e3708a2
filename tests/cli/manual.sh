#!/bin/bash
# Manual pages and completions say what the program says, and are installed where they are looked for.
. "$(dirname "$0")/harness.sh.inc"

holds "the manual is made" "$here/scripts/make_manual" "$RELATA" "$work/made"
holds "the pages of the verbs are what the program says (else: make manual)" sh -c "cd made/man && for f in *; do cmp \$f '$here/scripts/man/'\$f || exit 1; done"
holds "the completions are what the program says (else: make manual)" diff -r made/completions "$here/scripts/completions"
run --help
for verb in $(awk '/^  [a-z]+  / { print $1 }' "$out"); do
  holds "relata(1) names relata-$verb" grep -qF "relata\\-$verb" "$here/scripts/man/relata.1"
done
holds "relata-schema(5) lists the columns of fact" grep -q "subject_id, subject, subject_type, relation" "$here/scripts/man/relata-schema.5"
# Every column that relata-schema(5) names is there.
archive
sed -n '/^\.TP/,/^\.PP/p' "$here/scripts/man/relata-schema.5" | awk '/^\.TP/ { name = "" } /^\.B / { name = $2; next } name != "" { text[name] = text[name] " " $0 }
  END { for (n in text) print n "|" text[n] }' | while IFS='|' read -r name text; do
  columns=$(echo "$text" | grep -o '[a-z_][a-z0-9_]*\(, [a-z_][a-z0-9_]*\)\{2,\}' | awk '{ if (length($0) > length(best)) best = $0 } END { print best }')
  "$RELATA" sql -d news.db -f tsv "SELECT $columns FROM $name LIMIT 1" >/dev/null 2>>schema.err || echo "$name: $columns" >>schema.err
done
fails "relata-schema(5) names only columns that are there" grep . schema.err
if needs "command -v groff" "groff is not installed: pages are not formatted"; then
  for page in "$here"/scripts/man/*.[135]; do
    groff -man -ww -Tutf8 "$page" >page.txt 2>warnings
    fails "$(basename "$page") has no warnings" test -s warnings
  done
fi
# What bash would offer after the given words.
complete_words() {
  bash -c '. "$1/scripts/completions/relata.bash"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _relata; printf "%s\n" "${COMPREPLY[@]}"' - "$here" "$@"
}
offers() { if complete_words "${@:2}" | grep -qx -- "$1"; then pass; else miss "bash completion of '${*:2}' offers $1"; fi; }
offers graph relata gr
offers --about relata graph --ab
offers --hops relata graph --about Powell --h
offers dark relata graph --palette ""
offers svg relata draw -f s
offers markdown relata sql --format m
if complete_words relata sql --ab | grep -q about; then miss "sql has no --about to offer"; else pass; fi
if needs "command -v zsh" "zsh is not installed: its completion is not parsed"; then holds "zsh parses its completion" zsh -n "$here/scripts/completions/_relata"; fi
if needs "command -v fish" "fish is not installed: its completion is not parsed"; then holds "fish parses its completion" fish -n "$here/scripts/completions/relata.fish"; fi

# An installation into a folder has all it needs, and goes away again.
if [ "$RELATA" = "$here/build/relata" ]; then
  holds "make install" make -s -C "$here" install DESTDIR="$work/root" PREFIX=/usr
  for file in bin/relata bin/relata-pandoc lib/librelata.a lib/librelata.so.0 include/relata.h lib/pkgconfig/relata.pc share/man/man1/relata.1 \
      share/man/man1/relata-graph.1 share/man/man3/librelata.3 share/man/man5/relata-schema.5 share/bash-completion/completions/relata \
      share/zsh/site-functions/_relata share/fish/vendor_completions.d/relata.fish; do
    holds "$file is installed" test -f "root/usr/$file"
  done
  holds "the installed program runs" root/usr/bin/relata --version
  holds "make uninstall" make -s -C "$here" uninstall DESTDIR="$work/root" PREFIX=/usr
  fails "nothing is left" sh -c 'find root -type f -o -type l | grep .'
fi
finish
