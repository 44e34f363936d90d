import {
  SightlineError,
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  age,
  completedMonths,
  completedYears,
  daysBetween,
  localDate,
  workingDaysBetween,
} from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { CompareOp, Expr } from '../expr.ts';
import { codesOf } from '../parameters.ts';
import { firstFieldOf, read } from '../tree.ts';
import type { Reader } from '../tree.ts';
import { related } from './related.ts';
import type { Plain, Subject, World } from './subject.ts';
import { gave, neverAsked } from './trace.ts';
import type { Trace } from './trace.ts';

type At = [subject: Subject, asker: Subject | undefined, world: World];

/**
 * Reads a tree on one record, as slowly and as plainly as can be: the check on the column kernels.
 *
 * @param asker - inside `related`, the record that asked
 */
export function interpret(node: Expr, ...at: At): Trace {
  return read(interpreter, node, ...at);
}

/** A field as it is recorded, with dates after the snapshot still in it. */
function recorded(
  node: Extract<Expr, { kind: 'field' }>,
  subject: Subject,
  asker: Subject | undefined,
): Trace {
  const from = node.row === 'outer' ? asker : subject;
  if (from === undefined) {
    throw new SightlineError('DEFINITION_INVALID', { path: '', problem: 'outer is read outside related' });
  }
  const { type, value, schema } = from.cell(node.column);
  const trace = gave(node, type, value, [], node.column);
  return schema?.sensitive === true ? { ...trace, hidden: true } : trace;
}

const isFuture = ({ node, type, value }: Trace, world: World): boolean =>
  node.kind === 'field' && type === 'date' && String(value) > world.to;

const compared: Readonly<Record<CompareOp, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function ordering(left: Plain, right: Plain): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return left === right ? 0 : String(left) < String(right) ? -1 : 1;
}

/** One side of a comparison: a bare field is read as recorded. */
const side = (node: Expr, ...[subject, asker, world]: At): Trace =>
  node.kind === 'field' ? recorded(node, subject, asker) : interpret(node, subject, asker, world);

const blameOfFirst = (parts: readonly Trace[]): string | undefined =>
  parts.find((part) => part.asked && part.value === undefined)?.blame;

/** Asks one after the other until one decides; the rest are never asked. */
function connect(node: Expr, of: readonly Expr[], decisive: boolean, ...at: At): Trace {
  const parts: Trace[] = [];
  let decided = false;
  for (const one of of) {
    const part: Trace = decided ? neverAsked(one) : interpret(one, ...at);
    parts.push(part);
    decided ||= part.value === decisive;
  }
  const unknown = parts.some((part) => part.asked && part.value === undefined);
  const value = decided ? decisive : unknown ? undefined : !decisive;
  return gave(node, 'truth', value, parts, blameOfFirst(parts));
}

/** Computes from parts that must all be present. */
function compute(
  node: Expr,
  type: Trace['type'],
  parts: readonly Trace[],
  make: (values: readonly Plain[]) => Plain,
): Trace {
  const values = parts.map((part) => part.value);
  const value = values.includes(undefined) ? undefined : make(values);
  return gave(node, type, value, parts, blameOfFirst(parts));
}

function fold(
  node: Expr & { readonly of: readonly Expr[] },
  step: (a: number, b: number) => number,
  ...at: At
): Trace {
  const parts = node.of.map((one) => interpret(one, ...at));
  return compute(node, 'integer', parts, (values) => values.map(Number).reduce(step));
}

/** The least or greatest of the parts; `direction` is -1 for the least. */
function choose(
  node: Expr & { readonly of: readonly Expr[]; readonly absent: 'skip' | 'unknown' },
  direction: 1 | -1,
  ...at: At
): Trace {
  const parts = node.of.map((one) => interpret(one, ...at));
  const values = parts.map((part) => part.value).filter((value) => value !== undefined);
  const short = values.length === 0 || (node.absent === 'unknown' && values.length < parts.length);
  const best = values.reduce(
    (held, value) => (ordering(value, held) * direction > 0 ? value : held),
    values[0],
  );
  return gave(node, parts[0]?.type ?? 'integer', short ? undefined : best, parts, blameOfFirst(parts));
}

const date = (value: Plain): LocalDate => localDate(String(value));

