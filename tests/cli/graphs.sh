#!/bin/bash
# The pictures in graphs/ and the examples in README.md are what the program makes now; where they are not: make graphs.
# Compared are the nodes and edges of the DOT files: their places may differ between versions of Graphviz.
. "$(dirname "$0")/harness.sh.inc"

without_places() { sed -e 's/ \(pos\|lp\|bb\)="[^"]*",\{0,1\}//g' "$1"; }
up_to_date() { diff <(without_places "$here/graphs/$1") <(without_places "fresh/$1"); }

# An article's name as given is part of its identity, so it is named here as `make graphs` names it.
ln -s "$here/graphs" graphs
run --version
holds "the example articles are drawn" env OUT=fresh "$here/scripts/draw_examples" "$RELATA" graphs
for drawn in "$here"/graphs/*.dot; do
  name=$(basename "$drawn" .dot)
  holds "graphs/$name.dot is what the program draws (run: make graphs)" up_to_date "$name.dot"
  holds "graphs/$name has its SVG and PNG" test -s "$here/graphs/$name.svg" -a -s "$here/graphs/$name.png"
done
if needs "command -v python3" "README's examples want python3"; then
  holds "README's examples are what the program prints (run: make graphs)" python3 "$here/scripts/refresh_readme" "$RELATA" --check
fi
finish
