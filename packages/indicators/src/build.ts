import type { ListKey, LocalDate } from '@sightline/core';
import type { CompareOp, ElapsedUnit, Expr, RelatedExpr } from './expr.ts';

/** An expression, or a plain value that stands for its literal: a string is a code, a number an integer. */
export type Operand = Expr | string | number | boolean;

const node = (plain: Expr): Expr => Object.freeze(plain);
const list = <T>(items: readonly T[]): readonly T[] => Object.freeze([...items]);

function expr(operand: Operand): Expr {
  if (typeof operand === 'string') return literalCode(operand);
  if (typeof operand === 'number') return literalInteger(operand);
  if (typeof operand === 'boolean') return literalBoolean(operand);
  return operand;
}

const exprs = (operands: readonly Operand[]): readonly Expr[] => list(operands.map(expr));

/**
 * A column of the record; `$row` is the position of the record in its list.
 *
 * @example
 * import { field } from '@sightline/indicators';
 * field('dateOfReferral') // => { "kind": "field", "column": "dateOfReferral" }
 */
export function field(column: string): Expr {
  return node({ kind: 'field', column });
}

/** A column of the record that asked, inside `related`. */
export function outer(column: string): Expr {
  return node({ kind: 'field', column, row: 'outer' });
}

/** A fixed date. */
export function literalDate(value: LocalDate): Expr {
  return node({ kind: 'literal', type: 'date', value });
}

/** A fixed whole number. */
export function literalInteger(value: number): Expr {
  return node({ kind: 'literal', type: 'integer', value });
}

/** A fixed code, such as `WBRI`. */
export function literalCode(value: string): Expr {
  return node({ kind: 'literal', type: 'code', value });
}

/** A fixed text. */
export function literalText(value: string): Expr {
  return node({ kind: 'literal', type: 'text', value });
}

/** True or false, always. */
export function literalBoolean(value: boolean): Expr {
  return node({ kind: 'literal', type: 'boolean', value });
}

/** A parameter of the definition, by name. */
export function parameter(name: string): Expr {
  return node({ kind: 'parameter', name });
}

/** First (`from`) or last (`to`) day of the period. */
export function moment(at: 'from' | 'to'): Expr {
  return node({ kind: 'moment', at });
}

/** First day of the period. */
export const periodStart: Expr = moment('from');

/** Last day of the period: the snapshot S. */
export const snapshot: Expr = moment('to');

function compare(op: CompareOp, left: Operand, right: Operand): Expr {
  return node({ kind: 'compare', op, left: expr(left), right: expr(right) });
}

/** Equal; unknown when a side is absent. */
export const eq = (left: Operand, right: Operand): Expr => compare('=', left, right);
/** Not equal; unknown when a side is absent. */
export const ne = (left: Operand, right: Operand): Expr => compare('!=', left, right);
/** Less, or earlier. */
export const lt = (left: Operand, right: Operand): Expr => compare('<', left, right);
/** At most, or on or before. */
export const le = (left: Operand, right: Operand): Expr => compare('<=', left, right);
/** More, or later. */
export const gt = (left: Operand, right: Operand): Expr => compare('>', left, right);
/** At least, or on or after. */
export const ge = (left: Operand, right: Operand): Expr => compare('>=', left, right);

/** From `from` to `to`, both inside. */
export function between(value: Operand, from: Operand, to: Operand): Expr {
  return and(ge(value, from), le(value, to));
}

/** The value is one of the codes; unknown when it is absent. */
export function isIn(
  value: Operand,
  codes: readonly string[] | { readonly parameter: string } | { readonly codeGroup: string },
): Expr {
  const held = 'parameter' in codes || 'codeGroup' in codes ? Object.freeze({ ...codes }) : list(codes);
  return node({ kind: 'in', value: expr(value), codes: held });
}

/** A value is there (`valid`), or anything was written, readable or not (`any-text`). */
export function present(value: Operand, counting: 'valid' | 'any-text' = 'valid'): Expr {
  return node({ kind: 'present', value: expr(value), counting });
}

/** No value is there. */
export const absent = (value: Operand, counting: 'valid' | 'any-text' = 'valid'): Expr =>
  not(present(value, counting));

/** All are true; false as soon as one is false. Of nothing: true. */
export const and = (...of: readonly Operand[]): Expr => node({ kind: 'and', of: exprs(of) });
/** One is true. Of nothing: false. */
export const or = (...of: readonly Operand[]): Expr => node({ kind: 'or', of: exprs(of) });
/** The opposite; unknown stays unknown. */
export const not = (of: Operand): Expr => node({ kind: 'not', of: expr(of) });

