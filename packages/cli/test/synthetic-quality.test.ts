import { englandAndWales, localDate, numberOf } from '@sightline/core';
import { publishedAuditTools } from '@sightline/definitions';
import { parseQafRecords, qualityResults } from '@sightline/qaf';
import type { QafRecordKind, QualityResults } from '@sightline/qaf';
import type { QualityReportData } from '@sightline/reports';
import { syntheticCouncil, syntheticQuality, type PlantedQuality } from '@sightline/synthetic';
import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { memoryIo } from './memory-io.ts';

const asAt = localDate('2026-03-31');
const missed = ['assessments-within-45wd-pct', 'icpc-within-15wd-pct'] as const;
const made = (seed: number) => {
  const council = syntheticCouncil({ seed, children: 600, asAt });
  return syntheticQuality({ seed, council, tools: publishedAuditTools, audits: 120, missed });
};
const seeds = [1, 2, 3, 4, 5];
const resultsOf = (quality: ReturnType<typeof made>): QualityResults =>
  qualityResults(
    { ...quality.records, auditTools: publishedAuditTools },
    {
      asAt,
      period: { from: localDate('2025-10-01'), to: asAt },
      calendar: englandAndWales,
      ledger: quality.ledger,
      perAuditor: true,
    },
  );

describe.each(seeds)('records of quality from seed %i', (seed) => {
  const quality = made(seed);
  const results = resultsOf(quality);
  const plantedAt = (kind: string): string | undefined =>
    quality.planted.find((one) => one.kind === kind)?.at;

  it('pass every check of their form', () => {
    for (const [kind, list] of Object.entries(quality.records))
      expect([kind, parseQafRecords(kind as QafRecordKind, JSON.stringify(list)).faults]).toEqual([kind, []]);
    expect(results.audits.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(results.audits.submitted).toBe(120);
  });

  it('show the auditor who grades too well, and no other of those with as many', () => {
    const tooKind = (results.auditors?.auditors ?? [])
      .filter(({ drift }) => drift.status === 'calculated' && drift.direction === 'over-optimistic')
      .map(({ auditor }) => auditor);
    expect(tooKind).toEqual([plantedAt('auditor-too-kind')]);
  });

  it('show the weak domain below the others, of domains that as many audits have', () => {
    const { whole } = results.domains;
    const weak = whole.find(({ domain }) => domain === plantedAt('weak-domain'))!;
    const others = whole.filter(({ domain, graded }) => domain !== weak.domain && graded >= 40);
    for (const other of others) expect(weak.good / weak.graded).toBeLessThan(other.good / other.graded);
  });

  it('hold every planted fault of follow-through, found by the function that looks for it', () => {
    const { actions, themes, recurrence, breaches, moderation, programmes } = results;
    expect(actions.escalated.map(({ action }) => action)).toContain(plantedAt('action-overdue'));
    expect(actions.gaps.noOwner).toEqual([plantedAt('action-without-owner')]);
    expect(
      themes.themes.find(
        ({ theme, polarity }) => theme === plantedAt('theme-of-three-sources') && polarity === 'development',
      )?.triangulated,
    ).toBe(true);
    expect(recurrence.themes.filter(({ foundAgain }) => foundAgain).map(({ theme }) => theme)).toEqual([
      plantedAt('theme-came-back'),
    ]);
    expect(breaches).toMatchObject([{ measure: plantedAt('breach-of-several-runs'), runs: 2 }]);
    expect(moderation.missing).toEqual([plantedAt('moderation-missing')]);
    expect(results.audits.critical).toBe(1);
    const outstanding = programmes[0]!.completion.entries.reduce((sum, one) => sum + one.outstanding, 0);
    expect(outstanding).toBe(4);
    expect(results.framework.whole.all.status).toBe('measured');
  });

  it('hold what is planted in how the service learns', () => {
    const { trend, practiceWeeks, learningReviews, calibrations } = results;
    expect(trend.final.before.audits).toBe(120);
    expect(trend.final.change.goodOrBetter).toMatchObject({ direction: 'higher' });
    expect(practiceWeeks.map(({ summary }) => summary.leadersMissing)).toEqual([
      [plantedAt('leader-missing')],
    ]);
    expect(practiceWeeks[0]?.summary.comparison).toMatchObject({
      still: ['planning'],
      gone: ['delay'],
      new: ['voice'],
    });
    expect(learningReviews.filter(({ clock }) => clock?.status === 'late').map(({ id }) => id)).toEqual([
      plantedAt('rapid-review-late'),
    ]);
    expect(learningReviews.filter(({ withoutAction }) => withoutAction > 0).map(({ id }) => id)).toEqual([
      plantedAt('recommendation-without-action'),
    ]);
    // Of the auditors the one who grades too well is furthest above what was agreed.
    const [furthest] = [...(calibrations[0]?.auditors ?? [])].sort(
      (a, b) => numberOf(b.fromAgreed ?? '0') - numberOf(a.fromAgreed ?? '0'),
    );
    expect(furthest?.auditor).toBe(plantedAt('auditor-too-kind'));
  });
});

it('is the same from the same seed, and grows without changing what was there', () => {
  const council = syntheticCouncil({ seed: 7, children: 300, asAt });
  const of = (audits: number) =>
    syntheticQuality({ seed: 7, council, tools: publishedAuditTools, audits, missed });
  expect(of(30)).toEqual(of(30));
  const [few, many] = [of(30).records.audits!, of(60).records.audits!];
  const answers = (audits: typeof few) =>
    audits.slice(0, 30).map(({ id, subject, domainGrades }) => [id, subject, domainGrades]);
  expect(answers(many)).toEqual(answers(few));
});

it('refuses to audit nobody, or on no tool', () => {
  const council = syntheticCouncil({ seed: 7, children: 30, asAt });
  const of = (tools: typeof publishedAuditTools, lists: typeof council.lists) => () =>
    syntheticQuality({ seed: 7, council: { asAt, lists }, tools, missed });
  expect(of([], council.lists)).toThrowError(expect.objectContaining({ code: 'QUALITY_WITHOUT_TOOLS' }));
  expect(of(publishedAuditTools, {})).toThrowError(
    expect.objectContaining({ code: 'QUALITY_WITHOUT_CHILDREN' }),
  );
});

it('written beside the lists they are audited at once, and the report tells everything that was planted', async () => {
  const { io, files } = memoryIo({});
  const day = ['--as-at', '2026-03-31'];
  expect(
    await run(['synthetic', ...day, '--children', '600', '--seed', '7', '--quality', '--out', 'c'], io),
  ).toBe(0);
  const read = <T>(path: string): T => JSON.parse(new TextDecoder().decode(files.get(`/desk/${path}`))) as T;
  const planted = read<readonly PlantedQuality[]>('c/planted-quality.json');
  const joined = [
    '--settings',
    'c/sightline.json',
    '--with-scorecard',
    'c/annex-a.xlsx',
    '--ledger',
    'c/breaches.json',
  ];
  expect(await run(['audit', 'c/quality', ...day, ...joined, '--identify', '--out', 'o'], io)).toBe(0);
  const { sections } = read<QualityReportData>('o/audit-IDENTIFIABLE.json');
  const points = (heading: string): string =>
    sections
      .flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'points' && part.heading === heading ? part.items : [])),
      )
      .join('\n');
  const rows = (caption: string): string =>
    sections
      .flatMap(({ parts }) =>
        parts.flatMap((part) =>
          part.kind === 'table' && part.caption.startsWith(caption)
            ? part.rows.map((row) => row.map(({ words }) => words).join(' | '))
            : [],
        ),
      )
      .join('\n');
  const told: Readonly<Record<PlantedQuality['kind'], readonly [found: string, says: RegExp]>> = {
    'auditor-too-kind': [rows('Drift of each auditor'), /auditor-5 .*Grades too well/],
    'weak-domain': [points('What is sure') + points('What cannot be said'), /Plan/i],
    'critical-answer': [points('What worries'), /1 audit has a critical answer/],
    'moderation-missing': [
      points('To mind'),
      /that has to be moderated was not|that have to be moderated were not/,
    ],
    'programme-outstanding': [rows('Programme half-year'), / 4 \|/],
    'theme-of-three-sources': [rows('What has to be developed'), /Drift and delay .*Yes: it leads/],
    'theme-came-back': [points('Did it come back?'), /Plans came back in/],
    'action-overdue': [rows('Whom to tell of late actions'), /AC01 \| 100 \| improvement board/],
    'action-without-owner': [points('No owner'), /Nobody owns AC02/],
    'closed-without-effect': [points('Closed without effect'), /AC03 is done and Assessments completed/],
    'red-with-no-action': [points('Red with no action'), /conference/i],
    'breach-of-several-runs': [
      points('Not met'),
      /Assessments completed within 45 working days: not met since 30 September 2025, in 3 runs/,
    ],
    'complaint-late': [
      JSON.stringify(sections.find(({ id }) => id === 'voice')),
      // Not all of them in time.
      /"complaints-stage1-in-time-pct"[^}]*"parts":"(?!(\d+) of \1")/,
    ],
    // Not every child has a mapping.
    'child-not-in-framework': [rows('Children with each part in use'), /All teams \| \d+ \| (?!100)/],
    'grades-better-than-before': [
      rows('What changed, with its certainty'),
      /Good or better, final grade .*Higher: more than chance explains/,
    ],
    'leader-missing': [
      points('Who took part, who was heard, and what came of it'),
      /Of these leaders nobody took part: chief executives/,
    ],
    'rapid-review-late': [rows('Each review'), /RR02 \| Rapid review \| .*4 working days late/],
    'recommendation-without-action': [points('What is missing'), /A recommendation has no action: RR02/],
  };
  for (const { kind } of planted)
    expect([kind, told[kind][0]]).toEqual([kind, expect.stringMatching(told[kind][1])]);
  expect(new Set(planted.map(({ kind }) => kind)).size).toBe(Object.keys(told).length);
}, 60_000);
