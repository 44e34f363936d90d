import type { Asks, Measured, Run } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { qafMeasures } from '../measures/qaf-measures.ts';
import { measureQuality, qualityMeasureIds } from '../rba/measure-quality.ts';
import { rbaCoverage } from '../rba/rba-coverage.ts';
import type { AnsweredCell, QualityResults, QualityResultsQuery } from './quality-results-data.ts';
import type { ReportedRecords } from './reported-records.ts';

/** Each service of the matrix with the figures that answer its three questions, and what the matrix lacks. */
export function answeredServices(
  records: ReportedRecords,
  audits: readonly ScoredAudit[],
  measures: readonly Measured[],
  { matrix, definitions, run, period, calendar }: QualityResultsQuery,
): QualityResults['rba'] {
  if (matrix === undefined) return undefined;
  const known = new Set<string>(qualityMeasureIds);
  const quality = measureQuality(
    { ...records, audits },
    [...new Set(matrix.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.quality)))].filter(
      (id) => known.has(id),
    ),
    { period, calendar },
  );
  const answered = ({ indicators, quality: ids }: (typeof matrix)[number]['cells'][Asks]): AnsweredCell => ({
    indicators: indicators.map((id) => {
      const measured = (run && wholeOf(run, id)) ?? measures.find(({ measure }) => measure.id === id);
      return { id, ...(measured && { measured }) };
    }),
    quality: quality.filter(({ measure }) => ids.includes(measure.id)),
  });
  return {
    services: matrix.map(({ service, title, cells }) => ({
      service,
      title,
      cells: {
        'how-much': answered(cells['how-much']),
        'how-well': answered(cells['how-well']),
        'better-off': answered(cells['better-off']),
      },
    })),
    gaps: rbaCoverage(matrix, {
      definitions: [
        ...(definitions ?? run?.measured.map(({ measure }) => measure.id) ?? []),
        ...qafMeasures.map(({ id }) => id),
      ],
      quality: qualityMeasureIds,
    }),
  };
}

/** The figure of the whole, of the latest period. */
export function wholeOf({ measured }: Run, id: string): Measured | undefined {
  return measured
    .filter((one) => one.measure.id === id && Object.keys(one.group).length === 0)
    .reduce<Measured | undefined>(
      (latest, one) => (latest === undefined || one.period.to > latest.period.to ? one : latest),
      undefined,
    );
}
