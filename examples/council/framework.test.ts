import { readFileSync } from 'node:fs';
import { annexASchema, checkDataset, readAnnexA } from '@sightline/annex-a';
import { englandAndWales, judgementKey, localDate, period, tableFromRecords } from '@sightline/core';
import type { Figure, Measured, Run } from '@sightline/core';
import { definitions, rbaMatrix } from '@sightline/definitions';
import { describe as describeDefinition, evaluate, members, populationSchema } from '@sightline/indicators';
import {
  accountabilityLedger,
  actionAt,
  actionFigures,
  actionGaps,
  activityRegister,
  assuranceStatement,
  auditMeasures,
  barrierLog,
  breachesOf,
  breachMovement,
  complaintMeasures,
  distanceMeasures,
  documentAt,
  domainMeasures,
  emptyLedger,
  escalation,
  escalationLadder,
  escalationRoute,
  evidenceIndex,
  feedbackMeasures,
  feedbackSummary,
  forumRecord,
  frameworkUseMeasures,
  goalMeasures,
  gradeDistribution,
  heardMeasures,
  inspectionFollowUp,
  learningReviewMeasures,
  ledgerRun,
  measureQuality,
  moderationMeasures,
  moderationReport,
  observationMeasures,
  positiveOutliers,
  practiceWeekMeasures,
  priorityWeights,
  programmeMeasures,
  proportionChange,
  qafMeasures,
  qualityMeasureIds,
  qualityResults,
  rankPriorities,
  rapidReviewClock,
  rbaCoverage,
  reportingCalendar,
  scoreAudits,
  smartCheck,
  standardMeasures,
  stretchTest,
  themeMentions,
  themeRecurrence,
  themeTally,
  trainingEffect,
  turnTheCurve,
  updateLedger,
  validateAction,
  validateTargets,
} from '@sightline/qaf';
import { judgeTarget, targetFor } from '@sightline/rag';
import {
  judgementWords,
  qualityAndPerformanceReport,
  qualityReport,
  scorecard,
  scorecardLayout,
  toCsv,
} from '@sightline/reports';
import { parseSettings } from 'sightline';
import { describe, expect, it } from 'vitest';
import { asAt } from './make-workbook.ts';
import { quality } from './quality-records.ts';

// What a performance management framework asks for, served on the made-up council. A test that names requirements in its
// title, as `[I11]`, asserts what is computed for them; docs/framework.md lists them. Every expected value is worked by
// hand in EXPECTED.md.
const read = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const settings = parseSettings(JSON.parse(new TextDecoder().decode(read('sightline.json'))));
const { dataset } = readAnnexA([{ name: 'annex-a.xlsx', bytes: read('annex-a.xlsx') }], {
  asAt,
  authority: settings.authority.code,
});
const halfYear = period(localDate('2025-10-01'), asAt);
const population = tableFromRecords('population', populationSchema, [
  { areaCode: 'E06000000', midYear: 2025, ageFrom: 0, ageTo: 17, population: 21500 },
]);
const used = definitions.filter(({ id }) => settings.definitions.use.includes(id));
const options = {
  periods: [halfYear],
  parameters: settings.definitions.parameters ?? {},
  inputs: { population },
};
const measured = evaluate(dataset, used, options);
const judgements = Object.fromEntries(
  measured.map((one) => [judgementKey(one), judgeTarget(one, targetFor(settings.targets, one))]),
);
const judged = measured.map((one) => ({
  measure: one.measure.id,
  group: one.group,
  status: judgements[judgementKey(one)]!.status,
}));
const run: Run = {
  schema: 1,
  envelope: {
    schema: 'sightline/1',
    command: 'scorecard',
    engine: '1.0.0',
    definitions: '1.0.0',
    asAt,
    input: [],
    identified: false,
    summary: { findings: { error: 0, warning: 0, explained: 0 }, notMeasured: 0 },
    warnings: [],
    exit: 0,
  },
  measured,
  judgements,
  findings: [],
  rows: {},
};
const query = { period: halfYear, calendar: englandAndWales };

const auditReport = () =>
  qualityReport(qualityResults({ ...quality, auditTools: quality.tools }, { ...query, asAt }), {
    authority: settings.authority,
  });
const { actions, scored } = quality;

/** A figure in short: its parts for a proportion, its display otherwise, or why there is none. */
const short = (figure: Figure): string =>
  figure.status === 'not-measured'
    ? figure.reason
    : figure.unit === 'proportion'
      ? `${figure.numerator}/${figure.denominator}`
      : figure.display;
const shortOf = (
  all: readonly Measured[],
  id: string,
  group: Readonly<Record<string, string>> = {},
): string =>
  short(
    all.find(
      (one) =>
        one.measure.id === id && Object.entries(group).every(([name, value]) => one.group[name] === value),
    )!.figure,
  );
const indicator = (id: string): string => shortOf(measured, id);
const ofQuality = (id: string): string =>
  short(measureQuality({ ...quality, audits: scored }, [id], query)[0]!.figure);
const definitionOf = (id: string) => definitions.find((one) => one.id === id)!;

