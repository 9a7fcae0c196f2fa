// The pictures that earlier runs of a cell have shown, a click away. Two of them, or one and that of now, are laid over each other, or stand side by side.
import { drawing, showOutputs } from './outputs.js';

const NOW = -1;

export class Earlier {
  constructor(element, cell, notebook) {
    [this.element, this.cell, this.notebook] = [element, cell, notebook];
    this.chosen = [];
    this.known = '[]';
  }

  /** Shows which earlier runs there are. */
  show(runs) {
    const known = JSON.stringify(runs);
    if (known === this.known) return;
    this.known = known;
    this.element.hidden = runs.length === 0;
    if (!this.bar) this.build();
    this.buttons = new Map([{ run: NOW, name: 'now' }, ...runs].map(({ run, name }) => {
      const button = document.createElement('button');
      [button.type, button.textContent] = ['button', name];
      button.addEventListener('click', () => this.choose(run));
      return [run, button];
    }));
    this.bar.replaceChildren(this.label, ...this.buttons.values());
    this.chosen = this.chosen.filter(run => this.buttons.has(run));
    this.press();
    this.fill();
  }

  build() {
    this.label = document.createElement('span');
    [this.label.textContent, this.label.title] = ['Runs', 'Choose one to see it again, two to compare them'];
    [this.bar, this.view] = [document.createElement('div'), document.createElement('div')];
    [this.bar.className, this.view.className] = ['earlier-bar', 'earlier-view'];
    this.element.append(this.bar, this.view);
  }

  /** Chooses a run, or no longer; of three, the one that was chosen first goes. */
  choose(run) {
    this.chosen = this.chosen.includes(run) ? this.chosen.filter(other => other !== run) : [...this.chosen, run].slice(-2);
    this.press();
    this.fill();
  }

  press() { for (const [run, button] of this.buttons) button.setAttribute('aria-pressed', String(this.chosen.includes(run))); }

  async fill() {
    const runs = this.chosen;
    // The picture of now alone stands above already.
    const answer = runs.length === 0 || runs.length === 1 && runs[0] === NOW ? { runs: [] }
      : await this.notebook.ask({ do: 'earlier', cell: this.cell.id, runs });
    if (this.chosen !== runs || !answer) return;
    this.view.replaceChildren(...answer.overlay ? [this.overlay(answer)] : answer.runs.map(run => this.alone(run)));
  }

  alone({ name, outputs }) {
    const [figure, caption, shown] = ['figure', 'figcaption', 'div'].map(name => document.createElement(name));
    caption.textContent = name;
    showOutputs(shown, this.cell, outputs, false);
    figure.append(caption, shown);
    return figure;
  }

  overlay({ overlay, isSame, runs: [later, earlier] }) {
    const [figure, caption] = ['figure', 'figcaption'].map(name => document.createElement(name));
    caption.textContent = isSame ? `${later.name} and ${earlier.name}: the same` : `${later.name} and, paler, ${earlier.name}`;
    figure.append(caption, drawing(overlay, this.cell).frame);
    return figure;
  }
}
