import { contains, fingerprintOf } from '@sightline/core';
import type { LocalDate, Measured, Period } from '@sightline/core';
import { shareFigure } from '../measure/figures.ts';
import { qualityMeasured } from '../measure/quality-measured.ts';
import type { QualityMeasure } from '../measure/quality-measured.ts';

/** Everything that a framework does to improve practice. */
export const activityKinds = [
  'collaborative-audit',
  'thematic-audit',
  'practice-week',
  'peer-review',
  'reflective-discussion',
  'rapid-review',
  'practice-review',
  'national-learning',
  'family-feedback',
  'reviewing-officer-feedback',
  'children-in-care-council',
  'court-feedback',
  'complaints-and-compliments',
  'staff-feedback',
  'appraisal',
  'panel',
] as const;

/** A kind of activity. */
export type ActivityKind = (typeof activityKinds)[number];

/** One activity: planned, done, who took part, what it found and what follows. Roles and counts, never names. */
export type Activity = {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly service: string;
  readonly planned: LocalDate;
  readonly done?: LocalDate;
  readonly lead?: string;
  /** How many of each level took part; children and families among them. */
  readonly participants: Readonly<Record<string, number>>;
  readonly themes: readonly { readonly theme: string; readonly polarity: 'strength' | 'development' }[];
  readonly actions: readonly string[];
  /** Of a review from outside: how its findings compare with what the service had said of itself. */
  readonly againstSelfEvaluation?: 'agrees' | 'worse-than-said' | 'better-than-said';
  /** The one of the same theme before it. */
  readonly comparedWith?: string;
};

/** One kind of activity in a period. */
export type ActivityRow = {
  readonly kind: ActivityKind;
  readonly planned: number;
  readonly done: number;
  readonly overdue: readonly string[];
  /** Done, and nobody wrote what it found. */
  readonly withoutThemes: readonly string[];
  /** Done with themes for development, and nothing follows. */
  readonly withoutActions: readonly string[];
};

/** What a service did to improve practice in a period. */
export type ActivityRegister = {
  /** Every kind, in order; those of which nothing was planned too. */
  readonly kinds: readonly ActivityRow[];
  readonly participants: Readonly<Record<string, number>>;
  readonly done: Measured;
};

const doneMeasure: QualityMeasure = {
  id: 'activities-done-pct',
  version: '1.0.0',
  title: 'Practice improvement activities planned for the period that were done',
  asks: 'how-much',
  polarity: 'higher',
};

/**
 * What a service did to improve practice, by kind of activity, of those planned for a period. One planned for the last
 * day and not yet done is in neither part of the figure.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { activityRegister } from '@sightline/qaf';
 * const day = localDate('2024-05-14');
 * const activity = { id: 'P1', kind: 'panel', service: 'care', planned: day, done: day, participants: { 'team manager': 4 }, themes: [], actions: [] };
 * activityRegister([activity], period(localDate('2024-05-01'), localDate('2024-05-31'))).kinds.find(({ kind }) => kind === 'panel').withoutThemes // => ['P1']
 */
export function activityRegister(activities: readonly Activity[], period: Period): ActivityRegister {
  const planned = activities.filter((activity) => contains(period, activity.planned));
  const isDone = ({ done }: Activity): boolean => done !== undefined && done <= period.to;
  const idsOf = (own: readonly Activity[], wanted: (activity: Activity) => boolean): readonly string[] =>
    own.filter(wanted).map(({ id }) => id);
  const kinds = activityKinds.map((kind): ActivityRow => {
    const own = planned.filter((activity) => activity.kind === kind);
    const done = own.filter(isDone);
    return {
      kind,
      planned: own.length,
      done: done.length,
      overdue: idsOf(own, (activity) => !isDone(activity) && activity.planned < period.to),
      withoutThemes: idsOf(done, ({ themes }) => themes.length === 0),
      withoutActions: idsOf(
        done,
        ({ themes, actions }) =>
          actions.length === 0 && themes.some(({ polarity }) => polarity === 'development'),
      ),
    };
  });
  const done = planned.filter(isDone);
  const decided = planned.filter((activity) => isDone(activity) || activity.planned < period.to);
  const participants: Record<string, number> = {};
  for (const activity of done)
    for (const [level, count] of Object.entries(activity.participants))
      participants[level] = (participants[level] ?? 0) + count;
  return {
    kinds,
    participants,
    done: qualityMeasured(doneMeasure, shareFigure(done.length, decided.length), {
      period,
      records: ['activities'],
      input: fingerprintOf(activities),
    }),
  };
}
