import { SightlineError, type Run } from '@sightline/core';
import {
  breachesOf,
  breachMovement,
  emptyLedger,
  ledgerRun,
  updateLedger,
  type Action,
  type BreachLedger,
  type BreachMovement,
  type LedgerRun,
} from '@sightline/qaf';
import { fileName, textIfThere } from './files.ts';
import type { FileToWrite, Io } from './io.ts';
import { ledgerSchema } from './schemas/ledger-schema.ts';
import { Stop } from './stop.ts';

/**
 * A ledger of breaches, checked part by part.
 *
 * @param json - the text of the file
 * @throws {SightlineError} LEDGER_INVALID with the path of the first part that is wrong
 *
 * @example
 * import { readLedger } from 'sightline';
 * readLedger('{"schema": 2}') // => throws LEDGER_INVALID
 */
export const readLedger = (json: string): BreachLedger => {
  let plain: unknown;
  try {
    plain = JSON.parse(json);
  } catch {
    throw new SightlineError('LEDGER_INVALID', { path: 'whole file', problem: 'not JSON' });
  }
  const parsed = ledgerSchema.safeParse(plain);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SightlineError('LEDGER_INVALID', {
    path: issue === undefined || issue.path.length === 0 ? 'whole file' : issue.path.join('.'),
    problem: issue?.code ?? 'invalid',
  });
};

/**
 * The ledger of a path with runs added; one that is not there yet begins empty.
 *
 * @param runs - that it may not have seen yet
 * @throws {Stop} LEDGER_INVALID when the file is there and is none, so that it is never written over
 */
export const ledgerWith = async (io: Io, path: string, runs: readonly LedgerRun[]): Promise<BreachLedger> => {
  const text = await textIfThere(io, path);
  try {
    const before = text === undefined ? emptyLedger : readLedger(text);
    return runs.reduce(updateLedger, before);
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    throw new Stop(
      'LEDGER_INVALID',
      { path: 'whole file', problem: error.code, ...error.params, file: path },
      { file: fileName(path) },
    );
  }
};

/** A ledger with runs added, as a file to write, and what the last of them changed. */
export type UpdatedLedger = { readonly file: FileToWrite; readonly movement: BreachMovement };

/**
 * The ledger of a path with runs added; one that is not there yet begins empty. A run that it has seen changes nothing.
 *
 * @param run - of the day
 * @param earlier - saved runs that it may not have seen yet
 * @param actions - as they stand on the day; those about a measure are kept with its breaches
 * @throws {Stop} LEDGER_INVALID when the file is there and is none, so that it is never written over
 */
export const updatedLedger = async (
  io: Io,
  path: string,
  run: Run,
  { earlier, actions }: { readonly earlier: readonly Run[]; readonly actions: readonly Action[] },
): Promise<UpdatedLedger> => {
  const runs = [...earlier.map((one) => ledgerRun(one, [])), ledgerRun(run, actions)];
  const ledger = await ledgerWith(io, path, runs);
  return {
    file: { path, bytes: new TextEncoder().encode(`${JSON.stringify(ledger, null, 1)}\n`) },
    movement: breachMovement(breachesOf(ledger), run.envelope.asAt),
  };
};
