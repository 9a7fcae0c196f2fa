// The extension in VS Code itself: code-server, which is VS Code in a browser, with Chromium.
// node vscode.js CODE_SERVER EXTENSION SERVER_DLL FOLDER PICTURES
// FOLDER is opened; it has notebooks/main.ipynb and small.ipynb. Prints a line for each step that went well; ends with 0 if all did.
'use strict';
const assert = require('assert');
const { spawn } = require('child_process');
const fs = require('fs');
const net = require('net');
const path = require('path');
const { chromium } = require('playwright-core');

const [codeServer, extension, dll, folder, pictures] = process.argv.slice(2);
const step = name => console.log(`step: ${name}`);

/** How long anything may take on a busy machine, in milliseconds. */
const PATIENCE = 180000;

const rest = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

async function eventually(ask, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await Promise.resolve(ask()).catch(() => null);
    if (found)
      return found;
    assert.ok(Date.now() < end, `it did not happen: ${what}`);
    await rest(200);
  }
}

/** Starts VS Code with the extension, in folders of its own. Returns its address, and how it is ended. */
async function start(home) {
  const extensions = path.join(home, 'extensions', 'mnist-notebooks.csharp-notebooks-0.1.0');
  fs.cpSync(extension, extensions, { recursive: true, filter: file => path.basename(file) !== 'node_modules' });
  fs.cpSync(path.dirname(require.resolve('ws/package.json')), path.join(extensions, 'node_modules', 'ws'), { recursive: true });
  const settings = path.join(home, 'data', 'User', 'settings.json');
  fs.mkdirSync(path.dirname(settings), { recursive: true });
  fs.writeFileSync(settings, JSON.stringify({
    'telemetry.telemetryLevel': 'off', 'remote.autoForwardPorts': false, 'workbench.startupEditor': 'none', 'csharpNotebooks.server': dll,
    'files.autoSave': 'off',
  }));
  const port = await new Promise(resolve => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port: free } = probe.address(); probe.close(() => resolve(free)); });
  });
  const code = spawn(process.execPath, [
    'out/node/entry.js', '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check',
    '--disable-workspace-trust', '--disable-getting-started-override', '--user-data-dir', path.join(home, 'data'),
    '--extensions-dir', path.join(home, 'extensions'), '--config', path.join(home, 'config.yaml'),
  ], {
    cwd: codeServer, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', HOME: home, XDG_DATA_HOME: path.join(home, 'share'), XDG_CONFIG_HOME: home },
  });
  let said = '';
  for (const stream of [code.stdout, code.stderr])
    stream.on('data', data => { said += data; });
  await eventually(() => /listening on http/.test(said), `code-server listens: ${said}`);
  return { address: `http://127.0.0.1:${port}`, stop: () => process.kill(-code.pid) };
}

class Window {
  constructor(page, address) {
    Object.assign(this, { page, address });
  }

  async open(name) {
    const item = part => this.page.locator(`.explorer-folders-view [aria-label^="${part}"]`).first();
    const parts = name.split('/');
    await item(parts[0]).waitFor({ timeout: PATIENCE });
    for (let i = 1; i < parts.length; i++) {
      if (await item(parts[i]).count() === 0)
        await item(parts[i - 1]).click();
      await item(parts[i]).waitFor({ timeout: PATIENCE });
    }
    await eventually(async () => {
      await item(parts.at(-1)).dblclick();
      await this.page.waitForSelector(`.tab.active[aria-label^="${parts.at(-1)}"]`, { timeout: 3000 });
      await this.page.waitForSelector('.notebookOverlay .cell-list-container', { state: 'attached', timeout: 3000 });
      const shown = this.page.locator('.cell-list-container .monaco-list-row:visible').first();
      // As with views, it happens that a notebook stays empty.
      return shown.waitFor({ timeout: 15000 }).then(() => true, async () => { await this.page.reload(); return false; });
    }, `${name} is opened`);
  }

