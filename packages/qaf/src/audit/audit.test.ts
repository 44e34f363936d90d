import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradePoints, grades } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { Answer, Audit } from './audit.ts';
import type { AuditDomain, AuditQuestion, AuditTool } from './audit-tool.ts';
import { overallGrade } from './overall-grade.ts';
import type { GradedDomain } from './overall-grade.ts';
import { scoreAudit } from './score-audit.ts';
import { validateAudit } from './validate-audit.ts';

const question = (id: string, changes: Partial<AuditQuestion> = {}): AuditQuestion => ({
  id,
  text: id,
  type: 'yes-partly-no',
  allowNotApplicable: true,
  mandatory: true,
  ...changes,
});
const domain = (
  id: string,
  questions: readonly AuditQuestion[],
  changes: Partial<AuditDomain> = {},
): AuditDomain => ({
  id,
  title: id,
  weight: 1,
  role: 'standard',
  rba: 'how-well',
  whatGoodLooksLike: '',
  questions,
  ...changes,
});
const followUp = { tell: [], moderate: 'sampled' } as const;
const tool = (domains: readonly AuditDomain[]): AuditTool => ({
  id: 'core',
  version: '1.0.0',
  title: 'Core',
  kind: 'collaborative',
  appliesTo: [],
  cycle: 'monthly',
  collaborative: [],
  domains,
  grading: {
    suggestedCutPoints: { outstanding: '0.9', good: '0.7', requiresImprovement: '0.4' },
    minimumEvidence: '0.6',
  },
  followUp: { outstanding: followUp, good: followUp, 'requires-improvement': followUp, inadequate: followUp },
  moderation: { sampleRate: '0.2', always: [], withinWorkingDays: 10, blind: true, newAuditorFirst: 3 },
  sampling: { strata: [] },
});
const audit = (values: Readonly<Record<string, Answer['value']>>, changes: Partial<Audit> = {}): Audit => ({
  id: 'A1',
  tool: { id: 'core', version: '1.0.0' },
  subject: 'C1',
  team: 'Team A',
  service: 'help',
  auditor: 'auditor-1',
  answers: Object.entries(values).map(([id, value]) => ({ question: id, value })),
  ...changes,
});

