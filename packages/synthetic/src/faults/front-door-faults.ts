import type { LocalDate } from '@sightline/core';
import { after, aged, caseIn, dateOf, has, isWeekend, personIn, saturdayAfter } from './fault.ts';
import type { Draft, DraftLists, Fault } from './fault.ts';

const onceOn = (lists: DraftLists, list: string, record: Draft): boolean =>
  lists.of(list, record).length === 1;
/** Written otherwise than as a date is: day, month and year of it. */
const parts = (date: LocalDate): readonly [string, string, string] => [
  date.slice(8),
  date.slice(5, 7),
  date.slice(0, 4),
];

const contactOnly: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'contacts') &&
  onceOn(lists, 'contacts', record) &&
  aged(record, 3, 16) &&
  record['gender'] !== 'c';

/** Faults of list 1; those of its columns that every list has are planted here. */
export const contactFaults: readonly Fault[] = [
  {
    name: 'contact-after-the-extract',
    list: 'contacts',
    rules: ['AA-01-FUT', 'AA-01-WINDOW'],
    suits: contactOnly,
    plant: (record, lists) => void (record['dateOfContact'] = lists.daysBefore(-10)),
  },
  {
    name: 'contact-before-the-window',
    list: 'contacts',
    rules: ['AA-01-WINDOW'],
    suits: contactOnly,
    plant: (record, lists) => void (record['dateOfContact'] = lists.monthsBefore(8)),
  },
  {
    name: 'contact-twice',
    list: 'contacts',
    rules: ['AA-01-KEY'],
    suits: contactOnly,
    plant: (record, lists) => lists.add('contacts', { ...record }),
  },
  {
    name: 'contact-of-one-day-from-two-sources',
    list: 'contacts',
    rules: ['AA-01-SAMEDAY'],
    suits: (record, lists) => contactOnly(record, lists) && record['contactSource'] !== '4',
    plant: (record, lists) => lists.add('contacts', { ...record, contactSource: '4' }),
  },
  {
    name: 'contact-without-a-source',
    list: 'contacts',
    rules: ['AA-01-REQ-contactSource'],
    suits: contactOnly,
    plant: (record) => void delete record['contactSource'],
  },
  {
    name: 'contact-source-of-no-code',
    list: 'contacts',
    rules: ['AA-01-COD-contactSource'],
    suits: contactOnly,
    plant: (record) => void (record['contactSource'] = 'ZQ9'),
  },
  {
    name: 'date-with-two-digit-year',
    list: 'contacts',
    rules: ['AA-01-TYP-D'],
    suits: contactOnly,
    plant: (record: Draft): void => {
      const [day, month, year] = parts(dateOf(record, 'dateOfContact'));
      record['dateOfContact'] = `${day}/${month}/${year.slice(2)}`;
    },
  },
  {
    name: 'date-with-month-first',
    list: 'contacts',
    rules: ['AA-01-TYP-D'],
    suits: (record, lists) =>
      contactOnly(record, lists) && Number(parts(dateOf(record, 'dateOfContact'))[0]) > 12,
    plant: (record: Draft): void => {
      const [day, month, year] = parts(dateOf(record, 'dateOfContact'));
      record['dateOfContact'] = `${month}/${day}/${year}`;
    },
  },
  {
    name: 'date-in-words',
    list: 'contacts',
    rules: ['AA-01-TYP-D'],
    suits: contactOnly,
    plant: (record) => void (record['dateOfContact'] = 'end of last month'),
  },
  {
    name: 'date-that-is-none',
    list: 'contacts',
    rules: ['AA-01-TYP-D'],
    suits: contactOnly,
    plant: (record) => void (record['dateOfContact'] = '31/02/2024'),
  },
  {
    name: 'date-with-midnight',
    list: 'contacts',
    rules: ['AA-01-TYP-D'],
    suits: contactOnly,
    plant: (record) => void (record['dateOfContact'] = `${record['dateOfContact']} 00:00:00`),
  },
  {
    name: 'date-blank-in-a-word',
    list: 'contacts',
    rules: ['AA-01-REQ-dateOfContact'],
    suits: contactOnly,
    plant: (record) => void (record['dateOfContact'] = 'nan'),
  },
  {
    name: 'cell-with-a-spreadsheet-error',
    list: 'contacts',
    rules: ['AA-F-013'],
    suits: contactOnly,
    plant: (record) => void (record['dateOfContact'] = '#REF!'),
  },
  {
    name: 'age-with-decimals',
    list: 'contacts',
    rules: ['AA-01-TYP-I'],
    suits: contactOnly,
    plant: (record) => void (record['age'] = `${record['age']}.5`),
  },
  {
    name: 'age-in-words',
    list: 'contacts',
    rules: ['AA-01-TYP-I'],
    suits: contactOnly,
    plant: (record) => void (record['age'] = 'about six'),
  },
  {
    name: 'age-not-that-of-the-birthday',
    list: 'contacts',
    rules: ['AA-01-AGE-CALC'],
    suits: contactOnly,
    plant: (record) => void (record['age'] = Number(record['age']) + 1),
  },
  {
    name: 'contact-about-an-adult',
    list: 'contacts',
    rules: ['AA-01-AGE-RANGE'],
    suits: contactOnly,
    plant: (record: Draft, lists: DraftLists): void => {
      record['dateOfBirth'] = lists.monthsBefore(25 * 12 + 6);
      record['age'] = 25;
    },
  },
  {
    name: 'birth-before-1990',
    list: 'contacts',
    rules: ['AA-01-DOB-DEFAULT', 'AA-01-AGE-RANGE', 'AA-01-AGE-CALC'],
    suits: contactOnly,
    plant: (record) => void (record['dateOfBirth'] = '1970-01-01'),
  },
  {
    name: 'contact-long-before-birth',
    list: 'contacts',
    rules: ['AA-01-DOB-EVENT'],
    suits: (record, lists) =>
      contactOnly(record, lists) && dateOf(record, 'dateOfContact') < lists.monthsBefore(4),
    plant: (record: Draft): void => {
      record['dateOfBirth'] = after(record, 'dateOfContact', 300);
      record['age'] = -1;
      record['gender'] = 'c';
    },
  },
  {
    name: 'expected-birth-too-far-ahead',
    list: 'contacts',
    rules: ['AA-01-EDD', 'AA-01-DOB-EVENT'],
    suits: (record, lists) =>
      contactOnly(record, lists) && dateOf(record, 'dateOfContact') > lists.monthsBefore(2),
    plant: (record: Draft, lists: DraftLists): void => {
      record['dateOfBirth'] = lists.daysBefore(-300);
      record['age'] = -1;
      record['gender'] = 'c';
    },
  },
  {
    name: 'unborn-with-a-sex',
    list: 'contacts',
    rules: ['AA-01-UNBORN'],
    suits: contactOnly,
    plant: (record: Draft, lists: DraftLists): void => {
      record['dateOfBirth'] = lists.daysBefore(-60);
      record['age'] = -1;
    },
  },
  {
    name: 'identifier-that-looks-like-a-name',
    list: 'contacts',
    rules: ['AA-01-ID-SHAPE'],
    suits: contactOnly,
    plant: (record) => void (record['childUniqueId'] = 'child, second'),
  },
  {
    name: 'identifier-missing',
    list: 'contacts',
    rules: ['AA-01-REQ-childUniqueId'],
    suits: contactOnly,
    plant: (record) => void delete record['childUniqueId'],
  },
  {
    name: 'sex-missing',
    list: 'contacts',
    rules: ['AA-01-REQ-gender'],
    suits: contactOnly,
    plant: (record) => void delete record['gender'],
  },
  {
    name: 'ethnicity-of-no-code',
    list: 'contacts',
    rules: ['AA-01-COD-ethnicity'],
    suits: contactOnly,
    plant: (record) => void (record['ethnicity'] = 'QQQQ'),
  },
  {
    name: 'code-in-other-words',
    list: 'contacts',
    rules: ['AA-01-COD-gender'],
    suits: (record, lists) => contactOnly(record, lists) && record['gender'] === 'b',
    plant: (record) => void (record['gender'] = 'Female'),
  },
];

