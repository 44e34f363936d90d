// Opens pages in the machine's Chromium: no accessibility violation, no request to any network, no error, and nothing
// wider than the window or the paper.
// Usage: node tools/browser-check.ts [FILE.html …]; without files, the scorecards that the examples wrote.
// Exit 77: left out, because there is no Chromium (the last line says so).
import { globSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { root } from './source-files.ts';

const LEFT_OUT = 77;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDTHS = [1280, 360];
/** The width between the margins of A4 (210 mm less 15 mm on both sides) at 96 pixels an inch. */
const PAPER_WIDTH = 680;
const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const named = process.argv.slice(2).map((file) => resolve(file));
const pages =
  named.length > 0
    ? named
    : globSync('examples/*/sightline-out/**/*.html', { cwd: root }).map((file) => join(root, file));
const executablePath = places.find((place) => place !== undefined && existsSync(place));
if (pages.length === 0) {
  console.log('No page to open: examples/*/sightline-out holds no .html file.');
  process.exit(1);
}
if (executablePath === undefined) {
  console.log('no Chromium on this machine: install chromium, or set CHROMIUM to a browser of that family');
  process.exit(LEFT_OUT);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  for (const file of pages) {
    for (const width of WIDTHS) {
      const problems = await problemsOf(file, width);
      for (const problem of problems) console.log(`  ${problem}`);
      console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${file} at ${width} pixels`);
      if (problems.length > 0) process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}

async function problemsOf(file: string, width: number): Promise<string[]> {
  const problems: string[] = [];
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const own = pathToFileURL(file).href;
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === own || url.startsWith('data:') || url.startsWith('blob:')) return route.continue();
    problems.push(`asks for ${url}`);
    return route.abort();
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.goto(own, { waitUntil: 'load' });
  problems.push(...(await accessibilityOf(page)));
  const spill = await spillOf(page);
  if (spill > 0) problems.push(`the page is ${spill} pixels wider than the window`);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PAPER_WIDTH, height: 900 });
  const spillOnPaper = await spillOf(page);
  if (spillOnPaper > 0) problems.push(`printed, the page is ${spillOnPaper} pixels wider than A4`);
  await page.close();
  return problems;
}

function spillOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

async function accessibilityOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const results = await engine.run();
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target }) => target.join(' ')),
    }));
  });
  return violations.map(
    ({ id, help, at }) => `${id}: ${help} (${at.slice(0, 3).join(', ')}; ${at.length} in all)`,
  );
}
