import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { palettes } from './palettes.ts';

describe('contrastRatio', () => {
  it('agrees with published pairs of WCAG contrast checkers', () => {
    // #767676 on white is the lightest grey that passes AA: 4.54; #777777 fails with 4.48.
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });
});

describe.each(Object.entries(palettes))('palette %s', (_id, palette) => {
  const marks = Object.values(palette);

  it('gives text of every status at least the contrast of WCAG level AA', () => {
    for (const mark of marks) {
      expect(contrastRatio(mark.colour.text, mark.colour.background), mark.word).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tells every status apart by letter alone, by shape alone and by word alone', () => {
    for (const sign of ['letter', 'shape', 'word'] as const) {
      expect(new Set(marks.map((mark) => mark[sign])).size).toBe(marks.length);
    }
  });
});
