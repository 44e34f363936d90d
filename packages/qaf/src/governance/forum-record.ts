import { contains } from '@sightline/core';
import type { LocalDate, Measured, Period } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';

/** A meeting that governs or manages practice, from a team meeting to a council's cabinet. Roles, never names. */
export type Forum = {
  readonly id: string;
  readonly title: string;
  readonly level: 'individual' | 'team' | 'service' | 'council' | 'partnership';
  readonly chair: string;
  /** The chair belongs to none of the bodies it holds to account. */
  readonly independentChair?: true;
  readonly members: readonly string[];
  /** Reports that it has to see each time. */
  readonly standing: readonly string[];
  /** The forum that it reports to. */
  readonly reportsTo?: string;
};

/** One meeting of a forum. */
export type Meeting = {
  readonly forum: string;
  readonly on: LocalDate;
  /** Roles that were there. */
  readonly present: readonly string[];
  /** Reports that were seen. */
  readonly seen: readonly string[];
  readonly performanceDiscussed: boolean;
  readonly decisions: readonly {
    readonly id: string;
    readonly text: string;
    readonly kind: 'decision' | 'challenge';
    /** Actions that follow from it. */
    readonly actions: readonly string[];
  }[];
};

const ids = {
  attendance: 'forum-attendance-pct',
  standingSeen: 'forum-standing-seen-pct',
  challengesActioned: 'forum-challenges-actioned-pct',
  performanceDiscussed: 'forum-performance-discussed-pct',
} as const satisfies Readonly<Record<string, QafMeasureId>>;

type FigureName = keyof typeof ids;

/** How a forum did its work in a period. */
export type ForumRecord = {
  readonly forum: string;
  readonly meetings: number;
  /** Members by how often they were there, the rarest first. */
  readonly attendance: readonly { readonly role: string; readonly present: number }[];
  readonly standingMissed: readonly { readonly on: LocalDate; readonly report: string }[];
  /** Challenges and decisions from which nothing followed. */
  readonly withoutAction: readonly string[];
  readonly figures: Readonly<Record<FigureName, Measured>>;
};

/**
 * How a forum did its work in a period: who was there by role, whether its standing reports were seen, what followed from
 * its challenges.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { forumRecord } from '@sightline/qaf';
 * const forum = { id: 'board', title: 'Improvement board', level: 'council', chair: 'chair', members: ['director', 'lead member'], standing: ['audit'] };
 * const meeting = { forum: 'board', on: localDate('2024-05-14'), present: ['director'], seen: [], performanceDiscussed: true, decisions: [] };
 * forumRecord(forum, [meeting], period(localDate('2024-05-01'), localDate('2024-05-31'))).figures.attendance.figure.display // => '50.0'
 */
export function forumRecord(forum: Forum, meetings: readonly Meeting[], period: Period): ForumRecord {
  const held = meetings
    .filter((one) => one.forum === forum.id && contains(period, one.on))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const attendance = forum.members
    .map((role) => ({ role, present: held.filter(({ present }) => present.includes(role)).length }))
    .sort((a, b) => a.present - b.present || (a.role < b.role ? -1 : 1));
  const standingMissed = held.flatMap(({ on, seen }) =>
    forum.standing.filter((report) => !seen.includes(report)).map((report) => ({ on, report })),
  );
  const decisions = held.flatMap((one) => one.decisions);
  const challenges = decisions.filter(({ kind }) => kind === 'challenge');
  const toSee = held.length * forum.standing.length;
  const figures = {
    attendance: proportionFigure(
      attendance.reduce((sum, { present }) => sum + present, 0),
      held.length * forum.members.length,
    ),
    standingSeen: proportionFigure(toSee - standingMissed.length, toSee),
    challengesActioned: proportionFigure(
      challenges.filter(({ actions }) => actions.length > 0).length,
      challenges.length,
    ),
    performanceDiscussed: proportionFigure(
      held.filter(({ performanceDiscussed }) => performanceDiscussed).length,
      held.length,
    ),
  };
  const set = { period, list: 'meetings', input: inputOf([forum, ...held]) };
  const group = { forum: forum.id };
  const names = Object.keys(ids) as FigureName[];
  return {
    forum: forum.id,
    meetings: held.length,
    attendance,
    standingMissed,
    withoutAction: decisions.filter(({ actions }) => actions.length === 0).map(({ id }) => id),
    figures: Object.fromEntries(
      names.map((name) => [name, measuredOf(qafMeasure(ids[name]), set, figures[name], { group })]),
    ) as ForumRecord['figures'],
  };
}
