// Nouns
export type { Finding, FindingAbout, FindingBasis, FindingSeverity, Where } from './finding.ts';
export type {
  Asks,
  Coverage,
  Figure,
  Measured,
  MeasuredFigure,
  NotMeasured,
  NotMeasuredFigure,
  PlaceCounts,
  Polarity,
  Unit,
} from './figure.ts';
export type { Judgement, JudgementRefusal, JudgementStatus } from './judgement.ts';
export type { Settings, TargetSetting, Tolerance } from './settings.ts';
export type { Envelope, ErrorEnvelope, Problem, Run } from './run.ts';

// Errors
export { SightlineError } from './sightline-error.ts';

// Dates
export { localDate, parseLocalDate } from './local-date.ts';
export type { LocalDate } from './local-date.ts';
export { addDays, addMonths, addYears, age, completedMonths, completedYears, daysBetween } from './dates.ts';
export { daysInMonth } from './month-length.ts';
export { contains, financialYear, monthsOf, period, periodBefore, periodDays } from './period.ts';
export type { Period } from './period.ts';

// Dates as integers, for hot loops
export {
  addMonthsToDay,
  ageOn,
  completedMonthsBetween,
  completedYearsBetween,
  epochDay,
  fromEpochDay,
  toEpochDay,
  yearMonthDay,
} from './epoch-day.ts';
export type { YearMonthDay } from './epoch-day.ts';
export { openAt } from './open-at.ts';

// Working days
export { addWorkingDays, withClosedDays, workingDaysBetween, workingDayTable } from './working-days.ts';
export type { Calendar, WorkingDayTable } from './working-days.ts';
export { englandAndWales } from './calendars/england-and-wales.ts';

// Exact numbers
export {
  addExact,
  compareExact,
  divideExact,
  formatExact,
  multiplyExact,
  parseExact,
  subtractExact,
} from './exact.ts';
export type { Exact, Ratio } from './exact.ts';
export { roundHalfAwayFromZero, roundRatio } from './rounding.ts';
export { numberOf } from './number-of.ts';
export { exactOfNumber } from './exact-of-number.ts';

// Figures
export { measuredFigure, valueOf } from './measured-figure.ts';
export { judgementKey } from './judgement-key.ts';

// Tables
export { ABSENT, ABSENT_INDEX } from './table.ts';
export type { Column, ListKey, Table } from './table.ts';
export type { ColumnKind, ColumnSchema, Dataset, DatasetSchema, Layout, TableSchema } from './dataset.ts';
export { dictionaryColumn, isPresent, textAt } from './column.ts';
export type { DictionaryColumn } from './column.ts';
export { tableFromRecords, toRecords } from './table-records.ts';

// Hashes
export { keyedHash, sha256 } from './sha256.ts';
export { fingerprintOf } from './fingerprint.ts';

// Findings
export { findingIds } from './finding-ids.ts';
export { findingStates } from './finding-states.ts';
export type { KnownFindings } from './finding-states.ts';
export { naturalKeyOf } from './natural-key.ts';
export { placeOfRecord } from './place-of-record.ts';

// Statistics
export { studentTQuantile } from './student-t-quantile.ts';
export { newcombeLimits } from './newcombe-limits.ts';
export type { ValueWithLimits } from './newcombe-limits.ts';
export { wilsonLimits } from './wilson-limits.ts';
