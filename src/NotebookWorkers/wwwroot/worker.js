// A web worker with .NET in it. One holds a notebook; it begins another one, which runs the cells, and may end it.
import { dotnet } from './_framework/dotnet.js';
import * as copies from './copies.js';
import { bytesOf, list, load, offer } from './files.js';
import { addFunctions } from './functions.js';
import { decode } from './pictures.js';

const REFERENCES = '.net/reference.zip';
const isKernel = self.name === 'kernel';
let exports, files, kernel, next, replaced, opened, keeping, isForgotten, isReady;

const report = line => self.postMessage({ report: line });

async function begin(site) {
  const { getAssemblyExports, getConfig, setModuleImports, runMain, Module } = await dotnet.withModuleConfig({ onExit: end })
    .withResourceLoader(find).create();
  const config = getConfig();
  setModuleImports('worker', {
    report,
    show: bytes => self.postMessage({ message: new TextDecoder().decode(bytes) }),
    send: bytes => (isKernel ? self : kernel).postMessage({ bytes }, [bytes.buffer]),
    keep,
    startKernel,
  });
  setModuleImports('pictures', { decode });
  // The engine looks for it by this name.
  self.addTensorKernels = bytes => addFunctions(bytes, Module.wasmExports);
  files = Module.FS;
  offer((await site).files.filter(({ isFirst }) => !isFirst), files, report);
  await runMain(config.mainAssemblyName, []);
  exports = (await getAssemblyExports(config.mainAssemblyName)).NotebookWorkers;
}

/** .NET has ended: for want of memory, or because a cell has ended it. */
function end() {
  if (isReady) self.postMessage({ ended: true });
  else fail('.NET ended while it began; the browser may have too little memory, and closing other tabs may help');
}

/** Finds a part of .NET itself. The scripts are as they are; everything else is compressed. */
function find(type, name, address) {
  if (type === 'dotnetjs' || type === 'manifest') return address;
  return bytesOf(`${address}.gz`).then(bytes => new Response(bytes, { headers: { 'content-type': 'application/wasm' } }));
}

/** Begins a worker for cells; what it sends before the notebook has it, it is told then. */
function newKernel() {
  const made = new Worker(self.location.href, { type: 'module', name: 'kernel' });
  made.early = [];
  made.isReady = new Promise(resolve => {
    made.onmessage = ({ data }) => {
      if (data.ready) resolve();
      else if (data.bytes && made !== kernel) made.early.push(data.bytes);
      else if (data.bytes) exports.NotebookWorker.TakeOfKernel(data.bytes);
      else if (data.ended && made === kernel) exports.NotebookWorker.TakeEndOfKernel();
      else self.postMessage(data);
    };
  });
  return made;
}

/** Ends the worker that runs cells, if there is one, and goes on with another one. */
async function startKernel() {
  kernel?.terminate();
  // Whoever waits for the one that is ended goes on with the next one, which takes messages before it is ready.
  replaced?.();
  [kernel, next] = [next ?? newKernel(), null];
  const { early, isReady } = kernel;
  await Promise.race([isReady, new Promise(resolve => { replaced = resolve; })]);
  for (const bytes of early.splice(0)) exports.NotebookWorker.TakeOfKernel(bytes);
}

/** Keeps the notebook as its file is now. */
async function keep() {
  // What is saved after the person has started over is no longer wanted.
  if (isForgotten) return;
  try {
    await (keeping = copies.keep(opened.path, { content: files.readFile(`/${opened.path}`), of: opened.of }));
  } catch (error) {
    self.postMessage({ unkept: String(error?.message ?? error) });
  }
}

/** Forgets the person's version of the notebook. */
async function forget() {
  isForgotten = true;
  await keeping?.catch(() => {});
  // Where nothing can be kept, there is nothing to forget.
  await copies.forget(opened.path).catch(() => {});
  self.postMessage({ forgotten: true });
}

/** Opens the notebook that the site holds, or the person's version of it. */
async function open({ path, client }) {
  const file = (await site).files.find(one => one.path === path);
  if (!file) throw new Error(`${path} is no file of this site`);
  const [of] = file.parts;
  opened = { path, of };
  const own = await copies.find(path).catch(() => undefined);
  // What the values of controls are compiled against.
  const wanted = (await site).files.filter(one => one.path === REFERENCES);
  if (own) exports.NotebookWorker.Put(`/${path}`, own.content);
  else wanted.push(file);
  await load(wanted, exports.NotebookWorker.Put, () => {});
  if (own) self.postMessage({ own: own.of === of ? 'current' : 'older' });
  exports.NotebookWorker.Begin(path, client, JSON.stringify((await site).addresses));
  isReady = true;
}

/** Sends the page an archive of what cells have written, which the other worker has. */
function pack() {
  if (!isKernel) {
    (kernel ?? next).postMessage({ pack: true });
    return;
  }
  const archive = exports.KernelWorker.Pack();
  self.postMessage({ packed: archive.length > 0 ? archive : null });
}

const fail = error => self.postMessage({ failed: String(error?.message ?? error) });

self.onmessage = async ({ data }) => {
  // The other worker takes as long as this one to begin.
  if (data.open) next = newKernel();
  await begun;
  try {
    if (data.pack) pack();
    else if (data.bytes) exports.KernelWorker.Take(data.bytes);
    else if (data.message) exports.NotebookWorker.Take(new TextEncoder().encode(data.message));
    else if (data.open) await open(data.open);
    else if (data.forget) await forget();
  } catch (error) {
    fail(error);
  }
};

const site = list();
const begun = begin(site);
begun.catch(error => error?.name === 'ExitStatus' ? end() : fail(error));

if (isKernel) {
  // The libraries come while .NET begins.
  const first = [];
  const loaded = site.then(({ files: all }) => load(
    all.filter(({ isFirst, path }) => isFirst && !path.endsWith('.ipynb')), (path, bytes) => first.push([path, bytes]),
    (done, total) => self.postMessage({ loading: { done, total } })));
  await begun;
  await loaded;
  for (const [path, bytes] of first) exports.NotebookWorker.Put(path, bytes);
  exports.KernelWorker.Begin(`/${(await site).folder}`);
  isReady = true;
  self.postMessage({ ready: true });
}
