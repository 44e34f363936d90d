import { h, type Child } from '../dom.ts';

type Look = 'main' | 'quiet' | 'link' | 'warning';

/** A button that does something at once. */
export const button = (
  words: Child,
  onClick: () => void,
  look: Look = 'main',
  more: Readonly<Record<string, string | boolean | undefined>> = {},
): HTMLButtonElement =>
  h('button', { type: 'button', class: `button ${look}`, ...more, on: { click: onClick } }, words);
