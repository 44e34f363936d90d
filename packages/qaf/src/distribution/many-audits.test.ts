import { numberOf } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  day,
  domain,
  graded,
  madeUpAudit,
  madeUpTool,
  quarter,
  question,
  shown,
  times,
} from '../../test/made-up.ts';
import { scoreAudit } from '../audit/score-audit.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { wholePercentages } from '../figures/whole-percentages.ts';
import { grades, isGoodOrBetter } from '../grade.ts';
import type { Grade } from '../grade.ts';
import { auditMeasures } from './audit-measures.ts';
import { distributionChange } from './distribution-change.ts';
import { domainHeatMap } from './domain-heat-map.ts';
import { domainMeasures } from './domain-measures.ts';
import { gradeDistribution } from './grade-distribution.ts';
import { gradeReconciliation } from './grade-reconciliation.ts';
import { heardMeasures } from './heard-measures.ts';
import { programmeCompletion } from './programme-completion.ts';
import type { AuditProgramme } from './programme-completion.ts';
import { programmeMeasures } from './programme-measures.ts';
import { proportionChange } from './proportion-change.ts';
import { weakestDomains } from './weakest-domains.ts';

const finals = (counts: Partial<Record<Grade, number>>): { final: Grade }[] =>
  grades.flatMap((grade) => times(counts[grade] ?? 0, () => ({ final: grade })));

describe('wholePercentages', () => {
  it('comes to 100 by the largest remainder, of alike ones the earlier', () => {
    expect(wholePercentages([1, 1, 1])).toEqual([34, 33, 33]);
    // 2/7 28.57, 2/7 28.57, 3/7 42.86: one more to the third, then to the first.
    expect(wholePercentages([2, 2, 3])).toEqual([29, 28, 43]);
    expect(wholePercentages([5, 0])).toEqual([100, 0]);
    expect(wholePercentages([])).toEqual([]);
  });

  it('is always 100 and never a whole point off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        const found = wholePercentages(counts);
        if (all === 0) return expect(found).toEqual([]);
        expect(found.reduce((sum, one) => sum + one, 0)).toBe(100);
        found.forEach((one, index) => expect(Math.abs(one - (counts[index]! * 100) / all)).toBeLessThan(1));
      }),
    );
  });
});

describe('gradeDistribution', () => {
  it('gives modes, whole percentages and an index that is named as one', () => {
    const found = gradeDistribution(finals({ good: 2, 'requires-improvement': 2, inadequate: 3 }), 'final');
    expect(found.modes).toEqual(['inadequate']);
    expect(found.percentages).toEqual({
      outstanding: 0,
      good: 29,
      'requires-improvement': 28,
      inadequate: 43,
    });
    // (2 x 3 + 2 x 2 + 3 x 1) / 7 = 13/7
    expect(found.gradeIndex).toMatchObject({ unit: 'mean', display: '1.86' });
    expect(gradeDistribution(finals({ good: 1, inadequate: 1 }), 'final').modes).toEqual([
      'good',
      'inadequate',
    ]);
  });

  it('has neither modes nor percentages without grades', () => {
    const none = gradeDistribution([{}], 'final');
    expect(none.modes).toEqual([]);
    expect(none).not.toHaveProperty('percentages');
    expect(none.gradeIndex).toMatchObject({ reason: 'empty-denominator', unit: 'mean' });
  });

  it('is few below ten, not at ten', () => {
    expect(gradeDistribution(finals({ good: 9 }), 'final').few).toBe(true);
    expect(gradeDistribution(finals({ good: 10 }), 'final').few).toBe(false);
  });

  it('narrows by the finite population correction, and a census has no sampling error', () => {
    const of = (population?: number): number[] => {
      const { lower, upper } = gradeDistribution(
        finals({ good: 10, inadequate: 10 }),
        'final',
        population,
      ).goodOrBetter;
      return [numberOf(lower!), numberOf(upper!)];
    };
    // Wilson for 10 of 20: 29.93% to 70.07%. Of 40: n* = 20 x 39/20 = 39, so Wilson for 19.5 of 39: 35.04% to 64.96%
    // (1.96 sqrt(1/4 + 1.96^2/(4 x 39)) / (sqrt(39) (1 + 1.96^2/39)) by calculator is 0.1496).
    expect(of()[0]).toBeCloseTo(29.93, 1);
    expect(of(40)[0]).toBeCloseTo(35.04, 1);
    expect(of(40)[1]).toBeCloseTo(64.96, 1);
    expect(of(20)).toEqual([50, 50]);
    expect(of(1_000_000)[0]).toBeCloseTo(of()[0]!, 3);
  });
});

