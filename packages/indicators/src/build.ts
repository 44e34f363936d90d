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

/**
 * A column of the record that asked, inside `related`; refused elsewhere by `checkDefinition`.
 *
 * @example
 * import { outer } from '@sightline/indicators';
 * outer('dateOfReferral') // => { kind: 'field', column: 'dateOfReferral', row: 'outer' }
 */
export function outer(column: string): Expr {
  return node({ kind: 'field', column, row: 'outer' });
}

/** A fixed date. */
export function literalDate(value: LocalDate): Expr {
  return node({ kind: 'literal', type: 'date', value });
}

/**
 * A fixed whole number, from -2147483647 to 2147483647.
 *
 * @example
 * import { literalInteger } from '@sightline/indicators';
 * literalInteger(45) // => { kind: 'literal', type: 'integer', value: 45 }
 */
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

/**
 * A parameter of the definition, by name: a whole number, a truth or a date. A list is named by `isIn`.
 *
 * @example
 * import { parameter } from '@sightline/indicators';
 * parameter('limitWorkingDays') // => { kind: 'parameter', name: 'limitWorkingDays' }
 */
export function parameter(name: string): Expr {
  return node({ kind: 'parameter', name });
}

/**
 * First (`from`) or last (`to`) day of the period.
 *
 * @example
 * import { moment, snapshot } from '@sightline/indicators';
 * moment('to') // => snapshot
 */
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

/**
 * Equal; unknown when a side is absent. A plain text is a code, a plain number a whole number.
 *
 * @example
 * import { eq, field } from '@sightline/indicators';
 * eq(field('gender'), 'b') // => {
 * //   kind: 'compare', op: '=', left: { kind: 'field', column: 'gender' },
 * //   right: { kind: 'literal', type: 'code', value: 'b' },
 * // }
 */
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

/**
 * From `from` to `to`, both inside; unknown when a side is absent, unless the other one is false.
 *
 * @example
 * import { and, between, field, ge, le, periodStart, snapshot } from '@sightline/indicators';
 * const start = field('assessmentStartDate');
 * between(start, periodStart, snapshot) // => and(ge(start, periodStart), le(start, snapshot))
 */
export function between(value: Operand, from: Operand, to: Operand): Expr {
  return and(ge(value, from), le(value, to));
}

/**
 * The value is one of the codes, of a parameter's list, or of a group of the column's codes; unknown when it is absent.
 *
 * @example
 * import { field, isIn } from '@sightline/indicators';
 * isIn(field('ethnicity'), { codeGroup: 'White' }).codes // => { codeGroup: 'White' }
 */
export function isIn(
  value: Operand,
  codes: readonly string[] | { readonly parameter: string } | { readonly codeGroup: string },
): Expr {
  const held = 'parameter' in codes || 'codeGroup' in codes ? Object.freeze({ ...codes }) : list(codes);
  return node({ kind: 'in', value: expr(value), codes: held });
}

/**
 * A value is there (`valid`), or anything was written, readable or not (`any-text`): true or false, never unknown.
 *
 * @example
 * import { field, present } from '@sightline/indicators';
 * present(field('planEndDate'), 'any-text').counting // => 'any-text'
 */
export function present(value: Operand, counting: 'valid' | 'any-text' = 'valid'): Expr {
  return node({ kind: 'present', value: expr(value), counting });
}

/** No value is there. */
export const absent = (value: Operand, counting: 'valid' | 'any-text' = 'valid'): Expr =>
  not(present(value, counting));

/**
 * All are true; false as soon as one is false, else unknown when one is. Of nothing: true.
 *
 * @example
 * import { and } from '@sightline/indicators';
 * and() // => { kind: 'and', of: [] }
 */
export const and = (...of: readonly Operand[]): Expr => node({ kind: 'and', of: exprs(of) });
/**
 * One is true; else unknown when one is. Of nothing: false.
 *
 * @example
 * import { field, or, present } from '@sightline/indicators';
 * or(present(field('planEndDate')), false).of.length // => 2
 */
export const or = (...of: readonly Operand[]): Expr => node({ kind: 'or', of: exprs(of) });
/** The opposite; unknown stays unknown. */
export const not = (of: Operand): Expr => node({ kind: 'not', of: expr(of) });