const helpOnly: Fault['suits'] = (record, lists) =>
  (lists.isOn(record, 'earlyHelp') || lists.isOn(record, 'earlyHelp', 'contacts')) &&
  onceOn(lists, 'earlyHelp', record) &&
  aged(record, 3, 16);
const closedHelp: Fault['suits'] = (record, lists) =>
  helpOnly(record, lists) && has(record, 'assessmentCompletionDate');
const withContact: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'earlyHelp', 'contacts') && helpOnly(record, lists) && onceOn(lists, 'contacts', record);

/** Faults of list 2. */
export const earlyHelpFaults: readonly Fault[] = [
  {
    name: 'early-help-ends-before-it-starts',
    list: 'earlyHelp',
    rules: ['AA-02-ORDER'],
    suits: (record, lists) =>
      closedHelp(record, lists) && dateOf(record, 'assessmentStartDate') > lists.monthsBefore(5),
    plant: (record) => void (record['assessmentCompletionDate'] = after(record, 'assessmentStartDate', -5)),
  },
  {
    name: 'early-help-open-for-more-than-a-year',
    list: 'earlyHelp',
    rules: ['AA-02-OPEN-LONG'],
    suits: helpOnly,
    plant: (record: Draft, lists: DraftLists): void => {
      record['assessmentStartDate'] = lists.monthsBefore(14);
      delete record['assessmentCompletionDate'];
    },
  },
  {
    name: 'early-help-over-before-the-window',
    list: 'earlyHelp',
    rules: ['AA-02-WINDOW'],
    suits: helpOnly,
    plant: (record: Draft, lists: DraftLists): void => {
      record['assessmentStartDate'] = lists.monthsBefore(12);
      record['assessmentCompletionDate'] = lists.monthsBefore(8);
    },
  },
  {
    name: 'early-help-open-twice',
    list: 'earlyHelp',
    rules: ['AA-02-OVERLAP'],
    suits: (record, lists) => helpOnly(record, lists) && !has(record, 'assessmentCompletionDate'),
    plant: (record, lists) =>
      lists.add('earlyHelp', { ...record, assessmentStartDate: after(record, 'assessmentStartDate', 3) }),
  },
  {
    name: 'early-help-twice',
    list: 'earlyHelp',
    rules: ['AA-02-KEY'],
    suits: closedHelp,
    plant: (record, lists) => lists.add('earlyHelp', { ...record }),
  },
  {
    name: 'organisation-is-a-placeholder',
    list: 'earlyHelp',
    rules: ['AA-02-ORG-PLACEHOLDER'],
    suits: helpOnly,
    plant: (record) => void (record['organisationCompletingAssessment'] = 'Unknown'),
  },
  {
    name: 'organisation-missing',
    list: 'earlyHelp',
    rules: ['AA-02-REQ-organisationCompletingAssessment'],
    suits: helpOnly,
    plant: (record) => void delete record['organisationCompletingAssessment'],
  },
  {
    name: 'text-with-loose-spaces',
    list: 'earlyHelp',
    rules: ['AA-F-014'],
    suits: helpOnly,
    plant: (record) => void (record['organisationCompletingAssessment'] = ' Family\u00a0 Hub '),
  },
  {
    name: 'early-help-beside-an-open-case',
    list: 'childrenInNeed',
    rules: ['AA-X-2-6'],
    suits: (record, lists) =>
      record['caseStatus'] === 'c' && lists.isOn(record, 'childrenInNeed') && aged(record, 3, 16),
    plant: (record, lists) =>
      lists.add('earlyHelp', {
        ...personIn(record),
        assessmentStartDate: lists.monthsBefore(2),
        organisationCompletingAssessment: 'Family Hub',
      }),
  },
  {
    name: 'identifier-without-its-zeros-as-a-number',
    list: 'earlyHelp',
    rules: ['AA-X-SIBLING-ID'],
    suits: withContact,
    plant: (record: Draft, lists: DraftLists): void => {
      for (const contact of lists.of('contacts', record)) contact['childUniqueId'] = '0071234509';
      record['childUniqueId'] = 71_234_509;
    },
  },
  {
    name: 'identifier-in-small-letters',
    list: 'earlyHelp',
    rules: ['AA-X-SIBLING-ID'],
    suits: withContact,
    plant: (record) => void (record['childUniqueId'] = String(record['childUniqueId']).toLowerCase()),
  },
  {
    name: 'birth-on-another-day-on-another-list',
    list: 'earlyHelp',
    rules: ['AA-X-DOB'],
    // A day in the middle of a month moves no birthday past the extract.
    suits: (record, lists) =>
      withContact(record, lists) &&
      dateOf(record, 'dateOfBirth').slice(8) === '12' &&
      dateOf(record, 'dateOfBirth').slice(5, 7) !== lists.asAt.slice(5, 7),
    plant: (record) => void (record['dateOfBirth'] = after(record, 'dateOfBirth', 1)),
  },
  {
    name: 'sex-differs-between-lists',
    list: 'earlyHelp',
    rules: ['AA-X-GENDER'],
    suits: withContact,
    plant: (record) => void (record['gender'] = record['gender'] === 'a' ? 'b' : 'a'),
  },
  {
    name: 'ethnicity-differs-between-lists',
    list: 'earlyHelp',
    rules: ['AA-X-ETHNICITY'],
    suits: withContact,
    plant: (record) => void (record['ethnicity'] = record['ethnicity'] === 'WBRI' ? 'WOTH' : 'WBRI'),
  },
];

