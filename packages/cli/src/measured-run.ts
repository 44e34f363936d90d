import { withFindings } from '@sightline/annex-a';
import {
  judgementKey,
  type Envelope,
  type Judgement,
  type Period,
  type Run,
  type Settings,
  type Table,
  type TargetSetting,
} from '@sightline/core';
import { evaluate, type Definition } from '@sightline/indicators';
import { judgeTarget, targetFor } from '@sightline/rag';
import type { CheckedLists } from './checked-lists.ts';
import { byWhatTheyRead } from './dataset-for.ts';
import { dataEnvelope } from './envelope.ts';
import { calendarOf } from './load-definitions.ts';

/** What is measured of the lists. */
export type MeasureChoice = {
  readonly definitions: readonly Definition[];
  readonly periods: readonly Period[];
  /** Each breakdown is a set of dimensions that are crossed; the empty one is the whole. */
  readonly breakdowns: readonly (readonly string[])[];
};

/** What a run tells of its making, and what is measured with. */
export type MeasuredRunOptions = {
  /** What the run was made by. */
  readonly command: string;
  /** The files that were read. */
  readonly input: Envelope<null>['input'];
  /** Other inputs, by name. */
  readonly inputs?: Readonly<Record<string, Table>>;
  /** Take a dimension that a list lacks from the open case of the child. */
  readonly join?: boolean;
  readonly exit?: 0 | 1;
  /** Fingerprint of the authority's own salt. */
  readonly salt?: string;
};

/** A run, and the target in force for each figure by the key of its judgement. */
export type MeasuredRun = {
  readonly run: Run;
  readonly targets: Readonly<Record<string, TargetSetting>>;
};

/**
 * Measures lists and judges each figure by the target of the settings that is in force: one run. Figures that count
 * what a check found come last.
 *
 * @param lists - as `checkedLists` gives them
 * @param settings - of the authority; `defaultSettings` where there are none
 * @param choice - what to measure
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { checkedLists, defaultSettings, libraryOf, measuredRun } from 'sightline';
 * const bytes = new TextEncoder().encode('Child Unique ID,Gender,Date of referral\n1,F,28/03/2026\n');
 * const asAt = localDate('2026-03-31');
 * const lists = checkedLists([{ name: 'referrals.csv', bytes }], defaultSettings, { asAt, salt: '' });
 * const definitions = libraryOf(defaultSettings).all.filter(({ id }) => id === 'referrals-count');
 * const choice = { definitions, periods: [period(localDate('2026-03-01'), asAt)], breakdowns: [[]] };
 * const { run } = measuredRun(lists, defaultSettings, choice, { command: 'measure', input: [] });
 * run.measured[0].figure.display // => '1'
 */
export const measuredRun = (
  lists: CheckedLists,
  settings: Settings,
  { definitions, periods, breakdowns }: MeasureChoice,
  { command, input, inputs = {}, join = false, exit = 0, salt }: MeasuredRunOptions,
): MeasuredRun => {
  const { dataset, findings, provenance } = lists;
  const { parameters } = settings.definitions;
  const options = {
    periods,
    calendar: calendarOf(settings),
    inputs,
    join,
    ...(parameters && { parameters }),
    ...(settings.dimensions && { dimensions: settings.dimensions }),
  };
  const read = byWhatTheyRead(definitions);
  const checked = read.findings.length === 0 ? dataset : withFindings(dataset, findings);
  const measured = breakdowns.flatMap((by) => [
    ...evaluate(dataset, read.lists, { ...options, by }),
    ...evaluate(checked, read.findings, { ...options, by }),
  ]);
  const judgements: Record<string, Judgement> = {};
  const targets: Record<string, TargetSetting> = {};
  for (const one of measured) {
    const key = judgementKey(one);
    const target = targetFor(settings.targets, one);
    judgements[key] = judgeTarget(one, target);
    if (target !== undefined) targets[key] = target;
  }
  const { result: _none, ...envelope } = dataEnvelope(
    command,
    { asAt: dataset.asAt, input, findings, measured, exit },
    null,
  );
  const run: Run = {
    schema: 1,
    envelope,
    measured,
    judgements,
    findings: findings.map(({ id, code, state, since }) => ({ id, code, state, ...(since && { since }) })),
    ...(salt !== undefined && { salt }),
    rows: Object.fromEntries(provenance.lists.map(({ list, records }) => [list, records])),
  };
  return { run, targets };
};
