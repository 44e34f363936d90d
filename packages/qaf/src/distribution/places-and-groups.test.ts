import { describe, expect, it } from 'vitest';
import { day, domain, graded, madeUpAudit, madeUpTool, quarter, question } from '../../test/made-up.ts';
import { scoreAudit } from '../audit/score-audit.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { auditMeasures } from './audit-measures.ts';
import { domainMeasures } from './domain-measures.ts';
import { domainHeatMap } from './domain-heat-map.ts';
import { gradeReconciliation } from './grade-reconciliation.ts';
import { programmeCompletion } from './programme-completion.ts';
import { programmeMeasures } from './programme-measures.ts';
import { weakestDomains } from './weakest-domains.ts';

// Where each audit falls, in full: nothing is matched in part.

const places = (
  of: { outside?: number; unknown?: object; excluded?: object },
  numerator: number,
  rest: number,
) => ({
  outside: 0,
  excluded: {},
  notYetDue: 0,
  unknown: {},
  ...of,
  denominatorOnly: rest,
  numerator,
});

describe('places of audits', () => {
  // South first: two graded, one inadequate, one without a grade, one of another quarter.
  const audits = [
    graded('1', 'good', undefined, { team: 'South' }),
    graded('2', 'inadequate', undefined, { team: 'South' }),
    graded('3', undefined, undefined, { team: 'South' }),
    graded('4', 'good', undefined, { team: 'North' }),
    graded('5', 'good', undefined, { team: 'South', submitted: day('07-01') }),
  ];
  const of = (id: string, by?: 'team') =>
    auditMeasures(audits, { period: quarter, ...(by && { by }) })
      .filter(({ measure }) => measure.id === id)
      .map(({ group, counts }) => [group, counts]);

  it('are those of the whole, in no group', () => {
    expect(of('audits-completed-count')).toEqual([[{}, places({ outside: 1 }, 4, 0)]]);
    expect(of('audits-good-or-better-pct')).toEqual([
      [{}, places({ outside: 1, unknown: { grade: 1 } }, 2, 1)],
    ]);
    expect(of('audits-inadequate-pct')).toEqual([[{}, places({ outside: 1, unknown: { grade: 1 } }, 1, 2)]]);
    expect(of('audits-provisional-pct')).toEqual([[{}, places({ outside: 1 }, 0, 4)]]);
  });

  it('are those of each group, in order of names', () => {
    expect(of('audits-completed-count', 'team')).toEqual([
      [{ team: 'North' }, places({ outside: 4 }, 1, 0)],
      [{ team: 'South' }, places({ outside: 2 }, 3, 0)],
    ]);
    expect(of('audits-inadequate-pct', 'team')[1]).toEqual([
      { team: 'South' },
      places({ outside: 2, unknown: { grade: 1 } }, 1, 1),
    ]);
    expect(of('audits-provisional-pct', 'team').map(([group]) => group)).toEqual([
      { team: 'North' },
      { team: 'South' },
    ]);
    expect(of('audit-evidence-coverage-pct', 'team').map(([group]) => group)).toEqual([
      { team: 'North' },
      { team: 'South' },
    ]);
  });

  it('are of a domain by the final grade, and of nobody unknown where all have one', () => {
    const tool = madeUpTool([domain('voice', [question('v1')])]);
    const audit = madeUpAudit(
      { v1: 'yes' },
      {
        moderation: {
          on: day('05-09'),
          moderator: 'm',
          blind: true,
          overall: 'good',
          domains: { voice: 'inadequate' },
        },
      },
    );
    const scored: ScoredAudit = { audit, tool, score: scoreAudit(audit, tool) };
    expect(domainMeasures([scored], { period: quarter })[0]!.counts).toEqual(places({}, 0, 1));
    const { domains: _, ...moderation } = audit.moderation!;
    const upheld = { ...scored, audit: { ...audit, moderation } };
    expect(domainHeatMap([upheld], 'final')[0]).toMatchObject({ good: 1, graded: 1 });
  });
});

