import type { Envelope, Run } from '@sightline/core';
import { periodsOf, lastSixMonths } from '../arguments.ts';
import { breakdownOf } from '../breakdown-choice.ts';
import { textOf, textsOf, type Command } from '../command.ts';
import { outFolder, writeResult } from '../files.ts';
import { definitionNamed } from '../load-definitions.ts';
import { measureRun } from '../measure-run.ts';
import { breakdownOptions, commonOptions, dataOptions, measureOptions, periodOption } from '../options.ts';
import { writeRun } from '../run-file.ts';
import { Stop } from '../stop.ts';
import { textOfRun } from '../text-of-run.ts';
import { loadSettings } from '../load-settings.ts';
import { annexASchema } from '@sightline/annex-a';

export const measure: Command = {
  name: 'measure',
  summary: 'Compute figures',
  usage: 'sightline measure FILE... --as-at YYYY-MM-DD --period FROM..TO',
  details: [
    'Gives the figures of any definitions over any periods, and judges them by the targets of the settings.',
    'With --out it also writes run.json, which a later run can be compared with.',
  ],
  examples: [
    'sightline measure annex-a.xlsx --as-at 2024-09-30 --period 2024-04-01..2024-09-30',
    'sightline measure annex-a.xlsx --as-at 2024-09-30 --period 2024-04-01..2024-09-30 --by team --definitions cpp-open-count',
    'sightline measure annex-a.xlsx --as-at 2024-09-30 --period 2023-10-01..2024-09-30 --earlier 2024-03-31=march.xlsx',
    'sightline measure annex-a.xlsx --as-at 2024-09-30 --period 2024-04-01..2024-09-30 --inputs population=population.csv --json',
  ],
  options: {
    ...periodOption,
    definitions: {
      type: 'string',
      value: 'ID,ID|all',
      words: 'What to measure; the definitions of the settings, or all.',
    },
    ...breakdownOptions,
    identify: {
      type: 'boolean',
      words: 'Allow a breakdown whose groups are people; the result is identifiable.',
    },
    ...measureOptions,
    ...dataOptions,
    ...commonOptions,
  },
  run: async (context) => {
    const { values, io } = context;
    const { settings } = await loadSettings(context);
    const by = breakdownOf(values, settings, annexASchema);
    const periods = periodsOf(values);
    const named = textOf(values, 'definitions');
    const { run, data } = await measureRun(context, (library, { dataset }) => {
      if (periods.length === 0) {
        const { from, to } = lastSixMonths(dataset.asAt);
        throw new Stop('PERIOD_REQUIRED', { example: `${from}..${to}` });
      }
      const definitions =
        named === undefined
          ? library.chosen
          : named === 'all'
            ? library.all
            : [...new Set(named.split(',').map((id) => id.trim()))].map((id) => definitionNamed(id, library));
      return { definitions, periods, breakdowns: [by] };
    });
    const identified = values['identify'] === true && textsOf(values, 'by').length > 0;
    const marked: Run = identified ? { ...run, envelope: { ...run.envelope, identified: true } } : run;
    const notes = [...data.notes];
    const out = textOf(values, 'out');
    if (out !== undefined) {
      const name = identified ? 'run-IDENTIFIABLE.json' : 'run.json';
      notes.push(`Wrote ${await writeResult(io, outFolder(io, out, data.paths), name, writeRun(marked))}`);
    }
    const envelope: Envelope<Run> = { ...marked.envelope, result: marked };
    return { text: textOfRun(marked, data.dataset.schema), envelope, exit: envelope.exit, notes };
  },
};
