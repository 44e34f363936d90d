import { describe, expect, it } from 'vitest';
import { mdc2023, wheeler } from './rule-sets.ts';
import { suggestedRebase } from './suggested-rebase.ts';

const months = (digits: string): string[] => [...digits];

describe('suggestedRebase', () => {
  it('tells of a run up to the latest value, with the limits before and in it', () => {
    // Centre before: 5.5; all eight after are below. Mean of the run: 1.5.
    const found = suggestedRebase(months('5656565612121212'), mdc2023);
    expect(found).toMatchObject({ status: 'suggested', at: 8, run: 8, side: -1, trial: true });
    expect(found).toMatchObject({
      before: { centre: '11/2' },
      after: { centre: '3/2' },
      centreOutside: true,
    });
  });

  it('is silent for a run of seven, for a run that has ended, and without one', () => {
    expect(suggestedRebase(months('5656565656' + '1212121'), mdc2023)).toBeUndefined();
    expect(suggestedRebase(months('56565656' + '12121212' + '6'), mdc2023)).toBeUndefined();
    expect(suggestedRebase(months('5656565656565656'), mdc2023)).toBeUndefined();
  });

  it('asks the latest phase alone, and needs a phase before the run', () => {
    const values = months('56565656' + '12121212');
    expect(suggestedRebase(values, mdc2023, { phases: [8] })).toMatchObject({
      reason: 'too-few-points',
      detail: { points: '8', needed: '16' },
    });
    expect(suggestedRebase(values, wheeler)).toMatchObject({ reason: 'too-few-points' });
  });

  it('lets an absent value break the run', () => {
    const values = [...months('56565656' + '1212'), null, ...months('1212')];
    expect(suggestedRebase(values, mdc2023)).toBeUndefined();
  });
});
