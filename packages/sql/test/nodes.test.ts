import { localDate } from '@sightline/core';
import {
  add,
  age,
  and,
  band,
  caseOf,
  coalesce,
  difference,
  earliest,
  elapsed,
  eq,
  field,
  ge,
  greatest,
  gt,
  isFalse,
  isIn,
  isTrue,
  isUnknown,
  latest,
  le,
  least,
  literalBoolean,
  literalDate,
  lt,
  ne,
  not,
  or,
  outer,
  parameter,
  present,
  product,
  related,
  snapshot,
  sum,
  periodStart,
  checkDefinition,
  type Expr,
} from '@sightline/indicators';
import { membersSql } from '@sightline/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, placeWords, type Database } from './database.ts';
import { datasetOf, definitionOf, period, schema, visits } from './visits.ts';

// Expected results are worked by hand from the records below; working days with the gov.uk bank holidays of 2024.
const records = {
  visits: [
    {
      child: 'c1',
      opened: '2024-01-31',
      closed: '2024-02-29',
      born: '2004-02-29',
      number: 2,
      kind: 'a',
      team: 'North',
    },
    { child: 'c1', opened: '2024-03-28', kind: 'b' },
    // Closed after the snapshot, and born after it.
    {
      child: 'c2',
      opened: '2024-03-15',
      closed: '2024-04-30',
      born: '2024-05-01',
      number: 45,
      kind: 'c',
      team: 'South',
    },
    // No child; a date that cannot be read.
    { opened: 'not known', closed: '2024-03-28', born: '2010-06-15', number: 10, team: 'North' },
    {
      child: 'c1',
      opened: '2024-03-28',
      closed: '2024-04-02',
      born: '2020-02-28',
      number: 7,
      kind: 'a',
      team: 'North',
    },
  ],
  plans: [
    { child: 'c1', reviewed: '2024-02-01', number: 3, kind: 'a' },
    { child: 'c1', reviewed: '2024-03-10', number: 4, kind: 'b' },
    { child: 'c2', number: 5, kind: 'a' },
    { child: 'c1', reviewed: '2024-03-10', number: 6, kind: 'a' },
  ],
};

const [opened, closed, born] = [field('opened'), field('closed'), field('born')];
const [number, kind, team] = [field('number'), field('kind'), field('team')];
const [reviewed, planNumber] = [field('reviewed'), field('number')];
const on = (date: string): Expr => literalDate(localDate(date));

/** What a truth gives for each record: T, F, or the field that leaves it unknown. */
type Case = readonly [what: string, truth: Expr, gives: string];

