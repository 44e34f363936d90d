import type { Day, Plan } from './child.ts';
import type { FamilySeed } from './family-seed.ts';

/** Days that plans last. @source DfE, Children in need 2025: 31.5% of open plans under 3 months, 2.3% two years or more */
export function planLength({ draw }: FamilySeed): number {
  const [least, most] = draw.weighted([
    [[40, 91], 22],
    [[92, 182], 24],
    [[183, 364], 33],
    [[365, 729], 19],
    [[730, 900], 2],
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
