import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const eslint = new ESLint({ cwd: root });

/** Names of the rules that one line breaks, as if it stood in a file of a package that is linted as it is. */
async function rulesBrokenBy(code: string, file = 'packages/core/src/index.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

describe('the rules of a pure package', () => {
  it.each([
    ["import { z } from 'zod'; export const a: unknown = z;", 'no-restricted-syntax'],
    ["import * as z from 'zod'; export const a: unknown = z.coerce;", 'no-restricted-syntax'],
    ['export const a: string = (1.5).toFixed(1);', 'no-restricted-syntax'],
    ['export enum A { b }', 'no-restricted-syntax'],
    ['export default 1;', 'no-restricted-syntax'],
    ["export * from './period.ts';", 'no-restricted-syntax'],
    [
      "import { readFileSync } from 'node:fs'; export const a: unknown = readFileSync;",
      'no-restricted-syntax',
    ],
    ["export const a: number = 'a'.localeCompare('b');", 'no-restricted-syntax'],
    ["import { a } from './index.ts'; export const b: unknown = a;", 'no-restricted-imports'],
    ["import { a } from '@sightline/definitions'; export const b: unknown = a;", 'no-restricted-imports'],
    ['export const a: number = Date.now();', 'no-restricted-globals'],
    ['export const a: unknown = process.env;', 'no-restricted-globals'],
    ['export const a: number = Math.random();', 'no-restricted-properties'],
    ['export const a = (b: number) => b;', '@typescript-eslint/explicit-module-boundary-types'],
  ])('refuse %s', async (code, rule) => {
    expect(await rulesBrokenBy(code)).toEqual([rule]);
  });

  it('let a test read files and dates', async () => {
    const code = "import { readFileSync } from 'node:fs';\nexport const a = [readFileSync, Date.now()];";
    expect(await rulesBrokenBy(code, 'packages/core/src/dates.test.ts')).toEqual([]);
  });

  it('ask for the reason when a rule is switched off', async () => {
    const off = '// eslint-disable-next-line no-var';
    expect(await rulesBrokenBy(`${off}\nexport var a = 1;`)).toEqual(['sightline/disable-with-reason']);
    expect(await rulesBrokenBy(`${off} -- shown in a test\nexport var a = 1;`)).toEqual([]);
  });
});
