import { addDays, addWorkingDays, englandAndWales } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { rapidReviewWorkingDays } from '@sightline/qaf';
import type { Activity, CalibrationExercise, LearningReview } from '@sightline/qaf';
import { draws } from '../random/draws.ts';
import { gradeOf, usualPractice } from './audits.ts';
import type { AuditSetting } from './audits.ts';

/** How a made-up service learns. */
export type Learning = {
  readonly calibrations: readonly CalibrationExercise[];
  readonly activities: readonly Activity[];
  readonly learningReviews: readonly LearningReview[];
};

/** What is planted in it. */
export const plantedLearning = {
  /** A rapid review that was late, one of whose recommendations has no action. */
  lateReview: 'RR02',
  /** A leader who takes no part in the practice week. */
  missingLeader: 'chief-executive',
} as const;

const CASES = 8;

/**
 * A calibration exercise, in which the last auditor grades too well; two practice weeks on one theme, half a year apart; and
 * reviews that the service learns from.
 *
 * @param actions - ids of actions that answer what was found: one that is done, one that is not
 */
export function learningOf(
  { seed, asAt, children, auditors }: Pick<AuditSetting, 'seed' | 'asAt' | 'children' | 'auditors'>,
  theme: string,
  actions: { readonly done: string; readonly open: string },
): Learning {
  const draw = draws(`${seed} learning`);
  const ago = (days: number): LocalDate => addDays(asAt, -days);
  const cases = Array.from({ length: CASES }, () => {
    const truth = draw.weighted(usualPractice);
    return {
      subject: draw.pick(children).key,
      given: auditors.map((auditor) => ({
        auditor,
        grade: gradeOf(
          auditor === auditors.at(-1) ? truth + 1 : truth + (draw.chance(0.15) ? draw.pick([-1, 1]) : 0),
        ),
      })),
      agreed: gradeOf(truth),
    };
  });
  const clockEnds = (notified: LocalDate, more: number): LocalDate =>
    addWorkingDays(notified, rapidReviewWorkingDays + more, englandAndWales);
  return {
    calibrations: [{ id: 'CAL1', on: ago(50), cases }],
    activities: [
      week('PW1', ago(250), theme, [9, 5, 3], ['planning', 'delay']),
      {
        ...week('PW2', ago(68), theme, [11, 8, 6], ['planning', 'voice']),
        actions: [actions.open],
      },
    ],
    learningReviews: [
      {
        id: 'RR01',
        type: 'rapid-review',
        notified: ago(120),
        completed: clockEnds(ago(120), -1),
        decision: 'no-further-review',
        recommendations: [{ id: 'RR01-1', actions: [actions.done] }],
        dissemination: [{ audience: 'social workers', planned: 60, reached: 52 }],
      },
      {
        id: plantedLearning.lateReview,
        type: 'rapid-review',
        notified: ago(70),
        completed: clockEnds(ago(70), 4),
        decision: 'practice-review',
        recommendations: [
          { id: `${plantedLearning.lateReview}-1`, actions: [actions.open] },
          { id: `${plantedLearning.lateReview}-2`, actions: [] },
        ],
        dissemination: [{ audience: 'partners', planned: 30, reached: 12 }],
      },
      { id: 'IR01', type: 'internal-case-review', recommendations: [] },
    ],
  };
}

/** A practice week of five days with its audits, observations and talks done of twelve, eight and six planned. */
function week(
  id: string,
  from: LocalDate,
  theme: string,
  [audits, observations, talks]: readonly [number, number, number],
  developments: readonly string[],
): Activity {
  return {
    id,
    kind: 'practice-week',
    from,
    to: addDays(from, 4),
    theme,
    participants: { 'elected-member': 2, director: 1, 'head-of-service': 4, practitioner: 22, family: talks },
    week: {
      activities: [
        { activity: 'audit', planned: 12, done: audits },
        { activity: 'observation', planned: 8, done: observations },
        { activity: 'talk with a family', planned: 6, done: talks },
      ],
      childrenHeard: talks + 1,
      familiesHeard: talks,
    },
    findings: developments.map((development, index) => ({
      id: `${id}-${index + 1}`,
      themes: [{ theme: development, polarity: 'development' }],
    })),
  };
}
