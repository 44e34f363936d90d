import { SightlineError } from '@sightline/core';

/**
 * How many raters gave each unit each grade, from the grades that they gave.
 *
 * @param ratings - a row per unit, a grade per rater; `null` where a rater gave none
 * @param grades - every grade there is, used or not, lowest first
 * @throws {SightlineError} RATINGS_INVALID {problem: 'unknown-grade'} when a rating is none of the grades
 * @example
 * import { countsOfRatings } from '@sightline/qaf';
 * countsOfRatings([['good', 'good'], ['poor', null]], ['poor', 'good']) // => [[0, 2], [1, 0]]
 */
export function countsOfRatings<Grade extends string | number>(
  ratings: readonly (readonly (Grade | null)[])[],
  grades: readonly Grade[],
): readonly (readonly number[])[] {
  return ratings.map((unit) => {
    const given = unit.filter((grade) => grade !== null);
    if (given.some((grade) => !grades.includes(grade))) {
      throw new SightlineError('RATINGS_INVALID', { problem: 'unknown-grade' });
    }
    return grades.map((grade) => given.filter((one) => one === grade).length);
  });
}
