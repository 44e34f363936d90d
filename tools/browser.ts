import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Exit code of a check that was left out. */
export const LEFT_OUT = 77;

/** The width between the margins of A4 (210 mm less 15 mm on both sides) at 96 pixels an inch. */
export const PAPER_WIDTH = 680;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** axe-core as a program that a page can run. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The machine's Chromium; without one, says so and ends as left out. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) {
    console.log('no Chromium on this machine: install chromium, or set CHROMIUM to a browser of that family');
    process.exit(LEFT_OUT);
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/** How many pixels the page is wider than its window. */
export const spillOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What axe finds on a page that {@link axeSource} was given to, a line each. */
export async function accessibilityOf(page: Page): Promise<string[]> {
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
