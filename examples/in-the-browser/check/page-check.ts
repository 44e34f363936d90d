// Opens dist/sightline.html from disk in the machine's Chromium and does what a reader would do: no request, nothing that
// the policy had to stop, nothing that axe finds, at each step, on a wide and a narrow screen and on paper.
// Exit 77: left out, because there is no Chromium (the last line says so).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { localDate, sha256 } from '@sightline/core';
import { toFindingsCsv, toFindingsWorkbook, summariseFindings, toCsv, toHtml } from '@sightline/reports';
import type { Browser, Page } from 'playwright-core';
import { checkedLists, defaultSettings, secretOfFiles } from 'sightline';
import { openBrowser } from '../../../tools/browser.ts';
import { emptyDesk } from '../src/worker/desk.ts';
import { largeWorkbook } from './large-workbook.ts';
import { gift, pageFile, visit, type Gift, type Visit } from './visit.ts';

/** The whole file, to be small enough for a message. */
const LARGEST_PAGE = 700_000;

const council = new URL('../../council/', import.meta.url);
const councilGifts = ['annex-a.xlsx', 'sightline.json', 'population.csv'].map((name) =>
  gift(name, readFileSync(new URL(name, council))),
);
const workbook = councilGifts[0]!;
const asAt = localDate('2026-03-31');

let failed = 0;
const only = process.argv.slice(2);

/** Carries out one part of the check and says what is wrong. */
const part = async (name: string, run: () => Promise<readonly string[]>): Promise<void> => {
  if (only.length > 0 && !only.some((word) => name.includes(word))) return;
  const problems = await run().catch((error: unknown) => [
    error instanceof Error ? error.message : String(error),
  ]);
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  failed += problems.length === 0 ? 0 : 1;
};

/** Gives the snapshot date in the fields, as whoever knows it would, and checks. */
const chooseDay = async (page: Page): Promise<void> => {
  await page.fill('#date-day', '31');
  await page.fill('#date-month', '3');
  await page.fill('#date-year', '2026');
  await page.click('text=Check the lists');
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** All steps, looking at each. */
const wholeWay = async ({ page, give, look }: Visit, gifts: readonly Gift[]): Promise<void> => {
  await look('choose');
  await give(gifts);
  await look('snapshot');
  await page.click('text=Check the lists');
  await page.waitForSelector('#asat-error');
  await look('snapshot');
  await chooseDay(page);
  await look('findings');
  await page.selectOption('#severity', 'error');
  await page.fill('#text', 'blank');
  await page.click('text=Apply filters');
  await page.waitForFunction(() => document.activeElement?.id === 'results-heading');
  await look('findings');
  await press(page, 'See the scorecard');
  await look('scorecard');
  await press(page, 'Assessments completed within 45 working days');
  await look('figure');
  await page.getByRole('button', { name: 'Show: In the group measured, not counted' }).click();
  await page.waitForSelector('text=Shown below');
  await look('figure');
};

const steps = (browser: Browser, width: number, height?: number) => async (): Promise<string[]> => {
  const one = await visit(browser, width, height);
  await wholeWay(one, councilGifts);
  await one.leave();
  return one.problems;
};

/** What the page says of a file that holds no lists. */
const refusal = async (browser: Browser, given: Gift, words: string): Promise<string[]> => {
  const one = await visit(browser);
  await one.give([given]);
  const said = await one.page.textContent('.problem');
  await one.look('choose');
  await one.leave();
  return said?.includes(words) ? one.problems : [...one.problems, `${given.name}: says ${said}`];
};

const downloads = (browser: Browser) => async (): Promise<string[]> => {
  const one = await visit(browser);
  const { page, problems } = one;
  const saved = async (button: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
    return readFileSync(await download.path());
  };
  await one.give([workbook]);
  await one.see('snapshot');
  await chooseDay(page);
  await one.see('findings');
  const csv = await saved('Download as CSV');
  const xlsx = await saved('Download as Excel');
  const json = await saved('Download as JSON');
  await press(page, 'See the scorecard');
  await one.see('scorecard');
  const scorecardCsv = await saved('Download as CSV');
  const scorecardHtml = await saved('Download as a web page');
  await one.leave();

  const bytes = new Uint8Array(workbook.buffer);
  const input = [{ name: workbook.name, sha256: sha256(bytes), bytes: bytes.length }];
  const { dataset, findings, lists } = checkedLists([{ name: workbook.name, bytes }], defaultSettings, {
    asAt,
    salt: secretOfFiles(input),
  });
  const { schema } = dataset;
  const summary = summariseFindings(findings, { asAt, lists, schema });
  const desk = emptyDesk();
  desk.open([{ name: workbook.name, bytes }], () => undefined);
  desk.check(asAt, 'ofsted', () => undefined);
  const { data } = desk.scorecard('');
  const wanted: readonly (readonly [string, Buffer, string | Uint8Array])[] = [
    ['findings.csv', csv, toFindingsCsv(findings, { schema, identified: false })],
    ['findings.xlsx', xlsx, toFindingsWorkbook(findings, { summary, schema, identified: false })],
    ['scorecard.csv', scorecardCsv, toCsv(data)],
    ['scorecard.html', scorecardHtml, toHtml(data)],
  ];
  for (const [name, got, want] of wanted)
    if (!got.equals(Buffer.from(want))) problems.push(`${name} differs`);
  const told = JSON.parse(json.toString('utf8')) as { result: unknown };
  if (JSON.stringify(told.result) !== JSON.stringify({ lists, findings }))
    problems.push('findings.json differs');
  return problems;
};

/** Presses Tab until the element that is in focus says these words; its focus must be seen. */
const tabTo = async (page: Page, words: string): Promise<string[]> => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const [name, outline] = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const label = (at as HTMLInputElement).labels?.[0]?.textContent;
      return [at.id || label || at.textContent || '', getComputedStyle(at).outlineStyle] as const;
    });
    if (name === words) return outline === 'none' ? [`${words}: focus is not seen`] : [];
  }
  throw new Error(`Tab never comes to ${words}`);
};

