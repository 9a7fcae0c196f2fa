// The person's own versions of notebooks, kept in the browser.
const STORE = 'notebooks';

const opened = () => new Promise((resolve, reject) => {
  const request = indexedDB.open('mnist-notebooks', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function act(mode, what) {
  const base = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction(STORE, mode);
      const request = what(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** The place of a notebook's copy: several sites may have the same origin. */
const keyOf = path => `${new URL('./', import.meta.url).pathname}${path}`;

/** Returns the copy of a notebook, with what it was made of; undefined if there is none, or the browser keeps nothing. */
export const find = path => act('readonly', store => store.get(keyOf(path)));

export const keep = (path, copy) => act('readwrite', store => store.put(copy, keyOf(path)));

export const forget = path => act('readwrite', store => store.delete(keyOf(path)));
