// Called as (id, data, parts): what NeighborExplorer writes.
(function (id, data, parts) {
  "use strict";
  const { begin, takeOver, make, sliders, addSlider, addDigits, addPart, addPicture, tile, paint, readSheet, withArticle } = parts;
  if (!begin()) return;

  const REACH = 6, TURNS = 8, DEGREES = 5, SHOWN = 5;
  const { size, asked, among, sheet } = data, columns = asked.length;
  let image = 0, shift = 0, turn = 0, digits;

  const live = make("div", { class: "live" });
  const press = addDigits("image", asked.map(label => withArticle(label)), sheet, live, i => { image = i; update(); });
  live.append(sliders);
  const showShift = addSlider("moved to the right", 2 * REACH, value => { shift = value - REACH; update(); });
  const showTurn = addSlider("turned clockwise", 2 * TURNS, value => { turn = (value - TURNS) * DEGREES; update(); });
  const answer = make("p", { class: "answer", "aria-live": "polite" }, live);
  const sides = make("div", { class: "sides" }, live);
  const canvas = addPicture("the digit", size, sides);
  const tiles = make("div", { class: "tiles" }, addPart("the nearest, and how far they are", sides));
  readSheet(sheet, columns, size).then(read => {
    digits = Array.from({ length: columns + among.length }, (_, i) => read(i));
    takeOver(live);
    update();
  });

  // The digit moved by whole pixels, after it was turned around the middle; what lies between pixels is the mean of its four neighbors by their nearness.
  function moved(pixels) {
    const angle = turn * Math.PI / 180, [sin, cos] = [Math.sin(angle), Math.cos(angle)], middle = (size - 1) / 2;
    const at = (row, column) => row >= 0 && row < size && column >= 0 && column < size ? pixels[row * size + column] : 0;
    return pixels.map((_, p) => {
      const x = p % size - shift - middle, y = Math.floor(p / size) - middle;
      const column = middle + x * cos + y * sin, row = middle + y * cos - x * sin;
      const [left, top] = [Math.floor(column), Math.floor(row)], [right, down] = [column - left, row - top];
      return (at(top, left) * (1 - right) + at(top, left + 1) * right) * (1 - down) + (at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right) * down;
    });
  }

  function distance(a, b) {
    return Math.sqrt(a.reduce((sum, value, p) => sum + (value - b[p]) ** 2, 0)) / 255;
  }

  function update() {
    const values = moved(digits[image]);
    const found = among.map((label, i) => ({ label, place: columns + i, far: distance(values, digits[columns + i]) })).sort((a, b) => a.far - b.far).slice(0, SHOWN);
    const [nearest] = found, own = distance(values, digits[image]);
    const signed = value => String(value).replace("-", "−");
    press(image);
    showShift(shift + REACH, `${signed(shift)} px`);
    showTurn(turn / DEGREES + TURNS, `${signed(turn)}°`);
    answer.replaceChildren();
    make("b", {}, answer).textContent = `Its nearest of ${among.length} is ${withArticle(nearest.label)}: ${nearest.label === asked[image] ? "right" : "wrong"}.`;
    answer.append(` It is ${nearest.far.toFixed(1)} away${shift || turn ? `; the digit itself, as it was, is ${own.toFixed(1)} away` : ""}.`);
    paint(canvas, (row, column) => values[row * size + column] / 255, () => "--view-ink");
    canvas.setAttribute("aria-label", `${withArticle(asked[image])}, moved by ${signed(shift)} pixels and turned by ${signed(turn)} degrees`);
    tiles.replaceChildren(...found.map(({ label, place, far }) => tile(sheet, columns, place, label, far.toFixed(1))));
  }
})
