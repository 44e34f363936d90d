import { contains, periodBefore } from '@sightline/core';
import type { Measured } from '@sightline/core';
import { actionAt } from '../actions/action-at.ts';
import { actionFigures } from '../actions/action-figures.ts';
import { actionGaps } from '../actions/action-gaps.ts';
import type { OpenTheme } from '../actions/action-gaps.ts';
import type { Action } from '../actions/action.ts';
import { escalation, escalationLadder } from '../actions/escalation.ts';
import { smartCheck } from '../actions/smart-check.ts';
import { themeRecurrence } from '../actions/theme-recurrence.ts';
import { learningReviewMeasures } from '../activity/learning-review-measures.ts';
import type { LearningReview } from '../activity/learning-review.ts';
import { practiceWeekMeasures } from '../activity/practice-week-measures.ts';
import { benchmark } from '../agreement/benchmark.ts';
import { scoreAudits } from '../audit/score-audits.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { barrierLog } from '../barriers/barrier-log.ts';
import { complaintMeasures } from '../complaints/complaint-measures.ts';
import { submittedIn } from '../distribution/audit-groups.ts';
import { auditMeasures } from '../distribution/audit-measures.ts';
import { domainHeatMap } from '../distribution/domain-heat-map.ts';
import { gradeDistribution } from '../distribution/grade-distribution.ts';
import { gradeReconciliation } from '../distribution/grade-reconciliation.ts';
import { heardMeasures } from '../distribution/heard-measures.ts';
import { programmeCompletion } from '../distribution/programme-completion.ts';
import { programmeMeasures } from '../distribution/programme-measures.ts';
import { weakestDomains } from '../distribution/weakest-domains.ts';
import { feedbackMeasures } from '../feedback/feedback-measures.ts';
import { feedbackSummary } from '../feedback/feedback-summary.ts';
import { gradePoints } from '../grade.ts';
import { breachesOf } from '../ledger/breaches-of.ts';
import { emptyLedger, updateLedger } from '../ledger/breach-ledger.ts';
import type { LedgerRun } from '../ledger/breach-ledger.ts';
import { ledgerRun } from '../ledger/ledger-run.ts';
import { auditorDrift } from '../moderation/auditor-drift.ts';
import { moderationMeasures } from '../moderation/moderation-measures.ts';
import { moderationReport } from '../moderation/moderation-report.ts';
import { distanceTravelled } from '../outcomes/distance-travelled.ts';
import { frameworkUse } from '../practice-framework/framework-use.ts';
import { frameworkUseMeasures } from '../practice-framework/framework-use-measures.ts';
import { standardsMet } from '../standards/standards-met.ts';
import { themeMentions } from '../themes/theme-mentions.ts';
import { themeTally } from '../themes/theme-tally.ts';
import { answeredServices } from './answered-services.ts';
import { calibrationsOf } from './calibrations-of.ts';
import { doneBy, learningReviewsIn, learningReviewsOf } from './learning-reviews-of.ts';
import { outliersOfRun } from './outliers-of-run.ts';
import { practiceWeeksOf } from './practice-weeks-of.ts';
import { prioritiesOfRun } from './priorities-of-run.ts';
import { reportedRecords } from './reported-records.ts';
import type { ReportedRecords } from './reported-records.ts';
import type {
  QualityRecordSet,
  QualityResults,
  QualityResultsQuery,
  TrackedAction,
} from './quality-results-data.ts';
import { trendOfAudits } from './trend-of-audits.ts';

/**
 * All that a report of quality tells of the records of a period, in one pass: what every function of this package says of
 * them, side by side. A record with a fault is refused and counted. Nothing in it names a child or a worker; an auditor is
 * named by key only where `perAuditor` asks for it, and an action about one child or one person without its words.
 *
 * @param given - each list from `parseQafRecords`; one that is left out has no records
 * @example
 * import { englandAndWales, localDate, period } from '@sightline/core';
 * import { qualityResults } from '@sightline/qaf';
 * const asAt = localDate('2024-06-30');
 * const { audits } = qualityResults({}, { asAt, period: period(localDate('2024-04-01'), asAt), calendar: englandAndWales });
 * [audits.submitted, audits.final.goodOrBetter.figure.reason] // => [0, 'empty-denominator']
 */
