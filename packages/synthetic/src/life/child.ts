import type { Schedule } from './schedule.ts';

/** An epoch day; `NEVER` for what does not end or happen. */
export type Day = number;
export const NEVER = Infinity;

/** Which kind of work a family has; each has teams of its own. */
export type Service = 'assessment' | 'support' | 'care' | 'leaving';

/** Who works with a family. */
export type Allocation = { readonly team: string; readonly worker: string };

export type Contact = { readonly day: Day; readonly source: string };

export type EarlyHelp = { readonly start: Day; readonly end: Day; readonly organisation: string };

export type Referral = { readonly day: Day; readonly source: string; readonly noFurtherAction: boolean };

export type Assessment = {
  readonly start: Day;
  readonly authorised: Day;
  readonly seen: boolean;
  readonly support: boolean;
};

/** An enquiry under section 47. Without a conference none was needed. */
export type Enquiry = {
  readonly start: Day;
  readonly decided: Day;
  readonly conference?: { readonly day: Day; readonly plan: boolean };
};

/** An episode of need. One that ended at once after the assessment is on no list any more. */
export type Episode = {
  readonly start: Day;
  readonly end: Day;
  readonly reason: string;
  readonly need: string;
  readonly seen: Schedule;
};

export type Plan = {
  readonly start: Day;
  readonly end: Day;
  readonly category: string;
  readonly later: { readonly from: Day; readonly category: string };
  readonly visits: Schedule;
  readonly firstReview: Day;
  readonly reviews: Schedule;
  readonly seenAlone: boolean;
  readonly previous: number;
};

export type Placement = {
  readonly start: Day;
  readonly type: string;
  readonly provider: string;
  readonly postcode: string | undefined;
  readonly urn: string | undefined;
  /** Whether it lies in the authority's area; `undefined` where it is confidential. */
  readonly isOwnArea: boolean | undefined;
};

export type Care = {
  readonly start: Day;
  readonly end: Day;
  readonly reason: string;
  readonly need: string;
  /** Last day of the status of an unaccompanied asylum seeking child, of one who is. */
  readonly asylumUntil?: Day;
  readonly again: boolean;
  readonly statuses: readonly { readonly start: Day; readonly code: string }[];
  readonly placements: readonly Placement[];
  readonly permanence: readonly { readonly from: Day; readonly code: string }[];
  readonly visits: Schedule;
  readonly reviews: Schedule;
  readonly secondReviews: Schedule;
  readonly health: Schedule;
  readonly dental: Schedule;
  readonly missing: readonly Day[];
  readonly interviewOffered: boolean;
  readonly interviewAccepted: boolean;
};

/** What a young person who leaves care, or may, is owed from the age of 16. */
export type Leaving = {
  readonly from: Day;
  /** Whether care ends in a way after which it is owed still. */
  readonly owedAfterCare: boolean;
  readonly inTouch: string;
  readonly contacts: Schedule;
  readonly pathwayReviews: Schedule;
  readonly accommodation: string;
  readonly suitable: boolean;
  readonly activity: string;
  readonly isQualifying: boolean;
};

export type Adoption = {
  readonly decision: Day;
  readonly placementOrder: Day;
  readonly fostered: Day;
  readonly match: Day;
  readonly placed: Day;
  readonly order: Day;
  readonly reversed: Day;
  readonly reversedReason: string;
  readonly family: string;
};

/** Everything that happens to a child, whenever it is looked at. */
export type Child = {
  readonly id: string;
  readonly birth: Day;
  readonly sex: string;
  readonly ethnicity: string;
  readonly disability: string;
  readonly contacts: readonly Contact[];
  readonly earlyHelp: readonly EarlyHelp[];
  readonly referrals: readonly Referral[];
  readonly assessments: readonly Assessment[];
  readonly enquiries: readonly Enquiry[];
  readonly episodes: readonly Episode[];
  readonly plans: readonly Plan[];
  readonly care?: Care;
  readonly leaving?: Leaving;
  readonly adoption?: Adoption;
  readonly allocations: Readonly<Record<Service, Allocation>>;
};

/** One adopter; the members of a couple have a family in common. */
export type Adopter = {
  readonly id: string;
  readonly family: string;
  readonly sex: string;
  readonly ethnicity: string;
  readonly disability: string;
  readonly fosteringForAdoption: boolean;
  readonly enquiry: Day;
  readonly stage1Start: Day;
  readonly stage1End: Day;
  readonly stage2Start: Day;
  readonly stage2End: Day;
  readonly match: Day;
  readonly placed: Day;
  readonly children: number;
  readonly order: Day;
  readonly leaving: Day;
  readonly leavingReason: string;
};
