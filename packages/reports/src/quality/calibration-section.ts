import { compareExact, exactOfNumber, roundHalfAwayFromZero } from '@sightline/core';
import type { CalibrationResult, QualityResults } from '@sightline/qaf';
import { dateWords } from '../words/dates.ts';
import { countOf } from '../words/phrases.ts';
import { inGrades } from './leader-section.ts';
import { bandOf } from './moderation-section.ts';
import type { QualityCell, QualityPart, QualitySection } from './quality-report-data.ts';
import { cell, figureCell, tablePart } from './quality-parts.ts';
import { gradeNames, refusalWords } from './quality-words.ts';

/** What came out where several auditors graded the same cases apart from each other. */
export const calibrationSection = ({
  calibrations,
}: Pick<QualityResults, 'calibrations'>): QualitySection => ({
  id: 'calibration',
  heading: 'Calibration: several auditors, one case',
  says:
    calibrations.length === 0
      ? ['No calibration exercise of this period is on record, so nobody knows whether auditors grade alike.']
      : [
          'Auditors graded the same cases apart from each other, and agreed on a grade afterwards. It teaches; it judges nobody.',
        ],
  parts: [
    ...tablePart(
      'Agreement and drift',
      [
        'Exercise',
        'Cases',
        'Grades given',
        'As agreed afterwards',
        'Within one grade',
        'Own less agreed grade',
        'In words',
      ],
      calibrations.map((one) => [
        cell(`${one.id}, ${dateWords(one.on)}`),
        cell(one.cases.length),
        cell(gradesGiven(one)),
        figureCell(one.exact),
        figureCell(one.withinOne),
        cell(one.fromAgreed === null ? 'None was agreed' : inGrades(one.fromAgreed)),
        cell(driftWords(one)),
      ]),
    ),
    ...tablePart(
      'Agreement beyond chance',
      ['Exercise', 'AC2, linear weights', '95% interval', 'In words', 'Alpha, ordinal'],
      calibrations.map(({ id, ac2, ac2Benchmark, alpha }) => [
        cell(id),
        ...(ac2.status === 'calculated'
          ? [cell(two(ac2.coefficient)), cell(`${two(ac2.lower)} to ${two(ac2.upper)}`)]
          : [cell(`Cannot be said: ${refusalWords(ac2)}`), cell('')]),
        bandOf(ac2Benchmark),
        cell(alpha.status === 'calculated' ? two(alpha.alpha) : `Cannot be said: ${refusalWords(alpha)}`),
      ]),
    ),
    ...calibrations.flatMap(spreadPart),
    ...calibrations.flatMap(auditorsPart),
  ],
});

const two = (number: number): string => roundHalfAwayFromZero(exactOfNumber(number), 2);

const gradesGiven = ({ cases }: CalibrationResult): number =>
  cases.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0), 0);

/** Without an interval nothing is called sure: grades of one case are not independent. */
const driftWords = ({ fromAgreed }: CalibrationResult): string => {
  if (fromAgreed === null) return 'Cannot be said: no grade was agreed';
  const side = compareExact(fromAgreed, '0');
  return side > 0
    ? 'Graded better than agreed, on average of these cases'
    : side < 0
      ? 'Graded worse than agreed, on average of these cases'
      : 'Neither better nor worse than agreed, on average';
};

/** Cases by their number: whose they were is told to nobody. */
const spreadPart = ({ id, cases }: CalibrationResult): readonly QualityPart[] =>
  tablePart(
    `Grades that each case of ${id} was given`,
    ['Case', ...gradeNames.map(([, letter, word]) => `${letter}: ${word}`), 'Apart'],
    cases.map(({ counts, range }, index): readonly QualityCell[] => [
      cell(`Case ${index + 1}`),
      ...gradeNames.map(([grade]) => cell(counts[grade])),
      cell(range === null ? 'Nobody graded' : range === 0 ? 'All alike' : countOf(range, 'grade', 'grades')),
    ]),
  );

const auditorsPart = ({ id, auditors }: CalibrationResult): readonly QualityPart[] =>
  auditors === undefined
    ? []
    : tablePart(
        `Each auditor in ${id} (names staff: for their line manager only)`,
        ['Auditor', 'Grades given', 'Own less agreed grade'],
        auditors.map(({ auditor, graded, fromAgreed }) => [
          cell(auditor),
          cell(graded),
          cell(fromAgreed === null ? 'None was agreed' : inGrades(fromAgreed)),
        ]),
      );
