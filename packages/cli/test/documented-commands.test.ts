import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseSettings } from 'sightline';
import { commands } from '../src/commands/commands.ts';
import { run } from '../src/run.ts';
import { councilFiles } from './council-files.ts';
import { memoryIo } from './memory-io.ts';

const fromRoot = (path: string): Uint8Array => readFileSync(new URL(`../../../${path}`, import.meta.url));
const textFromRoot = (path: string): string => new TextDecoder().decode(fromRoot(path));

/** The lines of the shell blocks of a guide that run the command. */
const linesOf = (guide: string): string[] =>
  [...textFromRoot(guide).matchAll(/```sh\n([^]*?)```/g)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('sightline '));

const { 'sightline.json': _settings, ...files } = councilFiles;
const council = {
  ...files,
  'list3.csv': fromRoot('examples/council/source/referrals.csv'),
  'list4.csv': fromRoot('examples/council/source/assessments.csv'),
  'sightline.salt': 'a secret of the example',
};

const examples = commands.flatMap((command) =>
  ['check', 'audit'].includes(command.name) ? command.examples : [],
);
const documented = new Set([...linesOf('README.md'), ...linesOf('packages/cli/README.md'), ...examples]);

/** What an earlier run left behind, for lines that compare with it. */
const earlierRun = async (): Promise<Uint8Array> => {
  const { io, files } = memoryIo(council);
  await run(['scorecard', 'annex-a.xlsx', '--as-at', '2026-03-31'], io);
  return files.get('/desk/sightline-out/run.json') ?? new Uint8Array();
};

it.each([...documented])('%s', async (line) => {
  const { io, stderr } = memoryIo({ ...council, 'last-month/run.json': await earlierRun() });
  const exit = await run(line.split(' ').slice(1), io);
  expect(stderr()).not.toMatch(/not compared/);
  expect(exit).not.toBe(2);
});

it('shows settings that are accepted', () => {
  const [, fragment = ''] = /```json\n([^]*?)```/.exec(textFromRoot('packages/cli/README.md')) ?? [];
  const whole = JSON.parse(textFromRoot('examples/council/sightline.json'));
  expect(parseSettings({ ...whole, ...JSON.parse(fragment) }).rules).not.toEqual({});
});
