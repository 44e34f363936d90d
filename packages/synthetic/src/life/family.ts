import { draws } from '../random/draws.ts';
import { ageOn } from '@sightline/core';
import type { Draws, Weighted } from '../random/draws.ts';
import { adoptersOf, adoptionOf } from './adoption.ts';
import { birthday } from './birthday.ts';
import { allAges, birthsOf } from './births.ts';
import { careOf } from './care.ts';
import type { CarePeriod } from './care.ts';
import type { Adopter, Adoption, Child, Day, EarlyHelp, Episode, Plan } from './child.ts';
import { NEVER } from './child.ts';
import { busyDay } from './days.ts';
import type { FamilySeed } from './family-seed.ts';
import { arrival, contactsAlone, earlierArrival, firstDay, together } from './front-door.ts';
import type { FrontDoor } from './front-door.ts';
import { leavingOf } from './leaving.ts';
import { planLength, planOf } from './plan.ts';

/** A family as it is known to the council. */
export type Family = { readonly children: readonly Child[]; readonly adopters: readonly Adopter[] };

/** What the children of a family have in common. */
type Shared = {
  readonly front: FrontDoor;
  readonly earlyHelp: readonly EarlyHelp[];
  readonly plan?: Plan;
  /** Start, and end for those who do not come of age before it. */
  readonly episode?: {
    readonly start: Day;
    readonly end: Day;
    readonly need: string;
    readonly reason: string;
  };
  readonly care?: Omit<CarePeriod, 'ended'> & { readonly endsOn: Day };
  readonly ages: readonly Weighted<number>[];
  readonly adoption?: Adoption;
};

const none: FrontDoor = { contacts: [], referrals: [], assessments: [], enquiries: [] };
const organisations = [
  'Family Hub',
  'Primary School',
  'Secondary School',
  'Health Visiting',
  'Youth Service',
];

const careAges: readonly Weighted<number>[] = Array.from({ length: 18 }, (_, age) => [
  age,
  age < 1 ? 5 : age < 5 ? 3.5 : age < 10 ? 3.6 : age < 16 ? 6.5 : 12,
]);
const asylumAges = [
  [15, 1],
  [16, 3],
  [17, 6],
] as const;
const adoptionAges = [
  [0, 1],
  [1, 4],
  [2, 4],
  [3, 3],
  [4, 2],
  [5, 1],
] as const;
const leavingAges = [
  [18, 20],
  [19, 18],
  [20, 17],
  [21, 14],
  [22, 11],
  [23, 10],
  [24, 9],
] as const;

/** Days that a story that begins at its anchor may go on, in which nobody comes of age. */
const FORWARD = 700;

/** The whole story of a family, from its seed alone. */
export function familyOf(family: FamilySeed): Family {
  const { draw, parameters, anchor, story } = family;
  const shared = sharedOf(family);
  const isLeaving = story === 'leaving';
  const isAlone = story === 'asylum' || isLeaving;
  const began = Math.min(
    firstDay(shared.front),
    shared.earlyHelp[0]?.start ?? NEVER,
    shared.care?.start ?? NEVER,
  );
  const births = birthsOf(draw, anchor, {
    years: shared.ages,
    bornBy: began - 1,
    minorOn: isLeaving ? began : family.over === NEVER ? anchor : anchor + FORWARD,
    siblings: isAlone ? 0 : story === 'care' ? parameters.siblings * 0.6 : parameters.siblings,
    unborn: isAlone || shared.care ? 0 : parameters.unborn,
    leapDays: parameters.leapDayBirths,
  });
  const ethnicity = ethnicityOf(family);
  const children = births.map((birth, index) => childOf(family, shared, birth, ethnicity, index));
  const { adoption } = shared;
  const adopters =
    adoption && adoption.match !== NEVER
      ? adoptersOf(
          draw,
          { family: adoption.family, number: family.number, anchor },
          parameters.ethnicities,
          adoption,
          children.length,
        )
      : [];
  return { children, adopters };
}

/** One family in forty of those with a contact alone has not been asked, or refused: never too many on a list. */
function ethnicityOf({ story, ofStory, draw, parameters }: FamilySeed): string {
  if (story === 'asylum')
    return draw.weighted([
      ['BAFR', 40],
      ['AOTH', 25],
      ['OOTH', 20],
      ['WOTH', 15],
    ] as const);
  const drawn = draw.weighted(parameters.ethnicities);
  if (story !== 'contact' || ofStory % 60 !== 30) return drawn;
  return ofStory % 120 === 30 ? 'NOBT' : 'REFU';
}

