import { DuckDBInstance } from '@duckdb/node-api';
import {
  addDays,
  addMonths,
  age,
  completedMonths,
  completedYears,
  daysBetween,
  localDate,
} from '@sightline/core';
import { duckdb } from '@sightline/sql';
import { expect, it } from 'vitest';

// Month ends, leap days and the days around them, in every pair.
const days = [
  '2020-02-27',
  '2021-02-26',
  '2023-12-29',
  '2024-01-29',
  '2024-02-27',
  '2024-03-29',
  '2024-04-29',
]
  .map(localDate)
  .flatMap((first) => [0, 1, 2, 3, 4].map((later) => addDays(first, later)));

it('counts months, years, ages and days between any two dates as core does', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const values = days.map((day) => `(${duckdb.date(day)})`).join(', ');
  const counts = [
    duckdb.completedMonths('f.day', 't.day'),
    duckdb.completedYears('f.day', 't.day'),
    duckdb.age('f.day', 't.day'),
    duckdb.daysBetween('f.day', 't.day'),
  ];
  const shown = [
    ...counts.map((sql) => `CAST(${sql} AS INTEGER)`),
    `CAST(${duckdb.addMonths('f.day', '-13')} AS VARCHAR)`,
  ];
  const reader = await connection.runAndReadAll(
    `WITH days(day) AS (VALUES ${values}) SELECT CAST(f.day AS VARCHAR), CAST(t.day AS VARCHAR), ${shown.join(', ')} FROM days AS f, days AS t`,
  );
  const rows = reader.getRowsJson();
  connection.closeSync();
  expect(rows).toHaveLength(days.length ** 2);
  for (const [fromText, toText, ...given] of rows) {
    const [from, to] = [localDate(String(fromText)), localDate(String(toText))];
    const expected = [
      completedMonths(from, to),
      completedYears(from, to),
      age(from, to),
      daysBetween(from, to),
    ];
    expect([from, to, ...given]).toEqual([from, to, ...expected, addMonths(from, -13)]);
  }
});
