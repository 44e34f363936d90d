import type { ColumnSchema } from '@sightline/core';
import type { ListColumn } from '../lists/list-spec.ts';

/** What engines need to know of a list's column. */
export function columnSchema(column: ListColumn): ColumnSchema {
  return {
    type: column.type,
    label: column.name,
    kind: column.kind,
    ...(column.role && { role: column.role }),
    ...(column.sensitive && { sensitive: column.sensitive }),
    ...(column.specialCategory && { specialCategory: column.specialCategory }),
    ...(column.codes && {
      codes: column.codes.codes.map(({ code, label, group }) =>
        group === undefined ? { code, label } : { code, label, group },
      ),
    }),
  };
}
