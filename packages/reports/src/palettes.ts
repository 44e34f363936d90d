import type { JudgementStatus } from '@sightline/core';
import type { HexColour } from './contrast.ts';

/** How one status looks. The letter, shape and word each say the status without its colour. */
export type Mark = {
  readonly colour: { readonly background: HexColour; readonly text: HexColour };
  /** One letter, unique in the palette. */
  readonly letter: string;
  /** One symbol, unique in the palette. */
  readonly shape: string;
  readonly word: string;
  /** Foreground colour code (SGR) on a terminal. */
  readonly terminal: number;
};

export type PaletteId = 'traffic-light' | 'colour-blind-safe' | 'print';

/** Status to mark, for every status there is. */
export type Palette = Readonly<Record<JudgementStatus, Mark>>;

type Sign = Pick<Mark, 'letter' | 'shape' | 'word'>;
type Paint = Pick<Mark, 'terminal'> & { readonly background: HexColour; readonly text: HexColour };

const signs: Readonly<Record<JudgementStatus, Sign>> = {
  exceeds: { letter: 'E', shape: '★', word: 'Exceeds target' },
  met: { letter: 'G', shape: '●', word: 'Target met' },
  near: { letter: 'A', shape: '▲', word: 'Near target' },
  missed: { letter: 'R', shape: '■', word: 'Target missed' },
  better: { letter: 'B', shape: '↑', word: 'Better' },
  similar: { letter: 'S', shape: '=', word: 'Similar' },
  worse: { letter: 'W', shape: '↓', word: 'Worse' },
  'not-judged': { letter: 'N', shape: '○', word: 'Not judged' },
};

const paint = (status: JudgementStatus, { background, text, terminal }: Paint): Mark => ({
  colour: { background, text },
  ...signs[status],
  terminal,
});

const white: HexColour = '#ffffff';
const black: HexColour = '#0b0c0c';

/** Red and green as far apart in lightness as white text allows, for those who do not see their hues. */
const trafficLight: Palette = {
  exceeds: paint('exceeds', { background: '#003078', text: white, terminal: 34 }),
  met: paint('met', { background: '#007a4a', text: white, terminal: 32 }),
  near: paint('near', { background: '#ffbf47', text: black, terminal: 33 }),
  missed: paint('missed', { background: '#8a0d16', text: white, terminal: 31 }),
  better: paint('better', { background: '#007a4a', text: white, terminal: 32 }),
  similar: paint('similar', { background: '#505a5f', text: white, terminal: 37 }),
  worse: paint('worse', { background: '#8a0d16', text: white, terminal: 31 }),
  'not-judged': paint('not-judged', { background: '#eef0f1', text: '#383f43', terminal: 37 }),
};

/** Blue and orange, which stay apart with any common colour vision, after Okabe and Ito (2008). */
const colourBlindSafe: Palette = {
  exceeds: paint('exceeds', { background: '#201060', text: white, terminal: 36 }),
  met: paint('met', { background: '#0075b5', text: white, terminal: 34 }),
  near: paint('near', { background: '#ffdd55', text: black, terminal: 33 }),
  missed: paint('missed', { background: '#c04800', text: white, terminal: 35 }),
  better: paint('better', { background: '#0075b5', text: white, terminal: 34 }),
  similar: paint('similar', { background: '#505a5f', text: white, terminal: 37 }),
  worse: paint('worse', { background: '#c04800', text: white, terminal: 35 }),
  'not-judged': paint('not-judged', { background: '#eef0f1', text: '#383f43', terminal: 37 }),
};

/** Greys only, for a printer without colour; the shape and the word carry the status. */
const print: Palette = {
  exceeds: paint('exceeds', { background: white, text: '#000000', terminal: 37 }),
  met: paint('met', { background: white, text: '#000000', terminal: 37 }),
  near: paint('near', { background: '#cfcfcf', text: '#000000', terminal: 37 }),
  missed: paint('missed', { background: '#262626', text: white, terminal: 37 }),
  better: paint('better', { background: white, text: '#000000', terminal: 37 }),
  similar: paint('similar', { background: white, text: '#000000', terminal: 37 }),
  worse: paint('worse', { background: '#262626', text: white, terminal: 37 }),
  'not-judged': paint('not-judged', { background: white, text: '#3d3d3d', terminal: 37 }),
};

/**
 * Palettes by id: each maps every judgement status to a colour, letter, shape and word. Judgements themselves
 * have no colour.
 *
 * @example
 * import { palettes } from '@sightline/reports';
 * palettes['traffic-light'].met.word // => 'Target met'
 */
export const palettes: Readonly<Record<PaletteId, Palette>> = {
  'traffic-light': trafficLight,
  'colour-blind-safe': colourBlindSafe,
  print,
};
