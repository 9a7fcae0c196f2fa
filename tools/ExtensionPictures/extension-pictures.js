// Takes the pictures of the extension's README and walkthrough, in VS Code itself.
'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { PATIENCE, Window, browse, eventually, rest, start } = require('../../tests/NotebookServer.Tests/Clients/code');

const ROOT = path.resolve(__dirname, '..', '..');
const EXTENSION = path.join(ROOT, 'src', 'VSCodeExtension');
const SERVER = path.join(ROOT, 'src', 'NotebookServer', 'bin', 'Release', 'net10.0', 'NotebookServer.dll');
const MEDIA = path.join(EXTENSION, 'media');

const SIZE = { width: 1200, height: 760 };
const PHONE = { width: 390, height: 844 };
const HIGH = 200; // pixels from the top, where what is to be seen begins
const CHART = 560; // pixels from the heading of the evaluation to its chart
const SETTLED = 2500; // milliseconds after which nothing moves

const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** The themes of which the extension has pictures; the others, and the phone, are for looking at. */
const KEPT = ['light', 'dark'];

const USAGE = `node tools/ExtensionPictures/extension-pictures.js CODE_SERVER [FOLDER]

Opens this repository in VS Code for the browser, which tests/NotebookServer.Tests/Clients/install-code-server has put into CODE_SERVER, runs
notebooks/main.ipynb, and takes pictures for the extension's README and walkthrough (src/VSCodeExtension/media). With FOLDER, it takes them of all
themes and of the width of a phone too, and puts all of them there. Needs .NET, and Chromium with the npm packages playwright-core and ws.`;

async function main() {
  const [codeServer, folder] = process.argv.slice(2);
  if (!codeServer || codeServer.startsWith('-')) {
    console.log(USAGE);
    process.exitCode = codeServer === '--help' ? 0 : 2;
    return;
  }
  if (!fs.existsSync(path.join(codeServer, 'out', 'node', 'entry.js')))
    throw new Error(`${codeServer}: no code-server; tests/NotebookServer.Tests/Clients/install-code-server puts it there.`);
  if (!fs.existsSync(SERVER))
    throw new Error('The notebook server is not built; dotnet build -c Release builds it.');
  // Under the name that a clone has.
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  const opened = path.join(place, 'mnist-notebooks');
  fs.symlinkSync(ROOT, opened, 'dir');
  const target = folder ?? MEDIA;
  fs.mkdirSync(target, { recursive: true });
  const browser = await browse();
  try {
    for (const theme of folder ? Object.keys(THEMES) : KEPT) {
      const settings = { 'csharpNotebooks.server': SERVER, 'workbench.colorTheme': THEMES[theme] };
      const code = await start(codeServer, EXTENSION, { settings });
      const page = await browser.newPage({ viewport: SIZE });
      try {
        await page.goto(`${code.address}/?folder=${opened}`);
        await take(new Window(page, target), theme, Boolean(folder));
      } finally {
        await page.close();
        code.stop();
      }
    }
  } finally {
    await browser.close();
    fs.rmSync(place, { recursive: true });
  }
}

/** Takes the pictures of a theme, and of the width of a phone. */
async function take(window, theme, withPhone) {
  const { page } = window;
  await window.open('notebooks/main.ipynb');
  await runAll(window);
  const parameters = await window.parameters();
  await see(window, 'h1', 'Reading handwritten digits');
  await shoot(window, `tour-${theme}`);
  await see(window, 'h2', 'Evaluate');
  await turn(parameters, 'more');
  await eventually(async () => /^Run stale/.test(await parameters.locator('#run').textContent()), 'cells are stale');
  await shoot(window, `tweak-${theme}`);
  await turn(parameters, 'less');
  await page.locator('.cell-list-container').first().hover();
  await page.mouse.wheel(0, CHART);
  await shoot(window, `run-${theme}`);
  await page.locator('.monaco-tl-row', { hasText: 'evaluation' }).first().hover();
  await shoot(window, `look-${theme}`);
  await turn(parameters, 'more');
  await runStale(parameters);
  await window.compare();
  await shoot(window, `compare-${theme}`);
  if (withPhone) {
    await page.setViewportSize(PHONE);
    await window.command('View: Close Primary Side Bar');
    await shoot(window, `phone-${theme}`);
  }
}

async function runAll(window) {
  await window.side('C# Notebooks');
  const parameters = await window.parameters();
  await parameters.locator('.control', { hasText: 'quick' }).locator('input').check({ timeout: PATIENCE });
  const run = parameters.locator('#run');
  await eventually(async () => /^Run all/.test(await run.textContent()), 'there is something to run');
  await run.click();
  await eventually(async () => await run.textContent() === 'Nothing is stale', 'all cells have run');
}

async function runStale(parameters) {
  const run = parameters.locator('#run');
  await eventually(async () => /^Run stale/.test(await run.textContent()), 'cells are stale');
  await run.click();
  await eventually(async () => await run.textContent() === 'Nothing is stale', 'what was stale has run');
}

async function turn(parameters, direction) {
  await parameters.getByRole('button', { name: `learningRate: ${direction}` }).click();
}

/** Scrolls to a heading. */
async function see(window, level, heading) {
  const { page } = window;
  await page.locator('.cell-list-container').first().hover();
  await page.mouse.wheel(0, -1e6);
  for (let i = 0; i < 200; i++) {
    await rest(100);
    for (const frame of page.frames()) {
      const found = frame.locator(level, { hasText: heading });
      const place = await found.count().catch(() => 0) > 0 && await found.first().boundingBox({ timeout: 500 }).catch(() => null);
      if (place && place.y < HIGH)
        return;
    }
    await page.mouse.wheel(0, 200);
  }
  throw new Error(`${heading}: no such heading is in the notebook.`);
}

async function shoot(window, name) {
  await rest(SETTLED);
  await window.shot(name);
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
