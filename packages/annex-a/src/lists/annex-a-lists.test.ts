import { normalise } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { annexALists } from './annex-a-lists.ts';
import { annexASchema } from '../dataset/annex-a-schema.ts';
import { columnsOf } from './columns-of.ts';

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

  it('names only layouts of its own on columns and codes, and says of whose word a later column is', () => {
    const layouts = list.columns.flatMap((column) => [
      ...(column.layouts ?? []),
      ...(column.codes?.codes ?? []).flatMap((code) => code.layouts ?? []),
    ]);
    expect(layouts.filter((layout) => !list.layouts.includes(layout))).toEqual([]);
    expect(list.columns.filter((column) => column.layouts && column.basis !== 'tool')).toEqual([]);
  });

  it('hides child, adopter, family, worker, date of birth and postcode', () => {
    const personal = list.columns.filter(
      ({ key, role }) => (role !== undefined && role !== 'team') || key === 'familyIdentifier',
    );
    expect(personal.every(({ sensitive }) => sensitive === true)).toBe(true);
    expect(
      list.columns.filter(({ sensitive }) => sensitive).every((column) => personal.includes(column)),
    ).toBe(true);
  });
});

describe('annexASchema', () => {
  it('has the columns of each list in order, and the derived tables', () => {
    expect(Object.keys(annexASchema)).toEqual([
      ...annexALists.map(({ key }) => key),
      'openCases',
      'completeness',
      'findings',
    ]);
    for (const list of annexALists) {
      expect(Object.keys(annexASchema[list.key]!.columns)).toEqual(list.columns.map(({ key }) => key));
    }
  });

  it('marks dates of lists of events as events, of lists of the latest as latest', () => {
    expect(annexASchema['referrals']!.columns['dateOfReferral']!.kind).toBe('event');
    expect(annexASchema['childProtection']!.columns['planStartDate']!.kind).toBe('latest');
    expect(annexASchema['childrenInNeed']!.columns['dateLastSeen']!.kind).toBe('latest');
    expect(annexASchema['careLeavers']!.columns['latestContact']!.kind).toBe('latest');
    expect(annexASchema['adoption']!.columns['adoptionOrderDate']!.kind).toBe('event');
    expect(annexASchema['childrenInCare']!.columns['allocatedWorker']!.kind).toBe('state');
  });
});

describe('annexASchema: roles', () => {
  it('identifies the rows of list 11 by adopter, of every other list by child', () => {
    const roles = annexALists.map(
      ({ columns }) => columns.find(({ role }) => role === 'child' || role === 'adopter')!.role,
    );
    expect(roles).toEqual([...Array<string>(10).fill('child'), 'adopter']);
  });
});

describe('annexALists', () => {
  it('are the eleven, by number', () => {
    expect(annexALists.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('have 165 columns in 2019 and 169 from 2024 on', () => {
    // Ofsted's workbook of August 2019: 7 + 8 + 11 + 12 + 14 + 14 + 17 + 34 + 13 + 16 + 19; list 9 gained four.
    const columns = (layout: '2019' | '2024' | '2026'): number =>
      annexALists.reduce((sum, list) => sum + columnsOf(list, layout).length, 0);
    expect([columns('2019'), columns('2024'), columns('2026')]).toEqual([165, 169, 169]);
  });

  it('are headed Sex in 2026, every one of them', () => {
    const headings = annexALists.map(
      (list) => list.columns.find(({ key }) => key === 'gender')!.nameByLayout?.['2026'],
    );
    expect(headings).toEqual(annexALists.map(() => 'Sex'));
  });
});
