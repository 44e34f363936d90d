import { localDate, period } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action, ActionStatus } from './action.ts';
import { actionAt } from './action-at.ts';
import { actionFigures } from './action-figures.ts';
import { actionGaps } from './action-gaps.ts';
import { smartCheck } from './smart-check.ts';

const day = (text: string): LocalDate => localDate(text);
const action = (changes: Partial<Action> = {}): Action => ({
  id: 'A1',
  source: { kind: 'audit', id: 'audit-7' },
  text: 'Review every safety plan in Team A',
  owner: 'team manager',
  created: day('2024-04-01'),
  due: day('2024-05-31'),
  history: [{ on: day('2024-04-02'), status: 'in-progress' }],
  ...changes,
});
const been = (...steps: readonly [string, ActionStatus, string?][]): Action['history'] =>
  steps.map(([on, status, by]) => ({ on: day(on), status, ...(by !== undefined && { by }) }));

describe('actionAt', () => {
  it('is on time on its due day and late the day after', () => {
    expect(actionAt(action(), day('2024-05-31'))).toMatchObject({
      daysLate: 0,
      health: 'at-risk',
      because: ['due-soon'],
    });
    expect(actionAt(action(), day('2024-06-01'))).toMatchObject({
      daysLate: 1,
      health: 'off-track',
      because: ['overdue'],
    });
  });

  it('is at risk within 14 days of its due date, and not 15 before', () => {
    expect(actionAt(action(), day('2024-05-17')).health).toBe('at-risk');
    expect(actionAt(action(), day('2024-05-16')).health).toBe('on-track');
  });

  it('is not effective for being done or verified, only for a confirmed impact', () => {
    const steps = been(
      ['2024-05-01', 'done'],
      ['2024-05-03', 'verified', 'auditor'],
      ['2024-08-01', 'impact-confirmed'],
    );
    const healthOn = (on: string): string => actionAt(action({ history: steps }), day(on)).health;
    expect(['2024-05-02', '2024-05-04', '2024-08-02'].map(healthOn)).toEqual([
      'on-track',
      'on-track',
      'effective',
    ]);
    const closed = action({ history: been(['2024-05-01', 'closed']) });
    expect(actionAt(closed, day('2024-06-30')).health).toBe('on-track');
  });

  it('looks only at what had happened by the day', () => {
    const later = action({
      history: been(['2024-04-02', 'in-progress'], ['2024-06-10', 'done']),
      extensions: [{ on: day('2024-06-05'), to: day('2024-06-30'), reason: 'staff' }],
    });
    expect(actionAt(later, day('2024-06-04'))).toMatchObject({ status: 'in-progress', daysLate: 4 });
    expect(actionAt(later, day('2024-06-06'))).toMatchObject({ due: '2024-06-30', daysLate: 0 });
    expect(actionAt(later, day('2024-06-10'))).toMatchObject({ doneOn: '2024-06-10', daysLate: 0 });
  });

  it('is off track when extended twice or without an owner, at risk when extended once', () => {
    const to = (on: string, until: string) => ({ on: day(on), to: day(until), reason: 'r' });
    const once = action({ extensions: [to('2024-04-10', '2024-07-31')] });
    const twice = action({ extensions: [to('2024-04-10', '2024-07-31'), to('2024-04-20', '2024-08-31')] });
    const { owner: _, ...ownerless } = action();
    expect(actionAt(once, day('2024-05-01'))).toMatchObject({
      health: 'at-risk',
      because: ['extended-once'],
    });
    expect(actionAt(twice, day('2024-05-01'))).toMatchObject({
      health: 'off-track',
      because: ['extended-twice'],
    });
    expect(actionAt(ownerless, day('2024-05-01'))).toMatchObject({
      health: 'off-track',
      because: ['no-owner'],
    });
  });

  it('starts anew when reopened, and is over when superseded', () => {
    const again = action({
      history: been(['2024-05-01', 'done'], ['2024-05-20', 'reopened'], ['2024-06-20', 'done']),
    });
    expect(actionAt(again, day('2024-05-25')).doneOn).toBeUndefined();
    expect(actionAt(again, day('2024-06-25'))).toMatchObject({ doneOn: '2024-06-20', daysLate: 20 });
    expect(
      actionAt(action({ history: been(['2024-05-01', 'superseded']) }), day('2024-07-01')),
    ).toMatchObject({ health: 'ended', daysLate: 0 });
  });
});

