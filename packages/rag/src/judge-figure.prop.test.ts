import { measuredFigure } from '@sightline/core';
import type { Judgement, MeasuredFigure } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetStatuses } from './bounds.ts';
import { judgeFigure } from './judge-figure.ts';
import { replay } from './replay.ts';
import type { JudgedPolarity, Target } from './target.ts';

const rank = ({ status }: Judgement): number => targetStatuses.findIndex((known) => known === status);

const percent = (numerator: number, denominator: number, places: number): MeasuredFigure =>
  measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places,
  });

/** Tenths as a decimal text. */
const decimal = (tenths: number): string =>
  `${tenths < 0 ? '-' : ''}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`;

const edge = fc.constantFrom<Target['edge']>('better', 'worse');
const judgedAt = fc.constantFrom<Judgement['judgedAt']>('unrounded', 'displayed');
const polarity = fc.constantFrom<JudgedPolarity>('higher', 'lower', 'in-range');
const target = fc
  .record({
    middle: fc.integer({ min: 1, max: 1000 }),
    below: fc.integer({ min: 0, max: 200 }),
    above: fc.integer({ min: 0, max: 200 }),
    kind: fc.constantFrom('relative' as const, 'points' as const),
    tolerance: fc.integer({ min: 0, max: 300 }),
    edge,
  })
  .map(({ middle, below, above, kind, tolerance, edge }): Target => ({
    value: decimal(middle),
    lower: decimal(middle - below),
    upper: decimal(middle + above),
    tolerance: { kind, value: decimal(tolerance) },
    edge,
  }));
const part = fc
  .integer({ min: 1, max: 60 })
  .chain((denominator) =>
    fc.record({ denominator: fc.constant(denominator), numerator: fc.nat(denominator) }),
  );
const places = fc.integer({ min: 0, max: 2 });

describe('judgeFigure, for any target', () => {
  it('never gives a better value a worse status', () => {
    fc.assert(
      fc.property(target, part, part, places, judgedAt, (target, a, b, places, judgedAt) => {
        const [low, high] =
          a.numerator * b.denominator <= b.numerator * a.denominator ? ([a, b] as const) : ([b, a] as const);
        const lowFigure = percent(low.numerator, low.denominator, places);
        const highFigure = percent(high.numerator, high.denominator, places);
        const rankOf = (figure: MeasuredFigure, way: JudgedPolarity): number =>
          rank(judgeFigure(figure, way, target, { judgedAt }));
        expect(rankOf(highFigure, 'higher')).toBeLessThanOrEqual(rankOf(lowFigure, 'higher'));
        expect(rankOf(lowFigure, 'lower')).toBeLessThanOrEqual(rankOf(highFigure, 'lower'));
      }),
    );
  });

  it('lets exactly one band own the end of the tolerance, as the edge says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 500 }),
        edge,
        (tenths, reach, edge) => {
          const target: Target = {
            value: decimal(tenths),
            tolerance: { kind: 'points', value: decimal(reach) },
            edge,
          };
          const at = (tenthsAway: number, way: JudgedPolarity): string => {
            const numerator = decimal(way === 'higher' ? tenths - tenthsAway : tenths + tenthsAway);
            const figure = measuredFigure({ unit: 'mean', numerator, denominator: '1', scale: 1, places: 1 });
            return judgeFigure(figure, way, target).status;
          };
          for (const way of ['higher', 'lower'] as const) {
            expect(at(0, way)).toBe('met');
            expect(at(reach, way)).toBe(edge === 'better' ? 'near' : 'missed');
            expect(at(reach + 1, way)).toBe('missed');
            if (reach > 1) expect(at(reach - 1, way)).toBe('near');
          }
        },
      ),
    );
  });

  it('replays to the same status from its own inputs after a journey through JSON', () => {
    fc.assert(
      fc.property(
        target,
        part,
        polarity,
        places,
        judgedAt,
        (target, { numerator, denominator }, polarity, places, at) => {
          const judgement = judgeFigure(percent(numerator, denominator, places), polarity, target, {
            judgedAt: at,
          });
          const { inputs, judgedAt } = JSON.parse(JSON.stringify(judgement)) as Judgement;
          expect(replay({ inputs, judgedAt })).toBe(judgement.status);
        },
      ),
    );
  });

  it('finds the same fewest cases as trying every numerator', () => {
    fc.assert(
      fc.property(
        target,
        part,
        polarity,
        places,
        judgedAt,
        (target, { numerator, denominator }, polarity, places, judgedAt) => {
          const judge = (cases: number): Judgement =>
            judgeFigure(percent(cases, denominator, places), polarity, target, { judgedAt });
          const now = judge(numerator);
          const tried = Array.from({ length: denominator + 1 }, (_, cases) => ({
            away: Math.abs(cases - numerator),
            by: rank(judge(cases)) - rank(now),
          }));
          const fewest = (sign: number): number | undefined =>
            tried.filter(({ by }) => Math.sign(by) === sign).sort((a, b) => a.away - b.away)[0]?.away;
          const given = (toward: string): number | undefined =>
            now.flips?.find((flip) => flip.toward === toward)?.cases;
          expect([given('better'), given('worse')]).toEqual([fewest(-1), fewest(1)]);
        },
      ),
    );
  });
});
