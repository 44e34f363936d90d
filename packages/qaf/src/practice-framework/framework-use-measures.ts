import type { LocalDate, Measured } from '@sightline/core';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import { frameworkParts, frameworkUse } from './framework-use.ts';
import type { FrameworkPart, FrameworkRecord, FrameworkUse } from './framework-use.ts';

const ids: Readonly<Record<FrameworkPart, QafMeasureId>> = {
  mapping: 'framework-mapping-pct',
  dangerStatement: 'framework-danger-statement-pct',
  goal: 'framework-goal-pct',
  scale: 'framework-scale-6wk-pct',
  network: 'framework-network-pct',
  childPlan: 'framework-child-plan-pct',
};

/**
 * The practice framework in use as figures of one day, for all children or by team. By worker only through
 * `frameworkUse`, where it is asked for.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { frameworkUseMeasures } from '@sightline/qaf';
 * const child = { subject: 'C1', team: 'A', mapping: localDate('2024-01-10') };
 * const found = frameworkUseMeasures([child], { asAt: localDate('2024-06-30') });
 * [found.length, found[0].figure.display] // => [7, '100.0']
 */
export function frameworkUseMeasures(
  records: readonly FrameworkRecord[],
  { asAt, by }: { readonly asAt: LocalDate; readonly by?: 'team' },
): readonly Measured[] {
  const { whole, byTeam } = frameworkUse(records, { asAt });
  const set = { period: { from: asAt, to: asAt }, list: 'frameworkRecords', input: inputOf(records) };
  const of = (use: FrameworkUse, group: Readonly<Record<string, string>>): Measured[] => [
    ...frameworkParts.map((part) =>
      measuredOf(qafMeasure(ids[part]), set, use.parts[part].figure, { group }),
    ),
    measuredOf(qafMeasure('framework-all-pct'), set, use.all, { group }),
  ];
  return by ? Object.entries(byTeam).flatMap(([team, use]) => of(use, { team })) : of(whole, {});
}
