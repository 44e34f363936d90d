import { ABSENT, SightlineError } from '@sightline/core';
import type { Expr } from '../expr.ts';
import { codesOf, parameterNumber } from '../parameters.ts';
import { read } from '../tree.ts';
import type { Reader } from '../tree.ts';
import { groupCodes, literalValue, operand, truths } from './operand.ts';
import { compilePair } from './pair.ts';
import { relatedVector } from './related.ts';
import { adder, arithmetic, bitsOf, choice, compareValues, measurer } from './scalar.ts';
import type { Step } from './scalar.ts';
import { columnOf } from './scope.ts';
import type { Reading, Scope } from './scope.ts';
import { FALSE, TRUE, UNKNOWN, absentOf, arrayOf, constant, vectorOf } from './vector.ts';
import type { ValueType, Vector } from './vector.ts';

const keys = new WeakMap<Expr, { readonly json: string; readonly parameters: readonly string[] }>();

/** What tells one vector of a scope from another: the expression and the values of the parameters it names. */
function keyOf(node: Expr, reading: Reading): string {
  let key = keys.get(node);
  if (key === undefined) {
    const json = JSON.stringify(node);
    key = {
      json,
      parameters: [...json.matchAll(/"parameter":"([^"]*)"|"kind":"parameter","name":"([^"]*)"/g)].map(
        (found) => found[1] ?? found[2] ?? '',
      ),
    };
    keys.set(node, key);
  }
  if (key.parameters.length === 0) return key.json;
  return key.json + JSON.stringify(key.parameters.map((name) => reading.parameters[name] ?? null));
}

/** An expression over every record of a scope, made once. */
export function vector(node: Expr, scope: Scope, reading: Reading): Vector {
  const key = keyOf(node, reading);
  const lasting = scope.lasting.get(key);
  const known = lasting ?? scope.passing.get(key);
  if (known !== undefined) {
    reading.projected ||= known.projected;
    if (lasting === undefined) reading.timed = true;
    return known;
  }
  const { timed, projected } = reading;
  reading.timed = false;
  reading.projected = false;
  const made: Vector = { ...read(kernels, node, scope, reading), projected: reading.projected };
  (reading.timed ? scope.passing : scope.lasting).set(key, made);
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

function twoStep(type: ValueType | undefined, a: Vector, b: Vector, step: Step): Vector {
  const out = new Int32Array(a.values.length);
  for (let row = 0; row < out.length; row++) {
    const left = a.values[row] as number;
    const right = b.values[row] as number;
    out[row] = left === ABSENT || right === ABSENT ? ABSENT : step(left, right);
  }
  return vectorOf(type ?? a.type, out);
}

/** Kleene's and, or: `decisive` decides at once, else unknown wins over the other. */
function kleene(nodes: readonly Expr[], decisive: 0 | 1, scope: Scope, reading: Reading): Vector {
  const out = new Int8Array(scope.size).fill(1 - decisive);
  for (const node of nodes) {
    const part = truths(node, scope, reading);
    for (let row = 0; row < out.length; row++) {
      const value = part[row] as number;
      if (value === decisive) out[row] = decisive;
      else if (value === UNKNOWN && out[row] !== decisive) out[row] = UNKNOWN;
    }
  }
  return vectorOf('truth', out);
}

/** The reader that evaluates: one entry for each kind, over whole columns. */
export const kernels: Reader<[scope: Scope, reading: Reading], Vector> = {
  field: (node, scope, reading) => {
    const column = columnOf(scope, node.column);
    if (column.type === 'decimal') return vectorOf('integer', column.values);
    if (column.type !== 'date') return vectorOf(column.type, column.values);
    reading.timed = true;
    if (column.latest <= reading.to) return vectorOf('date', column.values);
    return vectorOf(
      'date',
      column.values.map((day) => (day > reading.to ? ABSENT : day)),
    );
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
    const left = operand(node.left, scope, reading);
    const right = operand(node.right, scope, reading);
    const bits = bitsOf(node.op);
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
    const wanted = new Set(codes.map(reading.session.interner.number));
    const { values } = vector(node.value, scope, reading);
    const out = new Int8Array(scope.size);
    for (let row = 0; row < out.length; row++) {
      const value = values[row] as number;
      out[row] = value === ABSENT ? UNKNOWN : wanted.has(value) ? TRUE : FALSE;
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
    for (let row = 0; row < out.length; row++) out[row] = values[row] === absent ? FALSE : TRUE;
    return vectorOf('truth', out);
  },
  and: (node, scope, reading) => kleene(node.of, FALSE, scope, reading),
  or: (node, scope, reading) => kleene(node.of, TRUE, scope, reading),
  not: (node, scope, reading) =>
    vectorOf(
      'truth',
      truths(node.of, scope, reading).map((value) => (value === UNKNOWN ? UNKNOWN : 1 - value)),
    ),
  is: (node, scope, reading) => {
    const wanted = { true: TRUE, false: FALSE, unknown: UNKNOWN }[node.truth];
    return vectorOf(
      'truth',
      truths(node.of, scope, reading).map((value) => (value === wanted ? TRUE : FALSE)),
    );
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
