import type { Draws } from '../random/draws.ts';
import { birthday } from './birthday.ts';
import type { Care, Day, Leaving } from './child.ts';
import { NEVER } from './child.ts';
import type { FamilySeed } from './family-seed.ts';

/** Days in care from the age of 14 after which a young person of 16 is owed what care leavers are. */
const THIRTEEN_WEEKS = 91;

/** Reasons of an end of care after which a young person is owed it still. */
const leavesFor: readonly string[] = ['E5', 'E6', 'E8', 'E17'];

/** What a young person is owed; `undefined` of one who leaves care for a family before it begins. */
export function leavingOf(family: FamilySeed, draw: Draws, birth: Day, care: Care): Leaving | undefined {
  const { parameters } = family;
  const from = Math.max(birthday(birth, 16), care.start + THIRTEEN_WEEKS);
  if (from > care.end) return undefined;
  const inTouch = draw.chance(parameters.inTouch)
    ? 'a'
    : draw.weighted([
        ['b', 60],
        ['d', 15],
        ['e', 15],
        ['f', 10],
      ] as const);
  const isLate = family.isLate('leaving', parameters.rareVisits, Math.min(family.anchor, care.end));
  const isActive = draw.chance(parameters.active);
  const isSuitable = draw.chance(parameters.suitableAccommodation);
  const accommodation = isSuitable
    ? draw.weighted([
        ['U', 38],
        ['Z', 14],
        ['D', 20],
        ['B', 15],
        ['K', 5],
        ['E', 5],
        ['T', 3],
      ] as const)
    : draw.weighted([
        ['S', 25],
        ['X', 30],
        ['V', 15],
        ['W', 10],
        ['Y', 20],
      ] as const);
  const activity =
    isActive && accommodation !== 'X'
      ? draw.weighted([
          ['F2', 40],
          ['F5', 28],
          ['F1', 12],
          ['P2', 8],
          ['F4', 5],
          ['P5', 7],
        ] as const)
      : draw.weighted([
          ['G5', 55],
          ['G4', 30],
          ['G6', 15],
        ] as const);
  return {
    from,
    owedAfterCare: leavesFor.includes(care.reason),
    inTouch,
    contacts: { from, first: 0, every: isLate ? draw.between(80, 150) : draw.between(25, 54) },
    pathwayReviews: { from, first: 0, every: isLate ? draw.between(220, 300) : draw.between(120, 178) },
    accommodation,
    suitable: isSuitable,
    activity,
    isQualifying: draw.chance(0.04),
  };
}

/** Whether somebody is owed it on a day. */
export function isOwed({ from, owedAfterCare }: Leaving, care: Care, birth: Day, day: Day): boolean {
  return day >= from && (day < care.end || owedAfterCare) && day < birthday(birth, 25) && from < NEVER;
}
