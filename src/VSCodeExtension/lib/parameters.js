// The parameters of the notebook that is shown, as controls in a view of their own.
'use strict';
const vscode = require('vscode');
const { pageOf } = require('./page');

const VIEW = 'csharpNotebooks.parameters';

const BODY = `<p id="sentence" role="status"></p>
<form id="controls"></form>
<footer id="footer" hidden>
<button id="run" type="button"></button>
<label class="switch"><input id="auto" type="checkbox"> Run as I tweak</label>
</footer>`;

class Parameters {
  #following;
  #isOurs;
  #folder;
  #view = null;
  #subscriptions;

  /**
   * @param {vscode.ExtensionContext} context
   * @param {import('./following').Following} following
   * @param {(notebook: vscode.NotebookDocument) => boolean} isOurs Whether the notebook is run here.
   */
  constructor(context, following, isOurs) {
    this.#following = following;
    this.#isOurs = isOurs;
    this.#folder = vscode.Uri.joinPath(context.extensionUri, 'media');
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewViewProvider(VIEW, this),
      following.onDidChange(notebook => notebook === this.#notebook && this.#show()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#show()),
    );
  }

  dispose() {
    this.#subscriptions.dispose();
  }

  resolveWebviewView(view) {
    this.#view = view;
    view.onDidDispose(() => { this.#view = null; });
    view.onDidChangeVisibility(() => this.#show());
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#folder] };
    view.webview.onDidReceiveMessage(message => this.#take(message));
    view.webview.html = pageOf(view.webview, this.#folder, 'parameters', 'Parameters', BODY);
  }

  get #notebook() {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    return notebook && this.#isOurs(notebook) ? notebook : undefined;
  }

  async #take(message) {
    const notebook = this.#notebook;
    switch (message.do) {
      case 'show':
        this.#show();
        break;
      case 'turn':
        if (notebook)
          this.#view?.webview.postMessage({ fault: await this.#following.turn(notebook, message.turn), name: message.turn.name });
        break;
      case 'run':
        await vscode.commands.executeCommand('csharpNotebooks.runStale');
        break;
      case 'auto':
        this.#following.runsAsTweaked = message.isOn;
        if (message.isOn && notebook && Object.keys(this.#following.of(notebook)?.stale ?? {}).length > 0)
          await this.#following.run(notebook);
        break;
    }
  }

  #show() {
    if (!this.#view?.visible)
      return;
    const notebook = this.#notebook;
    const known = notebook && this.#following.of(notebook);
    if (notebook && !known)
      this.#following.soon(notebook);
    this.#view.webview.postMessage({
      known: known && !known.fault ? known : null,
      sentence: known?.fault ?? (notebook ? 'Waiting for the notebook server …' : 'Open a C# notebook; the values of its cell tagged "parameters" are set here.'),
      isAuto: this.#following.runsAsTweaked,
      running: notebook ? this.#following.running(notebook) : 0,
    });
  }
}

module.exports = { Parameters };
