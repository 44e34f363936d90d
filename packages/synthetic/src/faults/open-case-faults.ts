import { after, aged, caseIn, dateOf, has, personIn, set } from './fault.ts';
import type { Draft, DraftLists, Fault } from './fault.ts';

const isStatus = (record: Draft, ...codes: readonly string[]): boolean =>
  codes.includes(String(record['caseStatus']));

/** Supported for so long that no other list has anything of it. */
const supportedAlone: Fault['suits'] = (record, lists) =>
  isStatus(record, 'c') && lists.isOn(record, 'childrenInNeed') && aged(record, 4, 16);
/** Closed after support, with no list but list 6. */
const closedAlone: Fault['suits'] = (record, lists) =>
  isStatus(record, 'e') && lists.isOn(record, 'childrenInNeed') && aged(record, 4, 16);
/** On an open plan that began before the window, and on no other list but 6. */
const plannedAlone: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'childrenInNeed', 'childProtection') &&
  lists.of('childrenInNeed', record)[0]!['caseStatus'] === 'b' &&
  aged(record, 2, 16);

/** Faults of list 6. */
export const childInNeedFaults: readonly Fault[] = [
  {
    name: 'child-in-need-twice',
    list: 'childrenInNeed',
    rules: ['AA-06-KEY'],
    suits: supportedAlone,
    plant: (record, lists) => lists.add('childrenInNeed', { ...record }),
  },
  {
    name: 'closure-without-a-reason',
    list: 'childrenInNeed',
    rules: ['AA-06-CLOSE-REASON'],
    suits: closedAlone,
    plant: (record) => void delete record['reasonForClosure'],
  },
  {
    name: 'reason-for-closure-of-an-open-episode',
    list: 'childrenInNeed',
    rules: ['AA-06-REASON-OPEN'],
    suits: supportedAlone,
    plant: (record) => void (record['reasonForClosure'] = 'RC7'),
  },
  {
    name: 'closed-episode-with-an-open-status',
    list: 'childrenInNeed',
    rules: ['AA-06-STATUS-CLOSED'],
    suits: closedAlone,
    plant: (record) => void (record['caseStatus'] = 'c'),
  },
  {
    name: 'open-episode-with-the-status-of-a-closed-one',
    list: 'childrenInNeed',
    rules: ['AA-06-STATUS-OPEN'],
    suits: supportedAlone,
    plant: (record) => void (record['caseStatus'] = 'e'),
  },
  {
    name: 'closed-after-assessment',
    list: 'childrenInNeed',
    rules: ['AA-06-RC8'],
    suits: closedAlone,
    plant: (record) => void (record['reasonForClosure'] = 'RC8'),
  },
  {
    name: 'need-not-stated-in-an-open-case',
    list: 'childrenInNeed',
    rules: ['AA-06-N9-OPEN'],
    suits: supportedAlone,
    plant: (record) => void (record['primaryNeed'] = 'N0'),
  },
  {
    name: 'need-missing',
    list: 'childrenInNeed',
    rules: ['AA-06-REQ-primaryNeed'],
    suits: supportedAlone,
    plant: (record) => void delete record['primaryNeed'],
  },
  {
    name: 'last-seen-before-the-episode',
    list: 'childrenInNeed',
    rules: ['AA-06-SEEN-ORDER'],
    suits: supportedAlone,
    plant: (record) => void (record['dateLastSeen'] = after(record, 'cinStartDate', -10)),
  },
  {
    name: 'last-seen-after-closure',
    list: 'childrenInNeed',
    rules: ['AA-06-SEEN-CLOSED'],
    suits: (record, lists) =>
      closedAlone(record, lists) && dateOf(record, 'cinClosureDate') < lists.daysBefore(5),
    plant: (record) => void (record['dateLastSeen'] = after(record, 'cinClosureDate', 3)),
  },
  {
    name: 'last-seen-after-the-extract',
    list: 'childrenInNeed',
    rules: ['AA-06-FUT'],
    suits: supportedAlone,
    plant: (record, lists) => void (record['dateLastSeen'] = lists.daysBefore(-2)),
  },
  {
    name: 'closed-before-the-window',
    list: 'childrenInNeed',
    rules: ['AA-06-WINDOW'],
    suits: closedAlone,
    plant: (record: Draft, lists: DraftLists): void => {
      record['cinStartDate'] = lists.monthsBefore(12);
      record['cinClosureDate'] = lists.monthsBefore(7);
      delete record['dateLastSeen'];
    },
  },
  {
    name: 'closed-before-it-began',
    list: 'childrenInNeed',
    rules: ['AA-06-ORDER', 'AA-X-6-3-START'],
    suits: closedAlone,
    plant: (record: Draft, lists: DraftLists): void => {
      record['cinStartDate'] = lists.monthsBefore(4);
      record['cinClosureDate'] = lists.monthsBefore(5);
      delete record['dateLastSeen'];
    },
  },
  {
    name: 'open-case-of-an-adult',
    list: 'childrenInNeed',
    rules: ['AA-06-18PLUS'],
    suits: (record, lists) => supportedAlone(record, lists) && record['disability'] === 'b',
    plant: (record: Draft, lists: DraftLists): void => {
      record['dateOfBirth'] = lists.monthsBefore(19 * 12 + 4);
      record['age'] = 19;
    },
  },
  {
    name: 'closed-as-adopted-without-an-adoption',
    list: 'childrenInNeed',
    rules: ['AA-06-ADOPTED-REASON'],
    suits: closedAlone,
    plant: (record) => void (record['reasonForClosure'] = 'RC1'),
  },
  {
    name: 'contact-after-the-child-died',
    list: 'childrenInNeed',
    rules: ['AA-06-DIED'],
    suits: (record, lists) =>
      closedAlone(record, lists) && dateOf(record, 'cinClosureDate') < lists.daysBefore(12),
    plant: (record: Draft, lists: DraftLists): void => {
      record['reasonForClosure'] = 'RC2';
      lists.add('contacts', {
        ...personIn(record),
        dateOfContact: after(record, 'cinClosureDate', 9),
        contactSource: '3B',
      });
    },
  },
  {
    name: 'open-case-without-a-worker',
    list: 'childrenInNeed',
    rules: ['AA-06-WORKER-OPEN'],
    within: ['AA-06-REQ-allocatedWorker'],
    suits: supportedAlone,
    plant: (record) => void delete record['allocatedWorker'],
  },
  {
    name: 'supported-for-more-than-two-years',
    list: 'childrenInNeed',
    rules: ['AA-06-LONG'],
    suits: supportedAlone,
    plant: (record, lists) => void (record['cinStartDate'] = lists.monthsBefore(30)),
  },
  {
    name: 'status-of-a-looked-after-child-who-is-not',
    list: 'childrenInNeed',
    rules: ['AA-X-STATUS-A'],
    suits: supportedAlone,
    plant: (record) => void (record['caseStatus'] = 'a'),
  },
  {
    name: 'status-of-an-open-assessment-that-is-not',
    list: 'childrenInNeed',
    rules: ['AA-X-STATUS-D'],
    suits: supportedAlone,
    plant: (record) => void (record['caseStatus'] = 'd'),
  },
  {
    name: 'episode-that-began-without-a-referral',
    list: 'childrenInNeed',
    rules: ['AA-X-6-3-START'],
    suits: supportedAlone,
    plant: (record: Draft, lists: DraftLists): void => {
      record['cinStartDate'] = lists.monthsBefore(3);
      delete record['dateLastSeen'];
    },
  },
];

