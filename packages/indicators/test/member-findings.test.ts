import { annexAFromRecords } from '@sightline/annex-a';
import { localDate, period } from '@sightline/core';
import { definitionById } from '@sightline/definitions';
import { memberFindings } from '@sightline/indicators';
import { describe, expect, it } from 'vitest';

const asAt = localDate('2025-03-31');
const halfYear = period(localDate('2024-10-01'), asAt);
const as = { code: 'LATE', severity: 'warning', basis: 'tool' } as const;
const definition = definitionById('assessments-open-overdue-count')!;
const inTime = definitionById('assessments-within-45wd-pct')!;
const naturalKey = ['childUniqueId', 'assessmentStartDate'];
const overdue = { definition, period: halfYear, places: ['numerator'] } as const;

const assessments = (...records: readonly Record<string, unknown>[]) =>
  annexAFromRecords({ assessments: records }, { asAt, authority: 'X99999999' }).dataset;

// Day 45 of an assessment started on Monday 13 January 2025 was Monday 17 March, fourteen days before the snapshot.
const late = { childUniqueId: 'SECRET-1', assessmentStartDate: '2025-01-13', allocatedWorker: 'W1' };
const early = { childUniqueId: 'SECRET-2', assessmentStartDate: '2025-03-24' };

describe('memberFindings', () => {
  it('tells each member by list, sheet and row, with definition, version, limits and calendar days late', () => {
    const { findings, refusals } = memberFindings(assessments(early, late), [overdue], { as, salt: 's' });
    expect(refusals).toEqual([]);
    expect(findings).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        code: 'LATE',
        about: 'practice',
        severity: 'warning',
        basis: 'tool',
        where: { authority: 'X99999999', list: 'assessments', file: '', sheet: 'assessments', row: 2 },
        params: {
          definition: 'assessments-open-overdue-count',
          version: '1.0.0',
          limitWorkingDays: 45,
          daysLate: 14,
        },
        state: 'open',
      },
    ]);
  });

  it('says nothing of who it is or when things were', () => {
    const { findings } = memberFindings(assessments(early, late), [overdue], { as, salt: 's', naturalKey });
    expect(JSON.stringify(findings)).not.toMatch(/SECRET|W1|2025-/);
  });

  it('keeps an id when the record moves in its sheet', () => {
    const options = { as, salt: 's', naturalKey };
    const ids = [assessments(late, early), assessments(early, late)].map(
      (dataset) => memberFindings(dataset, [overdue], options).findings[0]!.id,
    );
    expect(ids[0]).toBe(ids[1]);
  });

  it('gives two records of one name ids of their own', () => {
    const { findings } = memberFindings(assessments(late, late), [overdue], { as, salt: 's', naturalKey });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });

  it('tells a record once, by the first definition that has it, in the order of the sheet', () => {
    const done = { ...late, dateOfAuthorisation: '2025-03-24' };
    const all = [
      { ...overdue },
      { definition: inTime, period: halfYear, places: ['denominator-only'] } as const,
    ];
    const { findings } = memberFindings(assessments(done, late), [...all, overdue], { as, salt: 's' });
    expect(findings.map(({ where, params }) => [where.row, params['definition']])).toEqual([
      [1, 'assessments-within-45wd-pct'],
      [2, 'assessments-open-overdue-count'],
    ]);
  });

  it('takes only those with, or without, a value in a column', () => {
    const rows = (is: 'present' | 'absent') =>
      memberFindings(
        assessments(late, { ...late, childUniqueId: 'SECRET-3', allocatedWorker: undefined }),
        [{ ...overdue, only: { column: 'allocatedWorker', is } }],
        { as, salt: 's' },
      ).findings.map(({ where }) => where.row);
    expect([rows('present'), rows('absent')]).toEqual([[1], [2]]);
  });

  it('tells a group by the record that stands for it', () => {
    const { dataset } = annexAFromRecords(
      {
        childProtection: [
          { childUniqueId: 'C1', planStartDate: '2022-01-10' },
          { childUniqueId: 'C1', planStartDate: '2023-01-09' },
        ],
      },
      { asAt },
    );
    const plans = definitionById('cpp-open-2-years-plus-pct')!;
    const { findings } = memberFindings(
      dataset,
      [{ definition: plans, period: halfYear, places: ['numerator'] }],
      { as, salt: 's' },
    );
    expect(findings.map(({ where }) => where.row)).toEqual([2]);
  });

  it('gives a refusal, not silence, where a list or the calendar cannot say', () => {
    const { dataset } = annexAFromRecords({ referrals: [] }, { asAt });
    expect(memberFindings(dataset, [overdue], { as, salt: 's' })).toEqual({
      findings: [],
      refusals: [
        {
          definition: 'assessments-open-overdue-count',
          reason: 'not-available',
          detail: { list: 'assessments' },
        },
      ],
    });
    const outside = assessments({ childUniqueId: 'C1', assessmentStartDate: '1925-01-06' });
    const [refusal] = memberFindings(outside, [overdue], { as, salt: 's' }).refusals;
    expect(refusal).toMatchObject({ reason: 'not-available', detail: { calendar: 'england-and-wales' } });
  });
});
