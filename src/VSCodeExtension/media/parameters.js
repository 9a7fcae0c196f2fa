// The controls of the notebook's parameters. What they are worth, the notebook says: a control only asks for another value.
(() => {
  'use strict';
  const host = acquireVsCodeApi();
  const byId = id => document.getElementById(id);
  /** The controls that are shown, by cell and name. */
  const shown = new Map();

  /** How long a slider rests before its value is asked for, in milliseconds. */
  const REST = 150;

  function make(name, attributes = {}, ...children) {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  }

  class Control {
    constructor(known) {
      this.id = `${known.cell} ${known.name}`;
      this.kind = known.kind;
      this.reset = make('button', { type: 'button', className: 'reset', onclick: () => this.turn({ reset: true }) });
      this.note = make('div', { className: 'note' });
      this.fault = make('div', { className: 'fault', role: 'alert' });
      this.row = make('div', { className: 'row' });
      this.input = this.kind === 'switch' ? make('input', { type: 'checkbox' }) : this.kind === 'choice' ? make('select') : make('input', { type: this.kind === 'date' ? 'date' : 'text', spellcheck: false });
      this.input.id = this.id;
      this.input.classList.toggle('code', this.kind === 'code');
      this.input.onchange = () => this.turn({ value: this.kind === 'switch' ? String(this.input.checked) : this.input.value });
      if (this.kind === 'date') {
        // Each digit that is typed is reported as a change; what is typed counts once the box is left, or with Enter.
        let isTyping = false;
        const take = () => {
          isTyping = false;
          if (this.input.value !== this.known.value) this.turn({ value: this.input.value });
        };
        this.input.onkeydown = event => { if (event.key === 'Enter') take(); else isTyping = true; };
        this.input.onchange = () => { if (!isTyping) take(); };
        this.input.onblur = take;
      }
      this.row.append(this.input);
      if (this.kind === 'number') {
        this.less = make('button', { type: 'button', textContent: '−', onclick: () => this.turn({ step: -1 }) });
        this.more = make('button', { type: 'button', textContent: '+', onclick: () => this.turn({ step: 1 }) });
        this.row.append(this.less, this.more);
        this.slider = make('input', { type: 'range', min: 0, step: 1 });
        this.slider.oninput = () => {
          this.input.value = this.stops[this.slider.value];
          clearTimeout(this.timer);
          this.timer = setTimeout(() => this.turn({ value: this.input.value }), REST);
        };
        this.input.onkeydown = event => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          this.turn({ step: event.key === 'ArrowUp' ? 1 : -1 });
        };
      }
      this.element = make('div', { className: 'control' },
        make('label', { htmlFor: this.id }, make('span', { textContent: known.name }), this.reset), this.note, this.row);
      if (this.slider) this.element.append(this.slider);
      this.element.append(this.fault);
    }

    turn(what) {
      host.postMessage({ do: 'turn', turn: { cell: this.known.cell, name: this.known.name, ...what } });
    }

    show(known) {
      const isNew = !this.known || this.known.value !== known.value;
      this.known = known;
      this.note.textContent = known.note;
      this.note.hidden = !known.note;
      this.reset.hidden = known.origin === null;
      this.reset.textContent = `↺ ${known.origin}`;
      this.reset.title = `Reset ${known.name} to its first value`;
      if (this.kind === 'choice' && [...this.input.options].map(option => option.value).join('\n') !== known.choices.join('\n'))
        this.input.replaceChildren(...known.choices.map(text => make('option', { value: text, textContent: text })));
      // What is being typed stays.
      if (isNew || document.activeElement !== this.input) {
        if (this.kind === 'switch') this.input.checked = known.value === 'true';
        else this.input.value = known.value;
      }
      if (!this.slider) return;
      this.stops = known.stops;
      for (const [button, next, what] of [[this.less, known.less, 'less'], [this.more, known.more, 'more']]) {
        button.disabled = next === null;
        button.title = next === null ? '' : `${known.name}: ${what} (${next})`;
        button.setAttribute('aria-label', `${known.name}: ${what}`);
      }
      this.slider.hidden = known.stops.length < 2;
      this.slider.max = known.stops.length - 1;
      const at = known.stops.indexOf(known.value);
      if (at >= 0 && document.activeElement !== this.slider) this.slider.value = at;
      this.slider.setAttribute('aria-label', `${known.name}, slider`);
      this.slider.setAttribute('aria-valuetext', known.value);
    }
  }

  function show({ known, sentence, isAuto, running }) {
    const controls = known?.controls ?? [];
    byId('sentence').textContent = !known ? sentence : controls.length === 0 ? 'No cell of this notebook is tagged "parameters".' : '';
    const ids = controls.map(control => `${control.cell} ${control.name}`);
    for (const [id, control] of shown) {
      if (!ids.includes(id) || controls[ids.indexOf(id)].kind !== control.kind) {
        control.element.remove();
        shown.delete(id);
      }
    }
    controls.forEach((one, i) => {
      if (!shown.has(ids[i])) shown.set(ids[i], new Control(one));
      const control = shown.get(ids[i]);
      if (byId('controls').children[i] !== control.element) byId('controls').insertBefore(control.element, byId('controls').children[i] ?? null);
      control.show(one);
    });
    byId('footer').hidden = !known;
    if (!known) return;
    const stale = Object.keys(known.stale).length, { cells } = known.plan;
    byId('run').disabled = cells.length === 0;
    byId('run').textContent = stale > 0 ? `Run stale (${cells.length})`
      : cells.length > 0 ? `Run ${cells.length === 1 ? 'the cell' : `all ${cells.length} cells`}`
      : running > 0 ? `Running ${running === 1 ? 'a cell' : `${running} cells`} …` : 'Nothing is stale';
    byId('run').title = known.plan.obstacle ?? '';
    byId('auto').checked = isAuto;
  }

  addEventListener('message', ({ data }) => {
    if ('known' in data) {
      show(data);
      return;
    }
    for (const control of shown.values()) {
      if (control.known.name === data.name) control.fault.textContent = data.fault ?? '';
    }
  });
  byId('controls').onsubmit = event => event.preventDefault();
  byId('run').onclick = () => host.postMessage({ do: 'run' });
  byId('auto').onchange = () => host.postMessage({ do: 'auto', isOn: byId('auto').checked });
  host.postMessage({ do: 'show' });
})();
