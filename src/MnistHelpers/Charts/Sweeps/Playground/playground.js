// Called as (id, data, parts): the playground's element and what PlaygroundRuns.ToJson writes. Trials come from the best to the worst.
(function (id, data, parts) {
  "use strict";
  const { begin, make, draw, sliders, addSlider } = parts;
  const root = begin();
  if (!root) return;

  const steps = [...new Set(data.trials.flatMap(trial => trial.reports.map(report => report[0])))].sort((a, b) => a - b);
  // The best trial at its end is seen first.
  const chosen = data.trials[0].at.slice();
  let step = steps.length - 1;

  const answer = make("p", { class: "answer", "aria-live": "polite" });
  const controls = data.settings.map((setting, i) => addSlider(setting.name, setting.values.length - 1, value => { chosen[i] = value; update(); }));
  const epochs = steps.length > 1 ? addSlider("epoch", steps.length - 1, value => { step = value; update(); }) : null;
  const map = root.querySelector(".map"), plot = inlineCurves();
  root.querySelector(".sides").before(sliders, answer);
  const heading = make("h4", {}), cells = addMap();
  update();

  // A table of buttons: the first hyperparameter downwards, the second to the right.
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

  // As an element of the page, the drawing follows its theme, and its lines can be singled out.
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
    data.settings.forEach((setting, i) => controls[i](chosen[i], setting.values[chosen[i]]));
    if (epochs) epochs(step, String(steps[step]));
    showAnswer(trial);
    showMap();
    if (plot) showCurve(trial);
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
      // The last points of a line are its last reports; the first ones may lie below the axis.
      const points = line.getAttribute("d").slice(1).split("L"), reports = data.trials[trial].reports;
      const at = points.length - reports.length + reports.findIndex(report => report[0] === steps[step]);
      if (at < 0 || !reports.some(report => report[0] === steps[step]) || reports.length === 1) return;
      const [cx, cy] = points[at].split(" ");
      draw("circle", { class: "spot", cx, cy, r: 6 }, plot);
    });
  }
})
