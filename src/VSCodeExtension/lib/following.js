// The parameters of notebooks and their stale cells: the server finds out, VS Code keeps the notebook.
'use strict';
const vscode = require('vscode');
const { codeCells, isCell, cellOf, keyOf, runCells } = require('./cells');
const { refusalOf } = require('./sessions');

/** How long changes are collected before the server is asked, in milliseconds. */
const REST = 200;

class Following {
  #sessions;
  #isOurs;
  #answers = new WeakMap();
  #timers = new WeakMap();
  /** The end of the last question about each notebook: what it answers, the next one needs. */
  #asking = new WeakMap();
  #changes = new vscode.EventEmitter();
  #subscriptions;

  /**
   * @param {import('./sessions').Sessions} sessions
   * @param {(notebook: vscode.NotebookDocument) => boolean} isOurs Whether the notebook is run here.
   */
  constructor(sessions, isOurs) {
    this.#sessions = sessions;
    this.#isOurs = isOurs;
    /** Told a notebook of which something else is known now. */
    this.onDidChange = this.#changes.event;
    /** Whether a turned control runs what follows from it. */
    this.runsAsTweaked = false;
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      sessions.onDidChange(notebook => this.soon(notebook)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const cell = isCell(document) && cellOf(document);
        if (cell)
          this.soon(cell.notebook);
      }),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => contentChanges.length > 0 && this.soon(notebook)),
    );
  }

  dispose() {
    this.#subscriptions.dispose();
  }

  /** What is known of a notebook: { controls, stale, ended, notRun, notices, plan }, or { fault }; undefined before anything is. */
  of(notebook) {
    return this.#answers.get(notebook);
  }

  /** How many cells of a notebook run or are about to. */
  running(notebook) {
    return this.#sessions.of(notebook).waiting.size;
  }

  /** Asks anew after a while. */
  soon(notebook) {
    if (!this.#isOurs(notebook))
      return;
    clearTimeout(this.#timers.get(notebook));
    this.#timers.set(notebook, setTimeout(() => this.ask(notebook), REST));
  }

  /**
   * Asks the server about a notebook.
   * @param {vscode.NotebookDocument} notebook
   * @param {{ cell: string, name: string, value?: string, step?: number, reset?: boolean }} [turn] What was done with a control.
   */
  ask(notebook, turn) {
    const last = this.#asking.get(notebook) ?? Promise.resolve();
    const now = last.then(() => this.#ask(notebook, turn));
    this.#asking.set(notebook, now.catch(() => {}));
    return now;
  }

  /** Turns a control: writes the edit, and runs what follows from it if that is wanted. Returns a sentence if the value is refused. */
  async turn(notebook, turn) {
    const { edit, fault, plan } = await this.ask(notebook, turn);
    const cell = edit && codeCells(notebook).find(one => keyOf(one) === edit.cell);
    if (!cell)
      return fault;
    const { document } = cell;
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.start + edit.length)), edit.text);
    await vscode.workspace.applyEdit(change);
    if (this.runsAsTweaked)
      await this.run(notebook, plan);
    return fault;
  }

  /** Runs what is stale, or what a plan says. */
  async run(notebook, plan = this.of(notebook)?.plan) {
    if (!plan)
      return;
    if (plan.obstacle)
      vscode.window.showInformationMessage(plan.obstacle);
    const session = this.#sessions.of(notebook);
    // What runs already of it would show what is stale again.
    if (plan.cells.some(key => session.waiting.get(key)?.id))
      await (await session.kernel()).interrupt();
    await runCells(notebook, codeCells(notebook).filter(cell => plan.cells.includes(keyOf(cell))));
  }

  async #ask(notebook, turn) {
    const refusal = refusalOf(notebook);
    if (refusal || notebook.isClosed) {
      this.#answers.set(notebook, { fault: refusal });
      this.#changes.fire(notebook);
      return { fault: refusal };
    }
    const session = this.#sessions.of(notebook);
    try {
      const body = { path: this.#sessions.pathOf(notebook), cells: session.cells(), state: session.following, turn };
      const answer = await this.#sessions.ask(notebook, !turn, server => server.ask('POST', '/api/tweaking', body));
      session.following = answer.state;
      session.keep();
      this.#answers.set(notebook, answer);
      this.#changes.fire(notebook);
      return answer;
    } catch (error) {
      this.#sessions.log.warn(`tweaking: ${error.message}`);
      this.#answers.set(notebook, { fault: error.message });
      this.#changes.fire(notebook);
      return { fault: error.message };
    }
  }
}

module.exports = { Following };
