import { ABSENT, SightlineError } from '@sightline/core';
import type { Expr } from '../expr.ts';
import { codesOf, parameterNumber } from '../parameters.ts';
import { parametersIn, read } from '../tree.ts';
import type { Reader } from '../tree.ts';
import { groupCodes, literalValue, onlyValue, operand, truths } from './operand.ts';
import { compilePair } from './pair.ts';
import { relatedVector } from './related.ts';
import { adder, arithmetic, bitsOf, choice, compareValues, measurer, mirrored } from './scalar.ts';
import type { Step } from './scalar.ts';
import { columnOf, hold, passingOf } from './scope.ts';
import type { Reading, Scope } from './scope.ts';
import { FALSE, TRUE, UNKNOWN, absentOf, arrayOf, constant, vectorOf } from './vector.ts';
import type { ValueType, Vector } from './vector.ts';

const keys = new WeakMap<Expr, { readonly json: string; readonly parameters: readonly string[] }>();

/** What tells one vector of a scope from another: the expression and the values of the parameters it names. */
function keyOf(node: Expr, reading: Reading): string {
  let key = keys.get(node);
  if (key === undefined) {
    key = { json: JSON.stringify(node), parameters: parametersIn(node) };
    keys.set(node, key);
  }
  if (key.parameters.length === 0) return key.json;
  return key.json + JSON.stringify(key.parameters.map((name) => reading.parameters[name] ?? null));
}

/** An expression over every record of a scope, made once. */
export function vector(node: Expr, scope: Scope, reading: Reading): Vector {
  const key = keyOf(node, reading);
  const { lasting } = scope.made;
  const passing = passingOf(scope, reading);
  const lasts = lasting.get(key);
  const known = lasts ?? passing.get(key);
  if (known !== undefined) {
    reading.projected ||= known.projected;
    if (lasts === undefined) reading.timed = true;
    return known;
  }
  const { timed, projected } = reading;
  reading.timed = false;
  reading.projected = false;
  const made: Vector = { ...read(kernels, node, scope, reading), projected: reading.projected };
  hold(reading.timed ? passing : lasting, key, made);
  reading.timed ||= timed;
  reading.projected ||= projected;
  return made;
}

function steps(nodes: readonly Expr[], step: Step, skip: boolean, scope: Scope, reading: Reading): Vector {
  const parts = nodes.map((node) => vector(node, scope, reading));
  const out = new Int32Array(scope.size);
  for (let row = 0; row < scope.size; row++) {
    let held = ABSENT;
    for (let k = 0; k < parts.length; k++) {
      const value = (parts[k] as Vector).values[row] as number;
      if (value === ABSENT) {
        if (skip) continue;
        held = ABSENT;
        break;
      }
      held = held === ABSENT ? value : step(held, value);
    }
    out[row] = held;
  }
  return vectorOf(parts[0]?.type ?? 'integer', out);
}

/** The least and the largest value that a column can hold. */
const LEAST = ABSENT + 1;
const LARGEST = 2_147_483_647;

/**
 * Compares a column with one value, as {@link compareValues} does: true are the values in a range, or for `!=` those out of it.
 *
 * Records are told apart by their bits alone, since nearly every branch would be guessed wrong.
 */
function comparedWith(
  { made, last }: ReturnType<typeof operand>,
  bits: number,
  value: number,
  reading: Reading,
): Vector {
  const { values } = made;
  const out = new Int8Array(values.length);
  if (value === ABSENT) return vectorOf('truth', out.fill(UNKNOWN));
  const turned = bits === bitsOf('!=') ? 1 : 0;
  const inside = turned === 1 ? bitsOf('=') : bits;
  const from = (inside & 1) !== 0 ? LEAST : (inside & 2) !== 0 ? value : value + 1;
  const to = (inside & 4) !== 0 ? LARGEST : (inside & 2) !== 0 ? value : value - 1;
  // A date still to come is later than all that has been, and beside another that is still to come it cannot be said.
  const lastSaid = value > reading.to && last < LARGEST ? last : LARGEST;
  for (let row = 0; row < out.length; row++) {
    const held = values[row] as number;
    const truth = (Number(held >= from) & Number(held <= to)) ^ turned;
    out[row] = truth | -(Number(held === ABSENT) | Number(held > lastSaid));
  }
  return vectorOf('truth', out);
}

