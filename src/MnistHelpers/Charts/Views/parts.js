// Called as (id): what the scripts of several views make their elements with.
(function (id) {
  "use strict";
  const TILE = 42, ZOOM = 6;
  const sliders = make("div", { class: "sliders" });

  function make(name, attributes, parent) {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (parent) parent.append(element);
    return element;
  }

  function draw(name, attributes, parent, text) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text !== undefined) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  }

  // A row of a name, a slider and what it says. Returns a function that shows a value, and the text that stands for it.
  function addSlider(name, max, change) {
    const label = make("label", { for: `${id}-${sliders.children.length}` }, sliders);
    const slider = make("input", { type: "range", min: 0, max, step: 1, id: label.htmlFor }, sliders);
    const output = make("output", { for: slider.id }, sliders);
    label.textContent = name;
    slider.addEventListener("input", () => change(+slider.value));
    return (value, text) => {
      slider.value = value;
      slider.setAttribute("aria-valuetext", text);
      output.textContent = text;
    };
  }

  // Buttons of which one is pressed. Returns a function that presses one.
  function addChoices(name, texts, parent, change) {
    const group = make("div", { class: "choices", role: "group", "aria-label": name }, parent);
    const buttons = texts.map((text, i) => {
      const button = make("button", { type: "button" }, group);
      button.textContent = text;
      button.addEventListener("click", () => change(i));
      return button;
    });
    return Object.assign(chosen => buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i === chosen))), { buttons });
  }

  // The same with digits, which lie beside each other on a sheet; names are read out.
  function addDigits(name, names, sheet, parent, change) {
    const press = addChoices(name, names.map(() => ""), parent, change);
    press.buttons.forEach((button, i) => {
      button.append(cut(make("span", {}), sheet, names.length, i));
      button.setAttribute("aria-label", names[i]);
    });
    return press;
  }

  // Shows a digit of a sheet that has `columns` beside each other in an element.
  function cut(element, sheet, columns, index) {
    Object.assign(element.style, {
      width: `${TILE}px`, height: `${TILE}px`, backgroundImage: `url("${sheet}")`, backgroundSize: `${columns * TILE}px auto`,
      backgroundPosition: `${-(index % columns) * TILE}px ${-Math.floor(index / columns) * TILE}px`,
    });
    element.classList.add("digit");
    return element;
  }

  // Adds a part with a heading beside the others.
  function addPart(name, sides) {
    const part = make("div", { class: "part" }, sides);
    make("h4", {}, part).textContent = name;
    return part;
  }

  // Adds such a part with a picture of as many pixels on each side, each drawn large.
  function addPicture(name, side, sides) {
    return make("canvas", { width: side, height: side, role: "img", style: `width:${side * ZOOM}px;aspect-ratio:1` }, addPart(name, sides));
  }

  // Returns a digit of a sheet with a caption below it.
  function tile(sheet, columns, index, label, caption) {
    const figure = make("figure", {});
    figure.append(cut(make("div", { role: "img", "aria-label": withArticle(label) }), sheet, columns, index));
    make("figcaption", {}, figure).textContent = caption;
    return figure;
  }

  // Paints a canvas with paper, and over it each pixel with as much ink as its value says; `inkOf` names the ink of a value.
  function paint(canvas, valueAt, inkOf) {
    const colors = getComputedStyle(document.getElementById(id)), context = canvas.getContext("2d"), known = {};
    const color = name => known[name] ??= colors.getPropertyValue(name).trim();
    context.globalAlpha = 1;
    context.fillStyle = color("--view-paper");
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (let row = 0; row < canvas.height; row++)
      for (let column = 0; column < canvas.width; column++) {
        const value = valueAt(row, column);
        context.globalAlpha = Math.min(1, Math.abs(value));
        context.fillStyle = color(inkOf(value));
        context.fillRect(column, row, 1, 1);
      }
  }

  // Promises a function that returns the pixels of a digit of a sheet, 0 paper to 255 ink.
  async function readSheet(sheet, columns, size) {
    const picture = new Image();
    picture.src = sheet;
    await picture.decode();
    const { width, height } = picture, canvas = Object.assign(document.createElement("canvas"), { width, height }), context = canvas.getContext("2d");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return index => Array.from({ length: size * size }, (_, p) => {
      const row = Math.floor(index / columns) * size + Math.floor(p / size), column = index % columns * size + p % size;
      return 255 - data[4 * (row * width + column)];
    });
  }

  function percent(share, digits = 1) {
    const step = 10 ** -digits, rounded = Math.round(share * 100 / step) * step;
    // Only what is all is 100 %, and only what is nothing is 0 %.
    return `${(share < 1 && rounded >= 100 ? 100 - step : share > 0 && rounded <= 0 ? step : rounded).toFixed(digits)}\u00a0%`;
  }

  // As ChartStyle.WithArticle.
  function withArticle(digit) {
    return `${digit === 8 ? "an" : "a"} ${digit}`;
  }

  // As ChartStyle.Number, whatever the language of the browser.
  function number(count) {
    return count.toLocaleString("en-US");
  }

  // Puts the controls of an explorer in the place of what is shown without scripts.
  function takeOver(live) {
    document.getElementById(id).querySelector(".still").replaceWith(live);
  }

  // Returns the view, or null if a script is at work in it already.
  function begin() {
    const root = document.getElementById(id);
    if (!root || root.dataset.live) return null;
    root.dataset.live = "live";
    return root;
  }

  return { begin, takeOver, make, draw, sliders, addSlider, addChoices, addDigits, addPart, addPicture, tile, paint, readSheet, percent, withArticle, number };
})
