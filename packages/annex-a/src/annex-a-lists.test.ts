import { normalise } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { annexALists } from './annex-a-lists.ts';
import { annexASchema } from './annex-a-schema.ts';
import { listsNotRead } from './lists/lists-not-read.ts';

describe.each(annexALists.map((list) => [list.key, list] as const))('%s', (_key, list) => {
  const keys = list.columns.map((column) => column.key);

  it('has no column twice, and no heading that names two', () => {
    expect(new Set(keys).size).toBe(keys.length);
    const headings = list.columns.flatMap(({ name, nameByLayout, aliases }) => [
      ...new Set([name, ...Object.values(nameByLayout ?? {}), ...aliases].map(normalise)),
    ]);
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
  });

  it('names only columns of its own in key, window, span and conditions', () => {
    const conditions = list.columns.flatMap(({ requiredWhen = [] }) =>
      requiredWhen.map(({ when }) => (when.kind === 'open' ? when.end : when.column)),
    );
    const named = [
      ...list.naturalKey,
      ...list.window.anchors,
      ...Object.values(list.openSpan ?? {}),
      ...conditions,
    ];
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has codes for code columns and for no others', () => {
    expect(list.columns.filter(({ type, codes }) => (type === 'code') !== (codes !== undefined))).toEqual([]);
  });

  it('has no text that two codes of a column claim', () => {
    for (const { codes } of list.columns) {
      const claims = (codes?.codes ?? []).flatMap(({ code, preferred, aliases }) =>
        [...new Set([code, preferred, ...aliases].map(normalise))].map((text) => ({ text, code })),
      );
      const twice = claims.filter(({ text, code }) =>
        claims.some((other) => other.text === text && other.code !== code),
      );
      expect(twice, codes?.name).toEqual([]);
    }
  });

  it('hides child, worker, date of birth and postcode', () => {
    const personal = list.columns.filter(({ role }) => role !== undefined && role !== 'team');
    expect(personal.every(({ sensitive }) => sensitive === true)).toBe(true);
    expect(
      list.columns.filter(({ sensitive }) => sensitive).every((column) => personal.includes(column)),
    ).toBe(true);
  });
});

describe('annexASchema', () => {
  it('has the columns of each list in order, and openCases', () => {
    expect(Object.keys(annexASchema)).toEqual([...annexALists.map(({ key }) => key), 'openCases']);
    for (const list of annexALists) {
      expect(Object.keys(annexASchema[list.key]!.columns)).toEqual(list.columns.map(({ key }) => key));
    }
  });

  it('marks dates of lists of events as events, of lists of the latest as latest', () => {
    expect(annexASchema['referrals']!.columns['dateOfReferral']!.kind).toBe('event');
    expect(annexASchema['childProtection']!.columns['planStartDate']!.kind).toBe('latest');
    expect(annexASchema['childrenInCare']!.columns['allocatedWorker']!.kind).toBe('state');
  });
});

describe('the lists of this version', () => {
  it('are together with those not read all eleven', () => {
    const numbers = [...annexALists, ...listsNotRead].map(({ number }) => number).sort((a, b) => a - b);
    // Ofsted's numbers.
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
