import type { FrameworkPart, QualityResults, RespondentType, ThemeSource, ThemeTally } from '@sightline/qaf';
import { figureWords } from '../figure-words.ts';
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

const sources: Readonly<Record<ThemeSource, readonly [one: string, more: string]>> = {
  audit: ['audit', 'audits'],
  feedback: ['answer of feedback', 'answers of feedback'],
  complaint: ['complaint', 'complaints'],
  data: ['figure', 'figures'],
  review: ['review', 'reviews'],
  observation: ['observation', 'observations'],
};

/** What records of every source teach: strengths beside developments, and what several sources say alike. */
export const themesSection = (results: QualityResults): QualitySection => {
  const { themes, recurrence } = results;
  const of = (polarity: ThemeTally['polarity']) =>
    themes.themes.filter((theme) => theme.polarity === polarity);
  const rows = (list: readonly ThemeTally[]) =>
    list.map((theme) => [
      cell(themeLabel(results, theme.theme)),
      cell(theme.records),
      cell(listOf(theme.sources.map(({ source, records }) => countOf(records, ...sources[source])))),
      cell(theme.services.length === 0 ? 'Not told' : theme.services.length),
      cell(theme.triangulated ? 'Yes: it leads the learning' : 'No'),
    ]);
  const columns = ['Theme', 'Records', 'Where from', 'Services', 'Three kinds of source or more'];
  const again = recurrence.themes.filter(({ foundAgain }) => foundAgain === true);
  return {
    id: 'themes',
    heading: 'What we learn: themes',
    says: [
      themes.themes.length === 0
        ? 'No record of the period names a theme.'
        : 'A theme that three independent kinds of source name is no chance of one audit.',
    ],
    parts: [
      ...tablePart('What works well', columns, rows(of('strength'))),
      ...tablePart('What has to be developed', columns, rows(of('development'))),
      ...tablePart(
        'Developments that are named together',
        ['Themes', 'Records', 'Of those that name either'],
        themes.together
          .slice(0, 10)
          .map(({ themes: pair, records, share }) => [
            cell(listOf(pair.map((code) => themeLabel(results, code)))),
            cell(records),
            figureCell(share),
          ]),
      ),
      ...pointsPart('Did it come back?', [
        ...(figureWords(recurrence.figure).kind === 'none'
          ? [
              'No theme whose action is done has been audited again, so it cannot be said whether it came back.',
            ]
          : [
              `Of ${recurrence.themes.length - recurrence.notYetAudited} themes whose action is done and whose team was audited again, ${again.length} came back.`,
            ]),
        ...again.map(
          ({ theme, team }) => `${themeLabel(results, theme)} came back in ${team}: its action did not last.`,
        ),
      ]),
      ...pointsPart(
        'Themes that are not in the register',
        Object.entries(themes.unknown).map(
          ([code, count]) => `${code}: named ${countOf(count, 'time', 'times')}.`,
        ),
      ),
    ],
  };
};

const respondents: Readonly<Record<RespondentType, string>> = {
  child: 'Children',
  'young-person': 'Young people',
  parent: 'Parents',
  carer: 'Carers',
  adopter: 'Adopters',
  staff: 'Staff',
  partner: 'Partners',
  court: 'Courts',
  'reviewing-officer': 'Reviewing officers',
  'conference-chair': 'Conference chairs',
};

/** What children, families, staff and partners say; missing is flagged, never left out. */
export const voiceSection = (results: QualityResults): QualitySection => {
  const { feedback, measures } = results;
  const rows = Object.entries(feedback.byRespondent) as [RespondentType, typeof feedback.whole][];
  const heard = rows.map(([who]) => who);
  const family: readonly RespondentType[] = ['child', 'young-person'];
  return {
    id: 'voice',
    heading: 'What children, families and staff say',
    says:
      heard.length === 0
        ? ['MISSING: nobody’s voice is on record in this period. A report without it is not complete.']
        : [],
    parts: [
      ...statementsPart(
        'Feedback',
        statements(measures, [
          'feedback-response-rate-pct',
          'feedback-positive-pct',
          'feedback-net-positive-pct',
          'feedback-rating-mean',
          'audit-children-heard-pct',
          'audit-families-heard-pct',
        ]),
      ),
      ...tablePart(
        'By who answered',
        [
          'Who',
          'Answered, of those asked',
          'Answers on record',
          'Positive',
          'Mean rating',
          'Told what was done',
        ],
        rows.map(([who, summary]) => [
          cell(respondents[who]),
          figureCell(summary.responseRate),
          cell(summary.responses),
          figureCell(summary.positive),
          figureCell(summary.rating),
          figureCell(summary.answered),
        ]),
      ),
      ...pointsPart('Missing voices', [
        ...(family.some((who) => heard.includes(who)) ? [] : ['No child or young person is on record.']),
        ...(heard.includes('parent') || heard.includes('carer') ? [] : ['No parent or carer is on record.']),
        ...(heard.includes('staff') ? [] : ['No member of staff is on record.']),
      ]),
      ...statementsPart(
        'Complaints and compliments',
        statements(measures, [
          'complaints-stage1-count',
          'complaints-stage1-in-time-pct',
          'complaints-stage2-in-time-pct',
          'complaints-upheld-pct',
          'complaints-repeat-themes-pct',
          'compliments-count',
        ]).filter(({ id, figure }) => figure.kind === 'value' || id === 'complaints-stage1-in-time-pct'),
      ),
    ],
  };
};

const frameworkParts: readonly (readonly [part: FrameworkPart, word: string])[] = [
  ['mapping', 'Mapping'],
  ['dangerStatement', 'Danger statement'],
  ['goal', 'Safety goal'],
  ['scale', 'Scale within six weeks'],
  ['network', 'Network'],
  ['childPlan', 'Plan made with the child'],
];

/** Whether the practice framework is used, and whether children's lives moved. */
export const differenceSection = ({ framework, distance }: QualityResults): QualitySection => {
  const readings = distance.improved + distance.same + distance.worse;
  return {
    id: 'difference',
    heading: 'The practice framework in use, and the difference made',
    says: [
      framework.whole.children === 0
        ? 'No record of the practice framework was given.'
        : `Of ${countOf(framework.whole.children, 'child', 'children')} with a record.`,
    ],
    parts: [
      ...(framework.whole.children === 0 ? [] : frameworkTable(framework)),
      ...pointsPart('Distance travelled on scales', [
        ...(readings === 0
          ? ['No child has two readings of a scale by one rater, so no distance can be said.']
          : [
              `Of ${countOf(readings, 'scale', 'scales')} with two readings by one rater, ${distance.improved} rose, ${distance.same} stayed and ${distance.worse} fell.`,
            ]),
        ...(distance.oneReading > 0
          ? [
              `${countOf(distance.oneReading, 'scale has', 'scales have')} one reading only: whoever was not asked again may differ.`,
            ]
          : []),
        ...(distance.worse > 0 ? ['A mean never hides a child whose scale fell: look at each of them.'] : []),
      ]),
    ],
  };
};

const frameworkTable = ({ whole, byTeam }: QualityResults['framework']): readonly QualityPart[] =>
  tablePart(
    'Children with each part in use',
    ['Team', 'Children', ...frameworkParts.map(([, word]) => word), 'Every part'],
    [['All teams', whole] as const, ...Object.entries(byTeam)].map(([team, use]) => [
      cell(team),
      cell(use.children),
      ...frameworkParts.map(([part]) => figureCell(use.parts[part].figure)),
      figureCell(use.all),
    ]),
  );
