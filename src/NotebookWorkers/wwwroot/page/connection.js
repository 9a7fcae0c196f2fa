// The messages to the worker that holds the notebook; on the page of a server, a file of this name has those to the server.
import { Messages } from './messages.js';

/** The smallest module with a vector, by which a browser says whether it can run .NET. */
const WITH_VECTORS = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11);

const NO_BROWSER = 'This browser cannot run C#: that takes WebAssembly with vectors and DecompressionStream, which browsers have had since 2023. '
  + 'The page of the same name can be read in any browser.';

/** How the browsers say that there is none left, whatever it was wanted for. */
const OUT_OF_MEMORY = /out of memory|allocat/i;

const OWN = {
  current: 'This is your version, as this browser has kept it. More › Start over brings the published one back.',
  older: 'This is your version, as this browser has kept it; the published one has changed since. More › Start over brings that one.',
};

export class Connection extends Messages {
  /** Returns the notebook that the page of this document is for. */
  static pathOf({ documentElement }) { return documentElement.dataset.notebook; }

  constructor(path) {
    super(path);
    this.isOpen = false;
    // Links to it may carry the values of its controls, and it can be had again as it was.
    this.isPublished = true;
    // Whoever listens has to be there first.
    queueMicrotask(() => this.open());
  }

  async open() {
    if (typeof WebAssembly !== 'object' || !WebAssembly.validate(WITH_VECTORS) || typeof DecompressionStream !== 'function') {
      this.tell('closed', { fault: NO_BROWSER });
      return;
    }
    await this.letKeep();
    this.worker = new Worker(new URL('../worker.js', import.meta.url), { type: 'module' });
    this.worker.onerror = ({ message }) => this.fail(OUT_OF_MEMORY.test(message) ? message : 'its program could not be loaded');
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.postMessage({ open: { path: this.path, client: this.client } });
    this.isOpen = true;
  }

  hear(data) {
    if (data.message) this.take(JSON.parse(data.message));
    else if (data.loading) this.tell('loading', data.loading);
    else if (data.own) this.tell('note', { sentence: OWN[data.own] });
    else if (data.unkept) this.tell('note', { sentence: `This browser keeps no changes for this page (${data.unkept}); download the notebook to keep them.` });
    else if (data.forgotten) this.forgotten();
    else if (data.packed !== undefined) this.packed(data.packed);
    else if (data.ended) this.fail('.NET has ended; the browser may have too little memory. Reload the page to go on with the cells as they were last kept');
    else if (data.failed) this.fail(data.failed);
    else if (data.report) console.error(data.report);
  }

  fail(fault) {
    // What fails after that follows from it.
    if (this.hasFailed) return;
    this.hasFailed = true;
    const cause = OUT_OF_MEMORY.test(fault) ? 'the browser has too little memory for it; closing other tabs may help' : fault;
    this.tell('closed', { fault: `The notebook cannot be run: ${cause}.` });
  }

  /** Lets the browser keep the files of the site, so that the page opens without a network the next time. It works without that as well. */
  async letKeep() {
    if (!navigator.serviceWorker) return;
    try {
      await navigator.serviceWorker.register(new URL('../keeper.js', import.meta.url), { type: 'module' });
      if (!navigator.serviceWorker.controller) {
        const taken = new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
        await Promise.race([taken, new Promise(resolve => setTimeout(resolve, 3000))]);
      }
      navigator.serviceWorker.controller?.postMessage('keep');
    } catch (error) {
      console.warn(error);
    }
  }

  /** Brings back the notebook that the site holds. */
  startOver() {
    return new Promise(resolve => {
      this.forgotten = resolve;
      this.worker.postMessage({ forget: true });
    }).then(() => location.reload());
  }

  /** Returns an archive of the files that cells have written; null if there are none. It comes when no cell computes. */
  packFiles() {
    return new Promise(resolve => {
      this.packed = resolve;
      this.worker.postMessage({ pack: true });
    });
  }

  /** Shows an output in its frame. */
  async showOutput(frame, cell, index, theme) {
    const { html } = await this.ask({ do: 'output', cell, index, theme });
    if (html !== undefined) frame.srcdoc = html;
  }

  /** Lets a link open an output in a window of its own. */
  linkOutput(link, cell, index) {
    link.href = '#';
    link.addEventListener('click', async event => {
      event.preventDefault();
      const { html, text } = await this.ask({ do: 'output', cell, index, theme: null });
      const [content, type] = html === undefined ? [text ?? '', 'text/plain'] : [framed(html), 'text/html'];
      open(URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` })), '_blank', 'noopener');
    });
  }

  post(text) { this.worker.postMessage({ message: text }); }
}

/** Returns a page with an output in a frame: the window itself has the origin of this page, which no script of an output may have. */
function framed(html) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-downloads');
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0;';
  frame.srcdoc = html;
  return `<!DOCTYPE html><title>Output</title>${frame.outerHTML}`;
}
