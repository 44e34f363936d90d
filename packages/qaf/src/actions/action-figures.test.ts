import { localDate, period } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action, ActionStatus } from './action.ts';
import { actionFigures } from './action-figures.ts';

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
const been = (...steps: readonly [string, ActionStatus, (string | undefined)?][]): Action['history'] =>
  steps.map(([on, status, by]) => ({ on: day(on), status, ...(by !== undefined && { by }) }));

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
    expect(figures.onTime.figure).toMatchObject({ numerator: '1', denominator: '4' });
    expect(figures.extended.figure).toMatchObject({ numerator: '1', denominator: '4' });
    expect(figures.open.figure).toMatchObject({ numerator: '2' });
    expect(figures.overdue.figure).toMatchObject({ numerator: '1' });
  });

  it("takes the owner's own word for no verification", () => {
    expect(actionFigures(actions, may).verified.figure).toMatchObject({ numerator: '1', denominator: '3' });
  });

  it('closes the loop when the impact was checked, whatever was found', () => {
    const checked = (id: string, result?: 'better' | 'worse') =>
      action({
        id,
        impact: { due: day('2024-05-20'), ...(result && { checked: day('2024-05-25'), result }) },
      });
    const figures = actionFigures([checked('a', 'better'), checked('b', 'worse'), checked('c')], may);
    expect(figures.loopClosed.figure).toMatchObject({ numerator: '2', denominator: '3' });
    expect(figures.worked.figure).toMatchObject({ numerator: '1', denominator: '2' });
  });

  it('cannot say a share of none', () => {
    expect(actionFigures([], may)).toMatchObject({
      open: { figure: { numerator: '0' } },
      onTime: { figure: { reason: 'empty-denominator' } },
      age: { figure: { unit: 'median', reason: 'empty-denominator' } },
    });
  });

  it('leaves what is due on the last day and not done out of both parts', () => {
    const dueOnLastDay = (history: Action['history']) =>
      actionFigures([action({ due: day('2024-05-31'), history })], may).onTime.figure;
    expect(dueOnLastDay([])).toMatchObject({ reason: 'empty-denominator' });
    expect(dueOnLastDay(been(['2024-05-31', 'done']))).toMatchObject({ numerator: '1', denominator: '1' });
    expect(actionFigures([action({ due: day('2024-05-30') })], may).onTime.figure).toMatchObject({
      numerator: '0',
      denominator: '1',
    });
  });

  it('looks at no step, extension or check after the period', () => {
    const later = action({
      due: day('2024-05-10'),
      history: been(
        ['2024-05-09', 'done'],
        ['2024-06-02', 'verified', 'auditor'],
        ['2024-06-03', 'reopened'],
      ),
      extensions: [{ on: day('2024-06-01'), to: day('2024-06-30'), reason: 'r' }],
      impact: { due: day('2024-05-20'), checked: day('2024-06-20'), result: 'better' },
    });
    const figures = actionFigures([later], may);
    expect(figures.extended.figure).toMatchObject({ numerator: '0', denominator: '1' });
    expect(figures.verified.figure).toMatchObject({ numerator: '0', denominator: '1' });
    expect(figures.reopened.figure).toMatchObject({ numerator: '0', denominator: '1' });
    expect(figures.loopClosed.figure).toMatchObject({ numerator: '0', denominator: '1' });
    expect(figures.worked.figure).toMatchObject({ reason: 'empty-denominator' });
  });

  it('counts what was reopened of what had been done', () => {
    const reopened = action({ id: 'r', history: been(['2024-05-01', 'done'], ['2024-05-09', 'reopened']) });
    const done = action({ id: 'd', history: been(['2024-05-01', 'done']) });
    expect(actionFigures([reopened, done, action()], may).reopened.figure).toMatchObject({
      numerator: '1',
      denominator: '2',
    });
  });

  it('takes the middle of the days: 11 and 20 days late, 30 and 60 days old', () => {
    const late = [
      action({ id: 'a', created: day('2024-05-01'), due: day('2024-05-20') }),
      action({ id: 'b', created: day('2024-04-01'), due: day('2024-05-11') }),
    ];
    const figures = actionFigures(late, may);
    expect(figures.daysLate.figure).toMatchObject({ numerator: '31/2', display: '15.5' });
    expect(figures.age.figure).toMatchObject({ numerator: '45', display: '45.0' });
    expect(
      actionFigures([...late, action({ id: 'c', due: day('2024-05-30') })], may).daysLate.figure,
    ).toMatchObject({
      numerator: '11',
    });
  });

  it('gives figures as every engine does, of the group and period asked for', () => {
    const { onTime, open } = actionFigures(actions, may, { group: { team: 'A' } });
    expect(onTime).toMatchObject({
      measure: { id: 'audit-actions-in-time-pct', asks: 'how-well', polarity: 'higher' },
      group: { team: 'A' },
      period: may,
      coverage: { lists: ['actions'], complete: true },
      additive: false,
    });
    expect(open.additive).toBe(true);
    expect(onTime.fingerprint).not.toBe(actionFigures([], may, { group: { team: 'A' } }).onTime.fingerprint);
  });

  it('tells where each action falls, and leaves a check that can still be held out of both parts', () => {
    const impact = (due: string, checked?: string) => ({
      due: day(due),
      ...(checked !== undefined && { checked: day(checked), result: 'better' as const }),
    });
    const all = [
      ...actions,
      action({ id: 'last-day', due: day('2024-05-31'), impact: impact('2024-05-31') }),
      action({ id: 'checked', due: day('2024-04-30'), impact: impact('2024-05-31', '2024-05-31') }),
      action({ id: 'unchecked', due: day('2024-04-30'), impact: impact('2024-05-30') }),
    ];
    const { onTime, loopClosed, open } = actionFigures(all, may);
    // Of nine that are known by 31 May: one in time, three not, one due today, one over, three due in other months.
    expect(onTime.counts).toEqual({
      numerator: 1,
      denominatorOnly: 3,
      notYetDue: 1,
      excluded: { ended: 1 },
      outside: 3,
      unknown: {},
    });
    expect(loopClosed.figure).toMatchObject({ numerator: '1', denominator: '2' });
    expect(loopClosed.counts).toMatchObject({ notYetDue: 1, outside: 5, excluded: { ended: 1 } });
    expect(open).not.toHaveProperty('counts');
    expect(actionFigures([], may).onTime.counts).toMatchObject({ numerator: 0, outside: 0, excluded: {} });
  });

  it('comes to the same whatever order the actions are in', () => {
    expect(actionFigures(actions.toReversed(), may)).toEqual(actionFigures(actions, may));
  });
});
