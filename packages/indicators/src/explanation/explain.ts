import { SightlineError, englandAndWales, localDate, placeOfRecord } from '@sightline/core';
import type { Dataset, LocalDate, Where } from '@sightline/core';
import { placedMeasureOf, valueExprOf } from '../cohort.ts';
import type { CohortMeasure, Side } from '../cohort.ts';
import type { Definition } from '../definition.ts';
import { speakerOf } from '../description/speaker.ts';
import type { Speaker } from '../description/speaker.ts';
import type { Expr } from '../expr.ts';
import { parametersOf } from '../parameters.ts';
import type { Place, PlaceLabel } from '../place.ts';
import type { ReadOptions } from '../reading.ts';
import { groupsOf, readGroup } from './group.ts';
import { interpret } from './interpret.ts';
import { shown } from './shown.ts';
import type { ExplainedNode } from './shown.ts';
import { sourceRecords } from './source-records.ts';
import type { SourceRecord } from './source-records.ts';
import type { Subject, World } from './subject.ts';
import { neverAsked } from './trace.ts';
import type { Trace } from './trace.ts';

/** `where`, `having`, `exclusion:CODE`, `numerator`, `due` or `value`. */
export type ClauseRole = 'where' | 'having' | `exclusion:${string}` | 'numerator' | 'due' | 'value';

/** One clause of a definition on one record. */
export type ExplainedClause = { readonly role: ClauseRole; readonly node: ExplainedNode };

/** Why one record, or group, falls where it does. */
export type Explanation = {
  readonly definition: { readonly id: string; readonly version: string };
  /** The record; of a group, the one that stands for it, else its first. */
  readonly where: Where;
  /** At group grain: the records that make up the group. */
  readonly records?: readonly Where[];
  readonly place: Place;
  readonly code?: string;
  readonly field?: string;
  /** Last day in time, where the measure states one and it is known. */
  readonly due?: LocalDate;
  readonly clauses: readonly ExplainedClause[];
};

/** Which record or group is explained: `row` counts records of the measure's list (or union) from 0. */
export type ExplainOptions = ReadOptions & { readonly side?: Side } & (
    { readonly row: number } | { readonly group: number }
  );

/**
 * Says of one record, or group, which place it has and what every clause gave: true, false, unknown, or never asked
 * because the place was already decided. It reads the tree on its own, not by the kernels, and agrees with `places`.
 *
 * Values that identify a person, and what is computed from them, are `hidden`.
 *
 * @throws {SightlineError} NO_SUCH_RECORD when there is none with that number; NOT_AVAILABLE {list, column};
 *   OUTSIDE_CALENDAR {date, calendar}; NO_COHORT for an external measure; PARAMETER_INVALID
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { explain } from '@sightline/indicators';
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
 * const explanation = explain(dataset, inTime, { row: 2, period: march });
 * explanation.place // => 'excluded'
 * explanation.code // => 'no-start-date'
 * explanation.clauses.map(({ role, node }) => `${role} ${node.result}`) // => [
 * //   'where true', 'exclusion:no-start-date true', 'exclusion:ends-before-start never-asked',
 * //   'numerator never-asked',
 * // ]
 */
export function explain(dataset: Dataset, definition: Definition, options: ExplainOptions): Explanation {
  const world: World = {
    dataset,
    from: options.period.from,
    to: options.period.to,
    parameters: parametersOf(definition, options.parameters),
    calendar: options.calendar ?? englandAndWales,
  };
  const measure = placedMeasureOf(definition, options.side);
  const { grain, source } = measure.cohort;
  const records = sourceRecords(world, source);
  const speaker = speakerOf(measure, definition, dataset.schema);
  const head = { definition: { id: definition.id, version: definition.version } };
  const missing = (): never => {
    throw new SightlineError('NO_SUCH_RECORD', { definition: definition.id, grain: grain.by });
  };
  if (grain.by === 'record') {
    const record = ('row' in options ? records[options.row] : undefined) ?? missing();
    const trace = interpret(measure.cohort.where, record.subject, undefined, world);
    const start: Start = {
      trace,
      truth: trace.value as boolean | undefined,
      blame: trace.blame,
      subject: record.subject,
    };
    return { ...head, where: whereOf(dataset, record), ...decide(measure, start, world, speaker) };
  }
  const group =
    ('group' in options ? groupsOf(grain, records, world)[options.group] : undefined) ?? missing();
  const found = readGroup(measure.cohort, grain, group, world);
  return {
    ...head,
    where: whereOf(dataset, found.shown),
    records: (found.records.length === 0 ? group.records : found.records).map((one) => whereOf(dataset, one)),
    ...decide(measure, { ...found, blame: found.blame }, world, speaker),
  };
}

