import { valueOf } from '@sightline/core';
import type { Exact, Judgement, Measured } from '@sightline/core';
import { outsideBy } from '../comparison/sense.ts';
import type { BestRange, Sense } from '../comparison/sense.ts';
import { senseFor } from '../comparison/sense-inputs.ts';
import { refusalOf } from '../signal/signal-judgement.ts';
import type { Refusal } from '../signal/signal-judgement.ts';
import { bandBounds } from './band-bounds.ts';
import { bandStatus } from './band-status.ts';
import { bandWithin } from './band-within.ts';
import type { Band } from './band-within.ts';
import { dealtBands } from './dealt-bands.ts';
import type { Entry } from './entry.ts';
import { rankBands } from './rank-bands.ts';

/**
 * How values are put into bands: by percentiles, by rank, or dealt out evenly. The three can differ.
 *
 * @category Judge by other methods
 */
export type BandMethod = 'bounds' | 'rank' | 'dealt';

/**
 * The values that a figure is banded among, its own among them.
 *
 * @category Judge by other methods
 */
export type BandGroup = {
  /** Which areas they are of, with the version of the set. */
  readonly id: string;
  readonly period: Measured['period'];
  /** In display units; absent and hidden ones count for nothing. */
  readonly entries: readonly Entry[];
  /** Which entry is the figure's own; left out where it is not among them, which only `bounds` can do. */
  readonly own?: number;
};

/**
 * The judgement of a figure by its band among others, 1 the best: `better` in the best band, `worse` in the worst, else
 * `similar`. In a best range the bands are of the distance from it. `says` has the band and how many there are.
 *
 * It is `not-judged` with the reason: the figure's own when it is not measured; `different-period`; `no-polarity`;
 * `too-few-points`; `not-applicable` outside the bounds, and by rank or dealing where the figure is not among the others.
 *
 * @category Judge by other methods
 * @param bands - how many: 4 for quartiles
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeBand } from '@sightline/rag';
 * const period = { from: '2024-04-01', to: '2025-03-31' };
 * const figure = measuredFigure({ unit: 'proportion', numerator: '9', denominator: '10', scale: 100, places: 0 });
 * const group = { id: 'England 2025', period, entries: ['60', '70', '75', '80', '90'], own: 4 };
 * judgeBand({ figure, period, measure: { polarity: 'higher' } }, group, 'bounds', 4).says.params.band // => '1'
 */
export function judgeBand(
  measured: Pick<Measured, 'figure' | 'period'> & { readonly measure: Pick<Measured['measure'], 'polarity'> },
  group: BandGroup,
  method: BandMethod,
  bands: number,
  options: { readonly range?: BestRange } = {},
): Judgement {
  const { figure, period, measure } = measured;
  const sense = senseFor(measure.polarity, options.range);
  const value = figure.status === 'measured' ? valueOf(figure) : null;
  const judged = (found: Band | Refusal): Judgement => {
    const band = 'band' in found ? String(found.band) : null;
    const inputs = { value, band, of: String(bands) };
    const status = bandStatus(inputs);
    const shared = {
      status,
      rule: { id: `bands-by-${method}`, version: '1.0.0' },
      inputs,
      judgedAt: 'unrounded',
      fragile: [],
    } as const;
    if ('reason' in found) {
      const says = { code: 'not-judged', params: { ...found.detail, reason: found.reason } };
      return { ...shared, refusal: found.reason, says };
    }
    const params = {
      value: figure.status === 'measured' ? figure.display : '',
      band: String(found.band),
      of: String(bands),
      group: group.id,
    };
    return { ...shared, says: { code: `band-${status}`, params } };
  };
  if (figure.status === 'not-measured') return judged(refusalOf(figure));
  if (period.from !== group.period.from || period.to !== group.period.to) {
    return judged({ reason: 'different-period' });
  }
  if (sense === 'none') return judged({ reason: 'no-polarity' });
  return judged(bandOf(valueOf(figure), group, method, bands, sense));
}

function bandOf(
  value: Exact,
  { entries, own }: BandGroup,
  method: BandMethod,
  bands: number,
  sense: Exclude<Sense, 'none'>,
): Band | Refusal {
  if (method !== 'bounds') {
    const all = method === 'rank' ? rankBands(entries, bands, sense) : dealtBands(entries, bands, sense);
    return (own === undefined ? undefined : all[own]) ?? { reason: 'not-applicable' };
  }
  // Bounds count bands from the least value; distances from a best range are better the less they are.
  const ranged = typeof sense === 'object';
  const placed = (entry: Entry): Entry =>
    ranged && typeof entry === 'string' ? outsideBy(entry, sense) : entry;
  const found = bandWithin(placed(value), bandBounds(entries.map(placed), bands));
  if (found.status === 'cannot-say' || sense !== 'higher') return found;
  return { ...found, band: bands + 1 - found.band };
}
