import type { ComparisonPreset } from './comparison-preset.ts';

/**
 * Quartile bands by percentiles of all authorities; only the best and the worst are coloured.
 *
 * @category Published rules
 */
export const laitQuartiles: ComparisonPreset = {
  id: 'lait-quartiles',
  version: '1.0.0',
  source: 'Department for Education, Local Authority Interactive Tool, quartile bands',
  how: { by: 'bands', method: 'bounds', bands: 4 },
};

/**
 * The area's own 95% interval beside England's value; touching it is similar.
 *
 * @category Published rules
 */
export const fingertips2020Benchmark: ComparisonPreset = {
  id: 'fingertips-2020-benchmark',
  version: '1.0.0',
  source:
    'Public Health England, Fingertips technical guidance, comparing areas to the benchmark (fingertips-open, 2020)',
  how: { by: 'interval', confidence: '0.95' },
};

/**
 * Limits of 99.8% about England's value for the area's denominator.
 *
 * @category Published rules
 */
export const fingertips2020Limits: ComparisonPreset = {
  id: 'fingertips-2020-limits',
  version: '1.0.0',
  source: 'Public Health England, Fingertips (fingertips-open, 2020), comparers by control limits',
  how: { by: 'limits-about', confidence: '0.998' },
};

/**
 * Fifths by percentiles of all areas.
 *
 * @category Published rules
 */
export const fingertips2020Quintiles: ComparisonPreset = {
  id: 'fingertips-2020-quintiles',
  version: '1.0.0',
  source: 'Public Health England, Fingertips (fingertips-open, 2020), quintile comparison',
  how: { by: 'bands', method: 'bounds', bands: 5 },
};

/**
 * The area's own 95% interval beside England's value, as before 2025.
 *
 * @category Published rules
 */
export const fingertips2025Benchmark: ComparisonPreset = {
  id: 'fingertips-2025-benchmark',
  version: '1.0.0',
  source:
    'Department of Health and Social Care, FingertipsNext (2025), benchmark comparison by confidence intervals',
  how: { by: 'interval', confidence: '0.95' },
};

/**
 * Fifths dealt out by SQL's NTILE: areas that are alike can fall in different ones.
 *
 * @category Published rules
 */
export const fingertips2025Quintiles: ComparisonPreset = {
  id: 'fingertips-2025-quintiles',
  version: '1.0.0',
  source: 'Department of Health and Social Care, FingertipsNext (2025), quintile comparison (NTILE)',
  how: { by: 'bands', method: 'dealt', bands: 5 },
};

/**
 * Fifths by rank: areas that are alike share one.
 *
 * @category Published rules
 */
export const pheQuintiles: ComparisonPreset = {
  id: 'phe-quintiles',
  version: '1.0.0',
  source: 'Office for Health Improvement and Disparities, PHEindicatormethods, quantiles by rank',
  how: { by: 'bands', method: 'rank', bands: 5 },
};

/**
 * Comparisons that are published, each a record of its own so that a bundle holds only those used.
 *
 * @category Published rules
 */
export const publishedComparisons: readonly ComparisonPreset[] = [
  laitQuartiles,
  fingertips2020Benchmark,
  fingertips2020Limits,
  fingertips2020Quintiles,
  fingertips2025Benchmark,
  fingertips2025Quintiles,
  pheQuintiles,
];
