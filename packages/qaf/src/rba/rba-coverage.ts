import type { Asks } from '@sightline/core';
import type { RbaGap, RbaMatrix } from './rba-matrix.ts';

const questions: readonly Asks[] = ['how-much', 'how-well', 'better-off'];

/**
 * What a matrix lacks, service by service and question by question: a question that nothing answers, an indicator that
 * has no definition yet, a measure of quality that nobody computes, and a question of which no measure can be computed.
 * Gaps are listed, never hidden.
 *
 * @param known - ids of the definitions and of the measures of quality that there are
 * @example
 * import { rbaCoverage } from '@sightline/qaf';
 * const none = { indicators: [], quality: [] };
 * const cells = { 'how-much': { indicators: ['referrals-count'], quality: [] }, 'how-well': { indicators: ['x-pct'], quality: [] }, 'better-off': none };
 * rbaCoverage([{ service: 'front-door', title: 'Front door', cells }], { definitions: ['referrals-count'], quality: [] }).map(({ code }) => code) // => ['no-definition', 'nothing-computable', 'no-measure']
 */
export function rbaCoverage(
  matrix: RbaMatrix,
  known: { readonly definitions: readonly string[]; readonly quality: readonly string[] },
): RbaGap[] {
  return matrix.flatMap(({ service, cells }) =>
    questions.flatMap((asks): RbaGap[] => {
      const { indicators, quality } = cells[asks];
      if (indicators.length + quality.length === 0) return [{ service, asks, code: 'no-measure' }];
      const undefinedOnes = indicators.filter((id) => !known.definitions.includes(id));
      const unknownOnes = quality.filter((id) => !known.quality.includes(id));
      const missing = undefinedOnes.length + unknownOnes.length;
      return [
        ...undefinedOnes.map((id): RbaGap => ({ service, asks, code: 'no-definition', id })),
        ...unknownOnes.map((id): RbaGap => ({ service, asks, code: 'unknown-quality-measure', id })),
        ...(missing === indicators.length + quality.length
          ? [{ service, asks, code: 'nothing-computable' } as const]
          : []),
      ];
    }),
  );
}
