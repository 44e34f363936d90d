import { localDate } from '@sightline/core';
import { actionGaps, validateAction } from '@sightline/qaf';
import type { Action, Breach } from '@sightline/qaf';
import { describe, expect, it } from 'vitest';
import { breachMovementWords, breachWords } from '../src/words/breach-words.ts';
import { followThroughWords } from '../src/words/follow-through-words.ts';

const day = localDate('2024-05-01');
const action: Action = {
  id: 'A1',
  source: { kind: 'audit' },
  text: 'Do it',
  owner: 'team manager',
  created: day,
  due: day,
  history: [{ on: day, status: 'verified', by: 'team manager' }],
};

describe('followThroughWords', () => {
  it('says what is wrong with the record of an action, and what to do', () => {
    const words = validateAction(action).map(({ code, at }) =>
      followThroughWords('action', code, { at: at ?? '' }),
    );
    expect(words.map(({ problem }) => problem)).toEqual([
      'the step of 2024-05-01 cannot follow the one before',
      'its owner verified it on 2024-05-01',
      'no day is set on which to ask whether it worked',
    ]);
    for (const { action: todo } of words) expect(todo).toMatch(/\.$/);
  });

  it('names the measure that is red without an action', () => {
    const [gap] = actionGaps(
      [{ measure: 'visits-pct', group: {}, status: 'missed' }],
      [],
      day,
    ).redWithNoAction;
    expect(followThroughWords('gap', 'redWithNoAction', { measure: gap!.measure })).toEqual({
      problem: 'visits-pct does not meet its standard and no action is open',
      action: 'Agree one, with an owner.',
    });
  });

  it('says what a target, a programme and the matrix lack', () => {
    expect(followThroughWords('target', 'overlaps', { with: 'T1' }).problem).toContain('T1');
    expect(followThroughWords('stretch', 'below-benchmark').action).toBe('Say why.');
    expect(followThroughWords('smart', 'no-measure').problem).toBe('nobody could tell that it worked');
    expect(followThroughWords('programme', 'share-without-parts', { measure: 'm' }).problem).toBe(
      'm is a share without its parts',
    );
    expect(followThroughWords('matrix', 'no-definition', { id: 'x-pct' }).problem).toBe(
      'x-pct has no definition yet',
    );
  });
});

describe('breachWords', () => {
  const breach: Breach = {
    id: 'b',
    measure: 'visits-pct',
    group: {},
    since: localDate('2024-03-31'),
    lastSeen: day,
    runs: 1,
    unseen: 0,
    actions: [],
    stage: 'no-action',
    track: [],
  };

  it('says since when, in how many runs, what became of it, and its effect', () => {
    expect(breachWords(breach)).toBe('visits-pct: not met since 31 March 2024, in 1 run; no action is known');
    expect(
      breachWords(
        {
          ...breach,
          group: { team: 'A' },
          runs: 2,
          unseen: 1,
          stage: 'action-done-not-met',
          effect: 'worse',
        },
        'Visits',
      ),
    ).toBe(
      'Visits (A): not met since 31 March 2024, in 2 runs; not judged in the last run; the action is done and the standard is still not met; worse since the action',
    );
    expect(breachWords({ ...breach, endedOn: day, stage: 'met-after-action' })).toBe(
      'visits-pct: not met from 31 March 2024, met again on 1 May 2024; met again after an action',
    );
  });

  it('tells what moved, one line each', () => {
    expect(breachMovementWords({ fresh: [breach], continuing: [], ended: [] }, () => 'Visits')).toEqual([
      'Standards not met: 1 new, 0 still open, 0 met again',
      '  new: Visits: not met since 31 March 2024, in 1 run; no action is known',
    ]);
  });
});
