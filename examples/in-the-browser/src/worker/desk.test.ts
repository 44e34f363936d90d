import { readFileSync } from 'node:fs';
import { localDate } from '@sightline/core';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyFinding } from '../any-finding.ts';
import type { GivenFile } from '../protocol.ts';
import { emptyDesk, type Desk } from './desk.ts';

// Figures and places are those worked by hand in examples/council/EXPECTED.md.
const council = (name: string): GivenFile => ({
  name,
  bytes: readFileSync(new URL(`../../../council/${name}`, import.meta.url)),
});
const workbook = council('annex-a.xlsx');
const asAt = localDate('2026-03-31');
const quiet = (): void => undefined;
const text = (name: string, content: string): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});

const checkedDesk = (...files: readonly GivenFile[]): Desk => {
  const desk = emptyDesk();
  desk.open(files, quiet);
  desk.check(asAt, 'ofsted', quiet);
  return desk;
};
const valueOf = (desk: Desk, id: string): unknown => {
  const rows = desk.scorecard('6-months').data.sections.flatMap((section) => section.rows);
  return rows.find((row) => row.id === id)?.figure;
};

describe('opening', () => {
  it('finds the lists, offers the latest event, and says why the layout is what it is', () => {
    const { lists, days } = emptyDesk().open([workbook], quiet);
    expect(lists.map(({ records }) => records).reduce((sum, count) => sum + count)).toBe(98);
    expect(days.map(({ day }) => day)).toEqual(['2026-03-31']);
    expect(lists.every(({ layout, layoutWhy }) => layout === '2019' && layoutWhy.length > 0)).toBe(true);
  });

  it('finds lists, settings and population in a zip file and beside it', () => {
    const zip = { name: 'all.zip', bytes: zipSync({ 'in/annex-a.xlsx': workbook.bytes }) };
    const { authority, notes, lists } = emptyDesk().open(
      [zip, council('sightline.json'), council('population.csv')],
      quiet,
    );
    expect([authority, lists.length, notes.length]).toEqual(['Northmoor (made up)', 11, 2]);
    expect(lists[0]?.file).toBe('all.zip/annex-a.xlsx');
  });

  it.each([
    ['no list', [text('a.csv', 'a,b\n1,2\n')], 'NO_LISTS'],
    ['a PDF', [text('a.pdf', '%PDF-1.7')], 'NOT_A_WORKBOOK'],
    [
      'two settings',
      [council('sightline.json'), { ...council('sightline.json'), name: 'b.json' }],
      'SETTINGS_TWICE',
    ],
    ['settings that are no JSON', [workbook, text('sightline.json', '{')], 'SETTINGS_NOT_JSON'],
    [
      'two tables of population',
      [council('population.csv'), council('population.csv'), workbook],
      'INPUT_TWICE',
    ],
    ['a population that is none', [workbook, text('population.csv', 'a,b\n1,2\n')], 'INPUT_COLUMN'],
  ])('refuses %s by name', (_what, files, code) => {
    expect(() => emptyDesk().open(files, quiet)).toThrow(expect.objectContaining({ code }));
  });

  it('forgets the check of the files before', () => {
    const desk = checkedDesk(workbook);
    desk.open([workbook], quiet);
    expect(() => desk.findings(anyFinding, 0)).toThrow(expect.objectContaining({ code: 'NO_FILES' }));
  });
});

describe('findings', () => {
  it('come page by page, filtered, in words, and name nobody', () => {
    const desk = checkedDesk(workbook);
    const { total, items } = desk.findings({ ...anyFinding, list: 'assessments', text: 'row 24' }, 0);
    // C026 in row 24 has a start of 31 February.
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ severity: 'error', where: { sheet: 'List_4', row: 24 } });
    expect(JSON.stringify(desk.findings(anyFinding, 0))).not.toMatch(/C0\d\d/);
  });

  it('doubt a snapshot before the latest event', () => {
    const desk = emptyDesk();
    desk.open([workbook], quiet);
    const { checked } = desk.check(localDate('2026-03-30'), 'ofsted', quiet);
    expect(checked.notes[0]).toContain('31 March 2026');
  });
});

