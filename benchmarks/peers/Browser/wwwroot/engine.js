// This project's engine, in .NET of WebAssembly, as a worker of the live course has it.
import { dotnet } from './_framework/dotnet.js';
import { addFunctions } from './functions.js';
import { labels, pixels } from './images.js';

/** Returns what measures: images a second of "train BATCH COUNT" or "infer BATCH COUNT". */
export async function start() {
  const { getAssemblyExports, getConfig, runMain, Module } = await dotnet.create();
  globalThis.addTensorKernels = bytes => addFunctions(bytes, Module.wasmExports);
  const { mainAssemblyName } = getConfig();
  await runMain(mainAssemblyName, []);
  const { EnginePeer } = (await getAssemblyExports(mainAssemblyName)).Benchmarks.Peers;
  return request => {
    const [what, batch, count] = request.split(' ');
    return EnginePeer.Ask(`${what} reference ${batch} 1 ${count}`, pixels, labels);
  };
}
