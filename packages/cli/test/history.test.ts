import { expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { workbookOf } from './lists.ts';
import { memoryIo } from './memory-io.ts';

const onPlan = (id: string) => ({ childUniqueId: id, planStartDate: '2024-01-08' });
const lists = (children: number): Uint8Array =>
  workbookOf({ childProtection: Array.from({ length: children }, (_, at) => onPlan(String(at))) });
const settings = JSON.stringify({
  schema: 1,
  authority: { code: 'E08000000', name: 'Example' },
  calendar: { id: 'england-and-wales' },
  definitions: { use: ['cpp-open-count'] },
  targets: [],
  suppression: { threshold: 5, audiences: [] },
});

it('draws saved runs as a series, in the order of their days, and compares with the latest', async () => {
  const runs: Record<string, string> = {};
  const scorecard = async (asAt: string, children: number, previous: readonly string[]) => {
    const memory = memoryIo({ 'lists.xlsx': lists(children), 'sightline.json': settings, ...runs });
    const exit = await run(
      [
        'scorecard',
        'lists.xlsx',
        ...['--as-at', asAt, '--out', 'out'],
        ...previous.flatMap((name) => ['--previous', name]),
      ],
      memory.io,
    );
    expect([exit, memory.stderr()]).toEqual([0, expect.stringContaining('Wrote')]);
    const written = (name: string): string => new TextDecoder().decode(memory.files.get(`/desk/out/${name}`));
    runs[`${asAt}.json`] = written('run.json');
    return written('scorecard.html');
  };
  await scorecard('2024-07-31', 3, []);
  await scorecard('2024-08-31', 7, []);
  const page = await scorecard('2024-09-30', 5, ['2024-08-31.json', '2024-07-31.json']);
  // Seven at the end of August: the latest of the two. Three days make a series, from the earliest to now.
  expect(page).toContain('from 7');
  expect(page).toContain('3 figures since 31 July 2024');
  expect(page).toContain('3 values, from 3 to 5');
});
