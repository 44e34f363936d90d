// Definitions as SQL
export { toSql } from './to-sql.ts';
export { membersSql } from './members-sql.ts';
export type { MembersSqlOptions, PlaceName } from './members-sql.ts';
export type { DialectName, SqlOptions, SqlQuery } from './options.ts';
export type { BreakdownOptions, DimensionSetting } from './breakdown.ts';
export type { Side } from './measure.ts';

// Tables that the queries read
export { createTablesSql, insertRowsSql, rowsForSql } from './tables.ts';
export type { SqlRows, SqlRowValue } from './tables.ts';
export { workingDayRows, workingDaysTableSql } from './working-days-table.ts';

// Dialects
export { duckdb } from './dialects/duckdb.ts';
export type { Dialect, SqlValue, ValueType } from './dialect.ts';
