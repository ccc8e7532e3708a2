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
ids = {r[0] for r in nodes[1:]}
assert len(ids) == len(nodes) - 1 and all(r[0] in ids and r[1] in ids for r in facts[1:])
assert len(facts) - 1 == int(sys.argv[1])
PY
  holds "the bundle's edges have their nodes" python3 csvs.py "$edges"
fi
holds "Mermaid begins as it must" grep -qx "flowchart LR" news.mermaid
fails "Mermaid holds at most 500 edges" test "$(grep -c -- '|"' news.mermaid)" -gt 500
finish
