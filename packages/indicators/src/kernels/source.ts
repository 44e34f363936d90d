import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { Source } from '../definition.ts';
import type { Expr } from '../expr.ts';
import { truths } from './operand.ts';
import { columnOf, columnsOnce, listScope, nothingMade, positions } from './scope.ts';
import type { RawColumn, Reading, Scope } from './scope.ts';
import { TRUE, absentOf } from './vector.ts';

type Part = {
  readonly scope: Scope;
  readonly rows: Int32Array;
  readonly columns: Readonly<Record<string, Expr>>;
};

/** The records of a source, and where each stands in the dataset. */
export type Records = {
  readonly scope: Scope;
  readonly lists: readonly ListKey[];
  readonly list?: Uint8Array;
  readonly row?: Int32Array;
};

/** One part's column: a bare field passes through as recorded, anything else is computed. */
function partColumn(part: Part, name: string, reading: Reading): RawColumn | undefined {
  const node = part.columns[name];
  if (node === undefined) return undefined;
  if (node.kind === 'field') return columnOf(part.scope, node.column);
  const { type, values } = reading.vector(node, part.scope);
  const absent = absentOf(type);
  return {
    type: type === 'truth' ? 'integer' : type,
    values: Int32Array.from(values),
    latest: 0,
    anyText: () => Uint8Array.from(values, (value) => (value === absent ? 0 : 1)),
  };
}

function unionColumn(
  parts: readonly Part[],
  name: string,
  size: number,
  reading: Reading,
): RawColumn | undefined {
  const columns = parts.map((part) => partColumn(part, name, reading));
  const known = columns.find((column) => column !== undefined);
  if (known === undefined) return undefined;
  const values = new Int32Array(size).fill(ABSENT);
  let at = 0;
  parts.forEach((part, k) => {
    for (const row of part.rows) values[at++] = columns[k]?.values[row] ?? ABSENT;
  });
  let latest = ABSENT;
  if (known.type === 'date') for (const day of values) if (day > latest) latest = day;
  const anyText = (): Uint8Array => {
    const written = parts.map((part, k) => {
      const text = columns[k]?.anyText();
      return Array.from(part.rows, (row) => text?.[row] ?? 0);
    });
    return Uint8Array.from(written.flat());
  };
  // What a code means is told by the first part.
  const schema = columns[0]?.schema;
  return { type: known.type, values, latest, anyText, ...(schema === undefined ? {} : { schema }) };
}

/** The column that is the child key of every part, passed through under one name. */
function unionChildColumn(parts: readonly Part[]): string | undefined {
  const names = Object.keys(parts[0]?.columns ?? {});
  return names.find((name) =>
    parts.every((part) => {
      const node = part.columns[name];
      return node?.kind === 'field' && node.column === part.scope.childColumn;
    }),
  );
}

/** The records that a measure is about, before any clause: one list, or the chosen records of several in turn. */
export function recordsOf(source: Source, reading: Reading): Records {
  if ('list' in source) return { scope: listScope(reading.session, source.list), lists: [source.list] };
  const parts = source.union.map((part): Part => {
    const scope = listScope(reading.session, part.list);
    const chosen = truths(part.where, scope, reading);
    const rows: number[] = [];
    for (let row = 0; row < scope.size; row++) if (chosen[row] === TRUE) rows.push(row);
    return { scope, rows: Int32Array.from(rows), columns: part.columns };
  });
  const size = parts.reduce((total, part) => total + part.rows.length, 0);
  const row = new Int32Array(size);
  const list = new Uint8Array(size);
  let at = 0;
  parts.forEach((part, k) => {
    row.set(part.rows, at);
    list.fill(k, at, at + part.rows.length);
    at += part.rows.length;
  });
  const scope: Scope = {
    size,
    list: undefined,
    childColumn: unionChildColumn(parts),
    column: columnsOnce((name) =>
      name === '$row' ? positions(size) : unionColumn(parts, name, size, reading),
    ),
    recordAt: (index) => index,
    made: nothingMade(),
  };
  return { scope, lists: source.union.map((part) => part.list), list, row };
}
