import type { Compiler } from './compiler.ts';

/** The table that working days are looked up in: one row a day of the calendar. */
export const WORKING_DAYS = 'working_days';

/**
 * Working days up to and including a date. Stops the query when the calendar does not hold the date; NULL for NULL.
 */
export function countedSql(compiler: Compiler, date: string): string {
  return `coalesce((SELECT w.counted FROM ${WORKING_DAYS} AS w WHERE w.day = ${date}), ${outside(compiler, [date])})`;
}

/** Working days from one date to another: the start is day 0. */
export const workingDaysBetweenSql = (compiler: Compiler, from: string, to: string): string =>
  `${countedSql(compiler, to)} - ${countedSql(compiler, from)}`;

/** The day that is a number of working days later; with 0 the date itself. */
export function addWorkingDaysSql(compiler: Compiler, date: string, amount: string): string {
  const counted = countedSql(compiler, date);
  const day =
    `(SELECT min(w.day) FROM ${WORKING_DAYS} AS w` +
    ` WHERE w.counted > 0 AND w.counted = ${counted} + ${amount})`;
  const found = `coalesce(${day}, ${outside(compiler, [date, amount])})`;
  return `CASE WHEN ${amount} = 0 AND ${counted} IS NOT NULL THEN ${date} ELSE ${found} END`;
}

/** Stops the query, naming the date and what was added to it; NULL when one of them is. */
function outside(compiler: Compiler, parts: readonly string[]): string {
  const { dialect } = compiler;
  const texts = parts.map((part) => `CAST(${part} AS ${dialect.types.text})`);
  const message = [dialect.text('OUTSIDE_CALENDAR '), texts.join(` || ${dialect.text(' + ')} || `)].join(
    ' || ',
  );
  return dialect.raise(message, parts.length === 1 ? 'integer' : 'date');
}
