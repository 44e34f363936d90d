import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import type { HexColour } from './contrast.ts';
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

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How linear red, green and blue are seen: Machado, Oliveira and Fernandes (2009), IEEE TVCG 15, table 1, severity 1. */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const times = (matrix: Matrix, [a, b, c]: Triple): Triple =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Triple;

/** CIE L*a*b* under D65 of a colour as it is seen. */
function seen(colour: HexColour, vision: Matrix): Triple {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
  const clipped = times(vision, linear).map((part) => Math.min(Math.max(part, 0), 1)) as unknown as Triple;
  const toXyz: Matrix = [
    [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
    [0.2126729, 0.7151522, 0.072175],
    [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
  ];
  const [x, y, z] = times(toXyz, clipped).map((part) =>
    part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116,
  ) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76: about 2 is just seen, and some 20 is told apart at a glance. */
function apart(one: HexColour, other: HexColour, vision: Matrix): number {
  const [a, b] = [seen(one, vision), seen(other, vision)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const together = [
  ['exceeds', 'met', 'near', 'missed'],
  ['better', 'similar', 'worse'],
] as const;

describe.each(Object.entries(visions))('with %s', (name, vision) => {
  // GOV.UK's red and green: 105 apart with normal sight, 39 for a deuteranope, 13 for a protanope (worked elsewhere)
  it('the distances of published colours come out', () => {
    const known: Readonly<Record<string, number>> = { normal: 105, deuteranopia: 39, protanopia: 13 };
    expect(Math.round(apart('#d4351c', '#00703c', vision))).toBe(known[name]);
  });

  it.each([
    ['traffic-light', 20],
    ['colour-blind-safe', 30],
  ] as const)('statuses of %s that stand beside each other are %d apart', (id, least) => {
    for (const statuses of together) {
      for (const one of statuses) {
        for (const other of statuses) {
          if (one === other) continue;
          const [a, b] = [palettes[id][one].colour.background, palettes[id][other].colour.background];
          expect(apart(a, b, vision), `${one} and ${other}`).toBeGreaterThanOrEqual(least);
        }
      }
    }
  });
});

describe('palette print', () => {
  it('has greys only, so that nothing is lost without colour', () => {
    for (const { colour } of Object.values(palettes.print)) {
      for (const grey of [colour.background, colour.text]) {
        expect(new Set([grey.slice(1, 3), grey.slice(3, 5), grey.slice(5, 7)]).size).toBe(1);
      }
    }
  });

  it('sets what is missed and worse apart from the rest by 3 to 1', () => {
    const ground = (status: 'missed' | 'near' | 'met' | 'worse' | 'similar' | 'better'): HexColour =>
      palettes.print[status].colour.background;
    for (const other of ['near', 'met'] as const)
      expect(contrastRatio(ground('missed'), ground(other))).toBeGreaterThanOrEqual(3);
    for (const other of ['similar', 'better'] as const)
      expect(contrastRatio(ground('worse'), ground(other))).toBeGreaterThanOrEqual(3);
  });
});
