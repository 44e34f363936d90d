import type { Figure, Measured } from '@sightline/core';
import { roundHalfAwayFromZero, wilsonLimits, exactOfNumber, type Exact } from '@sightline/core';
import type { CannotSay, Grade, QafMeasureId } from '@sightline/qaf';
import { figureWords } from '../figure-words.ts';
import type { FigureWords } from '../scorecard-data.ts';
import { fill } from '../words/phrases.ts';
import type { QualityStatement } from './quality-report-data.ts';

/** Grades in words with the letter that stands for them, best first. */
export const gradeNames: readonly (readonly [grade: Grade, letter: string, word: string])[] = [
  ['outstanding', 'O', 'Outstanding'],
  ['good', 'G', 'Good'],
  ['requires-improvement', 'R', 'Requires improvement'],
  ['inadequate', 'I', 'Inadequate'],
];

const refusals: Readonly<Record<CannotSay['reason'], string>> = {
  'no-units': 'there is none to measure',
  'too-few-units': 'there are too few',
  'no-unit-rated-twice': 'none was graded twice',
  'unequal-raters': 'not all were graded by as many people',
  'no-variation': 'all are alike',
  'no-disagreement': 'nobody disagreed, so that there is nothing to measure chance by',
  'expected-agreement-is-one': 'all have one and the same grade, so that agreement by chance is complete',
  'no-variance-at-zero': 'there is no scatter to measure against',
  'no-standard-error': 'it has no standard error',
  'beyond-all-evidence': 'it lies beyond all evidence',
  'stratum-not-drawn': 'of some nobody was moderated',
};

/** Why something cannot be said, to follow "cannot be said:". */
export const refusalWords = ({ reason }: Pick<CannotSay, 'reason'>): string => refusals[reason];

/** What a figure is of: a sample of what there is, all of it, or whoever answered. */
type Basis = 'sample' | 'all' | 'answers';

type MeasureWords = readonly [basis: Basis, means: string, next: string, nextAtNone?: string];