const openPlan: Fault['suits'] = (record, lists) =>
  !has(record, 'planEndDate') && plannedAlone(record, lists);
const endedPlan: Fault['suits'] = (record, lists) =>
  has(record, 'planEndDate') &&
  lists.isOn(record, 'childrenInNeed', 'childProtection') &&
  aged(record, 2, 16);
/** So late in the window that a conference on the day of the end would be of an enquiry in it. */
const endedLate: Fault['suits'] = (record, lists) =>
  endedPlan(record, lists) &&
  dateOf(record, 'planEndDate') > lists.monthsBefore(4) &&
  dateOf(record, 'planEndDate') < lists.daysBefore(5);
const visited: Fault['suits'] = (record, lists) =>
  openPlan(record, lists) && has(record, 'lastStatutoryVisit');

/** Faults of list 7. */
export const childProtectionFaults: readonly Fault[] = [
  {
    name: 'plan-twice',
    list: 'childProtection',
    rules: ['AA-07-KEY'],
    suits: openPlan,
    plant: (record, lists) => lists.add('childProtection', { ...record }),
  },
  {
    name: 'plan-ends-before-it-starts',
    list: 'childProtection',
    rules: ['AA-07-ORDER', 'AA-X-7-5'],
    suits: endedLate,
    plant: (record) => endPlan(record, after(record, 'planEndDate', 4)),
  },
  {
    name: 'plan-of-one-day',
    list: 'childProtection',
    rules: ['AA-07-SAMEDAY', 'AA-X-7-5'],
    suits: endedLate,
    plant: (record) => endPlan(record, dateOf(record, 'planEndDate')),
  },
  {
    name: 'visit-before-the-plan',
    list: 'childProtection',
    rules: ['AA-07-VISIT-RANGE'],
    suits: visited,
    plant: (record) => void (record['lastStatutoryVisit'] = after(record, 'planStartDate', -3)),
  },
  {
    name: 'review-on-the-day-the-plan-starts',
    list: 'childProtection',
    rules: ['AA-07-REVIEW-RANGE'],
    suits: openPlan,
    plant: (record) => void (record['latestReviewConference'] = record['planStartDate']!),
  },
  {
    name: 'seen-alone-without-a-visit',
    list: 'childProtection',
    rules: ['AA-07-ALONE-NOVISIT'],
    suits: visited,
    plant: (record) => void delete record['lastStatutoryVisit'],
  },
  {
    name: 'visit-without-seen-alone',
    list: 'childProtection',
    rules: ['AA-07-VISIT-NOALONE'],
    suits: visited,
    plant: (record) => void delete record['seenAlone'],
  },
  {
    name: 'child-of-school-age-not-seen-alone',
    list: 'childProtection',
    rules: ['AA-07-ALONE-AGE'],
    suits: (record, lists) => visited(record, lists) && aged(record, 5),
    plant: (record) => void (record['seenAlone'] = 'b'),
  },
  {
    name: 'previous-plans-above-ten',
    list: 'childProtection',
    rules: ['AA-07-PREV-RANGE'],
    suits: openPlan,
    plant: (record) => void (record['previousPlans'] = 11),
  },
  {
    name: 'previous-plans-missing',
    list: 'childProtection',
    rules: ['AA-07-REQ-previousPlans'],
    suits: openPlan,
    plant: (record) => void delete record['previousPlans'],
  },
  {
    name: 'categories-in-words-together',
    list: 'childProtection',
    rules: ['AA-07-CAT-FREE', 'AA-07-COD-latestCategory'],
    suits: openPlan,
    plant: (record) => void (record['latestCategory'] = 'Neglect and Physical abuse'),
  },
  {
    name: 'plan-of-a-child-whose-status-is-another',
    list: 'childProtection',
    rules: ['AA-X-STATUS-B-REV'],
    suits: openPlan,
    plant: (record: Draft, lists: DraftLists): void => {
      for (const episode of lists.of('childrenInNeed', record)) episode['caseStatus'] = 'c';
    },
  },
  {
    name: 'plan-that-began-before-the-episode',
    list: 'childProtection',
    rules: ['AA-X-7-6-START'],
    suits: (record, lists) =>
      openPlan(record, lists) && dateOf(record, 'planStartDate') < lists.monthsBefore(7),
    plant: (record: Draft, lists: DraftLists): void => {
      for (const episode of lists.of('childrenInNeed', record))
        episode['cinStartDate'] = after(record, 'planStartDate', 4);
    },
  },
  {
    name: 'plan-open-though-the-episode-is-closed',
    list: 'childrenInNeed',
    rules: ['AA-X-CLOSED-OPEN', 'AA-X-STATUS-B-REV'],
    suits: (record, lists) => isStatus(record, 'b') && plannedAlone(record, lists),
    plant: (record: Draft, lists: DraftLists): void => {
      record['cinClosureDate'] = lists.daysBefore(5);
      record['reasonForClosure'] = 'RC7';
      record['caseStatus'] = 'e';
      delete record['dateLastSeen'];
    },
  },
  {
    name: 'child-on-a-plan-not-on-list-six',
    list: 'childProtection',
    // Nor is the child on list 3 or 4.
    rules: ['AA-X-6-7', 'AA-X-ORPHAN'],
    suits: openPlan,
    plant: (record, lists) => lists.remove('childrenInNeed', ...lists.of('childrenInNeed', record)),
  },
  {
    name: 'child-whose-plan-ended-not-on-list-six',
    list: 'childProtection',
    rules: ['AA-X-7-END-6', 'AA-X-ORPHAN'],
    suits: endedPlan,
    plant: (record, lists) => lists.remove('childrenInNeed', ...lists.of('childrenInNeed', record)),
  },
  {
    name: 'worker-differs-between-lists',
    list: 'childProtection',
    rules: ['AA-X-WORKER-SAME'],
    suits: openPlan,
    plant: (record) => void (record['allocatedWorker'] = 'W9999'),
  },
  {
    name: 'team-differs-between-lists',
    list: 'childProtection',
    rules: ['AA-X-TEAM-SAME'],
    suits: openPlan,
    plant: (record) => void (record['allocatedTeam'] = 'Duty Team'),
  },
  {
    name: 'last-seen-before-the-last-visit',
    list: 'childrenInNeed',
    rules: ['AA-X-6-LASTSEEN'],
    suits: (record, lists) =>
      isStatus(record, 'b') &&
      plannedAlone(record, lists) &&
      lists.of('childProtection', record)[0]!['lastStatutoryVisit'] !== undefined,
    plant: (record) => void (record['dateLastSeen'] = after(record, 'cinStartDate', 1)),
  },
];

