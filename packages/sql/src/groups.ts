import { firstFieldOf } from '@sightline/indicators';
import type { Aggregate, Expr, Grain } from '@sightline/indicators';
import { invalid, textSql, type Compiler } from './compiler.ts';
import type { Dimension } from './breakdown.ts';
import type { ValueType } from './dialect.ts';
import { indent, listed, operands, searchedCase, type NamedQuery } from './layout.ts';
import { ROW } from './rows.ts';
import type { Scope } from './scope.ts';
import { unknownFieldSql } from './unknown-field.ts';
import { operandSql, valueSql } from './values.ts';

export type GroupGrain = Extract<Grain, { readonly by: 'group' }>;

/** Records in groups: the queries from the records on, and the scope in which clauses on groups are read. */
export type Groups = {
  readonly scope: Scope;
  readonly queries: readonly NamedQuery[];
  /** The value of a dimension: of the record that stands for the group, else of its first. */
  readonly dimension: (dimension: Dimension) => string;
  /** FROM and JOIN: `g` is the group, `r` the record that stands for it. */
  readonly from: string;
};

type Folded = {
  readonly name: string;
  readonly type: ValueType;
  readonly field: string;
  readonly columns: readonly string[];
  readonly sql: string;
};

/**
 * Groups the records by the key of the grain. A record without a key is a group of its own; a group is known by the
 * position of its first record. Dimensions split the records first, unless one record stands for each group.
 */
export function groupsOf(
  compiler: Compiler,
  grain: GroupGrain,
  where: Expr,
  scope: Scope,
  dimensions: readonly Dimension[],
  prefix: string,
): Groups {
  const { dialect } = compiler;
  const name = dialect.identifier;
  const [row, group, truth] = [name(ROW), name('$group'), name('$where')];
  const byName = (one: Dimension): string => name(`$by_${one.name}`);
  const keys = grain.key.map((key) => valueSql(key, scope, compiler).sql);
  const keyless = searchedCase(
    grain.key.map((key) => ({
      when: `${operandSql(key, scope, compiler)} IS NULL`,
      then: unknownFieldSql(key, scope, compiler),
    })),
  );
  const folded = Object.entries(grain.aggregates).map(([key, one]) =>
    foldedAggregate(compiler, key, one, scope),
  );
  const order = grain.keep && valueSql(grain.keep.order, scope, compiler).sql;

  const judged = [
    'r.*',
    `${valueSql(where, scope, compiler).sql} AS ${truth}`,
    `${unknownFieldSql(where, scope, compiler)} AS ${name('$where_field')}`,
    ...keys.map((sql, i) => `${sql} AS ${name(`$key_${i + 1}`)}`),
    `${keyless} AS ${name('$key_field')}`,
    ...dimensions.map((one) => `${one.sql} AS ${byName(one)}`),
    ...(order === undefined ? [] : [`${order} AS ${name('$order')}`]),
    ...folded.flatMap(({ columns }) => columns),
  ];

  // Keyless records are told apart by their own position.
  const partition = [
    ...(grain.keep ? [] : dimensions.map(byName)),
    ...keys.map((_, i) => name(`$key_${i + 1}`)),
    searchedCase([{ when: `${name('$key_field')} IS NOT NULL`, then: row }]),
  ];
  const over = `min(${row}) OVER (\n${indent(`PARTITION BY\n${listed(partition)}`)}\n) AS ${group}`;
  const numbered = `SELECT\n${listed(['j.*', over])}\nFROM ${prefix}judged AS j`;

  const groupTruth = searchedCase(
    [
      { when: `count(CASE WHEN ${truth} THEN 1 END) > 0`, then: dialect.boolean(true) },
      { when: `count(*) > count(${truth})`, then: 'NULL' },
    ],
    dialect.boolean(false),
  );
  const grouped = [
    group,
    ...dimensions.map(
      (one) => `${dialect.valueAtLowest(byName(one), row, dialect.boolean(true))} AS ${byName(one)}`,
    ),
    `min(${name('$key_field')}) AS key_field`,
    `${groupTruth} AS where_truth`,
    `${dialect.valueAtLowest(name('$where_field'), row, `${truth} IS NULL`)} AS where_field`,
    ...folded.flatMap(({ sql, field, name: key }) => [
      `${sql} AS ${name(key)}`,
      `${field} AS ${name(fieldOf(key))}`,
    ]),
  ];

  const queries: NamedQuery[] = [
    { name: `${prefix}judged`, sql: `SELECT\n${listed(judged)}\nFROM ${scope.rows.query} AS r` },
    { name: `${prefix}numbered`, sql: numbered },
    {
      name: `${prefix}groups`,
      sql: `SELECT\n${listed(grouped)}\nFROM ${prefix}numbered\nGROUP BY ${group}`,
    },
  ];
  let from = `FROM ${prefix}groups AS g`;
  if (grain.keep) {
    const at = name('$order');
    const direction = grain.keep.pick === 'last' ? ' DESC' : '';
    // Records without an order come last, and of equal ones the first in the list stands.
    const rank = `CASE WHEN ${at} IS NULL THEN 1 ELSE 0 END, ${at}${direction}, ${row}`;
    const ranked = [`n.*`, `row_number() OVER (PARTITION BY ${group} ORDER BY ${rank}) AS ${name('$rank')}`];
    const members = operands('AND', [truth, `${name('$key_field')} IS NULL`]);
    queries.push(
      {
        name: `${prefix}ranked`,
        sql: `SELECT\n${listed(ranked)}\nFROM ${prefix}numbered AS n\nWHERE ${members}`,
      },
      { name: `${prefix}kept`, sql: `SELECT *\nFROM ${prefix}ranked\nWHERE ${name('$rank')} = 1` },
    );
    from += `\nLEFT JOIN ${prefix}kept AS r ON r.${group} = g.${group}`;
  }
  const aggregates = new Map(
    folded.map(({ name: key, type }) => [key, { type, field: `g.${name(fieldOf(key))}` }]),
  );
  const dimension = (one: Dimension): string =>
    grain.keep ? `coalesce(r.${byName(one)}, g.${byName(one)})` : `g.${byName(one)}`;
  return { scope: { ...scope, aggregates }, queries, from, dimension };
}

