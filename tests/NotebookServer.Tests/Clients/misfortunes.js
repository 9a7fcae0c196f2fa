// The extension in VS Code when something goes wrong: a sentence tells it, and nothing is lost.
// node misfortunes.js CODE_SERVER EXTENSION SERVER_DLL FOLDER PICTURES [STEP]
// FOLDER has small.ipynb and broken.ipynb, which is no JSON. Prints a line for each step that went well; ends with 0 if all did.
'use strict';
const assert = require('assert');
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { PATIENCE, Window, browse, start } = require('./code');

const [codeServer, extension, dll, folder, pictures, only] = process.argv.slice(2);

/** Opens the folder in a VS Code of its own. */
async function walk(browser, wishes, act) {
  const before = findServers();
  const code = await start(codeServer, extension, wishes);
  const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
  const window = new Window(page, pictures);
  try {
    await page.goto(`${code.address}/?folder=${folder}`);
    await act(window, page, before);
  } catch (error) {
    await window.shot('failed');
    throw error;
  } finally {
    await page.close();
    code.stop();
  }
}

async function run(window, index, count = 4) {
  await window.cell(index, count).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
}

/** The servers that run for the folder: one that was left goes on for two minutes. */
function findServers() {
  try {
    return execFileSync('pgrep', ['-f', `NotebookServer.dll ${folder} --port`], { encoding: 'utf8' }).trim().split('\n').map(Number);
  } catch {
    return [];
  }
}

const steps = {
  async untrusted(window, page, before) {
    await window.open('small.ipynb');
    await run(window, 1);
    // VS Code asks for trust before it runs anything.
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor({ timeout: PATIENCE });
    await window.shot('untrusted-asked');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await window.side('C# Notebooks');
    await (await window.parameters()).getByText('not trusted').waitFor({ timeout: PATIENCE });
    await window.shot('untrusted');
    assert.deepStrictEqual(findServers().filter(server => !before.includes(server)), []);
  },

  async 'no server'(window) {
    await window.open('small.ipynb');
    await run(window, 1);
    await window.output('/no/such/server is not there');
    await window.shot('no-server');
  },

  async 'a broken notebook'(window, page) {
    await page.locator('.explorer-folders-view [aria-label^="broken.ipynb"]').first().click();
    // VS Code itself says why, and offers it as a text, or shows it as one at once.
    await page.locator('.monaco-dialog-box, .editor-group-container .view-line', { hasText: 'json' }).first().waitFor({ timeout: PATIENCE });
    await window.shot('broken');
    assert.strictEqual(fs.readFileSync(path.join(folder, 'broken.ipynb'), 'utf8'), 'not { json\n');
  },

  async 'a notebook elsewhere'(window) {
    await window.command('Open the notebook elsewhere');
    await run(window, 0, 1);
    await window.output('is not on a disk');
    await window.shot('elsewhere');
  },

  async 'the kernel killed'(window) {
    await window.open('small.ipynb');
    await run(window, 1);
    await window.cell(1, 4).locator('.codicon-notebook-state-success').waitFor({ timeout: PATIENCE });
    await window.cell(3, 4).locator('.view-lines').click();
    await window.page.keyboard.press('Control+A');
    await window.page.keyboard.type('Environment.Exit(3);');
    await window.command('Notebook: Execute Cell');
    await window.message('ended by itself');
    await window.shot('kernel-killed');
    await run(window, 1);
    await window.cell(1, 4).locator('.codicon-notebook-state-success').waitFor({ timeout: PATIENCE });
  },

  async 'the server killed'(window, page, before) {
    await window.open('small.ipynb');
    await run(window, 2);
    await window.output('line 1');
    process.kill(findServers().find(server => !before.includes(server)), 'SIGKILL');
    await window.message('notebook server has ended');
    await window.output('line 1');
    await window.shot('server-killed');
    await run(window, 2);
    await window.output('line 7');
  },
};

const wishes = {
  untrusted: { settings: { 'csharpNotebooks.server': dll, 'security.workspace.trust.startupPrompt': 'never' }, asksForTrust: true },
  'no server': { settings: { 'csharpNotebooks.server': '/no/such/server' } },
  'a notebook elsewhere': { settings: { 'csharpNotebooks.server': dll }, more: [path.join(__dirname, 'elsewhere')] },
};

(async () => {
  const browser = await browse();
  try {
    for (const [name, act] of Object.entries(steps)) {
      if (only && name !== only)
        continue;
      await walk(browser, wishes[name] ?? { settings: { 'csharpNotebooks.server': dll } }, act);
      console.log(`step: ${name}`);
    }
  } finally {
    await browser.close();
  }
})().then(() => process.exit(0), error => {
  console.error(error);
  process.exit(1);
});
