// The indicators at several month-ends in DuckDB: one scan a list, with FILTER and GROUPING SETS. Tables are made as the reference
// script makes them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { atMonthEnd, MONTH_ENDS } from '../job/month-ends.ts';
import { readSpec } from '../job/spec.ts';
import type { SpecIndicator, SpecPredicate } from '../job/spec.ts';
import { now, runOf } from './measure.ts';
import { serve } from './serve.ts';

const [perf, threads] = process.argv.slice(2) as [string, string];
const spec = readSpec(perf);
const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const table = (list: string): string => list.replace('List ', 'l');
const date = (day: number): string => `(DATE '1970-01-01' + ${day})`;
let connection: DuckDBConnection;

await serve({
  open: async (folder) => {
    const start = now();
    connection = await (await DuckDBInstance.create(':memory:', { threads })).connect();
    for (const [list, columns] of Object.entries(spec.cols)) {
      const file = quoted(join(folder!, `${list.replace('List ', 'L')}.csv`));
      const texts = columns.map((column) => `${quoted(column.name)}:'VARCHAR'`).join(',');
      const typed = columns.map((column) => `${typedSql(column)} AS ${name(column.name)}`).join(',');
      await connection.run(
        `CREATE TABLE ${table(list)} AS SELECT ${typed} FROM read_csv(${file}, header=true, all_varchar=true, ` +
          `delim=',', quote='"', auto_detect=false, columns={${texts}})`,
      );
    }
    return runOf([start, now()], ['whole']);
  },
  months: async (out = '') => {
    const start = now();
    const inds: Record<string, [number, number, 0, 0, [number, number][]]> = {};
    for (const list of new Set(spec.inds.map((indicator) => indicator.list))) await monthsOf(list, inds);
    const run = runOf([start, now()], ['whole']);
    if (out !== '') writeFileSync(out, JSON.stringify({ schema: {}, rules: {}, inds }));
    return run;
  },
});

function typedSql({ name: heading, type, codes }: (typeof spec.cols)[string][number]): string {
  const column = name(heading);
  if (type === 'date') return `CAST(try_strptime(${column}, '%d/%m/%Y') AS DATE)`;
  if (type === 'integer') return `TRY_CAST(${column} AS INTEGER)`;
  if (codes) return `CASE WHEN ${column} IN (${codes.map(quoted).join(',')}) THEN ${column} END`;
  return `NULLIF(${column}, '')`;
}

async function monthsOf(
  list: string,
  inds: Record<string, [number, number, 0, 0, [number, number][]]>,
): Promise<void> {
  const headings = spec.cols[list]!.map((column) => column.name);
  const age = headings.find((heading) => heading.startsWith('Age of'));
  const dimensions = [
    ...['Allocated Team', 'Gender', 'Ethnicity'].filter((heading) => headings.includes(heading)).map(name),
    ...(age === undefined ? [] : [ageSql(name(age))]),
  ];
  const asked = spec.inds
    .filter((indicator) => indicator.list === list)
    .flatMap((indicator) => MONTH_ENDS.map((monthEnd) => ({ indicator, monthEnd })));
  const counts = asked.map(({ indicator, monthEnd }) => countsSql(indicator, list, monthEnd));
  const names = dimensions.map((_, index) => `d${index}`);
  const whole = 2 ** dimensions.length - 1;
  const reader = await connection.runAndReadAll(
    `SELECT GROUPING_ID(${names.join(',')}), ${counts.join(',')} ` +
      `FROM (SELECT *, ${dimensions.map((sql, index) => `${sql} AS d${index}`).join(',')} FROM ${table(list)}) ` +
      `GROUP BY GROUPING SETS (${names.map((one) => `(${one})`).join(',')}, ())`,
  );
  const rows = reader.getRows();
  asked.forEach(({ indicator, monthEnd }, index) => {
    const squares = dimensions.map((): [number, number] => [0, 0]);
    let totals: [number, number] = [0, 0];
    for (const row of rows) {
      const [denominator, numerator] = [Number(row[1 + 2 * index]), Number(row[2 + 2 * index])];
      const grouped = whole - Number(row[0]);
      if (grouped === 0) totals = [denominator, numerator];
      else {
        const held = squares[dimensions.length - 1 - Math.log2(grouped)]!;
        held[0] += denominator ** 2;
        held[1] += numerator ** 2;
      }
    }
    inds[atMonthEnd(indicator.id, monthEnd)] = [...totals, 0, 0, squares];
  });
}

function ageSql(age: string): string {
  return (
    `CASE WHEN ${age} IS NULL THEN -1 WHEN ${age}<5 THEN 0 WHEN ${age}<10 THEN 1 ` +
    `WHEN ${age}<16 THEN 2 WHEN ${age}<18 THEN 3 ELSE 4 END`
  );
}

function countsSql({ den, num }: SpecIndicator, list: string, monthEnd: number): string {
  const sql = (predicates: readonly SpecPredicate[]): string =>
    predicates.map((predicate) => predicateSql(predicate, list, monthEnd)).join(' AND ');
  return `count(*) FILTER (${sql(den)}), count(*) FILTER (${sql(den)} AND ${sql(num)})`;
}

/** A predicate whose days move with the month-end, and for which a date after it has not happened. */
function predicateSql(predicate: SpecPredicate, list: string, monthEnd: number): string {
  const moved = (day: number): string => date(day - spec.REF + monthEnd);
  const happened = (heading: string): string => {
    const isDate = spec.cols[list]!.find((column) => column.name === heading)!.type === 'date';
    const column = name(heading);
    return isDate ? `(CASE WHEN ${column} <= ${date(monthEnd)} THEN ${column} END)` : column;
  };
  switch (predicate.op) {
    case 'eq':
      return `${name(predicate.c)} = ${quoted(predicate.v)}`;
    case 'notnull':
      return `${happened(predicate.c)} IS NOT NULL`;
    case 'null':
      return `${happened(predicate.c)} IS NULL`;
    case 'between':
      return `${name(predicate.c)} BETWEEN ${moved(predicate.a)} AND ${moved(predicate.b)}`;
    case 'le':
      return `${name(predicate.c)} <= ${moved(predicate.d)}`;
    case 'ge':
      return `${name(predicate.c)} >= ${predicate.n}`;
    case 'diffle':
      return `${happened(predicate.b)} - ${happened(predicate.a)} <= ${predicate.n}`;
    case 'diffgt':
      return `${happened(predicate.b)} - ${happened(predicate.a)} > ${predicate.n}`;
  }
}
