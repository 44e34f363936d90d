import type { ParticipantLevel, PracticeWeekResult, QualityResults } from '@sightline/qaf';
import { dateWords, periodWords } from '../words/dates.ts';
import { countOf, listOf } from '../words/phrases.ts';
import type { QualityPart, QualitySection } from './quality-report-data.ts';
import {
  cell,
  figureCell,
  pointsPart,
  statements,
  statementsPart,
  tablePart,
  themeLabel,
} from './quality-parts.ts';
import { pointsIntervalWords, pointsWords, refusalWords } from './quality-words.ts';

const levels: readonly (readonly [level: ParticipantLevel, one: string, more: string])[] = [
  ['elected-member', 'elected member', 'elected members'],
  ['chief-executive', 'chief executive', 'chief executives'],
  ['director', 'director', 'directors'],
  ['head-of-service', 'head of service', 'heads of service'],
  ['team-manager', 'team manager', 'team managers'],
  ['practitioner', 'practitioner', 'practitioners'],
  ['partner', 'partner', 'partners'],
  ['family', 'member of a family', 'members of families'],
];

const wordOf = (level: ParticipantLevel): string => levels.find(([one]) => one === level)?.[2] ?? level;

/** What practice weeks came to: what was done, who took part, who was heard, and what is still there since the last one. */
export const practiceWeekSection = (results: QualityResults): QualitySection => ({
  id: 'practice-week',
  heading: 'Practice week',
  says:
    results.practiceWeeks.length === 0
      ? ['No practice week of this period is on record.']
      : [
          `${countOf(results.practiceWeeks.length, 'practice week', 'practice weeks')}: leaders looked at practice themselves.`,
        ],
  parts:
    results.practiceWeeks.length === 0
      ? []
      : [
          ...statementsPart(
            'Done of what was planned',
            statements(results.measures, ['practice-week-done-pct']),
          ),
          ...results.practiceWeeks.flatMap((week) => weekParts(week, results)),
        ],
});

const titleOf = ({ from, to, theme }: PracticeWeekResult, results: QualityResults): string =>
  `${to === undefined ? dateWords(from) : periodWords({ from, to })}${theme === undefined ? '' : `, on ${themeLabel(results, theme)}`}`;

const weekParts = (week: PracticeWeekResult, results: QualityResults): readonly QualityPart[] => {
  const { summary } = week;
  const { participants, leadersMissing, childrenHeard, familiesHeard, findings, actions } = summary;
  const tookPart = levels.filter(([level]) => participants[level] > 0);
  return [
    ...tablePart(
      `Practice week of ${titleOf(week, results)}`,
      ['Activity', 'Planned', 'Done', 'Completion'],
      summary.activities.map(({ activity, planned, done, completion }) => [
        cell(activity),
        cell(planned),
        cell(done),
        figureCell(completion),
      ]),
    ),
    ...pointsPart('Who took part, who was heard, and what came of it', [
      tookPart.length === 0
        ? 'Nobody is on record as having taken part.'
        : `Took part: ${listOf(tookPart.map(([level, one, more]) => countOf(participants[level], one, more)))}.`,
      ...(leadersMissing.length === 0
        ? []
        : [`Of these leaders nobody took part: ${listOf(leadersMissing.map(wordOf))}.`]),
      `Heard: ${countOf(childrenHeard, 'child', 'children')} and ${countOf(familiesHeard, 'family', 'families')}.`,
      `${countOf(findings, 'finding', 'findings')} and ${countOf(actions, 'action', 'actions')} came of it${findings > 0 && actions === 0 ? ': NOTHING WAS DONE about what was found' : ''}.`,
    ]),
    ...pointsPart('Since the last practice week on the same theme', comparisonWords(week, results)),
  ];
};

const comparisonWords = (
  { summary, lastTime, theme }: PracticeWeekResult,
  results: QualityResults,
): readonly string[] => {
  const { comparison } = summary;
  if (comparison === undefined || lastTime === undefined)
    return [
      theme === undefined
        ? 'There was none before it on record.'
        : `There was none before it on ${themeLabel(results, theme)} on record.`,
    ];
  const { completion, childrenHeard, familiesHeard, still, gone, new: fresh } = comparison;
  const than = (count: number): string =>
    count === 0
      ? 'as many as last time'
      : `${Math.abs(count)} ${count > 0 ? 'more' : 'fewer'} than last time`;
  const themed = (words: string, codes: readonly string[]): string[] =>
    codes.length === 0 ? [] : [`${words}: ${listOf(codes.map((code) => themeLabel(results, code)))}.`];
  return [
    `The last one began on ${dateWords(lastTime)}.`,
    completion.status === 'cannot-say'
      ? `Whether more of the plan was done cannot be said: ${refusalWords(completion)}.`
      : `Done of what was planned: ${pointsWords(completion.points)} (95% interval ${pointsIntervalWords(completion)})${completion.direction === 'no-clear-change' ? ', which could be chance' : ''}.`,
    `Children heard: ${than(childrenHeard)}. Families heard: ${than(familiesHeard)}.`,
    ...themed('Still to be developed', still),
    ...themed('No longer named', gone),
    ...themed('New', fresh),
  ];
};
