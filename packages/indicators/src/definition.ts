import type { Asks, ListKey, LocalDate, Polarity } from '@sightline/core';
import type { Expr } from './expr.ts';

/**
 * The records that a measure reads: those of one list, or the chosen records of several, one list after the other, under
 * columns of one name and type.
 */
export type Source =
  | { readonly list: ListKey }
  | {
      readonly union: readonly {
        readonly list: ListKey;
        readonly where: Expr;
        readonly columns: Readonly<Record<string, Expr>>;
      }[];
    };

/**
 * A figure of one group's records. `count` takes no value; absent values are skipped; `any` and `all` are of truths, and
 * unknown when none decides and one is unknown; `where` chooses the records, and must be true.
 */
export type Aggregate = {
  readonly fn: 'count' | 'countDistinct' | 'sum' | 'min' | 'max' | 'any' | 'all';
  readonly value?: Expr;
  readonly where?: Expr;
};

/** What a measure counts: records, or groups of records that share a key. */
export type Grain =
  | { readonly by: 'record' }
  | {
      readonly by: 'group';
      readonly key: readonly Expr[];
      /** The record that stands for the group; ties go to the first in the sheet. */
      readonly keep?: { readonly order: Expr; readonly pick: 'first' | 'last' };
      readonly aggregates: Readonly<Record<string, Aggregate>>;
    };

/** The records or groups that a measure is about. */
export type Cohort = {
  readonly source: Source;
  readonly grain: Grain;
  /** Of groups, after grouping. */
  readonly having?: Expr;
  /** Of records, before grouping. */
  readonly where: Expr;
  readonly basis: 'in-period' | 'due-in-period' | 'at-snapshot';
  /** The date of the event that is counted: breakdowns by age use the age on it. In-period measures state it. */
  readonly event?: Expr;
  readonly exclusions: readonly { readonly code: string; readonly when: Expr; readonly words: string }[];
  /** Stated nationally, not held in Annex A. */
  readonly notComputableExclusions?: readonly string[];
  /** Last day in time; a record whose due date is on or after the snapshot is not yet due. */
  readonly due?: Expr;
  readonly needs: 'any-date-in-coverage' | 'extract-date-only';
  readonly lookBackMonths?: number;
};

/**
 * What is counted, and how the figure is made of the counts: `count` of the numerator's place; `proportion` numerator / (numerator
 * + denominator only), shown as a percentage; `mean`, `median` and `sum` of a whole number; `distribution` over codes;
 * `ratio` of two counts or sums; `rate` per so many residents.
 */
export type Measure =
  | { readonly kind: 'count'; readonly cohort: Cohort }
  | {
      readonly kind: 'proportion';
      readonly cohort: Cohort;
      readonly numerator: Expr;
      readonly numeratorUnknown: 'not-met' | 'leave-out' | 'refuse';
    }
  | { readonly kind: 'mean' | 'median' | 'sum'; readonly cohort: Cohort; readonly value: Expr }
  | {
      readonly kind: 'distribution';
      readonly cohort: Cohort;
      readonly value: Expr;
      readonly codes: readonly string[];
    }
  | {
      readonly kind: 'ratio';
      readonly over: Measure;
      readonly under: Measure;
      /** `proportion` where the first is a part of the second, `per-100` where it is not; else a plain quotient. */
      readonly as?: 'proportion' | 'per-100';
    }
  | {
      readonly kind: 'rate';
      readonly over: Measure;
      readonly per: 100 | 1000 | 10000;
      /** Id of the input that gives the denominator, such as `population`. */
      readonly input: string;
      readonly annualise: boolean;
    }
  /** A function of another package that returns `Measured`; there is no second formula. */
  | { readonly kind: 'external'; readonly function: string };

/** A setting of a definition, with its default; an authority may choose another value of the same type. */
export type ParameterSpec = {
  readonly type: 'integer' | 'boolean' | 'date' | 'code-list' | 'text-list';
  readonly default: unknown;
  /** True when an authority is meant to set its own. */
  readonly local: boolean;
  readonly words: string;
};

/** A definition whose figure is always shown with this one, and what it adds. */
export type Companion = {
  readonly id: string;
  readonly as: 'open-and-overdue' | 'not-yet-due' | 'count-of' | 'same-on-referral-clock';
};

/** One indicator: data only, survives JSON. */
export type Definition = {
  readonly schema: 1;
  readonly id: string;
  readonly version: `${number}.${number}.${number}`;
  readonly variantOf?: { readonly id: string; readonly version: string };
  readonly title: string;
  /** The question it answers, in one sentence. */
  readonly question: string;
  readonly asks: Asks;
  readonly service: string;
  readonly polarity: Polarity;
  readonly measure: Measure;
  /** Decimal places shown. */
  readonly places: number;
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  readonly companions: readonly Companion[];
  readonly standard?: {
    readonly words: string;
    readonly legal: 'statutory' | 'guidance' | 'local';
    readonly source: string;
    readonly verified: boolean;
  };
  readonly national?: {
    readonly words: string;
    readonly relation: 'same' | 'proxy' | 'upper-bound' | 'subset' | 'none';
    readonly difference: string;
  };
  readonly source: readonly string[];
  readonly inForce: { readonly from: LocalDate; readonly to?: LocalDate };
  readonly supersedes?: string;
  /** What can mislead a reader of this figure. */
  readonly misleads: readonly string[];
};