const endedInNothing: Fault['suits'] = (record, lists) =>
  record['referralNfa'] === 'a' &&
  lists.isOn(record, 'contacts', 'referrals') &&
  onceOn(lists, 'referrals', record) &&
  aged(record, 2, 16);
const assessedOnly: Fault['suits'] = (record, lists) =>
  lists.isOn(record, 'contacts', 'referrals', 'assessments') &&
  onceOn(lists, 'referrals', record) &&
  onceOn(lists, 'assessments', record) &&
  aged(record, 2, 16);
/** Two referrals on the list: the first ended in nothing, or in an assessment that found no need. */
const referredTwice: Fault['suits'] = (record, lists) => lists.of('referrals', record).length === 2;

/** Faults of list 3. */
export const referralFaults: readonly Fault[] = [
  {
    name: 'referral-without-an-answer-on-further-action',
    list: 'referrals',
    rules: ['AA-03-REQ-referralNfa'],
    suits: endedInNothing,
    plant: (record) => void delete record['referralNfa'],
  },
  {
    name: 'referral-without-a-worker',
    list: 'referrals',
    rules: ['AA-03-REQ-allocatedWorker'],
    suits: endedInNothing,
    plant: (record) => void delete record['allocatedWorker'],
  },
  {
    name: 'referral-twice',
    list: 'referrals',
    rules: ['AA-03-KEY'],
    suits: endedInNothing,
    plant: (record, lists) => lists.add('referrals', { ...record }),
  },
  {
    name: 'referrals-counted-above-twelve',
    list: 'referrals',
    rules: ['AA-03-COUNT-RANGE'],
    suits: endedInNothing,
    plant: (record) => void (record['referralsLast12Months'] = 13),
  },
  {
    name: 'referrals-counted-below-nought',
    list: 'referrals',
    rules: ['AA-03-COUNT-RANGE'],
    suits: endedInNothing,
    plant: (record) => void (record['referralsLast12Months'] = -1),
  },
  {
    name: 'referrals-counted-otherwise-on-another-record',
    list: 'referrals',
    rules: ['AA-03-COUNT-SAME'],
    suits: (record, lists) => referredTwice(record, lists) && lists.of('referrals', record)[0] === record,
    plant: (record) => void (record['referralsLast12Months'] = Number(record['referralsLast12Months']) + 1),
  },
  {
    name: 'referrals-counted-below-those-on-the-list',
    list: 'referrals',
    rules: ['AA-03-COUNT-MIN'],
    suits: (record, lists) => referredTwice(record, lists) && lists.of('referrals', record)[1] === record,
    plant: (record: Draft, lists: DraftLists): void => {
      for (const one of lists.of('referrals', record)) one['referralsLast12Months'] = 0;
    },
  },
  {
    name: 'referral-after-the-extract',
    list: 'referrals',
    rules: ['AA-03-FUT', 'AA-03-WINDOW'],
    suits: endedInNothing,
    plant: (record, lists) => void (record['dateOfReferral'] = lists.daysBefore(-4)),
  },
  {
    name: 'referral-without-a-contact',
    list: 'referrals',
    rules: ['AA-X-1-3'],
    suits: (record, lists) =>
      endedInNothing(record, lists) && dateOf(record, 'dateOfReferral') > lists.monthsBefore(5),
    plant: (record, lists) => lists.remove('contacts', ...lists.of('contacts', record)),
  },
  {
    name: 'assessment-after-a-referral-that-ended-in-nothing',
    list: 'referrals',
    rules: ['AA-X-3-NFA-4'],
    suits: assessedOnly,
    plant: (record) => void (record['referralNfa'] = 'a'),
  },
  {
    name: 'referral-without-an-assessment',
    list: 'referrals',
    rules: ['AA-X-3-4'],
    suits: (record, lists) =>
      assessedOnly(record, lists) && dateOf(record, 'dateOfReferral') < lists.daysBefore(40),
    plant: (record, lists) => lists.remove('assessments', ...lists.of('assessments', record)),
  },
];

