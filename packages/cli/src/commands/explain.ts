import { textAt, type Dataset, type Where } from '@sightline/core';
import {
  explain as explainRecord,
  places,
  type Definition,
  type Explanation,
  type Placement,
  type ReadOptions,
  recordOf,
  siteOf,
  whereOfSite,
} from '@sightline/indicators';
import { choiceOf, onePeriodOf } from '../arguments.ts';
import { textOf, type Command } from '../command.ts';
import { datasetFor } from '../dataset-for.ts';
import { dataEnvelope, exitFor } from '../envelope.ts';
import { loadData } from '../load-data.ts';
import { calendarOf, definitionNamed, loadDefinitions } from '../load-definitions.ts';
import { loadSettings } from '../load-settings.ts';
import { commonOptions, dataOptions, periodOption } from '../options.ts';
import { isDerived } from '../is-derived.ts';
import { Stop } from '../stop.ts';
import { textOfExplanation } from '../text-of-explanation.ts';

/** `LIST:ROW` as the place of a record in the files. */
const whereNamed = (text: string, dataset: Dataset): Where => {
  const [, list = '', row = ''] = /^([A-Za-z0-9]+):(\d+)$/.exec(text) ?? [];
  if (list === '') throw new Stop('ROW_SHAPE', { value: text });
  const table = dataset.tables[list];
  if (table === undefined || isDerived(table)) {
    const known = Object.values(dataset.tables).flatMap((one) =>
      one === undefined || isDerived(one) ? [] : one.key,
    );
    throw new Stop('LIST_UNKNOWN', { list, known: known.join(', ') });
  }
  if (!table.source.excelRow.includes(Number(row))) throw new Stop('ROW_NOT_FOUND', { list, row });
  return { list, row: Number(row) };
};

/** Numbers of the records that a measure has at these places; a record of another list is none of its records. */
const recordsAt = (dataset: Dataset, placement: Placement, places: readonly Where[]): number[] => {
  const wanted = new Set(places.map(({ list, row }) => `${list}:${row}`));
  const found: number[] = [];
  for (let record = 0; record < placement.records.size; record += 1) {
    const { list, row } = whereOfSite(dataset, siteOf(placement, record));
    if (wanted.has(`${list}:${row}`)) found.push(record);
  }
  return found;
};

const placesOfKey = (key: string, placement: Placement, dataset: Dataset): Where[] =>
  placement.records.lists.flatMap((list) => {
    const column = Object.entries(dataset.schema[list]?.columns ?? {}).find(
      ([, { role }]) => role === 'child',
    )?.[0];
    const table = dataset.tables[list];
    const held = column === undefined ? undefined : table?.columns[column];
    if (table === undefined || held === undefined) return [];
    return Array.from({ length: table.rows }, (_, row) => row)
      .filter((row) => textAt(held, row) === key)
      .map((row) => whereOfSite(dataset, { list, row }));
  });

const explainAll = (
  dataset: Dataset,
  definition: Definition,
  placement: Placement,
  records: readonly number[],
  reading: ReadOptions,
): Explanation[] => {
  const { groups } = placement;
  const at = (record: number): Where => whereOfSite(dataset, siteOf(placement, record));
  if (groups === undefined) {
    return records.map((row) => ({
      ...explainRecord(dataset, definition, { ...reading, row }),
      where: at(row),
    }));
  }
  const numbers = [...new Set(records.map((record) => groups.of[record] ?? -1))].filter(
    (group) => group >= 0,
  );
  return numbers.map((group) => ({
    ...explainRecord(dataset, definition, { ...reading, group }),
    where: at(recordOf(placement, group)),
  }));
};

export const explain: Command = {
  name: 'explain',
  summary: 'Why one record falls where it does',
  usage: 'sightline explain ID FILE... --as-at YYYY-MM-DD --row LIST:ROW',
  details: [
    'Shows every clause of a definition on one record: true, false, unknown, or never asked.',
    'Name the record by list and Excel row, or give the child identifier on standard input, never as an argument:',
    'then every record of the child is explained. The identifier is not repeated.',
  ],
  examples: [
    'sightline explain assessments-within-45wd-pct annex-a.xlsx --as-at 2024-09-30 --row assessments:14',
    'sightline explain referrals-count annex-a.xlsx --as-at 2024-09-30 --period 2024-07-01..2024-09-30 --row referrals:3',
    'sightline explain cpp-open-count annex-a.xlsx --as-at 2024-09-30 < key.txt',
  ],
  options: {
    row: { type: 'string', value: 'LIST:ROW', words: 'The record, by list and Excel row.' },
    side: { type: 'string', value: 'over|under', words: 'Which side of a ratio; over unless stated.' },
    ...periodOption,
    ...dataOptions,
    ...commonOptions,
  },
  run: async (context) => {
    const { values, io } = context;
    const [id, ...paths] = context.positionals;
    if (id === undefined)
      throw new Stop('ARGUMENT_MISSING', { what: 'the id of a definition', command: 'explain' });
    const settings = await loadSettings(context);
    const definition = definitionNamed(id, await loadDefinitions(io, settings));
    const data = await loadData(context, paths, settings);
    const { findings } = data;
    const dataset = datasetFor(definition, data);
    const side = choiceOf(values, 'side', ['over', 'under'] as const);
    const { parameters } = settings.settings.definitions;
    const reading = {
      period: onePeriodOf(values, dataset.asAt),
      calendar: calendarOf(settings.settings),
      ...(parameters === undefined ? {} : { parameters }),
      ...(side === undefined ? {} : { side }),
    };
    const placement = places(dataset, definition, reading);
    const row = textOf(values, 'row');
    const key = row === undefined ? (await io.readStdin())?.trim() : undefined;
    if (row === undefined && (key === undefined || key === '')) throw new Stop('KEY_REQUIRED');
    const named = row === undefined ? placesOfKey(key ?? '', placement, dataset) : [whereNamed(row, dataset)];
    const records = recordsAt(dataset, placement, named);
    if (records.length === 0) {
      const lists = placement.records.lists.join(', ');
      throw row === undefined
        ? new Stop('KEY_NOT_FOUND', { list: lists })
        : new Stop('ROW_OTHER_LIST', { id, row, lists });
    }
    const explanations = explainAll(dataset, definition, placement, records, reading);
    const exit = exitFor(context, findings, 'never');
    return {
      text: explanations.map((one) => textOfExplanation(one, definition, dataset.schema)).join('\n'),
      envelope: dataEnvelope(
        'explain',
        { asAt: dataset.asAt, input: data.input, findings, exit },
        row === undefined ? explanations : explanations[0],
      ),
      exit,
      notes: data.notes,
    };
  },
};
