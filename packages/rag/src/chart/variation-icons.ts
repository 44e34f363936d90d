import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { Sense } from '../comparison/sense.ts';
import type { FlagMeaning } from './flag-meaning.ts';

/**
 * The icons of a chart's variation. Where no way is always better, improvement and concern have no side.
 *
 * @category Control charts
 */
export type VariationIcon =
  | 'common-cause'
  | 'improvement-high'
  | 'improvement-low'
  | 'improvement'
  | 'concern-high'
  | 'concern-low'
  | 'concern'
  | 'neutral-high'
  | 'neutral-low';

/** The side on which a meaning lies, by the way that is better. */
const sides = {
  higher: { improvement: 'improvement-high', concern: 'concern-low' },
  lower: { improvement: 'improvement-low', concern: 'concern-high' },
} as const;

/**
 * The icons that the marks of a chart call for, in alphabetical order: several when its rules disagree, and only
 * `common-cause` when no rule marks a point.
 *
 * Hand in the latest point's meanings for the usual icon, of the variation now; those of all points for every icon
 * that the chart has seen. Without a point the answer is `cannot-say`: `too-few-points`.
 *
 * @category Control charts
 * @param meanings - of each rule, and of each point asked about
 * @source NHS England, Making Data Count (variation icons)
 * @example
 * import { variationIcons } from '@sightline/rag';
 * variationIcons(['none', 'concern', 'none'], 'higher') // => ['concern-low']
 */
export function variationIcons(meanings: readonly FlagMeaning[], sense: Sense): VariationIcon[] | CannotSay {
  if (meanings.length === 0) return cannotSay('too-few-points', { points: '0', needed: '1' });
  const icons = new Set<VariationIcon>();
  for (const meaning of meanings) {
    if (meaning === 'none') continue;
    const sided = meaning === 'improvement' || meaning === 'concern';
    icons.add(sided && (sense === 'higher' || sense === 'lower') ? sides[sense][meaning] : meaning);
  }
  return icons.size === 0 ? ['common-cause'] : [...icons].sort();
}