describe('the system', () => {
  it('audits cases with the worker, and keeps own, first and moderated grade apart [N1] [P1]', () => {
    expect(quality.refused).toEqual([]);
    const audits = auditMeasures(scored, query);
    expect(shortOf(audits, 'audits-completed-count')).toBe('10');
    expect(shortOf(audits, 'audits-first-good-or-better-pct')).toBe('7/10');
    expect(shortOf(audits, 'audits-good-or-better-pct')).toBe('5/10');
    expect(scored.map(({ score }) => score.self)).toHaveLength(10);
    expect(scored[5]?.score).toMatchObject({ self: 'requires-improvement', final: 'inadequate' });
  });

  it('shows the practice framework in use [N2]', () => {
    const use = frameworkUseMeasures(quality.frameworkRecords, { asAt });
    expect(
      ['framework-mapping-pct', 'framework-scale-6wk-pct', 'framework-all-pct'].map((id) => shortOf(use, id)),
    ).toEqual(['2/3', '1/3', '1/3']);
  });

  it('hears children, parents, staff and partners, by who gave it [N3] [H1]', () => {
    const feedback = feedbackMeasures(quality.feedbackRounds, quality.feedback, {
      period: halfYear,
      by: 'respondent',
    });
    const positive = (respondent: string): string =>
      shortOf(feedback, 'feedback-positive-pct', { respondent });
    expect(['child', 'parent', 'partner', 'staff'].map(positive)).toEqual(['1/1', '1/2', '1/1', '1/2']);
    expect(ofQuality('assessment-families-helped-pct')).toBe('2/3');
  });

  it('measures goals and distance travelled beside indicators [N4] [F3]', () => {
    expect(indicator('re-referrals-12m-pct')).toBe('4/21');
    const scales = distanceMeasures(quality.scaleReadings, { period: halfYear });
    expect(shortOf(scales, 'scale-improved-pct', { rater: 'child' })).toBe('1/1');
    expect(shortOf(scales, 'scale-worse-pct', { rater: 'mother' })).toBe('1/1');
    expect(shortOf(goalMeasures(quality.goals, { period: halfYear }), 'goals-met-pct')).toBe('1/2');
    expect(ofQuality('child-protection-safety-scale-improved-pct')).toBe('1/2');
    expect(ofQuality('children-in-care-sdq-band-improved-pct')).toBe('1/2');
    expect(ofQuality('child-protection-goals-met-at-end-pct')).toBe('1/2');
  });

  it('answers each question of a service with a figure and says how sure it is [N5] [C9]', () => {
    const { cells } = rbaMatrix.find(({ service }) => service === 'assessment')!;
    expect(cells['how-well'].quality.map(ofQuality)).toEqual(['empty-denominator', '6/8']);
    expect(indicator('assessments-within-45wd-pct')).toBe('7/11');
    expect(cells['better-off'].indicators.map(indicator)).toEqual(['3/19']);
    const { goodOrBetter } = gradeDistribution(
      scored.map(({ score }) => score),
      'final',
    );
    // Wilson's 95% interval of 5 in 10, as R's binom.wilson gives it: 23.7% to 76.3%.
    expect(
      [Number(goodOrBetter.lower), Number(goodOrBetter.upper)].map((one) => Math.round(one * 10) / 10),
    ).toEqual([23.7, 76.3]);
  });
});

