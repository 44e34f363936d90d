import { SightlineError } from '@sightline/core';
import type { Exact, Judgement, LocalDate, Polarity } from '@sightline/core';
import { actionAt } from '../actions/action-at.ts';
import type { Action } from '../actions/action.ts';
import type { JudgedMeasure } from '../actions/action-gaps.ts';

/** What one run saw of a standard. */
export type Sighting = {
  readonly asAt: LocalDate;
  readonly status: Judgement['status'];
  /** In display units. */
  readonly value?: Exact;
  readonly target?: Exact;
  /** Of the definition: a new version may move the figure. */
  readonly version?: string;
  readonly polarity?: Polarity;
};

/** A measure of a group, and all that runs saw of it. */
export type WatchedStandard = {
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  /** Oldest first, one a day. */
  readonly sightings: readonly Sighting[];
};

/** An action about a standard, as the latest run knew it. */
export type KnownAction = {
  readonly id: string;
  readonly asAt: LocalDate;
  readonly measure: string;
  /** Every group when left out. */
  readonly group?: Readonly<Record<string, string>>;
  readonly created: LocalDate;
  readonly doneOn?: LocalDate;
  /** Superseded or rejected. */
  readonly ended?: true;
};

/**
 * All that runs saw of standards, as a file that one run hands to the next. It holds what was seen, and `breachesOf` says
 * what follows: so the order in which runs are added does not matter, and nothing that was seen is ever taken out.
 */
export type BreachLedger = {
  readonly schema: 1;
  /** Days of the runs, oldest first. */
  readonly runs: readonly LocalDate[];
  readonly standards: readonly WatchedStandard[];
  readonly actions: readonly KnownAction[];
  /** Former id of a measure to its present one. */
  readonly renamed: Readonly<Record<string, string>>;
};

/** A ledger that has seen nothing. */
export const emptyLedger: BreachLedger = { schema: 1, runs: [], standards: [], actions: [], renamed: {} };

/** A judged measure as the ledger takes it. */
export type LedgerMeasure = JudgedMeasure & Pick<Sighting, 'value' | 'target' | 'version' | 'polarity'>;

/** What one run adds. */
export type LedgerRun = {
  readonly asAt: LocalDate;
  readonly judged: readonly LedgerMeasure[];
  readonly actions: readonly Action[];
};

/**
 * The ledger with a run. A run that is added twice changes nothing, and runs may be added in any order. Where one day has
 * two judgements of one standard, the poorer one stays.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { breachesOf, emptyLedger, updateLedger } from '@sightline/qaf';
 * const run = (asAt, status) => ({ asAt: localDate(asAt), judged: [{ measure: 'm', group: {}, status }], actions: [] });
 * const ledger = updateLedger(updateLedger(emptyLedger, run('2024-03-31', 'missed')), run('2024-06-30', 'met'));
 * const { since, endedOn, stage } = breachesOf(ledger)[0];
 * [since, endedOn, stage] // => ['2024-03-31', '2024-06-30', 'met-without-action']
 */
export function updateLedger(ledger: BreachLedger, { asAt, judged, actions }: LedgerRun): BreachLedger {
  const standards: WatchedStandard[] = judged
    .filter(({ status }) => status !== 'not-judged')
    .map(({ measure, group, status, value, target, version, polarity }) => ({
      measure: presentId(ledger, measure),
      group,
      sightings: [
        {
          asAt,
          status,
          ...(value !== undefined && { value }),
          ...(target !== undefined && { target }),
          ...(version !== undefined && { version }),
          ...(polarity !== undefined && { polarity }),
        },
      ],
    }));
  const known = actions.flatMap((action): KnownAction[] => {
    const { id, standard, created } = action;
    if (!standard || created > asAt) return [];
    const { doneOn, health } = actionAt(action, asAt);
    return [
      {
        id,
        asAt,
        measure: presentId(ledger, standard.measure),
        ...(standard.group && { group: standard.group }),
        created,
        ...(doneOn !== undefined && { doneOn }),
        ...(health === 'ended' && { ended: true }),
      },
    ];
  });
  return {
    ...ledger,
    runs: [...new Set([...ledger.runs, asAt])].sort(),
    standards: mergeStandards([...ledger.standards, ...standards]),
    actions: latestActions([...ledger.actions, ...known]),
  };
}

