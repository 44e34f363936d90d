import { expect, it } from 'vitest';
import { naturalKeyOf } from './natural-key.ts';
import { tableFromRecords } from './table-records.ts';

it('joins the values that name a record, and takes a blank or a missing column as blank', () => {
  const table = tableFromRecords(
    'visits',
    {
      key: 'visits',
      label: 'Visits',
      columns: {
        child: { type: 'key', label: 'Child', kind: 'event' },
        day: { type: 'date', label: 'Day', kind: 'event' },
      },
    },
    [{ child: 'C1', day: '2025-03-31' }, { day: '2025-03-31' }],
  );
  const nameOf = naturalKeyOf(table, ['child', 'day', 'team']);
  expect([0, 1].map(nameOf)).toEqual(['C1|2025-03-31|', '|2025-03-31|']);
});
