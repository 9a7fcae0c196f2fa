// HTML that others have written, made harmless: what is not known to be harmless is left out. The page's policy forbids inline scripts and foreign addresses
// as well.
const set = text => new Set(text.trim().split(/\s+/));

const TEXT_ELEMENTS = set(`a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6
  hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead
  time tr tt u ul var wbr`);
const TEXT_ATTRIBUTES = set(`abbr align alt aria-hidden aria-label aria-level border cellpadding cellspacing checked cite class colspan datetime dir headers height
  href id lang media open reversed role rowspan scope src srcset start style title type valign value width`);
const MATH_ELEMENTS = set(`math maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub
  msubsup msup mtable mtd mtext mtr munder munderover none semantics annotation`);

// What an output draws has styles of its own. Its attributes may have any name but one that does something.
const OUTPUT_ELEMENTS = new Set([...TEXT_ELEMENTS, ...set(`address article aside big button center data fieldset font footer header hgroup label legend main meter
  nav nobr optgroup option output progress search select style textarea`)]);
const SVG_LEFT_OUT = set('script foreignobject handler listener');
const ACTIVE_ATTRIBUTES = set('accesskey autofocus contenteditable draggable exportparts inert is nonce part ping slot tabindex target download closedby');
const ACTIVE_NAMES = /^(on|popover|command|form|interest|attribution|shadowroot)/;
const isActive = name => ACTIVE_ATTRIBUTES.has(name) || ACTIVE_NAMES.test(name);

/** What leaves nothing behind that a person should read. */
const WITHOUT_TEXT = set(`script style template iframe frame frameset object embed applet noscript noembed noframes title head link meta base svg textarea select
  datalist audio video canvas foreignobject set animate animatetransform animatemotion`);

const HTML = 'http://www.w3.org/1999/xhtml', SVG = 'http://www.w3.org/2000/svg', MATHML = 'http://www.w3.org/1998/Math/MathML';

/** What Markdown may hold. */
export const TEXT = {
  hasElement: ({ namespaceURI, localName }) => namespaceURI === HTML && TEXT_ELEMENTS.has(localName) || namespaceURI === MATHML && MATH_ELEMENTS.has(localName),
  hasAttribute: (name, { namespaceURI }) => namespaceURI === HTML ? TEXT_ATTRIBUTES.has(name) : name === 'form' || !isActive(name),
};

/** What an output may hold. */
export const OUTPUT = {
  hasElement: element => element.namespaceURI === SVG
    ? !SVG_LEFT_OUT.has(element.localName.toLowerCase()) && !/href$|^on/i.test(element.getAttribute('attributeName') ?? '')
    : element.namespaceURI === HTML ? OUTPUT_ELEMENTS.has(element.localName) : TEXT.hasElement(element),
  // What scrolls is reached with the keyboard, in its place among the others.
  hasAttribute: (name, { namespaceURI }, value) => !isActive(name) || name === 'form' && namespaceURI === MATHML || name === 'tabindex' && value === '0',
};

/** What code in color consists of. */
export const CODE = {
  hasElement: ({ namespaceURI, localName }) => namespaceURI === HTML && localName === 'span',
  hasAttribute: name => name === 'class',
};

/** Returns the HTML as a fragment in which nothing runs, and nothing loads or leads away by itself. */
export function harmless(html, allowed) {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    if (!allowed.hasElement(element)) {
      if (WITHOUT_TEXT.has(element.localName.toLowerCase())) element.remove();
      else element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name, value } of [...element.attributes])
      if (!allowed.hasAttribute(name.toLowerCase(), element, value) || /^(xlink:)?href$/i.test(name) && !mayLeadTo(value, element)) element.removeAttribute(name);
    // Nothing stands behind the controls of a document: they are only looked at.
    if (/^(button|fieldset|input|select|textarea)$/.test(element.localName)) element.setAttribute('disabled', '');
    if (element.localName === 'a' && /^https?:/i.test(element.getAttribute('href') ?? '')) {
      element.setAttribute('target', '_blank');
      element.setAttribute('rel', 'noopener noreferrer');
    }
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

function mayLeadTo(address, { localName }) {
  if (/^(image|feimage)$/i.test(localName)) return true;
  // Drawings reuse parts of themselves, and nothing of other files.
  if (localName !== 'a') return address.trim().startsWith('#');
  return URL.canParse(address, document.baseURI) && /^(https?|mailto|tel|ftp):$/.test(new URL(address, document.baseURI).protocol);
}
