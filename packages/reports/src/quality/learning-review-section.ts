import type { LearningReviewResult, QualityResults } from '@sightline/qaf';
import { dateWords } from '../words/dates.ts';
import { countOf, listOf } from '../words/phrases.ts';
import type { QualitySection } from './quality-report-data.ts';
import { cell, pointsPart, statements, statementsPart, tablePart } from './quality-parts.ts';

const types: Readonly<Record<LearningReviewResult['type'], string>> = {
  'rapid-review': 'Rapid review',
  'child-safeguarding-practice-review': 'Child safeguarding practice review',
  'national-thematic': 'National thematic review',
  'internal-case-review': 'Internal case review',
};

const decisions: Readonly<Record<NonNullable<LearningReviewResult['decision']>, string>> = {
  'practice-review': 'A practice review follows',
  'no-further-review': 'No further review',
  'internal-review': 'An internal review follows',
};

/** Reviews that the service learns from: in time or not, and whether what they recommend is done and known. */
export const learningReviewSection = (results: QualityResults): QualitySection => {
  const { learningReviews, measures } = results;
  return {
    id: 'learning-reviews',
    heading: 'Learning reviews',
    says:
      learningReviews.length === 0
        ? ['No review is under way, and of earlier ones nothing is left to do.']
        : [
            'Reviews under way or completed in this period, and earlier ones as long as a recommendation is not done.',
          ],
    parts:
      learningReviews.length === 0
        ? []
        : [
            ...statementsPart(
              'In time, done and known',
              statements(measures, [
                'rapid-reviews-in-time-pct',
                'learning-recommendations-done-pct',
                'learning-disseminated-pct',
              ]),
            ),
            ...tablePart(
              'Each review',
              [
                'Review',
                'Kind',
                'Stands',
                'Decision',
                'Recommendations',
                'Done',
                'Told, of those to be told',
              ],
              learningReviews.map((review) => [
                cell(review.id),
                cell(types[review.type]),
                cell(standsWords(review)),
                cell(review.decision === undefined ? '' : decisions[review.decision]),
                cell(review.recommendations),
                cell(review.done),
                cell(review.planned === 0 ? 'Nobody named' : `${review.reached} of ${review.planned}`),
              ]),
            ),
            ...pointsPart('What is missing', missing(learningReviews)),
          ],
  };
};

const standsWords = ({ clock, completed }: LearningReviewResult): string => {
  const done = completed === undefined ? 'Under way' : `Completed on ${dateWords(completed)}`;
  switch (clock?.status) {
    case 'in-time':
      return `${done}, in time`;
    case 'late':
      return `${done}, ${countOf(clock.daysOver, 'working day', 'working days')} late`;
    case 'overdue':
      return `${done}, ${countOf(clock.daysOver, 'working day', 'working days')} past its day`;
    case 'not-yet-due':
      return `${done}, due on ${dateWords(clock.due)}`;
    default:
      return done;
  }
};

const missing = (reviews: readonly LearningReviewResult[]): string[] => {
  const named = (of: readonly LearningReviewResult[], words: string): string[] =>
    of.length === 0 ? [] : [`${words}: ${listOf(of.map(({ id }) => id))}.`];
  return [
    ...named(
      reviews.filter(({ withoutAction }) => withoutAction > 0),
      'A recommendation has no action',
    ),
    ...named(
      reviews.filter(({ clock }) => clock?.status === 'overdue'),
      'A rapid review is past its 15 working days',
    ),
    ...named(
      reviews.filter(({ completed, planned }) => completed !== undefined && planned === 0),
      'Nobody is named who should hear of what was learnt',
    ),
  ];
};
