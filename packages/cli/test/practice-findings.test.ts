import { annexAFromRecords, practiceRules, type AnnexARecords, type PracticeRule } from '@sightline/annex-a';
import { isPresent, localDate, type Dataset } from '@sightline/core';
import { definitionById } from '@sightline/definitions';
import { coverageOf, members, places, recordOf, siteOf } from '@sightline/indicators';
import { findingWords } from '@sightline/reports';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceFindings } from '../src/practice-findings.ts';
import { defaultSettings } from '../src/settings/default-settings.ts';
import { generatedLists } from '../../definitions/test/generated-lists.ts';

const asAt = localDate('2025-03-31');

const found = (dataset: Dataset, settings: Partial<typeof defaultSettings> = {}) =>
  practiceFindings(dataset, { ...defaultSettings, ...settings }, { salt: 'made-up', profile: 'all' });

/** Excel rows of records are counted from 1. */
const rowsOf = (dataset: Dataset, code: string, settings?: Partial<typeof defaultSettings>): number[] =>
  found(dataset, settings)
    .findings.filter((finding) => finding.code === code)
    .map(({ where }) => where.row! - 1);

// Snapshot Monday 31 March 2025, or Friday 28 March where a month's end would make the day hard to see. Working days by
// the calendar: 45 from 4 November 2024 is 9 January, from 27 January 31 March; 20 back from 31 March is 3 March, 15 is
// 10 March, 10 is 17 March. Of each rule the first record is on the last day in time, the second a day later.
const care = (more: Record<string, unknown>): Record<string, unknown> => ({
  dateStartedLookedAfter: '2023-01-09',
  dateOfBirth: '2014-06-02',
  ...more,
});
const byHand: readonly (readonly [
  code: string,
  asAt: string,
  list: string,
  records: readonly Record<string, unknown>[],
  told: readonly number[],
])[] = [
  [
    'AA-04-45WD',
    '2025-03-31',
    'assessments',
    [
      { assessmentStartDate: '2024-11-04', dateOfAuthorisation: '2025-01-09' },
      { assessmentStartDate: '2024-11-04', dateOfAuthorisation: '2025-01-10' },
      { assessmentStartDate: '2025-01-27' },
      { assessmentStartDate: '2025-01-24' },
      { dateOfAuthorisation: '2025-01-10' },
    ],
    [1, 3],
  ],
  [
    'AA-05-15WD',
    '2025-03-31',
    'section47',
    [
      { strategyDiscussionDate: '2025-01-03', icpcDate: '2025-01-24' },
      { strategyDiscussionDate: '2025-01-02', icpcDate: '2025-01-24' },
      { strategyDiscussionDate: '2025-03-10' },
      { strategyDiscussionDate: '2025-03-07' },
      { strategyDiscussionDate: '2025-01-06', icpcUnnecessary: 'a' },
      { icpcDate: '2025-01-24' },
    ],
    [1, 3],
  ],
  [
    'AA-06-SEEN-MISSING',
    '2025-03-31',
    'childrenInNeed',
    [
      { caseStatus: 'c', cinStartDate: '2025-03-17' },
      { caseStatus: 'c', cinStartDate: '2025-03-14' },
      { caseStatus: 'c', cinStartDate: '2025-02-03', dateLastSeen: '2025-02-03' },
      { caseStatus: 'e', cinStartDate: '2025-02-03' },
    ],
    [1],
  ],
  [
    'AA-06-SEEN-STALE',
    '2025-03-31',
    'childrenInNeed',
    [
      { caseStatus: 'c', cinStartDate: '2024-06-03', dateLastSeen: '2025-03-03' },
      { caseStatus: 'c', cinStartDate: '2024-06-03', dateLastSeen: '2025-02-28' },
      { caseStatus: 'c', cinStartDate: '2024-06-03' },
      { caseStatus: 'a', cinStartDate: '2024-06-03', dateLastSeen: '2025-01-06' },
    ],
    [1],
  ],
  [
    'AA-07-VISIT-10WD',
    '2025-03-31',
    'childProtection',
    [
      { planStartDate: '2025-03-17' },
      { planStartDate: '2025-03-14' },
      { planStartDate: '2025-02-03', planEndDate: '2025-03-31' },
      { planStartDate: '2025-02-03', lastStatutoryVisit: '2025-02-10' },
    ],
    [1],
  ],
  [
    'AA-07-VISIT-LATE',
    '2025-03-31',
    'childProtection',
    [
      { planStartDate: '2024-06-03', lastStatutoryVisit: '2025-03-03' },
      { planStartDate: '2024-06-03', lastStatutoryVisit: '2025-02-28' },
      { planStartDate: '2024-06-03' },
      { planStartDate: '2024-06-03', lastStatutoryVisit: '2025-02-03', planEndDate: '2025-03-03' },
    ],
    [1],
  ],
  [
    'AA-07-REVIEW-3M',
    '2025-03-31',
    'childProtection',
    [
      { planStartDate: '2024-12-31' },
      { planStartDate: '2024-12-30' },
      { planStartDate: '2024-06-03', latestReviewConference: '2024-09-02' },
    ],
    [1],
  ],
  [
    'AA-07-REVIEW-6M',
    '2025-03-28',
    'childProtection',
    [
      { planStartDate: '2024-01-08', latestReviewConference: '2024-09-28' },
      { planStartDate: '2024-01-08', latestReviewConference: '2024-09-27' },
      { planStartDate: '2024-01-08' },
    ],
    [1],
  ],
  [
    'AA-07-LONG',
    '2025-03-31',
    'childProtection',
    [
      { planStartDate: '2023-04-01' },
      { planStartDate: '2023-03-31' },
      {},
      // 729 and 730 days, the first and the last included.
      { planStartDate: '2023-04-03', planEndDate: '2025-03-31' },
      { planStartDate: '2023-04-02', planEndDate: '2025-03-31' },
    ],
    [1, 4],
  ],
  [
    'AA-08-PLACEMENTS-3',
    '2025-03-31',
    'childrenInCare',
    [care({ placementsLast12Months: 2 }), care({ placementsLast12Months: 3 }), care({})],
    [1],
  ],
  [
    'AA-08-REVIEW-20WD',
    '2025-03-31',
    'childrenInCare',
    [
      care({ dateStartedLookedAfter: '2025-03-03' }),
      care({ dateStartedLookedAfter: '2025-02-28' }),
      care({ dateStartedLookedAfter: '2025-02-03', dateCeased: '2025-03-24' }),
    ],
    [1],
  ],
  [
    'AA-08-REVIEW-6M',
    '2025-03-28',
    'childrenInCare',
    [care({ latestReview: '2024-09-28' }), care({ latestReview: '2024-09-27' }), care({})],
    [1],
  ],
  [
    'AA-08-VISIT-6W',
    '2025-03-31',
    'childrenInCare',
    [care({ lastVisit: '2025-02-17' }), care({ lastVisit: '2025-02-16' }), care({})],
    [1],
  ],
  [
    'AA-08-VISIT-NONE',
    '2025-03-31',
    'childrenInCare',
    [
      care({ dateStartedLookedAfter: '2025-03-24' }),
      care({ dateStartedLookedAfter: '2025-03-23' }),
      care({ lastVisit: '2025-01-06' }),
    ],
    [1],
  ],
  [
    'AA-08-HEALTH-12M',
    '2025-03-31',
    'childrenInCare',
    [
      care({ lastHealthAssessment: '2024-03-31' }),
      care({ lastHealthAssessment: '2024-03-30' }),
      care({ lastHealthAssessment: '2024-09-30', dateOfBirth: '2021-06-01' }),
      care({ lastHealthAssessment: '2024-09-29', dateOfBirth: '2021-06-01' }),
      care({}),
    ],
    [1, 3],
  ],
  [
    'AA-08-HEALTH-INITIAL',
    '2025-03-31',
    'childrenInCare',
    [
      care({ dateStartedLookedAfter: '2025-03-03' }),
      care({ dateStartedLookedAfter: '2025-02-28' }),
      care({ lastHealthAssessment: '2023-06-05' }),
      care({}),
    ],
    [1, 3],
  ],
  [
    'AA-08-DENTAL-12M',
    '2025-03-31',
    'childrenInCare',
    [
      care({ lastDentalCheck: '2024-03-31' }),
      care({ lastDentalCheck: '2024-03-30' }),
      care({ dateStartedLookedAfter: '2024-04-01' }),
      care({}),
    ],
    [1, 3],
  ],
  [
    'AA-08-PERM-4M',
    '2025-03-28',
    'childrenInCare',
    [
      care({ dateStartedLookedAfter: '2024-11-29' }),
      care({ dateStartedLookedAfter: '2024-11-27' }),
      care({ permanencePlan: 'a' }),
    ],
    [1],
  ],
  [
    'AA-09-CONTACT-8W',
    '2025-03-31',
    'careLeavers',
    [
      { laInTouch: 'a', latestContact: '2025-02-03' },
      { laInTouch: 'a', latestContact: '2025-02-02' },
      { laInTouch: 'b', latestContact: '2024-06-03' },
      { laInTouch: 'a' },
    ],
    [1],
  ],
  [
    'AA-09-PATHWAY-6M',
    '2025-03-31',
    'careLeavers',
    [
      { eligibilityCategory: 'a', dateOfBirth: '2006-01-09', pathwayPlanReview: '2024-09-30' },
      { eligibilityCategory: 'b', dateOfBirth: '2006-01-09', pathwayPlanReview: '2024-09-29' },
      { eligibilityCategory: 'c', dateOfBirth: '2006-01-09' },
      { eligibilityCategory: 'a', dateOfBirth: '2006-01-09' },
      { eligibilityCategory: 'a', dateOfBirth: '2004-03-31' },
    ],
    [1, 3],
  ],
  [
    'AA-10-DRIFT-18M',
    '2025-03-31',
    'adoption',
    [
      { placementOrderDate: '2023-09-30' },
      { placementOrderDate: '2023-09-29' },
      { placementOrderDate: '2023-01-09', adoptionOrderDate: '2025-03-03' },
      { placementOrderDate: '2023-01-09', decisionReversedDate: '2025-03-03' },
    ],
    [1],
  ],
  [
    'AA-10-DECISION-6M-PO',
    '2025-03-31',
    'adoption',
    [
      { decisionDate: '2024-09-30' },
      { decisionDate: '2024-09-29' },
      { decisionDate: '2024-01-08', placementOrderDate: '2025-03-03' },
      { decisionDate: '2024-01-08', decisionReversedDate: '2025-03-03' },
    ],
    [1],
  ],
  [
    'AA-11-S1-2M',
    '2025-03-31',
    'adopters',
    [
      { stage1Start: '2025-01-15', stage1End: '2025-03-15' },
      { stage1Start: '2025-01-15', stage1End: '2025-03-16' },
      { stage1Start: '2025-01-31' },
      { stage1Start: '2025-01-30' },
    ],
    [1, 3],
  ],
  [
    'AA-11-S2-4M',
    '2025-03-31',
    'adopters',
    [
      { stage2Start: '2024-11-15', stage2End: '2025-03-15' },
      { stage2Start: '2024-11-15', stage2End: '2025-03-16' },
      { stage2Start: '2024-12-01' },
      { stage2Start: '2024-11-30' },
    ],
    [1, 3],
  ],
];

