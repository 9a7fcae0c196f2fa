// Light and dark: as the system is, or as the person has chosen in this browser. Before this runs, theme.js has done the same for the first thing that is drawn.
const KEY = 'theme';
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

class Theme extends EventTarget {
  constructor() {
    super();
    system.addEventListener('change', () => this.apply());
    // Another tab has chosen.
    addEventListener('storage', event => { if (event.key === KEY) this.take(event.newValue); });
    this.take(root.dataset.theme);
  }

  get isDark() { return this.chosen ? this.chosen === 'dark' : system.matches; }

  get name() { return this.isDark ? 'dark' : 'light'; }

  /** Chooses 'light' or 'dark'; anything else follows the system. */
  choose(name) {
    try {
      if (name) localStorage.setItem(KEY, name);
      else localStorage.removeItem(KEY);
    } catch {
      // Where nothing may be kept, the choice lasts as long as the page.
    }
    this.take(name);
  }

  take(name) {
    this.chosen = name === 'light' || name === 'dark' ? name : '';
    if (this.chosen) root.dataset.theme = this.chosen;
    else delete root.dataset.theme;
    this.apply();
  }

  apply() { this.dispatchEvent(new Event('change')); }
}

export const theme = new Theme();

/** Lets a person choose in a list, whose values are '', 'light' and 'dark'. */
export function chooseIn(list) {
  const show = () => { list.value = theme.chosen; };
  list.addEventListener('change', () => theme.choose(list.value));
  theme.addEventListener('change', show);
  show();
}
