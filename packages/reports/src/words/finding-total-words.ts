import { countOf } from './phrases.ts';

/**
 * How many findings there are, in words.
 *
 * @example
 * import { findingTotalWords } from '@sightline/reports';
 * findingTotalWords({ error: 1, warning: 2, explained: 0 }) // => '1 error and 2 warnings in the data'
 */
export const findingTotalWords = (total: {
  readonly error: number;
  readonly warning: number;
  readonly explained: number;
}): string => {
  const open = `${countOf(total.error, 'error', 'errors')} and ${countOf(total.warning, 'warning', 'warnings')} in the data`;
  return total.explained > 0 ? `${open}, ${total.explained} explained` : open;
};
