import { SightlineError } from '@sightline/core';
import type { AnsweredService, QualityResults, TrackedAction } from '@sightline/qaf';
import type { Mark } from '../palettes.ts';
import type { FigureWords, ScorecardData, ScorecardRow } from '../scorecard-data.ts';
import { figureWords } from '../figure-words.ts';
import { countOf } from '../words/phrases.ts';
import { actionsSection, breachesSection, prioritiesSection } from './action-sections.ts';
import { leaderSection } from './leader-section.ts';
import { learningReviewSection } from './learning-review-section.ts';
import { voiceSection } from './learning-sections.ts';
import { practiceWeekSection } from './practice-week-section.ts';
import type { QualityCell, QualityReportData, QualitySection } from './quality-report-data.ts';
import { cell, figureCell, pointsPart, standsCell, tablePart, themeLabel } from './quality-parts.ts';
import { noticeOf, sourcesOf, type QualityReportLayout } from './quality-report.ts';
import { gapWords, threeQuestions } from './rba-section.ts';
import { trendSection } from './trend-section.ts';

/**
 * The Quality Assurance and Performance Report: the scorecard and the records of quality side by side, service by service
 * under the three questions, with each weak area and what was done about it. Where nothing was done, nobody was heard or
 * nothing answers a question, it says so: nothing is left out because it is missing.
 *
 * @param results - from `qualityResults`, with the matrix and the run of the scorecard
 * @param scores - what `scorecard` returned for the same run
 * @param layout - whose report it is
 * @param audience - `internal`
 * @throws {SightlineError} AUDIENCE_NOT_SUPPORTED for any other audience; MATRIX_MISSING when the results have no matrix
 */
export const qualityAndPerformanceReport = (
  results: QualityResults,
  scores: ScorecardData,
  layout: QualityReportLayout,
  audience: string = 'internal',
): QualityReportData => {
  if (audience !== 'internal') throw new SightlineError('AUDIENCE_NOT_SUPPORTED', { audience });
  const { rba } = results;
  if (rba === undefined) throw new SightlineError('MATRIX_MISSING', {});
  const rows = scores.sections.flatMap((section) => section.rows);
  return {
    schema: 1,
    kind: 'quality-and-performance',
    audience: 'internal',
    identified: results.auditors !== undefined,
    title: layout.title ?? 'Quality Assurance and Performance Report',
    authority: layout.authority,
    asAt: results.asAt,
    period: results.period,
    notice: [...noticeOf(results), `${scores.findings.words}. Findings in the data can move the figures.`],
    sections: [
      leaderSection(results),
      trendSection(results),
      weakAreasSection(results, rows),
      ...rba.services.map((service) => serviceSection(service, rows, results)),
      voiceSection(results),
      practiceWeekSection(results),
      learningReviewSection(results),
      actionsSection(results),
      breachesSection(results),
      prioritiesSection(results),
      {
        id: 'gaps',
        heading: 'What nobody can answer yet',
        says: ['Questions of a service that nothing answers, and measures that cannot be computed yet.'],
        parts: pointsPart('Gaps', gapWords(rba)),
      },
    ],
    sources: [
      ...sourcesOf(results),
      ...scores.records.map(({ list, count }) => `${list}: ${countOf(count, 'record', 'records')}`),
      `Sightline ${scores.engine}, definitions ${scores.definitions}`,
    ],
  };
};

const isWeak = ({ judged }: ScorecardRow): boolean => judged.status === 'missed' || judged.status === 'worse';

