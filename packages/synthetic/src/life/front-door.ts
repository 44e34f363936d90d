import type { Draws } from '../random/draws.ts';
import { busyDay } from './days.ts';
import type { Assessment, Contact, Day, Enquiry, Referral } from './child.ts';
import { NEVER } from './child.ts';
import type { FamilySeed } from './family-seed.ts';
import { workingDayBy, workingDaysAfter } from './working-days.ts';

/** The way of a family to an assessment, and what came of it. */
export type FrontDoor = {
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  readonly assessments: readonly Assessment[];
  readonly enquiries: readonly Enquiry[];
};

/** What is known of a referral before it is drawn. */
export type Arrival = {
  readonly day: Day;
  readonly leadsTo: 'nothing' | 'no-support' | 'support';
  readonly enquiry: 'none' | 'drawn' | 'plan' | 'no-plan';
};

/** A contact, the referral that it led to, its assessment, and the enquiry beside it. */
export function arrival(family: FamilySeed, { day, leadsTo, enquiry }: Arrival): FrontDoor {
  const { draw, parameters } = family;
  const source = draw.weighted(parameters.sources);
  const referred = workingDayBy(day);
  const contacted = draw.chance(0.7) ? referred : workingDayBy(referred - 1);
  const front = {
    contacts: [{ day: contacted, source }],
    referrals: [{ day: referred, source, noFurtherAction: leadsTo === 'nothing' }],
  };
  if (leadsTo === 'nothing') return { ...front, assessments: [], enquiries: [] };
  const start = workingDaysAfter(referred, draw.between(0, 3));
  const enquiries = enquiryOf(family, start, enquiry);
  const length = family.isLate('assessment', parameters.lateAssessments, start)
    ? draw.between(46, 75)
    : draw.between(9, 45);
  // The assessment goes on for as long as the enquiry that it informs.
  const decided = Math.max(start, ...enquiries.map((one) => Math.max(one.decided, one.conference?.day ?? 0)));
  const assessment: Assessment = {
    start,
    authorised: Math.max(workingDaysAfter(start, length), decided),
    seen: !draw.chance(parameters.notSeen),
    support: leadsTo === 'support',
  };
  return { ...front, assessments: [assessment], enquiries };
}

function enquiryOf(family: FamilySeed, assessed: Day, kind: Arrival['enquiry']): Enquiry[] {
  const { draw, parameters } = family;
  const isDrawn = draw.chance(parameters.enquiriesWithoutConference);
  if (kind === 'none' || (kind === 'drawn' && !isDrawn)) return [];
  const start = workingDaysAfter(assessed, draw.between(0, 4));
  const decided = workingDaysAfter(start, draw.between(3, 8));
  if (kind === 'drawn') return [{ start, decided }];
  const isLate = family.isLate('support', parameters.lateConferences, start);
  const day = workingDaysAfter(start, isLate ? draw.between(16, 25) : draw.between(9, 15));
  return [{ start, decided, conference: { day, plan: kind === 'plan' } }];
}

/** An earlier referral within the year, over before the one at hand, of a share of families. */
export function earlierArrival(family: FamilySeed, referred: Day): FrontDoor | undefined {
  const { draw, parameters } = family;
  if (!draw.chance(parameters.reReferrals)) return undefined;
  const isAssessed = draw.chance(0.7);
  const day = referred - draw.between(isAssessed ? 150 : 45, 320);
  return arrival(family, { day, leadsTo: isAssessed ? 'no-support' : 'nothing', enquiry: 'none' });
}

/** Contacts that led to nothing. */
export function contactsAlone(draw: Draws, family: FamilySeed): Contact[] {
  const { anchor, over, parameters } = family;
  const contact = (from: Day, to: Day): Contact => ({
    day: busyDay(draw, from, to, parameters.months),
    source: draw.weighted(parameters.sources),
  });
  const first = contact(over === NEVER ? anchor - 178 : anchor, anchor);
  const again = draw.chance(0.25) ? [contact(first.day + 7, first.day + 120)] : [];
  return [first, ...again];
}

/** Several ways in, the earliest first, as one. */
export function together(...ways: readonly (FrontDoor | undefined)[]): FrontDoor {
  const known = ways.filter((way) => way !== undefined);
  return {
    contacts: known.flatMap(({ contacts }) => contacts),
    referrals: known.flatMap(({ referrals }) => referrals),
    assessments: known.flatMap(({ assessments }) => assessments),
    enquiries: known.flatMap(({ enquiries }) => enquiries),
  };
}

/** The first day on which anything happened. */
export function firstDay({ contacts }: FrontDoor): Day {
  return Math.min(NEVER, ...contacts.map(({ day }) => day));
}
