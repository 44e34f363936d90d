import type { Cohort, Definition, Expr, Grain } from '@sightline/indicators';
import { readable } from '../dates.ts';
import { periodStart, snapshot } from '../moments.ts';
import { add, aggregate, and, choose, compare, field, integer, not, parameter, present } from '../nodes.ts';

const family = field('familyIdentifier');
const started = aggregate('started');
const ended = aggregate('ended');
/** Last day in time. */
const lastDay = add(started, parameter('limitMonths'), 'months');

/** A family: all of its adopters, or an adopter without a family identifier. */
export const familyKey: readonly Expr[] = [
  { kind: 'coalesce', of: [family, { kind: 'literal', type: 'text', value: '' }] },
  choose([{ if: present(family), then: integer(-1) }], field('$row')),
];

/** The earliest start and the latest end of the family's adopters. */
const grainOf = (stage: 1 | 2): Extract<Grain, { readonly by: 'group' }> => ({
  by: 'group',
  key: familyKey,
  aggregates: {
    started: { fn: 'min', value: field(`stage${stage}Start`) },
    ended: { fn: 'max', value: field(`stage${stage}End`) },
  },
});

/** Families whose stage ended in the period. */
export const stageEnded = (stage: 1 | 2): Cohort => ({
  source: { list: 'adopters' },
  grain: grainOf(stage),
  where: readable(field(`stage${stage}End`)),
  having: and(present(ended), compare(ended, '>=', periodStart), compare(ended, '<=', snapshot)),
  basis: 'in-period',
  event: field(`stage${stage}End`),
  exclusions: [
    {
      code: 'ends-before-start',
      words: 'The stage ended before it started: a fault of recording.',
      when: compare(started, '>', ended),
    },
  ],
  needs: 'any-date-in-coverage',
});

export const endedInTime: Expr = compare(ended, '<=', lastDay);

/** Families in the stage at the snapshot: past its last day, or not. */
export const stageOpen = (stage: 1 | 2, over: boolean): Cohort => ({
  source: { list: 'adopters' },
  grain: {
    ...grainOf(stage),
    aggregates: {
      ...grainOf(stage).aggregates,
      left: { fn: 'any', value: present(field('leavingDate')) },
    },
  },
  where: and(readable(field(`stage${stage}Start`)), readable(field(`stage${stage}End`))),
  having: and(
    present(started),
    not(present(ended)),
    not(aggregate('left')),
    compare(lastDay, over ? '<' : '>=', snapshot),
  ),
  basis: 'at-snapshot',
  exclusions: [],
  ...(over && { due: lastDay }),
  needs: 'any-date-in-coverage',
});

export const stageLimit = (months: number): Definition['parameters'] => ({
  limitMonths: {
    type: 'integer',
    default: months,
    local: false,
    words: 'Calendar months allowed; the day of the limit is in time.',
  },
});

export const stageStandard = (words: string): NonNullable<Definition['standard']> => ({
  words,
  legal: 'statutory',
  source: 'Adoption Agencies Regulations 2005 (as amended 2013) and Statutory Guidance on Adoption',
  verified: false,
});
