import { describe, expect, it } from 'vitest';
import { day, quarter, shown, times } from '../../test/made-up.ts';
import type { FeedbackResponse, FeedbackRound } from './feedback.ts';
import { feedbackMeasures } from './feedback-measures.ts';
import { feedbackSummary } from './feedback-summary.ts';

const round = (changes: Partial<FeedbackRound> = {}): FeedbackRound => ({
  id: 'R1',
  channel: 'survey',
  respondent: 'parent',
  sentOn: day('05-02'),
  offered: 120,
  sent: 60,
  undeliverable: 10,
  returned: 10,
  ...changes,
});
const response = (id: string, changes: Partial<FeedbackResponse> = {}): FeedbackResponse => ({
  id,
  channel: 'survey',
  respondent: 'parent',
  on: day('05-09'),
  ...changes,
});

describe('feedbackSummary', () => {
  const summary = (rounds: readonly FeedbackRound[], responses: readonly FeedbackResponse[] = []) =>
    feedbackSummary(rounds, responses, { period: quarter });

  it('divides by what was delivered', () => {
    expect(summary([round()]).whole).toMatchObject({
      offered: 120,
      sent: 60,
      undeliverable: 10,
      returned: 10,
      responseRate: { numerator: '10', denominator: '50', display: '20.0' },
      warnings: [],
    });
  });

  it('warns below one in five and below ten, and not on them', () => {
    expect(summary([round({ returned: 9 })]).whole.warnings).toEqual(['low-response', 'few-responses']);
    expect(summary([round({ returned: 9, sent: 40 })]).whole.warnings).toEqual(['few-responses']);
    expect(summary([round({ sent: 61 })]).whole.warnings).toEqual(['low-response']);
    expect(summary([]).whole.warnings).toEqual(['few-responses']);
    expect(summary([]).whole.responseRate).toMatchObject({ reason: 'empty-denominator' });
  });

  it('does not know how many could have been asked where a round does not say', () => {
    const { offered: _, ...unknown } = round({ id: 'R2' });
    expect(summary([round(), unknown]).whole).toMatchObject({ offered: null, sent: 120 });
    const { undeliverable: _none, ...delivered } = round({ id: 'R2' });
    expect(summary([delivered]).whole).toMatchObject({ undeliverable: 0 });
  });

  it('counts rounds by the day they were sent and responses by the day they came', () => {
    const early = round({ id: 'R2', sentOn: day('03-31') });
    const found = summary(
      [round(), early],
      [response('F1', { round: 'R2' }), response('F2', { on: day('07-01') })],
    );
    expect(found.whole).toMatchObject({ sent: 60, responses: 1 });
  });

  it('takes a stated sentiment before a rating, and ratings by the cuts', () => {
    const rated = [10, 7, 6, 5, 4, 0].map((rating, index) => response(`r${index}`, { rating }));
    const { whole } = summary(
      [],
      [...rated, response('s', { rating: 0, sentiment: 'positive' }), response('t')],
    );
    expect(whole).toMatchObject({ responses: 8, rated: 7 });
    expect(whole.positive).toMatchObject({ numerator: '3', denominator: '7' });
    expect(whole.netPositive).toMatchObject({ unit: 'ratio', numerator: '1', denominator: '7' });
    // 32 / 7
    expect(whole.rating).toMatchObject({ display: '4.6' });
    const strict = feedbackSummary([], rated, { period: quarter, cuts: { positiveFrom: 10, negativeTo: 0 } });
    expect(strict.whole).toMatchObject({ positive: { numerator: '1' }, netPositive: { numerator: '0' } });
  });

  it('may have more negative than positive, and cannot say of silence', () => {
    const negative = [response('a', { sentiment: 'negative' }), response('b', { sentiment: 'neutral' })];
    expect(summary([], negative).whole.netPositive).toMatchObject({ display: '-50.0' });
    expect(summary([], [response('a')]).whole).toMatchObject({
      positive: { reason: 'empty-denominator' },
      netPositive: { reason: 'empty-denominator', unit: 'ratio' },
      rating: { reason: 'empty-denominator', unit: 'mean' },
      rated: 0,
    });
  });

  it('says how many were answered: you said, we did', () => {
    const found = summary([], [response('a', { answered: day('06-01') }), response('b')]);
    expect(found.whole.answered).toMatchObject({ display: '50.0' });
  });

  it('is told by who answered, in order', () => {
    const found = summary(
      [round(), round({ id: 'R2', respondent: 'staff' })],
      [response('a', { respondent: 'child', rating: 9 })],
    );
    expect(Object.keys(found.byRespondent)).toEqual(['child', 'parent', 'staff']);
    expect(found.byRespondent.child).toMatchObject({ sent: 0, responses: 1, rated: 1 });
    expect(found.byRespondent.staff).toMatchObject({ sent: 60, responses: 0 });
  });

  it('tells impossible counts and leaves them out of the rate', () => {
    const found = summary(
      [
        round(),
        round({ id: 'more', returned: 51 }),
        round({ id: 'lost', undeliverable: 61, returned: 0 }),
        round({ id: 'over', offered: 59 }),
        round({ id: 'edge', offered: 60, returned: 50 }),
      ],
      [
        ...times(11, (index) => response(`x${index}`, { round: 'R1' })),
        ...times(10, (index) => response(`y${index}`, { round: 'over' })),
        response('z', { round: 'gone' }),
      ],
    );
    expect(found.faults).toEqual([
      { code: 'responses-more-than-returned', severity: 'warning', at: 'R1' },
      { code: 'returned-more-than-delivered', severity: 'error', at: 'more' },
      { code: 'undeliverable-more-than-sent', severity: 'error', at: 'lost' },
      { code: 'sent-more-than-offered', severity: 'warning', at: 'over' },
      { code: 'round-unknown', severity: 'warning', at: 'z' },
    ]);
    expect(found.whole.sent).toBe(180);
    expect(found.whole.returned).toBe(70);
    expect(summary([round({ undeliverable: 60, returned: 0 })]).faults).toEqual([]);
  });
});

describe('feedbackMeasures', () => {
  it('gives figures for all, or by who answered', () => {
    const responses = [response('a', { rating: 9 }), response('b', { respondent: 'child', rating: 2 })];
    expect(shown(feedbackMeasures([round()], responses, { period: quarter }))).toEqual({
      'feedback-response-rate-pct': '20.0',
      'feedback-positive-pct': '50.0',
      'feedback-net-positive-pct': '0.0',
      'feedback-rating-mean': '5.5',
    });
    const found = feedbackMeasures([round()], responses, { period: quarter, by: 'respondent' });
    expect(found.map(({ group }) => group['respondent'])).toEqual([
      ...times(4, () => 'child'),
      ...times(4, () => 'parent'),
    ]);
    expect(found[3]!.figure).toMatchObject({ display: '2.0' });
  });
});

describe('what people said', () => {
  it('takes a rating between the cuts for neutral, and counts answers that were sent', () => {
    const rated = [7, 5, 4].map((rating, index) => response(String(index), { rating, round: 'R1' }));
    const responses = [{ ...rated[0]!, answered: day('05-20') }, ...rated.slice(1)];
    const { whole } = feedbackSummary([round()], responses, { period: quarter });
    expect(whole).toMatchObject({
      positive: { numerator: '1', denominator: '3' },
      netPositive: { numerator: '0', denominator: '3' },
      answered: { numerator: '1', denominator: '3' },
    });
  });
});
