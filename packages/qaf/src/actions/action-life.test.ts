import { localDate } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action, ActionStatus, ActionStep } from './action.ts';
import { actionSteps } from './action-steps.ts';
import { escalation, escalationLadder } from './escalation.ts';
import { extendAction } from './extend-action.ts';
import { recordStep } from './record-step.ts';
import { themeRecurrence } from './theme-recurrence.ts';
import { validateAction } from './validate-action.ts';

const day = (text: string): LocalDate => localDate(text);
const action = (changes: Partial<Action> = {}): Action => ({
  id: 'A1',
  source: { kind: 'audit', id: 'audit-7' },
  text: 'Review every safety plan in Team A',
  owner: 'team manager',
  created: day('2024-04-01'),
  due: day('2024-05-31'),
  history: [],
  impact: { due: day('2024-09-30') },
  ...changes,
});
const step = (on: string, status: ActionStatus, rest: Partial<ActionStep> = {}): ActionStep => ({
  on: day(on),
  status,
  ...rest,
});
const codes = (of: Action): string[] =>
  validateAction(of).map(({ code, at }) => (at ? `${code} ${at}` : code));

describe('recordStep', () => {
  it('takes an action the whole way to a confirmed impact and keeps every step', () => {
    const way: readonly ActionStep[] = [
      step('2024-04-01', 'proposed'),
      step('2024-04-02', 'agreed'),
      step('2024-04-05', 'in-progress'),
      step('2024-05-20', 'done', { by: 'team manager' }),
      step('2024-05-28', 'verified', { by: 'auditor' }),
      step('2024-09-20', 'impact-confirmed'),
      step('2024-09-20', 'closed'),
    ];
    const whole = way.reduce(recordStep, action());
    expect(whole.history).toEqual(way);
    expect(codes({ ...whole, evidence: [{ on: day('2024-05-28'), reference: 'doc-1' }] })).toEqual([
      'closed-without-impact-check 2024-09-20',
    ]);
  });

  it('refuses a step that cannot follow, one of an earlier day, and verification by an owner or nobody', () => {
    const done = recordStep(recordStep(action(), step('2024-04-02', 'agreed')), step('2024-05-01', 'done'));
    expect(() => recordStep(action(), step('2024-04-02', 'done'))).toThrow('ACTION_STEP_NOT_ALLOWED');
    expect(() => recordStep(done, step('2024-05-02', 'proposed'))).toThrow('ACTION_STEP_NOT_ALLOWED');
    expect(() => recordStep(done, step('2024-05-02', 'impact-confirmed'))).toThrow('ACTION_STEP_NOT_ALLOWED');
    expect(() => recordStep(done, step('2024-04-30', 'verified', { by: 'auditor' }))).toThrow(
      'ACTION_STEP_BEFORE_LAST',
    );
    expect(() => recordStep(action(), step('2024-03-31', 'agreed'))).toThrow('ACTION_STEP_BEFORE_LAST');
    expect(() => recordStep(done, step('2024-05-02', 'verified', { by: 'team manager' }))).toThrow(
      'ACTION_VERIFIED_BY_OWNER',
    );
    expect(() => recordStep(done, step('2024-05-02', 'verified'))).toThrow('ACTION_VERIFIED_BY_OWNER');
    expect(recordStep(done, step('2024-05-01', 'verified', { by: 'auditor' })).history).toHaveLength(3);
  });

  it('lets nothing follow what was superseded or rejected, and impact be confirmed only of what was verified', () => {
    expect([actionSteps.superseded, actionSteps.rejected]).toEqual([[], []]);
    const before = Object.entries(actionSteps).filter(([, next]) => next.includes('impact-confirmed'));
    expect(before.map(([status]) => status)).toEqual(['verified']);
  });
});

describe('extendAction', () => {
  it('keeps the date first agreed and asks for a later date and a reason', () => {
    const once = extendAction(action(), { on: day('2024-05-20'), to: day('2024-06-30'), reason: 'New tool' });
    expect(once).toMatchObject({ due: '2024-05-31', extensions: [{ to: '2024-06-30' }] });
    const twice = extendAction(once, { on: day('2024-06-20'), to: day('2024-07-01'), reason: 'Again' });
    expect(twice.extensions).toHaveLength(2);
    expect(() => extendAction(once, { on: day('2024-06-20'), to: day('2024-06-30'), reason: 'r' })).toThrow(
      'ACTION_EXTENSION_NOT_LATER',
    );
    expect(() =>
      extendAction(action(), { on: day('2024-05-20'), to: day('2024-06-30'), reason: ' ' }),
    ).toThrow('ACTION_EXTENSION_WITHOUT_REASON');
  });
});

