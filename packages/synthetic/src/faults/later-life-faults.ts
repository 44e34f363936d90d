import { after, aged, dateOf, has, set } from './fault.ts';
import type { Draft, DraftLists, Fault } from './fault.ts';

/** A young person of 19 and over in touch, on list 9 alone. */
const leaver: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'careLeavers') &&
  record['laInTouch'] === 'a' &&
  record['eligibilityCategory'] === 'b' &&
  aged(record, 19, 23);
const eligible: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'careLeavers', 'childrenInCare', 'childrenInNeed') &&
  record['eligibilityCategory'] === 'd';
const later = ['2024', '2026'] as const;

const leaving = (
  name: string,
  rules: readonly string[],
  suits: Fault['suits'],
  plant: Fault['plant'],
  only?: typeof later,
): Fault => ({ name, list: 'careLeavers', rules, ...(only && { layouts: only }), suits, plant });

/** Faults of list 9. */
export const careLeaverFaults: readonly Fault[] = [
  leaving('care-leaver-twice', ['AA-09-KEY'], leaver, (record, lists) =>
    lists.add('careLeavers', { ...record }),
  ),
  leaving('relevant-child-of-nineteen', ['AA-09-RELEVANT-AGE'], leaver, set({ eligibilityCategory: 'a' })),
  leaving('category-missing', ['AA-09-REQ-eligibilityCategory'], leaver, set({}, 'eligibilityCategory')),
  leaving(
    'in-touch-but-nothing-known',
    ['AA-09-TOUCH-ACCOM'],
    leaver,
    set({}, 'accommodationType', 'accommodationSuitability', 'activityStatus'),
  ),
  {
    ...leaving(
      'accommodation-without-its-suitability',
      ['AA-09-TOUCH-ACCOM'],
      leaver,
      set({}, 'accommodationSuitability'),
    ),
    within: ['AA-09-SUIT-ALONE'],
  },
  leaving(
    'homeless-but-suitable',
    ['AA-09-SUIT-UNSAFE'],
    leaver,
    set({ accommodationType: 'S', accommodationSuitability: 'a' }),
  ),
  leaving(
    'in-custody-but-studying',
    ['AA-09-X-ACTIVITY'],
    leaver,
    set({ accommodationType: 'X', accommodationSuitability: 'b', activityStatus: 'F1' }),
  ),
  leaving(
    'abroad-but-in-training-at-home',
    ['AA-09-G-H'],
    leaver,
    set({ accommodationType: 'G', accommodationSuitability: 'a', activityStatus: 'F2' }),
  ),
  leaving('residence-not-known-though-in-touch', ['AA-09-R-TOUCH'], leaver, set({ accommodationType: 'R' })),
  leaving('not-in-touch-but-all-is-known', ['AA-09-NOTOUCH-ACCOM'], leaver, (record) => {
    record['laInTouch'] = 'b';
    delete record['latestContact'];
  }),
  leaving('died-but-housed', ['AA-09-DIED'], leaver, set({ laInTouch: 'c' })),
  leaving('returned-home-but-housed', ['AA-09-RHOM-REFU'], leaver, set({ laInTouch: 'f' })),
  leaving('care-leaver-of-twenty-six', ['AA-09-AGE-RANGE', 'AA-09-FORMER-AGE'], leaver, (record, lists) => {
    record['dateOfBirth'] = lists.monthsBefore(26 * 12 + 3);
    record['age'] = 26;
  }),
  leaving('in-touch-without-a-contact', ['AA-09-TOUCH-CONTACT'], leaver, set({}, 'latestContact'), later),
  leaving(
    'not-in-touch-but-a-contact-last-month',
    ['AA-09-NOTOUCH-CONTACT'],
    leaver,
    (record, lists) => {
      set(
        { laInTouch: 'b' },
        'accommodationType',
        'accommodationSuitability',
        'activityStatus',
      )(record, lists);
      record['latestContact'] = lists.daysBefore(30);
    },
    later,
  ),
  leaving(
    'eligible-child-of-nineteen',
    ['AA-09-ELIGIBLE-AGE', 'AA-X-9-ELIGIBLE-8'],
    leaver,
    set({ eligibilityCategory: 'd' }),
    later,
  ),
  leaving(
    'with-former-carers-under-eighteen',
    ['AA-09-Z-AGE'],
    eligible,
    set({ accommodationType: 'Z' }),
    later,
  ),
  leaving('foyer-under-eighteen', ['AA-09-T-AGE'], eligible, set({ accommodationType: 'T' }), later),
  leaving(
    'higher-education-at-sixteen',
    ['AA-09-HE-AGE'],
    (record, lists) => eligible(record, lists) && aged(record, 16, 16),
    set({ activityStatus: 'F1' }),
    later,
  ),
  leaving(
    'in-care-but-a-former-relevant-child',
    ['AA-09-FORMER-AGE', 'AA-X-8-9', 'AA-X-6-9', 'AA-X-8-16-NOT-9'],
    eligible,
    set({ eligibilityCategory: 'b' }),
    later,
  ),
  leaving(
    'eligible-child-not-on-list-nine',
    ['AA-X-8-16-NOT-9'],
    eligible,
    (record, lists) => lists.remove('careLeavers', record),
    later,
  ),
  leaving(
    'unaccompanied-on-list-eight-only',
    ['AA-X-9-UASC-8'],
    (record, lists) => eligible(record, lists) && lists.of('childrenInCare', record)[0]!['uasc'] === 'a',
    set({ uasc: 'b' }),
    later,
  ),
  {
    name: 'left-care-at-eighteen-but-not-on-list-nine',
    list: 'childrenInCare',
    rules: ['AA-X-8-LEFT-9'],
    suits: (record, lists) =>
      aged(record, 18, 18) &&
      ['E5', 'E6', 'E8', 'E17'].includes(String(record['reasonCeased'])) &&
      lists.of('careLeavers', record).length === 1,
    plant: (record, lists) => lists.remove('careLeavers', ...lists.of('careLeavers', record)),
  },
];

