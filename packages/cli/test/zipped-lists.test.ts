import { annexALists } from '@sightline/annex-a';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { smallCouncil } from './lists.ts';
import { memoryIo } from './memory-io.ts';

const sightline = async (line: readonly string[], files: Readonly<Record<string, Uint8Array | string>>) => {
  const memory = memoryIo(files);
  const exit = await run(line, memory.io);
  return { ...memory, exit, json: () => JSON.parse(memory.stdout()) };
};

const asAt = ['--as-at', '2024-09-30'];
const period = ['--period', '2024-04-01..2024-09-30'];

const columns = annexALists.find(({ key }) => key === 'referrals')!.columns;
const row = (values: Readonly<Record<string, string>>): string =>
  columns.map(({ key }) => values[key] ?? '').join(',');
// The second child has no date of referral; it stands on row 3 of the file.
const referrals = [
  columns.map(({ name }) => `"${name}"`).join(','),
  row({ childUniqueId: 'C1', dateOfReferral: '01/05/2024' }),
  row({ childUniqueId: 'C2' }),
].join('\n');

const zip = zipSync({
  'from Team A/List 3.csv': strToU8(referrals),
  'read me.pdf': strToU8('%PDF'),
});

describe('a zip file of lists', () => {
  it('is checked, with places in the file inside and without its folder', async () => {
    const { exit, json } = await sightline(['check', 'data/council.zip', ...asAt, '--json'], {
      'data/council.zip': zip,
    });
    expect(exit).toBe(1);
    const { result, input } = json();
    expect(result.lists).toMatchObject([
      { key: 'referrals', file: 'council.zip/List 3.csv', sheet: 'List 3', records: 2 },
    ]);
    expect(input).toMatchObject([{ name: 'council.zip', bytes: zip.length }]);
    const missing = result.findings.filter(
      ({ code }: { readonly code: string }) => code === 'AA-03-REQ-dateOfReferral',
    );
    expect(missing.map(({ where }: { readonly where: unknown }) => where)).toMatchObject([
      { file: 'council.zip/List 3.csv', row: 3 },
    ]);
  });

  it.each([
    [['members', 'referrals-count', 'data/council.zip', ...asAt, ...period]],
    [['measure', 'data/council.zip', ...asAt, ...period, '--definitions', 'referrals-count']],
    [['scorecard', 'data/council.zip', ...asAt]],
  ])('is read by %j', async (line) => {
    expect((await sightline(line, { 'data/council.zip': zip })).exit).toBe(0);
  });

  it('offers the latest event when the day of the lists is not given', async () => {
    const { exit, stderr } = await sightline(['check', 'council.zip'], { 'council.zip': zip });
    expect(exit).toBe(2);
    expect(stderr()).toContain('2024-05-01');
  });

  it('may hold a workbook and stand beside one', async () => {
    const { json } = await sightline(['check', 'a.zip', 'b.xlsx', ...asAt, '--json'], {
      'a.zip': zipSync({ 'List 3.csv': strToU8(referrals) }),
      'b.xlsx': smallCouncil(),
    });
    expect(json().input).toHaveLength(2);
  });

  it('without a workbook or CSV file is refused by name, saying what to do', async () => {
    const empty = { 'council.zip': zipSync({ 'read me.pdf': strToU8('%PDF') }) };
    const { exit, json } = await sightline(['check', 'council.zip', ...asAt, '--json'], empty);
    expect(exit).toBe(2);
    expect(json().error).toMatchObject({ code: 'NOT_A_WORKBOOK', params: { looksLike: 'zip' } });
    const { stderr } = await sightline(['check', 'council.zip', ...asAt], empty);
    expect(stderr()).toMatch(/council\.zip is a zip file without a workbook or CSV file in it/i);
  });
});

describe('the day of the snapshot', () => {
  const told = async (...options: readonly string[]) => {
    const { json } = await sightline(['check', 'a.zip', '--as-at', '2024-04-02', '--json', ...options], {
      'a.zip': zip,
    });
    return json()
      .result.findings.filter(({ code }: { readonly code: string }) => code === 'AA-F-015')
      .map(({ params }: { readonly params: unknown }) => params);
  };

  it('is told when it is after --today, that day not included', async () => {
    expect(await told('--today', '2024-04-01')).toEqual([{ kind: 'ahead', date: '2024-04-02' }]);
    expect(await told('--today', '2024-04-02')).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('is told when it is before the Wednesday of the week before --announced', async () => {
    // 8 April 2024 was a Monday; the Wednesday of the week before was the 3rd.
    expect(await told('--announced', '2024-04-08')).toEqual([
      { kind: 'early', date: '2024-04-02', limit: '2024-04-03' },
    ]);
    expect(await told('--announced', '2024-04-07')).toEqual([]);
  });

  it('is held against a real date only', async () => {
    const { exit, stderr } = await sightline(['check', 'a.zip', ...asAt, '--today', '2024-02-30'], {
      'a.zip': zip,
    });
    expect(exit).toBe(2);
    expect(stderr()).toContain('2024-02-30');
  });
});
