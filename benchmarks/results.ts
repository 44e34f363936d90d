import type { ContestResult } from './contest.ts';

/** A run of the benchmark as it is kept. */
export type Results = {
  readonly date: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly system: string;
    /** Processes that wanted a processor, over the last minute. */
    readonly loadAtStart: number;
    readonly loadAtEnd: number;
  };
  readonly versions: Readonly<Record<string, string>>;
  /** Of the generator of the lists. */
  readonly seed: number;
  readonly rounds: number;
  readonly contests: readonly ContestResult[];
  /** Contests that could not be held, or whose outcomes differed. */
  readonly failures: readonly string[];
};

/** The results of a run, with the contests of a later one in place of its own, or after them. */
export function beside(before: Results, { date, machine, contests }: Results): Results {
  const { loadAtStart, loadAtEnd } = machine;
  const held = contests.map((contest) => ({ ...contest, apart: { date, loadAtStart, loadAtEnd } }));
  const again = (id: string): ContestResult | undefined => held.find((contest) => contest.id === id);
  const kept = before.contests.map((contest) => again(contest.id) ?? contest);
  return { ...before, contests: [...new Set([...kept, ...held])] };
}
