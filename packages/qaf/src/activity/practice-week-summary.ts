import { SightlineError } from '@sightline/core';
import type { Figure } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { proportionChange } from '../distribution/proportion-change.ts';
import type { ProportionChange } from '../distribution/proportion-change.ts';
import { proportionFigure } from '../figures/figures.ts';
import { participantLevels } from './activity.ts';
import type { Activity, ParticipantLevel } from './activity.ts';

/** A practice week among activities. */
export type PracticeWeekActivity = Extract<Activity, { readonly kind: 'practice-week' }>;

/** What a practice week came to. */
export type PracticeWeekSummary = {
  readonly activities: readonly {
    readonly activity: string;
    readonly planned: number;
    readonly done: number;
    readonly completion: Figure;
  }[];
  /** Done of planned; more of one activity does not make up for another. */
  readonly completion: Figure;
  readonly participants: Readonly<Record<ParticipantLevel, number>>;
  /** Levels of leaders of whom nobody took part. */
  readonly leadersMissing: readonly ParticipantLevel[];
  readonly childrenHeard: number;
  readonly familiesHeard: number;
  readonly findings: number;
  readonly actions: number;
  /** Themes to develop that its findings name. */
  readonly developments: readonly string[];
  /** Beside the last week of the same theme; absent where none was handed in. */
  readonly comparison?: {
    readonly completion: ProportionChange | CannotSay;
    readonly childrenHeard: number;
    readonly familiesHeard: number;
    /** Themes to develop then and now, only then, and only now. */
    readonly still: readonly string[];
    readonly gone: readonly string[];
    readonly new: readonly string[];
  };
};

/**
 * What a practice week came to, beside the last one of the same theme: activities done of planned, who took part, who was
 * heard, and which themes are still there.
 *
 * @param lastTime - the last practice week of the same theme
 * @throws {SightlineError} THEMES_DIFFER {theme, lastTime} when the weeks have different themes
 * @example
 * import { localDate } from '@sightline/core';
 * import { practiceWeekSummary } from '@sightline/qaf';
 * const week = { activities: [{ activity: 'audit', planned: 20, done: 15 }], childrenHeard: 4, familiesHeard: 6 };
 * const found = practiceWeekSummary({ id: 'W1', kind: 'practice-week', from: localDate('2024-05-13'), week, participants: { director: 1 } });
 * [found.completion.display, found.leadersMissing] // => ['75.0', ['elected-member', 'chief-executive', 'head-of-service']]
 */
export function practiceWeekSummary(
  activity: PracticeWeekActivity,
  lastTime?: PracticeWeekActivity,
): PracticeWeekSummary {
  if (lastTime && lastTime.theme !== activity.theme)
    throw new SightlineError('THEMES_DIFFER', {
      theme: activity.theme ?? '',
      lastTime: lastTime.theme ?? '',
    });
  const { week, participants = {}, findings = [], actions = [] } = activity;
  const count = doneOf(activity);
  const levels = Object.fromEntries(
    participantLevels.map((level) => [level, participants[level] ?? 0]),
  ) as Record<ParticipantLevel, number>;
  const leaders = ['elected-member', 'chief-executive', 'director', 'head-of-service'] as const;
  const developments = developmentsOf(activity);
  return {
    activities: week.activities.map(({ activity: name, planned, done }) => ({
      activity: name,
      planned,
      done,
      completion: proportionFigure(Math.min(done, planned), planned),
    })),
    completion: proportionFigure(count.count, count.of),
    participants: levels,
    leadersMissing: leaders.filter((level) => levels[level] === 0),
    childrenHeard: week.childrenHeard,
    familiesHeard: week.familiesHeard,
    findings: findings.length,
    actions: actions.length,
    developments,
    ...(lastTime && { comparison: compared(activity, lastTime, developments) }),
  };
}

function compared(
  activity: PracticeWeekActivity,
  lastTime: PracticeWeekActivity,
  now: readonly string[],
): NonNullable<PracticeWeekSummary['comparison']> {
  const then = developmentsOf(lastTime);
  return {
    completion: proportionChange(doneOf(lastTime), doneOf(activity)),
    childrenHeard: activity.week.childrenHeard - lastTime.week.childrenHeard,
    familiesHeard: activity.week.familiesHeard - lastTime.week.familiesHeard,
    still: now.filter((theme) => then.includes(theme)),
    gone: then.filter((theme) => !now.includes(theme)),
    new: now.filter((theme) => !then.includes(theme)),
  };
}

/** Activities done, each up to what was planned of it. */
export function doneOf({ week }: PracticeWeekActivity): { readonly count: number; readonly of: number } {
  return {
    count: week.activities.reduce((sum, { planned, done }) => sum + Math.min(planned, done), 0),
    of: week.activities.reduce((sum, { planned }) => sum + planned, 0),
  };
}

function developmentsOf({ findings = [] }: PracticeWeekActivity): readonly string[] {
  const mentioned = findings.flatMap(({ themes }) =>
    themes.filter(({ polarity }) => polarity === 'development').map(({ theme }) => theme),
  );
  return [...new Set(mentioned)].sort();
}