/**
 * The ledger after a measure took another id: what was seen under the former one counts as the new one's, and so does
 * what runs of the past, added later, saw.
 *
 * @throws {SightlineError} LEDGER_RENAME_CIRCULAR when the new id has been renamed to the former one
 * @example
 * import { localDate } from '@sightline/core';
 * import { breachesOf, emptyLedger, renameMeasure, updateLedger } from '@sightline/qaf';
 * const judged = [{ measure: 'old-pct', group: {}, status: 'missed' }];
 * const ledger = updateLedger(emptyLedger, { asAt: localDate('2024-03-31'), judged, actions: [] });
 * breachesOf(renameMeasure(ledger, 'old-pct', 'new-pct'))[0].measure // => 'new-pct'
 */
export function renameMeasure(ledger: BreachLedger, former: string, present: string): BreachLedger {
  if (presentId(ledger, present) === former || former === present)
    throw new SightlineError('LEDGER_RENAME_CIRCULAR', { former, present });
  const next = { ...ledger, renamed: { ...ledger.renamed, [former]: present } };
  const renameIn = <T extends { readonly measure: string }>(one: T): T => ({
    ...one,
    measure: presentId(next, one.measure),
  });
  return {
    ...next,
    standards: mergeStandards(ledger.standards.map(renameIn)),
    actions: latestActions(ledger.actions.map(renameIn)),
  };
}

function presentId({ renamed }: Pick<BreachLedger, 'renamed'>, measure: string): string {
  let id = measure;
  const passed = new Set<string>();
  while (Object.hasOwn(renamed, id)) {
    // A file may have been edited by hand.
    if (passed.has(id))
      throw new SightlineError('LEDGER_RENAME_CIRCULAR', { former: id, present: renamed[id]! });
    passed.add(id);
    id = renamed[id]!;
  }
  return id;
}

/** What tells one standard from another: the measure, whatever its version, and the group. */
export function standardKey({ measure, group }: Pick<WatchedStandard, 'measure' | 'group'>): string {
  return JSON.stringify([measure, Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function mergeStandards(standards: readonly WatchedStandard[]): WatchedStandard[] {
  const byKey = new Map<string, WatchedStandard>();
  for (const standard of standards) {
    const key = standardKey(standard);
    const before = byKey.get(key);
    byKey.set(key, {
      measure: standard.measure,
      group: standard.group,
      sightings: onePerDay([...(before?.sightings ?? []), ...standard.sightings]),
    });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, standard]) => standard);
}

const order: readonly Judgement['status'][] = [
  'missed',
  'worse',
  'near',
  'similar',
  'met',
  'better',
  'exceeds',
  'not-judged',
];

function onePerDay(sightings: readonly Sighting[]): Sighting[] {
  const byDay = new Map<LocalDate, Sighting>();
  for (const one of sightings) {
    const before = byDay.get(one.asAt);
    if (before === undefined || comesFirst(one, before)) byDay.set(one.asAt, one);
  }
  return [...byDay.values()].sort((a, b) => (a.asAt < b.asAt ? -1 : 1));
}

/** The poorer of two sightings; of two that are as poor, one that does not depend on which came first. */
function comesFirst(one: Sighting, other: Sighting): boolean {
  const difference = order.indexOf(one.status) - order.indexOf(other.status);
  return difference < 0 || (difference === 0 && textOf(one) < textOf(other));
}

const textOf = ({ value, target, version, polarity }: Sighting): string =>
  JSON.stringify([value, target, version, polarity]);

/** Each action as the latest run knew it. */
function latestActions(actions: readonly KnownAction[]): KnownAction[] {
  const byId = new Map<string, KnownAction>();
  for (const one of actions) {
    const before = byId.get(one.id);
    const isLater =
      before === undefined ||
      one.asAt > before.asAt ||
      (one.asAt === before.asAt && JSON.stringify(one) < JSON.stringify(before));
    if (isLater) byId.set(one.id, one);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
