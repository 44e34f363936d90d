import { measuredFigure } from '@sightline/core';
import type { Figure, Unit } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks } from '../rank/ranks.ts';
import { judgeFigure } from '../judge-figure.ts';
import { figureInterval } from '../interval/figure-interval.ts';
import { exposedCells } from './exposed-cells.ts';
import { roundedCount } from './rounded-count.ts';
import { isSmallCount } from './small-count.ts';
import { suppressFigure } from './suppress-figure.ts';
import { suppressLine } from './suppress-line.ts';
import { suppressTable } from './suppress-table.ts';

const line = (counts: readonly number[], totalPublished = true): unknown => {
  const suppressed = suppressLine(counts, { threshold: 5, totalPublished });
  return suppressed.status === 'calculated'
    ? suppressed.hidden.map((cell) => cell?.[0] ?? '-').join('')
    : suppressed;
};
const table = (counts: readonly (readonly number[])[], threshold = 5): string[] | string => {
  const suppressed = suppressTable(counts, threshold);
  if (suppressed.status === 'cannot-say') return suppressed.reason;
  return suppressed.hidden.map((row) => row.map((cell) => cell?.[0] ?? '-').join(''));
};

/**
 * The hidden cells that the totals fix, by elimination: a second way of auditing that knows nothing of paths. Each row
 * and column total is an equation in the hidden cells; a cell is fixed when an equation in it alone is left.
 */
function fixedByElimination(hidden: readonly (readonly boolean[])[]): number {
  const cells = hidden.flatMap((row, r) => row.flatMap((cell, c) => (cell ? [[r, c] as const] : [])));
  const equations = [
    ...hidden.map((_, row) => cells.map(([r]) => Number(r === row))),
    ...(hidden[0] ?? []).map((_, column) => cells.map(([, c]) => Number(c === column))),
  ];
  let done = 0;
  cells.forEach((_, unknown) => {
    const pivot = equations.findIndex((equation, index) => index >= done && equation[unknown] !== 0);
    if (pivot < 0) return;
    [equations[done], equations[pivot]] = [equations[pivot]!, equations[done]!];
    const lead = equations[done]!.map((each) => each / equations[done]![unknown]!);
    equations.forEach((equation, index) => {
      const factor = equation[unknown]!;
      equations[index] = index === done ? lead : equation.map((each, at) => each - factor * lead[at]!);
    });
    done += 1;
  });
  return equations.filter((equation) => equation.filter((each) => each !== 0).length === 1).length;
}

describe('isSmallCount and roundedCount', () => {
  it('hides from 1 to the threshold and shows nothing as nothing', () => {
    expect([0, 1, 5, 6].map((count) => isSmallCount(count, 5))).toEqual([false, true, true, false]);
    expect([1, 2].map((count) => isSmallCount(count, 1))).toEqual([true, false]);
    expect(isSmallCount(1, 0)).toBe(false);
    expect(() => isSmallCount(1.5, 5)).toThrow(
      expect.objectContaining({ code: 'COUNT_INVALID', params: { count: '1.5' } }),
    );
    expect(() => isSmallCount(-1, 5)).toThrow('COUNT_INVALID');
  });

  it('rounds a half upwards', () => {
    expect([0, 5, 14, 15, 24, 25].map((count) => roundedCount(count, 4, 10))).toEqual([
      0, 10, 10, 20, 20, 30,
    ]);
    expect([7, 8, 12, 13].map((count) => roundedCount(count, 7, 5))).toEqual([
      { status: 'cannot-say', reason: 'suppressed' },
      10,
      10,
      15,
    ]);
  });
});

describe('suppressLine', () => {
  it('hides the smallest other count with a lone small one', () => {
    expect(line([3, 20, 10, 30])).toBe('p-c-');
    expect(line([3, 10, 10])).toBe('pc-');
  });

  it('needs no other for two small ones, without a total, or without a small one', () => {
    expect(line([3, 20, 5])).toBe('p-p');
    expect(line([3, 20], false)).toBe('p-');
    expect(line([6, 20])).toBe('--');
    expect(line([])).toBe('');
  });

  it('takes a count of nothing only where there is no other', () => {
    expect(line([3, 0, 20])).toBe('p-c');
    expect(line([3, 0, 0])).toBe('pc-');
    expect(line([3])).toMatchObject({ reason: 'suppressed' });
    expect([line([3, 0, 20, 0]), line([3, 20, 0, 10]), line([0, 3, 0])]).toEqual(['p-c-', 'p--c', 'cp-']);
  });

  it('hides another with ones alone, as nothing is shown as nothing, and not with a one and a two', () => {
    expect([line([1, 1, 20]), line([1, 1, 20, 10]), line([1, 1, 1, 9])]).toEqual(['ppc', 'pp-c', 'pppc']);
    expect([line([1, 2, 9]), line([2, 2, 9])]).toEqual(['pp-', 'pp-']);
    expect([line([1, 1, 1], false), line([1, 1, 0])]).toEqual(['ppp', 'ppc']);
  });

  it('cannot say where the hidden counts are the whole line and its total gives them away', () => {
    const refused = { status: 'cannot-say', reason: 'suppressed', detail: { problem: 'total-reveals' } };
    expect([line([1, 1]), line([3]), line([1])]).toEqual([refused, refused, refused]);
    expect([line([1, 2]), line([3], false)]).toEqual(['pp', 'p']);
  });
});

