import { annexARules } from '@sightline/annex-a';
import { findingWords } from '@sightline/reports';
import { expect, it } from 'vitest';

it('has words for every check there is', () => {
  const without = annexARules
    .map(({ id, about, severity, basis }) => {
      const where = { list: 'referrals', row: 2, column: 'gender' };
      return findingWords({ id, code: id, about, severity, basis, where, params: {}, state: 'open' });
    })
    .filter(({ problem }) => problem.startsWith('AA-'))
    .map(({ problem }) => problem);
  expect(without).toEqual([]);
});
