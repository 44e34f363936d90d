import {
  compareExact,
  roundHalfAwayFromZero,
  subtractExact,
  valueOf,
  type Measured,
  type MeasuredFigure,
} from '@sightline/core';
import { groupedDigits, withUnit } from './figure-words.ts';
import { areOfSameLength } from './same-length.ts';
import type { MovementWords } from './scorecard-data.ts';
import { dateWords } from './words/dates.ts';

const notCompared = (words: string): MovementWords => ({ kind: 'not-compared', words });

const periodsOverlap = (now: Measured, before: Measured): boolean =>
  now.period.from <= before.period.to && before.period.from <= now.period.to;

/**
 * How a figure moved since the previous run, or why it is not compared: another version of the definition, a
 * figure that was not measured, or a count over a period of another length.
 *
 * @param now - the figure of this run
 * @param before - the figure of the same measure and group in the previous run
 * @param atSnapshot - true when the measure is of one day, so that the length of the period does not matter
 */
export const movementOf = (
  now: Measured,
  before: Measured | undefined,
  atSnapshot: boolean,
): MovementWords | undefined => {
  if (now.figure.status === 'not-measured') return undefined;
  if (before === undefined) return notCompared('Not in the previous run');
  if (before.measure.version !== now.measure.version) {
    return notCompared(
      `Not compared: the definition changed (${before.measure.version} to ${now.measure.version})`,
    );
  }
  if (before.figure.status === 'not-measured')
    return notCompared('Not compared: it was not measured in the previous run');
  const adds = now.figure.unit === 'count' || now.figure.unit === 'sum';
  if (adds && !atSnapshot && !areOfSameLength(now.period, before.period)) {
    return notCompared('Not compared: the previous run was of a period of another length');
  }
  return moved(now, now.figure, before, before.figure, atSnapshot);
};

const moved = (
  now: Measured,
  figure: MeasuredFigure,
  before: Measured,
  beforeFigure: MeasuredFigure,
  atSnapshot: boolean,
): MovementWords => {
  const day = `${atSnapshot ? 'at' : 'period to'} ${dateWords(before.period.to)}`;
  const since = `${withUnit(beforeFigure.display, beforeFigure)} (${day})`;
  const overlap =
    !atSnapshot && now.period.to !== before.period.to && periodsOverlap(now, before)
      ? `. Both count the days from ${dateWords(now.period.from > before.period.from ? now.period.from : before.period.from)} to ${dateWords(
          now.period.to < before.period.to ? now.period.to : before.period.to,
        )}`
      : '';
  const change = subtractExact(valueOf(figure), valueOf(beforeFigure));
  const direction = compareExact(change, '0');
  if (direction === 0) return { kind: 'same', words: `No change from ${since}${overlap}` };
  const rounded = groupedDigits(roundHalfAwayFromZero(change, figure.places).replace('-', ''));
  const unit = figure.unit === 'proportion' ? ' points' : '';
  const size = /[1-9]/.test(rounded) ? `${rounded}${unit}` : 'slightly';
  const polarity = now.measure.polarity;
  const better = polarity === 'higher' ? direction > 0 : polarity === 'lower' ? direction < 0 : undefined;
  return {
    kind: direction > 0 ? 'up' : 'down',
    ...(better === undefined ? {} : { toward: better ? 'better' : 'worse' }),
    words: `${direction > 0 ? 'Up' : 'Down'} ${size} from ${since}${overlap}`,
  };
};
