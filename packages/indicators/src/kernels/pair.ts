import { ABSENT } from '@sightline/core';
import type { Expr } from '../expr.ts';
import { codesOf, parameterNumber } from '../parameters.ts';
import { holdsKind, read, rowsReadBy } from '../tree.ts';
import type { Reader } from '../tree.ts';
import { groupCodes, literalValue, operand } from './operand.ts';
import type { Pair, PairScope } from './pair-type.ts';
import { relatedPair } from './related.ts';
import { adder, arithmetic, bitsOf, choice, compareValues, measurer } from './scalar.ts';
import type { Step } from './scalar.ts';
import { columnOf } from './scope.ts';
import { FALSE, TRUE, UNKNOWN, absentOf } from './vector.ts';
import type { ValueType } from './vector.ts';

/** Moves a tree that reads only the record that asked into that record's own scope. */
function asAsker(node: Expr): Expr {
  return JSON.parse(JSON.stringify(node), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'row' in value && value.row === 'outer'
      ? { ...value, row: 'this' }
      : value,
  ) as Expr;
}

/** Compiles a tree for pairs: what reads one of the two records only is a vector of that record's scope. */
export function compilePair(node: Expr, scopes: PairScope): Pair {
  const reads = rowsReadBy(node);
  if (!reads.outer) {
    const { type, values } = scopes.reading.vector(node, scopes.inner);
    return { type, at: (inner) => values[inner] as number };
  }
  if (!reads.inner && !holdsKind(node, 'related')) {
    const { type, values } = scopes.reading.vector(asAsker(node), scopes.outer);
    return { type, at: (_, outer) => values[outer] as number };
  }
  return read(pairs, node, scopes);
}

/** One side of a comparison, with dates still to come in it. */
function side(node: Expr, scopes: PairScope): Pair & { readonly last: number } {
  if (node.kind !== 'field') return { ...compilePair(node, scopes), last: Infinity };
  const { made, last } = operand(node, node.row === 'outer' ? scopes.outer : scopes.inner, scopes.reading);
  const { type, values } = made;
  return {
    type,
    last,
    at: node.row === 'outer' ? (_, outer) => values[outer] as number : (inner) => values[inner] as number,
  };
}

function two(type: ValueType, left: Pair, right: Pair, step: Step): Pair {
  return {
    type,
    at: (inner, outer) => {
      const a = left.at(inner, outer);
      const b = right.at(inner, outer);
      return a === ABSENT || b === ABSENT ? ABSENT : step(a, b);
    },
  };
}

function several(nodes: readonly Expr[], step: Step, skip: boolean, scopes: PairScope): Pair {
  const parts = nodes.map((node) => compilePair(node, scopes));
  return {
    type: parts[0]?.type ?? 'integer',
    at: (inner, outer) => {
      let held = ABSENT;
      for (const part of parts) {
        const value = part.at(inner, outer);
        if (value !== ABSENT) held = held === ABSENT ? value : step(held, value);
        else if (!skip) return ABSENT;
      }
      return held;
    },
  };
}

function kleene(nodes: readonly Expr[], decisive: 0 | 1, scopes: PairScope): Pair {
  const parts = nodes.map((node) => compilePair(node, scopes));
  return {
    type: 'truth',
    at: (inner, outer) => {
      let held = 1 - decisive;
      for (const part of parts) {
        const value = part.at(inner, outer);
        if (value === decisive) return decisive;
        if (value === UNKNOWN) held = UNKNOWN;
      }
      return held;
    },
  };
}

function fixed(type: ValueType, value: number): Pair {
  return { type, at: () => value };
}

