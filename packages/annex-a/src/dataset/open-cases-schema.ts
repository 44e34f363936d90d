import type { ColumnSchema, TableSchema } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import { columnSchema } from './column-schema.ts';
import {
  allocatedTeam,
  allocatedWorker,
  childUniqueId,
  dateOfBirth,
  disability,
  ethnicity,
  gender,
} from '../lists/shared-columns.ts';

/**
 * Lists whose open records are a child's open cases, the one that says most of the child's situation first. Care
 * leavers are not among them: their list says who is entitled to a service, not when it began or ended.
 */
export const OPEN_CASE_LISTS = [
  'childrenInCare',
  'childProtection',
  'childrenInNeed',
  'assessments',
] as const;

const asState = (column: ColumnSchema): ColumnSchema => ({ ...column, kind: 'state' });

/** The derived table `openCases`: a row for each record that is open at the snapshot. */
export const openCasesSchema: TableSchema = {
  key: 'openCases',
  label: 'Open cases',
  columns: {
    childUniqueId: asState(columnSchema(childUniqueId)),
    list: {
      type: 'code',
      label: 'List',
      kind: 'state',
      codes: annexALists
        .filter(({ key }) => (OPEN_CASE_LISTS as readonly string[]).includes(key))
        .map(({ key, name }) => ({ code: key, label: name })),
    },
    worker: asState(columnSchema(allocatedWorker(''))),
    team: asState(columnSchema(allocatedTeam(''))),
    start: { type: 'date', label: 'Start', kind: 'state' },
    precedence: { type: 'integer', label: 'Precedence among the cases of the child', kind: 'state' },
    gender: asState(columnSchema(gender)),
    ethnicity: asState(columnSchema(ethnicity)),
    dateOfBirth: asState(columnSchema(dateOfBirth)),
    disability: asState(columnSchema(disability)),
  },
};
