import { roundHalfAwayFromZero } from '@sightline/core';
import type { Figure } from '@sightline/core';
import type { QualityResults } from '@sightline/qaf';
import { countOf, listOf } from '../words/phrases.ts';
import type { QualitySection } from './quality-report-data.ts';
import {
  domainTitle,
  measureTitle,
  pointsPart,
  statements,
  statementsPart,
  themeLabel,
} from './quality-parts.ts';
import {
  intervalWords,
  pointsIntervalWords,
  pointsWords,
  refusalWords,
  statementOf,
} from './quality-words.ts';

/** Fewer than so many are shown with a warning. */
const FEW = 10;

/** How wide an interval may be, in points, for a share to be called known. */
const WIDE = 20;

const headline = [
  'audits-completed-count',
  'audits-first-good-or-better-pct',
  'audits-good-or-better-pct',
  'audit-moderation-drift-mean',
  'audit-children-heard-pct',
  'audits-completed-of-planned-pct',
  'audit-actions-in-time-pct',
  'actions-loop-closed-pct',
  'actions-worked-pct',
];

/** What somebody with one minute has to know: the figures, what is sure and what is not, what works and what worries. */
export const leaderSection = (results: QualityResults): QualitySection => ({
  id: 'first',
  heading: 'What a leader needs first',
  says: [
    'Quality of practice, whether grades can be trusted, and whether anything changed because of what was found.',
  ],
  parts: [
    ...statementsPart(
      'The figures to begin with',
      statements(results.measures, headline).map((one) =>
        one.id === 'audit-moderation-drift-mean' ? { ...one, ...driftOf(results) } : one,
      ),
    ),
    ...pointsPart('What is sure', sure(results)),
    ...pointsPart('What cannot be said', unsure(results)),
    ...pointsPart('What works', works(results)),
    ...pointsPart('What worries', worries(results)),
  ],
});

/** The drift of all auditors as a statement: with its interval, or why it has none. */
export const driftOf = ({
  moderation: { drift },
}: QualityResults): { readonly sure: string; readonly interval?: string; readonly few: boolean } => {
  if (drift.status === 'cannot-say')
    return { sure: `Nothing can be said: ${refusalWords(drift)}.`, few: true };
  const ends = `${inGrades(drift.lower)} to ${inGrades(drift.upper)}`;
  return {
    interval: ends,
    few: drift.moderated < FEW,
    sure:
      drift.direction === 'over-optimistic'
        ? `Sure: the whole interval (${ends}) is below zero, so auditors grade too well.`
        : drift.direction === 'too-harsh'
          ? `Sure: the whole interval (${ends}) is above nothing, so auditors grade too harshly.`
          : `Not sure: it could be anything from ${ends} (95% interval), so no drift is shown.`,
  };
};

export const inGrades = (exact: string): string => roundHalfAwayFromZero(exact, 2);

const sure = (results: QualityResults): string[] => {
  const { audits, domains, moderation, trend } = results;
  const change = trend.final.change.goodOrBetter;
  const { figure, lower, upper } = audits.final.goodOrBetter;
  const isNarrow =
    figure.status === 'measured' && lower !== null && upper !== null && width(lower, upper) <= WIDE;
  return [
    `${countOf(audits.submitted, 'audit was', 'audits were')} handed in${audits.refused === 0 ? '' : `; ${countOf(audits.refused, 'more was', 'more were')} refused for faults and are in no figure`}.`,
    ...(isNarrow
      ? [`The share of good work lies between ${intervalWords(lower, upper)} of all cases like these.`]
      : []),
    ...(change.status === 'calculated' && change.direction !== 'no-clear-change'
      ? [
          `${change.direction === 'higher' ? 'More' : 'Less'} is good or better than in the period before: ${pointsWords(change.points)} (95% interval ${pointsIntervalWords(change)}).`,
        ]
      : []),
    ...(moderation.drift.status === 'calculated' && moderation.drift.direction !== 'no-clear-drift'
      ? [
          moderation.drift.direction === 'over-optimistic'
            ? 'Auditors grade too well: moderators take grades down more than chance explains.'
            : 'Auditors grade too harshly: moderators raise grades more than chance explains.',
        ]
      : []),
    ...(domains.weakest.status === 'named' && domains.weakest.ground === 'intervals-apart'
      ? [
          `The weakest domain is ${names(results, domains.weakest.domains)}: its interval lies below every other.`,
        ]
      : []),
  ];
};

const width = (lower: string, upper: string): number =>
  Number(roundHalfAwayFromZero(upper, 0)) - Number(roundHalfAwayFromZero(lower, 0));

