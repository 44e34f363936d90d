import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, domain, madeUpAudit, madeUpTool, question } from '../../test/made-up.ts';
import { grades } from '../grade.ts';
import type { Grade } from '../grade.ts';
import { explainAudit } from './explain-audit.ts';
import type { AuditStep } from './explain-audit.ts';
import { scoreAudit } from './score-audit.ts';

const tool = madeUpTool([
  domain('plan', [question('p1'), question('p2')]),
  domain('risk', [question('r1', { critical: true })], { role: 'limiting' }),
  domain('oversight', [question('o1')], { role: 'ceiling' }),
]);
const best = { p1: 'yes', p2: 'yes', r1: 'yes', o1: 'yes' };
const codes = (steps: readonly AuditStep[]): string[] => steps.map(({ code }) => code);

describe('explainAudit', () => {
  it('names each domain, the base and the computed grade, and nothing else of a plain audit', () => {
    expect(explainAudit(madeUpAudit(best), tool)).toEqual([
      { code: 'domain-graded', domain: 'plan', grade: 'outstanding', share: '1', evidence: '1' },
      { code: 'domain-graded', domain: 'risk', grade: 'outstanding', share: '1', evidence: '1' },
      { code: 'domain-graded', domain: 'oversight', grade: 'outstanding', share: '1', evidence: '1' },
      { code: 'base', grade: 'outstanding' },
      { code: 'computed', grade: 'outstanding' },
    ]);
  });

  it('says that a limiting domain limits, and asks for a safety check of a critical no', () => {
    const steps = explainAudit(madeUpAudit({ ...best, r1: 'no' }), tool);
    expect(steps.slice(3)).toEqual([
      { code: 'base', grade: 'outstanding' },
      { code: 'limited', by: ['risk'], to: 'inadequate' },
      { code: 'computed', grade: 'inadequate' },
      { code: 'safety-check-today', questions: ['r1'] },
    ]);
  });

  it('says that a ceiling domain holds', () => {
    expect(explainAudit(madeUpAudit({ ...best, o1: 'no' }), tool)).toContainEqual({
      code: 'held-by-ceiling',
      by: ['oversight'],
      to: 'requires-improvement',
    });
  });

  it('says where there is too little evidence, and for which limiting domain the grade is provisional', () => {
    const steps = explainAudit(madeUpAudit({ ...best, r1: 'not-enough-evidence' }), tool);
    expect(steps).toContainEqual({ code: 'domain-insufficient-evidence', domain: 'risk', evidence: '0' });
    expect(steps).toContainEqual({ code: 'provisional', for: ['risk'] });
  });

  it('has no base where no domain has a grade', () => {
    const none = { p1: 'not-applicable', p2: 'not-applicable', r1: 'not-applicable', o1: 'not-applicable' };
    expect(codes(explainAudit(madeUpAudit(none), tool)).slice(3)).toEqual([
      'no-graded-domain',
      'provisional',
    ]);
    expect(explainAudit(madeUpAudit(none, { overall: 'good' }), tool)).toContainEqual({
      code: 'overridden',
      from: null,
      to: 'good',
      aboveLimit: false,
    });
  });

  it('says what was judged otherwise than suggested, and only then', () => {
    const steps = explainAudit(
      madeUpAudit(best, { domainGrades: { plan: 'good', oversight: 'outstanding' } }),
      tool,
    );
    expect(steps.filter(({ code }) => code === 'domain-judged-otherwise')).toEqual([
      { code: 'domain-judged-otherwise', domain: 'plan', suggested: 'outstanding', judged: 'good' },
    ]);
  });

  it('says what kept a grade from outstanding', () => {
    const needing = {
      ...tool,
      grading: { ...tool.grading, outstandingNeeds: { noDomainBelow: 'good', impactDomain: 'plan' } },
    } as const;
    expect(explainAudit(madeUpAudit(best, { domainGrades: { plan: 'good' } }), needing)).toContainEqual({
      code: 'not-outstanding',
      because: 'impact-not-outstanding',
      to: 'good',
    });
  });

  it('says that a person overrode, and whether above the limit', () => {
    const limited = madeUpAudit({ ...best, r1: 'no' }, { overall: 'good' });
    expect(explainAudit(limited, tool)).toContainEqual({
      code: 'overridden',
      from: 'inadequate',
      to: 'good',
      aboveLimit: true,
    });
    const lower = madeUpAudit(best, { overall: 'good' });
    expect(explainAudit(lower, tool)).toContainEqual({
      code: 'overridden',
      from: 'outstanding',
      to: 'good',
      aboveLimit: false,
    });
    expect(codes(explainAudit(madeUpAudit(best, { overall: 'outstanding' }), tool))).not.toContain(
      'overridden',
    );
    // On the limit is not above it.
    const onLimit = madeUpAudit({ ...best, o1: 'no' }, { overall: 'requires-improvement' });
    expect(codes(explainAudit(onLimit, tool))).not.toContain('overridden');
  });

  it('says that moderation moved a grade, and is silent where it upheld', () => {
    const moderation = { on: day('05-09'), moderator: 'm', blind: true, overall: 'good' } as const;
    expect(explainAudit(madeUpAudit(best, { moderation }), tool)).toContainEqual({
      code: 'moderated',
      from: 'outstanding',
      to: 'good',
    });
    expect(codes(explainAudit(madeUpAudit(best, { overall: 'good', moderation }), tool))).not.toContain(
      'moderated',
    );
  });

  it('ends on the grade that counts', () => {
    const anyAudit = fc.record({
      values: fc.array(fc.constantFrom('yes', 'partly', 'no', 'not-applicable', 'not-enough-evidence'), {
        minLength: 4,
        maxLength: 4,
      }),
      overall: fc.option(fc.constantFrom(...grades), { nil: undefined }),
      moderated: fc.option(fc.constantFrom(...grades), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyAudit, ({ values, overall, moderated }) => {
        const audit = madeUpAudit(
          Object.fromEntries(['p1', 'p2', 'r1', 'o1'].map((id, index) => [id, values[index]!])),
          {
            ...(overall && { overall }),
            ...(moderated && {
              moderation: { on: day('05-09'), moderator: 'm', blind: true, overall: moderated },
            }),
          },
        );
        const last = explainAudit(audit, tool).findLast(
          ({ code }) => code === 'computed' || code === 'overridden' || code === 'moderated',
        );
        const named = last && ('to' in last ? last.to : 'grade' in last ? last.grade : undefined);
        expect(named).toBe(scoreAudit(audit, tool).final);
      }),
    );
  });

  it('says that a person’s grade is above the limit only where there is one and the grade is above it', () => {
    const aboveLimit = (overall: Grade, risk: Grade) =>
      explainAudit(madeUpAudit(best, { overall, domainGrades: { risk } }), tool).find(
        ({ code }) => code === 'overridden',
      );
    expect(aboveLimit('good', 'inadequate')).toMatchObject({ aboveLimit: true });
    // No domain limits; the computed grade is outstanding.
    expect(aboveLimit('good', 'good')).toMatchObject({ from: 'outstanding', aboveLimit: false });
    // Computed inadequate, where oversight would leave room for requires improvement: on the limit is not above it.
    const held = { plan: 'inadequate', oversight: 'inadequate' } as const;
    const steps = explainAudit(
      madeUpAudit(best, { overall: 'requires-improvement', domainGrades: held }),
      tool,
    );
    expect(steps).toContainEqual({
      code: 'overridden',
      from: 'inadequate',
      to: 'requires-improvement',
      aboveLimit: false,
    });
  });
});
