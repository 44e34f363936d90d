import { addMonths, contains, measuredFigure } from '@sightline/core';
import type { Calendar, Figure, Measured, Period } from '@sightline/core';
import { countFigure, noFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import { statutoryComplaintLimits } from './complaint.ts';
import type { Complaint, ComplaintLimits, ComplaintStage, Compliment } from './complaint.ts';
import { stageAt } from './stage-at.ts';
import type { StageAt } from './stage-at.ts';

/** What complaints are measured by. */
export type ComplaintQuery = {
  /** Figures of a day are of its last one. */
  readonly period: Period;
  readonly calendar: Calendar;
  readonly limits?: ComplaintLimits;
};

/**
 * Complaints and compliments of a period: received at stage 1; answered in time at each stage, of those that fell due in
 * it (open ones are failures once their day has passed, and not yet due until then); upheld or partly, of those answered
 * in it; gone on to stage 2 by cohort and by period, which differ; themes that had come up in the year before; compliments,
 * for context only.
 *
 * @example
 * import { englandAndWales, localDate, period } from '@sightline/core';
 * import { complaintMeasures } from '@sightline/qaf';
 * const stages = [{ stage: 1, received: localDate('2024-05-01'), responded: localDate('2024-05-17'), outcome: 'upheld' }];
 * const may = period(localDate('2024-05-01'), localDate('2024-05-31'));
 * const found = complaintMeasures([{ id: 'K1', service: 'help', stages }], [], { period: may, calendar: englandAndWales });
 * found.slice(0, 2).map(({ measure, figure }) => [measure.id, figure.display]) // => [['complaints-stage1-count', '1'], ['complaints-stage1-in-time-pct', '0.0']]
 */
export function complaintMeasures(
  complaints: readonly Complaint[],
  compliments: readonly Compliment[],
  { period, calendar, limits = statutoryComplaintLimits }: ComplaintQuery,
): readonly Measured[] {
  const set = { period, list: 'complaints', input: inputOf([...complaints, ...compliments]) };
  const stages = complaints.flatMap((complaint) => complaint.stages);
  const stage = (number: 1 | 2 | 3): readonly ComplaintStage[] =>
    stages.filter((one) => one.stage === number);
  const first = stage(1).filter(({ received }) => contains(period, received)).length;
  const give = (id: QafMeasureId, figure: Figure, counts?: Measured['counts']): Measured =>
    measuredOf(qafMeasure(id), set, figure, counts ? { counts } : {});

  const inTime = (id: QafMeasureId, number: 1 | 2 | 3): Measured => {
    const at = stage(number).map((one) => stageAt(one, period.to, calendar, limits));
    const due = at.filter((one) => contains(period, one.due));
    const count = (...statuses: readonly StageAt['status'][]): number =>
      due.filter(({ status }) => statuses.includes(status)).length;
    const met = count('in-time');
    const whole = met + count('late', 'overdue');
    const withdrawn = count('withdrawn');
    return give(
      id,
      proportionFigure(met, whole),
      placesOf(met, whole, {
        outside: stage(number).length - due.length,
        excluded: { withdrawn },
        notYetDue: count('not-yet-due'),
      }),
    );
  };

  const answered = stages.filter(
    ({ responded, outcome }) =>
      responded !== undefined && contains(period, responded) && outcome && outcome !== 'withdrawn',
  );
  const upheld = answered.filter(({ outcome }) => outcome === 'upheld' || outcome === 'partly-upheld').length;
  const cohort = complaints.filter(({ stages: own }) =>
    own.some(({ stage: number, received }) => number === 1 && contains(period, received)),
  );
  const wentOn = cohort.filter(({ stages: own }) =>
    own.some(({ stage: number, received }) => number === 2 && received <= period.to),
  ).length;
  const second = stage(2).filter(({ received }) => contains(period, received)).length;
  const praise = compliments.filter(({ received }) => contains(period, received)).length;
  const { repeated, themes } = repeatedThemes(complaints, period);
  return [
    give('complaints-stage1-count', countFigure(first)),
    inTime('complaints-stage1-in-time-pct', 1),
    inTime('complaints-stage2-in-time-pct', 2),
    inTime('complaints-stage3-in-time-pct', 3),
    give(
      'complaints-upheld-pct',
      proportionFigure(upheld, answered.length),
      placesOf(upheld, answered.length),
    ),
    give('complaints-escalated-cohort-pct', proportionFigure(wentOn, first), placesOf(wentOn, first)),
    give('complaints-escalated-period-pct', hundredRatio(second, first)),
    give('complaints-repeat-themes-pct', proportionFigure(repeated, themes), placesOf(repeated, themes)),
    give('compliments-count', countFigure(praise)),
  ];
}

/** Stage 2 of a period may come of an earlier period's stage 1, so this is no part of a whole. */
function hundredRatio(number: number, of: number): Figure {
  if (of === 0) return noFigure('empty-denominator', 'ratio');
  const [numerator, denominator] = [String(number), String(of)];
  return measuredFigure({ unit: 'ratio', numerator, denominator, scale: 100, places: 1 });
}

/** Themes of the complaints of a period, and how many of them another complaint of the twelve months before had. */
function repeatedThemes(
  complaints: readonly Complaint[],
  { from, to }: Period,
): { readonly repeated: number; readonly themes: number } {
  const themesOf = (is: (received: Period['from']) => boolean): Set<string> =>
    new Set(
      complaints
        .filter(({ stages }) => stages.some(({ stage, received }) => stage === 1 && is(received)))
        .flatMap(({ themes = [] }) => themes.filter(({ polarity }) => polarity === 'development'))
        .map(({ theme }) => theme),
    );
  const yearBefore = addMonths(from, -12);
  const now = themesOf((received) => from <= received && received <= to);
  const before = themesOf((received) => yearBefore <= received && received < from);
  return { repeated: [...now].filter((theme) => before.has(theme)).length, themes: now.size };
}
