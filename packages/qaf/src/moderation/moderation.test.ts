import { numberOf } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { calendar, day, graded, quarter, shown, times } from '../../test/made-up.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { Audit } from '../audit/audit.ts';
import type { AuditTool } from '../audit/audit-tool.ts';
import type { Grade } from '../grade.ts';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { auditorDrift } from './auditor-drift.ts';
import { calibration } from './calibration.ts';
import { driftInterval } from './drift-interval.ts';
import { moderationMeasures } from './moderation-measures.ts';
import { moderationReport } from './moderation-report.ts';
import { moderationRules } from './moderation-rules.ts';

const rule = (newAuditorFirst: number, sampleRate = '0.2'): Partial<AuditTool> => ({
  moderation: {
    sampleRate,
    always: ['inadequate', 'outstanding'],
    withinWorkingDays: 10,
    blind: true,
    newAuditorFirst,
  },
});
const audit = (
  id: string,
  first: Grade | undefined,
  moderated?: Grade,
  changes: Partial<Audit> = {},
): ScoredAudit => graded(id, first, moderated, changes, rule(0));

describe('moderationRules', () => {
  it('takes an auditor’s earliest first, by id on one day, whatever the order given', () => {
    const audits = [
      graded('c', 'good', undefined, { submitted: day('05-03') }, rule(2)),
      graded('b', 'inadequate', undefined, { submitted: day('05-02') }, rule(2)),
      graded('a', 'good', undefined, { submitted: day('05-02') }, rule(2)),
      graded('d', 'outstanding', undefined, { submitted: day('05-03') }, rule(2)),
      graded('z', 'good', undefined, { submitted: day('05-01'), auditor: 'other' }, rule(2)),
    ];
    const expected = { z: 'new-auditor', a: 'new-auditor', b: 'new-auditor', c: 'sampled', d: 'always' };
    expect(Object.fromEntries(moderationRules(audits))).toEqual(expected);
    expect(Object.fromEntries(moderationRules([...audits].reverse()))).toEqual(expected);
  });

  it('leaves out what is not submitted, and samples what has no grade', () => {
    const { submitted: _, ...open } = audit('x', 'good').audit;
    const rules = moderationRules([{ ...audit('x', 'good'), audit: open }, audit('y', undefined)]);
    expect([...rules]).toEqual([['y', 'sampled']]);
  });
});

