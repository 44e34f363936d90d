import { ABSENT, SightlineError, parseLocalDate, toEpochDay } from '@sightline/core';
import type { ColumnSchema } from '@sightline/core';
import type { Expr } from '../expr.ts';
import { parameterNumber } from '../parameters.ts';
import type { NodeOf } from '../tree.ts';
import { adder } from './scalar.ts';
import { columnOf } from './scope.ts';
import type { Reading, Scope } from './scope.ts';
import { FALSE, TRUE, vectorOf } from './vector.ts';
import type { ValueType, Vector } from './vector.ts';

/** A truth as its array. */
export function truths(node: Expr, scope: Scope, reading: Reading): Int8Array {
  const { values } = reading.vector(node, scope);
  if (values instanceof Int8Array) return values;
  throw new SightlineError('DEFINITION_INVALID', { path: '', problem: 'a truth is needed', kind: node.kind });
}

/** The value of a node that is the same for every record, without a column of it; undefined for any other node. */
export function onlyValue(node: Expr, reading: Reading): number | undefined {
  switch (node.kind) {
    case 'literal':
      return literalValue(node, reading.session.interner.number).value;
    case 'parameter':
      return parameterNumber(reading.parameters[node.name], node.name).value;
    case 'moment':
      reading.timed = true;
      return reading[node.at];
    case 'add':
      // Working days can fail, which they may only for a record that is there.
      return node.unit === 'workingDays' ? undefined : onlyDate(node, reading);
    default:
      return undefined;
  }
}

function onlyDate(node: NodeOf<'add'>, reading: Reading): number | undefined {
  const [date, amount] = [onlyValue(node.date, reading), onlyValue(node.amount, reading)];
  if (date === undefined || amount === undefined) return undefined;
  return date === ABSENT || amount === ABSENT ? ABSENT : adder(node.unit, reading)(date, amount);
}

/** One side of a comparison: its values, and the last value that is not a date still to come. */
export function operand(
  node: Expr,
  scope: Scope,
  reading: Reading,
): { readonly made: Vector; readonly last: number } {
  if (node.kind !== 'field') return { made: reading.vector(node, scope), last: Infinity };
  const { type, values } = columnOf(scope, node.column);
  if (type === 'date') reading.timed = true;
  return {
    made: vectorOf(type === 'decimal' ? 'integer' : type, values),
    last: type === 'date' ? reading.to : Infinity,
  };
}

/** The codes of a column that belong to a group. */
export function groupCodes(schema: ColumnSchema | undefined): (group: string) => readonly string[] {
  return (group) => (schema?.codes ?? []).filter((code) => code.group === group).map((code) => code.code);
}

/** The value and type of a literal. */
export function literalValue(
  node: Extract<Expr, { kind: 'literal' }>,
  number: (text: string) => number,
): { readonly type: ValueType; readonly value: number } {
  if (typeof node.value === 'boolean') return { type: 'truth', value: node.value ? TRUE : FALSE };
  if (typeof node.value === 'number') return { type: 'integer', value: node.value };
  if (node.type !== 'date') return { type: 'text', value: number(node.value) };
  const date = parseLocalDate(node.value);
  if (date === undefined) throw new SightlineError('INVALID_DATE', { text: node.value });
  return { type: 'date', value: toEpochDay(date) };
}
