import type { Table } from '@sightline/core';

/** Whether a table was made from lists instead of read from a sheet: then its records name the list they are from. */
export const isDerived = (table: Table): boolean => table.columns['list'] !== undefined;
