// The servers of this window and the kernels of its notebooks: started when they are first needed, ended with the window.
'use strict';
const path = require('path');
const vscode = require('vscode');
const { Kernel } = require('./kernel');
const { Server, ServerError, find } = require('./server');

class Sessions {
  /** Promises of servers, by their folder. */
  #servers = new Map();
  /** Sessions, by the address of their notebook. */
  #sessions = new Map();

  /** @param {vscode.LogOutputChannel} log */
  constructor(log) {
    this.log = log;
  }

  /** The session of a notebook; undefined if none has begun. */
  of(notebook) {
    return this.#sessions.get(notebook.uri.toString());
  }

  /** The session of a notebook, with its kernel started. */
  async begin(notebook) {
    const key = notebook.uri.toString();
    let session = this.#sessions.get(key);
    if (!session) {
      session = new Session(() => this.#open(notebook));
      this.#sessions.set(key, session);
    }
    try {
      await session.kernel();
    } catch (error) {
      this.#sessions.delete(key);
      throw error;
    }
    return session;
  }

  end(notebook) {
    this.#sessions.get(notebook.uri.toString())?.dispose();
    this.#sessions.delete(notebook.uri.toString());
  }

  dispose() {
    for (const session of this.#sessions.values())
      session.dispose();
    for (const server of this.#servers.values())
      server.then(running => running.stop(), () => {});
  }

  async #open(notebook) {
    if (!vscode.workspace.isTrusted)
      throw new ServerError('This folder is not trusted, so that none of its cells is run; trust it ("Manage Workspace Trust") to run them.');
    if (notebook.uri.scheme !== 'file')
      throw new ServerError('This notebook is not saved; save it as a file, next to which its cells can look for others.');
    const folder = vscode.workspace.getWorkspaceFolder(notebook.uri)?.uri.fsPath ?? path.dirname(notebook.uri.fsPath);
    const server = await this.#serve(folder, notebook);
    return Kernel.open(server, path.relative(folder, notebook.uri.fsPath).split(path.sep).join('/'), text => this.log.append(text));
  }

  #serve(folder, notebook) {
    if (!this.#servers.has(folder)) {
      const starting = this.#start(folder, notebook);
      this.#servers.set(folder, starting);
      starting.then(server => server.onEnd(() => this.#servers.delete(folder)), () => this.#servers.delete(folder));
    }
    return this.#servers.get(folder);
  }

  async #start(folder, notebook) {
    const chosen = vscode.workspace.getConfiguration('csharpNotebooks', notebook.uri).get('server');
    const found = find(chosen, [folder, ...above(path.dirname(notebook.uri.fsPath), folder)]);
    if (!found) {
      const install = 'Install it';
      const answer = await vscode.window.showErrorMessage(
        'The notebook server is not installed: it runs the cells of C# notebooks.', { detail: 'dotnet tool install --global mnist-notebook-server' }, install);
      if (answer === install) {
        const terminal = vscode.window.createTerminal('C# Notebooks');
        terminal.show();
        terminal.sendText('dotnet tool install --global mnist-notebook-server');
      }
      throw new ServerError('The notebook server is not installed (dotnet tool install --global mnist-notebook-server); run the cell again once it is.');
    }
    return vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Starting the notebook server: ${found.what}` },
      () => Server.start(found, folder, text => this.log.append(text)));
  }
}

/** The folders above a notebook, within another: the repository may be opened at a folder above it. */
function above(folder, root) {
  const all = [];
  while (folder.startsWith(root) && folder !== path.dirname(folder)) {
    all.push(folder);
    folder = path.dirname(folder);
  }
  return all;
}

/** A notebook's kernel, and what it has run. */
class Session {
  #open;
  #kernel = null;
  /** The source with which each cell has run last, by the cell. */
  #ran = new WeakMap();

  constructor(open) {
    this.#open = open;
    this.count = 0;
  }

  /** The kernel, started if it does not run. */
  kernel() {
    this.#kernel ??= this.#open().then(kernel => {
      kernel.onLost = (sentence, goesOn) => {
        this.#forget();
        if (!goesOn)
          this.#kernel = null;
        vscode.window.showWarningMessage(sentence);
      };
      return kernel;
    }, error => {
      this.#kernel = null;
      throw error;
    });
    return this.#kernel;
  }

  /** Notes that a cell has run to its end. */
  note(cell, source) {
    this.#ran.set(cell, source);
  }

  /** The sources of the cells above one that the kernel does not know as they are. */
  before(cell) {
    return cell.notebook.getCells(new vscode.NotebookRange(0, cell.index))
      .filter(one => one.kind === vscode.NotebookCellKind.Code && this.#ran.get(one) !== one.document.getText())
      .map(one => one.document.getText()).filter(text => text.trim());
  }

  async restart() {
    const kernel = await this.kernel();
    this.#forget();
    await kernel.restart();
  }

  dispose() {
    this.#kernel?.then(kernel => kernel.dispose(), () => {});
    this.#kernel = null;
  }

  #forget() {
    this.#ran = new WeakMap();
    this.count = 0;
  }
}

module.exports = { Sessions };
