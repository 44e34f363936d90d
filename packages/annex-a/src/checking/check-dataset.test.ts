import { localDate } from '@sightline/core';
import type { Finding, Run } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';
import { checkDataset } from './check-dataset.ts';
import type { CheckOptions } from './check-dataset.ts';

const asAt = localDate('2024-03-31');
const check = (records: AnnexARecords, options?: CheckOptions): Finding[] =>
  checkDataset(annexAFromRecords(records, { asAt }).dataset, options);

/** Codes of the findings of one column, with the row. */
const of = (column: string, findings: readonly Finding[]): string[] =>
  findings.filter(({ where }) => where.column === column).map(({ code, where }) => `${code} ${where.row}`);

describe('checkDataset: blanks', () => {
  it('finds a blank where a value is always asked for, and not where it is given', () => {
    const findings = check({ referrals: [{ childUniqueId: 'C1' }, {}] });
    expect(of('childUniqueId', findings)).toEqual(['AA-03-REQ-childUniqueId 2']);
  });

  it('asks for a date of birth unless the child is unborn', () => {
    const findings = check({
      referrals: [{ age: -1 }, { age: 4 }, {}, { dateOfBirth: '2024-05-01', age: -1 }],
    });
    expect(of('dateOfBirth', findings)).toEqual(['AA-03-UNBORN 2', 'AA-03-UNBORN 3']);
  });

  it('asks for the result of a conference once it has a date, even one that could not be read', () => {
    const findings = check({
      section47: [
        { icpcDate: '2024-01-05' },
        {},
        { icpcDate: '5th Jan' },
        { icpcDate: '2024-01-05', icpcResultedInPlan: 'b' },
      ],
    });
    expect(of('icpcResultedInPlan', findings)).toEqual(['AA-05-DATE-NORESULT 1', 'AA-05-DATE-NORESULT 3']);
    expect(of('icpcUnnecessary', findings)).toEqual([
      'AA-05-DATE-UNDECIDED 1',
      'AA-05-DATE-UNDECIDED 3',
      'AA-05-DATE-UNDECIDED 4',
    ]);
  });

  it('asks whether support is needed once an assessment is authorised', () => {
    const findings = check({ assessments: [{ dateOfAuthorisation: '2024-01-05' }, {}] });
    expect(of('requiresSupport', findings)).toEqual(['AA-04-OUTCOME-MISSING 1']);
  });

  it('tells a blank worker once: as an error while the plan is open, else as a warning', () => {
    const findings = check({
      childProtection: [{}, { planEndDate: '2024-03-31' }, { planEndDate: '2024-04-01' }],
    });
    expect(of('allocatedWorker', findings)).toEqual([
      'AA-07-WORKER-OPEN 1',
      'AA-07-REQ-allocatedWorker 2',
      'AA-07-WORKER-OPEN 3',
    ]);
    expect(findings.find(({ code }) => code === 'AA-07-REQ-allocatedWorker')!.severity).toBe('warning');
  });

  it('asks for a return interview of a missing child only, and for its acceptance once offered', () => {
    const findings = check({
      childrenInCare: [
        { missingEpisodes: 0 },
        { missingEpisodes: 1 },
        { missingEpisodes: 1, returnInterviewOffered: 'a' },
      ],
    });
    expect(of('returnInterviewOffered', findings)).toEqual(['AA-08-RHI-OFFER-MISSING 2']);
    expect(of('returnInterviewAccepted', findings)).toEqual(['AA-08-RHI-ACCEPT-MISSING 3']);
  });

  it('asks for a postcode unless the placement is outside the UK or confidential', () => {
    const findings = check({
      childrenInCare: [
        { laOfPlacement: 'CON' },
        { laOfPlacement: 'NUK' },
        { laOfPlacement: 'WAL' },
        { laOfPlacement: 'Northtown' },
      ],
    });
    expect(of('placementPostcode', findings)).toEqual([
      'AA-08-POSTCODE-MISSING 3',
      'AA-08-POSTCODE-MISSING 4',
    ]);
  });
});

