// What was typed in a cell and refused by the server: kept here until the person has put it somewhere.
export class Asides {
  constructor(element, cell, notebook) {
    [this.element, this.cell, this.notebook] = [element, cell, notebook];
  }

  get isEmpty() { return this.element.childElementCount === 0; }

  /** Shows a text that the cell does not have, why it does not, and what can be done with it. */
  keep(text, sentence) {
    const aside = document.createElement('div');
    aside.className = 'aside';
    const reason = document.createElement('p');
    reason.textContent = `What you typed here was refused: ${sentence}. The cell is as the server has it; this is yours:`;
    const own = document.createElement('pre');
    own.textContent = text;
    own.tabIndex = 0;
    own.setAttribute('role', 'region');
    own.setAttribute('aria-label', 'Your text');
    const tools = document.createElement('div');
    tools.className = 'aside-tools';
    tools.append(
      button('Put mine in a cell below', async () => { if (await this.insert(text)) aside.remove(); }),
      button('Copy mine', async pressed => {
        await navigator.clipboard.writeText(text);
        pressed.textContent = 'Copied';
      }),
      button('Discard mine', () => aside.remove()));
    aside.append(reason, own, tools);
    this.element.append(aside);
  }

  /** Returns whether the text is in a cell of its own. Half of a character cannot be in any text, and becomes �. */
  async insert(text) {
    const reply = await this.notebook.ask({ do: 'insert', kind: this.cell.kind, after: this.cell.id, source: text.toWellFormed() });
    const made = this.notebook.byId.get(reply?.cell);
    if (made) this.notebook.select(made);
    return made !== undefined;
  }
}

function button(name, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', () => act(made));
  return made;
}
