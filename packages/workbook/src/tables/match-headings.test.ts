import { expect, test } from 'vitest';
import type { ColumnSpec, TableSpec } from '../index.ts';
import { matchHeadings } from '../index.ts';

const column = (key: string, name: string, aliases: string[] = []): ColumnSpec => ({
  key,
  name,
  aliases,
  type: 'text',
});
const spec: TableSpec = {
  key: 'visits',
  label: 'Visits',
  columns: [
    column('child', 'Child Unique ID', ['Child ID']),
    column('born', 'Date of Birth', ['DOB']),
    column('seen', 'Date of the child\u2019s visit'),
  ],
};

const found = (cells: string[]): unknown =>
  matchHeadings(cells, spec).matches.map(({ column, position, by }) => [column, position, by]);

test('matches names and aliases after normalising, in any order', () => {
  expect(found(['', "date of  the CHILD'S visit ", 'dob', 'Child Unique ID'])).toEqual([
    ['child', 3, 'name'],
    ['born', 2, 'alias'],
    ['seen', 1, 'name'],
  ]);
});

test('a heading that contains a name, or is contained in one, does not match', () => {
  const { matches, unmatched, missing } = matchHeadings(
    ['Date of Birth (mother)', 'Date', 'Child ID number'],
    spec,
  );
  expect(matches).toEqual([]);
  expect(unmatched.map(({ position }) => position)).toEqual([0, 1, 2]);
  expect(missing).toEqual(['child', 'born', 'seen']);
});

test('suggests what looks alike for missing columns only, likeliest first', () => {
  const { suggestions } = matchHeadings(['Child ID', 'Date of Brith', 'Birth date', 'Postcode'], spec);
  expect(suggestions.map(({ column, position }) => [column, position])).toEqual([
    ['born', 1],
    ['born', 2],
  ]);
  // One transposition is two letters changed of thirteen.
  expect(suggestions[0]?.score).toBeCloseTo(11 / 13);
});

test('the name wins over an alias for the same column, then the first heading; the other is told', () => {
  const named = matchHeadings(['Child ID', 'Child Unique ID', 'DOB', 'dob'], spec);
  expect(named.matches.map(({ column, position }) => [column, position])).toEqual([
    ['child', 1],
    ['born', 2],
  ]);
  expect(named.duplicates.map(({ column, position }) => [column, position])).toEqual([
    ['child', 0],
    ['born', 3],
  ]);
});

test('an alias never takes the name of another column', () => {
  const rivals: TableSpec = {
    key: 'x',
    label: 'X',
    columns: [column('a', 'First', ['Second']), column('b', 'Second')],
  };
  expect(matchHeadings(['Second'], rivals).matches).toMatchObject([{ column: 'b', by: 'name' }]);
});

test('headings called like parts of an object are only headings', () => {
  const odd: TableSpec = {
    key: 'x',
    label: 'X',
    columns: [column('__proto__', '__proto__'), column('constructor', 'constructor')],
  };
  expect(matchHeadings(['toString', '__proto__', 'constructor'], odd)).toMatchObject({
    matches: [{ column: '__proto__' }, { column: 'constructor' }],
    unmatched: [{ position: 0 }],
  });
});
