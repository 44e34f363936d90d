import { describe, expect, it } from 'vitest';
import { calendar, day, quarter } from '../../test/made-up.ts';
import type { Action } from '../actions/action.ts';
import type { Activity } from '../activity/activity.ts';
import type { LearningReview } from '../activity/learning-review.ts';
import { doneBy, learningReviewsIn, learningReviewsOf } from './learning-reviews-of.ts';

const review = (id: string, changes: Partial<LearningReview> = {}): LearningReview => ({
  id,
  type: 'internal-case-review',
  recommendations: [],
  ...changes,
});
const query = { period: quarter, calendar };
const of = (reviews: readonly LearningReview[], isDone = (_: string): boolean => false) =>
  learningReviewsOf(reviews, isDone, query);

describe('learningReviewsIn', () => {
  it('gathers those of activities and those on their own, each once, in order of their ids', () => {
    const inActivity = review('b', { type: 'rapid-review', notified: day('05-01') });
    const activities: Activity[] = [
      { id: 'x', kind: 'rapid-review', from: day('05-01'), review: inActivity },
      { id: 'y', kind: 'panel', from: day('05-01') },
      {
        id: 'z',
        kind: 'national-learning',
        from: day('05-01'),
        review: review('c', { completed: day('05-01') }),
      },
    ];
    // The review that stands on its own is the fuller record.
    const own = [review('c', { completed: day('05-20') }), review('a')];
    for (const list of [own, own.toReversed()])
      expect(learningReviewsIn(list, activities)).toEqual([review('a'), inActivity, own[0]]);
    expect(learningReviewsIn([], [])).toEqual([]);
  });
});

describe('doneBy', () => {
  it('knows what was done by the end of the period, and nothing that was done later, reopened or never', () => {
    const action = (id: string, ...history: Action['history']): Action => ({
      id,
      source: { kind: 'learning-review' },
      text: 'Improve',
      created: day('04-01'),
      due: day('06-01'),
      history,
    });
    const done = (on: string): Action['history'][number] => ({ on: day(on), status: 'done' });
    const isDone = doneBy(
      [
        action('last-day', done('06-30')),
        action('later', done('07-01')),
        action('reopened', done('05-01'), { on: day('06-01'), status: 'reopened' }),
        action('never'),
      ],
      quarter,
    );
    expect(['last-day', 'later', 'reopened', 'never', 'unknown'].filter(isDone)).toEqual(['last-day']);
  });
});

describe('learningReviewsOf', () => {
  const recommends = (...actions: readonly (readonly string[])[]): Partial<LearningReview> => ({
    recommendations: actions.map((ids, index) => ({ id: `r${index}`, actions: ids })),
  });

  it('counts recommendations whose every action is done, and those without an action', () => {
    const [found] = of([review('a', recommends(['A1'], ['A1', 'A2'], [], ['A2']))], (id) => id === 'A1');
    expect(found).toMatchObject({ recommendations: 4, done: 1, withoutAction: 1 });
    const [both] = of([review('a', recommends(['A1', 'A2']))], () => true);
    expect(both).toMatchObject({ recommendations: 1, done: 1, withoutAction: 0 });
  });

  it('tells what was under way or completed in the period, and an older one until its recommendations are done', () => {
    const found = of([
      review('under-way'),
      review('first-day', { completed: day('04-01') }),
      review('before', { completed: day('03-31') }),
      review('before-not-done', { completed: day('03-31'), ...recommends(['A1']) }),
      review('notified-last-day', { type: 'rapid-review', notified: day('06-30') }),
      review('notified-later', { type: 'rapid-review', notified: day('07-01') }),
      review('completed-last-day', { completed: day('06-30') }),
      review('completed-later', { completed: day('07-01') }),
    ]);
    expect(found.map(({ id, completed }) => [id, completed])).toEqual([
      ['under-way', undefined],
      ['first-day', '2024-04-01'],
      ['before-not-done', '2024-03-31'],
      ['notified-last-day', undefined],
      ['completed-last-day', '2024-06-30'],
      ['completed-later', undefined],
    ]);
    expect(
      of([review('before-done', { completed: day('03-31'), ...recommends(['A1']) })], () => true),
    ).toEqual([]);
  });

  it('keeps the clock of a rapid review, its decision, and whom the learning reached', () => {
    // 15 working days from 1 May 2024, the holiday of 6 May left out, are over on 23 May; 24 May is one day over.
    const [late, bare] = of([
      review('a', {
        type: 'rapid-review',
        notified: day('05-01'),
        completed: day('05-24'),
        decision: 'internal-review',
        dissemination: [
          { audience: 'social-workers', planned: 40, reached: 30 },
          { audience: 'partners', planned: 10, reached: 12 },
        ],
      }),
      review('b'),
    ]);
    expect(late).toStrictEqual({
      id: 'a',
      type: 'rapid-review',
      clock: { due: '2024-05-23', status: 'late', workingDays: 16, daysOver: 1 },
      completed: '2024-05-24',
      decision: 'internal-review',
      recommendations: 0,
      done: 0,
      withoutAction: 0,
      planned: 50,
      // More of one audience do not make up for another.
      reached: 40,
    });
    expect(bare).toStrictEqual({
      id: 'b',
      type: 'internal-case-review',
      recommendations: 0,
      done: 0,
      withoutAction: 0,
      planned: 0,
      reached: 0,
    });
  });
});
