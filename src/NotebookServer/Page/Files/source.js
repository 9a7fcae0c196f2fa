// The source of a cell, typed here and perhaps elsewhere at the same time. What was typed here goes to the server one edit at a time, while the next is
// collected; what comes from elsewhere is fitted in between.
import { after, apply, between, isEmpty } from './edits.js';

export class Source {
  /** @param {(version: number, edit: object, sequence: number) => void} send */
  constructor(text, version, send) {
    this.known = text;       // what the server has, as far as it was told
    this.version = version;
    this.flying = null;      // the edit on its way
    this.sequence = 0;
    this.text = text;        // what is seen here
    this.send = send;
  }

  get isSettled() { return this.flying === null && this.text === this.known; }

  /** Takes the text as it was typed here. */
  type(text) {
    this.text = text;
    this.push();
  }

  /** Takes an edit of the server. Returns the edit of the text seen here, or null for one that was made here. */
  take({ version, start, length, text, sequence }, isOwn) {
    const edit = { start, length, text };
    this.version = version;
    if (isOwn && this.flying && sequence === this.sequence) {
      this.known = apply(this.known, edit);
      this.flying = null;
      this.push();
      return null;
    }
    const base = this.flying ? apply(this.known, this.flying) : this.known;
    const waiting = between(base, this.text);
    let seen = edit;
    if (this.flying) {
      const flying = after(this.flying, edit, true);
      seen = after(edit, this.flying, false);
      this.flying = flying;
    }
    const shown = isEmpty(waiting) ? seen : after(seen, waiting, false);
    this.known = apply(this.known, edit);
    this.text = apply(this.text, shown);
    return shown;
  }

  /** Begins anew after the connection was broken: the server's text, with what was typed here and had not arrived. Returns the text to be seen. */
  rejoin(text, version) {
    const sent = this.flying ? apply(this.known, this.flying) : this.known;
    let seen;
    if (text === this.text || text === this.known) seen = this.text;
    else if (text === sent) seen = this.text;
    else seen = apply(text, after(between(this.known, this.text), between(this.known, text), true));
    this.flying = null;
    this.known = text;
    this.version = version;
    this.text = seen;
    return seen;
  }

  /** Begins anew from the server's text, because it has refused an edit. Returns the text that was seen here; null if it was the server's. */
  refuse(text = this.known, version = this.version) {
    const own = this.text;
    this.flying = null;
    this.known = this.text = text;
    this.version = version;
    return own === text ? null : own;
  }

  /** Sends what is not on its way yet. */
  push() {
    if (this.flying || this.text === this.known) return;
    this.flying = between(this.known, this.text);
    this.send(this.version, this.flying, ++this.sequence);
  }
}