/** An entry for each kind of node, so that a new kind does not compile until it has one. `aggregate`: groups.test.ts. */
const cases: Readonly<Record<Exclude<Expr['kind'], 'aggregate'>, readonly Case[]>> = {
  field: [
    ['is unknown where the cell is blank', eq(kind, 'a'), 'T F F kind T'],
    ['gives the position of the record as $row', eq(field('$row'), 2), 'F F T F F'],
  ],
  literal: [
    ['stands for itself', literalBoolean(true), 'T T T T T'],
    ['keeps quotes inside a text', eq(team, "North' OR 'a'='a"), 'F team F F F'],
    ['keeps a line break inside a text', eq(team, 'North\n--'), 'F team F F F'],
    ['keeps a negative number', eq(difference(number, 9), -7), 'T number F F F'],
  ],
  parameter: [
    ['gives a whole number', gt(number, parameter('limit')), 'F number T T T'],
    ['gives a truth', parameter('on'), 'F F F F F'],
    ['gives a date', eq(closed, parameter('day')), 'T closed F F F'],
  ],
  moment: [
    ['gives the last day of the period', le(opened, snapshot), 'T T T opened T'],
    ['gives the first day of the period', ge(opened, periodStart), 'F T T opened T'],
  ],
  compare: [
    ['takes a later date as after the snapshot', le(closed, snapshot), 'T closed F T F'],
    ['takes a later date as unequal to a day that has been', ne(closed, on('2024-02-29')), 'F closed T T T'],
    [
      'cannot compare a later date with a later day',
      gt(closed, on('2024-04-15')),
      'F closed closed F closed',
    ],
    ['compares a later date with a date field that has been', gt(closed, opened), 'T closed T opened T'],
    ['names the left when both are absent', eq(team, kind), 'F team F kind F'],
  ],
  in: [
    ['is unknown where the value is absent', isIn(kind, ['a', 'c']), 'T F T kind T'],
    ['takes the codes of a group', isIn(kind, { codeGroup: 'first' }), 'T T F kind T'],
    ['takes the codes of a parameter', isIn(kind, { parameter: 'codes' }), 'T F F kind T'],
    ['is false among no codes', isIn(kind, []), 'F F F kind F'],
  ],
  present: [
    ['does not count a later date', present(closed), 'T F F T F'],
    ['does not count what cannot be read', present(opened), 'T T T F T'],
    ['counts any text that cannot be read', present(opened, 'any-text'), 'T T T T T'],
    ['counts the text of a later date', present(closed, 'any-text'), 'T F T T T'],
    ['counts a value that is worked out', present(sum(number, 1)), 'T F T T T'],
  ],
  and: [
    ['is false beside unknown and false', and(eq(kind, 'a'), gt(number, 5)), 'F F F kind T'],
    ['names its first unknown part', and(gt(number, 0), eq(team, 'North')), 'T number F T T'],
    ['of nothing is true', and(), 'T T T T T'],
  ],
  or: [
    ['is true beside unknown and true', or(eq(kind, 'a'), gt(number, 5)), 'T number T T T'],
    ['of nothing is false', or(), 'F F F F F'],
  ],
  not: [['leaves unknown as it is', not(eq(kind, 'a')), 'F T T kind F']],
  is: [
    ['unknown', isUnknown(gt(number, 5)), 'F T F F F'],
    ['true', isTrue(eq(kind, 'a')), 'T F F F T'],
    ['false', isFalse(eq(kind, 'a')), 'F T T F F'],
  ],
  add: [
    ['days', eq(add(opened, 29, 'days'), on('2024-02-29')), 'T F F opened F'],
    [
      'months, to the last day of a short one',
      eq(add(opened, 1, 'months'), on('2024-02-29')),
      'T F F opened F',
    ],
    ['years, from 29 February', eq(add(closed, 1, 'years'), on('2025-02-28')), 'T closed closed F closed'],
    // 28 March 2024, Thursday: Good Friday, the week end and Easter Monday follow, so 2 April is 1 and the 3rd 2.
    ['working days over Easter', eq(add(opened, 2, 'workingDays'), on('2024-04-03')), 'F T F opened T'],
    // Sunday 31 March counts as Thursday the 28th; the day before it is Wednesday.
    ['working days back from a Sunday', eq(add(snapshot, -1, 'workingDays'), on('2024-03-27')), 'T T T T T'],
    ['no working days: the day itself', eq(add(snapshot, 0, 'workingDays'), snapshot), 'T T T T T'],
  ],
  elapsed: [
    ['days', eq(elapsed('days', opened, snapshot), 60), 'T F F opened F'],
    ['negative days', eq(elapsed('days', snapshot, opened), -3), 'F T F opened T'],
    // 15 March is a Friday: 18 to 22 and 25 to 28 March follow.
    ['working days', eq(elapsed('workingDays', opened, snapshot), 9), 'F F T opened F'],
    ['working days over Easter', eq(elapsed('workingDays', opened, snapshot), 0), 'F T F opened T'],
    [
      'completed months',
      eq(elapsed('completedMonths', on('2024-01-31'), closed), 1),
      'T closed closed T closed',
    ],
    [
      'completed months, back',
      eq(elapsed('completedMonths', closed, on('2024-01-31')), -1),
      'T closed closed F closed',
    ],
    [
      'completed years, short of 29 February',
      eq(elapsed('completedYears', on('2020-02-29'), on('2024-02-28')), 3),
      'T T T T T',
    ],
    ['age before a birthday on 1 March', eq(age(born, on('2023-02-28')), 18), 'T born F F F'],
    ['age of a child who is not born', lt(age(born, snapshot), 0), 'F born T F F'],
    ['names the first absent date', gt(elapsed('days', opened, closed), 0), 'T closed closed opened closed'],
  ],
  sum: [['needs every part', eq(sum(number, 1), 3), 'T number F F F']],
  difference: [['takes the rest from the first', eq(difference(number, 1, 1), 0), 'T number F F F']],
  product: [['multiplies', eq(product(number, -1), -2), 'T number F F F']],
  earliest: [
    ['skips what is absent', eq(earliest('skip', opened, closed), on('2024-03-28')), 'F T F T T'],
    [
      'is unknown when a part is',
      eq(earliest('unknown', opened, closed), on('2024-01-31')),
      'T closed closed opened closed',
    ],
  ],
  latest: [
    [
      'is unknown when a part is',
      eq(latest('unknown', opened, closed), on('2024-02-29')),
      'T closed closed opened closed',
    ],
    [
      'is absent when all are',
      eq(latest('skip', closed, closed), on('2024-02-29')),
      'T closed closed F closed',
    ],
  ],
  least: [['skips what is absent', eq(least('skip', number, 5), 5), 'F T T T T']],
  greatest: [['is unknown when a part is', eq(greatest('unknown', number, 5), 5), 'T number F F F']],
  coalesce: [
    ['takes the first that is present', eq(coalesce(closed, opened), on('2024-03-28')), 'F T F T T'],
  ],
  case: [
    [
      'passes over a condition that is unknown',
      eq(
        caseOf(
          [
            { if: eq(kind, 'a'), then: 1 },
            { if: gt(number, 9), then: 2 },
          ],
          0,
        ),
        2,
      ),
      'F F T T F',
    ],
    [
      'names the field of the branch taken',
      eq(caseOf([{ if: eq(kind, 'b'), then: number }], 1), 1),
      'T number T T T',
    ],
  ],
  band: [
    [
      'takes the first band that holds',
      eq(
        band(number, [
          { code: 'low', upTo: 2, upToInside: true },
          { code: 'mid', upTo: 10 },
          { code: 'high' },
        ]),
        'mid',
      ),
      'F number F F T',
    ],
    [
      'leaves the limit out',
      eq(band(number, [{ code: 'low', upTo: 2 }, { code: 'rest' }]), 'low'),
      'F number F F F',
    ],
  ],
  related: [
    ['exists by child', related('plans', { take: 'exists' }), 'T T T F T'],
    [
      'compares with the record that asks, for which a later date has not been',
      eq(related('plans', { take: 'count', where: lt(reviewed, outer('closed')) }), 3),
      'F F F F T',
    ],
    // A blank of the record that asks differs from nothing.
    [
      'does not find a difference from a blank',
      related('plans', { take: 'exists', where: ne(planNumber, outer('number')) }),
      'T F T F T',
    ],
    ['sums', eq(related('plans', { take: 'sum', value: planNumber }), 13), 'T T F F T'],
    ['sums nothing to 0', eq(related('plans', { take: 'sum', value: planNumber }), 0), 'F F F T F'],
    [
      'counts distinct values',
      eq(related('plans', { take: 'countDistinct', value: reviewed }), 2),
      'T T F F T',
    ],
    [
      'takes the first by order',
      eq(related('plans', { take: 'first', order: reviewed, value: planNumber }), 3),
      'T T plans.number plans.number T',
    ],
    [
      'takes the last by order, and of a tie the first in the list',
      eq(related('plans', { take: 'last', order: reviewed, value: planNumber }), 4),
      'T T plans.number plans.number T',
    ],
    ['leaves itself out', eq(related('visits', { take: 'count', notItself: true }), 2), 'T T F F T'],
    [
      'ties other columns than the child',
      eq(related('plans', { take: 'count', on: [{ this: kind, that: field('kind') }] }), 3),
      'T F F F T',
    ],
    [
      'asks again from a related record',
      related('plans', {
        take: 'exists',
        where: related('plans', { take: 'exists', where: and(eq(planNumber, 6), lt(outer('number'), 4)) }),
      }),
      'T T F F T',
    ],
  ],
};

