// The page around the notebook: the bar, the contents, finding, dialogs, and the keys.
import { commandsOf, Keys } from './commands.js';
import { Connection } from './connection.js';
import { decoded } from './content.js';
import { EDITOR_KEYS } from './editor.js';
import { Notebook } from './notebook.js';
import { chooseIn } from './themes.js';
import { Variables } from './variables.js';

const $ = selector => document.querySelector(selector);
const path = Connection.pathOf(document);
const notebook = new Notebook(path, $('#cells'));
const variables = new Variables($('#variables'), notebook);
const page = { clipboard: null, confirm, download, downloadFiles, find, help, linkValues, toggleContents, toggleVariables };
const commands = commandsOf(notebook, page);
const keys = new Keys(commands);

document.title = path.split('/').at(-1);
$('#title').textContent = path.split('/').at(-1);
for (const button of document.querySelectorAll('[data-command]')) {
  const command = commands[button.dataset.command];
  if (!command) {
    button.remove();
    continue;
  }
  button.title = command.keys ? `${command.title} (${command.keys})` : command.title;
  if (!button.textContent.trim()) button.setAttribute('aria-label', command.title);
  button.addEventListener('click', () => { $('#more').open = false; command.do(); });
}

chooseIn($('#theme'));
$('#more').addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !$('#more').open) return;
  event.preventDefault();
  $('#more').open = false;
  $('#more summary').focus();
});
addEventListener('pointerdown', event => { if (!$('#more').contains(event.target)) $('#more').open = false; });

notebook.addEventListener('run', ({ detail: cell }) => {
  if (cell.state === 'running') commands.interrupt.do();
  else { notebook.select(cell); commands.run.do(); }
});
notebook.addEventListener('state', showState);
notebook.addEventListener('structure', showContents);
notebook.addEventListener('structure', goToPlace, { once: true });
addEventListener('hashchange', goToPlace);
if (notebook.connection.isPublished) {
  notebook.addEventListener('controls', takeValues, { once: true });
  addEventListener('hashchange', takeValues);
}
notebook.onEditKey = (event, cell) => {
  const { editor } = notebook;
  if (editor.isSuggesting) return false;
  if (event.key === 'ArrowUp' && !event.shiftKey && !event.ctrlKey && editor.isOnFirstLine && editor.at === 0) return step(cell, -1, 'end');
  if (event.key === 'ArrowDown' && !event.shiftKey && !event.ctrlKey && editor.isOnLastLine && editor.at === cell.source.text.length) return step(cell, 1, 'start');
  return keys.press(event, true);
};

function step(cell, by, place) {
  const next = notebook.cells[notebook.indexOf(cell) + by];
  if (!next) return false;
  notebook.edit(next, place);
  return true;
}