describe('the aims', () => {
  it('knows which reports came in time [C1]', () => {
    const { issues, onTime } = reportingCalendar(quality.reports, quality.publishedReports, halfYear);
    expect(issues.map(({ due, state, daysLate }) => [due, state, daysLate])).toEqual([
      ['2025-11-15', 'published', 0],
      ['2025-12-15', 'published-late', 4],
      ['2026-01-15', 'published', 0],
      ['2026-01-30', 'published', 0],
      ['2026-02-15', 'late', 44],
      ['2026-03-15', 'published', 0],
    ]);
    expect(issues[2]?.lacks).toEqual(['data-quality']);
    expect(short(onTime.figure)).toBe('4/6');
  });

  it('knows how far the programme of audits is, and how much was moderated [C2]', () => {
    const completion = programmeMeasures(quality.programmes[0]!, scored, asAt);
    expect(shortOf(completion, 'audits-completed-of-planned-pct')).toBe('10/11');
    expect(shortOf(moderationMeasures(scored, query, englandAndWales), 'audit-moderation-rate-pct')).toBe(
      '6/10',
    );
  });

  it('ties actions to findings and measures whether they worked [C3]', () => {
    expect(actions.filter((action) => !smartCheck(action).relevant).map(({ id }) => id)).toEqual(['A5']);
    expect(short(actionFigures(actions, halfYear).worked.figure)).toBe('1/2');
  });

  it('says who answers for what, and what nobody answers for [C4] [M3]', () => {
    const { roles, unowned } = accountabilityLedger(quality, asAt);
    expect(unowned).toEqual({ actions: ['A3'], targets: [], reports: [] });
    expect(roles.find(({ role }) => role === 'assistant director')).toEqual({
      role: 'assistant director',
      openActions: ['A6'],
      overdueActions: ['A6'],
      targets: ['T1', 'T2'],
      reports: [],
    });
  });

  it('lists each service without a measure of whether anyone is better off [C5] [F4]', () => {
    const gaps = rbaCoverage(rbaMatrix, {
      definitions: definitions.map(({ id }) => id),
      quality: qualityMeasureIds,
    });
    expect(gaps.filter(({ code }) => code === 'unknown-quality-measure')).toEqual([]);
    expect(
      gaps.filter(({ code }) => code === 'no-measure').map(({ service, asks }) => [service, asks]),
    ).toEqual([
      ['workforce', 'how-much'],
      ['data-quality', 'how-much'],
      ['data-quality', 'better-off'],
    ]);
    // What has no definition yet is listed and not hidden.
    const named = rbaMatrix.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ indicators }) => indicators),
    );
    const missing = named.filter((id) => !definitions.some((one) => one.id === id));
    expect(gaps.filter(({ code }) => code === 'no-definition').map(({ id }) => id)).toEqual(missing);
  });

  it('knows what each board saw, who was there and what came of it [C6] [G2]', () => {
    const boardOf = (id: string) =>
      forumRecord(
        quality.forums.find((forum) => forum.id === id)!,
        quality.meetings,
        halfYear,
      );
    const { figures, standingMissed, withoutAction } = boardOf('performance-board');
    expect(Object.values(figures).map(({ figure }) => short(figure))).toEqual(['9/12', '5/6', '1/2', '3/3']);
    expect(standingMissed).toEqual([{ on: '2026-01-27', report: 'audit-report' }]);
    expect(withoutAction).toEqual(['C2']);
    expect(boardOf('improvement-board').attendance[0]).toEqual({ role: 'adviser', present: 0 });
  });

  it('counts strengths beside developments, and names who does well beside who needs an action [C7]', () => {
    const { themes } = themeTally(themeMentions(quality), quality.themes, { period: halfYear });
    const of = (wanted: 'strength' | 'development') =>
      themes
        .filter(({ polarity }) => polarity === wanted)
        .map(({ theme, records }): readonly [string, number] => [theme, records]);
    expect(of('strength')).toEqual([
      ['direct-work', 4],
      ['supervision', 1],
    ]);
    // AU03, AU10, the thematic audit, K1 and F2.
    expect(of('development')).toContainEqual(['delay', 5]);
    const { outliers } = positiveOutliers(quality.judgedGroups, quality.spreads, asAt);
    expect(outliers.map(({ group }) => group['team'])).toEqual(['Assessment Team 2']);
    const { redWithNoAction } = actionGaps(judged, actions, asAt);
    expect(redWithNoAction.map(({ measure }) => measure)).toEqual(['assessments-within-45wd-pct']);
    const { sections } = auditReport();
    const headings = sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'points' ? [part.heading] : [])),
    );
    expect(headings).toEqual(expect.arrayContaining(['What works', 'What worries']));
  });

  it('says of each figure what it means, how sure it is and what to do next [C8]', () => {
    const one = measured.find(({ measure }) => measure.id === 'assessments-within-45wd-pct')!;
    expect(judgementWords(judgements[judgementKey(one)]!, { polarity: 'higher' }).says).toBe(
      'Does not meet the target',
    );
    // No target is set for referrals: that is said, and no colour stands for it.
    const referrals = measured.find(({ measure }) => measure.id === 'referrals-count')!;
    expect(judgements[judgementKey(referrals)]).toMatchObject({ status: 'not-judged', refusal: 'no-target' });
    const { sections } = auditReport();
    const statements = sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'statements' ? part.items : [])),
    );
    // No figure of quality is shown that has no words of its own.
    expect(
      statements.filter(({ means, sure, next }) => [means, sure, next].some((one) => one.length < 10)),
    ).toEqual([]);
    // 5 of 10: Wilson’s interval is 23.7% to 76.3%.
    expect(statements.find(({ id }) => id === 'audits-good-or-better-pct')).toMatchObject({
      means:
        'Good or better by the final grade, the moderator’s where there is one and the auditor’s elsewhere: 5 of 10 audits.',
      sure: 'True of all cases like these: 24% to 76% (95% interval).',
      next: 'Where one figure is asked for, give this one and say that it is the final grade.',
    });
  });
});

const layout = scorecardLayout(used, {
  authority: settings.authority,
  targets: {},
  schema: dataset.schema,
});