export function qualityResults(given: QualityRecordSet, query: QualityResultsQuery): QualityResults {
  const { asAt, period, calendar, run } = query;
  const records = reportedRecords(given);
  const { actions, barriers } = records;
  const { scored, refused, faults } = scoreAudits(records.audits, records.auditTools);
  const audits = submittedIn(scored, period);
  const scores = audits.map(({ score }) => score);
  const byTeam = domainHeatMap(audits, 'final');
  const whole = domainHeatMap(audits.map(inOneTeam), 'final');
  const moderation = moderationReport(scored, { period }, calendar);
  const { ac2, weightedKappa } = moderation;
  const themes = themeTally(themeMentions(records), records.themes, { period });
  const ofRun: LedgerRun | undefined = run && ledgerRun(run, actions);
  const ledger = ofRun ? updateLedger(query.ledger ?? emptyLedger, ofRun) : query.ledger;
  const programmes = records.programmes.filter(
    ({ period: own }) => own.from <= period.to && own.to >= period.from,
  );
  const measures = measuresOf(records, scored, query);
  const answered = answeredServices(records, scored, measures, query);
  const framework = frameworkUse(records.frameworkRecords, { asAt });
  const { improved, same, worse, oneReading, meanChange } = distanceTravelled(records.scaleReadings, {
    asAt,
  });
  return {
    asAt,
    period,
    counts: Object.fromEntries(Object.entries(given).map(([kind, list]) => [kind, list.length])),
    measures,
    audits: {
      submitted: audits.length,
      refused: refused.length,
      faults,
      critical: scores.filter(({ criticalAnswers }) => criticalAnswers.length > 0).length,
      first: gradeDistribution(scores, 'first'),
      final: gradeDistribution(scores, 'final'),
      reconciliation: gradeReconciliation(scores),
      self: selfGrades(audits),
    },
    trend: trendOfAudits(scored, query.before ?? periodBefore(period), period),
    programmes: programmes.map((programme) => ({
      id: programme.id,
      owner: programme.owner,
      period: programme.period,
      completion: programmeCompletion(programme, scored),
    })),
    domains: {
      titles: Object.fromEntries(
        audits.flatMap(({ tool }) => tool.domains.map(({ id, title }) => [id, title] as const)),
      ),
      whole,
      byTeam,
      weakest: weakestDomains(whole),
    },
    heardByTeam: heardMeasures(scored, { period, by: 'team' }),
    standards: standardsMet(audits, records.practiceStandards).map((met, index) => ({
      ...met,
      statement: records.practiceStandards[index]!.statement,
    })),
    moderation: {
      ...moderation,
      ac2Benchmark:
        ac2.status === 'calculated' ? benchmark(ac2.coefficient, ac2.standardError, 'landis-koch') : ac2,
      kappaBenchmark:
        weightedKappa.status === 'calculated'
          ? benchmark(weightedKappa.kappa, weightedKappa.standardError, 'landis-koch')
          : weightedKappa,
    },
    ...(query.perAuditor && { auditors: auditorDrift(audits) }),
    calibrations: calibrationsOf(records.calibrations, period, query.perAuditor === true),
    practiceWeeks: practiceWeeksOf(records.activities, period),
    learningReviews: learningReviewsOf(reviewsOf(records), doneBy(actions, period), query),
    themes,
    themeRegister: records.themes,
    recurrence: themeRecurrence(actions, teamAuditsOf(scored), asAt),
    feedback: feedbackSummary(records.feedbackRounds, records.feedback, { period }),
    framework: { whole: framework.whole, byTeam: framework.byTeam },
    distance: { improved, same, worse, oneReading, meanChange },
    actions: {
      figures: actionFigures(actions, period),
      tracked: trackedActions(actions, asAt),
      gaps: actionGaps(ofRun?.judged ?? [], actions, asAt, { themes: openThemes(records, period) }),
      escalated: escalation(actions, asAt, escalationLadder),
      notSmart: notSmart(actions, asAt),
    },
    ...(ledger && { breaches: breachesOf(ledger), ledger }),
    barriers: {
      ...barrierLog(barriers, period),
      texts: Object.fromEntries(
        barriers.map(({ id, text, owner }) => [id, { text, ...(owner !== undefined && { owner }) }]),
      ),
    },
    priorities: run && ofRun ? prioritiesOfRun(run, ofRun.judged) : [],
    ...(run && { outliers: outliersOfRun(run, records.spreads, asAt) }),
    titles: Object.fromEntries((run?.measured ?? []).map(({ measure }) => [measure.id, measure.title])),
    ...(answered && { rba: answered }),
  };
}

