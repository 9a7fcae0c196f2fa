// Called as (id, data): the explorer's element and what ExplorerTrials.ToJson writes. Trials come from the best to the worst. Places on axes are
// shares of their length, from their lower ends.
(function (id, data) {
  "use strict";
  const root = document.getElementById(id);
  if (!root || root.dataset.explorer) return;
  root.dataset.explorer = "live";

  const svgNamespace = "http://www.w3.org/2000/svg";
  const hint = "Drag along an axis to pick trials, along several to narrow them down. A double click clears an axis.";
  // The picked range of each axis, [low, high], or null; and the trial that is pointed at, or null.
  const ranges = data.axes.map(() => null);
  let hot = null, picked = [], isDragging = false, tap = { axis: -1, time: 0 };

  // An axis's ends and the middles between the places where trials stand: a key moves a handle from one to the next.
  const edges = data.axes.map(axis => [0, ...axis.stops.slice(1).map((stop, i) => (stop[0] + axis.stops[i][0]) / 2), 1]);

  const plots = inlinePlots();
  const brushes = plots.flatMap(plot => Array.from(plot.querySelectorAll("[data-axis]"), line => addBrush(plot, line)));
  const lines = Array.from(root.querySelectorAll("[data-trial]"));
  const [body, more, summary] = ["tbody", ".more", ".summary"].map(part => root.querySelector(part));
  const { clear, detail } = addTexts();
  plots.forEach(addPointing);
  root.addEventListener("keydown", event => { if (event.key === "Escape") escape(event); });
  update();

  // --- The page's parts ---

  function make(name, attributes, parent, namespace) {
    const element = namespace ? document.createElementNS(namespace, name) : document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (parent) parent.append(element);
    return element;
  }

  // As elements of the page, the drawings follow its theme and its width, and their lines can be pointed at.
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

  // --- Picking ---

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

  // --- Brushes ---

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
    // A finger along an axis picks; across it, it scrolls the page. Not every browser knows touch-action within a drawing.
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

  // What the pointer does from here on: it moves an end, the whole range, or draws a new one.
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

  // Not every browser makes a double click of two taps of a finger or a pen.
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
    // A place is left between the two ends: there is something to pick in every range that keys make.
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

  // --- Pointing at a trial ---

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

  // --- What is picked ---

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
})