function twoStep(type: ValueType | undefined, a: Vector, b: Vector, step: Step): Vector {
  const out = new Int32Array(a.values.length);
  for (let row = 0; row < out.length; row++) {
    const left = a.values[row] as number;
    const right = b.values[row] as number;
    out[row] = left === ABSENT || right === ABSENT ? ABSENT : step(left, right);
  }
  return vectorOf(type ?? a.type, out);
}

/**
 * Kleene's and: false where a part is false, else unknown where a part is. In bits, since unknown is -1: only false has no lowest
 * bit, and unknown has all.
 */
function conjunction(a: Int8Array, b: Int8Array): Int8Array {
  const out = new Int8Array(a.length);
  for (let row = 0; row < out.length; row++) {
    const [left, right] = [a[row] as number, b[row] as number];
    out[row] = (left | right) & -(left & right & 1);
  }
  return out;
}

/** Kleene's or: true where a part is true, else unknown where a part is. */
function disjunction(a: Int8Array, b: Int8Array): Int8Array {
  const out = new Int8Array(a.length);
  for (let row = 0; row < out.length; row++) {
    const [left, right] = [a[row] as number, b[row] as number];
    out[row] = (left & right & 1) === 1 ? left & right : left | right;
  }
  return out;
}

/** Joins the truths of several nodes, two by two; of none it is what decides nothing. */
function joined(
  nodes: readonly Expr[],
  join: (a: Int8Array, b: Int8Array) => Int8Array,
  ofNone: number,
  scope: Scope,
  reading: Reading,
): Vector {
  const [first, ...others] = nodes.map((node) => truths(node, scope, reading));
  if (first === undefined) return constant('truth', scope.size, ofNone);
  return vectorOf('truth', others.reduce(join, first));
}

