// The notebook on the page: its cells in their order, which of them are selected, and what the server tells about them.
import { Cell } from './cell.js';
import { Connection } from './connection.js';
import { Editor } from './editor.js';

/** The orders that do not depend on what the server has of the text; the others wait until it has everything that was typed. */
const AT_ONCE = new Set(['edit', 'complete', 'inspect', 'diagnose', 'signature', 'occurrences', 'rename', 'format', 'variables', 'input', 'interrupt', 'check']);

export class Notebook extends EventTarget {
  constructor(path, element) {
    super();
    this.path = path;
    this.element = element;
    this.cells = [];
    this.byId = new Map();
    this.selected = new Set();
    this.waiting = [];
    this.active = null;
    this.kernel = { state: 'none' };
    this.save = { state: 'saved' };
    this.stale = {};
    this.plan = { cells: [], obstacle: null };
    this.runsAsTweaked = false;
    this.connection = new Connection(path);
    this.editor = new Editor({
      changed: cell => this.tell('changed', cell),
      key: (event, cell) => this.onEditKey?.(event, cell) ?? false,
      isHelping: () => this.language === 'csharp' && !this.isCut,
      color: async cell => (await this.ask({ do: 'render', cell: cell.id }))?.html,
      ask: (what, cell, code, at, more) => this.ask({ do: what, cell: cell.id, code, at, ...more }),
      find: id => this.byId.get(id),
      open: (cell, place) => this.edit(cell, place),
    });
    const on = (name, take) => this.connection.addEventListener(name, event => take(event.detail));
    on('notebook', whole => this.begin(whole));
    on('edit', edit => this.edited(edit));
    on('rejected', ({ cell, sentence, ...truth }) => this.rejected(this.byId.get(cell), sentence, truth));
    on('refused', ({ sentence }) => this.refused(sentence));
    on('insert', ({ cell, after }) => this.inserted(cell, after));
    on('delete', ({ cells }) => this.removed(cells));
    on('order', ({ cells }) => this.reordered(cells));
    on('cell', ({ cell }) => this.byId.get(cell.id)?.update(cell) ?? this.tell('state'));
    on('cell', () => this.tell('state'));
    on('outputs', ({ cell, outputs, own }) => this.byId.get(cell)?.showOutputs(outputs, own));
    on('kernel', kernel => { this.kernel = kernel; this.tell('state'); });
    on('save', save => { this.save = save; this.tell('state'); });
    on('colors', ({ cells }) => {
      for (const { cell: id, version, html } of cells) {
        const cell = this.byId.get(id);
        if (cell?.source.version === version && cell.source.isSettled) cell.render(html);
      }
    });
    on('following', following => this.follow(following));
    on('loading', progress => { this.loading = progress; this.tell('state'); });
    on('note', ({ sentence }) => this.say(sentence));
    on('closed', ({ fault }) => { this.fault = fault; this.isCut = true; this.tell('state'); });
  }

  tell(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }

  /** Sends an order, when the server has what was typed before it. */
  send(order) { this.whenSettled(order, () => this.connection.send(order)); }

  /** Sends an order, and returns its reply; null if the connection is broken. */
  ask(order) {
    return new Promise(resolve => this.whenSettled(order, () => this.connection.ask(order).then(resolve, () => resolve(null))));
  }

  whenSettled(order, go) {
    if (AT_ONCE.has(order.do)) go();
    else {
      this.waiting.push(go);
      this.settle();
    }
  }

  /** Sends what has waited, if the server has all that was typed. */
  settle() {
    while (this.waiting.length > 0 && this.cells.every(cell => cell.source.isSettled)) this.waiting.shift()();
  }

  /** Shows the whole notebook; what was typed while the connection was broken stays. */
  begin(whole) {
    this.isCut = false;
    this.fault = null;
    this.language = whole.language;
    const known = this.byId;
    this.byId = new Map();
    this.cells = whole.cells.map(view => {
      const own = whole.own.includes(view.id);
      let cell = known.get(view.id);
      if (cell) {
        cell.update(view);
        cell.source.rejoin(view.source, view.version);
        this.editor.replace(cell);
        cell.render(view.html);
        cell.source.push();
      } else {
        cell = new Cell(view, this);
      }
      cell.showOutputs(view.outputs, own);
      known.delete(view.id);
      this.byId.set(cell.id, cell);
      return cell;
    });
    for (const cell of known.values()) this.gone(cell);
    this.element.replaceChildren(...this.cells.map(cell => cell.element));
    [this.save, this.kernel] = [whole.save, whole.kernel];
    this.follow(whole.following);
    if (!this.active || !this.byId.has(this.active.id)) this.select(this.cells[0] ?? null, { scroll: false });
    this.tell('structure');
    this.tell('state');
    this.settle();
    // The notebook can be read before it can be written; the kernel takes its time while the page has got all it needs.
    requestAnimationFrame(() => this.editor.begin());
    this.editor.loading.then(() => this.send({ do: 'begin' }));
  }

