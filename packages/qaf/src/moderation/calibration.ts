import { divideExact, SightlineError } from '@sightline/core';
import type { Exact, Figure, LocalDate } from '@sightline/core';
import { countsOfRatings } from '../agreement/counts-of-ratings.ts';
import { gwetFromCounts } from '../agreement/gwet.ts';
import type { GwetCoefficient } from '../agreement/gwet.ts';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import type { KrippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import type { CannotSay } from '../cannot-say.ts';
import { proportionFigure } from '../figures/figures.ts';
import { gradePoints, grades } from '../grade.ts';
import type { Grade } from '../grade.ts';

/** Auditors who grade the same cases apart from each other. */
export type CalibrationExercise = {
  readonly id: string;
  readonly on: LocalDate;
  readonly cases: readonly {
    readonly subject: string;
    readonly given: readonly { readonly auditor: string; readonly grade: Grade }[];
    /** Agreed together afterwards. */
    readonly agreed?: Grade;
  }[];
};

/** What a calibration exercise showed. */
export type Calibration = {
  readonly cases: readonly {
    readonly subject: string;
    readonly counts: Readonly<Record<Grade, number>>;
    /** Grades between the best and the worst that were given; `null` where nobody graded. */
    readonly range: number | null;
  }[];
  readonly auditors: readonly {
    readonly auditor: string;
    readonly graded: number;
    /** Own less agreed grade, mean over cases with an agreed one; `null` without such cases. */
    readonly fromAgreed: Exact | null;
  }[];
  /** Grades given that are the agreed one. */
  readonly exact: Figure;
  readonly withinOne: Figure;
  /**
   * Own less agreed grade, the mean of all that were given: above nothing when auditors were too optimistic. It has no
   * interval, because grades of one case are not independent. `null` without an agreed grade.
   */
  readonly fromAgreed: Exact | null;
  /** Linear weights. With one case it says nothing: `too-few-units`. */
  readonly ac2: GwetCoefficient | CannotSay;
  readonly alpha: KrippendorffAlpha | CannotSay;
};

/**
 * What a calibration exercise showed: how far apart the auditors were on each case, how each stands to the grade agreed
 * afterwards, and agreement beyond chance over all cases, some auditors missing. It teaches; it judges nobody.
 *
 * @throws {SightlineError} CALIBRATION_INVALID {problem: 'graded-twice'} when an auditor grades a case twice
 * @example
 * import { localDate } from '@sightline/core';
 * import { calibration } from '@sightline/qaf';
 * const given = [{ auditor: 'a', grade: 'good' }, { auditor: 'b', grade: 'inadequate' }];
 * const { cases, exact } = calibration({ id: 'X', on: localDate('2024-05-01'), cases: [{ subject: 'C1', given, agreed: 'good' }] });
 * [cases[0].range, exact.display] // => [2, '50.0']
 */
export function calibration({ cases }: CalibrationExercise): Calibration {
  for (const { given } of cases)
    if (new Set(given.map(({ auditor }) => auditor)).size < given.length)
      throw new SightlineError('CALIBRATION_INVALID', { problem: 'graded-twice' });
  const lowestFirst = [...grades].reverse();
  const ratings = cases.map(({ given }) => given.map(({ grade }) => grade));
  const given = cases.flatMap(({ given: own, agreed }) =>
    own.map(({ auditor, grade }) => ({ auditor, grade, agreed })),
  );
  const compared = given.flatMap(({ auditor, grade, agreed }) =>
    agreed ? [{ auditor, from: gradePoints(grade) - gradePoints(agreed) }] : [],
  );
  const within = (most: number): Figure =>
    proportionFigure(compared.filter(({ from }) => Math.abs(from) <= most).length, compared.length);
  const meanOf = (all: typeof compared): Exact | null =>
    all.length === 0
      ? null
      : divideExact(String(all.reduce((total, { from }) => total + from, 0)), String(all.length));
  const auditors = [...new Set(given.map(({ auditor }) => auditor))].sort();
  return {
    cases: cases.map(({ subject }, index) => ({ subject, ...spreadOf(ratings[index]!) })),
    auditors: auditors.map((auditor) => ({
      auditor,
      graded: given.filter((one) => one.auditor === auditor).length,
      fromAgreed: meanOf(compared.filter((one) => one.auditor === auditor)),
    })),
    exact: within(0),
    withinOne: within(1),
    fromAgreed: meanOf(compared),
    ac2: gwetFromCounts(countsOfRatings(ratings, lowestFirst), 'linear'),
    alpha: krippendorffAlpha(
      ratings.map((unit) => unit.map(gradePoints)),
      'ordinal',
    ),
  };
}

function spreadOf(given: readonly Grade[]): Omit<Calibration['cases'][number], 'subject'> {
  const points = given.map(gradePoints);
  const counts = Object.fromEntries(
    grades.map((grade) => [grade, given.filter((one) => one === grade).length]),
  ) as Record<Grade, number>;
  return { counts, range: points.length === 0 ? null : Math.max(...points) - Math.min(...points) };
}
