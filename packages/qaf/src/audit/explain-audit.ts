import type { Exact } from '@sightline/core';
import { gradePoints } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { Audit } from './audit.ts';
import type { AuditTool } from './audit-tool.ts';
import { limitOf } from './overall-grade.ts';
import { scoreAudit } from './score-audit.ts';
import type { AuditScore, DomainScore } from './score-audit.ts';

/** One step of how an audit came to its grade. Words are made from code and params elsewhere. */
export type AuditStep =
  | {
      readonly code: 'domain-graded';
      readonly domain: string;
      readonly grade: Grade;
      readonly share: Exact | null;
      readonly evidence: Exact | null;
    }
  | {
      readonly code: 'domain-judged-otherwise';
      readonly domain: string;
      readonly suggested: Grade;
      readonly judged: Grade;
    }
  | {
      readonly code: 'domain-insufficient-evidence';
      readonly domain: string;
      readonly evidence: Exact | null;
    }
  | { readonly code: 'no-graded-domain' }
  | { readonly code: 'base'; readonly grade: Grade }
  | { readonly code: 'limited'; readonly by: readonly string[]; readonly to: Grade }
  | { readonly code: 'held-by-ceiling'; readonly by: readonly string[]; readonly to: Grade }
  | {
      readonly code: 'not-outstanding';
      readonly because: 'domain-below' | 'impact-not-outstanding';
      readonly to: Grade;
    }
  | { readonly code: 'provisional'; readonly for: readonly string[] }
  | { readonly code: 'computed'; readonly grade: Grade }
  | {
      readonly code: 'overridden';
      readonly from: Grade | null;
      readonly to: Grade;
      readonly aboveLimit: boolean;
    }
  | { readonly code: 'moderated'; readonly from: Grade | null; readonly to: Grade }
  | { readonly code: 'safety-check-today'; readonly questions: readonly string[] };

/**
 * Why an audit has its grade, step by step: each domain with what its answers suggest and what was judged, the base,
 * what limits it or holds it below outstanding, whether it is provisional, the person's grade and the moderator's. The
 * last grade named is the one that counts. The audit is taken as valid: see `validateAudit`.
 *
 * @example
 * import { explainAudit } from '@sightline/qaf';
 * const question = { id: 'r1', text: 'Safe', type: 'yes-partly-no', allowNotApplicable: true, mandatory: true };
 * const domain = { id: 'risk', title: 'Risk', weight: 1, role: 'limiting', rba: 'how-well', questions: [question] };
 * const grading = { suggestedCutPoints: { outstanding: '0.9', good: '0.7', requiresImprovement: '0.4' }, minimumEvidence: '0.6' };
 * const steps = explainAudit({ answers: [{ question: 'r1', value: 'no' }], overall: 'good' }, { domains: [domain], grading });
 * steps.map(({ code }) => code) // => ['domain-graded', 'base', 'computed', 'overridden']
 */
export function explainAudit(
  audit: Audit,
  tool: Pick<AuditTool, 'domains' | 'grading'> & Partial<Pick<AuditTool, 'collaborative'>>,
): readonly AuditStep[] {
  const score = scoreAudit(audit, tool);
  const limit = limitOf(
    tool.domains.map(({ id, weight, role }) => ({ id, weight, role, grade: score.domains[id]?.grade })),
  );
  return [
    ...tool.domains.flatMap(({ id }) => domainSteps(id, score.domains[id]!)),
    ...computedSteps(score),
    ...personSteps(audit, score, limit?.grade),
  ];
}

function domainSteps(domain: string, score: DomainScore): readonly AuditStep[] {
  const { share, evidence, suggested, judged, grade, insufficientEvidence } = score;
  return [
    ...(insufficientEvidence ? [{ code: 'domain-insufficient-evidence', domain, evidence } as const] : []),
    ...(suggested && judged && suggested !== judged
      ? [{ code: 'domain-judged-otherwise', domain, suggested, judged } as const]
      : []),
    ...(grade ? [{ code: 'domain-graded', domain, grade, share, evidence } as const] : []),
  ];
}

function computedSteps({ computed }: AuditScore): readonly AuditStep[] {
  const { provisionalFor } = computed;
  const provisional =
    provisionalFor.length > 0 ? [{ code: 'provisional', for: provisionalFor } as const] : [];
  if (computed.status === 'cannot-say') return [{ code: 'no-graded-domain' }, ...provisional];
  const { base, grade, limitedBy, notOutstanding } = computed;
  const code = grade === 'inadequate' ? 'limited' : 'held-by-ceiling';
  return [
    { code: 'base', grade: base },
    ...(limitedBy.length > 0 ? [{ code, by: limitedBy, to: grade } as const] : []),
    ...(notOutstanding ? [{ code: 'not-outstanding', because: notOutstanding, to: grade } as const] : []),
    ...provisional,
    { code: 'computed', grade },
  ];
}

function personSteps(audit: Audit, score: AuditScore, limit: Grade | undefined): readonly AuditStep[] {
  const { computed, first, moderated, criticalAnswers } = score;
  const from = computed.status === 'graded' ? computed.grade : null;
  const { overall } = audit;
  const aboveLimit =
    overall !== undefined && limit !== undefined && gradePoints(overall) > gradePoints(limit);
  return [
    ...(overall && overall !== from ? [{ code: 'overridden', from, to: overall, aboveLimit } as const] : []),
    ...(moderated && moderated !== first
      ? [{ code: 'moderated', from: first ?? null, to: moderated } as const]
      : []),
    ...(criticalAnswers.length > 0
      ? [{ code: 'safety-check-today', questions: criticalAnswers } as const]
      : []),
  ];
}
