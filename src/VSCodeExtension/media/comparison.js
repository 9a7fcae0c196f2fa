// The runs of a cell: one is chosen to be seen again, two to be compared.
(() => {
  'use strict';
  const NOW = -1;
  const host = acquireVsCodeApi();
  const [bar, sentence, view] = ['bar', 'sentence', 'view'].map(id => document.getElementById(id));
  /** The cell whose runs are shown, and the numbers of those that are chosen. */
  let cell, chosen = [];
  let question = 0;

  const theme = () => document.body.matches('.vscode-light, .vscode-high-contrast-light') ? 'light' : 'dark';

  const ask = () => host.postMessage({ do: 'choose', runs: chosen, theme: theme(), question: ++question });

  function make(name, attributes = {}, ...children) {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  }

  /** Chooses a run, or no longer; of three, the one that was chosen first goes. */
  function choose(run) {
    chosen = chosen.includes(run) ? chosen.filter(other => other !== run) : [...chosen, run].slice(-2);
    press();
    ask();
  }

  function press() {
    for (const button of bar.children)
      button.setAttribute('aria-pressed', String(chosen.includes(Number(button.dataset.run))));
  }

  function show(known) {
    // A cell is first compared with its last run.
    if (known.cell !== cell)
      [cell, chosen] = [known.cell, [NOW, ...known.earlier.slice(0, 1)]];
    chosen = chosen.filter(run => run === NOW || known.earlier.includes(run));
    ask();
  }

  function fill({ names, runs, overlay, isSame, fault }) {
    sentence.textContent = fault ?? (names.length === 0 ? 'There is no earlier run with a picture.'
      : runs.length === 0 ? 'Choose a run to see it again, or two to compare them.' : '');
    if (fault)
      return;
    const focused = document.activeElement?.dataset.run;
    bar.replaceChildren(...[{ run: NOW, name: 'now' }, ...names].map(({ run, name }) => {
      const button = make('button', { type: 'button', textContent: name, onclick: () => choose(run) });
      button.dataset.run = run;
      return button;
    }));
    bar.querySelector(`[data-run="${focused}"]`)?.focus();
    press();
    const [later, earlier] = runs;
    view.replaceChildren(...overlay
      ? [picture(isSame ? `${later.name} and ${earlier.name}: the same` : `${later.name} and, paler, ${earlier.name}`, [overlay])]
      : runs.map(run => picture(run.name, run.outputs)));
  }

  function picture(caption, documents) {
    return make('figure', {}, make('figcaption', { textContent: caption }),
      ...documents.filter(Boolean).map(srcdoc => make('iframe', { title: caption, sandbox: 'allow-scripts', srcdoc })));
  }

  addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].find(one => one.contentWindow === source);
    if (frame) {
      if (data?.kind === 'output-height')
        frame.style.height = `${data.height}px`;
    } else if ('cell' in data) {
      show(data);
    } else if (data.question === question) {
      fill(data.answer);
    }
  });
  new MutationObserver(() => {
    for (const frame of document.querySelectorAll('iframe'))
      frame.contentWindow.postMessage({ kind: 'theme', theme: theme() }, '*');
  }).observe(document.body, { attributeFilter: ['class'] });
  host.postMessage({ do: 'show' });
})();
