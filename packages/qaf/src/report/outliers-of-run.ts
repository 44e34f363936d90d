import { judgementKey } from '@sightline/core';
import type { LocalDate, Run } from '@sightline/core';
import { positiveOutliers } from '../outliers/positive-outliers.ts';
import type { JudgedGroup, PositiveOutliers, Spread } from '../outliers/positive-outliers.ts';

/** Groups of a run that stand out for the better. A group of which a run judged nothing cannot stand out. */
export function outliersOfRun(run: Run, spreads: readonly Spread[], asAt: LocalDate): PositiveOutliers {
  const judged = run.measured.flatMap((one): JudgedGroup[] => {
    const judgement = run.judgements[judgementKey(one)];
    if (Object.keys(one.group).length === 0 || !judgement || one.figure.status !== 'measured') return [];
    return [
      {
        measure: one.measure.id,
        group: one.group,
        status: judgement.status,
        fragile: judgement.fragile,
        cases: Number(one.figure.denominator),
      },
    ];
  });
  return positiveOutliers(judged, spreads, asAt);
}
