// The variables of the session, in a list beside the notebook: refreshed when a cell has ended.
export class Variables {
  constructor(element, notebook) {
    [this.element, this.notebook, this.isOpen] = [element, notebook, false];
    this.list = element.querySelector('tbody');
    this.sentence = element.querySelector('[role="status"]');
    notebook.addEventListener('state', () => this.refresh());
  }

  /** Shows or hides the list. */
  toggle() {
    this.isOpen = !this.isOpen;
    this.known = undefined;
    this.refresh();
  }

  /** Asks for the variables, if a cell has ended since. */
  async refresh() {
    const { state } = this.notebook.kernel;
    const now = `${state} ${this.notebook.cells.map(cell => `${cell.count} ${cell.state}`).join()}`;
    if (!this.isOpen || state === 'busy' || now === this.known) return;
    this.known = now;
    const reply = state === 'idle' ? await this.notebook.ask({ do: 'variables' }) : null;
    // The kernel has them in the order of their declarations, which changes when cells are run again.
    const variables = (reply?.variables ?? []).sort((one, other) => one.name.localeCompare(other.name, 'en'));
    this.sentence.textContent = variables.length > 0 ? '' : 'Variables are listed here once cells have declared some.';
    this.list.replaceChildren(...variables.map(row));
  }
}

function row({ name, type, value, shape, mean, picture }) {
  const element = document.createElement('tr');
  const text = value ?? '…';
  const title = document.createElement('th');
  title.scope = 'row';
  title.textContent = name;
  const kind = document.createElement('td');
  kind.textContent = shape ? `${type} [${shape.join(', ')}]` : type;
  const cell = document.createElement('td');
  const shown = document.createElement('span');
  cell.append(shown);
  if (picture) {
    const image = document.createElement('img');
    [image.src, image.alt] = [`data:image/png;base64,${picture}`, `The first picture in ${name}`];
    shown.append(image, ' ');
  }
  shown.append(mean === null ? text.split('\n')[0] : `mean ${Number(mean.toPrecision(4))}`);
  shown.title = text;
  element.append(title, kind, cell);
  return element;
}
