// Installs the packed packages into a project of their own, loads each one as ESM and as CommonJS without a test
// runner, and asks the installed command for its help: on the Node that runs this, and on the machine's own Node
// where that is another one.
import { execSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolders, root } from './source-files.ts';

interface Manifest {
  readonly name: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const tarballs = join(root, 'reports', 'tarballs');
const folders = packageFolders();
const manifests = folders.map(
  (folder) => JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as Manifest,
);
const ownNames = new Set(manifests.map(({ name }) => name));
const dependencies: Record<string, string> = {};
for (const [index, { name, dependencies: needed = {} }] of manifests.entries()) {
  const file = readdirSync(tarballs).find(
    (tarball) => tarball.replace(/-\d.*$/, '') === name.replace('@', '').replace('/', '-'),
  );
  if (file === undefined) throw new Error(`No tarball of ${name}: run node tools/packages.ts first`);
  dependencies[name] = `file:${join(tarballs, file)}`;
  for (const other of Object.keys(needed)) {
    // What the packages take from npm is already on this machine, so the installation needs no network.
    if (!ownNames.has(other))
      dependencies[other] = `file:${join(root, 'packages', folders[index]!, 'node_modules', other)}`;
  }
}

const project = mkdtempSync(join(tmpdir(), 'sightline-consumer-'));
try {
  const manifest = { name: 'consumer', private: true, type: 'module', dependencies };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(join(project, 'load.mjs'), script(manifests.map(({ name }) => name)));
  execSync('npm install --offline --no-audit --no-fund --loglevel=error', { cwd: project, stdio: 'inherit' });
  const nodes = [process.execPath, process.env['SIGHTLINE_MACHINE_NODE']].filter(
    (node) => node !== undefined,
  );
  for (const node of new Set(nodes)) {
    const loaded = spawnSync(node, ['load.mjs'], { cwd: project, stdio: 'inherit' });
    const command = join(
      'node_modules',
      'sightline',
      manifests.find(({ name }) => name === 'sightline')!.bin!.sightline!,
    );
    const helped = spawnSync(node, [command, '--help'], { cwd: project, encoding: 'utf8' });
    if (helped.status !== 0) console.log(`FAIL sightline --help: exit ${helped.status}\n${helped.stderr}`);
    if (loaded.status !== 0 || helped.status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}

function script(names: readonly string[]): string {
  return `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
let failed = 0;
for (const name of ${JSON.stringify(names)}) {
  try {
    const esm = Object.keys(await import(name)).filter((key) => key !== 'default' && key !== 'module.exports').sort();
    const cjs = Object.keys(require(name)).sort();
    if (esm.length === 0) throw new Error('exports nothing');
    if (esm.join() !== cjs.join()) throw new Error('ESM and CommonJS export different names');
    console.log('ok   ' + process.version + ' ' + name + ' (' + esm.length + ' names)');
  } catch (error) {
    failed += 1;
    console.log('FAIL ' + process.version + ' ' + name + ': ' + error.message);
  }
}
process.exitCode = failed ? 1 : 0;
`;
}
