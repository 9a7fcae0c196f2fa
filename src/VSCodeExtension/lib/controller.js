// Runs the cells of notebooks.
'use strict';
const { randomUUID } = require('crypto');
const vscode = require('vscode');
const { codeCells, keyOf, picturesOf } = require('./cells');
const { OUTCOME } = require('./runs');
const { STDOUT, STDERR, itemsOf, errorItem, faultItem } = require('./outputs');

const ID = 'csharp-notebooks';

/** How long the end of a run is waited for once the kernel rests, in milliseconds. */
const UNSEEN = 1000;

/** The controller, which C# notebooks choose by themselves. */
class Controller {
  #sessions;
  #controller;
  /** The end of the last cell of each notebook that was sent: cells run one after the other. */
  #queues = new WeakMap();

  /** @param {import('./sessions').Sessions} sessions */
  constructor(sessions) {
    this.#sessions = sessions;
    this.#controller = vscode.notebooks.createNotebookController(ID, 'jupyter-notebook', 'C#');
    this.#controller.supportedLanguages = ['csharp'];
    this.#controller.supportsExecutionOrder = true;
    this.#controller.description = '.NET';
    this.#controller.detail = 'mnist-notebook-server';
    this.#controller.executeHandler = (cells, notebook) => this.#run(notebook, cells);
    /** Told which notebooks it runs. */
    this.onDidChangeSelected = this.#controller.onDidChangeSelectedNotebooks;
  }

  /** Whether a notebook is in C#. */
  isPreferred(notebook) {
    return notebook.notebookType === 'jupyter-notebook' && isInCSharp(notebook);
  }

  /** Prefers this controller for notebooks that are in C#. */
  prefer(notebook) {
    if (notebook.notebookType !== 'jupyter-notebook')
      return;
    const affinity = this.isPreferred(notebook) ? vscode.NotebookControllerAffinity.Preferred : vscode.NotebookControllerAffinity.Default;
    this.#controller.updateNotebookAffinity(notebook, affinity);
  }

  /** Goes on with the cells that ran, or waited, when the window was left. */
  async resume(notebook) {
    const cells = new Map(codeCells(notebook).map(cell => [keyOf(cell), cell]));
    const sent = [], unsent = [], waiting = [];
    const runs = await this.#sessions.resume(notebook, (kernel, kept) => {
      waiting.push(...kept.waiting);
      for (const [key, known] of waiting) {
        const cell = cells.get(key);
        if (cell && known.id)
          sent.push(this.#follow(kernel, cell, known));
        else if (cell)
          unsent.push(cell);
      }
    });
    if (!runs)
      return;
    this.#sessions.changed(notebook);
    this.#queues.set(notebook, Promise.all(sent));
    // A run of which nothing more is heard once the kernel rests has ended in the moment in which nobody listened.
    const kernel = await this.#sessions.of(notebook).kernel();
    kernel.rest().then(() => setTimeout(() => waiting.forEach(([, { id }]) => id && kernel.giveUp(id)), UNSEEN), () => {});
    // Of cells that were run together, none runs behind one that failed.
    if ((await Promise.all(sent)).every(Boolean) && unsent.length > 0)
      this.#run(notebook, unsent);
  }

  dispose() {
    this.#controller.dispose();
  }

  /** Runs cells, one after the other. */
  async #run(notebook, cells) {
    const session = this.#sessions.of(notebook);
    let failed = false;
    await Promise.all(cells.map(cell => {
      const execution = this.#controller.createNotebookCellExecution(cell);
      session.waiting.set(keyOf(cell), { since: Date.now() });
      const before = this.#queues.get(notebook) ?? Promise.resolve();
      const run = before.then(async () => {
        // Of cells that were run together, none runs behind one that failed.
        if (failed || execution.token.isCancellationRequested) {
          execution.start();
          execution.end(undefined);
          session.end(cell);
        } else {
          failed = !await this.#runCell(session, execution);
        }
        this.#sessions.changed(notebook);
      });
      this.#queues.set(notebook, run);
      return run;
    }));
  }

  /** Runs a cell. Returns whether it has succeeded. */
  async #runCell(session, execution) {
    const { cell } = execution;
    const source = cell.document.getText();
    const outputs = new CellOutputs(execution);
    const isEmpty = !source.trim();
    const pictures = picturesOf(cell);
    // A cell's clock begins once there is a kernel to run it.
    const starting = isEmpty ? null : session.kernel();
    await starting?.catch(() => {});
    execution.start(Date.now());
    if (cell.outputs.length > 0)
      outputs.clear();
    if (isEmpty || execution.token.isCancellationRequested) {
      execution.end(undefined, Date.now());
      session.end(cell);
      return isEmpty;
    }
    return this.#await(session, execution, outputs, starting, async kernel => {
      execution.executionOrder = ++session.count;
      const id = randomUUID();
      session.begin(cell, source, id, pictures);
      this.#sessions.changed(cell.notebook);
      return kernel.run(source, (type, content) => this.#take(session, outputs, cell, type, content), askForInput, id);
    });
  }

  /** Waits for the rest of what a cell does that was begun before this window was loaded. Returns whether it has succeeded. */
  async #follow(kernel, cell, { id, since, outputs: kept, size }) {
    const session = this.#sessions.of(cell.notebook);
    const execution = this.#controller.createNotebookCellExecution(cell);
    const outputs = new CellOutputs(execution);
    execution.start(since);
    session.waiting.set(keyOf(cell), { id, since, outputs: kept, size });
    const reply = kernel.waitFor(id, (type, content) => this.#take(session, outputs, cell, type, content), askForInput);
    if (kept) {
      outputs.clear();
      for (const [type, content] of kept)
        outputs.take(type, content);
    }
    const succeeded = await this.#await(session, execution, outputs, kernel, () => reply);
    this.#sessions.changed(cell.notebook);
    return succeeded;
  }

  #take(session, outputs, cell, type, content) {
    session.record(cell, type, content);
    outputs.take(type, content);
  }

  /**
   * Waits for a run, with the means to stop it, and ends the execution.
   * @returns Whether it has succeeded.
   */
  async #await(session, execution, outputs, starting, run) {
    const { cell } = execution;
    let outcome = OUTCOME.failed;
    let stop;
    try {
      const kernel = await starting;
      let wasStopped = false;
      stop = execution.token.onCancellationRequested(() => {
        wasStopped = true;
        kernel.interrupt().catch(error => this.#sessions.log.error(error.message));
      });
      const reply = await run(kernel);
      session.count = reply?.execution_count ?? session.count;
      execution.executionOrder = session.count;
      outcome = !reply || reply.status === 'ok' ? OUTCOME.succeeded : wasStopped ? OUTCOME.stopped : OUTCOME.failed;
    } catch (error) {
      this.#sessions.log.error(String(error.stack));
      outputs.fail(error);
    }
    stop?.dispose();
    execution.end(outcome === OUTCOME.succeeded, Date.now());
    session.end(cell, outcome);
    return outcome === OUTCOME.succeeded;
  }
}

