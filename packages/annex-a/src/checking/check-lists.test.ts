import { localDate, toRecords } from '@sightline/core';
import type { Finding, Layout, ListKey } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import { checkDataset } from './check-dataset.ts';
import type { Profile } from '../rules/rule.ts';

const asAt = localDate('2024-03-31');

type Rows = readonly Readonly<Record<string, unknown>>[];
type Options = { readonly profile?: Profile; readonly layout?: Layout };

const check = (list: ListKey, rows: Rows, { profile = 'ofsted', layout = '2024' }: Options = {}): Finding[] =>
  checkDataset(annexAFromRecords({ [list]: rows }, { asAt, layout }).dataset, { profile });

/** Codes of the findings of one column, with the row. */
const faults = (list: ListKey, column: string, rows: Rows, options?: Options): string[] =>
  check(list, rows, options)
    .filter(({ where }) => where.column === column)
    .map(({ code, where }) => `${code} ${where.row}`);

const values = (list: ListKey, column: string, texts: readonly unknown[]): unknown[] =>
  toRecords(
    annexAFromRecords({ [list]: texts.map((text) => ({ [column]: text })) }, { asAt }).dataset.tables[list]!,
  ).map((row) => row[column]);

describe('list 1, contacts', () => {
  it('asks for child, sex, ethnicity, day and source on every row', () => {
    expect(check('contacts', [{ age: -1 }]).map(({ code }) => code)).toEqual([
      'AA-01-REQ-childUniqueId',
      'AA-01-REQ-gender',
      'AA-01-REQ-ethnicity',
      'AA-01-REQ-dateOfContact',
      'AA-01-REQ-contactSource',
    ]);
  });

  it('asks for a date of birth unless the child is unborn', () => {
    expect(faults('contacts', 'dateOfBirth', [{ age: -1 }, { age: 0 }])).toEqual(['AA-01-UNBORN 2']);
  });

  it('reads early help as a source, which came with 2024', () => {
    expect(values('contacts', 'contactSource', ['p1) 5D: LA services', '5d', '6'])).toEqual([
      '5D',
      '5D',
      '6',
    ]);
  });
});

describe('list 2, early help', () => {
  it('does not ask for the end of what goes on, and only warns of a blank organisation', () => {
    const findings = check('earlyHelp', [
      { childUniqueId: 'C1', gender: 'c', ethnicity: 'WBRI', age: -1, assessmentStartDate: '2024-01-05' },
    ]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['AA-02-REQ-organisationCompletingAssessment', 'warning'],
    ]);
  });

  it('takes any text for the organisation that does not stand for nothing', () => {
    expect(values('earlyHelp', 'organisationCompletingAssessment', ['Top  Town School', 'N/A', '-'])).toEqual(
      ['Top Town School', null, null],
    );
  });
});

describe('list 6, children in need', () => {
  it('asks why an episode was closed once it has a closure date, even one that could not be read', () => {
    const rows = [
      {},
      { cinClosureDate: '2024-01-05' },
      { cinClosureDate: 'last week' },
      { cinClosureDate: '2024-01-05', reasonForClosure: 'RC7' },
    ];
    expect(faults('childrenInNeed', 'reasonForClosure', rows)).toEqual([
      'AA-06-CLOSE-REASON 2',
      'AA-06-CLOSE-REASON 3',
    ]);
  });

  it('tells a blank worker as an error while the episode is open, else as a warning', () => {
    const rows = [{}, { cinClosureDate: '2024-03-31' }, { cinClosureDate: '2024-04-01' }];
    expect(faults('childrenInNeed', 'allocatedWorker', rows)).toEqual([
      'AA-06-WORKER-OPEN 1',
      'AA-06-REQ-allocatedWorker 2',
      'AA-06-WORKER-OPEN 3',
    ]);
    expect(faults('childrenInNeed', 'allocatedTeam', [{ allocatedTeam: '#N/A' }])).toEqual([
      'AA-06-WORKER-OPEN 1',
    ]);
  });

  it('warns of a case closed after assessment, which is not for the list', () => {
    const cinClosureDate = '2024-03-01';
    const rows = ['RC7', 'RC8', 'RC9'].map((reasonForClosure) => ({ reasonForClosure, cinClosureDate }));
    expect(faults('childrenInNeed', 'reasonForClosure', rows)).toEqual(['AA-06-RC8 2', 'AA-06-RC8 3']);
    expect(check('childrenInNeed', rows).find(({ code }) => code === 'AA-06-RC8')!.severity).toBe('warning');
  });

  it('reads the case status by its words, and a local need code as none', () => {
    expect(
      values('childrenInNeed', 'caseStatus', ['CIN', 'CPP', 'LAC', 'Closed', 'open assessment']),
    ).toEqual(['c', 'b', 'a', 'e', 'd']);
    const needs = ['N2 - Child’s disability', 'N1 - Abuse or Neglect', 'PSRMEM - Support with memory'];
    expect(values('childrenInNeed', 'primaryNeed', needs)).toEqual(['N2', 'N1', null]);
  });
});