const assessed: Fault['suits'] = (record, lists) =>
  assessedOnly(record, lists) && has(record, 'dateOfAuthorisation');
const openOnly: Fault['suits'] = (record, lists) =>
  !has(record, 'dateOfAuthorisation') &&
  onceOn(lists, 'assessments', record) &&
  lists.isOn(record, 'contacts', 'referrals', 'assessments', 'childrenInNeed') &&
  onceOn(lists, 'referrals', record) &&
  lists.of('childrenInNeed', record)[0]!['caseStatus'] === 'd' &&
  aged(record, 2, 16);

/** Faults of list 4. */
export const assessmentFaults: readonly Fault[] = [
  {
    name: 'assessment-authorised-before-it-starts',
    list: 'assessments',
    rules: ['AA-04-ORDER'],
    suits: (record, lists) =>
      assessed(record, lists) &&
      dateOf(record, 'assessmentStartDate') > lists.monthsBefore(5) &&
      dateOf(record, 'assessmentStartDate') > dateOf(lists.of('referrals', record)[0]!, 'dateOfReferral'),
    plant: (record) => void (record['dateOfAuthorisation'] = after(record, 'assessmentStartDate', -3)),
  },
  {
    name: 'assessment-without-an-outcome',
    list: 'assessments',
    rules: ['AA-04-OUTCOME-MISSING'],
    suits: assessed,
    plant: (record) => void delete record['requiresSupport'],
  },
  {
    name: 'assessment-with-an-outcome-while-open',
    list: 'assessments',
    rules: ['AA-04-OUTCOME-EARLY'],
    suits: openOnly,
    plant: (record) => void (record['requiresSupport'] = 'a'),
  },
  {
    name: 'assessment-outcome-of-the-workflow',
    list: 'assessments',
    rules: ['AA-04-COD-requiresSupport'],
    suits: assessed,
    plant: (record) => void (record['requiresSupport'] = 'Step down to early help'),
  },
  {
    name: 'child-not-seen-in-the-assessment',
    list: 'assessments',
    rules: ['AA-04-SEEN'],
    suits: assessed,
    plant: (record) => void (record['childSeen'] = 'b'),
  },
  {
    name: 'assessment-open-for-more-than-six-months',
    list: 'assessments',
    rules: ['AA-04-STALE', 'AA-X-4-6-START'],
    suits: openOnly,
    plant: (record, lists) => void (record['assessmentStartDate'] = lists.monthsBefore(8)),
  },
  {
    name: 'assessment-open-twice',
    list: 'assessments',
    rules: ['AA-04-OVERLAP'],
    suits: (record, lists) =>
      openOnly(record, lists) && dateOf(record, 'assessmentStartDate') < lists.daysBefore(3),
    plant: (record, lists) =>
      lists.add('assessments', { ...record, assessmentStartDate: after(record, 'assessmentStartDate', 2) }),
  },
  {
    name: 'assessment-twice',
    list: 'assessments',
    rules: ['AA-04-KEY'],
    suits: assessed,
    plant: (record, lists) => lists.add('assessments', { ...record }),
  },
  {
    name: 'assessment-authorised-before-the-window',
    list: 'childrenInNeed',
    rules: ['AA-04-WINDOW'],
    suits: (record, lists) =>
      record['caseStatus'] === 'c' && lists.isOn(record, 'childrenInNeed') && aged(record, 4, 16),
    plant: (record, lists) =>
      lists.add('assessments', {
        ...personIn(record),
        disability: record['disability']!,
        assessmentStartDate: lists.monthsBefore(9),
        childSeen: 'a',
        dateOfAuthorisation: lists.monthsBefore(7),
        requiresSupport: 'a',
        allocatedTeam: 'Assessment Team A',
        allocatedWorker: 'W1001',
      }),
  },
  {
    name: 'disability-differs-between-lists',
    list: 'assessments',
    rules: ['AA-X-DISABILITY'],
    suits: openOnly,
    plant: (record) => void (record['disability'] = record['disability'] === 'a' ? 'b' : 'a'),
  },
  {
    name: 'open-assessment-not-on-list-six',
    list: 'assessments',
    rules: ['AA-X-6-4'],
    suits: openOnly,
    plant: (record, lists) => lists.remove('childrenInNeed', ...lists.of('childrenInNeed', record)),
  },
];

