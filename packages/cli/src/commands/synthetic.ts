import { addMonths, parseLocalDate, type Layout, type LocalDate, type Settings } from '@sightline/core';
import { definitions, publishedAuditTools } from '@sightline/definitions';
import {
  commonFaults,
  councilFiles,
  faultKinds,
  syntheticCouncil,
  syntheticQuality,
} from '@sightline/synthetic';
import type { PlantedFault, SyntheticCouncil, SyntheticQuality } from '@sightline/synthetic';
import { writeCsv } from '@sightline/workbook';
import { choiceOf } from '../arguments.ts';
import { textOf, type Answer, type Command, type Context, type Values } from '../command.ts';
import { plainEnvelope } from '../envelope.ts';
import { textOfFile, writeResults, type Result } from '../files.ts';
import { commonOptions } from '../options.ts';
import { recordFileName } from '../quality-records.ts';
import { Stop } from '../stop.ts';
import { textTable } from '../text-table.ts';

const OUT = 'synthetic-council';

/** Rows above the first record: title and headings in a workbook, headings alone in a CSV file. */
const rowsAbove = { workbook: 2, csv: 1 } as const;

export const synthetic: Command = {
  name: 'synthetic',
  summary: 'Make up a council, with faults if wanted',
  usage: 'sightline synthetic --as-at YYYY-MM-DD --children NUMBER --seed SEED',
  details: [
    'Writes the eleven lists of a council that does not exist, from a seed: the same seed gives the same lists everywhere.',
    'Beside them go settings and population, so that check and scorecard run at once, and planted.json: each fault that',
    'was planted, the row that carries it, and every rule that it breaks.',
  ],
  examples: [
    'sightline synthetic --as-at 2026-03-31 --children 3000 --seed 7',
    'sightline synthetic --as-at 2026-03-31 --children 600 --seed 7 --quality',
    'sightline synthetic --kinds',
    'sightline synthetic --as-at 2026-03-31 --children 500 --seed 7 --layout 2019 --faults some --csv --out practice',
  ],
  most: 0,
  options: {
    'as-at': { type: 'string', value: 'YYYY-MM-DD', words: 'The day that the lists describe. Required.' },
    children: { type: 'string', value: 'NUMBER', words: 'Children on the lists; 3000 unless stated.' },
    seed: { type: 'string', value: 'SEED', words: 'Any number or word; 1 unless stated.' },
    layout: { type: 'string', value: '2019|2024|2026', words: 'Layout of the lists; 2024 unless stated.' },
    faults: {
      type: 'string',
      value: 'none|some|all|FILE',
      words:
        'Faults to plant: none unless stated, those of every month, all, or names in a file, one a line.',
    },
    kinds: {
      type: 'boolean',
      words: 'Print every kind of fault with the rules that it breaks, and make nothing.',
    },
    quality: {
      type: 'boolean',
      words: 'Write records of quality too, with what audit has to find in planted-quality.json.',
    },
    csv: { type: 'boolean', words: 'Write a CSV file for each list instead of one workbook.' },
    out: { type: 'string', value: 'FOLDER', words: `Where files are written; ${OUT} unless stated.` },
    ...commonOptions,
  },
  run: async (context) => {
    const { values, io, progress } = context;
    if (values['kinds'] === true) return kindsAnswer;
    const asAt = asAtOf(values);
    const children = childrenOf(values);
    const layout = choiceOf(values, 'layout', ['2019', '2024', '2026'] as const) ?? '2024';
    const as = values['csv'] === true ? 'csv' : 'workbook';
    const faults = await faultsOf(context);
    progress('Making up the council ...');
    const council = syntheticCouncil({ seed: textOf(values, 'seed') ?? '1', children, asAt, layout, faults });
    progress('Writing the lists ...');
    const files = councilFiles(council, as);
    const quality =
      values['quality'] === true
        ? syntheticQuality({
            seed: textOf(values, 'seed') ?? '1',
            council,
            tools: publishedAuditTools,
            missed,
          })
        : undefined;
    const planted = council.planted.map((fault) => withRow(fault, as));
    const out = textOf(values, 'out') ?? OUT;
    const paths = await writeResults(io, out, [
      ...files.map(({ name, bytes }) => ({ name, content: bytes })),
      { name: 'population.csv', content: populationCsv(council) },
      {
        name: 'sightline.json',
        content: `${JSON.stringify(settingsOf(council, quality ? targetsOf(asAt) : []), null, 2)}\n`,
      },
      {
        name: 'planted.json',
        content: `${JSON.stringify({ planted, unplanted: council.unplanted }, null, 2)}\n`,
      },
      ...(quality ? qualityFiles(quality) : []),
    ]);
    const records = Object.fromEntries(
      Object.entries(council.lists).map(([list, rows]) => [list, rows.length]),
    );
    return {
      text: textOfCouncil(council, out, as, paths.length, quality !== undefined),
      envelope: plainEnvelope('synthetic', {
        layout,
        asAt,
        records,
        planted,
        unplanted: council.unplanted,
        ...(quality && { plantedQuality: quality.planted }),
        files: paths,
      }),
      exit: 0,
      notes: council.unplanted.map((name) => `Nothing could carry the fault ${name}.`),
    };
  },
};