describe('list 9, care leavers', () => {
  it('asks for accommodation, suitability and activity of those in touch only', () => {
    const rows = [{ laInTouch: 'a' }, { laInTouch: 'b' }, {}];
    for (const column of ['accommodationType', 'accommodationSuitability', 'activityStatus'])
      expect(faults('careLeavers', column, rows)).toEqual(['AA-09-TOUCH-ACCOM 1']);
  });

  it('asks for accommodation and suitability together, in touch or not', () => {
    const rows = [{ laInTouch: 'b', accommodationType: 'U' }, { accommodationSuitability: 'a' }];
    expect(faults('careLeavers', 'accommodationSuitability', rows)).toEqual(['AA-09-SUIT-ALONE 1']);
    expect(faults('careLeavers', 'accommodationType', rows)).toEqual([
      'AA-09-SUIT-ALONE 2',
      'AA-09-NOTOUCH-ACCOM 1',
    ]);
  });

  it('asks for the columns of 2024 on the word of public tools, and not in 2019', () => {
    const codes = (options: Options): string[] =>
      check('careLeavers', [{ laInTouch: 'a', eligibilityCategory: 'b' }], options)
        .map(({ code }) => code)
        .filter((code) => /uasc|personalAdvisor|CONTACT|PA-/.test(code));
    expect(codes({})).toEqual([]);
    expect(codes({ profile: 'recommended' })).toEqual([
      'AA-09-REQ-uasc',
      'AA-09-REQ-personalAdvisor',
      'AA-09-TOUCH-CONTACT',
    ]);
    // A blank is told once: by the rule that says most.
    expect(codes({ profile: 'all' })).toEqual(['AA-09-REQ-uasc', 'AA-09-PA-MISSING', 'AA-09-TOUCH-CONTACT']);
    expect(codes({ profile: 'all', layout: '2019' })).toEqual([]);
  });

  it('warns of F3 and P3 from 2024 on, and reads what took their place', () => {
    const rows = ['F3', 'P3', 'F4', 'P5'].map((activityStatus) => ({ activityStatus }));
    const told = (layout: Layout): string[] =>
      faults('careLeavers', 'activityStatus', rows, { layout, profile: 'recommended' });
    expect(told('2024')).toEqual(['AA-09-F3-OLD 1', 'AA-09-F3-OLD 2']);
    expect(told('2019')).toEqual([]);
    expect(values('careLeavers', 'activityStatus', ['F4', 'P5'])).toEqual(['F4', 'P5']);
  });

  it('does not take unsuitable for suitable', () => {
    expect(
      values('careLeavers', 'accommodationSuitability', ['Unsuitable', 'suitable', 'Not suitable']),
    ).toEqual(['b', 'a', 'b']);
  });

  it('asks for a date of birth and an age of everyone', () => {
    expect(faults('careLeavers', 'dateOfBirth', [{ age: -1 }])).toEqual(['AA-09-REQ-dateOfBirth 1']);
    expect(faults('careLeavers', 'age', [{}])).toEqual(['AA-09-REQ-age 1']);
  });
});

