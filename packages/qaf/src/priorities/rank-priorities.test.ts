import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorityWeights, rankPriorities } from './rank-priorities.ts';
import type { PriorityCandidate } from './rank-priorities.ts';

const candidate = (changes: Partial<PriorityCandidate> = {}): PriorityCandidate => ({
  measure: 'visits-pct',
  group: {},
  value: '60',
  target: '80',
  polarity: 'higher',
  trend: 'worse',
  certainty: 'clear',
  children: 40,
  ...changes,
});

describe('rankPriorities', () => {
  // By hand: visits 0.4 x 20/80 + 0.2 + 0.2 + 0.2 x 40/80 = 0.6; re-referrals 0.4 x 6/24 + 0.2 x 1/2 + 0.2 x 1/2 + 0.2 = 0.5.
  it('adds up the criteria by their weights, and says what each added', () => {
    const ranked = rankPriorities(
      [
        candidate({
          measure: 're-referrals-pct',
          value: '24',
          target: '18',
          polarity: 'lower',
          trend: 'same',
          certainty: 'unclear',
          children: 80,
        }),
        candidate(),
      ],
      priorityWeights,
    );
    expect(ranked.map(({ place, measure, score }) => [place, measure, score])).toEqual([
      [1, 'visits-pct', '3/5'],
      [2, 're-referrals-pct', '1/2'],
    ]);
    expect(ranked[0]?.because).toEqual({
      gap: { value: '1/4', adds: '1/10' },
      trend: { value: '1', adds: '1/5' },
      certainty: { value: '1', adds: '1/5' },
      children: { value: '1/2', adds: '1/10' },
    });
    expect(ranked[0]?.unknown).toEqual([]);
  });

  it('has no gap at the target or beyond it, and the whole where the target is zero', () => {
    const gap = (changes: Partial<PriorityCandidate>) =>
      rankPriorities([candidate(changes)], priorityWeights)[0]?.because.gap.value;
    expect(gap({ value: '80' })).toBe('0');
    expect(gap({ value: '90' })).toBe('0');
    expect(gap({ value: '3', target: '0', polarity: 'lower' })).toBe('1');
    expect(gap({ value: '0', target: '0', polarity: 'lower' })).toBe('0');
    expect(gap({ value: '0' })).toBe('1');
  });

  it('counts the trend alone of a measure that meets its target', () => {
    const [first] = rankPriorities([candidate({ value: '80' })], priorityWeights);
    expect(first?.score).toBe('1/5');
    expect(first?.because).toMatchObject({ certainty: { value: '0' }, children: { value: '0' } });
  });

  it('adds nothing for what nobody knows, and names it', () => {
    const { children: _, ...uncounted } = candidate({ trend: 'unknown', certainty: 'unknown' });
    const [first] = rankPriorities([uncounted], priorityWeights);
    expect(first?.unknown).toEqual(['trend', 'certainty', 'children']);
    expect(first?.score).toBe('1/10');
    expect(rankPriorities([candidate({ trend: 'better' })], priorityWeights)[0]).toMatchObject({
      because: { trend: { value: '0' } },
      unknown: [],
    });
  });

  it('puts alike ones in order of children, then of name', () => {
    const onlyGap = { gap: '1', trend: '0', certainty: '0', children: '0' };
    const ranked = rankPriorities(
      [
        candidate({ measure: 'c' }),
        candidate({ measure: 'a' }),
        candidate({ measure: 'a', group: { team: 'B' }, children: 50 }),
      ],
      onlyGap,
    );
    expect(ranked.map(({ measure, group }) => [measure, group['team']])).toEqual([
      ['a', 'B'],
      ['a', undefined],
      ['c', undefined],
    ]);
  });

  it('takes weights for what they are to each other, and refuses those below nothing or all nothing', () => {
    const times = (factor: number) =>
      rankPriorities([candidate()], { gap: String(4 * factor), trend: '2', certainty: '2', children: '2' })[0]
        ?.score;
    expect(times(1)).toBe(rankPriorities([candidate()], priorityWeights)[0]?.score);
    expect(() => rankPriorities([], { gap: '0', trend: '0', certainty: '0', children: '0' })).toThrow(
      'PRIORITY_WEIGHTS_INVALID',
    );
    expect(() => rankPriorities([], { gap: '1', trend: '-1', certainty: '1', children: '1' })).toThrow(
      'PRIORITY_WEIGHTS_INVALID',
    );
  });

  it('ranks the same whatever order they come in, and puts a larger gap no lower', () => {
    const some = fc.array(
      fc.record({
        measure: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        value: fc.integer({ min: 0, max: 100 }).map(String),
        children: fc.nat(50),
        trend: fc.constantFrom('worse' as const, 'same' as const, 'unknown' as const),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const unique = [...new Map(all.map((one) => [one.measure, candidate(one)])).values()];
        const ranked = rankPriorities(unique, priorityWeights);
        expect(rankPriorities(unique.toReversed(), priorityWeights)).toEqual(ranked);
        const [first] = unique;
        if (!first) return;
        const placeIn = (candidates: readonly PriorityCandidate[]) =>
          rankPriorities(candidates, priorityWeights).find(({ measure }) => measure === first.measure)!.place;
        expect(placeIn([{ ...first, value: '0' }, ...unique.slice(1)])).toBeLessThanOrEqual(placeIn(unique));
      }),
    );
  });
});

describe('a tie', () => {
  it('goes by the measure, then by the group, whatever the order of its names', () => {
    const tied = [
      candidate({ measure: 'b' }),
      candidate({ measure: 'a', group: { service: 's', team: 'B' } }),
      candidate({ measure: 'a', group: { team: 'A', service: 's' } }),
    ];
    for (const those of [tied, [...tied].reverse()])
      expect(
        rankPriorities(those, priorityWeights).map(({ measure, group }) => [measure, group['team']]),
      ).toEqual([
        ['a', 'A'],
        ['a', 'B'],
        ['b', undefined],
      ]);
    const otherWay = [
      candidate({ measure: 'a', group: { team: 'B', service: 's' } }),
      candidate({ measure: 'a', group: { service: 's', team: 'A' } }),
    ];
    expect(rankPriorities(otherWay, priorityWeights).map(({ group }) => group['team'])).toEqual(['A', 'B']);
  });

  it('is refused with the weights that cannot be', () => {
    const weights = { gap: '0', trend: '0', certainty: '0', children: '0' };
    expect(() => rankPriorities([], weights)).toThrow(
      expect.objectContaining({ code: 'PRIORITY_WEIGHTS_INVALID', params: weights }),
    );
  });
});