/** Whether a notebook says that it is in C#, or all its cells are. */
function isInCSharp(notebook) {
  const metadata = notebook.metadata?.metadata ?? notebook.metadata ?? {};
  const names = [metadata.language_info?.name, metadata.kernelspec?.language, metadata.kernelspec?.name]
    .filter(Boolean).map(name => String(name).toLowerCase());
  const code = notebook.getCells().filter(cell => cell.kind === vscode.NotebookCellKind.Code);
  return names.some(name => ['c#', 'csharp', '.net-csharp'].includes(name))
    || (names.length === 0 && code.length > 0 && code.every(cell => cell.document.languageId === 'csharp'));
}

function askForInput(prompt, password) {
  return vscode.window.showInputBox({ prompt: prompt || 'The cell asks for a line.', password, ignoreFocusOut: true });
}

/**
 * The outputs of a running cell. VS Code shows changes in the order in which it is given them, and before the end of the run, so that
 * none has to be waited for.
 */
class CellOutputs {
  #execution;
  #stream = null;
  #clearsFirst = false;
  /** The outputs that may be changed later, by the ID of their display. */
  static #displays = new Map();

  /** @param {vscode.NotebookCellExecution} execution */
  constructor(execution) {
    this.#execution = execution;
  }

  /** Removes what is shown. */
  clear() {
    this.#clearsFirst = true;
    this.#clear();
  }

  take(type, content) {
    switch (type) {
      case 'stream':
        this.#write(content.name === 'stderr' ? STDERR : STDOUT, content.text);
        break;
      case 'display_data':
      case 'execute_result':
        this.#show(content.data, content.metadata, content.transient?.display_id, type);
        break;
      case 'update_display_data':
        this.#update(content);
        break;
      case 'error':
        this.#append([errorItem(content)]);
        break;
      case 'clear_output':
        this.#clearsFirst = true;
        if (!content.wait)
          this.#clear();
        break;
    }
  }

  /** Shows a fault that is not the cell's. */
  fail(error) {
    this.#append([faultItem(error.message)]);
  }

  async #change(act) {
    try {
      await act(this.#execution);
    } catch {
      // A cell that was deleted while it ran shows nothing any more.
    }
  }

  #clear() {
    if (!this.#clearsFirst)
      return;
    this.#clearsFirst = false;
    this.#stream = null;
    this.#change(execution => execution.clearOutput());
  }

  #write(mime, text) {
    this.#clear();
    if (this.#stream?.mime === mime) {
      const { output } = this.#stream;
      this.#change(execution => execution.appendOutputItems(toItems([{ mime, data: text }]), output));
      return;
    }
    this.#stream = { mime, output: this.#append([{ mime, data: text }]) };
  }

  #show(data, metadata, id, type) {
    const output = this.#append(itemsOf(data), { outputType: type, metadata, transient: id && { display_id: id } });
    if (id)
      CellOutputs.#displays.set(id, output);
  }

  #update({ data, transient }) {
    const known = CellOutputs.#displays.get(transient?.display_id);
    // What an earlier cell shows is changed through the execution of the present one.
    if (known)
      this.#change(execution => execution.replaceOutputItems(toItems(itemsOf(data)), known));
  }

  #append(items, metadata) {
    this.#clear();
    this.#stream = null;
    const output = new vscode.NotebookCellOutput(toItems(items), metadata);
    this.#change(execution => execution.appendOutput(output));
    return output;
  }
}

function toItems(items) {
  return items.map(({ mime, data }) => new vscode.NotebookCellOutputItem(typeof data === 'string' ? Buffer.from(data, 'utf8') : data, mime));
}

module.exports = { ID, Controller };
