// Pictures, decoded by the browser. It does so behind one's back, while the worker's program waits; so the worker asks as if it loaded a file, and the keeper of
// the site's files (keeper.js) answers, which is another thread.
const HEADER_LENGTH = 8;

/** Returns the width and the height of a picture, in four bytes each, and its pixels: red, green, blue, alpha. */
export function decode(bytes) {
  const request = new XMLHttpRequest();
  request.open('POST', new URL('./pixels', import.meta.url), false);
  request.responseType = 'arraybuffer';
  try {
    request.send(bytes);
  } catch {
    request.abort();
  }
  if (request.status === 200) return new Uint8Array(request.response);
  throw new Error(request.status === 415
    ? 'the browser cannot read it as a picture; save it as PNG, JPEG, WebP, BMP or GIF'
    : 'a browser reads pictures here only if it may store the files of the page, which a private window may not allow');
}

/** Answers such a request. */
export async function answer(request) {
  let bitmap;
  try {
    // Upright, and as the file has the colors.
    bitmap = await createImageBitmap(await request.blob(), { imageOrientation: 'from-image', premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
  } catch {
    return new Response(null, { status: 415 });
  }
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const answer = new Uint8Array(HEADER_LENGTH + 4 * width * height);
  new DataView(answer.buffer).setInt32(0, width, true);
  new DataView(answer.buffer).setInt32(4, height, true);
  answer.set(context.getImageData(0, 0, width, height).data, HEADER_LENGTH);
  return new Response(answer);
}
