import { ageOn } from '@sightline/core';
import type { Draws, Weighted } from '../random/draws.ts';
import type { Day, Placement } from './child.ts';

const typesByAge: readonly (readonly [from: number, types: readonly Weighted<string>[]])[] = [
  [
    16,
    [
      ['H5', 34],
      ['U6', 34],
      ['K2', 22],
      ['U3', 10],
    ],
  ],
  [
    11,
    [
      ['U6', 52],
      ['K2', 27],
      ['U3', 17],
      ['S1', 4],
    ],
  ],
  [
    5,
    [
      ['U6', 68],
      ['K2', 8],
      ['U3', 24],
    ],
  ],
  [
    0,
    [
      ['U6', 76],
      ['U3', 22],
      ['R3', 2],
    ],
  ],
];

const providersOf: Readonly<Record<string, readonly Weighted<string>[]>> = {
  P1: [['PR0', 1]],
  U3: [['PR1', 1]],
  A5: [['PR1', 1]],
  A6: [
    ['PR1', 4],
    ['PR5', 1],
  ],
  K2: [
    ['PR4', 80],
    ['PR1', 15],
    ['PR5', 5],
  ],
  H5: [
    ['PR4', 80],
    ['PR5', 20],
  ],
};
const foster: readonly Weighted<string>[] = [
  ['PR1', 58],
  ['PR4', 37],
  ['PR5', 5],
];

/** A placement of a type; of one for adoption nobody is told where it is. */
export function placement(draw: Draws, start: Day, type: string): Placement {
  const provider = draw.weighted(providersOf[type] ?? foster);
  const isConfidential = type === 'A5' || type === 'A6';
  const isOwnArea = draw.chance(type === 'K2' ? 0.45 : 0.72);
  const postcode = `ZZ${draw.between(1, 40)} ${draw.between(1, 9)}${draw.pick(LETTERS)}${draw.pick(LETTERS)}`;
  const urn =
    type === 'K2' || type === 'H5' ? draw.between(1_200_000, 2_799_999) : draw.between(400_000, 499_999);
  return {
    start,
    type,
    provider,
    postcode: isConfidential ? undefined : postcode,
    urn: isConfidential || type === 'P1' ? undefined : type.startsWith('U') ? `SC${urn}` : String(urn),
    isOwnArea: isConfidential ? undefined : isOwnArea,
  };
}
/** `ZZ` is the area of no postcode in use. */
const LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ'];

/** The type of a new placement by the child's age. */
export function placementType(draw: Draws, birth: Day, day: Day): string {
  const age = ageOn(birth, day);
  const [, types] = typesByAge.find(([from]) => age >= from) ?? typesByAge.at(-1)!;
  return draw.weighted(types);
}

/** The placements of a period of care: one for most, three or more in its last year for some. */
export function placementsOf(
  draw: Draws,
  birth: Day,
  care: { readonly start: Day; readonly until: Day; readonly ordered: Day; readonly threePlacements: number },
): Placement[] {
  const { start, until, ordered } = care;
  const days = until - start;
  const year = Math.max(start, until - 330);
  const moves: Day[] = [];
  if (draw.chance(care.threePlacements) && days > 60) {
    const first = draw.between(year + 5, until - 40);
    moves.push(first, draw.between(first + 5, until - 5));
  } else if (days > 400) {
    for (let day = start + draw.between(200, 900); day < until - 20; day += draw.between(500, 1800))
      moves.push(day);
  } else if (days > 60 && draw.chance(0.25)) moves.push(draw.between(start + 20, until - 10));
  const first = placement(draw, start, placementType(draw, birth, start));
  return [
    first,
    ...moves.map((day) => {
      const isHome = day > ordered && ageOn(birth, day) < 16 && draw.chance(0.08);
      const isLong = !isHome && day > start + 600 && ageOn(birth, day) < 16 && draw.chance(0.5);
      return placement(draw, day, isHome ? 'P1' : isLong ? 'U4' : placementType(draw, birth, day));
    }),
  ];
}