describe('proportionChange', () => {
  it('is Newcombe’s published example', () => {
    // Newcombe (1998), Statistics in Medicine 17, 873-890, table II (a): 56/70 against 48/80, method 10: 0.0524 to 0.3339.
    const found = proportionChange({ count: 48, of: 80 }, { count: 56, of: 70 });
    if (found.status !== 'calculated') throw new Error(found.reason);
    expect([numberOf(found.lower), numberOf(found.upper)].map((end) => Math.round(end * 100) / 100)).toEqual([
      5.24, 33.39,
    ]);
    expect(found).toMatchObject({ points: '20', direction: 'higher', few: false });
  });

  it('turns round with its sides', () => {
    const found = proportionChange({ count: 56, of: 70 }, { count: 48, of: 80 });
    expect(found).toMatchObject({ points: '-20', direction: 'lower' });
  });

  it('draws no arrow on 9 of 14 to 11 of 15, and warns below ten', () => {
    expect(proportionChange({ count: 9, of: 14 }, { count: 11, of: 15 })).toMatchObject({
      direction: 'no-clear-change',
      few: false,
    });
    expect(proportionChange({ count: 5, of: 9 }, { count: 11, of: 15 })).toMatchObject({ few: true });
    expect(proportionChange({ count: 11, of: 15 }, { count: 5, of: 9 })).toMatchObject({ few: true });
    expect(proportionChange({ count: 5, of: 10 }, { count: 5, of: 10 })).toMatchObject({
      few: false,
      points: '0',
    });
  });

  it('cannot say against nothing', () => {
    expect(proportionChange({ count: 0, of: 0 }, { count: 1, of: 2 })).toMatchObject({ reason: 'no-units' });
    expect(proportionChange({ count: 1, of: 2 }, { count: 0, of: 0 })).toMatchObject({ reason: 'no-units' });
  });
});

describe('distributionChange', () => {
  it('compares good or better and inadequate of those graded', () => {
    const before = gradeDistribution([...finals({ good: 48, inadequate: 32 }), {}], 'final');
    const after = gradeDistribution(finals({ outstanding: 6, good: 50, inadequate: 14 }), 'final');
    expect(distributionChange(before, after)).toMatchObject({
      goodOrBetter: { points: '20', direction: 'higher' },
      inadequate: { points: '-20', direction: 'lower' },
    });
  });

  it('refuses to set moderated grades against first ones', () => {
    expect(() => distributionChange(gradeDistribution([], 'final'), gradeDistribution([], 'first'))).toThrow(
      expect.objectContaining({ code: 'GRADES_DIFFER', params: { before: 'final', after: 'first' } }),
    );
  });
});

