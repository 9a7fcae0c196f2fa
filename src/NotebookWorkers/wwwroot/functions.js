// A place for the engine's kernels: it makes them as a module of WebAssembly.

/**
 * Adds the functions of a module of WebAssembly to those of .NET, whose memory they share. A program calls them by their numbers.
 * @param {Uint8Array} bytes The module.
 * @param {WebAssembly.Exports} dotnet What .NET itself exports: its memory, and the table of its functions.
 * @returns {number} The number of the first one.
 */
export function addFunctions(bytes, { memory, __indirect_function_table: table }) {
  const { exports: added } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  const functions = Object.values(added);
  const first = table.grow(functions.length);
  functions.forEach((one, i) => table.set(first + i, one));
  return first;
}
