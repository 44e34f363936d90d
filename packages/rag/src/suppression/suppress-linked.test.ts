import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposedCounts } from './exposed-counts.ts';
import type { Hidden } from './hidden.ts';
import type { PublishedCounts } from './published-counts.ts';
import { publishedTable } from './published-table.ts';
import { suppressLinked } from './suppress-linked.ts';

const hiddenIn = (answer: Readonly<Record<string, Hidden>>): string[] =>
  Object.keys(answer).filter((name) => answer[name] !== null);

/**
 * The attacker: tries every set of whole numbers in the place of the hidden counts, and calls a count found when all that
 * agree with the sums have the same one. Knows no method of the library.
 */
function foundByTrying({ cells, sums }: PublishedCounts, hidden: readonly string[]): string[] {
  const least = hidden.some((name) => cells[name] === 0) ? 0 : 1;
  const seen = hidden.map(() => new Set<number>());
  const now: Record<string, number | undefined> = { ...cells };
  for (const name of hidden) now[name] = undefined;
  // each sum is asked as soon as its last hidden count has been put in
  const lastOf = sums.map(({ total, of }) => Math.max(...[total, ...of].map((name) => hidden.indexOf(name))));
  const tryFrom = (place: number): void => {
    if (place === hidden.length) {
      hidden.forEach((name, at) => seen[at]!.add(now[name]!));
      return;
    }
    for (let value = least; value <= 18; value += 1) {
      now[hidden[place]!] = value;
      const holds = sums.every(
        ({ total, of }, at) =>
          lastOf[at] !== place || of.reduce((sum, name) => sum + now[name]!, 0) === now[total]!,
      );
      if (holds) tryFrom(place + 1);
    }
    now[hidden[place]!] = undefined;
  };
  tryFrom(0);
  return hidden.filter((_, at) => seen[at]!.size === 1);
}

describe('publishedTable', () => {
  // by hand
  it('names each cell once, with the totals of rows, of columns and of all', () => {
    const { cells, sums } = publishedTable([[1, 2], [3, 4]], (row, column) => `${row ?? '*'}${column ?? '*'}`); // prettier-ignore
    expect(cells).toEqual({
      '00': 1,
      '01': 2,
      '0*': 3,
      '10': 3,
      '11': 4,
      '1*': 7,
      '*0': 4,
      '*1': 6,
      '**': 10,
    });
    expect(sums).toContainEqual({ total: '**', of: ['0*', '1*'] });
    expect(sums).toHaveLength(6);
    expect(publishedTable([], () => 'all')).toEqual({ cells: { all: 0 }, sums: [{ total: 'all', of: [] }, { total: 'all', of: [] }] }); // prettier-ignore
  });
});