const datasetOf = (day: string, list: string, records: readonly Record<string, unknown>[]): Dataset => {
  const key = list === 'adopters' ? 'adopterIdentifier' : 'childUniqueId';
  return annexAFromRecords(
    { [list]: records.map((record, row) => ({ [key]: `K${row}`, ...record })) },
    {
      asAt: localDate(day),
      authority: 'X99999999',
    },
  ).dataset;
};

describe('practice rules', () => {
  it.each(byHand)(
    '%s tells what its words say, from the day after the limit',
    (code, day, list, records, told) => {
      expect(rowsOf(datasetOf(day, list, records), code)).toEqual(told);
    },
  );

  it('have a case by hand each', () => {
    expect(byHand.map(([code]) => code)).toEqual(practiceRules.map(({ id }) => id));
  });

  it('name definitions, parameters and columns that are there', () => {
    const { dataset } = annexAFromRecords({}, { asAt });
    for (const { list, columns, definitions } of practiceRules) {
      const known = Object.keys(dataset.schema[list]!.columns);
      expect(known).toEqual(expect.arrayContaining([...columns]));
      for (const { id, only, parameters = {} } of definitions) {
        expect(Object.keys(definitionById(id)!.parameters)).toEqual(
          expect.arrayContaining(Object.keys(parameters)),
        );
        if (only) expect(known).toContain(only.column);
      }
    }
  });

  it('read well: the words of a finding name every parameter they want', () => {
    for (const [code, day, list, records] of byHand) {
      const { findings } = found(datasetOf(day, list, records));
      for (const finding of findings.filter((one) => one.code === code)) {
        const { problem, action } = findingWords(finding);
        expect(`${code} ${problem} ${action}`).not.toMatch(/not given|AA-.*AA-/);
      }
    }
  });
});

