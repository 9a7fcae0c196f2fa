// What a document holds, its texts and outputs, stands in shadow trees. The page trusts only elements that it has made itself, outside of them or with a listener
// of their own: what stands in a tree can look and be called like anything, and reaches nothing.
import { harmless } from './safe.js';

const copyOf = name => {
  const address = new URL(name, import.meta.url).pathname;
  const sheet = new CSSStyleSheet();
  const link = [...document.styleSheets].find(({ href }) => href && new URL(href).pathname === address);
  sheet.replaceSync([...link.cssRules].map(rule => rule.cssText).join('\n'));
  return sheet;
};

/** The style of what the server has written, such as text and code. */
export const WRITTEN = [copyOf('look.css'), copyOf('content.css')];

/**
 * Returns an element of the page with the HTML in a shadow tree. The tree's host is an element further in, so that no style for it reaches the page.
 * @param {object} allowed What the HTML may hold: TEXT or OUTPUT.
 * @param {(name: string, root: ShadowRoot) => void} goTo Goes to the place of this name, which a link within the document leads to.
 */
export function isolated(html, { allowed, sheets, name = '', goTo }) {
  const [frame, host, body] = ['div', 'div', 'div'].map(tag => document.createElement(tag));
  const root = host.attachShadow({ mode: 'open' });
  [frame.className, body.className] = ['isolated', name];
  root.adoptedStyleSheets = sheets;
  body.append(harmless(html, allowed));
  root.append(body);
  root.addEventListener('click', event => {
    const name = placeOf(event);
    if (name === null) return;
    event.preventDefault();
    goTo(name, root);
  });
  frame.append(host);
  return { frame, root, body };
}

/** Returns the name of the place in the document that a click asks for; null if it asks for none, or for another window. */
function placeOf(event) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.composedPath().find(element => element.localName === 'a');
  const address = link?.getAttribute('href') ?? link?.getAttribute('xlink:href') ?? '';
  return address.startsWith('#') ? decoded(address.slice(1)) : null;
}

/** Returns the part of an address as text; as it is if it is none. */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the headings of a tree, with links to those that have names. */
export function headingsOf({ body }) {
  return [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(element => {
    const heading = { element, name: element.id, text: element.textContent.trim(), level: Number(element.localName[1]) };
    if (heading.name && heading.level > 1) {
      const link = document.createElement('a');
      [link.className, link.textContent, link.href] = ['anchor', '#', `#${encodeURIComponent(heading.name)}`];
      link.setAttribute('aria-label', 'Link to this section');
      element.append(' ', link);
    }
    return heading;
  });
}
