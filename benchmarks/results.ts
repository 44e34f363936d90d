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
