import { isPresent, localDate, toRecords } from '@sightline/core';
import type { Dataset, Layout } from '@sightline/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecords } from '../../test/any-records.ts';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';
import { migrate } from './migrate.ts';
import { readAnnexA } from '../reading/read-annex-a.ts';
import { writeAnnexA } from './write-annex-a.ts';

// What each layout has of its own: list 9 of 2024 has four columns more; 5D, RC9, E17, F4, P4, F5, P5 and the eligible
// child came with 2024, F3 and P3 went; 2026 heads Gender as Sex.
const asAt = localDate('2024-03-31');
const from = (layout: Layout, records: AnnexARecords): Dataset =>
  annexAFromRecords(records, { asAt, layout }).dataset;
const recordsOf = (dataset: Dataset, list: string): Record<string, unknown>[] =>
  toRecords(dataset.tables[list]!);

describe('migrate to an earlier layout', () => {
  const dataset = from('2024', {
    careLeavers: [
      {
        childUniqueId: 'C1',
        eligibilityCategory: 'Eligible child',
        activityStatus: 'P5',
        latestContact: 'in May',
      },
      { childUniqueId: 'C2', eligibilityCategory: 'a', uasc: 'Y', latestContact: '1/3/2024' },
    ],
    contacts: [{ childUniqueId: 'C1', contactSource: '5D' }],
    childrenInNeed: [{ childUniqueId: 'C1', reasonForClosure: 'RC9' }],
    childrenInCare: [
      { childUniqueId: 'C1', reasonCeased: 'E17' },
      { childUniqueId: 'C2', reasonCeased: 'E11' },
    ],
  });
  const { dataset: earlier, report } = migrate(dataset, '2019');

  it('leaves out columns and blanks codes that it does not have', () => {
    const careLeavers = recordsOf(earlier, 'careLeavers');
    expect(Object.keys(careLeavers[0]!)).toHaveLength(13);
    expect(careLeavers.map((one) => [one['eligibilityCategory'], one['activityStatus']])).toEqual([
      [null, null],
      ['a', null],
    ]);
    expect(recordsOf(earlier, 'childrenInCare').map((one) => one['reasonCeased'])).toEqual([null, 'E11']);
    expect(new Set(Object.values(earlier.layouts))).toEqual(new Set(['2019']));
  });

  it('keeps all that in the report: by list, column and code, with place, value and what was written', () => {
    expect(
      report.withoutPlace.map(({ list, column, code, count }) => [list, column, code ?? '', count]),
    ).toEqual([
      ['contacts', 'contactSource', '5D', 1],
      ['childrenInNeed', 'reasonForClosure', 'RC9', 1],
      ['childrenInCare', 'reasonCeased', 'E17', 1],
      ['careLeavers', 'uasc', '', 1],
      ['careLeavers', 'personalAdvisor', '', 0],
      ['careLeavers', 'eligibilityCategory', 'd', 1],
      ['careLeavers', 'pathwayPlanReview', '', 0],
      ['careLeavers', 'latestContact', '', 2],
      ['careLeavers', 'activityStatus', 'P5', 1],
    ]);
    const of = (column: string): unknown => report.withoutPlace.find((one) => one.column === column)!.cells;
    const sheet = { file: '', sheet: 'careLeavers' };
    expect(of('latestContact')).toEqual([
      { ...sheet, row: 1, raw: 'in May' },
      { ...sheet, row: 2, value: '2024-03-01', raw: '1/3/2024' },
    ]);
    expect(of('eligibilityCategory')).toEqual([{ ...sheet, row: 1, value: 'd', raw: 'Eligible child' }]);
    expect([report.added, report.renamed]).toEqual([[], []]);
  });

  it('leaves the dataset as it was', () => {
    expect(recordsOf(dataset, 'childrenInCare')[0]!['reasonCeased']).toBe('E17');
    expect(dataset.tables['careLeavers']!.invalid['eligibilityCategory']!.get(0)).toBe('Eligible child');
  });
});

describe('migrate to a later layout', () => {
  it('brings blank columns, blanks codes that ended and heads columns anew', () => {
    const dataset = from('2019', {
      careLeavers: [{ childUniqueId: 'C1', activityStatus: 'F3' }],
      contacts: [],
    });
    const { dataset: later, report } = migrate(dataset, '2026');
    expect(report.added).toEqual(
      [
        ['uasc', 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)'],
        ['personalAdvisor', 'Allocated Personal Advisor'],
        ['pathwayPlanReview', 'Latest Pathway Plan Review Date'],
        ['latestContact', 'Latest Date of Contact'],
      ].map(([column, heading]) => ({ list: 'careLeavers', column, heading, records: 1 })),
    );
    expect(report.withoutPlace.map(({ code, count }) => [code, count])).toEqual([['F3', 1]]);
    expect(report.renamed).toEqual(
      ['contacts', 'careLeavers'].map((list) => ({ list, column: 'gender', from: 'Gender', to: 'Sex' })),
    );
    expect(recordsOf(later, 'careLeavers')[0]).toMatchObject({ latestContact: null, activityStatus: null });
  });

  it('leaves missing what was missing before', () => {
    const bytes = new TextEncoder().encode('Child Unique ID,LA In Touch,Activity Status\n1,a) Yes,\n');
    const { dataset } = readAnnexA([{ name: 'List 9.csv', bytes }], { asAt, layout: '2019' });
    const later = migrate(dataset, '2024').dataset.tables['careLeavers']!;
    expect(Object.keys(later.columns).sort()).toEqual(
      ['activityStatus', 'childUniqueId', 'laInTouch'].concat(
        'latestContact',
        'pathwayPlanReview',
        'personalAdvisor',
        'uasc',
      ),
    );
  });

  it('keeps tables that are no lists, and gives the same dataset for the same layout', () => {
    const dataset = from('2024', { contacts: [{ childUniqueId: 'C1' }] });
    const more = { ...dataset, tables: { ...dataset.tables, population: dataset.tables['contacts']! } };
    expect(migrate(more, '2019').dataset.tables['population']).toBe(dataset.tables['contacts']);
    expect(migrate(dataset, '2024').dataset).toEqual(dataset);
    expect(migrate(dataset, '2024').report).toEqual({ to: '2024', withoutPlace: [], added: [], renamed: [] });
  });
});

it('any migrated dataset is of the layout when it is read again, and no cell is lost', () => {
  const filled = ({ tables }: Dataset): number =>
    Object.entries(tables).reduce((sum, [key, table]) => {
      if (key === 'openCases' || key === 'completeness') return sum;
      const cells = Object.entries(table!.columns).flatMap(([name, column]) =>
        [...column.values.keys()].filter((row) => isPresent(column, row) || table!.invalid[name]?.has(row)),
      );
      return sum + cells.length;
    }, 0);
  fc.assert(
    fc.property(anyRecords, fc.constantFrom<Layout>('2019', '2024', '2026'), ({ records, layout }, to) => {
      const dataset = from(layout, records);
      const { dataset: migrated, report } = migrate(dataset, to);
      const lost = report.withoutPlace.reduce((sum, { count }) => sum + count, 0);
      expect(filled(migrated) + lost).toBe(filled(dataset));
      const file = { name: 'lists.xlsx', bytes: writeAnnexA(migrated) };
      const again = readAnnexA([file], { asAt, layout: to }).dataset;
      expect([again.layouts, again.fingerprint]).toEqual([migrated.layouts, migrated.fingerprint]);
    }),
    { numRuns: 30 },
  );
});