/** True when the truth is true, else false: never unknown. */
export const isTrue = (of: Operand): Expr => node({ kind: 'is', truth: 'true', of: expr(of) });
/** True when the truth is false, else false: never unknown. */
export const isFalse = (of: Operand): Expr => node({ kind: 'is', truth: 'false', of: expr(of) });
/** True when the truth is unknown, else false. */
export const isUnknown = (of: Operand): Expr => node({ kind: 'is', truth: 'unknown', of: expr(of) });

/** A date moved by an amount; months clamp to the last day of a short month. */
export function add(date: Operand, amount: Operand, unit: 'days' | 'months' | 'years' | 'workingDays'): Expr {
  return node({ kind: 'add', unit, date: expr(date), amount: expr(amount) });
}

/** What lies between two dates, in whole units; negative when `to` is before `from`. */
export function elapsed(unit: ElapsedUnit, from: Operand, to: Operand): Expr {
  return node({ kind: 'elapsed', unit, from: expr(from), to: expr(to) });
}

/** Age in whole years on a day, of a date of birth. */
export const age = (birth: Operand, on: Operand): Expr => elapsed('age', birth, on);

/** Sum of whole numbers. */
export const sum = (...of: readonly Operand[]): Expr => node({ kind: 'sum', of: exprs(of) });
/** The first less all the others. */
export const difference = (...of: readonly Operand[]): Expr => node({ kind: 'difference', of: exprs(of) });
/** Product of whole numbers. */
export const product = (...of: readonly Operand[]): Expr => node({ kind: 'product', of: exprs(of) });

/** What an absent part does: it is skipped, or it leaves the whole absent. */
export type WhenAbsent = 'skip' | 'unknown';

/** The earliest of dates. */
export const earliest = (absent: WhenAbsent, ...of: readonly Operand[]): Expr =>
  node({ kind: 'earliest', of: exprs(of), absent });
/** The latest of dates. */
export const latest = (absent: WhenAbsent, ...of: readonly Operand[]): Expr =>
  node({ kind: 'latest', of: exprs(of), absent });
/** The least of whole numbers. */
export const least = (absent: WhenAbsent, ...of: readonly Operand[]): Expr =>
  node({ kind: 'least', of: exprs(of), absent });
/** The greatest of whole numbers. */
export const greatest = (absent: WhenAbsent, ...of: readonly Operand[]): Expr =>
  node({ kind: 'greatest', of: exprs(of), absent });

/** The first that is present. */
export const coalesce = (...of: readonly Operand[]): Expr => node({ kind: 'coalesce', of: exprs(of) });

/** The `then` of the first `if` that is true; unknown is not true. */
export function caseOf(
  when: readonly { readonly if: Operand; readonly then: Operand }[],
  otherwise: Operand,
): Expr {
  return node({
    kind: 'case',
    when: list(when.map((branch) => Object.freeze({ if: expr(branch.if), then: expr(branch.then) }))),
    else: expr(otherwise),
  });
}

/** The code of the first band that holds the value; the last band has no `upTo` and takes the rest. */
export function band(
  value: Operand,
  bands: readonly { readonly code: string; readonly upTo?: Operand; readonly upToInside?: boolean }[],
): Expr {
  return node({
    kind: 'band',
    value: expr(value),
    bands: list(
      bands.map((one) =>
        Object.freeze({
          code: one.code,
          ...(one.upTo === undefined ? {} : { upTo: expr(one.upTo) }),
          ...(one.upToInside === undefined ? {} : { upToInside: one.upToInside }),
        }),
      ),
    ),
  });
}

/**
 * Other records, of another list or of the same one; by the child key unless `on` says otherwise.
 *
 * @example
 * import { outer, field, lt, related } from '@sightline/indicators';
 * related('referrals', { where: lt(field('dateOfReferral'), outer('dateOfReferral')), take: 'exists' }).kind // => "related"
 */
export function related(
  listKey: ListKey,
  options: {
    readonly on?: readonly { readonly this: Operand; readonly that: Operand }[];
    readonly where?: Operand;
    readonly notItself?: true;
    readonly take: RelatedExpr['take'];
    readonly order?: Operand;
    readonly value?: Operand;
  },
): Expr {
  return node({
    kind: 'related',
    list: listKey,
    ...(options.on === undefined
      ? {}
      : {
          on: list(options.on.map((pair) => Object.freeze({ this: expr(pair.this), that: expr(pair.that) }))),
        }),
    where: expr(options.where ?? and()),
    ...(options.notItself === undefined ? {} : { notItself: options.notItself }),
    take: options.take,
    ...(options.order === undefined ? {} : { order: expr(options.order) }),
    ...(options.value === undefined ? {} : { value: expr(options.value) }),
  });
}

/** A named aggregate of the group. */
export function aggregate(name: string): Expr {
  return node({ kind: 'aggregate', name });
}
