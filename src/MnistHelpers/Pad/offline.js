// The page that needs no server.

const THRESHOLD = 0.9;
const canvas = element('pad');
const bars = new Bars(element('bars'));
const layers = new Layers(element('layers'));
let groups = [];
let chosen = 0;
let isWaiting = false;
let digits = [];

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
  digits = groups.map(group => {
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
  element('copy').disabled = !one;
  element('copied').textContent = '';
  element('drawing').hidden = true;
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

// Drawn digits as text, which DigitPad.Drawn reads: how many there are, what each was read as, then all pixels. A byte n up to 127 says that n + 1
// pixels follow; a larger one stands for n - 127 pixels of 0.
function packed() {
  const pixels = digits.flatMap(digit => [...digit.pixels]), bytes = [digits.length, ...digits.map(digit => digit.digit)];
  for (let i = 0; i < pixels.length;) {
    const isBlank = pixels[i] === 0;
    let end = i + 1;
    while (end < pixels.length && end - i < 128 && (pixels[end] === 0) === isBlank)
      end++;
    bytes.push(...isBlank ? [127 + end - i] : [end - i - 1, ...pixels.slice(i, end)]);
    i = end;
  }
  return btoa(String.fromCharCode(...bytes));
}

// Within a notebook's frame there is no clipboard to write to, but what is selected can be copied.
element('copy').addEventListener('click', () => {
  const field = element('drawing');
  field.value = packed();
  field.hidden = false;
  field.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand('copy');
  } catch {
    // The text stays selected, to be copied by hand.
  }
  field.hidden = isCopied;
  element('copied').textContent = isCopied ? 'Copied. In a notebook, DigitPad.Drawn reads it.' : 'Copy this text:';
  if (isCopied)
    element('copy').focus();
});

// For scripts: the ten probabilities of a digit of 784 pixels.
window.readDigit = pixels => forward(pixels).probabilities;
show();

// Within a frame, so that its page can make it as high as what it shows.
if (window.parent !== window)
  new ResizeObserver(() => window.parent.postMessage({ digitPadHeight: document.body.offsetHeight + document.body.offsetTop * 2 }, '*'))
    .observe(document.body);
