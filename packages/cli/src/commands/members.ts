import { textAt, type Dataset, type LocalDate, type PlaceCounts } from '@sightline/core';
import {
  evaluate,
  keysOf,
  memberAt,
  members as membersOf,
  places,
  refusalOf,
  type Cohort,
  type Definition,
  type EvaluateOptions,
  type Measure,
  type Member,
  type Placement,
  recordOf,
  siteOf,
} from '@sightline/indicators';
import {
  columnLabel,
  csvField,
  dateWords,
  notMeasuredWords,
  periodWords,
  plainText,
  whereWords,
} from '@sightline/reports';
import { choiceOf, onePeriodOf } from '../arguments.ts';
import { breakdownOf } from '../breakdown-choice.ts';
import { textOf, textsOf, type Command } from '../command.ts';
import { datasetFor } from '../dataset-for.ts';
import { withEarlier } from '../earlier-extracts.ts';
import { dataEnvelope, exitFor } from '../envelope.ts';
import { outFolder, writeResult } from '../files.ts';
import { loadData } from '../load-data.ts';
import { calendarOf, definitionNamed, loadDefinitions } from '../load-definitions.ts';
import { loadSettings } from '../load-settings.ts';
import { commonOptions, dataOptions, earlierOption, periodOption } from '../options.ts';
import { Stop } from '../stop.ts';

/** A member, with whom it is about where `--identify` asks for that. */
type ListedMember = Member & { readonly key?: string; readonly worker?: string };

const placeNames = [
  'numerator',
  'denominator-only',
  'not-yet-due',
  'unknown',
  'excluded',
  'outside',
] as const;

const countsOf = ({ place, legend }: Placement, members: Iterable<number>): PlaceCounts => {
  const counts = { outside: 0, notYetDue: 0, denominatorOnly: 0, numerator: 0 };
  const excluded: Record<string, number> = {};
  const unknown: Record<string, number> = {};
  for (const member of members) {
    const label = legend[place[member] ?? 0];
    if (label?.place === 'outside') counts.outside += 1;
    else if (label?.place === 'not-yet-due') counts.notYetDue += 1;
    else if (label?.place === 'denominator-only') counts.denominatorOnly += 1;
    else if (label?.place === 'numerator') counts.numerator += 1;
    else if (label?.place === 'excluded') excluded[label.code ?? ''] = (excluded[label.code ?? ''] ?? 0) + 1;
    else if (label?.place === 'unknown') unknown[label.field ?? ''] = (unknown[label.field ?? ''] ?? 0) + 1;
  }
  return { ...counts, excluded, unknown };
};

const workerAt = (dataset: Dataset, placement: Placement, index: number): string | undefined => {
  const { list, row } = siteOf(placement, recordOf(placement, index));
  const column = Object.entries(dataset.schema[list]?.columns ?? {}).find(
    ([, told]) => told.role === 'worker',
  )?.[0];
  const held = column === undefined ? undefined : dataset.tables[list]?.columns[column];
  return held === undefined ? undefined : textAt(held, row);
};

