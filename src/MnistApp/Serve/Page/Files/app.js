// The page.

const canvas = element('pad');
const bars = new Bars(element('bars'));
const layers = new Layers(element('layers'));

let shown = null; // what is read at the moment: { digits: [{ pixels, digit, confidence, sure, probabilities }], chosen, isPicture }
let wanted = null; // the drawing that waits to be read
let isReading = false;
let kept = false; // whether the digits that are shown are in the session already

const pad = new Pad(canvas, strokes => {
  kept = false;
  wanted = { since: performance.now(), groups: digitsOf(strokes) };
  pump();
});

const session = new Session({
  list: element('entries'), summary: element('session-summary'), exportButton: element('export'), learnButton: element('learn'),
  forgetButton: element('forget'), learnText: element('learn-text'), learned: () => { showModel(); again(); },
});

// Reads the newest drawing; while an answer is on its way, only the newest one waits.
async function pump() {
  if (isReading)
    return;
  isReading = true;
  while (wanted) {
    const { since, groups } = wanted;
    wanted = null;
    if (groups.length === 0) {
      show(null);
      continue;
    }
    const images = groups.map(group => normalize(group.strokes));
    const chosen = Math.min(shown && !shown.isPicture ? shown.chosen : images.length - 1, images.length - 1);
    await readInto(images, groups.length === shown?.digits.length ? chosen : images.length - 1, false, since);
  }
  isReading = false;
}

async function readInto(images, chosen, isPicture, since) {
  try {
    const answer = await read(images, chosen);
    show({ digits: answer.digits.map((digit, i) => ({ ...digit, pixels: images[i] })), chosen, isPicture, saliency: answer.saliency, layers: answer.layers });
    canvas.dataset.milliseconds = (performance.now() - since).toFixed(1);
  } catch (fault) {
    say(fault.message);
  }
}

function again() {
  if (shown)
    readInto(shown.digits.map(digit => digit.pixels), shown.chosen, shown.isPicture, performance.now());
}

function show(next) {
  const focused = document.activeElement;
  shown = next;
  say('');
  const digits = next?.digits ?? [];
  const chosen = digits[next?.chosen];
  showNumber(digits, next?.chosen, i => readInto(digits.map(one => one.pixels), i, next.isPicture, performance.now()));
  bars.show(chosen?.probabilities);
  drawDigit(element('seen'), chosen?.pixels);
  drawSaliency(element('saliency'), next?.saliency);
  layers.show(next?.layers);
  element('undo').disabled = element('clear').disabled = pad.isEmpty && digits.length === 0;
  for (const button of element('corrections').children)
    button.disabled = !chosen;
  element('seen-card').classList.toggle('is-empty', !chosen);
  // A button that has just been disabled loses the focus. Drawing comes next, so the pad gets it.
  if (focused.disabled)
    canvas.focus({ preventScroll: true });
}

function say(text) {
  element('message').textContent = text;
  element('message').hidden = !text;
}

function keep() {
  if (kept || !shown)
    return;
  for (const digit of shown.digits)
    session.add({ pixels: digit.pixels, digit: digit.digit, confidence: digit.confidence, label: null });
  kept = true;
}

function clear() {
  keep();
  kept = false;
  element('picture-view').hidden = true;
  canvas.hidden = false;
  pad.clear();
  show(null);
}

function undo() {
  if (shown?.isPicture)
    clear();
  else
    pad.undo();
}

function correct(label) {
  if (!shown)
    return;
  const digit = shown.digits[shown.chosen];
  session.add({ pixels: digit.pixels, digit: digit.digit, confidence: digit.confidence, label });
  const others = shown.digits.filter((_, i) => i !== shown.chosen);
  kept = others.length === 0;
  announce(`Noted: it is ${label}`);
  if (shown.digits.length === 1)
    clear();
}

async function open(chosen) {
  if (!chosen)
    return;
  const since = performance.now();
  say('');
  try {
    const { file, digits, warning } = await readPicture(chosen);
    keep();
    pad.strokes = [];
    pad.draw();
    if (digits.length === 0) {
      show(null);
      say(`No digit found in this picture.${warning ? ` (${warning}.)` : ''}`);
      return;
    }
    await showPicture(file, digits);
    await readInto(digits.map(digit => digit.pixels), 0, true, since);
    kept = false;
    if (warning)
      say(`${warning}.`);
  } catch (fault) {
    say(fault.message);
  }
}

