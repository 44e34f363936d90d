import { englandAndWales, localDate } from '@sightline/core';
import { add, elapsed, field, ge, le, memberFindings, parameter, present } from '@sightline/indicators';
import type { Definition, MemberSource } from '@sightline/indicators';
import { describe, expect, it } from 'vitest';
import { child, cohort, dataset, definition, march } from './small.ts';

// The snapshot is Sunday 31 March 2024.

const start = field('start');
const parameters: Definition['parameters'] = {
  limitDays: { type: 'integer', default: 30, local: false, words: 'Days allowed.' },
  codes: { type: 'code-list', default: ['a'], local: false, words: 'A list is no limit.' },
};
const overdue: MemberSource = {
  definition: definition(
    { kind: 'count', cohort: cohort({ due: add(start, parameter('limitDays'), 'days') }) },
    { id: 'open-overdue-count', version: '1.0.0', parameters },
  ),
  period: march,
  places: ['numerator'],
};
const endedInTime: MemberSource = {
  definition: definition(
    {
      kind: 'proportion',
      cohort: cohort({ where: present(field('end')) }),
      numerator: le(elapsed('days', start, field('end')), parameter('limitDays')),
      numeratorUnknown: 'leave-out',
    },
    { id: 'in-time-pct', version: '1.0.0', parameters },
  ),
  period: march,
  places: ['denominator-only'],
};

const options = {
  as: { code: 'LATE', severity: 'warning', basis: 'tool' },
  salt: 'made-up',
  naturalKey: ['child', 'start'],
} as const;
const found = (cases: Parameters<typeof dataset>[0], ...sources: readonly MemberSource[]) =>
  memberFindings(dataset(cases), sources, options);

// Thirty days from 16 February 2024 is 17 March, fourteen days before the snapshot; from 1 March it is the snapshot.
const late = { child: 'SECRET-1', start: '2024-02-16', allocatedTeam: 'North' };
const due = { child: 'SECRET-2', start: '2024-03-01' };

describe('memberFindings', () => {
  it('tells each member by list, sheet and row, with definition, version, limits and calendar days late', () => {
    const held = dataset([due, late]);
    const { file, sheet, excelRow } = held.tables['cases']!.source;
    expect(memberFindings(held, [overdue], options)).toEqual({
      findings: [
        {
          id: expect.stringMatching(/^[0-9a-f]{16}$/),
          code: 'LATE',
          about: 'practice',
          severity: 'warning',
          basis: 'tool',
          where: { authority: 'X99999999', list: 'cases', file, sheet, row: excelRow[1] },
          params: { definition: 'open-overdue-count', version: '1.0.0', limitDays: 30, daysLate: 14 },
          state: 'open',
        },
      ],
      refusals: [],
    });
  });

  it('says nothing of who it is or when things were', () => {
    expect(JSON.stringify(found([due, late], overdue).findings)).not.toMatch(/SECRET|North|2024-/);
  });

  it('takes the parameters handed in, and tells them', () => {
    const own = { ...overdue, parameters: { 'open-overdue-count': { limitDays: 29 } } };
    const { findings } = found([due], own);
    expect(findings.map(({ params }) => [params['limitDays'], params['daysLate']])).toEqual([[29, 1]]);
  });

  it('keeps an id when the record moves in its sheet', () => {
    const [one, other] = [
      [late, due],
      [due, late],
    ].map((cases) => found(cases, overdue).findings[0]!.id);
    expect(one).toBe(other);
  });

  it('names a record by its child key unless told otherwise, and gives two of one name ids of their own', () => {
    const { naturalKey: _none, ...byChild } = options;
    const held = dataset([late, { ...late, start: '2024-02-01' }, late]);
    for (const how of [options, byChild]) {
      const ids = memberFindings(held, [overdue], how).findings.map(({ id }) => id);
      expect(new Set(ids).size).toBe(3);
    }
  });

  it('tells a record once, by the first definition that has it, in the order of the sheet', () => {
    const ended = { ...late, end: '2024-03-24' };
    const { findings } = found([ended, late], overdue, endedInTime);
    expect(findings.map(({ params }) => params['definition'])).toEqual([
      'open-overdue-count',
      'open-overdue-count',
    ]);
    const turned = found([late, ended], endedInTime, overdue).findings;
    expect(turned.map(({ params }) => params['definition'])).toEqual(['open-overdue-count', 'in-time-pct']);
  });

  it('takes only those with, or without, a value in a column', () => {
    const without = { ...late, allocatedTeam: undefined };
    const teams = (is: 'present' | 'absent') =>
      found([late, without], { ...overdue, only: { column: 'allocatedTeam', is } }).findings;
    const [first, second] = found([late, without], overdue).findings.map(({ where }) => where.row);
    expect(teams('present').map(({ where }) => where.row)).toEqual([first]);
    expect(teams('absent').map(({ where }) => where.row)).toEqual([second]);
  });

  it('tells a group by the record that stands for it', () => {
    const grain = {
      by: 'group',
      key: [child],
      keep: { order: start, pick: 'last' },
      aggregates: {},
    } as const;
    const grouped = definition({ kind: 'count', cohort: cohort({ grain }) }, { id: 'children-count' });
    const held = dataset([due, { ...late, child: due.child }, { ...due, start: '2024-03-02' }]);
    const { findings } = memberFindings(held, [{ ...overdue, definition: grouped }], options);
    expect(findings.map(({ where }) => where.row)).toEqual([held.tables['cases']!.source.excelRow[2]]);
  });

  it('gives a refusal, not silence, where a list, the extract or the calendar cannot say', () => {
    const reviewed = definition(
      { kind: 'count', cohort: cohort({ where: ge(field('reviewed'), start), needs: 'extract-date-only' }) },
      { id: 'reviewed-count' },
    );
    const early = { from: march.from, to: localDate('2024-03-30') };
    const byWorkingDays = definition(
      { kind: 'count', cohort: cohort({ due: add(start, 5, 'workingDays') }) },
      { id: 'working-days-count' },
    );
    const { findings, refusals } = found(
      [late, { child: 'C3', start: '1925-01-06' }],
      { ...overdue, definition: reviewed, period: early },
      { ...overdue, definition: byWorkingDays },
      overdue,
    );
    expect(refusals).toEqual([
      { definition: 'reviewed-count', reason: 'latest-value-only', detail: { asAt: '2024-03-31' } },
      {
        definition: 'working-days-count',
        reason: 'not-available',
        detail: { calendar: englandAndWales.id, from: englandAndWales.from, to: englandAndWales.to },
      },
    ]);
    expect(findings).toHaveLength(2);
  });
});
