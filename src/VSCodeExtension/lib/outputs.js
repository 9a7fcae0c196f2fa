// What a kernel sends, as the outputs of a cell. Knows nothing of VS Code: `items` are { mime, data } with text or bytes.
'use strict';

/** The MIME types under which VS Code shows text that a program prints, and errors. */
const STDOUT = 'application/vnd.code.notebook.stdout';
const STDERR = 'application/vnd.code.notebook.stderr';
const ERROR = 'application/vnd.code.notebook.error';

/** Types whose data travel as base64. */
const isBinary = mime => mime.startsWith('image/') && mime !== 'image/svg+xml';

/** The items of a bundle of MIME types. */
function itemsOf(data) {
  return Object.entries(data).map(([mime, value]) => ({
    mime,
    data: isBinary(mime) ? Buffer.from(String(value), 'base64') : typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

/** The item of an error, with its trace as the kernel has colored it. */
function errorItem({ ename, evalue, traceback }) {
  return { mime: ERROR, data: JSON.stringify({ name: ename, message: evalue, stack: (traceback ?? []).join('\n') }) };
}

/** How wide a sentence is shown: VS Code does not break the lines of errors. */
const WIDTH = 90;

/** The item of a fault that is not the cell's. */
function faultItem(sentence) {
  const lines = [''];
  for (const word of sentence.split(' ')) {
    const line = lines.pop();
    lines.push(...line.length + word.length < WIDTH ? [line ? `${line} ${word}` : word] : [line, word]);
  }
  return errorItem({ ename: 'C# Notebooks', evalue: sentence, traceback: lines });
}

module.exports = { STDOUT, STDERR, ERROR, itemsOf, errorItem, faultItem };
