import { addDays, addWorkingDays, englandAndWales } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Complaint, Compliment, FeedbackResponse, FeedbackRound, RespondentType } from '@sightline/qaf';
import { draws } from '../random/draws.ts';

/** What families and staff say. */
export type Voices = {
  readonly feedbackRounds: readonly FeedbackRound[];
  readonly feedback: readonly FeedbackResponse[];
  readonly complaints: readonly Complaint[];
  readonly compliments: readonly Compliment[];
};

const rounds: readonly (readonly [respondent: RespondentType, sent: number, returned: number])[] = [
  ['child', 40, 14],
  ['parent', 80, 11],
  ['carer', 30, 12],
  ['staff', 60, 33],
  ['partner', 25, 8],
];

/**
 * Feedback, complaints and compliments of half a year.
 *
 * @param theme - that several of them name, as audits do
 * @returns with `K003` answered late
 */
export function voicesOf(seed: string, asAt: LocalDate, services: readonly string[], theme: string): Voices {
  const draw = draws(`${seed} voices`);
  const day = (most: number): LocalDate => addDays(asAt, -draw.between(15, most));
  const service = (): string => draw.pick(services);
  const feedbackRounds = rounds.map(([respondent, sent, returned]): FeedbackRound => ({
    id: `R-${respondent}`,
    channel: 'survey',
    respondent,
    sentOn: addDays(asAt, -90),
    offered: sent + 10,
    sent,
    returned,
  }));
  const feedback = rounds.flatMap(([respondent, , returned]) =>
    Array.from({ length: returned }, (_, index): FeedbackResponse => {
      const rating = draw.weighted([
        [draw.between(0, 3), 18],
        [draw.between(4, 6), 22],
        [draw.between(7, 10), 60],
      ]);
      const on = addDays(asAt, -draw.between(20, 85));
      return {
        id: `F-${respondent}-${index + 1}`,
        round: `R-${respondent}`,
        channel: 'survey',
        respondent,
        on,
        service: service(),
        rating,
        ...(rating <= 3 && { themes: [{ theme, polarity: 'development' as const }] }),
        ...(rating >= 9 && { themes: [{ theme: 'direct-work', polarity: 'strength' as const }] }),
        ...(draw.chance(0.4) && { answered: addDays(on, draw.between(1, 15)) }),
      };
    }),
  );
  const complaints = Array.from({ length: 9 }, (_, index): Complaint => {
    const received = day(165);
    const isLate = index === 2;
    const answered = addWorkingDays(received, isLate ? 17 : draw.between(4, 9), englandAndWales);
    return {
      id: `K00${index + 1}`,
      service: service(),
      stages: [
        {
          stage: 1,
          received: isLate ? addDays(asAt, -60) : received,
          ...(isLate
            ? {
                responded: addWorkingDays(addDays(asAt, -60), 17, englandAndWales),
                outcome: 'upheld' as const,
              }
            : answered <= asAt && {
                responded: answered,
                outcome: draw.pick(['upheld', 'partly-upheld', 'not-upheld'] as const),
              }),
        },
      ],
      ...(index < 4 && { themes: [{ theme, polarity: 'development' as const }] }),
    };
  });
  const compliments = Array.from({ length: 6 }, (_, index): Compliment => ({
    id: `B00${index + 1}`,
    service: service(),
    received: day(165),
    themes: [{ theme: 'direct-work', polarity: 'strength' }],
  }));
  return { feedbackRounds, feedback, complaints, compliments };
}