function sharedOf(family: FamilySeed): Shared {
  const { draw, parameters, anchor, over, story, ofStory } = family;
  // A story that is over by the next extract begins at its anchor.
  const isGone = over !== NEVER;
  const day = (from: Day, to: Day): Day => (isGone ? anchor : busyDay(draw, from, to, parameters.months));
  const ages = allAges;
  switch (story) {
    case 'contact':
      return { front: { ...none, contacts: contactsAlone(draw, family) }, earlyHelp: [], ages };
    case 'earlyHelp': {
      const contact = { day: day(anchor - 340, anchor - 12), source: draw.weighted(parameters.sources) };
      const start = contact.day + draw.between(1, 10);
      // Work goes on until it shows on the list.
      const end = Math.max(start + draw.between(40, 300), anchor - draw.between(0, 170));
      const last = Math.min(end, start + 350, Math.max(over, start + 20));
      return {
        front: { ...none, contacts: [contact] },
        earlyHelp: [{ start, end: last, organisation: draw.pick(organisations) }],
        ages,
      };
    }
    case 'noFurtherAction':
    case 'assessed': {
      const referred = day(anchor - 172, anchor - 1);
      const leadsTo = story === 'assessed' ? 'no-support' : 'nothing';
      const last = arrival(family, { day: referred, leadsTo, enquiry: 'drawn' });
      const front = together(earlierArrival(family, referred), last);
      const start = last.referrals[0]!.day;
      const end = last.assessments[0]?.authorised;
      const need = draw.weighted(parameters.needs);
      return {
        front,
        earlyHelp: [],
        ages,
        ...(end !== undefined && { episode: { start, end, need, reason: 'RC8' } }),
      };
    }
    case 'support': {
      const [least, most] = draw.weighted([
        [[70, 130], 25],
        [[131, 240], 35],
        [[241, 400], 25],
        [[401, 680], 15],
      ] as const);
      const length = draw.between(least, most);
      const referred = day(anchor - 170 - length, anchor - 2);
      const enquiry = ofStory % 16 === 9 ? 'no-plan' : 'drawn';
      const last = arrival(family, { day: referred, leadsTo: 'support', enquiry });
      const { authorised } = last.assessments[0]!;
      const start = last.referrals[0]!.day;
      const end = Math.max(authorised + 7, Math.min(start + length, over));
      return {
        front: together(earlierArrival(family, referred), last),
        earlyHelp: [],
        episode: {
          start,
          end,
          need: draw.weighted(parameters.needs),
          reason: draw.weighted([
            ['RC7', 88],
            ['RC5', 9],
            ['RC3', 3],
          ] as const),
        },
        ages,
      };
    }
    case 'protection': {
      const length = planLength(family);
      const referred = day(anchor - 185 - length, anchor - 1);
      const last = arrival(family, { day: referred, leadsTo: 'support', enquiry: 'plan' });
      const conference = last.enquiries[0]!.conference!.day;
      const end = Math.max(conference + 35, Math.min(conference + length, over));
      const after = last.assessments[0]!.authorised + 7;
      return {
        front: together(earlierArrival(family, referred), last),
        earlyHelp: [],
        plan: planOf(family, conference, end),
        episode: {
          start: last.referrals[0]!.day,
          end: Math.max(after, end + draw.between(20, 140)),
          need: 'N1',
          reason: 'RC7',
        },
        ages,
      };
    }
    case 'care':
    case 'asylum':
    case 'leaving':
    case 'adoption':
      return careShared(family);
  }
}

/** How long ago the children of the anchor entered care, in days. */
function sinceEntry({ draw, story }: FamilySeed): number {
  if (story === 'asylum') return draw.between(5, 500);
  const [least, most] = draw.weighted([
    [[3, 180], 18],
    [[181, 365], 17],
    [[366, 1095], 33],
    [[1096, 3000], 32],
  ] as const);
  return draw.between(least, most);
}

function careShared(family: FamilySeed): Shared {
  const { draw, anchor, story, parameters } = family;
  const adopted = story === 'adoption' ? adoptionOf(family) : undefined;
  const isAsylum = story === 'asylum';
  const isLeaving = story === 'leaving';
  // Care leavers of 18 to 24 came into care years ago, as children of ten and over.
  const start = adopted?.careStart ?? anchor - (isLeaving ? draw.between(3300, 4400) : sinceEntry(family));
  const viaPlan = !isAsylum && !isLeaving && draw.chance(0.35);
  const referred = start - (isAsylum ? 0 : viaPlan ? draw.between(70, 300) : draw.between(2, 50));
  const last = arrival(family, { day: referred, leadsTo: 'support', enquiry: viaPlan ? 'plan' : 'none' });
  const conference = last.enquiries[0]?.conference;
  const isOnPlan = conference !== undefined && conference.day < start - 3;
  const front = isOnPlan || !viaPlan ? last : { ...last, enquiries: [] };
  const isEnding = story === 'care' && draw.chance(0.16);
  const need = isAsylum ? 'N8' : draw.weighted(parameters.needs);
  const settled = Math.max(start, front.assessments[0]!.authorised) + 10;
  const endsOn = isEnding
    ? Math.max(settled, anchor - draw.between(0, 172))
    : (adopted?.adoption.order ?? NEVER);
  return {
    front,
    earlyHelp: [],
    ...(isOnPlan && {
      plan: planOf(family, conference.day, Math.max(conference.day + 2, start + draw.between(0, 35))),
    }),
    episode: { start: front.referrals[0]!.day, end: NEVER, need, reason: 'RC7' },
    care: { start, need, isAsylum, endsOn, ...(adopted && { adoption: adopted.adoption }) },
    ages: adopted ? adoptionAges : isAsylum ? asylumAges : isLeaving ? leavingAges : careAges,
    ...(adopted && { adoption: adopted.adoption }),
  };
}

