import { localDate, toRecords } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';

const asAt = localDate('2024-03-31');
const openCases = (records: AnnexARecords): Record<string, unknown>[] =>
  toRecords(annexAFromRecords(records, { asAt }).dataset.tables['openCases']!);

describe('openCases', () => {
  it('takes what starts on the snapshot day and leaves out what ends on it', () => {
    const cases = openCases({
      assessments: [
        { childUniqueId: 'starts', assessmentStartDate: '2024-03-31' },
        { childUniqueId: 'ends', assessmentStartDate: '2024-01-01', dateOfAuthorisation: '2024-03-31' },
        {
          childUniqueId: 'ends next day',
          assessmentStartDate: '2024-01-01',
          dateOfAuthorisation: '2024-04-01',
        },
        { childUniqueId: 'starts next day', assessmentStartDate: '2024-04-01' },
        { childUniqueId: 'has no start' },
      ],
    });
    expect(cases.map((one) => one['childUniqueId'])).toEqual(['starts', 'ends next day']);
  });

  it('ranks the cases of a child by list, then the latest start, then the row', () => {
    const cases = openCases({
      assessments: [
        { childUniqueId: 'C1', assessmentStartDate: '2024-03-01' },
        { childUniqueId: 'C1', assessmentStartDate: '2024-03-20' },
        { childUniqueId: 'C1', assessmentStartDate: '2024-03-20' },
      ],
      childrenInNeed: [{ childUniqueId: 'C1', cinStartDate: '2024-03-25' }],
      childProtection: [{ childUniqueId: 'C1', planStartDate: '2023-01-01' }],
      childrenInCare: [{ childUniqueId: 'C2', dateStartedLookedAfter: '2023-01-01' }],
    });
    expect(cases.map((one) => [one['list'], one['childUniqueId'], one['precedence']])).toEqual([
      ['childrenInCare', 'C2', 1],
      ['childProtection', 'C1', 1],
      ['childrenInNeed', 'C1', 2],
      ['assessments', 'C1', 5],
      ['assessments', 'C1', 3],
      ['assessments', 'C1', 4],
    ]);
  });

  it('takes a child in need by the dates of the episode, whatever its case status', () => {
    const cases = openCases({
      childrenInNeed: [
        { childUniqueId: 'open', cinStartDate: '2020-01-01', caseStatus: 'e' },
        { childUniqueId: 'starts', cinStartDate: '2024-03-31', caseStatus: 'd' },
        { childUniqueId: 'ends', cinStartDate: '2020-01-01', cinClosureDate: '2024-03-31', caseStatus: 'c' },
        { childUniqueId: 'ends next day', cinStartDate: '2020-01-01', cinClosureDate: '2024-04-01' },
        { childUniqueId: 'starts next day', cinStartDate: '2024-04-01' },
        { childUniqueId: 'has no start', caseStatus: 'c' },
      ],
    });
    expect(cases.map((one) => [one['childUniqueId'], one['list'], one['precedence']])).toEqual([
      ['open', 'childrenInNeed', 1],
      ['starts', 'childrenInNeed', 1],
      ['ends next day', 'childrenInNeed', 1],
    ]);
  });

  it('leaves care leavers and early help out', () => {
    const cases = openCases({
      earlyHelp: [{ childUniqueId: 'C1', assessmentStartDate: '2024-03-01' }],
      careLeavers: [{ childUniqueId: 'C2', allocatedWorker: 'Worker One' }],
      assessments: [],
    });
    expect(cases).toEqual([]);
  });

  it('leaves a record without a key on its own', () => {
    const cases = openCases({
      assessments: [{ assessmentStartDate: '2024-03-01' }, { assessmentStartDate: '2024-03-02' }],
    });
    expect(cases.map((one) => one['precedence'])).toEqual([1, 1]);
  });

  it('shows a worker as first written, whatever the spaces, capitals and kinds of apostrophe', () => {
    const cases = openCases({
      assessments: [
        { assessmentStartDate: '2024-03-01', allocatedWorker: 'Worker  One' },
        { assessmentStartDate: '2024-03-01', allocatedWorker: ' worker one' },
        { assessmentStartDate: '2024-03-01', allocatedWorker: "Worker's Two" },
        { assessmentStartDate: '2024-03-01', allocatedWorker: 'Worker\u2019s Two' },
      ],
    });
    expect(cases.map((one) => one['worker'])).toEqual([
      'Worker One',
      'Worker One',
      "Worker's Two",
      "Worker's Two",
    ]);
  });

  it('says on its coverage which lists it is made of, and is complete with all four', () => {
    const coverage = (records: AnnexARecords): unknown =>
      annexAFromRecords(records, { asAt }).dataset.coverage['openCases'];
    const some = { childProtection: [], assessments: [], referrals: [] };
    expect(coverage(some)).toEqual({
      from: '2024-03-31',
      to: '2024-03-31',
      complete: false,
      lists: ['childProtection', 'assessments'],
    });
    expect(coverage({ ...some, childrenInNeed: [], childrenInCare: [] })).toMatchObject({
      complete: true,
      lists: ['childrenInCare', 'childProtection', 'childrenInNeed', 'assessments'],
    });
  });

  it('is not there without a list that says what is open', () => {
    expect(annexAFromRecords({ referrals: [{}] }, { asAt }).dataset.tables['openCases']).toBeUndefined();
  });
});