describe('the inputs', () => {
  it('judges the figures of the scorecard under the three questions [I1] [F1] [F2]', () => {
    const { sections } = scorecard([run], layout, 'internal');
    expect(sections.map(({ asks }) => asks)).toEqual(['how-much', 'how-well', 'better-off']);
    const rows = sections.flatMap((section) => section.rows);
    expect(rows.find(({ id }) => id === 'assessments-within-45wd-pct')?.judged.status).toBe('missed');
    expect(rows.find(({ id }) => id === 're-referrals-12m-pct')?.judged.status).toBe('met');
    expect([indicator('referrals-count'), indicator('assessments-within-45wd-pct')]).toEqual(['22', '7/11']);
  });

  it('gives the basics, visits, reviews, conferences and assessments in time, by team and worker [I3]', () => {
    const basics = ['cpp-visits-10wd-pct', 'cpp-reviews-in-time-pct', 'icpc-within-15wd-pct'];
    const by = (dimension: string) =>
      evaluate(dataset, [...basics, 'assessments-within-45wd-pct'].map(definitionOf), {
        ...options,
        by: [dimension],
      });
    const [teams, workers] = [by('team'), by('worker')];
    const line = (all: readonly Measured[], group: Readonly<Record<string, string>>) =>
      basics.map((id) => shortOf(all, id, group));
    expect(line(teams, { team: 'Safeguarding Team' })).toEqual(['11/11', '8/8', '3/5']);
    expect(line(workers, { worker: 'Worker 6' })).toEqual(['5/5', '3/3', '2/3']);
    expect(line(workers, { worker: 'Worker 7' })).toEqual(['4/4', '3/3', '1/1']);
    expect(line(workers, { worker: 'Worker 8' })).toEqual(['2/2', '2/2', '0/1']);
    expect(shortOf(teams, 'assessments-within-45wd-pct', { team: 'Assessment Team 1' })).toBe('1/4');
  });

  it('gives figures by team, which add up to the whole [G1] [T2]', () => {
    const byTeam = evaluate(dataset, [definitionOf('assessments-within-45wd-pct')], {
      ...options,
      by: ['team'],
    });
    // Team 1: C004 in time, C002, C006 and C008 late. Team 2: all but C011 in time, of seven.
    expect(shortOf(byTeam, 'assessments-within-45wd-pct', { team: 'Assessment Team 1' })).toBe('1/4');
    expect(shortOf(byTeam, 'assessments-within-45wd-pct', { team: 'Assessment Team 2' })).toBe('6/7');
    const sum = (of: 'numerator' | 'denominator'): number =>
      byTeam.reduce((all, { figure }) => all + (figure.status === 'measured' ? Number(figure[of]) : 0), 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([7, 11]);
    expect(escalationRoute(quality.forums, 'team-1')).toEqual([
      'team-1',
      'service-meeting',
      'performance-board',
      'improvement-board',
    ]);
  });

  it('gives every indicator of every period, and the same again from the same records [I5] [Q12]', () => {
    const quarter = period(localDate('2025-10-01'), localDate('2025-12-31'));
    const book = () => evaluate(dataset, definitions, { ...options, periods: [halfYear, quarter] });
    const [first, second] = [book(), book()];
    for (const one of [halfYear, quarter])
      expect(
        new Set(first.filter((figure) => figure.period === one).map(({ measure }) => measure.id)).size,
      ).toBe(definitions.length);
    expect(second).toEqual(first);
    // From the figure back to its records: seven in time and four late, as the figure says 7 of 11.
    const placed = (place: 'numerator' | 'denominator-only') =>
      members(dataset, definitionOf('assessments-within-45wd-pct'), { period: halfYear, place }).length;
    expect([placed('numerator'), placed('denominator-only')]).toEqual([7, 4]);
  });

  it('lists what is wrong in the data by list and row, under ids that give nobody away [I6] [I7]', () => {
    const found = checkDataset(dataset, { salt: 'one' });
    // C026 has a start of 31 February; it is the 23rd record, so row 24 of its sheet.
    expect(
      found
        .filter(({ where }) => where.list === 'assessments' && where.row === 24)
        .map(({ where }) => where.column),
    ).toContain('assessmentStartDate');
    expect(JSON.stringify(found)).not.toMatch(/C0\d\d/);
    const other = new Set(checkDataset(dataset, { salt: 'two' }).map(({ id }) => id));
    expect(found.some(({ id }) => other.has(id))).toBe(false);
    expect(Object.keys(annexASchema)).toEqual(
      expect.arrayContaining(['contacts', 'childrenInCare', 'adopters']),
    );
  });

  it('says what is due and overdue on the day, of assessments, actions and each worker [I8] [A2]', () => {
    expect(indicator('assessments-open-overdue-count')).toBe('3');
    expect(indicator('assessments-open-not-yet-due-count')).toBe('5');
    const soon = actions.filter((action) => actionAt(action, asAt).because.includes('due-soon'));
    expect(soon.map(({ id }) => id)).toEqual(['A4', 'A7']);
    const own = evaluate(dataset, [definitionOf('assessments-open-overdue-count')], {
      ...options,
      by: ['worker'],
    });
    // C012 is Worker 9's, C014 is worker 9's, who is shown as written, and C016 is Worker 10's.
    const overdue = own.flatMap(({ group, figure }) =>
      figure.status === 'measured' && figure.numerator !== '0' ? [[group['worker'], figure.numerator]] : [],
    );
    expect(overdue).toEqual([
      ['Worker 10', '1'],
      ['Worker 9', '1'],
      ['worker 9', '1'],
    ]);
  });

  it('feeds dashboards with the same figures [I9]', () => {
    const line = toCsv(scorecard([run], layout, 'internal'))
      .split('\n')
      .find((one) => one.includes('assessments-within-45wd-pct'));
    expect(line).toMatch(/63\.6/);
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
  });

  it('says what is red without an action, what was closed without effect, and what moved [I10] [S4]', () => {
    const gaps = actionGaps(judged, actions, asAt, {
      themes: [
        { theme: 'planning', team: 'Assessment Team 1' },
        { theme: 'delay', team: 'Assessment Team 1' },
      ],
    });
    expect(gaps.redWithNoAction.map(({ measure, why }) => [measure, why])).toEqual([
      ['assessments-within-45wd-pct', 'red'],
    ]);
    expect(gaps.themesWithNoAction).toEqual([{ theme: 'planning', team: 'Assessment Team 1' }]);
    expect(gaps).toMatchObject({
      closedWithoutEffect: [{ action: 'A2', measure: 'assessments-within-45wd-pct' }],
      closedWithoutEvidence: ['A2'],
      closedWithoutImpactCheck: ['A2'],
      noOwner: ['A3'],
    });
    expect(smartCheck(actions.find(({ id }) => id === 'A5')!).missing).toEqual([
      'too-few-words',
      'no-measure',
      'no-finding',
    ]);
  });

  it('reports audits: grades, domains, standards, drift and whether the loop was closed [I11] [H6] [F6] [H14]', () => {
    const domain = (name: string): string =>
      shortOf(domainMeasures(scored, query), 'audit-domain-good-or-better-pct', { domain: name });
    expect(['voice', 'planning', 'recording', 'impact'].map(domain)).toEqual([
      '7/10',
      '6/10',
      '7/10',
      '7/10',
    ]);
    const standards = standardMeasures(scored, quality.practiceStandards, query);
    expect(shortOf(standards, 'practice-standard-met-pct', { standard: 'PS-PLAN' })).toBe('6/10');
    expect(shortOf(standards, 'practice-standard-met-pct', { standard: 'PS-VOICE' })).toBe('7/10');
    const moderation = moderationMeasures(scored, query, englandAndWales);
    expect(shortOf(moderation, 'audit-moderation-drift-mean')).toBe('-0.33');
    expect(short(actionFigures(actions, halfYear).loopClosed.figure)).toBe('2/3');
  });

  it('follows an inspection: each area with its actions and measures, each request with its day [I12] [Q11]', () => {
    const { areas, requestsInTime } = inspectionFollowUp(quality.inspections[0]!, actions, judged, asAt);
    expect(areas.map(({ area, state, poor }) => [area, state, poor])).toEqual([
      ['R1', 'done-not-proved', ['assessments-within-45wd-pct']],
      ['R2', 'under-way', []],
      ['R3', 'no-action', []],
    ]);
    expect(short(requestsInTime.figure)).toBe('1/2');
  });

  it('follows learning reviews to actions that are done, and keeps their clock [I13] [I14] [P6]', () => {
    const isDone = (id: string): boolean =>
      actionAt(
        actions.find((action) => action.id === id)!,
        asAt,
      ).doneOn !== undefined;
    const of = (type: string) =>
      learningReviewMeasures(
        quality.learningReviews.filter((review) => review.type === type),
        isDone,
        query,
      );
    expect(shortOf(of('rapid-review'), 'learning-recommendations-done-pct')).toBe('1/2');
    expect(shortOf(of('internal-case-review'), 'learning-recommendations-done-pct')).toBe('1/1');
    // Notified on Monday 3 November; the fifteenth working day after it is Monday 24 November.
    expect(rapidReviewClock(quality.learningReviews[0]!, asAt, englandAndWales)).toMatchObject({
      due: '2025-11-24',
      status: 'in-time',
      workingDays: 15,
    });
  });
});

describe('the activities', () => {
  it('registers every kind of activity, planned and done, with what it found [P5] [Q10]', () => {
    const { kinds, participants } = activityRegister(quality.activities, halfYear);
    const row = (kind: string) => kinds.find((one) => one.kind === kind);
    expect(kinds).toHaveLength(16);
    expect(row('reflective-discussion')).toMatchObject({ planned: 6, done: 4, withoutFindings: ['RD'] });
    expect(row('thematic-audit')).toMatchObject({ done: 1, withoutActions: ['TH1'] });
    expect(participants).toMatchObject({ 'head-of-service': 4, practitioner: 24, family: 6 });
  });

  it('counts what a practice week planned and did, and what was watched in it [P3]', () => {
    expect(
      shortOf(practiceWeekMeasures(quality.activities, { period: halfYear }), 'practice-week-done-pct'),
    ).toBe('15/20');
    const observed = observationMeasures(quality.observations, { period: halfYear });
    expect(shortOf(observed, 'observations-good-or-better-pct')).toBe('1/2');
  });

  it('counts feedback of families and staff, and what was done about it [P9] [A4]', () => {
    const { whole, byRespondent } = feedbackSummary(quality.feedbackRounds, quality.feedback, {
      period: halfYear,
    });
    expect([whole.responseRate, whole.positive, whole.answered].map(short)).toEqual(['25/71', '4/6', '1/6']);
    expect(short(byRespondent.staff!.responseRate)).toBe('18/36');
  });

  it('counts complaints by stage and limit in working days [P13] [F8] [H15]', () => {
    const measures = complaintMeasures(quality.complaints, quality.compliments, query);
    // K1 took the ten working days to 17 November, K2 eleven to 9 January; K3 can be answered until 7 April.
    expect(shortOf(measures, 'complaints-stage1-count')).toBe('3');
    expect(shortOf(measures, 'complaints-stage1-in-time-pct')).toBe('1/2');
    expect(shortOf(measures, 'complaints-upheld-pct')).toBe('2/2');
    expect(shortOf(measures, 'compliments-count')).toBe('1');
  });
});

describe('governance', () => {
  it('keeps barriers with their owner, the help asked and the day they were removed [G4]', () => {
    const { barriers, figures } = barrierLog(quality.barriers, halfYear);
    expect(barriers.map(({ id, open, help, age, waiting }) => [id, open, help, age, waiting])).toEqual([
      ['B2', true, 'waiting', 78, 71],
      ['B1', false, 'agreed', 112, 0],
    ]);
    expect(Object.values(figures).map(({ figure }) => short(figure))).toEqual(['1', '1', '78.0', '1/2']);
  });

  it('indexes evidence by judgement area and flags what is missing, voice above all [G5] [N6] [H9] [Z5] [S1]', () => {
    expect(
      evidenceIndex(quality.evidence, asAt).map(({ area, items, gaps }) => [area, items.length, gaps]),
    ).toEqual([
      ['leaders-impact', 2, ['no-voice']],
      ['help-and-protection', 3, []],
      ['children-in-care', 1, ['one-kind-only', 'no-voice', 'strengths-only']],
      ['care-leavers', 0, ['nothing']],
      ['overall-effectiveness', 0, []],
    ]);
  });
});

describe('the duties', () => {
  it('shows members the health of the framework [M1]', () => {
    const figures = actionFigures(actions, halfYear);
    const calendar = reportingCalendar(quality.reports, quality.publishedReports, halfYear);
    const programme = programmeMeasures(quality.programmes[0]!, scored, asAt);
    expect(
      [calendar.onTime, programme[0]!, figures.onTime, figures.loopClosed].map(({ figure }) => short(figure)),
    ).toEqual(['4/6', '10/11', '1/5', '2/3']);
  });

  it('tells whether an initiative turned the curve [M2]', () => {
    const [curve] = quality.curves;
    expect(turnTheCurve(curve!)).toMatchObject({
      status: 'forecast',
      turned: 'turned',
      points: [
        { forecast: '51/2', actual: '22', difference: '-7/2', beyondHistory: true },
        { forecast: '51/2', actual: '400/21', against: 'better' },
      ],
    });
    expect(turnTheCurve({ ...curve!, history: curve!.history.slice(1) })).toMatchObject({
      status: 'no-forecast',
      reason: 'too-few-points',
    });
  });

  it('ranks priorities and says why [S2]', () => {
    const candidate = (
      measure: string,
      value: string,
      target: string,
      polarity: 'higher' | 'lower',
      children: number,
    ) => ({
      measure,
      group: {},
      value,
      target,
      polarity,
      children,
      trend: 'worse' as const,
      certainty: 'unclear' as const,
    });
    // Assessments: 0.4 x (80 - 700/11) / 80 + 0.2 + 0.1 + 0.2 x 11/19; re-referrals meet their target, so that the trend alone counts: 0.2.
    const ranked = rankPriorities(
      [
        candidate('re-referrals-12m-pct', '400/21', '20', 'lower', 19),
        candidate('assessments-within-45wd-pct', '700/11', '80', 'higher', 11),
      ],
      priorityWeights,
    );
    expect(ranked.map(({ measure, score }) => [measure, score])).toEqual([
      ['assessments-within-45wd-pct', '104/209'],
      ['re-referrals-12m-pct', '1/5'],
    ]);
  });

  it('tests targets: their ground, their review, and whether they stretch [S3] [H16]', () => {
    expect(validateTargets(quality.targets, asAt).map(({ target, code }) => [target, code])).toEqual([
      ['T1', 'review-overdue'],
      ['T2', 'basis-assumption'],
    ]);
    expect(
      stretchTest({ target: '80', polarity: 'higher', history: ['71', '68.2', '700/11'] }),
    ).toMatchObject({
      stretching: 'yes',
      toGo: '180/11',
    });
    expect(stretchTest({ target: '20', polarity: 'lower', history: ['18.5', '21', '400/21'] })).toMatchObject(
      {
        stretching: 'no',
        because: ['no-better-than-now', 'met-in-half-of-history'],
      },
    );
    const fromTheFrontLine = actions.filter(({ proposedBy }) => proposedBy === 'social worker');
    expect(fromTheFrontLine.map((action) => [action.id, smartCheck(action).missing.length])).toEqual([
      ['A4', 0],
      ['A5', 3],
    ]);
  });

  it('finds themes that several sources and services share [S5]', () => {
    const { themes } = themeTally(themeMentions(quality), quality.themes, { period: halfYear });
    const delay = themes.find(({ theme, polarity }) => theme === 'delay' && polarity === 'development');
    // AU03, AU10 and the thematic audit; one complaint; one parent.
    expect(delay?.sources.map(({ source, records }) => [source, records])).toEqual([
      ['audit', 3],
      ['complaint', 1],
      ['feedback', 1],
    ]);
    expect(delay).toMatchObject({ triangulated: true, crossCutting: true });
    expect(themes.find(({ theme }) => theme === 'planning')).toMatchObject({ triangulated: false });
  });

  it('drills from a figure to the rows that did not meet it [H4]', () => {
    const late = members(dataset, definitionOf('assessments-within-45wd-pct'), {
      period: halfYear,
      place: 'denominator-only',
    });
    const { excelRow } = dataset.tables['assessments']!.source;
    // C002, C006, C008 and C011 are the 3rd, 7th, 9th and 11th record; the heading is row 1.
    expect(Array.from(late, (row) => excelRow[row])).toEqual([4, 8, 10, 12]);
  });

  it('knows the state of framework and plans, who knows them and what they lack [H2] [H5] [H11] [H13] [T5] [Q2] [Q6]', () => {
    const [framework, servicePlan, teamPlan] = quality.documents.map((document) =>
      documentAt(document, asAt),
    );
    expect(framework).toMatchObject({ state: 'review-overdue', daysOverdue: 150 });
    expect(short(framework!.reach.figure)).toBe('30/36');
    expect(servicePlan).toMatchObject({ state: 'in-force', lacks: ['budget-line'], openComments: 1 });
    expect(teamPlan).toMatchObject({ state: 'in-force', lacks: [] });
  });

  it('knows which returns were validated and signed off [H7]', () => {
    const { issues } = reportingCalendar(quality.reports, quality.publishedReports, halfYear);
    expect(issues.find(({ series }) => series === 'assessment-return')).toMatchObject({
      state: 'published',
      lacks: ['sign-off'],
    });
  });

  it('has a sheet in words for every definition, what each measure of quality asks, and a score of the data [H8]', () => {
    expect(definitions.filter((definition) => describeDefinition(definition).length === 0)).toEqual([]);
    expect(qafMeasures.filter(({ title, function: by }) => title === '' || by === '')).toEqual([]);
    expect(new Set(qafMeasures.map(({ title }) => title)).size).toBe(qafMeasures.length);
    const score = evaluate(dataset, [definitionOf('dq-completeness-score-pct')], options);
    expect(shortOf(score, 'dq-completeness-score-pct')).toBe('1440/1449');
  });

  it('states each year whether controls work [H10]', () => {
    const { controls, counts, assurance } = assuranceStatement(
      quality.controls,
      quality.controlTests,
      halfYear,
    );
    expect(controls.map(({ control, result, lacks }) => [control, result, lacks])).toEqual([
      ['K1', 'works', []],
      ['K2', 'works', ['independent-test']],
      ['K3', 'does-not-work', []],
    ]);
    expect(counts).toMatchObject({ works: 2, 'does-not-work': 1, 'not-tested': 0 });
    expect(assurance).toBe('partial');
  });

  it('shows each team how often children were heard [T1] [A1]', () => {
    const heard = heardMeasures(scored, { ...query, by: 'team' });
    const of = (team: string): string => shortOf(heard, 'audit-children-heard-pct', { team });
    expect(['Assessment Team 1', 'Assessment Team 2', 'Permanence Team'].map(of)).toEqual([
      '3/4',
      '2/3',
      '2/2',
    ]);
  });

  it('shows each team its actions, and who is told of late ones [T3]', () => {
    const team = 'Assessment Team 1';
    const own = actions.filter((action) => action.team === team);
    const figures = actionFigures(own, halfYear, { group: { team } });
    expect([figures.open, figures.overdue, figures.onTime].map(({ figure }) => short(figure))).toEqual([
      '2',
      '1',
      '0/2',
    ]);
    expect(escalation(actions, asAt, escalationLadder)).toEqual([
      { action: 'A6', daysLate: 102, to: 'improvement board' },
      { action: 'A3', daysLate: 32, to: 'assistant director' },
    ]);
  });

  it('counts team meetings that discussed performance, and supervision held [T6]', () => {
    const team = forumRecord(
      quality.forums.find(({ id }) => id === 'team-1')!,
      quality.meetings,
      halfYear,
    );
    expect(short(team.figures.performanceDiscussed.figure)).toBe('1/2');
    expect(ofQuality('supervision-sessions-held-pct')).toBe('3/4');
    expect(ofQuality('supervision-changed-for-child-pct')).toBe('1/2');
    expect(ofQuality('supervision-changed-practice-pct')).toBe('1/2');
  });

  it('sets audits before and after training side by side [Q5] [Q7]', () => {
    const { attended, before, after } = trainingEffect(quality.trainingOffers[0]!, scored);
    // Of Team 2, AU05 good and AU06 inadequate before; AU07 not good and AU08 good after.
    expect([short(attended), before, after]).toEqual(['6/8', { count: 1, of: 2 }, { count: 1, of: 2 }]);
    expect(proportionChange(before, after)).toMatchObject({
      points: '0',
      direction: 'no-clear-change',
      few: true,
    });
  });

  it('checks quality assurance itself: agreement, drift, and the version of the tool [Q8] [Q9]', () => {
    const { moves, exact, missing } = moderationReport(scored, query, englandAndWales);
    expect(moves).toMatchObject({ status: 'calculated', upheld: 4, downgraded: 2, upgraded: 0 });
    expect(short(exact.figure)).toBe('4/6');
    expect(missing).toEqual([]);
    const later = quality.tools.map((tool) => ({ ...tool, version: '2.0.0' }));
    expect(scoreAudits(quality.audits, later).refused).toHaveLength(10);
  });
});

describe('the report of quality and performance', () => {
  const { authority } = settings;
  const records = { ...quality, auditTools: quality.tools };
  const query = { asAt, period: halfYear, calendar: englandAndWales, matrix: rbaMatrix, run };
  const report = qualityAndPerformanceReport(
    qualityResults(records, query),
    scorecard([run], scorecardLayout(used, { authority, targets: {} })),
    { authority },
  );
  const rows = (caption: string): readonly (readonly string[])[] =>
    report.sections.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'table' && part.caption === caption
          ? part.rows.map((row) => row.map(({ words }) => words))
          : [],
      ),
    );

  it('joins scorecard and audits by service under the three questions [F9]', () => {
    expect(rows('Assessment: the three questions').map(([question, , figure]) => [question, figure])).toEqual(
      expect.arrayContaining([
        ['How well did we do it?', '63.6% (7 of 11)'],
        ['How well did we do it?', '75.0% (6 of 8)'],
        ['Is anyone better off?', '15.8% (3 of 19)'],
      ]),
    );
  });

  it('says of each weak area what was done about it, or that nothing was [S6]', () => {
    const weak = rows('Each weak area with its actions');
    expect(weak.map(([area, , did]) => [area, did])).toEqual([
      [
        'Assessments completed within 45 working days',
        'A2: Look at every assessment on its thirtieth working day',
      ],
      ['Theme: Drift and delay', 'A3: Tell each family the day the assessment ends'],
      ['Theme: Drift and delay', 'A4: Agree dates of review with every family of the team'],
    ]);
    // The same without actions: each area says that nothing is on record.
    const none = qualityAndPerformanceReport(
      qualityResults({ ...records, actions: [] }, query),
      scorecard([run], scorecardLayout(used, { authority, targets: {} })),
      { authority },
    );
    expect(JSON.stringify(none.sections.find(({ id }) => id === 'weak-areas'))).toMatch(/MISSING: no action/);
  });

  it('holds what families and staff say, and flags that nobody was heard [Z4]', () => {
    expect(rows('By who answered').map(([who]) => who)).toEqual(
      expect.arrayContaining(['Children', 'Parents', 'Staff']),
    );
    const silent = qualityAndPerformanceReport(
      qualityResults({ ...records, feedback: [], feedbackRounds: [] }, query),
      scorecard([run], scorecardLayout(used, { authority, targets: {} })),
      { authority },
    );
    expect(silent.sections.find(({ id }) => id === 'voice')?.says[0]).toMatch(/^MISSING/);
  });
});

