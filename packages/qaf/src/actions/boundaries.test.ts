import { localDate, period } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action, ActionStatus, ActionStep } from './action.ts';
import { actionFigures } from './action-figures.ts';
import { actionGaps } from './action-gaps.ts';
import { actionAt } from './action-at.ts';
import { escalation } from './escalation.ts';
import { extendAction } from './extend-action.ts';
import { recordStep } from './record-step.ts';
import { smartCheck } from './smart-check.ts';
import { themeRecurrence } from './theme-recurrence.ts';
import { validateAction } from './validate-action.ts';

const day = (text: string): LocalDate => localDate(`2024-${text}`);
const step = (on: string, status: ActionStatus, changes: Partial<ActionStep> = {}): ActionStep => ({
  on: day(on),
  status,
  ...changes,
});
const action = (changes: Partial<Action> = {}): Action => ({
  id: 'A1',
  source: { kind: 'audit', id: 'audit-7' },
  text: 'Review every safety plan in Team A',
  owner: 'team manager',
  created: day('04-01'),
  due: day('05-31'),
  history: [step('04-02', 'agreed')],
  ...changes,
});

describe('an action that begins on the day', () => {
  it('is known from that day on', () => {
    const made = action({ created: day('05-01'), standard: { measure: 'm' } });
    const poor = { measure: 'm', group: {}, status: 'missed' } as const;
    expect(actionGaps([poor], [made], day('05-01')).redWithNoAction).toEqual([]);
    expect(actionGaps([poor], [made], day('04-30')).redWithNoAction).toHaveLength(1);
    const { open } = actionFigures([made], period(day('04-01'), day('05-01')));
    expect(open.figure).toMatchObject({ numerator: '1' });
    const late = action({ created: day('06-01'), due: day('05-31') });
    expect(escalation([late], day('06-01'), [{ fromDaysLate: 1, to: 'head' }])).toHaveLength(1);
  });

  it('has the extension that was agreed on the day, and no other', () => {
    const extended = action({
      extensions: [
        { on: day('06-10'), to: day('07-31'), reason: 'r' },
        { on: day('05-20'), to: day('06-30'), reason: 'r' },
      ],
    });
    expect(actionAt(action(), day('05-20'))).toMatchObject({ due: '2024-05-31', extensions: 0 });
    expect(actionAt(extended, day('05-19')).due).toBe('2024-05-31');
    expect(actionAt(extended, day('05-20'))).toMatchObject({ due: '2024-06-30', extensions: 1 });
    expect(actionAt(extended, day('06-10'))).toMatchObject({ due: '2024-07-31', extensions: 2 });
  });
});

describe('actionGaps', () => {
  const poor = { measure: 'visits', group: { team: 'A' }, status: 'missed' } as const;
  const met = { measure: 'visits', group: { team: 'B' }, status: 'met' } as const;
  const closed = action({ standard: { measure: 'visits' }, history: [step('04-10', 'closed')] });

  it('takes an action about another measure, or about none, for no action', () => {
    const about = (one: Action) => actionGaps([poor], [one], day('05-01')).redWithNoAction.length;
    expect(about(action({ standard: { measure: 'plans' } }))).toBe(1);
    expect(about(action())).toBe(1);
    expect(about(action({ standard: { measure: 'visits' } }))).toBe(0);
  });

  it('names a closed action without effect where any group that it is about is poor, and no open one', () => {
    const effect = (one: Action) => actionGaps([poor, met], [one], day('05-01')).closedWithoutEffect;
    expect(effect(closed)).toEqual([{ action: 'A1', measure: 'visits' }]);
    expect(effect(action({ standard: { measure: 'visits' } }))).toEqual([]);
  });

  it('asks for evidence that was there by the day', () => {
    const evidence = (on?: string) =>
      actionGaps(
        [],
        [{ ...closed, ...(on !== undefined && { evidence: [{ on: day(on), reference: 'D1' }] }) }],
        day('05-01'),
      ).closedWithoutEvidence;
    expect(evidence()).toEqual(['A1']);
    expect(evidence('05-01')).toEqual([]);
    expect(evidence('05-02')).toEqual(['A1']);
  });

  it('names a theme that one open action of several is about for served', () => {
    const themes = [
      { theme: 'planning', team: 'A' },
      { theme: 'voice', team: 'A' },
    ];
    const open = [action({ themes: ['planning'] }), action({ id: 'A2' })];
    expect(actionGaps([], open, day('05-01'), { themes }).themesWithNoAction).toEqual([themes[1]]);
    expect(actionGaps([], open, day('05-01')).themesWithNoAction).toEqual([]);
  });
});

