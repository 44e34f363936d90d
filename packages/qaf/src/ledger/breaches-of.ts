import { compareExact } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { isAbout, isPoor } from '../actions/action-gaps.ts';
import { standardKey } from './breach-ledger.ts';
import type { BreachLedger, KnownAction, Sighting, WatchedStandard } from './breach-ledger.ts';

/** A standard that was not met, from the run that first saw it to the run that saw it met again. */
export type Breach = {
  /** Measure, group and first day. */
  readonly id: string;
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  readonly since: LocalDate;
  /** The last run in which it was not met. */
  readonly lastSeen: LocalDate;
  /** In how many runs. */
  readonly runs: number;
  /** The run that saw the standard met again; absent while it is open. */
  readonly endedOn?: LocalDate;
  /** Runs since it was last seen that could not judge the measure, or did not ask it; 0 once it ended. */
  readonly unseen: number;
  /** The breach of the same standard before this one. */
  readonly again?: string;
  /** Ids of the actions about it, in order. */
  readonly actions: readonly string[];
  /** What became of it: how far follow-through has come. */
  readonly stage:
    'no-action' | 'action-open' | 'action-done-not-met' | 'met-after-action' | 'met-without-action';
  /** What runs saw, from the first to the one that ended it. */
  readonly track: readonly Sighting[];
  /** Where the same measure went after an action about it was done; absent before. */
  readonly effect?: 'better' | 'same' | 'worse' | 'not-seen-yet' | 'not-comparable';
};

/**
 * Every breach that a ledger holds, oldest first. A breach stays open until a run judges its standard met, near or as
 * others are; a run that cannot judge it, or does not ask it, neither ends nor loses it. A standard that is broken again
 * begins a new breach that names the one before.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { breachesOf, emptyLedger, updateLedger } from '@sightline/qaf';
 * const judged = [{ measure: 'm', group: { team: 'A' }, status: 'missed' }];
 * const ledger = updateLedger(emptyLedger, { asAt: localDate('2024-03-31'), judged, actions: [] });
 * breachesOf(ledger).map(({ stage, runs }) => [stage, runs]) // => [['no-action', 1]]
 */
export function breachesOf(ledger: BreachLedger): Breach[] {
  return ledger.standards
    .flatMap((standard) => breachesOfStandard(standard, ledger))
    .sort((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1));
}

function breachesOfStandard(standard: WatchedStandard, ledger: BreachLedger): Breach[] {
  const breaches: Breach[] = [];
  let track: Sighting[] = [];
  for (const sighting of standard.sightings) {
    const poor = isPoor(sighting);
    if (poor || track.length > 0) track.push(sighting);
    if (!poor && track.length > 0) {
      breaches.push(breachOf(standard, track, ledger, breaches.at(-1)));
      track = [];
    }
  }
  if (track.length > 0) breaches.push(breachOf(standard, track, ledger, breaches.at(-1)));
  return breaches;
}

function breachOf(
  standard: WatchedStandard,
  track: readonly Sighting[],
  ledger: BreachLedger,
  before: Breach | undefined,
): Breach {
  const { measure, group } = standard;
  const poor = track.filter(isPoor);
  const since = poor[0]!.asAt;
  const lastSeen = poor.at(-1)!.asAt;
  const end = track.find((sighting) => !isPoor(sighting))?.asAt;
  // One that was done before the breach began was about an earlier one; one that came after its end about a later one.
  const about = ledger.actions.filter(
    (action) =>
      isAbout({ standard: action }, standard) &&
      (end === undefined || action.created <= end) &&
      (action.doneOn === undefined || action.doneOn >= since),
  );
  const live = about.filter(({ ended }) => ended === undefined);
  const effect = effectOf(track, live);
  return {
    id: `${standardKey(standard)}|${since}`,
    measure,
    group,
    since,
    lastSeen,
    runs: poor.length,
    ...(end !== undefined && { endedOn: end }),
    unseen: end === undefined ? ledger.runs.filter((day) => day > lastSeen).length : 0,
    ...(before && { again: before.id }),
    actions: about.map(({ id }) => id),
    stage: stageOf(live, end !== undefined),
    track,
    ...(effect && { effect }),
  };
}

function stageOf(actions: readonly KnownAction[], ended: boolean): Breach['stage'] {
  if (ended) return actions.length > 0 ? 'met-after-action' : 'met-without-action';
  if (actions.some(({ doneOn }) => doneOn === undefined)) return 'action-open';
  return actions.length > 0 ? 'action-done-not-met' : 'no-action';
}

/** The last value up to the day on which the first action was done, against the latest value after it. */
function effectOf(track: readonly Sighting[], actions: readonly KnownAction[]): Breach['effect'] {
  const [doneOn] = actions.flatMap((action) => action.doneOn ?? []).sort();
  if (doneOn === undefined) return undefined;
  const before = track.findLast(({ asAt, value }) => asAt <= doneOn && value !== undefined);
  const after = track.findLast(({ asAt, value }) => asAt > doneOn && value !== undefined);
  if (track.every(({ asAt }) => asAt <= doneOn)) return 'not-seen-yet';
  if (before?.value === undefined || after?.value === undefined || before.version !== after.version)
    return 'not-comparable';
  const { polarity } = after;
  if (polarity !== before.polarity || (polarity !== 'higher' && polarity !== 'lower'))
    return 'not-comparable';
  const moved = compareExact(after.value, before.value) * (polarity === 'higher' ? 1 : -1);
  return moved > 0 ? 'better' : moved < 0 ? 'worse' : 'same';
}
