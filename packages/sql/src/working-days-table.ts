import { fromEpochDay, workingDayTable, type Calendar } from '@sightline/core';
import type { Dialect } from './dialect.ts';
import { dialectOf, type DialectName } from './options.ts';
import { insertRowsSql, type SqlRows } from './tables.ts';
import { WORKING_DAYS } from './working-days.ts';

/**
 * A calendar as rows of the table `working_days`: each `day` with `counted`, the number of working days up to and
 * including it since the calendar starts.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { workingDayRows } from '@sightline/sql';
 * const [from, to] = [localDate('2024-05-03'), localDate('2024-05-07')];
 * const holidays = [{ date: localDate('2024-05-06'), name: 'Early May bank holiday' }];
 * workingDayRows({ id: 'may', from, to, announcedTo: to, holidays, source: '' }).rows.map(([, counted]) => counted) // => [1, 1, 1, 1, 2]
 */
export function workingDayRows(calendar: Calendar): SqlRows {
  const { fromDay, toDay, isWorking } = workingDayTable(calendar);
  const rows: [string, number][] = [];
  let counted = 0;
  for (let day = fromDay; day <= toDay; day++) {
    if (isWorking(day)) counted++;
    rows.push([fromEpochDay(day), counted]);
  }
  return { table: WORKING_DAYS, columns: ['day', 'counted'], rows };
}

/**
 * CREATE TABLE and INSERT for the table `working_days` of a calendar.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { workingDaysTableSql } from '@sightline/sql';
 * const day = localDate('2024-05-03');
 * workingDaysTableSql({ id: 'one', from: day, to: day, announcedTo: day, holidays: [], source: '' }, 'duckdb').split('\n').slice(1, 3) // => ['INSERT INTO "working_days" ("day", "counted") VALUES', "  ('2024-05-03', 1);"]
 */
export function workingDaysTableSql(calendar: Calendar, dialect: DialectName | Dialect): string {
  const { identifier, types } = dialectOf(dialect);
  const create = `CREATE TABLE ${identifier(WORKING_DAYS)} (day ${types.date} NOT NULL, counted ${types.integer} NOT NULL);\n`;
  return create + insertRowsSql(workingDayRows(calendar), dialect);
}