/** A plan of the day before its end, with nothing done in it, from a day on. */
function endPlan(record: Draft, start: string): void {
  record['planStartDate'] = start;
  for (const column of ['lastStatutoryVisit', 'seenAlone', 'latestReviewConference']) delete record[column];
}

/** In care since before the window, on no lists but 6 and 8, of an age at which most things may be. */
const settled = (record: Draft, lists: DraftLists): boolean =>
  lists.isOn(record, 'childrenInNeed', 'childrenInCare') &&
  !has(record, 'dateCeased') &&
  dateOf(record, 'dateStartedLookedAfter') < lists.monthsBefore(13) &&
  aged(record, 3, 15) &&
  record['uasc'] === 'b';
const inFosterCare: Fault['suits'] = (record, lists) =>
  settled(record, lists) && record['placementType'] === 'U6';
const young: Fault['suits'] = (record, lists) => inFosterCare(record, lists) && aged(record, 3, 9);
const left: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'childrenInNeed', 'childrenInCare') &&
  has(record, 'dateCeased') &&
  record['reasonCeased'] === 'E4A' &&
  aged(record, 3, 15);
const neverMissing: Fault['suits'] = (record, lists) =>
  settled(record, lists) && record['missingEpisodes'] === 0;
const reviewed: Fault['suits'] = (record, lists) => settled(record, lists) && has(record, 'latestReview');
const care = (name: string, rule: string, suits: Fault['suits'], plant: Fault['plant']): Fault => ({
  name,
  list: 'childrenInCare',
  rules: [rule],
  suits,
  plant,
});

