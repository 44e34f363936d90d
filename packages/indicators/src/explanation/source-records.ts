import { SightlineError } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { Source } from '../definition.ts';
import { interpret } from './interpret.ts';
import { recordOf, rowsOf } from './subject.ts';
import type { Cell, Subject, World } from './subject.ts';

/** What a code of a union's column means is told by its first part. */
function withCodesOf(
  source: Extract<Source, { readonly union: unknown }>,
  name: string,
  cell: Cell,
  world: World,
): Cell {
  const [first] = source.union;
  const node = first?.columns[name];
  const codes =
    first !== undefined && node?.kind === 'field'
      ? world.dataset.schema[first.list]?.columns[node.column]?.codes
      : undefined;
  const { codes: _, ...schema } = cell.schema ?? { type: 'text', label: name, kind: 'event' };
  return { ...cell, schema: { ...schema, ...(codes === undefined ? {} : { codes }) } };
}

/** A record of a source, with where it really stands. */
export type SourceRecord = { readonly subject: Subject; readonly list: ListKey; readonly row: number };

/** The records of a source in their order. */
export function sourceRecords(world: World, source: Source): readonly SourceRecord[] {
  if ('list' in source) {
    const { list } = source;
    return Array.from({ length: rowsOf(world, list) }, (_, row) => ({
      subject: recordOf(world, list, row),
      list,
      row,
    }));
  }
  const records: SourceRecord[] = [];
  for (const part of source.union) {
    for (let row = 0; row < rowsOf(world, part.list); row++) {
      const own = recordOf(world, part.list, row);
      if (interpret(part.where, own, undefined, world).value !== true) continue;
      const position = records.length;
      const cell = (name: string): Cell => {
        if (name === '$row') return { type: 'integer', value: position, written: true };
        const node = part.columns[name];
        if (node === undefined) throw new SightlineError('NOT_AVAILABLE', { list: part.list, column: name });
        if (node.kind === 'field') return withCodesOf(source, name, own.cell(node.column), world);
        const { type, value } = interpret(node, own, undefined, world);
        return { type, value, written: value !== undefined };
      };
      const child = Object.keys(part.columns).find((name) =>
        source.union.every((one) => {
          const node = one.columns[name];
          return node?.kind === 'field' && node.column === recordOf(world, one.list, 0).child;
        }),
      );
      records.push({ subject: { list: undefined, row: position, child, cell }, list: part.list, row });
    }
  }
  return records;
}
