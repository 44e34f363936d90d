import { addMonthsToDay } from '@sightline/core';
import type { Child } from '../life/child.ts';
import { allocatedTo, dateBy, personOf, personWithDisability, recordOf, yesNo } from './record.ts';
import type { Extract, ListRecord } from './record.ts';

export function contactRecords(child: Child, extract: Extract): ListRecord[] {
  return child.contacts
    .filter(({ day }) => day >= extract.sixMonths && day <= extract.day)
    .map(({ day, source }) =>
      recordOf({ ...personOf(child, extract), dateOfContact: dateBy(day, extract), contactSource: source }),
    );
}

export function earlyHelpRecords(child: Child, extract: Extract): ListRecord[] {
  return child.earlyHelp
    .filter(({ start, end }) => start <= extract.day && end >= extract.sixMonths)
    .map(({ start, end, organisation }) =>
      recordOf({
        ...personOf(child, extract),
        assessmentStartDate: dateBy(start, extract),
        assessmentCompletionDate: dateBy(end, extract),
        organisationCompletingAssessment: organisation,
      }),
    );
}

/** How many days of some lie in the twelve months before the latest of others that has been. */
function earlierThan(days: readonly number[], latest: readonly number[], { day }: Extract): number {
  const to = Math.max(...latest.filter((one) => one <= day));
  const from = addMonthsToDay(to, -12);
  return days.filter((one) => one >= from && one < to).length;
}

export function referralRecords(child: Child, extract: Extract): ListRecord[] {
  const days = child.referrals.map(({ day }) => day);
  return child.referrals
    .filter(({ day }) => day >= extract.sixMonths && day <= extract.day)
    .map(({ day, source, noFurtherAction }) =>
      recordOf({
        ...personOf(child, extract),
        dateOfReferral: dateBy(day, extract),
        referralSource: source,
        referralNfa: yesNo(noFurtherAction),
        referralsLast12Months: earlierThan(days, days, extract),
        ...allocatedTo(child, 'assessment'),
      }),
    );
}

export function assessmentRecords(child: Child, extract: Extract): ListRecord[] {
  return child.assessments
    .filter(({ start, authorised }) => start <= extract.day && authorised >= extract.sixMonths)
    .map(({ start, authorised, seen, support }) =>
      recordOf({
        ...personWithDisability(child, extract),
        assessmentStartDate: dateBy(start, extract),
        childSeen: yesNo(seen && child.birth <= authorised && child.birth <= extract.day),
        dateOfAuthorisation: dateBy(authorised, extract),
        requiresSupport: authorised <= extract.day ? yesNo(support) : undefined,
        ...allocatedTo(child, 'assessment'),
      }),
    );
}

export function section47Records(child: Child, extract: Extract): ListRecord[] {
  const starts = child.enquiries.map(({ start }) => start);
  const conferences = child.enquiries.flatMap(({ conference }) => (conference ? [conference.day] : []));
  return child.enquiries
    .filter(
      ({ start, conference }) =>
        start <= extract.day && (start >= extract.sixMonths || (conference?.day ?? 0) >= extract.sixMonths),
    )
    .map(({ start, decided, conference }) => {
      const isHeld = conference !== undefined && conference.day <= extract.day;
      const isDecided = isHeld || decided <= extract.day;
      return recordOf({
        ...personWithDisability(child, extract),
        strategyDiscussionDate: dateBy(start, extract),
        icpcUnnecessary: isDecided ? yesNo(conference === undefined) : undefined,
        icpcDate: dateBy(conference?.day, extract),
        icpcResultedInPlan: isHeld ? yesNo(conference.plan) : undefined,
        s47Last12Months: earlierThan(starts, starts, extract),
        icpcsLast12Months: earlierThan(conferences, starts, extract),
        ...allocatedTo(child, 'assessment'),
      });
    });
}