const interpreter: Reader<At, Trace> = {
  field: (node, subject, asker, world) => {
    const trace = recorded(node, subject, asker);
    return isFuture(trace, world) ? { ...trace, value: undefined, blame: node.column } : trace;
  },
  literal: (node) => {
    const type = node.type === 'boolean' ? 'truth' : node.type === 'code' ? 'text' : node.type;
    return gave(node, type, node.value, []);
  },
  parameter: (node, _, __, world) => {
    const value = world.parameters[node.name];
    if (typeof value === 'boolean') return gave(node, 'truth', value, []);
    if (typeof value === 'number') return gave(node, 'integer', value, []);
    if (typeof value === 'string') return gave(node, 'date', value, []);
    throw new SightlineError('PARAMETER_INVALID', { name: node.name, problem: 'not a value' });
  },
  moment: (node, _, __, world) => gave(node, 'date', world[node.at], []),
  compare: (node, ...at) => {
    const world = at[2];
    const left = side(node.left, ...at);
    const right = side(node.right, ...at);
    const parts = [left, right];
    if (left.value === undefined || right.value === undefined) {
      return gave(node, 'truth', undefined, parts, blameOfFirst(parts));
    }
    const beyond = (trace: Trace): boolean => trace.type === 'date' && String(trace.value) > world.to;
    if ((isFuture(left, world) && beyond(right)) || (isFuture(right, world) && beyond(left))) {
      return gave(
        node,
        'truth',
        undefined,
        parts,
        firstFieldOf(isFuture(left, world) ? left.node : right.node),
      );
    }
    return gave(node, 'truth', compared[node.op](ordering(left.value, right.value)), parts);
  },
  in: (node, ...at) => {
    const value = interpret(node.value, ...at);
    const from = node.value.kind === 'field' && node.value.row === 'outer' ? at[1] : at[0];
    const schema = node.value.kind === 'field' ? from?.cell(node.value.column).schema : undefined;
    const codes = codesOf(node.codes, at[2].parameters, (group) =>
      (schema?.codes ?? []).flatMap((code) => (code.group === group ? [code.code] : [])),
    );
    return compute(node, 'truth', [value], ([held]) => codes.includes(String(held)));
  },
  present: (node, ...at) => {
    const part = interpret(node.value, ...at);
    if (node.counting === 'any-text' && node.value.kind === 'field') {
      const from = node.value.row === 'outer' ? at[1] : at[0];
      return gave(node, 'truth', from?.cell(node.value.column).written === true, [part]);
    }
    return gave(node, 'truth', part.value !== undefined, [part]);
  },
  and: (node, ...at) => connect(node, node.of, false, ...at),
  or: (node, ...at) => connect(node, node.of, true, ...at),
  not: (node, ...at) => compute(node, 'truth', [interpret(node.of, ...at)], ([value]) => value !== true),
  is: (node, ...at) => {
    const part = interpret(node.of, ...at);
    return gave(node, 'truth', String(part.value ?? 'unknown') === node.truth, [part]);
  },
  add: (node, ...at) => {
    const parts = [interpret(node.date, ...at), interpret(node.amount, ...at)];
    return compute(node, 'date', parts, ([from, amount]) => {
      const [start, n] = [date(from), Number(amount)];
      if (node.unit === 'days') return addDays(start, n);
      if (node.unit === 'months') return addMonths(start, n);
      return node.unit === 'years' ? addYears(start, n) : addWorkingDays(start, n, at[2].calendar);
    });
  },
  elapsed: (node, ...at) => {
    const from = node.unit === 'age' ? side(node.from, ...at) : interpret(node.from, ...at);
    return compute(node, 'integer', [from, interpret(node.to, ...at)], ([a, b]) => {
      const [start, end] = [date(a), date(b)];
      if (node.unit === 'days') return daysBetween(start, end);
      if (node.unit === 'workingDays') return workingDaysBetween(start, end, at[2].calendar);
      if (node.unit === 'completedMonths') return completedMonths(start, end);
      return node.unit === 'completedYears' ? completedYears(start, end) : age(start, end);
    });
  },
  sum: (node, ...at) => fold(node, (a, b) => a + b, ...at),
  difference: (node, ...at) => fold(node, (a, b) => a - b, ...at),
  product: (node, ...at) => fold(node, (a, b) => a * b, ...at),
  earliest: (node, ...at) => choose(node, -1, ...at),
  latest: (node, ...at) => choose(node, 1, ...at),
  least: (node, ...at) => choose(node, -1, ...at),
  greatest: (node, ...at) => choose(node, 1, ...at),
  coalesce: (node, ...at) => {
    const parts: Trace[] = [];
    let found: Trace | undefined;
    for (const one of node.of) {
      const part: Trace = found === undefined ? interpret(one, ...at) : neverAsked(one);
      parts.push(part);
      if (part.value !== undefined) found = part;
    }
    return gave(node, (found ?? parts[0])?.type ?? 'text', found?.value, parts, blameOfFirst(parts));
  },
  case: (node, ...at) => {
    const parts: Trace[] = [];
    let taken: Trace | undefined;
    for (const branch of node.when) {
      const when: Trace = taken === undefined ? interpret(branch.if, ...at) : neverAsked(branch.if);
      const takes: boolean = taken === undefined && when.value === true;
      const then: Trace = takes ? interpret(branch.then, ...at) : neverAsked(branch.then);
      if (takes) taken = then;
      parts.push(when, then);
    }
    const otherwise = taken === undefined ? interpret(node.else, ...at) : neverAsked(node.else);
    const result = taken ?? otherwise;
    return gave(node, result.type, result.value, [...parts, otherwise], result.blame);
  },
  band: (node, ...at) => {
    const value = interpret(node.value, ...at);
    const parts = [value];
    let code: string | undefined;
    for (const one of node.bands) {
      if (one.upTo === undefined) {
        code ??= value.value === undefined ? undefined : one.code;
        continue;
      }
      const limit: Trace =
        value.value === undefined || code !== undefined ? neverAsked(one.upTo) : interpret(one.upTo, ...at);
      parts.push(limit);
      if (limit.value === undefined) continue;
      const order = ordering(value.value, limit.value);
      if (order < 0 || (order === 0 && one.upToInside === true)) code = one.code;
    }
    return gave(node, 'text', code, parts, value.blame);
  },
  related: (node, ...at) => related(interpret, node, ...at),
  aggregate: (node, subject) => {
    const found = subject.aggregate?.(node.name);
    if (found === undefined) {
      throw new SightlineError('DEFINITION_INVALID', {
        path: '',
        problem: 'no such aggregate',
        name: node.name,
      });
    }
    return gave(node, found.type, found.value, [], found.field);
  },
};
