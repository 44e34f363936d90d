import type { Measured } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { countFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import type { Grade } from '../grade.ts';
import { isGoodOrBetter } from '../grade.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import { auditGroups } from './audit-groups.ts';
import type { AuditQuery } from './audit-groups.ts';

/**
 * What the audits submitted in a period come to: how many, good or better by the final and by the first grade, inadequate,
 * provisional, and how many of their domains had enough evidence to grade. Both grades are always given; a published
 * figure must say which it is.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { auditMeasures } from '@sightline/qaf';
 * const year = period(localDate('2024-04-01'), localDate('2025-03-31'));
 * auditMeasures([], { period: year }).map(({ measure, figure }) => figure.status === 'measured' && [measure.id, figure.display])[0] // => ['audits-completed-count', '0']
 */
export function auditMeasures(audits: readonly ScoredAudit[], query: AuditQuery): readonly Measured[] {
  const set = { period: query.period, list: 'audits', input: inputOf(audits.map(({ audit }) => audit)) };
  return auditGroups(audits, query).flatMap(({ group, audits: own }) => {
    const outside = audits.length - own.length;
    const graded = (of: 'first' | 'final', id: QafMeasureId, is: (grade: Grade) => boolean): Measured => {
      const given = own.flatMap(({ score }) => score[of] ?? []);
      const found = given.filter(is).length;
      const unknown = { grade: own.length - given.length };
      return measuredOf(qafMeasure(id), set, proportionFigure(found, given.length), {
        group,
        counts: placesOf(found, given.length, { outside, unknown }),
      });
    };
    const provisional = own.filter(({ score }) => score.computed.provisionalFor.length > 0).length;
    const domains = own
      .flatMap(({ score }) => Object.values(score.domains))
      .filter(({ evidence }) => evidence !== null);
    const evidenced = domains.filter(({ insufficientEvidence }) => !insufficientEvidence).length;
    return [
      measuredOf(qafMeasure('audits-completed-count'), set, countFigure(own.length), {
        group,
        counts: placesOf(own.length, own.length, { outside }),
      }),
      graded('final', 'audits-good-or-better-pct', isGoodOrBetter),
      graded('first', 'audits-first-good-or-better-pct', isGoodOrBetter),
      graded('final', 'audits-inadequate-pct', (grade) => grade === 'inadequate'),
      measuredOf(qafMeasure('audits-provisional-pct'), set, proportionFigure(provisional, own.length), {
        group,
        counts: placesOf(provisional, own.length, { outside }),
      }),
      measuredOf(
        qafMeasure('audit-evidence-coverage-pct'),
        set,
        proportionFigure(evidenced, domains.length),
        {
          group,
        },
      ),
    ];
  });
}
