// The controls of a cell of parameters: changing one writes its value into the cell's code.
const CREATE = { number, slider, switch: toggle, choice, date, text: field, code: field };

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
      if (row?.kind !== kindOf(control)) {
        row?.element.remove();
        row = this.row(control);
        this.rows.set(control.name, row);
      }
      this.update(row, control);
      this.list.append(...(row.element.parentElement ? [] : [row.element]));
    }
    for (const [name, { element }] of this.rows) {
      if (controls.some(control => control.name === name)) continue;
      element.remove();
      this.rows.delete(name);
    }
    this.auto.checked = this.notebook.runsAsTweaked;
    const { plan, staleOrder } = this.notebook;
    this.run.disabled = plan.cells.length === 0;
    this.run.textContent = staleOrder;
    this.obstacle.textContent = plan.obstacle ?? '';
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
    this.auto.addEventListener('change', () => { this.notebook.runsAsTweaked = this.auto.checked; if (this.auto.checked) this.notebook.send({ do: 'runStale', cell: this.cell.id }); });
    label.append(this.auto, ' Run as I tweak');
    this.obstacle = document.createElement('span');
    this.obstacle.className = 'control-obstacle';
    foot.append(this.run, label, this.obstacle);
    this.element.append(this.list, foot);
  }

  row(control) {
    const element = document.createElement('div');
    const kind = kindOf(control);
    element.className = `control ${control.kind}`;
    const label = document.createElement('label');
    const id = `control-${this.cell.id}-${control.name}`;
    [label.textContent, label.htmlFor] = [control.name, id];
    const [note, fault] = [document.createElement('span'), document.createElement('p')];
    [note.className, note.id, fault.className, fault.id] = ['control-note', `${id}-note`, 'control-fault', `${id}-fault`];
    fault.setAttribute('role', 'alert');
    const row = { kind, element, note, fault, control };
    Object.assign(row, CREATE[kind](row, value => this.set(row, value), direction => this.step(row, direction)));
    row.input.id = id;
    row.input.setAttribute('aria-describedby', `${note.id} ${fault.id}`);
    if (row.isTyped) this.watch(row);
    row.reset = document.createElement('button');
    [row.reset.type, row.reset.className, row.reset.textContent] = ['button', 'reset', '↺'];
    row.reset.addEventListener('click', event => {
      this.accept(row);
      // The button goes; who has come to it by keys goes on from the box.
      if (event.detail === 0) row.input.focus();
      this.notebook.send({ do: 'reset', cell: this.cell.id, name: row.control.name, runs: this.notebook.runsAsTweaked });
    });
    const holder = document.createElement('span');
    holder.className = 'control-value';
    holder.append(...row.parts, row.reset);
    element.append(label, holder, note, fault);
    return row;
  }

  /** Shows a control as it is; what was typed and refused stays until the value becomes another one. */
  update(row, control) {
    const isAnother = row.shown !== control.value;
    row.control = control;
    row.note.textContent = control.note;
    row.reset.hidden = control.origin === null;
    row.reset.title = `Back to ${control.origin}, as it was before it was first changed`;
    row.reset.setAttribute('aria-label', `Set ${control.name} back to ${control.origin}`);
    if (isAnother) this.accept(row);
    if (isAnother || !row.isTyped || document.activeElement !== row.input && !row.isRefused) row.set(control);
    row.frame?.(control);
    row.shown = control.value;
  }

  /** Asks the server to write a value; one that it refuses stays in the box, with the reason. */
  async set(row, value) {
    if (value === row.control.value) { this.accept(row); return; }
    const reply = await this.notebook.ask({ do: 'tweak', cell: this.cell.id, name: row.control.name, value, runs: this.notebook.runsAsTweaked });
    // What has been typed meanwhile is another matter.
    const isStill = !row.isTyped || row.input.value === value;
    const fault = reply ? reply.fault : `${row.control.name}: the server cannot be reached; the value was not taken.`;
    if (!isStill) return;
    if (fault) this.refuse(row, fault);
    else {
      this.accept(row);
      if (row.control.kind === 'number') row.input.value = reply.code;
    }
  }

  /** Goes a step up or down from what the server has: several may be on their way. */
  step(row, direction) {
    this.notebook.send({ do: 'step', cell: this.cell.id, name: row.control.name, direction, runs: this.notebook.runsAsTweaked });
  }

  /** Says what is wrong with a value while it is typed: after a pause, or at once if something was wrong before. */
  watch(row) {
    row.input.addEventListener('input', () => {
      clearTimeout(row.timer);
      row.timer = setTimeout(async () => {
        const value = row.input.value;
        const reply = await this.notebook.ask({ do: 'check', cell: this.cell.id, name: row.control.name, value });
        if (!reply || value !== row.input.value) return;
        if (reply.fault) this.refuse(row, reply.fault);
        else this.accept(row);
      }, row.isRefused ? 0 : 700);
    });
    row.input.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      row.set(row.control);
      this.accept(row);
      row.input.blur();
    });
  }

  refuse(row, sentence) {
    clearTimeout(row.timer);
    row.isRefused = true;
    row.input.setAttribute('aria-invalid', 'true');
    if (row.fault.textContent !== sentence) row.fault.textContent = sentence;
  }

  accept(row) {
    clearTimeout(row.timer);
    row.isRefused = false;
    row.input.removeAttribute('aria-invalid');
    row.fault.textContent = '';
  }

  /** Brings a control into sight whose change was taken back, or done again. */
  reveal(name) { this.rows.get(name)?.element.scrollIntoView({ block: 'nearest' }); }

  /** Whether a box holds something that is not its value, so that an undo is about that. */
  isBeingTyped(input) { return [...this.rows.values()].some(row => row.isTyped && row.input === input && input.value !== row.control.value); }
}

