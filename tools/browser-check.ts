// Opens pages in the machine's Chromium: no accessibility violation, no request to any network, no error, and nothing
// wider than the window or the paper.
// Usage: node tools/browser-check.ts [FILE.html …]; without files, the scorecards and audit reports that the examples wrote.
// Exit 77: left out, because there is no Chromium (the last line says so).
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessibilityOf, axeSource, openBrowser, PAPER_WIDTH, spillOf } from './browser.ts';
import { root } from './source-files.ts';

const WIDTHS = [1280, 360];
const named = process.argv.slice(2).map((file) => resolve(file));
const pages =
  named.length > 0
    ? named
    : globSync('examples/*/sightline-out/**/*.html', { cwd: root }).map((file) => join(root, file));
if (pages.length === 0) {
  console.log('No page to open: examples/*/sightline-out holds no .html file.');
  process.exit(1);
}
const browser = await openBrowser();
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
  await page.evaluate(axeSource);
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