describe('gradeReconciliation', () => {
  const anyGrade = fc.option(fc.constantFrom(...grades), { nil: undefined });
  const anyAudits = fc.array(
    fc.record({ first: anyGrade, moderated: anyGrade }).map(({ first, moderated }) => {
      const final = moderated ?? first;
      return { ...(first && { first }), ...(moderated && { moderated }), ...(final && { final }) };
    }),
    { maxLength: 40 },
  );

  it('first, plus moved to, less moved from, is final, for every grade and for good or better', () => {
    fc.assert(
      fc.property(anyAudits, (audits) => {
        const { first, movedTo, movedFrom, final, goodOrBetter } = gradeReconciliation(audits);
        for (const grade of grades)
          expect(first[grade] + movedTo[grade] - movedFrom[grade]).toBe(final[grade]);
        expect(goodOrBetter.first + goodOrBetter.gained - goodOrBetter.lost).toBe(goodOrBetter.final);
        expect(goodOrBetter.final).toBe(
          audits.filter((one) => one.final && isGoodOrBetter(one.final)).length,
        );
      }),
    );
  });

  it('does not depend on the order of audits', () => {
    fc.assert(
      fc.property(anyAudits, (audits) => {
        expect(gradeReconciliation([...audits].reverse())).toEqual(gradeReconciliation(audits));
      }),
    );
  });

  it('tells those that only the moderator graded and those that nobody did, and has the lowest grade first', () => {
    const found = gradeReconciliation([
      { first: 'good', moderated: 'inadequate', final: 'inadequate' },
      { moderated: 'good', final: 'good' },
      { first: 'outstanding', moderated: 'outstanding', final: 'outstanding' },
      {},
    ]);
    expect(found).toMatchObject({ audits: 4, firstMissing: 1, ungraded: 1 });
    expect(found.goodOrBetter).toEqual({ first: 2, gained: 1, lost: 1, final: 2 });
    expect(found.table).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
  });
});

const twoDomains = madeUpTool([domain('voice', [question('v1')]), domain('plan', [question('p1')])]);
const answered = (id: string, team: string, v1: string, p1: string, changes = {}): ScoredAudit => {
  const audit = madeUpAudit({ v1, p1 }, { id, team, ...changes });
  return { audit, tool: twoDomains, score: scoreAudit(audit, twoDomains) };
};

describe('domainHeatMap', () => {
  it('has a cell for each domain and team, in order, with what has no grade beside it', () => {
    const audits = [
      answered('1', 'South', 'yes', 'no'),
      answered('2', 'North', 'yes', 'not-applicable'),
      answered('3', 'South', 'no', 'yes'),
    ];
    const cells = domainHeatMap(audits, 'first').map(({ domain: id, team, graded: n, ungraded, good }) => [
      id,
      team,
      n,
      ungraded,
      good,
    ]);
    expect(cells).toEqual([
      ['plan', 'North', 0, 1, 0],
      ['plan', 'South', 2, 0, 1],
      ['voice', 'North', 1, 0, 1],
      ['voice', 'South', 2, 0, 1],
    ]);
  });

  it('flags fewer than ten, and fewer than five', () => {
    const of = (count: number): boolean[] => {
      const [cell] = domainHeatMap(
        times(count, (index) => answered(String(index), 'A', 'yes', 'yes')),
        'first',
      );
      return [cell!.few, cell!.tooFew];
    };
    expect([of(4), of(5), of(9), of(10)]).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [false, false],
    ]);
  });

  it('takes the moderator’s grade of a domain only where the final one is asked for', () => {
    const moderation = {
      on: day('05-09'),
      moderator: 'm',
      blind: true,
      overall: 'good',
      domains: { voice: 'inadequate' },
    };
    const audits = [answered('1', 'A', 'yes', 'yes', { moderation })];
    expect(domainHeatMap(audits, 'first').map(({ good }) => good)).toEqual([1, 1]);
    expect(domainHeatMap(audits, 'final').map(({ good }) => good)).toEqual([1, 0]);
  });
});