describe('the scorecard', () => {
  it('gives the figures worked by hand, judged by the targets of the settings', () => {
    const desk = checkedDesk(workbook, council('sightline.json'), council('population.csv'));
    const { data, hasTargets, bullets } = desk.scorecard('6-months');
    expect(hasTargets).toBe(true);
    const rows = data.sections.flatMap((section) => section.rows);
    const inTime = rows.find(({ id }) => id === 'assessments-within-45wd-pct');
    expect(inTime?.figure).toEqual({ kind: 'value', value: '63.6%', parts: '7 of 11' });
    expect(inTime?.judged.status).toBe('missed');
    expect(bullets['assessments-within-45wd-pct']?.svg).toMatch(/^<svg/);
    expect(valueOf(desk, 'referral-rate-per-10000')).toMatchObject({ value: '20.5 per 10,000' });
  });

  it('judges nothing without settings', () => {
    const { data, hasTargets } = checkedDesk(workbook).scorecard('6-months');
    expect(hasTargets).toBe(false);
    expect(data.key.map(({ status }) => status)).toEqual(['not-judged']);
  });

  it('takes the only area of a population for that of the lists, and none of two', () => {
    const two = text(
      'population.csv',
      'areaCode,midYear,ageFrom,ageTo,population\nE06000000,2025,0,17,21500\nE06000001,2025,0,17,9\n',
    );
    expect(
      valueOf(checkedDesk(workbook, council('population.csv')), 'referral-rate-per-10000'),
    ).toMatchObject({
      value: '20.5 per 10,000',
    });
    expect(valueOf(checkedDesk(workbook, two), 'referral-rate-per-10000')).toMatchObject({ kind: 'none' });
  });
});

describe('a figure', () => {
  const figure = (id: string, asked: Parameters<Desk['figure']>[1] = { page: 0 }) =>
    checkedDesk(workbook, council('sightline.json')).figure(id, asked);

  it('is followed to its places and to the rows of one of them', () => {
    const { places, members } = figure('assessments-within-45wd-pct', {
      choice: { place: 'denominator-only' },
      page: 0,
    });
    expect(places.map(({ place, count }) => [place, count])).toEqual([
      ['numerator', 7],
      ['denominator-only', 4],
      ['excluded', 1],
      ['excluded', 1],
      ['outside', 10],
    ]);
    // C002, C006, C008 and C011 took longer than 45 working days; these are their lines in the source of list 4.
    expect(members.items.map(({ row }) => row)).toEqual([4, 8, 10, 12]);
    expect(JSON.stringify(members)).not.toMatch(/C0\d\d/);
  });

  it('can be followed or says why, and what is counted is the count', () => {
    const desk = checkedDesk(workbook, council('population.csv'));
    const rows = desk.scorecard('6-months').data.sections.flatMap((section) => section.rows);
    expect(rows.length).toBeGreaterThan(30);
    for (const { id, unit, figure: shown } of rows) {
      const { places, refusal } = desk.figure(id, { page: 0 });
      if (refusal !== undefined) expect([id, places]).toEqual([id, []]);
      if (shown.kind === 'value') expect([id, refusal]).toEqual([id, undefined]);
      if (unit !== 'count' || shown.kind === 'none') continue;
      const counted = places.find(({ place }) => place === 'numerator')?.count ?? 0;
      expect([id, String(counted)]).toEqual([id, shown.value]);
    }
  });

  it('has two sides where it is a ratio', () => {
    const over = figure('cases-per-worker-mean');
    const under = figure('cases-per-worker-mean', { side: 'under', page: 0 });
    const counted = (of: typeof over): number =>
      of.places.find(({ place }) => place === 'numerator')?.count ?? 0;
    expect([counted(over), counted(under)]).toEqual([40, 10]);
  });

  it('says why there is nothing to follow', () => {
    const { refusal } = checkedDesk(
      text('referrals.csv', 'Child Unique ID,Gender,Date of referral\n1,F,28/03/2026\n'),
    ).figure('cpp-open-count', { page: 0 });
    expect(refusal).toContain('Child protection');
  });
});
