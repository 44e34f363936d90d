import { SightlineError } from '@sightline/core';
import type { QualityResults } from '@sightline/qaf';
import { countOf } from '../words/phrases.ts';
import { actionsSection, breachesSection, prioritiesSection } from './action-sections.ts';
import { calibrationSection } from './calibration-section.ts';
import { domainsSection, gradesSection, programmeSection } from './grade-sections.ts';
import { leaderSection } from './leader-section.ts';
import { learningReviewSection } from './learning-review-section.ts';
import { differenceSection, themesSection, voiceSection } from './learning-sections.ts';
import { moderationSection } from './moderation-section.ts';
import { practiceWeekSection } from './practice-week-section.ts';
import type { QualityReportData } from './quality-report-data.ts';
import { rbaSection } from './rba-section.ts';
import { trendSection } from './trend-section.ts';

/** Whose report it is. */
export type QualityReportLayout = {
  readonly authority: { readonly code: string; readonly name: string };
  readonly title?: string;
};

/**
 * The audit report as plain data: what a leader needs first, then the programme, grades and how they moved, domains by
 * team, moderation and agreement, calibration, themes, voices, the practice framework and the difference made, practice
 * week, learning reviews, actions, standards not met, and priorities.
 * Every figure has a plain sentence, how sure it is, and what to do next. It names no child and no worker, and auditors
 * only where the results do.
 *
 * Small numbers are flagged and not suppressed, so only the audience `internal` is served.
 *
 * @param results - from `qualityResults`
 * @param layout - whose report it is
 * @param audience - `internal`
 * @throws {SightlineError} AUDIENCE_NOT_SUPPORTED for any other audience
 * @example
 * import { englandAndWales, localDate, period } from '@sightline/core';
 * import { qualityResults } from '@sightline/qaf';
 * import { qualityReport } from '@sightline/reports';
 * const asAt = localDate('2024-06-30');
 * const results = qualityResults({}, { asAt, period: period(localDate('2024-04-01'), asAt), calendar: englandAndWales });
 * qualityReport(results, { authority: { code: '', name: 'Example' } }).sections[0].heading // => 'What a leader needs first'
 */
export const qualityReport = (
  results: QualityResults,
  layout: QualityReportLayout,
  audience: string = 'internal',
): QualityReportData => {
  if (audience !== 'internal') throw new SightlineError('AUDIENCE_NOT_SUPPORTED', { audience });
  return {
    schema: 1,
    kind: 'audit',
    audience: 'internal',
    identified: results.auditors !== undefined,
    title: layout.title ?? 'Audit report',
    authority: layout.authority,
    asAt: results.asAt,
    period: results.period,
    notice: noticeOf(results),
    sections: [
      leaderSection(results),
      programmeSection(results),
      gradesSection(results),
      trendSection(results),
      domainsSection(results),
      moderationSection(results),
      calibrationSection(results),
      themesSection(results),
      voiceSection(results),
      differenceSection(results),
      practiceWeekSection(results),
      learningReviewSection(results),
      actionsSection(results),
      breachesSection(results),
      prioritiesSection(results),
      ...(results.rba ? [rbaSection(results.rba)] : []),
    ],
    sources: sourcesOf(results),
  };
};

/** For whom a report of quality is, and what to mind. */
export const noticeOf = ({ auditors }: QualityResults): string[] => [
  'For use inside the service only: small numbers are flagged and not suppressed.',
  'Grades are ranks, not amounts: nothing here is a mean of grades unless it says so.',
  ...(auditors ? ['It names auditors by their keys: it is for their line managers only.'] : []),
];

/** What a report of quality rests on. */
export const sourcesOf = ({ counts }: QualityResults): string[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind}: ${countOf(count, 'record', 'records')}`);
