import { addExact, compareExact, divideExact, exactOfNumber, multiplyExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { gradePoints, grades } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { Answer, Audit } from './audit.ts';
import type { AuditDomain, AuditQuestion, AuditTool, GradingRule } from './audit-tool.ts';
import { overallGrade } from './overall-grade.ts';
import type { OverallGrade } from './overall-grade.ts';

/** What the answers of one domain come to. Shares are exact, from 0 to 1; `null` where nothing could be divided. */
export type DomainScore = {
  /** Of what was answered. */
  readonly share: Exact | null;
  /** Of all that could be had, as if what does not apply and what was not answered had scored nothing. */
  readonly shareOfAll: Exact | null;
  /** How much of what applies was answered. */
  readonly evidence: Exact | null;
  /** What the share suggests; absent with too little evidence. */
  readonly suggested?: Grade;
  /** What the auditor judged. */
  readonly judged?: Grade;
  /** The grade that counts: the judged, else the suggested one; absent where neither can be given. */
  readonly grade?: Grade;
  readonly insufficientEvidence: boolean;
};

/** What an audit comes to. */
export type AuditScore = {
  readonly domains: Readonly<Record<string, DomainScore>>;
  /** What follows from the domains. */
  readonly computed: OverallGrade;
  /** The first grade that counts: the auditor's, else the computed one. */
  readonly first?: Grade;
  readonly moderated?: Grade;
  /** The moderated grade where there is one, else the first. */
  readonly final?: Grade;
  /** The worker's own grade, given before seeing the auditor's; absent where none was given. */
  readonly self?: Grade;
  /** Critical questions answered no: a safety check today, whatever the grade. */
  readonly criticalAnswers: readonly string[];
  /** Questions answered "not enough evidence", for follow-up. */
  readonly notEnoughEvidence: readonly string[];
};

/**
 * What an audit comes to on its tool: each domain's share of what was answered and of all, its evidence, the grade that
 * suggests and the grade that was judged; the overall grade with what limits it; the person's grade and the moderated
 * one, all kept apart. Not applicable is left out of both sides of a share; not enough evidence lowers the evidence,
 * never the share. The audit is taken as valid: see `validateAudit`.
 *
 * @example
 * import { scoreAudit } from '@sightline/qaf';
 * const question = (id) => ({ id, text: id, type: 'yes-partly-no', allowNotApplicable: true, mandatory: true });
 * const domain = { id: 'plan', title: 'Plan', weight: 1, role: 'standard', rba: 'how-well', questions: [question('p1'), question('p2')] };
 * const grading = { suggestedCutPoints: { outstanding: '0.9', good: '0.7', requiresImprovement: '0.4' }, minimumEvidence: '0.6' };
 * const answers = [{ question: 'p1', value: 'yes' }, { question: 'p2', value: 'partly' }];
 * const { share, suggested } = scoreAudit({ answers }, { domains: [domain], grading }).domains.plan;
 * [share, suggested] // => ['3/4', 'good']
 */
export function scoreAudit(
  audit: Audit,
  tool: Pick<AuditTool, 'domains' | 'grading'> & Partial<Pick<AuditTool, 'collaborative'>>,
): AuditScore {
  const answers = new Map(audit.answers.map((answer) => [answer.question, answer]));
  const domains = Object.fromEntries(
    tool.domains.map((domain) => [
      domain.id,
      scoreOf(domain, answers, tool.grading, audit.domainGrades?.[domain.id]),
    ]),
  );
  const computed = overallGrade(
    tool.domains.map(({ id, weight, role }) => ({ id, weight, role, grade: domains[id]?.grade })),
    tool.grading.outstandingNeeds,
  );
  const first = audit.overall ?? (computed.status === 'graded' ? computed.grade : undefined);
  const moderated = audit.moderation?.overall;
  const final = moderated ?? first;
  const questions = tool.domains.flatMap((domain) => domain.questions);
  const self = audit.selfGrade ?? ownGrade(answers, tool.collaborative ?? []);
  const answered = (wanted: Answer['value'], among: readonly AuditQuestion[]): string[] =>
    among.filter(({ id }) => answers.get(id)?.value === wanted).map(({ id }) => id);
  return {
    domains,
    computed,
    ...(first && { first }),
    ...(moderated && { moderated }),
    ...(final && { final }),
    ...(self && { self }),
    criticalAnswers: answered(
      'no',
      questions.filter(({ critical }) => critical),
    ),
    notEnoughEvidence: answered('not-enough-evidence', questions),
  };
}

function scoreOf(
  domain: AuditDomain,
  answers: ReadonlyMap<string, Answer>,
  grading: GradingRule,
  judged: Grade | undefined,
): DomainScore {
  let scored: Exact = '0';
  let answered: Exact = '0';
  let applicable: Exact = '0';
  let all: Exact = '0';
  for (const question of domain.questions) {
    if (!scores(question)) continue;
    const weight = String(question.weight ?? 1);
    const value = answers.get(question.id)?.value;
    all = addExact(all, weight);
    if (value === 'not-applicable') continue;
    applicable = addExact(applicable, weight);
    const share = shareOf(question, value);
    if (share === undefined) continue;
    answered = addExact(answered, weight);
    scored = addExact(scored, multiplyExact(weight, share));
  }
  const evidence = ratio(answered, applicable);
  const insufficientEvidence = evidence === null || compareExact(evidence, grading.minimumEvidence) < 0;
  const share = ratio(scored, answered);
  const suggested = share === null || insufficientEvidence ? undefined : suggestedBy(share, grading);
  const grade = judged ?? suggested;
  return {
    share,
    shareOfAll: ratio(scored, all),
    evidence,
    ...(suggested && { suggested }),
    ...(judged && { judged }),
    ...(grade && { grade }),
    insufficientEvidence,
  };
}

function scores({ type, unscored }: AuditQuestion): boolean {
  return !unscored && (type === 'yes-partly-no' || type === 'grade' || type === 'scale-0-10');
}

function ownGrade(answers: ReadonlyMap<string, Answer>, asked: readonly AuditQuestion[]): Grade | undefined {
  const question = asked.find(({ means }) => means === 'self-grade');
  const value = question && answers.get(question.id)?.value;
  return grades.find((grade) => grade === value);
}

/** What an answer is worth, from 0 to 1; undefined where it is none. */
function shareOf({ type }: AuditQuestion, value: Answer['value'] | undefined): Exact | undefined {
  if (value === undefined || value === 'not-enough-evidence') return undefined;
  if (type === 'scale-0-10') return divideExact(exactOfNumber(Number(value)), '10');
  if (type === 'grade') return divideExact(String(gradePoints(value as Grade) - 1), '3');
  return value === 'yes' ? '1' : value === 'partly' ? '1/2' : '0';
}

function suggestedBy(share: Exact, { suggestedCutPoints: cuts }: GradingRule): Grade {
  const reaches = (cut: Exact): boolean => compareExact(share, cut) >= 0;
  if (reaches(cuts.outstanding)) return 'outstanding';
  if (reaches(cuts.good)) return 'good';
  return reaches(cuts.requiresImprovement) ? 'requires-improvement' : 'inadequate';
}

function ratio(part: Exact, whole: Exact): Exact | null {
  return compareExact(whole, '0') === 0 ? null : divideExact(part, whole);
}
