// Keeps the files of the site in the browser: from the second visit on, the page needs no network, and with one it asks for the list of the files alone. A file
// that names its own content in its address stays as long as the list has it; the others stay together, as the version of the site that they are from.
import { decompressed } from './files.js';
import { answer } from './pictures.js';

const KEPT = 'live', PAGE = 'live-page-';
const NAMED_BY_CONTENT = /\/(files\/[0-9a-f]{16,}|_framework\/[^/]+\.[a-z0-9]{10}\.\w+(\.gz)?)$/;

/** The files that are on their way. */
const loading = new Map();

/** The list of the files, and the version of the site that it tells; promised while they are on their way. */
let list, version;

/** Returns the list, which a visit asks for once. */
function listNow() {
  list ??= readList().then(answer => answer.json());
  list.catch(() => { list = null; });
  return list;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const { scope } = self.registration;
  if (request.method === 'POST' && request.url === `${scope}pixels`) event.respondWith(answer(request));
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(find(request));
});

// A page that is there before its keeper has loaded files of its own; it asks for them to be kept as well.
self.addEventListener('message', event => event.waitUntil(keepPage()));

async function find(request) {
  const { pathname } = new URL(request.url);
  if (NAMED_BY_CONTENT.test(pathname)) return fromHere(await caches.open(KEPT), request);
  if (pathname.endsWith('/files.json')) return new Response(JSON.stringify(await listNow()), { headers: { 'content-type': 'application/json' } });
  // Who visits again may find another version.
  if (request.mode === 'navigate') list = version = null;
  return fromHere(await caches.open(PAGE + await (version ??= versionOfSite())), request);
}

async function fromHere(cache, request) {
  return await cache.match(request) ?? fetchAndKeep(cache, request.url);
}

/** Loads a file; two workers that ask for it at the same moment get the same answer. */
async function fetchAndKeep(cache, address) {
  if (!loading.has(address)) loading.set(address, fetchOnce(cache, address).finally(() => loading.delete(address)));
  return (await loading.get(address)).clone();
}

async function fetchOnce(cache, address) {
  const answer = await fetchCompressed(address) ?? await fetch(address, { cache: 'no-cache' });
  // What a browser has no room for is not kept.
  if (answer.status === 200) await cache.put(address, answer.clone()).catch(() => {});
  return answer;
}

/** Loads a long text that the site has compressed as well: not every server compresses what it sends. */
async function fetchCompressed(address) {
  const { pathname } = new URL(address);
  if (!/\.(js|css)$/.test(pathname)) return null;
  const { compressed } = await listNow();
  if (!compressed.some(name => new URL(name, self.registration.scope).href === address)) return null;
  const answer = await fetch(`${address}.gz`, { cache: 'no-cache' });
  if (answer.status !== 200) return null;
  const content = await decompressed(new Uint8Array(await answer.arrayBuffer()));
  return new Response(content, { headers: { 'content-type': pathname.endsWith('.css') ? 'text/css' : 'text/javascript' } });
}

/** Returns the list of the files: the one that the network has, or without a network, the last one. */
async function readList() {
  const cache = await caches.open(KEPT);
  const address = `${self.registration.scope}files.json`;
  try {
    return await fetchAndKeep(cache, address);
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    throw error;
  }
}

async function keepPage() {
  const { version: now, page } = await listNow();
  const cache = await caches.open(PAGE + now);
  for (const name of page) {
    const address = new URL(name, self.registration.scope).href;
    if (!await cache.match(address)) await fetchAndKeep(cache, address).catch(() => {});
  }
}

/** Returns the version of the site, and forgets what it no longer has. */
async function versionOfSite() {
  const { version: now, files, framework } = await listNow();
  for (const name of await caches.keys())
    if (name.startsWith(PAGE) && name !== PAGE + now) await caches.delete(name);
  const cache = await caches.open(KEPT);
  const known = new Set([...files.flatMap(({ parts }) => parts), ...framework].map(name => new URL(name, self.registration.scope).href));
  for (const { url } of await cache.keys())
    if (NAMED_BY_CONTENT.test(new URL(url).pathname) && !known.has(url)) await cache.delete(url);
  return now;
}
