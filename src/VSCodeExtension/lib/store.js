// What is kept in a file, so that a window that is loaded again goes on: servers and their tokens, kernels, and what was run.
'use strict';
const fs = require('fs');
const path = require('path');

/** How long changes are collected before they are written, in milliseconds. */
const REST = 200;

class Store {
  #file;
  #values;
  #timer;

  /** @param {string} folder Made if it is not there. */
  constructor(folder) {
    this.#file = path.join(folder, 'sessions.json');
    try {
      this.#values = JSON.parse(fs.readFileSync(this.#file, 'utf8'));
    } catch {
      // There is none yet, or it cannot be read: nothing is known of before.
      this.#values = {};
    }
  }

  get(name) {
    return this.#values[name];
  }

  /** Sets a value, or removes it (undefined). */
  set(name, value) {
    this.#values[name] = value;
    this.#timer ??= setTimeout(() => this.write(), REST);
  }

  /** Writes what has changed. A token is for its owner's eyes only. */
  write() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    const fresh = `${this.#file}.${process.pid}`;
    fs.writeFileSync(fresh, JSON.stringify(this.#values), { mode: 0o600 });
    fs.renameSync(fresh, this.#file);
  }
}

module.exports = { Store };
