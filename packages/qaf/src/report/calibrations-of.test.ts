import { describe, expect, it } from 'vitest';
import { between, day } from '../../test/made-up.ts';
import type { Grade } from '../grade.ts';
import type { CalibrationExercise } from '../moderation/calibration.ts';
import { calibrationsOf } from './calibrations-of.ts';

const exercise = (
  id: string,
  on: string,
  cases: readonly (readonly Grade[])[] = [],
  agreed?: Grade,
): CalibrationExercise => ({
  id,
  on: day(on),
  cases: cases.map((grades, index) => ({
    subject: `child-${index}`,
    given: grades.map((grade, rater) => ({ auditor: `auditor-${rater}`, grade })),
    ...(agreed && { agreed }),
  })),
});
const may = between('05-01', '05-31');

describe('calibrationsOf', () => {
  it('tells those of the period in order of their days, then of their ids', () => {
    const given = [
      exercise('d', '06-01'),
      exercise('c', '05-31'),
      exercise('b', '05-31'),
      exercise('z', '05-01'),
      exercise('a', '04-30'),
    ];
    for (const list of [given, given.toReversed()])
      expect(calibrationsOf(list, may, false).map(({ id }) => id)).toEqual(['z', 'b', 'c']);
  });

  it('tells agreement and drift, and neither the children nor, unasked, the auditors', () => {
    const cases = [
      ['good', 'good', 'outstanding'],
      ['good', 'requires-improvement', 'outstanding'],
    ] as const;
    const [found] = calibrationsOf([exercise('K', '05-02', cases, 'good')], may, false);
    expect(found).toMatchObject({
      id: 'K',
      on: '2024-05-02',
      // Of six grades three are the agreed one and all within one of it; 0, 0, 1, 0, -1 and 1 come to 1 of 6.
      exact: { numerator: '3', denominator: '6' },
      withinOne: { numerator: '6', denominator: '6' },
      fromAgreed: '1/6',
      ac2: { status: 'calculated', units: 2 },
      ac2Benchmark: { status: 'calculated', bands: expect.any(Array) },
    });
    expect(found!.cases).toEqual([
      { counts: { outstanding: 1, good: 2, 'requires-improvement': 0, inadequate: 0 }, range: 1 },
      { counts: { outstanding: 1, good: 1, 'requires-improvement': 1, inadequate: 0 }, range: 2 },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/child-|auditor-/);
    expect(found).not.toHaveProperty('auditors');
    const [named] = calibrationsOf([exercise('K', '05-02', cases, 'good')], may, true);
    expect(named!.auditors?.map(({ auditor, fromAgreed }) => [auditor, fromAgreed])).toEqual([
      ['auditor-0', '0'],
      ['auditor-1', '-1/2'],
      ['auditor-2', '1'],
    ]);
  });

  it('has no benchmark of a coefficient that cannot be said, for the same reason', () => {
    const [found] = calibrationsOf([exercise('K', '05-02', [['good', 'good']])], may, false);
    expect(found!.ac2).toEqual({ status: 'cannot-say', reason: 'too-few-units' });
    expect(found!.ac2Benchmark).toEqual(found!.ac2);
    expect(found!.fromAgreed).toBeNull();
  });
});
