// C# notebooks in VS Code: a controller that runs cells, and help with writing them. The work is done by the notebook server and its kernels.
'use strict';
const vscode = require('vscode');
const { createController, prefer } = require('./lib/controller');
const language = require('./lib/language');
const { Sessions } = require('./lib/sessions');

function activate(context) {
  const log = vscode.window.createOutputChannel('C# Notebooks', { log: true });
  const sessions = new Sessions(log);
  const controller = createController(sessions);
  /** The notebooks that this controller runs. */
  const selected = new Set();
  context.subscriptions.push(
    log, sessions, controller,
    controller.onDidChangeSelectedNotebooks(({ notebook, selected: isOurs }) => {
      if (isOurs)
        selected.add(notebook);
      else
        selected.delete(notebook);
    }),
    vscode.workspace.onDidOpenNotebookDocument(notebook => prefer(controller, notebook)),
    vscode.workspace.onDidCloseNotebookDocument(notebook => {
      selected.delete(notebook);
      sessions.end(notebook);
    }),
    language.register(sessions, notebook => selected.has(notebook)),
    vscode.commands.registerCommand('csharpNotebooks.showLog', () => log.show()),
    vscode.commands.registerCommand('csharpNotebooks.restart', async () => {
      const session = vscode.window.activeNotebookEditor && sessions.of(vscode.window.activeNotebookEditor.notebook);
      try {
        await session?.restart();
      } catch (error) {
        vscode.window.showErrorMessage(error.message);
      }
    }),
  );
  vscode.workspace.notebookDocuments.forEach(notebook => prefer(controller, notebook));
}

module.exports = { activate };
