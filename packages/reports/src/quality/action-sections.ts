import { roundHalfAwayFromZero } from '@sightline/core';
import type { ActionAt, BarrierAt, QualityResults, TrackedAction } from '@sightline/qaf';
import { breachWords } from '../words/breach-words.ts';
import { dateWords } from '../words/dates.ts';
import { followThroughWords } from '../words/follow-through-words.ts';
import { countOf, listOf } from '../words/phrases.ts';
import type { QualityPart, QualitySection } from './quality-report-data.ts';
import {
  cell,
  measureTitle,
  pointsPart,
  standsCell,
  statements,
  statementsPart,
  tablePart,
  themeLabel,
} from './quality-parts.ts';

const reasons: Readonly<Record<ActionAt['because'][number], string>> = {
  overdue: 'overdue',
  'due-soon': 'due within two weeks',
  'extended-once': 'put off once',
  'extended-twice': 'put off twice or more',
  'no-owner': 'nobody owns it',
  'impact-check-overdue': 'its effect should have been asked after',
};

/** Actions from every source: how they stand, whether they came in time, and what follow-through lacks. */
export const actionsSection = (results: QualityResults): QualitySection => {
  const { actions, measures } = results;
  const { tracked, escalated } = actions;
  return {
    id: 'actions',
    heading: 'What we did about it: actions',
    says: [
      tracked.length === 0
        ? 'MISSING: no action is on record. What was found has not been answered.'
        : 'One tracker for every source. Done is what the owner says; an action is effective once somebody asked and it made things better.',
    ],
    parts: [
      ...statementsPart(
        'Follow-through',
        statements(measures, [
          'actions-open-count',
          'actions-overdue-count',
          'audit-actions-in-time-pct',
          'actions-extended-pct',
          'actions-verified-pct',
          'actions-loop-closed-pct',
          'actions-worked-pct',
          'actions-reopened-pct',
        ]),
      ),
      ...gapPoints(results),
      ...tablePart(
        'How each action stands, the latest first',
        ['Action', 'What', 'Stands', 'Because', 'Due', 'Days late', 'Owner', 'Team'],
        tracked.map((action) => [
          cell(action.id),
          cell(whatOf(action)),
          standsCell(action, actions),
          cell(action.at.because.map((reason) => reasons[reason]).join('; ')),
          cell(
            action.at.due === action.firstDue
              ? dateWords(action.firstDue)
              : `${dateWords(action.firstDue)}, put off to ${dateWords(action.at.due)}`,
          ),
          cell(action.at.daysLate),
          cell(ownerOf(action)),
          cell(action.team ?? ''),
        ]),
      ),
      ...tablePart(
        'Whom to tell of late actions',
        ['Action', 'Days late', 'Tell'],
        escalated.map(({ action, daysLate, to }) => [cell(action), cell(daysLate), cell(to)]),
      ),
      ...pointsPart(
        'Actions that are not yet SMART',
        actions.notSmart.map(
          ({ action, missing }) =>
            `${action}: ${listOf(missing.map((code) => followThroughWords('smart', code as Parameters<typeof followThroughWords<'smart'>>[1]).problem))}.`,
        ),
      ),
    ],
  };
};

const whatOf = ({ text }: TrackedAction): string => text ?? 'About one child or one person: not shown';
const ownerOf = ({ at, owner, text }: TrackedAction): string =>
  at.because.includes('no-owner') ? 'NOBODY' : (owner ?? (text === undefined ? 'Not shown' : 'Nobody'));

const gapPoints = (results: QualityResults): readonly QualityPart[] => {
  const { gaps } = results.actions;
  const of = (
    kind: Parameters<typeof followThroughWords<'gap'>>[1],
    params: Readonly<Record<string, string>>,
  ): string => {
    const { problem, action } = followThroughWords('gap', kind, params);
    return `${problem.charAt(0).toUpperCase()}${problem.slice(1)}. ${action}`;
  };
  const title = (measure: string): string => measureTitle(results, measure);
  return [
    ...pointsPart(
      'Red with no action',
      gaps.redWithNoAction.map(({ measure, group, why }) => {
        const names = Object.values(group).join(', ');
        const whole = names === '' ? title(measure) : `${title(measure)} (${names})`;
        return `${of('redWithNoAction', { measure: whole })}${why === 'failing-trend' ? ' It is not red yet, but its series fails.' : ''}`;
      }),
    ),
    ...pointsPart(
      'Closed without effect',
      gaps.closedWithoutEffect.map(({ action, measure }) =>
        of('closedWithoutEffect', { action, measure: title(measure) }),
      ),
    ),
    ...pointsPart(
      'No owner',
      gaps.noOwner.map((action) => of('noOwner', { action })),
    ),
    ...pointsPart(
      'Closed without evidence',
      gaps.closedWithoutEvidence.map((action) => of('closedWithoutEvidence', { action })),
    ),
    ...pointsPart(
      'Closed, and nobody asked whether it worked',
      gaps.closedWithoutImpactCheck.map((action) => of('closedWithoutImpactCheck', { action })),
    ),
    ...pointsPart(
      'Themes without an open action',
      themesWithout(results).map(([theme, teams]) =>
        of('themesWithNoAction', {
          theme: `${theme}${teams.length === 0 ? '' : ` (${listOf(teams)})`}`,
        }),
      ),
    ),
  ];
};

