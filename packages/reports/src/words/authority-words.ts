/**
 * An authority by name and code; without a code, by name.
 *
 * @example
 * import { authorityWords } from '@sightline/reports';
 * authorityWords({ code: 'E08000000', name: 'Example' }) // => 'Example (E08000000)'
 */
export const authorityWords = ({ code, name }: { readonly code: string; readonly name: string }): string =>
  code === '' ? name : `${name} (${code})`;
