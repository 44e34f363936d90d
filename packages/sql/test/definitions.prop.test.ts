import {
  annexAFromRecords,
  annexASchema,
  checkDataset,
  withFindings,
  type AnnexARecords,
} from '@sightline/annex-a';
import { localDate, period } from '@sightline/core';
import { definitions } from '@sightline/definitions';
import { explain, places } from '@sightline/indicators';
import { membersSql } from '@sightline/sql';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedLists } from '../../definitions/test/generated-lists.ts';
import { openDatabase, placeWords, type Database } from './database.ts';

const asAt = localDate('2025-03-31');
const asked = { period: period(localDate('2024-10-01'), asAt) };
// A rate places what it is over; of a union the records are those of several lists.
const ofOneList = definitions.filter(({ measure }) => 'cohort' in measure && 'list' in measure.cohort.source);

let database: Database;
beforeAll(async () => {
  database = await openDatabase(annexASchema);
});
afterAll(() => database.close());

it('every definition places generated records alike in memory, in SQL and when explained', async () => {
  await fc.assert(
    fc.asyncProperty(generatedLists(asAt), async (records) => {
      const { dataset: lists } = annexAFromRecords(records as AnnexARecords, { asAt });
      const dataset = withFindings(lists, checkDataset(lists));
      await database.load(dataset);
      for (const definition of ofOneList) {
        const { place, legend, grain } = places(dataset, definition, asked);
        const labels = Array.from(place, (index) => legend[index]!);
        const rows = await database.run(membersSql(definition, 'duckdb', { ...asked, schema: annexASchema }));
        const words = labels.map(({ place: name, code, field }) =>
          [name, code ?? field].filter((part) => part !== undefined).join(':'),
        );
        expect([definition.id, ...rows.map(placeWords)]).toEqual([definition.id, ...words]);
        labels.forEach((label, at) => {
          const subject = grain === 'record' ? { row: at } : { group: at };
          expect(explain(dataset, definition, { ...asked, ...subject })).toMatchObject(label);
        });
      }
    }),
    { numRuns: 4 },
  );
}, 60_000);
