// The WebSocket to the server. It connects again by itself for as long as the page is open.
import { Messages } from './messages.js';

export class Connection extends Messages {
  /** Returns the notebook that the page at this address is for. */
  static pathOf({ location }) { return decodeURIComponent(location.pathname.replace(/^\/notebooks\//, '')); }

  constructor(path) {
    super(path);
    this.delay = 250;
    this.open();
  }

  get isOpen() { return this.socket?.readyState === WebSocket.OPEN; }

  post(text) { this.socket.send(text); }

  open() {
    const address = new URL(`/api/live/${this.path.split('/').map(encodeURIComponent).join('/')}`, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    address.searchParams.set('client', this.client);
    this.socket = new WebSocket(address);
    let opened = false;
    this.socket.onopen = () => { opened = true; this.delay = 250; };
    this.socket.onmessage = message => this.take(JSON.parse(message.data));
    this.socket.onclose = () => this.closed(opened);
  }

  async closed(opened) {
    for (const { reject } of this.asked.values()) reject(new Error('the connection is broken'));
    this.asked.clear();
    this.tell('closed', { fault: opened ? null : await this.reason() });
    setTimeout(() => this.open(), this.delay);
    this.delay = Math.min(2 * this.delay, 4000);
  }

  /** Shows an output in its frame. */
  showOutput(frame, cell, index, theme) { frame.src = `${this.outputAddress(cell, index)}&theme=${theme}&t=${Date.now()}`; }

  /** Lets a link open an output in a window of its own. */
  linkOutput(link, cell, index) { link.href = this.outputAddress(cell, index); }

  outputAddress(cell, index) {
    return `/outputs/${this.path.split('/').map(encodeURIComponent).join('/')}?cell=${encodeURIComponent(cell)}&index=${index}`;
  }

  /** Why the server has refused the connection; null if it cannot be reached. */
  async reason() {
    try {
      const answer = await fetch(this.socket.url.replace(/^ws/, 'http'));
      const { message } = await answer.json();
      return message === 'this address takes a WebSocket' ? null : message;
    } catch {
      return null;
    }
  }
}
