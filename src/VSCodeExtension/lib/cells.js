// The code cells of VS Code's notebooks.
'use strict';
const vscode = require('vscode');
const { pictureOf } = require('./earlier');

/** Whether a text is that of a cell in C#. */
function isCell(document) {
  return document.uri.scheme === 'vscode-notebook-cell' && document.languageId === 'csharp';
}

/** The cell of a text; undefined if it is none. */
function cellOf(document) {
  if (!isCell(document))
    return undefined;
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find(one => one.document === document);
    if (cell)
      return cell;
  }
  return undefined;
}

/** The cells that are in C#. */
function codeCells(notebook) {
  return notebook.getCells().filter(cell => cell.kind === vscode.NotebookCellKind.Code && isCell(cell.document));
}

/** What a cell is known by as long as the notebook is open, and when the window is loaded again: its ID in the file. */
function keyOf(cell) {
  return cell.metadata?.id ?? cell.metadata?.custom?.id ?? cell.document.uri.fragment;
}

/** The tags of a cell. */
function tagsOf(cell) {
  const metadata = cell.metadata?.metadata ?? cell.metadata?.custom?.metadata ?? {};
  return Array.isArray(metadata.tags) ? metadata.tags.filter(tag => typeof tag === 'string') : [];
}

/** The pictures that a cell shows. */
function picturesOf(cell) {
  return cell.outputs.map(output => pictureOf(output.items)).filter(Boolean);
}

/** Has VS Code run cells of a notebook, as if somebody had asked it to. */
async function runCells(notebook, cells = codeCells(notebook)) {
  const ranges = cells.map(({ index }) => ({ start: index, end: index + 1 }));
  if (ranges.length > 0)
    await vscode.commands.executeCommand('notebook.cell.execute', { ranges, document: notebook.uri });
}

/** The range between two positions that count characters, as Jupyter's do; VS Code's count UTF-16 units. */
function rangeOf(document, start, end) {
  const characters = [...document.getText()];
  const unit = position => characters.slice(0, position).join('').length;
  return new vscode.Range(document.positionAt(unit(start)), document.positionAt(unit(end)));
}

/** The number of characters before a position. */
function charactersTo(document, position) {
  return [...document.getText().slice(0, document.offsetAt(position))].length;
}

module.exports = { isCell, cellOf, codeCells, keyOf, tagsOf, picturesOf, runCells, rangeOf, charactersTo };