describe('weakestDomains', () => {
  const cell = (id: string, good: number, n: number, ends: [string, string] = ['0', '100']) =>
    ({
      domain: id,
      good,
      graded: n,
      tooFew: n < 5,
      goodOrBetter: {
        figure: { status: 'not-measured', unit: 'proportion', reason: 'suppressed' },
        lower: ends[0],
        upper: ends[1],
      },
    }) as const;

  it('names the lowest of those with five or more', () => {
    expect(weakestDomains([cell('a', 4, 5), cell('b', 3, 5), cell('c', 0, 4)])).toEqual({
      status: 'named',
      domains: ['b'],
      ground: 'lowest-of-enough',
    });
    expect(weakestDomains([cell('a', 4, 5), cell('b', 3, 5), cell('c', 6, 10)])).toMatchObject({
      domains: ['b', 'c'],
    });
  });

  it('names one with fewer only where its interval lies below all others', () => {
    const apart = [cell('a', 9, 10, ['60', '98']), cell('b', 0, 3, ['0', '56'])];
    expect(weakestDomains(apart)).toEqual({ status: 'named', domains: ['b'], ground: 'intervals-apart' });
    const touching = [cell('a', 9, 10, ['56', '98']), cell('b', 0, 3, ['0', '56'])];
    expect(weakestDomains(touching)).toMatchObject({ reason: 'too-few-units' });
    const third = [...apart, cell('c', 1, 2, ['10', '90'])];
    expect(weakestDomains(third)).toMatchObject({ reason: 'too-few-units' });
  });

  it('cannot say of one, of none graded, or where all are alike', () => {
    expect(weakestDomains([cell('a', 3, 9)])).toMatchObject({ reason: 'too-few-units' });
    expect(weakestDomains([cell('a', 3, 9), cell('b', 0, 0, ['0', '0'])])).toMatchObject({
      reason: 'too-few-units',
    });
    expect(weakestDomains([cell('a', 3, 6), cell('b', 4, 8)])).toMatchObject({ reason: 'no-variation' });
    expect(weakestDomains([])).toMatchObject({ reason: 'too-few-units' });
  });
});

describe('auditMeasures', () => {
  const audits = [
    graded('1', 'good', 'inadequate', { submitted: quarter.from }),
    graded('2', 'outstanding', undefined, { submitted: quarter.to, team: 'South' }),
    graded('3', 'good', undefined, { submitted: day('07-01') }),
    graded('4', 'good', undefined, { submitted: day('03-31') }),
  ];

  it('counts those submitted in the period, both its ends, by final and by first grade', () => {
    const found = auditMeasures(audits, { period: quarter });
    expect(shown(found)).toEqual({
      'audits-completed-count': '2',
      'audits-good-or-better-pct': '50.0',
      'audits-first-good-or-better-pct': '100.0',
      'audits-inadequate-pct': '50.0',
      'audits-provisional-pct': '0.0',
      'audit-evidence-coverage-pct': '100.0',
    });
    expect(found[1]!.counts).toEqual({
      outside: 2,
      excluded: {},
      notYetDue: 0,
      unknown: {},
      denominatorOnly: 1,
      numerator: 1,
    });
    expect(found[0]).toMatchObject({
      measure: { id: 'audits-completed-count', version: '1.0.0', asks: 'how-much' },
      period: quarter,
      group: {},
      coverage: { from: quarter.from, to: quarter.to, complete: true, lists: ['audits'] },
      additive: true,
    });
  });

  it('leaves out an audit that is not submitted, and says which have no grade', () => {
    const { submitted: _, ...unsubmitted } = audits[0]!.audit;
    const found = auditMeasures([{ ...audits[0]!, audit: unsubmitted }, graded('5', undefined)], {
      period: quarter,
    });
    expect(shown(found)['audits-completed-count']).toBe('1');
    expect(found[1]!.figure).toMatchObject({ reason: 'empty-denominator' });
    expect(found[1]!.counts).toMatchObject({ outside: 1, unknown: { grade: 1 } });
  });

  it('counts provisional grades and domains without evidence', () => {
    const tool = madeUpTool([
      domain('plan', [question('p1')]),
      domain('risk', [question('r1')], { role: 'limiting' }),
      domain('none', [question('n1')]),
    ]);
    const audit = madeUpAudit({ p1: 'yes', r1: 'not-enough-evidence', n1: 'not-applicable' });
    const found = shown(
      auditMeasures([{ audit, tool, score: scoreAudit(audit, tool) }], { period: quarter }),
    );
    expect(found['audits-provisional-pct']).toBe('100.0');
    // Plan has evidence and risk has not; where nothing applies there is nothing to cover.
    expect(found['audit-evidence-coverage-pct']).toBe('50.0');
  });

  it.each([
    ['team', ['North', 'South']],
    ['service', ['help']],
    ['tool', ['core']],
    ['kind', ['collaborative']],
    ['auditor', ['auditor-1']],
  ] as const)('groups by %s in order of names', (by, names) => {
    const found = auditMeasures(audits, { period: quarter, by });
    const groups = found.filter(({ measure }) => measure.id === 'audits-completed-count');
    expect(groups.map(({ group }) => group)).toEqual(names.map((name) => ({ [by]: name })));
  });

  it('has one fingerprint whatever the order, and another for other records or another period', () => {
    const print = (of: readonly ScoredAudit[], period = quarter): string =>
      auditMeasures(of, { period })[0]!.fingerprint;
    expect(print([...audits].reverse())).toBe(print(audits));
    expect(print(audits.slice(1))).not.toBe(print(audits));
    expect(print(audits, { from: quarter.from, to: day('06-29') })).not.toBe(print(audits));
  });
});