const pairs: Reader<[scopes: PairScope], Pair> = {
  field: (node, scopes) => {
    const outer = node.row === 'outer';
    const { type, values } = scopes.reading.vector(
      { kind: 'field', column: node.column },
      outer ? scopes.outer : scopes.inner,
    );
    return { type, at: outer ? (_, row) => values[row] as number : (row) => values[row] as number };
  },
  literal: (node, { reading }) => {
    const { type, value } = literalValue(node, reading.session.interner.number);
    return fixed(type, value);
  },
  parameter: (node, { reading }) => {
    const { type, value } = parameterNumber(reading.parameters[node.name], node.name);
    return fixed(type, value);
  },
  moment: (node, { reading }) => {
    reading.timed = true;
    return fixed('date', reading[node.at]);
  },
  compare: (node, scopes) => {
    const left = side(node.left, scopes);
    const right = side(node.right, scopes);
    const bits = bitsOf(node.op);
    const { to } = scopes.reading;
    return {
      type: 'truth',
      at: (inner, outer) =>
        compareValues(bits, left.at(inner, outer), right.at(inner, outer), left.last, right.last, to),
    };
  },
  in: (node, scopes) => {
    const value = compilePair(node.value, scopes);
    const schema =
      node.value.kind === 'field'
        ? columnOf(node.value.row === 'outer' ? scopes.outer : scopes.inner, node.value.column).schema
        : undefined;
    const codes = codesOf(node.codes, scopes.reading.parameters, groupCodes(schema));
    const wanted = new Set(codes.map(scopes.reading.session.interner.number));
    return {
      type: 'truth',
      at: (inner, outer) => {
        const held = value.at(inner, outer);
        return held === ABSENT ? UNKNOWN : wanted.has(held) ? TRUE : FALSE;
      },
    };
  },
  present: (node, scopes) => {
    // Any-text presence reads one field of one record, so that only mixed values come here.
    const value = compilePair(node.value, scopes);
    const absent = absentOf(value.type);
    return { type: 'truth', at: (inner, outer) => (value.at(inner, outer) === absent ? FALSE : TRUE) };
  },
  and: (node, scopes) => kleene(node.of, FALSE, scopes),
  or: (node, scopes) => kleene(node.of, TRUE, scopes),
  not: (node, scopes) => {
    const of = compilePair(node.of, scopes);
    return {
      type: 'truth',
      at: (inner, outer) => {
        const value = of.at(inner, outer);
        return value === UNKNOWN ? UNKNOWN : 1 - value;
      },
    };
  },
  is: (node, scopes) => {
    const of = compilePair(node.of, scopes);
    const wanted = { true: TRUE, false: FALSE, unknown: UNKNOWN }[node.truth];
    return { type: 'truth', at: (inner, outer) => (of.at(inner, outer) === wanted ? TRUE : FALSE) };
  },
  add: (node, scopes) =>
    two(
      'date',
      compilePair(node.date, scopes),
      compilePair(node.amount, scopes),
      adder(node.unit, scopes.reading),
    ),
  elapsed: (node, scopes) =>
    two(
      'integer',
      node.unit === 'age' ? side(node.from, scopes) : compilePair(node.from, scopes),
      compilePair(node.to, scopes),
      measurer(node.unit, scopes.reading),
    ),
  sum: (node, scopes) => several(node.of, arithmetic.sum, false, scopes),
  difference: (node, scopes) => several(node.of, arithmetic.difference, false, scopes),
  product: (node, scopes) => several(node.of, arithmetic.product, false, scopes),
  earliest: (node, scopes) => several(node.of, choice.earliest, node.absent === 'skip', scopes),
  latest: (node, scopes) => several(node.of, choice.latest, node.absent === 'skip', scopes),
  least: (node, scopes) => several(node.of, choice.least, node.absent === 'skip', scopes),
  greatest: (node, scopes) => several(node.of, choice.greatest, node.absent === 'skip', scopes),
  coalesce: (node, scopes) => several(node.of, (held) => held, true, scopes),
  case: (node, scopes) => {
    const branches = node.when.map((branch) => ({
      when: compilePair(branch.if, scopes),
      then: compilePair(branch.then, scopes),
    }));
    const otherwise = compilePair(node.else, scopes);
    return {
      type: otherwise.type,
      at: (inner, outer) => {
        for (const { when, then } of branches)
          if (when.at(inner, outer) === TRUE) return then.at(inner, outer);
        return otherwise.at(inner, outer);
      },
    };
  },
  band: (node, scopes) => {
    const value = compilePair(node.value, scopes);
    const bands = node.bands.map((one) => ({
      code: scopes.reading.session.interner.number(one.code),
      upTo: one.upTo === undefined ? undefined : compilePair(one.upTo, scopes),
      inside: one.upToInside === true,
    }));
    return {
      type: 'text',
      at: (inner, outer) => {
        const held = value.at(inner, outer);
        if (held === ABSENT) return ABSENT;
        for (const { code, upTo, inside } of bands) {
          const limit = upTo?.at(inner, outer);
          if (limit === undefined) return code;
          if (limit !== ABSENT && (held < limit || (inside && held === limit))) return code;
        }
        return ABSENT;
      },
    };
  },
  related: (node, scopes) => relatedPair(node, scopes, compilePair),
  aggregate: (node, scopes) => {
    const { type, values } = scopes.reading.vector(node, scopes.inner);
    return { type, at: (inner) => values[inner] as number };
  },
};
