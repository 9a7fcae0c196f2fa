// Runs kernels in WebAssembly on a memory: web-kernels.mjs MODULE MEMORY CALLS. CALLS is a list of pairs, the kernel and the address of its arguments.
import fs from 'node:fs';

const [module, file, calls] = process.argv.slice(2);
const bytes = fs.readFileSync(file);
const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes.length / 65536) });
new Uint8Array(memory.buffer).set(bytes);
const { instance } = await WebAssembly.instantiate(fs.readFileSync(module), { env: { memory } });
const kernels = Object.values(instance.exports);
for (const [kernel, address] of JSON.parse(calls)) kernels[kernel](address);
fs.writeFileSync(file, new Uint8Array(memory.buffer, 0, bytes.length));