/** An enquiry on which no conference was needed, of a child who is on no plan. */
const noneNeeded: Fault['suits'] = (record, lists) =>
  record['icpcUnnecessary'] === 'a' &&
  lists.of('childProtection', record).length === 0 &&
  onceOn(lists, 'section47', record) &&
  dateOf(record, 'strategyDiscussionDate') < lists.daysBefore(20) &&
  dateOf(record, 'strategyDiscussionDate') > lists.monthsBefore(5);
/** A conference that led to no plan. */
const noPlan: Fault['suits'] = (record, lists) =>
  record['icpcResultedInPlan'] === 'b' &&
  lists.of('childProtection', record).length === 0 &&
  onceOn(lists, 'section47', record) &&
  dateOf(record, 'strategyDiscussionDate') > lists.monthsBefore(5);
/** A conference that led to a plan that is open, in the last months. */
const newPlan: Fault['suits'] = (record, lists) =>
  record['icpcResultedInPlan'] === 'a' &&
  onceOn(lists, 'section47', record) &&
  lists.of('childrenInCare', record).length === 0 &&
  dateOf(record, 'icpcDate') > lists.monthsBefore(4) &&
  lists.of('childrenInNeed', record)[0]?.['caseStatus'] === 'b';

/** Faults of list 5. */
export const section47Faults: readonly Fault[] = [
  {
    name: 'conference-before-the-discussion',
    list: 'section47',
    rules: ['AA-05-ORDER'],
    suits: (record, lists) =>
      noPlan(record, lists) && !isWeekend(after(record, 'strategyDiscussionDate', -7)),
    plant: (record) => void (record['icpcDate'] = after(record, 'strategyDiscussionDate', -7)),
  },
  {
    name: 'conference-held-though-unnecessary',
    list: 'section47',
    rules: ['AA-05-UNNEC-DATE', 'AA-05-DATE-NORESULT'],
    // Its logic asks for a No; that the answer is Yes is what AA-05-UNNEC-DATE tells of the cell.
    within: ['AA-05-DATE-UNDECIDED'],
    suits: (record, lists) =>
      noneNeeded(record, lists) && !isWeekend(after(record, 'strategyDiscussionDate', 14)),
    plant: (record) => void (record['icpcDate'] = after(record, 'strategyDiscussionDate', 14)),
  },
  {
    name: 'result-of-an-unnecessary-conference',
    list: 'section47',
    rules: ['AA-05-UNNEC-RESULT', 'AA-05-RESULT-NODATE'],
    suits: noneNeeded,
    plant: (record) => void (record['icpcResultedInPlan'] = 'b'),
  },
  {
    name: 'conference-on-a-saturday',
    list: 'section47',
    rules: ['AA-05-WEEKEND'],
    suits: (record, lists) => noPlan(record, lists) && dateOf(record, 'icpcDate') < lists.daysBefore(8),
    plant: (record) => void (record['icpcDate'] = saturdayAfter(dateOf(record, 'icpcDate'))),
  },
  {
    name: 'result-without-a-conference',
    list: 'section47',
    rules: ['AA-05-RESULT-NODATE'],
    suits: noPlan,
    plant: (record) => void delete record['icpcDate'],
  },
  {
    name: 'conference-without-a-result',
    list: 'section47',
    rules: ['AA-05-DATE-NORESULT'],
    suits: noPlan,
    plant: (record) => void delete record['icpcResultedInPlan'],
  },
  {
    name: 'conference-held-without-a-decision',
    list: 'section47',
    rules: ['AA-05-DATE-UNDECIDED'],
    suits: noPlan,
    plant: (record) => void delete record['icpcUnnecessary'],
  },
  {
    name: 'enquiries-counted-above-twelve',
    list: 'section47',
    rules: ['AA-05-COUNT-RANGE'],
    suits: noneNeeded,
    plant: (record) => void (record['s47Last12Months'] = 20),
  },
  {
    name: 'more-conferences-than-enquiries',
    list: 'section47',
    rules: ['AA-05-COUNT-ORDER'],
    suits: noneNeeded,
    plant: (record) => void (record['icpcsLast12Months'] = Number(record['s47Last12Months']) + 1),
  },
  {
    name: 'enquiry-twice',
    list: 'section47',
    rules: ['AA-05-KEY'],
    suits: noneNeeded,
    plant: (record, lists) => lists.add('section47', { ...record }),
  },
  {
    name: 'enquiry-with-counts-that-differ',
    list: 'section47',
    rules: ['AA-05-COUNT-SAME'],
    suits: (record, lists) => noneNeeded(record, lists) && lists.of('childrenInNeed', record).length > 0,
    plant: (record: Draft, lists: DraftLists): void => {
      const again = { ...record, strategyDiscussionDate: after(record, 'strategyDiscussionDate', 15) };
      lists.add('section47', { ...again, s47Last12Months: 2 });
      record['s47Last12Months'] = 1;
    },
  },
  {
    name: 'enquiries-counted-below-those-on-the-list',
    list: 'section47',
    rules: ['AA-05-COUNT-MIN'],
    suits: (record, lists) =>
      noneNeeded(record, lists) &&
      record['s47Last12Months'] === 0 &&
      lists.of('childrenInNeed', record).length > 0,
    plant: (record, lists) =>
      lists.add('section47', {
        ...record,
        strategyDiscussionDate: after(record, 'strategyDiscussionDate', 15),
      }),
  },
  {
    name: 'plan-decided-but-not-on-list-seven',
    list: 'section47',
    rules: ['AA-X-5-7', 'AA-X-STATUS-B'],
    suits: newPlan,
    plant: (record, lists) => lists.remove('childProtection', ...lists.of('childProtection', record)),
  },
  {
    name: 'plan-though-the-conference-decided-on-none',
    list: 'section47',
    rules: ['AA-X-5-NO-7', 'AA-X-7-5'],
    suits: newPlan,
    plant: (record) => void (record['icpcResultedInPlan'] = 'b'),
  },
  {
    name: 'plan-without-a-conference-on-list-five',
    list: 'section47',
    rules: ['AA-X-7-5'],
    suits: newPlan,
    plant: (record, lists) => lists.remove('section47', record),
  },
  {
    name: 'conference-unnecessary-for-a-child-on-a-plan',
    list: 'childProtection',
    rules: ['AA-05-ON-PLAN'],
    suits: (record, lists) =>
      !has(record, 'planEndDate') &&
      dateOf(record, 'planStartDate') < lists.monthsBefore(8) &&
      aged(record, 2) &&
      lists.of('section47', record).length === 0 &&
      lists.of('childrenInCare', record).length === 0,
    plant: (record, lists) =>
      lists.add('section47', {
        ...caseIn(record),
        strategyDiscussionDate: lists.monthsBefore(3),
        icpcUnnecessary: 'a',
        s47Last12Months: 0,
        icpcsLast12Months: 0,
      }),
  },
];
