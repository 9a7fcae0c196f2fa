// Called as (id, data): the film's element and what FilmReel writes. Places are shares of the plane's side, upwards and to the right.
(function (id, data) {
  "use strict";
  const root = document.getElementById(id);
  if (!root || root.dataset.film) return;
  root.dataset.film = "live";

  const count = data.labels.length, last = data.epochs.length - 1, places = new Uint16Array(bytes(data.places).buffer), weights = new Int8Array(bytes(data.filters).buffer);
  const kernel = data.kernel, filters = weights.length / ((last + 1) * kernel * kernel), reach = 12;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  // Where the film is, a number of frames; where it moves to, and since when.
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
  // The end of the film is what the network has become: it is seen first.
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

  // --- Moving ---

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
      // A film that has left the page ends.
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

  // --- Showing ---

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
    // Rings would hide what they mark where nearly everything is misread.
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
})
