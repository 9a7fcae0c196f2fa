// VS Code in a browser (npm's code-server) with the extension: started in folders of its own, and used as by hand.
'use strict';
const assert = require('assert');
const { spawn } = require('child_process');
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');
const { chromium } = require('playwright-core');

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

/**
 * Starts VS Code with the extension.
 * @param {string} codeServer Where install-code-server has put it.
 * @param {string | null} extension The folder of this project's extension; null to do without it.
 * @param {{ settings?: object, environment?: object, asksForTrust?: boolean, more?: string[] }} [wishes] Settings of the user, variables of the
 * environment, whether folders have to be trusted first, and the folders of further extensions.
 * @returns {Promise<{ address: string, home: string, stop: () => void }>} How it is reached, what it wrote, and how it is ended.
 */
async function start(codeServer, extension, { settings = {}, environment = {}, asksForTrust = false, more = [] } = {}) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-'));
  if (extension) {
    const own = path.join(home, 'extensions', 'mnist-notebooks.csharp-notebooks-0.1.0');
    fs.cpSync(extension, own, { recursive: true, filter: file => path.basename(file) !== 'node_modules' });
    fs.cpSync(path.dirname(require.resolve('ws/package.json')), path.join(own, 'node_modules', 'ws'), { recursive: true });
  }
  for (const one of more)
    fs.cpSync(one, path.join(home, 'extensions', path.basename(one)), { recursive: true });
  const file = path.join(home, 'data', 'User', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({
    'telemetry.telemetryLevel': 'off', 'remote.autoForwardPorts': false, 'workbench.startupEditor': 'none', 'files.autoSave': 'off',
    // The newest has a chat beside the notebook, which takes a third of the window.
    'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden', ...settings,
  }));
  const port = await new Promise(resolve => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port: free } = probe.address(); probe.close(() => resolve(free)); });
  });
  const node = [path.join(codeServer, 'runtime', 'bin', 'node')].find(fs.existsSync) ?? process.execPath;
  const code = spawn(node, [
    'out/node/entry.js', '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check',
    ...(asksForTrust ? [] : ['--disable-workspace-trust']), '--disable-getting-started-override', '--user-data-dir', path.join(home, 'data'),
    '--extensions-dir', path.join(home, 'extensions'), '--config', path.join(home, 'config.yaml'),
  ], {
    cwd: codeServer, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
    env: {
      ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', HOME: home, XDG_DATA_HOME: path.join(home, 'share'), XDG_CONFIG_HOME: home, ...environment,
    },
  });
  let said = '';
  for (const stream of [code.stdout, code.stderr])
    stream.on('data', data => { said += data; });
  await eventually(() => /listening on http/.test(said), `code-server listens: ${said}`);
  const stop = () => {
    process.kill(-code.pid);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { address: `http://127.0.0.1:${port}`, home, stop };
}

/** Opens a browser without a network. */
function browse() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

/** A window of VS Code. */
class Window {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} pictures Where its pictures go.
   */
  constructor(page, pictures) {
    Object.assign(this, { page, pictures });
  }

  /**
   * Opens a notebook by its path from the opened folder.
   * @param {string} name
   * @param {number} [patience] How many milliseconds each step may take before it is tried again, with twice the time: more for a large notebook.
   */
  async open(name, patience = 3000) {
    const item = part => this.page.locator(`.explorer-folders-view [aria-label^="${part}"]`).first();
    const parts = name.split('/');
    await item(parts[0]).waitFor({ timeout: PATIENCE });
    for (let i = 1; i < parts.length; i++) {
      if (await item(parts[i]).count() === 0)
        await item(parts[i - 1]).click();
      await item(parts[i]).waitFor({ timeout: PATIENCE });
    }
    let attempts = 0;
    await eventually(async () => {
      // On a busy machine, attempts that are all given up early would never succeed.
      const within = patience * 2 ** attempts++;
      await item(parts.at(-1)).dblclick();
      await this.page.waitForSelector(`.tab.active[aria-label^="${parts.at(-1)}"]`, { timeout: within });
      await this.page.waitForSelector('.notebookOverlay .cell-list-container', { state: 'attached', timeout: within });
      const shown = this.page.locator('.cell-list-container .monaco-list-row:visible').first();
      // As with views, it happens that a notebook stays empty. That is rare, and on a busy machine one that is only slow would be slower still.
      const rendered = Math.max(60000, 5 * within);
      return shown.waitFor({ timeout: rendered }).then(() => true, async () => { await this.page.reload(); return false; });
    }, `${name} is opened`, 2 * PATIENCE);
  }

  /** Shows a view at the side. */
  side(name) {
    return this.page.click(`.activitybar a[aria-label^="${name}"]`);
  }

  /** The frame of the parameters, shown. */
  parameters() {
    // Now and then VS Code in a browser does not load a view ("could not register service worker"): shown anew, it is there.
    return eventually(async () => {
      const found = await this.frame('#controls', 10000).catch(() => null);
      if (!found) {
        await this.side('Explorer');
        await this.side('C# Notebooks');
      }
      return found;
    }, 'the parameters are shown');
  }

  /** Carries out a command by its title. */
  async command(title) {
    const input = this.page.locator('.quick-input-widget input.input');
    const row = this.page.locator(`.quick-input-list .monaco-list-row:is([aria-label="${title}"], [aria-label^="${title},"])`).first();
    await eventually(async () => {
      await this.page.keyboard.press('F1');
      try {
        await input.waitFor({ timeout: 2000 });
      } catch {
        // A frame has the keys.
        await this.page.locator('.tab.active').first().click();
        return false;
      }
      try {
        await input.fill(`>${title}`, { timeout: 2000 });
        await row.click({ timeout: 10000 });
        return true;
      } catch {
        // A tab that is still closing has taken the keys, and the list has gone.
        return false;
      }
    }, `"${title}" is carried out`);
    await input.waitFor({ state: 'hidden' });
  }

  /** Shows what a cell has drawn in its runs: the first one that has drawn something else before. */
  async compare() {
    // Only the cells that are looked at are in the page.
    const earlier = this.page.locator('.cell-status-item:visible', { hasText: 'an earlier run' }).first();
    await this.page.locator('.cell-list-container').first().hover();
    await this.page.mouse.wheel(0, -1e6);
    await eventually(async () => {
      if (await earlier.count() === 0) {
        await this.page.mouse.wheel(0, 300);
        return false;
      }
      // An output above it that is drawn late moves it, and the click misses.
      await earlier.click({ timeout: 2000 });
      return this.frame('#view iframe', 10000);
    }, 'a cell has drawn something else before');
    await this.frame('#output svg', PATIENCE);
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
  output(text, patience) {
    return eventually(async () => {
      for (const frame of this.page.frames()) {
        if ((await frame.evaluate(() => document.querySelector('#container')?.innerText ?? '').catch(() => '')).includes(text))
          return true;
      }
      return false;
    }, `"${text}" is put out`, patience);
  }

  /** Waits for a message of VS Code that has a text in it. */
  message(text) {
    return this.page.locator('.notification-toast, .monaco-dialog-box', { hasText: text }).first().waitFor({ timeout: PATIENCE });
  }

  shot(name) {
    return this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }

  /** A cell of the shown notebook, which has `count`: a notebook that was shown before stays in the page. */
  cell(index, count) {
    return this.page.locator(`.cell-list-container .monaco-list-row[data-index="${index}"][aria-setsize="${count}"]`);
  }
}

module.exports = { PATIENCE, Window, browse, eventually, rest, start };
