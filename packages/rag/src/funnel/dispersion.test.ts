import { describe, expect, it } from 'vitest';
import { dispersion } from './dispersion.ts';

const areas = (counts: readonly (string | null)[]): Parameters<typeof dispersion>[0] =>
  counts.map((numerator) => ({ numerator, denominator: '100', scale: 100 }));
const half = { numerator: '1', denominator: '2', scale: 100 };

describe('dispersion', () => {
  // by hand: about a half of 100 one standard deviation is 5 cases
  it.each([
    [['45', '55'], '1', '1'],
    [['40', '60'], '4', '2'],
    [['50', '50'], '0', '1'],
    [['35', '50', '65'], '6', '2.44948974278'],
  ])('of %j', (counts, phi, widenBy) =>
    expect(dispersion(areas(counts), half)).toMatchObject({ phi, widenBy }),
  );

  it('leaves over what chance does not explain, to be added instead', () => {
    // By hand: two weights of 400; (2 x 4 - 1) / (800 - 320000 / 800) = 0.0175, whose root is 0.132287565553.
    expect(dispersion(areas(['40', '60']), half)).toMatchObject({ betweenAreas: '13.2287565553' });
    expect(dispersion(areas(['45', '55']), half)).toMatchObject({ betweenAreas: '5' });
    expect(dispersion(areas(['50', '50']), half)).toMatchObject({ betweenAreas: '0' });
  });

  it('draws in the ends when asked to: of ten, one at each end', () => {
    const counts = ['0', '45', '45', '45', '45', '55', '55', '55', '55', '100'];
    expect(dispersion(areas(counts), half, '0.1')).toMatchObject({ phi: '1' });
    expect(dispersion(areas(counts), half, '0.09')).toMatchObject({ phi: '20.8' });
    expect(() => dispersion(areas(counts), half, '0.5')).toThrow('SHARE_OUT_OF_RANGE');
  });

  it('leaves out areas without parts, and cannot say of one area or about none or all', () => {
    expect(dispersion(areas(['45', null, '55']), half)).toMatchObject({ used: 2, of: 3 });
    expect(dispersion(areas(['45', null]), half)).toMatchObject({ reason: 'too-few-points' });
    expect(dispersion(areas(['45', '55']), { ...half, numerator: '0' })).toMatchObject({
      reason: 'not-applicable',
    });
    expect(dispersion(areas(['45', '55']), { ...half, numerator: '2' })).toMatchObject({
      reason: 'not-applicable',
    });
    expect(dispersion(areas(['45', '55']), { ...half, numerator: null })).toMatchObject({
      reason: 'not-available',
    });
  });
});