let database: Database;
beforeAll(async () => {
  database = await openDatabase(schema);
  await database.load(datasetOf(records));
});
afterAll(() => database.close());

describe.each(Object.entries(cases))('%s', (_kind, ofKind) => {
  it.each(ofKind)('%s', async (_what, truth, gives) => {
    const definition = definitionOf({ kind: 'count', cohort: visits({ where: truth }) });
    checkDefinition(definition, schema);
    const rows = await database.run(membersSql(definition, 'duckdb', { period, schema }));
    const words: Readonly<Record<string, string>> = { numerator: 'T', outside: 'F' };
    const given = rows.map((row) => words[placeWords(row)] ?? placeWords(row).replace('unknown:', ''));
    expect(given.join(' ')).toBe(gives);
  });
});

it('stops with a name when the calendar does not hold a date', async () => {
  await database.load(datasetOf({ visits: [{ opened: '1980-01-01' }] }));
  const where = gt(elapsed('workingDays', opened, snapshot), 5);
  const definition = definitionOf({ kind: 'count', cohort: visits({ where }) });
  await expect(database.run(membersSql(definition, 'duckdb', { period, schema }))).rejects.toThrow(
    'OUTSIDE_CALENDAR 1980-01-01',
  );
  await database.load(datasetOf(records));
});