describe('scoreAudit', () => {
  const plan = tool([
    domain('plan', [question('p1', { weight: 2 }), question('p2'), question('p3'), question('p4')]),
  ]);
  const scored = (values: Readonly<Record<string, Answer['value']>>) =>
    scoreAudit(audit(values), plan).domains['plan'];

  it('divides by what was answered and by all, and weighs', () => {
    // By hand: 2 x 1 + 1/2 + 0 of 4 answered is 2.5/4; p4 does not apply, so of all 2.5/5; evidence 4/4.
    expect(scored({ p1: 'yes', p2: 'partly', p3: 'no', p4: 'not-applicable' })).toMatchObject({
      share: '5/8',
      shareOfAll: '1/2',
      evidence: '1',
      suggested: 'requires-improvement',
    });
  });

  it('lowers the evidence, not the share, where there is not enough to say', () => {
    // 2 of 5 answered is below 0.6: shown, not graded.
    expect(
      scored({ p1: 'yes', p2: 'not-enough-evidence', p3: 'not-enough-evidence', p4: 'not-enough-evidence' }),
    ).toEqual({
      share: '1',
      shareOfAll: '2/5',
      evidence: '2/5',
      insufficientEvidence: true,
    });
    // Exactly 0.6 is enough.
    expect(
      scored({ p1: 'yes', p2: 'yes', p3: 'not-enough-evidence', p4: 'not-enough-evidence' }),
    ).toMatchObject({
      evidence: '3/5',
      suggested: 'outstanding',
      insufficientEvidence: false,
    });
  });

  it('is null, not nothing, where no question applies', () => {
    const none = { p1: 'not-applicable', p2: 'not-applicable', p3: 'not-applicable', p4: 'not-applicable' };
    expect(scored(none)).toEqual({
      share: null,
      shareOfAll: '0',
      evidence: null,
      insufficientEvidence: true,
    });
  });

  it.each([
    ['0.9', 'outstanding', { p1: 'yes', p2: 'yes', p3: 'yes', p4: 'partly' }],
    ['0.7', 'good', { p1: 'yes', p2: 'yes', p3: 'partly', p4: 'no' }],
    ['0.4', 'requires-improvement', { p1: 'yes', p2: 'no', p3: 'no', p4: 'no' }],
    ['below 0.4', 'inadequate', { p1: 'partly', p2: 'partly', p3: 'no', p4: 'no' }],
  ] as const)('suggests on the cut point %s: %s', (_, grade, values) => {
    expect(scored(values)?.suggested).toBe(grade);
  });

  it('takes a scale of 0 for an answer, and grades by their points', () => {
    const mixed = tool([
      domain('voice', [question('v1', { type: 'scale-0-10' }), question('v2', { type: 'grade' })]),
    ]);
    // (0/10 + (3 - 1)/3) / 2 = 1/3
    expect(scoreAudit(audit({ v1: 0, v2: 'good' }), mixed).domains['voice']).toMatchObject({
      share: '1/3',
      evidence: '1',
    });
  });

  it('keeps counts, dates and texts out of the score', () => {
    const noted = tool([
      domain('plan', [question('p1'), question('p2', { type: 'count' }), question('p3', { type: 'text' })]),
    ]);
    expect(scoreAudit(audit({ p1: 'yes', p2: 7, p3: 'noted' }), noted).domains['plan']).toMatchObject({
      share: '1',
      evidence: '1',
    });
  });

  it('keeps the judged grade beside the suggested one, and first and moderated apart', () => {
    const score = scoreAudit(
      audit(
        { p1: 'yes', p2: 'yes', p3: 'yes', p4: 'yes' },
        {
          domainGrades: { plan: 'requires-improvement' },
          moderation: { on: '2024-05-01' as never, moderator: 'm', blind: true, overall: 'inadequate' },
        },
      ),
      plan,
    );
    expect(score.domains['plan']).toMatchObject({
      suggested: 'outstanding',
      judged: 'requires-improvement',
      grade: 'requires-improvement',
    });
    expect([score.first, score.moderated, score.final]).toEqual([
      'requires-improvement',
      'inadequate',
      'inadequate',
    ]);
  });

  it('flags a critical "no" whatever the grade, and lists what has not enough evidence', () => {
    const critical = tool([
      domain('risk', [question('r1', { critical: true }), question('r2'), question('r3')]),
    ]);
    const score = scoreAudit(audit({ r1: 'no', r2: 'yes', r3: 'not-enough-evidence' }), critical);
    expect([score.criticalAnswers, score.notEnoughEvidence]).toEqual([['r1'], ['r3']]);
  });
});

