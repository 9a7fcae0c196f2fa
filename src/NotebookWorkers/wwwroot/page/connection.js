// The messages to the worker that holds the notebook; on the page of a server, a file of this name has those to the server.
import { Messages } from './messages.js';

export class Connection extends Messages {
  constructor(path) {
    super(path);
    this.isOpen = false;
    this.open();
  }

  async open() {
    this.worker = new Worker(new URL('../worker.js', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }) => {
      if (data.message) this.take(JSON.parse(data.message));
      else if (data.report) console.error(data.report);
    };
    const answer = await fetch(new URL(`../files/${this.path}`, import.meta.url));
    this.worker.postMessage({ open: this.path, content: await answer.arrayBuffer(), client: this.client });
    this.isOpen = true;
  }

  post(text) { this.worker.postMessage({ message: text }); }
}
