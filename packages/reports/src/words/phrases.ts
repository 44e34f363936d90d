/**
 * Problem first, then what to do about it. `{name}` is filled from parameters; what stands in square brackets is left
 * out when a parameter in it is not given.
 */
export type Phrases = Readonly<Record<string, readonly [problem: string, action: string]>>;

const given = (params: Readonly<Record<string, string | number>>, name: string): string | undefined => {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return value === undefined || value === '' ? undefined : String(value);
};

/**
 * A template with its `{name}` places filled; a name that is not given reads "not given". What stands in square
 * brackets is left out when a name in it is not given.
 *
 * @example
 * import { fill } from '@sightline/reports';
 * fill('{limit} working days[ in {list}]', { limit: 45 }) // => '45 working days'
 */
export const fill = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template
    .replace(/\[([^\]]*)\]/g, (_whole, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => given(params, name) !== undefined)
        ? part
        : '',
    )
    .replace(/\{(\w+)\}/g, (_whole, name: string) => given(params, name) ?? 'not given');

/**
 * A number with its noun, in the singular for 1.
 *
 * @example
 * import { countOf } from '@sightline/reports';
 * countOf(2, 'record', 'records') // => '2 records'
 */
export const countOf = (count: number, singular: string, plural: string): string =>
  `${count} ${count === 1 ? singular : plural}`;

/**
 * Items as a list in words.
 *
 * @example
 * import { listOf } from '@sightline/reports';
 * listOf(['a', 'b', 'c']) // => 'a, b and c'
 */
export const listOf = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** Words as a sentence: a capital first, a full stop last. */
export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Parameters in brackets, for a code that has no words of its own. */
export const paramsInBrackets = (params: Readonly<Record<string, string | number>>): string => {
  const parts = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
};
