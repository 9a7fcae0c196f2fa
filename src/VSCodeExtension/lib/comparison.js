// What earlier runs of a cell have drawn, beside its notebook: two of them are laid over each other, or stand side by side.
'use strict';
const vscode = require('vscode');
const { keyOf, picturesOf } = require('./cells');
const { NOW } = require('./earlier');
const { pageOf } = require('./page');

const BODY = `<div id="bar" role="group" aria-label="Runs"></div>
<p id="sentence" role="status"></p>
<div id="view"></div>`;

class Comparison {
  #sessions;
  #folder;
  #panel = null;
  #cell = null;
  #subscriptions;

  /**
   * @param {vscode.ExtensionContext} context
   * @param {import('./sessions').Sessions} sessions
   */
  constructor(context, sessions) {
    this.#sessions = sessions;
    this.#folder = vscode.Uri.joinPath(context.extensionUri, 'media');
    this.#subscriptions = vscode.Disposable.from(
      sessions.onDidChange(notebook => notebook === this.#cell?.notebook && this.#show()),
      vscode.workspace.onDidChangeNotebookDocument(({ cellChanges }) =>
        cellChanges.some(({ cell, outputs }) => cell === this.#cell && outputs) && this.#show()),
      vscode.workspace.onDidCloseNotebookDocument(notebook => notebook === this.#cell?.notebook && this.#panel?.dispose()),
    );
  }

  dispose() {
    this.#panel?.dispose();
    this.#subscriptions.dispose();
  }

  /** Shows the runs of a cell. */
  open(cell) {
    this.#cell = cell;
    if (this.#panel)
      this.#panel.reveal(undefined, true);
    else
      this.#make();
    this.#show();
  }

  #make() {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('csharpNotebooks.comparison', '', column, { enableScripts: true, localResourceRoots: [this.#folder] });
    panel.onDidDispose(() => {
      this.#panel = this.#cell = null;
    });
    panel.webview.onDidReceiveMessage(message => message.do === 'choose' ? this.#answer(message) : this.#show());
    panel.webview.html = pageOf(panel.webview, this.#folder, 'comparison', 'Runs', BODY, true);
    this.#panel = panel;
  }

  /** Tells which cell it is; the page asks for the runs that are chosen. */
  #show() {
    if (!this.#panel)
      return;
    const order = this.#cell.executionSummary?.executionOrder;
    this.#panel.title = order ? `Runs of cell [${order}]` : 'Runs of a cell';
    this.#panel.webview.postMessage({ cell: keyOf(this.#cell), earlier: this.#runs([]).slice(1).map(run => run.number) });
  }

  async #answer({ runs, theme, question }) {
    const cell = this.#cell;
    const body = { path: this.#sessions.pathOf(cell.notebook), runs: this.#runs(runs), theme };
    const answer = await this.#sessions.ask(cell.notebook, true, server => server.ask('POST', '/api/comparison', body))
      .catch(error => ({ fault: error.message }));
    if (this.#cell === cell)
      this.#panel.webview.postMessage({ question, answer });
  }

  #runs(shown) {
    return this.#sessions.of(this.#cell.notebook).pictures.of(keyOf(this.#cell), shown.includes(NOW) ? picturesOf(this.#cell) : [], shown);
  }
}

module.exports = { Comparison };
