import { addExact, contains, exactOfNumber, measuredFigure } from '@sightline/core';
import type { Figure, Period } from '@sightline/core';
import { fewBelow, meanFigure, noFigure, proportionFigure } from '../figures/figures.ts';
import type { FeedbackResponse, FeedbackRound, RespondentType } from './feedback.ts';

/** From which rating feedback counts as positive, and up to which as negative. An authority's to change. */
export type SentimentCuts = { readonly positiveFrom: number; readonly negativeTo: number };

/** What feedback of a period comes to. */
export type FeedbackSummary = {
  /** `null` where a round does not say how many could have been asked. */
  readonly offered: number | null;
  readonly sent: number;
  readonly undeliverable: number;
  readonly returned: number;
  /** Returned, of sent less undeliverable. */
  readonly responseRate: Figure;
  /**
   * `low-response`: fewer than one in five answered. `few-responses`: fewer than ten. Those who answer may differ from
   * those who do not.
   */
  readonly warnings: readonly ('low-response' | 'few-responses')[];
  readonly responses: number;
  readonly positive: Figure;
  /** Positive less negative, of responses with a sentiment; may be below nothing. */
  readonly netPositive: Figure;
  readonly rating: Figure;
  /** Responses with a rating: what the mean is of. */
  readonly rated: number;
  /** Responses that an answer was given to, of all: "you said, we did". */
  readonly answered: Figure;
};

/** What is wrong with feedback records. */
export type FeedbackFault = {
  readonly code:
    | 'returned-more-than-delivered'
    | 'undeliverable-more-than-sent'
    | 'sent-more-than-offered'
    | 'responses-more-than-returned'
    | 'round-unknown';
  readonly severity: 'error' | 'warning';
  /** The round or the response. */
  readonly at: string;
};

/** Feedback of a period: all, and by who gave it. */
export type Feedback = {
  readonly whole: FeedbackSummary;
  readonly byRespondent: Readonly<Partial<Record<RespondentType, FeedbackSummary>>>;
  readonly faults: readonly FeedbackFault[];
};

/**
 * What feedback of a period comes to: how many were asked and answered, how positive it is, and by who gave it. Rounds
 * count in the period they were sent in, responses in the one they came in. A round with impossible counts is told and
 * left out of the response rate.
 *
 * @param options - the period; `cuts`: ratings of 7 or more are positive and of 4 or less negative unless stated
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { feedbackSummary } from '@sightline/qaf';
 * const on = localDate('2024-05-02');
 * const round = { id: 'R1', channel: 'survey', respondent: 'parent', sentOn: on, sent: 50, undeliverable: 10, returned: 6 };
 * const { whole } = feedbackSummary([round], [], { period: period(on, on) });
 * [whole.responseRate.display, whole.warnings] // => ['15.0', ['low-response', 'few-responses']]
 */
export function feedbackSummary(
  rounds: readonly FeedbackRound[],
  responses: readonly FeedbackResponse[],
  options: { readonly period: Period; readonly cuts?: SentimentCuts },
): Feedback {
  const { period, cuts = { positiveFrom: 7, negativeTo: 4 } } = options;
  const faults = faultsOf(rounds, responses);
  const broken = new Set(faults.filter(({ severity }) => severity === 'error').map(({ at }) => at));
  const sent = rounds.filter(({ id, sentOn }) => contains(period, sentOn) && !broken.has(id));
  const came = responses.filter(({ on }) => contains(period, on));
  const types = [...new Set([...sent, ...came].map(({ respondent }) => respondent))].sort();
  return {
    whole: summaryOf(sent, came, cuts),
    byRespondent: Object.fromEntries(
      types.map((type) => [
        type,
        summaryOf(
          sent.filter(({ respondent }) => respondent === type),
          came.filter(({ respondent }) => respondent === type),
          cuts,
        ),
      ]),
    ),
    faults,
  };
}

function summaryOf(
  rounds: readonly FeedbackRound[],
  responses: readonly FeedbackResponse[],
  cuts: SentimentCuts,
): FeedbackSummary {
  const total = (of: (round: FeedbackRound) => number): number =>
    rounds.reduce((sum, round) => sum + of(round), 0);
  const [sent, undeliverable, returned] = [
    total((round) => round.sent),
    total((round) => round.undeliverable ?? 0),
    total((round) => round.returned),
  ];
  const delivered = sent - undeliverable;
  const told = responses.flatMap((response) => sentimentOf(response, cuts) ?? []);
  const count = (sentiment: string): number => told.filter((one) => one === sentiment).length;
  const ratings = responses.flatMap(({ rating }) => rating ?? []);
  return {
    offered: rounds.some(({ offered }) => offered === undefined) ? null : total(({ offered }) => offered!),
    sent,
    undeliverable,
    returned,
    responseRate: proportionFigure(returned, delivered),
    warnings: [
      ...(returned * 5 < delivered ? (['low-response'] as const) : []),
      ...(returned < fewBelow ? (['few-responses'] as const) : []),
    ],
    responses: responses.length,
    positive: proportionFigure(count('positive'), told.length),
    netPositive: netFigure(count('positive') - count('negative'), told.length),
    rating: meanFigure(
      ratings.reduce((sum, rating) => addExact(sum, exactOfNumber(rating)), '0'),
      ratings.length,
    ),
    rated: ratings.length,
    answered: proportionFigure(
      responses.filter(({ answered }) => answered !== undefined).length,
      responses.length,
    ),
  };
}

/** Positive less negative is no part of a whole, so it is a ratio. */
function netFigure(net: number, of: number): Figure {
  if (of === 0) return noFigure('empty-denominator', 'ratio');
  const [numerator, denominator] = [String(net), String(of)];
  return measuredFigure({ unit: 'ratio', numerator, denominator, scale: 100, places: 1 });
}

function sentimentOf(
  { sentiment, rating }: FeedbackResponse,
  { positiveFrom, negativeTo }: SentimentCuts,
): FeedbackResponse['sentiment'] {
  if (sentiment || rating === undefined) return sentiment;
  if (rating >= positiveFrom) return 'positive';
  return rating <= negativeTo ? 'negative' : 'neutral';
}

function faultsOf(
  rounds: readonly FeedbackRound[],
  responses: readonly FeedbackResponse[],
): readonly FeedbackFault[] {
  const faults: FeedbackFault[] = [];
  const known = new Set(rounds.map(({ id }) => id));
  for (const { id, offered, sent, undeliverable = 0, returned } of rounds) {
    if (undeliverable > sent)
      faults.push({ code: 'undeliverable-more-than-sent', severity: 'error', at: id });
    else if (returned > sent - undeliverable)
      faults.push({ code: 'returned-more-than-delivered', severity: 'error', at: id });
    if (offered !== undefined && sent > offered)
      faults.push({ code: 'sent-more-than-offered', severity: 'warning', at: id });
    if (responses.filter(({ round }) => round === id).length > returned)
      faults.push({ code: 'responses-more-than-returned', severity: 'warning', at: id });
  }
  for (const { id, round } of responses)
    if (round !== undefined && !known.has(round))
      faults.push({ code: 'round-unknown', severity: 'warning', at: id });
  return faults;
}
