import { SightlineError, type Run } from '@sightline/core';
import { runSchema } from './schemas/envelope-schema.ts';

const utf8 = new TextEncoder();

/**
 * A run as the bytes of a file that {@link readRun} reads again.
 *
 * @param run - figures, judgements and finding ids; it holds no identities
 */
export const writeRun = (run: Run): Uint8Array => utf8.encode(`${JSON.stringify(run, null, 1)}\n`);

/**
 * A saved run, checked part by part.
 *
 * @param json - the text of the file
 * @throws {SightlineError} RUN_INVALID with the path of the first part that is wrong
 *
 * @example
 * import { readRun } from 'sightline';
 * readRun('{"schema": 2}') // => throws RUN_INVALID
 */
export const readRun = (json: string): Run => {
  let plain: unknown;
  try {
    plain = JSON.parse(json);
  } catch {
    throw new SightlineError('RUN_INVALID', { path: 'whole file', problem: 'not JSON' });
  }
  const parsed = runSchema.safeParse(plain);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SightlineError('RUN_INVALID', {
    path: issue === undefined || issue.path.length === 0 ? 'whole file' : issue.path.join('.'),
    problem: issue?.code ?? 'invalid',
  });
};