describe('smartCheck', () => {
  it('finds nothing missing in a full one', () => {
    expect(smartCheck(action({ successCriterion: 'all reviewed' })).missing).toEqual([]);
  });

  it('asks for five words, a measure, an owner with room, a finding and a date ahead', () => {
    expect(smartCheck(action({ text: 'Review safety plans now' })).missing).toContain('too-few-words');
    expect(smartCheck(action()).missing).toEqual(['no-measure']);
    expect(smartCheck(action({ source: { kind: 'forum' } })).missing).toContain('no-finding');
    expect(smartCheck(action({ due: day('2024-04-01') })).timeBound).toBe(false);
    expect(smartCheck(action(), { openOfOwner: 11 })).toMatchObject({ achievable: false });
    expect(smartCheck(action(), { openOfOwner: 10 })).toMatchObject({ achievable: true });
  });
});

describe('actionFigures', () => {
  const may = period(day('2024-05-01'), day('2024-05-31'));
  const actions = [
    action({
      id: 'in-time',
      due: day('2024-05-10'),
      history: been(['2024-05-10', 'done'], ['2024-05-12', 'verified', 'auditor']),
    }),
    action({
      id: 'late',
      due: day('2024-05-10'),
      history: been(['2024-05-11', 'done'], ['2024-05-12', 'verified', 'team manager']),
    }),
    action({
      id: 'extended',
      due: day('2024-05-10'),
      extensions: [{ on: day('2024-05-09'), to: day('2024-05-20'), reason: 'r' }],
      history: been(['2024-05-19', 'done']),
    }),
    action({ id: 'overdue', due: day('2024-05-10') }),
    action({ id: 'not-yet', due: day('2024-06-10') }),
    action({ id: 'gone', due: day('2024-05-10'), history: been(['2024-05-01', 'superseded']) }),
    action({ id: 'later', created: day('2024-06-05'), due: day('2024-06-10') }),
  ];

  it('counts punctuality by the date first agreed, of those due in the period', () => {
    // Due in May: in-time, late, extended, overdue; only the first was done by the 10th.
    const figures = actionFigures(actions, may);
    expect(figures.onTime).toMatchObject({ numerator: '1', denominator: '4' });
    expect(figures.extended).toMatchObject({ numerator: '1', denominator: '4' });
    expect(figures.open).toMatchObject({ numerator: '2' });
    expect(figures.overdue).toMatchObject({ numerator: '1' });
  });

  it("takes the owner's own word for no verification", () => {
    expect(actionFigures(actions, may).verified).toMatchObject({ numerator: '1', denominator: '3' });
  });

  it('closes the loop when the impact was checked, whatever was found', () => {
    const checked = (id: string, result?: 'better' | 'worse') =>
      action({
        id,
        impact: { due: day('2024-05-20'), ...(result && { checked: day('2024-05-25'), result }) },
      });
    const figures = actionFigures([checked('a', 'better'), checked('b', 'worse'), checked('c')], may);
    expect(figures.loopClosed).toMatchObject({ numerator: '2', denominator: '3' });
    expect(figures.worked).toMatchObject({ numerator: '1', denominator: '2' });
  });

  it('cannot say a share of none', () => {
    expect(actionFigures([], may)).toMatchObject({
      open: { numerator: '0' },
      onTime: { reason: 'empty-denominator' },
    });
  });
});

describe('actionGaps', () => {
  const standard = { measure: 'visits', group: { team: 'Team A' } };
  const missed = { ...standard, status: 'missed' } as const;

  it('names a poor measure without an open action, of the same group', () => {
    const gaps = (actions: readonly Action[]): number =>
      actionGaps([missed], actions, day('2024-05-01')).redWithNoAction.length;
    expect(gaps([])).toBe(1);
    expect(gaps([action({ standard })])).toBe(0);
    expect(gaps([action({ standard: { measure: 'visits' } })])).toBe(0);
    expect(gaps([action({ standard: { measure: 'visits', group: { team: 'Team B' } } })])).toBe(1);
    expect(gaps([action({ standard, history: been(['2024-04-05', 'done']) })])).toBe(1);
    expect(gaps([action({ standard, created: day('2024-05-02') })])).toBe(1);
  });

  it('names an action that is done while its measure is still poor', () => {
    const done = action({ standard, history: been(['2024-04-05', 'closed']) });
    expect(actionGaps([missed], [done], day('2024-05-01')).closedWithoutEffect).toEqual([
      { action: 'A1', measure: 'visits' },
    ]);
    expect(actionGaps([{ ...missed, status: 'met' }], [done], day('2024-05-01')).closedWithoutEffect).toEqual(
      [],
    );
    expect(actionGaps([{ ...missed, status: 'not-judged' }], [done], day('2024-05-01'))).toMatchObject({
      redWithNoAction: [],
      closedWithoutEffect: [],
    });
  });
});