const keyboard = (browser: Browser) => async (): Promise<string[]> => {
  const one = await visit(browser);
  const { page, problems } = one;
  // Asked for before the key is pressed: a dialog that comes earlier is not seen.
  const asked = page.waitForEvent('filechooser');
  problems.push(...(await tabTo(page, 'files')));
  await page.keyboard.press('Enter');
  await (await asked).setFiles([...councilGifts]);
  await one.see('snapshot');
  problems.push(...(await tabTo(page, 'asat-2026-03-31')));
  await page.keyboard.press('Space');
  problems.push(...(await tabTo(page, 'Check the lists')));
  await page.keyboard.press('Enter');
  await one.see('findings');
  problems.push(...(await tabTo(page, 'severity')));
  await page.keyboard.type('Err');
  problems.push(...(await tabTo(page, 'Apply filters')));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'results-heading');
  problems.push(...(await tabTo(page, 'Next')));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('page 2 of 2') === true);
  await page.keyboard.press('Control+Home');
  await page.evaluate(() => document.querySelector('h1')?.focus());
  problems.push(...(await tabTo(page, 'See the scorecard')));
  await page.keyboard.press('Enter');
  await one.see('scorecard');
  problems.push(...(await tabTo(page, 'Referrals received')));
  await page.keyboard.press('Enter');
  await one.see('figure');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await one.see('scorecard');
  await page.goBack();
  await one.see('figure');
  await page.goBack();
  await page.goBack();
  await one.see('findings');
  await one.leave();
  return problems;
};

/** Processor time of the processes that show pages, in milliseconds: other programs do not change it. */
const processorTime = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0);
};

