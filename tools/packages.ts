// Packs every package as it would be published, and has publint and attw read the tarballs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packageFolders, root } from './source-files.ts';

const tarballs = join(root, 'reports', 'tarballs');
rmSync(tarballs, { recursive: true, force: true });
mkdirSync(tarballs, { recursive: true });
for (const folder of packageFolders()) {
  const problems = await problemsOf(folder);
  for (const problem of problems) console.log(problem);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${folder}`);
  if (problems.length > 0) process.exitCode = 1;
}

async function problemsOf(folder: string): Promise<string[]> {
  const directory = join(root, 'packages', folder);
  const before = new Set(readdirSync(tarballs));
  const packed = run(`pnpm pack --pack-destination "${tarballs}"`, directory);
  const name = readdirSync(tarballs).find((file) => !before.has(file));
  if (packed.status !== 0 || name === undefined) return [`pnpm pack: ${packed.stdout}${packed.stderr}`];
  const tarball = join(tarballs, name);
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const { messages } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  });
  const problems = messages
    .filter(({ type }) => type !== 'suggestion')
    .map((message) => `publint: ${formatMessage(message, manifest)}`);
  const attw = run(`attw "${tarball}" --format ascii --no-emoji --no-color`, root);
  return attw.status === 0 ? problems : [...problems, `attw: ${attw.stdout}${attw.stderr}`];
}

function run(command: string, cwd: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(command, { cwd, shell: true, encoding: 'utf8' });
}
