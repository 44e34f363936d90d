import { describe, expect, it } from 'vitest';
import { between, calendar, day, quarter, shown } from '../../test/made-up.ts';
import type { LearningReview } from './learning-review.ts';
import { learningReviewMeasures } from './learning-review-measures.ts';
import { observationMeasures } from './observation-measures.ts';
import { practiceWeekMeasures } from './practice-week-measures.ts';
import { practiceWeekSummary } from './practice-week-summary.ts';
import type { PracticeWeekActivity } from './practice-week-summary.ts';
import { rapidReviewClock } from './rapid-review-clock.ts';

describe('observationMeasures', () => {
  it('is of those graded in the period; one without a grade is unknown', () => {
    const seen = (id: string, on: string, grade?: 'good' | 'inadequate' | 'outstanding') =>
      ({
        id,
        on: day(on),
        observer: 'o',
        team: 'A',
        type: 'visit',
        themes: [],
        ...(grade && { grade }),
      }) as const;
    const [found] = observationMeasures(
      [
        seen('1', '04-01', 'good'),
        seen('2', '06-30', 'inadequate'),
        seen('3', '05-02'),
        seen('4', '07-01', 'outstanding'),
      ],
      { period: quarter },
    );
    expect(found!.figure).toMatchObject({ numerator: '1', denominator: '2' });
    expect(found!.counts).toMatchObject({ outside: 1, unknown: { grade: 1 } });
    expect(observationMeasures([], { period: quarter })[0]).toMatchObject({
      figure: { reason: 'empty-denominator' },
      counts: { unknown: {} },
    });
  });
});

const finding = (id: string, theme: string, polarity: 'strength' | 'development' = 'development') => ({
  id,
  themes: [{ theme, polarity }],
});
const week = (changes: Partial<PracticeWeekActivity> = {}): PracticeWeekActivity => ({
  id: 'W2',
  kind: 'practice-week',
  from: day('05-13'),
  theme: 'voice',
  week: {
    activities: [
      { activity: 'audit', planned: 20, done: 25 },
      { activity: 'observation', planned: 10, done: 5 },
    ],
    childrenHeard: 8,
    familiesHeard: 6,
  },
  participants: { 'elected-member': 2, director: 1, practitioner: 30 },
  findings: [
    finding('f1', 'delay'),
    finding('f2', 'voice'),
    finding('f3', 'delay'),
    finding('f4', 'warmth', 'strength'),
  ],
  actions: ['A1', 'A2'],
  ...changes,
});

describe('practiceWeekSummary', () => {
  it('never lets one activity make up for another, and says which leaders stayed away', () => {
    const found = practiceWeekSummary(week());
    expect(found.completion).toMatchObject({ numerator: '25', denominator: '30' });
    expect(
      found.activities.map(({ done, completion }) => [
        done,
        completion.status === 'measured' && completion.display,
      ]),
    ).toEqual([
      [25, '100.0'],
      [5, '50.0'],
    ]);
    expect(found.leadersMissing).toEqual(['chief-executive', 'head-of-service']);
    expect(found.participants).toEqual({
      'elected-member': 2,
      'chief-executive': 0,
      director: 1,
      'head-of-service': 0,
      'team-manager': 0,
      practitioner: 30,
      partner: 0,
      family: 0,
    });
    expect(found).toMatchObject({
      childrenHeard: 8,
      familiesHeard: 6,
      findings: 4,
      actions: 2,
      developments: ['delay', 'voice'],
    });
    expect(found).not.toHaveProperty('comparison');
  });

  it('stands beside the last week of the theme', () => {
    const last = week({
      id: 'W1',
      from: day('02-12'),
      findings: [finding('f', 'voice'), finding('g', 'tone')],
      week: {
        activities: [{ activity: 'audit', planned: 30, done: 10 }],
        childrenHeard: 3,
        familiesHeard: 9,
      },
    });
    const { comparison } = practiceWeekSummary(week(), last);
    expect(comparison).toMatchObject({
      childrenHeard: 5,
      familiesHeard: -3,
      still: ['voice'],
      gone: ['tone'],
      new: ['delay'],
      completion: { points: '50', direction: 'higher' },
    });
  });

  it('is empty of what was not written, and refuses another theme', () => {
    const { findings: _f, actions: _a, participants: _p, ...bare } = week();
    expect(practiceWeekSummary(bare)).toMatchObject({ findings: 0, actions: 0, developments: [] });
    expect(practiceWeekSummary(bare).leadersMissing).toHaveLength(4);
    expect(() => practiceWeekSummary(week(), week({ theme: 'delay' }))).toThrow(
      expect.objectContaining({ code: 'THEMES_DIFFER', params: { theme: 'voice', lastTime: 'delay' } }),
    );
    const { theme: _t, ...without } = week();
    expect(() => practiceWeekSummary(without, week())).toThrow('"theme":""');
    expect(() => practiceWeekSummary(week(), without)).toThrow('"lastTime":""');
  });

  it('adds up the weeks that began in the period', () => {
    const panel = { id: 'P', kind: 'panel', from: day('05-13') } as const;
    const [found] = practiceWeekMeasures(
      [week(), week({ from: day('04-01') }), week({ from: day('03-31') }), panel],
      {
        period: quarter,
      },
    );
    expect(found!.figure).toMatchObject({ numerator: '50', denominator: '60' });
    expect(found!.counts).toMatchObject({ numerator: 50, denominatorOnly: 10 });
  });
});