  /** Takes leave of a cell that was deleted while the connection was broken; what was typed in it meanwhile gets a cell of its own. */
  gone(cell) {
    this.editor.forget(cell);
    if (cell.source.isSettled) return;
    this.refusal = 'A cell in which you have typed was deleted elsewhere meanwhile; what was in it is in a new cell at the end.';
    this.connection.send({ do: 'insert', kind: cell.kind, after: this.cells.at(-1)?.id ?? null, source: cell.source.text.toWellFormed() });
  }

  /** What the order to run what is stale does, in words, with the number of cells. */
  get staleOrder() {
    const count = this.plan.cells.length;
    if (count === 0) return this.plan.obstacle ? 'Nothing can be run' : 'Nothing is stale';
    return this.hasStale ? `Run what is stale (${count})` : `Run what has not run (${count})`;
  }

  /** Whether some of what that order runs is stale; otherwise it runs what has not run. */
  get hasStale() { return this.plan.cells.some(id => Object.hasOwn(this.stale, id)); }

  /** Whether the kernel has run nothing and nothing has been edited: running what has not run is running all. */
  get isFresh() { return !this.hasStale && this.cells.every(cell => cell.kind !== 'code' || cell.state === 'idle' && cell.isNotRun); }

  /** Shows which cells are stale, which were run out of order, and the controls of the parameters. */
  follow({ stale, ended, notRun, plan, notices, controls }) {
    Object.assign(this, { stale, plan });
    // A cell's ID may be the name of something that every object has.
    const of = (texts, { id }) => Object.hasOwn(texts, id) ? texts[id] : undefined;
    for (const cell of this.cells) {
      const reason = of(stale, cell);
      const mark = ended.includes(cell.id) ? 'ended' : reason !== undefined ? 'stale' : notRun.includes(cell.id) ? 'not-run' : 'current';
      cell.follow(mark, reason, of(notices, cell));
      cell.controls.show(controls.filter(control => control.cell === cell.id));
    }
    if (controls.length > 0) this.tell('controls');
    this.tell('state');
  }

  /** Tells the person something, until the page has something else to say. */
  say(sentence) {
    this.note = sentence;
    this.tell('state');
  }

  edited(edit) {
    const cell = this.byId.get(edit.cell);
    if (!cell) return;
    const shown = cell.source.take(edit, edit.by === this.connection.client);
    if (shown) this.editor.apply(cell, shown);
    if (this.editor.cell !== cell) this.renderSoon(cell);
    this.settle();
  }

  /** Shows the server's text of a cell whose edit it has refused; what was typed here is kept at the cell. */
  rejected(cell, sentence, { sequence, source, version, html }) {
    // Without a text, the cell is gone; an edit that is no longer on its way was overtaken by a new connection.
    if (!cell || source === null || (sequence ?? cell.source.sequence) !== cell.source.sequence) return;
    this.keepAside(cell, cell.source.refuse(source, version), sentence);
    if (this.editor.cell !== cell) cell.render(html);
  }

  /** Says what was refused. If the server could not tell what it was, it may have been any edit that is on its way. */
  refused(sentence) {
    this.refusal = `The server has refused what this page has sent: ${sentence}.`;
    for (const cell of this.cells.filter(cell => cell.source.flying)) {
      this.keepAside(cell, cell.source.refuse(), sentence);
      this.renderSoon(cell);
    }
    this.tell('state');
  }

  keepAside(cell, text, sentence) {
    this.editor.replace(cell);
    if (text !== null) cell.asides.keep(text, sentence);
    this.settle();
  }

  inserted(view, after) {
    const cell = new Cell(view, this);
    const index = after === null ? 0 : this.cells.findIndex(other => other.id === after) + 1;
    this.cells.splice(index, 0, cell);
    this.byId.set(cell.id, cell);
    const before = this.cells[index + 1];
    this.element.insertBefore(cell.element, before?.element ?? null);
    this.tell('structure');
  }

  removed(ids) {
    const index = Math.max(0, this.cells.findIndex(cell => ids.includes(cell.id)));
    for (const id of ids) {
      const cell = this.byId.get(id);
      if (!cell) continue;
      this.editor.forget(cell);
      cell.element.remove();
      this.byId.delete(id);
      this.selected.delete(cell);
    }
    this.cells = this.cells.filter(cell => !ids.includes(cell.id));
    this.settle();
    if (this.active && ids.includes(this.active.id)) this.select(this.cells[Math.min(index, this.cells.length - 1)] ?? null);
    this.tell('structure');
  }

