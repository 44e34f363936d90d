import { describe, expect, it } from 'vitest';
import { between, day, graded, quarter, times } from '../../test/made-up.ts';
import type { Grade } from '../grade.ts';
import { trendOfAudits } from './trend-of-audits.ts';

describe('trendOfAudits', () => {
  const of = (id: string, on: string, first: Grade, moderated?: Grade) =>
    graded(id, first, moderated, { submitted: day(on) });

  it('sets the audits of a period beside those of the one before, by the first grade and by the final one', () => {
    const audits = [
      of('before', '03-31', 'good', 'inadequate'),
      of('first-day', '04-01', 'good', 'inadequate'),
      of('last-day', '06-30', 'inadequate'),
      of('much-later', '12-31', 'good'),
      of('after', '07-01', 'good'),
    ];
    const earlier = between('01-01', '03-31');
    const { before, first, final } = trendOfAudits(audits, earlier, quarter);
    expect(before).toEqual(earlier);
    expect(
      [first.before, first.after, final.before, final.after].map((one) => [one.of, one.audits, one.counts]),
    ).toEqual([
      ['first', 1, { outstanding: 0, good: 1, 'requires-improvement': 0, inadequate: 0 }],
      ['first', 2, { outstanding: 0, good: 1, 'requires-improvement': 0, inadequate: 1 }],
      ['final', 1, { outstanding: 0, good: 0, 'requires-improvement': 0, inadequate: 1 }],
      ['final', 2, { outstanding: 0, good: 0, 'requires-improvement': 0, inadequate: 2 }],
    ]);
    expect(first.change.goodOrBetter).toMatchObject({
      points: '-50',
      few: true,
      direction: 'no-clear-change',
    });
    expect(final.change.inadequate).toMatchObject({ points: '0' });
  });

  it('says that grades rose only where chance is left out, and nothing against no audits', () => {
    // Newcombe (1998), table II (a): 48 of 80 and 56 of 70 differ by 5.24 to 33.39 points.
    const audits = [
      ...times(80, (index) => of(`b${index}`, '03-01', index < 48 ? 'good' : 'inadequate')),
      ...times(70, (index) => of(`a${index}`, '05-01', index < 56 ? 'good' : 'inadequate')),
    ];
    const { final } = trendOfAudits(audits, between('01-01', '03-31'), quarter);
    expect(final.change).toMatchObject({
      goodOrBetter: { points: '20', direction: 'higher' },
      inadequate: { points: '-20', direction: 'lower' },
    });
    const alone = trendOfAudits(audits, between('02-01', '02-28'), quarter);
    expect(alone.final.change.goodOrBetter).toEqual({ status: 'cannot-say', reason: 'no-units' });
  });
});
