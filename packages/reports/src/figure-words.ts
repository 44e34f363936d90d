import { parseExact, type Figure, type MeasuredFigure, type TargetSetting, type Unit } from '@sightline/core';
import type { FigureWords } from './scorecard-data.ts';
import { notMeasuredWords } from './words/not-measured-words.ts';

const withThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A decimal with commas between thousands. */
export const groupedDigits = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  return fraction === undefined ? withThousands(whole) : `${withThousands(whole)}.${fraction}`;
};

/**
 * A display value with its unit.
 *
 * @example
 * import { withUnit } from '@sightline/reports';
 * withUnit('82.4', { unit: 'proportion', scale: 100 }) // => '82.4%'
 */
export const withUnit = (
  display: string,
  { unit, scale }: { readonly unit: Unit; readonly scale: MeasuredFigure['scale'] },
): string => {
  const value = groupedDigits(display);
  if (unit === 'proportion') return `${value}%`;
  if (scale !== 1) return `${value} per ${groupedDigits(String(scale))}`;
  return value;
};

const isInteger = (text: string): boolean => parseExact(text).d === 1n;

const partsOf = (figure: MeasuredFigure): string | undefined => {
  const { unit, numerator, denominator } = figure;
  if (unit === 'count' || unit === 'sum' || unit === 'median') return undefined;
  if (!isInteger(numerator) || !isInteger(denominator)) return undefined;
  const [n, d] = [groupedDigits(numerator), groupedDigits(denominator)];
  if (unit === 'proportion') return `${n} of ${d}`;
  return unit === 'rate' ? `${n} in ${d}` : `${n} over ${d}`;
};

/**
 * A figure in words: its value with unit and parts, or why it is not given.
 *
 * @example
 * import { figureWords } from '@sightline/reports';
 * const figure = {
 *   status: 'measured', unit: 'proportion', numerator: '14', denominator: '17', scale: 100, places: 1, display: '82.4',
 * };
 * figureWords(figure) // => { kind: 'value', value: '82.4%', parts: '14 of 17' }
 */
export const figureWords = (figure: Figure): FigureWords => {
  if (figure.status === 'not-measured') {
    return { kind: 'none', ...notMeasuredWords(figure.reason, figure.detail) };
  }
  const parts = partsOf(figure);
  return {
    kind: 'value',
    value: withUnit(figure.display, figure),
    ...(parts === undefined ? {} : { parts }),
  };
};

const scaleOf = (figure: Figure): MeasuredFigure['scale'] =>
  figure.status === 'measured' ? figure.scale : 1;

/**
 * A target in words, with its basis.
 *
 * @example
 * import { targetWords } from '@sightline/reports';
 * const target = { measure: 'a', from: '2024-04-01', value: '80', edge: 'better', basis: 'assumption', setBy: 'board' };
 * const figure = { status: 'not-measured', unit: 'proportion', reason: 'not-due' };
 * targetWords(target, { polarity: 'higher' }, figure) // => '80% or more (assumption)'
 */
export const targetWords = (
  target: TargetSetting,
  measure: { readonly polarity: string },
  figure: Figure,
): string => {
  const shown = (value: string): string => withUnit(value, { unit: figure.unit, scale: scaleOf(figure) });
  if (target.lower !== undefined && target.upper !== undefined) {
    return `${shown(target.lower)} to ${shown(target.upper)} (${target.basis})`;
  }
  const direction =
    measure.polarity === 'higher' ? ' or more' : measure.polarity === 'lower' ? ' or less' : '';
  return `${shown(target.value)}${direction} (${target.basis})`;
};
