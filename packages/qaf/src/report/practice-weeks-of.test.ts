import { describe, expect, it } from 'vitest';
import { between, day, quarter } from '../../test/made-up.ts';
import type { Activity } from '../activity/activity.ts';
import { practiceWeeksOf } from './practice-weeks-of.ts';

const week = (id: string, from: string, changes: Partial<Activity> = {}): Activity =>
  ({
    id,
    kind: 'practice-week',
    from: day(from),
    week: {
      activities: [{ activity: 'audit', planned: 10, done: 8 }],
      childrenHeard: 4,
      familiesHeard: 6,
    },
    ...changes,
  }) as Activity;

describe('practiceWeeksOf', () => {
  it('tells those that began in the period, in order of their days, then of their ids', () => {
    const panel: Activity = { id: 'p', kind: 'panel', from: day('05-01') };
    const given = [
      week('e', '07-01'),
      week('d', '06-30'),
      week('c', '06-30'),
      panel,
      week('z', '04-01'),
      week('a', '03-31'),
    ];
    for (const list of [given, given.toReversed()])
      expect(practiceWeeksOf(list, quarter).map(({ id }) => id)).toEqual(['z', 'c', 'd']);
  });

  it('sets each beside the last one before it of the same theme, in or before the period', () => {
    const of = (id: string, from: string, theme: string) => week(id, from, { theme });
    const given = [
      of('now', '06-10', 'voice'),
      of('in-between', '05-20', 'plans'),
      of('last', '05-06', 'voice'),
      of('long-ago', '01-08', 'voice'),
      of('later', '06-24', 'voice'),
      of('same-day', '06-10', 'plans'),
    ];
    for (const list of [given, given.toReversed()])
      expect(practiceWeeksOf(list, quarter).map(({ id, lastTime }) => [id, lastTime])).toEqual([
        ['last', '2024-01-08'],
        ['in-between', undefined],
        ['now', '2024-05-06'],
        ['same-day', '2024-05-20'],
        ['later', '2024-06-10'],
      ]);
    const [alone] = practiceWeeksOf(given, between('05-20', '05-20'));
    expect(alone).not.toHaveProperty('lastTime');
    expect(alone!.summary).not.toHaveProperty('comparison');
    const [compared] = practiceWeeksOf(given, between('05-06', '05-06'));
    expect(compared!.summary.comparison).toMatchObject({ childrenHeard: 0 });
  });

  it('keeps its days, its theme and what it came to', () => {
    const full = week('w', '05-06', { to: day('05-10'), theme: 'voice' });
    expect(practiceWeeksOf([full, week('v', '05-07')], quarter)).toMatchObject([
      {
        id: 'w',
        from: '2024-05-06',
        to: '2024-05-10',
        theme: 'voice',
        summary: { completion: { numerator: '8', denominator: '10' }, childrenHeard: 4, familiesHeard: 6 },
      },
      { id: 'v' },
    ]);
    const [, bare] = practiceWeeksOf([full, week('v', '05-07')], quarter);
    expect(Object.keys(bare!)).toEqual(['id', 'from', 'summary']);
  });
});
