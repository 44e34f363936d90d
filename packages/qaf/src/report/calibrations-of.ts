import { contains } from '@sightline/core';
import type { Period } from '@sightline/core';
import { benchmark } from '../agreement/benchmark.ts';
import { calibration } from '../moderation/calibration.ts';
import type { CalibrationExercise } from '../moderation/calibration.ts';
import type { CalibrationResult } from './quality-results-data.ts';

/**
 * What the calibration exercises of a period showed, in the order of their days, without the children whose cases they
 * were. Auditors are told by key only where `perAuditor` asks for it.
 */
export function calibrationsOf(
  exercises: readonly CalibrationExercise[],
  period: Period,
  perAuditor: boolean,
): readonly CalibrationResult[] {
  return exercises
    .filter(({ on }) => contains(period, on))
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1))
    .map((exercise) => {
      const { cases, auditors, exact, withinOne, fromAgreed, ac2, alpha } = calibration(exercise);
      return {
        id: exercise.id,
        on: exercise.on,
        cases: cases.map(({ counts, range }) => ({ counts, range })),
        exact,
        withinOne,
        fromAgreed,
        ac2,
        ac2Benchmark:
          ac2.status === 'calculated' ? benchmark(ac2.coefficient, ac2.standardError, 'landis-koch') : ac2,
        alpha,
        ...(perAuditor && { auditors }),
      };
    });
}