/** Faults of list 8. */
export const childInCareFaults: readonly Fault[] = [
  care('child-in-care-twice', 'AA-08-KEY', settled, (record, lists) =>
    lists.add('childrenInCare', { ...record }),
  ),
  care('end-of-care-without-a-reason', 'AA-08-CEASE-REASON', left, set({}, 'reasonCeased')),
  care('reason-ceased-of-a-child-in-care', 'AA-08-REASON-OPEN', settled, set({ reasonCeased: 'E4A' })),
  care('child-on-short-breaks', 'AA-08-SHORTBREAK', inFosterCare, set({ legalStatus: 'V3' })),
  care('freeing-order', 'AA-08-D1', inFosterCare, set({ legalStatus: 'D1' })),
  care(
    'placement-before-care',
    'AA-08-PLACE-ORDER',
    settled,
    (record) => void (record['placementStart'] = after(record, 'dateStartedLookedAfter', -6)),
  ),
  care(
    'legal-status-before-care',
    'AA-08-LEGAL-ORDER',
    settled,
    (record) => void (record['legalStatusStart'] = after(record, 'dateStartedLookedAfter', -6)),
  ),
  care(
    'review-before-care',
    'AA-08-REVIEW-RANGE',
    settled,
    (record) => void (record['latestReview'] = after(record, 'dateStartedLookedAfter', -9)),
  ),
  care(
    'visit-before-care',
    'AA-08-VISIT-RANGE',
    settled,
    (record) => void (record['lastVisit'] = after(record, 'dateStartedLookedAfter', -2)),
  ),
  care(
    'reviewing-officer-in-contact-before-the-review',
    'AA-08-IRO-REVIEW',
    reviewed,
    (record) => void (record['lastIroContact'] = after(record, 'latestReview', -5)),
  ),
  {
    name: 'reviewing-officer-in-contact-before-care',
    list: 'childrenInCare',
    rules: ['AA-08-IRO-RANGE', 'AA-08-IRO-REVIEW'],
    suits: reviewed,
    plant: (record) => void (record['lastIroContact'] = after(record, 'dateStartedLookedAfter', -4)),
  },
  care(
    'health-assessment-before-care',
    'AA-08-HEALTH-RANGE',
    settled,
    (record) => void (record['lastHealthAssessment'] = after(record, 'dateStartedLookedAfter', -20)),
  ),
  care('no-placement-in-twelve-months', 'AA-08-PLACEMENTS-MIN', settled, set({ placementsLast12Months: 0 })),
  care(
    'sixteen-placements-in-twelve-months',
    'AA-08-PLACEMENTS-MAX',
    settled,
    set({ placementsLast12Months: 16 }),
  ),
  care(
    'one-placement-though-the-child-moved',
    'AA-08-PLACEMENTS-ONE',
    (record, lists) => settled(record, lists) && dateOf(record, 'placementStart') > lists.monthsBefore(11),
    set({ placementsLast12Months: 1 }),
  ),
  care('second-period-though-care-is-longer', 'AA-08-SUBSEQUENT', settled, set({ subsequentPeriod: 'a' })),
  care(
    'unaccompanied-child-of-another-need',
    'AA-08-UASC-NEED',
    (record, lists) => settled(record, lists) && aged(record, 12),
    set({ uasc: 'a', categoryOfNeed: 'N5', legalStatus: 'C2' }),
  ),
  care('unaccompanied-child-under-twelve', 'AA-08-UASC-AGE', young, set({ uasc: 'a', categoryOfNeed: 'N8' })),
  care('youth-justice-status-under-ten', 'AA-08-JUSTICE-AGE', young, set({ legalStatus: 'J1' })),
  care('police-protection-for-ten-days', 'AA-08-L1-72H', inFosterCare, (record, lists) =>
    Object.assign(record, { legalStatus: 'L1', legalStatusStart: lists.daysBefore(10) }),
  ),
  care('emergency-order-for-thirty-days', 'AA-08-L2-21D', inFosterCare, (record, lists) =>
    Object.assign(record, { legalStatus: 'L2', legalStatusStart: lists.daysBefore(30) }),
  ),
  care('child-assessment-order-for-nine-days', 'AA-08-L3-7D', inFosterCare, (record, lists) =>
    Object.assign(record, { legalStatus: 'L3', legalStatusStart: lists.daysBefore(9) }),
  ),
  care(
    'with-parents-under-section-20',
    'AA-08-P1-V2',
    inFosterCare,
    set({ placementType: 'P1', placementProvider: 'PR0', legalStatus: 'V2' }, 'placementUrn'),
  ),
  care(
    'parents-as-provider-of-a-foster-placement',
    'AA-08-P1-PR0',
    inFosterCare,
    set({ placementProvider: 'PR0' }),
  ),
  care(
    'public-provider-of-a-foster-placement',
    'AA-08-PROVIDER-TYPE',
    inFosterCare,
    set({ placementProvider: 'PR3' }),
  ),
  care(
    'adoptive-placement-without-an-order',
    'AA-08-ADOPT-LEGAL',
    (record, lists) =>
      lists.of('adoption', record).length === 1 &&
      ['A5', 'A6'].includes(String(record['placementType'])) &&
      !has(record, 'dateCeased'),
    (record, lists) => {
      record['legalStatus'] = 'C2';
      for (const decision of lists.of('adoption', record)) {
        delete decision['placementOrderDate'];
      }
    },
  ),
  care(
    'supported-accommodation-under-sixteen',
    'AA-08-AGE-P2H5',
    young,
    set({ placementType: 'H5', placementProvider: 'PR4' }),
  ),
  care(
    'youth-custody-under-ten',
    'AA-08-AGE-R5',
    young,
    set({ placementType: 'R5', placementProvider: 'PR3' }),
  ),
  care(
    'residential-employment-under-fourteen',
    'AA-08-AGE-P3',
    young,
    set({ placementType: 'P3', placementProvider: 'PR4' }),
  ),
  care(
    'residential-school-under-four',
    'AA-08-AGE-S1',
    (record, lists) => inFosterCare(record, lists) && aged(record, 3, 3),
    set({ placementType: 'S1', placementProvider: 'PR4' }),
  ),
  care('provider-number-missing', 'AA-08-URN-NEEDED', inFosterCare, set({}, 'placementUrn')),
  care('provider-number-of-another-form', 'AA-08-URN-SHAPE', inFosterCare, set({ placementUrn: 'URN-12' })),
  care('postcode-of-another-form', 'AA-08-POSTCODE-SHAPE', inFosterCare, set({ placementPostcode: 'nope' })),
  care(
    'confidential-placement-with-a-postcode',
    'AA-08-POSTCODE-CON',
    inFosterCare,
    set({ laOfPlacement: 'CON', placementLocation: 'b' }, 'placementUrn'),
  ),
  care(
    'placement-in-an-area-that-is-not-the-own',
    'AA-08-LOCATION-LA',
    (record, lists) => settled(record, lists) && record['placementLocation'] === 'b',
    set({ placementLocation: 'a' }),
  ),
  care('missing-below-nought', 'AA-08-MISSING-NEG', neverMissing, set({ missingEpisodes: -1 })),
  care('return-interview-not-answered', 'AA-08-RHI-OFFER-MISSING', neverMissing, set({ missingEpisodes: 2 })),
  care(
    'return-interview-without-an-episode',
    'AA-08-RHI-OFFER-EXTRA',
    neverMissing,
    set({ returnInterviewOffered: 'b' }),
  ),
  care(
    'return-interview-accepted-without-an-offer',
    'AA-08-RHI-ACCEPT-NOOFFER',
    neverMissing,
    set({ missingEpisodes: 2, returnInterviewOffered: 'b', returnInterviewAccepted: 'a' }),
  ),
  care(
    'return-interview-without-an-answer',
    'AA-08-RHI-ACCEPT-MISSING',
    neverMissing,
    set({ missingEpisodes: 2, returnInterviewOffered: 'a' }),
  ),
  care('independence-under-sixteen', 'AA-08-INDEP-AGE', left, set({ reasonCeased: 'E5' })),
  care('age-assessment-of-a-child-not-unaccompanied', 'AA-08-E15-UASC', left, set({ reasonCeased: 'E15' })),
  care('left-by-adoption-that-list-ten-lacks', 'AA-X-8-10-AO', left, set({ reasonCeased: 'E12' })),
  care(
    'temporary-placement-for-too-long',
    'AA-08-TEMP-LONG',
    (record, lists) => inFosterCare(record, lists) && dateOf(record, 'placementStart') < lists.daysBefore(30),
    set({ placementType: 'T4' }),
  ),
  care('plan-of-adoption-without-a-decision', 'AA-08-PERM-ADOPT', settled, set({ permanencePlan: 'b' })),
  care('care-of-a-child-whose-status-is-another', 'AA-X-STATUS-A-REV', settled, (record, lists) => {
    for (const episode of lists.of('childrenInNeed', record)) episode['caseStatus'] = 'c';
  }),
  {
    name: 'child-in-care-not-on-list-six',
    list: 'childrenInCare',
    // Nor is the child on list 3 or 4.
    rules: ['AA-X-6-8', 'AA-X-ORPHAN'],
    suits: settled,
    plant: (record, lists) => lists.remove('childrenInNeed', ...lists.of('childrenInNeed', record)),
  },
  {
    name: 'child-who-left-care-not-on-list-six',
    list: 'childrenInCare',
    rules: ['AA-X-8-END-6', 'AA-X-ORPHAN'],
    suits: left,
    plant: (record, lists) => lists.remove('childrenInNeed', ...lists.of('childrenInNeed', record)),
  },
  {
    name: 'care-that-began-before-the-episode',
    list: 'childrenInCare',
    rules: ['AA-X-8-6-START'],
    suits: settled,
    plant: (record: Draft, lists: DraftLists): void => {
      for (const episode of lists.of('childrenInNeed', record))
        episode['cinStartDate'] = after(record, 'dateStartedLookedAfter', 30);
    },
  },
  {
    name: 'in-care-after-the-18th-birthday',
    list: 'childrenInCare',
    rules: ['AA-08-TURN18', 'AA-08-AGE-RANGE', 'AA-06-18PLUS'],
    suits: (record, lists) =>
      settled(record, lists) &&
      aged(record, 9, 15) &&
      record['disability'] === 'b' &&
      record['placementType'] !== 'U3',
    plant: (record: Draft, lists: DraftLists): void => {
      for (const one of [record, ...lists.of('childrenInNeed', record)])
        Object.assign(one, { dateOfBirth: lists.monthsBefore(18 * 12 + 1), age: 18 });
    },
  },
  {
    name: 'care-without-an-answer-on-asylum',
    list: 'childrenInCare',
    rules: ['AA-08-REQ-uasc'],
    suits: settled,
    plant: (record) => void delete record['uasc'],
  },
  {
    name: 'care-and-plan-for-more-than-three-months',
    list: 'childrenInCare',
    rules: ['AA-X-7-8'],
    suits: inFosterCare,
    plant: (record, lists) =>
      lists.add('childProtection', {
        ...caseIn(record),
        planStartDate: record['dateStartedLookedAfter']!,
        initialCategory: 'a',
        latestCategory: 'a',
        lastStatutoryVisit: record['lastVisit']!,
        seenAlone: 'a',
        emergencyProtection: 'b',
        previousPlans: 0,
      }),
  },
];
