import type { Cohort, Definition, Expr } from '@sightline/indicators';
import { periodStart, snapshot } from '../moments.ts';
import {
  add,
  aggregate,
  and,
  code,
  compare,
  elapsed,
  field,
  isTrue,
  not,
  or,
  parameter,
  present,
  written,
} from '../nodes.ts';

const child = field('childUniqueId');
const discussion = field('strategyDiscussionDate');
const conference = field('icpcDate');

/** The strategy discussion: of several rows, the earliest recorded. */
const start = aggregate('start');
const limit = parameter('limitWorkingDays');

/** One conference for each child and day of a conference held in the period. */
export const conferencesHeld: Cohort = {
  source: { list: 'section47' },
  grain: {
    by: 'group',
    key: [child, conference],
    aggregates: { start: { fn: 'min', value: discussion }, held: { fn: 'min', value: conference } },
  },
  where: and(
    written(conference),
    compare(conference, '>=', periodStart),
    compare(conference, '<=', snapshot),
  ),
  basis: 'in-period',
  event: conference,
  exclusions: [
    {
      code: 'no-start-to-count-from',
      words:
        'No strategy discussion on or before the conference is recorded, and the authority leaves such conferences out.',
      when: and(
        not(parameter('missingStartInDenominator')),
        or(not(present(start)), compare(start, '>', aggregate('held'))),
      ),
    },
  ],
  notComputableExclusions: ['Conferences on a child transferred in from another authority.'],
  needs: 'any-date-in-coverage',
};

/** A conference before its strategy discussion is a fault of recording: never in time. */
export const heldInTime: Expr = and(
  compare(start, '<=', aggregate('held')),
  compare(elapsed('workingDays', start, aggregate('held')), '<=', limit),
);

/** Enquiries with neither a conference held nor one found unnecessary, one for each child and strategy discussion. */
export const enquiriesWithoutOutcome = (over: boolean): Cohort => ({
  source: { list: 'section47' },
  grain: {
    by: 'group',
    key: [child, discussion],
    aggregates: {
      start: { fn: 'min', value: discussion },
      held: { fn: 'any', value: and(written(conference), compare(conference, '<=', snapshot)) },
      unnecessary: { fn: 'any', value: isTrue(compare(field('icpcUnnecessary'), '=', code('a'))) },
    },
  },
  where: compare(discussion, '<=', snapshot),
  having: and(
    not(aggregate('unnecessary')),
    not(aggregate('held')),
    compare(elapsed('workingDays', start, snapshot), over ? '>' : '<=', limit),
  ),
  basis: 'at-snapshot',
  exclusions: [],
  ...(over && { due: add(start, limit, 'workingDays') }),
  needs: 'any-date-in-coverage',
});

export const conferenceLimit: Definition['parameters'] = {
  limitWorkingDays: {
    type: 'integer',
    default: 15,
    local: false,
    words: 'Working days allowed; the day of the limit is in time.',
  },
};

export const conferenceStandard: NonNullable<Definition['standard']> = {
  words:
    'An initial child protection conference is held within 15 working days of the strategy discussion that started the enquiry.',
  legal: 'guidance',
  source: 'HM Government, Working Together to Safeguard Children (statutory guidance)',
  verified: false,
};
