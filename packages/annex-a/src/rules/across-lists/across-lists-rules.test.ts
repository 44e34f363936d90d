import { describe, expect, it } from 'vitest';
import { expectTold, findingsOn } from '../../../test/children-told.ts';
import type { Child } from '../../../test/children-told.ts';

// All worked out by hand from the words of each rule, as at 31 March 2024 (a Sunday; Friday 29 was Good Friday). The window
// of six months begins on 30 September 2023 (a Saturday), that of twelve on 31 March 2023.

const plan = { planStartDate: '2023-06-01' };
const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };
const need = { cinStartDate: '2023-06-01' };
const assessment = { assessmentStartDate: '2024-03-01' };
const ended = { planStartDate: '2022-06-01', planEndDate: '2023-10-01' };
const left = { dateStartedLookedAfter: '2022-06-01', dateCeased: '2023-10-01', reasonCeased: 'E4A' };
const ofListSix = { childrenInNeed: [need] };

/** The rule, children of whom it tells, and children of whom it does not: at the limit, then where it cannot tell. */
type Case = readonly [code: string, breaks: readonly Child[], keeps: readonly Child[]];

describe('on list 6', () => {
  it.each<Case>([
    [
      'AA-X-6-7',
      [{ childProtection: [plan] }, { childProtection: [{ ...plan, planEndDate: '2024-04-01' }] }],
      [
        { childProtection: [plan], ...ofListSix },
        { childProtection: [{ ...plan, planEndDate: '2024-03-31' }] },
        { childProtection: [{ ...plan, planEndDate: 'soon' }] },
        { childProtection: [{}] },
      ],
    ],
    [
      'AA-X-6-8',
      [{ childrenInCare: [care] }],
      [
        { childrenInCare: [care], ...ofListSix },
        { childrenInCare: [{ ...care, dateCeased: '2024-03-31' }] },
        { childrenInCare: [{ ...care, dateStartedLookedAfter: 'soon' }] },
      ],
    ],
    [
      'AA-X-6-4',
      [{ assessments: [assessment] }],
      [
        { assessments: [assessment], ...ofListSix },
        { assessments: [{ ...assessment, dateOfAuthorisation: '2024-03-31' }] },
        { assessments: [{ ...assessment, dateOfAuthorisation: 'soon' }] },
      ],
    ],
    [
      'AA-X-7-END-6',
      [
        { childProtection: [{ planEndDate: '2023-09-30' }] },
        { childProtection: [{ planEndDate: '2024-03-31' }] },
      ],
      [
        { childProtection: [{ planEndDate: '2023-09-29' }] },
        { childProtection: [{ planEndDate: '2024-04-01' }] },
        { childProtection: [ended], ...ofListSix },
        { childProtection: [{ planEndDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-8-END-6',
      [{ childrenInCare: [{ dateCeased: '2023-09-30' }] }],
      [
        { childrenInCare: [{ dateCeased: '2023-09-29' }] },
        { childrenInCare: [left], ...ofListSix },
        { childrenInCare: [{ dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-5-6',
      [
        { section47: [{ strategyDiscussionDate: '2023-09-30', icpcUnnecessary: 'b' }] },
        { section47: [{ strategyDiscussionDate: '2023-06-01' }] },
      ],
      [
        { section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'b' }], ...ofListSix },
        // Closed straight after assessment, it may be.
        { section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }] },
        { section47: [{ strategyDiscussionDate: '2023-09-29', icpcUnnecessary: 'b' }] },
        { section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'perhaps' }] },
        { section47: [{ strategyDiscussionDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-4-SUPPORT-6',
      [
        { assessments: [{ requiresSupport: 'a', dateOfAuthorisation: '2023-09-30' }] },
        { assessments: [{ requiresSupport: 'a' }] },
      ],
      [
        { assessments: [{ requiresSupport: 'a', dateOfAuthorisation: '2023-09-29' }] },
        { assessments: [{ requiresSupport: 'a' }], ...ofListSix },
        { assessments: [{ requiresSupport: 'b' }] },
        { assessments: [{ requiresSupport: 'perhaps' }] },
      ],
    ],
  ])('%s', expectTold);
});

describe('the status of list 6', () => {
  const withStatus = (caseStatus: string): Child => ({ childrenInNeed: [{ ...need, caseStatus }] });
  it.each<Case>([
    [
      'AA-X-STATUS-A',
      [
        withStatus('a'),
        { ...withStatus('a'), childrenInCare: [{ ...care, dateCeased: '2024-03-31' }] },
        { ...withStatus('a'), childrenInCare: [{ ...care, dateStartedLookedAfter: '2024-04-01' }] },
      ],
      [
        withStatus('c'),
        { ...withStatus('a'), childrenInCare: [{ ...care, dateCeased: '2024-04-01' }] },
        { ...withStatus('a'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
        { ...withStatus('a'), childrenInCare: [{}] },
      ],
    ],
    [
      'AA-X-STATUS-B',
      [withStatus('b'), { ...withStatus('b'), childProtection: [ended] }],
      [
        { ...withStatus('b'), childProtection: [plan] },
        { ...withStatus('b'), childProtection: [{ ...plan, planEndDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-STATUS-D',
      [
        withStatus('d'),
        { ...withStatus('d'), assessments: [{ ...assessment, dateOfAuthorisation: '2024-03-31' }] },
      ],
      [
        { ...withStatus('d'), assessments: [assessment] },
        { ...withStatus('d'), assessments: [{ ...assessment, dateOfAuthorisation: 'soon' }] },
      ],
    ],
    [
      'AA-X-STATUS-A-REV',
      [{ childrenInCare: [care], ...withStatus('b') }],
      [
        { childrenInCare: [care], ...withStatus('a') },
        { childrenInCare: [{ ...care, legalStatus: 'V4' }], ...withStatus('c') },
        { childrenInCare: [{ ...care, dateCeased: '2024-03-31' }], ...withStatus('e') },
        { childrenInCare: [care] },
        { childrenInCare: [care], ...withStatus('perhaps') },
        { childrenInCare: [care], childrenInNeed: [{ caseStatus: 'e' }, { caseStatus: 'a' }] },
      ],
    ],
    [
      'AA-X-STATUS-B-REV',
      [
        { childProtection: [plan], ...withStatus('c') },
        { childProtection: [plan], ...withStatus('c'), childrenInCare: [left] },
      ],
      [
        { childProtection: [plan], ...withStatus('b') },
        { childProtection: [plan], ...withStatus('a'), childrenInCare: [care] },
        { childProtection: [plan], ...withStatus('c'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
        { childProtection: [ended], ...withStatus('c') },
        { childProtection: [plan], ...ofListSix },
      ],
    ],
  ])('%s', expectTold);
});

describe('a case that is over or long', () => {
  const closed = (cinClosureDate: string, more = {}): Child['list'] => [
    { cinStartDate: '2023-06-01', cinClosureDate, ...more },
  ];
  it.each<Case>([
    [
      'AA-X-CLOSED-OPEN',
      [
        { childrenInNeed: closed('2024-03-31'), assessments: [assessment] },
        { childrenInNeed: closed('2024-01-10'), childProtection: [plan] },
        { childrenInNeed: closed('2024-01-10'), childrenInCare: [care] },
      ],
      [
        { childrenInNeed: closed('2024-04-01'), childProtection: [plan] },
        { childrenInNeed: closed('2024-01-10'), childProtection: [{ ...plan, planEndDate: '2024-03-31' }] },
        {
          childrenInNeed: [...closed('2024-01-10')!, { cinStartDate: '2024-02-01' }],
          childrenInCare: [care],
        },
        { childrenInNeed: closed('soon'), childProtection: [plan] },
        { childrenInNeed: closed('2024-01-10'), childProtection: [{ ...plan, planEndDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-CLOSED-AFTER',
      [
        { childrenInNeed: closed('2024-01-10'), assessments: [{ assessmentStartDate: '2024-01-11' }] },
        { childrenInNeed: closed('2023-09-30'), section47: [{ strategyDiscussionDate: '2023-10-01' }] },
        {
          childrenInNeed: closed('2024-01-10'),
          childProtection: [{ planStartDate: '2024-02-01' }],
          referrals: [{ dateOfReferral: '2024-01-09' }, { dateOfReferral: '2024-02-02' }],
        },
        { childrenInNeed: closed('2024-01-10'), childrenInCare: [{ dateStartedLookedAfter: '2024-02-01' }] },
      ],
      [
        { childrenInNeed: closed('2024-01-10'), assessments: [{ assessmentStartDate: '2024-01-10' }] },
        // List 3 does not reach back to a referral after this closure.
        { childrenInNeed: closed('2023-09-29'), section47: [{ strategyDiscussionDate: '2023-10-01' }] },
        {
          childrenInNeed: closed('2024-01-10'),
          childProtection: [{ planStartDate: '2024-02-01' }],
          referrals: [{ dateOfReferral: '2024-01-10' }],
        },
        {
          childrenInNeed: [...closed('2024-01-10')!, { cinStartDate: '2024-01-20' }],
          childrenInCare: [{ dateStartedLookedAfter: '2024-02-01' }],
        },
        {
          childrenInNeed: closed('2024-01-10'),
          childProtection: [{ planStartDate: '2024-02-01' }],
          referrals: [{ dateOfReferral: 'soon' }],
        },
      ],
    ],
    [
      'AA-06-ADOPTED-REASON',
      [
        { childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }), childrenInCare: [left] },
        { childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }), adoption: [{}] },
      ],
      [
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }),
          childrenInCare: [{ reasonCeased: 'E12' }],
        },
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }),
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
        },
        { childrenInNeed: closed('2023-09-29', { reasonForClosure: 'RC1' }) },
        { childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC3' }) },
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }),
          childrenInCare: [{ reasonCeased: 'perhaps' }],
        },
      ],
    ],
    [
      'AA-06-DIED',
      [
        ...[
          { contacts: [{ dateOfContact: '2024-01-11' }] },
          { earlyHelp: [{ assessmentStartDate: '2024-01-11' }] },
          { referrals: [{ dateOfReferral: '2024-01-11' }] },
          { assessments: [{ assessmentStartDate: '2024-01-11' }] },
          { section47: [{ strategyDiscussionDate: '2024-01-11' }] },
          { childProtection: [plan] },
          { childrenInCare: [care] },
          { careLeavers: [{}] },
        ].map((other) => ({ childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC2' }), ...other })),
      ],
      [
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC2' }),
          contacts: [{ dateOfContact: '2024-01-10' }],
          childProtection: [{ ...plan, planEndDate: '2024-01-10' }],
        },
        {
          childrenInNeed: closed('soon', { reasonForClosure: 'RC2' }),
          contacts: [{ dateOfContact: '2024-01-11' }],
        },
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC2' }),
          contacts: [{ dateOfContact: 'soon' }],
          childProtection: [{ ...plan, planEndDate: 'soon' }],
        },
      ],
    ],
    [
      'AA-06-LONG',
      [{ childrenInNeed: [{ cinStartDate: '2022-03-30', caseStatus: 'c' }] }],
      [
        { childrenInNeed: [{ cinStartDate: '2022-03-31', caseStatus: 'c' }] },
        { childrenInNeed: [{ cinStartDate: '2020-03-30', caseStatus: 'b' }] },
        { childrenInNeed: [{ cinStartDate: '2020-03-30', caseStatus: 'c' }], childProtection: [ended] },
        { childrenInNeed: [{ cinStartDate: '2020-03-30', caseStatus: 'c' }], childrenInCare: [left] },
        { childrenInNeed: [{ cinStartDate: 'soon', caseStatus: 'c' }] },
      ],
    ],
  ])('%s', expectTold);
});

describe('from contact to assessment', () => {
  // Working days after Wednesday 10 January 2024: the tenth is Wednesday 24, the eleventh Thursday 25.
  const referral = { dateOfReferral: '2024-01-10', referralNfa: 'b' };
  const none = { dateOfReferral: '2024-01-10', referralNfa: 'a' };
  const enquiry = { strategyDiscussionDate: '2024-01-10' };
  const onDay = (assessmentStartDate: string, dateOfAuthorisation?: string): Child => ({
    assessments: [{ assessmentStartDate, dateOfAuthorisation }],
  });
  it.each<Case>([
    [
      'AA-X-3-4',
      [
        { referrals: [referral] },
        { referrals: [referral], ...onDay('2024-01-25') },
        { referrals: [referral], ...onDay('2023-12-01', '2024-01-09') },
        { referrals: [referral], childrenInNeed: [{ cinClosureDate: '2024-01-09' }] },
      ],
      [
        { referrals: [referral], ...onDay('2024-01-24') },
        { referrals: [referral], ...onDay('2023-12-01', '2024-01-10') },
        { referrals: [referral], ...ofListSix },
        { referrals: [none] },
        // Not over yet: ten working days from Friday 15 March are over on Tuesday 2 April.
        { referrals: [{ dateOfReferral: '2024-03-15', referralNfa: 'b' }] },
        { referrals: [{ dateOfReferral: '2023-09-29', referralNfa: 'b' }] },
        { referrals: [referral], ...onDay('soon') },
        { referrals: [{ dateOfReferral: 'soon', referralNfa: 'b' }] },
        { referrals: [{ dateOfReferral: '2024-01-10', referralNfa: 'perhaps' }] },
        { referrals: [{ dateOfReferral: '1901-01-10', referralNfa: 'b' }] },
      ],
    ],
    [
      'AA-X-5-4',
      [{ section47: [enquiry] }, { section47: [enquiry], ...onDay('2024-01-25') }],
      [
        { section47: [enquiry], ...onDay('2024-01-24') },
        { section47: [enquiry], ...ofListSix },
        { section47: [{ strategyDiscussionDate: '2023-09-29' }] },
        { section47: [{ strategyDiscussionDate: 'soon' }] },
        { section47: [enquiry], ...onDay('soon') },
      ],
    ],
    [
      'AA-X-3-NFA-4',
      [
        { referrals: [none], ...onDay('2024-01-10') },
        { referrals: [none], ...onDay('2024-01-24') },
      ],
      [
        { referrals: [none], ...onDay('2024-01-25') },
        { referrals: [none], ...onDay('2024-01-09') },
        { referrals: [none, { dateOfReferral: '2024-01-15', referralNfa: 'b' }], ...onDay('2024-01-16') },
        { referrals: [none, { dateOfReferral: '2024-01-15' }], ...onDay('2024-01-16') },
        { referrals: [referral], ...onDay('2024-01-10') },
        { referrals: [none], ...onDay('soon') },
      ],
    ],
    [
      'AA-X-3-NFA-PLAN',
      [
        { referrals: [none], section47: [{ strategyDiscussionDate: '2024-02-09' }] },
        { referrals: [none], childProtection: [{ planStartDate: '2024-01-10' }] },
      ],
      [
        { referrals: [none], section47: [{ strategyDiscussionDate: '2024-02-10' }] },
        { referrals: [none], childProtection: [{ planStartDate: '2024-01-09' }] },
        {
          referrals: [none, { dateOfReferral: '2024-01-05', referralNfa: 'b' }],
          childProtection: [{ planStartDate: '2024-01-20' }],
        },
        { referrals: [none], section47: [{ strategyDiscussionDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-1-3',
      [
        { referrals: [referral] },
        // Thursday 4 January is four working days before.
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-04' }] },
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-11' }] },
      ],
      [
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-05' }] },
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-10' }] },
        // The window began on Saturday 30 September: Wednesday 4 October is the third working day.
        { referrals: [{ dateOfReferral: '2023-10-04' }] },
        { referrals: [referral], contacts: [{ dateOfContact: 'soon' }] },
        { referrals: [{ dateOfReferral: 'soon' }] },
        { referrals: [{ dateOfReferral: '2024-04-10' }] },
      ],
    ],
    [
      'AA-X-4-3',
      [
        // The eleventh working day of the window is Monday 16 October.
        onDay('2023-10-16'),
        { ...onDay('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-11' }] },
        { ...onDay('2024-01-10'), childrenInNeed: [{ cinStartDate: '2024-01-11' }] },
      ],
      [
        onDay('2023-10-13'),
        { ...onDay('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-10' }] },
        { ...onDay('2024-01-10'), childrenInNeed: [{ cinStartDate: '2024-01-10' }] },
        { ...onDay('2024-01-10'), referrals: [{ dateOfReferral: 'soon' }] },
        { ...onDay('2024-01-10'), childrenInNeed: [{}] },
        onDay('soon'),
      ],
    ],
  ])('%s', expectTold);
});

describe('enquiries, conferences and plans', () => {
  const led = { icpcDate: '2024-01-10', icpcResultedInPlan: 'a' };
  const ledToNone = { icpcDate: '2024-01-10', icpcResultedInPlan: 'b' };
  const from = (planStartDate: string, planEndDate?: string): Child => ({
    childProtection: [{ planStartDate, planEndDate }],
  });
  it.each<Case>([
    [
      'AA-X-5-7',
      [{ section47: [led] }, { section47: [{ ...led, icpcDate: '2023-09-30' }] }],
      [
        { section47: [led], ...from('2024-01-10') },
        { section47: [{ ...led, icpcDate: '2023-09-29' }] },
        { section47: [ledToNone] },
        { section47: [{ ...led, icpcDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-5-7-DATE',
      [{ section47: [led], ...from('2024-01-11') }],
      [
        { section47: [led], ...from('2024-01-10') },
        { section47: [led], ...from('2024-01-09') },
        { section47: [led, { ...led, icpcDate: '2024-03-01' }], ...from('2024-03-01') },
        { section47: [led] },
        { section47: [led], ...from('soon') },
        { section47: [{ ...led, icpcDate: undefined }], ...from('2024-01-11') },
      ],
    ],
    [
      'AA-X-7-5',
      [
        from('2024-01-10'),
        { ...from('2024-01-10'), section47: [{ ...led, icpcDate: '2024-01-09' }] },
        { ...from('2024-01-10'), section47: [ledToNone] },
        // The thirty-first working day of the window is Monday 13 November.
        from('2023-11-13'),
      ],
      [
        from('2023-11-10'),
        { ...from('2024-01-10'), section47: [led] },
        { ...from('2024-01-10'), section47: [{ icpcDate: '2024-01-10' }] },
        { ...from('2024-01-10'), section47: [{ icpcDate: 'soon', icpcResultedInPlan: 'a' }] },
        from('soon'),
        from('2024-04-10'),
      ],
    ],
    [
      'AA-X-5-NO-7',
      [{ section47: [ledToNone], ...from('2024-01-10') }],
      [
        { section47: [ledToNone], ...from('2024-01-11') },
        { section47: [led], ...from('2024-01-10') },
        { section47: [{ icpcResultedInPlan: 'b' }], childProtection: [{}] },
      ],
    ],
    [
      'AA-05-ON-PLAN',
      [
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2024-01-09', '2024-01-11'),
        },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2023-01-09'),
        },
      ],
      [
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2023-01-09', '2024-01-10'),
        },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2024-01-10'),
        },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'b' }],
          ...from('2023-01-09'),
        },
        { section47: [{ strategyDiscussionDate: '2024-01-10' }], ...from('2023-01-09') },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2023-01-09', 'soon'),
        },
        { section47: [{ strategyDiscussionDate: 'soon', icpcUnnecessary: 'a' }], ...from('2023-01-09') },
      ],
    ],
    [
      'AA-07-EPO-BLANK',
      [
        {
          childProtection: [{ emergencyProtection: 'b' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2023-09-30' }],
        },
        { childProtection: [{}], childrenInCare: [{ legalStatus: 'L2', legalStatusStart: '2024-03-31' }] },
      ],
      [
        {
          childProtection: [{ emergencyProtection: 'a' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2024-01-10' }],
        },
        {
          childProtection: [{ emergencyProtection: 'b' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2023-09-29' }],
        },
        {
          childProtection: [{ emergencyProtection: 'b' }],
          childrenInCare: [{ legalStatus: 'L3', legalStatusStart: '2024-01-10' }],
        },
        {
          childProtection: [{ emergencyProtection: 'perhaps' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2024-01-10' }],
        },
        { childProtection: [{}], childrenInCare: [{ legalStatus: 'L1', legalStatusStart: 'soon' }] },
      ],
    ],
    [
      'AA-X-7-8',
      // 91 days before 31 March 2024 is 31 December 2023.
      [{ ...from('2023-12-30'), childrenInCare: [{ ...care, dateStartedLookedAfter: '2023-12-30' }] }],
      [
        { ...from('2023-12-31'), childrenInCare: [care] },
        { ...from('2023-01-01'), childrenInCare: [{ ...care, dateStartedLookedAfter: '2023-12-31' }] },
        { ...from('2023-01-01'), childrenInCare: [{ ...care, legalStatus: 'V3' }] },
        { ...from('2023-01-01', '2024-03-31'), childrenInCare: [care] },
        { ...from('2023-01-01', 'soon'), childrenInCare: [care] },
        { ...from('2023-01-01'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-UNBORN-8',
      [{ childProtection: [{ age: -1 }], childrenInCare: [care] }],
      [
        { childProtection: [{ age: 0 }], childrenInCare: [care] },
        { childProtection: [{ age: -1 }] },
        { childProtection: [{}], childrenInCare: [care] },
      ],
    ],
  ])('%s', expectTold);
});

describe('episodes of need', () => {
  // Twenty working days before Sunday 31 March 2024 is Thursday 29 February, Good Friday being the 29th.
  const noNeed = {
    assessmentStartDate: '2024-01-10',
    dateOfAuthorisation: '2024-02-28',
    requiresSupport: 'b',
  };
  const referral = { dateOfReferral: '2024-01-10', referralNfa: 'b', referralsLast12Months: 0 };
  const begins = (cinStartDate: string, cinClosureDate?: string): Child => ({
    childrenInNeed: [{ cinStartDate, cinClosureDate }],
  });
  it.each<Case>([
    [
      'AA-X-4-NOSUPPORT-6',
      [
        { assessments: [noNeed], ...begins('2024-02-28') },
        { assessments: [noNeed], childProtection: [plan] },
        { assessments: [noNeed], childrenInCare: [care] },
      ],
      [
        { assessments: [{ ...noNeed, dateOfAuthorisation: '2024-02-29' }], ...begins('2024-01-10') },
        { assessments: [noNeed], ...begins('2024-02-29') },
        { assessments: [noNeed], ...begins('2024-01-10', '2024-03-31') },
        { assessments: [noNeed, { assessmentStartDate: '2024-01-11' }], ...begins('2024-01-10') },
        { assessments: [noNeed, { assessmentStartDate: 'soon' }], ...begins('2024-01-10') },
        { assessments: [{ ...noNeed, requiresSupport: 'perhaps' }], ...begins('2024-01-10') },
        { assessments: [noNeed], ...begins('2024-01-10', 'soon') },
      ],
    ],
    [
      'AA-X-6-3-START',
      [begins('2023-09-30'), { ...begins('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-09' }] }],
      [
        begins('2023-09-29'),
        { ...begins('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-10' }] },
        { ...begins('2024-01-10'), referrals: [{ dateOfReferral: 'soon' }] },
        begins('2024-04-01'),
        begins('soon'),
      ],
    ],
    [
      'AA-X-6-3-COUNT',
      [
        { referrals: [referral], ...begins('2024-01-11') },
        // One earlier referral, which began the episode, and none counted.
        { referrals: [referral], ...begins('2023-01-11') },
        {
          referrals: [
            { dateOfReferral: '2023-11-01' },
            { ...referral, referralsLast12Months: 1, referralNfa: 'a' },
          ],
          ...begins('2023-08-01'),
        },
      ],
      [
        { referrals: [{ ...referral, referralNfa: 'a' }], ...begins('2024-01-11') },
        { referrals: [referral], ...begins('2024-01-10') },
        { referrals: [referral], ...begins('2023-01-10') },
        { referrals: [{ ...referral, referralsLast12Months: 1 }], ...begins('2023-08-01') },
        { referrals: [referral, { dateOfReferral: '2024-01-11' }], ...begins('2024-01-11') },
        { referrals: [{ ...referral, referralsLast12Months: 'some' }], ...begins('2023-08-01') },
        { referrals: [referral, { dateOfReferral: 'soon' }], ...begins('2024-01-11') },
        { referrals: [{ ...referral, referralNfa: 'perhaps' }], ...begins('2024-01-11') },
      ],
    ],
    [
      'AA-X-6-LASTSEEN',
      [
        {
          childrenInNeed: [{ dateLastSeen: '2024-01-10' }],
          childProtection: [{ lastStatutoryVisit: '2024-01-11' }],
        },
        { childrenInNeed: [{ dateLastSeen: '2024-01-10' }], childrenInCare: [{ lastVisit: '2024-03-31' }] },
      ],
      [
        {
          childrenInNeed: [{ dateLastSeen: '2024-01-10' }],
          childProtection: [{ lastStatutoryVisit: '2024-01-10' }],
          childrenInCare: [{ lastVisit: '2024-04-01' }],
        },
        { childrenInNeed: [{}], childrenInCare: [{ lastVisit: '2024-03-31' }] },
        { childrenInNeed: [{ dateLastSeen: 'soon' }], childrenInCare: [{ lastVisit: '2024-03-31' }] },
        { childrenInNeed: [{ dateLastSeen: '2024-01-10' }], childrenInCare: [{ lastVisit: 'soon' }] },
      ],
    ],
    [
      'AA-X-7-6-START',
      [
        { childProtection: [{ planStartDate: '2024-01-10' }], ...begins('2024-01-11') },
        {
          childProtection: [{ planStartDate: '2024-01-10', planEndDate: '2024-01-12' }],
          ...begins('2024-01-11'),
        },
      ],
      [
        { childProtection: [{ planStartDate: '2024-01-10' }], ...begins('2024-01-10') },
        // An earlier plan, which ended before the episode.
        {
          childProtection: [{ planStartDate: '2023-06-10', planEndDate: '2024-01-11' }],
          ...begins('2024-01-11'),
        },
        { childProtection: [{ planStartDate: '2024-01-10' }] },
        { childProtection: [{ planStartDate: '2024-01-10' }], ...begins('soon') },
        {
          childProtection: [{ planStartDate: '2023-06-10', planEndDate: 'soon' }],
          ...begins('2024-01-11'),
        },
      ],
    ],
    [
      'AA-X-8-6-START',
      [{ childrenInCare: [{ dateStartedLookedAfter: '2024-01-10' }], ...begins('2024-01-11') }],
      [
        { childrenInCare: [{ dateStartedLookedAfter: '2024-01-11' }], ...begins('2024-01-11') },
        {
          childrenInCare: [{ dateStartedLookedAfter: '2023-01-10', dateCeased: '2024-01-11' }],
          ...begins('2024-01-11'),
        },
        { childrenInCare: [{ dateStartedLookedAfter: 'soon' }], ...begins('2024-01-11') },
      ],
    ],
    [
      'AA-X-4-6-START',
      [{ assessments: [{ assessmentStartDate: '2024-01-10' }], ...begins('2024-01-11') }],
      [
        { assessments: [{ assessmentStartDate: '2024-01-11' }], ...begins('2024-01-11') },
        {
          assessments: [{ assessmentStartDate: '2024-01-10', dateOfAuthorisation: '2024-03-01' }],
          ...begins('2024-01-11'),
        },
        {
          assessments: [{ assessmentStartDate: '2024-01-10', dateOfAuthorisation: 'soon' }],
          ...begins('2024-01-11'),
        },
      ],
    ],
    [
      'AA-X-2-6',
      [{ earlyHelp: [{ assessmentStartDate: '2024-03-31' }], ...ofListSix }],
      [
        {
          earlyHelp: [{ assessmentStartDate: '2024-01-10', assessmentCompletionDate: '2024-03-31' }],
          ...ofListSix,
        },
        { earlyHelp: [{ assessmentStartDate: '2024-01-10' }], ...begins('2024-01-10', '2024-03-31') },
        { earlyHelp: [{ assessmentStartDate: '2024-01-10' }], ...begins('2024-01-10', 'soon') },
        { earlyHelp: [{ assessmentStartDate: 'soon' }], ...ofListSix },
      ],
    ],
  ])('%s', expectTold);
});

describe('care and care leavers', () => {
  const category = (eligibilityCategory: string): Child => ({ careLeavers: [{ eligibilityCategory }] });
  const leaver = { dateCeased: '2024-01-10', dateOfBirth: '2008-01-10', reasonCeased: 'E5' };
  it.each<Case>([
    [
      'AA-X-8-9',
      [{ childrenInCare: [care], ...category('a') }],
      [
        { childrenInCare: [care], ...category('d') },
        { childrenInCare: [{ ...care, dateCeased: '2024-03-31' }], ...category('a') },
        { childrenInCare: [care], ...category('perhaps') },
        { childrenInCare: [{ ...care, dateCeased: 'soon' }], ...category('a') },
      ],
    ],
    [
      'AA-X-9-ELIGIBLE-8',
      [category('d'), { ...category('d'), childrenInCare: [{ ...care, dateCeased: '2024-03-31' }] }],
      [
        { ...category('d'), childrenInCare: [care] },
        category('b'),
        { ...category('d'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-8-16-NOT-9',
      [
        { childrenInCare: [{ ...care, age: 16, dateStartedLookedAfter: '2023-12-31' }] },
        { childrenInCare: [{ ...care, age: 17 }], ...category('a') },
      ],
      [
        { childrenInCare: [{ ...care, age: 16, dateStartedLookedAfter: '2024-01-01' }] },
        { childrenInCare: [{ ...care, age: 15 }] },
        { childrenInCare: [{ ...care, age: 18 }] },
        { childrenInCare: [{ ...care, age: 17, legalStatus: 'V4' }] },
        { childrenInCare: [{ ...care, age: 17 }], ...category('d') },
        { childrenInCare: [{ ...care, age: 17 }], ...category('perhaps') },
        { childrenInCare: [care] },
      ],
    ],
    [
      'AA-X-8-LEFT-9',
      [
        { childrenInCare: [leaver] },
        // Sixteen on 1 March of a common year.
        { childrenInCare: [{ ...leaver, dateOfBirth: '2007-03-01', dateCeased: '2024-02-29' }] },
      ],
      [
        { childrenInCare: [{ ...leaver, dateCeased: '2024-01-09' }] },
        { childrenInCare: [leaver], ...category('b') },
        { childrenInCare: [{ ...leaver, reasonCeased: 'E4A' }] },
        { childrenInCare: [{ ...leaver, dateOfBirth: 'soon' }] },
        { childrenInCare: [{ ...leaver, dateCeased: undefined }] },
      ],
    ],
    [
      'AA-X-9-DIED-8',
      [{ childrenInCare: [{ reasonCeased: 'E2' }], ...category('b') }],
      [
        { childrenInCare: [{ reasonCeased: 'E2' }] },
        { childrenInCare: [{ reasonCeased: 'E8' }], ...category('b') },
        { childrenInCare: [{ reasonCeased: 'perhaps' }], ...category('b') },
      ],
    ],
    [
      'AA-X-9-ADOPTED',
      [
        { childrenInCare: [{ reasonCeased: 'E11' }], ...category('b') },
        { childrenInCare: [{ reasonCeased: 'E12' }], ...category('b') },
      ],
      [
        { childrenInCare: [{ reasonCeased: 'E13' }], ...category('b') },
        { childrenInCare: [{}], ...category('b') },
      ],
    ],
    [
      'AA-X-9-UASC-8',
      [{ childrenInCare: [{ uasc: 'a' }], careLeavers: [{ uasc: 'b' }] }],
      [
        { childrenInCare: [{ uasc: 'a' }], careLeavers: [{ uasc: 'a' }] },
        { childrenInCare: [{ uasc: 'b' }], careLeavers: [{ uasc: 'b' }] },
        { childrenInCare: [{ uasc: 'a' }], careLeavers: [{}] },
        { childrenInCare: [{ uasc: 'a' }] },
      ],
    ],
    [
      'AA-X-6-9',
      [{ ...ofListSix, ...category('c') }],
      [
        { ...ofListSix, ...category('d') },
        { childrenInNeed: [{ ...need, cinClosureDate: '2024-03-31' }], ...category('a') },
        { ...ofListSix, ...category('perhaps') },
        { childrenInNeed: [{ ...need, cinClosureDate: 'soon' }], ...category('a') },
      ],
    ],
  ])('%s', expectTold);

  it('are not told of in a layout that does not have the eligible child', () => {
    const child = { childrenInCare: [{ ...care, age: 17 }] };
    expect(findingsOn('AA-X-8-16-NOT-9', [child])).toHaveLength(1);
    expect(findingsOn('AA-X-8-16-NOT-9', [child], { layout: '2019' })).toEqual([]);
  });
});

describe('adoption and care', () => {
  const decision = { decisionDate: '2023-06-01' };
  const inCare = (more: Readonly<Record<string, unknown>>): Child => ({
    childrenInCare: [{ ...care, ...more }],
  });
  it.each<Case>([
    [
      'AA-X-10-8',
      [{ adoption: [decision] }, { adoption: [decision], ...inCare({ dateCeased: '2024-03-31' }) }],
      [
        { adoption: [decision], ...inCare({}) },
        { adoption: [{ ...decision, adoptionOrderDate: '2023-12-01' }] },
        { adoption: [{ ...decision, decisionReversedDate: 'soon' }] },
        { adoption: [decision], ...inCare({ dateCeased: 'soon' }) },
      ],
    ],
    [
      'AA-X-10-8-CARE',
      [{ adoption: [{ dateEnteredCare: '2023-06-02' }], ...inCare({}) }],
      [
        { adoption: [{ dateEnteredCare: '2023-06-01' }], ...inCare({}) },
        // Back in care after the order.
        {
          adoption: [{ dateEnteredCare: '2021-01-10', adoptionOrderDate: '2023-05-31' }],
          ...inCare({}),
        },
        { adoption: [{ dateEnteredCare: 'soon' }], ...inCare({}) },
        { adoption: [{ dateEnteredCare: '2023-06-02' }], ...inCare({ dateStartedLookedAfter: 'soon' }) },
      ],
    ],
    [
      'AA-X-10-8-AO',
      [
        { adoption: [{ adoptionOrderDate: '2023-09-30' }] },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: '2024-01-11', reasonCeased: 'E11' }),
        },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: '2024-01-10', reasonCeased: 'E8' }),
        },
      ],
      [
        { adoption: [{ adoptionOrderDate: '2023-09-29' }] },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: '2024-01-10', reasonCeased: 'E12' }),
        },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: 'soon', reasonCeased: 'E12' }),
        },
        { adoption: [{ adoptionOrderDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-8-10-AO',
      [
        inCare({ reasonCeased: 'E11', dateCeased: '2023-03-31' }),
        { ...inCare({ reasonCeased: 'E12' }), adoption: [decision] },
      ],
      [
        inCare({ reasonCeased: 'E11', dateCeased: '2023-03-30' }),
        { ...inCare({ reasonCeased: 'E12' }), adoption: [{ adoptionOrderDate: '2024-01-10' }] },
        { ...inCare({ reasonCeased: 'E12' }), adoption: [{ adoptionOrderDate: 'soon' }] },
        inCare({ reasonCeased: 'perhaps' }),
      ],
    ],
    [
      'AA-X-10-8-PO',
      [
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: 'C2' }) },
        { adoption: [{}], ...inCare({ legalStatus: 'E1' }) },
      ],
      [
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: 'D1' }) },
        { adoption: [{}], ...inCare({ legalStatus: 'C2' }) },
        {
          adoption: [{ placementOrderDate: '2024-01-10', decisionReversedDate: '2024-02-01' }],
          ...inCare({ legalStatus: 'C2' }),
        },
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'C2', dateCeased: '2024-03-31' }),
        },
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: 'perhaps' }) },
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: undefined }) },
      ],
    ],
    [
      'AA-X-10-8-PO-DATE',
      [
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-11' }),
        },
      ],
      [
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-10' }),
        },
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'C2', legalStatusStart: '2024-01-11' }),
        },
        {
          adoption: [{ placementOrderDate: 'soon' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-11' }),
        },
        {
          adoption: [{ placementOrderDate: '2023-01-10', decisionReversedDate: '2023-06-01' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-11' }),
        },
      ],
    ],
    [
      'AA-X-10-8-PLACED',
      [
        { adoption: [{ placedDate: '2024-01-10' }], ...inCare({ placementType: 'U1' }) },
        { adoption: [{}], ...inCare({ placementType: 'A3' }) },
      ],
      [
        { adoption: [{ placedDate: '2024-01-10' }], ...inCare({ placementType: 'A6' }) },
        { adoption: [{}], ...inCare({ placementType: 'U5' }) },
        { adoption: [{ placedDate: '2024-01-10' }], ...inCare({}) },
      ],
    ],
    [
      'AA-X-10-8-PLACED-DATE',
      [
        {
          adoption: [{ placedDate: '2024-01-10' }],
          ...inCare({ placementType: 'A4', placementStart: '2024-01-09' }),
        },
      ],
      [
        {
          adoption: [{ placedDate: '2024-01-10' }],
          ...inCare({ placementType: 'A4', placementStart: '2024-01-10' }),
        },
        {
          adoption: [{ placedDate: '2024-01-10' }],
          ...inCare({ placementType: 'A4', placementStart: 'soon' }),
        },
      ],
    ],
    [
      'AA-X-10-8-FFA',
      [{ adoption: [{ ffaPlacementDate: '2024-01-10' }], ...inCare({ placementType: 'U1' }) }],
      [
        { adoption: [{ ffaPlacementDate: '2024-01-10' }], ...inCare({ placementType: 'U2' }) },
        {
          adoption: [{ ffaPlacementDate: '2024-01-10', placedDate: '2024-02-10' }],
          ...inCare({ placementType: 'A3' }),
        },
        { adoption: [{}], ...inCare({ placementType: 'U1' }) },
        { adoption: [{ ffaPlacementDate: '2024-01-10' }], ...inCare({ placementType: 'perhaps' }) },
      ],
    ],
    [
      'AA-X-10-REV-8',
      [{ adoption: [{ decisionReversedDate: '2024-03-31' }], ...inCare({ permanencePlan: 'b' }) }],
      [
        { adoption: [{ decisionReversedDate: '2024-01-10' }], ...inCare({ permanencePlan: 'f' }) },
        { adoption: [{ decisionReversedDate: '2024-04-01' }], ...inCare({ permanencePlan: 'b' }) },
        {
          adoption: [{ decisionReversedDate: '2024-01-10' }, decision],
          ...inCare({ permanencePlan: 'b' }),
        },
        { adoption: [{ decisionReversedDate: 'soon' }], ...inCare({ permanencePlan: 'b' }) },
      ],
    ],
    [
      'AA-08-PERM-ADOPT',
      [inCare({ permanencePlan: 'b' }), inCare({ placementType: 'A5' })],
      [
        { ...inCare({ permanencePlan: 'b' }), adoption: [{}] },
        inCare({ permanencePlan: 'c', placementType: 'U1' }),
        inCare({ permanencePlan: 'perhaps' }),
      ],
    ],
  ])('%s', expectTold);
});

