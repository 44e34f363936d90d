import { isPresent, localDate, toRecords } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecords } from '../../test/any-records.ts';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import { readAnnexA } from '../reading/read-annex-a.ts';
import type { AnnexAFile } from '../reading/annex-a-file.ts';
import { writeAnnexA } from './write-annex-a.ts';
import { writeAnnexACsv } from './write-annex-a-csv.ts';

const asAt = localDate('2024-03-31');
const utf8 = new TextEncoder();

/** What a dataset says: values, text that could not be read, layouts, fingerprint. */
const saysOf = ({ tables, layouts, fingerprint }: Dataset): unknown => ({
  layouts,
  fingerprint,
  tables: Object.values(tables).map((table) => [
    table!.key,
    toRecords(table!),
    Object.entries(table!.columns).map(([key, column]) => [
      key,
      [...(table!.invalid[key] ?? [])].filter(([row]) => !isPresent(column, row)),
    ]),
  ]),
});

const writers: readonly [name: string, write: (dataset: Dataset) => AnnexAFile[]][] = [
  ['a workbook', (dataset) => [{ name: 'lists.xlsx', bytes: writeAnnexA(dataset) }]],
  [
    'CSV texts',
    (dataset) => writeAnnexACsv(dataset).map(({ name, text }) => ({ name, bytes: utf8.encode(text) })),
  ],
];

test.each(writers)('any dataset written as %s is read again as it was', (_, write) => {
  fc.assert(
    fc.property(anyRecords, ({ records, layout }) => {
      const { dataset } = annexAFromRecords(records, { asAt, layout });
      const again = readAnnexA(write(dataset), { asAt, layout }).dataset;
      expect(saysOf(again)).toEqual(saysOf(dataset));
    }),
    { numRuns: 60 },
  );
});
