// The changesets and their configuration can be read, and a changed package comes with a changeset.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';

const exists = (ref: string): boolean =>
  run('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).status === 0;
const pending = readdirSync(join(root, '.changeset')).filter(
  (file) => file.endsWith('.md') && file !== 'README.md',
);
// A shallow or detached clone has no main to compare with; the files are then read all the same.
const since = exists('main') ? 'main' : 'HEAD';
if (!exists('HEAD')) console.log('No commit yet: nothing to compare with.');
else {
  const { status, stdout, stderr } = run('changeset', ['status', `--since=${since}`]);
  console.log(stdout + stderr);
  // A change that a changeset already waiting for the next release speaks for needs none of its own.
  const spokenFor = pending.length > 0 && stderr.concat(stdout).includes('no changesets were found');
  process.exitCode = status === 0 || spokenFor ? 0 : 1;
}

function run(
  command: string,
  args: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync([command, ...args].join(' '), { cwd: root, shell: true, encoding: 'utf8' });
}
