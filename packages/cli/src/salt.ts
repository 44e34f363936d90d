import { keyedHash, sha256, type Run } from '@sightline/core';
import { textOf, type Context } from './command.ts';
import { textIfThere, textOfFile } from './files.ts';
import type { InputFile } from './input-files.ts';

/** The secret that finding ids are made with. */
export type Salt = {
  readonly secret: string;
  /** Known when the secret is the authority's own: it tells two salts apart without giving them away. */
  readonly fingerprint?: string;
};

const USUAL_FILE = 'sightline.salt';

const WHAT_IS_HASHED = 'sightline finding ids';

/**
 * The secret that finding ids are made with where an authority has no salt of its own: ids hold for these very files
 * only, so that they tell nothing elsewhere.
 *
 * @param input - the files, as an envelope tells them
 *
 * @example
 * import { secretOfFiles } from 'sightline';
 * const file = { name: 'lists.xlsx', sha256: 'ab', bytes: 1 };
 * secretOfFiles([file]) === secretOfFiles([{ ...file, name: 'again.xlsx' }]) // => true
 */
export const secretOfFiles = (input: Run['envelope']['input']): string =>
  sha256(input.map((file) => file.sha256).join('\n'));

export const loadSalt = async ({ io, values }: Context, files: readonly InputFile[]): Promise<Salt> => {
  const named = textOf(values, 'salt');
  const own = (named === undefined ? await textIfThere(io, USUAL_FILE) : await textOfFile(io, named))?.trim();
  if (own === undefined || own === '') return { secret: secretOfFiles(files.map(({ input }) => input)) };
  return { secret: own, fingerprint: keyedHash(own, WHAT_IS_HASHED).slice(0, 16) };
};

/** Why the findings of two runs cannot be matched, in words; undefined when they can. */
export const whyNotMatched = ({ fingerprint }: Salt, previous: Run): string | undefined => {
  if (fingerprint === undefined)
    return `Findings are not compared with those of the previous run: that needs a salt file (--salt, or ${USUAL_FILE}), the same in both runs.`;
  if (previous.salt === undefined)
    return 'Findings are not compared with those of the previous run: it was made without a salt file.';
  return previous.salt === fingerprint
    ? undefined
    : 'Findings are not compared with those of the previous run: it was made with another salt file, so that one finding has two ids. Give the salt of that run with --salt.';
};
