import type { Mark } from './palettes.ts';

/** What a mark says without its colour: `A ▲ Near target`. */
export const markText = ({ letter, shape, word }: Omit<Mark, 'colour' | 'terminal'>): string =>
  `${letter} ${shape} ${word}`;
