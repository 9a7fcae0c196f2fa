// HTML that others have written, made harmless. The page's policy forbids inline scripts as well; this takes away what could lead elsewhere.
const FORBIDDEN = 'script,iframe,frame,object,embed,applet,link,meta,base,form,portal,dialog,template[shadowrootmode]';

/** Returns the HTML as a fragment in which nothing runs, loads or leads away by itself. */
export function harmless(html) {
  const fragment = new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;
  for (const element of fragment.querySelectorAll(FORBIDDEN)) element.remove();
  for (const element of fragment.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const isAddress = /^(href|src|action|formaction|xlink:href|data|poster|srcset|background)$/i.test(name);
      if (/^on/i.test(name) || (isAddress && /^\s*(javascript|vbscript)\s*:/i.test(value.replace(/[\u0000-\u0020]/g, '')))) element.removeAttribute(name);
      else if (isAddress && /^\s*data:/i.test(value) && !/^\s*data:image\//i.test(value)) element.removeAttribute(name);
    }
    if (element.localName === 'a' && element.hasAttribute('href') && !element.getAttribute('href').startsWith('#')) {
      element.setAttribute('rel', 'noopener noreferrer');
      if (/^https?:/i.test(element.getAttribute('href'))) element.setAttribute('target', '_blank');
    }
  }
  const result = document.createDocumentFragment();
  result.append(...fragment.childNodes);
  return result;
}
