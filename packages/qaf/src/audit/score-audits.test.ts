import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domain, madeUpAudit, madeUpTool, question } from '../../test/made-up.ts';
import { gradePoints } from '../grade.ts';
import { scoreAudit } from './score-audit.ts';
import { scoreAudits } from './score-audits.ts';
import { validateAudit } from './validate-audit.ts';

const one = madeUpTool([domain('plan', [question('p1')])]);
const two = { ...one, version: '2.0.0', grading: { ...one.grading, minimumEvidence: '1' } };

describe('scoreAudits', () => {
  it('scores each audit on its own version, whichever is newer', () => {
    const stricter = madeUpTool([domain('plan', [question('p1'), question('p2')])], { version: '2.0.0' });
    const { scored } = scoreAudits(
      [
        madeUpAudit({ p1: 'yes' }, { id: 'old' }),
        madeUpAudit({ p1: 'yes', p2: 'no' }, { id: 'new', tool: { id: 'core', version: '2.0.0' } }),
      ],
      [stricter, one],
    );
    expect(scored.map(({ audit, tool, score }) => [audit.id, tool.version, score.final])).toEqual([
      ['old', '1.0.0', 'outstanding'],
      ['new', '2.0.0', 'requires-improvement'],
    ]);
  });

  it('refuses an audit with an error, keeps one with a warning, and tells both', () => {
    const { scored, refused, faults } = scoreAudits(
      [
        madeUpAudit({}, { id: 'missing' }),
        madeUpAudit({ p1: 'yes' }, { id: 'own', worker: 'auditor-1' }),
        madeUpAudit({ p1: 'yes' }, { id: 'lost', tool: { id: 'core', version: '3.0.0' } }),
      ],
      [one, two],
    );
    expect(scored.map(({ audit }) => audit.id)).toEqual(['own']);
    expect(refused.map(({ id }) => id)).toEqual(['missing', 'lost']);
    expect(faults).toEqual([
      { code: 'answer-missing', severity: 'error', at: 'p1', audit: 'missing' },
      { code: 'audited-own-case', severity: 'warning', audit: 'own' },
      { code: 'tool-unknown', severity: 'error', audit: 'lost' },
    ]);
  });

  it('refuses every audit of an id that comes twice: nobody can say which is the audit', () => {
    const { scored, faults } = scoreAudits([madeUpAudit({ p1: 'yes' }), madeUpAudit({ p1: 'no' })], [one]);
    expect(scored).toEqual([]);
    expect(faults.map(({ code }) => code)).toEqual(['audit-id-twice', 'audit-id-twice']);
  });
});

