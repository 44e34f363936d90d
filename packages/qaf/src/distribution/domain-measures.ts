import type { Measured } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { isGoodOrBetter } from '../grade.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import { auditGroups } from './audit-groups.ts';
import type { AuditQuery } from './audit-groups.ts';
import { domainGradeOf } from './domain-heat-map.ts';

/**
 * Good or better of each domain of the audits submitted in a period, moderated where the moderator graded the domain; a
 * domain without a grade is unknown, never poor. The group names the domain, and the dimension asked for.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { domainMeasures } from '@sightline/qaf';
 * domainMeasures([], { period: period(localDate('2024-04-01'), localDate('2024-06-30')) }) // => []
 */
export function domainMeasures(audits: readonly ScoredAudit[], query: AuditQuery): readonly Measured[] {
  const set = { period: query.period, list: 'audits', input: inputOf(audits.map(({ audit }) => audit)) };
  return auditGroups(audits, query).flatMap(({ group, audits: own }) => {
    const domains = [...new Set(own.flatMap(({ tool }) => tool.domains.map(({ id }) => id)))].sort();
    return domains.map((domain) => {
      const asking = own.filter(({ tool }) => tool.domains.some(({ id }) => id === domain));
      const given = asking.flatMap((scored) => domainGradeOf(scored, domain, 'final') ?? []);
      const good = given.filter(isGoodOrBetter).length;
      const missing = asking.length - given.length;
      const counts = placesOf(good, given.length, {
        outside: audits.length - asking.length,
        unknown: { [domain]: missing },
      });
      const figure = proportionFigure(good, given.length);
      return measuredOf(qafMeasure('audit-domain-good-or-better-pct'), set, figure, {
        group: { ...group, domain },
        counts,
        // An audit is in every domain of its tool.
        additive: false,
      });
    });
  });
}
