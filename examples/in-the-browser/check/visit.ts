import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { accessibilityOf, axeSource, PAPER_WIDTH, spillOf } from '../../../tools/browser.ts';

/** The page as it is handed out. */
export const pageFile = fileURLToPath(new URL('../dist/sightline.html', import.meta.url));

/** A file to give to the page. */
export type Gift = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const gift = (name: string, bytes: Uint8Array | string): Gift => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** The page opened from disk, and whatever it did that it should not. */
export type Visit = {
  readonly page: Page;
  readonly problems: string[];
  /** What left the browser. */
  readonly requests: string[];
  /** Looks at the view that is shown: accessibility, width, and width on paper. */
  readonly look: (view: string) => Promise<void>;
  readonly give: (gifts: readonly Gift[]) => Promise<void>;
  readonly see: (view: string) => Promise<void>;
  readonly leave: () => Promise<void>;
};

/** The page and its worker keep what their policy stopped where it can be asked for. */
const keepViolations = (): void => {
  const here = globalThis as unknown as { stopped: string[]; addEventListener: typeof addEventListener };
  here.stopped = [];
  here.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI } = event as unknown as Record<string, string>;
    here.stopped.push(`${violatedDirective} stopped ${blockedURI}`);
  });
};
const violations = (): string[] => (globalThis as unknown as { stopped: string[] }).stopped;

export const visit = async (browser: Browser, width = 1280, height = 900): Promise<Visit> => {
  const problems: string[] = [];
  const requests: string[] = [];
  const page = await browser.newPage({ viewport: { width, height } });
  const own = pathToFileURL(pageFile).href;
  const watched: Promise<void>[] = [];
  await page.addInitScript(keepViolations);
  await page.addInitScript(axeSource);
  page.on('worker', (worker) => watched.push(worker.evaluate(keepViolations)));
  const isElsewhere = (url: string): boolean =>
    url !== own && !url.startsWith('data:') && !url.startsWith('blob:null/');
  page.on('request', (request) => {
    if (isElsewhere(request.url())) problems.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // What the policy stops never leaves; anything else was on its way.
    if (isElsewhere(request.url()) && why !== 'csp') requests.push(`${request.url()}: ${why}`);
  });
  page.on('requestfinished', (request) => {
    if (isElsewhere(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`);
  });
  const begun = page.waitForEvent('worker');
  await page.goto(own, { waitUntil: 'load' });
  await begun;
  await Promise.all(watched);

  const see = async (view: string): Promise<void> => {
    await page.waitForSelector(`main[data-view=${view}]`, { timeout: 120_000 });
  };
  return {
    page,
    problems,
    requests,
    see,
    give: async (gifts) => {
      await page.setInputFiles('#files', [...gifts]);
    },
    look: async (view) => {
      await see(view);
      problems.push(...(await accessibilityOf(page)).map((words) => `${view}: ${words}`));
      const spill = await spillOf(page);
      if (spill > 0) problems.push(`${view}: ${spill} pixels wider than the window`);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: PAPER_WIDTH, height });
      const onPaper = await spillOf(page);
      if (onPaper > 0) problems.push(`${view}: printed, ${onPaper} pixels wider than A4`);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width, height });
    },
    leave: async () => {
      problems.push(...(await page.evaluate(violations)).map((words) => `policy: ${words}`));
      for (const worker of page.workers())
        problems.push(
          ...(await worker.evaluate(violations)).map((words) => `policy of the worker: ${words}`),
        );
      await page.close();
    },
  };
};
