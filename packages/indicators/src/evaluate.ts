import { englandAndWales, fingerprintOf } from '@sightline/core';
import type { Calendar, Dataset, Figure, Measured, Period, PlaceCounts, Table } from '@sightline/core';
import { dimensionOf } from './breakdown.ts';
import type { DimensionSetting } from './breakdown.ts';
import { cohortMeasureOf, cohortMeasuresOf } from './cohort.ts';
import type { CohortMeasure } from './cohort.ts';
import type { Definition, Measure } from './definition.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { figuresOf, notMeasured, ratioFigure, unitOf } from './figures.ts';
import type { Dimension, Reading, Session } from './kernels/scope.ts';
import type { ParameterChoices } from './parameters.ts';
import { recordsOf } from './kernels/source.ts';
import type { Records } from './kernels/source.ts';
import { placeTogether } from './place-together.ts';
import { placeMeasure, placeOnce, splitsGroups } from './places.ts';
import { annualisation, isAnnualised, midYearOf, rateFigure, residents } from './rate.ts';
import type { Annualised } from './rate.ts';
import { readingOf, sessionOf } from './reading.ts';
import { calendarRefusal, coverageOf, refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { byGroup, tally } from './tally.ts';

/** What definitions are evaluated with. */
export type EvaluateOptions = {
  readonly periods: readonly Period[];
  /** Dimensions to break the figures down by, crossed; none gives the whole. */
  readonly by?: readonly string[];
  /** Several breakdowns at once, each as `by` would have it, which is then not read: records are placed once for all of them. */
  readonly breakdowns?: readonly (readonly string[])[];
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
  /** What it is broken down by, which orders it. */
  readonly dimensions?: readonly Dimension[];
};

type Context = {
  readonly dataset: Dataset;
  readonly definition: Definition;
  readonly period: Period;
  readonly reading: Reading;
  readonly options: EvaluateOptions;
  /** The dimensions of the breakdown at hand. */
  readonly by: readonly string[];
  /** The records of a cohort; the same for every breakdown. */
  readonly records: Map<CohortMeasure, Records>;
};

/**
 * Figures of definitions over periods, in the order of periods, then of definitions, of breakdowns and of groups.
 *
 * Places are counted once per definition and period; a figure that cannot be given is `not-measured` with its reason.
 * A group of a breakdown without records has no figure; a distribution has one for each code, under `value`.
 * It does not check the definitions: `checkDefinition` and `parseDefinition` do.
 *
 * @param dataset - the lists of one authority, as at one day
 * @param definitions - plain data, such as those of `@sightline/definitions`
 * @returns exact numerators and denominators, with a display text in the unit of the measure
 *   A measure that counts working days to a day that the calendar does not hold is `not-available` {calendar, from, to}.
 * @throws {SightlineError} PARAMETER_INVALID when a choice does not fit the definition
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { evaluate } from '@sightline/indicators';
 * const records = {
 *   assessments: [
 *     { childUniqueId: 'C1', assessmentStartDate: '2024-01-02', dateOfAuthorisation: '2024-03-04' },
 *     { childUniqueId: 'C2', assessmentStartDate: '2023-12-01', dateOfAuthorisation: '2024-03-05' },
 *     { childUniqueId: 'C3', dateOfAuthorisation: '2024-03-06' },
 *     { childUniqueId: 'C4', assessmentStartDate: '2024-03-01' },
 *   ],
 * };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const inTime = definitionById('assessments-within-45wd-pct');
 * const [measured] = evaluate(dataset, [inTime], { periods: [march] });
 * measured.figure.display // => '50.0'
 * measured.counts // => {
 * //   outside: 1, excluded: { 'no-start-date': 1, 'ends-before-start': 0 }, notYetDue: 0, unknown: {},
 * //   denominatorOnly: 1, numerator: 1,
 * // }
 */
export function evaluate(
  dataset: Dataset,
  definitions: readonly Definition[],
  options: EvaluateOptions,
): Measured[] {
  const session = sessionOf(dataset, options.calendar);
  const measured: Measured[] = [];
  for (const period of options.periods) {
    const asked = definitions.map((definition) => askedOf(session, definition, period, options));
    placeTogether(asked.flatMap(measuresOf));
    for (const one of asked) measured.push(...evaluateOne(one, period, options));
  }
  return measured;
}

/** A definition over one period: how it is read, and why it cannot be measured. */
type Asked = { readonly definition: Definition; readonly reading: Reading; readonly refusal?: Refusal };

function askedOf(
  session: Session,
  definition: Definition,
  period: Period,
  { parameters }: EvaluateOptions,
): Asked {
  const reading = readingOf(session, definition, period, parameters);
  const refusal = refusalOf(session.dataset, definition, period);
  return { definition, reading, ...(refusal && { refusal }) };
}

const measuresOf = ({ definition, reading, refusal }: Asked): Parameters<typeof placeTogether>[0] =>
  refusal === undefined ? cohortMeasuresOf(definition.measure).map((measure) => ({ measure, reading })) : [];

function evaluateOne(
  { definition, reading, refusal }: Asked,
  period: Period,
  options: EvaluateOptions,
): readonly Measured[] {
  const { dataset } = reading.session;
  const context = { dataset, definition, period, reading, options, records: new Map() };
  const rows = (options.breakdowns ?? [options.by ?? []]).flatMap((by) =>
    refusal === undefined
      ? rowsWithinCalendar(definition.measure, { ...context, by })
      : [{ group: {}, figure: refused(definition.measure, refusal) }],
  );
  const coverage = coverageOf(dataset, definition);
  const fingerprint = fingerprintOf({
    definition: hashOf(definition),
    parameters: reading.parameters,
    calendar: (options.calendar ?? englandAndWales).id,
    input: [dataset.fingerprint, dataset.asAt, ...inputRows(definition.measure, context)],
    coverage,
    engine: ENGINE_VERSION,
  });
  const { id, version, title, asks, polarity, service } = definition;
  const measure = { id, version, title, asks, polarity, service };
  return rows.map(({ group, figure, counts, additive = true, annualised, joined }) => {
    // Written out, for there may be a figure for each record, and spreading what most do not have costs more than the rest.
    const one: { -readonly [K in keyof Measured]: Measured[K] } =
      counts === undefined
        ? { measure, period, group, figure, coverage, additive, fingerprint }
        : { measure, period, group, figure, counts, coverage, additive, fingerprint };
    if (reading.projected) one.projectedHolidays = true;
    if (annualised !== undefined) one.annualised = annualised;
    if (joined === true) one.joined = true;
    return one;
  });
}

const hashes = new WeakMap<Definition, string>();

/** The fingerprint of a definition, which is plain data that nobody changes: worked out once. */
function hashOf(definition: Definition): string {
  let hash = hashes.get(definition);
  if (hash === undefined) hashes.set(definition, (hash = fingerprintOf(definition)));
  return hash;
}

function refused(measure: Measure, { reason, detail }: Refusal): Figure {
  return notMeasured(unitOf(measure), reason, detail);
}

/** What a figure takes from other inputs, for its fingerprint. */
function inputRows(
  measure: Measure,
  { dataset, period, options }: Pick<Context, 'dataset' | 'period' | 'options'>,
): readonly string[] {
  if (measure.kind !== 'rate') return [];
  const population = residents(options.inputs?.[measure.input], dataset.authority, midYearOf(period));
  return [`${measure.input}=${population ?? ''}`];
}

/**
 * A date far off is a fault of one record, and no reason to lose the figures that do not count working days: those that
 * do are refused.
 */
function rowsWithinCalendar(measure: Measure, context: Context): readonly Row[] {
  try {
    return rowsOf(measure, context);
  } catch (error) {
    const refusal = calendarRefusal(error, context.options.calendar ?? englandAndWales);
    return [{ group: {}, figure: refused(measure, refusal) }];
  }
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

function cohortRows(measure: CohortMeasure, context: Context): readonly Row[] {
  const { definition, reading, options, by } = context;
  const { cohort } = measure;
  let records = context.records.get(measure);
  if (records === undefined) context.records.set(measure, (records = recordsOf(cohort.source, reading)));
  const found = by.map((name) =>
    dimensionOf(name, cohort, records, reading, options.dimensions, options.join === true),
  );
  const refusal = found.find((one) => 'reason' in one);
  if (refusal !== undefined) return [{ group: {}, figure: refused(measure, refusal) }];
  const dimensions = found.filter((one) => 'parts' in one);
  const splits = splitsGroups(measure) && by.length > 0;
  const placed = splits
    ? placeMeasure(
        measure,
        reading,
        records,
        dimensions.map(({ parts }) => parts.of),
      )
    : placeOnce(measure, reading, records);
  const joined = dimensions.some((one) => one.joined);
  const rows: Row[] = [];
  for (const one of tally(placed, dimensions)) {
    const { group, counts } = one;
    for (const { code, figure } of figuresOf(measure, one, definition.places, reading.session.interner)) {
      const ofCode = code === undefined ? group : { ...group, value: code };
      rows.push({ group: ofCode, figure, counts, joined, additive: !splits, dimensions });
    }
  }
  return rows;
}

const groupKey = (group: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(group));

/** The refusal of a breakdown: one row, of no group, without places. */
const refusedRow = (rows: readonly Row[]): Row | undefined =>
  rows.find((row) => row.counts === undefined && row.figure.status === 'not-measured');

type RatioMeasure = Extract<Measure, { readonly kind: 'ratio' }>;

function ratioRows(measure: RatioMeasure, context: Context): readonly Row[] {
  const [above, below] = [rowsOf(measure.over, context), rowsOf(measure.under, context)];
  const refusal = refusedRow(above) ?? refusedRow(below);
  if (refusal !== undefined) return [{ ...refusal, figure: { ...refusal.figure, unit: unitOf(measure) } }];
  const over = new Map(above.map((row) => [groupKey(row.group), row]));
  const under = new Map(below.map((row) => [groupKey(row.group), row]));
  const none = ratioFigure('count', '0', '1', 1, 0);
  const made = [...new Set([...over.keys(), ...under.keys()])].map((key): Row => {
    const sides = [over.get(key), under.get(key)];
    const { group } = sides.find((row) => row !== undefined) as Row;
    const [top, bottom] = sides.map((row) => row?.figure ?? none) as [Figure, Figure];
    const counts = sides[0]?.counts;
    return {
      group,
      figure: ratioOf(measure, top, bottom, context.definition.places),
      ...(counts === undefined ? {} : { counts }),
      joined: sides.some((row) => row?.joined === true),
      additive: sides.every((row) => row?.additive !== false),
    };
  });
  return over.size === made.length
    ? made
    : made.sort(byGroup(above[0]?.dimensions ?? below[0]?.dimensions ?? []));
}

function ratioOf(measure: RatioMeasure, over: Figure, under: Figure, places: number): Figure {
  const unit = unitOf(measure);
  if (over.status === 'not-measured') return { ...over, unit };
  if (under.status === 'not-measured') return { ...under, unit };
  const scale = measure.as === undefined ? 1 : 100;
  return ratioFigure(unit, over.numerator, under.numerator, scale, places);
}

function rateRows(measure: Extract<Measure, { readonly kind: 'rate' }>, context: Context): readonly Row[] {
  const { dataset, period, options, definition, by } = context;
  if (by.length > 0) {
    const figure = notMeasured('rate', 'not-available', { dimension: by.join('+') });
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
