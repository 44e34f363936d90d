import { ABSENT, parseExact, SightlineError } from '@sightline/core';
import type { Exact, Polarity } from '@sightline/core';
import { targetStatuses } from './bounds.ts';
import type { TargetStatus } from './bounds.ts';
import type { Target } from './target.ts';
import { targetBounds } from './target-status.ts';

/**
 * The figures of one measure as columns: numerators over denominators, times `scale`.
 *
 * @category Judge against a target
 */
export type FigureColumns = {
  /** Whole numbers, or `ABSENT`. */
  readonly numerators: Int32Array;
  /** Whole numbers; one that is not above nothing, as `ABSENT` is not, is of a figure that is not measured. */
  readonly denominators: Int32Array;
  readonly scale: 1 | 100 | 1000 | 10000;
};

/**
 * What the numbers of a column of statuses stand for: a number is a place in this list.
 *
 * @category Judge against a target
 */
export const columnStatuses: readonly (TargetStatus | 'not-judged')[] = ['not-judged', ...targetStatuses];

/**
 * The status of each of many figures against one target, for where size and speed matter: what `targetStatus` gives for
 * each, as places in `columnStatuses`. Whole numbers are multiplied crosswise, exactly; no figure is made into an object.
 *
 * A figure that is absent or has no denominator is `not-judged`, and so are all without a target or polarity.
 *
 * @category Judge against a target
 * @param target - in display units: `"80"` is 80%; undefined when none is in force
 * @throws {SightlineError} COLUMNS_UNEVEN {numerators, denominators} when there are not as many of one as of the other
 * @throws {SightlineError} INVALID_EXACT when a number of the target is not exact
 * @example
 * import { columnStatuses, judgeColumn } from '@sightline/rag';
 * const columns = { numerators: Int32Array.of(8, 7, 0), denominators: Int32Array.of(10, 10, 0), scale: 100 };
 * const target = { value: '80', tolerance: { kind: 'points', value: '10' }, edge: 'better' };
 * Array.from(judgeColumn(columns, 'higher', target), (place) => columnStatuses[place]) // => ['met', 'near', 'not-judged']
 */
export function judgeColumn(
  columns: FigureColumns,
  polarity: Polarity,
  target: Target | undefined,
): Uint8Array {
  const { numerators, denominators, scale } = columns;
  if (denominators.length !== numerators.length) {
    throw new SightlineError('COLUMNS_UNEVEN', {
      numerators: String(numerators.length),
      denominators: String(denominators.length),
    });
  }
  const statuses = new Uint8Array(numerators.length);
  if (!target || polarity === 'none') return statuses;
  const bounds = targetBounds(target, polarity);
  const edges = [
    edgeOf(bounds.metAtLeast, 1n, 0, scale),
    edgeOf(bounds.metAtMost, -1n, 0, scale),
    edgeOf(bounds.nearAtLeast ?? bounds.nearAbove, 1n, bounds.nearAbove === undefined ? 0 : 1, scale),
    edgeOf(bounds.nearAtMost ?? bounds.nearBelow, -1n, bounds.nearBelow === undefined ? 0 : 1, scale),
  ] as const;
  // Beyond a bound that cannot be worked out nothing can be said.
  const rest = Object.values(bounds).includes(null) ? 'not-judged' : 'missed';
  const close = target.tolerance && rest === 'missed' ? 'near' : rest;
  /** By which edges hold: 4 there is a figure, 2 both of met, 1 both of near. */
  const answers = Uint8Array.from([...gone, rest, close, 'met', 'met'] as const, (status) =>
    columnStatuses.indexOf(status),
  );
  fillStatuses(columns, edges, answers, statuses);
  return statuses;
}

const gone = ['not-judged', 'not-judged', 'not-judged', 'not-judged'] as const;

/** Holds where `numerator × up + denominator × across` is at least `from`: 0, or 1 where the bound is not owned. */
type Edge = { readonly up: bigint; readonly across: bigint; readonly from: 0 | 1 };

/** @param side - 1 for a lower bound, -1 for an upper; a bound that is not there always holds */
function edgeOf(bound: Exact | null | undefined, side: 1n | -1n, from: 0 | 1, scale: number): Edge {
  if (!bound) return { up: 0n, across: 0n, from: 0 };
  const { n, d } = parseExact(bound);
  return { up: side * BigInt(scale) * d, across: -side * n, from };
}

type Edges = readonly [Edge, Edge, Edge, Edge];

/** Below this a factor of a 32-bit number gives a product that a double holds exactly. */
const exactly = 2n ** 22n;

function fillStatuses(
  { numerators, denominators }: FigureColumns,
  edges: Edges,
  answers: Uint8Array,
  statuses: Uint8Array,
): void {
  const small = (factor: bigint): boolean => -exactly < factor && factor < exactly;
  if (!edges.every(({ up, across }) => small(up) && small(across))) {
    const holds = ({ up, across, from }: Edge, row: number): boolean =>
      BigInt(numerators[row]!) * up + BigInt(denominators[row]!) * across >= BigInt(from);
    for (let row = 0; row < statuses.length; row += 1) {
      const isThere = denominators[row]! > 0 && numerators[row] !== ABSENT;
      const [met, alsoMet, near, alsoNear] = edges.map((edge) => holds(edge, row));
      statuses[row] = answers[(isThere ? 4 : 0) + (met && alsoMet ? 2 : 0) + (near && alsoNear ? 1 : 0)]!;
    }
    return;
  }
  const [a, b, c, d] = [factorsOf(edges[0]), factorsOf(edges[1]), factorsOf(edges[2]), factorsOf(edges[3])];
  // Without a branch, as figures fall on both sides of an edge in no order.
  for (let row = 0; row < statuses.length; row += 1) {
    const x = numerators[row]!;
    const n = denominators[row]!;
    const isThere = Number(n > 0) & Number(x !== ABSENT);
    const met = Number(x * a[0] + n * a[1] >= a[2]) & Number(x * b[0] + n * b[1] >= b[2]);
    const near = Number(x * c[0] + n * c[1] >= c[2]) & Number(x * d[0] + n * d[1] >= d[2]);
    statuses[row] = answers[(isThere << 2) | (met << 1) | near]!;
  }
}

function factorsOf({ up, across, from }: Edge): readonly [up: number, across: number, from: 0 | 1] {
  return [Number(up), Number(across), from];
}
