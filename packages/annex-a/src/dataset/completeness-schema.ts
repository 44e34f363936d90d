import type { ColumnSchema, TableSchema } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';

const count = (label: string): ColumnSchema => ({ type: 'integer', label, kind: 'state' });

/** A column of list keys, as the tables have it that speak of lists. */
export const listColumn: ColumnSchema = {
  type: 'code',
  label: 'List',
  kind: 'state',
  codes: annexALists.map(({ key, name }) => ({ code: key, label: name })),
};

/** The derived table `completeness`: a row for each column of each list that is held. */
export const completenessSchema: TableSchema = {
  key: 'completeness',
  label: 'Completeness of columns',
  columns: {
    list: listColumn,
    column: { type: 'text', label: 'Column', kind: 'state' },
    records: count('Records'),
    required: count('Records in which a value is asked for'),
    requiredGiven: count('Records in which a value is asked for and given'),
    given: count('Records with a value'),
    blank: count('Records with nothing, or a word for nothing'),
    unread: count('Records with text that could not be read'),
    missing: count('Records of a list that lacks the column'),
  },
};