/** The rows of the overdue members of a definition, as a practice rule names it. */
const overdueRows = (
  dataset: Dataset,
  { id, places: wanted, only, parameters = {} }: PracticeRule['definitions'][number],
): number[] => {
  const definition = definitionById(id)!;
  const asked = {
    period: { from: coverageOf(dataset, definition).from, to: dataset.asAt },
    parameters: { [id]: parameters },
  };
  const placement = places(dataset, definition, asked);
  return wanted
    .flatMap((place) => [...members(dataset, definition, { ...asked, place })])
    .map((member) => siteOf(placement, recordOf(placement, member)))
    .filter(({ list, row }) => {
      const column = only && dataset.tables[list]!.columns[only.column]!;
      return column === undefined || isPresent(column, row) === (only!.is === 'present');
    })
    .map(({ row }) => row);
};

const sorted = (rows: Iterable<number>): number[] => [...new Set(rows)].sort((a, b) => a - b);

describe('on generated lists', () => {
  it('every rule tells exactly the overdue members of its definitions, each record once', () => {
    fc.assert(
      fc.property(generatedLists(asAt), (records) => {
        const { dataset } = annexAFromRecords(records as AnnexARecords, { asAt });
        const { findings } = found(dataset);
        for (const rule of practiceRules) {
          const told = findings.filter(({ code }) => code === rule.id).map(({ where }) => where.row! - 1);
          expect(told).toEqual(sorted(rule.definitions.flatMap((one) => overdueRows(dataset, one))));
        }
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      { numRuns: 40 },
    );
  });

  it('two rules that share a definition tell its overdue members between them, none twice', () => {
    const shared = [
      'cpp-review-overdue-count',
      'cla-review-overdue-count',
      'cla-visits-in-time-pct',
      'cla-health-overdue-count',
    ];
    fc.assert(
      fc.property(generatedLists(asAt), (records) => {
        const { dataset } = annexAFromRecords(records as AnnexARecords, { asAt });
        for (const id of shared) {
          const halves = practiceRules.flatMap((rule) => rule.definitions.filter((one) => one.id === id));
          const told = halves.flatMap((one) => overdueRows(dataset, one));
          const { only: _half, ...whole } = halves[0]!;
          expect(halves).toHaveLength(2);
          expect(told).toHaveLength(new Set(told).size);
          expect(sorted(told)).toEqual(sorted(overdueRows(dataset, whole)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('an authority', () => {
  const visits = datasetOf('2025-03-31', 'childProtection', [
    { planStartDate: '2024-06-03', lastStatutoryVisit: '2025-03-10' },
    { planStartDate: '2024-06-03', lastStatutoryVisit: '2025-03-07' },
  ]);

  it("has its own limit of a definition in the rule's findings too", () => {
    expect(rowsOf(visits, 'AA-07-VISIT-LATE')).toEqual([]);
    // Fifteen working days before Monday 31 March 2025 is Monday 10 March.
    const definitions = { use: ['all'], parameters: { 'cpp-visits-20wd-pct': { limitWorkingDays: 15 } } };
    expect(rowsOf(visits, 'AA-07-VISIT-LATE', { definitions })).toEqual([1]);
  });

  it('may give a rule its own limit, and is told of a name that none of its definitions has', () => {
    const rules = (params: Record<string, unknown>) => ({ rules: { 'AA-07-VISIT-LATE': { params } } });
    expect(rowsOf(visits, 'AA-07-VISIT-LATE', rules({ limitWorkingDays: 15 }))).toEqual([1]);
    expect(() => found(visits, rules({ workingDays: 15 }))).toThrow('UNKNOWN_RULE_PARAMETER');
  });

  it('may explain a finding; its state is then that', () => {
    const late = datasetOf('2025-03-31', 'childProtection', [{ planStartDate: '2024-06-03' }]);
    const [finding] = found(late).findings;
    const explained = [{ rule: finding!.code, key: finding!.id, reason: 'Moved away', until: asAt }];
    const again = practiceFindings(late, defaultSettings, { salt: 'made-up', profile: 'all', explained });
    expect(again.findings.map(({ id, state }) => [id, state])[0]).toEqual([finding!.id, 'explained']);
  });
});

it('says which rule could not be asked, and why, and asks the others', () => {
  const dataset = datasetOf('2025-03-31', 'assessments', [
    { assessmentStartDate: '1925-01-06' },
    { assessmentStartDate: '2024-01-08' },
  ]);
  const { findings, notes } = found(dataset);
  expect(findings).toEqual([]);
  // The one date before 1995 stands in the first record; the second is overdue, but its rule could not be asked.
  expect(notes.filter((note) => note.startsWith('AA-04-45WD'))).toEqual([
    expect.stringMatching(
      /assessments-open-overdue-count: .*calendar.* Mend the year: Assessments, row 1, Continuous Assessment Start Date\.$/,
    ),
  ]);
});
