// What is kept in a file, so that a window that is loaded again goes on: servers and their tokens, kernels, and what was run.
'use strict';
const fs = require('fs');
const path = require('path');

/** How long changes are collected at least before they are written, in milliseconds, and how often the time that the last writing took. */
const REST = 50, SHARE = 20;

class Store {
  #file;
  #values;
  #timer;
  #isLeft = false;
  #took = 0;

  /** @param {string} folder Made if it is not there. */
  constructor(folder) {
    this.#file = path.join(folder, 'sessions.json');
    this.#values = this.#read();
  }

  /** The path of another file in its folder. */
  besides(name) {
    return path.join(path.dirname(this.#file), name);
  }

  /** Reads a value again, which the window before this one may just have written. */
  refresh(name) {
    this.#values[name] = this.#read()[name];
    return this.#values[name];
  }

  get(name) {
    return this.#values[name];
  }

  /** Sets a value, or removes it (undefined). */
  set(name, value) {
    this.#values[name] = value;
    this.#timer ??= setTimeout(() => this.write(), Math.max(REST, SHARE * this.#took));
  }

  /** Writes for the last time: another window goes on. */
  leave() {
    this.write();
    this.#isLeft = true;
  }

  #read() {
    try {
      return JSON.parse(fs.readFileSync(this.#file, 'utf8'));
    } catch {
      // There is none yet, or it cannot be read: nothing is known of before.
      return {};
    }
  }

  /** Writes what has changed. A token is for its owner's eyes only. */
  write() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isLeft)
      return;
    const began = Date.now();
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    const fresh = `${this.#file}.${process.pid}`;
    fs.writeFileSync(fresh, JSON.stringify(this.#values), { mode: 0o600 });
    fs.renameSync(fresh, this.#file);
    this.#took = Date.now() - began;
  }
}

module.exports = { Store };
