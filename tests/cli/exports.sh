#!/bin/bash
# Exports, each read by a parser that somebody else wrote.
. "$(dirname "$0")/harness.sh.inc"
archive

for format in ntriples turtle jsonld graphml gexf cytoscape mermaid neo4j; do
  run export -d news.db -f $format -o news.$format; is 0 "export $format"
  run export -d news.db --format $format -o again.$format
  holds "$format: same database, same bytes" cmp news.$format again.$format
  run export -d news.db --about Halvorsen -f $format -o part.$format; is 0 "export of a part as $format"
  holds "$format: a part is smaller" test "$(stat -c %s part.$format)" -lt "$(stat -c %s news.$format)"
done
run export -d news.db -o news.ttl; is 0 "the ending chooses the format"
holds "the ending chooses Turtle" cmp news.ttl news.turtle
run export -d news.db -f ntriples; is 0 "export to standard output"
holds "standard output has the same bytes" cmp "$out" news.ntriples
run export -d news.db -f dwg; is 2 "an unknown format"; one_line "an unknown format"
run export -d news.db -o news.dwg; is 2 "an unknown ending"; one_line "an unknown ending"
run export -d news.db; is 2 "no format"; one_line "no format"

holds "N-Triples are sorted" env LC_ALL=C sort -c news.ntriples
if needs "command -v rapper" "rapper (raptor2-utils) is not installed: RDF is not read back"; then
  holds "rapper reads N-Triples" rapper -q -c -i ntriples news.ntriples
  holds "rapper reads Turtle" rapper -q -c -i turtle news.turtle
  rapper -q -i ntriples -o ntriples news.ntriples 2>/dev/null | LC_ALL=C sort >a.nt
  rapper -q -i turtle -o ntriples news.turtle 2>/dev/null | LC_ALL=C sort >b.nt
  holds "Turtle and N-Triples are one graph" cmp a.nt b.nt
fi
if needs "python3 -c 'import rdflib'" "python3-rdflib is not installed: JSON-LD is not read back"; then
  cat >same.py <<'PY'
import rdflib
a = set(rdflib.Graph().parse("news.ntriples", format="nt"))
b = set(rdflib.Graph().parse("news.jsonld", format="json-ld"))
raise SystemExit(0 if a == b else "%d and %d differ" % (len(a - b), len(b - a)))
PY
  holds "JSON-LD and N-Triples are one graph" python3 same.py
fi
"$RELATA" sql -d news.db -f tsv "SELECT subject_id, relation, object_id FROM fact WHERE object_id IS NOT NULL AND (negated OR modality <> 'asserted' OR attribution IS NOT NULL)
  EXCEPT SELECT subject_id, relation, object_id FROM fact WHERE NOT negated AND modality = 'asserted' AND attribution IS NULL" 2>"$err" | tail -n +2 |
  while IFS=$(printf '\t') read -r s r o; do echo "<urn:relata:entity:$s> <urn:relata:relation:$(echo "$r" | tr ' ' _)> <urn:relata:entity:$o> ."; done >unsure.nt
holds "the archive has denials, plans and claims" test -s unsure.nt
fails "none of them is stated directly" grep -qFf unsure.nt news.ntriples

if needs "command -v xmllint" "xmllint is not installed: XML is not checked"; then
  holds "GraphML is well-formed" xmllint --noout news.graphml
  holds "GEXF is well-formed" xmllint --noout news.gexf
  holds "GEXF is what its schema demands" xmllint --noout --schema "$here/tests/cli/gexf.xsd" news.gexf
  sed 's/target="n[0-9]*"/target="nowhere"/' news.gexf >bad.gexf
  fails "the schema finds an edge to nowhere" xmllint --noout --schema "$here/tests/cli/gexf.xsd" bad.gexf
fi
edges=$("$RELATA" sql -d news.db -f tsv "SELECT count(*) FROM fact WHERE object_id IS NOT NULL" 2>"$err" | tail -1)
if needs "python3 -c 'import networkx'" "python3-networkx is not installed: graph files are not read back"; then
  cat >graphs.py <<'PY'
import json, sys, networkx as nx
want = int(sys.argv[1])
g = nx.read_graphml("news.graphml")
assert g.number_of_edges() == want, ("graphml", g.number_of_edges(), want)
assert all(d["label"] and d["type"] for _, d in g.nodes(data=True))
assert all(d["sentence"] and d["document"] for *_, d in g.edges(data=True))
x = nx.read_gexf("news.gexf", version="1.3")
assert x.number_of_edges() == want, ("gexf", x.number_of_edges(), want)
assert set(x.nodes) == set(g.nodes)
c = nx.cytoscape_graph(json.load(open("news.cytoscape")))
assert c.number_of_edges() == want, ("cytoscape", c.number_of_edges(), want)
assert set(c.nodes) == set(g.nodes)
PY
  holds "networkx reads GraphML, GEXF and Cytoscape with every edge" python3 graphs.py "$edges"
fi
if needs "command -v jq" "jq is not installed: JSON is not read back"; then
  holds "Cytoscape's elements" jq -e ".elements.edges | length == $edges" news.cytoscape
  holds "JSON-LD brings its context" jq -e '."@context" | type == "object"' news.jsonld
