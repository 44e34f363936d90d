import type { Expr } from '../expr.ts';
import { hasSeveralSources } from '../conditions.ts';
import { blamed } from './blame.ts';
import { chosenRecords } from './chosen-records.ts';
import { partFurther } from './counts.ts';
import { truths } from './operand.ts';
import type { Reading, Scope } from './scope.ts';
import { UNKNOWN } from './vector.ts';

/** Records by their kind: those of one kind are alike in every condition that was asked of them. */
export type Kinds = {
  /** The kind of each record. */
  readonly of: Uint8Array;
  /** How many records are of each kind. */
  readonly sizes: Int32Array;
  /** The first record of each kind, which answers for all of them. */
  readonly scope: Scope;
  /** How many records of each cell of a breakdown are of each kind, by the cells of the records. */
  readonly inCells: WeakMap<Int32Array, Int32Array>;
};

/** Records on their way to be parted. */
export type Parting = {
  readonly of: Uint8Array;
  readonly count: number;
  /** The truths that were asked of them. */
  readonly asked: ReadonlySet<Int8Array>;
};

/** Kinds are told apart in a byte, and where a kind has few records nothing is saved. */
const MOST_KINDS = 256;
const FEWEST_RECORDS = 8;

/** Records that are all of one kind. */
export const unparted = ({ size }: Scope): Parting => ({
  of: new Uint8Array(size),
  count: 1,
  asked: new Set(),
});

/** Parts records further by conditions; nothing when there would be too many kinds. */
export function parted(
  parting: Parting,
  conditions: readonly Expr[],
  records: Scope,
  reading: Reading,
): Parting | undefined {
  const most = Math.min(MOST_KINDS, Math.floor(records.size / FEWEST_RECORDS));
  const of = parting.of.slice();
  const asked = new Set(parting.asked);
  let { count } = parting;
  for (const condition of conditions) {
    const truth = truths(condition, records, reading);
    if (asked.has(truth)) continue;
    asked.add(truth);
    const { codes, width } = codesOf(condition, truth, records, reading);
    count = partFurther(of, count, codes, width, most);
    if (count > most) return undefined;
  }
  return { of, count, asked };
}

/** The kinds that records were parted into. */
export function kindsOf({ of, count }: Parting, records: Scope): Kinds {
  const sizes = new Int32Array(count);
  const first = new Int32Array(count);
  for (let row = of.length - 1; row >= 0; row--) {
    const kind = of[row] as number;
    sizes[kind] = (sizes[kind] as number) + 1;
    first[kind] = row;
  }
  return { of, sizes, scope: chosenRecords(records, first), inCells: new WeakMap() };
}

/** What tells records apart in a condition: its truth, and of several sources which one leaves it unknown. From -1 on. */
type Codes = { readonly codes: Int8Array; readonly width: number };

function codesOf(condition: Expr, truth: Int8Array, records: Scope, reading: Reading): Codes {
  if (!hasSeveralSources(condition)) return { codes: truth, width: 3 };
  const blame = blamed(condition, records, reading);
  const codes = truth.slice();
  const codeOf = new Map<string, number>();
  for (let row = truth.indexOf(UNKNOWN); row >= 0; row = truth.indexOf(UNKNOWN, row + 1)) {
    const name = blame(row);
    let code = codeOf.get(name);
    if (code === undefined) codeOf.set(name, (code = 2 + codeOf.size));
    codes[row] = code;
  }
  return { codes, width: 3 + codeOf.size };
}
