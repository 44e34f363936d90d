/** What an expression gives in SQL. A truth is a boolean that may be NULL: unknown. */
export type ValueType = 'date' | 'integer' | 'decimal' | 'text' | 'truth';

/** A value that travels beside the text. Dates travel as `YYYY-MM-DD`. */
export type SqlValue = string | number | boolean;

/**
 * All that differs from one database to the next. Arguments called `date`, `from`, `to`, `months` and so on are SQL that
 * can stand as an operand. Another database is a copy of {@link duckdb} with the entries replaced that it spells
 * differently: `{ ...duckdb, name: 'postgres', placeholder: ... }`.
 */
export type Dialect = {
  readonly name: string;
  /** How a column of each type is declared. */
  readonly types: Readonly<Record<ValueType, string>>;
  /** A whole number that holds any total. */
  readonly totalType: string;
  /** A quoted name of a table or column. */
  readonly identifier: (name: string) => string;
  /** A quoted text without control characters. */
  readonly text: (value: string) => string;
  /** A date `YYYY-MM-DD` that has been checked. */
  readonly date: (value: string) => string;
  readonly boolean: (value: boolean) => string;
  /** Where a parameter stands. `position` counts from 1 in the order of `parameters`. */
  readonly placeholder: (name: string, position: number, type: ValueType) => string;
  readonly addDays: (date: string, days: string) => string;
  /** The day of the month is clamped to the last of a short month. */
  readonly addMonths: (date: string, months: string) => string;
  readonly daysBetween: (from: string, to: string) => string;
  /** The largest number of months that can be added to `from` without passing `to`. */
  readonly completedMonths: (from: string, to: string) => string;
  /** As `completedMonths`, with years. */
  readonly completedYears: (from: string, to: string) => string;
  /** Years by month and day; born on 29 February: a year older on 1 March. */
  readonly age: (birth: string, on: string) => string;
  /** The first or last of several values; absent ones are ignored. */
  readonly least: (values: readonly string[]) => string;
  readonly greatest: (values: readonly string[]) => string;
  /** Whether rows are given by a FROM and WHERE that may read the query around it. */
  readonly exists: (from: string) => string;
  /** Stops the query with a message when evaluated; NULL when the message is NULL. */
  readonly raise: (message: string, type: ValueType) => string;
  /** The value in the row with the lowest order; inside GROUP BY. */
  readonly valueAtLowest: (value: string, order: string, where: string) => string;
};
