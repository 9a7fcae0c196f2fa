// Asks the server.

const bytesOf = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

function textOf(bytes) {
  let text = '';
  for (const byte of bytes)
    text += String.fromCharCode(byte);
  return btoa(text);
}

// Signed bytes as numbers from -1 to 1.
const signedOf = text => Float32Array.from(new Int8Array(bytesOf(text).buffer), value => value / 127);

async function ask(address, options) {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch {
    throw new Error('The server does not answer. Is mnist serve still running?');
  }
  const content = await answer.json().catch(() => ({}));
  if (!answer.ok)
    throw new Error(content.error ? content.error[0].toUpperCase() + content.error.slice(1) + '.' : `The server answered ${answer.status}.`);
  return content;
}

// Reads 28×28 digits; explains how it came to one of them.
async function read(images, explained) {
  const body = new Uint8Array(images.length * SIDE * SIDE);
  images.forEach((image, i) => body.set(image, i * SIDE * SIDE));
  const answer = await ask(`/api/predict?explain=${explained}`, { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' } });
  const { saliency, layers } = answer.explanation;
  return {
    digits: answer.digits,
    saliency: signedOf(saliency),
    layers: layers.map(layer => ({ ...layer, values: signedOf(layer.values) })),
  };
}

// The largest picture that the server takes, in bytes, and what a larger one is scaled down to, in pixels.
const LARGEST = 9500000;
const SCALED = 3000;

// Reads the digits of a picture; gives them and the picture that they were read in.
async function readPicture(original) {
  const file = original.size > LARGEST ? await smaller(original) : original;
  const form = new FormData();
  form.append('image', file, file.name || 'picture');
  const answer = await ask('/api/predict?multi=1', { method: 'POST', body: form });
  return { file, warning: answer.warning, digits: answer.digits.map(digit => ({ ...digit, pixels: bytesOf(digit.image) })) };
}

async function smaller(file) {
  const image = await createImageBitmap(file).catch(() => { throw new Error('This file is too large, and not a picture that can be scaled down.'); });
  const scale = Math.min(1, SCALED / Math.max(image.width, image.height));
  const scaled = document.createElement('canvas');
  scaled.width = Math.round(image.width * scale);
  scaled.height = Math.round(image.height * scale);
  scaled.getContext('2d').drawImage(image, 0, 0, scaled.width, scaled.height);
  return new Promise(resolve => scaled.toBlob(resolve, 'image/jpeg', 0.92));
}