describe('checkDataset: values', () => {
  it('tells a text that is no date cell by cell, without showing it', () => {
    const findings = check({ referrals: [{ dateOfBirth: '05/01/24' }, { dateOfBirth: 'about May' }] });
    expect(of('dateOfBirth', findings)).toEqual(['AA-03-TYP-D 1', 'AA-03-TYP-D 2']);
    expect(JSON.stringify(findings)).not.toContain('05/01/24');
    expect(JSON.stringify(findings)).not.toContain('about May');
  });

  it('tells dates that are read but not written as asked for once for a column', () => {
    const findings = check({
      referrals: [{}, { dateOfReferral: '5/1/2024' }, { dateOfReferral: '06-Jan-2024' }],
    });
    const [finding] = findings.filter(({ code }) => code === 'AA-03-TYP-D');
    expect(finding).toMatchObject({
      severity: 'warning',
      where: { row: 2, count: 2 },
      params: { column: 'Date of referral', kind: 'date-format' },
    });
    expect(finding).not.toHaveProperty('fix');
  });

  it('tells a spelling that is not the preferred one once, with the fix, however many cells have it', () => {
    const findings = check({ referrals: [{ gender: 'Female' }, { gender: 'F' }, { gender: 'Female' }] });
    expect(findings.filter(({ where }) => where.column === 'gender')).toMatchObject([
      {
        code: 'AA-03-COD-gender',
        severity: 'warning',
        where: { row: 1, count: 2 },
        fix: { from: 'Female', to: 'b) Female' },
      },
      {
        code: 'AA-03-COD-gender',
        severity: 'warning',
        where: { row: 2 },
        fix: { from: 'F', to: 'b) Female' },
      },
    ]);
  });

  it('tells a text that is no code cell by cell, with what is written and the name of the code list', () => {
    const findings = check({
      assessments: ['2024-01-08', '2024-01-09'].map((dateOfAuthorisation) => ({
        requiresSupport: 'Updated',
        dateOfAuthorisation,
      })),
    });
    expect(of('requiresSupport', findings)).toEqual([
      'AA-04-COD-requiresSupport 1',
      'AA-04-COD-requiresSupport 2',
    ]);
    expect(findings.find(({ where }) => where.column === 'requiresSupport')!.params).toEqual({
      column: 'Was the child assessed as requiring LA children’s social care support',
      kind: 'code-unknown',
      value: 'Updated',
      codes: 'yesNo',
    });
  });

  it('tells a fault of the whole column once: from 20 cells and nine in ten of the records', () => {
    const ages = (wrong: number, right: number): object[] => [
      ...Array.from({ length: wrong }, () => ({ age: 4.5, dateOfBirth: '2019-09-30' })),
      ...Array.from({ length: right }, () => ({ age: 4, dateOfBirth: '2019-09-30' })),
    ];
    const findings = (wrong: number, right: number): Finding[] =>
      check({ referrals: ages(wrong, right) as Record<string, unknown>[] }).filter(
        ({ where }) => where.column === 'age',
      );
    expect(findings(19, 0)).toHaveLength(19);
    expect(findings(27, 3)).toMatchObject([
      { code: 'AA-03-TYP-I', severity: 'error', where: { row: 1, count: 27 } },
    ]);
    expect(findings(26, 4)).toHaveLength(26);
  });

  it('refuses the reason for leaving care that says the child stayed', () => {
    const findings = check({ childrenInCare: [{ dateCeased: '2024-01-05', reasonCeased: 'X1' }] });
    expect(of('reasonCeased', findings)).toEqual(['AA-08-X1 1']);
  });

  it("takes an authority's name as a value of the authority of placement", () => {
    expect(of('laOfPlacement', check({ childrenInCare: [{ laOfPlacement: 'Northtown' }] }))).toEqual([]);
  });

  it('tells an error of the spreadsheet as a blank, or as itself where public tools are followed', () => {
    const records = { referrals: [{ allocatedTeam: '#N/A' }, { dateOfReferral: '#REF!' }] };
    expect(of('dateOfReferral', check(records))).toEqual(['AA-03-REQ-dateOfReferral 1', 'AA-03-TYP-D 2']);
    expect(of('dateOfReferral', check(records, { profile: 'recommended' }))).toContain('AA-F-013 2');
  });
});

