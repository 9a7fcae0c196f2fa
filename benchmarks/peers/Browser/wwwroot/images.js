// MNIST's images and their labels, a byte a pixel, as the benchmark offers them.
const PIXELS = 28 * 28;

const bytesOf = async name => new Uint8Array(await (await fetch(`./${name}`)).arrayBuffer());

export const [pixels, labels] = await Promise.all([bytesOf('pixels'), bytesOf('labels')]);

/** Returns a batch of images from 0 to 1, and their labels. */
export function batchOf(size, index) {
  const first = index * size % (labels.length - size + 1);
  return {
    images: Float32Array.from(pixels.subarray(first * PIXELS, (first + size) * PIXELS), byte => byte / 255),
    digits: labels.subarray(first, first + size),
  };
}
