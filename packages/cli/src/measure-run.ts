import { judgementKey, type Judgement, type Period, type Run, type TargetSetting } from '@sightline/core';
import { evaluate, type Definition } from '@sightline/indicators';
import { judgeTarget, targetFor } from '@sightline/rag';
import type { Context } from './command.ts';
import { dataEnvelope, exitFor } from './envelope.ts';
import { withEarlier } from './earlier-extracts.ts';
import { loadInputs } from './inputs.ts';
import { loadData, type LoadedData } from './load-data.ts';
import { calendarOf, loadDefinitions, type Library } from './load-definitions.ts';
import { loadSettings, type LoadedSettings } from './load-settings.ts';

/** What is measured of the data that were read. */
export type MeasureChoice = {
  readonly definitions: readonly Definition[];
  readonly periods: readonly Period[];
  /** Each breakdown is a set of dimensions that are crossed; the empty one is the whole. */
  readonly breakdowns: readonly (readonly string[])[];
};

/** Everything that a measuring command has at hand. */
export type Measuring = {
  readonly settings: LoadedSettings;
  readonly library: Library;
  readonly data: LoadedData;
  readonly run: Run;
  /** The target in force for each figure, by the key of its judgement. */
  readonly targets: Readonly<Record<string, TargetSetting>>;
};

const rowsOf = ({ provenance }: LoadedData): Run['rows'] =>
  Object.fromEntries(provenance.lists.map(({ list, records }) => [list, records]));

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
  const { definitions, periods, breakdowns } = choose(library, data);
  context.progress(`Measuring ${definitions.length} definitions`);
  const { dimensions, targets } = settings.settings;
  const { parameters } = settings.settings.definitions;
  const options = {
    periods,
    calendar: calendarOf(settings.settings),
    inputs: inputs.tables,
    join: context.values['join'] === true,
    ...(parameters === undefined ? {} : { parameters }),
    ...(dimensions === undefined ? {} : { dimensions }),
  };
  const measured = breakdowns.flatMap((by) => evaluate(data.dataset, definitions, { ...options, by }));
  const judgements: Record<string, Judgement> = {};
  const inForce: Record<string, TargetSetting> = {};
  for (const one of measured) {
    const key = judgementKey(one);
    const target = targetFor(targets, one);
    judgements[key] = judgeTarget(one, target);
    if (target !== undefined) inForce[key] = target;
  }

  const { asAt } = data.dataset;
  const { findings } = data;
  const exit = exitFor(context, findings, 'never');
  const input = [...data.input, ...inputs.input];
  const { result: _none, ...envelope } = dataEnvelope(
    context.command,
    { asAt, input, findings, measured, exit },
    null,
  );
  const run: Run = {
    schema: 1,
    envelope,
    measured,
    judgements,
    findings: findings.map(({ id, code, state, since }) => ({
      id,
      code,
      state,
      ...(since === undefined ? {} : { since }),
    })),
    ...(data.salt.fingerprint === undefined ? {} : { salt: data.salt.fingerprint }),
    rows: rowsOf(data),
  };
  return { settings, library, data, run, targets: inForce };
};
