import type { Context } from './command.ts';
import { withEarlier } from './earlier-extracts.ts';
import { exitFor } from './envelope.ts';
import { loadInputs } from './inputs.ts';
import { loadData, type LoadedData } from './load-data.ts';
import { loadDefinitions, type Library } from './load-definitions.ts';
import { loadSettings, type LoadedSettings } from './load-settings.ts';
import { measuredRun, type MeasureChoice, type MeasuredRun } from './measured-run.ts';

/** Everything that a measuring command has at hand. */
export type Measuring = MeasuredRun & {
  readonly settings: LoadedSettings;
  readonly library: Library;
  readonly data: LoadedData;
};

/**
 * Reads settings, definitions, files and inputs, evaluates and judges: one run.
 *
 * @param context - the command
 * @param choose - what to measure, once definitions and data are there
 */
export const measureRun = async (
  context: Context,
  choose: (library: Library, data: LoadedData) => MeasureChoice,
): Promise<Measuring> => {
  const settings = await loadSettings(context);
  const library = await loadDefinitions(context.io, settings);
  const data = await withEarlier(context, await loadData(context, context.positionals, settings));
  const inputs = await loadInputs(context, settings);
  const choice = choose(library, data);
  context.progress(`Measuring ${choice.definitions.length} definitions`);
  const measured = measuredRun(data, settings.settings, choice, {
    command: context.command,
    input: [...data.input, ...inputs.input],
    inputs: inputs.tables,
    join: context.values['join'] === true,
    exit: exitFor(context, data.findings, 'never'),
    ...(data.salt.fingerprint !== undefined && { salt: data.salt.fingerprint }),
  });
  return { settings, library, data, ...measured };
};
