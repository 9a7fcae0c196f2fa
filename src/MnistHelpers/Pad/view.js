// Shows what the network says, sees and does.

const element = id => document.getElementById(id);

function create(name, className, text) {
  const made = document.createElement(name);
  if (className)
    made.className = className;
  if (text !== undefined)
    made.textContent = text;
  return made;
}

// Ten bars, of which each is a line of a list that a screen reader reads.
class Bars {
  constructor(list) {
    this.rows = Array.from({ length: 10 }, (_, digit) => {
      const row = create('li', 'bar');
      const fill = create('span', 'bar-fill');
      const track = create('span', 'bar-track');
      const value = create('span', 'bar-value', '');
      track.append(fill);
      row.append(create('span', 'bar-digit', String(digit)), track, value);
      list.append(row);
      return { row, fill, value };
    });
  }

  show(probabilities) {
    const best = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : -1;
    this.rows.forEach(({ row, fill, value }, digit) => {
      const probability = probabilities ? probabilities[digit] : 0;
      fill.style.transform = `scaleX(${probability})`;
      value.textContent = probabilities ? percent(probability) : '';
      row.classList.toggle('is-best', digit === best);
    });
  }
}

const percent = share => share >= 0.0995 && share < 0.9995 ? `${(100 * share).toFixed(0)} %` : share >= 0.9995 ? '100 %' : `${(100 * share).toFixed(1)} %`;

// The digits that were read, large; with several, one is chosen, and a click chooses another.
function showNumber(digits, chosen, choose) {
  const one = digits[chosen];
  element('number').replaceChildren(...digits.map((digit, i) => {
    const button = create('button', 'number-digit', String(digit.digit));
    button.type = 'button';
    button.classList.toggle('is-chosen', digits.length > 1 && i === chosen);
    button.classList.toggle('is-unsure', !digit.sure);
    button.disabled = digits.length === 1;
    button.setAttribute('aria-label', `Digit ${i + 1} of ${digits.length}: ${digit.digit}, ${percent(digit.confidence)}`);
    button.addEventListener('click', () => choose(i));
    return button;
  }));
  element('answer').classList.toggle('is-empty', digits.length === 0);
  element('number').classList.toggle('is-long', digits.length > 4);
  element('sureness').textContent = digits.length === 0 ? 'No digit yet'
    : digits.length === 1 ? `${one.sure ? '' : 'Not sure: '}${percent(one.confidence)}`
    : `${digits.length} digits${digits.every(digit => digit.sure) ? '' : ', not sure of all'}`;
  element('bars-title').textContent = digits.length > 1 ? `Digit ${chosen + 1} of ${digits.length}` : 'How likely each digit is';
  announce(digits.length === 0 ? 'No digit' : digits.length === 1
    ? `${one.digit}${one.sure ? '' : ', not sure'}` : digits.map(digit => digit.digit).join(' '));
}

// A screen reader hears the answer once the pen rests, and not at every move.
let announcement = 0;
function announce(text) {
  clearTimeout(announcement);
  announcement = setTimeout(() => { element('announcement').textContent = text; }, 600);
}

// Pixels 0 to 255 as ink on paper, as large as the canvas; the colors are those of the page.
function drawDigit(canvas, pixels) {
  const context = canvas.getContext('2d');
  if (!pixels) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    return;
  }
  canvas.width = canvas.height = SIDE;
  const image = context.createImageData(SIDE, SIDE);
  for (let i = 0; i < pixels.length; i++) {
    image.data[4 * i] = image.data[4 * i + 1] = image.data[4 * i + 2] = pixels[i];
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

// Signed values: orange above 0, blue below, black for 0.
function signedColor(value) {
  const share = Math.pow(Math.abs(value), 0.7);
  return value >= 0 ? [255 * share, 150 * share, 50 * share] : [70 * share, 150 * share, 255 * share];
}

function paint(image, width, x, y, color) {
  const at = 4 * (y * width + x);
  image.data[at] = color[0];
  image.data[at + 1] = color[1];
  image.data[at + 2] = color[2];
  image.data[at + 3] = 255;
}

function drawSaliency(canvas, values) {
  const context = canvas.getContext('2d');
  if (!values) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    return;
  }
  canvas.width = canvas.height = SIDE;
  const image = context.createImageData(SIDE, SIDE);
  for (let i = 0; i < values.length; i++)
    paint(image, SIDE, i % SIDE, Math.floor(i / SIDE), signedColor(values[i]));
  context.putImageData(image, 0, 0);
}

// A layer's maps side by side, each pixel several times as large, in as many columns as there is room for.
function drawMaps(canvas, { shape, values }, room) {
  const [maps, height, width] = shape.length === 3 ? shape : [shape[0], 1, 1];
  const gap = 3;
  const scale = Math.max(1, Math.round((14 + 9 * Math.sqrt(width)) / width));
  const columns = Math.max(1, Math.min(maps, Math.floor((room + gap) / (width * scale + gap))));
  canvas.width = columns * (width * scale + gap) - gap;
  canvas.height = Math.ceil(maps / columns) * (height * scale + gap) - gap;
  const context = canvas.getContext('2d');
  const image = context.createImageData(canvas.width, canvas.height);
  for (let map = 0; map < maps; map++) {
    const left = map % columns * (width * scale + gap), top = Math.floor(map / columns) * (height * scale + gap);
    for (let y = 0; y < height * scale; y++) {
      for (let x = 0; x < width * scale; x++) {
        const value = values[(map * height + Math.floor(y / scale)) * width + Math.floor(x / scale)];
        paint(image, canvas.width, left + x, top + y, signedColor(value));
      }
    }
  }
  context.putImageData(image, 0, 0);
}

// The maps of all layers.
class Layers {
  constructor(parent) {
    this.parent = parent;
    this.shown = [];
  }

  show(layers) {
    this.parent.hidden = !layers;
    if (!layers)
      return;
    if (this.shown.length !== layers.length || this.shown.some((one, i) => one.name !== layers[i].name)) {
      this.parent.replaceChildren();
      this.shown = layers.map(({ name, shape }) => {
        const figure = create('figure', 'layer');
        const canvas = create('canvas', 'maps');
        const what = shape.length === 3 ? `${shape[0]} maps of ${shape[1]}×${shape[2]}` : `${shape[0]} numbers`;
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', `${what} after ${name}`);
        const caption = create('figcaption', '', `${what} after `);
        caption.append(create('span', 'layer-name', name));
        figure.append(caption, canvas);
        this.parent.append(figure);
        return { name, canvas };
      });
    }
    layers.forEach((layer, i) => drawMaps(this.shown[i].canvas, layer, this.parent.clientWidth));
  }
}
