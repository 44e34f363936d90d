import type { Exact } from './exact.ts';
import type { Period } from './period.ts';
import type { ListKey } from './table.ts';

/** The three questions of Results-Based Accountability that a measure can answer. */
export type Asks = 'how-much' | 'how-well' | 'better-off';

/** Which way is better. */
export type Polarity = 'higher' | 'lower' | 'in-range' | 'none';

export type Unit = 'count' | 'proportion' | 'rate' | 'mean' | 'median' | 'ratio' | 'sum';

/** Why a figure cannot be given. None of these is ever shown as a number or a colour. */
export type NotMeasured =
  | 'empty-denominator'
  | 'suppressed'
  | 'not-due'
  | 'not-available'
  | 'not-applicable'
  | 'break-in-series'
  | 'too-much-unknown'
  | 'outside-coverage'
  | 'latest-value-only'
  | 'too-few-points';

/** A figure: measured, with its exact parts, or not measured, with its reason. */
export type Figure = MeasuredFigure | NotMeasuredFigure;

/** The value is `numerator / denominator * scale`, exact; `display` is that value rounded once to `places`. */
export type MeasuredFigure = {
  readonly status: 'measured';
  readonly unit: Unit;
  readonly numerator: Exact;
  readonly denominator: Exact;
  readonly scale: 1 | 100 | 1000 | 10000;
  /** Decimal places shown. */
  readonly places: number;
  readonly display: string;
};

export type NotMeasuredFigure = {
  readonly status: 'not-measured';
  readonly unit: Unit;
  readonly reason: NotMeasured;
  readonly detail?: Readonly<Record<string, string>>;
};

/** How many records (or groups) of a measure's list fell in each place; together they are all of them. */
export type PlaceCounts = {
  readonly outside: number;
  /** By exclusion code. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly notYetDue: number;
  /** By the first absent field that left the record undecided. */
  readonly unknown: Readonly<Record<string, number>>;
  readonly denominatorOnly: number;
  readonly numerator: number;
};

/** The dates that a list's records are known for. */
export type Coverage = {
  readonly from: Period['from'];
  readonly to: Period['to'];
  readonly complete: boolean;
  readonly lists: readonly ListKey[];
};

/** One figure of one measure for one period and group: what `rag`, `qaf` and `reports` accept, whoever made it. */
export type Measured = {
  readonly measure: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly asks: Asks;
    readonly polarity: Polarity;
    readonly service?: string;
  };
  readonly period: Period;
  /** Dimension to group value; empty for the whole. */
  readonly group: Readonly<Record<string, string>>;
  readonly figure: Figure;
  readonly counts?: PlaceCounts;
  readonly coverage: Coverage;
  /** False when the groups of a breakdown overlap, so that their sum is not the total. */
  readonly additive: boolean;
  /** Hash of definition, parameters, calendar, input, coverage and engine version. */
  readonly fingerprint: string;
  /** True when the figure leans on projected bank holidays. */
  readonly projectedHolidays?: true;
  /** How a rate was annualised: the exact factor and what it is made of. */
  readonly annualised?: { readonly factor: Exact; readonly by: 'whole-years' | 'whole-months' | 'days' };
  /** How the dimension was reached when the list itself does not hold it. */
  readonly joined?: true;
};