const review = (changes: Partial<LearningReview> = {}): LearningReview => ({
  id: 'RR1',
  type: 'rapid-review',
  notified: day('05-01'),
  recommendations: [],
  ...changes,
});

describe('rapidReviewClock', () => {
  // From Wednesday 1 May 2024, with 6 May closed: the 15th working day is Thursday 23 May.
  const clock = (changes: Partial<LearningReview>, asAt = '06-30') =>
    rapidReviewClock(review(changes), day(asAt), calendar);

  it('is in time on the 15th working day', () => {
    expect(clock({ completed: day('05-23') })).toEqual({
      due: day('05-23'),
      status: 'in-time',
      workingDays: 15,
      daysOver: 0,
    });
    expect(clock({ completed: day('05-24') })).toMatchObject({
      status: 'late',
      workingDays: 16,
      daysOver: 1,
    });
  });

  it('runs on while it is open', () => {
    expect(clock({}, '05-23')).toMatchObject({ status: 'not-yet-due', workingDays: 15, daysOver: 0 });
    expect(clock({}, '05-24')).toMatchObject({ status: 'overdue', daysOver: 1 });
    expect(clock({ completed: day('05-24') }, '05-23')).toMatchObject({ status: 'not-yet-due' });
    expect(clock({ completed: day('05-24') }, '05-24')).toMatchObject({ status: 'late' });
  });

  it('is only of rapid reviews that have been notified', () => {
    expect(clock({ type: 'internal-case-review' })).toBeUndefined();
    expect(clock({}, '04-30')).toBeUndefined();
    expect(clock({}, '05-01')).toMatchObject({ workingDays: 0 });
    const { notified: _, ...without } = review();
    expect(rapidReviewClock(without, day('06-30'), calendar)).toBeUndefined();
  });
});

describe('learningReviewMeasures', () => {
  const may = between('05-01', '05-31');
  const done = (action: string): boolean => action.startsWith('done');

  it('counts reviews due in the period, and those due on its last day as not yet due', () => {
    const [found] = learningReviewMeasures(
      [
        review({ completed: day('05-23') }),
        review({ completed: day('05-24') }),
        review(),
        // Notified 9 May: due on 31 May.
        review({ notified: day('05-09') }),
        review({ notified: day('05-20') }),
        review({ type: 'national-thematic' }),
      ],
      done,
      { period: may, calendar },
    );
    expect(found!.figure).toMatchObject({ numerator: '1', denominator: '3' });
    expect(found!.counts).toMatchObject({ outside: 2, notYetDue: 1, numerator: 1, denominatorOnly: 2 });
  });

  it('counts a recommendation as done where it has actions and all are', () => {
    const recommendations = [['done1', 'done2'], ['done1', 'open'], [], ['done3']].map((actions, index) => ({
      id: String(index),
      actions,
    }));
    const found = learningReviewMeasures(
      [
        review({ completed: day('05-20'), recommendations }),
        review({ recommendations }),
        review({ completed: day('06-01'), recommendations }),
        review({ completed: day('05-02'), recommendations: [{ id: 'x', actions: ['open'] }] }),
      ],
      done,
      { period: may, calendar },
    );
    expect(found[1]!.figure).toMatchObject({ numerator: '2', denominator: '5' });
    expect(found[1]!.counts).toMatchObject({ numerator: 2, denominatorOnly: 3 });
  });

  it('tells how far learning reached, no audience more than whole, of reviews completed in the period', () => {
    const dissemination = [
      { audience: 'teams', planned: 20, reached: 15 },
      { audience: 'partners', planned: 10, reached: 12 },
    ];
    const found = learningReviewMeasures(
      [
        review({ completed: day('05-20'), dissemination }),
        review({ completed: day('04-30'), dissemination }),
        review({ completed: day('05-31') }),
      ],
      done,
      { period: may, calendar },
    );
    expect(found[2]!.figure).toMatchObject({ numerator: '25', denominator: '30' });
    expect(shown(learningReviewMeasures([], done, { period: may, calendar }))).toEqual({
      'rapid-reviews-in-time-pct': 'empty-denominator',
      'learning-recommendations-done-pct': 'empty-denominator',
      'learning-disseminated-pct': 'empty-denominator',
    });
  });

  it('counts a review that was completed on the last day, and all whom it was to reach', () => {
    const review: LearningReview = {
      id: 'L1',
      type: 'internal-case-review',
      completed: quarter.to,
      recommendations: [{ id: 'r', actions: ['A1'] }],
      dissemination: [{ audience: 'teams', planned: 10, reached: 8, on: quarter.to }],
    };
    const found = learningReviewMeasures([review], () => true, { period: quarter, calendar });
    expect(found[1]).toMatchObject({ figure: { numerator: '1', denominator: '1' } });
    expect(found[2]).toMatchObject({
      figure: { numerator: '8', denominator: '10' },
      counts: { numerator: 8, denominatorOnly: 2 },
    });
  });
});
