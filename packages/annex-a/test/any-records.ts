import * as fc from 'fast-check';
import { fromEpochDay } from '@sightline/core';
import type { Layout } from '@sightline/core';
import type { AnnexARecords, ListColumn, ListSpec } from '../src/index.ts';
import { annexALists, columnsOf } from '../src/index.ts';

// Records as council systems write them, and worse: blanks, other spellings, words for nothing, errors of a spreadsheet,
// text of every script. A zero byte makes a CSV file binary, and a byte order mark is no text.
const anyText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .filter((text) => !text.includes('\0') && !text.includes('\ufeff'));
const junk = fc.oneof(
  anyText,
  fc.constantFrom('N/A', '#N/A', '-', '  ', 'Unborn', '4.5', '=1+1', '31/02/2024', '\u00a0x'),
);
// 1 January 1900 to 31 December 2099.
const date = fc.integer({ min: -25567, max: 47481 }).map(fromEpochDay);

function valueOf({ type, codes }: ListColumn, layout: Layout): fc.Arbitrary<unknown> {
  switch (type) {
    case 'date':
      return fc.oneof(
        date,
        date.map((day) => day.split('-').reverse().map(Number).join('/')),
      );
    case 'integer':
      return fc.integer({ min: -3, max: 400 });
    case 'code': {
      const held = codes!.codes.filter(({ layouts = [layout] }) => layouts.includes(layout));
      return fc
        .constantFrom(...held)
        .chain(({ code, preferred, aliases }) => fc.constantFrom(code, preferred, ...aliases));
    }
    case 'text':
    case 'key':
      return fc.oneof(anyText, fc.constantFrom('0017', '17', 'Team A', ' Team\u00a0A'));
  }
}

/** Every record holds at least its key: a blank row is no record in a file. */
function recordOf(list: ListSpec, layout: Layout): fc.Arbitrary<Record<string, unknown>> {
  const [key, ...others] = columnsOf(list, layout);
  const cells = others.map((column) => [
    column.key,
    fc.oneof(
      { weight: 4, arbitrary: valueOf(column, layout) },
      { weight: 1, arbitrary: junk },
      { weight: 2, arbitrary: fc.constant(undefined) },
    ),
  ]);
  return fc.record({
    ...(Object.fromEntries(cells) as Record<string, fc.Arbitrary<unknown>>),
    [key!.key]: fc.constantFrom('C1', '007', 'C\u00e9', '12'),
  });
}

/** Some of the lists of one layout. */
export const anyRecords: fc.Arbitrary<{ readonly layout: Layout; readonly records: AnnexARecords }> = fc
  .constantFrom<Layout>('2019', '2024', '2026')
  .chain((layout) =>
    fc
      .subarray([...annexALists], { minLength: 1 })
      .chain((lists) =>
        fc.record(
          Object.fromEntries(
            lists.map((list) => [list.key, fc.array(recordOf(list, layout), { maxLength: 4 })]),
          ),
        ),
      )
      .map((records) => ({ layout, records })),
  );