describe('actionFigures', () => {
  it('counts what worked among what was checked', () => {
    const checked = (id: string, result: 'better' | 'no-change' | 'worse') =>
      action({
        id,
        history: [step('04-10', 'done')],
        impact: { due: day('05-01'), checked: day('05-01'), result },
      });
    const all = [checked('1', 'better'), checked('2', 'no-change'), checked('3', 'worse')];
    expect(actionFigures(all, period(day('04-01'), day('06-30'))).worked.figure).toMatchObject({
      numerator: '1',
      denominator: '3',
    });
  });

  it('knows a check that is due on the last day and was not held for not yet due', () => {
    const planned = (id: string, due: string) => action({ id, impact: { due: day(due) } });
    const { loopClosed } = actionFigures(
      [planned('1', '06-30'), planned('2', '06-29'), planned('3', '07-01')],
      period(day('04-01'), day('06-30')),
    );
    expect(loopClosed.figure).toMatchObject({ numerator: '0', denominator: '1' });
    expect(loopClosed.counts).toMatchObject({ notYetDue: 1, denominatorOnly: 1, outside: 1, excluded: {} });
  });
});

describe('themeRecurrence', () => {
  it('looks at the next audit in whatever order they are listed, today’s with it', () => {
    const done = action({ team: 'A', themes: ['planning'], history: [step('04-10', 'done')] });
    const audits = [
      { team: 'A', on: day('06-01'), themes: [] },
      { team: 'A', on: day('05-01'), themes: ['planning'] },
    ];
    const found = themeRecurrence([done], audits, day('06-01'));
    expect(found).toMatchObject({
      notYetAudited: 0,
      themes: [{ nextAudit: '2024-05-01', foundAgain: true }],
    });
    expect(themeRecurrence([done], audits.slice(0, 1), day('06-01'))).toMatchObject({
      figure: { numerator: '0', denominator: '1' },
      notYetAudited: 0,
    });
  });
});

describe('smartCheck', () => {
  it('asks for five words however they are spaced, and for a date ahead', () => {
    expect(smartCheck(action({ text: 'Review  every   safety plan' })).specific).toBe(false);
    expect(smartCheck(action({ text: 'Review every safety plan now' })).specific).toBe(true);
    expect(smartCheck(action({ due: day('04-01') }))).toMatchObject({
      timeBound: false,
      missing: ['no-measure', 'no-date-ahead'],
    });
    expect(smartCheck(action({ due: day('04-02') })).timeBound).toBe(true);
    expect(smartCheck(action({ text: 'Review every safety plan, ongoing' })).timeBound).toBe(false);
  });
});

