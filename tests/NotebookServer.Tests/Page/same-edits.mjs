// node same-edits.mjs PAGE CASES: the page's edits of the texts in each line of CASES are those that the server has made. Prints the number of lines.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const { after, apply, between } = await import(pathToFileURL(`${process.argv[2]}/edits.js`));

const lines = readFileSync(process.argv[3], 'utf8').split('\n').filter(line => line !== '');
for (const line of lines) {
  const { text, first, second, otherIsFirst, edits, result } = JSON.parse(line);
  const [one, other] = [between(text, first), between(text, second)];
  const fitted = after(one, other, otherIsFirst);
  assert.deepEqual([one, other, fitted], edits, line);
  assert.equal(apply(second, fitted), result, line);
  assert.ok(result.isWellFormed(), line);
}
console.log(lines.length);