/** The column that names what left an aggregate undecided. */
const fieldOf = (aggregate: string): string => `${aggregate}$field`;

/** One aggregate: what it needs beside each record, and how that is folded over the records with a true `where`. */
function foldedAggregate(compiler: Compiler, name: string, aggregate: Aggregate, scope: Scope): Folded {
  const { dialect } = compiler;
  const value = aggregate.value && valueSql(aggregate.value, scope, compiler);
  const [valueName, whereName] = [dialect.identifier(`$${name}$value`), dialect.identifier(`$${name}$where`)];
  const columns: string[] = [];
  const fieldName = dialect.identifier(`$${name}$field`);
  const mayBeUndecided = ['any', 'all', 'min', 'max'].includes(aggregate.fn);
  if (value) columns.push(`${value.sql} AS ${valueName}`);
  if (aggregate.value && mayBeUndecided) {
    columns.push(`${unknownFieldSql(aggregate.value, scope, compiler)} AS ${fieldName}`);
  }
  if (aggregate.where) columns.push(`${valueSql(aggregate.where, scope, compiler).sql} AS ${whereName}`);
  const counts = [dialect.identifier('$where'), ...(aggregate.where ? [whereName] : [])];

  const chosen = (then: string, ...further: readonly string[]): string =>
    `CASE WHEN ${[...counts, ...further].join(' AND ')} THEN ${then} END`;
  const some = (condition: string): string => `count(${chosen('1', condition)}) > 0`;
  const kleene = (decisive: string, then: boolean): string =>
    searchedCase(
      [
        { when: some(decisive), then: dialect.boolean(then) },
        { when: some(`${valueName} IS NULL`), then: 'NULL' },
      ],
      dialect.boolean(!then),
    );

  const { fn } = aggregate;
  if (fn !== 'count' && !value) throw invalid(compiler, `aggregate ${name} needs a value`);
  const fold: Readonly<Record<Aggregate['fn'], () => string>> = {
    count: () => `count(${chosen('1')})`,
    countDistinct: () => `count(DISTINCT ${chosen(valueName)})`,
    sum: () => `CAST(coalesce(sum(${chosen(valueName)}), 0) AS ${dialect.types.integer})`,
    min: () => `min(${chosen(valueName)})`,
    max: () => `max(${chosen(valueName)})`,
    any: () => kleene(valueName, true),
    all: () => kleene(`NOT ${valueName}`, false),
  };
  const types: Readonly<Record<Aggregate['fn'], ValueType>> = {
    count: 'integer',
    countDistinct: 'integer',
    sum: 'integer',
    min: value?.type ?? 'integer',
    max: value?.type ?? 'integer',
    any: 'truth',
    all: 'truth',
  };
  // What left it undecided: the first record that did says, else the first field of the tree.
  const inTree = textSql(compiler, firstFieldOf(aggregate.value) ?? firstFieldOf(aggregate.where) ?? name);
  const undecided = [...counts, `${valueName} IS NULL`].join(' AND ');
  const field = mayBeUndecided
    ? `coalesce(${dialect.valueAtLowest(fieldName, dialect.identifier(ROW), undecided)}, ${inTree})`
    : inTree;
  return { name, type: types[fn], field, columns, sql: fold[fn]() };
}
