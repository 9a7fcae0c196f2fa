// The messages between the page and whatever holds the notebook: a server, or a worker of the browser. Each message is an event of its name.
export class Messages extends EventTarget {
  constructor(path) {
    super();
    this.path = path;
    this.client = crypto.randomUUID();
    this.asked = new Map();
    this.number = 0;
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

  /** Sends an order; false if nobody is there. */
  send(order) {
    if (!this.isOpen) return false;
    this.post(JSON.stringify(order));
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