/** Each theme once, with the teams that lack an action about it. */
const themesWithout = (
  results: QualityResults,
): readonly (readonly [theme: string, teams: readonly string[]])[] => {
  const found = new Map<string, string[]>();
  for (const { theme, team } of results.actions.gaps.themesWithNoAction) {
    const label = themeLabel(results, theme);
    found.set(label, [...(found.get(label) ?? []), ...(team === undefined ? [] : [team])]);
  }
  return [...found];
};

/** Standards that were not met, from run to run, with what was done and what came of it. */
export const breachesSection = (results: QualityResults): QualitySection => {
  const { breaches } = results;
  const title = (measure: string): string => measureTitle(results, measure);
  const open = breaches?.filter(({ endedOn }) => endedOn === undefined) ?? [];
  const ended = breaches?.filter(({ endedOn }) => endedOn !== undefined) ?? [];
  return {
    id: 'breaches',
    heading: 'Standards that are not met',
    says: [
      breaches === undefined
        ? 'No scorecard was joined, so nothing can be said of standards.'
        : `Not met today: ${countOf(open.length, 'standard', 'standards')}. Met again: ${ended.length}.`,
    ],
    parts: [
      ...pointsPart(
        'Not met',
        open.map((breach) => `${breachWords(breach, title(breach.measure))}${actionsOf(breach.actions)}.`),
      ),
      ...pointsPart(
        'Met again',
        ended.map((breach) => `${breachWords(breach, title(breach.measure))}${actionsOf(breach.actions)}.`),
      ),
    ],
  };
};

const actionsOf = (actions: readonly string[]): string =>
  actions.length === 0 ? '' : ` (${listOf(actions)})`;

const helps: Readonly<Record<BarrierAt['help'], string>> = {
  'not-asked': 'Nobody was asked',
  waiting: 'Waiting for an answer',
  agreed: 'Agreed',
  refused: 'Refused',
};

/** What stands in the way, and what comes first. */
export const prioritiesSection = (results: QualityResults): QualitySection => {
  const { barriers, priorities } = results;
  return {
    id: 'priorities',
    heading: 'What comes first, and what stands in the way',
    says: [],
    parts: [
      ...tablePart(
        'Priorities, with their reason: how much each ground adds to the score',
        ['Place', 'Measure', 'Score', 'Gap to target', 'Trend', 'Certainty', 'Reach', 'Not known'],
        priorities
          .slice(0, 10)
          .map(({ place, measure, score, because, unknown }) => [
            cell(place),
            cell(measureTitle(results, measure)),
            cell(inHundredths(score)),
            cell(inHundredths(because.gap.adds)),
            cell(unknown.includes('trend') ? 'Not known' : inHundredths(because.trend.adds)),
            cell(inHundredths(because.certainty.adds)),
            cell(inHundredths(because.children.adds)),
            cell(listOf(unknown)),
          ]),
      ),
      ...tablePart(
        'Barriers',
        ['Barrier', 'State', 'Days', 'Help', 'Days waiting', 'Owner'],
        barriers.barriers.map((barrier) => [
          cell(barriers.texts[barrier.id]?.text ?? barrier.id),
          cell(barrier.open ? 'Stands' : 'Removed'),
          cell(barrier.age),
          cell(helps[barrier.help]),
          cell(barrier.waiting),
          cell(barriers.texts[barrier.id]?.owner ?? 'NOBODY'),
        ]),
      ),
    ],
  };
};

/** Exact shares of one are shown to the hundredth. */
const inHundredths = (exact: string): string => roundHalfAwayFromZero(exact, 2);
