import type { CompareOp, ElapsedUnit, Expr } from '@sightline/indicators';

// Definitions take types of the engine only, so that data can be had without it: its own builders stay there.

export const field = (column: string): Expr => ({ kind: 'field', column });
export const outer = (column: string): Expr => ({ kind: 'field', column, row: 'outer' });
export const parameter = (name: string): Expr => ({ kind: 'parameter', name });
export const aggregate = (name: string): Expr => ({ kind: 'aggregate', name });
export const integer = (value: number): Expr => ({ kind: 'literal', type: 'integer', value });
export const code = (value: string): Expr => ({ kind: 'literal', type: 'code', value });
export const never: Expr = { kind: 'literal', type: 'boolean', value: false };

export const compare = (left: Expr, op: CompareOp, right: Expr): Expr => ({
  kind: 'compare',
  op,
  left,
  right,
});
export const and = (...of: readonly Expr[]): Expr => ({ kind: 'and', of });
export const or = (...of: readonly Expr[]): Expr => ({ kind: 'or', of });
export const not = (of: Expr): Expr => ({ kind: 'not', of });
export const isTrue = (of: Expr): Expr => ({ kind: 'is', truth: 'true', of });
export const isUnknown = (of: Expr): Expr => ({ kind: 'is', truth: 'unknown', of });

/** A value is there that can be read. */
export const present = (value: Expr): Expr => ({ kind: 'present', value, counting: 'valid' });
/** Anything is written, readable or not. */
export const written = (value: Expr): Expr => ({ kind: 'present', value, counting: 'any-text' });

export const add = (date: Expr, amount: Expr, unit: 'days' | 'months' | 'years' | 'workingDays'): Expr => ({
  kind: 'add',
  unit,
  date,
  amount,
});
/** Months before a date. */
export const monthsBefore = (date: Expr, months: Expr): Expr =>
  add(date, { kind: 'product', of: [integer(-1), months] }, 'months');
export const elapsed = (unit: ElapsedUnit, from: Expr, to: Expr): Expr => ({
  kind: 'elapsed',
  unit,
  from,
  to,
});

/** The first `then` whose `if` is true, else the last part. */
export const choose = (
  when: readonly { readonly if: Expr; readonly then: Expr }[],
  otherwise: Expr,
): Expr => ({
  kind: 'case',
  when,
  else: otherwise,
});
