// The benchmark: `pnpm --dir benchmarks run bench [--lines P1,P3] [--scale A] [--rounds 5] [--scratch FOLDER] [--keep]`.
// `--keep` puts the lines asked for beside those that were measured before, and writes the page again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { adversarialContest } from './adversarial.ts';
import { hold, holdCold } from './contest.ts';
import type { ContestResult } from './contest.ts';
import { coldContests, functionContests, warmContests } from './contests.ts';
import type { Place } from './contests.ts';
import { lines, meets } from './lines.ts';
import { bundle, dataOf, pythonIn, pythonVersions, SEED } from './setup.ts';
import type { Scale } from './setup.ts';
import { writePage } from './page.ts';
import { beside } from './results.ts';
import type { Results } from './results.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const tell = (what: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

/** Ends with what is missing, and how to give it. */
function refuse(why: string): never {
  console.error(`The benchmark was not run: ${why}`);
  process.exit(2);
}

/** Prints the ratios that a contest gives. */
function tellRatios(contest: ContestResult): void {
  for (const line of lines.filter((one) => one.contest === contest.id)) {
    const ratio = line.ratio(contest);
    if (ratio === undefined) continue;
    const verdict = (of: number): string =>
      meets(line, line.goal, of) ? 'goal' : meets(line, line.gate, of) ? 'gate' : 'MISSED';
    const [clock, processor] = [ratio.wall, ratio.cpu].map((of) => `${of.toPrecision(3)} ${verdict(of)}`);
    const { id, job, against, gate, goal } = line;
    console.log(
      `${id} ${job} / ${against}: clock ${clock}, processor ${processor} (gate ${gate}, goal ${goal})`,
    );
  }
}

const { values } = parseArgs({
  options: {
    lines: { type: 'string' },
    scale: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    scratch: { type: 'string', default: join(tmpdir(), 'sightline-benchmarks') },
    out: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) refuse(`--rounds is ${values.rounds}, no number of rounds.`);
const scales = (values.scale?.split(',') ?? ['A', 'B']) as Scale[];
for (const scale of scales)
  if (scale !== 'A' && scale !== 'B') refuse(`--scale is ${String(scale)}, not A or B.`);
const known = [...new Set(lines.map(({ id }) => id))];
const asked = values.lines?.split(',') ?? known;
for (const id of asked) if (!known.includes(id)) refuse(`--lines has ${id}; there are ${known.join(', ')}.`);

const evidence = process.env['SIGHTLINE_EVIDENCE'];
const perf = join(evidence ?? '', 'perf');
if (evidence === undefined || !existsSync(join(perf, 'spec.json')))
  refuse('SIGHTLINE_EVIDENCE names no folder with the reference engines in `perf/`.');
const { scratch } = values;
mkdirSync(scratch, { recursive: true });

let python: string;
try {
  tell('setting up Python');
  python = pythonIn(scratch);
} catch (error) {
  refuse(`pandas and openpyxl could not be installed. ${(error as Error).message}`);
}
tell('making the lists');
const place: Place = {
  perf,
  python,
  ours: bundle(scratch, 'ours'),
  functions: bundle(scratch, 'functions'),
  data: Object.fromEntries(scales.map((scale) => [scale, dataOf(scale, perf, scratch)])),
};

const wanted = new Set(lines.filter(({ id }) => asked.includes(id)).map(({ contest }) => contest));
const loadAtStart = loadavg()[0]!;
const contests: ContestResult[] = [];
const failures: string[] = [];
const attempt = async (id: string, make: () => Promise<ContestResult>): Promise<void> => {
  try {
    const held = await make();
    contests.push(held);
    tellRatios(held);
  } catch (error) {
    failures.push(`${id}: ${(error as Error).message}`);
    tell(`FAILED ${id}: ${(error as Error).message}`);
  }
};
for (const contest of [...warmContests(place), ...functionContests(place)]) {
  if (wanted.has(contest.id)) await attempt(contest.id, () => hold(contest, rounds, scratch, tell));
}
for (const contest of coldContests(place)) {
  // Those that no line names tell start-up and memory beside the warm ones.
  if (wanted.has(contest.id) || (values.lines === undefined && wanted.has(contest.id.replace('-cold', ''))))
    await attempt(contest.id, () => holdCold(contest, rounds, tell));
}
if (asked.includes('adversarial') && place.data.A !== undefined) {
  await attempt('adversarial', () => adversarialContest(place, rounds, scratch, tell));
}

const packages = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    loadAtStart,
    loadAtEnd: loadavg()[0]!,
  },
  versions: {
    node: process.versions.node,
    ...pythonVersions(python),
    ...Object.fromEntries(
      Object.keys(packages.devDependencies)
        .filter((name) => !name.startsWith('@sightline/') && name !== 'esbuild')
        .map((name) => [name, versionOf(name)]),
    ),
  },
  seed: SEED,
  rounds,
  contests,
  failures,
};
const name = values.lines === undefined && values.scale === undefined ? 'latest' : 'part';
const latest = join(here, 'results', 'latest.json');
const file = values.out ?? (name === 'latest' ? latest : join(scratch, `${name}.json`));
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
if (name === 'latest' && values.out === undefined) await writePage(results);
if (name === 'part' && values.keep) {
  const all = beside(JSON.parse(readFileSync(latest, 'utf8')) as Results, results);
  writeFileSync(latest, `${JSON.stringify(all, null, 2)}\n`);
  await writePage(all);
}

console.log(`Written: ${file}`);
process.exitCode = failures.length > 0 ? 1 : 0;