/** Peak memory of the processes that show pages, where the system tells it. */
const peakMemory = async (browser: Browser): Promise<string> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.flatMap(({ type, id }) => {
    const status = `/proc/${id}/status`;
    const peak = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
    return type === 'renderer' && peak !== undefined ? [Number(peak)] : [];
  });
  return peaks.length === 0 ? 'not known' : `${Math.round(Math.max(...peaks) / 1024)} MiB`;
};

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 10) / 100} s`;

const large = (browser: Browser) => async (): Promise<string[]> => {
  const { bytes, rows } = largeWorkbook(asAt);
  const given = gift('large 2026-03-31.xlsx', bytes);
  const one = await visit(browser);
  const { page, problems } = one;
  await one.give([given]);
  await one.see('working');
  await press(page, 'Cancel');
  await one.see('choose');
  if (!(await page.textContent('main'))?.includes('You stopped the work'))
    problems.push('says nothing of the stop');
  if ((await page.locator('table').count()) > 0) problems.push('shows something half made after the stop');

  const times: string[] = [];
  let before = { clock: performance.now(), processor: await processorTime(browser) };
  const timed = async (what: string): Promise<void> => {
    const now = { clock: performance.now(), processor: await processorTime(browser) };
    times.push(
      `${what} ${seconds(now.processor - before.processor)} of processor (${seconds(now.clock - before.clock)} by the clock)`,
    );
    before = { clock: performance.now(), processor: await processorTime(browser) };
  };
  await one.give([given]);
  await one.see('snapshot');
  await timed('read');
  await page.check('#asat-2026-03-31');
  await page.click('text=Check the lists');
  await one.see('findings');
  await timed('first finding after the date was given');
  const total = await page.textContent('#results-heading');
  await page.fill('#text', 'blank');
  await page.click('text=Apply filters');
  await page.waitForFunction((old) => document.getElementById('results-heading')?.textContent !== old, total);
  await timed('words searched');
  await press(page, 'Last');
  await page.waitForFunction(() => document.activeElement?.id === 'results-heading');
  await timed('last page');
  await page.evaluate(() => scrollTo(0, 0));
  await press(page, 'See the scorecard');
  await one.see('scorecard');
  await timed('scorecard');
  console.log(`  ${rows} rows, ${Math.round(bytes.length / 1024)} KiB, ${total}`);
  for (const time of times) console.log(`    ${time}`);
  console.log(`    peak memory of the page and its worker ${await peakMemory(browser)}`);
  await one.look('scorecard');

  // Another file after it: nothing of the first is left.
  await page.getByRole('button', { name: '1. Lists' }).click();
  await press(page, 'Choose other files');
  await one.give([workbook]);
  await one.see('snapshot');
  if (!(await page.textContent('main'))?.includes('98 records'))
    problems.push('a second file is not read anew');
  await one.leave();
  return problems;
};

/** Files dropped on the page, away from the field for them. */
const drop = (browser: Browser) => async (): Promise<string[]> => {
  const one = await visit(browser);
  const files = ['referrals', 'assessments'].map((list) => ({
    name: `${list}.csv`,
    text: readFileSync(new URL(`source/${list}.csv`, council), 'utf8'),
  }));
  const dataTransfer = await one.page.evaluateHandle((given) => {
    const held = new DataTransfer();
    for (const { name, text } of given) held.items.add(new File([text], name));
    return held;
  }, files);
  await one.page.dispatchEvent('footer', 'drop', { dataTransfer });
  await one.see('snapshot');
  const said = await one.page.textContent('main');
  if (!said?.includes('2 lists with 48 records')) one.problems.push('reads other lists than were dropped');
  await one.leave();
  return one.problems;
};

const media = (browser: Browser) => async (): Promise<string[]> => {
  const one = await visit(browser);
  const { page, problems } = one;
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await wholeWay(one, councilGifts);
  const moves = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s')
        .length,
  );
  if (moves > 0) problems.push(`${moves} elements move though motion is to be reduced`);
  const unmarked = await page.evaluate(
    () =>
      [...document.querySelectorAll('.tag, .button:not(.link)')].filter(
        (one) => getComputedStyle(one).borderTopStyle !== 'solid',
      ).length,
  );
  if (unmarked > 0) problems.push(`${unmarked} tags or buttons have no edge in forced colours`);
  await one.leave();
  return problems;
};

/** The check itself would notice what it looks for. */
const alarm = (browser: Browser) => async (): Promise<string[]> => {
  const one = await visit(browser);
  await one.page.evaluate(() => {
    void fetch('https://example.org/').catch(() => undefined);
    const image = document.createElement('img');
    image.src = 'https://example.org/a.png';
    document.body.append(image);
    try {
      document.body.innerHTML += '<p>markup</p>';
    } catch {
      // The policy refuses markup made from text.
    }
  });
  for (const worker of one.page.workers())
    await worker.evaluate(() => {
      void fetch('https://example.org/').catch(() => undefined);
      // Not at once: what the inspector asks for itself is allowed.
      setTimeout(() => {
        try {
          Reflect.construct(Function, ['return 1']);
        } catch {
          // The worker's refuses code made from text.
        }
      });
    });
  await one.page.waitForTimeout(200);
  await one.leave();
  const told = one.problems.join('\n');
  const wanted = [
    'policy: connect-src',
    'policy: img-src',
    'policy: require-trusted-types',
    'policy of the worker: connect-src',
    'policy of the worker: require-trusted-types',
  ];
  return [
    ...wanted.filter((words) => !told.includes(words)).map((words) => `not noticed: ${words}`),
    ...one.requests.map((url) => `went out: ${url}`),
  ];
};

const samples = (browser: Browser, folder: string) => async (): Promise<string[]> => {
  const problems: string[] = [];
  for (const name of readdirSync(folder).filter((file) => /\.(xlsx|xls)$/.test(file))) {
    const one = await visit(browser);
    await one.give([gift(name, readFileSync(join(folder, name)))]);
    await one.page.waitForSelector('main[data-view=snapshot], .problem', { timeout: 60_000 });
    if ((await one.page.locator('.problem').count()) === 0) {
      await chooseDay(one.page);
      await one.look('findings');
      console.log(`  ${name}: ${await one.page.textContent('#results-heading')}`);
      await press(one.page, 'See the scorecard');
      await one.look('scorecard');
    } else console.log(`  ${name}: ${await one.page.textContent('.problem p')}`);
    await one.leave();
    problems.push(...one.problems.map((words) => `${name}: ${words}`));
  }
  return problems;
};

if (!existsSync(pageFile)) {
  console.log('dist/sightline.html is not there: pnpm --dir examples/in-the-browser run build');
  process.exit(1);
}
const browser = await openBrowser();
const evidence = process.env['SIGHTLINE_EVIDENCE'];
try {
  await part(`the page is under ${LARGEST_PAGE} bytes`, async () => {
    const { size } = statSync(pageFile);
    console.log(`  ${size} bytes`);
    return size < LARGEST_PAGE ? [] : [`${size} bytes`];
  });
  await part(
    'the alarm: a connection, an image, markup and code from text are stopped and noticed',
    alarm(browser),
  );
  await part('each step at 1280 pixels', steps(browser, 1280));
  await part('each step at 360 pixels', steps(browser, 360));
  await part('each step at 400% zoom', steps(browser, 320, 256));
  await part('each step with reduced motion and forced colours', media(browser));
  await part('the whole way by keyboard', keyboard(browser));
  await part('files dropped on the page', drop(browser));
  await part('downloads hold what the functions give', downloads(browser));
  await part('files that hold no lists', async () => [
    ...(await refusal(browser, gift('lists.pdf', '%PDF-1.7\n'), 'lists.pdf is a PDF')),
    ...(await refusal(browser, gift('empty.xlsx', ''), 'empty.xlsx is empty')),
    ...(await refusal(browser, gift('notes.csv', 'a,b\n1,2\n'), 'None of the eleven lists was found')),
    ...(await refusal(browser, gift('sightline.json', '{'), 'The settings file is not valid JSON')),
  ]);
  await part('a workbook of 30,000 rows: cancel, again, then another file', large(browser));
  if (evidence !== undefined) await part('samples', samples(browser, join(evidence, 'annex-a', 'samples')));
} finally {
  await browser.close();
}
process.exitCode = failed > 0 ? 1 : 0;
