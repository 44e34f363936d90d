import { escapeHtml as text } from './escape.ts';
import type { Mark } from './palettes.ts';

/** Letter, shape and word each say the status without its colour; the word is what is read out. */
export const markHtml = ({ colour, letter, shape, word }: Omit<Mark, 'terminal'>, count?: number): string =>
  `<strong class="tag" style="background:${colour.background};color:${colour.text}"><span aria-hidden="true">${text(letter)} ${text(shape)}</span>${text(word)}${
    count === undefined ? '' : `: ${count}`
  }</strong>`;
