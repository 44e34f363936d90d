// Single functions of core and rag beside the libraries that are used for the same: the same inputs, the same results.
import { differenceInBusinessDays, differenceInCalendarDays, parseISO } from 'date-fns';
import { Decimal } from 'decimal.js';
import {
  englandAndWales,
  fromEpochDay,
  parseLocalDate,
  roundRatio,
  toEpochDay,
  workingDayTable,
} from '@sightline/core';
import type { Calendar } from '@sightline/core';
import { judgements } from './judgements.ts';
import { now, runOf } from './measure.ts';
import type { Run } from './measure.ts';
import { serve } from './serve.ts';

/** Without bank holidays, which the other library does not know. */
const weekdays: Calendar = { ...englandAndWales, id: 'weekdays', holidays: [] };
const table = workingDayTable(weekdays);

const count = 20_000;
/** Weekdays of 2015 to 2024, in no order. */
const days = Int32Array.from({ length: count }, (_, index) => {
  const day = 16_436 + ((index * 7_919) % 3_640);
  const weekday = (day + 3) % 7; // Monday is 0
  return weekday < 5 ? day : day + 2;
});
const texts = Array.from(days, fromEpochDay);
const dates = texts.map((text) => parseISO(text));
const epoch = parseISO('1970-01-01');
const tops = Array.from(days, (day) => day % 997);
const bottoms = Array.from({ length: count }, (_, index) => 1 + (index % 1_009));
const OneDecimal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

type Results = Int32Array | Uint8Array | string[];

/** Numbers of a function over all inputs, with the next input beside each. */
function numbers(of: (index: number, next: number) => number): Int32Array {
  const out = new Int32Array(count);
  for (let index = 0; index < count; index++) out[index] = of(index, (index + 1) % count);
  return out;
}

const functions: Readonly<Record<string, () => Results>> = {
  'working-days': () => numbers((index, next) => table.between(days[index]!, days[next]!)),
  'working-days date-fns': () =>
    numbers((index, next) => differenceInBusinessDays(dates[next]!, dates[index]!)),
  rounding: () => tops.map((numerator, index) => roundRatio(numerator * 100, bottoms[index]!, 1)),
  'rounding decimal.js': () =>
    tops.map((numerator, index) =>
      // eslint-disable-next-line no-restricted-syntax -- the other library's way to show a decimal, exact unlike a number's
      new OneDecimal(numerator).div(bottoms[index]!).times(100).toFixed(1),
    ),
  'day-number': () => numbers((index) => toEpochDay(parseLocalDate(texts[index]!)!)),
  'day-number date-fns': () =>
    numbers((index) => differenceInCalendarDays(parseISO(texts[index] as string), epoch)),
  ...judgements,
};

const results = new Map<string, Results>();

await serve({
  call: (name, times = '1'): Run => {
    const call = functions[name!]!;
    const start = now();
    for (let left = Number(times); left > 0; left--) results.set(name!, call());
    return runOf([start, now()], ['whole']);
  },
  /** Throws unless both gave the same for every input. */
  compare: (one, other): Run => {
    const start = now();
    const [mine, theirs] = [results.get(one!)!, results.get(other!)!];
    const differ = mine.findIndex((value: number | string, index: number) => value !== theirs[index]);
    if (differ >= 0)
      throw new Error(`${one} gives ${mine[differ]} for input ${differ}, ${other} ${theirs[differ]}.`);
    return runOf([start, now()], ['whole']);
  },
});