describe('overallGrade', () => {
  const graded = (grade: Grade | undefined, changes: Partial<GradedDomain> = {}): GradedDomain => ({
    id: changes.id ?? 'd',
    weight: 1,
    role: 'standard',
    grade,
    ...changes,
  });

  it('needs no domain below good and an outstanding impact for outstanding, where asked', () => {
    const needs = { noDomainBelow: 'good', impactDomain: 'impact' } as const;
    const three = (impact: Grade, other: Grade): GradedDomain[] => [
      graded('outstanding'),
      graded('outstanding'),
      graded('outstanding'),
      graded(other),
      graded(impact, { id: 'impact' }),
    ];
    expect(overallGrade(three('outstanding', 'good'), needs)).toMatchObject({ grade: 'outstanding' });
    expect(overallGrade(three('good', 'outstanding'), needs)).toMatchObject({
      grade: 'good',
      base: 'outstanding',
      notOutstanding: 'impact-not-outstanding',
    });
    expect(overallGrade(three('outstanding', 'requires-improvement'), needs)).toMatchObject({
      notOutstanding: 'domain-below',
    });
  });

  it('is provisional where a limiting domain has no grade', () => {
    expect(overallGrade([graded('good'), graded(undefined, { id: 'risk', role: 'limiting' })])).toMatchObject(
      {
        grade: 'good',
        provisionalFor: ['risk'],
      },
    );
  });

  const anyDomains = fc.array(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      weight: fc.integer({ min: 1, max: 5 }),
      role: fc.constantFrom('standard', 'limiting', 'ceiling'),
      grade: fc.option(fc.constantFrom(...grades), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const pointsOf = (domains: readonly GradedDomain[]): number => {
    const found = overallGrade(domains);
    return found.status === 'graded' ? gradePoints(found.grade) : 0;
  };

  it('does not depend on the order of domains', () => {
    fc.assert(
      fc.property(anyDomains, (domains) => {
        expect(pointsOf([...domains].reverse())).toBe(pointsOf(domains));
      }),
    );
  });

  it('never falls when one domain is graded better', () => {
    fc.assert(
      fc.property(anyDomains, fc.nat(), (domains, pick) => {
        const at = pick % domains.length;
        const better = domains.map((one, index) => {
          if (index !== at || one.grade === undefined) return one;
          return { ...one, grade: grades[Math.max(grades.indexOf(one.grade) - 1, 0)] };
        });
        expect(pointsOf(better)).toBeGreaterThanOrEqual(pointsOf(domains));
      }),
    );
  });

  it('is never above what a limiting or ceiling domain leaves', () => {
    fc.assert(
      fc.property(anyDomains, (domains) => {
        const has = (role: string): boolean =>
          domains.some((one) => one.role === role && one.grade === 'inadequate');
        if (has('limiting')) expect(pointsOf(domains)).toBe(1);
        else if (has('ceiling')) expect(pointsOf(domains)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('validateAudit', () => {
  const plan = tool([
    domain('plan', [
      question('p1'),
      question('p2', { allowNotApplicable: false }),
      question('p3', { mandatory: false, type: 'scale-0-10' }),
    ]),
    domain('risk', [question('r1', { critical: true })], { role: 'limiting' }),
  ]);
  const right = { p1: 'yes', p2: 'no', r1: 'yes' };
  const codes = (values: Readonly<Record<string, Answer['value']>>, changes: Partial<Audit> = {}): string[] =>
    validateAudit(audit(values, changes), plan).map(({ code, at }) => `${code} ${at ?? ''}`.trim());

  it('finds nothing in a right one', () => {
    expect(codes(right)).toEqual([]);
    expect(codes({ ...right, p3: 0 })).toEqual([]);
  });

  it('tells all that is wrong, in the order of the tool', () => {
    expect(codes({ p1: 'maybe', p2: 'not-applicable', p3: 4.5, x9: 'yes' })).toEqual([
      'answer-invalid p1',
      'not-applicable-not-allowed p2',
      'answer-invalid p3',
      'answer-missing r1',
      'question-unknown x9',
    ]);
    const twice = audit(right).answers.concat({ question: 'p1', value: 'no' });
    expect(codes(right, { answers: twice })).toEqual(['answered-twice p1']);
    expect(codes(right, { domainGrades: { other: 'good' } })).toEqual(['domain-unknown other']);
    expect(codes(right, { tool: { id: 'core', version: '1.1.0' } })).toEqual(['tool-mismatch']);
  });

  it('warns of a grade above what a limiting domain leaves, and of an auditor who moderates', () => {
    const limited = { domainGrades: { risk: 'inadequate', plan: 'good' } } as const;
    expect(codes(right, { ...limited, overall: 'requires-improvement' })).toEqual(['grade-above-limit risk']);
    expect(codes(right, { ...limited, overall: 'inadequate' })).toEqual([]);
    const moderation = {
      on: '2024-05-01' as never,
      moderator: 'auditor-1',
      blind: true,
      overall: 'good',
    } as const;
    expect(codes(right, { moderation: { ...moderation, reason: 'seen' } })).toEqual(['moderated-by-auditor']);
  });

  it('refuses outstanding beside a critical "no"', () => {
    expect(codes({ ...right, r1: 'no' }, { overall: 'outstanding', domainGrades: { risk: 'good' } })).toEqual(
      ['outstanding-with-critical-answer r1'],
    );
  });
});