/** `{n}` and `{d}` are the parts of a share, `{value}` is the figure. */
const measureWords: Readonly<Partial<Record<QafMeasureId, MeasureWords>>> = {
  'audits-completed-count': [
    'all',
    'Audits handed in within the period: {value}.',
    'Read it beside the programme: what was planned and is missing.',
  ],
  'audits-first-good-or-better-pct': [
    'sample',
    'Good or better as the auditor graded, before anybody moderated: {n} of {d} audits.',
    'Never publish it alone: the final grade stands beside it.',
  ],
  'audits-good-or-better-pct': [
    'sample',
    'Good or better by the final grade, the moderator’s where there is one and the auditor’s elsewhere: {n} of {d} audits.',
    'Where one figure is asked for, give this one and say that it is the final grade.',
  ],
  'audits-inadequate-pct': [
    'sample',
    'Inadequate by the final grade: {n} of {d} audits.',
    'Make sure that each of these children is safe today, and plan the audit again.',
    'Go on moderating good grades too: that none was found does not prove that there is none.',
  ],
  'audits-provisional-pct': [
    'sample',
    'Resting on a part that decides the grade and had too little evidence: {n} of {d} audits.',
    'Have the missing evidence looked up, then grade again.',
    'Nothing to do.',
  ],
  'audit-evidence-coverage-pct': [
    'sample',
    'With enough evidence to be graded: {n} of {d} parts of audits.',
    'Ask auditors why questions were left without evidence.',
  ],
  'audit-children-heard-pct': [
    'sample',
    'The child was heard in {n} of the {d} audits in which one could be.',
    'Look at the others one by one: what stood in the way of hearing the child?',
  ],
  'audit-families-heard-pct': [
    'sample',
    'A parent or carer was heard in {n} of the {d} audits in which one could be.',
    'Ask for the family’s view in every audit, and write down why where there is none.',
  ],
  'audits-completed-of-planned-pct': [
    'all',
    'Done of those planned and not exempted: {n} of {d} audits.',
    'Say who does the missing ones by when; an exemption needs a reason and an approver.',
  ],
  'audit-moderation-rate-pct': [
    'all',
    'Somebody moderated {n} of {d} audits.',
    'Read it beside the rule: who has to be moderated, and was.',
  ],
  'audit-moderation-to-rule-pct': [
    'all',
    'Moderated, of those that the rule asks for: {n} of {d} audits.',
    'Moderate the missing ones first: they are the gravest and the newest auditors’.',
  ],
  'audit-moderation-agreement-pct': [
    'sample',
    'Moderators left the grade of {n} of {d} audits as it was.',
    'Talk each moved grade through with its auditor.',
  ],
  'audit-moderation-within-one-pct': [
    'sample',
    'Left as it was, or moved by one grade: the grade of {n} of {d} moderated audits.',
    'Look first at those that moved by two.',
  ],
  'audit-moderation-drift-mean': [
    'sample',
    'On average moderators moved a grade by {value}; below zero means that auditors graded too well.',
    'Where it is clearly below zero, calibrate: several auditors, one case.',
  ],
  'actions-open-count': ['all', 'Open actions: {value}.', 'See that each has an owner and a day.'],
  'actions-overdue-count': [
    'all',
    'Open actions past their day, extensions counted: {value}.',
    'Tell those whom the ladder of escalation names.',
    'Nothing to do.',
  ],
  'audit-actions-in-time-pct': [
    'all',
    'Done by the day first agreed: {n} of the {d} actions that were due in the period and are decided. Those still open and late count as not done.',
    'Agree days that can be kept: an extended day does not make an action punctual.',
  ],
  'actions-extended-pct': [
    'all',
    'Put off: {n} of {d} actions.',
    'Ask for the reason of each second extension.',
    'Nothing to do.',
  ],
  'actions-days-late-median': [
    'all',
    'Half of the late actions are later than {value} days.',
    'Begin with the oldest.',
  ],
  'actions-age-days-median': [
    'all',
    'Half of the open actions are older than {value} days.',
    'Close, or end, the oldest.',
  ],
  'actions-verified-pct': [
    'all',
    'Somebody other than the owner saw the evidence of {n} of the {d} actions that are done.',
    'Done is what the owner says; have someone else look.',
  ],
  'actions-reopened-pct': [
    'all',
    'Opened again after it was done: {n} of {d} actions.',
    'Ask what was taken for done too early.',
    'Nothing to do.',
  ],
  'actions-loop-closed-pct': [
    'all',
    'Somebody asked whether it worked: {n} of the {d} actions for which that was due.',
    'Ask of each of the others whether anything changed for children.',
  ],
  'actions-worked-pct': [
    'all',
    'Made things better: {n} of the {d} actions whose effect was asked after.',
    'What changed nothing needs another action, not a longer one.',
  ],
  'feedback-response-rate-pct': [
    'all',
    'Answers came from {n} of {d} people who were asked.',
    'Ask in another way those who seldom answer.',
  ],
  'feedback-positive-pct': [
    'answers',
    'Positive: {n} of {d} answers.',
    'Say to those who answered what is done about it.',
  ],
  'feedback-net-positive-pct': [
    'answers',
    'Positive answers less negative ones, of {d}: {value}.',
    'Read the negative ones themselves.',
  ],
  'feedback-rating-mean': [
    'answers',
    'The mean rating is {value} on a scale of 0 to 10.',
    'Read it with how many rated.',
  ],
  'complaints-stage1-count': [
    'all',
    'Complaints received at stage 1: {value}.',
    'Neither few nor many is good by itself.',
  ],
  'complaints-stage1-in-time-pct': [
    'all',
    'Answered within their working days: {n} of the {d} stage 1 complaints that were due in the period.',
    'Tell each family that waits when it will hear.',
  ],
  'complaints-stage2-in-time-pct': [
    'all',
    'Answered within their working days: {n} of the {d} stage 2 complaints that were due in the period.',
    'Tell each family that waits when it will hear.',
  ],
  'complaints-upheld-pct': [
    'all',
    'Upheld, at least in part: {n} of {d} complaints that were answered.',
    'See that each has an action of learning.',
  ],
  'complaints-repeat-themes-pct': [
    'all',
    'Had come up in the year before: {n} of {d} themes of complaints.',
    'What comes back was not learnt: look at its action.',
    'Nothing to do.',
  ],
  'compliments-count': [
    'all',
    'Compliments received: {value}.',
    'Pass them on to those whom they are about.',
  ],
  'framework-mapping-pct': [
    'all',
    'With a mapping: {n} of {d} children.',
    'Plan the missing ones with the worker.',
  ],
  'framework-danger-statement-pct': [
    'all',
    'With a danger statement: {n} of {d} children.',
    'Plan the missing ones with the worker.',
  ],
  'framework-goal-pct': [
    'all',
    'With a safety goal: {n} of {d} children.',
    'Plan the missing ones with the worker.',
  ],
  'framework-scale-6wk-pct': [
    'all',
    'With a safety scale of the last six weeks: {n} of {d} children.',
    'Ask again where the last one is older.',
  ],
  'framework-network-pct': [
    'all',
    'With a named network: {n} of {d} children.',
    'Ask the family who could be in it.',
  ],
  'framework-child-plan-pct': [
    'all',
    'With a plan made with the child: {n} of the {d} children who can take part.',
    'Make it with the child, not for the child.',
  ],
  'framework-all-pct': [
    'all',
    'For {n} of {d} children every part of the practice framework that applies is in use.',
    'Look at the part that is missing most.',
  ],
  'rapid-reviews-in-time-pct': [
    'all',
    'Complete within 15 working days of the notification: {n} of the {d} rapid reviews that were due in the period.',
    'Ask what held up the late ones.',
  ],
  'learning-recommendations-done-pct': [
    'all',
    'Every action is done: {n} of {d} recommendations of the reviews that are complete.',
    'Give each of the others an action with an owner and a day.',
  ],
  'learning-disseminated-pct': [
    'all',
    'The learning reached {n} of the {d} people whom it was for.',
    'Tell those who have not heard of it.',
  ],
  'practice-week-done-pct': [
    'all',
    'Done in the practice week: {n} of {d} activities.',
    'Say what becomes of the rest.',
  ],
};

