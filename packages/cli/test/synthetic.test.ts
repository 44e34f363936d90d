import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { memoryIo } from './memory-io.ts';

const made = async (...more: readonly string[]) => {
  const desk = memoryIo({ 'faults.txt': '# two of a month\ncontact-twice\nclosure-without-a-reason\n' });
  const exit = await run(
    ['synthetic', '--as-at', '2026-03-31', '--children', '250', '--seed', '7', ...more],
    desk.io,
  );
  const text = (name: string): string =>
    new TextDecoder().decode(desk.files.get(`/desk/synthetic-council/${name}`));
  return { ...desk, exit, text };
};
const AT = ['--as-at', '2026-03-31', '--settings', 'synthetic-council/sightline.json'];

describe('sightline synthetic', () => {
  it('writes a workbook with settings and population, and no fault unless asked', async () => {
    const { exit, written, text } = await made();
    expect(exit).toBe(0);
    expect(written.map((path) => path.replace('synthetic-council/', ''))).toEqual([
      'annex-a.xlsx',
      'population.csv',
      'sightline.json',
      'planted.json',
    ]);
    expect(JSON.parse(text('planted.json'))).toEqual({ planted: [], unplanted: [] });
  });

  it('writes what check and scorecard run on at once', async () => {
    const { io, stdout, stderr, files } = await made();
    expect(await run(['check', 'synthetic-council/annex-a.xlsx', ...AT, '--profile', 'all'], io)).toBe(0);
    expect(await run(['scorecard', 'synthetic-council/annex-a.xlsx', ...AT], io)).toBe(0);
    expect(stdout()).toContain('Northmoor (made up)');
    expect(stdout()).toContain('Referrals per 10,000 children');
    expect(stderr()).not.toContain('not found');
    expect([...files.keys()]).toContain('/desk/sightline-out/run.json');
  });

  it('names the row of each planted fault as the spreadsheet shows it, in a workbook and in CSV files', async () => {
    for (const [more, input] of [
      [[], ['annex-a.xlsx']],
      [['--csv'], Array.from({ length: 11 }, (_, list) => `List_${list + 1}.csv`)],
    ] as const) {
      const { io, stdout, text } = await made('--faults', 'faults.txt', ...more);
      const before = stdout().length;
      const { planted } = JSON.parse(text('planted.json')) as {
        planted: { list: string; row: number; rules: string[] }[];
      };
      const files = input.map((name) => `synthetic-council/${name}`);
      expect(await run(['check', ...files, ...AT, '--profile', 'all', '--json'], io)).toBe(1);
      const { result } = JSON.parse(stdout().slice(before)) as {
        result: { findings: { code: string; where: { list?: string; row?: number } }[] };
      };
      expect(planted.map(({ rules }) => rules)).toEqual([['AA-01-KEY'], ['AA-06-CLOSE-REASON']]);
      const [, closure] = planted;
      expect(result.findings.find(({ code }) => code === 'AA-06-CLOSE-REASON')!.where).toMatchObject({
        list: closure!.list,
        row: closure!.row,
      });
    }
  });

  it('lists the kinds of faults and writes nothing', async () => {
    const { stdout, written } = await made('--kinds');
    expect(stdout()).toMatch(/contact-twice +contacts +AA-01-KEY/);
    expect(written).toEqual([]);
  });

  it('writes the same bytes for the same seed', async () => {
    const [one, two] = [await made(), await made()];
    const workbook = '/desk/synthetic-council/annex-a.xlsx';
    expect(Buffer.from(one.files.get(workbook)!).equals(Buffer.from(two.files.get(workbook)!))).toBe(true);
  });

  it('tells faults that no record could carry', async () => {
    const { stderr, exit } = await made('--layout', '2019', '--faults', 'all');
    expect(exit).toBe(0);
    expect(stderr()).toContain('Nothing could carry the fault in-touch-without-a-contact.');
  });

  it.each([
    [['--children', '0'], 'not a value of --children'],
    [['--children', 'many'], 'not a value of --children'],
    [['--layout', '2020'], 'not a value of --layout'],
    [['--faults', 'nowhere.txt'], 'no file nowhere.txt'],
  ])('refuses %j', async (more, words) => {
    const desk = memoryIo({});
    expect(await run(['synthetic', '--as-at', '2026-03-31', ...more], desk.io)).toBe(2);
    expect(desk.stderr()).toContain(words);
    expect(desk.written).toEqual([]);
  });

  it('refuses a fault that it does not know, and a day that is none', async () => {
    const desk = memoryIo({ 'faults.txt': 'no-such-fault' });
    expect(await run(['synthetic', '--as-at', '2026-03-31', '--faults', 'faults.txt'], desk.io)).toBe(2);
    expect(desk.stderr()).toContain('There is no fault no-such-fault');
    expect(await run(['synthetic'], desk.io)).toBe(2);
    expect(await run(['synthetic', '--as-at', '31/03/2026'], desk.io)).toBe(2);
  });
});