describe('suppressLinked', () => {
  it('hides the denominator less the numerator with a small numerator, as a percentage gives both away', () => {
    const cells = { inTime: 97, late: 3, all: 100 };
    const hidden = suppressLinked({ cells, sums: [{ total: 'all', of: ['inTime', 'late'] }] }, 5);
    expect(hidden).toEqual({ inTime: 'complementary', late: 'primary', all: null });
  });

  it('hides a count in every table that shows it, and guards it in each', () => {
    // the girls of team A are 3: by sex they hide behind the boys; by age nothing is small, but A's total is not hidden
    const cells = { girls: 3, boys: 17, teamA: 20, under10: 8, over10: 12 };
    const sums = [
      { total: 'teamA', of: ['girls', 'boys'] },
      { total: 'teamA', of: ['under10', 'over10'] },
    ];
    expect(hiddenIn(suppressLinked({ cells, sums }, 5))).toEqual(['girls', 'boys']);
  });

  it('finds what two tables give away together and neither alone', () => {
    // a + b = 13 and b + c = 15 and a + c = 8 have one solution: 3, 10, 5
    const cells = { a: 3, b: 10, c: 5, ab: 13, bc: 15, ac: 8 };
    const sums = [
      { total: 'ab', of: ['a', 'b'] },
      { total: 'bc', of: ['b', 'c'] },
      { total: 'ac', of: ['a', 'c'] },
    ];
    expect(exposedCounts({ cells, sums }, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(exposedCounts({ cells, sums: sums.slice(0, 2) }, ['a', 'b', 'c'])).toEqual([]);
    const hidden = hiddenIn(suppressLinked({ cells, sums }, 5));
    expect(foundByTrying({ cells, sums }, hidden)).toEqual([]);
  });

  it('hides a small total, and finds ones that come to their number', () => {
    const cells = { a: 1, b: 1, c: 0, all: 2 };
    const sums = [{ total: 'all', of: ['a', 'b', 'c'] }];
    expect(exposedCounts({ cells, sums }, ['a', 'b'])).toEqual(['a', 'b']);
    expect(suppressLinked({ cells, sums }, 5)).toEqual({
      a: 'primary',
      b: 'primary',
      c: null,
      all: 'primary',
    });
  });

  it('guards against an earlier edition: a year to date less last quarter is this quarter', () => {
    const cells = { q1: 14, q2: 2, toQ2: 16 };
    const sums = [{ total: 'toQ2', of: ['q1', 'q2'] }];
    expect(suppressLinked({ cells, sums }, 5)).toEqual({ q1: 'complementary', q2: 'primary', toQ2: null });
  });

  it('finds nothing of counts that move together with their total, nor of those in no sum', () => {
    // anyone can tell that a is all there is; nobody can tell how many that is
    const cells = { a: 1, c: 0, all: 1, alone: 2 };
    const sums = [{ total: 'all', of: ['a', 'c'] }];
    expect(exposedCounts({ cells, sums }, ['a', 'all', 'alone'])).toEqual([]);
    expect(exposedCounts({ cells, sums }, ['a', 'alone'])).toEqual(['a']);
    expect(exposedCounts({ cells, sums: [] }, ['a', 'alone'])).toEqual([]);
    expect(exposedCounts({ cells, sums }, [])).toEqual([]);
    // a total that another sum gives away gives away what it is made of
    const twice = [...sums, { total: 'all', of: ['b'] }];
    expect(exposedCounts({ cells: { ...cells, b: 1 }, sums: twice }, ['a', 'all'])).toEqual(['a', 'all']);
  });

  it('takes no part of a count for another number: 2a + b = 4 with a and b above nothing is 1 and 2', () => {
    // without whole numbers a could be 1.5; t is a + b, and s is t + a
    const cells = { a: 1, b: 2, t: 3, s: 4 };
    const sums = [
      { total: 't', of: ['a', 'b'] },
      { total: 's', of: ['t', 'a'] },
    ];
    const hidden = ['a', 'b', 't'];
    expect(foundByTrying({ cells, sums }, hidden)).toEqual(hidden);
    expect(exposedCounts({ cells, sums }, hidden)).toEqual(hidden);
    // 5 is 1 and 3, or 2 and 1
    const more = { cells: { a: 2, b: 1, t: 3, s: 5 }, sums };
    expect(foundByTrying(more, hidden)).toEqual([]);
    expect(exposedCounts(more, hidden)).toEqual([]);
    // the same said in one sum, in which a count stands twice
    const twice = { cells: { a: 1, b: 2, s: 4 }, sums: [{ total: 's', of: ['a', 'a', 'b'] }] };
    expect(exposedCounts(twice, ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('hides nothing where nothing is small, and a lone count that adds up to nothing', () => {
    expect(suppressLinked({ cells: { a: 6, b: 0 }, sums: [] }, 5)).toEqual({ a: null, b: null });
    expect(suppressLinked({ cells: { a: 5 }, sums: [] }, 5)).toEqual({ a: 'primary' });
    expect(suppressLinked({ cells: {}, sums: [] }, 5)).toEqual({});
  });

  // by hand; that none is found is tried
  it.each<[string, Record<string, number>, [string, string[]][], string[]]>([
    ['one count that helps two sums, though each has a smaller one', { x: 3, p: 10, q: 12, r: 10, s: 25, t: 25 }, [['s', ['x', 'p', 'q']], ['t', ['x', 'q', 'r']]], ['x', 'q']], // prettier-ignore
    ['the smallest of a sum', { x: 3, p: 11, q: 10, r: 12, s: 36 }, [['s', ['x', 'p', 'q', 'r']]], ['x', 'q']], // prettier-ignore
    ['a count, and not one of nothing nor a total', { x: 3, z: 0, p: 20, s: 23 }, [['s', ['z', 'x', 'p']]], ['x', 'p']], // prettier-ignore
    ['a total before a count of nothing', { x: 3, b: 9, z: 0, s: 12, c: 9 }, [['s', ['x', 'b']], ['c', ['b', 'z']]], ['x', 'b', 'c']], // prettier-ignore
    ['a part before a smaller total', { x: 3, c: 70, t: 73, b: 9, all: 82 }, [['t', ['x', 'c']], ['all', ['t', 'b']]], ['x', 'c']], // prettier-ignore
    ['what each of two tables needs', { x: 2, b: 8, s: 10, d: 8, e: 4, t: 12 }, [['s', ['x', 'b']], ['t', ['d', 'e']]], ['x', 'b', 'd', 'e']], // prettier-ignore
    ['the smaller of two totals, where no part is left', { x: 3, p: 3, q: 4, a: 7, r: 4, s: 5, b: 9, t: 19 }, [['a', ['p', 'q']], ['b', ['r', 's']], ['t', ['x', 'a', 'b']]], ['x', 'p', 'q', 'a', 'r', 's']], // prettier-ignore
    ['nothing beside a total as small', { x: 2, z: 0, b: 8, s: 2, t: 10 }, [['s', ['x', 'z']], ['t', ['s', 'b']]], ['x', 'b', 's']], // prettier-ignore
  ])('hides %s', (_, cells, given, expected) => {
    const sums = given.map(([total, of]) => ({ total, of }));
    const hidden = hiddenIn(suppressLinked({ cells, sums }, 5));
    expect(hidden).toEqual(expected);
    expect(foundByTrying({ cells, sums }, hidden)).toEqual([]);
  });

  // Found by comparing with choices made worse; that none is found, and none hidden without need, is tried.
  it.each<[string, Record<string, number>, [string, string[]][], string[]]>([
    ['a part rather than a smaller total of others', { x: 1, t: 6, b: 9, s: 16, p: 3, q: 3 }, [['s', ['x', 't', 'b']], ['t', ['p', 'q']]], ['x', 'b']], // prettier-ignore
    ['no part that a total hidden later made needless', { a: 2, b: 1, c: 5, d: 2, t: 8, u: 10, v: 10 }, [['t', ['a', 'b', 'c']], ['u', ['a', 'b', 'c', 'd']], ['v', ['a', 'b', 'c', 'd']]], ['a', 'b', 'd', 'u', 'v']], // prettier-ignore
    ['what helps a count that is given away, not what is in most sums', { a: 4, b: 7, c: 5, d: 5, e: 1, t: 18, u: 16 }, [['t', ['b', 'c', 'd', 'e']], ['u', ['a', 'b', 'd']]], ['c', 'e']], // prettier-ignore
    ['and shows again the greatest that is not needed', { a: 1, b: 5, c: 3, d: 4, e: 3, t: 13, u: 12, v: 12 }, [['t', ['a', 'b', 'c', 'd']], ['u', ['b', 'c', 'd']], ['v', ['a', 'b', 'c', 'e']]], ['a', 'c', 'd', 't']], // prettier-ignore
    ['first what guards a count alone in its sum', { a: 6, b: 4, c: 2, d: 5, e: 5, t: 13, u: 7, v: 15 }, [['t', ['a', 'c', 'd']], ['u', ['c', 'e']], ['v', ['a', 'b', 'e']]], ['b', 'c', 'd', 'e']], // prettier-ignore
  ])('hides %s', (_, cells, given, expected) => {
    const sums = given.map(([total, of]) => ({ total, of }));
    const answer = suppressLinked({ cells, sums }, 2);
    const hidden = hiddenIn(answer);
    expect(hidden).toEqual(expected);
    expect(foundByTrying({ cells, sums }, hidden)).toEqual([]);
    for (const name of hidden.filter((each) => answer[each] === 'complementary')) {
      const without = hidden.filter((other) => other !== name);
      expect(foundByTrying({ cells, sums }, without), name).not.toEqual([]);
    }
  });

  it('names the total and the cell that are wrong', () => {
    const sums = [{ total: 'all', of: ['a', 'toString'] }];
    const error = (cells: Record<string, number>): unknown => {
      try {
        return suppressLinked({ cells, sums }, 5);
      } catch (thrown) {
        return thrown;
      }
    };
    expect(error({ a: 1, all: 2 })).toMatchObject({ code: 'CELL_UNKNOWN', params: { cell: 'toString' } });
    expect(error({ a: 1, toString: 2, all: 2 } as Record<string, number>)).toMatchObject({
      code: 'SUM_WRONG',
      params: { total: 'all' },
    });
    expect(error({ a: 1, toString: 1 } as Record<string, number>)).toMatchObject({ params: { cell: 'all' } });
  });

  it('refuses counts that do not add up, cells without a count, and what is no count', () => {
    const sums = [{ total: 'all', of: ['a'] }];
    expect(() => suppressLinked({ cells: { a: 1, all: 2 }, sums }, 5)).toThrow('SUM_WRONG');
    expect(() => suppressLinked({ cells: { all: 2 }, sums }, 5)).toThrow('CELL_UNKNOWN');
    expect(() => suppressLinked({ cells: { a: 1.5 }, sums: [] }, 5)).toThrow('COUNT_INVALID');
    expect(() => exposedCounts({ cells: { a: 1, all: 2 }, sums }, [])).toThrow('SUM_WRONG');
    expect(() => exposedCounts({ cells: { a: -1 }, sums: [] }, [])).toThrow('COUNT_INVALID');
  });

  it('agrees with trying every number, and leaves none to be found, in linked tables', () => {
    // two tables of the same people: by row and column, and the rows again by another split
    const linked = fc
      .tuple(
        fc.array(fc.array(fc.nat(4), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }),
      )
      .map(([counts, shares]): PublishedCounts => {
        const table = publishedTable(counts, (row, column) => `${row ?? 'all'} ${column ?? 'all'}`);
        const split = counts.map((row, r) => {
          const total = row[0]! + row[1]!;
          const part = Math.floor(total * shares[r]!);
          return [part, total - part];
        });
        const other = publishedTable(split, (row, column) =>
          column === null ? `${row ?? 'all'} all` : `${row ?? 'all'} part ${column}`,
        );
        return { cells: { ...table.cells, ...other.cells }, sums: [...table.sums, ...other.sums] };
      });
    fc.assert(
      fc.property(linked, fc.nat(2 ** 15), (published, choice) => {
        const some = Object.keys(published.cells)
          .filter((_, at) => (choice >> at) % 2 === 1)
          .slice(0, 7);
        expect(exposedCounts(published, some)).toEqual(foundByTrying(published, some));
        const hidden = hiddenIn(suppressLinked(published, 2));
        expect(exposedCounts(published, hidden)).toEqual([]);
        expect(foundByTrying(published, hidden)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
