import { describe, expect, it } from 'vitest';
import { check } from './doc-example-check.ts';
import { examplesInComments, examplesInMarkdown, runnableExample } from './doc-example.ts';

const example = (code: string) => ({ file: 'a.ts', line: 10, code });
const anywhere = (specifier: string) => `/built/${specifier}`;

describe('examplesInComments', () => {
  it('takes the lines from @example to the next tag, and knows the line they start on', () => {
    const text = [
      '/**',
      ' * Adds.',
      ' * @example',
      ' * add(1, 2) // => 3',
      ' * @since 1',
      ' */',
      'code();',
    ].join('\n');
    expect(examplesInComments('a.ts', text)).toEqual([{ file: 'a.ts', line: 4, code: 'add(1, 2) // => 3' }]);
  });

  it('does not take the scope of a package for a tag', () => {
    const text = "/**\n * @example\n * import { add } from '@sightline/core';\n * add(1) // => 1\n */";
    expect(examplesInComments('a.ts', text)[0]?.code).toContain("'@sightline/core';\nadd(1)");
  });
});

describe('examplesInMarkdown', () => {
  it('leaves out a block that states no result', () => {
    expect(examplesInMarkdown('a.md', '```ts\nadd(1)\n```\n\n```ts\nadd(1) // => 1\n```\n')).toEqual([
      { file: 'a.md', line: 6, code: 'add(1) // => 1\n' },
    ]);
  });
});

describe('runnableExample', () => {
  it('checks an expression, the name of a const and an error, each at its own line', () => {
    const code = 'add(1) // => 1\nconst two = add(2); // => 2\nadd() // => throws NOTHING_TO_ADD';
    const { module, results, problems } = runnableExample(example(code), anywhere);
    expect(problems).toEqual([]);
    expect(results).toBe(3);
    expect(module).toContain('check(10, async () => (add(1)), async () => (1))');
    expect(module).toContain('check(11, async () => (two), async () => (2))');
    expect(module).toContain('check(12, async () => (add()), "NOTHING_TO_ADD")');
  });

  it('reads a result over several lines and leaves the comment after it', () => {
    const code = 'add() // => {\n//   a: 1,\n// }\n// And so on.';
    expect(runnableExample(example(code), anywhere).problems).toEqual([]);
  });

  it('refuses an example without a result, a result in words and an import from elsewhere', () => {
    const problems = (code: string, resolve: (name: string) => string | undefined = anywhere) =>
      runnableExample(example(code), resolve).problems.length;
    expect(problems('add(1)')).toBe(1);
    expect(problems('add(1) // => one, of course')).toBe(1);
    expect(problems("import 'left-pad';\nadd(1) // => 1", () => undefined)).toBe(1);
  });
});

describe('check', () => {
  it('takes an undefined field for an absent one and a typed array for a list', async () => {
    await check(
      1,
      async () => ({ a: undefined, b: Uint8Array.of(1, 2) }),
      async () => ({ b: [1, 2] }),
    );
  });

  it('names the line, the value and the stated one when they differ', async () => {
    await expect(
      check(
        7,
        async () => 0.3,
        async () => '0.3',
      ),
    ).rejects.toThrow("line 7: is 0.3, not '0.3'");
  });

  it('does not take nothing thrown for the error that is stated', async () => {
    await expect(check(7, async () => 1, 'INVALID_DATE')).rejects.toThrow('line 7: throws nothing');
  });
});
