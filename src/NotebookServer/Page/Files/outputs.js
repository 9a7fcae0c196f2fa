// The outputs of a cell. Rich ones stand in a shadow tree, where their styles end; those with scripts become live in a frame that can reach nothing of the
// page, if the person has run the cell here.
import { harmless } from './safe.js';

const STYLE = ':host{display:block;contain:content;overflow:auto;max-width:100%}img,svg{max-width:100%;height:auto}'
  + 'table{border-collapse:collapse;font-size:.9em}th,td{padding:.25em .6em;text-align:right;border-bottom:1px solid color-mix(in srgb,currentColor 15%,transparent)}'
  + 'th{font-weight:600}';

/** What is larger than its place is scrolled with the keyboard as well. */
const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => letScroll(target)));

function letScroll(element) {
  const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
  for (const [name, value] of [['tabindex', '0'], ['role', 'group'], ['aria-label', 'Output, larger than its box']])
    if (scrolls) element.setAttribute(name, value);
    else element.removeAttribute(name);
}

let frames = 0;

addEventListener('message', message => {
  if (typeof message.data !== 'object' || message.data?.kind !== 'output-height') return;
  for (const frame of document.querySelectorAll('iframe.live'))
    if (frame.contentWindow === message.source) {
      frame.style.height = `${Math.min(20000, Math.max(1, Math.ceil(Number(message.data.height) || 0)))}px`;
      frame.parentElement.classList.add('is-live');
    }
});

/** Shows the outputs in an element; those that have not changed stay as they are. While the cell runs, the end of what it prints stays in sight. */
export function showOutputs(element, cell, outputs, isOwn, path, isRunning = false) {
  const old = new Map([...element.children].map(child => [child.dataset.index, child]));
  const kept = outputs.map(output => {
    const key = `${output.kind}|${isOwn}|${output.left ?? ''}|${output.html ?? output.size}`;
    const known = old.get(String(output.index));
    if (known?.outputKey === key) return known;
    if (known && output.kind === 'stream' && known.classList.contains('stream')) {
      fillStream(known, output, cell, path, isRunning);
      known.outputKey = key;
      return known;
    }
    const made = create(output, cell, isOwn, path);
    made.dataset.index = output.index;
    made.outputKey = key;
    return made;
  });
  if (kept.length !== element.children.length || kept.some((made, i) => made !== element.children[i])) element.replaceChildren(...kept);
  // What has just been put there had no height before.
  if (isRunning) for (const made of kept) if (made.box && !old.has(made.dataset.index)) scrollToEnd(made.box);
}

function create(output, cell, isOwn, path) {
  const element = document.createElement('div');
  element.className = `output ${output.kind}`;
  if (output.kind === 'stream') {
    element.classList.add(output.name);
    fillStream(element, output, cell, path);
  } else if (output.kind === 'large') {
    element.append(`An output of ${(output.size / 1e6).toFixed(0)} million characters. `, wholeLink(cell, output.index, path, 'Open it'));
  } else if (output.kind === 'rich') {
    rich(element, output, cell, isOwn, path);
  } else {
    element.append(harmless(output.html));
    if (output.kind === 'error') linkPlaces(element);
  }
  return element;
}

/** Turns the places that an error names into buttons that lead there. */
function linkPlaces(element) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (/cell \d+, line \d+/.test(texts.currentNode.data)) found.push(texts.currentNode);
  for (const text of found) {
    const parts = text.data.split(/(cell \d+, line \d+)/);
    text.replaceWith(...parts.map((part, i) => {
      if (i % 2 === 0) return part;
      const button = document.createElement('button');
      [button.type, button.className, button.textContent, button.title] = ['button', 'place', part, 'Go to this line'];
      [button.dataset.count, button.dataset.line] = part.match(/\d+/g);
      return button;
    }));
  }
}

function fillStream(element, output, cell, path, isRunning) {
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
  box.innerHTML = output.html;
  if (follows) scrollToEnd(box);
  else if (box.scrollTop !== 0 || place !== 0) box.scrollTop = place + heightOf(box, element.left - output.left);
  element.left = output.left;
  note.hidden = output.left === 0;
  if (!note.hidden)
    note.replaceChildren(`${output.left.toLocaleString('en')} characters before this are not shown. `, wholeLink(cell, output.index, path, 'Show all'));
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

function wholeLink(cell, index, path, text) {
  const link = document.createElement('a');
  link.href = address(cell, index, path);
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  return link;
}

const address = (cell, index, path) =>
  `/outputs/${path.split('/').map(encodeURIComponent).join('/')}?cell=${encodeURIComponent(cell)}&index=${index}`;

function rich(element, output, cell, isOwn, path) {
  const host = document.createElement('div');
  host.className = 'drawing';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  root.append(style, harmless(output.html));
  element.append(host);
  sizes.observe(host);
  // What is far from the window has no size that could change.
  if (root.querySelector('table, pre')) requestAnimationFrame(() => letScroll(host));
  if (!/<script\b/i.test(output.html)) return;
  if (!isOwn) {
    const note = document.createElement('p');
    note.className = 'left-out';
    note.textContent = 'Run the cell to make this live.';
    if (root.querySelector('svg, img, table') === null) element.append(note);
    return;
  }
  const frame = document.createElement('iframe');
  frame.className = 'live';
  frame.title = `Output ${++frames}`;
  frame.loading = 'lazy';
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-downloads');
  frame.src = `${address(cell, output.index, path)}&t=${Date.now()}`;
  element.append(frame);
}