describe('domainMeasures', () => {
  it('is of the audits that ask a domain, unknown where it has no grade, and no sum', () => {
    const audits = [
      answered('1', 'A', 'yes', 'yes'),
      answered('2', 'A', 'no', 'not-applicable'),
      graded('3', 'good'),
      answered('4', 'A', 'yes', 'yes', { submitted: day('01-02') }),
    ];
    const found = domainMeasures(audits, { period: quarter });
    expect(
      found.map(({ group, figure, additive }) => [
        group,
        figure.status === 'measured' && figure.display,
        additive,
      ]),
    ).toEqual([
      [{ domain: 'plan' }, '100.0', false],
      [{ domain: 'voice' }, '50.0', false],
    ]);
    expect(found[0]!.counts).toMatchObject({ outside: 1, unknown: { plan: 1 }, numerator: 2 });
    expect(found[1]!.counts).toMatchObject({ outside: 2, unknown: {}, numerator: 1, denominatorOnly: 1 });
    expect(domainMeasures(audits, { period: quarter, by: 'team' })[0]!.group).toEqual({
      team: 'A',
      domain: 'plan',
    });
  });
});

describe('heardMeasures', () => {
  const tool = madeUpTool([domain('plan', [question('p1')])], {
    collaborative: [
      question('child', { means: 'child-heard', mandatory: false }),
      question('family', { means: 'family-heard', mandatory: false }),
    ],
  });
  const heard = (child?: string): ScoredAudit => {
    const audit = madeUpAudit({ p1: 'yes', ...(child && { child }) });
    return { audit, tool, score: scoreAudit(audit, tool) };
  };

  it('leaves a baby out and never counts what is not known as silence', () => {
    const audits = ['yes', 'partly', 'no', 'not-applicable', 'not-enough-evidence', undefined].map(heard);
    const [child, family] = heardMeasures([...audits, graded('x', 'good')], { period: quarter });
    expect(child!.figure).toMatchObject({ numerator: '2', denominator: '3' });
    expect(child!.counts).toEqual({
      outside: 1,
      excluded: { 'not-applicable': 1 },
      notYetDue: 0,
      unknown: { 'child-heard': 2 },
      denominatorOnly: 1,
      numerator: 2,
    });
    expect(family!.measure.id).toBe('audit-families-heard-pct');
    expect(family!.figure).toMatchObject({ reason: 'empty-denominator' });
    expect(family!.counts).toMatchObject({ excluded: {}, unknown: { 'family-heard': 6 } });
  });

  it('finds a question in a domain as well', () => {
    const inDomain = madeUpTool([domain('voice', [question('v1', { means: 'child-heard' })])]);
    const audit = madeUpAudit({ v1: 'yes' });
    const [child] = heardMeasures([{ audit, tool: inDomain, score: scoreAudit(audit, inDomain) }], {
      period: quarter,
    });
    expect(child!.figure).toMatchObject({ numerator: '1', denominator: '1' });
    expect(child!.counts).toMatchObject({ unknown: {}, excluded: {} });
  });
});