  /** Carries out a command by its title. */
  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator(`.quick-input-list .monaco-list-row:is([aria-label="${title}"], [aria-label^="${title},"])`).first().click({ timeout: PATIENCE });
    await input.waitFor({ state: 'hidden' });
  }

  /** The frame with something in it. */
  frame(selector, patience) {
    return eventually(async () => {
      for (const frame of this.page.frames()) {
        if (await frame.$(selector).catch(() => null))
          return frame;
      }
      return null;
    }, `${selector} is in a frame`, patience);
  }

  /** Waits for a text among the outputs. */
  output(text) {
    return eventually(async () => {
      for (const frame of this.page.frames()) {
        if ((await frame.evaluate(() => document.querySelector('#container')?.innerText ?? '').catch(() => '')).includes(text))
          return true;
      }
      return false;
    }, `"${text}" is put out`);
  }

  shot(name) {
    return this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  /** A cell of small.ipynb, which has four: a notebook that was shown before stays in the page. */
  cell(index) {
    return this.page.locator(`.cell-list-container .monaco-list-row[data-index="${index}"][aria-setsize="4"]`);
  }
}

(async () => {
  const home = fs.mkdtempSync(path.join(require('os').tmpdir(), 'vscode-'));
  const code = await start(home);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    await steps(await browser.newPage({ viewport: { width: 1300, height: 900 } }), code.address);
  } finally {
    await browser.close();
    code.stop();
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
})().then(() => process.exit(0), error => {
  console.error(error);
  process.exit(1);
});

async function steps(page, address) {
  const window = new Window(page, address);
  await page.goto(`${address}/?folder=${folder}`);
  try {
    await walk(window, page);
  } catch (error) {
    await window.shot('failed');
    throw error;
  }
}

async function walk(window, page) {
  const file = path.join(folder, 'notebooks', 'main.ipynb');
  const before = JSON.parse(fs.readFileSync(file));
  await window.open('notebooks/main.ipynb');
  const side = name => page.click(`.activitybar a[aria-label^="${name}"]`);
  await side('C# Notebooks');
  // Now and then VS Code in a browser does not load a view ("could not register service worker"): shown anew, it is there.
  const parameters = await eventually(async () => {
    const found = await window.frame('#controls', 10000).catch(() => null);
    if (!found) {
      await side('Explorer');
      await side('C# Notebooks');
    }
    return found;
  }, 'the parameters are shown');
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

  await page.click('.activitybar a[aria-label^="Explorer"]');
  await window.open('small.ipynb');
  await window.cell(0).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await window.output('it runs');
  await window.cell(0).hover();
  await window.cell(0).locator('.codicon-notebook-stop').first().click();
  await window.output('was interrupted');
  step('interrupt');

  await window.cell(1).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await window.cell(1).locator('.codicon-notebook-state-success').waitFor({ timeout: PATIENCE });
  await window.cell(1).locator('.view-lines').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nanswer.Tos', { delay: 50 });
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'ToString' }).first().waitFor({ timeout: PATIENCE });
  await window.shot('complete');
  await page.keyboard.press('Enter');
  await page.keyboard.type('();', { delay: 50 });
  step('complete');

  await eventually(async () => {
    await page.mouse.move(900, 700);
    await window.cell(1).locator('.view-lines span', { hasText: 'answer' }).last().hover();
    return page.locator('.monaco-hover', { hasText: '42' }).first().waitFor({ timeout: 5000 }).then(() => true);
  }, 'the value is shown');
  await window.shot('hover');
  step('hover');

  await window.cell(2).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await window.output('line 1');
  await page.reload();
  await window.output('line 7');
  await window.cell(2).locator('.codicon-notebook-state-success').waitFor({ timeout: PATIENCE });
  await window.output(Array.from({ length: 8 }, (_, i) => `line ${i}`).join('\n'));
  await window.cell(3).locator('.view-lines').click();
  await window.command('Notebook: Execute Cell');
  await window.output('still 42');
  await window.shot('reloaded');
  step('reload');
}
