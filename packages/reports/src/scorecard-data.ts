import type { Asks, JudgementStatus, LocalDate, Period, Unit } from '@sightline/core';
import type { Bullet } from './chart/bullet-svg.ts';
import type { Mark } from './palettes.ts';
import type { GroupBars, Series } from './scorecard-charts.ts';

/** A figure in words: either its value or the reason there is none. */
export type FigureWords =
  /** `parts` says what the value is made of, such as `14 of 17`. */
  | { readonly kind: 'value'; readonly value: string; readonly parts?: string }
  | { readonly kind: 'none'; readonly reason: string; readonly action: string };

/** A judgement with the mark that a palette gives it. */
export type JudgedWords = {
  readonly status: JudgementStatus;
  readonly mark: Mark;
  readonly says: string;
  readonly flips: readonly string[];
  readonly fragile: readonly string[];
};

/** A measure that must be read together with the row. */
export type CompanionWords = { readonly id: string; readonly label: string; readonly figure: FigureWords };

/** One group of a breakdown. */
export type GroupWords = {
  /** Dimension and value, such as `Team: North`. */
  readonly label: string;
  readonly figure: FigureWords;
  readonly judged: JudgedWords;
  /** True when the dimension was taken from another list. */
  readonly joined: boolean;
};

/** The change since the previous run, or why there is none to tell. */
export type MovementWords = {
  readonly kind: 'up' | 'down' | 'same' | 'not-compared';
  /** For better or worse, where the measure has a direction. */
  readonly toward?: 'better' | 'worse';
  readonly words: string;
};

/** One measure on a scorecard. */
export type ScorecardRow = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly question: string;
  readonly unit: Unit;
  readonly period: Period;
  readonly figure: FigureWords;
  /** Such as `80% or more (assumption)`. */
  readonly target?: { readonly words: string; readonly setBy: string };
  readonly judged: JudgedWords;
  /** Records that are in no part of the figure, and why. */
  readonly places: readonly string[];
  readonly companions: readonly CompanionWords[];
  readonly movement?: MovementWords;
  /** To be drawn by `bulletSvg`: the figure over the bands of its target. */
  readonly bullet?: Bullet;
  /** The same measure in earlier runs, where there are three or more to show. */
  readonly series?: Series;
  /** To be drawn by `barsSvg`: the groups beside each other. */
  readonly bars?: GroupBars;
  readonly groups: readonly GroupWords[];
  /** False when the groups overlap, so that they do not add up. */
  readonly groupsAddUp: boolean;
  /** What limits the figure, such as projected bank holidays. */
  readonly notes: readonly string[];
  /** What can mislead a reader. */
  readonly misleads: readonly string[];
  /** Definition, fingerprint and lists behind the figure. */
  readonly provenance: string;
};

/** A scorecard as plain data without identities: what every format is made from. */
export type ScorecardData = {
  readonly schema: 1;
  readonly audience: 'internal';
  readonly title: string;
  readonly authority: { readonly code: string; readonly name: string };
  readonly asAt: LocalDate;
  /** The period of all rows, or undefined when rows have different ones. */
  readonly period?: Period;
  /** The date of the run that movements are measured from. */
  readonly previousAsAt?: LocalDate;
  readonly sections: readonly {
    readonly asks: Asks;
    readonly heading: string;
    readonly rows: readonly ScorecardRow[];
  }[];
  /** What the marks mean, for the statuses that occur, and how many measures have each. */
  readonly key: readonly { readonly status: JudgementStatus; readonly mark: Mark; readonly count: number }[];
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly explained: number;
    readonly words: string;
  };
  readonly records: readonly { readonly list: string; readonly count: number }[];
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  readonly engine: string;
  readonly definitions: string;
};