describe('exposedCells', () => {
  it('finds a lone cell, and none in a rectangle', () => {
    expect(
      exposedCells([
        [true, false],
        [false, false],
      ]),
    ).toEqual([[0, 0]]);
    expect(
      exposedCells([
        [true, true],
        [true, true],
      ]),
    ).toEqual([]);
  });

  it('finds cells that lines with two hidden cells each do not protect', () => {
    // two rectangles joined by one cell: every line has two or more hidden cells, and the joint is still solvable
    const joined = [
      [true, true, false, false],
      [true, true, true, false],
      [false, false, true, true],
      [false, false, true, true],
    ];
    expect(exposedCells(joined)).toEqual([[1, 2]]);
    expect(fixedByElimination(joined)).toBe(1);
  });

  it('agrees with elimination for any pattern', () => {
    const pattern = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(pattern, (hidden) => {
        expect(exposedCells(hidden).length).toBe(fixedByElimination(hidden));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('suppressTable', () => {
  it('closes a rectangle round a lone small cell, with the smallest counts', () => {
    // by hand: of the four rectangles through the first cell the counts 20, 10, 40 come to least
    expect(
      table([
        [3, 20, 30],
        [40, 10, 60],
        [25, 50, 70],
      ]),
    ).toEqual(['pc-', 'cc-', '---']);
  });

  it('completes three corners with one cell, and leaves a safe table alone', () => {
    expect(
      table([
        [1, 2, 30],
        [3, 20, 40],
      ]),
    ).toEqual(['pp-', 'pc-']);
    expect(
      table([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual(['pp', 'pp']);
    expect(
      table([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual(['--', '--']);
    expect(table([])).toEqual([]);
  });

  it('leaves cells of nothing shown where others will do, and takes them where not', () => {
    expect(
      table([
        [3, 0, 9],
        [0, 0, 9],
        [9, 9, 9],
      ]),
    ).toEqual(['p-c', '---', 'c-c']);
    expect(
      table([
        [3, 0],
        [0, 9],
      ]),
    ).toEqual(['pc', 'cc']);
  });

  it('says that a table of one row cannot be published with its totals', () => {
    expect(table([[3, 20, 30]])).toBe('suppressed');
  });

  it('keeps a large table safe without trying every choice', () => {
    const cells = Array.from({ length: 30 }, (_, r) =>
      Array.from({ length: 12 }, (_, c) => ((r * 7 + c * 13) % 41) + (r % 5 === 0 ? 0 : 6)),
    );
    const suppressed = suppressTable(cells, 5);
    if (suppressed.status === 'cannot-say') throw new Error(suppressed.reason);
    const hidden = suppressed.hidden.map((row) => row.map((cell) => cell !== null));
    expect(exposedCells(hidden)).toEqual([]);
    // and none is hidden without need
    suppressed.hidden.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell !== 'complementary') return;
        const without = hidden.map((line, at) => (at === r ? line.with(c, false) : line));
        expect(exposedCells(without).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('suppressFigure', () => {
  const figure = (unit: Unit, numerator: string, denominator: string): Figure =>
    measuredFigure({ unit, numerator, denominator, scale: 1, places: 1 });
  const isHidden = (...parts: [Unit, string, string]): boolean =>
    suppressFigure(figure(...parts), 5).status === 'not-measured';

  it('hides by numerator, denominator, and the rest of a proportion', () => {
    expect([isHidden('proportion', '5', '100'), isHidden('proportion', '6', '100')]).toEqual([true, false]);
    expect([isHidden('proportion', '95', '100'), isHidden('proportion', '94', '100')]).toEqual([true, false]);
    expect(isHidden('proportion', '0', '4')).toBe(true);
    expect([isHidden('proportion', '0', '100'), isHidden('proportion', '100', '100')]).toEqual([
      false,
      false,
    ]);
    expect([isHidden('count', '5', '1'), isHidden('count', '0', '1'), isHidden('count', '6', '1')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isHidden('mean', '3', '10'), isHidden('mean', '30', '5'), isHidden('rate', '3', '900')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('hides a median or ratio by its denominator alone, a rate by either, and nothing by a denominator of nothing', () => {
    expect([
      isHidden('median', '3', '10'),
      isHidden('median', '30', '5'),
      isHidden('median', '30', '6'),
    ]).toEqual([false, true, false]);
    expect([isHidden('ratio', '3', '10'), isHidden('ratio', '30', '5')]).toEqual([false, true]);
    expect([isHidden('rate', '6', '5'), isHidden('rate', '6', '6'), isHidden('rate', '5', '6')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([isHidden('count', '9', '4'), isHidden('proportion', '6', '12')]).toEqual([false, false]);
    expect(suppressFigure(figure('rate', '3', '900'), 5)).toEqual({
      status: 'not-measured',
      unit: 'rate',
      reason: 'suppressed',
    });
  });

  it('hides all that is made from the figure', () => {
    const hidden = suppressFigure(figure('proportion', '2', '100'), 5);
    expect(judgeFigure(hidden, 'higher', { value: '80', edge: 'better' })).toMatchObject({
      refusal: 'suppressed',
    });
    const interval = figureInterval(hidden, '0.95');
    expect(interval).toEqual({ status: 'cannot-say', reason: 'suppressed' });
    if (interval.status === 'cannot-say') expect(ranks([interval, '3'], 'higher')[0]).toEqual(interval);
    expect(suppressFigure(hidden, 5)).toBe(hidden);
  });
});
