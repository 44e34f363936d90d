import { describe, expect, it } from 'vitest';
import { inspectionLimits } from './inspection-limits.ts';

describe('inspectionLimits', () => {
  const good = { leaders: 'good', helpAndProtection: 'good', inCare: 'good', careLeavers: 'good' } as const;

  it('limits to inadequate where any judgement of children’s experiences is', () => {
    for (const judgement of ['helpAndProtection', 'inCare', 'careLeavers'])
      expect(inspectionLimits({ ...good, leaders: 'outstanding', [judgement]: 'inadequate' })).toEqual({
        limited: true,
        ceiling: 'inadequate',
      });
  });

  it('leaves room up to the judgement of leaders otherwise; inadequate leaders hold at requires improvement', () => {
    expect(inspectionLimits(good)).toEqual({ limited: false, ceiling: 'good' });
    expect(inspectionLimits({ ...good, leaders: 'outstanding', inCare: 'requires-improvement' })).toEqual({
      limited: false,
      ceiling: 'outstanding',
    });
    expect(inspectionLimits({ ...good, leaders: 'inadequate' })).toEqual({
      limited: false,
      ceiling: 'requires-improvement',
    });
  });
});