/** True when the truth is true, else false: never unknown. */
export const isTrue = (of: Operand): Expr => node({ kind: 'is', truth: 'true', of: expr(of) });
/** True when the truth is false, else false: never unknown. */
export const isFalse = (of: Operand): Expr => node({ kind: 'is', truth: 'false', of: expr(of) });
/** True when the truth is unknown, else false. */
export const isUnknown = (of: Operand): Expr => node({ kind: 'is', truth: 'unknown', of: expr(of) });

/**
 * A date moved by an amount; months and years clamp to the last day of a short month. Absent when either is.
 *
 * @example
 * import { add, field } from '@sightline/indicators';
 * add(field('dateOfReferral'), 45, 'workingDays').unit // => 'workingDays'
 */
export function add(date: Operand, amount: Operand, unit: 'days' | 'months' | 'years' | 'workingDays'): Expr {
  return node({ kind: 'add', unit, date: expr(date), amount: expr(amount) });
}

/**
 * What lies between two dates, in whole units; negative when `to` is before `from`, absent when either is.
 *
 * @example
 * import { elapsed, field, snapshot } from '@sightline/indicators';
 * elapsed('completedMonths', field('planStartDate'), snapshot).unit // => 'completedMonths'
 */
export function elapsed(unit: ElapsedUnit, from: Operand, to: Operand): Expr {
  return node({ kind: 'elapsed', unit, from: expr(from), to: expr(to) });
}

/**
 * Age in whole years on a day, of a date of birth; a 29 February birthday is on 1 March in common years.
 *
 * @example
 * import { age, field, snapshot } from '@sightline/indicators';
 * age(field('dateOfBirth'), snapshot).unit // => 'age'
 */
export const age = (birth: Operand, on: Operand): Expr => elapsed('age', birth, on);

/** Sum of whole numbers. */
export const sum = (...of: readonly Operand[]): Expr => node({ kind: 'sum', of: exprs(of) });
/** The first less all the others. */
export const difference = (...of: readonly Operand[]): Expr => node({ kind: 'difference', of: exprs(of) });
/** Product of whole numbers. */
export const product = (...of: readonly Operand[]): Expr => node({ kind: 'product', of: exprs(of) });

/** What an absent part does: it is skipped, or it leaves the whole absent. */
export type WhenAbsent = 'skip' | 'unknown';

/**
 * The earliest of dates; absent when all are, or, under `unknown`, when one is.
 *
 * @example
 * import { earliest, field, snapshot } from '@sightline/indicators';
 * earliest('skip', field('planEndDate'), snapshot).absent // => 'skip'
 */
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

/**
 * The first that is present; absent when none is.
 *
 * @example
 * import { coalesce, field, snapshot } from '@sightline/indicators';
 * coalesce(field('planEndDate'), snapshot).of.length // => 2
 */
export const coalesce = (...of: readonly Operand[]): Expr => node({ kind: 'coalesce', of: exprs(of) });

/**
 * The `then` of the first `if` that is true, else `otherwise`; unknown is not true.
 *
 * @example
 * import { caseOf, eq, field } from '@sightline/indicators';
 * caseOf([{ if: eq(field('gender'), 'b'), then: 1 }], 0).else // => { kind: 'literal', type: 'integer', value: 0 }
 */
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

/**
 * The code of the first band that holds the value: under its `upTo`, or on it too with `upToInside`. The last band has no
 * `upTo` and takes the rest.
 *
 * @example
 * import { band, elapsed, field, snapshot } from '@sightline/indicators';
 * const months = elapsed('completedMonths', field('planStartDate'), snapshot);
 * band(months, [{ code: 'short', upTo: 3 }, { code: 'long' }]).bands.length // => 2
 */
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

/**
 * A named aggregate of the group, as the grain states it; at group grain only.
 *
 * @example
 * import { aggregate } from '@sightline/indicators';
 * aggregate('referrals') // => { kind: 'aggregate', name: 'referrals' }
 */
export function aggregate(name: string): Expr {
  return node({ kind: 'aggregate', name });
}
