// `npm start` and `npm test` from a clean clone. Plain Node with no dependency, because it runs before anything
// is installed, and on whichever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE = '24.21.0';
const PNPM = '12.21.0';
const LOWEST_NODE = [20, 19];
const EXAMPLE = 'examples/council';

const job = process.argv[2];
if (job !== 'start' && job !== 'test') fail('Say which job: node tools/run.mjs start | test');
if (!nodeIsAtLeast(...LOWEST_NODE)) {
  fail(`Node ${LOWEST_NODE.join('.')} or later is needed; this is ${process.version}.`);
}
if (!toolchainAtHand()) runAgainWithToolchain();
install();
process.exit(job === 'start' ? start() : run('node', ['tools/check.ts', ...process.argv.slice(3)]));

function nodeIsAtLeast(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

function toolchainAtHand() {
  const nodeRunsTheTools =
    nodeIsAtLeast(24, 0) || (process.versions.node.startsWith('22.') && nodeIsAtLeast(22, 19));
  return nodeRunsTheTools && outputOf('pnpm', ['--version']) === PNPM;
}

/** Runs this same script under the proven Node and pnpm, both taken from the npm registry, and ends with its exit code. */
function runAgainWithToolchain() {
  if (process.env.SIGHTLINE_TOOLCHAIN) {
    fail(`Node ${NODE} and pnpm ${PNPM} were asked for and are still not the ones that run.`, byHand());
  }
  say(`Using Node ${NODE} and pnpm ${PNPM} from the npm registry (the first time they are downloaded).`);
  const packages = ['-y', '-p', `node@${NODE}`, '-p', `pnpm@${PNPM}`];
  const env = { SIGHTLINE_MACHINE_NODE: process.execPath };
  if (run('npx', [...packages, '-c', '"node --version"'], { ...env, quiet: true }) !== 0) {
    fail(`Could not download Node ${NODE} and pnpm ${PNPM} from the npm registry.`, byHand());
  }
  const command = ['node', 'tools/run.mjs', ...process.argv.slice(2)].join(' ');
  process.exit(run('npx', [...packages, '-c', `"${command}"`], { ...env, SIGHTLINE_TOOLCHAIN: '1' }));
}

/** Installs what the lockfile names, unless node_modules was already made from this very lockfile. */
function install() {
  const stamp = join(root, 'node_modules', '.sightline-lockfile');
  const wanted = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) wanted.update(readFileSync(join(root, file)));
  const hash = wanted.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Installing dependencies.');
  if (run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], { quiet: true }) !== 0) {
    fail('Installing the dependencies failed: the lines above name the package.', byHand());
  }
  writeFileSync(stamp, hash);
}

function start() {
  say('Building the packages.');
  const built = run(
    'pnpm',
    ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--no-update-notifier'],
    {
      quiet: true,
    },
  );
  if (built !== 0) fail('The build failed: the lines above say where.');
  const manifest = join(root, EXAMPLE, 'package.json');
  const scorecard = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.scorecard;
  if (!scorecard) fail(`${EXAMPLE}/package.json has no "scorecard" script, so there is no main job to run.`);
  say(`Running the scorecard of the example council: ${scorecard}`);
  const code = run('pnpm', ['--silent', '--dir', EXAMPLE, 'run', 'scorecard']);
  const page = join(root, EXAMPLE, 'sightline-out', 'scorecard.html');
  if (code === 0 && existsSync(page)) say(`The scorecard to open in a browser: ${page}`);
  return code;
}

/** Exit code of a command. `quiet` keeps its words back and prints them only when it fails. */
function run(command, args, { quiet = false, ...env } = {}) {
  const result = spawnSync([command, ...args].join(' '), {
    cwd: root,
    shell: true, // pnpm and npx are .cmd files on Windows, which only a shell starts
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
  });
  const code = result.status ?? 1;
  if (quiet && code !== 0) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return code;
}

function outputOf(command, args) {
  const result = spawnSync([command, ...args].join(' '), { cwd: root, shell: true, encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

function byHand() {
  return [
    'By hand, with Node 24 (or 22.19 or later) installed:',
    `  npm install --global pnpm@${PNPM}`,
    `  pnpm install --frozen-lockfile && npm ${job === 'start' ? 'start' : 'test'}`,
  ].join('\n');
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(...lines) {
  say(lines.join('\n'));
  process.exit(2);
}
