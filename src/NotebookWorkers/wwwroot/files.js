// The files of the site: their list, and how they come into a worker's memory. Those that come first are compressed by gzip, because not every server compresses
// what it sends; the others come in parts.

/** The list of the files. */
export const list = async () => (await fetch(new URL('./files.json', import.meta.url))).json();

/** Loads the files that come first, and puts them where the worker's programs find them. Tells how many bytes have come, of how many. */
export async function load(files, put, tell) {
  const total = files.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  await Promise.all(files.map(async ({ path, length, parts: [address] }) => {
    put(`/${path}`, await bytesOf(address));
    tell(done += length, total);
  }));
}

/** Returns what is compressed at an address. */
export async function bytesOf(address) {
  const answer = await fetch(new URL(address, import.meta.url));
  if (!answer.ok) throw new Error(`${address} could not be loaded: ${answer.status} ${answer.statusText}`);
  return decompressed(new Uint8Array(await answer.arrayBuffer()));
}

/** Returns what was compressed by gzip; as it is if the server's answer has been decompressed already. */
export async function decompressed(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Lists files that are loaded when a program reads them, part by part. A program waits for what it reads, so these are not compressed.
 * @param {object} FS The worker's files, as Emscripten has them.
 * @param {(sentence: string) => void} tell Takes why a part could not be loaded.
 */
export function offer(files, FS, tell) {
  for (const file of files) {
    const path = `/${file.path}`;
    const folder = path.slice(0, path.lastIndexOf('/'));
    FS.mkdirTree(folder);
    const node = FS.createFile(folder, path.slice(folder.length + 1), {}, true, false);
    node.usedBytes = file.size;
    const content = new Uint8Array(file.size);
    const isHere = file.parts.map(() => false);
    const partSize = file.partSize;
    node.stream_ops = {
      ...node.stream_ops,
      read(stream, buffer, offset, length, position) {
        const end = Math.min(position + length, file.size);
        if (position >= end) return 0;
        for (let i = Math.floor(position / partSize); i * partSize < end; i++) {
          if (isHere[i]) continue;
          try {
            content.set(fetchNow(file.parts[i]), i * partSize);
          } catch (error) {
            tell(error.message);
            // For the program it is an input/output error.
            throw new FS.ErrnoError(29);
          }
          isHere[i] = true;
        }
        buffer.set(content.subarray(position, end), offset);
        return end - position;
      },
      // Neither written nor mapped: not permitted, not supported.
      write() { throw new FS.ErrnoError(63); },
      mmap() { throw new FS.ErrnoError(43); },
    };
  }
}

/** Loads a part while the program waits. */
function fetchNow(address) {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(`./${address}`, import.meta.url), false);
  request.responseType = 'arraybuffer';
  try {
    request.send();
  } catch {
    throw new Error(`${address} could not be loaded: there is no network`);
  }
  if (request.status !== 200) throw new Error(`${address} could not be loaded: ${request.status}`);
  return new Uint8Array(request.response);
}
