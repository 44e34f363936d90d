import type { Asks, DatasetSchema, ListKey, TargetSetting } from '@sightline/core';
import type { Cohort, Companion, Definition, Measure } from '@sightline/indicators';
import type { PaletteId } from './palettes.ts';

/** What a scorecard says of one measure, whatever its figure is. */
export type LayoutRow = {
  readonly measure: string;
  readonly question: string;
  readonly asks: Asks;
  readonly title: string;
  readonly companions: readonly Companion[];
  /** Only at a snapshot: the length of the period does not matter when figures are compared. */
  readonly atSnapshot: boolean;
  /** Said after a number of cases, such as `in time`. */
  readonly counted?: string;
  /** The lists that its records are of. */
  readonly lists: readonly ListKey[];
  /** Exclusion code to words. */
  readonly exclusions: Readonly<Record<string, string>>;
  readonly standard?: string;
  readonly misleads: readonly string[];
};

/** What stands on a scorecard, in which order, with which targets and colours. Plain data. */
export type ScorecardLayout = {
  readonly schema: 1;
  readonly title: string;
  readonly authority: { readonly code: string; readonly name: string };
  readonly palette: PaletteId;
  readonly rows: readonly LayoutRow[];
  /** `list.column` to heading. */
  readonly columns: Readonly<Record<string, string>>;
  /** `list.column` to code to label. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The target in force for each figure, by the key that `judgementKey` gives. */
  readonly targets: Readonly<Record<string, TargetSetting>>;
};

const cohortOf = (measure: Measure): Cohort | undefined => {
  if (measure.kind === 'external') return undefined;
  return measure.kind === 'ratio' || measure.kind === 'rate' ? cohortOf(measure.over) : measure.cohort;
};

const listsOf = (cohort: Cohort | undefined): ListKey[] => {
  if (cohort === undefined) return [];
  const { source } = cohort;
  return 'list' in source ? [source.list] : source.union.map((part) => part.list);
};

const columnsOf = (schema: DatasetSchema): Record<string, string> =>
  Object.fromEntries(
    Object.values(schema).flatMap(({ key, columns }) =>
      Object.entries(columns).map(([column, { label }]) => [`${key}.${column}`, label]),
    ),
  );

const codesOf = (schema: DatasetSchema): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.values(schema).flatMap(({ key, columns }) =>
      Object.entries(columns).flatMap(([column, { codes }]) =>
        codes === undefined
          ? []
          : [
              [
                `${key}.${column}`,
                Object.fromEntries(codes.map(({ code, label }) => [code, label])),
              ] as const,
            ],
      ),
    ),
  );

const rowOf = (definition: Definition): LayoutRow => {
  const cohort = cohortOf(definition.measure);
  const isTimeliness = definition.companions.some((companion) => companion.as === 'open-and-overdue');
  return {
    measure: definition.id,
    question: definition.question,
    asks: definition.asks,
    title: definition.title,
    companions: definition.companions,
    atSnapshot: cohort?.basis === 'at-snapshot',
    ...(isTimeliness ? { counted: 'in time' } : {}),
    lists: listsOf(cohort),
    exclusions: Object.fromEntries((cohort?.exclusions ?? []).map(({ code, words }) => [code, words])),
    ...(definition.standard === undefined ? {} : { standard: definition.standard.words }),
    misleads: definition.misleads,
  };
};

/**
 * The layout that shows each definition once, in the order given.
 *
 * @param definitions - what the scorecard shows
 * @param options - whose scorecard it is, the targets, and the schema for the headings of columns
 *
 * @example
 * import { scorecardLayout } from '@sightline/reports';
 * scorecardLayout([], { authority: { code: 'E08000000', name: 'Example' }, targets: {} }).palette // => 'traffic-light'
 */
export const scorecardLayout = (
  definitions: readonly Definition[],
  options: {
    readonly authority: ScorecardLayout['authority'];
    readonly targets: ScorecardLayout['targets'];
    readonly title?: string;
    readonly palette?: PaletteId;
    readonly schema?: DatasetSchema;
  },
): ScorecardLayout => ({
  schema: 1,
  title: options.title ?? "Children's services scorecard",
  authority: options.authority,
  palette: options.palette ?? 'traffic-light',
  rows: definitions.map(rowOf),
  columns: columnsOf(options.schema ?? {}),
  codes: codesOf(options.schema ?? {}),
  targets: options.targets,
});
