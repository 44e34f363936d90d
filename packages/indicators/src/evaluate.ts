import { englandAndWales, fingerprintOf } from '@sightline/core';
import type { Calendar, Dataset, Figure, Measured, Period, PlaceCounts, Table } from '@sightline/core';
import { dimensionOf } from './breakdown.ts';
import type { Dimension, DimensionSetting } from './breakdown.ts';
import { cohortMeasureOf } from './cohort.ts';
import type { CohortMeasure } from './cohort.ts';
import type { Definition, Measure } from './definition.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { figuresOf, notMeasured, ratioFigure, unitOf } from './figures.ts';
import { forgetPeriod } from './kernels/scope.ts';
import type { Reading, Session } from './kernels/scope.ts';
import type { ParameterChoices } from './parameters.ts';
import { placeMeasure } from './places.ts';
import { annualisation, isAnnualised, midYearOf, rateFigure, residents } from './rate.ts';
import type { Annualised } from './rate.ts';
import { readingOf, sessionOf } from './reading.ts';
import { coverageOf, refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { tally } from './tally.ts';

/** What definitions are evaluated with. */
export type EvaluateOptions = {
  readonly periods: readonly Period[];
  /** Dimensions to break the figures down by, crossed; none gives the whole. */
  readonly by?: readonly string[];
  /** Definition id to parameter name to value; what is left out keeps its default. */
  readonly parameters?: ParameterChoices;
  /** Other inputs by id, such as `population`. */
  readonly inputs?: Readonly<Record<string, Table>>;
  /** Working days; England and Wales when left out. */
  readonly calendar?: Calendar;
  /** Reach a dimension that a list lacks by child, from `openCases`. */
  readonly join?: boolean;
  /** An authority's own dimensions. */
  readonly dimensions?: Readonly<Record<string, DimensionSetting>>;
};

/** One figure on its way to `Measured`. */
type Row = {
  readonly group: Readonly<Record<string, string>>;
  readonly figure: Figure;
  readonly counts?: PlaceCounts;
  readonly joined?: boolean;
  readonly annualised?: Annualised;
  readonly additive?: boolean;
};

type Context = {
  readonly dataset: Dataset;
  readonly definition: Definition;
  readonly period: Period;
  readonly reading: Reading;
  readonly options: EvaluateOptions;
};

/**
 * Figures of definitions over periods, in the order of periods, then of definitions, then of groups.
 *
 * Places are counted once per definition and period; a figure that cannot be given is `not-measured` with its reason.
 *
 * @throws SightlineError PARAMETER_INVALID, OUTSIDE_CALENDAR {date, calendar}
 */
export function evaluate(
  dataset: Dataset,
  definitions: readonly Definition[],
  options: EvaluateOptions,
): Measured[] {
  const session = sessionOf(dataset, options.calendar);
  const measured: Measured[] = [];
  for (const period of options.periods) {
    forgetPeriod(session);
    for (const definition of definitions) measured.push(...evaluateOne(session, definition, period, options));
  }
  return measured;
}

function evaluateOne(
  session: Session,
  definition: Definition,
  period: Period,
  options: EvaluateOptions,
): readonly Measured[] {
  const { dataset } = session;
  const reading = readingOf(session, definition, period, options.parameters);
  const refusal = refusalOf(dataset, definition, period);
  const context: Context = { dataset, definition, period, reading, options };
  const rows =
    refusal === undefined
      ? rowsOf(definition.measure, context)
      : [{ group: {}, figure: refused(definition.measure, refusal) }];
  const coverage = coverageOf(dataset, definition);
  const fingerprint = fingerprintOf({
    definition,
    parameters: reading.parameters,
    calendar: (options.calendar ?? englandAndWales).id,
    input: [dataset.fingerprint, dataset.asAt, ...inputRows(definition.measure, context)],
    coverage,
    engine: ENGINE_VERSION,
  });
  const { id, version, title, asks, polarity, service } = definition;
  return rows.map((row) => ({
    measure: { id, version, title, asks, polarity, service },
    period,
    group: row.group,
    figure: row.figure,
    ...(row.counts === undefined ? {} : { counts: row.counts }),
    coverage,
    additive: row.additive ?? true,
    fingerprint,
    ...(reading.projected ? { projectedHolidays: true as const } : {}),
    ...(row.annualised === undefined ? {} : { annualised: row.annualised }),
    ...(row.joined === true ? { joined: true as const } : {}),
  }));
}

function refused(measure: Measure, { reason, detail }: Refusal): Figure {
  return notMeasured(unitOf(measure), reason, detail);
}

/** What a figure takes from other inputs, for its fingerprint. */
function inputRows(measure: Measure, { dataset, period, options }: Context): readonly string[] {
  if (measure.kind !== 'rate') return [];
  const population = residents(options.inputs?.[measure.input], dataset.authority, midYearOf(period));
  return [`${measure.input}=${population ?? ''}`];
}

function rowsOf(measure: Measure, context: Context): readonly Row[] {
  switch (measure.kind) {
    case 'ratio':
      return ratioRows(measure, context);
    case 'rate':
      return rateRows(measure, context);
    case 'external':
      return [{ group: {}, figure: notMeasured('count', 'not-available', { function: measure.function }) }];
    default:
      return cohortRows(measure, context);
  }
}

function cohortRows(measure: CohortMeasure, { definition, reading, options }: Context): readonly Row[] {
  const by = options.by ?? [];
  const { cohort } = measure;
  const splits = cohort.grain.by === 'group' && cohort.grain.keep === undefined && by.length > 0;
  let dimensions: readonly Dimension[] = [];
  let refusal: Refusal | undefined;
  const placed = placeMeasure(measure, reading, (records) => {
    const found = by.map((name) =>
      dimensionOf(name, cohort, records, reading, options.dimensions, options.join === true),
    );
    refusal = found.find((one) => 'reason' in one);
    dimensions = found.filter((one) => 'values' in one);
    return splits ? dimensions.map((one) => one.values) : [];
  });
  if (refusal !== undefined) return [{ group: {}, figure: refused(measure, refusal) }];
  const joined = dimensions.some((one) => one.joined);
  const { interner } = reading.session;
  return tally(placed, dimensions, interner).flatMap((one) =>
    figuresOf(measure, one, definition.places, interner).map(({ code, figure }) => ({
      group: code === undefined ? one.group : { ...one.group, value: code },
      figure,
      counts: one.counts,
      joined,
      additive: !splits,
    })),
  );
}

const groupKey = (group: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(group));

function ratioRows(measure: Extract<Measure, { readonly kind: 'ratio' }>, context: Context): readonly Row[] {
  const over = rowsOf(measure.over, context);
  const under = new Map(rowsOf(measure.under, context).map((row) => [groupKey(row.group), row]));
  const missing = [...under.values()].filter(
    (row) => !over.some((one) => groupKey(one.group) === groupKey(row.group)),
  );
  const rows: readonly Row[] = [
    ...over,
    ...missing.map((row) => ({ ...row, figure: ratioFigure('count', '0', '1', 1, 0) })),
  ];
  return rows.map((row): Row => {
    const below = under.get(groupKey(row.group))?.figure ?? ratioFigure('count', '0', '1', 1, 0);
    const bad = [row.figure, below].find((figure) => figure.status === 'not-measured');
    if (bad !== undefined) return { ...row, figure: { ...bad, unit: 'ratio' } };
    if (row.figure.status !== 'measured' || below.status !== 'measured') return row;
    const { places } = context.definition;
    return { ...row, figure: ratioFigure('ratio', row.figure.numerator, below.numerator, 1, places) };
  });
}

function rateRows(measure: Extract<Measure, { readonly kind: 'rate' }>, context: Context): readonly Row[] {
  const { dataset, period, options, definition } = context;
  if ((options.by ?? []).length > 0) {
    const figure = notMeasured('rate', 'not-available', { dimension: (options.by ?? []).join('+') });
    return [{ group: {}, figure }];
  }
  const midYear = midYearOf(period);
  const population = residents(options.inputs?.[measure.input], dataset.authority, midYear);
  const annualised = isAnnualised(measure, cohortMeasureOf(measure.over)) ? annualisation(period) : undefined;
  const detail = { input: measure.input, midYear: String(midYear) };
  return rowsOf(measure.over, context).map((row) => ({
    ...row,
    figure: rateFigure(measure, row.figure, population, annualised?.factor ?? '1', detail, definition.places),
    ...(annualised === undefined ? {} : { annualised }),
  }));
}
