import { SightlineError } from '@sightline/core';
import type { Source } from '@sightline/indicators';
import type { Compiler } from './compiler.ts';
import { fieldSql } from './field.ts';
import type { Sql } from './fragment.ts';
import { listed, type NamedQuery } from './layout.ts';
import { addReadings, columnSql, listQuery, listRows, readingsOf, readingSql, ROW, rowsOf } from './rows.ts';
import type { DerivedColumn, Rows, Scope } from './scope.ts';
import { conditionSql, valueSql } from './values.ts';

/** The records that a measure is about. */
export type Records = {
  readonly rows: Rows;
  /**
   * The queries that give them, with derived columns beside their own; the last is that of `rows`. To be asked for when
   * all that reads the records is compiled.
   */
  readonly queries: (derived: readonly DerivedColumn[]) => readonly NamedQuery[];
};

type Union = Extract<Source, { readonly union: unknown }>['union'];

/** The records of one list, or the chosen records of several in turn. */
export function recordsOf(compiler: Compiler, source: Source, prefix: string): Records {
  const [query, written] = [`${prefix}records`, `${prefix}written`];
  if ('union' in source) {
    const union = unionRecords(compiler, source.union, query, `${prefix}parts`);
    const queries: Records['queries'] = (derived) =>
      derived.length === 0
        ? union.queries(query)
        : [...union.queries(written), derivedQuery(compiler, query, written, derived)];
    return { rows: union.rows, queries };
  }
  const rows = listRows(compiler, source.list, query);
  const queries: Records['queries'] = (derived) => {
    const shared = compiler.lists.get(source.list);
    if (shared) {
      addReadings(rows, shared);
      return [derivedQuery(compiler, query, compiler.dialect.identifier(shared.query), derived)];
    }
    if (derived.length === 0) return [listQuery(compiler, rows, query)];
    return [listQuery(compiler, rows, written), derivedQuery(compiler, query, written, derived)];
  };
  return { rows, queries };
}

/** The records with what was found of other records beside their columns. */
function derivedQuery(
  { dialect }: Compiler,
  name: string,
  from: string,
  derived: readonly DerivedColumn[],
): NamedQuery {
  const columns = derived.map((one) => `${one.sql} AS ${dialect.identifier(one.name)}`);
  return { name, sql: `SELECT\n${listed(['r.*', ...columns])}\nFROM ${from} AS r` };
}

const PART = '$part';

type UnionRecords = { readonly rows: Rows; readonly queries: (name: string) => readonly NamedQuery[] };

function unionRecords(compiler: Compiler, union: Union, query: string, partsQuery: string): UnionRecords {
  const scopes = union.map((part): Scope => ({ alias: 'r', rows: rowsOf(compiler, part.list) }));
  const columns = new Map<string, readonly (Sql | undefined)[]>();

  /** A column in each part: a bare field passes through as written, anything else is computed. */
  const partsOf = (column: string): readonly (Sql | undefined)[] => {
    let parts = columns.get(column);
    if (!parts) {
      parts = union.map((part, i) => {
        const node = part.columns[column];
        if (!node) return undefined;
        const scope = scopes[i]!;
        return node.kind === 'field'
          ? fieldSql(node, scope, compiler, 'written')
          : valueSql(node, scope, compiler);
      });
      columns.set(column, parts);
    }
    return parts;
  };

  const rows: Rows = {
    query,
    holds: (column) => union.some((part) => Object.hasOwn(part.columns, column)),
    typeOf: (column) => {
      if (column === ROW) return 'integer';
      const known = partsOf(column).find((part) => part !== undefined);
      if (!known) throw new SightlineError('NOT_AVAILABLE', { list: '', column });
      return known.type;
    },
    schemaOf: (column) => {
      for (const part of union) {
        const node = part.columns[column];
        if (node?.kind === 'field') return compiler.schema[part.list]?.columns[node.column];
      }
      return undefined;
    },
    child: Object.keys(union[0]?.columns ?? {}).find((column) =>
      union.every((part, i) => {
        const node = part.columns[column];
        return node?.kind === 'field' && node.column === scopes[i]!.rows.child;
      }),
    ),
    readings: new Map(),
  };

  const partSql = (i: number): string => {
    const { dialect } = compiler;
    const scope = scopes[i]!;
    const part = union[i]!;
    const select = [
      `${i} AS ${dialect.identifier(PART)}`,
      columnSql(compiler, scope, ROW, 'written'),
      ...[...rows.readings.keys()].sort().flatMap((column) => {
        const absent = `CAST(NULL AS ${dialect.types[rows.typeOf(column)]})`;
        const written = partsOf(column)[i]?.sql ?? absent;
        const shown = [`${written} AS ${dialect.identifier(column)}`];
        if (!readingsOf(rows, column).includes('text')) return shown;
        const node = part.columns[column];
        const text =
          node?.kind === 'field' ? columnSql(compiler, scope, node.column, 'text') : `${written} IS NOT NULL`;
        return [...shown, `${text} AS ${dialect.identifier(`${column}$text`)}`];
      }),
    ];
    const where = conditionSql(part.where, scope, compiler);
    const from = `FROM ${dialect.identifier(scope.rows.query)} AS ${scope.alias}`;
    return `SELECT\n${listed(select)}\n${from}\nWHERE ${where}`;
  };

  const queries = (name: string): readonly NamedQuery[] => {
    const { dialect } = compiler;
    const [part, row] = [dialect.identifier(PART), dialect.identifier(ROW)];
    const select = [
      `row_number() OVER (ORDER BY ${part}, ${row}) - 1 AS ${row}`,
      ...[...rows.readings.keys()]
        .sort()
        .flatMap((column) =>
          readingsOf(rows, column).map((reading) => readingSql(compiler, column, reading)),
        ),
    ];
    return [
      { name: partsQuery, sql: union.map((_, i) => partSql(i)).join('\nUNION ALL\n') },
      { name, sql: `SELECT\n${listed(select)}\nFROM ${partsQuery}` },
    ];
  };
  return { rows, queries };
}
