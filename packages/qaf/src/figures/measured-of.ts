import { fingerprintOf } from '@sightline/core';
import type { Figure, LocalDate, Measured, Period, PlaceCounts } from '@sightline/core';
import type { QafMeasure } from '../measures/qaf-measures.ts';

/** What is common to figures made from one set of records. */
export type MeasuredSet = {
  readonly period: Period;
  /** Names the records, in whatever order they came. */
  readonly input: string;
  /** The list that the records are. */
  readonly list: string;
  /** The days that the records are known for; the period unless stated. */
  readonly coverage?: { readonly from: LocalDate; readonly to: LocalDate };
};

/** A name for records that their order does not change. */
export function inputOf(records: readonly unknown[]): string {
  return fingerprintOf(records.map(fingerprintOf).sort());
}

/** One figure of a measure of quality, as every engine gives figures. A period outside coverage is refused. */
export function measuredOf(
  measure: QafMeasure,
  { period, input, list, coverage = period }: MeasuredSet,
  figure: Figure,
  options: {
    readonly group?: Readonly<Record<string, string>>;
    readonly counts?: PlaceCounts;
    readonly additive?: boolean;
  } = {},
): Measured {
  const { group = {}, counts, additive = true } = options;
  const covered = coverage.from <= period.from && period.to <= coverage.to;
  const { id, version, title, asks, polarity, service } = measure;
  return {
    measure: { id, version, title, asks, polarity, service },
    period,
    group,
    figure: covered ? figure : { status: 'not-measured', unit: figure.unit, reason: 'outside-coverage' },
    ...(counts && covered && { counts }),
    coverage: { ...coverage, complete: covered, lists: [list] },
    additive,
    fingerprint: fingerprintOf([id, version, period, group, coverage, input]),
  };
}

/** Places of a proportion. A reason that no record has is left out. */
export function placesOf(
  numerator: number,
  denominator: number,
  rest: Partial<Pick<PlaceCounts, 'outside' | 'excluded' | 'unknown' | 'notYetDue'>> = {},
): PlaceCounts {
  const { outside = 0, excluded = {}, unknown = {}, notYetDue = 0 } = rest;
  return {
    outside,
    excluded: withoutNone(excluded),
    notYetDue,
    unknown: withoutNone(unknown),
    denominatorOnly: denominator - numerator,
    numerator,
  };
}

function withoutNone(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
