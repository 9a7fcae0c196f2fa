// Runs the notebooks and writes copies of them, with outputs that need neither a script nor a style sheet: what GitHub shows of a notebook.
'use strict';
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');

const ROOT = path.resolve(__dirname, '..', '..');
const NOTEBOOKS = path.join(ROOT, 'notebooks');
const COPIES = path.join(ROOT, 'docs', 'course');

const WIDTH = 760; // CSS pixels, about the width that GitHub gives to outputs
const SCALE = 1.5; // pixels of a picture for each
const SETTLED = 1500; // milliseconds after which a figure stands still

const USAGE = `node tools/CourseCopies/course-copies.js [NOTEBOOK...]

Runs the notebooks of the folder notebooks (or those named, such as main.ipynb) and writes copies into docs/course: text and tables as they are,
charts and whatever else is drawn as PNG. Needs .NET, and Chromium with the npm package playwright-core.`;

async function main() {
  const names = process.argv.slice(2);
  if (names.some(name => name.startsWith('-'))) {
    console.log(USAGE);
    return;
  }
  const all = fs.readdirSync(NOTEBOOKS).filter(name => name.endsWith('.ipynb') && !name.endsWith('.executed.ipynb')).sort();
  const unknown = names.find(name => !all.includes(name));
  if (unknown) throw new Error(`${unknown}: no notebook of the folder notebooks, which has ${all.join(', ')}.`);

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'course-'));
  const browser = await chromium.launch({ executablePath: findChromium() });
  try {
    for (const name of names.length > 0 ? names : all) {
      const executed = path.join(folder, name);
      run(name, executed);
      const copy = await copyOf(name, JSON.parse(fs.readFileSync(executed, 'utf8')), browser);
      const text = `${JSON.stringify(copy, null, 1)}\n`;
      fs.mkdirSync(COPIES, { recursive: true });
      fs.writeFileSync(path.join(COPIES, `${name}.new`), text);
      fs.renameSync(path.join(COPIES, `${name}.new`), path.join(COPIES, name));
      console.log(`docs/course/${name}: ${Math.round(text.length / 1000)} kB`);
    }
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true });
  }
}

function findChromium() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome'];
  const found = places.find(place => place && fs.existsSync(place));
  if (!found) throw new Error('No Chromium was found: set CHROMIUM to its path.');
  return found;
}

function run(name, executed) {
  const kernel = ['run', '-c', 'Release', '--project', 'src/NotebookKernel', '--', 'run', `notebooks/${name}`];
  execFileSync('dotnet', [...kernel, '-o', executed, '--html', `${executed}.html`, '--quiet'], { cwd: ROOT, stdio: 'inherit' });
}

async function copyOf(name, notebook, browser) {
  for (const cell of notebook.cells) {
    if (cell.cell_type === 'markdown') cell.source = linked(cell.source);
    if (cell.cell_type !== 'code') continue;
    for (const output of cell.outputs) {
      // The course itself never warns: a warning is about this run, such as a library that was built meanwhile.
      if (output.name === 'stderr') throw new Error(`${name}: ${[output.text].flat().join('').trim()} Run it again.`);
      if (output.data) output.data = await plainData(output, browser);
    }
  }
  const note = `*With its outputs, to look at. The notebook to run is [notebooks/${name}](../../notebooks/${name}).*`;
  notebook.cells.unshift({ cell_type: 'markdown', id: 'copy', metadata: {}, source: [note] });
  return notebook;
}

/** The copies lie one folder deeper than the notebooks, without their pictures; links among themselves stay. */
const linked = source => source.map(line => line.replaceAll('](../', '](../../').replaceAll('](images/', '](../../notebooks/images/'));

/** What is drawn becomes a picture; of the rest, what viewers without scripts know of is kept. */
async function plainData(output, browser) {
  const html = joined(output.data['text/html']);
  const text = output.data['text/plain'];
  if (html === undefined) return output.data;
  if (!isDrawn(html)) return { 'text/html': output.data['text/html'], 'text/plain': text };
  const { png, width } = await pictureOf(html, browser);
  output.metadata = { 'image/png': { width } };
  return { 'image/png': png, 'text/plain': text };
}

const joined = data => Array.isArray(data) ? data.join('') : data;

const isDrawn = html => /<(script|svg|img|picture|canvas|style|input|button)\b/i.test(html);

async function pictureOf(html, browser) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 600 }, deviceScaleFactor: SCALE });
  try {
    await page.setContent(`<!DOCTYPE html><meta charset="utf-8"><style>
      body { margin: 0; background: #fff; color: #1f2328; font: 14px/1.45 system-ui, "Open Sans", sans-serif; }
      #output { display: flow-root; }
      </style><div id="output">${html}</div>`);
    await page.waitForTimeout(SETTLED);
    const element = page.locator('#output');
    const png = await element.screenshot();
    return { png: png.toString('base64'), width: Math.round((await element.boundingBox()).width) };
  } finally {
    await page.close();
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
