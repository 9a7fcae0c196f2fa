// What was run of a notebook's cells. Knows nothing of VS Code: cells are known by a key.
'use strict';

/** How a run has ended, or that it has not. */
const OUTCOME = { none: 'none', succeeded: 'succeeded', failed: 'failed', stopped: 'stopped' };

class Runs {
  /** By the key of a cell: { ran, earlier, run, outcome }, as the server calls them. */
  #cells = new Map();
  #last = 0;

  /** Notes the source that a cell has in the file: its outputs were made of it. */
  open(key, source) {
    if (!this.#cells.has(key))
      this.#cells.set(key, { earlier: source, run: 0, outcome: OUTCOME.none });
  }

  begin(key, source) {
    this.#cells.set(key, { ...this.#cells.get(key), ran: source, run: ++this.#last, outcome: OUTCOME.none });
  }

  end(key, outcome) {
    const cell = this.#cells.get(key);
    if (cell && cell.ran !== undefined)
      cell.outcome = outcome;
  }

  /** The kernel has begun anew. */
  forget() {
    for (const cell of this.#cells.values()) {
      if (cell.ran !== undefined)
        Object.assign(cell, { earlier: cell.ran, ran: undefined });
      cell.outcome = OUTCOME.none;
    }
  }

  /** Whether the kernel knows what a source declares. */
  knows(key, source) {
    const cell = this.#cells.get(key);
    return cell?.outcome === OUTCOME.succeeded && cell.ran === source;
  }

  /** What was run of a cell, as the server is told. */
  of(key) {
    return this.#cells.get(key) ?? { run: 0, outcome: OUTCOME.none };
  }

  /** What has to be kept to go on later. */
  toJSON() {
    return { last: this.#last, cells: [...this.#cells] };
  }

  static from(kept) {
    const runs = new Runs();
    runs.#last = kept?.last ?? 0;
    runs.#cells = new Map(kept?.cells ?? []);
    return runs;
  }
}

module.exports = { Runs, OUTCOME };
