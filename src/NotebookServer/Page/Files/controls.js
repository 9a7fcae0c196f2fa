// The controls of a cell of parameters: turning one writes its value into the cell's code.
const CREATE = { number, switch: toggle, choice, text: field, code: field };

export class Controls {
  constructor(element, cell, notebook) {
    [this.element, this.cell, this.notebook] = [element, cell, notebook];
    this.rows = new Map();
  }

  /** Shows the controls; those that are there already take their new values, so that none loses the focus. */
  show(controls) {
    this.element.hidden = controls.length === 0;
    if (controls.length === 0) return;
    if (!this.list) this.build();
    for (const control of controls) {
      let row = this.rows.get(control.name);
      if (row?.kind !== control.kind) {
        row?.element.remove();
        row = this.row(control);
        this.rows.set(control.name, row);
      }
      row.control = control;
      row.note.textContent = control.note;
      row.set(control);
      this.list.append(...(row.element.parentElement ? [] : [row.element]));
    }
    for (const [name, { element }] of this.rows) {
      if (controls.some(control => control.name === name)) continue;
      element.remove();
      this.rows.delete(name);
    }
    this.auto.checked = this.notebook.runsAsTweaked;
    const count = Object.keys(this.notebook.stale).length;
    this.run.disabled = count === 0;
    this.run.textContent = count === 0 ? 'Nothing is stale' : `Run what is stale (${count})`;
  }

  build() {
    this.list = document.createElement('div');
    this.list.className = 'control-list';
    const foot = document.createElement('div');
    foot.className = 'control-foot';
    this.run = document.createElement('button');
    [this.run.type, this.run.className, this.run.title] = ['button', 'main', 'Ctrl+Shift+Enter'];
    this.run.addEventListener('click', () => this.notebook.send({ do: 'runStale' }));
    const label = document.createElement('label');
    this.auto = document.createElement('input');
    this.auto.type = 'checkbox';
    this.auto.addEventListener('change', () => { this.notebook.runsAsTweaked = this.auto.checked; if (this.auto.checked) this.notebook.send({ do: 'runStale' }); });
    label.append(this.auto, ' Run as I tweak');
    foot.append(this.run, label);
    this.element.append(this.list, foot);
  }

  row(control) {
    const element = document.createElement('div');
    element.className = `control ${control.kind}`;
    const label = document.createElement('label');
    const id = `control-${this.cell.id}-${control.name}`;
    [label.textContent, label.htmlFor] = [control.name, id];
    const note = document.createElement('span');
    note.className = 'control-note';
    const row = { kind: control.kind, element, note, control };
    const turn = value => this.turn(row, value);
    const { parts, input, set } = CREATE[control.kind](row, turn);
    input.id = id;
    row.set = set;
    const holder = document.createElement('span');
    holder.className = 'control-value';
    holder.append(...parts);
    element.append(label, holder, note);
    return row;
  }

  turn(row, value) {
    if (value === row.control.value) return;
    this.notebook.send({ do: 'tweak', cell: this.cell.id, name: row.control.name, value, runs: this.notebook.runsAsTweaked });
  }
}

function number(row, turn) {
  const input = field(row, turn);
  input.input.inputMode = 'decimal';
  const button = (text, name, next) => {
    const made = document.createElement('button');
    [made.type, made.textContent] = ['button', text];
    made.setAttribute('aria-label', `${name} ${row.control.name}`);
    made.addEventListener('click', () => turn(next()));
    return made;
  };
  input.input.addEventListener('keydown', event => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    turn(event.key === 'ArrowUp' ? row.control.more : row.control.less);
  });
  return { ...input, parts: [button('−', 'less', () => row.control.less), input.input, button('+', 'more', () => row.control.more)] };
}

function toggle(row, turn) {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.setAttribute('role', 'switch');
  input.addEventListener('change', () => turn(String(input.checked)));
  return { parts: [input], input, set: ({ value }) => { input.checked = value === 'true'; } };
}

function choice(row, turn) {
  const input = document.createElement('select');
  input.addEventListener('change', () => turn(input.value));
  return {
    parts: [input], input,
    set: ({ value, choices }) => {
      if (input.length !== choices.length) input.replaceChildren(...choices.map(text => new Option(text, text)));
      input.value = value;
    },
  };
}

function field(row, turn) {
  const input = document.createElement('input');
  [input.type, input.spellcheck, input.autocomplete] = ['text', false, 'off'];
  input.addEventListener('change', () => turn(input.value));
  input.addEventListener('keydown', event => { if (event.key === 'Escape') { input.value = row.control.value; input.blur(); } });
  // What is no value of its kind is put back.
  input.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== input) input.value = row.control.value; }, 1000));
  let shown = null;
  return { parts: [input], input, set: ({ value }) => { if (value !== shown || document.activeElement !== input) { input.value = value; shown = value; } } };
}
