import { localDate } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action, ActionStatus } from './action.ts';
import { actionGaps } from './action-gaps.ts';

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

  it('names a failing trend that is not yet red, and no trend without one', () => {
    const near = { ...standard, status: 'near' } as const;
    const why = (trend?: 'better' | 'same' | 'worse') =>
      actionGaps([{ ...near, ...(trend && { trend }) }], [], day('2024-05-01')).redWithNoAction.map(
        (one) => one.why,
      );
    expect([why('worse'), why('same'), why()]).toEqual([['failing-trend'], [], []]);
    expect(actionGaps([{ ...missed, trend: 'worse' }], [], day('2024-05-01')).redWithNoAction[0]?.why).toBe(
      'red',
    );
  });

  it('names a theme that no open action of its team is about', () => {
    const open = action({ themes: ['planning'], team: 'Team A' });
    const { themes: _t, team: _u, ...plain } = open;
    const left = (of: Action): unknown =>
      actionGaps([], [of], day('2024-05-01'), {
        themes: [
          { theme: 'planning', team: 'Team A' },
          { theme: 'planning', team: 'Team B' },
          { theme: 'voice' },
        ],
      }).themesWithNoAction.map(({ theme, team }) => [theme, team]);
    expect(left(open)).toEqual([
      ['planning', 'Team B'],
      ['voice', undefined],
    ]);
    expect(left({ ...plain, themes: ['planning', 'voice'] })).toEqual([]);
    expect(left(plain)).toHaveLength(3);
  });

  it('names what was closed without evidence or without a check of its impact', () => {
    const closed = action({ history: been(['2024-04-05', 'closed']) });
    const gaps = (of: Action) => {
      const { closedWithoutEvidence, closedWithoutImpactCheck } = actionGaps([], [of], day('2024-05-01'));
      return [closedWithoutEvidence, closedWithoutImpactCheck];
    };
    expect(gaps(closed)).toEqual([['A1'], ['A1']]);
    const full = action({
      history: closed.history,
      evidence: [{ on: day('2024-04-04'), reference: 'doc-1' }],
      impact: { due: day('2024-04-30'), checked: day('2024-04-30'), result: 'no-change' },
    });
    expect(gaps(full)).toEqual([[], []]);
    expect(gaps({ ...full, evidence: [{ on: day('2024-05-02'), reference: 'doc-1' }] })).toEqual([
      ['A1'],
      [],
    ]);
    expect(gaps(action({ history: been(['2024-04-05', 'done']) }))).toEqual([[], []]);
  });

  it('names what nobody owns while it is open, and leaves out what is over', () => {
    const { owner: _, ...ownerless } = action();
    const names = (of: Action): readonly string[] => actionGaps([], [of], day('2024-05-01')).noOwner;
    expect(names(ownerless)).toEqual(['A1']);
    expect(names({ ...ownerless, sharedWith: ['housing lead'] })).toEqual([]);
    expect(names({ ...ownerless, history: been(['2024-04-05', 'done']) })).toEqual([]);
    expect(names({ ...ownerless, history: been(['2024-04-05', 'rejected']) })).toEqual([]);
    expect(names({ ...ownerless, created: day('2024-05-02') })).toEqual([]);
  });

  it('finds no effect to miss for an action that is about no measure', () => {
    const closed = action({ history: been(['2024-04-05', 'closed']) });
    expect(actionGaps([missed], [closed], day('2024-05-01')).closedWithoutEffect).toEqual([]);
  });
});