/** Each measure that misses its standard and each theme that several sources name, with the actions about it. */
const weakAreasSection = (results: QualityResults, rows: readonly ScorecardRow[]): QualitySection => {
  const { tracked } = results.actions;
  const weak = rows.filter(isWeak);
  const themes = results.themes.themes.filter(
    ({ polarity, triangulated }) => polarity === 'development' && triangulated,
  );
  const areas: readonly (readonly [
    area: QualityCell,
    figure: QualityCell,
    actions: readonly TrackedAction[],
  ])[] = [
    ...weak.map(
      (row) =>
        [
          cell(row.title),
          cell(figureText(row.figure)),
          tracked.filter(({ measure }) => measure === row.id),
        ] as const,
    ),
    ...themes.map(
      ({ theme, records }) =>
        [
          cell(`Theme: ${themeLabel(results, theme)}`),
          cell(countOf(records, 'record', 'records')),
          tracked.filter((action) => action.themes.includes(theme)),
        ] as const,
    ),
  ];
  const missing = areas.filter(([, , actions]) => actions.length === 0).length;
  return {
    id: 'weak-areas',
    heading: 'Weak areas, and what we did about them',
    says: [
      areas.length === 0
        ? 'No measure misses its target and no theme is named by three kinds of source.'
        : `${countOf(areas.length, 'area is', 'areas are')} weak; of ${missing === 0 ? 'none' : missing} nothing is on record that was done.`,
    ],
    parts: tablePart(
      'Each weak area with its actions',
      ['Area', 'Figure', 'What we did about it', 'Stands', 'Effect'],
      areas.flatMap(([area, figure, actions]) =>
        actions.length === 0
          ? [[area, figure, cell('MISSING: no action is on record'), cell(''), cell('')]]
          : actions.map((action) => [
              area,
              figure,
              cell(`${action.id}: ${action.text ?? 'about one child or one person'}`),
              standsCell(action, results.actions),
              cell(effectOf(action)),
            ]),
      ),
    ),
  };
};

const effects = { better: 'Better', 'no-change': 'No change', worse: 'Worse' } as const;

const effectOf = ({ impact, at }: TrackedAction): string =>
  impact?.result !== undefined
    ? effects[impact.result]
    : at.doneOn === undefined
      ? 'Not done yet'
      : 'NOT CHECKED: nobody asked whether it worked';

const figureText = (figure: FigureWords): string =>
  figure.kind === 'none'
    ? `Not measured: ${figure.reason}`
    : figure.parts === undefined
      ? figure.value
      : `${figure.value} (${figure.parts})`;

const judgedCell = ({ colour, letter, shape, word }: Mark): QualityCell => ({
  words: word,
  tag: { colour, letter, shape, word },
});

/** One service: what data and audits say under each of the three questions. */
const serviceSection = (
  { service, title, cells }: AnsweredService,
  rows: readonly ScorecardRow[],
  results: QualityResults,
): QualitySection => ({
  id: `service-${service}`,
  heading: title,
  says: [],
  parts: [
    ...tablePart(
      `${title}: the three questions`,
      ['Question', 'Measure', 'Figure', 'Judgement', 'From'],
      threeQuestions.flatMap(([asks, question]) => {
        const { indicators, quality } = cells[asks];
        const lines = [
          ...indicators.flatMap(({ id, measured }) => {
            const row = rows.find((one) => one.id === id);
            if (row === undefined && measured === undefined) return [];
            return [
              [
                cell(question),
                cell(row?.title ?? measured?.measure.title ?? id),
                cell(figureText(row?.figure ?? figureWords(measured!.figure))),
                row === undefined || row.judged.status === 'not-judged'
                  ? cell('Not judged')
                  : judgedCell(row.judged.mark),
                cell('Data'),
              ],
            ];
          }),
          ...quality.map(({ measure, figure }) => [
            cell(question),
            cell(measure.title),
            figureCell(figure),
            cell('Not judged'),
            cell('Quality'),
          ]),
        ];
        return lines.length === 0
          ? [[cell(question), cell('GAP: nothing answers it yet'), cell(''), cell(''), cell('')]]
          : lines;
      }),
    ),
    ...pointsPart(
      'What has to be developed here, by audits, families and others',
      results.themes.themes
        .filter(({ polarity, services }) => polarity === 'development' && services.includes(service))
        .map(
          (theme) =>
            `${themeLabel(results, theme.theme)}: ${countOf(theme.records, 'record', 'records')} in all services.`,
        ),
    ),
    ...pointsPart(
      'What works well here',
      results.themes.themes
        .filter(({ polarity, services }) => polarity === 'strength' && services.includes(service))
        .map(
          (theme) =>
            `${themeLabel(results, theme.theme)}: ${countOf(theme.records, 'record', 'records')} in all services.`,
        ),
    ),
  ],
});
