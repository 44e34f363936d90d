// Findings
export { summariseFindings } from './findings/summarise-findings.ts';
export type {
  CheckedList,
  ColumnFindings,
  FindingCounts,
  FindingsSummary,
} from './findings/summarise-findings.ts';
export { toFindingsCsv } from './findings/to-findings-csv.ts';
export { toFindingsWorkbook } from './findings/to-findings-workbook.ts';
export { aboutWords, basisWords } from './findings/finding-group-words.ts';
export { isAboutRecords } from './findings/is-about-records.ts';
export type { IdentifiedFinding } from './findings/finding-columns.ts';

// Scorecards
export { scorecard } from './scorecard.ts';
export { scorecardLayout } from './scorecard-layout.ts';
export type { LayoutRow, ScorecardLayout } from './scorecard-layout.ts';
export type { GroupBars, Series } from './scorecard-charts.ts';
export type {
  CompanionWords,
  FigureWords,
  GroupWords,
  JudgedWords,
  MovementWords,
  ScorecardData,
  ScorecardRow,
} from './scorecard-data.ts';

// Reports of quality
export { qualityReport } from './quality/quality-report.ts';
export { qualityAndPerformanceReport } from './quality/quality-and-performance-report.ts';
export type { QualityReportLayout } from './quality/quality-report.ts';
export type {
  QualityCell,
  QualityPart,
  QualityReportData,
  QualitySection,
  QualityStatement,
} from './quality/quality-report-data.ts';
export { qualityToTerminal } from './quality/quality-to-terminal.ts';
export { qualityToHtml } from './quality/quality-to-html.ts';
export { qualityToMarkdown } from './quality/quality-to-markdown.ts';
export { qualityToWorkbook } from './quality/quality-to-workbook.ts';
export { qualityToCsv } from './quality/quality-to-csv.ts';

// Formats
export { toTerminal } from './terminal.ts';
export type { TerminalOptions } from './terminal.ts';
export { toHtml } from './html.ts';
export { toMarkdown } from './markdown.ts';
export { toCsv } from './csv.ts';

// Charts
export type { Chart } from './chart/chart.ts';
export { xmrChartSvg } from './chart/xmr-chart-svg.ts';
export type { XmrDrawing } from './chart/xmr-chart-svg.ts';
export { funnelSvg } from './chart/funnel-svg.ts';
export type { FunnelArea, FunnelCurve, FunnelDrawing } from './chart/funnel-svg.ts';
export { barsSvg } from './chart/bars-svg.ts';
export type { Bar, BarsDrawing } from './chart/bars-svg.ts';
export { sparklineSvg } from './chart/sparkline-svg.ts';
export { bulletSvg } from './chart/bullet-svg.ts';
export type { Bullet } from './chart/bullet-svg.ts';

// Palettes
export { palettes } from './palettes.ts';
export type { Mark, Palette, PaletteId } from './palettes.ts';
export { contrastRatio } from './contrast.ts';
export type { HexColour } from './contrast.ts';

// Words
export { findingWords, whereWords } from './words/finding-words.ts';
export type { FindingWords } from './words/finding-words.ts';
export { findingTotalWords } from './words/finding-total-words.ts';
export { notMeasuredWords } from './words/not-measured-words.ts';
export type { NotMeasuredDetail, NotMeasuredWords } from './words/not-measured-words.ts';
export { auditStepWords } from './words/audit-step-words.ts';
export { judgementWords } from './words/judgement-words.ts';
export type { JudgementContext, JudgementWords } from './words/judgement-words.ts';
export { breachMovementWords, breachWords } from './words/breach-words.ts';
export { faultWords } from './words/fault-words.ts';
export { followThroughWords } from './words/follow-through-words.ts';
export { groupWords } from './words/group-words.ts';
export { conflictWords } from './words/conflict-words.ts';
export { placeWords } from './words/place-words.ts';
export { placesWords } from './words/places-words.ts';
export type { PlaceLabels } from './words/places-words.ts';
export { coverageWords } from './words/coverage-words.ts';
export { authorityWords } from './words/authority-words.ts';
export { errorWords } from './words/error-words.ts';
export type { ErrorWords } from './words/error-words.ts';
export { columnLabel, listLabel } from './words/labels.ts';
export { dateWords, periodWords } from './words/dates.ts';
export { figureWords, targetWords, withUnit } from './figure-words.ts';
export { countOf, fill, listOf } from './words/phrases.ts';

// Safe text
export { csvField, escapeHtml, escapeMarkdown, plainText } from './escape.ts';
