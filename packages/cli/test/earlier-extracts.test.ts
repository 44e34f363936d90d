import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { workbookOf } from './lists.ts';
import { memoryIo } from './memory-io.ts';

const referral = (childUniqueId: string, dateOfReferral: string) => ({ childUniqueId, dateOfReferral });
const files = {
  'september.xlsx': workbookOf({ referrals: [referral('1', '2024-05-07'), referral('2', '2024-11-04')] }),
  'march.xlsx': workbookOf({ referrals: [referral('3', '2025-01-06')] }),
  'other.csv': 'Colour,Size\nblue,4\n',
};
const sightline = async (line: readonly string[]) => {
  const memory = memoryIo(files);
  return { ...memory, exit: await run(line, memory.io) };
};
const year = ['--as-at', '2025-03-31', '--period', '2024-04-01..2025-03-31'];
const measured = ['measure', 'march.xlsx', ...year, '--definitions', 'referrals-count', '--json'];

describe('--earlier', () => {
  it('counts a year from two extracts of six months, which one of them cannot', async () => {
    const alone = await sightline(measured);
    expect(JSON.parse(alone.stdout()).result.measured[0].figure).toMatchObject({
      reason: 'outside-coverage',
    });
    const both = await sightline([...measured, '--earlier', '2024-09-30=september.xlsx']);
    expect(both.exit).toBe(0);
    const { input, result } = JSON.parse(both.stdout());
    // May and January; the referral of November was dated after its extract, and the later one does not have it.
    expect(result.measured[0].figure).toMatchObject({ display: '2' });
    expect(input.map(({ name }: { readonly name: string }) => name)).toEqual([
      'march.xlsx',
      'september.xlsx',
    ]);
    expect(both.stderr()).toContain(
      'Referrals since 30 March 2024: 1 record added; 1 left out because a later extract no longer holds them.',
    );
  });

  it('tells the file of every record', async () => {
    const { stdout } = await sightline([
      'members',
      'referrals-count',
      'march.xlsx',
      ...year,
      '--earlier',
      '2024-09-30=september.xlsx',
      '--json',
    ]);
    const { members } = JSON.parse(stdout()).result;
    expect(members.map(({ where }: { readonly where: { readonly file: string } }) => where.file)).toEqual([
      'march.xlsx',
      'september.xlsx',
    ]);
  });

  it('says where no extract covers some time', async () => {
    const { stderr } = await sightline([...measured, '--earlier', '2024-03-31=september.xlsx']);
    expect(stderr()).toContain('Referrals: no extract covers 1 April 2024 to 29 September 2024');
  });

  it.each([
    ['september.xlsx', 'OPTION_VALUE'],
    ['2024-9-30=september.xlsx', 'OPTION_VALUE'],
    ['2025-03-31=september.xlsx', 'EARLIER_NOT_EARLIER'],
    ['2024-09-30=other.csv', 'NO_LISTS'],
    ['2024-09-30=none.xlsx', 'FILE_NOT_FOUND'],
  ])('refuses %s', async (value, code) => {
    const { exit, stdout } = await sightline([...measured, '--earlier', value]);
    expect(exit).toBe(2);
    expect(JSON.parse(stdout()).error.code).toBe(code);
  });
});