const names = (results: QualityResults, domains: readonly string[]): string =>
  listOf(domains.map((id) => domainTitle(results, id)));

const unsure = (results: QualityResults): string[] => {
  const { audits, domains, moderation, feedback, trend } = results;
  const change = trend.final.change.goodOrBetter;
  const { figure, lower, upper } = audits.final.goodOrBetter;
  const { weakest } = domains;
  return [
    ...(figure.status === 'measured' && lower !== null && upper !== null && width(lower, upper) > WIDE
      ? [
          `How much practice is good: of all cases like these, anywhere from ${intervalWords(lower, upper)}. More audits, drawn by chance, would narrow it.`,
        ]
      : []),
    ...(change.status === 'calculated' && change.direction === 'no-clear-change'
      ? ['Whether practice is better than in the period before: the change could be chance.']
      : []),
    ...(moderation.drift.status === 'calculated' && moderation.drift.direction === 'no-clear-drift'
      ? ['Whether auditors grade too well: the moves could be chance. More audits have to be moderated.']
      : moderation.drift.status === 'cannot-say'
        ? [`Whether auditors grade too well: ${refusalWords(moderation.drift)}.`]
        : []),
    ...(moderation.selectionWarning
      ? [
          'What moderation says of all audits: those moderated were chosen by their grade, so they do not stand for the rest.',
        ]
      : []),
    ...(weakest.status === 'cannot-say'
      ? [`Which domain is weakest: ${refusalWords(weakest)}.`]
      : weakest.ground === 'lowest-of-enough'
        ? [
            `Which domain is weakest: ${names(results, weakest.domains)} is lowest here, though chance may have put it there.`,
          ]
        : []),
    ...(feedback.whole.warnings.includes('low-response')
      ? ['What families think who did not answer: fewer than one in five did.']
      : []),
    ...(feedback.whole.warnings.includes('few-responses')
      ? ['What families and staff think in general: fewer than ten answered.']
      : []),
  ];
};

const isPositive = (figure: Figure | undefined): boolean =>
  figure?.status === 'measured' && Number(figure.numerator) > 0;

const works = (results: QualityResults): string[] => {
  const { themes, outliers, measures } = results;
  const worked = measures.find(({ measure }) => measure.id === 'actions-worked-pct');
  return [
    ...themes.themes
      .filter(({ polarity }) => polarity === 'strength')
      .slice(0, 5)
      .map(
        (theme) =>
          `${themeLabel(results, theme.theme)}: a strength in ${countOf(theme.records, 'record', 'records')}${theme.triangulated ? ', from three kinds of source or more' : ''}.`,
      ),
    ...(outliers?.outliers ?? []).map(
      ({ measure, group, spread }) =>
        `${Object.values(group).join(', ')} stands out in ${measureTitle(results, measure)}${spread ? ', and its practice was passed on' : '; its practice has not been passed on yet'}.`,
    ),
    ...(worked && isPositive(worked.figure) ? [statementOf(worked).means] : []),
  ];
};

const worries = (results: QualityResults): string[] => {
  const { audits, themes, actions, moderation } = results;
  const { gaps, escalated } = actions;
  const count = (number: number, one: string, more: string): string[] =>
    number === 0 ? [] : [`${countOf(number, one, more)}.`];
  const worst = escalated[0];
  return [
    ...count(audits.critical, 'audit has a critical answer', 'audits have a critical answer').map(
      (words) => `${words} Somebody has to check today that each child is safe.`,
    ),
    ...themes.themes
      .filter(({ polarity, triangulated }) => polarity === 'development' && triangulated)
      .map(
        (theme) =>
          `${themeLabel(results, theme.theme)}: ${countOf(theme.sources.length, 'kind of source names', 'kinds of source name')} it, in ${countOf(theme.services.length, 'service', 'services')}.`,
      ),
    ...count(gaps.redWithNoAction.length, 'measure is red with no action', 'measures are red with no action'),
    ...count(
      gaps.closedWithoutEffect.length,
      'action was closed without effect',
      'actions were closed without effect',
    ),
    ...count(gaps.noOwner.length, 'open action has no owner', 'open actions have no owner'),
    ...count(
      gaps.themesWithNoAction.length,
      'theme has no open action in its team',
      'themes have no open action in their teams',
    ),
    ...count(
      moderation.missing.length,
      'audit that has to be moderated was not',
      'audits that have to be moderated were not',
    ),
    ...(worst === undefined
      ? []
      : [`The oldest late action is ${worst.daysLate} days late: tell the ${worst.to}.`]),
  ];
};
