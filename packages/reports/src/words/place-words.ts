import type { PlaceLabel } from '@sightline/indicators';
import type { PlaceLabels } from './places-words.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Where a record or group of a measure falls, in words.
 *
 * @param place - as a placement labels it
 * @param labels - headings of columns, and the words of exclusions
 *
 * @example
 * import { placeWords } from '@sightline/reports';
 * const labels = { column: () => 'Start date', exclusion: (code) => code };
 * placeWords({ place: 'unknown', field: 'start' }, labels) // => 'Cannot be decided: no Start date'
 */
export const placeWords = ({ place, code = '', field }: PlaceLabel, labels: PlaceLabels): string => {
  switch (place) {
    case 'numerator':
      return 'Counted';
    case 'denominator-only':
      return 'In the group measured, not counted';
    case 'not-yet-due':
      return 'Not yet due';
    case 'unknown':
      return `Cannot be decided${field === undefined ? '' : `: no ${labels.column(field)}`}`;
    case 'excluded':
      return `Left out: ${capital(labels.exclusion(code)).replace(/\.$/, '')}`;
    case 'outside':
      return 'Not in this measure';
  }
};