describe('the loop', () => {
  it('measures whether what actions were about came back [F5]', () => {
    // A1 was done on 14 January; the next audit of the team, AU07, found planning again.
    const teamAudits = quality.audits.map(({ team, submitted, themes = [] }) => ({
      team,
      on: submitted!,
      themes: themes.map(({ theme }) => theme),
    }));
    const { figure, themes } = themeRecurrence(actions, teamAudits, asAt);
    expect(short(figure)).toBe('1/1');
    expect(themes).toMatchObject([
      { action: 'A1', theme: 'planning', nextAudit: '2026-01-20', foundAgain: true },
    ]);
    expect(ofQuality('actions-theme-recurrence-pct')).toBe('1/1');
    expect(
      actions.flatMap((action) => validateAction(action).filter(({ severity }) => severity === 'error')),
    ).toEqual([]);
  });

  it('finds good work that stands out, and whether it was passed on [Z2]', () => {
    const { outliers, leftOut, passedOn, takenUp } = positiveOutliers(
      quality.judgedGroups,
      quality.spreads,
      asAt,
    );
    expect(outliers).toMatchObject([
      { group: { team: 'Assessment Team 2' }, because: 'better', spread: true },
    ]);
    expect(leftOut).toMatchObject([{ group: { team: 'Permanence Team' }, why: 'fragile' }]);
    expect([passedOn, takenUp].map(short)).toEqual(['1/1', '1/2']);
  });

  it('follows a standard that is not met to its action and the effect on the same measure [Z3]', () => {
    const earlier = quality.earlierRuns.map((one) => ({ ...one, actions }));
    const ledger = [...earlier, ledgerRun(run, actions)].reduce(updateLedger, emptyLedger);
    const breaches = breachesOf(ledger);
    expect(breaches).toMatchObject([
      {
        measure: 'assessments-within-45wd-pct',
        since: '2025-09-30',
        runs: 3,
        actions: ['A2'],
        stage: 'action-done-not-met',
        effect: 'worse',
      },
      { measure: 'cases-per-worker-mean', endedOn: '2026-03-31', stage: 'met-without-action' },
    ]);
    const { fresh, continuing, ended } = breachMovement(breaches, asAt);
    expect([fresh.length, continuing.length, ended.length]).toEqual([0, 1, 1]);
  });
});
