import { addWorkingDays, numberOf } from '@sightline/core';
import type { Calendar, Exact, Figure } from '@sightline/core';
import type { AgreementTable } from '../agreement/agreement-table.ts';
import { cohenKappa } from '../agreement/cohen-kappa.ts';
import type { Kappa, NoKappa } from '../agreement/cohen-kappa.ts';
import { gwetFromTable } from '../agreement/gwet.ts';
import type { GwetCoefficient } from '../agreement/gwet.ts';
import { moderationDrift } from '../agreement/moderation-drift.ts';
import type { ModerationDrift } from '../agreement/moderation-drift.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { CannotSay } from '../cannot-say.ts';
import { submittedIn } from '../distribution/audit-groups.ts';
import type { AuditQuery } from '../distribution/audit-groups.ts';
import { gradeReconciliation } from '../distribution/grade-reconciliation.ts';
import { proportionFigure, shareOf } from '../figures/figures.ts';
import type { Share } from '../figures/figures.ts';
import { gradePoints } from '../grade.ts';
import { stratifiedEstimate } from '../sampling/stratified-estimate.ts';
import type { StratifiedEstimate } from '../sampling/stratified-estimate.ts';
import { driftInterval } from './drift-interval.ts';
import type { DriftInterval } from './drift-interval.ts';
import { moderationRules } from './moderation-rules.ts';
import type { ModerationRule } from './moderation-rules.ts';

/** What a rule asked for, and what was moderated. */
export type RuleCompletion = {
  readonly rule: ModerationRule;
  readonly submitted: number;
  /** So many the rule asks for: all, or the share of the tool, rounded up for each tool. */
  readonly asked: number;
  readonly moderated: number;
  /** Moderated, of asked; more than were asked count as asked. */
  readonly completion: Figure;
  /** How many of those under the rule one moderated audit stands for; `null` where none was moderated. */
  readonly weight: number | null;
};

/** What moderation came to in a period. */
export type ModerationReport = {
  readonly submitted: number;
  readonly moderated: number;
  readonly rate: Figure;
  readonly rules: readonly RuleCompletion[];
  /** Audits that a rule of "all" asks for and nobody moderated, by id. */
  readonly missing: readonly string[];
  /** Moderated later than the tool's working days allow, and not moderated though that day has passed. */
  readonly late: number;
  readonly table: AgreementTable;
  /** Counts of moves among the audits that were moderated. */
  readonly moves: ModerationDrift | CannotSay;
  /** Exact agreement, with its interval, of those that were moderated. */
  readonly exact: Share;
  readonly drift: DriftInterval | CannotSay;
  /** Shown together: with most audits in one grade kappa collapses, whatever the agreement. */
  readonly ac2: GwetCoefficient | CannotSay;
  readonly weightedKappa: Kappa | NoKappa;
  /**
   * True where the rules were moderated at different rates: agreement of those moderated is then no estimate for all.
   * Read `forAll` instead, or tell the rules apart.
   */
  readonly selectionWarning: boolean;
  /** The same for all audits submitted, each moderated one weighing as many as it stands for. */
  readonly forAll: {
    readonly exact: StratifiedEstimate | CannotSay;
    readonly drift: StratifiedEstimate | CannotSay;
  };
};

/**
 * What moderation came to for the audits submitted in a period: how many against what the tool's rule asks for, how
 * grades moved and how sure that is, and what it says of all audits where moderation was aimed at some.
 *
 * @param audits - all there are: an auditor's first audits are told from the whole, the figures from the period
 * @param calendar - for the working days within which to moderate
 * @example
 * import { englandAndWales, localDate, period } from '@sightline/core';
 * import { moderationReport } from '@sightline/qaf';
 * const quarter = period(localDate('2024-04-01'), localDate('2024-06-30'));
 * const { rate, moves } = moderationReport([], { period: quarter }, englandAndWales);
 * [rate.reason, moves.reason] // => ['empty-denominator', 'no-units']
 */
