import { describe, expect, it } from 'vitest';
import { escalationRate } from './escalation-rate.ts';

describe('escalationRate', () => {
  it('rounds where a published report cut off', () => {
    // Buckinghamshire complaints report 2024-25, table 7.2: 14 of 27 printed as 51%, 17 of 44 as 38%.
    expect(escalationRate(27, 14)).toMatchObject({ display: '51.9' });
    expect(escalationRate(44, 17)).toMatchObject({ display: '38.6' });
  });

  it('cannot say of no complaint', () => {
    expect(escalationRate(0, 0)).toMatchObject({ reason: 'empty-denominator' });
  });
});