/** The reader that evaluates: one entry for each kind, over whole columns. */
export const kernels: Reader<[scope: Scope, reading: Reading], Vector> = {
  field: (node, scope, reading) => {
    const column = columnOf(scope, node.column);
    if (column.type === 'decimal') return vectorOf('integer', column.values);
    if (column.type !== 'date') return vectorOf(column.type, column.values);
    reading.timed = true;
    if (column.latest <= reading.to) return vectorOf('date', column.values);
    const happened = new Int32Array(scope.size);
    for (let row = 0; row < happened.length; row++) {
      const day = column.values[row] as number;
      happened[row] = day > reading.to ? ABSENT : day;
    }
    return vectorOf('date', happened);
  },
  literal: (node, scope, reading) => {
    const { type, value } = literalValue(node, reading.session.interner.number);
    return constant(type, scope.size, value);
  },
  parameter: (node, scope, reading) => {
    const { type, value } = parameterNumber(reading.parameters[node.name], node.name);
    return constant(type, scope.size, value);
  },
  moment: (node, scope, reading) => {
    reading.timed = true;
    return constant('date', scope.size, reading[node.at]);
  },
  compare: (node, scope, reading) => {
    const [leftOnly, rightOnly] = [onlyValue(node.left, reading), onlyValue(node.right, reading)];
    const bits = bitsOf(node.op);
    if (rightOnly !== undefined)
      return comparedWith(operand(node.left, scope, reading), bits, rightOnly, reading);
    if (leftOnly !== undefined) {
      return comparedWith(operand(node.right, scope, reading), mirrored(bits), leftOnly, reading);
    }
    const left = operand(node.left, scope, reading);
    const right = operand(node.right, scope, reading);
    const out = new Int8Array(scope.size);
    const [a, b] = [left.made.values, right.made.values];
    for (let row = 0; row < out.length; row++) {
      out[row] = compareValues(bits, a[row] as number, b[row] as number, left.last, right.last, reading.to);
    }
    return vectorOf('truth', out);
  },
  in: (node, scope, reading) => {
    const schema = node.value.kind === 'field' ? columnOf(scope, node.value.column).schema : undefined;
    const codes = codesOf(node.codes, reading.parameters, groupCodes(schema));
    const wanted = codes.map(reading.session.interner.number);
    // By number of text; what lies beyond the largest that is wanted reads as undefined.
    const isWanted = new Uint8Array(1 + Math.max(-1, ...wanted));
    for (const number of wanted) isWanted[number] = 1;
    const { values } = vector(node.value, scope, reading);
    const out = new Int8Array(scope.size);
    for (let row = 0; row < out.length; row++) {
      const value = values[row] as number;
      out[row] = value === ABSENT ? UNKNOWN : isWanted[value] === 1 ? TRUE : FALSE;
    }
    return vectorOf('truth', out);
  },
  present: (node, scope, reading) => {
    if (node.counting === 'any-text' && node.value.kind === 'field') {
      return vectorOf('truth', Int8Array.from(columnOf(scope, node.value.column).anyText()));
    }
    const { type, values } = vector(node.value, scope, reading);
    const absent = absentOf(type);
    const out = new Int8Array(scope.size);
    for (let row = 0; row < out.length; row++) out[row] = Number(values[row] !== absent);
    return vectorOf('truth', out);
  },
  and: (node, scope, reading) => joined(node.of, conjunction, TRUE, scope, reading),
  or: (node, scope, reading) => joined(node.of, disjunction, FALSE, scope, reading),
  not: (node, scope, reading) => {
    const of = truths(node.of, scope, reading);
    const out = new Int8Array(scope.size);
    for (let row = 0; row < out.length; row++)
      out[row] = of[row] === UNKNOWN ? UNKNOWN : 1 - (of[row] as number);
    return vectorOf('truth', out);
  },
  is: (node, scope, reading) => {
    const wanted = { true: TRUE, false: FALSE, unknown: UNKNOWN }[node.truth];
    const of = truths(node.of, scope, reading);
    const out = new Int8Array(scope.size);
    for (let row = 0; row < out.length; row++) out[row] = of[row] === wanted ? TRUE : FALSE;
    return vectorOf('truth', out);
  },
  add: (node, scope, reading) =>
    twoStep(
      'date',
      vector(node.date, scope, reading),
      vector(node.amount, scope, reading),
      adder(node.unit, reading),
    ),
  elapsed: (node, scope, reading) => {
    const from =
      node.unit === 'age' ? operand(node.from, scope, reading).made : vector(node.from, scope, reading);
    return twoStep('integer', from, vector(node.to, scope, reading), measurer(node.unit, reading));
  },
  sum: (node, scope, reading) => steps(node.of, arithmetic.sum, false, scope, reading),
  difference: (node, scope, reading) => steps(node.of, arithmetic.difference, false, scope, reading),
  product: (node, scope, reading) => steps(node.of, arithmetic.product, false, scope, reading),
  earliest: (node, scope, reading) => steps(node.of, choice.earliest, node.absent === 'skip', scope, reading),
  latest: (node, scope, reading) => steps(node.of, choice.latest, node.absent === 'skip', scope, reading),
  least: (node, scope, reading) => steps(node.of, choice.least, node.absent === 'skip', scope, reading),
  greatest: (node, scope, reading) => steps(node.of, choice.greatest, node.absent === 'skip', scope, reading),
  coalesce: (node, scope, reading) => steps(node.of, (held) => held, true, scope, reading),
  case: (node, scope, reading) => {
    const when = node.when.map((branch) => truths(branch.if, scope, reading));
    const then = node.when.map((branch) => vector(branch.then, scope, reading));
    const otherwise = vector(node.else, scope, reading);
    const out = arrayOf(otherwise.type, scope.size);
    for (let row = 0; row < out.length; row++) {
      const taken = when.findIndex((branch) => branch[row] === TRUE);
      out[row] = (then[taken] ?? otherwise).values[row] as number;
    }
    return vectorOf(otherwise.type, out);
  },
  band: (node, scope, reading) => {
    const { values } = vector(node.value, scope, reading);
    const bands = node.bands.map((one) => ({
      code: reading.session.interner.number(one.code),
      upTo: one.upTo === undefined ? undefined : vector(one.upTo, scope, reading).values,
      inside: one.upToInside === true,
    }));
    const out = new Int32Array(scope.size);
    for (let row = 0; row < out.length; row++) {
      const value = values[row] as number;
      out[row] = ABSENT;
      if (value === ABSENT) continue;
      for (const { code, upTo, inside } of bands) {
        const limit = upTo?.[row];
        if (limit === undefined || (limit !== ABSENT && (value < limit || (inside && value === limit)))) {
          out[row] = code;
          break;
        }
      }
    }
    return vectorOf('text', out);
  },
  related: (node, scope, reading) => relatedVector(node, scope, reading, compilePair),
  aggregate: (node, scope, reading) => {
    const made = scope.aggregate?.(node.name);
    if (made === undefined) {
      throw new SightlineError('DEFINITION_INVALID', {
        path: '',
        problem: 'no such aggregate',
        name: node.name,
      });
    }
    reading.timed = true;
    return made;
  },
};
