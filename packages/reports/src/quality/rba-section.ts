import type { Asks } from '@sightline/core';
import type { QualityResults } from '@sightline/qaf';
import { followThroughWords } from '../words/follow-through-words.ts';
import type { QualityCell, QualitySection } from './quality-report-data.ts';
import { cell, pointsPart, tablePart } from './quality-parts.ts';

/** The three questions, in the order they are asked. */
export const threeQuestions: readonly (readonly [asks: Asks, heading: string])[] = [
  ['how-much', 'How much did we do?'],
  ['how-well', 'How well did we do it?'],
  ['better-off', 'Is anyone better off?'],
];

type Rba = NonNullable<QualityResults['rba']>;

/** Which services have an answer to which of the three questions; what is missing is listed. */
export const rbaSection = (rba: Rba): QualitySection => ({
  id: 'questions',
  heading: 'The three questions, service by service',
  says: [
    'How many measures answer each question of a service, and how many of them have a figure today. What has no answer is listed below.',
  ],
  parts: [
    ...tablePart(
      'Measures with a figure, of those named',
      ['Service', ...threeQuestions.map(([, heading]) => heading)],
      rba.services.map(({ title, cells }) => [
        cell(title),
        ...threeQuestions.map(([asks]): QualityCell => {
          const { indicators, quality } = cells[asks];
          const named = indicators.length + quality.length;
          const withFigure =
            indicators.filter(({ measured }) => measured?.figure.status === 'measured').length +
            quality.filter(({ figure }) => figure.status === 'measured').length;
          return cell(
            named === 0
              ? 'GAP: no measure'
              : withFigure === 0
                ? `GAP: 0 of ${named}`
                : `${withFigure} of ${named}`,
          );
        }),
      ]),
    ),
    ...pointsPart('What the matrix lacks', gapWords(rba)),
  ],
});

/** Each gap of the matrix in words, a service at a time. */
export const gapWords = ({ services, gaps }: Rba): string[] =>
  gaps.map(({ service, asks, code, id }) => {
    const { problem, action } = followThroughWords('matrix', code, id === undefined ? {} : { id });
    const title = services.find((one) => one.service === service)?.title ?? service;
    const question = threeQuestions.find(([one]) => one === asks)?.[1] ?? asks;
    return `${title} (${question}): ${problem}. ${action}`;
  });
