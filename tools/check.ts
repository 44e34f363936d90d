// Every check of the repository, in order: `npm test`, or `node tools/check.ts NAME…` for some of them.
// A failure does not stop the rest. The counts go to reports/summary.json, each check's own words to reports/logs/.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { purePackages } from './package-edges.ts';
import { docExampleCounts, unitCounts, type Counts } from './check-counts.ts';
import { packageFolders, root } from './source-files.ts';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly needs?: string;
  /** Exit code that means "left out, with the reason as the last line". */
  readonly skipCode?: number;
  /** Real counts where one check holds many; without it a check counts as one. */
  readonly counts?: () => Counts;
}

interface Outcome extends Counts {
  readonly name: string;
  readonly seconds: number;
}

/** The suite of the pure packages must not notice where it runs. New York is behind UTC, Auckland far ahead. */
const ZONES = ['Europe/London', 'America/New_York', 'Pacific/Auckland'];
const pureSuites = packageFolders()
  .filter((folder) => purePackages.includes(folder))
  .map((folder) => `packages/${folder}/`);

const checks: readonly Check[] = [
  {
    name: 'format',
    command: [
      'prettier',
      '--check',
      '--cache',
      '--cache-location=node_modules/.cache/prettier/.prettier-cache',
      '.',
    ],
  },
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types-of-the-page', command: ['tsc', '-p', 'examples/in-the-browser'] },
  { name: 'build', command: ['turbo', 'run', 'build', '--continue', '--output-logs=errors-only'] },
  { name: 'unused', command: ['knip', '--no-progress', '--no-config-hints'] },
  {
    name: 'unit',
    command: ['vitest', 'run', ...reporters('vitest.json')],
    env: { TZ: 'UTC' },
    counts: unitCounts,
  },
  ...ZONES.map((zone) => ({
    name: `unit-in-${zone}`,
    command: ['vitest', 'run', '--reporter=dot', ...pureSuites],
    env: { TZ: zone },
  })),
  { name: 'generated', command: ['pnpm', '-r', '--if-present', 'run', 'generate:check'], needs: 'build' },
  {
    name: 'doc-examples',
    command: ['node', 'tools/doc-examples.ts'],
    needs: 'build',
    counts: docExampleCounts,
  },
  { name: 'api-docs', command: ['typedoc'], needs: 'build' },
  { name: 'packages', command: ['node', 'tools/packages.ts'], needs: 'build' },
  { name: 'consumers', command: ['node', 'tools/consumers.ts'], needs: 'packages' },
  { name: 'bundle-sizes', command: ['node', 'tools/bundle-sizes.ts'], needs: 'build' },
  { name: 'changesets', command: ['node', 'tools/changesets.ts'] },
  { name: 'scorecard', command: ['pnpm', '--dir', 'examples/council', 'run', 'scorecard'], needs: 'build' },
  {
    name: 'audit-report',
    command: ['pnpm', '--dir', 'examples/council', 'run', 'audit'],
    needs: 'scorecard',
  },
  { name: 'browser', command: ['node', 'tools/browser-check.ts'], needs: 'audit-report', skipCode: 77 },
  {
    name: 'page',
    command: ['node', 'examples/in-the-browser/check/page-check.ts'],
    needs: 'build',
    skipCode: 77,
  },
];

function reporters(json: string): string[] {
  return [
    '--reporter=dot',
    '--reporter=json',
    '--reporter=./tools/skips-reporter.ts',
    `--outputFile.json=reports/${json}`,
  ];
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `No check is called ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const logs = join(root, 'reports', 'logs');
if (chosen.length === 0) rmSync(join(root, 'reports'), { recursive: true, force: true });
mkdirSync(logs, { recursive: true });

const outcomes: Outcome[] = [];
for (const check of checks) {
  if (chosen.length > 0 && !chosen.includes(check.name)) continue;
  const outcome = await carryOut(check);
  outcomes.push(outcome);
}
const total = (key: 'passed' | 'failed'): number => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
const skipped = outcomes.flatMap((outcome) => outcome.skipped);
const summary = { passed: total('passed'), failed: total('failed'), skipped, checks: outcomes };
writeFileSync(join(root, 'reports', 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
for (const { name, reason } of skipped) console.log(`skipped: ${name} (${reason})`);
const seconds = Math.round(performance.now() / 1000);
const counted = `${summary.passed} passed, ${summary.failed} failed, ${skipped.length} skipped`;
console.log(`${outcomes.length} checks in ${seconds} s: ${counted}`);
process.exitCode = summary.failed > 0 ? 1 : 0;

async function carryOut(check: Check): Promise<Outcome> {
  const { name } = check;
  const before = outcomes.find((outcome) => outcome.name === check.needs);
  if (before && (before.failed > 0 || before.skipped.length > 0)) {
    console.log(`FAIL  ${name}: not run, because ${check.needs} did not pass`);
    return { name, seconds: 0, passed: 0, failed: 1, skipped: [] };
  }
  const start = performance.now();
  const { code, output } = await run(check);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  writeFileSync(join(logs, `${name.replaceAll('/', '-')}.log`), output);
  if (code === check.skipCode) {
    console.log(`skip  ${name} (${seconds} s)`);
    return { name, seconds, passed: 0, failed: 0, skipped: [{ name, reason: lastLines(output, 1) }] };
  }
  const counted = check.counts?.() ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
  const many = check.counts ? `, ${counted.passed} passed, ${failed} failed` : '';
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s${many})`);
  if (failed > 0) console.log(lastLines(output, 60).replaceAll(/^/gm, '      '));
  return { name, seconds, passed: counted.passed, failed, skipped: counted.skipped };
}

function run({ command, env }: Check): Promise<{ code: number; output: string }> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command.join(' '), {
      cwd: root,
      shell: true, // the tools are .cmd files on Windows
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1', ...env, PATH: path },
    });
    let output = '';
    const keep = (part: Buffer): void => {
      output += part.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
