import type { Definition } from '@sightline/indicators';
import { bind } from './compiler.ts';
import type { Dialect } from './dialect.ts';
import { cohortMeasureOf, type Side } from './measure.ts';
import { dialectOf, type DialectName, type SqlOptions, type SqlQuery } from './options.ts';
import { placedQueries } from './placed.ts';
import { compilerFor, finished } from './query.ts';

/** The places that a record or group can be in. */
export type PlaceName = 'outside' | 'excluded' | 'numerator' | 'not-yet-due' | 'unknown' | 'denominator-only';

/** Which members are asked for. */
export type MembersSqlOptions = SqlOptions & {
  /** One place; every one, `outside` too, when left out. */
  readonly place?: PlaceName;
  /** Which side of a ratio; `over` when left out. */
  readonly side?: Side;
};

/**
 * The records, or groups, behind a figure as a query: one row for each.
 *
 * Columns: `id`, a column for each dimension of `by`, `place`, `code`, `field`; in the order of `id`. At record grain `id`
 * is the record's `$row`; at group grain groups are numbered from 0 by the first appearance of their key.
 *
 * @throws {SightlineError} as `toSql`
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { membersSql } from '@sightline/sql';
 * const where = { kind: 'present', value: { kind: 'field', column: 'opened' }, counting: 'valid' };
 * const cohort = { source: { list: 'visits' }, grain: { by: 'record' }, where, basis: 'at-snapshot', exclusions: [], needs: 'any-date-in-coverage' };
 * const definition = { id: 'visits', version: '1.0.0', title: 'Visits', measure: { kind: 'count', cohort }, parameters: {} };
 * const schema = { visits: { key: 'visits', label: 'Visits', columns: { opened: { type: 'date', label: 'Opened', kind: 'event' } } } };
 * const asked = { period: period(localDate('2024-04-01'), localDate('2024-06-30')), schema };
 * membersSql(definition, 'duckdb', asked).text.split('\n').slice(-3) // => ['SELECT id, place, code, field', 'FROM placed', 'ORDER BY id']
 */
export function membersSql(
  definition: Definition,
  dialect: DialectName | Dialect,
  options: MembersSqlOptions,
): SqlQuery {
  const compiler = compilerFor(definition, dialectOf(dialect), options);
  const placed = placedQueries(compiler, cohortMeasureOf(definition, options.side), options, '');
  const columns = ['id', ...placed.dimensions, 'place', 'code', 'field'].join(', ');
  const only =
    options.place === undefined ? '' : `\nWHERE place = ${bind(compiler, 'place', 'text', options.place)}`;
  return finished(
    compiler,
    options,
    placed.queries,
    `SELECT ${columns}\nFROM ${placed.query}${only}\nORDER BY id`,
  );
}
