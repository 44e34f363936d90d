import { describe, expect, it } from 'vitest';
import { parseQafRecords } from './parse-qaf-records.ts';
import type { QafRecordKind } from './record-schemas.ts';

/** The least that a record of each kind holds. */
const least = {
  actions: {
    id: 'A',
    source: { kind: 'audit' },
    text: 't',
    created: '2024-05-01',
    due: '2024-06-01',
    history: [],
  },
  barriers: { id: 'B', text: 't', raised: '2024-05-01' },
  targets: {
    id: 'T',
    measure: 'm',
    about: 'outcome',
    from: '2024-04-01',
    value: '80',
    edge: 'better',
    basis: 'local',
    setBy: 'board',
  },
  curves: {
    measure: 'm',
    polarity: 'higher',
    history: [{ on: '2024-05-01', value: '70.5' }],
    actual: [],
    method: 'mean',
    story: 's',
    partners: [],
    whatWorks: [],
    proposed: 'p',
  },
  spreads: {
    measure: 'm',
    group: { team: 'A' },
    on: '2024-05-01',
    example: 'e',
    sharedWith: [],
    takenUpBy: [],
  },
  cases: { subject: 'C', service: 's', began: '2024-05-01' },
  supervision: { id: 'S', team: 'A', worker: 'w', due: '2024-05-01' },
  reports: {
    id: 'R',
    title: 't',
    kind: 'report',
    to: 'b',
    from: '2024-04-01',
    every: { days: 7 },
    dueAfterDays: 0,
  },
  publishedReports: { series: 'R', about: '2024-04-30', on: '2024-05-01' },
  forums: { id: 'F', title: 't', level: 'team', chair: 'c', members: [], standing: [] },
  meetings: {
    forum: 'F',
    on: '2024-05-01',
    present: [],
    seen: [],
    performanceDiscussed: false,
    decisions: [],
  },
  documents: { id: 'D', kind: 'framework', title: 't', version: '1', reach: [] },
  evidence: {
    id: 'E',
    area: 'care-leavers',
    kind: 'audit',
    reference: 'r',
    on: '2024-05-01',
    says: 'strength',
  },
  controls: { id: 'K', risk: 'r', text: 't' },
  controlTests: { control: 'K', on: '2024-05-01', by: 'b', result: 'works' },
  inspections: {
    id: 'I',
    kind: 'full',
    began: '2024-05-01',
    judgements: {},
    areasToImprove: [],
    requests: [],
  },
} as const satisfies Partial<Record<QafRecordKind, unknown>>;
const faults = (kind: QafRecordKind, row: unknown): string[] =>
  parseQafRecords(kind, [row]).faults.map(({ code, at }) => `${code} ${at}`);

describe('records of what follows from findings', () => {
  it.each(Object.entries(least))(
    'reads the least of %s, and tells every field that is missing',
    (kind, row) => {
      expect(parseQafRecords(kind as QafRecordKind, [row])).toEqual({ records: [row], faults: [] });
      for (const field of Object.keys(row)) {
        const { [field]: _, ...rest } = row as Readonly<Record<string, unknown>>;
        expect(faults(kind as QafRecordKind, rest)).toEqual([`field-missing ${field}`]);
      }
      expect(faults(kind as QafRecordKind, { ...row, misspelt: 1 })).toEqual(['field-unknown misspelt']);
    },
  );

  it('takes no number for a value, no day that there is not, and no list of another kind', () => {
    expect(faults('targets', { ...least.targets, value: 80 })).toEqual(['exact-as-text value']);
    expect(faults('actions', { ...least.actions, due: '2024-02-30' })).toEqual(['date-invalid due']);
    expect(
      faults('actions', { ...least.actions, history: [{ on: '2024-05-01', status: 'finished' }] }),
    ).toEqual(['field-invalid history.0.status']);
    expect(faults('reports', { ...least.reports, every: { months: 2 } })).toHaveLength(1);
    expect(
      faults('inspections', { ...least.inspections, judgements: { 'care-leavers': 'fine' } }),
    ).toHaveLength(1);
  });

  it('tells that more confirmed a document than there are', () => {
    const reach = (confirmed: number) => ({
      ...least.documents,
      reach: [{ role: 'all', staff: 5, confirmed, on: '2024-05-01' }],
    });
    expect(faults('documents', reach(5))).toEqual([]);
    expect(faults('documents', reach(6))).toEqual(['confirmed-more-than-staff reach.0.confirmed']);
  });
});
