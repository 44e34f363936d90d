import type {
  ActionFault,
  ActionGaps,
  RbaFault,
  RbaGap,
  SmartCheck,
  StretchTest,
  TargetFault,
} from '@sightline/qaf';
import { fill } from './phrases.ts';

/** Every code of follow-through, by what it is about; a code without words does not compile. */
type Tables = {
  readonly action: Readonly<Record<ActionFault['code'], readonly [problem: string, action: string]>>;
  readonly smart: Readonly<Record<SmartCheck['missing'][number], readonly [problem: string, action: string]>>;
  readonly gap: Readonly<Record<keyof ActionGaps, readonly [problem: string, action: string]>>;
  readonly target: Readonly<Record<TargetFault['code'], readonly [problem: string, action: string]>>;
  readonly stretch: Readonly<
    Record<StretchTest['because'][number], readonly [problem: string, action: string]>
  >;
  readonly programme: Readonly<Record<RbaFault['code'], readonly [problem: string, action: string]>>;
  readonly matrix: Readonly<Record<RbaGap['code'], readonly [problem: string, action: string]>>;
};

const tables: Tables = {
  action: {
    'due-before-creation': ['it was due before it was created', 'Check both days.'],
    'step-before-creation': ['a step of {at} is before its creation', 'Check both days.'],
    'steps-out-of-order': ['the step of {at} is earlier than the one before', 'Put the steps in order.'],
    'step-not-allowed': ['the step of {at} cannot follow the one before', 'Record the step that is missing.'],
    'verified-by-owner': ['its owner verified it on {at}', 'Have someone else look at the evidence.'],
    'verified-by-nobody': ['nobody is named who verified it on {at}', 'Record the role.'],
    'step-without-reason': ['the step of {at} gives no reason', 'Write why.'],
    'extension-not-later': ['the extension of {at} is no later than the date in force', 'Check the date.'],
    'extension-without-reason': ['the extension of {at} gives no reason', 'Write why.'],
    'impact-checked-without-result': [
      'its impact was checked on {at} and nothing was found',
      'Record the result.',
    ],
    'impact-checked-before-done': ['its impact was checked on {at}, before it was done', 'Check both days.'],
    'confirmed-against-the-check': [
      'its impact was confirmed on {at} although the check found none',
      'Reopen it, or close it as without effect.',
    ],
    'closed-without-evidence': [
      'it was closed on {at} without evidence',
      'Record what was seen, or reopen it.',
    ],
    'closed-without-impact-check': [
      'it was closed on {at} and nobody asked whether it worked',
      'Check its impact on the same measure.',
    ],
    'no-owner': ['nobody owns it', 'Name a role.'],
    'no-impact-check-planned': ['no day is set on which to ask whether it worked', 'Set one.'],
  },
  smart: {
    'too-few-words': ['it is not specific', 'Say who does what, in five words or more.'],
    'no-measure': ['nobody could tell that it worked', 'Name a measure or what success looks like.'],
    'no-owner': ['nobody owns it', 'Name a role.'],
    'owner-overloaded': ['its owner has too many open actions', 'Find another owner, or close some.'],
    'no-finding': ['it does not say what it answers', 'Name the finding or the measure.'],
    'no-date-ahead': ['it has no date ahead', 'Set one.'],
    'says-ongoing': ['it says that it never ends', 'Say what is done by the date.'],
  },
  gap: {
    redWithNoAction: [
      '{measure} does not meet its standard and no action is open',
      'Agree one, with an owner.',
    ],
    themesWithNoAction: ['the theme {theme} has no open action', 'Agree one, with an owner.'],
    closedWithoutEffect: [
      '{action} is done and {measure} still does not meet its standard',
      'Ask why it did not work, and try something else.',
    ],
    closedWithoutEvidence: ['{action} was closed without evidence', 'Record what was seen, or reopen it.'],
    closedWithoutImpactCheck: ['{action} was closed and nobody asked whether it worked', 'Check its impact.'],
    noOwner: ['nobody owns {action}', 'Name a role.'],
  },
  target: {
    'not-approved': ['it has not been approved', 'Have it approved, or take it out.'],
    'approved-after-start': ['it was approved after it began', 'Begin it on the day of its approval.'],
    'no-approver': ['nobody is named who approved it', 'Record the role.'],
    'no-reason': ['nobody wrote why it has this value', 'Write why.'],
    'nobody-accountable': ['nobody answers for it', 'Name a role.'],
    'basis-assumption': ['it rests on an assumption', 'Find a ground for it.'],
    'review-overdue': ['it was to be looked at again', 'Review it.'],
    overlaps: ['another target of the same measure is in force at the same time: {with}', 'End one of them.'],
    'service-without-outcome-target': [
      'every target is about what the service does',
      'Set one about what changes for children.',
    ],
  },
  stretch: {
    'no-history': ['nothing was measured before', 'Measure first, then set it.'],
    'no-better-than-now': ['it asks for no more than is reached now', 'Set it higher, or say why it holds.'],
    'met-in-half-of-history': [
      'it was met in half of the past or more',
      'Set it higher, or say why it holds.',
    ],
    'better-than-now': ['it asks for more than is reached now', 'Nothing to do.'],
    'beyond-best-seen': ['it asks for more than was ever reached', 'Say how it can be reached.'],
    'below-benchmark': ['it asks for less than others reach', 'Say why.'],
    'at-or-above-benchmark': ['it asks for what others reach, or more', 'Nothing to do.'],
  },
  programme: {
    'effort-without-effect': ['nothing says whether anyone is better off', 'Add a measure of effect.'],
    'no-effort': ['nothing says what was done', 'Add a measure of effort.'],
    'share-without-parts': [
      '{measure} is a share without its parts',
      'Say what is counted, and against what.',
    ],
    'pair-of-two-sources': ['number and share of {measure} come from two sources', 'Take both from one.'],
    'number-without-share': ['{measure} has a number and no share', 'Add the share of the same effect.'],
    'share-without-number': ['{measure} has a share and no number', 'Add the number of the same effect.'],
    'population-mixed-in': [
      '{measure} is of everybody in the area',
      'Keep what a population is like apart from what customers get.',
    ],
    'no-headline': ['no measure is a headline', 'Choose those to be known by.'],
  },
  matrix: {
    'no-measure': ['nothing answers the question', 'Choose a measure.'],
    'no-definition': ['{id} has no definition yet', 'Write it, or choose another.'],
    'unknown-quality-measure': ['nothing computes {id}', 'Check its spelling, or choose another.'],
    'nothing-computable': ['none of its measures can be computed', 'Choose one that can.'],
  },
};

/**
 * A code of follow-through in words: what it means and what to do. `kind` is what it is about: the record of an action, its
 * SMART check, a gap in follow-through, a target, its stretch, a programme, the matrix of the three questions.
 *
 * @param params - fills the names in the words, such as `at`, `measure` or `action`
 * @example
 * import { followThroughWords } from '@sightline/reports';
 * followThroughWords('action', 'verified-by-owner', { at: '2024-05-28' }) // => { problem: 'its owner verified it on 2024-05-28', action: 'Have someone else look at the evidence.' }
 */
export const followThroughWords = <Kind extends keyof Tables>(
  kind: Kind,
  code: keyof Tables[Kind] & string,
  params: Readonly<Record<string, string | number>> = {},
): { readonly problem: string; readonly action: string } => {
  const table: Readonly<Record<string, readonly [string, string]>> = tables[kind];
  const [problem = code, action = ''] = table[code] ?? [];
  return { problem: fill(problem, params), action };
};
