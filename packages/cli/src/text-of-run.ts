import { judgementKey, type Measured, type Run } from '@sightline/core';
import { dateWords, figureWords, judgementWords, periodWords, plainText } from '@sightline/reports';

const groupWords = (group: Measured['group']): string => {
  const parts = Object.entries(group).map(
    ([dimension, value]) => `${dimension}: ${value === '' ? '(blank)' : value}`,
  );
  return parts.length === 0 ? '' : ` [${parts.join(', ')}]`;
};

const linesOf = (measured: Measured, run: Run): string[] => {
  const figure = figureWords(measured.figure);
  const value =
    figure.kind === 'none'
      ? `not measured: ${figure.reason}`
      : [figure.value, figure.parts === undefined ? '' : `(${figure.parts})`].join(' ').trim();
  const judgement = run.judgements[judgementKey(measured)];
  const judged =
    judgement === undefined || judgement.status === 'not-judged'
      ? []
      : [`    ${judgementWords(judgement, { polarity: measured.measure.polarity }).says}`];
  return [`  ${measured.measure.title}${groupWords(measured.group)}: ${value}`, ...judged].map(plainText);
};

/** The figures of a run for people, period by period. */
export const textOfRun = (run: Run): string => {
  const periods = [...new Set(run.measured.map(({ period }) => `${period.from}..${period.to}`))];
  const sections = periods.flatMap((key) => {
    const ofPeriod = run.measured.filter(({ period }) => `${period.from}..${period.to}` === key);
    const [first] = ofPeriod;
    return first === undefined
      ? []
      : ['', periodWords(first.period), ...ofPeriod.flatMap((one) => linesOf(one, run))];
  });
  return [`As at ${dateWords(run.envelope.asAt)}`, ...sections, ''].join('\n');
};
