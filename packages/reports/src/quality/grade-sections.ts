import type { Grade, GradeDistribution, QualityResults } from '@sightline/qaf';
import { figureWords } from '../figure-words.ts';
import { faultWords } from '../words/fault-words.ts';
import { countOf, sentence } from '../words/phrases.ts';
import type { QualityPart, QualitySection } from './quality-report-data.ts';
import {
  cell,
  domainTitle,
  figureCell,
  heatCell,
  pointsPart,
  statements,
  statementsPart,
  tablePart,
} from './quality-parts.ts';
import { gradeNames, intervalWords } from './quality-words.ts';

/** How far the programme of audits is. */
export const programmeSection = ({ programmes, measures }: QualityResults): QualitySection => ({
  id: 'programme',
  heading: 'The programme of audits',
  says:
    programmes.length === 0
      ? ['No programme was given, so it cannot be said what was planned.']
      : [
          'What was planned, exempted with a reason and an approver, and done. More in one team never makes up for another.',
        ],
  parts: [
    ...statementsPart('Completion', statements(measures, ['audits-completed-of-planned-pct'])),
    ...programmes.flatMap(({ id, completion }) => [
      ...tablePart(
        `Programme ${id}, by team and tool`,
        ['Team', 'Tool', 'Planned', 'Exempted', 'Done', 'Outstanding', 'Beyond plan', 'Completion'],
        completion.entries.map((entry) => [
          cell(entry.team),
          cell(entry.tool),
          cell(entry.planned),
          cell(entry.exempted),
          cell(entry.done),
          cell(entry.outstanding),
          cell(entry.beyondPlan),
          figureCell(entry.completion),
        ]),
      ),
      ...pointsPart('What the programme lacks', [
        ...completion.faults.map(({ code, team }) =>
          sentence(faultWords('audit-programme', code, team).problem),
        ),
        ...(completion.unplanned > 0
          ? [
              `${countOf(completion.unplanned, 'audit was', 'audits were')} handed in that nobody had planned.`,
            ]
          : []),
      ]),
    ]),
  ],
});

/** Grades of the period, first and final, and how the one became the other. */
export const gradesSection = (results: QualityResults): QualitySection => {
  const { audits, measures } = results;
  const { reconciliation, first, final, self } = audits;
  const { goodOrBetter } = reconciliation;
  return {
    id: 'grades',
    heading: 'Grades',
    says: [
      `Of ${countOf(audits.submitted, 'audit', 'audits')}, the auditor graded ${goodOrBetter.first} good or better; moderation added ${goodOrBetter.gained} and took away ${goodOrBetter.lost}, which leaves ${goodOrBetter.final}.`,
    ],
    parts: [
      ...statementsPart(
        'Good, inadequate, and how complete the audits are',
        statements(measures, [
          'audits-first-good-or-better-pct',
          'audits-good-or-better-pct',
          'audits-inadequate-pct',
          'audits-provisional-pct',
          'audit-evidence-coverage-pct',
          'audit-families-heard-pct',
        ]),
      ),
      ...barsOf('First grade, by the auditor', first),
      ...barsOf('Final grade, moderated where moderated', final),
      ...tablePart(
        'From the first grade to the final one',
        ['Grade', 'First', 'Moved here', 'Moved away', 'Final'],
        gradeNames.map(([grade, letter, word]) => [
          cell(`${letter}: ${word}`),
          ...(['first', 'movedTo', 'movedFrom', 'final'] as const).map((of) =>
            cell(reconciliation[of][grade]),
          ),
        ]),
      ),
      ...pointsPart('Beside them', [
        ...(final.median === undefined ? [] : [`The middle grade is ${word(final.median)}.`]),
        ...(self.both > 0
          ? [
              `Of ${self.both} workers who graded their own practice, ${self.higher} graded it higher than the auditor and ${self.lower} lower.`,
            ]
          : []),
        ...(audits.refused > 0
          ? [
              `${countOf(audits.refused, 'audit was', 'audits were')} refused for faults and ${audits.refused === 1 ? 'is' : 'are'} in no figure: see the findings.`,
            ]
          : []),
      ]),
    ],
  };
};

const word = (grade: Grade): string =>
  (gradeNames.find(([one]) => one === grade)?.[2] ?? grade).toLowerCase();

const barsOf = (title: string, { counts, audits, ungraded }: GradeDistribution): readonly QualityPart[] =>
  audits - ungraded === 0
    ? []
    : [
        {
          kind: 'bars',
          bars: gradeNames.map(([grade, letter, name]) => ({
            name: `${letter}  ${name}`,
            value: String(counts[grade]),
          })),
          drawing: { title: `${title}: audits`, order: 'as-given' },
        },
      ];

/** Domains by team: where practice is strong and where it is weak, as far as numbers allow. */
export const domainsSection = (results: QualityResults): QualitySection => {
  const { domains, heardByTeam, standards } = results;
  const teams = [...new Set(domains.byTeam.map(({ team }) => team))].sort();
  const ids = [...new Set(domains.whole.map(({ domain }) => domain))];
  return {
    id: 'domains',
    heading: 'Domains, teams and standards',
    says: [
      'Audits in which a domain is good or better, by the final grade. Darker is more; where fewer than five were graded there is no shade, because nothing can be said.',
    ],
    parts: [
      ...tablePart(
        'Good or better, by domain and team',
        ['Domain', 'All teams', ...teams],
        ids.map((id) => [
          cell(domainTitle(results, id)),
          ...domains.whole.filter(({ domain }) => domain === id).map(heatCell),
          ...teams.map((team) => {
            const found = domains.byTeam.find((one) => one.domain === id && one.team === team);
            return found === undefined ? cell('None graded') : heatCell(found);
          }),
        ]),
      ),
      ...tablePart(
        'The child was heard, by team',
        ['Team', 'Audits in which a child could be', 'Heard'],
        heardByTeam
          .filter(({ measure }) => measure.id === 'audit-children-heard-pct')
          .map((one) => [
            cell(one.group['team'] ?? ''),
            cell(one.figure.status === 'measured' ? one.figure.denominator : 0),
            figureCell(one.figure),
          ]),
      ),
      ...tablePart(
        'Practice standards',
        ['Standard', 'Met', '95% interval', 'Partly met', 'Not met', 'Unknown', 'Not asked'],
        standards.map(({ statement, met, counts }) => [
          cell(statement),
          figureWords(met.figure).kind === 'none' ? cell('Nobody asked') : figureCell(met.figure),
          cell(met.lower === null || met.upper === null ? '' : intervalWords(met.lower, met.upper)),
          cell(counts['partly-met']),
          cell(counts['not-met']),
          cell(counts.unknown),
          cell(counts['not-asked'] + counts['not-applicable']),
        ]),
      ),
    ],
  };
};
