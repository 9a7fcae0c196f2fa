// The files of a folder.
const path = decodeURIComponent(location.pathname.replace(/^\/(tree\/?)?/, ''));
const encode = text => text.split('/').map(encodeURIComponent).join('/');
const tell = text => { document.querySelector('#notice').textContent = text; };

async function api(method, address, body) {
  const answer = await fetch(`/api/contents/${address}`, { method, body: body && JSON.stringify(body) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.message);
  return json;
}

function link(text, address, name) {
  const item = document.createElement('a');
  [item.textContent, item.href, item.className] = [text, address, name];
  return item;
}

async function show() {
  const parts = path.split('/').filter(Boolean);
  document.title = parts.at(-1) ?? 'Notebooks';
  document.querySelector('#path').replaceChildren(
    link('All files', '/', ''), ...parts.flatMap((part, i) => [' / ', link(part, `/tree/${encode(parts.slice(0, i + 1).join('/'))}`, '')]));
  const { content } = await api('GET', encode(path));
  const order = { directory: 0, notebook: 1, file: 2 };
  content.sort((a, b) => order[a.type] - order[b.type] || a.name.localeCompare(b.name, undefined, { numeric: true }));
  document.querySelector('#files').replaceChildren(...content.map(item => {
    const row = document.createElement('li');
    const address = { directory: '/tree/', notebook: '/notebooks/', file: '/files/' }[item.type] + encode(item.path);
    row.append(link(item.name, address, item.type));
    return row;
  }));
  if (content.length === 0) tell('This folder is empty.');
}

document.querySelector('#new').addEventListener('click', async () => {
  try {
    const made = await api('POST', encode(path), { type: 'notebook' });
    location.href = `/notebooks/${encode(made.path)}`;
  } catch (fault) {
    tell(fault.message);
  }
});
show().catch(fault => tell(fault.message));