describe('validateAction', () => {
  const sound = action({ history: [step('2024-04-02', 'agreed'), step('2024-05-20', 'done')] });

  it('finds nothing in a sound record', () => {
    expect(codes(sound)).toEqual([]);
    expect(codes(action({ history: [step('2024-04-01', 'proposed')] }))).toEqual([]);
    expect(codes(action({ due: day('2024-04-01') }))).toEqual([]);
  });

  it('finds days that cannot be', () => {
    expect(codes(action({ due: day('2024-03-31') }))).toEqual(['due-before-creation']);
    expect(codes(action({ history: [step('2024-03-31', 'agreed')] }))).toEqual([
      'step-before-creation 2024-03-31',
    ]);
    expect(codes(action({ history: [step('2024-04-05', 'agreed'), step('2024-04-04', 'done')] }))).toEqual([
      'steps-out-of-order 2024-04-04',
    ]);
  });

  it('finds steps that cannot follow each other', () => {
    expect(codes(action({ history: [step('2024-04-05', 'done')] }))).toEqual(['step-not-allowed 2024-04-05']);
    const proposedAgain = [step('2024-04-02', 'agreed'), step('2024-04-05', 'proposed')];
    expect(codes(action({ history: proposedAgain }))).toEqual(['step-not-allowed 2024-04-05']);
  });

  it('finds verification by an owner and by nobody, as errors', () => {
    const verified = (by?: string): Action => ({
      ...sound,
      history: [...sound.history, step('2024-05-28', 'verified', by === undefined ? {} : { by })],
    });
    expect(validateAction(verified('team manager'))).toEqual([
      { code: 'verified-by-owner', severity: 'error', at: '2024-05-28' },
    ]);
    expect(codes(verified())).toEqual(['verified-by-nobody 2024-05-28']);
    expect(codes(verified('auditor'))).toEqual([]);
    expect(codes({ ...verified('housing lead'), sharedWith: ['housing lead'] })).toEqual([
      'verified-by-owner 2024-05-28',
    ]);
  });

  it('asks for a reason where an action is reopened, superseded or rejected', () => {
    const reopened = (reason?: string): Action => ({
      ...sound,
      history: [...sound.history, step('2024-06-01', 'reopened', reason === undefined ? {} : { reason })],
    });
    expect(validateAction(reopened())).toEqual([
      { code: 'step-without-reason', severity: 'warning', at: '2024-06-01' },
    ]);
    expect(codes(reopened(' '))).toEqual(['step-without-reason 2024-06-01']);
    expect(codes(reopened('not as agreed'))).toEqual([]);
    expect(codes(action({ history: [step('2024-04-02', 'rejected')] }))).toEqual([
      'step-without-reason 2024-04-02',
    ]);
    expect(codes(action({ history: [step('2024-04-02', 'superseded')] }))).toEqual([
      'step-without-reason 2024-04-02',
    ]);
  });

  it('finds an impact that is confirmed against its check, and a check without a result or before anything was done', () => {
    const confirmed = (result: 'better' | 'no-change' | 'worse'): Action => ({
      ...sound,
      history: [
        ...sound.history,
        step('2024-05-28', 'verified', { by: 'auditor' }),
        step('2024-09-20', 'impact-confirmed'),
      ],
      impact: { due: day('2024-09-30'), checked: day('2024-09-20'), result },
    });
    expect(codes(confirmed('better'))).toEqual([]);
    expect(codes(confirmed('no-change'))).toEqual(['confirmed-against-the-check 2024-09-20']);
    expect(codes(confirmed('worse'))).toEqual(['confirmed-against-the-check 2024-09-20']);
    const noResult = { due: day('2024-09-30'), checked: day('2024-05-20') };
    expect(codes({ ...sound, impact: noResult })).toEqual(['impact-checked-without-result 2024-05-20']);
    const early = { due: day('2024-09-30'), checked: day('2024-05-19'), result: 'better' as const };
    expect(codes({ ...sound, impact: early })).toEqual(['impact-checked-before-done 2024-05-19']);
    expect(codes(action({ impact: { ...early, checked: day('2024-06-01') } }))).toEqual([
      'impact-checked-before-done 2024-06-01',
    ]);
  });

  it('finds closing without evidence or a check', () => {
    const closed = action({
      history: [
        ...sound.history,
        step('2024-05-28', 'verified', { by: 'auditor' }),
        step('2024-06-01', 'closed'),
      ],
    });
    expect(validateAction(closed)).toEqual([
      { code: 'closed-without-evidence', severity: 'warning', at: '2024-06-01' },
      { code: 'closed-without-impact-check', severity: 'warning', at: '2024-06-01' },
    ]);
  });

  it('finds extensions that extend nothing or say no reason', () => {
    const extended = (to: string, reason = 'r'): Action =>
      action({
        extensions: [
          { on: day('2024-05-20'), to: day('2024-06-30'), reason: 'r' },
          { on: day('2024-06-20'), to: day(to), reason },
        ],
      });
    expect(codes(extended('2024-06-30'))).toEqual(['extension-not-later 2024-06-20']);
    expect(codes(extended('2024-07-01'))).toEqual([]);
    expect(validateAction(extended('2024-07-01', ' '))).toEqual([
      { code: 'extension-without-reason', severity: 'warning', at: '2024-06-20' },
    ]);
  });

  it('asks for an owner and a planned check, unless it is over', () => {
    const { owner: _, impact: _i, ...bare } = action();
    expect(validateAction(bare)).toEqual([
      { code: 'no-owner', severity: 'warning' },
      { code: 'no-impact-check-planned', severity: 'warning' },
    ]);
    for (const status of ['rejected', 'superseded'] as const)
      expect(codes({ ...bare, history: [step('2024-04-02', status, { reason: 'r' })] })).toEqual([]);
  });
});

