import type { Exact, Figure } from '@sightline/core';

/** What of a figure a judgement keeps, so that it can be replayed: its exact parts, and what was displayed. */
export function figureInputs(
  figure: Figure,
): Readonly<Record<'numerator' | 'denominator' | 'scale' | 'displayed', Exact | null>> {
  if (figure.status === 'not-measured') {
    return { numerator: null, denominator: null, scale: null, displayed: null };
  }
  const { numerator, denominator, scale, display } = figure;
  return { numerator, denominator, scale: String(scale), displayed: display };
}
