import { describe, expect, it } from 'vitest';
import { findingIds } from './finding-ids.ts';

describe('findingIds', () => {
  it('gives the same ids to the same names in the same order, with the same secret', () => {
    const names = [
      ['R', 'list', 'C1'],
      ['R', 'list', 'C2'],
      ['R', 'list', 'C1'],
    ];
    const [once, again] = [findingIds('secret'), findingIds('secret')];
    expect(names.map(once)).toEqual(names.map(again));
    expect(findingIds('other')(names[0]!)).not.toBe(findingIds('secret')(names[0]!));
  });

  it('gives 16 hexadecimal digits, another for each time that a name comes', () => {
    const idOf = findingIds('secret');
    const ids = [1, 2, 3].map(() => idOf(['R', 'list', 'C1']));
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });

  it('gives a name the same id whatever came between', () => {
    const [alone, among] = [findingIds('secret'), findingIds('secret')];
    among(['R', 'list', 'C2']);
    expect(among(['R', 'list', 'C1'])).toBe(alone(['R', 'list', 'C1']));
  });
});