function measuresOf(
  records: ReportedRecords,
  scored: readonly ScoredAudit[],
  { asAt, period, calendar }: QualityResultsQuery,
): readonly Measured[] {
  return [
    ...auditMeasures(scored, { period }),
    ...heardMeasures(scored, { period }),
    ...records.programmes
      .filter(({ period: own }) => own.from <= period.to && own.to >= period.from)
      .flatMap((programme) => programmeMeasures(programme, scored, asAt).slice(0, 1)),
    ...moderationMeasures(scored, { period }, calendar),
    ...Object.values(actionFigures(records.actions, period)),
    ...feedbackMeasures(records.feedbackRounds, records.feedback, { period }),
    ...complaintMeasures(records.complaints, records.compliments, { period, calendar }),
    ...frameworkUseMeasures(records.frameworkRecords, { asAt }),
    ...practiceWeekMeasures(records.activities, { period }),
    ...learningReviewMeasures(reviewsOf(records), doneBy(records.actions, period), {
      period,
      calendar,
    }),
  ];
}

function reviewsOf({ learningReviews, activities }: ReportedRecords): readonly LearningReview[] {
  return learningReviewsIn(learningReviews, activities);
}

/** The map of domains without teams. */
function inOneTeam(scored: ScoredAudit): ScoredAudit {
  return { ...scored, audit: { ...scored.audit, team: '' } };
}

function selfGrades(audits: readonly ScoredAudit[]): QualityResults['audits']['self'] {
  const moves = audits.flatMap(({ score: { self, first } }) =>
    self && first ? [gradePoints(self) - gradePoints(first)] : [],
  );
  return {
    both: moves.length,
    higher: moves.filter((move) => move > 0).length,
    lower: moves.filter((move) => move < 0).length,
  };
}

function teamAuditsOf(scored: readonly ScoredAudit[]): Parameters<typeof themeRecurrence>[1] {
  return scored.flatMap(({ audit: { team, submitted, themes = [] } }) =>
    submitted === undefined
      ? []
      : [
          {
            team,
            on: submitted,
            themes: themes.filter(({ polarity }) => polarity === 'development').map(({ theme }) => theme),
          },
        ],
  );
}

/** What records of the period say has to be developed, each theme once for each team, in order. */
function openThemes(records: ReportedRecords, period: QualityResultsQuery['period']): readonly OpenTheme[] {
  const found = new Map<string, OpenTheme>();
  for (const { theme, polarity, team, on } of themeMentions(records)) {
    if (polarity === 'development' && contains(period, on))
      found.set(`${theme}\n${team ?? ''}`, { theme, ...(team !== undefined && { team }) });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, theme]) => theme);
}

function isOpen(action: Action, asAt: QualityResultsQuery['asAt']): boolean {
  const { health, doneOn } = actionAt(action, asAt);
  return action.created <= asAt && health !== 'ended' && doneOn === undefined;
}

/** Open actions that are not SMART, with what they lack. */
function notSmart(
  actions: readonly Action[],
  asAt: QualityResultsQuery['asAt'],
): QualityResults['actions']['notSmart'] {
  const open = actions.filter((action) => isOpen(action, asAt));
  return open.flatMap((action) => {
    const openOfOwner = open.filter(({ owner }) => owner === action.owner).length - 1;
    const { missing } = smartCheck(action, { openOfOwner });
    return missing.length === 0 ? [] : [{ action: action.id, missing }];
  });
}

/** In order of days late; those as late as each other stay in order of their ids. */
function trackedActions(
  actions: readonly Action[],
  asAt: QualityResultsQuery['asAt'],
): readonly TrackedAction[] {
  return actions
    .filter(({ created }) => created <= asAt)
    .map((action): TrackedAction => {
      const { id, source, text, owner, team, standard, themes = [], created, due, impact } = action;
      const isOfOne = action.subject !== undefined || action.level === 'individual';
      return {
        id,
        at: actionAt(action, asAt),
        source: source.kind,
        ...(!isOfOne && { text }),
        ...(!isOfOne && owner !== undefined && { owner }),
        ...(team !== undefined && { team }),
        ...(standard !== undefined && { measure: standard.measure }),
        themes,
        created,
        firstDue: due,
        ...(impact && { impact }),
      };
    })
    .filter(({ at }) => at.health !== 'ended')
    .sort((a, b) => b.at.daysLate - a.at.daysLate);
}