describe('driftInterval', () => {
  it('is the mean move with its t interval', () => {
    // By hand: moves -1, -1, 0, 0, 0: mean -0.4, s = 0.5477, s/sqrt 5 = 0.2449, t(4) = 2.776: -1.080 to 0.280.
    const found = driftInterval([
      [1, 0, 0, 0],
      [2, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ]);
    if (found.status !== 'calculated') throw new Error(found.reason);
    expect(found).toMatchObject({ moderated: 5, meanDrift: '-2/5', direction: 'no-clear-drift' });
    expect(numberOf(found.lower)).toBeCloseTo(-1.08, 3);
    expect(numberOf(found.upper)).toBeCloseTo(0.28, 3);
  });

  it('says a direction only where the whole interval lies on one side', () => {
    const moved = (down: number, kept: number, up: number): unknown => {
      const found = driftInterval([
        [0, up],
        [down, kept],
      ]);
      return found.status === 'calculated' ? found.direction : found.reason;
    };
    expect(moved(8, 4, 0)).toBe('over-optimistic');
    expect(moved(0, 4, 8)).toBe('too-harsh');
    expect(moved(3, 4, 3)).toBe('no-clear-drift');
    expect(moved(2, 0, 0)).toBe('no-variation');
    expect(moved(0, 2, 0)).toBe('no-variation');
    expect(moved(0, 1, 0)).toBe('too-few-units');
    expect(moved(0, 0, 0)).toBe('no-units');
  });
});

describe('moderationReport', () => {
  // 2 inadequate, both moderated and moved up; 10 good, of which 2 moderated: one upheld, one downgraded by one.
  const audits = [
    audit('i1', 'inadequate', 'requires-improvement'),
    audit('i2', 'inadequate', 'requires-improvement'),
    audit('g1', 'good', 'good'),
    audit('g2', 'good', 'requires-improvement'),
    ...times(8, (index) => audit(`g${index + 3}`, 'good')),
  ];
  const reported = (): ReturnType<typeof moderationReport> =>
    moderationReport(audits, { period: quarter }, calendar);

  it('counts against the rule', () => {
    const report = reported();
    expect(report).toMatchObject({ submitted: 12, moderated: 4, missing: [], late: 0 });
    expect(report.rate).toMatchObject({ display: '33.3' });
    expect(
      report.rules.map((one) => [one.rule, one.submitted, one.asked, one.moderated, one.weight]),
    ).toEqual([
      ['new-auditor', 0, 0, 0, null],
      ['always', 2, 2, 2, 1],
      ['sampled', 10, 2, 2, 5],
    ]);
    expect(report.rules[2]!.completion).toMatchObject({ display: '100.0' });
  });

  it('tells the moves of those moderated, with exact agreement and its interval', () => {
    const report = reported();
    expect(report.moves).toMatchObject({
      moderated: 4,
      upheld: 1,
      upgraded: 2,
      downgraded: 1,
      meanDrift: '1/4',
    });
    expect(report.exact.figure).toMatchObject({ numerator: '1', denominator: '4' });
    expect(report.table).toEqual([
      [0, 2, 0, 0],
      [0, 0, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 0, 0],
    ]);
    expect(report.ac2).toMatchObject({ status: 'calculated', units: 4 });
    expect(report.weightedKappa).toMatchObject({ status: 'calculated', units: 4 });
    expect(report.drift).toMatchObject({ status: 'calculated', direction: 'no-clear-drift' });
  });

  it('warns that moderation was aimed, and weighs back to all audits', () => {
    const report = reported();
    expect(report.selectionWarning).toBe(true);
    // By hand: exact 2/12 x 0 + 10/12 x 1/2 = 0.41667; drift 2/12 x 1 + 10/12 x -1/2 = -0.25.
    expect(report.forAll.exact).toMatchObject({ status: 'calculated', estimate: 10 / 24, unweighted: 0.25 });
    const { drift } = report.forAll;
    expect(drift.status === 'calculated' && drift.estimate).toBeCloseTo(-0.25, 12);
    expect(drift.status === 'calculated' && drift.weights).toEqual({ always: 1, sampled: 5 });
  });

  it('does not warn where all rules were moderated alike, or nothing was', () => {
    const alike = moderationReport(
      [audit('i', 'inadequate', 'inadequate'), audit('g', 'good', 'good')],
      { period: quarter },
      calendar,
    );
    expect(alike.selectionWarning).toBe(false);
    expect(moderationReport([audit('g', 'good')], { period: quarter }, calendar)).toMatchObject({
      selectionWarning: false,
      moves: { reason: 'no-units' },
      drift: { reason: 'no-units' },
      exact: { figure: { reason: 'empty-denominator' } },
      forAll: { exact: { reason: 'stratum-not-drawn' } },
    });
  });

  it('lists what a rule of all asks for and nobody moderated, in order', () => {
    const found = moderationReport(
      [audit('z', 'inadequate'), audit('b', 'outstanding'), audit('g', 'good')],
      { period: quarter },
      calendar,
    );
    expect(found.missing).toEqual(['b', 'z']);
    expect(found.rules[1]!.completion).toMatchObject({ display: '0.0' });
  });

  it('rounds the share that a tool asks for up, for each tool and version by itself', () => {
    const of = (count: number, version: string): ScoredAudit[] =>
      times(count, (index) => graded(`${version}${index}`, 'good', undefined, {}, { ...rule(0), version }));
    const asked = (audits: readonly ScoredAudit[]): number =>
      moderationReport(audits, { period: quarter }, calendar).rules[2]!.asked;
    // A fifth of 11 is 2.2, of 10 exactly 2, of 1 a fifth.
    expect([asked(of(11, '1.0.0')), asked(of(10, '1.0.0'))]).toEqual([3, 2]);
    // Together 12 would ask for 2.4 and so 3.
    expect(asked([...of(11, '1.0.0'), ...of(1, '2.0.0')])).toBe(4);
  });

  it('is late after ten working days, not on the tenth, and where it is still to come after that day', () => {
    // From Thursday 2 May 2024, with the bank holiday of 6 May: the tenth working day is 17 May.
    const moderated = (on: string): number =>
      moderationReport(
        [
          audit('i', 'inadequate', 'inadequate', {
            moderation: { on: day(on), moderator: 'm', blind: true, overall: 'inadequate' },
          }),
        ],
        { period: quarter },
        calendar,
      ).late;
    expect([moderated('05-17'), moderated('05-20')]).toEqual([0, 1]);
    const open = (to: string, first: Grade = 'inadequate'): number =>
      moderationReport([audit('i', first)], { period: { from: day('05-01'), to: day(to) } }, calendar).late;
    expect([open('05-17'), open('05-18'), open('05-18', 'good')]).toEqual([0, 1, 0]);
  });

  it('leaves out an audit without a first grade: there is nothing to move', () => {
    const found = moderationReport(
      [audit('x', undefined, 'good'), audit('g', 'good', 'good')],
      { period: quarter },
      calendar,
    );
    expect(found).toMatchObject({ submitted: 1, moderated: 1 });
  });

  it('speaks of the period, and knows an auditor’s first from all', () => {
    const before = graded('a', 'good', undefined, { submitted: day('03-01') }, rule(1));
    const after = graded('b', 'good', undefined, {}, rule(1));
    const found = moderationReport([after, before], { period: quarter }, calendar);
    expect(found.rules.map((one) => one.submitted)).toEqual([0, 0, 1]);
    expect(moderationReport([after], { period: quarter }, calendar).rules[0]!.submitted).toBe(1);
  });

  it('gives figures', () => {
    const figures = moderationMeasures(audits, { period: quarter }, calendar);
    expect(shown(figures)).toEqual({
      'audit-moderation-rate-pct': '33.3',
      'audit-moderation-to-rule-pct': '100.0',
      'audit-moderation-agreement-pct': '25.0',
      'audit-moderation-within-one-pct': '100.0',
      'audit-moderation-drift-mean': '0.25',
    });
    expect(figures[4]!.figure).toMatchObject({ unit: 'mean', numerator: '1', denominator: '4' });
    const none = moderationMeasures([audit('z', 'inadequate')], { period: quarter }, calendar);
    expect(shown(none)).toEqual({
      'audit-moderation-rate-pct': '0.0',
      'audit-moderation-to-rule-pct': '0.0',
      'audit-moderation-agreement-pct': 'empty-denominator',
      'audit-moderation-within-one-pct': 'empty-denominator',
      'audit-moderation-drift-mean': 'empty-denominator',
    });
    expect(none[4]!.figure.unit).toBe('mean');
    // More than the rule asks for of one is not made up for another.
    const more = [audit('z', 'inadequate'), ...times(5, (index) => audit(`g${index}`, 'good', 'good'))];
    expect(
      shown(moderationMeasures(more, { period: quarter }, calendar))['audit-moderation-to-rule-pct'],
    ).toBe('50.0');
  });
});

describe('auditorDrift', () => {
  it('names nobody on fewer than five moderated audits', () => {
    const of = (auditor: string, count: number): ScoredAudit[] =>
      times(count, (index) =>
        audit(`${auditor}${index}`, 'good', index === 0 ? 'good' : 'requires-improvement', { auditor }),
      );
    const found = auditorDrift([...of('b', 5), ...of('a', 4), ...of('c', 6), audit('x', 'good')]);
    expect(found.auditors.map(({ auditor, moderated }) => [auditor, moderated])).toEqual([
      ['b', 5],
      ['c', 6],
    ]);
    expect(found.auditors[0]!.drift).toMatchObject({ meanDrift: '-4/5', direction: 'over-optimistic' });
    expect(found.unnamed).toEqual({ auditors: 1, moderated: 4 });
    expect(auditorDrift(of('a', 2), 2).auditors).toHaveLength(1);
  });
});

describe('order of auditors', () => {
  it('is that of their keys, not of who is named first', () => {
    const of = (auditor: string): ScoredAudit[] =>
      times(2, (index) => audit(`${auditor}${index}`, 'good', 'inadequate', { auditor }));
    const found = auditorDrift([...of('c'), ...of('a'), ...of('b')], 2);
    expect(found.auditors.map(({ auditor }) => auditor)).toEqual(['a', 'b', 'c']);
  });
});

describe('calibration', () => {
  const on = day('05-02');
  const given = (...grades: readonly Grade[]): { auditor: string; grade: Grade }[] =>
    grades.map((grade, index) => ({ auditor: `a${index}`, grade }));

  it('tells the spread of each case and how each auditor stands to the agreed grade', () => {
    const found = calibration({
      id: 'X',
      on,
      cases: [
        { subject: 'C1', given: given('good', 'good', 'inadequate'), agreed: 'good' },
        { subject: 'C2', given: given('outstanding', 'good'), agreed: 'good' },
        { subject: 'C3', given: [] },
      ],
    });
    expect(found.cases.map(({ subject, range }) => [subject, range])).toEqual([
      ['C1', 2],
      ['C2', 1],
      ['C3', null],
    ]);
    expect(found.cases[0]!.counts).toEqual({
      outstanding: 0,
      good: 2,
      'requires-improvement': 0,
      inadequate: 1,
    });
    expect(found.auditors).toEqual([
      { auditor: 'a0', graded: 2, fromAgreed: '1/2' },
      { auditor: 'a1', graded: 2, fromAgreed: '0' },
      { auditor: 'a2', graded: 1, fromAgreed: '-2' },
    ]);
    expect([found.exact, found.withinOne]).toMatchObject([
      { numerator: '3', denominator: '5' },
      { numerator: '4' },
    ]);
    // 0, 0, -2 of the first case, 1 and 0 of the second.
    expect(found.fromAgreed).toBe('-1/5');
    expect(found.ac2).toMatchObject({ status: 'calculated', units: 2 });
    expect(found.alpha).toMatchObject({ status: 'calculated', pairableValues: 5 });
  });

  it('weighs by how far apart grades are, the lowest first, and orders auditors by their keys', () => {
    // Two auditors as in a table: (1,1), (4,2), (3,3), (3,2). Ordinal alpha differs from nominal and interval.
    const pairs = [
      ['inadequate', 'inadequate'],
      ['outstanding', 'requires-improvement'],
      ['good', 'good'],
      ['good', 'requires-improvement'],
    ] as const;
    const cases = pairs.map(([b, a], index) => ({
      subject: `C${index}`,
      given: [
        { auditor: 'b', grade: b },
        { auditor: 'a', grade: a },
      ],
    }));
    const found = calibration({ id: 'X', on, cases });
    expect(found.auditors.map(({ auditor }) => auditor)).toEqual(['a', 'b']);
    const points = [
      [1, 1],
      [4, 2],
      [3, 3],
      [3, 2],
    ];
    expect(found.alpha).toEqual(krippendorffAlpha(points, 'ordinal'));
    expect(found.alpha).not.toEqual(krippendorffAlpha(points, 'interval'));
    // Agreement seen: (1 + 1/3 + 1 + 2/3) / 4.
    expect(found.ac2.status === 'calculated' && found.ac2.observed).toBeCloseTo(0.75, 12);
  });

  it('cannot say of one case, nor without an agreed grade', () => {
    const found = calibration({ id: 'X', on, cases: [{ subject: 'C1', given: given('good', 'good') }] });
    expect(found.ac2).toMatchObject({ reason: 'too-few-units' });
    expect(found.alpha).toMatchObject({ reason: 'no-variation' });
    expect(found.exact).toMatchObject({ reason: 'empty-denominator' });
    expect(found.fromAgreed).toBeNull();
    expect(found.auditors[0]).toEqual({ auditor: 'a0', graded: 1, fromAgreed: null });
  });

  it('refuses an auditor who grades a case twice', () => {
    const twice = [...given('good'), ...given('inadequate')];
    expect(() => calibration({ id: 'X', on, cases: [{ subject: 'C1', given: twice }] })).toThrow(
      expect.objectContaining({ code: 'CALIBRATION_INVALID', params: { problem: 'graded-twice' } }),
    );
  });
});