const partsOf = (figure: Figure): { readonly n?: string; readonly d?: string } =>
  figure.status === 'measured' && figure.unit === 'proportion'
    ? { n: figure.numerator, d: figure.denominator }
    : {};

/** Fewer than so many are shown with a warning. */
const FEW = 10;

/** Fewer than so many can say nothing. */
const TOO_FEW = 5;

/** The normal deviate of 95%. */
const DEVIATE = 1.959963984540054;

/** A rounded percentage. */
const percent = (value: Exact): string => `${roundHalfAwayFromZero(value, 0)}%`;

/** Two ends of an interval. */
export const intervalWords = (lower: Exact, upper: Exact): string => `${percent(lower)} to ${percent(upper)}`;

const signed = (exact: Exact): string => {
  const rounded = roundHalfAwayFromZero(exact, 0);
  return rounded.startsWith('-') || rounded === '0' ? rounded : `+${rounded}`;
};

const withPoints = (number: string): string =>
  `${number} ${number === '+1' || number === '-1' ? 'point' : 'points'}`;

/** A change of a share, such as `+12 points`. */
export const pointsWords = (exact: Exact): string => withPoints(signed(exact));

/** Both ends of a change of a share, such as `-3 to +12 points`. */
export const pointsIntervalWords = ({
  lower,
  upper,
}: {
  readonly lower: Exact;
  readonly upper: Exact;
}): string => `${signed(lower)} to ${withPoints(signed(upper))}`;

/** The 95% interval of a share of a sample. */
export const intervalOf = (figure: Figure): string | undefined => {
  const { n, d } = partsOf(figure);
  if (n === undefined || d === undefined || Number(d) === 0) return undefined;
  const { lower, upper } = wilsonLimits(Number(n), Number(d), DEVIATE);
  return intervalWords(exactOfNumber(lower * 100), exactOfNumber(upper * 100));
};

/** How far one case more or less moves a share of so many. */
const oneCase = (of: number): string => roundHalfAwayFromZero(`100/${of}`, 0);

const sureWords = (basis: Basis, figure: Figure): string => {
  if (figure.status === 'not-measured') return 'Nothing can be said.';
  const { d } = partsOf(figure);
  if (d === undefined) {
    return basis === 'sample'
      ? 'Of those that were looked at.'
      : basis === 'answers'
        ? ofThoseWho
        : 'Counted in full.';
  }
  const of = Number(d);
  if (basis === 'sample') {
    const interval = intervalOf(figure) ?? '';
    if (of < TOO_FEW) return `Too few to say anything of others: ${of}.`;
    if (of < FEW)
      return `Few: one audit more would move it by ${oneCase(of)} points. True of others: ${interval} (95% interval).`;
    return `True of all cases like these: ${interval} (95% interval).`;
  }
  if (basis === 'answers') return of < FEW ? `Few: ${of}. ${ofThoseWho}` : ofThoseWho;
  return of < FEW
    ? `Counted in full, but few: one more would move it by ${oneCase(of)} points.`
    : 'Counted in full: there is no sampling error.';
};

const ofThoseWho = 'Of those who answered; others may think otherwise.';

/** Of a mean its value says all: `-2 over 6` helps nobody. */
const saidOf = (figure: Figure): FigureWords => {
  const said = figureWords(figure);
  return said.kind === 'value' && figure.unit !== 'proportion' ? { kind: 'value', value: said.value } : said;
};

/** A measure of quality as a statement. */
export const statementOf = (
  measured: Measured,
  own: Partial<Pick<QualityStatement, 'means' | 'sure' | 'next' | 'label' | 'interval'>> = {},
): QualityStatement => {
  const { measure, figure } = measured;
  const known: Readonly<Record<string, MeasureWords | undefined>> = measureWords;
  const [basis, means, next, nextAtNone] = known[measure.id] ?? ['all', '{value}', 'Nothing to do.'];
  const said = saidOf(figure);
  const { n, d } = partsOf(figure);
  const interval = basis === 'sample' && Number(d) >= TOO_FEW ? intervalOf(figure) : undefined;
  const isNone = figure.status === 'measured' && Number(figure.numerator) === 0;
  return {
    id: measure.id,
    label: own.label ?? measure.title,
    figure: said,
    ...(own.interval !== undefined ? { interval: own.interval } : interval === undefined ? {} : { interval }),
    means:
      own.means ??
      (said.kind === 'none'
        ? `It cannot be said: ${said.reason}.`
        : fill(means, {
            value: said.value,
            ...(n === undefined ? {} : { n }),
            ...(d === undefined ? {} : { d }),
          })),
    sure: own.sure ?? sureWords(basis, figure),
    next: said.kind === 'none' ? said.action : (own.next ?? (isNone ? (nextAtNone ?? next) : next)),
    few: d !== undefined && Number(d) < FEW,
  };
};