describe('escalation', () => {
  const late = (id: string, due: string, changes: Partial<Action> = {}): Action =>
    action({ id, due: day(due), ...changes });

  it('goes to the highest step that the days late have reached, latest first', () => {
    // On 1 September: due 31 August is 1 day late, 18 August 14, 17 August 15, 9 June 84, 8 June 85.
    const actions = ['2024-08-31', '2024-08-18', '2024-08-17', '2024-06-09', '2024-06-08', '2024-09-01'].map(
      (due) => late(due, due),
    );
    expect(escalation(actions, day('2024-09-01'), escalationLadder)).toEqual([
      { action: '2024-06-08', daysLate: 85, to: 'improvement board' },
      { action: '2024-06-09', daysLate: 84, to: 'performance board' },
      { action: '2024-08-17', daysLate: 15, to: 'head of service' },
      { action: '2024-08-18', daysLate: 14, to: 'team manager' },
      { action: '2024-08-31', daysLate: 1, to: 'team manager' },
    ]);
  });

  it('leaves out what is done, extended, over or not yet created, and orders what is as late by id', () => {
    const day0 = day('2024-09-01');
    const actions = [
      late('done', '2024-06-08', { history: [step('2024-08-01', 'done')] }),
      late('over', '2024-06-08', { history: [step('2024-08-01', 'rejected')] }),
      late('extended', '2024-06-08', { extensions: [{ on: day('2024-06-01'), to: day0, reason: 'r' }] }),
      late('later', '2024-06-08', { created: day('2024-09-02') }),
      late('b', '2024-08-31'),
      late('a', '2024-08-31'),
    ];
    expect(escalation(actions, day0, escalationLadder).map((one) => one.action)).toEqual(['a', 'b']);
    expect(escalation(actions, day0, [{ fromDaysLate: 2, to: 'manager' }])).toEqual([]);
    expect(escalation(actions, day0, [{ fromDaysLate: 0, to: 'manager' }])).toHaveLength(2);
  });

  it('refuses a ladder that does not rise', () => {
    const flat = [
      { fromDaysLate: 5, to: 'a' },
      { fromDaysLate: 5, to: 'b' },
    ];
    expect(() => escalation([], day('2024-09-01'), flat)).toThrow(
      'ESCALATION_LADDER_NOT_RISING {"step":"2"}',
    );
  });
});

describe('themeRecurrence', () => {
  const done = (changes: Partial<Action> = {}): Action =>
    action({
      team: 'Team A',
      themes: ['planning', 'voice', 'planning'],
      history: [step('2024-05-20', 'done')],
      ...changes,
    });
  const audit = (on: string, themes: readonly string[], team = 'Team A') => ({ team, on: day(on), themes });

  it('looks at the next day on which the team was audited after the action was done', () => {
    const audits = [
      audit('2024-05-20', ['planning', 'voice']),
      audit('2024-06-01', ['planning', 'voice'], 'Team B'),
      audit('2024-07-10', []),
      audit('2024-07-10', ['voice']),
      audit('2024-08-01', ['planning']),
    ];
    const { figure, themes } = themeRecurrence([done()], audits, day('2024-09-01'));
    expect(figure).toMatchObject({ numerator: '1', denominator: '2', display: '50.0' });
    expect(themes).toEqual([
      {
        action: 'A1',
        theme: 'planning',
        team: 'Team A',
        doneOn: '2024-05-20',
        nextAudit: '2024-07-10',
        foundAgain: false,
      },
      {
        action: 'A1',
        theme: 'voice',
        team: 'Team A',
        doneOn: '2024-05-20',
        nextAudit: '2024-07-10',
        foundAgain: true,
      },
    ]);
  });

  it('cannot say before the team is audited again', () => {
    const audits = [audit('2024-07-10', ['planning'])];
    const { figure, notYetAudited, themes } = themeRecurrence([done()], audits, day('2024-07-09'));
    expect(figure).toMatchObject({ reason: 'empty-denominator' });
    expect(notYetAudited).toBe(2);
    expect(themes[0]).not.toHaveProperty('foundAgain');
  });

  it('leaves out what is not done, over, or of no team or theme', () => {
    const { team: _, ...teamless } = done();
    const { themes: _t, ...themeless } = done();
    const actions = [
      done({ history: [step('2024-05-20', 'agreed')] }),
      done({ history: [step('2024-05-20', 'superseded')] }),
      teamless,
      themeless,
    ];
    expect(themeRecurrence(actions, [audit('2024-07-10', ['planning'])], day('2024-09-01')).themes).toEqual(
      [],
    );
  });
});
