import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { places, type Definition } from '@sightline/indicators';
import type { Dataset } from '@sightline/core';
import { membersSql } from '@sightline/sql';
import { arbitraryDataset, arbitraryDefinition, period, schema } from '../../indicators/test/generate.ts';
import { openDatabase, type Database } from './database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase(schema);
});
afterAll(() => database.close());

const shown = (place: string, code?: string | null, field?: string | null): string =>
  [place, code ?? field ?? ''].filter((part) => part !== '').join(':');

/** Where the engine puts every record or group. */
const byEngine = (dataset: Dataset, definition: Definition): string[] => {
  const { place, legend } = places(dataset, definition, { period });
  return Array.from(place, (index) => {
    const label = legend[index]!;
    return shown(label.place, label.code, label.field);
  });
};

/** Where SQL puts them. */
const bySql = async (definition: Definition): Promise<string[]> => {
  const rows = await database.run(membersSql(definition, 'duckdb', { period, schema }));
  expect(rows.map((row) => row['id'])).toEqual(rows.map((_, i) => i));
  return rows.map((row) => shown(String(row['place']), row['code'] as string | null, row['field'] as string | null));
};

const runs = Number(process.env['SQL_RUNS'] ?? 150);

test(
  'SQL puts every record and every group where the engine does',
  async () => {
    let failures = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, arbitraryDefinition(), async (dataset, definition) => {
        await database.load(dataset);
        expect(await bySql(definition)).toEqual(byEngine(dataset, definition));
      }),
      { numRuns: runs, seed: 20240331 },
    );
    expect(failures).toBe(0);
  },
  600_000,
);
