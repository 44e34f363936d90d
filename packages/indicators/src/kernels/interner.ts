import { ABSENT, ABSENT_INDEX } from '@sightline/core';

/** Texts numbered once, so that equality across dictionaries is equality of numbers. */
export type Interner = {
  readonly number: (text: string) => number;
  readonly text: (number: number) => string;
  /** The numbers of a dictionary column's records, `ABSENT` when absent. */
  readonly column: (values: Int32Array, dictionary: readonly string[]) => Int32Array;
};

/** A new, empty interner. */
export function makeInterner(): Interner {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const number = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const next = texts.length;
    numbers.set(text, next);
    texts.push(text);
    return next;
  };
  return {
    number,
    text: (index) => texts[index] ?? '',
    column: (values, dictionary) => {
      const mapped = new Int32Array(dictionary.length);
      for (let index = 0; index < mapped.length; index++) mapped[index] = number(dictionary[index] as string);
      const out = new Int32Array(values.length);
      for (let row = 0; row < values.length; row++) {
        const index = values[row] as number;
        out[row] = index === ABSENT_INDEX ? ABSENT : (mapped[index] as number);
      }
      return out;
    },
  };
}
