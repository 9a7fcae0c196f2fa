// The yardstick: how many operations a second the browser's WebAssembly does in a loop written by hand, a tile of 4 × 8 sums that stay in registers, whose
// operands lie in the first level of the cache. Instructions are written as the specification numbers them.
const ROWS = 4, DEPTH = 512, REPEATS = 50;

const I32 = 0x7f, V128 = 0x7b, VECTOR = 0xfd;
const GET = 0x20, SET = 0x21, TEE = 0x22;
const A = 0, B = 1, C = 2, K = 3;

/** A number as LEB128 has it. */
const leb = number => number < 0x80 ? [number] : [number & 0x7f | 0x80, ...leb(number >> 7)];
const section = (id, content) => [id, ...leb(content.length), ...content];
const load = (instruction, pointer, offset) => [GET, pointer, VECTOR, instruction, 2, ...leb(offset)];
const advance = (pointer, bytes) => [GET, pointer, 0x41, ...leb(bytes), 0x6a, SET, pointer];

/** The module: a function with the addresses of a, b and c, and the depth; c = sum of a[k] b[k]. */
function moduleOf() {
  const sum = (row, half) => 4 + 2 * row + half, b = half => 4 + 2 * ROWS + half, a = 6 + 2 * ROWS;
  const rows = [...Array(ROWS).keys()], halves = [0, 1];
  const code = [
    0x03, 0x40,
    ...halves.flatMap(half => [...load(0x00, B, 16 * half), SET, b(half)]),
    ...rows.flatMap(row => [
      ...load(0x09, A, 4 * row), SET, a,
      ...halves.flatMap(half => [GET, sum(row, half), GET, a, GET, b(half), VECTOR, ...leb(0xe6), VECTOR, ...leb(0xe4), SET, sum(row, half)]),
    ]),
    ...advance(A, 4 * ROWS), ...advance(B, 32),
    GET, K, 0x41, 1, 0x6b, TEE, K, 0x0d, 0, 0x0b,
    ...rows.flatMap(row => halves.flatMap(half => [GET, C, GET, sum(row, half), VECTOR, 0x0b, 2, ...leb(32 * row + 16 * half)])),
    0x0b,
  ];
  const body = [1, ...leb(2 * ROWS + 3), V128, ...code];
  const name = text => [text.length, ...new TextEncoder().encode(text)];
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 4, I32, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 2]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('tile'), 0, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ]);
}

export async function start() {
  const { instance: { exports: { memory, tile } } } = await WebAssembly.instantiate(moduleOf());
  new Float32Array(memory.buffer).fill(1);
  tile(0, 16 * DEPTH, 48 * DEPTH, DEPTH);
  const sums = new Float32Array(memory.buffer, 48 * DEPTH, 8 * ROWS);
  if (!sums.every(sum => sum === DEPTH)) throw new Error(`the yardstick computes ${sums}`);
  return () => {
    const go = span => {
      const start = performance.now();
      let runs = 0;
      for (; performance.now() - start < span; runs += REPEATS)
        for (let i = 0; i < REPEATS; i++) tile(0, 16 * DEPTH, 48 * DEPTH, DEPTH);
      return 2 * 8 * ROWS * DEPTH * runs / (performance.now() - start) / 1e6;
    };
    go(500);
    return go(500);
  };
}
