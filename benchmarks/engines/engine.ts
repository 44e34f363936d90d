import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Run } from './measure.ts';
import type { Answer, Request } from './serve.ts';

/** How the process of an engine is started. */
export type Command = readonly [program: string, ...arguments_: string[]];

/** An engine in a process of its own, that is asked for one run after another. */
export type Engine = {
  readonly ask: (request: Request) => Promise<Run>;
  /** Ends the process, and gives what it took in all, with its start. */
  readonly end: () => Promise<Omit<Run, 'parts'>>;
};

/** Starts the process of an engine. @throws {Error} from `ask` and `end` with what the process said of its failure */
export function startEngine([program, ...arguments_]: Command): Engine {
  const begun = performance.now();
  const child = spawn(program, arguments_, {
    stdio: ['pipe', 'pipe', 'pipe'],
    // As the command asks Node for; Python keeps what it compiled without being asked.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'sightline-benchmarks', 'compiled') },
  });
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-4000)));
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      complaint += error.message;
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  child.stdin.on('error', () => undefined); // told by the end of the process
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error(`${program} ended with ${await ended}: ${complaint}`);
    return JSON.parse(line.value);
  };
  return {
    ask: async (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const answer = (await next()) as Answer;
      if ('error' in answer) throw new Error(answer.error);
      return answer.run;
    },
    end: async () => {
      child.stdin.end();
      const { whole } = (await next()) as { whole: { cpu: number; peak: number } };
      await ended;
      return { wall: performance.now() - begun, ...whole };
    },
  };
}
