// Measures what a person waits for in VS Code with the extension, beside this project's own page.
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { PATIENCE, Window, browse, eventually, rest, start } = require('../../tests/NotebookServer.Tests/Clients/code');

const ROOT = path.resolve(__dirname, '..', '..');
const EXTENSION = path.join(ROOT, 'src', 'VSCodeExtension');
const KERNEL = path.join(ROOT, 'src', 'NotebookKernel', 'bin', 'Release', 'net10.0', 'NotebookKernel.dll');
const SERVER = path.join(ROOT, 'src', 'NotebookServer', 'bin', 'Release', 'net10.0', 'NotebookServer.dll');

const SIZE = { width: 1300, height: 900 };
const RUNS = 3;
const TOKEN = 'figures';
const KERNEL_NAME = '.NET (C#)';
const SETTLED = 3000; // milliseconds after which VS Code has written what it remembers
const LONG = 200; // cells of the long notebook
const OUTPUTS = 5; // cells of the large one
const OUTPUT = 10; // megabytes of text that each of them has put out
const KEY = 50; // milliseconds between two keys
const STEP = 10000; // milliseconds that VS Code may take for a step of opening a notebook

const USAGE = `node tools/ExtensionFigures/extension-figures.js CODE_SERVER [JUPYTER]

Opens notebooks in VS Code for the browser, which tests/NotebookServer.Tests/Clients/install-code-server has put into CODE_SERVER, and in
this project's own page, and prints the seconds that a person waits; with JUPYTER, the folder of Microsoft's Jupyter extension, the same with it instead of this
project's. Needs .NET, a Release build, and Chromium with the npm packages playwright-core and ws. Takes some three
minutes, with JUPYTER five.`;

const code = source => ({ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source });
const words = source => ({ cell_type: 'markdown', metadata: {}, source });