describe('what moved', () => {
  it('is counted only where the grade changed', () => {
    const found = gradeReconciliation([
      { first: 'good', final: 'good' },
      { first: 'good', moderated: 'good', final: 'good' },
      { first: 'good', moderated: 'inadequate', final: 'inadequate' },
      { moderated: 'outstanding', final: 'outstanding' },
      { moderated: 'outstanding', final: 'outstanding' },
      {},
    ]);
    const none = { outstanding: 0, good: 0, 'requires-improvement': 0, inadequate: 0 };
    expect(found.movedTo).toEqual({ ...none, outstanding: 2, inadequate: 1 });
    expect(found.movedFrom).toEqual({ ...none, good: 1 });
    expect([found.firstMissing, found.ungraded]).toEqual([2, 1]);
  });
});

describe('exemptions and plans', () => {
  const entry = (exemption: { reason?: string; approver?: string }) => ({
    tool: 'core',
    team: 'N',
    planned: 4,
    exemptions: [{ audits: 1, ...exemption }],
  });
  const programme = (entries: ReturnType<typeof entry>[]) => ({
    id: 'P',
    period: quarter,
    owner: 'o',
    entries,
  });

  it('need both reason and approver, and blanks are neither', () => {
    const faults = (exemption: { reason?: string; approver?: string }) => {
      const found = programmeCompletion(programme([entry(exemption)]), []);
      return [found.entries[0]!.exempted, ...found.faults.map(({ code }) => code)];
    };
    expect(faults({ reason: 'r', approver: ' ' })).toEqual([0, 'exemption-without-approver']);
    expect(faults({ approver: 'a' })).toEqual([0, 'exemption-without-reason']);
    expect(faults({})).toEqual([0, 'exemption-without-reason', 'exemption-without-approver']);
    expect(faults({ reason: 'r', approver: 'a' })).toEqual([1]);
    const bare = { tool: 'core', team: 'N', planned: 2 };
    const { entries, faults: none } = programmeCompletion(
      { id: 'P', period: quarter, owner: 'o', entries: [bare] },
      [],
    );
    expect([entries[0]!.exempted, none]).toEqual([0, []]);
  });

  it('give another fingerprint where they differ, and are not due before the end, nor before the beginning', () => {
    const one = programmeMeasures(programme([entry({})]), []);
    const other = programmeMeasures(programme([entry({ reason: 'r', approver: 'a' })]), []);
    expect(one[0]!.fingerprint).not.toBe(other[0]!.fingerprint);
    const figure = (asAt: string) => programmeMeasures(programme([entry({})]), [], day(asAt))[0]!.figure;
    const notDue = { status: 'not-measured', unit: 'proportion', reason: 'not-due' };
    expect([figure('06-29'), figure('03-01')]).toEqual([notDue, notDue]);
    expect(figure('06-30')).toMatchObject({ display: '0.0' });
    expect(other[0]!.counts).toEqual(places({ excluded: { exempted: 1 } }, 0, 3));
    expect(one[0]!.counts).toEqual(places({}, 0, 4));
  });
});

describe('weakest domains', () => {
  const share = (lower: string | null, upper: string | null) => ({
    figure: { status: 'not-measured', unit: 'proportion', reason: 'suppressed' } as const,
    lower,
    upper,
  });

  it('leave out what has no grade, even where that would stand between', () => {
    const cells = [
      { domain: 'a', good: 0, graded: 2, tooFew: true, goodOrBetter: share('0', '30') },
      { domain: 'b', good: 9, graded: 9, tooFew: false, goodOrBetter: share('60', '100') },
      { domain: 'c', good: 0, graded: 0, tooFew: true, goodOrBetter: share('0', '100') },
    ];
    expect(weakestDomains(cells)).toEqual({ status: 'named', domains: ['a'], ground: 'intervals-apart' });
  });

  it('cannot be apart without an interval', () => {
    const cells = [
      { domain: 'a', good: 0, graded: 2, tooFew: true, goodOrBetter: share(null, null) },
      { domain: 'b', good: 9, graded: 9, tooFew: false, goodOrBetter: share('60', '100') },
      { domain: 'd', good: 0, graded: 2, tooFew: true, goodOrBetter: share('0', null) },
    ];
    expect(weakestDomains(cells)).toMatchObject({ reason: 'too-few-units' });
    expect(
      weakestDomains([
        cells[1]!,
        { ...cells[0]!, goodOrBetter: share('0', '30') },
        { ...cells[2]!, goodOrBetter: share(null, '90') },
      ]),
    ).toMatchObject({
      reason: 'too-few-units',
    });
  });
});
