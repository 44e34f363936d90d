import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareExact, divideExact, valueOf, type Dataset } from '@sightline/core';
import { evaluate, places, type Definition } from '@sightline/indicators';
import { membersSql, toSql } from '@sightline/sql';
import { arbitraryDataset, arbitraryDefinition, period, schema } from '../../indicators/test/generate.ts';
import { openDatabase, placeWords, type Database, type Row } from './database.ts';

/** One seed, so that a failure is the same for everybody; SIGHTLINE_SQL_RUNS asks for more. */
const runs = { seed: 20240331, numRuns: Number(process.env['SIGHTLINE_SQL_RUNS'] ?? 400) };

/** Milliseconds: a test that is given up while it still loads records would spoil the next. */
const PATIENCE = 60_000 + 100 * runs.numRuns;

let database: Database;
beforeAll(async () => {
  database = await openDatabase(schema);
});
afterAll(() => database.close());

/** Where the engine puts every record or group. */
const byEngine = (dataset: Dataset, definition: Definition): string[] => {
  const { place, legend } = places(dataset, definition, { period });
  return Array.from(place, (index) => {
    const { place: name, code = null, field = null } = legend[index]!;
    return placeWords({ place: name, code, field });
  });
};

test(
  'SQL puts every record and every group where the engine does, and names the same field',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, arbitraryDefinition(), async (dataset, definition) => {
        await database.load(dataset);
        const rows = await database.run(membersSql(definition, 'duckdb', { period, schema }));
        expect(rows.map(({ id }) => id)).toEqual(rows.map((_, i) => i));
        expect(rows.map(placeWords)).toEqual(byEngine(dataset, definition));
      }),
      runs,
    );
  },
  PATIENCE,
);

/** The figure that the counts of SQL give, worked out as its readers are told to. */
const valueFrom = (measure: Definition['measure'], rows: readonly Row[]): string | undefined => {
  const inPlace = (place: string): number =>
    rows.reduce((n, row) => n + (row['place'] === place ? Number(row['n']) : 0), 0);
  const numerator = rows.find((row) => row['place'] === 'numerator');
  switch (measure.kind) {
    case 'count':
      return String(inPlace('numerator'));
    case 'proportion': {
      const of = inPlace('numerator') + inPlace('denominator-only');
      return of === 0 ? undefined : divideExact(String(100 * inPlace('numerator')), String(of));
    }
    case 'sum':
      return String(numerator?.['total'] ?? 0);
    case 'mean':
      return numerator && divideExact(String(numerator['total']), String(numerator['n']));
    case 'median':
      return (
        numerator &&
        divideExact(String(Number(numerator['lower_middle']) + Number(numerator['upper_middle'])), '2')
      );
    default:
      return undefined;
  }
};

const dimensions = { size: { column: 'number', bands: ['under-1', '1-2', '10-plus'] } };

test(
  'the counts of SQL give the figures of the engine, whole and by dimension',
  async () => {
    const by = fc.constantFrom<readonly string[]>([], ['team'], ['ageBand'], ['size', 'kindOfVisit']);
    const own = { ...dimensions, kindOfVisit: { column: 'kind' } };
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, arbitraryDefinition(), by, async (dataset, definition, asked) => {
        await database.load(dataset);
        const measured = evaluate(dataset, [definition], { periods: [period], by: asked, dimensions: own });
        const [first] = measured;
        if (first?.figure.status === 'not-measured' && first.figure.reason === 'not-available') {
          expect(() => toSql(definition, 'duckdb', { period, schema, by: asked, dimensions: own })).toThrow(
            'NOT_AVAILABLE',
          );
          return;
        }
        const rows = await database.run(
          toSql(definition, 'duckdb', { period, schema, by: asked, dimensions: own }),
        );
        for (const { group, figure, counts } of measured) {
          const inGroup = rows.filter((row) => asked.every((name) => row[name] === group[name]));
          const n = (place: string): number =>
            inGroup.reduce((total, row) => total + (row['place'] === place ? Number(row['n']) : 0), 0);
          expect([n('numerator'), n('denominator-only'), n('not-yet-due'), n('outside')]).toEqual([
            counts!.numerator,
            counts!.denominatorOnly,
            counts!.notYetDue,
            counts!.outside,
          ]);
          if (definition.measure.kind === 'distribution') {
            const of = inGroup.find((row) => row['place'] === 'numerator' && row['value'] === group['value']);
            if (figure.status === 'measured') expect(figure.numerator).toBe(String(of?.['n'] ?? 0));
          } else if (figure.status === 'measured') {
            expect(compareExact(valueOf(figure), valueFrom(definition.measure, inGroup)!)).toBe(0);
          }
        }
      }),
      runs,
    );
  },
  PATIENCE,
);
