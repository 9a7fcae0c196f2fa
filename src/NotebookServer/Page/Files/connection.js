// The WebSocket to the server. It connects again by itself for as long as the page is open.
export class Connection extends EventTarget {
  constructor(path) {
    super();
    this.path = path;
    this.client = crypto.randomUUID();
    this.asked = new Map();
    this.number = 0;
    this.delay = 250;
    this.open();
  }

  get isOpen() { return this.socket?.readyState === WebSocket.OPEN; }

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

  take(message) {
    if (message.event !== 'reply') {
      this.tell(message.event, message);
      return;
    }
    this.asked.get(message.ask)?.resolve(message);
    this.asked.delete(message.ask);
  }

  tell(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }

  /** Sends an order; false if the connection is broken. */
  send(order) {
    if (!this.isOpen) return false;
    this.socket.send(JSON.stringify(order));
    return true;
  }

  /** Sends an order and waits for its reply. */
  ask(order) {
    const ask = ++this.number;
    return new Promise((resolve, reject) => {
      if (!this.send({ ...order, ask })) reject(new Error('the connection is broken'));
      else this.asked.set(ask, { resolve, reject });
    });
  }
}
