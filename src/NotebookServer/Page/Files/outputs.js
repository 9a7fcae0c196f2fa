// The outputs of a cell. Those with scripts become live in a frame that can reach nothing of the page, if the person has run the cell here. The figures of other
// ones do as well: the server draws those from their data anew, and nothing of the document runs.
import { isolated, WRITTEN } from './content.js';
import { CODE, harmless, OUTPUT, TEXT } from './safe.js';
import { theme } from './themes.js';

/** Rich outputs look as they say themselves, and not as the page's own texts do. */
const DRAWN = new CSSStyleSheet();
DRAWN.replaceSync(`:host { display: block; }
  img, svg { max-width: 100%; height: auto; }
  table { border-collapse: collapse; font-size: .9em; }
  th, td { padding: .25em .6em; text-align: right; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
  th { font-weight: 600; }`);

/** What is larger than its place is scrolled with the keyboard as well. */
const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => letScroll(target)));

function letScroll(element) {
  const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
  for (const [name, value] of [['tabindex', '0'], ['role', 'group'], ['aria-label', 'Output, larger than its box']])
    if (scrolls) element.setAttribute(name, value);
    else element.removeAttribute(name);
}

/** The frames that were made here, with their outputs. */
const live = new Map();
let frames = 0;

addEventListener('message', ({ data, source }) => {
  if (data?.kind !== 'output-height') return;
  for (const [frame, output] of live) {
    if (!frame.isConnected) live.delete(frame);
    else if (frame.contentWindow === source) {
      frame.style.height = `${Math.min(20000, Math.max(1, Math.ceil(Number(data.height) || 0)))}px`;
      output.classList.add('is-live');
    }
  }
});

theme.addEventListener('change', () => {
  for (const frame of live.keys()) frame.contentWindow?.postMessage({ kind: 'theme', theme: theme.name }, '*');
});

/** What each place for outputs shows, by its number. */
const shown = new WeakMap();

/** Shows the outputs in a place; those that have not changed stay as they are. While the cell runs, the end of what it prints stays in sight. */
export function showOutputs(place, cell, outputs, isOwn, isRunning = false) {
  const old = shown.get(place) ?? new Map();
  const now = new Map(outputs.map(output => {
    const key = `${output.kind}|${isOwn}|${output.left ?? ''}|${output.html ?? output.size}`;
    const known = old.get(output.index);
    if (known?.key === key) return [output.index, known];
    if (output.kind === 'stream' && known?.stream === output.name) {
      fillStream(known.element, output, cell, isRunning);
      return [output.index, { ...known, key }];
    }
    return [output.index, { element: create(output, cell, isOwn), stream: output.name, key }];
  }));
  shown.set(place, now);
  const elements = [...now.values()].map(({ element }) => element);
  if (elements.length !== place.children.length || elements.some((element, i) => element !== place.children[i])) place.replaceChildren(...elements);
  // What has just been put there had no height before.
  if (isRunning) for (const [index, { element }] of now) if (element.box && !old.has(index)) scrollToEnd(element.box);
}

function create(output, cell, isOwn) {
  const element = document.createElement('div');
  element.className = `output ${output.kind}`;
  if (output.kind === 'stream') {
    element.classList.add(output.name === 'stderr' ? 'stderr' : 'stdout');
    fillStream(element, output, cell);
  } else if (output.kind === 'large') {
    element.append(`An output of ${(output.size / 1e6).toFixed(0)} million characters. `, wholeLink(cell, output.index, 'Open it'));
  } else if (output.kind === 'rich') {
    rich(element, output, cell, isOwn);
  } else {
    const { frame, body } = isolated(output.html, { allowed: TEXT, sheets: WRITTEN, name: 'output', goTo: goToOf(cell) });
    if (output.kind === 'error') linkPlaces(body, cell);
    element.append(frame);
  }
  return element;
}

const goToOf = cell => (name, root) => cell.notebook.goTo(name, root);

/** Returns the HTML of a rich output in a tree of its own. */
export function drawing(html, cell) {
  const tree = isolated(html, { allowed: OUTPUT, sheets: [DRAWN], goTo: goToOf(cell) });
  tree.frame.classList.add('drawing');
  sizes.observe(tree.frame);
  // What is far from the window has no size that could change.
  if (tree.body.querySelector('table, pre')) requestAnimationFrame(() => letScroll(tree.frame));
  return tree;
}

/** Turns the places that an error names into buttons that lead there. */
function linkPlaces(element, cell) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (/cell \d+, line \d+/.test(texts.currentNode.data)) found.push(texts.currentNode);
  for (const text of found) {
    const parts = text.data.split(/(cell \d+, line \d+)/);
    text.replaceWith(...parts.map((part, i) => {
      if (i % 2 === 0) return part;
      const button = document.createElement('button');
      [button.type, button.className, button.textContent, button.title] = ['button', 'place', part, 'Go to this line'];
      const [count, line] = part.match(/\d+/g).map(Number);
      button.addEventListener('click', () => cell.notebook.editLine(count, line));
      return button;
    }));
  }
}

function fillStream(element, output, cell, isRunning) {
  if (!element.box) {
    [element.note, element.box, element.left] = [document.createElement('p'), document.createElement('pre'), 0];
    element.note.className = 'left-out';
    element.append(element.note, element.box);
    sizes.observe(element.box);
  }
  const { note, box } = element;
  const follows = isRunning && box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
  // The lines that somebody is reading stay where they are, though others come and go above them.
  const place = box.scrollTop - heightOf(box, output.left - element.left);
  box.replaceChildren(harmless(output.html, CODE));
  if (follows) scrollToEnd(box);
  else if (box.scrollTop !== 0 || place !== 0) box.scrollTop = place + heightOf(box, element.left - output.left);
  element.left = output.left;
  note.hidden = output.left === 0;
  if (!note.hidden)
    note.replaceChildren(`${output.left.toLocaleString('en')} characters before this are not shown. `, wholeLink(cell, output.index, 'Show all'));
}

function scrollToEnd(box) { box.scrollTop = box.scrollHeight; }

/** The height of the first characters of a text; 0 for none. */
function heightOf(box, count) {
  if (count <= 0) return 0;
  const range = document.createRange();
  range.selectNodeContents(box);
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (count <= text.length) {
      range.setEnd(text, count);
      break;
    }
    count -= text.length;
  }
  return range.getBoundingClientRect().height;
}

function wholeLink(cell, index, text) {
  const link = document.createElement('a');
  cell.notebook.connection.linkOutput(link, cell.id, index);
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  return link;
}

function rich(element, output, cell, isOwn) {
  const { frame: still, body } = drawing(output.html, cell);
  element.append(still);
  if (!output.figure && !/<script\b/i.test(output.html)) return;
  if (!isOwn && !output.figure) {
    const note = document.createElement('p');
    note.className = 'left-out';
    note.textContent = 'Run the cell to make this live.';
    if (body.querySelector('svg, img, table') === null) element.append(note);
    return;
  }
  const frame = document.createElement('iframe');
  frame.className = 'live';
  frame.title = `Output ${++frames}`;
  frame.loading = 'lazy';
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-downloads');
  cell.notebook.connection.showOutput(frame, cell.id, output.index, theme.name);
  live.set(frame, element);
  element.append(frame);
}
