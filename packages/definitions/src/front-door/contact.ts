import type { Cohort, Expr } from '@sightline/indicators';
import { periodStart, snapshot } from '../moments.ts';
import { and, compare, field, not, or, outer, written } from '../nodes.ts';

export const dateOfContact = field('dateOfContact');
const source = 'contactSource';

export const contactInPeriod: Expr = and(
  compare(dateOfContact, '>=', periodStart),
  compare(dateOfContact, '<=', snapshot),
);

/** Contacts of the period, each once: the same child, day and source further down is the same contact again. */
export const contactsInPeriod: Cohort = {
  source: { list: 'contacts' },
  grain: { by: 'record' },
  where: contactInPeriod,
  basis: 'in-period',
  event: dateOfContact,
  exclusions: [
    {
      code: 'duplicate',
      words: 'The same child, day and source stand higher up in the list: one contact, written twice.',
      when: {
        kind: 'related',
        list: 'contacts',
        where: and(
          compare(dateOfContact, '=', outer('dateOfContact')),
          or(
            compare(field(source), '=', outer(source)),
            and(not(written(field(source))), not(written(outer(source)))),
          ),
          compare(field('$row'), '<', outer('$row')),
        ),
        take: 'exists',
      },
    },
  ],
  needs: 'any-date-in-coverage',
};

/** Children with a contact in the period, each once, with the number of days on which they had one. */
export const childrenWithContact: Cohort = {
  source: { list: 'contacts' },
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    aggregates: { days: { fn: 'countDistinct', value: dateOfContact } },
  },
  where: contactInPeriod,
  basis: 'in-period',
  event: dateOfContact,
  exclusions: [],
  needs: 'any-date-in-coverage',
};
