// Keeps the files of the site in the browser: from the second visit on, the page needs no network. What names its own content in its address is taken from
// here at once; everything else is asked of the network first.
import { answer } from './pictures.js';

const KEPT = 'live';
const NAMED_BY_CONTENT = /\/(files\/[0-9a-f]{16,}|_framework\/[^/]+\.[a-z0-9]{10}\.\w+(\.gz)?)$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method === 'POST' && request.url === `${self.registration.scope}pixels`) event.respondWith(answer(request));
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(NAMED_BY_CONTENT.test(new URL(request.url).pathname) ? fromHere(request) : fromNetwork(request));
});

async function fromHere(request) {
  const cache = await caches.open(KEPT);
  return await cache.match(request, { ignoreSearch: true }) ?? fetchAndKeep(cache, request);
}

async function fromNetwork(request) {
  const cache = await caches.open(KEPT);
  try {
    return await fetchAndKeep(cache, request);
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

async function fetchAndKeep(cache, request) {
  const answer = await fetch(request);
  // A worker begins with a query, and its script is the same; what a browser has no room for is not kept.
  if (answer.status === 200) await cache.put(request.url.split('?')[0], answer.clone()).catch(() => {});
  if (new URL(request.url).pathname.endsWith('/files.json') && answer.status === 200) forgetOthers(cache, answer.clone());
  return answer;
}

/** Forgets files that the site no longer has. */
async function forgetOthers(cache, answer) {
  const { files } = await answer.json();
  const known = new Set(files.flatMap(({ parts }) => parts.map(part => new URL(part, self.registration.scope).href)));
  for (const request of await cache.keys())
    if (/\/files\/[^/]+$/.test(new URL(request.url).pathname) && !known.has(request.url)) await cache.delete(request);
}
