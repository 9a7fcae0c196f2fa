// Called as (id, data, parts): what ThresholdExplorer writes.
(function (id, data, parts) {
  "use strict";
  const { begin, takeOver, make, draw, sliders, addSlider, addChoices, tile, percent, withArticle, number } = parts;
  if (!begin()) return;

  const WIDTH = 560, HEIGHT = 240, LEFT = 60, RIGHT = 70, TOP = 12, BOTTOM = 44;
  const TICKS = [0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999], FLOORS = [[0.95, 2], [0.9, 1], [0.8, 0], [0.5, 1], [0, 0]];
  let digit = data.digit, step = data.thresholds.findIndex(threshold => threshold >= 0.5);

  const live = make("div", { class: "live" });
  const press = addChoices("digit", data.classes.map((_, i) => String(i)), live, i => { digit = i; update(); });
  live.append(sliders);
  const show = addSlider("threshold", data.thresholds.length - 1, value => { step = value; update(); });
  const answer = make("p", { class: "answer", "aria-live": "polite" }, live);
  const plot = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" }, live);
  const misses = addGallery(), alarms = addGallery();
  takeOver(live);
  update();

  function addGallery() {
    const gallery = make("div", { class: "gallery" }, live), heading = make("h4", {}, gallery);
    return { heading, tiles: make("div", { class: "tiles" }, gallery) };
  }

  function at(index) {
    const { count, found, wrong } = data.classes[digit], [hits, alarms] = [found[index], wrong[index]];
    const precision = hits + alarms ? hits / (hits + alarms) : null, recall = count ? hits / count : 0;
    const f = beta => hits ? (1 + beta * beta) * precision * recall / (beta * beta * precision + recall) : 0;
    return { hits, alarms, missed: count - hits, precision, recall, f1: f(1), f2: f(2) };
  }

  function update() {
    const now = at(step), threshold = String(data.thresholds[step]);
    press(digit);
    show(step, threshold);
    answer.replaceChildren();
    const figures = make("b", {}, answer);
    figures.textContent = `precision ${now.precision === null ? "–" : percent(now.precision)}, recall ${percent(now.recall)}`;
    answer.append(`, F1 ${percent(now.f1)}, F2 ${percent(now.f2)}. Of ${number(data.classes[digit].count)} images of ${withArticle(digit)} it finds ${number(now.hits)}, and it calls ${number(now.alarms)} other ${now.alarms === 1 ? "digit" : "digits"} ${withArticle(digit)}.`);
    drawPlot(threshold);
    const { missed, taken } = data.classes[digit], limit = data.thresholds[step];
    showTiles(misses, "Missed", now.missed, missed.filter(([share]) => share < limit), 0);
    showTiles(alarms, `Called ${withArticle(digit)}`, now.alarms, taken.filter(([share]) => share >= limit), data.perRow);
  }

  function showTiles({ heading, tiles }, name, count, shown, offset) {
    heading.textContent = `${name}: ${count ? number(count) : "none"}${count > shown.length ? `, of which ${shown.length} are shown` : ""}`;
    tiles.replaceChildren(...shown.map(([share, label], i) => tile(data.sheet, 2 * data.perRow, digit * 2 * data.perRow + offset + i, label, share.toFixed(3))));
  }

  function drawPlot(threshold) {
    const logit = share => Math.log(share / (1 - share)), ends = [data.thresholds[0], data.thresholds.at(-1)].map(logit);
    const all = data.thresholds.map((_, i) => at(i));
    const inner = all.filter((_, i) => data.thresholds[i] >= 0.05 && data.thresholds[i] <= 0.9);
    const least = Math.min(...inner.map(({ precision, recall }) => Math.min(precision ?? 1, recall)));
    // Where the axis begins, and the digits behind the point that its labels need.
    const [floor, places] = FLOORS.find(([value]) => value <= least);
    const x = share => LEFT + (logit(share) - ends[0]) / (ends[1] - ends[0]) * (WIDTH - LEFT - RIGHT);
    const y = share => TOP + (1 - share) / (1 - floor) * (HEIGHT - TOP - BOTTOM);
    plot.replaceChildren();
    plot.setAttribute("aria-label", `Precision and recall of digit ${digit} over the threshold, from ${percent(floor, 0)} to 100 %`);
    draw("rect", { x: LEFT, y: TOP - 6, width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM + 6 }, draw("clipPath", { id: `${id}-inside` }, plot));
    const inside = draw("g", { "clip-path": `url(#${id}-inside)` });
    for (let i = 0; i <= 4; i++) {
      const share = floor + (1 - floor) * i / 4;
      draw("line", { class: "rule", x1: LEFT, x2: WIDTH - RIGHT, y1: y(share), y2: y(share) }, plot);
      draw("text", { x: LEFT - 8, y: y(share) + 4, "text-anchor": "end" }, plot, percent(share, places));
    }
    TICKS.forEach(tick => draw("text", { x: x(tick), y: HEIGHT - BOTTOM + 18, "text-anchor": "middle" }, plot, tick));
    draw("text", { x: (LEFT + WIDTH - RIGHT) / 2, y: HEIGHT - 6, "text-anchor": "middle" }, plot, "threshold");
    draw("line", { class: "now", x1: x(threshold), x2: x(threshold), y1: TOP, y2: HEIGHT - BOTTOM }, plot);
    const ys = ["precision", "recall"].map(name => y(Math.max(all.at(-1)[name] ?? 1, floor)));
    ["precision", "recall"].forEach((name, i) => {
      const points = all.map((one, k) => one[name] === null ? null : `${x(data.thresholds[k]).toFixed(1)} ${y(one[name]).toFixed(1)}`).filter(Boolean);
      draw("path", { class: name, d: `M${points.join("L")}` }, inside);
      if (all[step][name] !== null) draw("circle", { class: name, cx: x(threshold), cy: y(all[step][name]), r: 5 }, inside);
      const apart = Math.abs(ys[0] - ys[1]) < 14 ? (i === (ys[0] < ys[1] ? 0 : 1) ? -4 : 10) : 0;
      draw("text", { class: name, x: WIDTH - RIGHT + 8, y: ys[i] + 4 + apart }, plot, name);
    });
    plot.append(inside);
  }
})
