import type { Condition } from '../conditions.ts';
import type { Expr } from '../expr.ts';
import { blamed } from './blame.ts';
import { byValue } from './by-value.ts';
import type { ByValue } from './by-value.ts';
import { chosenRecords } from './chosen-records.ts';
import { partFurther } from './counts.ts';
import { truths } from './operand.ts';
import { columnOf } from './scope.ts';
import type { Reading, Scope } from './scope.ts';
import { UNKNOWN } from './vector.ts';

/** Records by their kind: those of one kind are alike in every condition that was asked of them. */
export type Kinds = {
  /** The kind of each record. */
  readonly of: Uint16Array;
  /** How many records are of each kind. */
  readonly sizes: Int32Array;
  /** The first record of each kind, which answers for all of them. */
  readonly scope: Scope;
  /** How many records of each cell of a breakdown are of each kind, by the cells of the records. */
  readonly inCells: WeakMap<Int32Array, Int32Array>;
};

/** How a condition answers: a code of each record, or of each value of the column that decides it. */
export type Answer = { readonly codes: Codes; readonly column?: ByValue };

/** Codes from 0 to below `count`. */
type Codes = { readonly of: Int32Array; readonly count: number };

/** Where a kind has fewer records than this, nothing is saved; a kind is told in two bytes. */
const FEWEST_RECORDS = 8;
const MOST_KINDS = 65_536;

/** A column with more values than half the records is asked record by record. */
const FEWEST_OF_A_VALUE = 2;

/** Asks a condition of the records: of one for each value, where the value of one column decides it. */
export function answerOf(condition: Condition, records: Scope, reading: Reading): Answer {
  const { node, column: name, isBlamed } = condition;
  const column = name === undefined ? undefined : byValue(columnOf(records, name).values);
  if (name === undefined || column === undefined || column.first.length * FEWEST_OF_A_VALUE > records.size) {
    const truth = truths(node, records, reading);
    return { codes: isBlamed ? blamedCodes(node, truth, records, reading) : codesOf(truth) };
  }
  const { byColumn } = records.made;
  let ofValues = byColumn.get(name);
  if (ofValues === undefined) byColumn.set(name, (ofValues = chosenRecords(records, column.first)));
  return { codes: codesOf(truths(node, ofValues, reading)), column };
}

const plain = new WeakMap<Int8Array, Codes>();
const blaming = new WeakMap<Int8Array, Codes>();

/** Truths as codes, the same for the same truths. */
function codesOf(truth: Int8Array): Codes {
  let codes = plain.get(truth);
  if (codes === undefined) plain.set(truth, (codes = { of: codesOfTruths(truth), count: 3 }));
  return codes;
}

/** As {@link codesOf}, with a code for each source that leaves the condition unknown. */
function blamedCodes(node: Expr, truth: Int8Array, records: Scope, reading: Reading): Codes {
  let codes = blaming.get(truth);
  if (codes !== undefined) return codes;
  const of = codesOfTruths(truth);
  const blame = blamed(node, records, reading);
  const codeOf = new Map<string, number>();
  for (let row = 0; row < of.length; row++) {
    if (truth[row] !== UNKNOWN) continue;
    const name = blame(row);
    let code = codeOf.get(name);
    if (code === undefined) codeOf.set(name, (code = 3 + codeOf.size));
    of[row] = code;
  }
  blaming.set(truth, (codes = { of, count: 3 + codeOf.size }));
  return codes;
}

function codesOfTruths(truth: Int8Array): Int32Array {
  const codes = new Int32Array(truth.length);
  for (let at = 0; at < codes.length; at++) codes[at] = (truth[at] as number) + 1;
  return codes;
}

/** Things parted so far: the part of each, and how many there are. */
type Parted = { readonly of: Uint16Array; count: number };

/** Parts records into kinds by how conditions answer; nothing when there would be too many. */
export function kindsOf(answers: readonly Answer[], records: Scope): Kinds | undefined {
  const most = Math.min(MOST_KINDS, Math.floor(records.size / FEWEST_RECORDS));
  const kinds: Parted = { of: new Uint16Array(records.size), count: 1 };
  for (const [column, asked] of byColumn(answers)) {
    if (column === undefined) {
      if (!partByAll(kinds, asked, most)) return undefined;
      continue;
    }
    const classes: Parted = { of: new Uint16Array(column.first.length), count: 1 };
    if (!partByAll(classes, asked, most) || !partBy(kinds, column.of, classes, most)) return undefined;
  }
  const { of, count } = kinds;
  const sizes = new Int32Array(count);
  const first = new Int32Array(count);
  for (let row = of.length - 1; row >= 0; row--) {
    const kind = of[row] as number;
    sizes[kind] = (sizes[kind] as number) + 1;
    first[kind] = row;
  }
  return { of, sizes, scope: chosenRecords(records, first), inCells: new WeakMap() };
}

/** Parts things further by the class of what each is. @returns whether there are few enough then, and the parts of use */
function partBy(parted: Parted, by: Int32Array, classes: Parted, most: number): boolean {
  parted.count = partFurther(parted.of, parted.count, by, classes.of, classes.count, most);
  return parted.count <= most;
}

function partByAll(parted: Parted, asked: ReadonlySet<Codes>, most: number): boolean {
  for (const { of, count } of asked) {
    const itself = { of: Uint16Array.from({ length: count }, (_, code) => code), count };
    if (!partBy(parted, of, itself, most)) return false;
  }
  return true;
}

/** Different answers by the column that decides them. */
function byColumn(answers: readonly Answer[]): ReadonlyMap<ByValue | undefined, ReadonlySet<Codes>> {
  const columns = new Map<ByValue | undefined, Set<Codes>>();
  for (const { column, codes } of answers) {
    const held = columns.get(column);
    if (held === undefined) columns.set(column, new Set([codes]));
    else held.add(codes);
  }
  return columns;
}