const scrolls = ({ tabIndex, scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
  tabIndex === 0 && (scrollWidth > clientWidth || scrollHeight > clientHeight);

addEventListener('keydown', event => {
  // Within a document's tree, the target is the tree's host: what is asked of it here is asked of the page's own elements.
  const target = event.target instanceof Element ? event.target : document.body;
  // In a control, what is typed is its value; the keys that run, save and take a turn back are the page's.
  const isInControl = (event.ctrlKey || event.metaKey) && notebook.cells.some(cell => cell.controls.element.contains(target));
  const isRun = isInControl && /^(Enter|s)$/i.test(event.key);
  const isUndo = isInControl && /^[zy]$/i.test(event.key) && !notebook.cells.some(cell => cell.controls.isBeingTyped(target));
  const isControl = isRun || isUndo;
  if (isRun) target.dispatchEvent(new Event('change'));
  if (event.defaultPrevented || !isControl && (notebook.editor.host?.contains(target) || target.closest('input, textarea, select, dialog'))) return;
  const isButton = /^(Enter| )$/.test(event.key) && event.composedPath().some(element => /^(a|button|summary)$/.test(element.localName));
  if (isButton && !event.ctrlKey && !event.shiftKey) return;
  // An output in a box of its own, and a box within it, are scrolled by the keys that otherwise lead from cell to cell.
  const [inner] = event.composedPath();
  const isBox = target.matches?.('.output [tabindex="0"], .output[tabindex="0"]') || inner !== target && inner instanceof Element && scrolls(inner);
  if (isBox && /^(Arrow|Page|Home|End)/.test(event.key)) return;
  if (getSelection().toString() && /^[cx]$/i.test(event.key)) return;
  if (keys.press(event, false)) event.preventDefault();
});

const STATES = { saved: 'Saved', unsaved: 'Saving …', conflict: 'Changed on disk', failed: 'Not saved' };
const KERNEL = { none: 'not started', starting: 'starting', idle: 'ready', busy: 'running', restarting: 'restarting', dead: 'ended', failed: 'could not start' };

function showState() {
  const { save, kernel } = notebook;
  const running = notebook.cells.filter(cell => cell.state !== 'idle').length;
  $('#save').textContent = notebook.isCut ? 'Not connected' : STATES[save.state];
  $('#save').className = notebook.isCut ? 'cut' : save.state;
  // The kernel is busy with help for writing as well; what counts here are the cells.
  const { loading } = notebook;
  const state = kernel.state === 'busy' && running === 0 ? 'idle' : kernel.state === 'idle' && running > 0 ? 'busy' : kernel.state;
  $('#kernel').className = state;
  $('#kernel .name').textContent = kernel.name ?? '';
  $('#kernel .state').textContent = (KERNEL[state] ?? state) + (running > 1 ? `, ${running - 1} waiting` : '')
    + (state === 'starting' && loading ? `, ${Math.floor(100 * loading.done / loading.total)} % of ${(loading.total / 1e6).toFixed(1)} MB loaded` : '');
  const failed = notebook.failed;
  $('#failed').hidden = !failed;
  if (failed) $('#failed').textContent = failed.count === null ? 'a cell failed' : `failed in cell ${failed.count}`;
  $('#stop').disabled = running === 0 && state !== 'stopping';
  const { plan, isFresh, hasStale } = notebook;
  $('#run-stale').hidden = plan.cells.length === 0 || isFresh;
  $('#run-stale').textContent = `${hasStale ? 'Run stale' : 'Run the rest'} (${plan.cells.length})`;
  $('#conflict').hidden = save.state !== 'conflict';
  const sentence = notebook.isCut ? notebook.fault ?? 'The connection to the server is broken; what you write is kept, and sent when it is back.' : save.notice ?? kernel.fault ?? notebook.refusal ?? notebook.note;
  if ($('#notice').textContent !== (sentence ?? '')) $('#notice').textContent = sentence ?? '';
  showPrompt(kernel.prompt);
  document.documentElement.dataset.state = notebook.cells.length ? 'ready' : 'loading';
}

let shownPrompt = null;

function showPrompt(prompt) {
  if (prompt && shownPrompt?.cell === prompt.cell && shownPrompt.text === prompt.text && shownPrompt.form.isConnected) return;
  shownPrompt?.form.remove();
  if (!prompt) {
    shownPrompt = null;
    return;
  }
  const [form, label, input] = ['form', 'label', 'input'].map(name => document.createElement(name));
  shownPrompt = { ...prompt, form };
  form.className = 'prompt';
  input.type = prompt.password ? 'password' : 'text';
  input.autocomplete = 'off';
  label.append(prompt.text || 'Input', input);
  form.append(label);
  form.addEventListener('submit', event => {
    event.preventDefault();
    notebook.send({ do: 'input', text: input.value });
    form.remove();
  });
  notebook.byId.get(prompt.cell)?.outputsElement.after(form);
  input.focus();
}

function showContents() {
  $('#contents ol').replaceChildren(...notebook.headings.filter(({ level }) => level <= 3).map(({ element, text, level, cell }) => {
    const item = document.createElement('li');
    item.className = `h${level}`;
    const link = document.createElement('button');
    link.type = 'button';
    link.textContent = text;
    link.addEventListener('click', () => {
      element.scrollIntoView({ behavior: 'smooth', block: 'start' });
      notebook.select(cell, { scroll: false });
    });
    item.append(link);
    return item;
  }));
}

/** Goes where the page's address says. */
function goToPlace() {
  if (location.hash) notebook.goTo(decoded(location.hash.slice(1)));
}

function toggleContents() {
  document.body.classList.toggle('with-contents');
  $('[data-command="contents"]').setAttribute('aria-expanded', document.body.classList.contains('with-contents'));
}

function toggleVariables() {
  document.body.classList.toggle('with-variables');
  variables.toggle();
  $('[data-command="variables"]').setAttribute('aria-expanded', variables.isOpen);
}

function confirm(title, text, action) {
  const dialog = $('#confirm');
  [dialog.querySelector('h2').textContent, dialog.querySelector('p').textContent, dialog.querySelector('[value="yes"]').textContent] = [title, text, action];
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
}

function help() {
  const table = $('#help tbody');
  table.replaceChildren(...[...Object.values(commands), ...EDITOR_KEYS].map(command => {
    const row = document.createElement('tr');
    for (const text of [command.title, command.keys ?? '']) row.insertCell().textContent = text;
    return row;
  }));
  $('#help').showModal();
}

function find() {
  const dialog = $('#find');
  if (!dialog.open) dialog.show();
  dialog.querySelector('input').focus();
}

/** Offers the notebook as a file, as it is here. */
async function download() {
  const reply = await notebook.ask({ do: 'download' });
  if (reply?.text !== undefined) offer(path.split('/').at(-1), reply.text, 'application/x-ipynb+json');
}

/** Downloads what cells have written, which lies in the browser's memory alone. */
async function downloadFiles() {
  if (notebook.kernel.state === 'busy') notebook.say('The download begins when the running cell has ended.');
  const archive = await notebook.connection.packFiles();
  if (!archive) {
    notebook.say('No cell has written a file since the kernel began.');
    return;
  }
  const name = `${path.split('/').at(-1).replace(/\.ipynb$/, '')}-files.zip`;
  offer(name, archive, 'application/zip');
  notebook.say(`${name} contains what the cells have written.`);
}

/** Lets the browser save something as a file. */
function offer(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const controls = () => notebook.cells.flatMap(cell => [...cell.controls.rows.values()].map(({ control }) => ({ cell, control })));

/** Copies the address of this page with the values of all controls. */
async function linkValues() {
  const values = new URLSearchParams(controls().map(({ control }) => [control.name, control.value]));
  const link = new URL(`#${values}`, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    notebook.say('The link is on the clipboard: whoever opens it finds these values in the controls.');
  } catch {
    history.replaceState(null, '', link);
    notebook.say('The link is in the address bar: whoever opens it finds these values in the controls.');
  }
}

/** Gives the controls the values that the page's address has, such as #learningRate=0.01. */
async function takeValues() {
  const values = new URLSearchParams(location.hash.slice(1));
  const faults = [];
  for (const { cell, control } of controls()) {
    const value = values.get(control.name);
    if (value === null || value === control.value) continue;
    const reply = await notebook.ask({ do: 'tweak', cell: cell.id, name: control.name, value });
    if (reply?.fault) faults.push(reply.fault);
  }
  if (faults.length > 0) notebook.say(`Of the values in the link, not all were taken: ${faults.join(' ')}`);
}

let place = { cell: -1, at: 0 };
$('#find').addEventListener('submit', event => {
  event.preventDefault();
  const [wanted, replacement] = [...$('#find').querySelectorAll('input')].map(input => input.value);
  const action = event.submitter?.value ?? 'next';
  if (!wanted) return;
  if (action === 'close') { $('#find').close(); return; }
  if (action === 'all') {
    let count = 0;
    for (const cell of notebook.cells) {
      const parts = cell.source.text.split(wanted);
      if (parts.length === 1) continue;
      count += parts.length - 1;
      cell.source.type(parts.join(replacement));
      notebook.editor.replace(cell);
      notebook.renderSoon(cell);
    }
    $('#found').textContent = `${count} replaced`;
    return;
  }
  const order = notebook.cells.length;
  for (let i = 0; i <= order; i++) {
    const index = (Math.max(0, place.cell) + i) % order;
    const at = notebook.cells[index].source.text.toLowerCase().indexOf(wanted.toLowerCase(), i === 0 && place.cell >= 0 ? place.at : 0);
    if (at < 0) continue;
    place = { cell: index, at: at + wanted.length };
    notebook.select(notebook.cells[index], { focus: false });
    $('#found').textContent = `in cell ${index + 1}`;
    return;
  }
  place = { cell: -1, at: 0 };
  $('#found').textContent = 'not found';
});
$('#find').addEventListener('keydown', event => { if (event.key === 'Escape') { $('#find').close(); notebook.active?.element.focus(); } });

$('#failed').addEventListener('click', () => notebook.showFault(notebook.failed));
// Cells and contents keep clear of the header, whatever it has to say.
new ResizeObserver(([{ target }]) => document.documentElement.style.setProperty('--header', `${target.offsetHeight}px`)).observe($('header'));

$('#keep-mine').addEventListener('click', () => notebook.send({ do: 'keepMine' }));
$('#take-theirs').addEventListener('click', () => notebook.send({ do: 'takeTheirs' }));
addEventListener('beforeunload', event => { if (notebook.cells.some(cell => !cell.source.isSettled || !cell.asides.isEmpty)) event.preventDefault(); });
