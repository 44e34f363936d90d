import { multiplyExact } from '@sightline/core';
import type { Calendar, Figure, Measured } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { AuditQuery } from '../distribution/audit-groups.ts';
import { meanFigure, noFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import { moderationReport } from './moderation-report.ts';

/**
 * Moderation as figures: the rate, the rate against the rule, grades unchanged and moved by at most one of those
 * moderated, and the mean move. Where moderation was aimed at some grades they are of those moderated only; see
 * `moderationReport`.
 *
 * @example
 * import { englandAndWales, localDate, period } from '@sightline/core';
 * import { moderationMeasures } from '@sightline/qaf';
 * const quarter = period(localDate('2024-04-01'), localDate('2024-06-30'));
 * moderationMeasures([], { period: quarter }, englandAndWales).length // => 5
 */
export function moderationMeasures(
  audits: readonly ScoredAudit[],
  query: Pick<AuditQuery, 'period'>,
  calendar: Calendar,
): readonly Measured[] {
  const { moves, rate, rules } = moderationReport(audits, query, calendar);
  const set = { period: query.period, list: 'audits', input: inputOf(audits.map(({ audit }) => audit)) };
  const asked = rules.reduce((sum, rule) => sum + rule.asked, 0);
  const done = rules.reduce((sum, rule) => sum + Math.min(rule.asked, rule.moderated), 0);
  const ofMoves = (
    figure: (found: Extract<typeof moves, { status: 'calculated' }>) => Figure,
    unit: 'proportion' | 'mean' = 'proportion',
  ): Figure => (moves.status === 'calculated' ? figure(moves) : noFigure('empty-denominator', unit));
  const figures: readonly (readonly [QafMeasureId, Figure])[] = [
    ['audit-moderation-rate-pct', rate],
    ['audit-moderation-to-rule-pct', proportionFigure(done, asked)],
    [
      'audit-moderation-agreement-pct',
      ofMoves(({ upheld, moderated }) => proportionFigure(upheld, moderated)),
    ],
    [
      'audit-moderation-within-one-pct',
      ofMoves(({ withinOne, moderated }) => proportionFigure(withinOne, moderated)),
    ],
    [
      'audit-moderation-drift-mean',
      ofMoves(
        ({ meanDrift, moderated }) => meanFigure(multiplyExact(meanDrift, String(moderated)), moderated, 2),
        'mean',
      ),
    ],
  ];
  return figures.map(([id, figure]) => measuredOf(qafMeasure(id), set, figure));
}
