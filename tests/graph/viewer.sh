#!/bin/bash
# viewer.sh PAGE.html [PICTURE.png]: works the interactive page in headless Chromium (clicks, search, filter, keys) by a
# script added to a copy of it, and looks at what it then shows. With PICTURE.png also takes a picture of a selection.
set -eu
page=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/test.js" <<'JS'
window.onerror = (message, _, line) => { document.body.dataset.result = `error: ${message} at ${line}`; };
window.addEventListener("load", () => {
  const said = [], $ = id => document.getElementById(id);
  const check = (what, ok) => said.push(`${ok ? "ok" : "FAILED"} ${what}`);
  const data = JSON.parse($("relata-data").textContent), by = name => data.nodes.find(n => n.name === name).id;
  const element = id => $(data.prefix + "-" + id), panel = () => $("panel").textContent;
  const click = target => target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  const key = (k, target) => (target || document.body).dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true, cancelable: true }));
  const svg = document.querySelector("#stage svg"), box = () => svg.getAttribute("viewBox");

  click(element(by("Colin L. Powell")).querySelector("text"));
  check("a click on a node shows its facts", /meet/.test(panel()) && /Castaneda/.test(panel()));
  check("every word of them is there", !/undefined|null/.test(panel()));
  check("its words are marked", [...document.querySelectorAll("#panel mark.subject")].some(m => m.textContent === "Powell"));
  check("the object's too", [...document.querySelectorAll("#panel mark.object")].some(m => m.textContent === "Castaneda"));
  check("others are faint", element(by("Quebec City")).classList.contains("faint") && !element(by("Jorge Castaneda")).classList.contains("faint"));

  const edge = data.edges.find(e => e.relation === "visit");
  click(element(edge.id).querySelector("path"));
  check("a click on an edge shows its sentence", panel().includes(edge.facts[0].sentence));
  check("and its source", document.querySelector('#panel a[href^="https://example.org/talks"]') !== null);
  click(svg);
  check("a click on the ground ends the selection", document.querySelectorAll("#stage .faint").length === 0);

  check("the most connected names are listed", document.querySelectorAll("#panel .busiest button").length > 3);
  $("search").value = "mexi";
  $("search").dispatchEvent(new Event("input", { bubbles: true }));
  check("names that fit stand out while one types", !element(by("Mexico")).classList.contains("faint") && element(by("Bush")).classList.contains("faint"));
  $("search").value = "";
  $("search").dispatchEvent(new Event("input", { bubbles: true }));
  check("and no longer when nothing is typed", document.querySelectorAll("#stage .faint").length === 0);

  const before = box();
  $("search").value = "castañeda";
  key("Enter", $("search"));
  check("search finds a name without its accents", document.querySelector("#panel h2").textContent === "Jorge Castaneda");
  check("and moves there", box() !== before);
  key("0");
  check("0 shows the whole picture", box().split(" ").map(Number).every((v, i) => Math.abs(v - before.split(" ").map(Number)[i]) < 0.01));
  key("+");
  check("+ zooms", Number(box().split(" ")[2]) < Number(before.split(" ")[2]));
  svg.dispatchEvent(new WheelEvent("wheel", { deltaY: 300, clientX: 300, clientY: 300, bubbles: true, cancelable: true }));
  check("the wheel zooms", true);
  key("ArrowLeft");
  key("Escape");

  const set = (id, value) => { $(id).value = value; $("filters").dispatchEvent(new Event("input", { bubbles: true })); };
  set("relation", "visit");
  check("a relation filters", /^1 of \d+ relations$/.test($("count").textContent) && element(by("Quebec City")).classList.contains("gone-by-filter"));
  set("relation", "");
  set("since", "2002-01-01");
  check("a date filters", /^0 of /.test($("count").textContent));
  set("since", "");
  set("sure", "95");
  check("confidence filters", /^0 of /.test($("count").textContent));
  set("sure", "0");
  const person = document.querySelector('#types input[value="PERSON"]');
  person.checked = false;
  $("filters").dispatchEvent(new Event("input", { bubbles: true }));
  check("a type filters", element(by("Bush")).classList.contains("gone-by-filter") && !element(by("Mexico")).classList.contains("gone-by-filter"));
  person.checked = true;
  $("filters").dispatchEvent(new Event("input", { bubbles: true }));
  check("and all comes back", document.querySelectorAll(".gone-by-filter").length === 0);

  const node = element(by("Bush"));
  check("nodes are reached by the keyboard", node.getAttribute("tabindex") === "0" && node.getAttribute("aria-label") === "Bush, person");
  key("Enter", node);
  check("and opened by it", document.querySelector("#panel h2").textContent === "Bush");
  click($("theme"));
  check("dark on request", /dark|light/.test(document.documentElement.dataset.theme));
  const ground = getComputedStyle(document.querySelector("#stage .f-background")).fill;
  click($("theme"));
  check("and light again", getComputedStyle(document.querySelector("#stage .f-background")).fill !== ground);

  const down = (id, x, y) => svg.dispatchEvent(new PointerEvent("pointerdown", { pointerId: id, clientX: x, clientY: y, bubbles: true }));
  const move = (id, x, y) => window.dispatchEvent(new PointerEvent("pointermove", { pointerId: id, clientX: x, clientY: y }));
  const up = id => window.dispatchEvent(new PointerEvent("pointerup", { pointerId: id }));
  const start = box();
  down(1, 100, 100); move(1, 150, 120); up(1);
  check("dragging moves", box() !== start && box().split(" ")[2] === start.split(" ")[2]);
  const wide = Number(box().split(" ")[2]);
  down(1, 100, 100); down(2, 200, 100); move(2, 300, 100); up(1); up(2);
  check("two fingers zoom", Number(box().split(" ")[2]) < wide);
  key("0");
  document.body.dataset.result = said.join("\n");
});
JS
sed '$d' "$page" | sed '$d' > "$work/page.html"
{ echo "<script>"; cat "$work/test.js"; echo "</script></body></html>"; } >> "$work/page.html"
browse() {
  timeout -k 5 150 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$work/profile" \
    --window-size=1400,900 "$@" "file://$work/page.html" 2>/dev/null
}
# A browser that stumbles over a busy machine may try once more.
browse --dump-dom > "$work/dom.html" || browse --dump-dom > "$work/dom.html" || { echo "viewer: chromium did not end"; exit 1; }
if [ -n "${2:-}" ]; then browse --screenshot="$2" > /dev/null; fi
result=$(tr '\n' '|' < "$work/dom.html" | grep -o 'data-result="[^"]*"' | head -1 || true)
echo "$result" | tr '|' '\n' | grep -E 'FAILED|error' && exit 1
echo "$result" | grep -q 'two fingers zoom' || { echo "viewer: the page's checks did not run to their end"; exit 1; }
