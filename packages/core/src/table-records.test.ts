import { describe, expect, test } from 'vitest';
import type { ColumnSchema, TableSchema } from './dataset.ts';
import { tableFromRecords, toRecords } from './table-records.ts';

const column = (type: ColumnSchema['type']): ColumnSchema => ({ type, label: type, kind: 'event' });
const schema: TableSchema = {
  key: 'visits',
  label: 'Visits',
  columns: {
    child: column('key'),
    visited: column('date'),
    present: column('integer'),
    hours: column('decimal'),
    outcome: column('code'),
    team: column('text'),
  },
};
const only = (name: string, ...values: unknown[]) =>
  tableFromRecords(
    'visits',
    schema,
    values.map((value) => ({ [name]: value })),
  );

test('records go in and come out', () => {
  const records = [
    { child: 'C1', visited: '2024-02-29', present: 3, hours: '1.50', outcome: 'a', team: 'North' },
    { child: 'C2', visited: null, present: null, hours: null, outcome: null, team: null },
  ];
  const table = tableFromRecords('visits', schema, records);
  expect(table.rows).toBe(2);
  expect(table.invalid).toEqual({});
  expect([...table.source.excelRow]).toEqual([1, 2]);
  expect(toRecords(table)).toEqual(records);
});

test('every column of the schema is there, also when no record names it', () => {
  const table = tableFromRecords('visits', schema, []);
  expect(Object.keys(table.columns)).toEqual(Object.keys(schema.columns));
  expect(toRecords(table)).toEqual([]);
});

test('undefined, null and blank text are absent and not invalid', () => {
  for (const name of Object.keys(schema.columns)) {
    const table = only(name, undefined, null, '', '  ');
    expect(toRecords(table).map((record) => record[name])).toEqual([null, null, null, null]);
    expect(table.invalid).toEqual({});
  }
});

describe('a value of the wrong kind is absent and its text is kept', () => {
  test.each([
    ['visited', '29/02/2024', '29/02/2024'],
    ['visited', '2023-02-29', '2023-02-29'],
    ['visited', 45000, '45000'],
    ['present', '3', '3'],
    ['present', 2.5, '2.5'],
    ['present', 2 ** 31, '2147483648'],
    ['present', -(2 ** 31), '-2147483648'], // would read as absent
    ['present', Number.NaN, 'NaN'],
    ['hours', '1.5h', '1.5h'],
    ['hours', '90071992547409930', '90071992547409930'], // more than a double holds exactly
    ['outcome', 1, '1'],
    ['team', true, 'true'],
    ['child', ['C1'], '["C1"]'],
  ])('%s: %j', (name, value, text) => {
    const table = only(name, value);
    expect(toRecords(table)[0]?.[name]).toBeNull();
    expect(table.invalid[name]?.get(0)).toBe(text);
  });
});

test('zero is a value', () => {
  expect(toRecords(only('present', 0, -0)).map((record) => record['present'])).toEqual([0, 0]);
});

test('decimals share the longest scale of their column', () => {
  const table = only('hours', '1.5', 2, '-0.25', 0.1);
  expect(table.columns['hours']).toMatchObject({ type: 'decimal', decimals: 2 });
  expect(toRecords(table).map((record) => record['hours'])).toEqual(['1.50', '2.00', '-0.25', '0.10']);
});

test('a decimal that does not fit its column is the only one lost', () => {
  const table = only('hours', '9007199254740991', '0.5');
  expect(table.invalid['hours']?.get(0)).toBe('9007199254740991');
  expect(toRecords(table)[1]?.['hours']).toBe('0.5');
});

test('a column that the schema does not name is refused', () => {
  expect(() => tableFromRecords('visits', schema, [{ chlid: 'C1' }])).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_COLUMN', params: { list: 'visits', column: 'chlid' } }),
  );
});

test('leaves the records as they were', () => {
  const records = Object.freeze([Object.freeze({ child: 'C1', visited: '2024-01-01' })]);
  tableFromRecords('visits', schema, records);
  expect(records[0]).toEqual({ child: 'C1', visited: '2024-01-01' });
});
