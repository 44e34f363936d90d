import { addDays, addMonths, contains, daysBetween, SightlineError } from '@sightline/core';
import type { Exact, LocalDate, Measured, Period } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';

/** A report or return that comes again and again. Roles, never names. */
export type ReportSeries = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'report' | 'return';
  readonly owner?: string;
  /** Forum or body that receives it. */
  readonly to: string;
  /** First day of the first period that it is about. */
  readonly from: LocalDate;
  readonly every: { readonly months: 1 | 3 | 6 | 12 } | { readonly days: 1 | 7 | 14 | 28 };
  /** Days from the last day of a period to the day the report is due. */
  readonly dueAfterDays: number;
};

/** One issue of a report that was published, or of a return that was sent. */
export type PublishedReport = {
  readonly series: string;
  /** Last day of the period that it is about. */
  readonly about: LocalDate;
  readonly on: LocalDate;
  /** Data-quality score stamped on it, in percent. */
  readonly dataQuality?: Exact;
  /** Of a return: passed its checks, and was signed off by a role. */
  readonly validated?: boolean;
  readonly signedOffBy?: string;
};

/** An issue that is due by a day, and what became of it. */
export type ReportIssue = {
  readonly series: string;
  readonly title: string;
  readonly about: Period;
  readonly due: LocalDate;
  readonly state: 'published' | 'published-late' | 'late' | 'not-yet-due';
  readonly publishedOn?: LocalDate;
  /** Days past the due day; 0 when in time. */
  readonly daysLate: number;
  /** What a published issue lacks. */
  readonly lacks: readonly ('data-quality' | 'validation' | 'sign-off')[];
  readonly owner?: string;
};

/** Issues due in a period, and how many came in time. */
export type ReportingCalendar = {
  readonly issues: readonly ReportIssue[];
  readonly onTime: Measured;
};

/**
 * The reports and returns that are due in a period, as they stand on its last day: published in time, published late,
 * late, or not yet due. On its due day one can still be in time.
 *
 * @throws {SightlineError} REPORT_SERIES_UNKNOWN when a published report names no series
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { reportingCalendar } from '@sightline/qaf';
 * const series = { id: 'scorecard', title: 'Scorecard', kind: 'report', to: 'performance board', from: localDate('2024-04-01'), every: { months: 1 }, dueAfterDays: 15 };
 * const may = period(localDate('2024-05-01'), localDate('2024-05-31'));
 * reportingCalendar([series], [], may).issues.map(({ due, state, daysLate }) => [due, state, daysLate]) // => [['2024-05-15', 'late', 16]]
 */
export function reportingCalendar(
  series: readonly ReportSeries[],
  published: readonly PublishedReport[],
  period: Period,
): ReportingCalendar {
  const stray = published.find((one) => !series.some(({ id }) => id === one.series));
  if (stray) throw new SightlineError('REPORT_SERIES_UNKNOWN', { series: stray.series });
  const issues = series
    .flatMap((one) => issuesOf(one, published, period))
    .sort((a, b) => (a.due === b.due ? (a.series < b.series ? -1 : 1) : a.due < b.due ? -1 : 1));
  const decided = issues.filter(({ state }) => state !== 'not-yet-due');
  const inTime = decided.filter(({ state }) => state === 'published');
  return {
    issues,
    onTime: measuredOf(
      qafMeasure('reports-on-time-pct'),
      { period, list: 'reports', input: inputOf([...series, ...published]) },
      proportionFigure(inTime.length, decided.length),
    ),
  };
}

function issuesOf(
  series: ReportSeries,
  published: readonly PublishedReport[],
  period: Period,
): ReportIssue[] {
  const { from, every, dueAfterDays } = series;
  const startOf = (index: number): LocalDate =>
    'months' in every ? addMonths(from, index * every.months) : addDays(from, index * every.days);
  const issues: ReportIssue[] = [];
  for (let index = 0; ; index++) {
    const about = { from: startOf(index), to: addDays(startOf(index + 1), -1) };
    const due = addDays(about.to, dueAfterDays);
    if (due > period.to) return issues;
    if (contains(period, due)) issues.push(issueOf(series, about, due, published, period.to));
  }
}

/** How much of what an issue should have is there: of several on one day the one that lacks most counts. */
function partsOf({ dataQuality, validated, signedOffBy }: PublishedReport): number {
  return [dataQuality !== undefined, validated === true, signedOffBy !== undefined].filter((has) => has)
    .length;
}

function issueOf(
  { id, title, kind, owner }: ReportSeries,
  about: Period,
  due: LocalDate,
  published: readonly PublishedReport[],
  asAt: LocalDate,
): ReportIssue {
  const [first] = published
    .filter(({ series, about: day, on }) => series === id && day === about.to && on <= asAt)
    .sort((a, b) => daysBetween(b.on, a.on) || partsOf(a) - partsOf(b));
  const lacks: ReportIssue['lacks'][number][] = [];
  if (first && first.dataQuality === undefined && kind === 'report') lacks.push('data-quality');
  if (first && first.validated !== true && kind === 'return') lacks.push('validation');
  if (first && first.signedOffBy === undefined && kind === 'return') lacks.push('sign-off');
  const state = first
    ? first.on <= due
      ? 'published'
      : 'published-late'
    : due < asAt
      ? 'late'
      : 'not-yet-due';
  return {
    series: id,
    title,
    about,
    due,
    state,
    ...(first && { publishedOn: first.on }),
    daysLate: Math.max(daysBetween(due, first?.on ?? asAt), 0),
    lacks,
    ...(owner !== undefined && { owner }),
  };
}
