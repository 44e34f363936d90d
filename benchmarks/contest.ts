import { join } from 'node:path';
import { compareOutcomes, readOutcome } from './compare-outcomes.ts';
import { startEngine } from './engines/engine.ts';
import type { Command, Engine } from './engines/engine.ts';
import type { Run, Time } from './engines/measure.ts';

/** An engine at one task of a contest. */
export type Entrant = {
  readonly name: string;
  readonly command: Command;
  /** What it is asked before it is measured, such as to read the data that a task works on. */
  readonly before?: readonly (readonly string[])[];
  /** The task, and what it is given; `OUT` stands for the file to which it writes its outcome. */
  readonly ask: readonly string[];
  /** Whether its outcome is held against that of the first that has one. */
  readonly compared?: boolean;
  /** As many times the task as are told by one run. */
  readonly times?: number;
};

/** Engines that do one job in turn, in one run. */
export type Contest = {
  readonly id: string;
  /** What all of them do. */
  readonly job: string;
  readonly entrants: readonly Entrant[];
  /** How many counts and checksums have to be compared, where outcomes are. */
  readonly outcomes?: number;
};

/** Least, middle and greatest of the rounds. */
export type Spread = { readonly min: number; readonly median: number; readonly max: number };

/** What was measured of one entrant; times in milliseconds, memory in MB. */
export type Measured = {
  readonly name: string;
  readonly rounds: number;
  readonly wall: Spread;
  readonly cpu: Spread;
  readonly parts: Readonly<Record<string, { readonly wall: Spread; readonly cpu: Spread }>>;
  readonly peak: number;
};

export type ContestResult = {
  readonly id: string;
  readonly job: string;
  /** How many outcomes were compared, all of them equal. */
  readonly compared: number;
  readonly entrants: readonly Measured[];
  /** When it was held by itself, and not with the others of the results. */
  readonly apart?: { readonly date: string; readonly loadAtStart: number; readonly loadAtEnd: number };
};

/** Every engine is warmed until it has done its task as often, and for as long. */
const FEWEST_WARM_UPS = 2;
const WARM_UP_MILLISECONDS = 4_000;
/** In its turn, an engine does its task for as long at least, and the run in the middle counts. */
const TURN_MILLISECONDS = 2_000;

/**
 * Warms every engine up, compares what they give, and measures them in turn, round by round.
 *
 * @throws {Error} when the outcomes of two engines differ: no time counts then
 */
export async function hold(
  contest: Contest,
  rounds: number,
  scratch: string,
  tell: (what: string) => void,
): Promise<ContestResult> {
  const engines: Engine[] = [];
  const runs = contest.entrants.map((): Run[] => []);
  const files: string[] = [];
  try {
    for (const [position, entrant] of contest.entrants.entries()) {
      tell(`${contest.id}: warming ${entrant.name}`);
      const engine = startEngine(entrant.command);
      engines.push(engine);
      for (const [task, ...given] of entrant.before ?? [])
        await engine.ask({ task: task!, arguments: given });
      const file = join(scratch, `${contest.id}-${position}.json`);
      if (entrant.compared === true) files.push(file);
      let warm = 0;
      for (let done = 0; done < FEWEST_WARM_UPS || warm < WARM_UP_MILLISECONDS; done++) {
        warm += (await engine.ask(requestOf(entrant, done === 0 ? file : ''))).wall;
      }
    }
    const compared = compareAll(contest, files);
    for (let round = 1; round <= rounds; round++) {
      tell(`${contest.id}: round ${round} of ${rounds}`);
      for (const [position, entrant] of contest.entrants.entries()) {
        runs[position]!.push(await turnOf(engines[position]!, entrant));
      }
    }
    return {
      id: contest.id,
      job: contest.job,
      compared,
      entrants: contest.entrants.map((entrant, position) => measuredOf(entrant, runs[position]!)),
    };
  } finally {
    await Promise.allSettled(engines.map((engine) => engine.end()));
  }
}

/**
 * A turn of a warm engine. The first run pays for the waiting before it (memory handed back, other programs' data in the
 * caches), which for a short task would be most of what is measured.
 */
async function turnOf(engine: Engine, entrant: Entrant): Promise<Run> {
  const turn: Run[] = [];
  for (let taken = 0; taken < TURN_MILLISECONDS; taken += turn.at(-1)!.wall) {
    turn.push(await engine.ask(requestOf(entrant, '')));
  }
  return turn.sort((a, b) => a.wall - b.wall)[turn.length >> 1]!;
}

/** As {@link hold}, but with a new process for each run, whose start counts. */
export async function holdCold(
  contest: Contest,
  rounds: number,
  tell: (what: string) => void,
): Promise<ContestResult> {
  const runs = contest.entrants.map((): Run[] => []);
  for (let round = 1; round <= rounds; round++) {
    tell(`${contest.id}: round ${round} of ${rounds}`);
    for (const [position, entrant] of contest.entrants.entries()) {
      const engine = startEngine(entrant.command);
      await engine.ask(requestOf(entrant, ''));
      runs[position]!.push({ ...(await engine.end()), parts: {} });
    }
  }
  const entrants = contest.entrants.map((entrant, position) => measuredOf(entrant, runs[position]!));
  return { id: contest.id, job: contest.job, compared: 0, entrants };
}

function requestOf({ ask: [task, ...given] }: Entrant, file: string): { task: string; arguments: string[] } {
  // Scripts tell a file that is not given from an empty one: what comes after the last that is given is left out.
  const arguments_ = given.map((one) => (one === 'OUT' ? file : one));
  while (arguments_.at(-1) === '') arguments_.pop();
  return { task: task!, arguments: arguments_ };
}

function compareAll({ id, outcomes, entrants }: Contest, [first, ...others]: readonly string[]): number {
  if (first === undefined) return 0;
  const reference = readOutcome(first);
  let all = 0;
  for (const file of others) {
    const { compared, different } = compareOutcomes(reference, readOutcome(file));
    if (different.length > 0 || compared !== outcomes) {
      const name = entrants.filter((one) => one.compared)[1 + others.indexOf(file)]?.name ?? '';
      const which = different.slice(0, 5).join('; ');
      throw new Error(
        `${id}: ${name} differs in ${different.length} of ${compared} outcomes (${outcomes} expected): ${which}`,
      );
    }
    all = compared;
  }
  return all;
}

function measuredOf({ name, times = 1 }: Entrant, runs: readonly Run[]): Measured {
  const spread = (of: (run: Run) => number): Spread => {
    const sorted = runs.map((run) => of(run) / times).sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
    return { min: sorted[0]!, median, max: sorted.at(-1)! };
  };
  const parts = Object.keys(runs[0]!.parts).map((part): [string, { wall: Spread; cpu: Spread }] => {
    const of = (run: Run): Time => run.parts[part]!;
    return [part, { wall: spread((run) => of(run).wall), cpu: spread((run) => of(run).cpu) }];
  });
  return {
    name,
    rounds: runs.length,
    wall: spread((run) => run.wall),
    cpu: spread((run) => run.cpu),
    parts: Object.fromEntries(parts),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}
