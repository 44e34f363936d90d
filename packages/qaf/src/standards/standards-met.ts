import type { Answer } from '../audit/audit.ts';
import type { AuditQuestion } from '../audit/audit-tool.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { shareOf } from '../figures/figures.ts';
import type { Share } from '../figures/figures.ts';
import { grades, isGoodOrBetter } from '../grade.ts';
import type { PracticeStandard } from './practice-standard.ts';

/** What one audit says of a standard. */
export type StandardInAudit = 'met' | 'partly-met' | 'not-met' | 'unknown' | 'not-applicable' | 'not-asked';

/** In how many audits a standard is met. */
export type StandardMet = {
  readonly standard: string;
  readonly counts: Readonly<Record<StandardInAudit, number>>;
  /** Met, of audits that can tell: partly met is not met, unknown and not applicable are left out. */
  readonly met: Share;
};

/**
 * In how many audits each standard is met. An audit meets it where every question that points at it and applies is
 * answered yes, or graded good or better; one no is not met; otherwise one without evidence is unknown, and one partly is
 * partly met.
 *
 * @example
 * import { standardsMet } from '@sightline/qaf';
 * const question = { id: 'v1', text: 'Seen alone', type: 'yes-partly-no', allowNotApplicable: true, mandatory: true, standards: ['PS1'] };
 * const audit = { audit: { answers: [{ question: 'v1', value: 'yes' }] }, tool: { domains: [{ id: 'voice', questions: [question] }], collaborative: [] } };
 * standardsMet([audit], [{ id: 'PS1' }])[0].met.figure.display // => '100'
 */
export function standardsMet(
  audits: readonly Pick<ScoredAudit, 'audit' | 'tool'>[],
  standards: readonly PracticeStandard[],
): readonly StandardMet[] {
  return standards.map(({ id }) => {
    const counts: Record<StandardInAudit, number> = {
      met: 0,
      'partly-met': 0,
      'not-met': 0,
      unknown: 0,
      'not-applicable': 0,
      'not-asked': 0,
    };
    for (const audit of audits) counts[inAudit(audit, id)] += 1;
    const told = counts.met + counts['partly-met'] + counts['not-met'];
    return { standard: id, counts, met: shareOf(counts.met, told) };
  });
}

function inAudit({ audit, tool }: Pick<ScoredAudit, 'audit' | 'tool'>, standard: string): StandardInAudit {
  const asked = [...tool.domains.flatMap(({ questions }) => questions), ...tool.collaborative].filter(
    (question) => question.standards?.includes(standard) && canTell(question),
  );
  if (asked.length === 0) return 'not-asked';
  const found = asked.map(({ id }) => said(audit.answers.find(({ question }) => question === id)));
  const applying = found.filter((one) => one !== 'not-applicable');
  if (applying.length === 0) return 'not-applicable';
  for (const worst of ['not-met', 'unknown', 'partly-met'] as const)
    if (applying.includes(worst)) return worst;
  return 'met';
}

/** Only a yes or a grade says whether a standard is met. */
export function canTell({ type }: AuditQuestion): boolean {
  return type === 'yes-partly-no' || type === 'grade';
}

function said(answer: Answer | undefined): Exclude<StandardInAudit, 'not-asked'> {
  const value = answer?.value;
  if (value === undefined || value === 'not-enough-evidence') return 'unknown';
  if (value === 'not-applicable') return 'not-applicable';
  if (value === 'yes') return 'met';
  if (value === 'partly') return 'partly-met';
  const grade = grades.find((one) => one === value);
  return grade !== undefined && isGoodOrBetter(grade) ? 'met' : 'not-met';
}
