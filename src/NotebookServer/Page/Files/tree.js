// The files of a folder: its notebooks with their titles and kernels, and its README.
import { isolated, WRITTEN } from './content.js';
import { TEXT } from './safe.js';
import { chooseIn } from './themes.js';

const path = decodeURIComponent(location.pathname.replace(/^\/(tree\/?)?/, ''));
const encode = text => text.split('/').map(encodeURIComponent).join('/');
const [notice, list, place, readme] = ['notice', 'files', 'path', 'readme'].map(id => document.getElementById(id));
const tell = text => { notice.textContent = text; };

async function api(method, address, body) {
  const answer = await fetch(`/api/${address}`, { method, body: body && JSON.stringify(body) });
  if (answer.status === 204) return null;
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.message);
  return json;
}

function link(text, address, name) {
  const item = document.createElement('a');
  [item.textContent, item.href, item.className] = [text, address, name];
  return item;
}

const ORDER = ['directory', 'notebook', 'file'];
const isMain = ({ name }) => /^main\.ipynb$/i.test(name);

/** Notebooks come first, `main` before all others. */
const inOrder = (a, b) => Number(isMain(b)) - Number(isMain(a)) || ORDER.indexOf(a.type) - ORDER.indexOf(b.type)
  || a.name.localeCompare(b.name, undefined, { numeric: true });

async function show() {
  const parts = path.split('/').filter(Boolean);
  document.title = parts.at(-1) ?? 'Notebooks';
  place.replaceChildren(
    link('All files', '/', ''), ...parts.flatMap((part, i) => [' / ', link(part, `/tree/${encode(parts.slice(0, i + 1).join('/'))}`, '')]));
  const { content } = await api('GET', `contents/${encode(path)}`);
  const rows = new Map(content.sort(inOrder).map(item => [item.path, row(item)]));
  list.replaceChildren(...[...rows.values()].map(({ element }) => element));
  if (content.length === 0) tell('This folder is empty.');
  await Promise.all([showTexts(content, rows), showKernels(rows)]);
}

function row(item) {
  const [element, title, kernel] = ['li', 'span', 'span'].map(name => document.createElement(name));
  const address = { directory: '/tree/', notebook: '/notebooks/', file: '/files/' }[item.type] + encode(item.path);
  const name = link(item.name, address, item.type);
  [title.className, kernel.className] = ['title', 'kernel'];
  if (item.type === 'notebook') name.append(title);
  element.append(name, kernel);
  return { element, title, kernel };
}

/** Shows the notebooks' titles and the README, which take longer to read than the names. */
async function showTexts(content, rows) {
  const { titles, readme: html } = await api('GET', `folder/${encode(path)}`);
  for (const item of content) if (Object.hasOwn(titles, item.name)) rows.get(item.path).title.textContent = titles[item.name];
  readme.hidden = html === null;
  if (html === null) return;
  const goTo = (name, root) => root.getElementById(name)?.scrollIntoView({ block: 'start' });
  readme.replaceChildren(isolated(html, { allowed: TEXT, sheets: WRITTEN, name: 'prose', goTo }).frame);
}

const STATES = new Map([['busy', 'running'], ['idle', 'ready']]);

/** Shows which notebooks have a kernel, and lets each be stopped. */
async function showKernels(rows) {
  const running = new Map((await api('GET', 'sessions')).map(session => [session.path, session]));
  for (const [path, { kernel }] of rows) {
    const session = running.get(path);
    if (!session) {
      kernel.replaceChildren();
      continue;
    }
    const stop = document.createElement('button');
    [stop.type, stop.textContent] = ['button', 'Stop'];
    stop.setAttribute('aria-label', `Stop the kernel of ${path.split('/').at(-1)}`);
    stop.addEventListener('click', async () => {
      stop.disabled = true;
      await api('DELETE', `sessions/${session.id}`).catch(fault => tell(fault.message));
      await showKernels(rows);
    });
    kernel.replaceChildren(STATES.get(session.kernel.execution_state) ?? session.kernel.execution_state, ' ', stop);
  }
}

document.getElementById('new').addEventListener('click', async () => {
  try {
    const made = await api('POST', `contents/${encode(path)}`, { type: 'notebook' });
    location.href = `/notebooks/${encode(made.path)}`;
  } catch (fault) {
    tell(fault.message);
  }
});
chooseIn(document.getElementById('theme'));
// Whoever comes back from a notebook sees what has become of its kernel.
addEventListener('pageshow', event => { if (event.persisted) show().catch(fault => tell(fault.message)); });
show().catch(fault => tell(fault.message));
