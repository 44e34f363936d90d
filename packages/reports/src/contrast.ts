/** A colour as `#rrggbb`. */
export type HexColour = `#${string}`;

const channel = (hex: string, at: number): number => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: HexColour): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);

/**
 * Contrast ratio of two colours, from 1 (the same) to 21 (black on white). Text needs 4.5 (WCAG 2.2 level AA).
 *
 * @source W3C, Web Content Accessibility Guidelines 2.2, definitions of contrast ratio and relative luminance.
 *
 * @example
 * import { contrastRatio } from '@sightline/reports';
 * contrastRatio('#000000', '#ffffff') // => 21
 */
export const contrastRatio = (one: HexColour, other: HexColour): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};
