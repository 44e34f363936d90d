import { toEpochDay } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { adoptersOf } from './life/adoption.ts';
import { allocationsOf, lateness } from './life/allocations.ts';
import type { Places } from './life/allocations.ts';
import type { Adopter, Child, Day, Service } from './life/child.ts';
import { NEVER } from './life/child.ts';
import { busyDay } from './life/days.ts';
import { familyOf } from './life/family.ts';
import type { CouncilParameters, Story } from './parameters.ts';
import { draws } from './random/draws.ts';
import { spread } from './random/spread.ts';

/** Children of a family, on average, by which a share of children becomes one of families. */
const childrenOfFamily: Readonly<Partial<Record<Story, number>>> = { asylum: 1, leaving: 1, care: 1.3 };
const CHILDREN = 1.6;

const serviceOf: Readonly<Record<Story, readonly Service[]>> = {
  contact: [],
  earlyHelp: [],
  noFurtherAction: ['assessment'],
  assessed: ['assessment'],
  support: ['assessment', 'support'],
  protection: ['assessment', 'support'],
  care: ['assessment', 'care', 'leaving'],
  asylum: ['assessment', 'care', 'leaving'],
  adoption: ['assessment', 'care'],
  leaving: ['leaving'],
};

export type People = { readonly children: readonly Child[]; readonly adopters: readonly Adopter[] };

/** Which families to make. */
export type FamiliesWanted = {
  readonly seed: string;
  readonly asAt: LocalDate;
  readonly parameters: CouncilParameters;
  /** Families until there are so many children. */
  readonly children: number;
  /** Of families who are gone by the extract: first and last day on which their stories begin. */
  readonly gone?: { readonly from: Day; readonly to: Day };
};

/**
 * Families one after another, each from a seed of its own, until there are enough children. More children are more
 * families: those that came before stay as they are.
 */
export function familiesOf({ seed, asAt, parameters, children: wanted, gone }: FamiliesWanted): People {
  const asAtDay = toEpochDay(asAt);
  const stories = sharesOf(parameters, gone !== undefined);
  const offset = draws(`${seed}/stories`).between(0, 999_999) / 1_000_000;
  const counts: Record<string, number> = {};
  const withoutSupport = turns(parameters);
  let withoutSupportCount = 0;
  const places: Record<Service, number> = { assessment: 0, support: 0, care: 0, leaving: 0 };
  const children: Child[] = [];
  const adopters: Adopter[] = [];
  for (let number = 1; children.length < wanted; number++) {
    const drawn = storyAt(stories, spread(number, offset));
    const story = isWithoutSupport(drawn) ? withoutSupport(withoutSupportCount++) : drawn;
    const ofStory = (counts[story] = (counts[story] ?? -1) + 1);
    const familySeed = `${seed}/${gone ? 'earlier family' : 'family'} ${number}`;
    const draw = draws(familySeed);
    const anchor = gone ? busyDay(draw, gone.from, gone.to, parameters.months) : asAtDay;
    const here: Places = { ...places };
    for (const service of serviceOf[story]) places[service]++;
    const family = familyOf({
      story,
      number,
      ofStory,
      anchor,
      over: gone ? Math.min(anchor + 400, gone.to) : NEVER,
      seed: familySeed,
      parameters,
      draw,
      allocations: allocationsOf(here),
      isLate: lateness(parameters, here, asAtDay, draw),
    });
    children.push(...family.children.slice(0, wanted - children.length));
    adopters.push(...family.adopters);
    // Who wants to adopt and waits for a child: about one family for each that has one.
    if (story === 'adoption') {
      const id = 500_000 + number;
      const seedOfWaiting = { family: `F${id}`, number: id, anchor };
      adopters.push(
        ...adoptersOf(draws(`${familySeed}/waiting`), seedOfWaiting, parameters.ethnicities, undefined, 0),
      );
    }
  }
  return { children, adopters };
}

const isWithoutSupport = (story: Story): boolean => story === 'noFurtherAction' || story === 'assessed';

/**
 * Families without support in turn: the first ends in no further action, and so does a share of the others, so that no
 * list of twenty referrals is without one.
 */
function turns({ childrenPer10000 }: CouncilParameters): (count: number) => Story {
  const { noFurtherAction, assessed } = childrenPer10000;
  const share = noFurtherAction / (noFurtherAction + assessed);
  return (count) =>
    count === 0 || Math.floor(count * share) > Math.floor((count - 1) * share)
      ? 'noFurtherAction'
      : 'assessed';
}

type Shares = readonly (readonly [story: Story, upTo: number])[];

/** Stories that come and go within a year, and the share of their children on a list that is new in half a year. */
const shareNew: Readonly<Partial<Record<Story, number>>> = {
  contact: 0.85,
  earlyHelp: 0.5,
  noFurtherAction: 0.85,
  assessed: 0.85,
  support: 0.28,
  protection: 0.42,
};

/** How many children come and go in half a year for each one on the lists. */
export function turnover({ childrenPer10000 }: CouncilParameters): number {
  const all = Object.entries(childrenPer10000) as [Story, number][];
  const sum = (shareOf: (story: Story) => number): number =>
    all.reduce((total, [story, rate]) => total + rate * shareOf(story), 0);
  return sum((story) => shareNew[story] ?? 0) / sum(() => 1);
}

/** Families of each story as a share of all, summed; of those who come and go, the share that is new. */
function sharesOf({ childrenPer10000 }: CouncilParameters, isGone: boolean): Shares {
  const all = Object.entries(childrenPer10000) as [Story, number][];
  const asked = all.map(([story, rate]) => {
    const share = isGone ? (shareNew[story] ?? 0) : 1;
    return [story, (rate * share) / (childrenOfFamily[story] ?? CHILDREN)] as const;
  });
  const total = asked.reduce((sum, [, families]) => sum + families, 0);
  let sum = 0;
  return asked.map(([story, families]) => [story, (sum += families) / total]);
}

function storyAt(shares: Shares, at: number): Story {
  return (shares.find(([, upTo]) => at < upTo) ?? shares.at(-1)!)[0];
}