describe('programmeCompletion', () => {
  const programme = (entries: AuditProgramme['entries']): AuditProgramme => ({
    id: 'Q1',
    period: quarter,
    owner: 'quality assurance',
    entries,
  });
  const done = (count: number, team: string): ScoredAudit[] =>
    times(count, (index) => graded(`${team}${index}`, 'good', undefined, { team }));

  it('never lets one team’s surplus make up for another', () => {
    const found = programmeCompletion(
      programme([
        { tool: 'core', team: 'North', planned: 4 },
        { tool: 'core', team: 'South', planned: 4 },
      ]),
      [...done(6, 'North'), ...done(1, 'South'), ...done(2, 'East')],
    );
    expect(found.entries.map((one) => [one.done, one.beyondPlan, one.outstanding])).toEqual([
      [4, 2, 0],
      [1, 0, 3],
    ]);
    expect(found.completion).toMatchObject({ numerator: '5', denominator: '8' });
    expect(found.unplanned).toBe(2);
    expect(found.entries[1]!.completion).toMatchObject({ display: '25.0' });
  });

  it('lets an exemption count only with a reason and an approver, and shows what it hides', () => {
    const found = programmeCompletion(
      programme([
        {
          tool: 'core',
          team: 'North',
          planned: 10,
          exemptions: [
            { audits: 2, reason: 'Inspection', approver: 'director' },
            { audits: 1, reason: ' ', approver: 'director' },
            { audits: 1, reason: 'Busy' },
          ],
        },
      ]),
      done(4, 'North'),
    );
    expect(found.entries[0]).toMatchObject({ exempted: 2, outstanding: 4 });
    expect([found.completion, found.completionOfAll]).toMatchObject([
      { display: '50.0' },
      { display: '40.0' },
    ]);
    expect(found.faults.map(({ code }) => code)).toEqual([
      'exemption-without-reason',
      'exemption-without-approver',
    ]);
    expect(found.faults[0]).toEqual({
      code: 'exemption-without-reason',
      severity: 'error',
      tool: 'core',
      team: 'North',
    });
  });

  it('tells more exemptions than plans, and an entry twice', () => {
    const over = {
      tool: 'core',
      team: 'N',
      planned: 1,
      exemptions: [{ audits: 3, reason: 'r', approver: 'a' }],
    };
    const found = programmeCompletion(programme([over, { tool: 'core', team: 'N', planned: 5 }]), []);
    expect(found.entries).toHaveLength(1);
    expect(found.entries[0]).toMatchObject({ exempted: 1, outstanding: 0 });
    expect(found.completion).toMatchObject({ reason: 'empty-denominator' });
    expect(found.faults.map(({ code }) => code)).toEqual(['exempted-more-than-planned', 'entry-twice']);
    const all = { ...over, exemptions: [{ audits: 1, reason: 'r', approver: 'a' }] };
    expect(programmeCompletion(programme([all]), []).faults).toEqual([]);
  });

  it('gives figures for all and by team, not due before the period ends', () => {
    const plan = programme([
      { tool: 'core', team: 'South', planned: 2 },
      { tool: 'other', team: 'South', planned: 2 },
      {
        tool: 'core',
        team: 'North',
        planned: 2,
        exemptions: [{ audits: 1, reason: 'r', approver: 'a' }],
      },
    ]);
    const audits = [...done(1, 'North'), ...done(1, 'South')];
    const found = programmeMeasures(plan, audits, quarter.to);
    expect(
      found.map(({ group, figure }) => [group['team'], figure.status === 'measured' && figure.display]),
    ).toEqual([
      [undefined, '40.0'],
      ['North', '100.0'],
      ['South', '25.0'],
    ]);
    expect(found[0]!.counts).toMatchObject({ numerator: 2, denominatorOnly: 3, excluded: { exempted: 1 } });
    expect(found[2]!.counts).toMatchObject({ excluded: {} });
    const early = programmeMeasures(plan, audits, day('06-29'));
    expect(early.map(({ figure }) => figure)).toMatchObject(times(3, () => ({ reason: 'not-due' })));
    expect(programmeMeasures(plan, audits)).toEqual(found);
  });
});
