// What has been drawn in this session: shown, corrected, exported and learned from. It stays in the page and goes when the page does.

const AT_ONCE = 500; // digits that one request reads; the server takes 1,000

class Session {
  constructor({ list, summary, exportButton, learnButton, forgetButton, learnText, changed, learned }) {
    Object.assign(this, { list, summary, exportButton, learnButton, forgetButton, learnText, changed, learned });
    this.items = [];
    exportButton.addEventListener('click', () => this.export());
    learnButton.addEventListener('click', () => this.learn());
    forgetButton.addEventListener('click', () => this.forget());
    this.show();
  }

  get corrected() {
    return this.items.filter(item => item.label !== null);
  }

  // label: what it is, where somebody has said so; null otherwise.
  add({ pixels, digit, confidence, label }) {
    const item = { pixels, digit, confidence, label };
    const entry = create('li', 'entry');
    const canvas = create('canvas', 'thumb');
    canvas.setAttribute('role', 'img');
    drawDigit(canvas, pixels);
    const choice = create('select', 'entry-label');
    choice.append(new Option('', ''));
    for (let value = 0; value < 10; value++)
      choice.append(new Option(`is ${value}`, String(value)));
    choice.value = label === null ? '' : String(label);
    choice.addEventListener('change', () => {
      item.label = choice.value === '' ? null : Number(choice.value);
      this.show();
    });
    const remove = create('button', 'entry-remove', '×');
    remove.type = 'button';
    remove.addEventListener('click', () => {
      this.items.splice(this.items.indexOf(item), 1);
      entry.remove();
      this.show();
    });
    entry.append(canvas, choice, remove);
    Object.assign(item, { entry, canvas, choice, remove });
    this.showReading(item);
    this.items.push(item);
    this.list.prepend(entry);
    this.show();
    return item;
  }

  showReading({ digit, canvas, choice, remove }) {
    canvas.setAttribute('aria-label', `a digit that was read as ${digit}`);
    choice.setAttribute('aria-label', `What it is; it was read as ${digit}`);
    choice.options[0].text = `read ${digit}`;
    remove.setAttribute('aria-label', `Remove this ${digit}`);
  }

  // Reads all again, after the network has changed.
  async reread() {
    const items = [...this.items];
    for (let i = 0; i < items.length; i += AT_ONCE) {
      const some = items.slice(i, i + AT_ONCE);
      const { digits } = await read(some.map(item => item.pixels), 0);
      digits.forEach(({ digit, confidence }, k) => {
        Object.assign(some[k], { digit, confidence });
        this.showReading(some[k]);
      });
    }
    this.show();
  }

  show() {
    const { items, corrected } = this;
    for (const item of items) {
      item.entry.classList.toggle('is-corrected', item.label !== null && item.label !== item.digit);
      item.entry.classList.toggle('is-confirmed', item.label === item.digit);
    }
    const count = (number, one) => `${number} ${number === 1 ? one : `${one}s`}`;
    this.summary.textContent = items.length === 0
      ? 'Digits that you have drawn appear here. Say what they are, and the network can learn from them.'
      : `${count(items.length, 'digit')}, ${corrected.length} with a label from you.`;
    this.exportButton.disabled = items.length === 0;
    this.learnButton.disabled = corrected.length === 0 || this.isLearning;
    this.learnButton.textContent = corrected.length > 0 ? `Learn from ${count(corrected.length, 'digit')}` : 'Learn';
  }

  // As the CSV files of MNIST that are passed around: the label, then 784 pixels from the top left, 0 to 255.
  export() {
    const header = ['label', ...Array.from({ length: SIDE * SIDE }, (_, i) => `${Math.floor(i / SIDE) + 1}x${i % SIDE + 1}`)];
    const rows = this.items.map(item => [item.label ?? item.digit, ...item.pixels]);
    const link = create('a');
    link.href = URL.createObjectURL(new Blob([[header, ...rows].map(row => row.join(',') + '\n').join('')], { type: 'text/csv' }));
    link.download = 'my-digits.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async learn() {
    const examples = this.corrected.map(item => ({ image: textOf(item.pixels), label: item.label }));
    await this.busy(async () => {
      let state = await ask('/api/learn', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ examples }) });
      while (state.state === 'running') {
        this.learnText.textContent = `Learning … ${Math.round(100 * state.progress)} %`;
        await new Promise(resolve => setTimeout(resolve, 150));
        state = await ask('/api/learn');
      }
      if (state.state !== 'done')
        throw new Error(state.fault ?? 'Learning was stopped.');
      this.learnText.textContent = `Learned in ${state.seconds.toFixed(1)} s. Yours: ${state.examplesBefore} of ${state.examples} right before, `
        + `${state.examplesAfter} now. Test images: ${(100 * state.testBefore).toFixed(2)} % before, ${(100 * state.testAfter).toFixed(2)} % now.`;
      this.forgetButton.hidden = false;
      this.learned();
      await this.reread();
    });
  }

  async forget() {
    await this.busy(async () => {
      await ask('/api/learn', { method: 'DELETE' });
      this.learnText.textContent = 'The previous network is back.';
      this.forgetButton.hidden = true;
      this.learned();
      await this.reread();
    });
  }

  async busy(work) {
    this.isLearning = true;
    this.forgetButton.disabled = true;
    this.show();
    try {
      await work();
    } catch (fault) {
      this.learnText.textContent = fault.message;
    } finally {
      this.isLearning = false;
      this.forgetButton.disabled = false;
      this.show();
    }
  }
}
