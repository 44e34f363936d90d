import type { Adopter, Adoption, Day } from './child.ts';
import { NEVER } from './child.ts';
import type { Draws } from '../random/draws.ts';
import type { FamilySeed } from './family-seed.ts';

/** An adoption that is on the lists at the anchor, and the day on which the children entered care for it. */
export function adoptionOf(family: FamilySeed): { readonly careStart: Day; readonly adoption: Adoption } {
  const { draw, anchor } = family;
  const decision = draw.between(110, 220);
  const placementOrder = decision + draw.between(10, 60);
  const isReversed = draw.chance(0.06);
  const match = placementOrder + draw.between(30, 220);
  const placed = match + draw.between(7, 25);
  const order = placed + draw.between(85, 240);
  const reversed = placementOrder + draw.between(120, 400);
  const end = isReversed ? reversed : order;
  const careStart = draw.between(anchor - end - 340, anchor - decision - 3);
  const isFostered = draw.chance(0.15);
  const ifGoesOn = (day: Day): Day => (isReversed ? NEVER : careStart + day);
  return {
    careStart,
    adoption: {
      decision: careStart + decision,
      placementOrder: careStart + placementOrder,
      fostered: isFostered ? ifGoesOn(decision - draw.between(20, 60)) : NEVER,
      match: ifGoesOn(match),
      placed: ifGoesOn(placed),
      order: ifGoesOn(order),
      reversed: isReversed ? careStart + reversed : NEVER,
      reversedReason: draw.weighted([
        ['RD1', 4],
        ['RD3', 3],
        ['RD4', 3],
      ] as const),
      family: `F${String(family.number).padStart(6, '0')}`,
    },
  };
}

/** The members of a family that adopts these children, or none yet. */
export function adoptersOf(
  draw: Draws,
  seed: { readonly family: string; readonly number: number; readonly anchor: Day },
  ethnicities: FamilySeed['parameters']['ethnicities'],
  adoption: Adoption | undefined,
  children: number,
): Adopter[] {
  const { family, number, anchor } = seed;
  const untilApproved = [
    draw.between(20, 90),
    draw.between(40, 58),
    draw.between(2, 40),
    draw.between(80, 118),
  ];
  const isLate = draw.chance(0.2);
  const [toStage1 = 0, stage1 = 0, between = 0, stage2 = 0] = untilApproved;
  const lengths = [toStage1, isLate ? stage1 + 30 : stage1, between, isLate ? stage2 + 40 : stage2];
  const total = lengths.reduce((sum, days) => sum + days, 0);
  const approved = adoption
    ? adoption.match - draw.between(20, 300)
    : anchor + total - draw.between(10, total + 100);
  const stage2Start = approved - lengths[3]!;
  const stage1End = stage2Start - lengths[2]!;
  const stage1Start = stage1End - lengths[1]!;
  const leaves = !adoption && draw.chance(0.12);
  const shared = {
    family,
    fosteringForAdoption: adoption !== undefined && adoption.fostered !== NEVER,
    enquiry: stage1Start - lengths[0]!,
    stage1Start,
    stage1End,
    stage2Start,
    stage2End: approved,
    match: adoption?.match ?? NEVER,
    placed: adoption?.placed ?? NEVER,
    children,
    order: adoption?.order ?? NEVER,
    leaving: leaves ? stage1Start + draw.between(10, 50) : NEVER,
    leavingReason: draw.chance(0.8) ? '1' : '3',
  };
  const isCouple = draw.chance(0.85);
  const members = isCouple
    ? draw.weighted([
        ['ab', 82],
        ['aa', 9],
        ['bb', 9],
      ] as const)
    : draw.pick(['a', 'b']);
  return [...members].map((sex, member) => ({
    id: `A${String(number).padStart(6, '0')}${member + 1}`,
    sex,
    ethnicity: draw.weighted(ethnicities),
    disability: draw.chance(0.05) ? 'a' : 'b',
    ...shared,
  }));
}