/** Why care of a child ends before 18, by the child's age. */
function reasonOf(draw: Draws, birth: Day, { start, endsOn, adoption }: NonNullable<Shared['care']>): string {
  if (adoption) return draw.chance(0.3) ? 'E11' : 'E12';
  // Whoever leaves for a life of their own after thirteen weeks in care is owed what care leavers are.
  if (ageOn(birth, endsOn) >= 16 && endsOn < start + 100) return 'E4A';
  if (ageOn(birth, endsOn) >= 16)
    return draw.weighted([
      ['E4A', 60],
      ['E8', 40],
    ] as const);
  return draw.weighted([
    ['E4A', 48],
    ['E4B', 7],
    ['E45', 14],
    ['E46', 9],
    ['E13', 12],
    ['E41', 6],
    ['E3', 4],
  ] as const);
}

function childOf(family: FamilySeed, shared: Shared, birth: Day, ethnicity: string, index: number): Child {
  const { parameters, number, story, ofStory, allocations } = family;
  const id = `${family.over === NEVER ? 'C' : 'E'}${String(number).padStart(6, '0')}${index + 1}`;
  const draw = draws(`${family.seed}/child ${index + 1}`);
  const period = shared.care;
  const care =
    period &&
    careOf(family, draw, birth, {
      ...period,
      ...(period.endsOn < birthday(birth, 18) && {
        ended: { day: period.endsOn, reason: reasonOf(draw, birth, period) },
      }),
    });
  const leaving = care && leavingOf(family, draw, birth, care);
  const isNotStated = story === 'contact' && index === 0 && ofStory % 120 === 75;
  const isUnknown = story === 'assessed' && index === 0 && ofStory % 50 === 25;
  const ofAge = birthday(birth, 18);
  const isHome = care !== undefined && ['E4A', 'E4B'].includes(care.reason) && care.end < ofAge;
  const episode: Episode | undefined = shared.episode && {
    start: shared.episode.start,
    need: shared.episode.need,
    end: Math.min(ofAge, care ? care.end + (isHome ? draw.between(10, 120) : 0) : shared.episode.end),
    reason: care ? closureOf(care.reason) : shared.episode.reason,
    seen: { from: shared.episode.start, first: draw.between(2, 9), every: draw.between(14, 34) },
  };
  return {
    id,
    birth,
    sex: isNotStated
      ? 'c'
      : story === 'asylum'
        ? draw.chance(0.96)
          ? 'a'
          : 'b'
        : draw.chance(0.52)
          ? 'a'
          : 'b',
    ethnicity,
    disability: isUnknown ? 'c' : draw.chance(parameters.disabled) ? 'a' : 'b',
    ...shared.front,
    earlyHelp: shared.earlyHelp,
    episodes: episode ? [...earlierEpisodes(shared), episode] : earlierEpisodes(shared),
    plans: shared.plan ? [{ ...shared.plan, end: Math.min(shared.plan.end, ofAge, care?.end ?? NEVER) }] : [],
    ...(care && { care }),
    ...(leaving && { leaving }),
    ...(shared.adoption && { adoption: shared.adoption }),
    allocations,
  };
}

/** An earlier assessment is an episode of its own, which ended with it. */
function earlierEpisodes({ front }: Shared): Episode[] {
  const { referrals, assessments } = front;
  if (referrals.length < 2 || referrals[0]!.noFurtherAction) return [];
  const [{ day: start } = { day: 0 }] = referrals;
  const end = assessments[0]!.authorised;
  return [{ start, end, need: 'N1', reason: 'RC8', seen: { from: start, first: 5, every: 30 } }];
}

function closureOf(reasonCeased: string): string {
  if (reasonCeased === 'E11' || reasonCeased === 'E12') return 'RC1';
  if (reasonCeased === 'E45' || reasonCeased === 'E46') return 'RC4';
  if (reasonCeased === 'E41') return 'RC3';
  return reasonCeased === 'E3' ? 'RC5' : 'RC7';
}
