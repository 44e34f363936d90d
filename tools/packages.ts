// Packs every package as it would be published, and has publint and attw read the tarballs.
import { execSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packageFolders, root } from './source-files.ts';

const tarballs = join(root, 'reports', 'tarballs');
rmSync(tarballs, { recursive: true, force: true });
mkdirSync(tarballs, { recursive: true });
let failed = false;
for (const folder of packageFolders()) {
  const directory = join(root, 'packages', folder);
  const before = new Set(readdirSync(tarballs));
  execSync(`pnpm pack --pack-destination "${tarballs}"`, {
    cwd: directory,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const name = readdirSync(tarballs).find((file) => !before.has(file));
  if (name === undefined) throw new Error(`pnpm pack wrote no tarball for ${folder}`);
  const tarball = join(tarballs, name);
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const data = new Uint8Array(readFileSync(tarball));
  const { messages } = await publint({ pack: { tarball: data.buffer }, strict: true });
  for (const message of messages) console.log(`publint ${folder}: ${formatMessage(message, manifest)}`);
  const attw = spawnSync(`attw "${tarball}" --format ascii --no-emoji --no-color`, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
  });
  if (attw.status !== 0) console.log(`attw ${folder}:\n${attw.stdout}${attw.stderr}`);
  const clean = messages.every(({ type }) => type === 'suggestion') && attw.status === 0;
  if (!clean) failed = true;
  console.log(`${clean ? 'ok  ' : 'FAIL'} ${name}`);
}
process.exitCode = failed ? 1 : 0;
