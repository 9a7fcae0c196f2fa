// Changes of a text: { start, length, text } replaces `length` UTF-16 units from `start` on, and never cuts a surrogate pair in two.
// The server has the same rules (TextEdit.cs).

export const apply = (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.start + edit.length);

export const isEmpty = edit => edit.length === 0 && edit.text === '';

/** Whether an index lies between the halves of a surrogate pair. */
const isInPair = (text, index) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, index - 1), index + 1));

/** The one edit that leads from a text to another. */
export function between(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0, same = 0;
  while (start < most && before[start] === after[start]) start++;
  // 😀 and 😁 begin with the same half: it belongs to what changes.
  if (isInPair(before, start) || isInPair(after, start)) start--;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  if (isInPair(before, before.length - same) || isInPair(after, after.length - same)) same--;
  return { start, length: before.length - same - start, text: after.slice(start, after.length - same) };
}

/** What an edit becomes if another one of the same text has been made before it; both orders lead to the same text. */
export function after(edit, other, otherIsFirst) {
  const end = edit.start + edit.length, otherEnd = other.start + other.length, growth = other.text.length - other.length;
  if (edit.length === 0 && other.length === 0 && edit.start === other.start)
    return otherIsFirst ? { ...edit, start: edit.start + other.text.length } : edit;
  if (end <= other.start) return edit;
  if (edit.start >= otherEnd) return { ...edit, start: edit.start + growth };
  if (edit.start === other.start && end === otherEnd)
    return { start: otherIsFirst ? other.start + other.text.length : edit.start, length: 0, text: edit.text };
  if (edit.start <= other.start && end >= otherEnd) return { ...edit, length: edit.length + growth };
  if (edit.start >= other.start && end <= otherEnd) return { start: other.start + other.text.length, length: 0, text: '' };
  return edit.start < other.start
    ? { ...edit, length: other.start - edit.start }
    : { start: other.start + other.text.length, length: end - otherEnd, text: edit.text };
}