describe('list 10, adoption', () => {
  it('asks for reason and date of a reversal together', () => {
    const rows = [
      {},
      { decisionReversedDate: '2024-01-05' },
      { decisionReversedReason: 'RD2' },
      { decisionReversedDate: '2024-01-05', decisionReversedReason: 'RD2' },
    ];
    expect(faults('adoption', 'decisionReversedReason', rows)).toEqual(['AA-10-REV-REASON 2']);
    expect(faults('adoption', 'decisionReversedDate', rows)).toEqual(['AA-10-REV-REASON 3']);
  });

  it('asks for the family once the child is matched or placed, once for a blank', () => {
    const rows = [
      {},
      { matchDate: '2024-01-05' },
      { placedDate: '2024-01-05' },
      { matchDate: '2024-01-05', placedDate: '2024-01-15' },
      { matchDate: '2024-01-05', familyIdentifier: 'F1' },
    ];
    expect(faults('adoption', 'familyIdentifier', rows)).toEqual([
      'AA-10-FAMILY 2',
      'AA-10-FAMILY 3',
      'AA-10-FAMILY 4',
    ]);
  });

  it('asks for match and placement of an adopted child, for a match of one placed, where all rules are asked', () => {
    const rows = [{ adoptionOrderDate: '2024-01-05' }, { placedDate: '2024-01-05' }];
    const all = { profile: 'all' } as const;
    expect(faults('adoption', 'matchDate', rows, all)).toEqual([
      'AA-10-AO-NOPLACED 1',
      'AA-10-PLACED-NOMATCH 2',
    ]);
    expect(faults('adoption', 'placedDate', rows, all)).toEqual(['AA-10-AO-NOPLACED 1']);
    expect(faults('adoption', 'matchDate', rows)).toEqual([]);
  });

  it('always asks for the decision and the start of care', () => {
    expect(faults('adoption', 'decisionDate', [{}])).toEqual(['AA-10-REQ-decisionDate 1']);
    expect(faults('adoption', 'dateEnteredCare', [{}])).toEqual(['AA-10-REQ-dateEnteredCare 1']);
  });
});

describe('list 11, adopters', () => {
  it('decides the gender of an adopter by the words, whichever of the letters c and d is in front', () => {
    const texts = ['c) Neither', 'd) Neither', 'd) Not stated/recorded', 'c) Not stated/recorded', 'Female'];
    expect(values('adopters', 'gender', texts)).toEqual(['c', 'c', 'd', 'd', 'b']);
  });

  it('asks for yes and no without a letter on fostering for adoption, with one on disability', () => {
    const rows = [
      { fosteringForAdoption: 'Yes', disability: 'a) Yes' },
      { fosteringForAdoption: 'a) Yes', disability: 'Yes' },
    ];
    const fixes = check('adopters', rows).flatMap(({ where, fix }) => (fix ? [[where.column, fix.to]] : []));
    expect(fixes).toEqual([
      ['disability', 'a) Yes'],
      ['fosteringForAdoption', 'Yes'],
    ]);
    expect(values('adopters', 'fosteringForAdoption', ['Yes', 'b) No', 'n'])).toEqual(['a', 'b', 'b']);
  });

  it('asks for the number of children once they are placed, and for the day once there are some', () => {
    const rows = [
      { childrenPlaced: 0 },
      { childrenPlaced: 1 },
      { placedDate: '2024-01-05' },
      { placedDate: '2024-01-05', childrenPlaced: 2 },
      { placedDate: '2024-01-05', childrenPlaced: 0 },
    ];
    expect(faults('adopters', 'placedDate', rows)).toEqual(['AA-11-COUNT-PLACED 2']);
    expect(faults('adopters', 'childrenPlaced', rows)).toEqual([
      'AA-11-COUNT-PLACED 3',
      'AA-11-COUNT-PLACED 5',
    ]);
  });

  it('asks for day and reason of leaving together, and warns of an adopter on hold', () => {
    const rows = [{ leavingDate: '2024-01-05' }, { leavingReason: 1 }, { leavingReason: '2' }];
    expect(faults('adopters', 'leavingReason', rows)).toEqual(['AA-11-LEAVE-REASON 1', 'AA-11-ONHOLD 3']);
    expect(faults('adopters', 'leavingDate', rows)).toEqual(['AA-11-LEAVE-REASON 2', 'AA-11-LEAVE-REASON 3']);
  });

  it('asks for stage 1 of an adopter in stage 2 where all rules are asked', () => {
    const rows = [{ stage2Start: '2024-01-05' }];
    expect(faults('adopters', 'stage1Start', rows, { profile: 'all' })).toEqual(['AA-11-S2-NOS1 1']);
    expect(faults('adopters', 'stage1Start', rows)).toEqual([]);
  });

  it('does not say the identifier of an adopter or a family, nor their dates', () => {
    const findings = check(
      'adopters',
      [{ adopterIdentifier: ' A 77 ', familyIdentifier: ' F 88 ', enquiryDate: '31/31/2024' }],
      { profile: 'all' },
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toMatch(/A 77|F 88|31\/31/);
  });
});
