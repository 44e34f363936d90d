import type { DatasetSchema, ListKey } from '@sightline/core';

/** Names of lists, for a reader without the schema of the dataset. */
const lists: Readonly<Record<string, string>> = {
  contacts: 'Contacts',
  earlyHelp: 'Early help',
  referrals: 'Referrals',
  assessments: 'Assessments',
  section47: 'Section 47 enquiries',
  childrenInNeed: 'Children in need',
  childProtection: 'Child protection',
  childrenInCare: 'Children in care',
  careLeavers: 'Care leavers',
  adoption: 'Adoption',
  adopters: 'Adopters',
  openCases: 'Open cases',
  completeness: 'Completeness of columns',
  findings: 'Findings',
  population: 'Population',
};

const wordsOfKey = (key: string): string => {
  const spaced = key.replace(
    /([a-z])([A-Z0-9])/g,
    (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/**
 * The name of a list in words: from the schema when it is given, else the usual one.
 *
 * @example
 * import { listLabel } from '@sightline/reports';
 * listLabel('childProtection') // => 'Child protection'
 */
export const listLabel = (list: ListKey, schema?: DatasetSchema): string =>
  schema?.[list]?.label ?? lists[list] ?? wordsOfKey(list);

/**
 * The heading of a column in words: from the schema when it is given, else its key spelled out. A key may be
 * written `list.column`.
 *
 * @example
 * import { columnLabel } from '@sightline/reports';
 * columnLabel('dateOfReferral') // => 'Date of referral'
 */
export const columnLabel = (column: string, list?: ListKey, schema?: DatasetSchema): string => {
  const dot = column.indexOf('.');
  if (dot > 0) {
    const other = column.slice(0, dot);
    return `${columnLabel(column.slice(dot + 1), other, schema)} of ${listLabel(other, schema)}`;
  }
  return (list === undefined ? undefined : schema?.[list]?.columns[column]?.label) ?? wordsOfKey(column);
};
