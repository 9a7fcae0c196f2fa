// Called as (id, data, parts): what FilterExplorer writes.
(function (id, data, parts) {
  "use strict";
  const { begin, takeOver, make, addChoices, addDigits, addPart, addPicture, paint, withArticle } = parts;
  if (!begin()) return;

  const { size, filters } = data, inner = size - 2, TEXTS = { "-1": "−1", 0: "0", 1: "+1" };
  const pixels = Uint8Array.from(atob(data.pixels), letter => letter.charCodeAt(0));
  let image = 0, weights = filters[0].weights.slice(), positive = false;

  const live = make("div", { class: "live" });
  const pressImage = addDigits("image", data.labels.map(label => withArticle(label)), data.sheet, live, i => { image = i; update(); });
  const pressFilter = addChoices("filter", filters.map(filter => filter.name), live, i => { weights = filters[i].weights.slice(); update(); });
  const sides = make("div", { class: "sides" }, live);
  const given = addPicture("image", size, sides), grid = make("div", { class: "weights", role: "group", "aria-label": "weights of the filter" }, addPart("filter: press to change", sides));
  const cells = weights.map((_, i) => {
    const button = make("button", { type: "button" }, grid);
    button.addEventListener("click", () => { weights[i] = weights[i] === 1 ? -1 : weights[i] + 1; update(); });
    return button;
  });
  const map = addPicture("what it finds", inner, sides);
  const relu = make("label", { class: "check" }, live), box = make("input", { type: "checkbox" }, relu);
  relu.append(" through a ReLU: what is below zero becomes zero");
  box.addEventListener("change", () => { positive = box.checked; update(); });
  const answer = make("p", { class: "answer", "aria-live": "polite" }, live);
  takeOver(live);
  update();

  function ink(row, column) {
    return pixels[(image * size + row) * size + column] / 255;
  }

  function update() {
    const reach = Math.max(1, weights.filter(weight => weight > 0).length, weights.filter(weight => weight < 0).length);
    const found = Array.from({ length: inner * inner }, (_, at) => {
      const [row, column] = [Math.floor(at / inner), at % inner];
      const sum = weights.reduce((sum, weight, i) => sum + weight * ink(row + Math.floor(i / 3), column + i % 3), 0);
      return positive ? Math.max(0, sum) : sum;
    });
    pressImage(image);
    pressFilter(filters.findIndex(filter => filter.weights.every((weight, i) => weight === weights[i])));
    cells.forEach((cell, i) => {
      cell.textContent = TEXTS[weights[i]];
      cell.dataset.weight = weights[i];
      cell.setAttribute("aria-label", `row ${Math.floor(i / 3) + 1}, column ${i % 3 + 1}: ${TEXTS[weights[i]]}`);
    });
    paint(given, ink, () => "--view-ink");
    paint(map, (row, column) => found[row * inner + column] / reach, share => share > 0 ? "--view-best" : "--view-accent");
    given.setAttribute("aria-label", withArticle(data.labels[image]));
    const [above, below] = [found.filter(sum => sum > 0.01).length, found.filter(sum => sum < -0.01).length];
    map.setAttribute("aria-label", `the filter's map of it: above zero at ${above} places, below zero at ${below}`);
    answer.textContent = `Above zero (orange) at ${above} of ${found.length} places, below zero (blue) at ${below}. The loudest is ${Math.max(...found, 0).toFixed(1)}.`;
  }
})
