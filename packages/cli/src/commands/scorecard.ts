import type { Envelope, Run } from '@sightline/core';
import {
  breachMovementWords,
  scorecard as scorecardOf,
  plainText,
  scorecardLayout,
  toCsv,
  toHtml,
  toMarkdown,
  toTerminal,
} from '@sightline/reports';
import { choiceOf, onePeriodOf } from '../arguments.ts';
import { breakdownOf } from '../breakdown-choice.ts';
import { textOf, type Command, type Context } from '../command.ts';
import { outFolder, writeResults } from '../files.ts';
import { withCompanions } from '../load-definitions.ts';
import { loadSettings } from '../load-settings.ts';
import { updatedLedger } from '../ledger-file.ts';
import { measureRun } from '../measure-run.ts';
import {
  actionsOption,
  breakdownOptions,
  commonOptions,
  dataOptions,
  ledgerOption,
  measureOptions,
  paletteOption,
  periodOption,
} from '../options.ts';
import { loadQuality, recordNotes, type LoadedQuality } from '../quality-records.ts';
import { writeRun } from '../run-file.ts';
import { Stop } from '../stop.ts';

export const scorecard: Command = {
  name: 'scorecard',
  summary: 'Figures and judgements under the three questions',
  usage: 'sightline scorecard FILE... --as-at YYYY-MM-DD',
  details: [
    'Shows the scorecard, with bars for the groups of --by, and writes scorecard.html, scorecard.md, scorecard.csv and run.json to --out.',
    'The period is the six months up to the snapshot unless --period says another. With --previous it tells what moved; with several it draws them as a series.',
    'With --ledger it keeps a file of every standard that was not met, and tells which are new, still open and met again;',
    'with --actions too, what is done about each and whether it helped, as audit does.',
    'It is for use inside the service: small numbers are not suppressed.',
  ],
  examples: [
    'sightline scorecard annex-a.xlsx --as-at 2024-09-30',
    'sightline scorecard annex-a.xlsx --as-at 2024-09-30 --inputs population=population.csv --out october',
    'sightline scorecard annex-a.xlsx --as-at 2024-09-30 --by team',
    'sightline scorecard annex-a.xlsx --as-at 2024-10-31 --ledger breaches.json --actions quality/actions.json',
    'sightline scorecard annex-a.xlsx --as-at 2024-10-31 --previous october/run.json --palette colour-blind-safe',
  ],
  options: {
    ...periodOption,
    audience: {
      type: 'string',
      value: 'internal',
      words: 'Who it is for; internal unless stated, and the only one so far.',
    },
    ...paletteOption,
    ...ledgerOption,
    ...actionsOption,
    ...breakdownOptions,
    ...measureOptions,
    ...dataOptions,
    ...commonOptions,
  },
  run: async (context) => {
    const { values, io } = context;
    const ledgerPath = textOf(values, 'ledger');
    const tracker = await trackerOf(context);
    const palette = choiceOf(values, 'palette', ['traffic-light', 'colour-blind-safe', 'print'] as const);
    const { settings: chosen } = await loadSettings(context);
    const { run, data, library, settings, targets } = await measureRun(context, (known, { dataset }) => ({
      definitions: withCompanions(known),
      periods: [onePeriodOf(values, dataset.asAt)],
      breakdowns: [[], ...breakdownOf(values, chosen, dataset.schema).map((dimension) => [dimension])],
    }));
    const { authority } = settings.settings;
    const layout = scorecardLayout(library.chosen, {
      authority,
      targets,
      schema: data.dataset.schema,
      ...(palette === undefined ? {} : { palette }),
    });
    const scores = scorecardOf([...data.earlierRuns, run], layout, textOf(values, 'audience') ?? 'internal');
    const folder = outFolder(io, textOf(values, 'out'), [...data.paths, ...tracker.paths]);
    const ledger =
      ledgerPath === undefined
        ? undefined
        : await updatedLedger(io, ledgerPath, run, {
            earlier: data.earlierRuns,
            actions: tracker.records.actions ?? [],
          });
    const paths = await writeResults(
      io,
      folder,
      [
        { name: 'scorecard.html', content: toHtml(scores) },
        { name: 'scorecard.md', content: toMarkdown(scores) },
        { name: 'scorecard.csv', content: toCsv(scores) },
        { name: 'run.json', content: writeRun(run) },
      ],
      ledger ? [ledger.file] : [],
    );
    const titleOf = (id: string): string => library.all.find((one) => one.id === id)?.title ?? id;
    const movement = ledger ? breachMovementWords(ledger.movement, titleOf) : [];
    const envelope: Envelope<Run> = { ...run.envelope, result: run };
    return {
      text: [
        toTerminal(scores, { colour: io.isTty.stdout && !io.noColour, width: Math.min(io.columns, 100) }),
        ...movement.map((line) => `${plainText(line)}\n`),
      ].join(''),
      envelope,
      exit: envelope.exit,
      notes: [...data.notes, ...tracker.notes, ...paths.map((path) => `Wrote ${path}`)],
    };
  },
};

/** The actions that `--actions` names, with what is wrong with their records in words. */
const trackerOf = async (context: Context): Promise<Pick<LoadedQuality, 'records' | 'paths' | 'notes'>> => {
  const path = textOf(context.values, 'actions');
  if (path === undefined) return { records: {}, paths: [], notes: [] };
  if (textOf(context.values, 'ledger') === undefined)
    throw new Stop('OPTION_WITHOUT', { option: '--actions', needed: '--ledger' });
  const loaded = await loadQuality({ ...context, positionals: [path] });
  return { ...loaded, notes: [...loaded.notes, ...recordNotes(loaded.findings)] };
};
