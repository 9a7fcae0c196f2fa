// What a person can do with a notebook, by name; the keys are Jupyter's.
export function commandsOf(notebook, page) {
  const ids = cells => cells.map(cell => cell.id);
  const move = by => {
    const next = notebook.cells[notebook.indexOf(notebook.active) + by];
    if (next) notebook.select(next);
  };
  const extend = by => {
    const next = notebook.cells[notebook.indexOf(notebook.active) + by];
    if (next) notebook.select(next, { extend: true });
  };
  const insert = async (after, kind = 'code', source = '') => {
    const reply = await notebook.ask({ do: 'insert', kind, after, source });
    const cell = notebook.byId.get(reply?.cell);
    if (cell) notebook.select(cell);
    return cell;
  };
  const above = () => notebook.cells[notebook.indexOf(notebook.active) - 1]?.id ?? null;
  const run = cells => {
    notebook.leave();
    notebook.send({ do: 'run', cells: ids(cells.filter(cell => cell.kind === 'code')) });
  };
  const runAndGoOn = async () => {
    const last = notebook.selection.at(-1);
    run(notebook.selection);
    const next = notebook.cells[notebook.indexOf(last) + 1] ?? await insert(last.id);
    if (next) notebook.select(next);
  };
  const kind = name => { for (const cell of notebook.selection) notebook.send({ do: 'changeKind', cell: cell.id, kind: name }); };
  const copy = () => { page.clipboard = notebook.selection.map(cell => ({ kind: cell.kind, source: cell.source.text })); };
  const remove = () => notebook.send({ do: 'delete', cells: ids(notebook.selection) });
  const paste = async after => {
    for (const { kind: name, source } of page.clipboard ?? []) after = (await insert(after, name, source))?.id ?? after;
  };
  const restart = async then => {
    if (notebook.kernel.state !== 'none' && !await page.confirm('Restart the kernel?', 'Its variables are lost; outputs stay.', 'Restart')) return;
    await notebook.ask({ do: 'restart' });
    then?.();
  };
  const startOver = async () => {
    if (await page.confirm('Start over?', 'Your version is forgotten, and the published one comes back.', 'Start over')) await notebook.connection.startOver();
  };
  const takeBack = async order => {
    const reply = await notebook.ask({ do: order, runs: notebook.runsAsTweaked });
    notebook.byId.get(reply?.cell)?.controls.reveal(reply.name);
  };
  return {
    'run': { title: 'Run', keys: 'Ctrl+Enter', do: () => run(notebook.selection) },
    'run-next': { title: 'Run and go on', keys: 'Shift+Enter', do: runAndGoOn },
    'run-insert': { title: 'Run and insert below', keys: 'Alt+Enter', do: async () => { const last = notebook.selection.at(-1); run(notebook.selection); notebook.edit(await insert(last.id)); } },
    'run-all': { title: 'Run all', do: () => run(notebook.cells) },
    'run-above': { title: 'Run all above', do: () => run(notebook.cells.slice(0, notebook.indexOf(notebook.active))) },
    'run-below': { title: 'Run this and all below', do: () => run(notebook.cells.slice(notebook.indexOf(notebook.active))) },
    'run-stale': { title: 'Run what is stale', keys: 'Ctrl+Shift+Enter', do: () => notebook.send({ do: 'runStale' }) },
    'interrupt': { title: 'Interrupt', keys: 'I, I', do: () => notebook.send({ do: 'interrupt' }) },
    'restart': { title: 'Restart the kernel', keys: '0, 0', do: () => restart() },
    'restart-run': { title: 'Restart and run all', do: () => restart(() => run(notebook.cells)) },
    'edit': { title: 'Edit', keys: 'Enter', do: () => notebook.edit(notebook.active) },
    'leave': { title: 'End editing', keys: 'Escape', do: () => notebook.leave() },
    'up': { title: 'Go up', keys: 'K', do: () => move(-1) },
    'down': { title: 'Go down', keys: 'J', do: () => move(1) },
    'extend-up': { title: 'Extend the selection upwards', keys: 'Shift+K', do: () => extend(-1) },
    'extend-down': { title: 'Extend the selection downwards', keys: 'Shift+J', do: () => extend(1) },
    'select-all': { title: 'Select all cells', keys: 'Ctrl+A', do: () => { notebook.anchor = notebook.cells[0]; notebook.select(notebook.cells.at(-1), { extend: true, scroll: false }); } },
    'first': { title: 'Go to the first cell', keys: 'Home', do: () => notebook.select(notebook.cells[0]) },
    'last': { title: 'Go to the last cell', keys: 'End', do: () => notebook.select(notebook.cells.at(-1)) },
    'insert-above': { title: 'Insert above', keys: 'A', do: () => insert(above()) },
    'insert-below': { title: 'Insert below', keys: 'B', do: () => insert(notebook.active?.id ?? null) },
    'insert-text': { title: 'Insert text below', do: async () => notebook.edit(await insert(notebook.active?.id ?? null, 'markdown')) },
    'delete': { title: 'Delete', keys: 'D, D', do: remove },
    'undelete': { title: 'Undo deleting', keys: 'Z', do: async () => { const reply = await notebook.ask({ do: 'undelete' }); const cell = notebook.byId.get(reply?.cells?.[0]); if (cell) notebook.select(cell); } },
    'cut': { title: 'Cut cells', keys: 'X', do: () => { copy(); remove(); } },
    'copy': { title: 'Copy cells', keys: 'C', do: copy },
    'paste': { title: 'Paste below', keys: 'V', do: () => paste(notebook.selection.at(-1)?.id ?? null) },
    'paste-above': { title: 'Paste above', keys: 'Shift+V', do: () => paste(above()) },
    'move-up': { title: 'Move up', keys: 'Ctrl+Shift+ArrowUp', do: () => {
      const first = notebook.indexOf(notebook.selection[0]);
      if (first > 0) notebook.send({ do: 'move', cells: ids(notebook.selection), after: notebook.cells[first - 2]?.id ?? null });
    } },
    'move-down': { title: 'Move down', keys: 'Ctrl+Shift+ArrowDown', do: () => {
      const next = notebook.cells[notebook.indexOf(notebook.selection.at(-1)) + 1];
      if (next) notebook.send({ do: 'move', cells: ids(notebook.selection), after: next.id });
    } },
    'split': { title: 'Split at the cursor', keys: 'Ctrl+Shift+-', do: () => {
      if (notebook.editor.cell) notebook.send({ do: 'split', cell: notebook.editor.cell.id, at: notebook.editor.at });
    } },
    'merge': { title: 'Merge', keys: 'Shift+M', do: () => {
      const cells = notebook.selection.length > 1 ? notebook.selection : notebook.cells.slice(notebook.indexOf(notebook.active)).slice(0, 2);
      notebook.send({ do: 'merge', cells: ids(cells) });
      notebook.select(cells[0]);
    } },
    'code': { title: 'Make it code', keys: 'Y', do: () => kind('code') },
    'text': { title: 'Make it text', keys: 'M', do: () => kind('markdown') },
    'raw': { title: 'Make it raw', keys: 'R', do: () => kind('raw') },
    'hide-source': { title: 'Collapse or show the code', do: () => { for (const cell of notebook.selection) notebook.send({ do: 'hide', cell: cell.id, what: 'source', hides: !cell.hidesSource }); } },
    'hide-outputs': { title: 'Collapse or show outputs', keys: 'O', do: () => { for (const cell of notebook.selection) notebook.send({ do: 'hide', cell: cell.id, what: 'outputs', hides: !cell.hidesOutputs }); } },
    'undo-change': { title: 'Undo the last change of a control', keys: 'Ctrl+Z', do: () => takeBack('undoChange') },
    'redo-change': { title: 'Redo the change of a control', keys: 'Ctrl+Shift+Z', do: () => takeBack('redoChange') },
    'clear': { title: 'Clear outputs', do: () => notebook.send({ do: 'clear', cells: ids(notebook.selection) }) },
    'clear-all': { title: 'Clear all outputs', do: () => notebook.send({ do: 'clear', cells: ids(notebook.cells) }) },
    'save': { title: 'Save now', keys: 'Ctrl+S', do: () => notebook.send({ do: 'save' }) },
    'download': { title: 'Download the notebook', do: () => page.download() },
    ...notebook.connection.isPublished && {
      'download-files': { title: 'Download the files that cells have written', do: () => page.downloadFiles() },
      'link-values': { title: 'Copy a link with these values', do: () => page.linkValues() },
      'start-over': { title: 'Start over', do: startOver },
    },
    'find': { title: 'Find and replace', keys: 'F', do: () => page.find() },
    'contents': { title: 'Contents', do: () => page.toggleContents() },
    'variables': { title: 'Variables', do: () => page.toggleVariables() },
    'help': { title: 'All commands and keys', keys: 'H', do: () => page.help() },
  };
}

