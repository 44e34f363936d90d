import { annexASchema } from '@sightline/annex-a';
import type { NotMeasuredFigure } from '@sightline/core';
import { evaluate, fieldsUsed, type Definition, type Measure } from '@sightline/indicators';
import { listLabel, listOf, notMeasuredWords } from '@sightline/reports';
import { onePeriodOf } from '../arguments.ts';
import type { Command, Context } from '../command.ts';
import { plainEnvelope, dataEnvelope } from '../envelope.ts';
import { loadInputs } from '../inputs.ts';
import { loadData, type LoadedData } from '../load-data.ts';
import { calendarOf, loadDefinitions } from '../load-definitions.ts';
import { loadSettings, type LoadedSettings } from '../load-settings.ts';
import { commonOptions, dataOptions, measureOptions, periodOption } from '../options.ts';
import { textTable } from '../text-table.ts';

/** The inputs beside the lists that a measure needs. */
const inputsOf = (measure: Measure): string[] => (measure.kind === 'rate' ? [measure.input] : []);

const listsOf = (definition: Definition): string[] => [
  ...new Set(fieldsUsed(definition).map((field) => field.slice(0, Math.max(0, field.indexOf('.'))))),
];

/** Lists and columns that are read, in words. */
const needsWords = (definition: Definition): string =>
  listOf(
    listsOf(definition)
      .filter((list) => list !== '')
      .map((list) => listLabel(list, annexASchema)),
  );

/** What the data cannot say at all; that there is nobody to measure is an answer. */
const refusalsOf = async (
  context: Context,
  settings: LoadedSettings,
  { dataset }: LoadedData,
  all: readonly Definition[],
): Promise<ReadonlyMap<string, NotMeasuredFigure>> => {
  const { tables } = await loadInputs(context, settings);
  const { parameters } = settings.settings.definitions;
  const measured = evaluate(dataset, all, {
    periods: [onePeriodOf(context.values, dataset.asAt)],
    inputs: tables,
    calendar: calendarOf(settings.settings),
    ...(parameters === undefined ? {} : { parameters }),
  });
  return new Map(
    measured.flatMap(({ measure, figure }) =>
      figure.status === 'not-measured' && figure.reason !== 'empty-denominator'
        ? [[measure.id, figure] as const]
        : [],
    ),
  );
};

const whyNot = (refusal: NotMeasuredFigure | undefined): string =>
  refusal === undefined ? '' : notMeasuredWords(refusal.reason, refusal.detail).reason;

export const definitions: Command = {
  name: 'definitions',
  summary: 'The measures that can be computed',
  usage: 'sightline definitions [FILE... --as-at YYYY-MM-DD]',
  details: [
    'Lists the published definitions and those of the settings. With files it also says which can be computed from them,',
    'over the last six months or --period.',
  ],
  examples: [
    'sightline definitions',
    'sightline definitions annex-a.xlsx --as-at 2024-09-30',
    'sightline definitions --json',
  ],
  options: { ...periodOption, ...measureOptions, ...dataOptions, ...commonOptions },
  run: async (context) => {
    const settings = await loadSettings(context);
    const { all } = await loadDefinitions(context.io, settings);
    const data =
      context.positionals.length === 0 ? undefined : await loadData(context, context.positionals, settings);
    const refusals =
      data === undefined
        ? new Map<string, NotMeasuredFigure>()
        : await refusalsOf(context, settings, data, all);
    const result = all.map((definition) => {
      const { id, version, title, asks, measure } = definition;
      const refusal = refusals.get(id);
      return {
        id,
        version,
        title,
        asks,
        measure: measure.kind,
        inputs: [...listsOf(definition), ...inputsOf(measure)],
        computable: data === undefined ? null : refusal === undefined,
        ...(refusal === undefined
          ? {}
          : { refusal: { reason: refusal.reason, detail: refusal.detail ?? {} } }),
      };
    });
    const rows = result.map(({ id, version, title, computable }, at) => {
      const definition = all[at];
      return [
        id,
        version,
        title,
        definition === undefined ? '' : needsWords(definition),
        ...(data === undefined ? [] : [computable === true ? 'yes' : `no: ${whyNot(refusals.get(id))}`]),
      ];
    });
    const headings = ['Id', 'Version', 'Title', 'Lists', ...(data === undefined ? [] : ['Computable'])];
    return {
      text: `${textTable(headings, rows).join('\n')}\n`,
      envelope:
        data === undefined
          ? plainEnvelope('definitions', result)
          : dataEnvelope(
              'definitions',
              { asAt: data.dataset.asAt, input: data.input, findings: data.findings, exit: 0 },
              result,
            ),
      exit: 0,
    };
  },
};