/** Adopted so long ago that no other list has the child any more. */
const adopted: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'adoption') && has(record, 'adoptionOrderDate') && isOnlyChild(record, lists);
const isOnlyChild = (record: Draft, lists: DraftLists): boolean =>
  lists.records('adoption').filter((one) => one['familyIdentifier'] === record['familyIdentifier']).length ===
  1;
/** Waits for a match, in care. */
const waiting: Fault['suits'] = (record, lists) =>
  lists.of('childrenInCare', record).length === 1 &&
  !has(record, 'matchDate') &&
  !has(record, 'decisionReversedDate') &&
  has(record, 'placementOrderDate') &&
  !has(record, 'ffaPlacementDate');
const adopting = (
  name: string,
  rules: readonly string[],
  suits: Fault['suits'],
  plant: Fault['plant'],
): Fault => ({
  name,
  list: 'adoption',
  rules,
  suits,
  plant,
});
const noAdoption = ['matchDate', 'placedDate', 'adoptionOrderDate', 'familyIdentifier'] as const;

/** A decision that was reversed before a match. */
function reverse(record: Draft, values: Draft): void {
  Object.assign(record, values);
  for (const column of [...noAdoption, 'ffaPlacementDate']) delete record[column];
}

/** Faults of list 10. */
export const adoptionFaults: readonly Fault[] = [
  // Those that suit few records come first.
  adopting(
    'adopted-before-it-was-placed',
    ['AA-10-PLACED-AO', 'AA-X-10-11-DATES'],
    (record, lists) => adopted(record, lists) && dateOf(record, 'placedDate') > lists.monthsBefore(11),
    (record) => void (record['adoptionOrderDate'] = after(record, 'placedDate', -1)),
  ),
  adopting(
    'adopted-ten-days-after-it-was-placed',
    ['AA-10-AO-10W', 'AA-X-10-11-DATES'],
    (record, lists) => adopted(record, lists) && dateOf(record, 'placedDate') > lists.monthsBefore(11),
    (record) => void (record['adoptionOrderDate'] = after(record, 'placedDate', 10)),
  ),
  adopting('decision-twice', ['AA-10-KEY'], waiting, (record, lists) => lists.add('adoption', { ...record })),
  adopting(
    'decision-before-care',
    ['AA-10-CARE-DECISION'],
    waiting,
    (record) => void (record['decisionDate'] = after(record, 'dateEnteredCare', -1)),
  ),
  adopting(
    'placement-order-before-the-decision',
    ['AA-10-DECISION-PO'],
    adopted,
    (record) => void (record['placementOrderDate'] = after(record, 'decisionDate', -5)),
  ),
  adopting(
    'match-before-the-decision',
    ['AA-10-DECISION-MATCH', 'AA-X-10-11-DATES'],
    adopted,
    (record) => void (record['matchDate'] = after(record, 'decisionDate', -5)),
  ),
  adopting(
    'placed-before-the-match',
    ['AA-10-MATCH-PLACED', 'AA-X-10-11-DATES'],
    (record, lists) =>
      adopted(record, lists) && after(record, 'matchDate', -2) > dateOf(record, 'placementOrderDate'),
    (record) => void (record['placedDate'] = after(record, 'matchDate', -2)),
  ),
  adopting('adopted-but-never-placed', ['AA-10-AO-NOPLACED'], adopted, set({}, 'placedDate')),
  adopting('adopted-and-reversed', ['AA-10-REV-ADOPTED'], adopted, (record) => {
    record['decisionReversedDate'] = dateOf(record, 'adoptionOrderDate');
    record['decisionReversedReason'] = 'RD4';
  }),
  {
    ...adopting('placed-but-never-matched', ['AA-10-AO-NOPLACED'], adopted, set({}, 'matchDate')),
    within: ['AA-10-PLACED-NOMATCH'],
  },
  adopting('matched-without-a-family', ['AA-10-FAMILY'], adopted, set({}, 'familyIdentifier')),
  adopting(
    'family-that-list-eleven-lacks',
    ['AA-X-10-11-FAMILY'],
    adopted,
    set({ familyIdentifier: 'F999999' }),
  ),
  adopting(
    'fostered-for-adoption-after-it-was-placed',
    ['AA-10-FFA'],
    adopted,
    (record) => void (record['ffaPlacementDate'] = after(record, 'placedDate', 5)),
  ),
  adopting('reversed-without-a-reason', ['AA-10-REV-REASON'], adopted, (record) => {
    const day = dateOf(record, 'adoptionOrderDate');
    reverse(record, { decisionReversedDate: day });
  }),
  adopting('reversed-by-a-court-that-made-the-order', ['AA-10-RD2-PO'], adopted, (record) => {
    const day = dateOf(record, 'adoptionOrderDate');
    reverse(record, { decisionReversedDate: day, decisionReversedReason: 'RD2' });
  }),
  adopting('reversed-for-want-of-adopters-though-matched', ['AA-10-RD3-MATCH'], adopted, (record) => {
    const day = dateOf(record, 'adoptionOrderDate');
    Object.assign(record, { decisionReversedDate: day, decisionReversedReason: 'RD3' });
    for (const column of ['adoptionOrderDate', 'placedDate', 'ffaPlacementDate']) delete record[column];
  }),
  adopting(
    'entered-care-on-another-day-than-on-list-eight',
    ['AA-X-10-8-CARE'],
    waiting,
    (record) => void (record['dateEnteredCare'] = after(record, 'dateEnteredCare', 2)),
  ),
  adopting(
    'placement-order-on-another-day-than-the-status',
    ['AA-X-10-8-PO-DATE'],
    waiting,
    (record) => void (record['placementOrderDate'] = after(record, 'placementOrderDate', 1)),
  ),
  adopting('placement-order-that-list-ten-lacks', ['AA-X-10-8-PO'], waiting, set({}, 'placementOrderDate')),
  adopting(
    'decision-on-a-child-who-is-not-in-care',
    ['AA-X-10-8'],
    adopted,
    set({}, ...noAdoption, 'ffaPlacementDate'),
  ),
];