describe('checkDataset: options', () => {
  const records = {
    childrenInCare: [{ placementUrn: '12', placementPostcode: 'nope', childUniqueId: 'C 1' }],
  };

  it('asks rules of tools and returns in the recommended profile, derived ones in all', () => {
    const shapes = (profile: 'ofsted' | 'recommended' | 'all'): string[] =>
      check(records, { profile })
        .map(({ code }) => code)
        .filter((code) => code.endsWith('-SHAPE'));
    expect(shapes('ofsted')).toEqual([]);
    expect(shapes('recommended')).toEqual(['AA-08-ID-SHAPE', 'AA-08-POSTCODE-SHAPE']);
    expect(shapes('all')).toEqual(['AA-08-ID-SHAPE', 'AA-08-POSTCODE-SHAPE', 'AA-08-URN-SHAPE']);
  });

  it('switches a rule off and changes its severity', () => {
    const findings = check(
      { referrals: [{}] },
      { rules: { 'AA-03-REQ-gender': { off: true }, 'AA-03-REQ-ethnicity': { severity: 'warning' } } },
    );
    expect(of('gender', findings)).toEqual([]);
    expect(findings.find(({ code }) => code === 'AA-03-REQ-ethnicity')!.severity).toBe('warning');
  });

  it('keeps ids when rows move, gives repeated records their own, and others under another salt', () => {
    const one = { childUniqueId: 'C1', dateOfReferral: '2024-01-05' };
    const two = { childUniqueId: 'C2', dateOfReferral: '2024-01-06' };
    const ids = (rows: readonly object[], salt?: string): string[] =>
      check({ referrals: rows as Record<string, unknown>[] }, salt === undefined ? {} : { salt })
        .filter(({ code }) => code === 'AA-03-REQ-gender')
        .map(({ id }) => id);
    expect(ids([two, one])).toEqual(ids([one, two]).reverse());
    expect(new Set(ids([one, one])).size).toBe(2);
    expect(ids([one], 'another')).not.toEqual(ids([one]));
  });

  it('marks what has been explained, up to and including the day the reason ends', () => {
    const before = check({ referrals: [{ childUniqueId: 'C1' }] }).find(
      ({ code }) => code === 'AA-03-REQ-gender',
    )!;
    const stateUntil = (until: string): string | undefined =>
      check(
        { referrals: [{ childUniqueId: 'C1' }] },
        { explained: [{ rule: before.code, key: before.id, reason: 'asked', until: localDate(until) }] },
      ).find(({ id }) => id === before.id)?.state;
    expect([stateUntil('2024-03-31'), stateUntil('2024-03-30')]).toEqual(['explained', 'open']);
  });

  it('says since when a fault is known: as the run before has it, the day of that run, or this snapshot', () => {
    const rows = [{ childUniqueId: 'C1' }];
    const id = (code: string): string => check({ referrals: rows }).find((one) => one.code === code)!.id;
    const findings = check(
      { referrals: rows },
      {
        previous: {
          envelope: { asAt: localDate('2024-02-29') } as Run['envelope'],
          findings: [
            {
              id: id('AA-03-REQ-gender'),
              code: 'AA-03-REQ-gender',
              state: 'open',
              since: localDate('2024-01-31'),
            },
            { id: id('AA-03-REQ-ethnicity'), code: 'AA-03-REQ-ethnicity', state: 'open' },
          ],
        },
      },
    );
    const since = (code: string): string | undefined => findings.find((one) => one.code === code)!.since;
    expect(['gender', 'ethnicity', 'dateOfReferral'].map((key) => since(`AA-03-REQ-${key}`))).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ]);
  });

  it('changes nothing in the dataset and gives the same findings twice', () => {
    const { dataset } = annexAFromRecords(records, { asAt });
    const fingerprint = JSON.stringify(dataset.tables['childrenInCare']!.columns);
    expect(checkDataset(dataset)).toEqual(checkDataset(dataset));
    expect(JSON.stringify(dataset.tables['childrenInCare']!.columns)).toBe(fingerprint);
  });
});

describe('checkDataset: what a run before had', () => {
  const rowsTold = (before: number | undefined, now: number, options: CheckOptions = {}): unknown[] => {
    const envelope = { asAt: '2024-02-29' } as unknown as Run['envelope'];
    const rows: Record<string, number> = before === undefined ? {} : { contacts: before };
    const contacts = Array.from({ length: now }, (_, row) => ({ childUniqueId: `C${row}` }));
    return check({ contacts }, { profile: 'all', previous: { envelope, findings: [], rows }, ...options })
      .filter(({ code }) => code === 'AA-F-016')
      .map(({ params }) => params);
  };

  it('tells of a list whose records are more than a fifth more or fewer', () => {
    // 20 of 100 is just a fifth.
    expect(rowsTold(100, 80)).toEqual([]);
    expect(rowsTold(100, 79)).toEqual([{ count: 79, number: 100, share: '21.0', limit: 20 }]);
    expect(rowsTold(100, 121)).toEqual([{ count: 121, number: 100, share: '21.0', limit: 20 }]);
  });

  it('says no share of nothing, and nothing of short lists or of a list that is new', () => {
    expect(rowsTold(0, 20)).toEqual([{ count: 20, number: 0, limit: 20 }]);
    expect(rowsTold(10, 19)).toEqual([]);
    expect(rowsTold(0, 0)).toEqual([]);
    expect(rowsTold(undefined, 50)).toEqual([]);
  });

  it('takes the limits of an authority', () => {
    const rules = { 'AA-F-016': { params: { percent: 25 } } };
    expect(rowsTold(100, 79, { rules })).toEqual([]);
  });
});

describe('checkDataset: placeholders', () => {
  const told = (options: CheckOptions): string[] =>
    of(
      'dateOfContact',
      check({ contacts: [{ dateOfContact: '1900-01-01' }, { dateOfContact: '1900-01-02' }, {}] }, options),
    ).filter((code) => code.startsWith('AA-F'));

  it('takes 1 January 1900 in any column of dates for one', () => {
    expect(told({ profile: 'recommended' })).toEqual(['AA-F-013 1']);
    expect(told({})).toEqual([]);
  });
});
