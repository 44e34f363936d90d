import type { QualityStatement } from './quality-report-data.ts';

/** The figure of a statement in one line, with its parts, its interval and a flag where it rests on few. */
export const figureText = ({ figure, interval, few }: QualityStatement): string => {
  if (figure.kind === 'none') return `not measured: ${figure.reason}`;
  const beside = [
    ...(figure.parts === undefined ? [] : [figure.parts]),
    ...(interval === undefined ? [] : [`95% interval ${interval}`]),
    ...(few ? ['few'] : []),
  ];
  return beside.length === 0 ? figure.value : `${figure.value} (${beside.join('; ')})`;
};
