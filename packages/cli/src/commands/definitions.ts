import { annexASchema } from '@sightline/annex-a';
import { fieldsUsed, refusalOf, type Definition, type Measure } from '@sightline/indicators';
import { listLabel, listOf } from '@sightline/reports';
import { onePeriodOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { plainEnvelope, dataEnvelope } from '../envelope.ts';
import { loadData } from '../load-data.ts';
import { loadDefinitions } from '../load-definitions.ts';
import { loadSettings } from '../load-settings.ts';
import { commonOptions, dataOptions, periodOption } from '../options.ts';
import { textTable } from '../text-table.ts';

/** The inputs beside the lists that a measure needs. */
const inputsOf = (measure: Measure): string[] => (measure.kind === 'rate' ? [measure.input] : []);

const listsOf = (definition: Definition): string[] => [
  ...new Set(fieldsUsed(definition).map((field) => field.slice(0, Math.max(0, field.indexOf('.'))))),
];

/** Lists and columns that are read, in words. */
const needsWords = (definition: Definition): string =>
  listOf(listsOf(definition).filter((list) => list !== '').map((list) => listLabel(list, annexASchema)));

export const definitions: Command = {
  name: 'definitions',
  summary: 'The measures that can be computed',
  usage: 'sightline definitions [FILE... --as-at YYYY-MM-DD]',
  details: [
    'Lists the published definitions and those of the settings. With files it also says which can be computed from them,',
    'over the last six months or --period.',
  ],
  examples: ['sightline definitions', 'sightline definitions annex-a.xlsx --as-at 2024-09-30', 'sightline definitions --json'],
  options: { ...periodOption, ...dataOptions, ...commonOptions },
  run: async (context) => {
    const settings = await loadSettings(context);
    const { all } = await loadDefinitions(context.io, settings);
    const data = context.positionals.length === 0 ? undefined : await loadData(context, context.positionals, settings);
    const period = data === undefined ? undefined : onePeriodOf(context.values, data.dataset.asAt);
    const result = all.map((definition) => {
      const { id, version, title, asks, measure } = definition;
      const refusal =
        data === undefined || period === undefined ? undefined : refusalOf(data.dataset, definition, period);
      return {
        id,
        version,
        title,
        asks,
        measure: measure.kind,
        inputs: [...listsOf(definition), ...inputsOf(measure)],
        computable: data === undefined ? null : refusal === undefined,
        ...(refusal === undefined ? {} : { refusal }),
      };
    });
    const rows = result.map(({ id, version, title, computable }, at) => {
      const definition = all[at];
      return [
        id,
        version,
        title,
        definition === undefined ? '' : needsWords(definition),
        ...(data === undefined ? [] : [computable === true ? 'yes' : 'no']),
      ];
    });
    const headings = ['Id', 'Version', 'Title', 'Lists', ...(data === undefined ? [] : ['Computable'])];
    return {
      text: `${textTable(headings, rows).join('\n')}\n`,
      envelope:
        data === undefined
          ? plainEnvelope('definitions', result)
          : dataEnvelope('definitions', { asAt: data.dataset.asAt, input: data.input, findings: data.findings, exit: 0 }, result),
      exit: 0,
    };
  },
};
