import { describe, expect, it } from 'vitest';
import { day, shown } from '../../test/made-up.ts';
import { frameworkUse } from './framework-use.ts';
import type { FrameworkRecord } from './framework-use.ts';
import { frameworkUseMeasures } from './framework-use-measures.ts';

const asAt = day('06-30');
const whole = {
  mapping: day('01-10'),
  dangerStatement: day('01-10'),
  goal: day('01-10'),
  scale: day('06-01'),
  network: day('01-10'),
  childPlan: day('01-10'),
};
const child = (subject: string, changes: Partial<FrameworkRecord> = {}): FrameworkRecord => ({
  subject,
  team: 'North',
  ...whole,
  ...changes,
});

describe('frameworkUse', () => {
  it('takes a scale of 42 days ago, and not of 43', () => {
    // 42 days before 30 June is 19 May.
    const state = (scale: string, days?: number): string =>
      frameworkUse([child('C1', { scale: day(scale) })], {
        asAt,
        ...(days !== undefined && { scaleWithinDays: days }),
      }).children[0]!.parts.scale;
    expect([state('05-19'), state('05-18'), state('05-18', 43), state('06-30')]).toEqual([
      'in-use',
      'out-of-date',
      'in-use',
      'in-use',
    ]);
  });

  it('lets only the scale grow old, and knows nothing of tomorrow', () => {
    const [found] = frameworkUse(
      [child('C1', { mapping: '2020-01-01' as never, goal: day('07-01'), network: asAt })],
      { asAt },
    ).children;
    expect(found!.parts).toMatchObject({ mapping: 'in-use', goal: 'absent', network: 'in-use' });
    expect(found!.missing).toEqual(['goal']);
    expect(found!.all).toBe(false);
  });

  it('has everything in use where each part that applies is, and never where none applies', () => {
    const none = 'not-applicable' as const;
    const nothing = {
      mapping: none,
      dangerStatement: none,
      goal: none,
      scale: none,
      network: none,
      childPlan: none,
    };
    const { children, whole: all } = frameworkUse(
      [
        child('a', { childPlan: none }),
        child('b', nothing),
        { subject: 'c', team: 'South' },
        child('d', { scale: day('01-01') }),
      ],
      { asAt },
    );
    expect(children.map((one) => one.all)).toEqual([true, false, false, false]);
    expect(children[2]!.missing).toEqual([
      'mapping',
      'dangerStatement',
      'goal',
      'scale',
      'network',
      'childPlan',
    ]);
    expect(children[3]!.missing).toEqual(['scale']);
    expect(all.all).toMatchObject({ numerator: '1', denominator: '4' });
    expect(all.parts.childPlan).toMatchObject({
      figure: { numerator: '1', denominator: '2' },
      notApplicable: 2,
    });
    expect(all.parts.scale).toMatchObject({ figure: { numerator: '1', denominator: '3' }, notApplicable: 1 });
  });

  it('adds up by worker and team, in order, and says of whom no worker is known', () => {
    const found = frameworkUse(
      [
        child('a', { worker: 'w2' }),
        child('b', { worker: 'w1', team: 'South' }),
        { subject: 'c', team: 'North', worker: 'w1' },
        child('d'),
      ],
      { asAt },
    );
    expect(Object.entries(found.byWorker).map(([worker, { children }]) => [worker, children])).toEqual([
      ['w1', 2],
      ['w2', 1],
    ]);
    expect(found.byWorker['w1']!.parts.mapping.figure).toMatchObject({ display: '50.0' });
    expect(Object.entries(found.byTeam).map(([team, { children }]) => [team, children])).toEqual([
      ['North', 3],
      ['South', 1],
    ]);
    expect(found.whole.children).toBe(4);
    expect(found.withoutWorker).toBe(1);
    expect(found.children[3]).not.toHaveProperty('worker');
    expect(found.children[0]).toMatchObject({ subject: 'a', team: 'North', worker: 'w2' });
  });
});

describe('frameworkUseMeasures', () => {
  it('gives seven figures of one day, for all or by team', () => {
    const records = [child('a'), { subject: 'b', team: 'South', mapping: day('01-10') }];
    const found = frameworkUseMeasures(records, { asAt });
    expect(shown(found)).toEqual({
      'framework-mapping-pct': '100.0',
      'framework-danger-statement-pct': '50.0',
      'framework-goal-pct': '50.0',
      'framework-scale-6wk-pct': '50.0',
      'framework-network-pct': '50.0',
      'framework-child-plan-pct': '50.0',
      'framework-all-pct': '50.0',
    });
    expect(found[0]).toMatchObject({ period: { from: asAt, to: asAt }, group: {} });
    const byTeam = frameworkUseMeasures(records, { asAt, by: 'team' });
    expect(byTeam).toHaveLength(14);
    expect(byTeam[7]).toMatchObject({ group: { team: 'South' }, figure: { display: '100.0' } });
  });
});
