// The extension in VS Code itself: code-server, which is VS Code in a browser, with Chromium.
// node vscode.js CODE_SERVER EXTENSION SERVER_DLL FOLDER PICTURES
// FOLDER is opened; it has notebooks/main.ipynb and small.ipynb. Prints a line for each step that went well; ends with 0 if all did.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const { PATIENCE, Window, browse, eventually, start } = require('./code');

const [codeServer, extension, dll, folder, pictures] = process.argv.slice(2);
const step = name => console.log(`step: ${name}`);

(async () => {
  const code = await start(codeServer, extension, { settings: { 'csharpNotebooks.server': dll } });
  const browser = await browse();
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    const window = new Window(page, pictures);
    await page.goto(`${code.address}/?folder=${folder}`);
    await walk(window, page).catch(async error => {
      await window.shot('failed');
      throw error;
    });
  } finally {
    await browser.close();
    code.stop();
  }
})().then(() => process.exit(0), error => {
  console.error(error);
  process.exit(1);
});

async function walk(window, page) {
  const file = path.join(folder, 'notebooks', 'main.ipynb');
  const before = JSON.parse(fs.readFileSync(file));
  await window.open('notebooks/main.ipynb');
  await window.side('C# Notebooks');
  const parameters = await window.parameters();
  const control = name => parameters.locator('.control', { has: parameters.locator('label', { hasText: name }) });
  await control('learningRate').waitFor({ timeout: PATIENCE });
  step('open');

  await control('quick').locator('input').check();
  const run = parameters.locator('#run');
  await eventually(async () => /^Run all/.test(await run.textContent()), 'there is something to run');
  await run.click();
  await eventually(async () => await run.textContent() === 'Nothing is stale', 'all cells have run');
  await eventually(async () => await page.locator('.monaco-tl-row').filter({ hasText: 'DigitCnn' }).count() > 0, 'the model is a variable');
  await window.shot('run-all');
  step('run all');

  await control('learningRate').getByRole('button', { name: 'learningRate: more' }).click();
  await eventually(async () => /^Run stale/.test(await run.textContent()), 'cells are stale');
  await window.shot('stale');
  await run.click();
  await eventually(async () => await page.locator('.monaco-tl-row').filter({ hasText: 'learningRate' }).filter({ hasText: '0.005' }).count() > 0, 'it has its new value');
  await eventually(async () => await run.textContent() === 'Nothing is stale', 'what was stale has run');
  await window.shot('ran-stale');
  step('tweak');

  await window.compare();
  await window.shot('compared');
  await page.locator('.tab[aria-label^="Runs of"] .tab-actions .action-label').click();
  step('compare');

  await page.locator('.notebookOverlay').click({ position: { x: 300, y: 60 } });
  await window.command('File: Save');
  const after = await eventually(() => {
    const now = JSON.parse(fs.readFileSync(file));
    return JSON.stringify(now).includes('learningRate = 5e-3') && now;
  }, 'the file has the new value');
  const changed = after.cells.filter((cell, i) => JSON.stringify(cell.source) !== JSON.stringify(before.cells[i].source));
  assert.deepStrictEqual(changed.map(cell => cell.metadata.tags), [['parameters']]);
  const bare = ({ cells, ...more }) => [more, cells.map(({ source, outputs, execution_count, ...cell }) => cell)];
  assert.deepStrictEqual(bare(after), bare(before));
  step('save');

  await window.side('Explorer');
  await window.open('small.ipynb');
  const cell = index => window.cell(index, 4);
  await cell(0).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await window.output('it runs');
  await cell(0).hover();
  await cell(0).locator('.codicon-notebook-stop').first().click();
  await window.output('was interrupted');
  step('interrupt');

  await cell(1).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await cell(1).locator('.codicon-notebook-state-success').waitFor({ timeout: PATIENCE });
  await cell(1).locator('.view-lines').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nanswer.Tos', { delay: 50 });
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'ToString' }).first().waitFor({ timeout: PATIENCE });
  await window.shot('complete');
  await page.keyboard.press('Enter');
  await page.keyboard.type('(');
  await page.locator('.parameter-hints-widget.visible', { hasText: 'ToString' }).first().waitFor({ timeout: PATIENCE });
  await window.shot('signature');
  await page.keyboard.type(');', { delay: 50 });
  step('complete');

  await eventually(async () => {
    await page.mouse.move(900, 700);
    await cell(1).locator('.view-lines span', { hasText: 'answer' }).last().hover();
    return page.locator('.monaco-hover', { hasText: '42' }).first().waitFor({ timeout: 5000 }).then(() => true);
  }, 'the value is shown');
  await window.shot('hover');
  step('hover');

  await cell(2).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await window.output('line 1');
  await page.reload();
  await window.output('line 7');
  await cell(2).locator('.codicon-notebook-state-success').waitFor({ timeout: PATIENCE });
  await window.output(Array.from({ length: 8 }, (_, i) => `line ${i}`).join('\n'));
  await cell(3).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await window.output('still 42');
  await window.shot('reloaded');
  step('reload');
}
