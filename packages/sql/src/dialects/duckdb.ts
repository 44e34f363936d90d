import type { Dialect, ValueType } from '../dialect.ts';
import { parenthesised } from '../layout.ts';

const types: Readonly<Record<ValueType, string>> = {
  date: 'DATE',
  integer: 'INTEGER',
  decimal: 'DECIMAL(18, 6)',
  text: 'VARCHAR',
  truth: 'BOOLEAN',
};

/** DuckDB adds an interval as a time stamp; clamping to a short month is its own. */
const addMonths = (date: string, months: string): string =>
  `CAST(${date} + to_months(CAST(${months} AS INTEGER)) AS DATE)`;

/** Boundaries of months (or years) crossed, less one where adding that many passes the end. */
const completed = (unit: 'month' | 'year', from: string, to: string): string => {
  const crossed = `date_diff('${unit}', ${from}, ${to})`;
  const months = unit === 'month' ? crossed : `12 * ${crossed}`;
  return `(${crossed} - CASE WHEN ${addMonths(from, months)} > ${to} THEN 1 ELSE 0 END)`;
};

/**
 * SQL as DuckDB 1.x speaks it. Parameters are named: hand `parameters` to the client as they are.
 *
 * @example
 * import { duckdb } from '@sightline/sql';
 * duckdb.addMonths('"start"', '1') // => 'CAST("start" + to_months(CAST(1 AS INTEGER)) AS DATE)'
 */
export const duckdb: Dialect = {
  name: 'duckdb',
  types,
  totalType: 'BIGINT',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  date: (value) => `DATE '${value}'`,
  boolean: (value) => (value ? 'TRUE' : 'FALSE'),
  placeholder: (name, _position, type) => `CAST($${name} AS ${types[type]})`,
  addDays: (date, days) => `(${date} + CAST(${days} AS INTEGER))`,
  addMonths,
  daysBetween: (from, to) => `(${to} - ${from})`,
  completedMonths: (from, to) => completed('month', from, to),
  completedYears: (from, to) => completed('year', from, to),
  age: (birth, on) =>
    `(year(${on}) - year(${birth})` +
    ` - CASE WHEN (month(${on}), day(${on})) < (month(${birth}), day(${birth})) THEN 1 ELSE 0 END)`,
  least: (values) => `least(${values.join(', ')})`,
  greatest: (values) => `greatest(${values.join(', ')})`,
  // Not EXISTS: DuckDB 1.5 reads `<>` in it as IS DISTINCT FROM (duckdb/duckdb issue 23979), so that an absent
  // value of the record that asks would be found to differ from every other.
  exists: (from) => parenthesised(`SELECT count(*) > 0\n${from}`),
  raise: (message, type) => `CAST(error(${message}) AS ${types[type]})`,
  valueAtLowest: (value, order, where) => `arg_min(${value}, ${order}) FILTER (WHERE ${where})`,
};
