import type { Measured } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { auditGroups } from '../distribution/audit-groups.ts';
import type { AuditQuery } from '../distribution/audit-groups.ts';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { PracticeStandard } from './practice-standard.ts';
import { standardsMet } from './standards-met.ts';

/**
 * "Standard met in so many percent of audits", for each standard, of the audits submitted in a period.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { standardMeasures } from '@sightline/qaf';
 * const quarter = period(localDate('2024-04-01'), localDate('2024-06-30'));
 * const [{ group, figure }] = standardMeasures([], [{ id: 'PS1' }], { period: quarter });
 * [group.standard, figure.reason] // => ['PS1', 'empty-denominator']
 */
export function standardMeasures(
  audits: readonly ScoredAudit[],
  standards: readonly PracticeStandard[],
  query: AuditQuery,
): readonly Measured[] {
  const input = inputOf([...standards, ...audits.map(({ audit }) => audit)]);
  const set = { period: query.period, list: 'audits', input };
  return auditGroups(audits, query).flatMap(({ group, audits: own }) =>
    standardsMet(own, standards).map(({ standard, counts }) => {
      const told = counts.met + counts['partly-met'] + counts['not-met'];
      const { 'not-asked': notAsked, 'not-applicable': notApplicable, unknown } = counts;
      return measuredOf(qafMeasure('practice-standard-met-pct'), set, proportionFigure(counts.met, told), {
        group: { ...group, standard },
        counts: placesOf(counts.met, told, {
          outside: audits.length - own.length + notAsked,
          excluded: { 'not-applicable': notApplicable },
          unknown: { answer: unknown },
        }),
        additive: false,
      });
    }),
  );
}
