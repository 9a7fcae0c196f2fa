// node edits.mjs PAGE: two pages and a server that edit one text, with messages that are late; in the end all three have the same text.
import assert from 'node:assert';
import { pathToFileURL } from 'node:url';
const page = process.argv[2];
const { after, apply, between } = await import(pathToFileURL(`${page}/edits.js`));
const { Source } = await import(pathToFileURL(`${page}/source.js`));

let state = Number(process.argv[3] ?? 1);
const random = below => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor(state / 65536) % below; };
// Characters of which many share a half of their surrogate pairs, and some of all of Unicode.
const ALIKE = [...'😀😁🙂🐀𐐀\u{10ffff}\u{1fa00}aé\u0301\u200d'];
const scalar = () => { const value = (random(32768) * 32768 + random(32768)) % (0x110000 - 0x800); return String.fromCodePoint(value < 0xd800 ? value : value + 0x800); };
const letters = most => Array.from({ length: random(most + 1) }, () => [String.fromCharCode(97 + random(26)), ALIKE[random(ALIKE.length)], scalar()][random(3)]).join('');
// A change as a person makes it: of whole characters.
const change = text => {
  const characters = [...text], start = random(characters.length + 1), length = random(Math.min(4, characters.length - start) + 1);
  return { start: characters.slice(0, start).join('').length, length: characters.slice(start, start + length).join('').length, text: letters(3) };
};

for (let round = 0; round < 20000; round++) {
  const text = letters(8), first = change(text), second = change(text);
  assert.equal(apply(apply(text, first), after(second, first, true)), apply(apply(text, second), after(first, second, false)));
  const other = letters(8);
  const edit = between(text, other);
  assert.equal(apply(text, edit), other);
  assert.ok(edit.text.isWellFormed() && text.slice(0, edit.start).isWellFormed() && text.slice(edit.start + edit.length).isWellFormed());
}

for (let round = 0; round < 2000; round++) {
  let text = letters(10), history = [];
  const inboxes = [[], []], outboxes = [[], []];
  const pages = [0, 1].map(who => new Source(text, 0, (version, edit, sequence) => outboxes[who].push({ who, version, edit, sequence })));
  const screens = [text, text];
  const serve = who => {
    const order = outboxes[who].shift();
    if (!order) return;
    let edit = order.edit;
    for (const other of history.slice(order.version)) edit = after(edit, other, true);
    text = apply(text, edit);
    assert.ok(text.isWellFormed() && edit.text.isWellFormed(), 'no edit cuts a pair');
    history.push(edit);
    for (const inbox of inboxes) inbox.push({ version: history.length, ...edit, sequence: order.sequence, who });
  };
  const receive = who => {
    const event = inboxes[who].shift();
    if (!event) return;
    const shown = pages[who].take(event, event.who === who);
    if (shown) screens[who] = apply(screens[who], shown);
    assert.equal(screens[who], pages[who].text, 'what is seen is what is known');
  };
  for (let step = 0; step < 40; step++) {
    const who = random(2), what = random(3);
    if (what === 0) { screens[who] = apply(screens[who], change(screens[who])); pages[who].type(screens[who]); }
    else if (what === 1) serve(who);
    else receive(who);
  }
  for (let step = 0; step < 200; step++) { serve(step % 2); receive(0); receive(1); }
  assert.equal(screens[0], text);
  assert.equal(screens[1], text);
  assert.ok(pages.every(source => source.isSettled));
}
console.log('ok');
