import { localDate } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action, ActionStatus } from './action.ts';
import { actionAt } from './action-at.ts';
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
const been = (...steps: readonly [string, ActionStatus, (string | undefined)?][]): Action['history'] =>
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
      ['2024-05-01', 'done', 'team manager'],
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

  it('is not effective when its owner, an owner it is shared with, or nobody verified it', () => {
    const by = (verifier?: string): string =>
      actionAt(
        action({
          sharedWith: ['housing lead'],
          history: been(
            ['2024-05-01', 'done'],
            ['2024-05-03', 'verified', verifier],
            ['2024-08-01', 'impact-confirmed'],
          ),
        }),
        day('2024-08-02'),
      ).health;
    expect([by('team manager'), by('housing lead'), by(), by('auditor')]).toEqual([
      'on-track',
      'on-track',
      'on-track',
      'effective',
    ]);
  });

  it('takes what the check found for more than the step that says so', () => {
    const found = (result: 'better' | 'no-change' | undefined, last: ActionStatus = 'closed'): string =>
      actionAt(
        action({
          history: been(['2024-05-01', 'done'], ['2024-05-03', 'verified', 'auditor'], ['2024-08-01', last]),
          impact: { due: day('2024-08-10'), checked: day('2024-07-30'), ...(result && { result }) },
        }),
        day('2024-08-02'),
      ).health;
    expect(found('better')).toBe('effective');
    expect(found('no-change')).toBe('on-track');
    expect(found('no-change', 'impact-confirmed')).toBe('on-track');
    expect(found(undefined)).toBe('on-track');
    expect(found('better', 'verified')).toBe('on-track');
  });

  it('needs to be verified and confirmed anew after it was reopened', () => {
    const again = action({
      history: been(
        ['2024-05-01', 'done'],
        ['2024-05-03', 'verified', 'auditor'],
        ['2024-05-20', 'reopened'],
        ['2024-06-20', 'done'],
      ),
    });
    expect(actionAt(again, day('2024-05-04')).verifiedOn).toBe('2024-05-03');
    expect(actionAt(again, day('2024-06-25'))).not.toHaveProperty('verifiedOn');
  });

  it('is at risk when the check of its impact is overdue, from the day after', () => {
    const done = action({ history: been(['2024-05-01', 'done']), impact: { due: day('2024-06-30') } });
    expect(actionAt(done, day('2024-06-30')).because).toEqual([]);
    expect(actionAt(done, day('2024-07-01'))).toMatchObject({
      health: 'at-risk',
      because: ['impact-check-overdue'],
    });
    expect(actionAt(action({ impact: { due: day('2024-04-10') } }), day('2024-05-01')).because).toEqual([]);
    const checkedLater = action({
      history: been(['2024-05-01', 'done']),
      impact: { due: day('2024-06-30'), checked: day('2024-07-10'), result: 'better' },
    });
    expect(actionAt(checkedLater, day('2024-07-09')).because).toEqual(['impact-check-overdue']);
    expect(actionAt(checkedLater, day('2024-07-10')).because).toEqual([]);
  });

  it('is not started while it is only agreed, and looks at steps in order of their days', () => {
    expect(actionAt(action({ history: been(['2024-04-02', 'agreed']) }), day('2024-04-03')).health).toBe(
      'not-started',
    );
    expect(actionAt(action({ history: [] }), day('2024-04-03'))).toMatchObject({
      status: 'proposed',
      health: 'not-started',
      age: 2,
    });
    const mixed = action({
      history: been(['2024-05-01', 'done'], ['2024-04-02', 'in-progress']),
      extensions: [
        { on: day('2024-04-20'), to: day('2024-08-31'), reason: 'r' },
        { on: day('2024-04-10'), to: day('2024-07-31'), reason: 'r' },
      ],
    });
    expect(actionAt(mixed, day('2024-06-01'))).toMatchObject({
      status: 'done',
      doneOn: '2024-05-01',
      due: '2024-08-31',
      extensions: 2,
      age: 30,
    });
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
    expect(smartCheck(action(), { openOfOwner: 3, mostOpen: 2 }).missing).toContain('owner-overloaded');
    const { owner: _, ...ownerless } = action();
    expect(smartCheck(ownerless, { openOfOwner: 11 })).toMatchObject({ achievable: false });
    expect(smartCheck(ownerless, { openOfOwner: 11 }).missing).toEqual(['no-measure', 'no-owner']);
    expect(smartCheck({ ...ownerless, sharedWith: ['housing lead'] }).achievable).toBe(true);
  });

  it('does not count words without letters, and takes no measure for a blank criterion', () => {
    expect(smartCheck(action({ text: 'Review 12 plans - now' })).specific).toBe(false);
    expect(smartCheck(action({ text: 'Review 12 safety plans by now' })).specific).toBe(true);
    expect(smartCheck(action({ successCriterion: '  ' })).measurable).toBe(false);
  });

  it('takes a measure for what is measured and for what it is about', () => {
    const { id: _, ...source } = { kind: 'forum' as const, id: undefined };
    const about = smartCheck(action({ source, standard: { measure: 'visits-pct' } }));
    expect(about).toMatchObject({ measurable: true, relevant: true });
  });

  it('lets no word take the date back', () => {
    expect(smartCheck(action({ text: 'Review every safety plan continuously' }))).toMatchObject({
      timeBound: false,
      missing: ['no-measure', 'says-ongoing'],
    });
    expect(smartCheck(action({ text: 'Ongoing review of every safety plan' })).timeBound).toBe(false);
  });
});