const lineOf = (member: ListedMember, identified: boolean): string => {
  const because =
    member.code ?? (member.field === undefined ? '' : `no ${columnLabel(member.field).toLowerCase()}`);
  return plainText(
    [
      `  ${whereWords(member.where)}`,
      member.place + (because === '' ? '' : ` (${because})`),
      member.due === undefined ? '' : `due ${dateWords(member.due)}`,
      identified ? `child ${member.key ?? ''}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
};

const csvOf = (found: readonly ListedMember[]): string => {
  const headings = ['List', 'File', 'Sheet', 'Row', 'Place', 'Code', 'Field', 'Due', 'Key', 'Worker'];
  const lines = found.map(({ where, place, code, field, due, key, worker }) => [
    where.list ?? '',
    where.file ?? '',
    where.sheet ?? '',
    where.row === undefined ? '' : String(where.row),
    place,
    code ?? '',
    field ?? '',
    due ?? '',
    key ?? '',
    worker ?? '',
  ]);
  return `\ufeff${[headings, ...lines].map((cells) => cells.map(csvField).join(',')).join('\r\n')}\r\n`;
};

/** `--by DIMENSION=VALUE` as the group that is asked for. */
const groupOf = (values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    values.map((value) => {
      const at = value.indexOf('=');
      if (at < 1)
        throw new Stop('OPTION_VALUE', {
          option: '--by',
          value,
          allowed: 'DIMENSION=VALUE, such as team=North',
        });
      return [value.slice(0, at), value.slice(at + 1)];
    }),
  );

const cohortOf = (measure: Measure, side: 'over' | 'under'): Cohort | undefined => {
  if (measure.kind === 'ratio') return cohortOf(measure[side], side);
  if (measure.kind === 'rate') return cohortOf(measure.over, side);
  return measure.kind === 'external' ? undefined : measure.cohort;
};

/** Groups that a breakdown would split are no longer the groups of the measure, so that their places are others. */
const refuseIfSplit = (
  definition: Definition,
  side: 'over' | 'under',
  group: Readonly<Record<string, string>>,
): void => {
  const grain = cohortOf(definition.measure, side)?.grain;
  if (grain?.by === 'group' && grain.keep === undefined && Object.keys(group).length > 0) {
    throw new Stop('BY_SPLITS_GROUPS', { id: definition.id });
  }
};

/** A value that no record of the measure has is a slip of the pen; the values that there are tell the right one. */
const refuseUnknownGroup = (
  dataset: Dataset,
  definition: Definition,
  side: 'over' | 'under',
  group: Readonly<Record<string, string>>,
  options: EvaluateOptions,
): void => {
  const cohort = cohortOf(definition.measure, side);
  if (cohort === undefined) return;
  const counted: Definition = { ...definition, measure: { kind: 'count', cohort } };
  for (const [dimension, value] of Object.entries(group)) {
    const known = evaluate(dataset, [counted], { ...options, by: [dimension] }).flatMap(
      (measured) => measured.group[dimension] ?? [],
    );
    if (known.length > 0 && !known.includes(value)) {
      const named = known.map((one) => (one === '' ? `(${dimension}= for blank)` : one)).join(', ');
      throw new Stop('GROUP_UNKNOWN', { id: definition.id, value: `${dimension}=${value}`, known: named });
    }
  }
};

const refuseIfNotMeasured = (
  dataset: Dataset,
  definition: Definition,
  period: { from: LocalDate; to: LocalDate },
): void => {
  const refusal = refusalOf(dataset, definition, period);
  if (refusal === undefined) return;
  const { reason, action } = notMeasuredWords(refusal.reason, refusal.detail);
  throw new Stop('NOT_MEASURED', { id: definition.id, reason, action, code: refusal.reason });
};

export const members: Command = {
  name: 'members',
  summary: 'The records behind a figure',
  usage: 'sightline members ID FILE... --as-at YYYY-MM-DD --period FROM..TO',
  details: [
    'Tells where every record of a measure falls, by file, sheet and Excel row.',
    'With --identify it adds the child key and the worker, and writes a file whose name contains IDENTIFIABLE.',
  ],
  examples: [
    'sightline members assessments-within-45wd-pct annex-a.xlsx --as-at 2024-09-30 --place denominator-only',
    'sightline members referrals-count annex-a.xlsx --as-at 2024-09-30 --period 2024-07-01..2024-09-30 --by team=North',
    'sightline members cpp-open-count annex-a.xlsx --as-at 2024-09-30 --identify --out lists',
  ],
  options: {
    ...periodOption,
    place: {
      type: 'string',
      value: placeNames.join('|'),
      words: 'One place; every one but outside unless stated.',
    },
    by: { type: 'string', multiple: true, value: 'DIMENSION=VALUE', words: 'Only the records of one group.' },
    side: { type: 'string', value: 'over|under', words: 'Which side of a ratio; over unless stated.' },
    join: { type: 'boolean', words: 'Take a dimension that a list lacks from the open case of the child.' },
    identify: { type: 'boolean', words: 'Add child key and worker. Keep such output safe.' },
    ...earlierOption,
    ...dataOptions,
    ...commonOptions,
  },
  run: async (context) => {
    const { values, io } = context;
    const [id, ...paths] = context.positionals;
    if (id === undefined)
      throw new Stop('ARGUMENT_MISSING', { what: 'the id of a definition', command: 'members' });
    const settings = await loadSettings(context);
    const definition = definitionNamed(id, await loadDefinitions(io, settings));
    const data = await withEarlier(context, await loadData(context, paths, settings));
    const dataset = datasetFor(definition, data);
    const period = onePeriodOf(values, dataset.asAt);
    const place = choiceOf(values, 'place', placeNames);
    const side = choiceOf(values, 'side', ['over', 'under'] as const);
    const group = groupOf(textsOf(values, 'by'));
    breakdownOf({ ...values, by: Object.keys(group) }, settings.settings, dataset.schema);
    refuseIfNotMeasured(dataset, definition, period);
    refuseIfSplit(definition, side ?? 'over', group);

    const { parameters } = settings.settings.definitions;
    const { dimensions } = settings.settings;
    const reading = {
      period,
      calendar: calendarOf(settings.settings),
      ...(parameters === undefined ? {} : { parameters }),
      ...(side === undefined ? {} : { side }),
    };
    const placement = places(dataset, definition, reading);
    const choice = {
      ...reading,
      group,
      join: values['join'] === true,
      ...(dimensions === undefined ? {} : { dimensions }),
    };
    const found = membersOf(dataset, definition, { ...choice, ...(place === undefined ? {} : { place }) });
    const inGroup = [
      ...membersOf(dataset, definition, choice),
      ...membersOf(dataset, definition, { ...choice, place: 'outside' }),
    ];
    if (inGroup.length === 0) {
      const { group: _group, period: _period, ...options } = choice;
      refuseUnknownGroup(dataset, definition, side ?? 'over', group, { ...options, periods: [period] });
    }
    const identified = values['identify'] === true;
    const keys = identified ? keysOf(dataset, definition, found, reading) : [];
    const listed = [...found].map((index, at): ListedMember => {
      const worker = identified ? workerAt(dataset, placement, index) : undefined;
      return {
        ...memberAt(dataset, placement, index),
        ...(identified ? { key: keys[at] ?? '' } : {}),
        ...(worker === undefined ? {} : { worker }),
      };
    });

    const notes = [...data.notes];
    if (identified) {
      const name = `members-${definition.id.replaceAll('/', '-')}-IDENTIFIABLE.csv`;
      const folder = outFolder(io, textOf(values, 'out'), data.paths);
      notes.push(
        `Wrote ${await writeResult(io, folder, name, csvOf(listed))}. It names children: keep it safe.`,
      );
    }
    const { findings } = data;
    const exit = exitFor(context, findings, 'never');
    return {
      text: [
        `${definition.title}: ${periodWords(period)}`,
        ...listed.map((member) => lineOf(member, identified)),
        `${listed.length} shown`,
        '',
      ].join('\n'),
      envelope: dataEnvelope(
        'members',
        { asAt: dataset.asAt, input: data.input, findings, identified, exit },
        { counts: countsOf(placement, inGroup), members: listed },
      ),
      exit,
      notes,
    };
  },
};
