// A web worker with .NET in it. One holds a notebook; it begins another one, which runs the cells, and may end it.
import { dotnet } from './_framework/dotnet.js';

const ROOT = '/notebooks';

const isKernel = new URL(self.location).searchParams.has('kernel');
let exports, names, kernel, ready;

async function begin() {
  const { getAssemblyExports, getConfig, setModuleImports, runMain } = await dotnet.create();
  const config = getConfig();
  setModuleImports('worker', {
    report: line => self.postMessage({ report: line }),
    show: bytes => self.postMessage({ message: new TextDecoder().decode(bytes) }),
    send: bytes => (isKernel ? self : kernel).postMessage({ bytes }, [bytes.buffer]),
    startKernel,
  });
  await runMain(config.mainAssemblyName, []);
  names = [...config.resources.coreAssembly ?? [], ...config.resources.assembly ?? []].map(({ virtualPath }) => virtualPath.replace(/\.\w+$/, ''));
  exports = (await getAssemblyExports(config.mainAssemblyName)).NotebookWorkers;
}

/** Ends the worker that runs cells, if there is one, and begins another one. */
function startKernel() {
  kernel?.terminate();
  // Whoever waits for the one that is ended goes on with the next one, which takes messages before it is ready.
  ready?.();
  kernel = new Worker(`${self.location.pathname}?kernel`, { type: 'module' });
  return new Promise(resolve => {
    ready = resolve;
    kernel.onmessage = ({ data }) => {
      if (data.ready) resolve();
      else if (data.bytes) exports.NotebookWorker.TakeOfKernel(data.bytes);
      else self.postMessage(data);
    };
  });
}

const begun = begin();

self.onmessage = async ({ data }) => {
  await begun;
  if (data.bytes) exports.KernelWorker.Take(data.bytes);
  else if (data.message) exports.NotebookWorker.Take(new TextEncoder().encode(data.message));
  else if (data.open) {
    exports.NotebookWorker.Put(`${ROOT}/${data.open}`, new Uint8Array(data.content));
    exports.NotebookWorker.Begin(names, ROOT, data.open, data.client);
  }
};

if (isKernel) {
  await begun;
  exports.KernelWorker.Begin(names, ROOT);
  self.postMessage({ ready: true });
}
