import type { DatasetSchema, TableSchema } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import { columnSchema } from './column-schema.ts';
import { completenessSchema } from './completeness-schema.ts';
import { findingsSchema } from './findings-schema.ts';
import type { ListSpec } from '../lists/list-spec.ts';
import { openCasesSchema } from './open-cases-schema.ts';

/**
 * The lists, and the tables `openCases`, `completeness` and `findings` that are derived from them, as engines see
 * them: types, labels, kinds, roles and codes of every column.
 *
 * @example
 * import { annexASchema } from '@sightline/annex-a';
 * annexASchema.referrals.columns.dateOfReferral // => { type: 'date', label: 'Date of referral', kind: 'event' }
 */
export const annexASchema: DatasetSchema = {
  ...Object.fromEntries(annexALists.map((list) => [list.key, tableSchema(list)])),
  openCases: openCasesSchema,
  completeness: completenessSchema,
  findings: findingsSchema,
};

function tableSchema(list: ListSpec): TableSchema {
  return {
    key: list.key,
    label: list.name,
    columns: Object.fromEntries(list.columns.map((column) => [column.key, columnSchema(column)])),
  };
}
