// Called as (id, data, parts): what TemperatureExplorer writes.
(function (id, data, parts) {
  "use strict";
  const { begin, takeOver, make, draw, sliders, addSlider, addDigits, percent, withArticle, number } = parts;
  if (!begin()) return;

  const WIDTH = 560, HEIGHT = 200, LEFT = 52, TOP = 12, BOTTOM = 26;
  let image = 0, step = data.temperatures.indexOf(1);

  const live = make("div", { class: "live" });
  const names = data.images.map(({ label }, i) => `image ${i + 1}, ${withArticle(label)}`);
  const press = addDigits("image", names, data.sheet, live, i => { image = i; update(); });
  live.append(sliders);
  const show = addSlider("temperature", data.temperatures.length - 1, value => { step = value; update(); });
  const answer = make("p", { class: "answer", "aria-live": "polite" }, live);
  const bars = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" }, live);
  const all = make("p", { class: "answer" }, live);
  takeOver(live);
  update();

  function softmax(scores, temperature) {
    const most = Math.max(...scores), powers = scores.map(score => Math.exp((score - most) / temperature));
    const total = powers.reduce((sum, power) => sum + power);
    return powers.map(power => power / total);
  }

  function update() {
    const { label, scores } = data.images[image], temperature = data.temperatures[step], shares = softmax(scores, temperature);
    const said = shares.indexOf(Math.max(...shares));
    press(image);
    show(step, String(temperature));
    answer.replaceChildren();
    make("b", {}, answer).textContent = `It says ${said}, with ${percent(shares[said])}.`;
    answer.append(` The label says ${label}.${temperature === 1 ? "" : ` At temperature 1 it would be ${percent(softmax(scores, 1)[said])}.`}`);
    all.textContent = `All ${number(data.count)} images: accuracy ${percent(data.accuracy, 2)} at every temperature, loss ${data.losses[step].toFixed(4)} at this one; it is lowest, ${data.losses[data.best].toFixed(4)}, at ${data.temperatures[data.best]}.`;
    drawBars(shares, label);
  }

  function drawBars(shares, label) {
    const y = share => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM), wide = (WIDTH - LEFT) / shares.length;
    bars.replaceChildren();
    bars.setAttribute("aria-label", `Probabilities: ${shares.map((share, i) => `${i} ${percent(share)}`).join(", ")}`);
    [0, 0.5, 1].forEach(share => {
      draw("line", { class: "rule", x1: LEFT, x2: WIDTH, y1: y(share), y2: y(share) }, bars);
      draw("text", { x: LEFT - 8, y: y(share) + 4, "text-anchor": "end" }, bars, percent(share, 0));
    });
    shares.forEach((share, i) => {
      const middle = LEFT + (i + 0.5) * wide;
      draw("rect", { class: i === label ? "bar true" : "bar", x: middle - wide * 0.35, width: wide * 0.7, y: y(share), height: y(0) - y(share) }, bars);
      draw("text", { x: middle, y: HEIGHT - 8, "text-anchor": "middle" }, bars, i);
    });
  }
})
