import { keyedHasher } from './sha256.ts';

/**
 * Gives ids to findings: a keyed hash of what names one (rule, list, the record's natural key, column) and of which of
 * several of that name it is. A record may move in its sheet without changing them.
 *
 * @param salt - the authority's secret; ids of one salt agree between runs
 * @returns a function from the parts of a name to 16 hexadecimal digits, another each time that a name comes again
 *
 * @example
 * import { findingIds } from '@sightline/core';
 * const idOf = findingIds('secret');
 * idOf(['AA-07-LONG', 'childProtection', 'C1']) === idOf(['AA-07-LONG', 'childProtection', 'C1']) // => false
 */
export function findingIds(salt: string): (name: readonly string[]) => string {
  const hash = keyedHasher(salt);
  const times = new Map<string, number>();
  return (parts) => {
    const name = parts.join('\n');
    const occurrence = (times.get(name) ?? 0) + 1;
    times.set(name, occurrence);
    return hash(`${name}\n${occurrence}`).slice(0, 16);
  };
}