export function moderationReport(
  audits: readonly ScoredAudit[],
  { period }: Pick<AuditQuery, 'period'>,
  calendar: Calendar,
): ModerationReport {
  const ruleOf = moderationRules(audits);
  const submitted = submittedIn(audits, period).filter(({ score }) => score.first !== undefined);
  const moderated = submitted.filter(isModerated);
  const rules = (['new-auditor', 'always', 'sampled'] as const).map((rule) =>
    completionOf(
      rule,
      submitted.filter(({ audit }) => ruleOf.get(audit.id) === rule),
    ),
  );
  const { table } = gradeReconciliation(moderated.map(({ score }) => score));
  const moves = moderationDrift(table);
  const upheld = moves.status === 'calculated' ? moves.upheld : 0;
  const rates = rules.filter((rule) => rule.submitted > 0).map(({ weight }) => weight);
  const estimate = (of: (moved: number) => number): StratifiedEstimate | CannotSay =>
    stratifiedEstimate(
      rules.map(({ rule, submitted: population }) => ({
        stratum: rule,
        population,
        values: moderated.filter(({ audit }) => ruleOf.get(audit.id) === rule).map((one) => of(moveOf(one))),
      })),
    );
  return {
    submitted: submitted.length,
    moderated: moderated.length,
    rate: proportionFigure(moderated.length, submitted.length),
    rules,
    missing: submitted
      .filter((one) => ruleOf.get(one.audit.id) !== 'sampled' && !isModerated(one))
      .map(({ audit }) => audit.id)
      .sort(),
    late: submitted.filter((one) => isLate(one, ruleOf.get(one.audit.id)!, period.to, calendar)).length,
    table,
    moves,
    exact: shareOf(upheld, moderated.length),
    drift: driftInterval(table),
    ac2: gwetFromTable(table, 'linear'),
    weightedKappa: cohenKappa(table, 'linear'),
    selectionWarning: moderated.length > 0 && new Set(rates).size > 1,
    forAll: { exact: estimate((moved) => (moved === 0 ? 1 : 0)), drift: estimate((moved) => moved) },
  };
}

function isModerated({ score }: ScoredAudit): boolean {
  return score.moderated !== undefined;
}

function moveOf({ score }: ScoredAudit): number {
  return gradePoints(score.moderated!) - gradePoints(score.first!);
}

function completionOf(rule: ModerationRule, audits: readonly ScoredAudit[]): RuleCompletion {
  const moderated = audits.filter(isModerated).length;
  const asked = rule === 'sampled' ? askedOf(audits) : audits.length;
  return {
    rule,
    submitted: audits.length,
    asked,
    moderated,
    completion: proportionFigure(Math.min(moderated, asked), asked),
    weight: moderated === 0 ? null : audits.length / moderated,
  };
}

/** The share that each tool asks for of its own audits, rounded up. */
function askedOf(audits: readonly ScoredAudit[]): number {
  const byRate = new Map<string, { count: number; rate: Exact }>();
  for (const { tool } of audits) {
    const key = `${tool.id}@${tool.version}`;
    const count = (byRate.get(key)?.count ?? 0) + 1;
    byRate.set(key, { count, rate: tool.moderation.sampleRate });
  }
  return [...byRate.values()].reduce(
    (sum, { count, rate }) => sum + Math.ceil(numberOf(rate) * count - 1e-9),
    0,
  );
}

function isLate(
  { audit, tool }: ScoredAudit,
  rule: ModerationRule,
  asAt: NonNullable<ScoredAudit['audit']['submitted']>,
  calendar: Calendar,
): boolean {
  const limit = addWorkingDays(audit.submitted!, tool.moderation.withinWorkingDays, calendar);
  if (audit.moderation) return audit.moderation.on > limit;
  return rule !== 'sampled' && limit < asAt;
}
