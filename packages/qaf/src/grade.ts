/** The inspectorate's four grades, highest first. They are ordinal: an average of them is an index, not a grade. */
export const grades = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;

/** A grade of practice. */
export type Grade = (typeof grades)[number];

/** Whether a grade is good or better. */
export function isGoodOrBetter(grade: Grade): boolean {
  return grade === 'outstanding' || grade === 'good';
}

/** A grade in points: 4 outstanding, 3 good, 2 requires improvement, 1 inadequate. */
export function gradePoints(grade: Grade): number {
  return 4 - grades.indexOf(grade);
}

/** The lower of two grades. */
export function lowerGrade(one: Grade, other: Grade): Grade {
  return gradePoints(one) <= gradePoints(other) ? one : other;
}
