import { describe, expect, it } from 'vitest';
import { day, domain, madeUpAudit, madeUpTool, question } from '../../test/made-up.ts';
import type { Answer, Audit } from './audit.ts';
import type { AuditQuestion } from './audit-tool.ts';
import { validateAudit } from './validate-audit.ts';

describe('validateAudit', () => {
  const isRight = (changes: Partial<AuditQuestion>, value: Answer['value']): boolean =>
    validateAudit(madeUpAudit({ q: value }), madeUpTool([domain('d', [question('q', changes)])])).length ===
    0;

  it('takes each type of answer at its edges, and no other', () => {
    const right: [Partial<AuditQuestion>, Answer['value'][], Answer['value'][]][] = [
      [{ type: 'yes-partly-no' }, ['yes', 'partly', 'no'], ['maybe', 1]],
      [{ type: 'grade' }, ['good', 'requires-improvement'], ['fine', 3]],
      [{ type: 'scale-0-10' }, [0, 10], [-1, 11, 0.5, '5']],
      [{ type: 'scale-0-10', allowDecimal: true }, [0.5], [10.5, '5']],
      [{ type: 'count' }, [0, 12], [-1, 1.5, '3']],
      [{ type: 'date' }, ['2024-02-29'], ['2023-02-29', 20240229]],
      [{ type: 'text' }, ['noted'], [' ', '', 7]],
    ];
    for (const [changes, taken, refused] of right) {
      for (const value of taken) expect([value, isRight(changes, value)]).toEqual([value, true]);
      for (const value of refused) expect([value, isRight(changes, value)]).toEqual([value, false]);
      expect(isRight(changes, 'not-enough-evidence')).toBe(true);
      expect(isRight(changes, 'not-applicable')).toBe(true);
    }
  });

  const limited = madeUpTool([
    domain('plan', [question('p1')]),
    domain('risk', [question('r1', { critical: true })], { role: 'limiting' }),
  ]);
  const faults = (
    changes: Partial<Audit>,
    values: Record<string, Answer['value']> = { p1: 'yes', r1: 'yes' },
  ) => validateAudit(madeUpAudit(values, changes), limited);
  const moderation = { on: day('05-09'), moderator: 'm', blind: true, overall: 'outstanding' } as const;

  it('warns, and does not refuse, where someone looks at their own work', () => {
    expect(faults({ worker: 'auditor-1', overall: 'outstanding' })).toEqual([
      { code: 'audited-own-case', severity: 'warning' },
    ]);
    expect(faults({ worker: 'worker-1' })).toEqual([]);
    expect(faults({ moderation: { ...moderation, moderator: 'auditor-1' } })).toEqual([
      { code: 'moderated-by-auditor', severity: 'warning' },
    ]);
  });

  it('goes on to the grades where there are warnings only', () => {
    expect(faults({ worker: 'auditor-1', overall: 'good', domainGrades: { risk: 'inadequate' } })).toEqual([
      { code: 'audited-own-case', severity: 'warning' },
      { code: 'grade-above-limit', severity: 'warning', at: 'risk' },
    ]);
  });

  it('takes outstanding without a critical "no", and a moderated grade with its reason', () => {
    expect(faults({ overall: 'outstanding' })).toEqual([]);
    const moved = { ...moderation, overall: 'good' } as const;
    expect(faults({ moderation: moved })).toEqual([
      { code: 'moderated-without-reason', severity: 'warning' },
    ]);
    expect(faults({ moderation: { ...moved, reason: ' ' } })).toHaveLength(1);
    expect(faults({ moderation: { ...moved, reason: 'seen' } })).toEqual([]);
  });

  it('reads the worker’s own grade from the question that asks for it, not from the first', () => {
    const tool = madeUpTool([domain('d', [question('q')])], {
      collaborative: [
        question('c1', { type: 'grade' }),
        question('c2', { type: 'grade', means: 'self-grade' }),
      ],
    });
    const of = (changes: Partial<Audit>, c2: Answer['value'] = 'good') =>
      validateAudit(madeUpAudit({ q: 'yes', c1: 'inadequate', c2 }, changes), tool);
    expect(of({ selfGrade: 'good' })).toEqual([]);
    expect(of({ selfGrade: 'inadequate' })).toEqual([
      { code: 'self-grade-differs', severity: 'error', at: 'c2' },
    ]);
    expect(of({}, 'not-applicable')).toEqual([{ code: 'self-grade-missing', severity: 'warning', at: 'c2' }]);
  });
});