  reordered(ids) {
    this.cells = ids.map(id => this.byId.get(id)).filter(Boolean);
    const focused = document.activeElement;
    for (const cell of this.cells) this.element.append(cell.element);
    if (focused instanceof HTMLElement && this.element.contains(focused)) focused.focus({ preventScroll: true });
    this.tell('structure');
  }

  /** Draws a source anew, some time after its last edit. */
  renderSoon(cell) {
    clearTimeout(cell.timer);
    cell.timer = setTimeout(async () => {
      const view = await this.ask({ do: 'render', cell: cell.id });
      if (view?.html === undefined) return;
      cell.render(view.html);
      this.tell('structure');
    }, 60);
  }

  /** The cell that has failed last and was not run again; null if there is none. */
  get failed() {
    return this.cells.filter(cell => cell.failed && cell.state === 'idle').reduce((last, cell) => last && last.failed > cell.failed ? last : cell, null);
  }

  /** Selects a cell and brings what went wrong in it into sight. */
  showFault(cell) {
    if (this.editor.cell !== cell) this.leave({ focus: false });
    this.select(cell, { scroll: false });
    (cell.outputsElement.querySelector('.output.error') ?? cell.element).scrollIntoView({ block: 'center' });
  }

  indexOf(cell) { return this.cells.indexOf(cell); }

  /** The selected cells in their order. */
  get selection() { return this.cells.filter(cell => this.selected.has(cell)); }

  select(cell, { extend = false, scroll = true, focus = true } = {}) {
    if (cell && extend && this.anchor) {
      const [from, to] = [this.indexOf(this.anchor), this.indexOf(cell)].sort((a, b) => a - b);
      this.selected = new Set(this.cells.slice(from, to + 1));
    } else {
      this.selected = new Set(cell ? [cell] : []);
      this.anchor = cell;
    }
    this.active?.element.classList.remove('active');
    this.active = cell;
    for (const other of this.cells) {
      other.element.classList.toggle('selected', this.selected.has(other));
      other.element.tabIndex = other === cell ? 0 : -1;
    }
    if (!cell) return;
    cell.element.classList.add('active');
    if (focus && !cell.element.contains(document.activeElement)) cell.element.focus({ preventScroll: true });
    if (scroll) cell.element.scrollIntoView({ block: 'nearest' });
    this.tell('selection');
  }

  /** Begins to edit a cell. */
  async edit(cell, place = null) {
    if (!cell) return;
    if (this.editor.cell && this.editor.cell !== cell) this.leave({ focus: false });
    this.select(cell, { focus: false });
    if (cell.hidesSource) this.send({ do: 'hide', cell: cell.id, what: 'source', hides: false });
    await this.editor.open(cell, this.language, place);
  }

  /** Ends editing: the cell stays selected. */
  leave({ focus = true } = {}) {
    const cell = this.editor.cell;
    if (!cell) return;
    this.editor.close();
    this.renderSoon(cell);
    if (focus) cell.element.focus({ preventScroll: true });
  }

  /** The headings of the texts, in their order, and the cells that they stand in. */
  get headings() { return this.cells.flatMap(cell => cell.headings.map(heading => ({ ...heading, cell }))); }

  /** Goes to a place by its name: within the tree of the link that leads there, a heading, or something else in a text. */
  goTo(name, root = null) {
    const place = root?.getElementById(name) ?? this.headings.find(heading => heading.name === name)?.element
      ?? this.cells.map(cell => cell.root?.getElementById(name)).find(Boolean);
    if (!place) return;
    place.scrollIntoView({ block: 'start' });
    history.replaceState(null, '', `#${encodeURIComponent(name)}`);
  }

  /** Edits the line of the cell that was run as the `count`th. */
  editLine(count, line) {
    const cell = this.cells.find(other => other.count === count);
    if (cell) this.edit(cell, line);
  }

  pressed(event, cell) {
    if (event.button !== 0) return;
    const isSource = cell.kind !== 'markdown' && cell.shown.contains(event.target);
    if (isSource && !event.shiftKey && !getSelection().toString()) {
      event.preventDefault();
      this.edit(cell, 'end');
      return;
    }
    if (this.editor.cell && this.editor.cell !== cell) this.leave({ focus: false });
    if (this.editor.cell === cell) return;
    this.select(cell, { extend: event.shiftKey, scroll: false, focus: !takesFocus(event) });
  }
}

/** Whether what is pressed takes the focus itself, as a link of a text does. */
function takesFocus(event) {
  return event.composedPath().some(element => /^(a|button|input|select|summary|iframe)$/.test(element.localName));
}
