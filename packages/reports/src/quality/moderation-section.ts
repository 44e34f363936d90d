import type { Benchmark, CannotSay, DriftInterval, ModerationReport, QualityResults } from '@sightline/qaf';
import { exactOfNumber, roundHalfAwayFromZero } from '@sightline/core';
import { countOf } from '../words/phrases.ts';
import type { QualityCell, QualityPart, QualitySection } from './quality-report-data.ts';
import { driftOf, inGrades } from './leader-section.ts';
import { cell, figureCell, pointsPart, statements, statementsPart, tablePart } from './quality-parts.ts';
import { gradeNames, intervalWords, refusalWords } from './quality-words.ts';

const rules: Readonly<Record<ModerationReport['rules'][number]['rule'], string>> = {
  'new-auditor': 'First audits of an auditor: all',
  always: 'Grades that are always moderated: all',
  sampled: 'The rest: the share that the tool says',
};

/** Whether grades can be trusted: who was moderated, how far grades moved, and whether two people agree. */
export const moderationSection = (results: QualityResults): QualitySection => {
  const { moderation, measures } = results;
  return {
    id: 'moderation',
    heading: 'Moderation and agreement',
    says: [
      'Whether two people who look at one case come to the same grade. Percent agreement, AC2 and weighted kappa stand together: where most audits have one grade kappa falls, however well people agree.',
    ],
    parts: [
      ...statementsPart(
        'How much was moderated, and how far grades moved',
        statements(measures, [
          'audit-moderation-rate-pct',
          'audit-moderation-to-rule-pct',
          'audit-moderation-agreement-pct',
          'audit-moderation-within-one-pct',
          'audit-moderation-drift-mean',
        ]).map((one) => (one.id === 'audit-moderation-drift-mean' ? { ...one, ...driftOf(results) } : one)),
      ),
      ...tablePart(
        'Moderation against the rule',
        ['Rule', 'Submitted', 'Asked', 'Moderated', 'Completion'],
        moderation.rules
          .filter(({ submitted }) => submitted > 0)
          .map((rule) => [
            cell(rules[rule.rule]),
            cell(rule.submitted),
            cell(rule.asked),
            cell(rule.moderated),
            figureCell(rule.completion),
          ]),
      ),
      ...agreementPart(moderation),
      ...gradesMoved(moderation),
      ...auditorsPart(results),
      ...pointsPart('To mind', minding(moderation)),
    ],
  };
};

const two = (number: number): string => roundHalfAwayFromZero(exactOfNumber(number), 2);

/** The band of a coefficient in words, as far as it can be said. */
export const bandOf = (found: Benchmark | CannotSay): QualityCell =>
  cell(
    found.status === 'calculated'
      ? `${found.word}, with a chance above 95%`
      : `Cannot be said: ${refusalWords(found)}`,
  );

const agreementPart = (moderation: QualityResults['moderation']): readonly QualityPart[] => {
  const { exact, ac2, weightedKappa, ac2Benchmark, kappaBenchmark } = moderation;
  if (moderation.moderated === 0) return [];
  return tablePart(
    `Agreement of auditor and moderator, of ${countOf(moderation.moderated, 'audit', 'audits')}`,
    ['Measure', 'Value', '95% interval', 'In words'],
    [
      [
        cell('Same grade'),
        figureCell(exact.figure),
        cell(exact.lower === null || exact.upper === null ? '' : intervalWords(exact.lower, exact.upper)),
        cell('How often both gave the same grade'),
      ],
      [
        cell('AC2, linear weights'),
        ...(ac2.status === 'calculated'
          ? [cell(two(ac2.coefficient)), cell(`${two(ac2.lower)} to ${two(ac2.upper)}`)]
          : [cell(`Cannot be said: ${refusalWords(ac2)}`), cell('')]),
        bandOf(ac2Benchmark),
      ],
      [
        cell('Kappa, linear weights'),
        ...(weightedKappa.status === 'calculated'
          ? [
              cell(two(weightedKappa.kappa)),
              cell(`${two(weightedKappa.lower)} to ${two(weightedKappa.upper)}`),
            ]
          : [cell(`Cannot be said: ${refusalWords(weightedKappa)}`), cell('')]),
        bandOf(kappaBenchmark),
      ],
    ],
  );
};

/** The table is of the lowest grade first; it is shown best first. */
const gradesMoved = ({ table, moderated }: ModerationReport): readonly QualityPart[] =>
  moderated === 0
    ? []
    : tablePart(
        'Grades by auditor (down) and moderator (across)',
        ['Auditor', ...gradeNames.map(([, letter, word]) => `${letter}: ${word}`)],
        gradeNames.map(([, letter, word], row) => [
          cell(`${letter}: ${word}`),
          ...gradeNames.map((_, column) => cell(table[3 - row]?.[3 - column] ?? 0)),
        ]),
      );

const driftWords = (drift: DriftInterval | CannotSay): string => {
  if (drift.status === 'cannot-say') return `Cannot be said: ${refusalWords(drift)}`;
  return drift.direction === 'over-optimistic'
    ? 'Grades too well'
    : drift.direction === 'too-harsh'
      ? 'Grades too harshly'
      : 'No clear drift';
};

const auditorsPart = ({ auditors }: QualityResults): readonly QualityPart[] => {
  if (auditors === undefined) return [];
  const { unnamed } = auditors;
  return [
    ...tablePart(
      'Drift of each auditor (names staff: for their line manager only)',
      ['Auditor', 'Moderated', 'Mean move', '95% interval', 'In words'],
      auditors.auditors.map(({ auditor, moderated, drift }) => [
        cell(auditor),
        cell(moderated),
        cell(drift.status === 'calculated' ? inGrades(drift.meanDrift) : ''),
        cell(drift.status === 'calculated' ? `${inGrades(drift.lower)} to ${inGrades(drift.upper)}` : ''),
        cell(driftWords(drift)),
      ]),
    ),
    ...pointsPart(
      'Auditors who are not told apart',
      unnamed.auditors === 0
        ? []
        : [
            `${countOf(unnamed.auditors, 'auditor has', 'auditors have')} too few moderated audits to be named (${unnamed.moderated} together): of so few any drift could be chance.`,
          ],
    ),
  ];
};

const minding = ({ selectionWarning, forAll, missing, late }: ModerationReport): string[] => [
  ...(selectionWarning
    ? [
        `Those moderated were chosen by rule, so their agreement is not that of all audits. Each weighed by how many it stands for: ${
          forAll.exact.status === 'cannot-say'
            ? `cannot be said, because ${refusalWords(forAll.exact)}`
            : `same grade in ${roundHalfAwayFromZero(exactOfNumber(forAll.exact.estimate * 100), 0)}% of all audits`
        }.`,
      ]
    : []),
  ...(missing.length > 0
    ? [
        `${countOf(missing.length, 'audit that has to be moderated was not', 'audits that have to be moderated were not')}.`,
      ]
    : []),
  ...(late > 0
    ? [`${countOf(late, 'audit was', 'audits were')} moderated later than the tool allows, or not yet.`]
    : []),
];
