import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../../reading/annex-a-from-records.ts';
import { checkDataset } from '../../checking/check-dataset.ts';
import { expectTold, findingsOn } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const plan = { planStartDate: '2023-06-01' };
const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };

describe('identifiers', () => {
  const id = (childUniqueId: string, more = {}): Readonly<Record<string, unknown>> => ({
    childUniqueId,
    ...more,
  });

  it('AA-X-SIBLING-ID is told for each list and spelling but the first', () => {
    const child = {
      contacts: [id('a7'), id('b8')],
      referrals: [id('A7', { dateOfReferral: '2024-01-11' }), id('A7', { dateOfReferral: '2024-01-10' })],
      careLeavers: [id('0A7'), id('A 7'), id('a7'), id('B80'), id('0')],
      adoption: [id('000')],
    };
    const places = findingsOn('AA-X-SIBLING-ID', [child]).map(({ where, params }) => [
      where.list,
      where.row,
      params['otherList'],
      params['otherRow'],
    ]);
    expect(places).toEqual([
      ['referrals', 2, 'Contacts', 1],
      ['careLeavers', 1, 'Contacts', 1],
      ['careLeavers', 2, 'Contacts', 1],
      ['adoption', 1, 'Care leavers', 5],
    ]);
  });

  it.each<Case>([
    [
      'AA-X-ORPHAN',
      [
        { section47: [{ strategyDiscussionDate: '2023-09-30' }] },
        { childProtection: [plan] },
        { childrenInCare: [{ dateCeased: '2023-09-30' }] },
      ],
      [
        { section47: [{ strategyDiscussionDate: '2023-09-29' }] },
        { childrenInCare: [{ ...care, dateCeased: '2023-09-29' }] },
        { childProtection: [plan], referrals: [{}] },
        { childProtection: [plan], assessments: [{}] },
        { childProtection: [plan], childrenInNeed: [{}] },
        { section47: [{ strategyDiscussionDate: 'soon' }] },
        { childrenInCare: [{ ...care, dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-TWIN',
      [],
      [
        { contacts: [{ dateOfContact: '2024-01-10' }], referrals: [{ dateOfReferral: '2024-01-11' }] },
        { contacts: [{ dateOfContact: '2024-01-10' }], referrals: [{ dateOfReferral: '2024-01-11' }] },
      ],
    ],
  ])('%s', expectTold);

  const person = { dateOfBirth: '2015-05-05', gender: 'a', ethnicity: 'WBRI' };
  const life = (referred: string, more: Child = {}): Child => ({
    contacts: [{ ...person, dateOfContact: '2024-01-10' }],
    referrals: [{ dateOfReferral: referred }],
    ...more,
  });

  it('AA-X-TWIN is told of two identifiers that all events of both are alike of', () => {
    const children = [
      life('2024-01-11'),
      life('2024-01-11'),
      life('2024-01-12'),
      life('2024-01-12', { section47: [{ strategyDiscussionDate: '2024-01-13' }] }),
      { contacts: life('')['contacts']! },
      { contacts: life('')['contacts']! },
    ];
    const places = findingsOn('AA-X-TWIN', children).map(({ where, params }) => [
      where.row,
      params['otherRow'],
    ]);
    expect(places).toEqual([[2, 1]]);
  });

  it('AA-X-ORPHAN is told of a child whom no other child comes before', () => {
    expectTold('AA-X-ORPHAN', [{ childProtection: [plan] }], []);
  });

  it('AA-X-TWIN is told of the later identifier in the order of characters, wherever it stands', () => {
    const contact = { ...person, dateOfContact: '2024-01-10' };
    const both = (dateOfContact: string): Readonly<Record<string, unknown>>[] =>
      ['B', 'A'].map((childUniqueId) => ({ ...contact, childUniqueId, dateOfContact }));
    const records = { contacts: [...both('2024-01-10'), ...both('2024-01-11')] };
    const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
    const twins = checkDataset(dataset, { profile: 'all' }).filter(({ code }) => code === 'AA-X-TWIN');
    expect(twins.map(({ where, params }) => [where.row, params['otherRow']])).toEqual([[1, 2]]);
  });

  it('AA-X-TWIN wants date of birth, sex and ethnicity to be known and the same', () => {
    const other = (more: Readonly<Record<string, unknown>>): Child => ({
      ...life('2024-01-11'),
      contacts: [{ ...person, ...more, dateOfContact: '2024-01-10' }],
    });
    const alike = [{ dateOfBirth: '2015-05-06' }, { gender: 'b' }, { ethnicity: 'WIRI' }, { gender: 'c' }];
    for (const more of alike) expectTold('AA-X-TWIN', [], [life('2024-01-11'), other(more)]);
    expectTold('AA-X-TWIN', [], [other({ gender: 'c' }), other({ gender: 'c' })]);
  });
});
