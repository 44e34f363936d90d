import { contains } from '@sightline/core';
import type { LocalDate, Measured, Period } from '@sightline/core';
import { meanFigure, noFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { SdqVersion } from './sdq.ts';

/** A score of a questionnaire of one child. */
export type SdqRecord = {
  /** A key, never a name. */
  readonly subject: string;
  readonly on: LocalDate;
  readonly version: SdqVersion;
  /** From 0 to 40; `null` where too little was answered. */
  readonly total: number | null;
};

/** A child of the cohort, by age on the last day of the period. */
export type SdqChild = { readonly subject: string; readonly age: number };

/** The total from which a carer's score is a cause for concern. */
const concernFrom = 17;

/**
 * Strengths and difficulties of a cohort: coverage first, then the average and how many are a cause for concern (17 or
 * more), of the scores received. Children of 4 to 16 count; a child has their latest carer's score of the period. Below
 * half of the children scored the average is refused as `too-much-unknown`: it would speak of those who answered.
 *
 * @param children - the cohort, such as all in care for a year
 * @source Department for Education, children looked after in England: carers' total, ages 4 to 16, one average
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { sdqMeasures } from '@sightline/qaf';
 * const year = period(localDate('2024-04-01'), localDate('2025-03-31'));
 * const scored = [{ subject: 'C1', on: localDate('2024-09-01'), version: 'parent', total: 17 }];
 * sdqMeasures([{ subject: 'C1', age: 9 }, { subject: 'C2', age: 3 }], scored, { period: year }).map(({ figure }) => figure.display) // => ['100.0', '17.0', '100.0']
 */
export function sdqMeasures(
  children: readonly SdqChild[],
  scores: readonly SdqRecord[],
  { period }: { readonly period: Period },
): readonly Measured[] {
  const eligible = children.filter(({ age }) => age >= 4 && age <= 16);
  const latest = new Map<string, SdqRecord>();
  for (const score of scores) {
    if (score.version !== 'parent' || score.total === null || !contains(period, score.on)) continue;
    const held = latest.get(score.subject);
    // Of two on one day the higher, whatever their order: the greater concern is not to be hidden.
    if (!held || score.on > held.on || (score.on === held.on && score.total > held.total!))
      latest.set(score.subject, score);
  }
  const totals = eligible.flatMap(({ subject }) => latest.get(subject)?.total ?? []);
  const enough = totals.length * 2 >= eligible.length;
  const concern = totals.filter((total) => total >= concernFrom).length;
  const sum = totals.reduce((all, total) => all + total, 0);
  const set = { period, list: 'sdqScores', input: inputOf([...children, ...scores]) };
  const outside = children.length - eligible.length;
  const unknown = { total: eligible.length - totals.length };
  return [
    measuredOf(qafMeasure('sdq-completed-pct'), set, proportionFigure(totals.length, eligible.length), {
      counts: placesOf(totals.length, eligible.length, { outside }),
    }),
    measuredOf(
      qafMeasure('sdq-mean-score'),
      set,
      enough ? meanFigure(String(sum), totals.length) : noFigure('too-much-unknown', 'mean'),
    ),
    measuredOf(
      qafMeasure('sdq-concern-pct'),
      set,
      enough ? proportionFigure(concern, totals.length) : noFigure('too-much-unknown'),
      { counts: placesOf(concern, totals.length, { outside, unknown }) },
    ),
  ];
}
