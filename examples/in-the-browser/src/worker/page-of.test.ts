import { describe, expect, it } from 'vitest';
import { pageOf, PAGE_SIZE } from './page-of.ts';

const numbers = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, at) => at);
const same = (one: number): number => one;

describe('pageOf', () => {
  it('gives the last page what is left', () => {
    expect(pageOf(numbers, 2, same)).toEqual({
      items: [PAGE_SIZE * 2],
      page: 2,
      pages: 3,
      total: numbers.length,
    });
  });

  it('gives the last page for one after it, and the first for one before the first', () => {
    expect(pageOf(numbers, 3, same).page).toBe(2);
    expect(pageOf(numbers, -1, same).page).toBe(0);
  });

  it('gives one empty page of nothing, and one page of just a page full', () => {
    expect(pageOf([], 0, same)).toEqual({ items: [], page: 0, pages: 1, total: 0 });
    expect(pageOf(numbers.slice(0, PAGE_SIZE), 0, same).pages).toBe(1);
  });

  it('shows no more than the page', () => {
    let shown = 0;
    pageOf(numbers, 1, () => (shown += 1));
    expect(shown).toBe(PAGE_SIZE);
  });
});
