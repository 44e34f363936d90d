import type { Envelope, Finding, LocalDate, Measured } from '@sightline/core';
import { choiceOf } from './arguments.ts';
import type { AnyEnvelope, Context } from './command.ts';
import { DEFINITIONS, ENGINE } from './version.ts';

type FailOn = 'error' | 'warning' | 'never';

/**
 * Exit 1 when a finding of data or structure that is not explained is at or above the level asked for. Late practice is
 * no fault of the lists: a complete and true list may tell of it.
 */
export const exitFor = ({ values }: Context, findings: readonly Finding[], usual: FailOn): 0 | 1 => {
  const level = choiceOf(values, 'fail-on', ['error', 'warning', 'never'] as const) ?? usual;
  const open = findings.filter(({ state, about }) => state === 'open' && about !== 'practice');
  if (level === 'never') return 0;
  return open.some(({ severity }) => level === 'warning' || severity === 'error') ? 1 : 0;
};

/** How many findings of data and structure, and refusals, there are. Findings of practice are no faults to be counted. */
export const summaryOf = (
  findings: readonly Finding[],
  measured: readonly Measured[] = [],
): Envelope<null>['summary'] => {
  const faults = findings.filter(({ about }) => about !== 'practice');
  const open = faults.filter(({ state }) => state === 'open');
  return {
    findings: {
      error: open.filter(({ severity }) => severity === 'error').length,
      warning: open.filter(({ severity }) => severity === 'warning').length,
      explained: faults.length - open.length,
    },
    notMeasured: measured.filter(({ figure }) => figure.status === 'not-measured').length,
  };
};

/**
 * What a command that read data answers in, with counts of findings and of figures that are not measured.
 *
 * @param command - what it was made by
 * @param data - what was read and found
 * @param result - the answer
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { dataEnvelope } from 'sightline';
 * const data = { asAt: localDate('2026-03-31'), input: [], findings: [], exit: 0 };
 * dataEnvelope('check', data, []).summary.findings.error // => 0
 */
export const dataEnvelope = <T>(
  command: string,
  data: {
    readonly asAt: LocalDate;
    readonly input: Envelope<T>['input'];
    readonly findings: readonly Finding[];
    readonly measured?: readonly Measured[];
    /** Findings told beside the result: those of the structure of the files. */
    readonly warnings?: readonly Finding[];
    readonly identified?: boolean;
    readonly exit: 0 | 1;
  },
  result: T,
): Envelope<T> => ({
  schema: 'sightline/1',
  command,
  engine: ENGINE,
  definitions: DEFINITIONS,
  asAt: data.asAt,
  input: data.input,
  identified: data.identified ?? false,
  result,
  summary: summaryOf(data.findings, data.measured),
  warnings: data.warnings ?? data.findings.filter(({ about }) => about === 'structure'),
  exit: data.exit,
});

/** The envelope of a command that read no data. */
export const plainEnvelope = (command: string, result: unknown, exit: 0 | 1 = 0): AnyEnvelope => ({
  schema: 'sightline/1',
  command,
  engine: ENGINE,
  definitions: DEFINITIONS,
  input: [],
  identified: false,
  result,
  summary: summaryOf([]),
  warnings: [],
  exit,
});
