import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../packages/', import.meta.url));

/** Later pandas read text into another type, with which the reference script counts blanks as values. */
const PYTHON_PACKAGES = ['pandas==2.3.3', 'openpyxl==3.1.5'];

export const SEED = 42;

/** Authorities of each scale. */
const authorities = { A: 1, B: 10 } as const;
export type Scale = keyof typeof authorities;

/** Runs a program, and gives what it printed. @throws {Error} with what it complained of */
function run(program: string, arguments_: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, arguments_, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${arguments_[0]}: ${error?.message ?? stderr.slice(-2000)}`);
  return stdout.trim();
}

/** Bundles an engine of ours from the packages as they are. @returns the file */
export function bundle(scratch: string, name: string): string {
  const outfile = join(scratch, `${name}.mjs`);
  const names = ['annex-a', 'core', 'definitions', 'indicators', 'rag', 'workbook'];
  buildSync({
    entryPoints: [join(here, 'engines', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    alias: Object.fromEntries(
      names.map((one) => [`@sightline/${one}`, join(packages, one, 'src', 'index.ts')]),
    ),
  });
  return outfile;
}

/** A Python with the packages of the reference scripts, made on the first call. @throws {Error} when it cannot be made */
export function pythonIn(scratch: string): string {
  const folder = join(scratch, 'python');
  const bin = process.platform === 'win32' ? 'Scripts' : 'bin';
  const python = join(folder, bin, process.platform === 'win32' ? 'python.exe' : 'python');
  const imports = ['-c', 'import pandas, openpyxl'];
  if (existsSync(python) && spawnSync(python, imports).status === 0) return python;
  run('python3', ['-m', 'venv', folder]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PYTHON_PACKAGES]);
  run(python, imports);
  return python;
}

/** Versions of Python and its packages. */
export function pythonVersions(python: string): Readonly<Record<string, string>> {
  const print =
    'import json, platform, pandas, numpy, openpyxl; print(json.dumps(dict(python=platform.python_version(), ' +
    'pandas=pandas.__version__, numpy=numpy.__version__, openpyxl=openpyxl.__version__)))';
  return JSON.parse(run(python, ['-c', print])) as Record<string, string>;
}

/** The folder of the lists of a scale, as CSV files and as one workbook; made on the first call. */
export function dataOf(scale: Scale, perf: string, scratch: string): string {
  const folder = join(scratch, `data-${scale}-${SEED}`);
  const workbook = join(folder, 'annexa.xlsx');
  if (existsSync(workbook)) return folder;
  mkdirSync(scratch, { recursive: true });
  run(process.execPath, [join(perf, 'gen.js'), String(authorities[scale]), folder, 'xlsx', String(SEED)]);
  return folder;
}
