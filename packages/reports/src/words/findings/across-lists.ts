import type { Phrases } from '../phrases.ts';

/** Findings that compare lists. */
export const acrossListsPhrases: Phrases = {
  'AA-X-DOB': [
    'the child has another date of birth on another list',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-DOB:day-month-swap': [
    'the child has another date of birth on another list: day and month are exchanged',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-GENDER': [
    'the child has another sex or gender on another list',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-ETHNICITY': [
    'the child has another ethnicity on another list',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-DISABILITY': [
    'the child is disabled on one list and not on another',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-AGE': ['the child has another age on another list', 'Work the ages out again at one snapshot date.'],
  'AA-X-TWIN': ['two identifiers look like one person', 'Check for a duplicate person on the system.'],
  'AA-X-6-7': [
    'the child is on an open plan but not among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-6-8': [
    'the child is in care but not among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-6-4': [
    'the child has an open assessment but is not among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-7-END-6': [
    'the plan ended, but the child is not among the children in need',
    'Check the extract of children in need.',
  ],
  'AA-X-8-END-6': [
    'care ended, but the child is not among the children in need',
    'Check the extract of children in need.',
  ],
  'AA-X-CLOSED-OPEN': [
    'the case is closed on one list and open on another',
    'Close the open record, or open the case again.',
  ],
  'AA-X-5-7': [
    'the conference led to a plan, but the child is not on the list of plans',
    'Record the plan, or correct the result.',
  ],
  'AA-X-5-7-DATE': ['the plan starts on another day than its conference', 'Correct the date that is wrong.'],
  'AA-X-7-5': [
    'the plan began without a conference on the list of enquiries',
    'Check for a transfer in; otherwise record the enquiry.',
  ],
  'AA-X-5-NO-7': [
    'the conference did not lead to a plan, yet a plan starts that day',
    'Correct the result, or the plan.',
  ],
  'AA-X-5-6': [
    'the enquiry has no episode among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-5-4': ['the enquiry has no assessment', 'Check whether the assessment was recorded.'],
  'AA-X-3-4': [
    'the referral was taken up, but no assessment follows',
    'Record the assessment, or the outcome of the referral.',
  ],
  'AA-X-3-NFA-4': [
    'the referral ended in no further action, yet an assessment starts',
    'Correct the outcome of the referral.',
  ],
  'AA-X-3-NFA-PLAN': [
    'the referral ended in no further action, yet an enquiry or plan follows',
    'Correct the outcome of the referral.',
  ],
  'AA-X-1-3': ['the referral has no contact before it', 'Check the extract of contacts.'],
  'AA-X-4-3': [
    'the assessment has no referral in the 12 months before it',
    'Check the extract of referrals.',
  ],
  'AA-X-7-8': [
    'the child is on a plan and in care at the same time, for long',
    'Check whether the plan should have ended.',
  ],
  'AA-X-UNBORN-8': [
    'the child is unborn on the list of plans and in care on another',
    'Check the date of birth.',
  ],
  'AA-X-WORKER-SAME': ['the child has another worker on another list', 'Check which is the present worker.'],
  'AA-X-TEAM-SAME': ['the child has another team on another list', 'Check which is the present team.'],
  'AA-X-SIBLING-ID': [
    'the identifier is written in another way on another list',
    'Write it alike everywhere, with its leading zeros.',
  ],
  'AA-X-ORPHAN': [
    'the child is on no list of referrals, assessments or children in need',
    'Check the extracts of those lists.',
  ],
  'AA-X-STATUS-A': [
    'the status says looked after, but the child has no open record on list 8',
    'Correct the status, or add the child to list 8.',
  ],
  'AA-X-STATUS-A-REV': [
    'the child is in care on list 8, but the status on list 6 says otherwise',
    'Correct the status to "Looked after child", or record the end of care.',
  ],
  'AA-X-STATUS-B': [
    'the status says child protection plan, but the child has no open plan on list 7',
    'Correct the status, or add the plan to list 7.',
  ],
  'AA-X-STATUS-B-REV': [
    'the child has an open plan on list 7, but the status on list 6 says otherwise',
    'Correct the status to "Child Protection plan", or record the end of the plan.',
  ],
  'AA-X-STATUS-D': [
    'the status says open assessment, but the child has none on list 4',
    'Correct the status, or add the assessment to list 4.',
  ],
  'AA-X-CLOSED-AFTER': [
    'something happened after the case was closed, without a new referral',
    'Record the referral, or correct the closure.',
  ],
  'AA-X-4-SUPPORT-6': [
    'the assessment found that support is needed, but the child is not on list 6',
    'Open the episode on the system, or correct the outcome.',
  ],
  'AA-X-4-NOSUPPORT-6': [
    'the latest assessment found no need of support, but the child still has an open record',
    'Correct the outcome, or close the record.',
  ],
  'AA-X-6-3-START': [
    'the episode began in the window, but no referral has that date',
    'Start the episode on the day of its referral, or add the referral.',
  ],
  'AA-X-6-3-COUNT': [
    'the referrals of the child and the episode on list 6 do not fit together[: there should be {number} earlier ones at least]',
    'Check the dates of both and how earlier referrals are counted.',
  ],
  'AA-X-6-LASTSEEN': [
    'list 6 says the child was last seen before the last visit on list 7 or 8',
    'Write the latest date on which the child was seen.',
  ],
  'AA-X-7-6-START': ['the plan starts before the episode on list 6 began', 'Correct the date that is wrong.'],
  'AA-X-8-6-START': ['care began before the episode on list 6 did', 'Correct the date that is wrong.'],
  'AA-X-4-6-START': [
    'the open assessment starts before the episode on list 6 began',
    'Correct the date that is wrong.',
  ],
  'AA-X-8-9': [
    'the child is in care, but on list 9 in a category other than eligible child',
    'Correct the category, or record the end of care.',
  ],
  'AA-X-9-ELIGIBLE-8': [
    'an eligible child is in care, but the child has no open record on list 8',
    'Correct the category, or add the child to list 8.',
  ],
  'AA-X-8-16-NOT-9': [
    'the child is 16 or 17 and has been in care for 13 weeks or more, but is not on list 9 as an eligible child',
    'Add the child to list 9.',
  ],
  'AA-X-8-LEFT-9': [
    'the young person left care at 16 or over, but is not on list 9',
    'Add the young person to list 9, or check the reason care ended.',
  ],
  'AA-X-9-DIED-8': [
    'care ended because the child died, yet the child is on list 9',
    'Check this record first; if the reason is right, leave the child out of list 9.',
  ],
  'AA-X-9-ADOPTED': [
    'care ended by adoption, yet the child is on list 9',
    'Leave the child out of list 9, or correct the reason care ended.',
  ],
  'AA-X-9-UASC-8': [
    'the child is unaccompanied on list 8, but not on list 9',
    'Correct the answer that is wrong.',
  ],
  'AA-X-6-9': [
    'a care leaver has an open episode on list 6',
    'Close the episode, unless the young person is still an eligible child.',
  ],
  'AA-X-10-8': [
    'the adoption decision stands, but the child is not in care on list 8',
    'Record the order or the reversal, or add the child to list 8.',
  ],
  'AA-X-10-8-CARE': [
    'the child entered care on another day than list 8 says',
    'Write the day on which the present period of care began on both lists.',
  ],
  'AA-X-10-8-AO': [
    'there is an adoption order, but care did not end that day by adoption',
    'Record the end of care with E11 or E12, or correct the date of the order.',
  ],
  'AA-X-8-10-AO': [
    'care ended by adoption, but there is no adoption order on list 10',
    'Record the order on list 10, or correct the reason care ended.',
  ],
  'AA-X-10-8-PO': [
    'the placement order and the legal status on list 8 disagree',
    'Record E1 where there is a placement order; otherwise correct the legal status.',
  ],
  'AA-X-10-8-PO-DATE': [
    'the placement order was made on another day than the legal status began',
    'Correct the date that is wrong.',
  ],
  'AA-X-10-8-PLACED': [
    'list 10 and list 8 disagree whether the child is placed for adoption',
    'Check the date placed on list 10 and the placement on list 8.',
  ],
  'AA-X-10-8-PLACED-DATE': [
    'the child was placed on another day than the placement on list 8 began',
    'Correct the date that is wrong.',
  ],
  'AA-X-10-8-FFA': [
    'there is a fostering for adoption, but no such placement on list 8',
    'Record placement U2 or U5 on list 8, or clear the date.',
  ],
  'AA-X-10-REV-8': [
    'the decision was reversed, but the plan on list 8 is still adoption',
    'Record the new plan for permanence.',
  ],
  'AA-X-10-11-FAMILY': [
    'the family of the child is not on list 11',
    'Correct the family identifier, unless the adopters are of another agency.',
  ],
  'AA-X-10-11-DATES': [
    '{column} is another day for the family on list 11',
    'Correct the date that is wrong.',
  ],
  'AA-X-10-11-COUNT': [
    'fewer children are placed than list 10 shows for the family[: {number} there]',
    'Check the number and the family identifiers.',
  ],
  'AA-X-11-CHILD': [
    'an identifier stands for an adopter and for a child',
    'Give adopters identifiers of their own.',
  ],
  'AA-X-2-6': [
    'early help is open while the case is open on list 6',
    'Close early help, unless your authority keeps both open.',
  ],
};
