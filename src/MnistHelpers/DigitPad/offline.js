// The page that needs no server.

const THRESHOLD = 0.9;
const canvas = element('pad');
const bars = new Bars(element('bars'));
const layers = new Layers(element('layers'));
let groups = [];
let chosen = 0;
let isWaiting = false;

const pad = new Pad(canvas, strokes => {
  const next = digitsOf(strokes);
  if (next.length !== groups.length)
    chosen = next.length - 1;
  groups = next;
  // Once a frame is often enough.
  if (!isWaiting)
    requestAnimationFrame(() => { isWaiting = false; show(); });
  isWaiting = true;
});

function show() {
  const digits = groups.map(group => {
    const pixels = normalize(group.strokes);
    const { probabilities, layers: outputs } = forward(pixels);
    const digit = probabilities.indexOf(Math.max(...probabilities));
    return { pixels, probabilities, outputs, digit, confidence: probabilities[digit], sure: probabilities[digit] >= THRESHOLD };
  });
  const one = digits[chosen];
  showNumber(digits, chosen, i => { chosen = i; show(); });
  bars.show(one?.probabilities);
  drawDigit(element('seen'), one?.pixels);
  layers.show(one?.outputs.map(scaled));
  element('undo').disabled = element('clear').disabled = pad.isEmpty;
  element('seen-card').classList.toggle('is-empty', !one);
}

// From -1 to 1, as the maps are drawn.
function scaled(layer) {
  const largest = layer.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return { ...layer, values: layer.values.map(value => value / largest) };
}

element('undo').addEventListener('click', () => pad.undo());
element('clear').addEventListener('click', () => pad.clear());
element('brush').addEventListener('input', event => { pad.brush = Number(event.target.value) / 1000; });
document.addEventListener('keydown', event => {
  if (event.target.matches('input'))
    return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    if (event.shiftKey)
      pad.redo();
    else
      pad.undo();
  } else if (event.key === 'Escape' || event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    pad.clear();
  }
});
// For scripts: the ten probabilities of a digit of 784 pixels.
window.readDigit = pixels => forward(pixels).probabilities;
show();
