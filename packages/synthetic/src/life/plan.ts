import type { Day, Plan } from './child.ts';
import type { FamilySeed } from './family-seed.ts';

/**
 * Days that a plan lasts. Longer ones are likelier than among plans that start, as they are on the lists for longer.
 *
 * @source DfE, Children in need 2025: 40.5 open plans and 50.2 that start in a year for each 10,000, so 295 days on
 *   average; 2.3% of open plans two years or more
 */
export function planLength({ draw }: FamilySeed): number {
  const [least, most] = draw.weighted([
    [[40, 91], 8],
    [[92, 182], 14],
    [[183, 364], 35],
    [[365, 729], 40],
    [[730, 800], 3],
  ] as const);
  return draw.between(least, most);
}

/** A plan from its conference on, as every child of the family has it. */
export function planOf(family: FamilySeed, start: Day, end: Day): Plan {
  const { draw, parameters } = family;
  const category = draw.weighted(parameters.categoriesOfAbuse);
  const isRare = family.isLate('support', parameters.rareVisits, start);
  const firstReview = family.isLate('support', parameters.lateReviews, start)
    ? draw.between(100, 130)
    : draw.between(60, 88);
  return {
    start,
    end,
    category,
    later: {
      from: start + firstReview,
      category: draw.chance(0.12) ? draw.weighted(parameters.categoriesOfAbuse) : category,
    },
    visits: {
      from: start,
      first: draw.between(3, 9),
      every: isRare ? draw.between(32, 50) : draw.between(9, 14),
    },
    firstReview,
    reviews: { from: start + firstReview, first: 0, every: draw.between(150, 176) },
    seenAlone: !draw.chance(parameters.notSeenAlone),
    previous: draw.chance(parameters.subsequentPlans)
      ? draw.weighted([
          [1, 82],
          [2, 15],
          [3, 3],
        ] as const)
      : 0,
  };
}
