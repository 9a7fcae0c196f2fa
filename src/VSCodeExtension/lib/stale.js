// Marks cells that do not show any more what they would if they were run now.
'use strict';
const vscode = require('vscode');
const { keyOf } = require('./cells');

/** Registers the marks. Returns what is to be disposed. */
function register(following) {
  const changes = new vscode.EventEmitter();
  return vscode.Disposable.from(
    changes,
    following.onDidChange(() => changes.fire()),
    vscode.notebooks.registerNotebookCellStatusBarItemProvider('jupyter-notebook', {
      onDidChangeCellStatusBarItems: changes.event,
      provideCellStatusBarItems: cell => itemsOf(following.of(cell.notebook), keyOf(cell)),
    }),
  );
}

function itemsOf(known, key) {
  if (!known || known.fault)
    return [];
  const items = [];
  const reason = known.stale[key];
  if (reason)
    items.push(item(known.ended.includes(key) ? `$(circle-slash) ${reason}` : '$(warning) stale', `This cell ${reason}.`, 'csharpNotebooks.runStale'));
  if (known.notices[key])
    items.push(item('$(info) notice', known.notices[key]));
  return items;
}

function item(text, tooltip, command) {
  const made = new vscode.NotebookCellStatusBarItem(text, vscode.NotebookCellStatusBarAlignment.Left);
  made.tooltip = command ? `${tooltip} Click to run what is stale.` : tooltip;
  made.command = command;
  return made;
}

module.exports = { register };
