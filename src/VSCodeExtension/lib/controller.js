// Runs the cells of notebooks.
'use strict';
const vscode = require('vscode');
const { STDOUT, STDERR, itemsOf, errorItem } = require('./outputs');

const ID = 'csharp-notebooks';

/** Makes the controller, which C# notebooks choose by themselves. */
function createController(sessions) {
  const controller = vscode.notebooks.createNotebookController(ID, 'jupyter-notebook', 'C#');
  controller.supportedLanguages = ['csharp'];
  controller.supportsExecutionOrder = true;
  controller.description = '.NET';
  controller.detail = 'mnist-notebook-server';

  /** The end of the last cell of each notebook that was sent: cells run one after the other. */
  const queues = new WeakMap();

  controller.executeHandler = async (cells, notebook) => {
    let failed = false;
    const all = cells.map(cell => {
      const execution = controller.createNotebookCellExecution(cell);
      const before = queues.get(notebook) ?? Promise.resolve();
      const run = before.then(async () => {
        // Of cells that were run together, none runs behind one that failed.
        if (failed || execution.token.isCancellationRequested) {
          execution.start();
          execution.end(undefined);
          return;
        }
        failed = !await runCell(sessions, execution);
      });
      queues.set(notebook, run);
      return run;
    });
    await Promise.all(all);
  };
  return controller;
}

/** Prefers the controller for notebooks that are in C#. */
function prefer(controller, notebook) {
  if (notebook.notebookType !== 'jupyter-notebook')
    return;
  const metadata = notebook.metadata?.metadata ?? notebook.metadata ?? {};
  const names = [metadata.language_info?.name, metadata.kernelspec?.language, metadata.kernelspec?.name].filter(Boolean).map(name => String(name).toLowerCase());
  const code = notebook.getCells().filter(cell => cell.kind === vscode.NotebookCellKind.Code);
  const isOurs = names.some(name => ['c#', 'csharp', '.net-csharp'].includes(name))
    || (names.length === 0 && code.length > 0 && code.every(cell => cell.document.languageId === 'csharp'));
  controller.updateNotebookAffinity(
    notebook, isOurs ? vscode.NotebookControllerAffinity.Preferred : vscode.NotebookControllerAffinity.Default);
}

/** Runs a cell. Returns whether it has succeeded. */
async function runCell(sessions, execution) {
  const { cell } = execution;
  const source = cell.document.getText();
  const outputs = new CellOutputs(execution);
  execution.start(Date.now());
  await execution.clearOutput();
  if (!source.trim()) {
    execution.end(undefined, Date.now());
    return true;
  }
  let succeeded = false;
  try {
    const session = await sessions.begin(cell.notebook);
    const kernel = await session.kernel();
    execution.executionOrder = ++session.count;
    const stop = execution.token.onCancellationRequested(() => kernel.interrupt().catch(error => sessions.log.error(error.message)));
    try {
      const reply = await kernel.run(source, (type, content) => outputs.take(type, content), askForInput);
      execution.executionOrder = reply.execution_count ?? session.count;
      session.count = execution.executionOrder;
      succeeded = reply.status === 'ok';
      if (succeeded)
        session.note(cell, source);
    } finally {
      stop.dispose();
    }
  } catch (error) {
    sessions.log.error(String(error.stack));
    outputs.fail(error);
  }
  await outputs.done();
  execution.end(succeeded, Date.now());
  return succeeded;
}

function askForInput(prompt, password) {
  return vscode.window.showInputBox({ prompt: prompt || 'The cell asks for a line.', password, ignoreFocusOut: true });
}

/** The outputs of a running cell, in the order in which they come. */
class CellOutputs {
  #execution;
  #last = Promise.resolve();
  #stream = null;
  #clearsFirst = false;
  /** The outputs that may be changed later, by the ID of their display. */
  static #displays = new Map();

  constructor(execution) {
    this.#execution = execution;
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
    this.#append([errorItem({ ename: 'C# Notebooks', evalue: error.message, traceback: [error.message] })]);
  }

  /** Resolves once everything is shown. */
  done() {
    return this.#last;
  }

  #then(act) {
    this.#last = this.#last.then(act, act);
  }

  #clear() {
    if (!this.#clearsFirst)
      return;
    this.#clearsFirst = false;
    this.#stream = null;
    this.#then(() => this.#execution.clearOutput());
  }

  #write(mime, text) {
    this.#clear();
    if (this.#stream?.mime === mime) {
      const { output } = this.#stream;
      this.#then(() => this.#execution.appendOutputItems(toItems([{ mime, data: text }]), output));
      return;
    }
    this.#stream = { mime, output: this.#append([{ mime, data: text }]) };
  }

  #show(data, metadata, id, type) {
    const output = this.#append(itemsOf(data), { outputType: type, metadata });
    if (id)
      CellOutputs.#displays.set(id, output);
  }

  #update({ data, transient }) {
    const known = CellOutputs.#displays.get(transient?.display_id);
    // What an earlier cell shows is changed through the execution of the present one.
    if (known)
      this.#then(() => this.#execution.replaceOutputItems(toItems(itemsOf(data)), known));
  }

  #append(items, metadata) {
    this.#clear();
    this.#stream = null;
    const output = new vscode.NotebookCellOutput(toItems(items), metadata);
    this.#then(() => this.#execution.appendOutput(output));
    return output;
  }
}

function toItems(items) {
  return items.map(({ mime, data }) => new vscode.NotebookCellOutputItem(typeof data === 'string' ? Buffer.from(data, 'utf8') : data, mime));
}

module.exports = { ID, createController, prefer };