describe('families', () => {
  const child = (familyIdentifier: string, more = {}): Child => ({
    adoption: [{ familyIdentifier, ...more }],
  });
  it.each<Case>([
    [
      'AA-X-10-11-FAMILY',
      [child('F1')],
      [
        { ...child('F2'), adopters: [{ familyIdentifier: 'F2' }] },
        child('F3', { decisionReversedDate: '2024-01-10' }),
        { adoption: [{}] },
      ],
    ],
    [
      'AA-X-10-11-DATES',
      [
        {
          ...child('F1', { matchDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F1', matchDate: '2024-01-11' }],
        },
        {
          ...child('F2', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F2', placedDate: '2024-01-11' }, { familyIdentifier: 'F2' }],
        },
        {
          ...child('F3', { adoptionOrderDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F3', adoptionOrderDate: '2024-01-11' }],
        },
      ],
      [
        {
          ...child('F4', { matchDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F4', matchDate: '2024-01-10' }],
        },
        // The family's day is that of the first child.
        {
          ...child('F5', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F5', placedDate: '2024-01-10' }],
        },
        child('F5', { placedDate: '2024-02-10' }),
        { ...child('F6', { matchDate: '2024-01-10' }), adopters: [{ familyIdentifier: 'F6' }] },
        {
          ...child('F7', { matchDate: 'soon' }),
          adopters: [{ familyIdentifier: 'F7', matchDate: '2024-01-11' }],
        },
      ],
    ],
    [
      'AA-X-10-11-COUNT',
      [
        {
          ...child('F1', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F1', childrenPlaced: 0 }],
        },
      ],
      [
        // The second may have been placed long ago.
        {
          ...child('F2', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F2', childrenPlaced: 2 }],
        },
        {
          ...child('F3', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F3', childrenPlaced: 1 }],
        },
        { ...child('F4', { placedDate: '2024-01-10' }), adopters: [{ familyIdentifier: 'F4' }] },
        {
          ...child('F5', { placedDate: 'soon' }),
          adopters: [{ familyIdentifier: 'F5', childrenPlaced: 0 }],
        },
      ],
    ],
    [
      'AA-X-11-CHILD',
      [
        { childrenInCare: [{}], adopters: [{ adopterIdentifier: 'C1' }] },
        { adoption: [{}], adopters: [{ adopterIdentifier: 'C2' }] },
      ],
      [{ contacts: [{}], adopters: [{ adopterIdentifier: 'C3' }] }, { adopters: [{}] }],
    ],
  ])('%s', expectTold);
});

describe('workers and teams', () => {
  const had = (column: string, ...names: readonly (string | undefined)[]): Child => ({
    childrenInNeed: [{ ...need, [column]: names[0] }],
    childProtection: [{ ...plan, [column]: names[1] }],
    childrenInCare: [{ ...care, [column]: names[2] }],
  });
  it.each<Case>(
    (['allocatedWorker', 'allocatedTeam'] as const).map((column) => [
      column === 'allocatedWorker' ? 'AA-X-WORKER-SAME' : 'AA-X-TEAM-SAME',
      [had(column, 'Team A', 'Team B', 'Team A'), had(column, undefined, 'Team A', 'Team B')],
      [
        had(column, 'Team A', 'team  a', ' Team A'),
        had(column, 'Team A', undefined, '#N/A'),
        {
          childrenInNeed: [{ ...need, [column]: 'Team A' }],
          childProtection: [{ ...ended, [column]: 'Team B' }],
        },
      ],
    ]),
  )('%s', expectTold);
});

describe('identity', () => {
  const said = (column: string, ...values: readonly unknown[]): Child => {
    const lists = ['section47', 'childrenInNeed', 'careLeavers'];
    return Object.fromEntries(lists.map((list, index) => [list, [{ [column]: values[index] }]]));
  };
  it.each<Case>([
    [
      'AA-X-DOB',
      [
        said('dateOfBirth', '2012-03-04', '2012-03-05', '2012-03-04'),
        said('dateOfBirth', undefined, '2012-03-04', '2012-04-03'),
      ],
      [
        said('dateOfBirth', '2012-03-04', '2012-03-04', undefined),
        said('dateOfBirth', '2012-03-04', 'soon', '04/03/2012'),
      ],
    ],
    [
      'AA-X-GENDER',
      [said('gender', 'a', 'b'), said('gender', undefined, 'd', 'a')],
      [said('gender', 'a', 'Male'), said('gender', 'c', 'a', 'c'), said('gender', 'a', 'perhaps')],
    ],
    [
      'AA-X-ETHNICITY',
      [said('ethnicity', 'WBRI', 'WIRI')],
      [said('ethnicity', 'WBRI', 'NOBT', 'REFU'), said('ethnicity', 'WBRI', 'perhaps', 'WBRI')],
    ],
    ['AA-X-DISABILITY', [said('disability', 'a', 'b')], [said('disability', 'a', 'c', 'a')]],
    [
      'AA-X-AGE',
      [said('age', 12, 13), said('age', undefined, -1, 0)],
      [said('age', 12, undefined, 12), said('age', 12, 'some')],
    ],
  ])('%s', expectTold);

  it('is told once for a list, against the first record of the first list that says anything', () => {
    const child = {
      contacts: [{ dateOfContact: '2024-01-11' }],
      referrals: [
        { dateOfReferral: '2024-03-01', gender: 'b' },
        { dateOfReferral: '2024-02-01', gender: 'a' },
        { dateOfReferral: '2024-02-15', gender: 'b' },
      ],
      childProtection: [{ gender: 'b' }],
    };
    const places = findingsOn('AA-X-GENDER', [child]).map(({ where, params }) => [
      where.list,
      where.row,
      params,
    ]);
    expect(places).toEqual([
      ['referrals', 3, { column: 'Gender', otherList: 'Referrals', otherRow: 2 }],
      ['childProtection', 1, { column: 'Gender', otherList: 'Referrals', otherRow: 2 }],
    ]);
  });

  it('says that day and month look changed about, and not the dates', () => {
    const told = (one: string, other: string): unknown[] =>
      findingsOn('AA-X-DOB', [said('dateOfBirth', one, other)]).map(({ params }) => params['kind']);
    expect(told('2012-01-02', '2012-02-01')).toEqual(['day-month-swap']);
    expect(told('2012-01-02', '2013-02-01')).toEqual([undefined]);
    const [finding] = findingsOn('AA-X-DOB', [said('dateOfBirth', '2012-01-02', '2012-02-01')]);
    expect(JSON.stringify(finding)).not.toContain('2012');
  });
});

describe('identifiers', () => {
  const id = (childUniqueId: string, more = {}): Readonly<Record<string, unknown>> => ({
    childUniqueId,
    ...more,
  });

  it('AA-X-SIBLING-ID is told for each list and spelling but the first', () => {
    const child = {
      contacts: [id('a7'), id('b8')],
      referrals: [id('A7', { dateOfReferral: '2024-01-11' }), id('A7', { dateOfReferral: '2024-01-10' })],
      careLeavers: [id('0A7'), id('A 7'), id('a7'), id('B80'), id('0')],
      adoption: [id('000')],
    };
    const places = findingsOn('AA-X-SIBLING-ID', [child]).map(({ where, params }) => [
      where.list,
      where.row,
      params['otherList'],
      params['otherRow'],
    ]);
    expect(places).toEqual([
      ['referrals', 2, 'Contacts', 1],
      ['careLeavers', 1, 'Contacts', 1],
      ['careLeavers', 2, 'Contacts', 1],
      ['adoption', 1, 'Care leavers', 5],
    ]);
  });

  it.each<Case>([
    [
      'AA-X-ORPHAN',
      [
        { section47: [{ strategyDiscussionDate: '2023-09-30' }] },
        { childProtection: [plan] },
        { childrenInCare: [{ dateCeased: '2023-09-30' }] },
      ],
      [
        { section47: [{ strategyDiscussionDate: '2023-09-29' }] },
        { childrenInCare: [{ ...care, dateCeased: '2023-09-29' }] },
        { childProtection: [plan], referrals: [{}] },
        { childProtection: [plan], assessments: [{}] },
        { childProtection: [plan], childrenInNeed: [{}] },
        { section47: [{ strategyDiscussionDate: 'soon' }] },
        { childrenInCare: [{ ...care, dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-TWIN',
      [],
      [
        { contacts: [{ dateOfContact: '2024-01-10' }], referrals: [{ dateOfReferral: '2024-01-11' }] },
        { contacts: [{ dateOfContact: '2024-01-10' }], referrals: [{ dateOfReferral: '2024-01-11' }] },
      ],
    ],
  ])('%s', expectTold);

  const person = { dateOfBirth: '2015-05-05', gender: 'a', ethnicity: 'WBRI' };
  const life = (referred: string, more: Child = {}): Child => ({
    contacts: [{ ...person, dateOfContact: '2024-01-10' }],
    referrals: [{ dateOfReferral: referred }],
    ...more,
  });

  it('AA-X-TWIN is told of two identifiers that all events of both are alike of', () => {
    const children = [
      life('2024-01-11'),
      life('2024-01-11'),
      life('2024-01-12'),
      life('2024-01-12', { section47: [{ strategyDiscussionDate: '2024-01-13' }] }),
      { contacts: life('')['contacts']! },
      { contacts: life('')['contacts']! },
    ];
    const places = findingsOn('AA-X-TWIN', children).map(({ where, params }) => [
      where.row,
      params['otherRow'],
    ]);
    expect(places).toEqual([[2, 1]]);
  });

  it('AA-X-TWIN wants date of birth, sex and ethnicity to be known and the same', () => {
    const other = (more: Readonly<Record<string, unknown>>): Child => ({
      ...life('2024-01-11'),
      contacts: [{ ...person, ...more, dateOfContact: '2024-01-10' }],
    });
    const alike = [{ dateOfBirth: '2015-05-06' }, { gender: 'b' }, { ethnicity: 'WIRI' }, { gender: 'c' }];
    for (const more of alike) expectTold('AA-X-TWIN', [], [life('2024-01-11'), other(more)]);
    expectTold('AA-X-TWIN', [], [other({ gender: 'c' }), other({ gender: 'c' })]);
  });
});