const MORE_KEYS = { ArrowUp: 'up', ArrowDown: 'down', 'Shift+ArrowUp': 'extend-up', 'Shift+ArrowDown': 'extend-down', S: 'save', 'Ctrl+Y': 'redo-change' };
const EVERYWHERE = new Set(['run', 'run-next', 'run-insert', 'run-stale', 'save', 'split', 'leave', 'move-up', 'move-down']);

/** Finds the command of a key. `isEditing` leaves those that are text. */
export class Keys {
  constructor(commands) {
    this.commands = commands;
    this.byKeys = new Map(Object.entries(commands).filter(([, command]) => command.keys).map(([name, command]) => [command.keys, name]));
    for (const [keys, name] of Object.entries(MORE_KEYS)) this.byKeys.set(keys, name);
    this.last = '';
    this.time = 0;
  }

  /** Returns whether the key was one of a command, which is then carried out. */
  press(event, isEditing) {
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    if (/^(Control|Shift|Alt|Meta)$/.test(key)) return false;
    // While a cell is written, letters are letters.
    if (isEditing && key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) return false;
    const isShifted = event.shiftKey && (key.length > 1 || /[A-Z]/.test(key));
    const stroke = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${isShifted || (event.ctrlKey && event.shiftKey) ? 'Shift+' : ''}`
      + (key === '_' ? '-' : key);
    const twice = `${this.last}, ${stroke}`;
    const name = (performance.now() - this.time < 1500 && this.byKeys.get(twice)) || this.byKeys.get(stroke);
    [this.last, this.time] = this.byKeys.has(twice) ? ['', 0] : [stroke, performance.now()];
    if (!name || (isEditing && !EVERYWHERE.has(name)) || (!isEditing && name === 'split')) return false;
    this.commands[name].do();
    return true;
  }
}