const kindsAnswer: Answer = {
  text: `${textTable(
    ['Fault', 'List', 'Rules that it breaks'],
    faultKinds.map(({ name, list, rules }) => [name, list, rules.join(' ')]),
  ).join('\n')}\n`,
  envelope: plainEnvelope('synthetic', { kinds: faultKinds }),
  exit: 0,
};

function asAtOf(values: Values): LocalDate {
  const text = textOf(values, 'as-at');
  if (text === undefined) throw new Stop('AS_AT_REQUIRED');
  const day = parseLocalDate(text);
  if (day === undefined)
    throw new Stop('OPTION_VALUE', { option: '--as-at', value: text, allowed: 'a day such as 2026-03-31' });
  return day;
}

function childrenOf(values: Values): number {
  const text = textOf(values, 'children') ?? '3000';
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new Stop('OPTION_VALUE', {
      option: '--children',
      value: text,
      allowed: 'a number from 1 to 9999999',
    });
  return Number(text);
}

async function faultsOf({ values, io }: Context): Promise<readonly string[]> {
  const asked = textOf(values, 'faults') ?? 'none';
  if (asked === 'none') return [];
  if (asked === 'some') return commonFaults;
  if (asked === 'all') return faultKinds.map(({ name }) => name);
  const lines = (await textOfFile(io, asked)).split(/\r?\n/);
  return [
    ...new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))),
  ];
}

/** A planted fault with the row that the spreadsheet shows. */
type PlantedRow = Omit<PlantedFault, 'record'> & { readonly row?: number };

function withRow({ record, ...fault }: PlantedFault, as: keyof typeof rowsAbove): PlantedRow {
  return record === undefined ? fault : { ...fault, row: record + rowsAbove[as] + 1 };
}

/** Residents of the mid-years that the months before the extract are measured with. */
function populationCsv({ asAt, authority, population }: SyntheticCouncil): string {
  const year = Number(asAt.slice(0, 4));
  const years = [year - 2, year - 1, year];
  return writeCsv([
    ['areaCode', 'midYear', 'ageFrom', 'ageTo', 'population'],
    ...years.map((midYear) => [authority.code, midYear, 0, 17, population]),
  ]);
}

/** Measures that no made-up council meets, so that an audit report has something to follow up. */
const missed = ['assessments-within-45wd-pct', 'icpc-within-15wd-pct'] as const;

/** Targets that are missed on purpose: an assumption, not advice. */
function targetsOf(asAt: LocalDate): Settings['targets'] {
  return missed.map((measure) => ({
    measure,
    from: addMonths(asAt, -12),
    value: '99',
    edge: 'better',
    basis: 'assumption',
    setBy: 'the made-up council',
  }));
}

/** A file for each list of records, what earlier runs saw, and what was planted. */
const qualityFiles = ({ records, ledger, planted }: SyntheticQuality): readonly Result[] => {
  const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  return [
    ...Object.entries(records).map(([kind, list]) => ({
      name: `quality/${recordFileName(kind)}`,
      content: asJson(list),
    })),
    { name: 'breaches.json', content: asJson(ledger) },
    { name: 'planted-quality.json', content: asJson(planted) },
  ];
};

/** Settings with every definition; without records of quality no target: targets are an authority's own. */
function settingsOf(
  {
    authority,
    layout,
  }: {
    authority: SyntheticCouncil['authority'];
    layout: Layout;
  },
  targets: Settings['targets'],
): Settings {
  return {
    schema: 1,
    authority: { ...authority, name: `${authority.name} (made up)` },
    layout,
    calendar: { id: 'england-and-wales' },
    definitions: { use: definitions.map(({ id }) => id) },
    targets,
    inputs: { population: 'population.csv' },
    suppression: { threshold: 5, audiences: ['partners', 'public'] },
  };
}

function textOfCouncil(
  council: SyntheticCouncil,
  out: string,
  as: 'workbook' | 'csv',
  files: number,
  withQuality: boolean,
): string {
  const { lists, planted, asAt } = council;
  const records = Object.values(lists).reduce((sum, rows) => sum + rows.length, 0);
  const input = as === 'workbook' ? `${out}/annex-a.xlsx` : `${out}/List_*.csv`;
  const use = `${input} --as-at ${asAt} --settings ${out}/sightline.json`;
  return [
    `Made up a council with ${records} records on ${Object.keys(lists).length} lists and ${planted.length} planted faults: ${files} files in ${out}.`,
    '',
    `  sightline check ${use} --profile all`,
    `  sightline scorecard ${use}`,
    ...(withQuality
      ? [
          `  sightline audit ${out}/quality --as-at ${asAt} --settings ${out}/sightline.json --with-scorecard ${input} --ledger ${out}/breaches.json`,
        ]
      : []),
    '',
  ].join('\n');
}
