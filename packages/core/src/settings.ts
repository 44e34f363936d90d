import type { Layout } from './dataset.ts';
import type { Exact } from './exact.ts';
import type { LocalDate } from './local-date.ts';

/** A tolerance under a target: percent of the target, points of the unit, or a floor. */
export type Tolerance = { readonly kind: 'relative' | 'points' | 'floor'; readonly value: Exact };

/** Who set a target, on what ground. Values are in display units: `"80"` is 80%. */
export type TargetSetting = {
  readonly measure: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly value: Exact;
  /** For a measure that is best inside a range. */
  readonly lower?: Exact;
  readonly upper?: Exact;
  readonly tolerance?: Tolerance;
  /** Which band owns the edge of the tolerance. */
  readonly edge: 'better' | 'worse';
  readonly basis: 'statutory' | 'published' | 'local' | 'assumption';
  readonly setBy: string;
  readonly approved?: LocalDate;
};

/** An authority's own choices, kept in `sightline.json`. */
export type Settings = {
  readonly schema: 1;
  readonly authority: { readonly code: string; readonly name: string };
  readonly layout?: Layout;
  readonly calendar: { readonly id: string; readonly addClosed?: readonly LocalDate[] };
  readonly definitions: {
    readonly use: readonly string[];
    readonly files?: readonly string[];
    readonly parameters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  readonly targets: readonly TargetSetting[];
  readonly rules?: Readonly<
    Record<
      string,
      {
        readonly off?: true;
        readonly severity?: 'error' | 'warning';
        readonly params?: Readonly<Record<string, unknown>>;
      }
    >
  >;
  readonly explained?: readonly {
    readonly rule: string;
    readonly key: string;
    readonly reason: string;
    readonly until: LocalDate;
  }[];
  /** Input id to file path, such as `population` to `population.csv`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly dimensions?: Readonly<
    Record<string, { readonly column: string; readonly bands?: readonly string[] }>
  >;
  readonly suppression: { readonly threshold: number; readonly audiences: readonly string[] };
};
