import { readFileSync } from 'node:fs';
import { annexALists, annexASchema, checkDataset, columnsOf, readAnnexA } from '@sightline/annex-a';
import { monthsOf, period, tableFromRecords, textAt } from '@sightline/core';
import { definitions } from '@sightline/definitions';
import { evaluate, members, places, populationSchema } from '@sightline/indicators';
import { judgeTarget, targetFor } from '@sightline/rag';
import { parseSettings } from 'sightline';
import { describe, expect, it } from 'vitest';
import { asAt, councilWorkbook } from './make-workbook.ts';

// Every expected value is worked by hand in EXPECTED.md.
const read = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const settings = parseSettings(JSON.parse(new TextDecoder().decode(read('sightline.json'))));
const { dataset } = readAnnexA([{ name: 'annex-a.xlsx', bytes: read('annex-a.xlsx') }], {
  asAt,
  authority: settings.authority.code,
});
const halfYear = period('2025-10-01' as typeof asAt, asAt);
const population = tableFromRecords('population', populationSchema, [
  { areaCode: 'E06000000', midYear: 2024, ageFrom: 0, ageTo: 17, population: 21600 },
  { areaCode: 'E06000000', midYear: 2025, ageFrom: 0, ageTo: 17, population: 21500 },
]);
const parameters = settings.definitions.parameters ?? {};
const used = definitions.filter(({ id }) => settings.definitions.use.includes(id));
const measured = evaluate(dataset, used, { periods: [halfYear], parameters, inputs: { population } });
const figureOf = (id: string) => measured.find(({ measure }) => measure.id === id)!.figure;

describe('the example council', () => {
  it('has a workbook made from its source', () => {
    expect(Buffer.from(councilWorkbook()).equals(Buffer.from(read('annex-a.xlsx')))).toBe(true);
  });

  it('has headings in its source that are those of the lists', () => {
    for (const list of annexALists.filter(({ key }) => dataset.tables[key]!.rows > 0)) {
      const [headings] = new TextDecoder().decode(read(`source/${list.key}.csv`)).split('\n');
      expect(headings!.replaceAll('"', '')).toBe(
        columnsOf(list, '2019')
          .map(({ name }) => name)
          .join(','),
      );
    }
  });

  it('reads every record of every list', () => {
    const rows = Object.fromEntries(Object.entries(dataset.tables).map(([key, table]) => [key, table!.rows]));
    expect(rows).toMatchObject({
      referrals: 25,
      assessments: 23,
      section47: 8,
      childProtection: 15,
      childrenInCare: 27,
    });
    expect(Object.keys(annexASchema)).toContain('openCases');
  });

  it('has the faults in single records that the page says are meant, and no others', () => {
    const page = new TextDecoder().decode(read('EXPECTED.md'));
    const meant = [...page.matchAll(/^\| (AA-[\w-]+) +\| ([a-z ]+?) +\| (C\d+) /gm)].map(
      ([, code, list, child]) => [code, list, child].join(' '),
    );
    const found = checkDataset(dataset, { profile: 'all', authorityName: 'Northmoor' })
      .filter(({ code }) => !/^AA-(?:X|ALL)-/.test(code))
      .map(({ code, where }) => {
        const { key, source, columns } = dataset.tables[where.list!]!;
        const child = textAt(columns['childUniqueId']!, source.excelRow.indexOf(where.row!));
        const name = annexALists.find((list) => list.key === key)!.name.toLowerCase();
        return [code, name, child].join(' ');
      });
    expect(meant).toHaveLength(15);
    expect(found.sort()).toEqual(meant.sort());
  });

  it.each([
    ['referrals-count', '22', '1', '22'],
    ['referral-rate-per-10000', '44', '21500', '20.5'],
    ['re-referrals-12m-pct', '4', '21', '19.0'],
    ['re-referrals-12m-children-pct', '3', '19', '15.8'],
    ['assessments-within-45wd-pct', '7', '11', '63.6'],
    ['assessments-within-45wd-from-referral-pct', '5', '11', '45.5'],
    ['assessments-open-overdue-count', '3', '1', '3'],
    ['assessments-open-not-yet-due-count', '5', '1', '5'],
    ['assessments-duration-median-wd', '44', '1', '44.0'],
    ['cpp-open-count', '11', '1', '11'],
    ['cases-per-worker-mean', '40', '10', '4.0'],
  ])('%s is %s / %s, shown as %s', (id, numerator, denominator, display) => {
    expect(figureOf(id)).toMatchObject({ status: 'measured', numerator, denominator, display });
  });

  it('measures every definition it is given', () => {
    expect(measured).toHaveLength(11);
  });

  it('counts what is excluded, unknown and outside', () => {
    const referrals = measured.find(({ measure }) => measure.id === 'referrals-count')!;
    expect(referrals.counts).toMatchObject({
      outside: 1,
      excluded: { duplicate: 1 },
      unknown: { dateOfReferral: 1 },
    });
    const overdue = measured.find(({ measure }) => measure.id === 'assessments-open-overdue-count')!;
    expect(overdue.counts?.unknown).toEqual({ assessmentStartDate: 1 });
  });

  it('shows six refusals in a series of twelve months from one extract of six', () => {
    const months = monthsOf(period('2025-04-01' as typeof asAt, asAt));
    const seriesOf = (id: string) =>
      evaluate(
        dataset,
        definitions.filter((definition) => definition.id === id),
        { periods: months },
      ).map(({ figure }) => (figure.status === 'measured' ? figure.display : figure.reason));
    // Counted by hand from source/referrals.csv, October to March; the duplicate of 27 October counts once.
    expect(seriesOf('referrals-count')).toEqual([
      ...Array<string>(6).fill('outside-coverage'),
      ...['5', '5', '3', '3', '3', '3'],
    ]);
    // List 7 holds the latest plan only, so there is a figure for the extract and for no month before it.
    expect(seriesOf('cpp-open-count')).toEqual([...Array<string>(11).fill('latest-value-only'), '11']);
  });

  it('finds the three overdue assessments by their rows in the sheet', () => {
    const definition = definitions.find(({ id }) => id === 'assessments-open-overdue-count')!;
    const rows = members(dataset, definition, { period: halfYear, place: 'numerator' });
    const { excelRow } = dataset.tables.assessments!.source;
    // C012, C014 and C016 stand in the 13th, 14th and 15th record; the heading is row 1.
    expect(Array.from(rows, (row) => excelRow[row])).toEqual([14, 15, 16]);
    expect(places(dataset, definition, { period: halfYear }).size).toBe(23);
  });

  it.each([
    ['assessments-within-45wd-pct', 'missed'],
    ['assessments-open-overdue-count', 'near'],
    ['assessments-duration-median-wd', 'near'],
    ['re-referrals-12m-pct', 'met'],
    ['cases-per-worker-mean', 'met'],
    ['referrals-count', 'not-judged'],
  ])('%s is %s', (id, status) => {
    const one = measured.find(({ measure }) => measure.id === id)!;
    expect(judgeTarget(one, targetFor(settings.targets, one)).status).toBe(status);
  });
});
