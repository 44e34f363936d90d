import { dimensionsOf, type BreakdownOptions } from './breakdown.ts';
import { momentSql, textSql, type Compiler } from './compiler.ts';
import { groupsOf } from './groups.ts';
import { listed, searchedCase, type NamedQuery } from './layout.ts';
import { valueOf, type CohortMeasure } from './measure.ts';
import { ROW } from './rows.ts';
import type { DerivedColumn, Scope } from './scope.ts';
import { recordsOf } from './source.ts';
import { unknownFieldSql } from './unknown-field.ts';
import { conditionSql, valueSql } from './values.ts';

/** The queries of one cohort. The last gives one row a record or group: id, dimensions, place, code, field, value. */
export type Placed = {
  readonly queries: readonly NamedQuery[];
  /** Name of the last query. */
  readonly query: string;
  /** Quoted names of the dimensions' columns. */
  readonly dimensions: readonly string[];
};

/** A place and when it holds; of several, the first that holds. */
type Rule = {
  readonly when: string;
  readonly place: string;
  readonly code?: string;
  readonly field?: string;
};

/** A column that is worked out for each record or group before it is placed. */
type Clause = { readonly name: string; readonly sql: string };

/** Compiles a cohort from its records to their places. `prefix` tells the two sides of a ratio apart. */
export function placedQueries(
  compiler: Compiler,
  measure: CohortMeasure,
  breakdown: BreakdownOptions,
  prefix: string,
): Placed {
  const { dialect } = compiler;
  const { cohort } = measure;
  const records = recordsOf(compiler, cohort.source, prefix);
  const derived = new Map<string, DerivedColumn>();
  const recordScope: Scope = { alias: 'r', rows: records.rows, derived };
  const dimensions = dimensionsOf(compiler, cohort, recordScope, breakdown);
  const groups =
    cohort.grain.by === 'group'
      ? groupsOf(compiler, cohort.grain, cohort.where, recordScope, dimensions, prefix)
      : undefined;

  const scope = groups?.scope ?? recordScope;
  const { clauses, rules } = clausesOf(compiler, measure, scope);
  const id = groups
    ? `row_number() OVER (ORDER BY g.${dialect.identifier('$group')}) - 1`
    : `r.${dialect.identifier(ROW)}`;
  const by = dimensions.map((one): Clause => ({
    name: dialect.identifier(one.name),
    sql: groups?.dimension(one) ?? one.sql,
  }));
  const select = [{ name: 'id', sql: id }, ...by, ...clauses].map(({ name, sql }) => `${sql} AS ${name}`);
  const places = [
    'id',
    ...by.map(({ name }) => name),
    `${decided(compiler, rules, ({ place }) => dialect.text(place))} AS place`,
    `${decided(compiler, rules, ({ code }) => code)} AS code`,
    `${decided(compiler, rules, ({ field }) => field)} AS field`,
    ...(valueOf(measure) ? ['value'] : []),
  ];

  // All that reads the records is compiled by now, so that their queries know what is read.
  const from = groups?.from ?? `FROM ${records.rows.query} AS r`;
  const queries: readonly NamedQuery[] = [
    ...records.queries([...derived.values()]),
    ...(groups?.queries ?? []),
    { name: `${prefix}clauses`, sql: `SELECT\n${listed(select)}\n${from}` },
    { name: `${prefix}placed`, sql: `SELECT\n${listed(places)}\nFROM ${prefix}clauses` },
  ];
  return { queries, query: `${prefix}placed`, dimensions: by.map(({ name }) => name) };
}

/** The clauses of a measure as columns, and the places that they lead to, in order. */
function clausesOf(
  compiler: Compiler,
  measure: CohortMeasure,
  scope: Scope,
): { readonly clauses: readonly Clause[]; readonly rules: readonly Rule[] } {
  const { cohort } = measure;
  const grouped = cohort.grain.by === 'group';
  const clauses: Clause[] = [];
  const rules: Rule[] = [];
  const clause = (name: string, sql: string): void => void clauses.push({ name, sql });

  clause('where_truth', grouped ? 'g.where_truth' : valueSql(cohort.where, scope, compiler).sql);
  rules.push({ when: 'where_truth IS FALSE', place: 'outside' });
  if (grouped) {
    clause('key_field', 'g.key_field');
    rules.push({ when: 'key_field IS NOT NULL', place: 'unknown', field: 'key_field' });
  }
  clause('where_field', grouped ? 'g.where_field' : unknownFieldSql(cohort.where, scope, compiler));
  rules.push({ when: 'where_truth IS NULL', place: 'unknown', field: 'where_field' });

  if (grouped && cohort.having) {
    clause('having_truth', valueSql(cohort.having, scope, compiler).sql);
    clause('having_field', unknownFieldSql(cohort.having, scope, compiler));
    rules.push({ when: 'having_truth IS FALSE', place: 'outside' });
    rules.push({ when: 'having_truth IS NULL', place: 'unknown', field: 'having_field' });
  }
  if (cohort.exclusions.length > 0) {
    const codes = cohort.exclusions.map(({ when, code }) => ({
      when: conditionSql(when, scope, compiler),
      then: textSql(compiler, code),
    }));
    clause('excluded_code', searchedCase(codes));
    rules.push({ when: 'excluded_code IS NOT NULL', place: 'excluded', code: 'excluded_code' });
  }

  const value = valueOf(measure);
  if (measure.kind === 'proportion') {
    clause('numerator', valueSql(measure.numerator, scope, compiler).sql);
    rules.push({ when: 'numerator', place: 'numerator' });
  }
  if (cohort.due) {
    clause('due', valueSql(cohort.due, scope, compiler).sql);
    clause('due_field', unknownFieldSql(cohort.due, scope, compiler));
    rules.push({ when: `due >= ${momentSql(compiler, 'to')}`, place: 'not-yet-due' });
  }
  if (measure.kind === 'proportion' && measure.numeratorUnknown !== 'not-met') {
    clause('numerator_field', unknownFieldSql(measure.numerator, scope, compiler));
    rules.push({ when: 'numerator IS NULL', place: 'unknown', field: 'numerator_field' });
  }
  if (cohort.due) rules.push({ when: 'due IS NULL', place: 'unknown', field: 'due_field' });
  if (value) {
    clause('value', valueSql(value, scope, compiler).sql);
    clause('value_field', unknownFieldSql(value, scope, compiler));
    rules.push({ when: 'value IS NULL', place: 'unknown', field: 'value_field' });
  }
  rules.push({ when: OTHERWISE, place: measure.kind === 'proportion' ? 'denominator-only' : 'numerator' });
  return { clauses, rules };
}

const OTHERWISE = 'otherwise';

/** One CASE over the rules: what each gives, NULL where it gives nothing. */
function decided(
  { dialect }: Compiler,
  rules: readonly Rule[],
  give: (rule: Rule) => string | undefined,
): string {
  const last = rules.findLastIndex((rule) => give(rule) !== undefined);
  if (last === -1) return `CAST(NULL AS ${dialect.types.text})`;
  const asked = rules.slice(0, last + 1);
  const otherwise = asked.find(({ when }) => when === OTHERWISE);
  const branches: { when: string; then: string }[] = [];
  for (const rule of asked) {
    if (rule === otherwise) continue;
    const then = give(rule) ?? 'NULL';
    const before = branches.at(-1);
    if (before?.then === then) before.when += ` OR ${rule.when}`;
    else branches.push({ when: rule.when, then });
  }
  return searchedCase(branches, otherwise && give(otherwise));
}
