import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './source-files.ts';

/** Folders of somebody's own machine, which mean nothing to the next reader. */
const machinePath = /(^|[\s"'`(=:])(\/(work|tmp|home|root|Users)\/|[A-Z]:\\Users\\)/;

it('no committed text names a path of the machine it was written on', () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const named = files
    .split('\0')
    .filter((file) => file !== '' && file !== 'pnpm-lock.yaml' && file !== 'tools/committed-text.test.ts')
    .filter((file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile())
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((text, index) => (machinePath.test(text) ? [`${file}:${index + 1}`] : [])),
    );
  expect(named).toEqual([]);
});
