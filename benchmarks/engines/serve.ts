import { createInterface } from 'node:readline';
import { now, peakMemory } from './measure.ts';
import type { Run } from './measure.ts';

/** What an engine is asked: a task by name, with texts. */
export type Request = { readonly task: string; readonly arguments: readonly string[] };

/** What it answers: the run, or why it could not. */
export type Answer = { readonly run: Run } | { readonly error: string };

/**
 * Serves runs over standard input and output, a line of JSON each, until the input ends; then tells in a last line what the
 * process took from its beginning.
 */
export async function serve(
  tasks: Readonly<Record<string, (...given: string[]) => Run | Promise<Run>>>,
): Promise<void> {
  // Scripts that are run here print: their words must not stand between the answers.
  const answer = (one: unknown): boolean => process.stdout.write(`${JSON.stringify(one)}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line) as Request;
    try {
      const task = tasks[request.task];
      if (task === undefined) throw new Error(`There is no task ${request.task}.`);
      answer({ run: await task(...request.arguments) });
    } catch (error) {
      answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  answer({ whole: { cpu: now().cpu, peak: peakMemory() } });
}