function write(folder, name, cells) {
  const metadata = {
    kernelspec: { name: '.net-csharp', display_name: '.NET (C#)', language: 'C#' },
    language_info: { name: 'C#', file_extension: '.cs' },
  };
  const numbered = cells.map((cell, i) => ({ id: `cell-${i}`, ...cell }));
  fs.writeFileSync(path.join(folder, name), JSON.stringify({ cells: numbered, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1));
}

/** Writes the notebooks that are opened, and one that each run has for itself: its kernel is a new one. */
function writeNotebooks(folder) {
  for (let i = 0; i < RUNS; i++)
    write(folder, `first-${i}.ipynb`, [
      words('# A notebook'), code('var numbers = Enumerable.Range(1, 10).ToArray();\nnumbers.Sum()'), code(''),
    ]);
  write(folder, 'long.ipynb', Array.from({ length: LONG }, (_, i) => code(i === 0 ? 'var sum = 0;' : `sum += ${i};\nsum`)));
  const line = `${'0123456789'.repeat(10)}\n`;
  const text = line.repeat(OUTPUT * 1e6 / line.length);
  write(folder, 'large.ipynb', [
    code('1 + 1'),
    ...Array.from({ length: OUTPUTS }, () => (
      { ...code('Console.WriteLine(text);'), outputs: [{ output_type: 'stream', name: 'stdout', text }] })),
  ]);
}

/** A door to a notebook: opens it in a page, and knows what a cell looks like there. */
class VSCode {
  constructor(server, folder) {
    Object.assign(this, { server, folder });
  }

  async open(page, name) {
    await page.goto(`${this.server.address}/?folder=${this.folder}`);
    await new Window(page).open(name, STEP);
  }

  cell(page, index) {
    return page.locator(`.cell-list-container .monaco-list-row[data-index="${index}"]`);
  }

  async run(page, index) {
    const cell = this.cell(page, index);
    await cell.hover({ timeout: PATIENCE }); // Its button is shown under the pointer only.
    await cell.locator('.run-button-container .codicon-notebook-execute').first().click({ timeout: PATIENCE });
  }

  async ran(page, index) {
    await this.cell(page, index).locator('.codicon-notebook-state-success').waitFor({ timeout: PATIENCE });
  }

  edit(page, index) {
    return this.cell(page, index).locator('.view-lines').click();
  }

  async runAll(page) {
    await new Window(page).command('Notebook: Run All');
  }

  /** Waits for the last cell of the long notebook; only cells that are looked at are in the page. */
  async lastRan(page) {
    await page.keyboard.press('Control+End');
    await this.ran(page, LONG - 1);
  }
}

/** VS Code with Microsoft's Jupyter extension. */
class JupyterVSCode extends VSCode {
  /** Chooses the kernel of a notebook, which VS Code remembers. */
  async prepare(page, name) {
    await this.open(page, name);
    const kernel = page.locator('.kernel-action-view-item').first();
    await kernel.filter({ hasText: 'Select Kernel' }).click({ timeout: PATIENCE });
    const row = text => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await row(/Jupyter Kernel|\.NET/).waitFor({ timeout: PATIENCE });
    // A kernel that was chosen for another notebook is proposed at once.
    if (await row(KERNEL_NAME).count() === 0)
      await row('Jupyter Kernel').click();
    await row(KERNEL_NAME).click({ timeout: PATIENCE });
    await kernel.filter({ hasText: KERNEL_NAME }).waitFor({ timeout: PATIENCE });
    await rest(SETTLED);
  }

  /** Runs a cell once the extension has found the kernel again. */
  async run(page, index) {
    await page.locator('.kernel-action-view-item', { hasText: KERNEL_NAME }).first().waitFor({ timeout: PATIENCE });
    await super.run(page, index);
  }
}

/** The page of NotebookServer. */
class OwnPage {
  constructor(address) {
    this.address = address;
  }

  async open(page, name) {
    await page.goto(`${this.address}/notebooks/${name}?token=${TOKEN}`);
    await page.locator('.cell').first().waitFor({ timeout: PATIENCE });
  }

  cell(page, index) {
    return page.locator('.cell').nth(index);
  }

  run(page, index) {
    return this.cell(page, index).locator('.run').click();
  }

  async ran(page, index) {
    await eventually(async () => /\d/.test(await this.cell(page, index).locator('.count').textContent()), 'the cell has run');
  }

  async edit(page, index) {
    await this.cell(page, index).locator('.source').dblclick();
    await this.cell(page, index).locator('.monaco-editor .view-lines').waitFor({ timeout: PATIENCE });
  }

  runAll(page) {
    return page.keyboard.press('Control+Shift+Enter');
  }

  lastRan(page) {
    return this.ran(page, LONG - 1);
  }
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const inSeconds = milliseconds => (milliseconds / 1000).toFixed(2);
const seconds = (label, values) =>
  console.log(`${label.padEnd(64)}${inSeconds(median(values)).padStart(7)} s   ${values.map(inSeconds).join(' ')}`);

/** Returns how many milliseconds a piece of work takes. */
async function taken(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Does what is done once for a notebook, in a page of its own. */
async function prepare(context, door, name) {
  if (!door.prepare)
    return;
  const page = await context.newPage();
  await door.prepare(page, name);
  await page.close();
}

/** Measures everything in one browser, which remembers what it has loaded. */
async function measure(browser, door, label) {
  const context = await browser.newContext({ viewport: SIZE });
  await first(context, door, label);
  await big(context, door, label);
  await context.close();
}

/** Opens a new notebook several times, runs its cell, and asks for a completion. */
async function first(context, door, label) {
  const [shown, finished, later, lists] = [[], [], [], []];
  for (let i = 0; i < RUNS; i++) {
    await prepare(context, door, `first-${i}.ipynb`);
    const page = await context.newPage();
    const begun = performance.now();
    await door.open(page, `first-${i}.ipynb`);
    shown.push(performance.now() - begun);
    await door.run(page, 1);
    await door.ran(page, 1);
    finished.push(performance.now() - begun);
    await door.edit(page, 2);
    for (const [text, into] of [['numbers.Su', lists], ['\nnumbers.Ave', later]]) {
      // A letter on its own asks, and the rest narrows: the time from the last key to the row.
      await page.keyboard.type(text.slice(0, -2), { delay: KEY });
      into.push(await taken(async () => {
        await page.keyboard.type(text.slice(-2));
        // Which row does not matter: with the Jupyter extension some are missing now and then.
        await page.locator('.suggest-widget .monaco-list-row').first().waitFor({ timeout: PATIENCE });
      }));
      await page.keyboard.press('Escape');
      await page.keyboard.type('();', { delay: KEY });
    }
    await page.close();
  }
  seconds(`${label}: notebook shown`, shown);
  seconds(`${label}: first cell finished`, finished);
  seconds(`${label}: first completion list of a session`, lists);
  seconds(`${label}: a later one`, later);
}

/** Opens a long and a large notebook, and runs them. */
async function big(context, door, label) {
  await prepare(context, door, 'long.ipynb');
  const page = await context.newPage();
  seconds(`${label}: ${LONG} cells shown`, [await taken(() => door.open(page, 'long.ipynb'))]);
  await rest(3000);
  seconds(`${label}: ${LONG} cells run`, [await taken(async () => {
    await door.runAll(page);
    await door.lastRan(page);
  })]);
  await page.close();
  await prepare(context, door, 'large.ipynb');
  const second = await context.newPage();
  seconds(`${label}: ${OUTPUTS * OUTPUT} MB of output shown`, [await taken(() => door.open(second, 'large.ipynb'))]);
  seconds(`${label}: its first cell finished`, [await taken(async () => {
    await door.run(second, 0);
    await door.ran(second, 0);
  })]);
  await second.close();
}

/** Installs the kernel for Jupyter within a folder. */
function install(folder) {
  const environment = { ...process.env, XDG_DATA_HOME: path.join(folder, '.data') };
  const { status, stderr } = spawnSync('dotnet', [KERNEL, 'install'], { env: environment, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`The kernel could not be installed: ${stderr}`);
  fs.renameSync(path.join(folder, '.data', 'jupyter'), path.join(folder, '.jupyter'));
}

/** Starts NotebookServer for a folder. */
async function serve(folder) {
  const options = [folder, '--port', '0', '--no-browser', '--token', TOKEN];
  const child = spawn('dotnet', [SERVER, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', data => { said += data; });
  const address = await eventually(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0], 'the server listens');
  return { address, stop: () => child.kill('SIGTERM') };
}

async function main() {
  const [codeServer, jupyter] = process.argv.slice(2);
  if (!codeServer || codeServer.startsWith('-')) {
    console.log(USAGE);
    process.exitCode = codeServer === '--help' ? 0 : 2;
    return;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'figures-'));
  writeNotebooks(folder);
  const browser = await browse();
  const own = await serve(folder);
  // Of a large file VS Code in a browser asks first whether it is to be opened.
  const settings = { 'workbench.editorLargeFileConfirmation': 1024 };
  try {
    await measure(browser, new OwnPage(own.address), 'own page');
    const code = await start(codeServer, EXTENSION, { settings: { 'csharpNotebooks.server': SERVER, ...settings } });
    try {
      await measure(browser, new VSCode(code, folder), 'VS Code');
    } finally {
      code.stop();
    }
    if (jupyter) {
      writeNotebooks(folder);
      install(folder);
      const completion = { 'jupyter.completionTriggerCharacters': { csharp: ['.'] } };
      const other = await start(codeServer, null, {
        settings: { ...completion, ...settings }, more: [jupyter], environment: { JUPYTER_PATH: path.join(folder, '.jupyter') },
      });
      try {
        await measure(browser, new JupyterVSCode(other, folder), 'VS Code, Jupyter');
      } finally {
        other.stop();
      }
    }
  } finally {
    own.stop();
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