// The picture itself takes the pad's place, with a frame around each digit that was found.
async function showPicture(file, digits) {
  const view = element('picture-view');
  const context = view.getContext('2d');
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!image)
    return;
  const scale = Math.min(1, 1200 / Math.max(image.width, image.height));
  view.width = Math.round(image.width * scale);
  view.height = Math.round(image.height * scale);
  context.drawImage(image, 0, 0, view.width, view.height);
  context.strokeStyle = getComputedStyle(canvas).getPropertyValue('--accent');
  context.lineWidth = Math.max(2, view.width / 250);
  for (const { box } of digits) {
    if (box)
      context.strokeRect(box.x * scale, box.y * scale, box.width * scale, box.height * scale);
  }
  view.setAttribute('aria-label', `The picture, in which ${digits.map(digit => digit.digit).join(' ')} was read`);
  view.hidden = false;
  canvas.hidden = true;
}

const camera = element('camera-dialog');
let stream = null;

async function openCamera() {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
  } catch {
    say('The camera cannot be used here. Choose or drop a picture instead.');
    return;
  }
  const video = element('camera-video');
  video.srcObject = stream;
  camera.showModal();
  await video.play();
}

async function takePicture() {
  const video = element('camera-video');
  const still = create('canvas');
  still.width = video.videoWidth;
  still.height = video.videoHeight;
  still.getContext('2d').drawImage(video, 0, 0);
  const file = await new Promise(resolve => still.toBlob(resolve, 'image/jpeg', 0.92));
  camera.close();
  await open(file);
}

async function showModel() {
  try {
    const { name, parameters, origin } = await ask('/api/model');
    const from = { pretrained: 'trained on MNIST', file: 'from its file', learned: 'taught by you' }[origin];
    element('model').textContent = `Network “${name}”, ${parameters.toLocaleString('en')} parameters, ${from}`;
  } catch (fault) {
    say(fault.message);
  }
}

for (let value = 0; value < 10; value++) {
  const button = create('button', 'correction', String(value));
  button.type = 'button';
  button.setAttribute('aria-label', `It is ${value}`);
  button.addEventListener('click', () => correct(value));
  element('corrections').append(button);
}
element('undo').addEventListener('click', undo);
element('clear').addEventListener('click', clear);
element('brush').addEventListener('input', event => { pad.brush = Number(event.target.value) / 1000; });
element('choose').addEventListener('click', () => element('file').click());
element('file').addEventListener('change', event => {
  open(event.target.files[0]);
  event.target.value = '';
});
element('camera').addEventListener('click', openCamera);
element('camera-take').addEventListener('click', takePicture);
element('camera-cancel').addEventListener('click', () => camera.close());
camera.addEventListener('close', () => {
  stream?.getTracks().forEach(track => track.stop());
  stream = null;
});
element('camera').hidden = !navigator.mediaDevices?.getUserMedia;

document.addEventListener('keydown', event => {
  if (event.target.matches('input, select, textarea') || camera.open)
    return;
  const hasControl = event.ctrlKey || event.metaKey;
  if (hasControl && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    if (event.shiftKey)
      pad.redo();
    else
      undo();
  } else if (!hasControl && !event.altKey && (event.key === 'Escape' || event.key === 'Delete' || event.key === 'Backspace')) {
    event.preventDefault();
    clear();
  }
});
document.addEventListener('paste', event => {
  const file = [...event.clipboardData.files].find(one => one.type.startsWith('image/'));
  if (file) {
    event.preventDefault();
    open(file);
  }
});
for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, event => {
    event.preventDefault();
    document.body.classList.toggle('is-dropping', name === 'dragover');
    if (name === 'drop')
      open(event.dataTransfer.files[0]);
  });
}
document.addEventListener('dragleave', event => {
  if (!event.relatedTarget)
    document.body.classList.remove('is-dropping');
});

show(null);
showModel();
