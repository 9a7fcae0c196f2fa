// A notebook's kernel, and what it has run.
'use strict';
const vscode = require('vscode');
const { codeCells, keyOf, runCells, tagsOf } = require('./cells');
const { EarlierRuns } = require('./earlier');
const { Kernel } = require('./kernel');
const { OUTCOME, Runs } = require('./runs');

/** How long the window before this one has to write what it knows, in milliseconds. */
const HANDOVER = 500;

/** The most that is kept of what a running cell puts out, in characters. */
const MOST_KEPT = 4e6;

class Session {
  #sessions;
  #kernel = null;

  /**
   * @param {import('./sessions').Sessions} sessions
   * @param {vscode.NotebookDocument} notebook
   * @param {object} [kept] What a session before has kept.
   */
  constructor(sessions, notebook, kept) {
    this.#sessions = sessions;
    this.notebook = notebook;
    this.runs = Runs.from(kept?.runs);
    this.pictures = EarlierRuns.from(kept?.pictures);
    this.count = kept?.count ?? 0;
    /** The cells that run or are about to, by their keys, in their order: the ID of the request, once it is sent, and when that was. */
    this.waiting = new Map();
    /** What the server wants to be given back with the next question about parameters and stale cells. */
    this.following = kept?.following;
    for (const cell of codeCells(notebook))
      this.runs.open(keyOf(cell), cell.document.getText());
  }

  /** Whether a kernel runs, or is being started. */
  get hasKernel() {
    return this.#kernel !== null;
  }

  /** The kernel, started if it does not run. */
  kernel(isQuiet = false) {
    this.#kernel ??= this.#sessions.open(this.notebook, isQuiet).then(kernel => this.#take(kernel), error => {
      this.#kernel = null;
      throw error;
    });
    return this.#kernel;
  }

  /**
   * Goes on with a kernel that a session before has begun.
   * @param {() => Promise<import('./server').Server>} serve
   * @param {{ id: string, client: string }} known The kernel, and the client that it knows.
   * @param {(kernel: Kernel, kept: object) => void} prepare Called before anything comes of what was missed.
   * @returns {Promise<boolean>} Whether it runs.
   */
  async resume(serve, known, prepare) {
    const resuming = serve().then(server => Kernel.resume(server, known, text => this.#sessions.log.append(text), async kernel => {
      // The window before this one, if it is still there, hears of this now, and writes what it knows.
      await new Promise(resolve => setTimeout(resolve, HANDOVER));
      const kept = this.#sessions.kept(this.notebook);
      Object.assign(this, {
        runs: Runs.from(kept.runs), pictures: EarlierRuns.from(kept.pictures), count: kept.count, following: kept.following,
      });
      prepare(kernel, kept);
    }));
    this.#kernel = resuming.then(kernel => kernel ? this.#take(kernel) : Promise.reject(new Error('The kernel has ended.')));
    try {
      await this.#kernel;
      return true;
    } catch {
      this.#kernel = null;
      this.forget();
      return false;
    }
  }

  /**
   * A cell is sent to the kernel.
   * @param {vscode.NotebookCell} cell
   * @param {string} source
   * @param {string} id The ID of the request.
   * @param {object[]} pictures What it has shown until now.
   */
  begin(cell, source, id, pictures) {
    const parameters = codeCells(this.notebook).filter(one => tagsOf(one).includes('parameters'))
      .map(one => this.runs.of(keyOf(one)).ran).filter(ran => ran !== undefined);
    this.runs.begin(keyOf(cell), source);
    this.pictures.begin(keyOf(cell), pictures, { number: this.runs.of(keyOf(cell)).run, source, parameters });
    this.waiting.set(keyOf(cell), { id, since: Date.now(), outputs: [], size: 0 });
    this.keep();
  }

  /** Keeps what a running cell puts out: VS Code may not have kept it when the window is loaded again. */
  record(cell, type, content) {
    const run = this.waiting.get(keyOf(cell));
    if (!run?.outputs)
      return;
    run.size += JSON.stringify(content).length;
    if (run.size > MOST_KEPT)
      run.outputs = undefined;
    else
      run.outputs.push([type, content]);
    this.keep();
  }

  end(cell, outcome) {
    if (outcome)
      this.#end(keyOf(cell), outcome);
    this.waiting.delete(keyOf(cell));
    this.keep();
  }

  #end(key, outcome) {
    this.runs.end(key, outcome);
    this.pictures.end(key, this.count, outcome === OUTCOME.succeeded);
  }

  /** The sources of the cells above one that the kernel does not know as they are. */
  before(cell) {
    return codeCells(cell.notebook)
      .filter(one => one.index < cell.index && !this.runs.knows(keyOf(one), one.document.getText()))
      .map(one => one.document.getText()).filter(text => text.trim());
  }

  /** The code cells as the server is told of them. */
  cells() {
    return codeCells(this.notebook).map(cell => ({
      id: keyOf(cell), source: cell.document.getText(), tags: tagsOf(cell), waiting: this.waiting.has(keyOf(cell)), ...this.runs.of(keyOf(cell)),
    }));
  }

  async restart() {
    const kernel = await this.kernel();
    this.forget();
    await kernel.restart();
  }

  /** Ends the connection; the kernel goes on. */
  dispose() {
    this.#kernel?.then(kernel => kernel.dispose(), () => {});
    this.#kernel = null;
  }

  /** The kernel has begun anew, or is gone. */
  forget() {
    this.runs.forget();
    this.count = 0;
    this.keep();
    this.#sessions.changed(this.notebook);
  }

  /** Keeps what a window that is loaded again needs to go on. */
  keep() {
    const kernel = this.#kernel;
    if (!kernel) {
      this.#sessions.keep(this.notebook, undefined);
      return;
    }
    kernel.then(({ id, client }) => this.#kernel === kernel && this.#sessions.keep(this.notebook, {
      kernel: { id, client }, runs: this.runs, pictures: this.pictures, count: this.count, waiting: [...this.waiting], following: this.following,
    }), () => {});
  }

  /** Says that the variables are gone, with the way to have them again. */
  async #tell(sentence) {
    const again = 'Run all cells';
    if (await vscode.window.showWarningMessage(sentence, again) === again)
      await runCells(this.notebook);
  }

  #take(kernel) {
    kernel.onReplaced = () => this.#sessions.leave();
    kernel.onLost = (sentence, goesOn) => {
      if (!goesOn)
        this.#kernel = null;
      this.forget();
      this.#tell(sentence);
    };
    this.keep();
    return kernel;
  }
}

module.exports = { Session };
