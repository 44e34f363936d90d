// Runs one of the reference scripts in place, again and again in one process: its code is compiled once, so that it grows
// warm as it would in a service.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import { now, runOf } from './measure.ts';
import type { Run, Time } from './measure.ts';
import { serve } from './serve.ts';

const [script, ...parts] = process.argv.slice(2) as [string, ...string[]];
const ofScript = createRequire(script);
const ofBenchmarks = createRequire(import.meta.url);
const requireAny = (id: string): unknown => (id.startsWith('.') ? ofScript(id) : ofBenchmarks(id));

/** The points in time at which the script looks at the clock, which it does between its parts. */
let points: Time[] = [];
const clock = {
  now: (): number => {
    const point = now();
    points.push(point);
    return point.wall;
  },
};

let told: ((text: string) => void) | undefined;
console.log = (...words: unknown[]): void => told?.(words.join(' '));

const run = compileFunction(
  readFileSync(script, 'utf8').replace(/^#!.*/, ''),
  ['require', '__filename', '__dirname', 'performance'],
  { filename: script },
) as (require: unknown, filename: string, folder: string, performance: unknown) => void;

await serve({
  run: (...given) =>
    new Promise<Run>((resolve, reject) => {
      points = [];
      process.argv = [process.argv[0]!, script, ...given];
      const start = now();
      // The script prints its times when the work is done, and writes its outcome after that.
      told = () => {
        const all = points.length === parts.length + 1 ? points : [start, now()];
        const measured = runOf(all, all === points ? parts : ['whole']);
        setImmediate(() => resolve(measured));
      };
      try {
        run(requireAny, script, dirname(script), clock);
      } catch (error) {
        reject(error as Error);
      }
    }),
});