// The edge cases of scoring that a tool has to get right, each by name.
describe('edge cases of one audit', () => {
  const codes = (tool: typeof one, audit: ReturnType<typeof madeUpAudit>): string[] =>
    validateAudit(audit, tool).map(({ code, severity }) => `${severity} ${code}`);

  it('all not applicable: no share, no grade, and no fault', () => {
    const audit = madeUpAudit({ p1: 'not-applicable' });
    expect(codes(one, audit)).toEqual([]);
    const { computed, final, domains } = scoreAudit(audit, one);
    expect(computed).toEqual({ status: 'cannot-say', reason: 'no-graded-domain', provisionalFor: [] });
    expect(final).toBeUndefined();
    expect(domains['plan']?.share).toBeNull();
  });

  it('one domain: its grade is the overall grade', () => {
    expect(scoreAudit(madeUpAudit({ p1: 'partly' }), one).final).toBe('requires-improvement');
  });

  it('a weight that is left out is 1', () => {
    // By hand: (1 + 0 x 3) of 4 is a quarter.
    const weighed = madeUpTool([domain('plan', [question('p1'), question('p2', { weight: 3 })])]);
    expect(scoreAudit(madeUpAudit({ p1: 'yes', p2: 'no' }), weighed).domains['plan']?.share).toBe('1/4');
  });

  it('a duplicate answer, an unknown question and another version are errors', () => {
    const twice = madeUpAudit({ p1: 'yes' });
    expect(codes(one, { ...twice, answers: [...twice.answers, ...twice.answers] })).toEqual([
      'error answered-twice',
    ]);
    expect(codes(one, madeUpAudit({ p1: 'yes', zz: 'no' }))).toEqual(['error question-unknown']);
    expect(codes({ ...one, id: 'other' }, twice)).toEqual(['error tool-mismatch']);
    expect(codes({ ...one, version: '1.0.1' }, twice)).toEqual(['error tool-mismatch']);
  });

  it('outstanding beside a critical no is an error, good beside one is not', () => {
    const critical = madeUpTool([domain('plan', [question('p1', { critical: true })])]);
    const given = (overall: 'outstanding' | 'good'): string[] =>
      codes(critical, madeUpAudit({ p1: 'no' }, { overall, domainGrades: { plan: 'good' } }));
    expect(given('outstanding')).toEqual(['error outstanding-with-critical-answer']);
    expect(given('good')).toEqual([]);
  });

  it('a self grade that is missing is a warning, where the tool asks for one', () => {
    const asking = madeUpTool([domain('plan', [question('p1')])], {
      collaborative: [question('own', { type: 'grade', means: 'self-grade', mandatory: false })],
    });
    expect(codes(asking, madeUpAudit({ p1: 'yes' }))).toEqual(['warning self-grade-missing']);
    expect(codes(asking, madeUpAudit({ p1: 'yes', own: 'not-applicable' }))).toEqual([
      'warning self-grade-missing',
    ]);
    expect(codes(asking, madeUpAudit({ p1: 'yes' }, { selfGrade: 'good' }))).toEqual([]);
    expect(codes(asking, madeUpAudit({ p1: 'yes', own: 'good' }))).toEqual([]);
    expect(codes(asking, madeUpAudit({ p1: 'yes', own: 'good' }, { selfGrade: 'good' }))).toEqual([]);
    expect(codes(asking, madeUpAudit({ p1: 'yes', own: 'good' }, { selfGrade: 'inadequate' }))).toEqual([
      'error self-grade-differs',
    ]);
    expect(scoreAudit(madeUpAudit({ p1: 'yes', own: 'good' }), asking).self).toBe('good');
    expect(scoreAudit(madeUpAudit({ p1: 'yes' }, { selfGrade: 'inadequate' }), asking).self).toBe(
      'inadequate',
    );
    expect(scoreAudit(madeUpAudit({ p1: 'yes' }), one)).not.toHaveProperty('self');
  });

  it('a scale: 0 is an answer, its ends are in it, a decimal only where the question allows one', () => {
    const scaled = (changes = {}): typeof one =>
      madeUpTool([domain('plan', [question('s', { type: 'scale-0-10', ...changes })])]);
    const share = (value: number): string | null | undefined =>
      scoreAudit(madeUpAudit({ s: value }), scaled()).domains['plan']?.share;
    expect([share(0), share(10)]).toEqual(['0', '1']);
    expect(scoreAudit(madeUpAudit({ s: 0 }), scaled()).domains['plan']?.grade).toBe('inadequate');
    expect(codes(scaled(), madeUpAudit({ s: 0 }))).toEqual([]);
    expect(codes(scaled(), madeUpAudit({ s: 10 }))).toEqual([]);
    for (const value of [-1, 11, 6.5, '7', Number.NaN])
      expect(codes(scaled(), madeUpAudit({ s: value }))).toEqual(['error answer-invalid']);
    expect(codes(scaled({ allowDecimal: true }), madeUpAudit({ s: 6.5 }))).toEqual([]);
    for (const value of [-0.5, 10.5])
      expect(codes(scaled({ allowDecimal: true }), madeUpAudit({ s: value }))).toEqual([
        'error answer-invalid',
      ]);
    expect(scoreAudit(madeUpAudit({ s: 6.5 }), scaled({ allowDecimal: true })).domains['plan']?.share).toBe(
      '13/20',
    );
  });

  it('counts are whole numbers from 0, dates are days there are, texts say something', () => {
    const typed = (type: 'count' | 'date' | 'text'): typeof one =>
      madeUpTool([domain('plan', [question('x', { type })])]);
    const faults = (type: 'count' | 'date' | 'text', value: string | number): number =>
      codes(typed(type), madeUpAudit({ x: value })).length;
    expect([faults('count', 0), faults('count', 3), faults('count', -1), faults('count', 1.5)]).toEqual([
      0, 0, 1, 1,
    ]);
    expect(faults('count', '3')).toBe(1);
    expect([faults('date', '2024-02-29'), faults('date', '2023-02-29'), faults('date', 5)]).toEqual([
      0, 1, 1,
    ]);
    expect([faults('text', 'seen'), faults('text', '  '), faults('text', 5)]).toEqual([0, 1, 1]);
  });

  it('a reading that is not scored leaves share and evidence alone', () => {
    const tool = madeUpTool([
      domain('impact', [question('i1'), question('s', { type: 'scale-0-10', unscored: true })]),
    ]);
    const plain = scoreAudit(madeUpAudit({ i1: 'yes', s: 0 }), tool).domains['impact'];
    expect(plain).toMatchObject({ share: '1', shareOfAll: '1', evidence: '1', grade: 'outstanding' });
  });

  it('a human grade above the ceiling is a warning, on the ceiling none', () => {
    const held = madeUpTool([
      domain('plan', [question('p1')]),
      domain('oversight', [question('o1')], { role: 'ceiling' }),
    ]);
    const given = (overall: 'good' | 'requires-improvement'): string[] =>
      codes(held, madeUpAudit({ p1: 'yes', o1: 'no' }, { overall }));
    expect(given('good')).toEqual(['warning grade-above-limit']);
    expect(given('requires-improvement')).toEqual([]);
  });

  it('a moderated grade above the limit is a warning, unless the moderator graded the limiting domain up', () => {
    const limited = madeUpTool([
      domain('plan', [question('p1')]),
      domain('risk', [question('r1')], { role: 'limiting' }),
    ]);
    const given = (overall: 'good' | 'inadequate', domains = {}): string[] =>
      codes(
        limited,
        madeUpAudit(
          { p1: 'yes', r1: 'no' },
          {
            moderation: {
              on: '2024-05-09' as never,
              moderator: 'm',
              blind: true,
              overall,
              reason: 'r',
              domains,
            },
          },
        ),
      );
    expect(given('good')).toEqual(['warning moderated-above-limit']);
    expect(given('inadequate')).toEqual([]);
    expect(given('good', { risk: 'good' })).toEqual([]);
    expect(given('good', { plan: 'good' })).toEqual(['warning moderated-above-limit']);
    expect(given('good', { other: 'good' })).toEqual(['error domain-unknown']);
  });

  it('a moderated grade without a reason is a warning, where it moved', () => {
    const moderated = (overall: 'good' | 'outstanding', reason?: string): string[] =>
      codes(
        one,
        madeUpAudit(
          { p1: 'yes' },
          {
            moderation: {
              on: '2024-05-09' as never,
              moderator: 'm',
              blind: true,
              overall,
              ...(reason !== undefined && { reason }),
            },
          },
        ),
      );
    expect(moderated('good')).toEqual(['warning moderated-without-reason']);
    expect(moderated('good', ' ')).toEqual(['warning moderated-without-reason']);
    expect(moderated('good', 'too kind')).toEqual([]);
    expect(moderated('outstanding')).toEqual([]);
  });

  it('a better answer never lowers the grade while the same domains have one', () => {
    const tool = madeUpTool(
      [
        domain('plan', [question('p1'), question('p2', { weight: 2 }), question('p3')], { weight: 2 }),
        domain('risk', [question('r1'), question('r2')], { role: 'limiting', weight: 3 }),
        domain('impact', [question('i1'), question('i2', { type: 'scale-0-10' })], { rba: 'better-off' }),
      ],
      {
        grading: {
          suggestedCutPoints: { outstanding: '0.9', good: '0.7', requiresImprovement: '0.4' },
          minimumEvidence: '0.6',
          outstandingNeeds: { noDomainBelow: 'good', impactDomain: 'impact' },
        },
      },
    );
    const steps = ['no', 'partly', 'yes'];
    const word = fc.constantFrom('yes', 'partly', 'no', 'not-applicable', 'not-enough-evidence');
    const anyAnswers = fc.record({
      p1: word,
      p2: word,
      p3: word,
      r1: word,
      r2: word,
      i1: word,
      i2: fc.integer({ min: 0, max: 10 }),
    });
    const points = (values: Readonly<Record<string, string | number>>): number => {
      const { final } = scoreAudit(madeUpAudit(values), tool);
      return final ? gradePoints(final) : 0;
    };
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('p1', 'p2', 'p3', 'r1', 'r2', 'i1', 'i2'), (values, id) => {
        const value = values[id as keyof typeof values];
        const better =
          typeof value === 'number'
            ? Math.min(value + 1, 10)
            : steps.includes(value)
              ? steps[Math.min(steps.indexOf(value) + 1, 2)]!
              : value;
        expect(points({ ...values, [id]: better })).toBeGreaterThanOrEqual(points(values));
      }),
    );
  });

  it('an answer where there was none may lower the grade only by giving a domain one', () => {
    // The stated rule: too little evidence leaves a limiting domain out; with it, it limits.
    const tool = madeUpTool([
      domain('plan', [question('p1')]),
      domain('risk', [question('r1'), question('r2')], { role: 'limiting' }),
    ]);
    const without = { p1: 'yes', r1: 'no', r2: 'not-enough-evidence' };
    const before = scoreAudit(madeUpAudit(without), tool);
    const after = scoreAudit(madeUpAudit({ ...without, r2: 'partly' }), tool);
    expect([before.final, before.computed.provisionalFor]).toEqual(['outstanding', ['risk']]);
    expect([after.final, after.computed.provisionalFor]).toEqual(['inadequate', []]);
  });

  it('the order of answers does not matter', () => {
    const tool = madeUpTool([
      domain('plan', [question('p1'), question('p2')]),
      domain('risk', [question('r1')]),
    ]);
    const audit = madeUpAudit({ p1: 'yes', p2: 'no', r1: 'partly' });
    expect(scoreAudit({ ...audit, answers: [...audit.answers].reverse() }, tool)).toEqual(
      scoreAudit(audit, tool),
    );
  });
});