describe('validateAction', () => {
  const planned = { impact: { due: day('07-31') } };

  it('finds errors, not warnings, in what cannot be', () => {
    const errors = (changes: Partial<Action>) =>
      validateAction(action({ ...planned, ...changes }))
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(errors({})).toEqual([]);
    expect(errors({ due: day('03-31') })).toEqual(['due-before-creation']);
    expect(errors({ due: day('04-01') })).toEqual([]);
    expect(errors({ history: [step('03-31', 'agreed')] })).toEqual(['step-before-creation']);
    expect(errors({ history: [step('04-03', 'agreed'), step('04-02', 'done')] })).toEqual([
      'steps-out-of-order',
    ]);
    expect(errors({ history: [step('04-03', 'agreed'), step('04-04', 'verified')] })).toEqual([
      'step-not-allowed',
      'verified-by-nobody',
    ]);
    expect(errors({ extensions: [{ on: day('05-01'), to: day('05-31'), reason: 'r' }] })).toEqual([
      'extension-not-later',
    ]);
    expect(errors({ impact: { due: day('07-31'), checked: day('07-31') } })).toEqual([
      'impact-checked-without-result',
    ]);
  });

  const until = (...steps: ActionStep[]) => [step('04-02', 'agreed'), step('04-03', 'done'), ...steps];
  const evidence = [{ on: day('04-03'), reference: 'D1' }];
  const faults = (changes: Partial<Action>) => validateAction(action({ evidence, ...changes }));

  it('refuses confirming an effect that the check did not find', () => {
    const confirmed = until(step('04-04', 'verified', { by: 'head' }), step('04-05', 'impact-confirmed'));
    const found = (result: 'better' | 'no-change' | 'worse') =>
      faults({ history: confirmed, impact: { due: day('04-05'), checked: day('04-05'), result } });
    const refused = [{ code: 'confirmed-against-the-check', severity: 'error', at: '2024-04-05' }];
    expect(found('better')).toEqual([]);
    expect(found('no-change')).toEqual(refused);
    expect(found('worse')).toEqual(refused);
    // No check was planned: that is told, and the step is not refused.
    expect(faults({ history: confirmed })).toEqual([
      { code: 'no-impact-check-planned', severity: 'warning' },
    ]);
  });

  it('warns of closing without a check, and of a check before anything was done', () => {
    const closed = until(step('04-04', 'verified', { by: 'head' }), step('04-06', 'closed'));
    const impact = { due: day('04-05'), checked: day('04-05'), result: 'better' } as const;
    expect(faults({ history: closed, impact })).toEqual([]);
    expect(faults({ history: closed, impact: { due: day('07-31') } })).toEqual([
      { code: 'closed-without-impact-check', severity: 'warning', at: '2024-04-06' },
    ]);
    expect(faults({ impact })).toEqual([
      { code: 'impact-checked-before-done', severity: 'warning', at: '2024-04-05' },
    ]);
  });
});

describe('writing to an action', () => {
  const refusal = (code: string, params: object) => expect.objectContaining({ code, params }) as Error;

  it('says what it refuses', () => {
    expect(() => recordStep(action(), step('04-03', 'proposed'))).toThrow(
      refusal('ACTION_STEP_NOT_ALLOWED', { action: 'A1', from: 'agreed', to: 'proposed' }),
    );
    const two = action({ history: [step('04-02', 'agreed'), step('04-09', 'in-progress')] });
    expect(() => recordStep(two, step('04-08', 'done'))).toThrow(
      refusal('ACTION_STEP_BEFORE_LAST', { action: 'A1', on: '2024-04-08', last: '2024-04-09' }),
    );
    const three = { ...two, history: [...two.history, step('04-20', 'done')] };
    expect(() => recordStep(three, step('04-19', 'reopened'))).toThrow('ACTION_STEP_BEFORE_LAST');
    const done = action({ history: [step('04-02', 'done')] });
    expect(() => recordStep(done, step('04-03', 'verified', { by: 'team manager' }))).toThrow(
      refusal('ACTION_VERIFIED_BY_OWNER', { action: 'A1' }),
    );
    expect(() => extendAction(action(), { on: day('05-01'), to: day('05-31'), reason: 'r' })).toThrow(
      refusal('ACTION_EXTENSION_NOT_LATER', { action: 'A1', due: '2024-05-31', to: '2024-05-31' }),
    );
    expect(() => extendAction(action(), { on: day('05-01'), to: day('06-01'), reason: ' ' })).toThrow(
      refusal('ACTION_EXTENSION_WITHOUT_REASON', { action: 'A1' }),
    );
  });
});
