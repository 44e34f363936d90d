import { describe, expect, it } from 'vitest';
import { day, quarter } from '../../test/made-up.ts';
import { documentAt } from './controlled-document.ts';
import type { ControlledDocument } from './controlled-document.ts';
import { evidenceIndex } from './evidence-index.ts';
import type { EvidenceItem } from './evidence-index.ts';
import { forumRecord } from './forum-record.ts';
import type { Forum, Meeting } from './forum-record.ts';
import { inspectionFollowUp } from './inspection-follow-up.ts';
import type { Inspection } from './inspection-follow-up.ts';
import { reportingCalendar } from './reporting-calendar.ts';
import type { ReportSeries } from './reporting-calendar.ts';

const series = (id: string, changes: Partial<ReportSeries> = {}): ReportSeries => ({
  id,
  title: id,
  kind: 'report',
  to: 'board',
  from: day('04-01'),
  every: { months: 1 },
  dueAfterDays: 15,
  ...changes,
});
const forum = (members: readonly string[], title = 'Board'): Forum => ({
  id: 'board',
  title,
  level: 'council',
  chair: 'chair',
  members,
  standing: [],
});
const document = (title: string): ControlledDocument => ({
  id: 'd',
  kind: 'framework',
  title,
  version: '1',
  reach: [],
});
const inspection = (id: string, text: string): Inspection => ({
  id,
  kind: 'full',
  began: day('04-01'),
  judgements: {},
  areasToImprove: [{ id: 'a', text, actions: [], measures: [] }],
  requests: [],
});

describe('a fingerprint of governance tells other records apart, and the same ones not', () => {
  it.each<[string, (text: string) => string]>([
    ['a document', (text) => documentAt(document(text), quarter.to).reach.fingerprint],
    [
      'an inspection',
      (text) => inspectionFollowUp(inspection('i', text), [], [], quarter.to).requestsInTime.fingerprint,
    ],
    ['reports', (text) => reportingCalendar([series('s', { title: text })], [], quarter).onTime.fingerprint],
    ['a forum', (text) => forumRecord(forum(['director'], text), [], quarter).figures.attendance.fingerprint],
  ])('%s', (_what, of) => {
    expect(of('one')).toBe(of('one'));
    expect(of('one')).not.toBe(of('other'));
  });

  it('a meeting of the forum counts too, and one of another forum does not', () => {
    const meeting = (of: string): Meeting => ({
      forum: of,
      on: day('05-01'),
      present: [],
      seen: [],
      performanceDiscussed: true,
      decisions: [],
    });
    const of = (...meetings: readonly Meeting[]): string =>
      forumRecord(forum([]), meetings, quarter).figures.attendance.fingerprint;
    expect(of(meeting('board'))).not.toBe(of());
    expect(of(meeting('another'))).toBe(of());
  });
});

describe('what stands beside each other in governance goes by its id, in whatever order it came', () => {
  const both = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] => [rows, rows.toReversed()];

  it('evidence of one day', () => {
    const item = (id: string, on: string): EvidenceItem => ({
      id,
      area: 'leaders-impact',
      kind: 'audit',
      reference: 'r',
      on: day(on),
      says: 'strength',
    });
    for (const items of both([
      item('b', '05-01'),
      item('a', '05-01'),
      item('c', '05-02'),
      item('d', '04-01'),
    ]))
      expect(evidenceIndex(items, quarter.to)[0]?.items.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('roles that were present as often', () => {
    for (const members of both(['b', 'a', 'c']))
      expect(forumRecord(forum(members), [], quarter).attendance.map(({ role }) => role)).toEqual([
        'a',
        'b',
        'c',
      ]);
  });

  it('issues that are due on one day', () => {
    for (const all of both([series('b'), series('a'), series('c', { dueAfterDays: 14 })]))
      expect(
        reportingCalendar(all, [], quarter)
          .issues.slice(0, 3)
          .map(({ series: id }) => id),
      ).toEqual(['c', 'a', 'b']);
  });

  it('leaves out an owner that nobody named', () => {
    expect(reportingCalendar([series('a')], [], quarter).issues[0]).not.toHaveProperty('owner');
  });
});
