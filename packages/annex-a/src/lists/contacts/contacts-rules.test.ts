import { describe, expect, it } from 'vitest';
import { findings } from '../../../test/told.ts';

// Expected by hand, from the words of the rules.
const contact = { childUniqueId: 'C1', dateOfContact: '2024-01-10', contactSource: '6' };

describe('contacts of one child on one day', () => {
  it('are told once for each further source, with the row of the first', () => {
    const contacts = [
      { ...contact, contactSource: undefined },
      contact,
      { ...contact, contactSource: '7' },
      // The same contact again is a fault of its key.
      contact,
      { ...contact, contactSource: '7' },
      { ...contact, contactSource: '1B' },
      { ...contact, contactSource: 'somebody' },
      { ...contact, childUniqueId: 'C2', contactSource: '9' },
      { ...contact, dateOfContact: '2024-01-11', contactSource: '9' },
      { contactSource: '9', dateOfContact: '2024-01-10' },
      { contactSource: '8', dateOfContact: '2024-01-10' },
    ];
    const found = findings({ contacts }, 'AA-01-SAMEDAY');
    expect(found.map(({ where, params }) => [where.row, params['otherRow']])).toEqual([
      [3, 2],
      [6, 2],
    ]);
  });
});

describe('contacts of unknown source', () => {
  const contacts = (unknown: number, known: number): object[] => [
    ...Array.from({ length: unknown }, () => ({ contactSource: '10' })),
    ...Array.from({ length: known }, () => ({ contactSource: '6' })),
  ];
  const found = (unknown: number, known: number): unknown[] =>
    findings({ contacts: contacts(unknown, known) as [] }, 'AA-01-UNKNOWN-SOURCE').map(
      ({ where, params }) => [where.row, params['share'], params['limit']],
    );

  it('are told as a share above the limit, of 20 contacts or more', () => {
    expect(found(1, 19)).toEqual([]);
    // 2 of 39 are 5.128%.
    expect(found(2, 37)).toEqual([[undefined, '5.1', 5]]);
    expect(found(2, 38)).toEqual([]);
    expect(found(19, 0)).toEqual([]);
  });
});
