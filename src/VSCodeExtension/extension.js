// C# notebooks in VS Code: cells run, their parameters are turned, and there is help with writing. The notebook server and its kernels do the work.
'use strict';
const vscode = require('vscode');
const { runCells } = require('./lib/cells');
const { Comparison } = require('./lib/comparison');
const { ID, Controller } = require('./lib/controller');
const { Following } = require('./lib/following');
const language = require('./lib/language');
const marks = require('./lib/marks');
const { Parameters } = require('./lib/parameters');
const { Sessions, refusalOf } = require('./lib/sessions');
const { Store } = require('./lib/store');
const { Variables } = require('./lib/variables');

/** What goes on when this window is loaded again. */
let sessions;

function activate(context) {
  const log = vscode.window.createOutputChannel('C# Notebooks', { log: true });
  sessions = new Sessions(log, new Store((context.storageUri ?? context.globalStorageUri).fsPath));
  const controller = new Controller(sessions);
  /** The notebooks that this controller runs. */
  const selected = new Set();
  const isOurs = notebook => selected.has(notebook);
  const following = new Following(sessions, isOurs);
  const comparison = new Comparison(context, sessions);
  /** The notebook that is shown, if it is run here. */
  const shown = () => {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    return notebook && isOurs(notebook) ? notebook : undefined;
  };

  /** The first of its cells that are selected. */
  const shownCell = () => shown()?.getCells(vscode.window.activeNotebookEditor.selection)[0];

  /** Goes on where the window was left, and otherwise has the kernel ready for the first cell. */
  async function begin(notebook) {
    await controller.resume(notebook).catch(error => log.warn(`resuming: ${error.message}`));
    following.soon(notebook);
    if (refusalOf(notebook) || !vscode.workspace.getConfiguration('csharpNotebooks', notebook.uri).get('startAtOpening'))
      return;
    sessions.of(notebook).kernel(true).then(() => sessions.changed(notebook), error => log.warn(error.message));
  }

  /** Has VS Code choose the controller for a notebook in C# that is shown, unless another was chosen for it. */
  function choose(editor) {
    if (editor && controller.isPreferred(editor.notebook) && !isOurs(editor.notebook))
      vscode.commands.executeCommand('notebook.selectKernel', { id: ID, extension: context.extension.id, skipIfAlreadySelected: true });
  }

  function open(notebook) {
    controller.prefer(notebook);
    choose(vscode.window.activeNotebookEditor);
  }

  context.subscriptions.push(
    log, controller, following, comparison, new Variables(sessions), new Parameters(context, following, isOurs),
    controller.onDidChangeSelected(({ notebook, selected: isSelected }) => {
      if (isSelected) {
        selected.add(notebook);
        begin(notebook);
      } else {
        selected.delete(notebook);
      }
    }),
    vscode.workspace.onDidOpenNotebookDocument(open),
    vscode.window.onDidChangeActiveNotebookEditor(choose),
    vscode.workspace.onDidCloseNotebookDocument(notebook => {
      if (selected.delete(notebook))
        sessions.end(notebook);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => selected.forEach(begin)),
    language.register(sessions, isOurs),
    marks.register(following, sessions),
    command('showLog', () => log.show()),
    command('restart', async () => shown() && sessions.of(shown()).restart()),
    command('runStale', async () => shown() && following.run(shown())),
    command('compareRuns', async cell => {
      const one = cell?.notebook ? cell : shownCell();
      if (one)
        comparison.open(one);
    }),
    command('restartAndRunAll', async () => {
      const notebook = shown();
      if (!notebook)
        return;
      await sessions.of(notebook).restart();
      await runCells(notebook);
    }),
    command('openTour', openTour),
  );
  vscode.workspace.notebookDocuments.forEach(open);
}

/** Opens the tour of the project in the opened folder; without one, says what to do. */
async function openTour() {
  const [tour] = await vscode.workspace.findFiles('**/notebooks/main.ipynb', '**/{node_modules,bin}/**', 1);
  if (tour)
    await vscode.commands.executeCommand('vscode.openWith', tour, 'jupyter-notebook');
  else
    vscode.window.showInformationMessage('None of the open folders has notebooks/main.ipynb; open the folder of the project first.');
}

function command(name, act) {
  return vscode.commands.registerCommand(`csharpNotebooks.${name}`, async (...args) => {
    try {
      await act(...args);
    } catch (error) {
      vscode.window.showErrorMessage(error.message);
    }
  });
}

function deactivate() {
  sessions?.dispose();
}

module.exports = { activate, deactivate };
