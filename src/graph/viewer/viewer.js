"use strict";
/* The page's behaviour: pan, zoom, search, select, filter. Everything shown comes from the JSON in the page and is put in
 * as text, never as markup. */
(() => {
const data = JSON.parse(document.getElementById("relata-data").textContent);
const $ = id => document.getElementById(id);
const svg = document.querySelector("#stage svg");
const element = id => document.getElementById(data.prefix + "-" + id);
const nodes = new Map(data.nodes.map(n => [n.id, n]));
const edges = new Map(data.edges.map(e => [e.id, e]));

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "onclick") made.addEventListener("click", value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/* ---- pan and zoom: the viewBox moves ---- */
const whole = svg.viewBox.baseVal;
const home = { x: whole.x, y: whole.y, w: whole.width, h: whole.height };
let view = { ...home };

function show() { svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.h}`); }

/* Points of the picture for a place on the screen; the picture is fitted whole and centred. */
function scaleOf() {
  const box = svg.getBoundingClientRect();
  const s = Math.min(box.width / view.w, box.height / view.h) || 1;
  return { s, left: box.left + (box.width - view.w * s) / 2, top: box.top + (box.height - view.h * s) / 2 };
}
function placeOf(x, y) {
  const { s, left, top } = scaleOf();
  return { x: view.x + (x - left) / s, y: view.y + (y - top) / s };
}
function zoom(by, x, y) {
  const box = svg.getBoundingClientRect();
  const at = placeOf(x ?? box.left + box.width / 2, y ?? box.top + box.height / 2);
  const w = Math.min(Math.max(view.w / by, home.w / 60), home.w * 4), k = w / view.w;
  view = { x: at.x - (at.x - view.x) * k, y: at.y - (at.y - view.y) * k, w, h: view.h * k };
  show();
}
function pan(dx, dy) {
  const { s } = scaleOf();
  view.x -= dx / s;
  view.y -= dy / s;
  show();
}
function fit() { view = { ...home }; show(); }
/* How a page begins: whole where its text can then be read, else so near that it can, around the busiest name. */
const narrow = () => svg.clientWidth < 700;
function begin() {
  const width = svg.clientWidth || 800, height = svg.clientHeight || 600, whole = Math.min(width / home.w, height / home.h);
  if (!narrow() || whole > 0.75 || !busiest.length) { fit(); return; }
  const s = 0.75, w = width / s, h = height / s;
  const middle = element(busiest[0][0]).getBBox();
  const within = (at, size, from, all) => size >= all ? from + (all - size) / 2 : Math.min(Math.max(at - size / 2, from), from + all - size);
  view = { x: within(middle.x + middle.width / 2, w, home.x, home.w), y: within(middle.y + middle.height / 2, h, home.y, home.h), w, h };
  show();
}
/* Shows these nodes, no nearer than their text is written, and not so far that it could not be read. */
function frame(ids) {
  const boxes = ids.map(id => element(id)?.getBBox()).filter(Boolean), width = svg.clientWidth || 800;
  if (!boxes.length) return;
  const x0 = Math.min(...boxes.map(b => b.x)), y0 = Math.min(...boxes.map(b => b.y));
  const x1 = Math.max(...boxes.map(b => b.x + b.width)), y1 = Math.max(...boxes.map(b => b.y + b.height));
  const ratio = (svg.clientHeight || 600) / width, wanted = Math.max((x1 - x0) * 1.1, (y1 - y0) * 1.1 / ratio, width * 0.6);
  const all = wanted <= width * 1.8, w = Math.min(all ? wanted : width, Math.max(home.w, home.h / ratio)), first = boxes[0];
  const x = all ? (x0 + x1) / 2 : first.x + first.width / 2, y = all ? (y0 + y1) / 2 : first.y + first.height / 2;
  view = { x: x - w / 2, y: y - w * ratio / 2, w, h: w * ratio };
  show();
}

const pointers = new Map();
let moved = 0;
svg.addEventListener("pointerdown", e => { pointers.set(e.pointerId, e); if (pointers.size === 1) moved = 0; });
window.addEventListener("pointermove", e => {
  const before = pointers.get(e.pointerId);
  if (!before) return;
  const all = [...pointers.values()];
  if (all.length === 1) {
    const dx = e.clientX - before.clientX, dy = e.clientY - before.clientY;
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved > 4) { svg.classList.add("moving"); pan(dx, dy); }
  } else {
    const other = all.find(p => p.pointerId !== e.pointerId);
    const distance = p => Math.hypot(p.clientX - other.clientX, p.clientY - other.clientY) || 1;
    moved += 10;
    zoom(distance(e) / distance(before), (e.clientX + other.clientX) / 2, (e.clientY + other.clientY) / 2);
  }
  pointers.set(e.pointerId, e);
});
for (const name of ["pointerup", "pointercancel"])
  window.addEventListener(name, e => { pointers.delete(e.pointerId); svg.classList.remove("moving"); });
svg.addEventListener("wheel", e => { e.preventDefault(); zoom(Math.exp(-e.deltaY * 0.0015), e.clientX, e.clientY); }, { passive: false });
$("in").onclick = () => zoom(1.3);
$("out").onclick = () => zoom(1 / 1.3);
$("fit").onclick = fit;

/* ---- sentences with the words marked ---- */
function ranges(sentence, words, kind, taken) {
  const lower = sentence.toLowerCase();
  for (const word of words) {
    const w = word.toLowerCase();
    if (!w) continue;
    for (let at = lower.indexOf(w); at >= 0; at = lower.indexOf(w, at + 1)) {
      const end = at + w.length;
      const inside = c => c && /[\p{L}\p{N}]/u.test(c);
      if (inside(sentence[at - 1]) || inside(sentence[end])) continue;
      if (taken.some(r => at < r.end && r.start < end)) continue;
      taken.push({ start: at, end, kind });
      return true;
    }
  }
  return false;
}
/* The full name, else its last word that is long enough to mean something. */
const forms = name => [name, ...name.split(/\s+/).reverse().filter(w => w.length > 2)];
function marked(fact, edge) {
  const taken = [];
  ranges(fact.sentence, forms(nodes.get(edge.from).name), "subject", taken);
  ranges(fact.sentence, fact.object ? [fact.object, ...forms(nodes.get(edge.to).name)] : forms(nodes.get(edge.to).name), "object", taken);
  if (!ranges(fact.sentence, [fact.predicate], "predicate", taken))
    for (const word of fact.predicate.split(/\s+/)) if (word.length > 1) ranges(fact.sentence, [word], "predicate", taken);
  taken.sort((a, b) => a.start - b.start);
  const quote = make("blockquote");
  let at = 0;
  for (const r of taken) {
    quote.append(fact.sentence.slice(at, r.start), make("mark", { class: r.kind }, fact.sentence.slice(r.start, r.end)));
    at = r.end;
  }
  quote.append(fact.sentence.slice(at));
  return quote;
}

function citation(fact) {
  const cite = make("cite");
  const words = fact.title || fact.document || "";
  if (fact.url) cite.append(make("a", { href: fact.url, rel: "noopener noreferrer" }, words || fact.url));
  else cite.append(words);
  const more = [fact.published, fact.time && `time: ${fact.time}`, fact.place && `place: ${fact.place}`, `${Math.round(fact.confidence * 100)} % sure`];
  cite.append((words ? ", " : "") + more.filter(Boolean).join(", "));
  return cite;
}

const manners = { future: "planned", possible: "possible", desired: "wished", obligatory: "due", conditional: "under a condition", asked: "asked", denied: "denied" };
function factsOf(edge) {
  const name = id => make("button", { class: "name", onclick: () => goTo(id) }, nodes.get(id).name);
  const notes = [edge.negated && "not so", manners[edge.modality], edge.by && `according to ${edge.by}`, edge.change].filter(Boolean);
  const box = make("div", { class: "fact" }, make("h3", {}, name(edge.from), make("span", { class: "relation" }, ` ${edge.mutual ? "—" : ""} ${edge.denial || ""}${edge.relation} ${edge.mutual ? "—" : "→"} `), name(edge.to)));
  if (notes.length) box.append(make("cite", {}, notes.join(", ")));
  for (const fact of edge.facts.filter(factShown)) {
    if (fact.sentence) box.append(marked(fact, edge));
    box.append(citation(fact));
  }
  return box;
}

/* ---- selection ---- */
const panel = $("panel");
let selected = null;

function emphasize(keepNodes, keepEdges) {
  for (const n of data.nodes) element(n.id)?.classList.toggle("faint", !!keepNodes && !keepNodes.has(n.id));
  for (const link of data.links) {
    const keep = !keepEdges || link.edges.some(id => keepEdges.has(id));
    for (const id of link.edges) for (const part of [id, id + "-label"]) element(part)?.classList.toggle("faint", !keep);
  }
  for (const old of svg.querySelectorAll(".chosen")) old.classList.remove("chosen");
}
function nothing() {
  selected = null;
  emphasize(null, null);
  panel.replaceChildren(make("h2", {}, data.description), make("p", {}, matchMedia("(pointer: coarse)").matches
    ? "Touch a name to see its facts, a line to see its sentences. One finger moves the picture, two make it larger."
    : "Choose a name to see its facts, a line to see its sentences. / finds a name, + − and the arrow keys move the picture, 0 shows all of it, Esc goes back."),
    make("h3", {}, "Most connected"), make("ol", { class: "busiest" }, ...busiest.map(([id, count]) =>
      make("li", {}, make("button", { class: "name", onclick: () => goTo(id) }, nodes.get(id).name), ` ${count}`))));
}
/* The names with most relations. */
const degree = new Map();
for (const e of data.edges) for (const id of [e.from, e.to]) degree.set(id, (degree.get(id) || 0) + 1);
const busiest = [...degree].filter(([id]) => !nodes.get(id).pale).sort((a, b) => b[1] - a[1]).slice(0, 12);
const neighbours = id => data.edges.filter(e => e.from === id || e.to === id).flatMap(e => [e.from, e.to]);
function goTo(id) {
  selectNode(id);
  if (view.w < home.w * 0.98 || home.w > svg.clientWidth * 1.6) frame([id, ...neighbours(id)]);
}
function selectNode(id) {
  const node = nodes.get(id), mine = data.edges.filter(e => (e.from === id || e.to === id) && edgeShown(e));
  selected = { node: id };
  emphasize(new Set([id, ...mine.flatMap(e => [e.from, e.to])]), new Set(mine.map(e => e.id)));
  element(id)?.classList.add("chosen");
  const about = [node.role, node.type.toLowerCase(), `${node.mentions} mention${node.mentions === 1 ? "" : "s"}`].filter(Boolean).join(" · ");
  panel.replaceChildren(make("h2", {}, node.name), make("p", {}, about), ...mine.map(factsOf));
  $("said").textContent = `${node.name}: ${mine.length} relations`;
}
function selectEdge(id) {
  const link = data.links.find(l => l.edges.includes(id));
  const shown = (link ? link.edges : [id]).map(e => edges.get(e)).filter(edgeShown);
  selected = { edge: id };
  emphasize(new Set(shown.flatMap(e => [e.from, e.to])), new Set(shown.map(e => e.id)));
  for (const e of shown) element(e.id)?.classList.add("chosen");
  const first = edges.get(id);
  panel.replaceChildren(make("h2", {}, first.label), ...[first, ...shown.filter(e => e !== first)].map(factsOf));
}
function groupOf(target) { return target.closest?.(".node, .edge, .label"); }
function idOf(group) { return group.id.slice(data.prefix.length + 1).replace(/-label$/, ""); }
svg.addEventListener("click", e => {
  const group = groupOf(e.target);
  if (e.target.closest?.("a")) e.preventDefault();
  if (moved > 4) return;
  if (!group) nothing();
  else if (group.classList.contains("node")) selectNode(idOf(group));
  else selectEdge(idOf(group));
});
for (const n of data.nodes) {
  const group = element(n.id);
  if (!group) continue;
  group.setAttribute("tabindex", "0");
  group.setAttribute("role", "button");
  group.setAttribute("aria-label", `${n.name}, ${n.type.toLowerCase()}`);
}

/* ---- search ---- */
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
$("names").append(...data.nodes.map(n => make("option", { value: n.name })));
function find(text) {
  const wanted = fold(text.trim());
  if (!wanted) return null;
  const ways = [n => fold(n.name) === wanted, n => fold(n.name).startsWith(wanted), n => fold(n.name).split(/\s+/).some(w => w.startsWith(wanted)), n => fold(n.name).includes(wanted)];
  for (const way of ways) {
    const found = data.nodes.find(way);
    if (found) return found;
  }
  return null;
}
function search() {
  const found = find($("search").value);
  $("said").textContent = found ? found.name : "no such name";
  if (!found) return;
  selectNode(found.id);
  frame([found.id, ...neighbours(found.id)]);
}
/* While one types, the names that fit stand out. */
function preview() {
  const wanted = fold($("search").value.trim());
  if (!wanted) { nothing(); emphasize(null, null); return; }
  const fits = data.nodes.filter(n => fold(n.name).includes(wanted)).sort((a, b) => (degree.get(b.id) || 0) - (degree.get(a.id) || 0));
  emphasize(new Set(fits.map(n => n.id)), new Set());
  panel.replaceChildren(make("h2", {}, `${fits.length} name${fits.length === 1 ? "" : "s"}`),
    make("ol", { class: "busiest" }, ...fits.slice(0, 40).map(n => make("li", {}, make("button", { class: "name", onclick: () => goTo(n.id) }, n.name), ` ${degree.get(n.id) || 0}`))));
}
$("search").addEventListener("input", preview);
$("search").addEventListener("change", search);
$("search").addEventListener("keydown", e => { if (e.key === "Enter") search(); });

/* ---- filters ---- */
const types = [...new Set(data.nodes.map(n => n.pale ? "THING" : n.type))].sort();
$("types").append(...types.map(t => make("label", {}, make("input", { type: "checkbox", value: t, checked: "" }), " " + (t === "THING" ? "thing or idea" : t.toLowerCase()))));
const relations = [...new Set(data.edges.map(e => e.relation))].sort();
$("relation").append(...relations.map(r => make("option", { value: r }, r)));
const dates = data.edges.flatMap(e => e.facts.map(f => f.date)).filter(Boolean).sort();
for (const label of document.querySelectorAll(".dated")) label.hidden = dates.length === 0;
if (dates.length) for (const id of ["since", "until"]) { $(id).min = dates[0]; $(id).max = dates[dates.length - 1]; }

function factShown(fact) {
  const since = $("since").value, until = $("until").value;
  if (since && !(fact.date && fact.date >= since)) return false;
  if (until && !(fact.date && fact.date <= until)) return false;
  return fact.confidence * 100 >= Number($("sure").value);
}
function nodeShown(id) {
  const n = nodes.get(id), type = n.pale ? "THING" : n.type;
  return $("types").querySelector(`input[value="${type}"]`).checked;
}
function edgeShown(edge) {
  const relation = $("relation").value;
  if (relation && edge.relation !== relation) return false;
  if (!$("hedged").checked && (edge.negated || edge.by || edge.open)) return false;
  return nodeShown(edge.from) && nodeShown(edge.to) && edge.facts.some(factShown);
}
function filter() {
  $("sure-out").textContent = $("sure").value;
  const shown = data.edges.filter(edgeShown), kept = new Set(shown.flatMap(e => [e.from, e.to])), on = new Set(shown.map(e => e.id));
  const all = shown.length === data.edges.length;
  for (const n of data.nodes) element(n.id)?.classList.toggle("gone-by-filter", !all && !kept.has(n.id));
  for (const link of data.links) {
    const any = link.edges.some(id => on.has(id));
    for (const id of link.edges) {
      element(id)?.classList.toggle("gone-by-filter", !any);
      element(id + "-label")?.classList.toggle("gone-by-filter", !any);
    }
  }
  $("count").textContent = `${shown.length} of ${data.edges.length} relations`;
  if (selected?.node && kept.has(selected.node)) selectNode(selected.node);
  else if (selected?.edge && on.has(selected.edge)) selectEdge(selected.edge);
  else nothing();
}
$("filters").addEventListener("input", filter);
$("filters").addEventListener("submit", e => e.preventDefault());
$("filters").addEventListener("reset", () => setTimeout(filter));
$("show-filters").onclick = () => {
  $("filters").hidden = !$("filters").hidden;
  $("show-filters").setAttribute("aria-expanded", String(!$("filters").hidden));
};

/* ---- keyboard, theme ---- */
document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "Escape") { document.activeElement.blur?.(); nothing(); return; }
  if (/^(INPUT|SELECT|BUTTON)$/.test(e.target.tagName)) return;
  const group = groupOf(e.target);
  const keys = { "/": () => $("search").focus(), "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), 0: fit,
    ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0), ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
    Enter: () => group && selectNode(idOf(group)), " ": () => group && selectNode(idOf(group)) };
  if (!keys[e.key]) return;
  e.preventDefault();
  keys[e.key]();
});
$("theme").hidden = !data.themes;
$("theme").onclick = () => {
  const dark = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  document.documentElement.dataset.theme = dark === "dark" ? "light" : "dark";
};
document.querySelector("h1").textContent = data.title || "Relationship diagram";
$("source").textContent = data.source || "";
nothing();
begin();
const first = () => JSON.stringify(view), begun = { at: first() };
window.addEventListener("resize", () => { if (begun.at === first()) { begin(); begun.at = first(); } });
})();
