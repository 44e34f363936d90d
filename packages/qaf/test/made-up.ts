import { englandAndWales, localDate, period } from '@sightline/core';
import type { LocalDate, Measured, Period } from '@sightline/core';
import fc from 'fast-check';
import type { Answer, Audit } from '../src/audit/audit.ts';
import type { AuditDomain, AuditQuestion, AuditTool } from '../src/audit/audit-tool.ts';
import { scoreAudit } from '../src/audit/score-audit.ts';
import type { ScoredAudit } from '../src/audit/score-audits.ts';
import type { Grade } from '../src/grade.ts';

// Records made up for tests, with only what a test is about.

export const calendar = englandAndWales;

/** A day of 2024, such as `05-02`. */
export function day(text: string): LocalDate {
  return localDate(`2024-${text}`);
}

/** A period of 2024. */
export function between(from: string, to: string): Period {
  return period(day(from), day(to));
}

/** April to June 2024. */
export const quarter: Period = between('04-01', '06-30');

export function question(id: string, changes: Partial<AuditQuestion> = {}): AuditQuestion {
  return { id, text: id, type: 'yes-partly-no', allowNotApplicable: true, mandatory: true, ...changes };
}

export function domain(
  id: string,
  questions: readonly AuditQuestion[],
  changes: Partial<AuditDomain> = {},
): AuditDomain {
  const whole = { title: id, weight: 1, role: 'standard', rba: 'how-well', whatGoodLooksLike: id } as const;
  return { id, ...whole, questions, ...changes };
}

const followUp = { tell: [], moderate: 'sampled' } as const;

export function madeUpTool(domains: readonly AuditDomain[], changes: Partial<AuditTool> = {}): AuditTool {
  return {
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
    followUp: {
      outstanding: followUp,
      good: followUp,
      'requires-improvement': followUp,
      inadequate: followUp,
    },
    moderation: {
      sampleRate: '0.2',
      always: ['inadequate', 'outstanding'],
      withinWorkingDays: 10,
      blind: true,
      newAuditorFirst: 0,
    },
    sampling: { strata: [] },
    ...changes,
  };
}

export function madeUpAudit(
  values: Readonly<Record<string, Answer['value']>>,
  changes: Partial<Audit> = {},
): Audit {
  return {
    id: 'A1',
    tool: { id: 'core', version: '1.0.0' },
    subject: 'C1',
    team: 'North',
    service: 'help',
    auditor: 'auditor-1',
    submitted: day('05-02'),
    answers: Object.entries(values).map(([id, value]) => ({ question: id, value })),
    ...changes,
  };
}

/** An audit of one domain with the auditor's overall grade and, where given, the moderator's. */
export function graded(
  id: string,
  overall: Grade | undefined,
  moderated?: Grade,
  changes: Partial<Audit> = {},
  toolChanges: Partial<AuditTool> = {},
): ScoredAudit {
  const tool = madeUpTool([domain('plan', [question('p1')])], toolChanges);
  const audit = madeUpAudit(overall ? { p1: 'yes' } : {}, {
    id,
    ...(overall && { overall }),
    ...(moderated && {
      moderation: { on: day('05-09'), moderator: 'm', blind: true, overall: moderated, reason: 'seen' },
    }),
    ...changes,
  });
  return { audit, tool, score: scoreAudit(audit, tool) };
}

/** Several of one kind. */
export function times<Value>(count: number, of: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => of(index));
}

/** What is shown of figures, or why there is none, by the id of the measure. */
export function shown(measured: readonly Measured[]): Record<string, string> {
  return Object.fromEntries(
    measured.map(({ measure, figure }) => [
      measure.id,
      figure.status === 'measured' ? figure.display : figure.reason,
    ]),
  );
}

/** A way to put lists into another order. */
export const anyOrder: fc.Arbitrary<<Row>(rows: readonly Row[]) => Row[]> = fc
  .array(fc.nat(1_000), { minLength: 24, maxLength: 24 })
  .map((keys) => <Row>(rows: readonly Row[]) => {
    const keyed = rows.map((row, index) => ({ row, key: keys[index % keys.length]! + index / 1_000 }));
    return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
  });
