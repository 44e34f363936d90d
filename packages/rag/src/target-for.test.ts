import { localDate, period } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { targetFor } from './target-for.ts';

const aim = (
  value: string,
  from: string,
  to?: string,
): { measure: string; value: string; from: never; to?: never } => ({
  measure: 'm',
  value,
  from: localDate(from) as never,
  ...(to !== undefined && { to: localDate(to) as never }),
});
const until = (to: string, id = 'm') => ({
  measure: { id },
  period: period(localDate('2023-01-01'), localDate(to)),
});

describe('targetFor', () => {
  it('asks about the last day of the period, both ends of the target inside', () => {
    const targets = [aim('80', '2023-04-01', '2024-03-31')];
    expect(targetFor(targets, until('2023-04-01'))?.value).toBe('80');
    expect(targetFor(targets, until('2024-03-31'))?.value).toBe('80');
    expect(targetFor(targets, until('2023-03-31'))).toBeUndefined();
    expect(targetFor(targets, until('2024-04-01'))).toBeUndefined();
  });

  it('takes the one that began last, whatever the order they are written in', () => {
    const targets = [aim('85', '2024-04-01'), aim('80', '2023-04-01')];
    expect(targetFor(targets, until('2024-03-31'))?.value).toBe('80');
    expect(targetFor(targets, until('2024-04-01'))?.value).toBe('85');
    expect(targetFor([...targets].reverse(), until('2024-04-01'))?.value).toBe('85');
  });

  it('leaves the targets of other measures', () => {
    expect(targetFor([aim('80', '2023-04-01')], until('2024-03-31', 'other'))).toBeUndefined();
  });

  it('refuses two that began on the same day', () => {
    const targets = [aim('80', '2023-04-01'), aim('85', '2023-04-01')];
    expect(() => targetFor(targets, until('2024-03-31'))).toThrow('TARGET_REPEATED');
  });
});
