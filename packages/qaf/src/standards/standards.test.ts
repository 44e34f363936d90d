import { describe, expect, it } from 'vitest';
import { domain, graded, madeUpAudit, madeUpTool, quarter, question } from '../../test/made-up.ts';
import type { Answer } from '../audit/audit.ts';
import { scoreAudit } from '../audit/score-audit.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { standardMeasures } from './standard-measures.ts';
import { standardsCoverage } from './standards-coverage.ts';
import { standardsMet } from './standards-met.ts';

const seen = { id: 'seen', statement: 'Children are seen', service: 'all', source: 'local' };
const tag = { standards: ['seen'] };
const tool = madeUpTool([domain('voice', [question('v1', tag), question('v2', tag), question('other')])], {
  collaborative: [
    question('g', { type: 'grade', mandatory: false, ...tag }),
    question('n', { type: 'count', ...tag }),
  ],
});
const answered = (
  v1?: Answer['value'],
  v2?: Answer['value'],
  g: Answer['value'] = 'not-applicable',
): ScoredAudit => {
  const values = { ...(v1 && { v1 }), ...(v2 && { v2 }), g, n: 0, other: 'no' };
  const audit = madeUpAudit(values);
  return { audit, tool, score: scoreAudit(audit, tool) };
};

describe('standardsMet', () => {
  it.each([
    ['met', 'yes', 'yes', undefined],
    ['met', 'yes', 'not-applicable', 'good'],
    ['met', 'yes', 'yes', 'outstanding'],
    ['not-met', 'yes', 'yes', 'requires-improvement'],
    ['not-met', 'yes', 'yes', 'inadequate'],
    ['not-met', 'no', 'not-enough-evidence', undefined],
    ['unknown', 'partly', 'not-enough-evidence', undefined],
    ['unknown', 'yes', undefined, undefined],
    ['partly-met', 'partly', 'yes', undefined],
    ['not-applicable', 'not-applicable', 'not-applicable', undefined],
  ])('%s where answers are %s, %s and %s', (expected, v1, v2, g) => {
    const [found] = standardsMet([answered(v1, v2, g)], [seen]);
    expect(Object.entries(found!.counts).filter(([, count]) => count > 0)).toEqual([[expected, 1]]);
  });

  it('is a share of the audits that can tell, where partly is not met', () => {
    const audits = [
      answered('yes', 'yes'),
      answered('partly', 'yes'),
      answered('no', 'yes'),
      answered('yes', 'not-enough-evidence'),
      answered('not-applicable', 'not-applicable'),
      graded('x', 'good'),
    ];
    const [found] = standardsMet(audits, [seen]);
    expect(found!.met.figure).toMatchObject({ numerator: '1', denominator: '3' });
    expect(found!.counts).toEqual({
      met: 1,
      'partly-met': 1,
      'not-met': 1,
      unknown: 1,
      'not-applicable': 1,
      'not-asked': 1,
    });
    const [measured] = standardMeasures(audits, [seen], { period: quarter });
    expect(measured!.figure).toMatchObject({ numerator: '1', denominator: '3', display: '33.3' });
    expect(measured).toMatchObject({
      group: { standard: 'seen' },
      additive: false,
      counts: {
        outside: 1,
        excluded: { 'not-applicable': 1 },
        unknown: { answer: 1 },
        denominatorOnly: 2,
        numerator: 1,
      },
    });
  });

  it('has no empty reasons, and is grouped where asked', () => {
    const [measured] = standardMeasures([answered('yes', 'yes')], [seen], { period: quarter, by: 'team' });
    expect(measured).toMatchObject({ group: { team: 'North', standard: 'seen' } });
    expect(measured!.counts).toMatchObject({ excluded: {}, unknown: {}, outside: 0 });
  });
});

describe('standardsCoverage', () => {
  it('says what measures each standard, and which nothing does', () => {
    const measured = { ...seen, id: 'measured', indicators: ['visits-pct'] };
    const alone = { ...seen, id: 'alone' };
    const found = standardsCoverage([seen, measured, alone], [tool], ['visits-pct']);
    expect(found.standards[0]).toEqual({
      standard: 'seen',
      questions: ['v1', 'v2', 'g'].map((id) => ({ tool: 'core', version: '1.0.0', question: id })),
      indicators: [],
    });
    expect(found.standards[1]!.indicators).toEqual(['visits-pct']);
    expect(found.unmeasured).toEqual(['alone']);
    expect(found.faults).toEqual([
      { code: 'question-cannot-tell', severity: 'warning', standard: 'seen', at: 'n' },
    ]);
  });

  it('tells an unknown standard and indicator, one twice, and one that says nothing', () => {
    const odd = { ...seen, id: 'odd', statement: ' ', indicators: ['gone'] };
    const found = standardsCoverage([odd, odd], [tool], []);
    expect(found.faults.map(({ code, severity, at }) => [code, severity, at])).toEqual([
      ['statement-missing', 'error', undefined],
      ['indicator-unknown', 'warning', 'gone'],
      ['standard-twice', 'error', undefined],
      ['statement-missing', 'error', undefined],
      ['indicator-unknown', 'warning', 'gone'],
      ['standard-unknown', 'error', 'v1'],
      ['standard-unknown', 'error', 'v2'],
      ['standard-unknown', 'error', 'g'],
      ['standard-unknown', 'error', 'n'],
    ]);
    expect(standardsCoverage([{ ...seen, indicators: ['any'] }], []).faults).toEqual([]);
  });
});
