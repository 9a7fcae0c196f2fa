// What cells have drawn in earlier runs. Knows nothing of VS Code: cells are known by a key, and outputs are { MIME type: data }.
'use strict';

/** The types of pictures, those first that tell most. */
const PICTURES = ['application/vnd.plotly.v1+json', 'image/svg+xml', 'image/png', 'image/jpeg'];

/** The most that is kept of one cell. */
const MOST_RUNS = 10, MOST_CHARACTERS = 8e6;

/** The number of the run of which the cell shows what it has put out. */
const NOW = -1;

class EarlierRuns {
  /** By the key of a cell: the last run, { number, count, source, parameters, isCutShort }, without what it has put out. */
  #last = new Map();
  /** By the key of a cell: the runs before, the latest first, with the pictures that they have put out. */
  #earlier = new Map();

  /**
   * A cell is run again. What it shows until then is kept if there are pictures, and if that run came to its end.
   * @param {string} key
   * @param {object[]} pictures
   * @param {{ number: number, source: string, parameters: string[] }} run
   */
  begin(key, pictures, run) {
    const last = this.#last.get(key) ?? { number: 0 };
    if (pictures.length > 0 && !last.isCutShort)
      this.#earlier.set(key, add(this.#earlier.get(key) ?? [], { ...last, outputs: pictures }));
    this.#last.set(key, { ...run, isCutShort: true });
  }

  end(key, count, hasSucceeded) {
    const last = this.#last.get(key);
    if (last)
      Object.assign(last, { count, isCutShort: !hasSucceeded });
  }

  /** How many earlier runs there are to be seen. */
  count(key) {
    return this.#earlier.get(key)?.length ?? 0;
  }

  /**
   * The runs of a cell, the latest first, as the server is told of them.
   * @param {string} key
   * @param {object[]} pictures What the cell shows now.
   * @param {number[]} shown The numbers of those of which something is to be shown.
   */
  of(key, pictures, shown) {
    const { number, ...last } = this.#last.get(key) ?? {};
    return [{ ...last, number: NOW, outputs: pictures }, ...this.#earlier.get(key) ?? []]
      .map(({ isCutShort, outputs, ...run }) => shown.includes(run.number) ? { ...run, outputs } : run);
  }

  /** What has to be kept to go on later: the pictures are too large for it. */
  toJSON() {
    return [...this.#last];
  }

  static from(kept) {
    const runs = new EarlierRuns();
    runs.#last = new Map(kept ?? []);
    return runs;
  }
}

/** Adds a run to others; the oldest go, and so do those that show the same. */
function add(runs, run) {
  const contents = ({ source, parameters, outputs }) => JSON.stringify([source, parameters, outputs]);
  const added = contents(run);
  let size = 0;
  return [run, ...runs.filter(other => contents(other) !== added)].slice(0, MOST_RUNS)
    .filter(one => (size += JSON.stringify(one.outputs).length) <= MOST_CHARACTERS);
}

/** The picture among the representations of an output, { mime, data } with bytes; undefined if there is none. */
function pictureOf(items) {
  const mime = PICTURES.find(type => items.some(item => item.mime === type));
  if (!mime)
    return undefined;
  const bytes = Buffer.from(items.find(item => item.mime === mime).data);
  return { [mime]: mime.endsWith('+json') ? JSON.parse(bytes) : bytes.toString(mime === 'image/svg+xml' ? 'utf8' : 'base64') };
}

module.exports = { EarlierRuns, NOW, pictureOf };
