import { ageOn } from '@sightline/core';
import { advisorOf } from '../life/allocations.ts';
import type { Adopter, Adoption, Care, Child, Leaving } from '../life/child.ts';
import { isOwed } from '../life/leaving.ts';
import { latestBy } from '../life/schedule.ts';
import { allocatedTo, dateBy, latestOf, personWithDisability, recordOf, serviceOn, yesNo } from './record.ts';
import type { Extract, ListRecord } from './record.ts';

function categoryOf(child: Child, care: Care, { isQualifying }: Leaving, day: number): string {
  if (day < care.end) return 'd';
  return ageOn(child.birth, day) < 18 ? 'a' : isQualifying ? 'c' : 'b';
}

/** Where somebody lives who is in care still, as list 9 calls it. */
function inCareAt(care: Care, day: number): string {
  const type = latestOf(care.placements, ({ start }) => start, day)?.type;
  return type === 'K2' ? 'C' : type === 'H5' ? 'D' : type === 'P1' ? 'B' : 'Y';
}

/** What somebody under 18 does: not in higher education. */
const activityAt = (activity: string, age: number, isOld: boolean): string => {
  const byAge = age < 18 && activity === 'F1' ? 'F2' : activity;
  if (!isOld) return byAge;
  return byAge === 'F5' ? 'F3' : byAge === 'F4' ? 'F2' : byAge === 'P5' ? 'P3' : byAge;
};

export function careLeaverRecords(child: Child, extract: Extract): ListRecord[] {
  const { day, layout } = extract;
  const { care, leaving, birth } = child;
  if (!care || !leaving || !isOwed(leaving, care, birth, day)) return [];
  const category = categoryOf(child, care, leaving, day);
  const isOld = layout === '2019';
  if (isOld && category === 'd') return [];
  const age = ageOn(birth, day);
  const inTouch = category === 'd' ? 'a' : leaving.inTouch;
  const isInTouch = inTouch === 'a';
  const isYoung = age < 18;
  const lives = category === 'd' ? inCareAt(care, day) : isYoung ? 'D' : leaving.accommodation;
  const allocated = child.allocations.leaving;
  return [
    recordOf({
      ...personWithDisability(child, extract),
      ...allocatedTo(child, category === 'd' ? 'care' : serviceOn(child, day)),
      eligibilityCategory: category,
      laInTouch: inTouch,
      accommodationType: isInTouch ? lives : undefined,
      accommodationSuitability: isInTouch ? yesNo(isYoung || leaving.suitable) : undefined,
      activityStatus: isInTouch ? activityAt(leaving.activity, age, isOld) : undefined,
      ...(!isOld && {
        uasc: yesNo(care.asylumUntil !== undefined),
        personalAdvisor: advisorOf(allocated),
        pathwayPlanReview: dateBy(latestBy(leaving.pathwayReviews, day), extract),
        latestContact: isInTouch ? dateBy(latestBy(leaving.contacts, day), extract) : undefined,
      }),
    }),
  ];
}

/** What has come of an adoption: an order or a reversal within the year, or neither yet. */
const isOnListTen = ({ decision, order, reversed }: Adoption, { day, twelveMonths }: Extract): boolean =>
  decision <= day && Math.min(order, reversed) >= twelveMonths;

export function adoptionRecords(child: Child, extract: Extract): ListRecord[] {
  const { adoption, care } = child;
  if (!adoption || !care || !isOnListTen(adoption, extract)) return [];
  const { day } = extract;
  return [
    recordOf({
      ...personWithDisability(child, extract),
      familyIdentifier: adoption.match <= day ? adoption.family : undefined,
      dateEnteredCare: dateBy(care.start, extract),
      decisionDate: dateBy(adoption.decision, extract),
      placementOrderDate: dateBy(adoption.placementOrder, extract),
      matchDate: dateBy(adoption.match, extract),
      placedDate: dateBy(adoption.placed, extract),
      adoptionOrderDate: dateBy(adoption.order, extract),
      decisionReversedDate: dateBy(adoption.reversed, extract),
      decisionReversedReason: adoption.reversed <= day ? adoption.reversedReason : undefined,
      ffaPlacementDate: dateBy(adoption.fostered, extract),
    }),
  ];
}

export function adopterRecords(adopter: Adopter, extract: Extract): ListRecord[] {
  const { day, twelveMonths } = extract;
  const { stage1Start, order, leaving, placed } = adopter;
  if (stage1Start > day || Math.min(order, leaving) < twelveMonths) return [];
  // Whoever leaves the process takes no further step.
  const step = (of: number): string | undefined => (of > leaving ? undefined : dateBy(of, extract));
  return [
    recordOf({
      adopterIdentifier: adopter.id,
      familyIdentifier: adopter.family,
      gender: adopter.sex,
      ethnicity: adopter.ethnicity,
      disability: adopter.disability,
      fosteringForAdoption: yesNo(adopter.fosteringForAdoption),
      enquiryDate: dateBy(adopter.enquiry, extract),
      stage1Start: step(stage1Start),
      stage1End: step(adopter.stage1End),
      stage2Start: step(adopter.stage2Start),
      stage2End: step(adopter.stage2End),
      matchDate: step(adopter.match),
      placedDate: step(placed),
      childrenPlaced: placed <= day ? adopter.children : undefined,
      adoptionOrderDate: step(order),
      leavingDate: dateBy(leaving, extract),
      leavingReason: leaving <= day ? adopter.leavingReason : undefined,
    }),
  ];
}