function whereOf(dataset: Dataset, { list, row }: SourceRecord): Where {
  const table = dataset.tables[list];
  return table === undefined ? { list } : { list, ...placeOfRecord(table, row) };
}

type Start = {
  readonly trace: Trace;
  readonly truth: boolean | undefined;
  readonly blame: string | undefined;
  readonly subject: Subject;
};

/** The clauses after `where`, in the order in which they are asked. */
function clausesOf(measure: CohortMeasure): readonly { readonly role: ClauseRole; readonly node: Expr }[] {
  const { having, exclusions, due } = measure.cohort;
  const value = valueExprOf(measure);
  return [
    ...(having === undefined ? [] : [{ role: 'having' as const, node: having }]),
    ...exclusions.map(({ code, when }) => ({ role: `exclusion:${code}` as const, node: when })),
    ...('numerator' in measure ? [{ role: 'numerator' as const, node: measure.numerator }] : []),
    ...(due === undefined ? [] : [{ role: 'due' as const, node: due }]),
    ...(value === undefined ? [] : [{ role: 'value' as const, node: value }]),
  ];
}

/** Asks clause after clause until the place is decided. */
function decide(
  measure: CohortMeasure,
  start: Start,
  world: World,
  speaker: Speaker,
): Pick<Explanation, 'place' | 'code' | 'field' | 'due' | 'clauses'> {
  const clauses: ExplainedClause[] = [{ role: 'where', node: shown(start.trace, speaker) }];
  const unknown = (field: string | undefined): PlaceLabel => ({ place: 'unknown', field: field ?? '' });
  let label: PlaceLabel | undefined =
    start.truth === false
      ? { place: 'outside' }
      : start.truth === undefined
        ? unknown(start.blame)
        : undefined;
  let numeratorUnknown: PlaceLabel | undefined;
  let due: LocalDate | undefined;
  for (const { role, node } of clausesOf(measure)) {
    if (label !== undefined) {
      clauses.push({ role, node: shown(neverAsked(node), speaker) });
      continue;
    }
    const trace = interpret(node, start.subject, undefined, world);
    clauses.push({ role, node: shown(trace, speaker) });
    if (role === 'having') {
      if (trace.value === false) label = { place: 'outside' };
      else if (trace.value === undefined) label = unknown(trace.blame);
    } else if (role === 'numerator') {
      if (trace.value === true) label = { place: 'numerator' };
      const counts = 'numeratorUnknown' in measure && measure.numeratorUnknown !== 'not-met';
      if (trace.value === undefined && counts) numeratorUnknown = unknown(trace.blame);
    } else if (role === 'due') {
      due = trace.value === undefined ? undefined : localDate(String(trace.value));
      if (due !== undefined && due >= world.to) label = { place: 'not-yet-due' };
      else if (due === undefined) label = numeratorUnknown ?? unknown(trace.blame);
    } else if (role === 'value') {
      if (trace.value === undefined) label = unknown(trace.blame);
    } else if (trace.value === true) label = { place: 'excluded', code: role.slice('exclusion:'.length) };
  }
  label ??= numeratorUnknown ?? { place: 'numerator' in measure ? 'denominator-only' : 'numerator' };
  // A record that was in time is told its day too.
  if (label.place === 'numerator' && due === undefined && measure.cohort.due !== undefined) {
    const { value } = interpret(measure.cohort.due, start.subject, undefined, world);
    if (value !== undefined) due = localDate(String(value));
  }
  return { ...label, ...(due === undefined ? {} : { due }), clauses };
}
