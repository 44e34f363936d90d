import { judgementKey, type DatasetSchema, type Measured, type Run } from '@sightline/core';
import {
  dateWords,
  figureWords,
  groupWords,
  judgementWords,
  periodWords,
  plainText,
} from '@sightline/reports';

const linesOf = (measured: Measured, run: Run, schema: DatasetSchema): string[] => {
  const figure = figureWords(measured.figure);
  const group = groupWords(measured, schema);
  const value =
    figure.kind === 'none'
      ? `not measured: ${figure.reason}`
      : [figure.value, figure.parts === undefined ? '' : `(${figure.parts})`].join(' ').trim();
  const judgement = run.judgements[judgementKey(measured)];
  const judged =
    judgement === undefined || judgement.status === 'not-judged'
      ? []
      : [`    ${judgementWords(judgement, { polarity: measured.measure.polarity }).says}`];
  return [`  ${measured.measure.title}${group === '' ? '' : ` [${group}]`}: ${value}`, ...judged].map(
    plainText,
  );
};

/** The figures of a run for people, period by period. */
export const textOfRun = (run: Run, schema: DatasetSchema): string => {
  const periods = [...new Set(run.measured.map(({ period }) => `${period.from}..${period.to}`))];
  const sections = periods.flatMap((key) => {
    const ofPeriod = run.measured.filter(({ period }) => `${period.from}..${period.to}` === key);
    const [first] = ofPeriod;
    return first === undefined
      ? []
      : ['', periodWords(first.period), ...ofPeriod.flatMap((one) => linesOf(one, run, schema))];
  });
  return [`As at ${dateWords(run.envelope.asAt)}`, ...sections, ''].join('\n');
};
