import { SightlineError } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import type { Compiler } from './compiler.ts';
import type { Dialect } from './dialect.ts';
import { listed, type NamedQuery } from './layout.ts';
import { cohortMeasureOf, type CohortMeasure, type Side } from './measure.ts';
import { dialectOf, type DialectName, type SqlOptions, type SqlQuery } from './options.ts';
import { placedQueries } from './placed.ts';
import { compilerFor, finished } from './query.ts';

/**
 * The figures of a definition as one query: how many records or groups are in each place.
 *
 * Columns: a column for each dimension of `by` (blank is the empty text), `place`, `code` (of an exclusion), `field` (the
 * first absent one), `n`. Means and sums add `total`, the exact sum over the numerator; medians `lower_middle` and
 * `upper_middle`, which are one when `n` is odd; distributions `value`, the code; ratios come with `side` first, `over` or
 * `under`. The figure is not worked out here: exact fractions and rounding are not a database's to choose. Coverage is
 * not checked either.
 *
 * The tables are named and typed as {@link createTablesSql} makes them. The text is the same for every run with the
 * same arguments.
 *
 * @param definition - one that `checkDefinition` accepts
 * @param dialect - `duckdb`
 * @throws {SightlineError} NOT_AVAILABLE when the schema lacks a list or column; PARAMETER_INVALID; NO_COHORT for a
 * measure of another package; DIMENSION_NAME_TAKEN. The database itself stops with OUTSIDE_CALENDAR for a date that
 * `working_days` does not hold.
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { toSql } from '@sightline/sql';
 * const opened = { kind: 'field', column: 'opened' };
 * const where = { kind: 'compare', op: '>=', left: opened, right: { kind: 'moment', at: 'from' } };
 * const cohort = { source: { list: 'visits' }, grain: { by: 'record' }, where, basis: 'in-period', event: opened, exclusions: [], needs: 'any-date-in-coverage' };
 * const definition = { id: 'visits', version: '1.0.0', title: 'Visits', measure: { kind: 'count', cohort }, parameters: {} };
 * const schema = { visits: { key: 'visits', label: 'Visits', columns: { opened: { type: 'date', label: 'Opened', kind: 'event' } } } };
 * const asked = { period: period(localDate('2024-04-01'), localDate('2024-06-30')), schema };
 * const { text, parameters } = toSql(definition, 'duckdb', asked);
 * parameters // => { from: '2024-04-01' }
 * text.split('\n').find((line) => line.includes('where_truth,')) // => '    r."opened" >= CAST($from AS DATE) AS where_truth,'
 */
export function toSql(definition: Definition, dialect: DialectName | Dialect, options: SqlOptions): SqlQuery {
  const compiler = compilerFor(definition, dialectOf(dialect), options);
  const { measure } = definition;
  if (measure.kind === 'rate' && (options.by ?? []).length > 0) {
    throw new SightlineError('NOT_AVAILABLE', {
      definition: definition.id,
      dimension: (options.by ?? []).join('+'),
    });
  }
  const sides: readonly Side[] = measure.kind === 'ratio' ? ['over', 'under'] : ['over'];
  const measures = sides.map((side) => cohortMeasureOf(definition, side));
  const counted = measures.map((one, i) => {
    const prefix = sides.length > 1 ? `${sides[i]}_` : '';
    // The two sides of a ratio stand under each other, so both have a total where one has.
    return countedQueries(compiler, one, options, prefix, measures.some(hasTotal));
  });
  const queries = counted.flatMap((one) => one.queries);
  const order = `ORDER BY ${[...(sides.length > 1 ? ['side'] : []), ...counted[0]!.order].join(', ')}`;
  const selects = counted.map(({ query }, i) =>
    sides.length > 1 ? `SELECT '${sides[i]}' AS side, ${query}.*\nFROM ${query}` : `SELECT *\nFROM ${query}`,
  );
  return finished(compiler, options, queries, `${selects.join('\nUNION ALL\n')}\n${order}`);
}

type Counted = {
  readonly queries: readonly NamedQuery[];
  readonly query: string;
  readonly order: readonly string[];
};

const hasTotal = ({ kind }: CohortMeasure): boolean => kind === 'sum' || kind === 'mean';

/** From the records of one cohort to the counts of its places. */
function countedQueries(
  compiler: Compiler,
  measure: CohortMeasure,
  options: SqlOptions,
  prefix: string,
  withTotal: boolean,
): Counted {
  const placed = placedQueries(compiler, measure, options, prefix);
  const query = `${prefix}counted`;
  const groups = [...placed.dimensions, 'place', 'code', 'field'];
  const members = `CASE WHEN place = 'numerator' THEN value END`;
  const total = (value: string): string => `CAST(${value} AS ${compiler.dialect.totalType}) AS total`;
  const count = (
    further: readonly string[],
    from = placed.query,
    before: readonly NamedQuery[] = [],
  ): Counted => ({
    queries: [
      ...placed.queries,
      ...before,
      {
        name: query,
        sql: `SELECT\n${listed([...groups, ...further])}\nFROM ${from}\nGROUP BY ${groups.join(', ')}`,
      },
    ],
    query,
    order: groups,
  });

  switch (measure.kind) {
    case 'count':
    case 'proportion':
      return count(['count(*) AS n', ...(withTotal ? [total('NULL')] : [])]);
    case 'mean':
    case 'sum':
      return count(['count(*) AS n', total(`sum(${members})`)]);
    case 'median': {
      const [position, size] = ['$twice_position', '$members'].map(compiler.dialect.identifier);
      const partition = `PARTITION BY ${[...placed.dimensions, 'place'].join(', ')}`;
      const ordered = `SELECT\n${listed([
        '*',
        `2 * row_number() OVER (${partition} ORDER BY value) AS ${position}`,
        `count(*) OVER (${partition}) AS ${size}`,
      ])}\nFROM ${placed.query}`;
      // The middle of n is the position (n + 1) / 2, or the two around it.
      const middle = (name: string, above: number): string => {
        const isMiddle = `place = 'numerator' AND ${position} - ${size} IN (${above}, ${above + 1})`;
        return `max(CASE WHEN ${isMiddle} THEN value END) AS ${name}`;
      };
      return count(
        ['count(*) AS n', middle('lower_middle', 0), middle('upper_middle', 1)],
        `${prefix}ordered`,
        [{ name: `${prefix}ordered`, sql: ordered }],
      );
    }
    case 'distribution': {
      const columns = listed([...groups, `${members} AS value`, 'count(*) AS n']);
      const groupBy = [...groups, members].join(', ');
      const sql = `SELECT\n${columns}\nFROM ${placed.query}\nGROUP BY ${groupBy}`;
      return { queries: [...placed.queries, { name: query, sql }], query, order: [...groups, 'value'] };
    }
  }
}
