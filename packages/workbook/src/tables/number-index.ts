/** Values by whole number from 0 on. */
export type NumberIndex = {
  /** The value of a number; the one for none where it has none. */
  readonly get: (number: number) => number;
  readonly set: (number: number, value: number) => void;
};

/** Numbers made to share a place would else be compared each with each; at half load no others stand so close. */
const MOST_PROBES = 64;

/**
 * A hash table for numbers of children, which are many and far apart: a map takes four times as long.
 *
 * @param none - what stands for no value
 */
export function numberIndex(none: number): NumberIndex {
  // Pairs of a number, counted from 1, and its value.
  let slots = new Int32Array(256);
  let mask = slots.length / 2 - 1;
  let size = 0;
  // Numbers that found no slot within the probes.
  const crowded = new Map<number, number>();

  /** @returns whether the number had no value before */
  const place = (number: number, value: number): boolean => {
    let slot = spread(number) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const found = slots[slot * 2]!;
      if (found === 0 || found === number + 1) {
        slots[slot * 2] = number + 1;
        slots[slot * 2 + 1] = value;
        return found === 0;
      }
      slot = (slot + 1) & mask;
    }
    crowded.set(number, value);
    return false;
  };

  const widen = (): void => {
    const before = slots;
    slots = new Int32Array(before.length * 4);
    mask = slots.length / 2 - 1;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] !== 0) place(before[at]! - 1, before[at + 1]!);
    }
  };

  return {
    get: (number) => {
      let slot = spread(number) & mask;
      for (let probes = 0; probes < MOST_PROBES; probes += 1) {
        const found = slots[slot * 2]!;
        if (found === number + 1) return slots[slot * 2 + 1]!;
        if (found === 0) return none;
        slot = (slot + 1) & mask;
      }
      return crowded.get(number) ?? none;
    },
    set: (number, value) => {
      if (place(number, value)) size += 1;
      if (size * 4 > slots.length) widen();
    },
  };
}

/** Neighbours apart, and the high bits brought down to where the table looks. */
function spread(number: number): number {
  const product = Math.imul(number, 0x9e3779b1);
  return product ^ (product >>> 15);
}
