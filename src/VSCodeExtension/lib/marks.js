// Marks cells that do not show any more what they would if they were run now, and those that have drawn something else before.
'use strict';
const vscode = require('vscode');
const { keyOf } = require('./cells');

/**
 * Registers the marks. Returns what is to be disposed.
 * @param {import('./following').Following} following
 * @param {import('./sessions').Sessions} sessions
 */
function register(following, sessions) {
  const changes = new vscode.EventEmitter();
  return vscode.Disposable.from(
    changes,
    following.onDidChange(() => changes.fire()),
    vscode.notebooks.registerNotebookCellStatusBarItemProvider('jupyter-notebook', {
      onDidChangeCellStatusBarItems: changes.event,
      provideCellStatusBarItems: cell => {
        const known = following.of(cell.notebook);
        return known ? [...itemsOf(known, keyOf(cell)), ...earlier(sessions.of(cell.notebook).pictures.count(keyOf(cell)))] : [];
      },
    }),
  );
}

function itemsOf(known, key) {
  if (known.fault)
    return [];
  const items = [];
  const reason = known.stale[key];
  if (reason) {
    const text = known.ended.includes(key) ? `$(circle-slash) ${reason}` : '$(warning) stale';
    items.push(item(text, `This cell ${reason}. Click to run what is stale.`, 'csharpNotebooks.runStale'));
  }
  if (known.notices[key])
    items.push(item('$(info) notice', known.notices[key]));
  return items;
}

function earlier(count) {
  return count === 0 ? [] : [item(
    `$(history) ${count === 1 ? 'an earlier run' : `${count} earlier runs`}`,
    'What this cell has drawn before. Click to compare it with what it draws now.', 'csharpNotebooks.compareRuns')];
}

function item(text, tooltip, command) {
  const made = new vscode.NotebookCellStatusBarItem(text, vscode.NotebookCellStatusBarAlignment.Left);
  made.tooltip = tooltip;
  made.command = command;
  return made;
}

module.exports = { register };
