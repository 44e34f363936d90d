import type { Judgement, LocalDate } from '@sightline/core';
import { actionAt } from '../actions/action-at.ts';
import type { Action } from '../actions/action.ts';
import { isAbout } from '../actions/action-gaps.ts';
import type { JudgedMeasure } from '../actions/action-gaps.ts';

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
  /** Runs since it was last seen that could not judge the measure, or did not ask it. */
  readonly unseen: number;
  /** The breach of the same standard before this one. */
  readonly again?: string;
  /** Ids of actions about it, in the order in which they were first known. */
  readonly actions: readonly string[];
  /** What became of it: how far follow-through has come. */
  readonly stage:
    'no-action' | 'action-open' | 'action-done-not-met' | 'met-after-action' | 'met-without-action';
};

/** Every breach there was, oldest first: a file that one run hands to the next. */
export type BreachLedger = { readonly schema: 1; readonly breaches: readonly Breach[] };

/** A ledger without a breach. */
export const emptyLedger: BreachLedger = { schema: 1, breaches: [] };

/** What one run adds. */
export type LedgerRun = {
  readonly asAt: LocalDate;
  readonly judged: readonly JudgedMeasure[];
  readonly actions: readonly Action[];
};

const poor: readonly Judgement['status'][] = ['missed', 'worse'];

/**
 * The ledger after a run. A breach that was open stays open until a run judges its standard met; a run that cannot judge
 * it, or does not ask it, neither ends nor loses it. A standard that is broken again begins a new breach that names the
 * one before. Nothing is ever taken out.
 *
 * @throws nothing; a run of an earlier day than the last leaves the days of the last in place
 * @example
 * import { localDate } from '@sightline/core';
 * import { emptyLedger, updateLedger } from '@sightline/qaf';
 * const run = (asAt, status) => ({ asAt: localDate(asAt), judged: [{ measure: 'm', group: {}, status }], actions: [] });
 * const ledger = updateLedger(updateLedger(emptyLedger, run('2024-03-31', 'missed')), run('2024-06-30', 'met'));
 * const { since, endedOn, stage } = ledger.breaches[0];
 * [since, endedOn, stage] // => ['2024-03-31', '2024-06-30', 'met-without-action']
 */
export function updateLedger(ledger: BreachLedger, { asAt, judged, actions }: LedgerRun): BreachLedger {
  const now = new Map(judged.map((one) => [keyOf(one), one]));
  const kept = ledger.breaches.map((breach): Breach => {
    const ids = withActions(breach, actions, asAt);
    if (breach.endedOn !== undefined) return breach;
    const status = now.get(keyOf(breach))?.status ?? 'not-judged';
    const next = { ...breach, actions: ids };
    if (status === 'not-judged')
      return { ...next, unseen: breach.unseen + 1, stage: stageOf(next, actions, asAt) };
    if (!poor.includes(status)) {
      return {
        ...next,
        endedOn: asAt,
        unseen: 0,
        stage: ids.length > 0 ? 'met-after-action' : 'met-without-action',
      };
    }
    const seen = { ...next, lastSeen: asAt, runs: breach.runs + 1, unseen: 0 };
    return { ...seen, stage: stageOf(seen, actions, asAt) };
  });
  const open = new Set(kept.filter(({ endedOn }) => endedOn === undefined).map(keyOf));
  const fresh = [...now.values()]
    .filter((one) => poor.includes(one.status) && !open.has(keyOf(one)))
    .map(({ measure, group }): Breach => {
      const before = kept.findLast((breach) => keyOf(breach) === keyOf({ measure, group }));
      const breach = { measure, group, actions: [] as readonly string[] };
      const ids = withActions(breach, actions, asAt);
      return {
        id: `${keyOf({ measure, group })}|${asAt}`,
        measure,
        group,
        since: asAt,
        lastSeen: asAt,
        runs: 1,
        unseen: 0,
        ...(before && { again: before.id }),
        actions: ids,
        stage: stageOf({ ...breach, actions: ids }, actions, asAt),
      };
    });
  return { schema: 1, breaches: [...kept, ...fresh] };
}

function keyOf({ measure, group }: Pick<Breach, 'measure' | 'group'>): string {
  const parts = Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1));
  return [measure, ...parts.map(([name, value]) => `${name}=${value}`)].join('|');
}

/** The actions that were known, and those about the breach that are new. */
function withActions(
  breach: Pick<Breach, 'measure' | 'group' | 'actions'>,
  actions: readonly Action[],
  asAt: LocalDate,
): readonly string[] {
  const about = actions.filter(
    (action) =>
      action.created <= asAt && isAbout(action, breach) && actionAt(action, asAt).health !== 'ended',
  );
  return [...new Set([...breach.actions, ...about.map(({ id }) => id)])];
}

function stageOf(
  { actions: ids }: Pick<Breach, 'actions'>,
  actions: readonly Action[],
  asAt: LocalDate,
): Breach['stage'] {
  const about = actions.filter(({ id }) => ids.includes(id)).map((action) => actionAt(action, asAt));
  if (about.some(({ doneOn, health }) => doneOn === undefined && health !== 'ended')) return 'action-open';
  return ids.length > 0 ? 'action-done-not-met' : 'no-action';
}
