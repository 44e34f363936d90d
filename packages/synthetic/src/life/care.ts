import { ageOn } from '@sightline/core';
import type { Draws } from '../random/draws.ts';
import { birthday } from './birthday.ts';
import type { Adoption, Care, Day } from './child.ts';
import { NEVER } from './child.ts';
import type { FamilySeed } from './family-seed.ts';
import { placement, placementsOf } from './placements.ts';

/** What is known of a period of care before it is drawn. */
export type CarePeriod = {
  readonly start: Day;
  readonly need: string;
  /** Day and reason of an end before the child comes of age. */
  readonly ended?: { readonly day: Day; readonly reason: string };
  readonly isAsylum: boolean;
  readonly adoption?: Adoption;
};

/** Days to a next time that never comes. */
const ONCE = 40_000;

type Status = Care['statuses'][number];

/** A period of care; it ends at 18 at the latest. */
export function careOf(family: FamilySeed, draw: Draws, birth: Day, period: CarePeriod): Care {
  const { parameters, anchor } = family;
  const { start, need, ended, isAsylum, adoption } = period;
  const ofAge = birthday(birth, 18);
  const end = Math.min(ofAge, ended?.day ?? NEVER);
  const reason =
    end === ofAge
      ? draw.weighted([
          ['E17', 35],
          ['E6', 28],
          ['E5', 17],
          ['E8', 20],
        ] as const)
      : ended!.reason;
  const { statuses, ordered } = adoption
    ? { statuses: adoptionStatuses(start, adoption), ordered: NEVER }
    : legalStatuses(draw, start, isAsylum);
  const placements = adoption
    ? adoptionPlacements(draw, start, adoption)
    : placementsOf(draw, birth, {
        start,
        until: Math.min(end, Math.max(anchor, start)),
        ordered,
        threePlacements: parameters.threePlacements * 1.3,
      });
  const isLate = (share: number): boolean => family.isLate('care', share, Math.min(anchor, end));
  const firstReview = draw.between(16, 27);
  const isMissing = ageOn(birth, anchor) >= 12 && draw.chance(0.14);
  return {
    start,
    end,
    reason,
    need,
    ...(isAsylum && { asylumUntil: start + draw.between(200, 700) }),
    again: !isAsylum && draw.chance(0.06),
    statuses: statuses.filter((status) => status.start === start || status.start < end),
    placements: placements.filter((one) => one.start === start || one.start < end),
    permanence: adoption
      ? adoptionPermanence(start, adoption)
      : permanenceOf(draw, birth, start, isAsylum, isLate),
    visits: {
      from: start,
      first: draw.between(1, 6),
      every: isLate(parameters.rareVisits) ? draw.between(60, 85) : draw.between(24, 40),
    },
    reviews: { from: start, first: firstReview, every: ONCE },
    secondReviews: {
      from: start + firstReview,
      first: draw.between(70, 88),
      every: isLate(parameters.lateReviews) ? 215 : draw.between(150, 178),
    },
    health: healthSchedule(draw, start, ageOn(birth, anchor) < 5 ? 175 : 350, isLate(parameters.lateHealth)),
    dental: healthSchedule(draw, start, 350, isLate(parameters.lateHealth * 1.5)),
    missing: isMissing ? Array.from({ length: draw.between(1, 4) }, () => draw.between(start, end)) : [],
    interviewOffered: draw.chance(0.86),
    interviewAccepted: draw.chance(0.6),
  };
}

const healthSchedule = (draw: Draws, from: Day, every: number, isLate: boolean): Care['health'] => ({
  from,
  first: isLate ? draw.between(35, 80) : draw.between(12, 26),
  every: isLate ? Math.ceil(every * 1.7) : every,
});

function legalStatuses(
  draw: Draws,
  start: Day,
  isAsylum: boolean,
): { readonly statuses: readonly Status[]; readonly ordered: Day } {
  if (isAsylum || draw.chance(0.22)) return { statuses: [{ start, code: 'V2' }], ordered: NEVER };
  const first = draw.weighted([
    ['C1', 62],
    ['V2', 30],
    ['L2', 8],
  ] as const);
  const interim =
    first === 'C1' ? start : start + (first === 'L2' ? draw.between(5, 8) : draw.between(20, 120));
  const ordered = interim + draw.between(170, 330);
  return {
    statuses: [
      ...(first === 'C1' ? [] : [{ start, code: first }]),
      { start: interim, code: 'C1' },
      { start: ordered, code: 'C2' },
    ],
    ordered,
  };
}

const adoptionStatuses = (start: Day, { placementOrder, reversed }: Adoption): Status[] => [
  { start, code: 'C1' },
  { start: placementOrder, code: 'E1' },
  ...(reversed === NEVER ? [] : [{ start: reversed, code: 'C2' }]),
];

const adoptionPlacements = (draw: Draws, start: Day, { fostered, placed }: Adoption): Care['placements'] => [
  placement(draw, start, 'U6'),
  ...(fostered === NEVER ? [] : [placement(draw, fostered, 'U5')]),
  ...(placed === NEVER ? [] : [placement(draw, placed, fostered === NEVER ? 'A6' : 'A5')]),
];

const adoptionPermanence = (start: Day, { decision, reversed }: Adoption): Care['permanence'] => [
  { from: start + 30, code: 'a' },
  { from: decision, code: 'b' },
  ...(reversed === NEVER ? [] : [{ from: reversed, code: 'f' }]),
];

function permanenceOf(
  draw: Draws,
  birth: Day,
  start: Day,
  isAsylum: boolean,
  isLate: (share: number) => boolean,
): Care['permanence'] {
  const from = start + (isLate(0.08) ? draw.between(130, 240) : draw.between(40, 115));
  if (isAsylum || ageOn(birth, from) >= 16) return [{ from, code: 'd' }];
  return [
    {
      from,
      code: draw.weighted([
        ['f', 48],
        ['a', 22],
        ['c', 18],
        ['e', 9],
        ['g', 3],
      ] as const),
    },
  ];
}