const kindOf = control => control.stops.length > 1 ? 'slider' : control.kind;

function number(row, set, step) {
  const typed = field(row, set);
  typed.input.inputMode = 'decimal';
  const button = (text, name, direction) => {
    const made = document.createElement('button');
    [made.type, made.textContent] = ['button', text];
    made.setAttribute('aria-label', `${name} ${row.control.name}`);
    made.addEventListener('click', () => step(direction));
    return made;
  };
  typed.input.addEventListener('keydown', event => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  });
  const [less, more] = [button('−', 'Lower', -1), button('+', 'Raise', 1)];
  return {
    ...typed, parts: [less, typed.input, more],
    frame: control => {
      // A button that has the focus keeps it, so that the next key goes to the control still.
      for (const [made, next] of [[less, control.less], [more, control.more]]) made.setAttribute('aria-disabled', String(next === null));
    },
  };
}

/** A number with a range: its box, and a slider over the values that make sense. */
function slider(row, set, step) {
  const typed = number(row, set, step);
  const input = document.createElement('input');
  [input.type, input.min, input.step] = ['range', 0, 1];
  input.setAttribute('aria-label', `${row.control.name}, slider`);
  const chosen = () => row.control.stops[input.value];
  input.addEventListener('input', () => {
    typed.input.value = chosen();
    input.setAttribute('aria-valuetext', chosen());
  });
  input.addEventListener('change', () => set(chosen()));
  return {
    ...typed, parts: [...typed.parts, input],
    frame: control => {
      typed.frame(control);
      // Nothing moves under the pointer that drags it.
      if (input.matches(':active')) return;
      input.max = control.stops.length - 1;
      // A value outside the range stands in the code, and the slider at its end.
      const place = control.stops.indexOf(control.value);
      input.value = place >= 0 ? place : control.less === null ? 0 : input.max;
      input.setAttribute('aria-valuetext', control.value);
    },
  };
}

function toggle(row, set) {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.setAttribute('role', 'switch');
  input.addEventListener('change', () => set(String(input.checked)));
  return { parts: [input], input, set: ({ value }) => { input.checked = value === 'true'; } };
}

function choice(row, set) {
  const input = document.createElement('select');
  input.addEventListener('change', () => set(input.value));
  return {
    parts: [input], input,
    set: ({ value, choices }) => {
      if (input.length !== choices.length) input.replaceChildren(...choices.map(text => new Option(text, text)));
      input.value = value;
    },
  };
}

/** A date. Browsers report each digit that is typed as a change, so what is typed counts once the box is left, or with Enter. */
function date(row, set) {
  const input = document.createElement('input');
  input.type = 'date';
  let isTyping = false;
  const take = () => { isTyping = false; set(input.value); };
  input.addEventListener('keydown', event => { if (event.key === 'Enter') take(); else isTyping = true; });
  input.addEventListener('change', () => { if (!isTyping) take(); });
  input.addEventListener('blur', take);
  return { parts: [input], input, isTyped: true, set: ({ value }) => { input.value = value; } };
}

function field(row, set) {
  const input = document.createElement('input');
  [input.type, input.spellcheck, input.autocomplete] = ['text', false, 'off'];
  input.addEventListener('change', () => set(input.value));
  return { parts: [input], input, isTyped: true, set: ({ value }) => { input.value = value; } };
}
