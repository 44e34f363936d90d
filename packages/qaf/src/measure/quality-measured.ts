import { fingerprintOf } from '@sightline/core';
import type { Figure, Measured, Period } from '@sightline/core';

/** What a measure of quality is called and asks; the same as of an indicator, so that both stand in one table. */
export type QualityMeasure = Measured['measure'];

/** What a measure of quality was computed from. */
export type QualityBasis = {
  readonly period: Period;
  /** Of the whole when left out. */
  readonly group?: Readonly<Record<string, string>>;
  /** Kinds of record that it read, such as `actions`. */
  readonly records: readonly string[];
  /** Short name of the records themselves, as `fingerprintOf` gives. */
  readonly input: string;
};

/**
 * A figure of quality in the shape that judging and reports take, as an indicator's is. Records of quality are held by
 * the service itself, so that they cover the period; a service that began later hands in a period that begins there.
 *
 * @example
 * import { fingerprintOf, localDate, measuredFigure, period } from '@sightline/core';
 * import { qualityMeasured } from '@sightline/qaf';
 * const measure = { id: 'audits-count', version: '1.0.0', title: 'Audits', asks: 'how-much', polarity: 'none' };
 * const figure = measuredFigure({ unit: 'count', numerator: '4', denominator: '1', scale: 1, places: 0 });
 * const may = period(localDate('2024-05-01'), localDate('2024-05-31'));
 * qualityMeasured(measure, figure, { period: may, records: ['audits'], input: fingerprintOf([]) }).group // => {}
 */
export function qualityMeasured(measure: QualityMeasure, figure: Figure, basis: QualityBasis): Measured {
  const { period, group = {}, records, input } = basis;
  return {
    measure,
    period,
    group,
    figure,
    coverage: { from: period.from, to: period.to, complete: true, lists: records },
    additive: figure.unit === 'count',
    fingerprint: fingerprintOf({ measure, period, group, records, input }),
  };
}