fi
holds "the Neo4j bundle is a tar" tar tf news.neo4j
mkdir neo4j && tar xf news.neo4j -C neo4j
only neo4j "files of the bundle" entities.csv facts.csv import.sh
if needs "command -v python3" "python3 is not installed: CSV is not read back"; then
  cat >csvs.py <<'PY'
import csv, sys
nodes, facts = (list(csv.reader(open("neo4j/" + n, newline=""))) for n in ("entities.csv", "facts.csv"))
assert len({len(r) for r in nodes}) == 1 and len({len(r) for r in facts}) == 1
import re
head = lambda cell: re.fullmatch(r"(\w*)(?::(ID|START_ID|END_ID|TYPE|LABEL|boolean|long|double|string|date)(\[\])?)?", cell)
assert all(head(c) for c in nodes[0] + facts[0]), "heads"
kinds = lambda row: [head(c).group(2) for c in row]
assert kinds(nodes[0]).count("ID") == 1 and kinds(nodes[0]).count("LABEL") == 1
assert [kinds(facts[0]).count(k) for k in ("START_ID", "END_ID", "TYPE")] == [1, 1, 1]
assert len(set(nodes[0])) == len(nodes[0]) and len(set(facts[0])) == len(facts[0]), "a property twice"
fits = {"boolean": r"true|false", "long": r"-?\d+", "double": r"-?\d+(\.\d+)?", "TYPE": r"\w+", "LABEL": r"\w+(;\w+)*", "ID": r"\d+"}
for table in (nodes, facts):
    for row in table[1:]:
        for kind, cell in zip(kinds(table[0]), row):
            assert kind not in fits or cell == "" or re.fullmatch(fits[kind], cell), (kind, cell)
            assert "\n" not in cell, "neo4j-admin reads no value of several lines unless told to"
ids = {r[0] for r in nodes[1:]}
assert len(ids) == len(nodes) - 1 and all(r[0] in ids and r[1] in ids for r in facts[1:])
assert len(facts) - 1 == int(sys.argv[1])
PY
  holds "the bundle's edges have their nodes" python3 csvs.py "$edges"
fi
holds "Mermaid begins as it must" grep -qx "flowchart LR" news.mermaid
# Each line a comment, a node or an edge of the flowchart grammar, each edge between nodes that stand before it.
cat >mermaid.awk <<'AWK'
NR == 1 { if ($0 != "flowchart LR") bad("head"); next }
/^  %% / { next }
/^  n[0-9a-f]+(\["[^"]*"\]|\("[^"]*"\)|\(\["[^"]*"\]\)|\{\{"[^"]*"\}\}|\[\["[^"]*"\]\]|\(\("[^"]*"\)\)|\[\/"[^"]*"\/\]|>"[^"]*"\]|\[\("[^"]*"\)\])$/ { match($0, /n[0-9a-f]+/); node[substr($0, RSTART, RLENGTH)] = 1; next }
/^  n[0-9a-f]+ (-->|-\.->|--x|---|-\.-|==>)\|"[^"]*"\| n[0-9a-f]+$/ { if (!($1 in node) || !($NF in node)) bad("no such node"); next }
{ bad("no line of Mermaid") }
function bad(why) { print NR ": " why ": " $0; failed = 1 }
END { exit failed }
AWK
holds "Mermaid's lines are nodes and edges" awk -f mermaid.awk news.mermaid
printf 'flowchart LR\n  n1["a"]\n  n1 -->|"b"| n2\n' >bad.mermaid
fails "an edge to nowhere is found" awk -f mermaid.awk bad.mermaid
fails "Mermaid holds at most 500 edges" test "$(grep -c -- '|"' news.mermaid)" -gt 500

# ---- the whole as text, and back
run entities -d news.db rename Halvorsen "Astrid H." --why "as she signs"; is 0 "a correction by hand"
run export -d news.db -f jsonl -o news.jsonl; is 0 "the whole as text"
run merge -d back.db news.jsonl; is 0 "and back"
for view in document sentence entity alias mention fact link entity_summary timeline evidence co_occurrence source_summary; do
  "$RELATA" sql -d news.db -f csv "SELECT * FROM $view ORDER BY 1, 2, 3" >a.csv 2>"$err"
  "$RELATA" sql -d back.db -f csv "SELECT * FROM $view ORDER BY 1, 2, 3" >b.csv 2>"$err"
  holds "$view comes back" cmp a.csv b.csv
done
run export -d back.db -o back.jsonl; is 0 "the ending chooses the whole as text"
holds "the text comes back to the byte" cmp news.jsonl back.jsonl
"$RELATA" export -d back.db -f jsonl 2>"$err" | "$RELATA" merge -d pipe.db - >"$out" 2>"$err"; status=$?
is 0 "through a pipe"
run export -d pipe.db -f jsonl; holds "through a pipe to the byte" cmp "$out" news.jsonl
run entities -d pipe.db decisions -f csv; prints "as she signs" "corrections come with it"
run info -d pipe.db --check; is 0 "what came back is sound"
if needs "command -v jq" "jq is not installed: JSON lines are not read back"; then holds "each line is JSON" jq -es 'length > 100' news.jsonl; fi
run export -d news.db -f jsonl --about Halvorsen; is 2 "a part of the whole"; one_line "a part of the whole"
head -c 3000 news.jsonl >cut.jsonl
run merge -d cut.db cut.jsonl; is 3 "a text that is cut off"; one_line "a text that is cut off"
finish
