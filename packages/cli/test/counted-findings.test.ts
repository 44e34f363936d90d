import { expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { workbookOf } from './lists.ts';
import { memoryIo } from './memory-io.ts';

const files = {
  'lists.xlsx': workbookOf({
    childrenInCare: [
      { childUniqueId: '1', dateStartedLookedAfter: '2024-06-03' },
      { childUniqueId: '2', dateStartedLookedAfter: '2024-06-03' },
    ],
  }),
};
const sightline = async (line: readonly string[]) => {
  const memory = memoryIo(files);
  const exit = await run([...line, '--as-at', '2024-09-30', '--json'], memory.io);
  return { exit, result: JSON.parse(memory.stdout()).result };
};
const period = ['--period', '2024-04-01..2024-09-30'];
type Found = { readonly about: string; readonly where: { readonly count?: number } };

it('counts the faults that the check of the same files tells', async () => {
  const check = await sightline(['check', 'lists.xlsx', '--fail-on', 'never']);
  const faults = (check.result.findings as readonly Found[])
    .filter(({ about }) => about === 'data')
    .reduce((sum, { where }) => sum + (where.count ?? 1), 0);
  const ids = 'dq-exceptions-per-100-children,dq-completeness-score-pct,cla-open-count';
  const { exit, result } = await sightline(['measure', 'lists.xlsx', ...period, '--definitions', ids]);
  expect(exit).toBe(0);
  const figures = Object.fromEntries(
    result.measured.map((one: { measure: { id: string }; figure: unknown }) => [one.measure.id, one.figure]),
  );
  expect(figures['dq-exceptions-per-100-children']).toMatchObject({
    numerator: String(faults),
    denominator: '2',
  });
  expect(figures['cla-open-count']).toMatchObject({ display: '2' });
  expect(figures['dq-completeness-score-pct']).toMatchObject({ status: 'measured', unit: 'proportion' });
});

it('does not let the checks that are asked for change the fingerprint of other figures', async () => {
  const fingerprints = async (profile: string) => {
    const ids = 'dq-exceptions-per-100-children,cla-open-count';
    const { result } = await sightline([
      'measure',
      'lists.xlsx',
      ...period,
      '--definitions',
      ids,
      '--profile',
      profile,
    ]);
    return result.measured.map(({ fingerprint }: { readonly fingerprint: string }) => fingerprint);
  };
  const [openBefore, faultsBefore] = await fingerprints('ofsted');
  const [openAfter, faultsAfter] = await fingerprints('all');
  expect(openAfter).toBe(openBefore);
  expect(faultsAfter).not.toBe(faultsBefore);
});

it('lists the findings behind the figure', async () => {
  const { exit, result } = await sightline([
    'members',
    'dq-exceptions-per-100-children',
    'lists.xlsx',
    ...period,
  ]);
  expect(exit).toBe(0);
  expect(result.counts.numerator).toBeGreaterThan(0);
});
