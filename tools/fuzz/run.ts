// Tries damaged and hostile files by the thousand: node run.ts [--inputs 200000] [--seed 1] [--seconds 2].
// Needs the packages built. An input that goes wrong, takes too long or takes too much memory is kept beside the report.
import { mkdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { judge } from './judge.ts';
import { mutate } from './mutate.ts';
import { randomOf } from './random.ts';
import { seeds } from './seeds.ts';

/** What a worker is to try, from the first input on. */
type Task = {
  readonly seed: number;
  readonly first: number;
  readonly inputs: number;
  readonly seconds: number;
};
type Message =
  | { readonly kind: 'begins'; readonly input: number }
  | { readonly kind: 'wrong'; readonly input: number; readonly what: string }
  | { readonly kind: 'done'; readonly outcomes: Readonly<Record<string, number>>; readonly slowest: number };

/** Memory that a worker may hold in objects; typed arrays are bounded by the limits of the reader. */
const HEAP_MIB = 512;
const BATCH = 500;
const folder = new URL('../../reports/fuzz/', import.meta.url);

function inputOf(seed: number, input: number): { readonly name: string; readonly bytes: Uint8Array } {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) + input);
  const from = random.oneOf(seeds);
  return { name: from.name, bytes: mutate(from, seeds, random) };
}

/** Of this thread alone, so that a busy machine makes no input slow. */
function secondsOfWork(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

function work({ seed, first, inputs, seconds }: Task): void {
  const port = parentPort!;
  const outcomes: Record<string, number> = {};
  let slowest = 0;
  for (let input = first; input < first + inputs; input += 1) {
    port.postMessage({ kind: 'begins', input } satisfies Message);
    const { name, bytes } = inputOf(seed, input);
    const start = secondsOfWork();
    let outcome = 'wrong';
    try {
      outcome = judge(name, bytes);
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ kind: 'wrong', input, what } satisfies Message);
    }
    const took = secondsOfWork() - start;
    if (took > seconds) port.postMessage({ kind: 'wrong', input, what: `took ${took} s` } satisfies Message);
    slowest = Math.max(slowest, took);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  port.postMessage({ kind: 'done', outcomes, slowest } satisfies Message);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string', default: '200000' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '2' },
    },
  });
  const [inputs, seed, seconds] = [Number(values.inputs), Number(values.seed), Number(values.seconds)];
  mkdirSync(folder, { recursive: true });
  const outcomes: Record<string, number> = {};
  const start = performance.now();
  let slowest = 0;
  let wrong = 0;
  const report = (input: number, what: string): void => {
    wrong += 1;
    writeFileSync(new URL(`${seed}-${input}.bin`, folder), inputOf(seed, input).bytes);
    if (wrong <= 50) console.log(`${seed}-${input} (${inputOf(seed, input).name}): ${what}`);
  };
  for (let first = 0; first < inputs;) {
    const count = Math.min(BATCH, inputs - first);
    first = await batch({ seed, first, inputs: count, seconds }, report, (done) => {
      for (const [outcome, times] of Object.entries(done.outcomes))
        outcomes[outcome] = (outcomes[outcome] ?? 0) + times;
      slowest = Math.max(slowest, done.slowest);
    });
    if (first % 20_000 === 0) console.log(`${first} tried, ${wrong} went wrong`);
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const took = Math.round((performance.now() - start) / 1000);
  console.log(
    Object.entries(outcomes)
      .sort((a, b) => b[1] - a[1])
      .map(([name, times]) => `${times} ${name}`)
      .join('\n'),
  );
  console.log(
    `${inputs} inputs of seed ${seed} in ${took} s, ${wrong} went wrong; slowest ${slowest.toPrecision(2)} s, peak ${peak} MiB`,
  );
  if (wrong > 0) process.exitCode = 1;
}

/** One batch in a thread of its own, which can be ended when an input does not come to an end. @returns the next input */
function batch(
  task: Task,
  report: (input: number, what: string) => void,
  done: (message: Extract<Message, { kind: 'done' }>) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    });
    let current = task.first;
    let since = process.cpuUsage();
    const finish = (next: number): void => {
      clearInterval(watch);
      void worker.terminate();
      resolve(next);
    };
    const watch = setInterval(() => {
      // Work of all threads, of which this one does none: on a busy machine time passes without any.
      const { user, system } = process.cpuUsage(since);
      if ((user + system) / 1e6 < 10 * task.seconds) return;
      report(current, `no end after ${10 * task.seconds} s of work`);
      finish(current + 1);
    }, 500);
    worker.on('message', (message: Message) => {
      if (message.kind === 'begins') {
        current = message.input;
        since = process.cpuUsage();
      } else if (message.kind === 'wrong') report(message.input, message.what);
      else {
        done(message);
        finish(task.first + task.inputs);
      }
    });
    worker.on('error', (error) => {
      report(current, String(error));
      finish(current + 1);
    });
  });
}

if (isMainThread) await main();
else work(workerData as Task);
