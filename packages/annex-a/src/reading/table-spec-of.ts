import type { ColumnSpec, TableSpec } from '@sightline/workbook';
import { annexALists } from '../lists/annex-a-lists.ts';
import type { ListColumn, ListSpec } from '../lists/list-spec.ts';
import { placeholderWords } from './placeholder-words.ts';

/** What a sheet or cell reader needs to know of a column. */
export function columnSpecOf(column: ListColumn): ColumnSpec {
  return {
    key: column.key,
    name: column.name,
    aliases: [...Object.values(column.nameByLayout ?? {}), ...column.aliases],
    type: column.type,
    ...(column.codes && { codes: column.codes.codes }),
    ...(column.codes?.open && { openCodes: true as const }),
    blankWords: [...placeholderWords, ...(column.blankWords ?? [])],
    ...(column.numberWords && { numberWords: column.numberWords }),
  };
}

/** What a sheet reader needs to know of a list. */
export function tableSpecOf(list: ListSpec): TableSpec {
  return { key: list.key, label: list.name, columns: list.columns.map(columnSpecOf) };
}

/** The list of a key, if it is one that is read. */
export function listOf(key: string): ListSpec | undefined {
  return annexALists.find((list) => list.key === key);
}
