import type { Weighted } from './random/draws.ts';

/** What a family comes to the council with, as far as it gets. */
export type Story =
  | 'contact'
  | 'earlyHelp'
  | 'noFurtherAction'
  | 'assessed'
  | 'support'
  | 'protection'
  | 'care'
  | 'asylum'
  | 'adoption'
  | 'leaving';

/**
 * What makes a council what it is. Shares are from 0 to 1. Every one may be changed; where each default comes from is
 * in {@link parameterSources}.
 */
export type CouncilParameters = {
  /** Children on the lists of six months for each 10,000 who live in the area, by story. */
  readonly childrenPer10000: Readonly<Record<Story, number>>;
  /** Referrals within 12 months of an earlier one. */
  readonly reReferrals: number;
  /** Assessments that take more than 45 working days. */
  readonly lateAssessments: number;
  /** Conferences more than 15 working days after the discussion. */
  readonly lateConferences: number;
  /** Plans whose first review is held after three months. */
  readonly lateReviews: number;
  /** Children visited less often than they should be. */
  readonly rareVisits: number;
  /** Children in care whose health assessments, and dental checks, are longer ago than they should be. */
  readonly lateHealth: number;
  /** Children not seen in their assessment. Each is found by AA-04-SEEN, which asks whether it is true. */
  readonly notSeen: number;
  /** Children of five and over on a plan not seen alone. Each is found by AA-07-ALONE-AGE. */
  readonly notSeenAlone: number;
  /** Plans of children who had one before. */
  readonly subsequentPlans: number;
  /** Enquiries for every assessment that leads to support or none, without a conference. */
  readonly enquiriesWithoutConference: number;
  /** Children in care with three placements or more in 12 months. */
  readonly threePlacements: number;
  /** Care leavers in touch, in suitable accommodation, in education, employment or training. */
  readonly inTouch: number;
  readonly suitableAccommodation: number;
  readonly active: number;
  readonly disabled: number;
  /** Families with brothers or sisters of the child on the same lists. */
  readonly siblings: number;
  /** Families of the stories up to a plan who expect a child. */
  readonly unborn: number;
  readonly leapDayBirths: number;
  readonly ethnicities: readonly Weighted<string>[];
  readonly sources: readonly Weighted<string>[];
  readonly needs: readonly Weighted<string>[];
  readonly categoriesOfAbuse: readonly Weighted<string>[];
  /** How busy each month is beside the busiest, January first. */
  readonly months: readonly number[];
  /**
   * How a team's late shares compare with the council's, and by how much of them they move in a year; the first team of
   * a service has the first, and so on around.
   */
  readonly teams: readonly { readonly late: number; readonly driftPerYear: number }[];
};

/**
 * A council such as England is on average. Children whose story ends in a contact or in early help are assumptions; so
 * is all that no publication counts.
 */
export const englandParameters: CouncilParameters = {
  childrenPer10000: {
    contact: 480,
    earlyHelp: 110,
    noFurtherAction: 17,
    assessed: 80,
    support: 250,
    protection: 66,
    care: 76,
    asylum: 6,
    adoption: 5,
    leaving: 43,
  },
  reReferrals: 0.226,
  lateAssessments: 0.17,
  lateConferences: 0.18,
  lateReviews: 0.06,
  rareVisits: 0.12,
  lateHealth: 0.1,
  notSeen: 0.01,
  notSeenAlone: 0.08,
  subsequentPlans: 0.245,
  enquiriesWithoutConference: 0.18,
  threePlacements: 0.1,
  inTouch: 0.93,
  suitableAccommodation: 0.89,
  active: 0.54,
  disabled: 0.13,
  siblings: 0.42,
  unborn: 0.05,
  leapDayBirths: 0.004,
  ethnicities: [
    ['WBRI', 66],
    ['WOTH', 5],
    ['WIRI', 0.5],
    ['WIRT', 0.5],
    ['WROM', 0.8],
    ['MWBC', 3.2],
    ['MWBA', 1.5],
    ['MWAS', 1.8],
    ['MOTH', 3.2],
    ['AIND', 1.2],
    ['APKN', 3.3],
    ['ABAN', 1.2],
    ['AOTH', 2.5],
    ['BCRB', 1.8],
    ['BAFR', 4.5],
    ['BOTH', 1.7],
    ['CHNE', 0.2],
    ['OOTH', 2.1],
  ],
  sources: [
    ['6', 29],
    ['2A', 20],
    ['3A', 4],
    ['3B', 4],
    ['3D', 6],
    ['5A', 9],
    ['5B', 3],
    ['1A', 5],
    ['1B', 4],
    ['4', 2],
    ['7', 4],
    ['8', 7],
    ['9', 3],
  ],
  needs: [
    ['N1', 57],
    ['N2', 9],
    ['N3', 3],
    ['N4', 9],
    ['N5', 15],
    ['N6', 3],
    ['N7', 1],
    ['N8', 3],
  ],
  categoriesOfAbuse: [
    ['a', 49],
    ['d', 39],
    ['b', 7],
    ['c', 4],
    ['e', 1],
  ],
  months: [0.92, 0.9, 1, 0.88, 0.95, 1, 0.98, 0.7, 0.9, 1, 1, 0.8],
  teams: [
    { late: 1, driftPerYear: 0 },
    { late: 0.6, driftPerYear: -0.1 },
    { late: 1.6, driftPerYear: 0.4 },
  ],
};

/** Where each default comes from. England, year ending 31 March 2025, unless stated; `assumption` where nothing is counted. */
export const parameterSources: Readonly<Record<keyof CouncilParameters, string>> = {
  childrenPer10000:
    'DfE, Children in need 2025: median authority 346 open episodes, 40.5 plans, 50.2 plans started and 521.6 referrals a year for each 10,000; 6.5% of referrals without further action, 30.8% assessed and not in need. DfE, Children looked after 2025: 81,770 for 12,183,016 children; 8% unaccompanied; 52,940 care leavers of 17 to 21. Contacts, early help and adoption: assumption',
  reReferrals: 'DfE, Children in need 2025: 142,900 of 632,830 referrals',
  lateAssessments: 'assumption',
  lateConferences: 'DfE, LAIT 2025: median authority 82.4% within 15 working days',
  lateReviews: 'DfE, LAIT 2025: median authority 93.8% of reviews in time',
  rareVisits: 'assumption',
  lateHealth: 'DfE, Children looked after 2025: 52,580 of 58,530 with a health assessment',
  notSeen: 'assumption',
  notSeenAlone: 'assumption',
  subsequentPlans: 'DfE, Children in need 2025: 15,130 of 61,840 plans started',
  enquiriesWithoutConference: 'assumption',
  threePlacements: 'DfE, Children looked after 2025: 8,500 of 81,770',
  inTouch: 'assumption',
  suitableAccommodation: 'DfE, Children looked after 2025: 33,810 of 38,190 aged 19 to 21',
  active: 'DfE, Children looked after 2025: 20,760 of 38,440 aged 19 to 21',
  disabled: 'assumption',
  siblings: 'assumption',
  unborn: 'assumption',
  leapDayBirths: 'assumption: about six times the true share, so that small councils have some',
  ethnicities: 'assumption',
  sources: 'assumption',
  needs: 'assumption',
  categoriesOfAbuse: 'assumption',
  months: 'assumption',
  teams: 'assumption',
};
