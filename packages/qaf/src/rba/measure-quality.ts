import { addMonths, contains, daysBetween, SightlineError } from '@sightline/core';
import type { Calendar, Figure, Measured, Period } from '@sightline/core';
import { actionAt } from '../actions/action-at.ts';
import { actionFigures } from '../actions/action-figures.ts';
import { themeRecurrence } from '../actions/theme-recurrence.ts';
import { complaintMeasures } from '../complaints/complaint-measures.ts';
import { auditMeasures } from '../distribution/audit-measures.ts';
import { domainMeasures } from '../distribution/domain-measures.ts';
import { heardMeasures } from '../distribution/heard-measures.ts';
import { feedbackMeasures } from '../feedback/feedback-measures.ts';
import { noFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import { moderationMeasures } from '../moderation/moderation-measures.ts';
import { distanceTravelled } from '../outcomes/distance-travelled.ts';
import { goalMeasures } from '../outcomes/goal-measures.ts';
import { sdqBand } from '../outcomes/sdq.ts';
import type { SdqBand } from '../outcomes/sdq.ts';
import type { QualityRecords, ServiceCase } from './quality-records.ts';

/** What measures of quality are asked for. */
export type QualityQuery = { readonly period: Period; readonly calendar: Calendar };

type Compute = (records: QualityRecords, query: QualityQuery) => Figure;

/** The figure of one of several, of a group; nothing was measured where it is not among them. */
function pick(
  measured: readonly Measured[],
  id: QafMeasureId,
  group: Readonly<Record<string, string>> = {},
): Figure {
  const found = measured.find(
    (one) =>
      one.measure.id === id && Object.entries(group).every(([name, value]) => one.group[name] === value),
  );
  return found?.figure ?? noFigure('empty-denominator');
}

/** Good or better of a domain, of the audits of a service or of all. */
const domainGood =
  (domain: string, service?: string): Compute =>
  ({ audits }, { period }) =>
    pick(
      domainMeasures(
        audits.filter(({ audit }) => service === undefined || audit.service === service),
        { period },
      ),
      'audit-domain-good-or-better-pct',
      { domain },
    );

const casesOf = ({ cases }: QualityRecords, service: string): readonly ServiceCase[] =>
  cases.filter((one) => one.service === service);

const subjectsOf = (records: QualityRecords, service: string): ReadonlySet<string> =>
  new Set(casesOf(records, service).map(({ subject }) => subject));

/** Readings that rose from the first to the latest of a rater, of those of the children of a service read in the period. */
const scaleImproved =
  (service: string, scale: string): Compute =>
  (records, { period }) => {
    const subjects = subjectsOf(records, service);
    const readings = records.scaleReadings.filter(
      (reading) => reading.scale === scale && subjects.has(reading.subject),
    );
    const moved = distanceTravelled(readings, { asAt: period.to }).distances.filter(({ latest }) =>
      contains(period, latest.on),
    );
    return proportionFigure(moved.filter(({ direction }) => direction === 'improved').length, moved.length);
  };

const positiveOf = (records: QualityRecords, period: Period, feedback: QualityRecords['feedback']): Figure =>
  pick(feedbackMeasures([], feedback, { period }), 'feedback-positive-pct');

const familyMembers = ['child', 'young-person', 'parent', 'carer', 'adopter'];

/** Months within which another referral tells that early help did not last. */
const monthsToLast = 6;

const computed = {
  'front-door-threshold-right-pct': domainGood('threshold', 'front-door'),
  'assessment-audit-assessment-good-pct': domainGood('assessment', 'assessment'),
  'assessment-audit-voice-good-pct': domainGood('voice', 'assessment'),
  'assessment-families-helped-pct': (records, { period }) =>
    positiveOf(
      records,
      period,
      records.feedback.filter(
        ({ service, respondent }) => service === 'assessment' && familyMembers.includes(respondent),
      ),
    ),
  'child-in-need-audit-planning-good-pct': domainGood('planning', 'child-in-need'),
  'child-in-need-goal-attainment-change-mean': (records, { period }) => {
    const subjects = subjectsOf(records, 'child-in-need');
    const goals = records.goals.filter(({ subject }) => subjects.has(subject));
    return pick(goalMeasures(goals, { period }), 'goal-attainment-change-mean');
  },
  'child-in-need-safety-scale-improved-pct': scaleImproved('child-in-need', 'safety'),
  'child-protection-audit-strategy-good-pct': domainGood('strategy', 'child-protection'),
  'child-protection-audit-plan-good-pct': domainGood('plan', 'child-protection'),
  // Of the plans that are open and have been reviewed.
  'child-protection-scale-in-review-pct': (records, { period }) => {
    const reviewed = casesOf(records, 'child-protection').filter(
      ({ ended, reviewed: on }) =>
        on !== undefined && on <= period.to && (ended === undefined || ended > period.to),
    );
    return proportionFigure(
      reviewed.filter(({ scaleInReview }) => scaleInReview === true).length,
      reviewed.length,
    );
  },
  'child-protection-safety-scale-improved-pct': scaleImproved('child-protection', 'safety'),
  // An end without a word on goals is an end without its goals met.
  'child-protection-goals-met-at-end-pct': (records, { period }) => {
    const ended = casesOf(records, 'child-protection').filter(
      (one) => one.ended !== undefined && contains(period, one.ended),
    );
    return proportionFigure(ended.filter(({ goalsMet }) => goalsMet === true).length, ended.length);
  },
  'children-in-care-audit-voice-good-pct': domainGood('voice', 'children-in-care'),
  'children-in-care-sdq-band-improved-pct': sdqBandImproved,
  'children-in-care-own-score-improved-pct': scaleImproved('children-in-care', 'own-life'),
  'care-leavers-audit-pathway-good-pct': domainGood('pathway', 'care-leavers'),
  'care-leavers-own-score-improved-pct': scaleImproved('care-leavers', 'own-life'),
  'early-help-audit-threshold-good-pct': domainGood('threshold', 'early-help'),
  'early-help-family-score-improved-pct': scaleImproved('early-help', 'family'),
  // Of what ended so long ago that six months have passed in the period; before, nobody can say.
  'early-help-no-re-referral-6m-pct': (records, { period }) => {
    const decided = casesOf(records, 'early-help').flatMap(({ ended, referredAgain }) => {
      if (ended === undefined) return [];
      const until = addMonths(ended, monthsToLast);
      return contains(period, until) ? [referredAgain === undefined || referredAgain > until] : [];
    });
    return proportionFigure(decided.filter((lasted) => lasted).length, decided.length);
  },
  'supervision-audit-good-pct': ({ audits }, { period }) =>
    pick(
      auditMeasures(
        audits.filter(({ tool }) => tool.kind === 'supervision'),
        { period },
      ),
      'audits-good-or-better-pct',
    ),
  // Held on or before the last day, of those due in the period and past; one due on the last day can still be held.
  'supervision-sessions-held-pct': ({ supervision }, { period }) => {
    const isHeld = ({ held }: QualityRecords['supervision'][number]): boolean =>
      held !== undefined && held <= period.to;
    const due = supervision.filter(
      (session) => contains(period, session.due) && (isHeld(session) || session.due < period.to),
    );
    return proportionFigure(due.filter(isHeld).length, due.length);
  },
  // Of the sessions held in which it was asked.
  'supervision-changed-for-child-pct': ({ supervision }, { period }) => {
    const asked = supervision.filter(
      ({ held, changedForChild }) =>
        held !== undefined && contains(period, held) && changedForChild !== undefined,
    );
    return proportionFigure(asked.filter(({ changedForChild }) => changedForChild).length, asked.length);
  },
  'supervision-changed-practice-pct': (records, { period }) =>
    positiveOf(
      records,
      period,
      records.feedback.filter(
        ({ respondent, themes = [] }) =>
          respondent === 'staff' && themes.some(({ theme }) => theme === 'supervision'),
      ),
    ),
  'audit-moderation-rate-pct': ({ audits }, { period, calendar }) =>
    pick(moderationMeasures(audits, { period }, calendar), 'audit-moderation-rate-pct'),
  'audit-moderation-drift-mean': ({ audits }, { period, calendar }) =>
    pick(moderationMeasures(audits, { period }, calendar), 'audit-moderation-drift-mean'),
  'audit-evidence-coverage-pct': ({ audits }, { period }) =>
    pick(auditMeasures(audits, { period }), 'audit-evidence-coverage-pct'),
  'actions-loop-closed-pct': ({ actions }, { period }) => actionFigures(actions, period).loopClosed.figure,
  'actions-theme-recurrence-pct': ({ audits, actions }, { period }) =>
    themeRecurrence(
      actions,
      audits.flatMap(({ audit: { team, submitted, themes = [] } }) =>
        submitted === undefined
          ? []
          : [
              {
                team,
                on: submitted,
                themes: themes.filter(({ polarity }) => polarity === 'development').map(({ theme }) => theme),
              },
            ],
      ),
      period.to,
    ).figure,
  'audit-children-heard-pct': ({ audits }, { period }) =>
    pick(heardMeasures(audits, { period }), 'audit-children-heard-pct'),
  'actions-learning-verified-pct': ({ actions }, { period }) => {
    const done = actions
      .filter(({ source }) => source.kind === 'complaint')
      .map((action) => actionAt(action, period.to))
      .filter(({ doneOn }) => doneOn !== undefined);
    return proportionFigure(done.filter(({ verifiedOn }) => verifiedOn !== undefined).length, done.length);
  },
  'complaints-repeat-themes-pct': ({ complaints, compliments }, query) =>
    pick(complaintMeasures(complaints, compliments, query), 'complaints-repeat-themes-pct'),
  'data-quality-audit-recording-good-pct': domainGood('recording'),
} as const satisfies Readonly<Partial<Record<QafMeasureId, Compute>>>;

/** The three bands of a carer's score, best first. */
const bands: readonly SdqBand[] = ['normal', 'borderline', 'abnormal'];

/**
 * Children in care whose latest score of the period is in a better band than the first there is of them. Of several scores of
 * one day the lowest is the first and the highest the latest: nobody is better by the order in which records came.
 */
function sdqBandImproved(records: QualityRecords, { period }: QualityQuery): Figure {
  const subjects = subjectsOf(records, 'children-in-care');
  const moved = [...subjects].flatMap((subject) => {
    const scores = records.sdqScores
      .filter((score) => score.subject === subject && score.version === 'parent' && score.on <= period.to)
      .flatMap(({ on, total }) => (total === null ? [] : [{ on, total }]))
      .sort((a, b) => daysBetween(b.on, a.on) || a.total - b.total);
    const [first, latest] = [scores[0], scores.at(-1)];
    return first && latest && first.on < latest.on && contains(period, latest.on)
      ? [bandOf(latest.total) < bandOf(first.total)]
      : [];
  });
  return proportionFigure(moved.filter((better) => better).length, moved.length);
}

function bandOf(total: number): number {
  return bands.indexOf(sdqBand(total, { version: 'parent', scale: 'total', bands: 3 }));
}

/** The id of a measure that {@link measureQuality} computes. */
export type QualityMeasureId = keyof typeof computed;

/**
 * Ids of the measures of quality that the matrix of the three questions may name.
 *
 * @example
 * import { qualityMeasureIds } from '@sightline/qaf';
 * qualityMeasureIds.includes('actions-loop-closed-pct') // => true
 */
export const qualityMeasureIds = Object.keys(computed) as readonly QualityMeasureId[];

/**
 * Measures of quality by their ids, as the matrix of the three questions names them. The order of records does not matter.
 *
 * @throws {SightlineError} QUALITY_MEASURE_UNKNOWN when an id is none of {@link qualityMeasureIds}
 * @example
 * import { englandAndWales, localDate, period } from '@sightline/core';
 * import { measureQuality } from '@sightline/qaf';
 * const none = { audits: [], actions: [], feedbackRounds: [], feedback: [], complaints: [], compliments: [], scaleReadings: [], goals: [], sdqScores: [], cases: [], supervision: [] };
 * const query = { period: period(localDate('2024-04-01'), localDate('2024-06-30')), calendar: englandAndWales };
 * measureQuality(none, ['actions-loop-closed-pct'], query)[0].figure.reason // => 'empty-denominator'
 */
export function measureQuality(
  records: QualityRecords,
  ids: readonly string[],
  query: QualityQuery,
): readonly Measured[] {
  const { audits, actions, feedbackRounds, feedback, complaints, compliments } = records;
  const { scaleReadings, goals, sdqScores, cases, supervision } = records;
  const input = inputOf([
    ...audits.map(({ audit }) => audit),
    ...[actions, feedbackRounds, feedback, complaints, compliments].flat(),
    ...[scaleReadings, goals, sdqScores, cases, supervision].flat(),
  ]);
  return ids.map((id) => {
    if (!isKnown(id)) throw new SightlineError('QUALITY_MEASURE_UNKNOWN', { id });
    const figure = computed[id](records, query);
    return measuredOf(qafMeasure(id), { period: query.period, list: 'quality', input }, figure);
  });
}

function isKnown(id: string): id is QualityMeasureId {
  return Object.hasOwn(computed, id);
}
