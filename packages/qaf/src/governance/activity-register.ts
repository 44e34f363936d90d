import { contains } from '@sightline/core';
import type { Measured, Period } from '@sightline/core';
import { activityKinds } from '../activity/activity.ts';
import type { Activity, ActivityKind, ParticipantLevel } from '../activity/activity.ts';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';

/** One kind of activity in a period. */
export type ActivityRow = {
  readonly kind: ActivityKind;
  /** How many of it were planned and done: audits, discussions, sittings. */
  readonly planned: number;
  readonly done: number;
  /** Done, and nobody wrote what was found. */
  readonly withoutFindings: readonly string[];
  /** Found something to develop, and nothing follows. */
  readonly withoutActions: readonly string[];
};

/** What a service did to improve practice in a period. */
export type ActivityRegister = {
  /** Every kind, in order; those of which nothing was planned too. */
  readonly kinds: readonly ActivityRow[];
  readonly participants: Readonly<Partial<Record<ParticipantLevel, number>>>;
  readonly done: Measured;
};

/**
 * What a service did to improve practice, by kind of activity, of those that began in a period. More done than planned
 * does not make up for less elsewhere.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { activityRegister } from '@sightline/qaf';
 * const activity = { id: 'P1', kind: 'panel', from: localDate('2024-05-14'), planned: 4, done: 3 };
 * const { kinds, done } = activityRegister([activity], period(localDate('2024-05-01'), localDate('2024-05-31')));
 * [kinds.find(({ kind }) => kind === 'panel').withoutFindings, done.figure.display] // => [['P1'], '75.0']
 */
export function activityRegister(activities: readonly Activity[], period: Period): ActivityRegister {
  const own = activities.filter(({ from }) => contains(period, from));
  const kinds = activityKinds.map((kind) =>
    rowOf(
      kind,
      own.filter((activity) => activity.kind === kind),
    ),
  );
  const participants: Partial<Record<ParticipantLevel, number>> = {};
  for (const activity of own)
    for (const [level, count] of Object.entries(activity.participants ?? {}))
      participants[level as ParticipantLevel] = (participants[level as ParticipantLevel] ?? 0) + count;
  const kept = own.reduce((sum, activity) => sum + Math.min(doneOf(activity), plannedOf(activity)), 0);
  const planned = own.reduce((sum, activity) => sum + plannedOf(activity), 0);
  return {
    kinds,
    participants,
    done: measuredOf(
      qafMeasure('activities-done-pct'),
      { period, list: 'activities', input: inputOf(activities) },
      proportionFigure(kept, planned),
    ),
  };
}

const plannedOf = ({ planned = 1 }: Activity): number => planned;
const doneOf = ({ done = 1 }: Activity): number => done;

function rowOf(kind: ActivityKind, own: readonly Activity[]): ActivityRow {
  const done = own.filter((activity) => doneOf(activity) > 0);
  const found = (activity: Activity): boolean => (activity.findings ?? []).length > 0;
  const develops = (activity: Activity): boolean =>
    (activity.findings ?? []).some(({ themes }) => themes.some(({ polarity }) => polarity === 'development'));
  return {
    kind,
    planned: own.reduce((sum, activity) => sum + plannedOf(activity), 0),
    done: own.reduce((sum, activity) => sum + doneOf(activity), 0),
    withoutFindings: done.filter((activity) => !found(activity)).map(({ id }) => id),
    withoutActions: done
      .filter((activity) => develops(activity) && (activity.actions ?? []).length === 0)
      .map(({ id }) => id),
  };
}
