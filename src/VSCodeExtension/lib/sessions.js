// The servers of this window and the sessions of its notebooks: started when they are first needed, found again when the window is loaded again.
'use strict';
const { createHash } = require('crypto');
const path = require('path');
const vscode = require('vscode');
const { Kernel } = require('./kernel');
const { Server, ServerError, find } = require('./server');
const { Session } = require('./session');

const INSTALL = 'dotnet tool install --global mnist-notebook-server';

class Sessions {
  /** Promises of servers, by their folder. */
  #servers = new Map();
  /** Sessions, by the address of their notebook. */
  #sessions = new Map();
  #changes = new vscode.EventEmitter();
  #store;

  /**
   * @param {vscode.LogOutputChannel} log
   * @param {import('./store').Store} store
   */
  constructor(log, store) {
    this.log = log;
    this.#store = store;
    /** Told a notebook of which something has been run, or whose kernel has begun or ended. */
    this.onDidChange = this.#changes.event;
  }

  /** Tells that something has changed. */
  changed(notebook) {
    this.#changes.fire(notebook);
  }

  /** The session of a notebook. Whether it has a kernel is another question. */
  of(notebook) {
    const key = notebook.uri.toString();
    if (!this.#sessions.has(key))
      this.#sessions.set(key, new Session(this, notebook, this.kept(notebook)));
    return this.#sessions.get(key);
  }

  /**
   * Goes on where the window was left.
   * @param {vscode.NotebookDocument} notebook
   * @param {(kernel: Kernel, kept: object) => void} prepare Called before anything comes of what was missed.
   * @returns {Promise<boolean>} Whether its kernel still runs.
   */
  async resume(notebook, prepare) {
    const kept = this.kept(notebook);
    if (!kept || !vscode.workspace.isTrusted || this.of(notebook).hasKernel)
      return false;
    return this.of(notebook).resume(() => this.serve(notebook, true), kept.kernel, prepare);
  }

  /** What was kept of a notebook last. */
  kept(notebook) {
    return this.#store.refresh(notebook.uri.toString());
  }

  /** Leaves everything to another window. */
  leave() {
    this.#store.leave();
  }

  /** Keeps what is needed to go on with a notebook; nothing (undefined) if its kernel is gone. */
  keep(notebook, kept) {
    this.#store.set(notebook.uri.toString(), kept);
  }

  /** Ends the kernel of a notebook that was closed. */
  end(notebook) {
    const session = this.#sessions.get(notebook.uri.toString());
    this.#sessions.delete(notebook.uri.toString());
    if (session?.hasKernel)
      session.kernel().then(kernel => kernel.end(), () => {});
    session?.dispose();
    this.keep(notebook, undefined);
  }

  /** Leaves servers and kernels to the window that may be loaded again; without one, they end. */
  dispose() {
    for (const session of this.#sessions.values())
      session.dispose();
    this.#changes.dispose();
    this.#store.leave();
  }

  /** The path of a notebook from the server's folder. */
  pathOf(notebook) {
    return path.relative(folderOf(notebook), notebook.uri.fsPath).split(path.sep).join('/');
  }

  /** Starts a notebook's kernel. */
  open(notebook, isQuiet) {
    return this.ask(notebook, isQuiet, server => Kernel.open(server, this.pathOf(notebook), text => this.log.append(text)));
  }

  /**
   * Asks the server of a notebook something. If it has ended unnoticed, another one is started and asked.
   * @param {vscode.NotebookDocument} notebook
   * @param {boolean} isQuiet Whether nobody waits for it.
   * @param {(server: Server) => Promise<T>} question
   * @returns {Promise<T>}
   * @template T
   */
  async ask(notebook, isQuiet, question) {
    const server = await this.serve(notebook, isQuiet);
    try {
      return await question(server);
    } catch (error) {
      // While the server runs, the fault is one of the question.
      if (error instanceof ServerError || await Server.find(server))
        throw error;
      this.#servers.delete(folderOf(notebook));
      return question(await this.serve(notebook, isQuiet));
    }
  }

  /**
   * The server of a notebook's folder: the one that the window has left when it was loaded again, or a new one.
   * @param {vscode.NotebookDocument} notebook
   * @param {boolean} isQuiet Whether nobody waits for it.
   * @returns {Promise<Server>}
   */
  serve(notebook, isQuiet = false) {
    const refusal = refusalOf(notebook);
    if (refusal)
      return Promise.reject(new ServerError(refusal));
    const folder = folderOf(notebook);
    if (!this.#servers.has(folder)) {
      const starting = this.#start(folder, notebook, isQuiet);
      this.#servers.set(folder, starting);
      starting.then(server => server.onEnd(() => this.#servers.delete(folder)), () => this.#servers.delete(folder));
    }
    return this.#servers.get(folder);
  }

  async #start(folder, notebook, isQuiet) {
    const kept = this.#store.get(`server:${folder}`);
    const known = kept && await Server.find(kept);
    if (known)
      return known;
    const start = this.#begun(folder) ?? this.#begin(folder, notebook, isQuiet);
    const options = {
      location: isQuiet ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification,
      title: `Starting the notebook server: ${start.what}`,
    };
    try {
      const server = await vscode.window.withProgress(
        options, progress => Server.await(start, text => this.log.append(text), message => progress.report({ message })));
      this.#store.set(`server:${folder}`, { address: server.address, token: server.token });
      return server;
    } finally {
      this.#store.set(`start:${folder}`, undefined);
    }
  }

  /** The server that the window before this one has begun to start, and which may still have to be built. */
  #begun(folder) {
    const begun = this.#store.refresh(`start:${folder}`);
    return begun && Server.isRunning(begun) ? begun : undefined;
  }

  #begin(folder, notebook, isQuiet) {
    const chosen = vscode.workspace.getConfiguration('csharpNotebooks', notebook.uri).get('server');
    const found = find(chosen, [folder, ...above(path.dirname(notebook.uri.fsPath), folder)]);
    if (!found) {
      if (!isQuiet)
        this.#offerToInstall();
      throw new ServerError(`The notebook server is not installed (${INSTALL}); run the cell again once it is.`);
    }
    const start = Server.begin(found, folder, this.#store.besides(`${createHash('sha256').update(folder).digest('hex').slice(0, 8)}.log`));
    this.#store.set(`start:${folder}`, start);
    this.#store.write();
    return start;
  }

  async #offerToInstall() {
    const install = 'Install it';
    const answer = await vscode.window.showErrorMessage(
      'The notebook server, which runs the cells of C# notebooks, is not installed. It is the .NET tool mnist-notebook-server.', install);
    if (answer !== install)
      return;
    const terminal = vscode.window.createTerminal('C# Notebooks');
    terminal.show();
    terminal.sendText(INSTALL);
  }
}

/** Why nothing of a notebook can be run; undefined if it can. */
function refusalOf(notebook) {
  if (!vscode.workspace.isTrusted)
    return 'This folder is not trusted, so that none of its cells is run; trust it ("Workspaces: Manage Workspace Trust") to run them.';
  if (notebook.uri.scheme === 'untitled')
    return 'This notebook is not saved; save it as a file, next to which its cells can look for others.';
  if (notebook.uri.scheme !== 'file')
    return `This notebook is not on a disk of the machine that runs cells (${notebook.uri.scheme}); open a folder on a disk.`;
  return undefined;
}

function folderOf(notebook) {
  return vscode.workspace.getWorkspaceFolder(notebook.uri)?.uri.fsPath ?? path.dirname(notebook.uri.fsPath);
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

module.exports = { Sessions, refusalOf };
