import { addMonthsToDay } from '@sightline/core';
import { latestBy } from '../life/schedule.ts';
import type { Care, Child, Day, Episode, Plan } from '../life/child.ts';
import { allocatedTo, dateBy, latestOf, personWithDisability, recordOf, serviceOn, yesNo } from './record.ts';
import type { Extract, ListRecord } from './record.ts';

const isOpen = ({ start, end }: { readonly start: Day; readonly end: Day }, day: Day): boolean =>
  start <= day && end > day;

/** The service that has an open case, or had it when it ended. */
const allocatedAtEnd = (child: Child, end: Day, { day }: Extract): ListRecord =>
  allocatedTo(child, serviceOn(child, end <= day ? end - 1 : day));

/** The latest plan, or period of care, that list 7 or 8 holds. */
export function onList<T extends { readonly start: Day; readonly end: Day }>(
  all: readonly T[],
  extract: Extract,
): T | undefined {
  const latest = latestOf(all, ({ start }) => start, extract.day);
  return latest && latest.end >= extract.sixMonths ? latest : undefined;
}

const visitOf = ({ visits, end }: Plan | Care, day: Day): Day | undefined =>
  latestBy(visits, Math.min(day, end));

/** An episode shows once an assessment has begun; one that ended with it shows no more. */
function episodeOf(child: Child, extract: Extract): Episode | undefined {
  const { day, sixMonths } = extract;
  const isAssessed = ({ start }: Episode): boolean =>
    child.assessments.some((one) => one.start >= start && one.start <= day);
  return child.episodes.findLast(
    (one) => isAssessed(one) && one.end >= sixMonths && !(one.reason === 'RC8' && one.end <= day),
  );
}

function statusOf(child: Child, episode: Episode, day: Day): string {
  if (episode.end <= day) return 'e';
  if (child.care && isOpen(child.care, day)) return 'a';
  if (child.plans.some((plan) => isOpen(plan, day))) return 'b';
  return child.assessments.some(({ support, authorised }) => support && authorised <= day) ? 'c' : 'd';
}

export function childInNeedRecords(child: Child, extract: Extract): ListRecord[] {
  const episode = episodeOf(child, extract);
  if (!episode) return [];
  const { day } = extract;
  const { start, end, need, reason, seen } = episode;
  const until = Math.min(day, end);
  const visits = [...child.plans, ...(child.care ? [child.care] : [])]
    .filter((one) => one.start <= until)
    .flatMap((one) => visitOf(one, until) ?? []);
  const lastSeen = Math.max(latestBy(seen, until) ?? 0, ...visits);
  return [
    recordOf({
      ...personWithDisability(child, extract),
      cinStartDate: dateBy(start, extract),
      primaryNeed: need,
      dateLastSeen: lastSeen === 0 ? undefined : dateBy(lastSeen, extract),
      cinClosureDate: dateBy(end, extract),
      reasonForClosure: end <= day ? reason : undefined,
      caseStatus: statusOf(child, episode, day),
      ...allocatedAtEnd(child, end, extract),
    }),
  ];
}

/** Whether police protection or an emergency order kept the child safe in the six months. */
const wasProtectedAtOnce = ({ care }: Child, { day, sixMonths }: Extract): boolean =>
  care !== undefined &&
  care.statuses.some(({ code, start }) => code === 'L2' && start <= day && start >= sixMonths - 8);

export function childProtectionRecords(child: Child, extract: Extract): ListRecord[] {
  const plan = onList(child.plans, extract);
  if (!plan) return [];
  const { day } = extract;
  const until = Math.min(day, plan.end);
  const visit = visitOf(plan, until);
  return [
    recordOf({
      ...personWithDisability(child, extract),
      planStartDate: dateBy(plan.start, extract),
      initialCategory: plan.category,
      latestCategory: plan.later.from <= until ? plan.later.category : plan.category,
      lastStatutoryVisit: dateBy(visit, extract),
      seenAlone: visit === undefined ? undefined : yesNo(plan.seenAlone && child.birth <= day),
      latestReviewConference: dateBy(latestBy(plan.reviews, until), extract),
      planEndDate: dateBy(plan.end, extract),
      emergencyProtection: yesNo(wasProtectedAtOnce(child, extract)),
      previousPlans: plan.previous,
      ...allocatedAtEnd(child, plan.end, extract),
    }),
  ];
}

export function childInCareRecords(child: Child, extract: Extract): ListRecord[] {
  const { day, twelveMonths, layout, authorityName, otherAuthorities } = extract;
  const care = onList(child.care ? [child.care] : [], extract);
  if (!care) return [];
  const until = Math.min(day, care.end);
  const status = latestOf(care.statuses, ({ start }) => start, until)!;
  const placement = latestOf(care.placements, ({ start }) => start, until)!;
  const placements = care.placements.filter(
    ({ start }, index) => start <= until && (care.placements[index + 1]?.start ?? until + 1) >= twelveMonths,
  );
  const review = latestBy(care.secondReviews, until) ?? latestBy(care.reviews, until);
  const missing = care.missing.filter((one) => one <= until && one >= addMonthsToDay(day, -12)).length;
  const isOffered = missing > 0 && care.interviewOffered;
  const { isOwnArea } = placement;
  const other = otherAuthorities[Number(child.id.slice(1)) % otherAuthorities.length];
  return [
    recordOf({
      ...personWithDisability(child, extract),
      uasc: yesNo(care.asylumUntil !== undefined && care.asylumUntil > twelveMonths),
      dateStartedLookedAfter: dateBy(care.start, extract),
      categoryOfNeed: care.need,
      subsequentPeriod: yesNo(care.again && care.start >= twelveMonths),
      legalStatusStart: dateBy(status.start, extract),
      legalStatus: status.code,
      latestReview: dateBy(review, extract),
      lastVisit: dateBy(visitOf(care, until), extract),
      permanencePlan: latestOf(care.permanence, ({ from }) => from, until)?.code,
      lastIroContact: dateBy(review && Math.min(review + 7, until), extract),
      lastHealthAssessment: dateBy(latestBy(care.health, until), extract),
      lastDentalCheck: dateBy(latestBy(care.dental, until), extract),
      placementsLast12Months: placements.length,
      dateCeased: dateBy(care.end, extract),
      reasonCeased:
        care.end > day ? undefined : layout === '2019' && care.reason === 'E17' ? 'E8' : care.reason,
      placementStart: dateBy(placement.start, extract),
      placementType: placement.type,
      placementProvider: placement.provider,
      placementPostcode: placement.postcode,
      placementUrn: placement.urn,
      placementLocation: yesNo(isOwnArea === true),
      laOfPlacement: isOwnArea === undefined ? 'CON' : isOwnArea ? authorityName : other,
      missingEpisodes: missing,
      absentEpisodes: 0,
      returnInterviewOffered: missing > 0 ? yesNo(care.interviewOffered) : undefined,
      returnInterviewAccepted: isOffered ? yesNo(care.interviewAccepted) : undefined,
      ...allocatedAtEnd(child, care.end, extract),
    }),
  ];
}
