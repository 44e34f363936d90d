import { ABSENT } from '@sightline/core';

/** Records by their key: the records of bucket `b` are `rows[start[b]]` up to `rows[start[b + 1]]`, in list order. */
export type KeyIndex = {
  readonly start: Int32Array;
  readonly rows: Int32Array;
  /** The bucket whose key has these parts, -1 when there is none. */
  readonly find: (part: (position: number) => number) => number;
  /** For a key of one part: the bucket of every record of those that have asked, by their column of keys. */
  readonly buckets: WeakMap<Values, Int32Array>;
};

/** A column of keys, coded as in a vector; never changed once made. */
export type Values = Int8Array | Int32Array;

/** Numbers each distinct key of several parts; -1 where a part is absent. Numbers follow first appearance. */
export function numberKeys(
  parts: readonly Values[],
  size: number,
): { readonly numbers: Int32Array; readonly count: number; readonly find: KeyIndex['find'] } {
  const dense = parts.map(() => new Map<number, number>());
  const combined = parts.map(() => new Map<number, number>());
  const numbers = new Int32Array(size);
  let count = 0;
  parts.forEach((values, position) => {
    const own = dense[position] as Map<number, number>;
    const joined = combined[position] as Map<number, number>;
    for (let row = 0; row < size; row++) {
      const value = values[row] as number;
      const before = numbers[row] as number;
      if (before === -1 || value === ABSENT) {
        numbers[row] = -1;
        continue;
      }
      let number = own.get(value);
      if (number === undefined) own.set(value, (number = own.size));
      // At most as many numbers before as records, so the product stays exact.
      const code = before * size + number;
      let next = joined.get(code);
      if (next === undefined) joined.set(code, (next = joined.size));
      numbers[row] = next;
    }
    count = joined.size;
  });
  const find = (part: (position: number) => number): number => {
    let held = 0;
    for (let position = 0; position < parts.length; position++) {
      const number = dense[position]?.get(part(position));
      if (number === undefined) return -1;
      const next = combined[position]?.get(held * size + number);
      if (next === undefined) return -1;
      held = next;
    }
    return parts.length === 0 ? -1 : held;
  };
  return { numbers, count, find };
}

/** Sorts records into buckets by key. */
export function indexByKey(parts: readonly Values[], size: number): KeyIndex {
  const { numbers, count, find } = numberKeys(parts, size);
  const start = new Int32Array(count + 1);
  for (const bucket of numbers) if (bucket >= 0) start[bucket + 1] = (start[bucket + 1] as number) + 1;
  for (let bucket = 0; bucket < count; bucket++) {
    start[bucket + 1] = (start[bucket + 1] as number) + (start[bucket] as number);
  }
  const next = start.slice();
  const rows = new Int32Array(start[count] as number);
  for (let row = 0; row < size; row++) {
    const bucket = numbers[row] as number;
    if (bucket < 0) continue;
    const place = next[bucket] as number;
    rows[place] = row;
    next[bucket] = place + 1;
  }
  return { start, rows, find, buckets: new WeakMap() };
}
