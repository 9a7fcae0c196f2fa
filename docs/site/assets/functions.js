var shared0=function (page) {
"use strict";
if (page.point) return;
var reach = 20, near = 8, gap = 12;
var entities = { lt: "<", gt: ">", amp: "&", quot: "\"", "#39": "'", nbsp: "\u00a0" };
function write(target, text) {
var at = target;
text.split(/(<\/?[a-z][^>]*>|\n)/i).forEach(function (part) {
var tag = /^<(\/?)(\w+)/.exec(part), name = tag ? tag[2].toLowerCase() : part === "\n" ? "br" : "";
if (name === "br") at.appendChild(document.createElement("br"));
else if (!name) at.appendChild(document.createTextNode(part.replace(/&(lt|gt|amp|quot|#39|nbsp);/g, function (all, entity) { return entities[entity]; })));
else if (!/^(b|i|em|sub|sup)$/.test(name)) return;
else if (!tag[1]) at = at.appendChild(document.createElement(name));
else if (at !== target) at = at.parentNode;
});
}
function written(value, format) {
if (typeof value !== "number") return value === null || value === undefined ? "" : String(value);
var parts = /^(\+?)(,?)(?:\.(\d+))?(~?)([a-z%]?)$/.exec(format || "") || [], type = parts[5], size = Math.abs(value);
var digits = parts[3] !== undefined ? +parts[3] : format && !type ? 12 : 6;
var text = type === "d" ? size.toFixed(0) : type === "f" ? size.toFixed(digits) : type === "%" ? (100 * size).toFixed(digits)
: type === "e" ? size.toExponential(digits) : String(+size.toPrecision(Math.max(1, digits)));
if (parts[4] && /\./.test(text)) text = text.replace(/\.?0+$/, "");
if (parts[2]) text = text.replace(/^\d+/, function (whole) { return whole.replace(/\B(?=(\d{3})+$)/g, ","); });
return (value < 0 && /[1-9]/.test(text) ? "\u2212" : parts[1] || "") + text.replace("e-", "e\u2212") + (type === "%" ? "%" : "");
}
function textOf(trace, at, several) {
var name = trace.name || "", template = at("hovertemplate");
if (template) {
template = template.replace(/<extra>([^]*?)<\/extra>/, function (all, extra) { name = extra; return ""; });
template = template.replace(/%\{(\w+)(?:\[(\d+)\])?(?::([^}]*))?\}/g, function (all, column, index, format) {
var value = at(column);
return value === undefined ? all : written(index === undefined ? value : value[index], format);
});
return template + (name && several ? "<br>" + name : "");
}
var wanted = at("hoverinfo"), x = written(at("x")), y = written(at("y")), lines = [];
function has(part) { return !wanted || wanted === "all" || wanted.split("+").indexOf(part) >= 0; }
if (trace.z) lines = ["x", "y", "z"].filter(has).map(function (part) { return part + ": " + written(at(part)); });
else if (has("x") && has("y")) lines = ["(" + x + ", " + y + ")"];
else if (has("x") || has("y")) lines = [has("x") ? x : y];
if (has("text")) lines.push(written(at("hovertext") || at("text")));
if (has("name") && several) lines.push(name);
return lines.filter(Boolean).join("<br>");
}
function axesOf(svg) {
var axes = {};
(svg.getAttribute("data-axes") || "").split(" ").forEach(function (text) {
var parts = text.split(","), categories = parts.slice(6).map(decodeURIComponent);
axes[parts[0]] = function (value) {
if (value === null || value === undefined || value === "") return NaN;
var at = parts[1] === "category" ? categories.indexOf(String(value)) : parts[1] === "log" ? Math.log10(value)
: parts[1] === "date" && isNaN(value) ? Date.parse(String(value).replace(" ", "T") + (/\d:\d\d[\d:.]*$/.test(value) ? "Z" : "")) : +value;
return at < 0 && parts[1] === "category" ? NaN : +parts[4] + (at - parts[2]) / (parts[3] - parts[2]) * (parts[5] - parts[4]);
};
axes[parts[0]].holds = function (px) { return px >= Math.min(parts[4], parts[5]) - 1 && px <= Math.max(parts[4], parts[5]) + 1; };
});
return axes;
}
function edgesOf(count, given, axis) {
var centers = [], edges = [], i;
for (i = 0; i < count; i++) centers.push(axis(given ? given[i] : i));
for (i = 1; i < count; i++) edges.push((centers[i - 1] + centers[i]) / 2);
if (given && given.length === count + 1) return given.map(axis);
if (count < 2) return [axis(given ? given[0] - 0.5 : -0.5), axis(given ? given[0] + 0.5 : 0.5)];
edges.unshift(2 * centers[0] - edges[0]);
edges.push(2 * centers[count - 1] - edges[count - 2]);
return edges;
}
function between(edges, px) {
for (var i = 1; i < edges.length; i++) if ((px - edges[i - 1]) * (px - edges[i]) <= 0) return i - 1;
return -1;
}
function marksOf(svg, data, layout) {
var axes = axesOf(svg), points = [], areas = [], drawn = {};
if (layout.hovermode === false) return { points: points, areas: areas };
svg.querySelectorAll("[data-trace]").forEach(function (group) { drawn[group.getAttribute("data-trace")] = group; });
data.forEach(function (trace, number) {
var group = drawn[number], x = axes[trace.xaxis || "x"], y = axes[trace.yaxis || "y"];
if (!group || !x || !y || trace.hoverinfo === "skip" || trace.hoverinfo === "none") return;
var type = trace.type || "scatter", several = data.length > 1;
function element(mark, text) {
var box = mark.getBBox();
areas.push({ group: group, element: mark, find: function (px, py) {
return px >= box.x && px <= box.x + box.width && py >= box.y && py <= box.y + box.height && text;
} });
}
function column(index) {
return function (name) { return Array.isArray(trace[name]) ? trace[name][index] : trace[name]; };
}
group.querySelectorAll("title").forEach(function (title) {
var text = title.textContent, mark = title.parentNode;
title.remove();
element(mark, function () { return text; });
});
group.querySelectorAll("[data-i]").forEach(function (mark) {
element(mark, function () { return textOf(trace, column(+mark.getAttribute("data-i")), several); });
});
if (/^scatter(gl)?$/.test(type)) {
(trace.y || trace.x || []).forEach(function (_, i) {
var px = x(trace.x ? trace.x[i] : i), py = y(trace.y ? trace.y[i] : i);
if (x.holds(px) && y.holds(py)) points.push({ group: group, x: px, y: py, text: function () { return textOf(trace, function (name) {
return (name === "x" || name === "y") && !trace[name] ? i : column(i)(name);
}, several); } });
});
} else if (/^heatmap(gl)?$/.test(type) && trace.z && trace.z.length) {
var columns = edgesOf(Math.max.apply(null, trace.z.map(function (row) { return row.length; })), trace.x, x), rows = edgesOf(trace.z.length, trace.y, y);
areas.push({ group: group, find: function (px, py) {
var row = between(rows, py), across = between(columns, px), z = row < 0 || across < 0 ? null : trace.z[row][across];
if (row < 0 || across < 0 || trace.hoverongaps === false && typeof z !== "number") return false;
return function () { return textOf(trace, function (name) {
var value = trace[name];
if (name === "x" || name === "y") return value ? value[name === "x" ? across : row] : name === "x" ? across : row;
return Array.isArray(value) ? Array.isArray(value[row]) ? value[row][across] : undefined : value;
}, false); };
} });
}
});
return { points: points, areas: areas };
}
function found(marks, px, py) {
function isSeen(mark) { return (mark.group.style.display || mark.group.getAttribute("display")) !== "none"; }
var best = null, least = reach;
marks.points.filter(isSeen).forEach(function (point) {
var distance = Math.hypot(point.x - px, point.y - py);
if (distance <= least) { best = point; least = distance; }
});
if (best && least <= near) return best;
for (var i = marks.areas.length - 1; i >= 0; i--) {
var text = isSeen(marks.areas[i]) && marks.areas[i].find(px, py);
if (text) return { group: marks.areas[i].group, element: marks.areas[i].element, x: px, y: py, text: text };
}
return best;
}
function inkOf(element) {
var style = element && getComputedStyle(element);
return !style || element.tagName === "image" ? "" : style.fill === "none" ? style.stroke : style.fill;
}
function isDark(color) {
var parts = (color.match(/[\d.]+/g) || [255, 255, 255]).map(Number);
return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] < 128;
}
function tooltips(svg, place, data, layout) {
var marks = null, tip = null;
function hide() {
if (!tip) return;
tip.remove();
tip = null;
document.removeEventListener("keydown", escape);
document.removeEventListener("pointerdown", elsewhere);
}
function escape(event) { if (event.key === "Escape") hide(); }
function elsewhere(event) { if (!svg.contains(event.target)) hide(); }
function show(event) {
marks = marks || marksOf(svg, data, layout);
var sheet = svg.getBoundingClientRect(), ground = place.getBoundingClientRect(), scale = sheet.width / svg.viewBox.baseVal.width;
var mark = found(marks, (event.clientX - sheet.left) / scale, (event.clientY - sheet.top) / scale), text = mark && mark.text();
if (!text) { hide(); return; }
if (!tip) {
tip = document.createElement("div");
tip.setAttribute("role", "tooltip");
if (getComputedStyle(place).position === "static") place.style.position = "relative";
place.appendChild(tip);
document.addEventListener("keydown", escape);
document.addEventListener("pointerdown", elsewhere);
}
var paper = getComputedStyle(svg.querySelector(":scope > rect")).fill, ink = isDark(paper) ? "#eee" : "#222";
tip.style.cssText = "position:absolute;left:0;top:0;z-index:9;pointer-events:none;box-sizing:border-box;width:max-content;max-width:min(100%,22em);padding:2px 7px;"
+ "border:1px solid;border-left-width:4px;border-radius:2px;text-align:left;overflow-wrap:anywhere;font:13px/1.4 \"Open Sans\",verdana,arial,sans-serif";
tip.style.color = ink;
tip.style.background = paper;
tip.style.borderColor = inkOf(mark.element || mark.group.lastElementChild) || ink;
tip.textContent = "";
write(tip, text);
var x = sheet.left - ground.left + mark.x * scale, y = sheet.top - ground.top + mark.y * scale, wide = tip.offsetWidth, high = tip.offsetHeight;
var left = x + gap + wide <= ground.width ? x + gap : x - gap - wide, top = y - high / 2;
if (left < 0) { left = x - wide / 2; top = y - gap - high < 0 ? y + gap : y - gap - high; }
tip.style.left = Math.max(0, Math.min(left, ground.width - wide)) + "px";
tip.style.top = Math.max(0, Math.min(top, ground.height - high)) + "px";
}
svg.addEventListener("pointermove", function (event) { if (event.pointerType !== "touch") show(event); });
svg.addEventListener("pointerleave", function (event) { if (event.pointerType !== "touch") hide(); });
svg.addEventListener("click", show);
return hide;
}
function legend(svg, data) {
var entries = {}, hidden = {};
svg.querySelectorAll("[data-legend]").forEach(function (entry) { entries[entry.getAttribute("data-legend")] = entry; });
if (!Object.keys(entries).length) return;
svg.setAttribute("role", "group");
function group(number) { return svg.querySelector("[data-trace=\"" + number + "\"]"); }
function set(number, hide) {
var together = data[number].legendgroup;
data.forEach(function (trace, other) {
if (other === number || together && trace.legendgroup === together) hidden[other] = hide;
});
}
function update() {
data.forEach(function (_, number) {
if (group(number)) group(number).style.display = hidden[number] ? "none" : "inline";
if (!entries[number]) return;
entries[number].setAttribute("aria-pressed", String(!hidden[number]));
entries[number].style.opacity = hidden[number] ? 0.5 : 1;
});
}
Object.keys(entries).map(Number).forEach(function (number) {
var entry = entries[number];
hidden[number] = data[number].visible === "legendonly";
entry.setAttribute("role", "button");
entry.setAttribute("tabindex", "0");
entry.setAttribute("aria-pressed", String(!hidden[number]));
entry.style.cssText = "cursor:pointer;user-select:none";
function toggle() { set(number, !hidden[number]); update(); }
entry.addEventListener("click", toggle);
entry.addEventListener("dblclick", function () {
var others = Object.keys(entries).map(Number).filter(function (other) {
return other !== number && !(data[number].legendgroup && data[other].legendgroup === data[number].legendgroup);
});
var alone = !hidden[number] && others.every(function (other) { return hidden[other]; });
others.forEach(function (other) { set(other, !alone); });
set(number, false);
update();
});
entry.addEventListener("keydown", function (event) {
if (event.key !== "Enter" && event.key !== " ") return;
event.preventDefault();
toggle();
});
});
}
page.point = function (svg, place, figure) {
legend(svg, figure.data || []);
return tooltips(svg, place, figure.data || [], figure.layout || {});
};
(page.drawings || []).forEach(function (drawing) { drawing(); });
};
var shared1=function (call) {
"use strict";
var figure = call.figure, dark = call.dark, narrow = call.narrow, place = document.getElementById(call.id);
if (!place || place.dataset.figure) return;
place.dataset.figure = "still";
var root = document.documentElement, live = null, busy = false, shown;
var still, wasNarrow, pictures = ["img", "source"].map(function (name) {
var element = place.querySelector(name);
return element && (element.src || element.srcset);
});
var slim = narrow && changed(figure, narrow.changes);
var page = window.figureRenderer || (window.figureRenderer = {});
page.waiting = page.waiting || [];
var leave = function () { };
function answer() { if (page.point && still.isConnected) leave = page.point(still, place, figureNow()); }
answer.place = place;
page.drawings = (page.drawings || []).filter(function (drawing) { return drawing.place.isConnected; });
page.drawings.push(answer);
picture();
var resized = narrow && window.ResizeObserver && new ResizeObserver(picture);
if (resized) resized.observe(place);
function isNarrow() {
return !!narrow && place.clientWidth > 0 && place.clientWidth <= narrow.widest;
}
function figureNow() {
return isNarrow() ? slim : figure;
}
function dataNow() {
return (figureNow().data || []).map(function (trace) {
var named = /^figure-picture:(\d):(\d+)$/.exec(trace.source || "");
return named ? Object.assign({}, trace, { source: held(named[1])[named[2]] }) : trace;
});
}
function held(number) {
return drawn(number).match(/<image [^>]*?href="data:[^"]*"/g).map(function (picture) { return picture.split('href="')[1].slice(0, -1); });
}
function drawn(number) {
return decodeURIComponent(pictures[number].slice(pictures[number].indexOf(",") + 1));
}
function picture() {
if (place.dataset.figure === "live" || isNarrow() === wasNarrow) return;
wasNarrow = isNarrow();
leave();
place.innerHTML = drawn(wasNarrow ? 1 : 0);
still = place.firstElementChild;
if (wasNarrow) still.style.width = "100%";
answer();
}
function changed(target, changes) {
if (!changes || typeof changes !== "object" || Array.isArray(changes)) return changes;
target = Array.isArray(target) ? target.slice() : target && typeof target === "object" ? Object.assign({}, target) : {};
for (var key in changes) {
if (changes[key] === null) delete target[key];
else target[key] = changed(target[key], changes[key]);
}
return target;
}
function bytes(base64) {
return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
}
function isDark() {
return !!dark && (!!place.closest(dark.pages) || root.dataset.figureTheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}
function merged(target, changes) {
target = Array.isArray(changes) ? (target || []).slice() : Object.assign({}, target);
for (var key in changes) target[key] = typeof changes[key] === "object" ? merged(target[key], changes[key]) : changes[key];
return target;
}
function layout() {
shown = place.clientWidth + " " + isDark();
var own = JSON.parse(JSON.stringify(figureNow().layout || {}));
if (isNarrow() && own.title && /<br/.test(own.title.text)) own.title.y -= 0.7 * own.title.font.size / own.height;
if (isDark()) own = merged(own, isNarrow() && narrow.patch || dark.patch);
own.annotations = (own.annotations || []).concat(call.empty.map(function (axes) {
return { text: "No data", showarrow: false, x: 0.5, y: 0.5, xref: axes[0] + " domain", yref: axes[1] + " domain" };
}));
return Object.assign({ uirevision: 1, height: 450 }, own, { width: place.clientWidth, autosize: false });
}
var config = Object.assign({}, figure.config, { responsive: false });
function needsWebGl() {
return (figure.data || []).some(function (trace) {
return /gl$|3d$|gl2d$|mapbox$|^(parcoords|splom|surface|cone|streamtube|isosurface|volume|pointcloud)$/.test(trace.type);
});
}
function hasWebGl() {
var gl = document.createElement("canvas").getContext("webgl"), lose = gl && gl.getExtension("WEBGL_lose_context");
if (lose) lose.loseContext();
return !!gl;
}
function draw(Plotly) {
if (live || !place.isConnected || needsWebGl() && !hasWebGl()) return;
live = document.createElement("div");
live.style.cssText = "position:absolute;left:0;top:0;visibility:hidden";
place.style.position = "relative";
place.appendChild(live);
function back(error) {
try { Plotly.purge(live); } catch (e) { }
live.remove();
place.dataset.figure = "failed";
console.warn("The figure stays a drawing: plotly.js could not draw it.", error);
}
try {
Promise.resolve(Plotly.newPlot(live, dataNow(), layout(), config)).then(function () {
if (!live.querySelector(".main-svg")) throw new Error("nothing was drawn");
live.style.cssText = "";
leave();
if (resized) resized.disconnect();
still.remove();
place.dataset.figure = "live";
tint();
if (live.on) live.on("plotly_afterplot", tint);
watch(Plotly);
}).catch(back);
} catch (error) { back(error); }
}
function tint() {
var filter = dark && dark.filter;
if (filter) live.querySelectorAll(filter[0]).forEach(function (part) { part.style.filter = isDark() ? filter[1] : ""; });
}
function watch(Plotly) {
function update() {
if (busy || !place.clientWidth || shown === place.clientWidth + " " + isDark()) return;
busy = true;
function done() { busy = false; update(); }
Plotly.react(live, dataNow(), layout(), config).then(done, done);
}
function soon() { setTimeout(update, 0); }
if (window.ResizeObserver) new ResizeObserver(soon).observe(place);
if (!dark) return;
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon);
var themes = new MutationObserver(soon);
[root, document.body].forEach(function (element) { themes.observe(element, { attributes: true }); });
}
function drawWhenSeen(Plotly) {
if (!window.ResizeObserver || place.clientWidth) { setTimeout(draw, 0, Plotly); return; }
var seen = new ResizeObserver(function () {
if (!place.clientWidth) return;
seen.disconnect();
setTimeout(draw, 0, Plotly);
});
seen.observe(place);
}
function onPage() {
if (page.plotly) return page.plotly;
if (window.Plotly && window.Plotly.newPlot) return window.Plotly;
try {
if (window.require.defined("plotly")) return window.require("plotly");
} catch (error) { }
return null;
}
function come(Plotly) {
page.plotly = page.plotly || Plotly;
page.waiting.splice(0).forEach(function (chart) { chart(page.plotly); });
}
function unpack() {
page.unpacking = true;
function ended() { page.unpacking = false; }
new Promise(function (resolve) { resolve(plotlyOfCopy()); }).then(ended, ended).then(load);
}
function plotlyOfCopy() {
return new Response(new Blob([bytes(call.copy)]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then(function (text) {
run({ text: "(function(define,module,exports){" + text + "\n})()" });
});
}
function run(attributes) {
var script = Object.assign(document.createElement("script"), attributes);
document.head.appendChild(script);
script.remove();
}
function load() {
var found = onPage();
if (found) { come(found); return; }
if (!call.address || page.loading || page.unpacking) return;
page.loading = true;
function failed() { page.loading = false; }
if (typeof window.requirejs === "function" && typeof window.requirejs.config === "function") {
var context = window.requirejs.config({ context: "figures", paths: { plotly: call.address.replace(/\.js$/, "") } });
context(["plotly"], come, function () { context.undef("plotly"); failed(); });
return;
}
var loader = typeof window.define === "function" && window.define.amd ? window.define : null, amd = loader && loader.amd;
if (loader) loader.amd = false;
function ended() { if (loader) loader.amd = amd; failed(); }
run({
src: call.address, onload: function () { ended(); if (window.Plotly) come(window.Plotly); }, onerror: ended
});
}
drawWhenSeen.place = place;
page.waiting = page.waiting.filter(function (chart) { return chart.place.isConnected; });
page.waiting.push(drawWhenSeen);
if (onPage()) load();
else if (call.copy) unpack();
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", load);
else load();
};
var shared2=function (id, data) {
"use strict";
const root = document.getElementById(id);
if (!root || root.dataset.film) return;
root.dataset.film = "live";
const count = data.labels.length, last = data.epochs.length - 1, places = new Uint16Array(bytes(data.places).buffer), weights = new Int8Array(bytes(data.filters).buffer);
const kernel = data.kernel, filters = weights.length / ((last + 1) * kernel * kernel), reach = 12;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let at = 0, target = 0, from = 0, since = 0, span = 0, isPlaying = false, frame = 0, pointed = -1;
const controls = make("div", "controls"), play = make("button", "", controls), slider = make("input", "", controls), output = make("output", "", controls);
const stage = make("div", "stage"), plane = picture("plane", "Each digit is an image, where the network's last layer puts it. Rings mark those that it misreads.");
const filterPicture = picture("filters", filtersText());
const tiles = make("figure", "", stage), list = make("ul", "tiles", tiles), detail = make("p", "detail");
detail.setAttribute("aria-live", "polite");
make("figcaption", "", tiles).textContent = "The digits that it misreads most often, and what it reads.";
play.type = "button";
play.addEventListener("click", () => isPlaying ? stop() : start());
Object.assign(slider, { type: "range", min: 0, max: last, step: 1, value: 0 });
slider.setAttribute("aria-label", "Epoch");
slider.addEventListener("input", () => {
isPlaying = false;
move(+slider.value, 250);
});
const items = data.tiles.map((image, place) => {
const item = make("li", "", list), ink = make("span", "", item), text = document.createTextNode("");
const mask = `url(data:image/png;base64,${data.ink}) 0 ${-28 * place}px / 28px ${28 * data.tiles.length}px no-repeat`;
ink.style.webkitMask = ink.style.mask = mask;
item.append(text);
return { image, item, text };
});
root.querySelector(".stills").replaceWith(controls, stage, detail);
controls.hidden = last === 0;
plane.canvas.addEventListener("pointermove", event => point(event));
plane.canvas.addEventListener("click", event => point(event));
plane.canvas.addEventListener("pointerleave", () => { pointed = -1; tell(); });
if (window.ResizeObserver) new ResizeObserver(() => draw()).observe(plane.canvas);
[document.documentElement, document.body].forEach(element => new MutationObserver(() => draw()).observe(element, { attributes: true }));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw());
at = target = last;
update();
function bytes(base64) {
return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
}
function make(name, className, parent) {
const element = document.createElement(name);
if (className) element.className = className;
if (parent) parent.append(element);
return element;
}
function picture(className, text) {
const figure = make("figure", className, stage), canvas = make("canvas", "", figure);
canvas.setAttribute("role", "img");
make("figcaption", "", figure).textContent = text;
return { canvas };
}
function filtersText() {
const all = data.filterCount > filters ? `${filters} of the ${data.filterCount}` : `The ${filters}`;
return `${all} filters of the first layer: orange adds, blue takes away.`;
}
function when(index) {
return data.epochs[index] === 0 ? "before training" : `after epoch ${data.epochs[index]}`;
}
function right(index) {
let sum = 0;
for (let i = 0; i < count; i++) sum += data.read[index][i] === data.labels[i];
return sum;
}
function start() {
isPlaying = true;
if (target === last) { at = target = 0; update(); }
step();
}
function stop() {
isPlaying = false;
update();
}
function step() {
if (!isPlaying) return;
if (target === last) { stop(); return; }
move(target + 1, 800, 250);
}
function move(to, duration, rest) {
[from, target, since, span] = [at, to, performance.now(), calm.matches ? 0 : duration];
cancelAnimationFrame(frame);
const tick = now => {
if (!root.isConnected) return;
const share = span ? Math.min(1, Math.max(0, (now - since) / span)) : 1;
at = from + (target - from) * share * share * (3 - 2 * share);
draw();
if (share < 1) frame = requestAnimationFrame(tick);
else if (isPlaying) setTimeout(step, calm.matches ? 900 : rest);
};
frame = requestAnimationFrame(tick);
update();
}
function update() {
slider.value = target;
slider.setAttribute("aria-valuetext", `${when(target)}: ${right(target)} of ${count} read correctly`);
play.textContent = isPlaying ? "Pause" : target === last ? "Play" : "Go on";
output.textContent = `${when(target)}: ${right(target)} of ${count}`;
items.forEach(({ image, item, text }) => {
const [label, read] = [data.labels[image], data.read[target][image]];
item.className = label === read ? "" : "wrong";
text.data = label === read ? label : `${label}→${read}`;
item.setAttribute("aria-label", label === read ? `a ${label}, read correctly` : `a ${label}, read as ${read}`);
});
tell();
draw();
}
function tell() {
if (pointed < 0) { detail.textContent = ""; return; }
const [label, read] = [data.labels[pointed], data.read[target][pointed]];
detail.textContent = `Image ${pointed}: ${label === "8" ? "an" : "a"} ${label}, read ${label === read ? "correctly" : `as ${read}`}.`;
}
function between(values, index) {
const low = Math.floor(at), share = at - low, size = values.length / (last + 1), first = values[low * size + index];
return share ? first + share * (values[(low + 1) * size + index] - first) : first;
}
function place(i, side) {
const room = side - 20;
return [10 + room * between(places, 2 * i) / 65535, 10 + room * (1 - between(places, 2 * i + 1) / 65535)];
}
function context(canvas, width, height) {
const ratio = window.devicePixelRatio || 1;
[canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
const paint = canvas.getContext("2d");
paint.scale(ratio, ratio);
return paint;
}
function draw() {
const side = plane.canvas.clientWidth;
if (!side) return;
const paint = context(plane.canvas, side, side), colors = getComputedStyle(root), wrong = colors.getPropertyValue("--view-best");
paint.font = `${side < 340 ? 10 : 12}px system-ui, sans-serif`;
paint.textAlign = "center";
paint.textBaseline = "middle";
paint.lineWidth = 1.5;
paint.strokeStyle = wrong;
const ringed = count - right(target) <= count / 4;
for (let i = 0; i < count; i++) {
const [x, y] = place(i, side);
paint.fillStyle = data.colors[data.labels[i]];
paint.fillText(data.labels[i], x, y);
if (i !== pointed && (!ringed || data.read[target][i] === data.labels[i])) continue;
paint.strokeStyle = i === pointed ? colors.getPropertyValue("--view-ink") : wrong;
paint.beginPath();
paint.arc(x, y, 8.5, 0, 7);
paint.stroke();
}
plane.canvas.setAttribute("aria-label", `The digits on a plane, ${when(target)}: ${right(target)} of ${count} read correctly`);
drawFilters();
}
function drawFilters() {
const cell = Math.max(3, Math.round(21 / kernel)), size = cell * kernel + 5, room = filterPicture.canvas.parentNode.clientWidth;
const columns = Math.max(1, Math.min(16, filters, Math.floor(room / size))), rows = Math.ceil(filters / columns);
const paint = context(filterPicture.canvas, columns * size, rows * size);
[filterPicture.canvas.style.width, filterPicture.canvas.style.height] = [columns * size + "px", rows * size + "px"];
paint.strokeStyle = getComputedStyle(root).getPropertyValue("--view-rule");
for (let i = 0; i < filters; i++) {
const [left, top] = [i % columns * size + 2, Math.floor(i / columns) * size + 2];
for (let p = 0; p < kernel * kernel; p++) {
const weight = between(weights, i * kernel * kernel + p) / 127;
paint.fillStyle = weight > 0 ? `rgba(230, 110, 20, ${weight})` : `rgba(30, 130, 220, ${-weight})`;
paint.fillRect(left + p % kernel * cell, top + Math.floor(p / kernel) * cell, cell, cell);
}
paint.strokeRect(left - 0.5, top - 0.5, cell * kernel + 1, cell * kernel + 1);
}
filterPicture.canvas.setAttribute("aria-label", `The filters of the first layer, ${when(target)}`);
}
function point(event) {
const box = plane.canvas.getBoundingClientRect(), [x, y] = [event.clientX - box.left, event.clientY - box.top];
let nearest = -1, least = reach;
for (let i = 0; i < count; i++) {
const [px, py] = place(i, box.width), distance = Math.hypot(px - x, py - y);
if (distance < least) [nearest, least] = [i, distance];
}
if (nearest === pointed) return;
pointed = nearest;
tell();
draw();
}
};
var shared3=function (id, data) {
"use strict";
const root = document.getElementById(id);
if (!root || root.dataset.explorer) return;
root.dataset.explorer = "live";
const svgNamespace = "http://www.w3.org/2000/svg";
const hint = "Drag along an axis to pick trials, along several to narrow them down. A double click clears an axis.";
const ranges = data.axes.map(() => null);
let hot = null, picked = [], isDragging = false, tap = { axis: -1, time: 0 };
const edges = data.axes.map(axis => [0, ...axis.stops.slice(1).map((stop, i) => (stop[0] + axis.stops[i][0]) / 2), 1]);
const plots = inlinePlots();
const brushes = plots.flatMap(plot => Array.from(plot.querySelectorAll("[data-axis]"), line => addBrush(plot, line)));
const lines = Array.from(root.querySelectorAll("[data-trial]"));
const [body, more, summary] = ["tbody", ".more", ".summary"].map(part => root.querySelector(part));
const { clear, detail } = addTexts();
plots.forEach(addPointing);
root.addEventListener("keydown", event => { if (event.key === "Escape") escape(event); });
update();
function make(name, attributes, parent, namespace) {
const element = namespace ? document.createElementNS(namespace, name) : document.createElement(name);
Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
if (parent) parent.append(element);
return element;
}
function inlinePlots() {
const [first, curves] = root.querySelector(".plots").children;
const sources = [[first.querySelector("img").src, first], [first.querySelector("source").srcset, null]];
if (curves) sources.push([curves.src, curves]);
const found = sources.map(([address, picture]) => inline(address, picture));
root.querySelector(".plots").replaceChildren(...found);
return found;
}
function inline(address, picture) {
const text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
const plot = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
plot.querySelector("style").remove();
plot.setAttribute("role", "group");
if (picture) plot.style.cssText = picture.style.cssText;
return plot;
}
function addTexts() {
const head = make("div", { class: "head" });
summary.before(head);
summary.setAttribute("aria-live", "polite");
const button = make("button", { type: "button", class: "clear" }, head);
button.textContent = "Show all";
button.addEventListener("click", () => { ranges.fill(null); update(); });
head.prepend(summary);
const line = make("p", { class: "detail", "aria-live": "polite" });
root.querySelector(".plots").after(line);
root.querySelectorAll("table, th").forEach(part => part.removeAttribute("style"));
root.querySelector("table").className = "cards";
return { clear: button, detail: line };
}
function isPicked(trial) {
return ranges.every((range, axis) => !range || trial.at[axis] >= range[0] - 1e-6 && trial.at[axis] <= range[1] + 1e-6);
}
function setRange(axis, low, high) {
ranges[axis] = low <= 0 && high >= 1 ? null : [Math.max(0, low), Math.min(1, high)];
update();
}
function escape(event) {
if (ranges.every(range => !range) && hot === null) return;
event.stopPropagation();
const axis = event.target.dataset.grip;
if (axis !== undefined && ranges[axis]) ranges[axis] = null;
else ranges.fill(null);
hot = null;
update();
}
function addBrush(plot, line) {
const axis = +line.dataset.axis, [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map(name => +line.getAttribute(name));
const group = make("g", { class: "brush" }, plot, svgNamespace);
make("line", { class: "track", x1, y1, x2, y2 }, group, svgNamespace);
const band = make("line", { class: "band" }, group, svgNamespace);
const handles = [0, 1].map(() => make("circle", { class: "handle", r: 5.5 }, group, svgNamespace));
const grips = [0, 1].map(end => addGrip(group, axis, end));
const place = share => [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
const brush = { axis, plot, group, band, handles, grips, place };
brush.shareAt = event => {
const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(plot.getScreenCTM().inverse());
const share = ((point.x - x1) * (x2 - x1) + (point.y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
return Math.min(1, Math.max(0, share));
};
group.addEventListener("pointerdown", event => press(event, brush));
group.addEventListener("touchmove", event => { if (isDragging && event.cancelable) event.preventDefault(); }, { passive: false });
group.addEventListener("dblclick", () => setRange(axis, 0, 1));
return brush;
}
function addGrip(group, axis, end) {
const grip = make("circle", {
class: "grip", r: 13, tabindex: 0, role: "slider", "data-grip": axis, "data-end": end, "aria-valuemin": 0, "aria-valuemax": 100,
"aria-label": data.axes[axis].name + (end ? ", upper end" : ", lower end"),
}, group, svgNamespace);
grip.addEventListener("keydown", event => moveByKey(event, axis, end));
return grip;
}
function press(event, brush) {
if (event.button !== 0) return;
const { axis, group } = brush, start = brush.shareAt(event), before = ranges[axis], [low, high] = before || [0, 1];
const end = event.target.dataset.end, anchor = end === undefined ? start : end === "0" ? high : low;
const whole = before && event.target === brush.band;
let moved = false;
if (end !== undefined) event.target.focus({ preventScroll: true });
event.preventDefault();
group.setPointerCapture(event.pointerId);
function drag(event) {
const now = brush.shareAt(event);
isDragging = moved = moved || Math.abs(now - start) > 0.01;
if (!moved) return;
if (!whole) { setRange(axis, Math.min(anchor, now), Math.max(anchor, now)); return; }
const shift = Math.min(1 - high, Math.max(-low, now - start));
setRange(axis, low + shift, high + shift);
}
function release(event) {
isDragging = false;
["pointermove", "pointerup", "pointercancel"].forEach(kind => group.removeEventListener(kind, kind === "pointermove" ? drag : release));
if (event.type === "pointercancel") setRange(axis, low, high);
else if (event.pointerType !== "mouse" && !moved) tapped(axis, event.timeStamp);
}
group.addEventListener("pointermove", drag);
["pointerup", "pointercancel"].forEach(kind => group.addEventListener(kind, release));
}
function tapped(axis, time) {
const isSecond = tap.axis === axis && time - tap.time < 400;
tap = { axis: isSecond ? -1 : axis, time };
if (isSecond) setRange(axis, 0, 1);
}
function moveByKey(event, axis, end) {
const steps = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 5, PageDown: -5, Home: -Infinity, End: Infinity }[event.key];
if (!steps || event.ctrlKey || event.altKey || event.metaKey) return;
event.preventDefault();
event.stopPropagation();
const range = (ranges[axis] || [0, 1]).slice(), other = range[1 - end];
const free = edges[axis].filter(edge => end ? edge > other + 1e-6 : edge < other - 1e-6);
const ahead = steps > 0 ? free.filter(edge => edge > range[end] + 1e-6) : free.filter(edge => edge < range[end] - 1e-6).reverse();
if (!ahead.length) return;
range[end] = ahead[Math.min(Math.abs(steps), ahead.length) - 1];
setRange(axis, range[0], range[1]);
}
function showBrush({ axis, group, band, handles, grips, place }) {
const [low, high] = ranges[axis] || [0, 1], ends = [place(low), place(high)];
group.classList.toggle("set", !!ranges[axis]);
["x1", "y1", "x2", "y2"].forEach((name, i) => band.setAttribute(name, ranges[axis] ? ends[i >> 1][i & 1] : ends[0][i & 1]));
[handles, grips].forEach(pair => pair.forEach((circle, end) => {
circle.setAttribute("cx", ends[end][0]);
circle.setAttribute("cy", ends[end][1]);
}));
const inside = data.axes[axis].stops.filter(stop => stop[0] >= low - 1e-6 && stop[0] <= high + 1e-6);
grips.forEach((grip, end) => {
grip.setAttribute("aria-valuenow", Math.round(100 * (end ? high : low)));
grip.setAttribute("aria-valuetext", inside.length ? inside[end ? inside.length - 1 : 0][1] : "no trial");
});
}
function addPointing(plot) {
const group = plot.querySelector(".lines");
Array.from(group.querySelectorAll(".trial:not(.end)")).forEach(line => {
const hit = make("path", { class: "hit", d: line.getAttribute("d"), "data-trial": line.dataset.trial }, group, svgNamespace);
lines.push(hit);
});
plot.addEventListener("pointerover", event => pointAt(trialOf(event.target)));
plot.addEventListener("pointerleave", () => pointAt(null));
group.setAttribute("tabindex", 0);
group.setAttribute("role", "group");
group.setAttribute("aria-label", "Lines of the trials; arrow keys go from the best to the worst");
group.addEventListener("keydown", walk);
group.addEventListener("blur", () => pointAt(null));
}
function trialOf(element) {
const owner = element.closest("[data-trial]");
return owner ? +owner.dataset.trial : null;
}
function walk(event) {
const at = picked.indexOf(hot), last = picked.length - 1;
const next = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at < 0 ? last : at - 1, ArrowLeft: at < 0 ? last : at - 1, Home: 0, End: last }[event.key];
if (next === undefined || last < 0) return;
event.preventDefault();
event.stopPropagation();
pointAt(picked[Math.min(last, Math.max(0, next))]);
}
function pointAt(trial) {
if (hot === trial) return;
hot = trial;
showHot();
}
function showHot() {
root.querySelectorAll("path.hot").forEach(copy => copy.remove());
body.querySelectorAll("tr").forEach(row => row.classList.toggle("hot", +row.dataset.trial === hot));
detail.replaceChildren();
if (hot === null) { detail.textContent = hint; return; }
root.querySelectorAll(`path.trial[data-trial="${hot}"]`).forEach(copyOnTop);
const trial = data.trials[hot], parameters = data.axes.slice(0, -1).map((axis, i) => `${axis.name} ${trial.texts[i]}`);
make("b", {}, detail).textContent = `Trial ${trial.name}`;
detail.append(`: ${data.objective} ${trial.value}; ${parameters.join(", ")}`);
}
function copyOnTop(line) {
const copy = line.cloneNode();
copy.removeAttribute("data-trial");
copy.classList.add("hot");
line.parentNode.append(copy);
}
function update() {
picked = data.trials.map((trial, i) => i).filter(i => isPicked(data.trials[i]));
if (!picked.includes(hot)) hot = null;
const inside = new Set(picked), best = picked.length && data.trials[picked[0]].done ? picked[0] : null;
lines.forEach(line => {
line.classList.toggle("off", !inside.has(+line.dataset.trial));
if (!line.classList.contains("hit")) line.classList.toggle("best", +line.dataset.trial === best);
});
brushes.forEach(showBrush);
showRows();
showSummary(best);
clear.hidden = ranges.every(range => !range);
showHot();
}
function showRows() {
body.replaceChildren(...picked.slice(0, data.rows).map(rowOf));
more.textContent = picked.length > data.rows ? `and ${picked.length - data.rows} more` : "";
}
function rowOf(i) {
const trial = data.trials[i], row = make("tr", { role: "row", tabindex: 0, "data-trial": i });
const names = ["trial", data.objective, ...data.axes.slice(0, -1).map(axis => axis.name)];
[trial.name, trial.value, ...trial.texts].forEach((text, column) => {
const cell = make(column ? "td" : "th", { role: column ? "cell" : "rowheader", "data-name": names[column] }, row);
cell.textContent = text;
});
row.addEventListener("pointerenter", () => pointAt(i));
row.addEventListener("pointerleave", () => pointAt(null));
row.addEventListener("focus", () => pointAt(i));
row.addEventListener("blur", () => pointAt(null));
return row;
}
function showSummary(best) {
const all = data.trials.length, count = picked.length === all ? `${all}` : `${picked.length} of ${all}`;
const found = best !== null ? `best ${data.trials[best].value} (trial ${data.trials[best].name}).` : picked.length ? "none completed yet." : "widen a range, or clear it with Escape.";
const text = `${count} ${all === 1 ? "trial" : "trials"}; ${found}${data.leftOut}`;
if (summary.textContent !== text) summary.textContent = text;
}
};
var shared4=function (id, data) {
"use strict";
const root = document.getElementById(id);
if (!root || root.dataset.playground) return;
root.dataset.playground = "live";
const steps = [...new Set(data.trials.flatMap(trial => trial.reports.map(report => report[0])))].sort((a, b) => a - b);
const chosen = data.trials[0].at.slice();
let step = steps.length - 1;
const sliders = make("div", { class: "sliders" }), answer = make("p", { class: "answer", "aria-live": "polite" });
const controls = data.settings.map((setting, i) => addSlider(setting.name, setting.values.length - 1, value => { chosen[i] = value; }));
const epochs = steps.length > 1 ? addSlider("epoch", steps.length - 1, value => { step = value; }) : null;
const map = root.querySelector(".map"), plot = inlineCurves();
root.querySelector(".sides").before(sliders, answer);
const heading = make("h4", {}), cells = addMap();
update();
function make(name, attributes, parent) {
const element = document.createElement(name);
Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
if (parent) parent.append(element);
return element;
}
function addSlider(name, max, change) {
const label = make("label", { for: `${id}-${sliders.children.length}` }, sliders);
const slider = make("input", { type: "range", min: 0, max, step: 1, id: label.htmlFor }, sliders);
label.textContent = name;
slider.addEventListener("input", () => { change(+slider.value); update(); });
return { slider, output: make("output", { for: slider.id }, sliders) };
}
function addMap() {
const [rows, columns] = [data.settings[0], data.settings[1] || { name: "", values: [""] }];
const table = make("table", {}), head = make("tr", {}, make("thead", {}, table)), body = make("tbody", {}, table), made = [];
make("th", {}, head).textContent = columns.name ? `${rows.name} \\ ${columns.name}` : rows.name;
columns.values.forEach(value => { make("th", { scope: "col" }, head).textContent = value; });
rows.values.forEach((value, row) => {
const line = make("tr", {}, body);
make("th", { scope: "row" }, line).textContent = value;
columns.values.forEach((_, column) => {
const button = make("button", { type: "button" }, make("td", { class: "cell" }, line));
button.addEventListener("click", () => {
chosen[0] = row;
if (data.settings[1]) chosen[1] = column;
update();
});
made.push({ button, row, column, name: [`${rows.name} ${value}`, columns.name && `${columns.name} ${columns.values[column]}`].filter(Boolean).join(", ") });
});
});
map.replaceChildren(heading, table);
return made;
}
function inlineCurves() {
const picture = root.querySelector(".curves img");
if (!picture) return null;
const text = decodeURIComponent(picture.src.slice(picture.src.indexOf(",") + 1));
const drawing = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
drawing.querySelector("style").remove();
picture.replaceWith(drawing);
return drawing;
}
function find(at) {
return data.trials.findIndex(trial => trial.at.every((value, i) => value === at[i]));
}
function valueOf(trial) {
const report = trial >= 0 ? data.trials[trial].reports.find(report => report[0] === steps[step]) : null;
return report ? report[1] : null;
}
function written(value) {
return value >= 0.01 && value < 1 ? value.toFixed(4) : String(+value.toPrecision(4));
}
function update() {
const trial = find(chosen);
data.settings.forEach((setting, i) => show(controls[i], chosen[i], setting.values[chosen[i]]));
if (epochs) show(epochs, step, String(steps[step]));
showAnswer(trial);
showMap();
if (plot) showCurve(trial);
}
function show({ slider, output }, value, text) {
slider.value = value;
slider.setAttribute("aria-valuetext", text);
output.textContent = text;
}
function showAnswer(trial) {
const value = valueOf(trial), when = epochs ? ` after epoch ${steps[step]}` : "";
answer.replaceChildren();
if (value === null) {
answer.textContent = trial < 0 ? "Nobody has tried these settings together." : `Trial ${data.trials[trial].name} has no value${when}.`;
return;
}
const others = data.trials.map((_, i) => valueOf(i)).filter(other => other !== null);
const better = others.filter(other => data.maximize ? other > value : other < value).length;
make("b", {}, answer).textContent = `${data.objective} ${written(value)}`;
answer.append(`${when}, ${better ? `number ${better + 1}` : "the best"} of ${others.length} at that point.`);
}
function showMap() {
const others = data.settings.slice(2).map((setting, i) => `${setting.name} ${setting.values[chosen[i + 2]]}`);
heading.textContent = [`${data.objective}${epochs ? ` after epoch ${steps[step]}` : ""}`, ...others].join(", ");
const found = cells.map(({ row, column }) => valueOf(find([row, ...(data.settings[1] ? [column] : []), ...chosen.slice(2)])));
const numbers = found.filter(value => value !== null), [low, high] = [Math.min(...numbers), Math.max(...numbers)];
cells.forEach(({ button, row, column, name }, i) => {
const value = found[i], share = value === null ? 0 : high === low ? 1 : data.maximize ? (value - low) / (high - low) : (high - value) / (high - low);
button.textContent = value === null ? "–" : written(value);
button.disabled = value === null;
button.style.setProperty("--share", share * share);
button.setAttribute("aria-pressed", String(chosen[0] === row && (!data.settings[1] || chosen[1] === column)));
button.setAttribute("aria-label", `${name}: ${value === null ? "not tried" : written(value)}`);
});
}
function showCurve(trial) {
plot.querySelectorAll(".spot").forEach(spot => spot.remove());
plot.querySelectorAll(".chosen").forEach(line => line.classList.remove("chosen"));
plot.querySelectorAll(`[data-trial="${trial}"]`).forEach(line => {
line.classList.add("chosen");
if (line.classList.contains("end")) return;
line.parentNode.append(line);
const points = line.getAttribute("d").slice(1).split("L"), reports = data.trials[trial].reports;
const at = points.length - reports.length + reports.findIndex(report => report[0] === steps[step]);
if (at < 0 || !reports.some(report => report[0] === steps[step]) || reports.length === 1) return;
const [cx, cy] = points[at].split(" "), spot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
Object.entries({ class: "spot", cx, cy, r: 6 }).forEach(([name, value]) => spot.setAttribute(name, value));
plot.append(spot);
});
}
};