const alone = (record: Draft, lists: DraftLists): boolean =>
  lists.records('adopters').filter((one) => one['familyIdentifier'] === record['familyIdentifier']).length ===
  1;
/** Approved, or on the way, with no child yet; without a partner, where what couples share is not asked. */
const single: Fault['suits'] = (record, lists) =>
  alone(record, lists) && !has(record, 'matchDate') && !has(record, 'leavingDate');
const inStage2: Fault['suits'] = (record, lists) => single(record, lists) && has(record, 'stage2Start');
const approved: Fault['suits'] = (record, lists) => inStage2(record, lists) && has(record, 'stage2End');
/** Of a couple the second, and without a child. */
const partner: Fault['suits'] = (record, lists) =>
  !has(record, 'matchDate') &&
  !has(record, 'leavingDate') &&
  String(record['adopterIdentifier']).endsWith('2') &&
  !alone(record, lists);
const placedOf: Fault['suits'] = (record) => has(record, 'placedDate');
const adopter = (
  name: string,
  rules: readonly string[],
  suits: Fault['suits'],
  plant: Fault['plant'],
): Fault => ({
  name,
  list: 'adopters',
  rules,
  suits,
  plant,
});

/** Faults of list 11. */
export const adopterFaults: readonly Fault[] = [
  adopter('adopter-twice', ['AA-11-KEY'], inStage2, (record, lists) => lists.add('adopters', { ...record })),
  adopter(
    'stage-one-ends-before-it-starts',
    ['AA-11-S1-ORDER'],
    inStage2,
    (record) => void (record['stage1End'] = after(record, 'stage1Start', -1)),
  ),
  adopter(
    'stage-two-ends-before-it-starts',
    ['AA-11-S2-ORDER'],
    approved,
    (record) => void (record['stage2End'] = after(record, 'stage2Start', -1)),
  ),
  adopter(
    'stage-two-before-stage-one-ended',
    ['AA-11-S1-S2'],
    inStage2,
    (record) => void (record['stage2Start'] = after(record, 'stage1End', -1)),
  ),
  adopter(
    'enquiry-after-stage-one',
    ['AA-11-ENQ-S1'],
    single,
    (record) => void (record['enquiryDate'] = after(record, 'stage1Start', 1)),
  ),
  adopter('stage-two-without-stage-one', ['AA-11-S2-NOS1'], approved, set({}, 'stage1Start', 'stage1End')),
  adopter(
    'both-processes',
    ['AA-11-BOTH-PROCESS'],
    inStage2,
    (record) => void (record['applicationDate'] = record['stage1Start']!),
  ),
  adopter(
    'enquiry-alone',
    ['AA-11-NO-PROCESS'],
    inStage2,
    set({}, 'stage1Start', 'stage1End', 'stage2Start', 'stage2End'),
  ),
  adopter(
    'left-without-a-reason',
    ['AA-11-LEAVE-REASON'],
    inStage2,
    (record, lists) => void (record['leavingDate'] = lists.daysBefore(1)),
  ),
  adopter('put-on-hold', ['AA-11-ONHOLD'], inStage2, (record, lists) =>
    Object.assign(record, { leavingDate: lists.daysBefore(1), leavingReason: '2' }),
  ),
  adopter(
    'left-after-an-adoption',
    ['AA-11-LEAVE-AO'],
    (record, lists) => has(record, 'adoptionOrderDate') && alone(record, lists),
    (record, lists) => Object.assign(record, { leavingDate: lists.daysBefore(1), leavingReason: '1' }),
  ),
  adopter(
    'no-child-though-one-is-placed',
    ['AA-11-COUNT-PLACED', 'AA-X-10-11-COUNT'],
    (record, lists) => placedOf(record, lists) && alone(record, lists),
    set({ childrenPlaced: 0 }),
  ),
  adopter(
    'six-children-placed',
    ['AA-11-COUNT-RANGE'],
    (record, lists) => placedOf(record, lists) && alone(record, lists),
    set({ childrenPlaced: 6 }),
  ),
  adopter(
    'couple-that-began-on-two-days',
    ['AA-11-COUPLE'],
    partner,
    (record) => void (record['stage1Start'] = after(record, 'stage1Start', 1)),
  ),
  adopter('three-adopters-of-one-family', ['AA-11-FAMILY-SIZE'], partner, (record, lists) =>
    lists.add('adopters', { ...record, adopterIdentifier: `${record['adopterIdentifier']}3` }),
  ),
  adopter(
    'adopter-with-the-identifier-of-a-child',
    ['AA-X-11-CHILD'],
    inStage2,
    (record, lists) =>
      void (record['adopterIdentifier'] = lists.records('childrenInCare')[0]!['childUniqueId']!),
  ),
  adopter('adopter-without-a-sex', ['AA-11-REQ-gender'], inStage2, set({}, 'gender')),
];
