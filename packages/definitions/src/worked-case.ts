import type { Finding, NotMeasured } from '@sightline/core';

/** What must come out: the parts and the text of a figure, or why there is none. */
export type WorkedFigure = {
  readonly numerator?: string;
  readonly denominator?: string;
  readonly value?: string;
  readonly display?: string;
  readonly notMeasured?: NotMeasured;
};

/**
 * One worked case: small records and what must come out, by hand. The files `v1.cases.json` beside the definitions
 * hold them, so that a port to another language can test itself.
 */
export type WorkedCase = {
  readonly name: string;
  /** The question that the case settles, and how the answer was worked out. */
  readonly settles?: string;
  readonly asAt: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** List key to records; columns that do not matter are left out. */
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** What a check found, for definitions that count findings; without it the lists were not checked. */
  readonly findings?: readonly Pick<Finding, 'code' | 'about' | 'severity' | 'basis' | 'where' | 'state'>[];
  readonly population?: readonly Readonly<Record<string, unknown>>[];
  /** For each record, or each group in the order of its first record: `place` or `place:code` or `place:field`. */
  readonly places?: readonly string[];
  /** For each record or group: the last day in time. */
  readonly due?: readonly (string | null)[];
  /** One of the two: the figure, or, of a distribution, that of each of its codes. */
  readonly figure?: WorkedFigure;
  readonly figures?: Readonly<Record<string, WorkedFigure>>;
};

/** The worked cases of one version of one definition. */
export type WorkedCases = {
  readonly definition: string;
  readonly version: string;
  readonly cases: readonly WorkedCase[];
};
