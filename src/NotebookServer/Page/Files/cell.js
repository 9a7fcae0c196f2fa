// One cell: what is known of it, and its element.
import { Source } from './source.js';
import { CODE, harmless, TEXT } from './safe.js';
import { headingsOf, isolated, WRITTEN } from './content.js';
import { showOutputs } from './outputs.js';
import { Controls } from './controls.js';
import { Earlier } from './earlier.js';
import { Asides } from './asides.js';
import { holdPress } from './press.js';

const MARKS = { current: '', stale: 'stale', 'not-run': 'not run', ended: 'stopped' };
const NAMES = new Map([['code', 'Code'], ['markdown', 'Text'], ['raw', 'Raw']]);

export class Cell {
  /**
   * @param {object} view The cell as the server describes it.
   * @param {object} notebook The notebook: its path, how it sends edits, and what it does when the cell is pressed.
   */
  constructor(view, notebook) {
    this.id = view.id;
    this.notebook = notebook;
    this.isOwn = false;
    this.headings = [];
    this.source = new Source(view.source, view.version, (version, edit, sequence) =>
      notebook.send({ do: 'edit', cell: this.id, version, sequence, ...edit }));
    this.build();
    this.update(view);
    this.render(view.html);
    this.showOutputs(view.outputs, false);
  }

  build() {
    const element = document.createElement('div');
    element.className = 'cell';
    element.setAttribute('role', 'group');
    element.tabIndex = -1;
    element.innerHTML = '<div class="gutter"><button type="button" class="run" aria-label="Run the cell"></button>'
      + '<span class="count"></span><span class="took"></span><span class="mark" hidden></span></div><div class="body"><div class="source"></div>'
      + '<div class="controls" hidden></div><p class="cell-notice" hidden></p><div class="asides" role="alert"></div><div class="outputs"></div><div class="earlier" hidden></div></div>';
    [this.element, this.runButton, this.countLabel] = [element, element.querySelector('.run'), element.querySelector('.count')];
    this.tookLabel = element.querySelector('.took');
    [this.sourceElement, this.outputsElement] = [element.querySelector('.source'), element.querySelector('.outputs')];
    [this.mark, this.notice] = [element.querySelector('.mark'), element.querySelector('.cell-notice')];
    this.controls = new Controls(element.querySelector('.controls'), this, this.notebook);
    this.earlier = new Earlier(element.querySelector('.earlier'), this, this.notebook);
    this.asides = new Asides(element.querySelector('.asides'), this, this.notebook);
    this.shown = document.createElement('div');
    this.sourceElement.append(this.shown);
    // The events of what a document holds come from the element of its tree: these listeners are those of the cell that the page has made.
    element.addEventListener('pointerdown', event => this.notebook.pressed(event, this));
    this.shown.addEventListener('dblclick', () => { if (this.kind === 'markdown') this.notebook.edit(this); });
    holdPress(this.runButton);
    this.runButton.addEventListener('click', () => this.notebook.tell('run', this));
  }

  /** Takes what the server says of its kind, state and looks. */
  update(view) {
    const { kind, state, count, took, failed, tags, hidesSource, hidesOutputs } = view;
    Object.assign(this, { kind, state, count, took, failed, tags, hidesSource, hidesOutputs });
    const list = this.element.classList;
    this.element.dataset.kind = kind;
    for (const name of ['idle', 'queued', 'running']) list.toggle(name, name === state);
    list.toggle('hides-source', hidesSource);
    list.toggle('hides-outputs', hidesOutputs);
    this.countLabel.textContent = kind !== 'code' ? '' : state === 'running' ? '[*]' : state === 'queued' ? '[…]' : count === null ? '[ ]' : `[${count}]`;
    this.tookLabel.textContent = state !== 'idle' || took === null || took === undefined ? '' : duration(took);
    this.tookLabel.title = 'How long the last run took';
    this.runButton.hidden = kind !== 'code';
    this.runButton.classList.toggle('stops', state === 'running');
    this.runButton.setAttribute('aria-label', state === 'running' ? 'Interrupt the cell' : 'Run the cell');
    this.runButton.title = state === 'running' ? 'Interrupt (I, I)' : 'Run (Ctrl+Enter)';
    this.earlier.show(view.earlier);
    this.label();
  }

  label() {
    const state = this.state === 'running' ? ', running' : this.state === 'queued' ? ', waiting' : '';
    const mark = this.reason ? `, ${this.mark.textContent}: it ${this.reason}` : this.mark.textContent && `, ${this.mark.textContent}`;
    this.element.setAttribute('aria-label', `${NAMES.get(this.kind) ?? this.kind} cell${state}${mark}`);
  }

  /**
   * Shows whether the outputs are those of the code and the values as they are now.
   * @param {string} mark One of MARKS.
   * @param {string|undefined} reason Why: what follows "it".
   * @param {string|undefined} notice A sentence to show with the cell.
   */
  follow(mark, reason, notice) {
    this.reason = reason;
    this.isNotRun = mark === 'not-run' || !this.source.text.trim();
    for (const name of Object.keys(MARKS)) this.element.classList.toggle(name, name === mark);
    this.mark.hidden = mark === 'current';
    this.mark.textContent = reason === 'failed' ? reason : MARKS[mark];
    this.mark.title = reason ? `It ${reason}.` : mark === 'not-run' ? 'The kernel has not run this cell; what it shows is from before.' : '';
    this.label();
    this.notice.hidden = notice === undefined;
    if (notice !== undefined && this.notice.textContent !== notice) this.notice.textContent = notice;
  }

  /** Shows the source as the server has drawn it. */
  render(html) {
    [this.headings, this.root] = [[], null];
    this.shown.className = this.kind === 'markdown' ? 'text' : 'static';
    if (this.kind === 'markdown') this.renderText(html);
    else {
      const [block, code] = ['pre', 'code'].map(name => document.createElement(name));
      code.append(harmless(html, CODE));
      block.append(code);
      this.shown.replaceChildren(block);
    }
  }

  renderText(html) {
    if (!html.trim()) {
      this.shown.innerHTML = '<p class="empty">Empty text: Enter to write</p>';
      return;
    }
    const tree = isolated(html, { allowed: TEXT, sheets: WRITTEN, name: 'prose', goTo: (name, root) => this.notebook.goTo(name, root) });
    this.root = tree.root;
    this.headings = headingsOf(tree);
    this.shown.replaceChildren(tree.frame);
  }

  showOutputs(outputs, isOwn) {
    this.outputs = outputs;
    this.isOwn = isOwn;
    showOutputs(this.outputsElement, this, outputs, isOwn, this.state === 'running');
    this.element.classList.toggle('has-outputs', outputs.length > 0);
  }
}

export function duration(seconds) {
  if (seconds < 1) return `${Math.round(1000 * seconds)} ms`;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(Math.round(seconds) / 60)} min ${Math.round(seconds) % 60} s`;
}
