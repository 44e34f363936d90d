import type {
  CannotSay,
  GradeDistribution,
  GradeTrend,
  ProportionChange,
  QualityResults,
} from '@sightline/qaf';
import { dateWords, periodWords } from '../words/dates.ts';
import { countOf } from '../words/phrases.ts';
import type { QualityCell, QualityPart, QualitySection } from './quality-report-data.ts';
import { cell, figureCell, tablePart } from './quality-parts.ts';
import { gradeNames, pointsIntervalWords, pointsWords, refusalWords } from './quality-words.ts';

/** How grades moved since the period before, and whether that can be more than chance. */
export const trendSection = ({ trend, period }: QualityResults): QualitySection => {
  const { before, first, final } = trend;
  const { goodOrBetter } = final.change;
  return {
    id: 'trend',
    heading: 'Grades since the period before',
    says: [
      final.before.audits === 0
        ? `No audit on record was handed in from ${periodWords(before)}, so nothing can be said of a trend.`
        : `${countOf(final.before.audits, 'audit', 'audits')} of ${periodWords(before)} beside ${countOf(final.after.audits, 'audit', 'audits')} of this period. ${sentenceOf(goodOrBetter)}`,
    ],
    parts:
      final.before.audits === 0
        ? []
        : [
            ...tablePart(
              'What changed, with its certainty',
              ['Share', 'Before', 'Now', 'Change', '95% interval', 'In words'],
              [
                changeRow('Good or better, final grade', final, 'goodOrBetter'),
                changeRow('Good or better, first grade', first, 'goodOrBetter'),
                changeRow('Inadequate, final grade', final, 'inadequate'),
                changeRow('Inadequate, first grade', first, 'inadequate'),
              ],
            ),
            ...spreadPart(final, `until ${dateWords(before.to)}`, `from ${dateWords(period.from)}`),
          ],
  };
};

const directions: Readonly<Record<ProportionChange['direction'], string>> = {
  higher: 'Higher: more than chance explains',
  lower: 'Lower: more than chance explains',
  'no-clear-change': 'No clear change: it could be chance',
};

const sentenceOf = (change: ProportionChange | CannotSay): string => {
  if (change.status === 'cannot-say')
    return `Whether grades changed cannot be said: ${refusalWords(change)}.`;
  return change.direction === 'no-clear-change'
    ? 'Whether practice is better cannot be said: the change could be chance.'
    : change.direction === 'higher'
      ? 'More is good or better, by more than chance explains.'
      : 'Less is good or better, by more than chance explains.';
};

const changeRow = (
  name: string,
  { before, after, change }: GradeTrend,
  share: 'goodOrBetter' | 'inadequate',
): readonly QualityCell[] => {
  const found = change[share];
  return [
    cell(name),
    figureCell(before[share].figure),
    figureCell(after[share].figure),
    ...(found.status === 'cannot-say'
      ? [cell(''), cell(''), cell(`Cannot be said: ${refusalWords(found)}`)]
      : [
          cell(pointsWords(found.points)),
          cell(pointsIntervalWords(found)),
          cell(`${directions[found.direction]}${found.few ? '. Fewer than ten on a side' : ''}`),
        ]),
  ];
};

/** Every grade of both periods, as whole percentages that come to 100. */
const spreadPart = ({ before, after }: GradeTrend, then: string, now: string): readonly QualityPart[] =>
  tablePart(
    'How final grades were spread',
    ['Grade', `Audits ${then}`, `Audits ${now}`],
    gradeNames.map(([grade, letter, word]) => [
      cell(`${letter}: ${word}`),
      ...[before, after].map(({ counts, percentages }: GradeDistribution) =>
        cell(percentages === undefined ? 'None graded' : `${counts[grade]} (${percentages[grade]}%)`),
      ),
    ]),
  );
