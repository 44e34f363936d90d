import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { TargetRecord } from './target-record.ts';
import { stretchTest } from './stretch-test.ts';
import { validateTargets } from './validate-targets.ts';

const day = localDate;
const asAt = day('2024-06-30');
const target = (changes: Partial<TargetRecord> = {}): TargetRecord => ({
  id: 'T1',
  measure: 'visits-pct',
  about: 'outcome',
  from: day('2024-04-01'),
  value: '80',
  edge: 'better',
  basis: 'local',
  setBy: 'performance board',
  approved: day('2024-04-01'),
  approvedBy: 'performance board',
  accountable: 'head of service',
  reason: 'as statistical neighbours',
  ...changes,
});
const without = <K extends keyof TargetRecord>(key: K): TargetRecord => {
  const { [key]: _, ...rest } = target();
  return rest as TargetRecord;
};
const codes = (...targets: readonly TargetRecord[]): string[] =>
  validateTargets(targets, asAt).map(({ target: id, code, with: other }) =>
    [id, code, other].filter(Boolean).join(' '),
  );

describe('validateTargets', () => {
  it('finds nothing in a full record, nor in none', () => {
    expect(codes(target())).toEqual([]);
    expect(codes()).toEqual([]);
  });

  it('asks for approval by the day it begins', () => {
    expect(codes(without('approved'))).toEqual(['T1 not-approved']);
    expect(codes(target({ approved: day('2024-07-01') }))).toEqual(['T1 not-approved']);
    expect(codes(target({ approved: day('2024-04-02') }))).toEqual(['T1 approved-after-start']);
    expect(codes(target({ approved: asAt, from: asAt }))).toEqual([]);
  });

  it('asks who approved it, why, and who answers for it', () => {
    expect(codes(without('approvedBy'))).toEqual(['T1 no-approver']);
    expect(codes(target({ reason: ' ' }))).toEqual(['T1 no-reason']);
    expect(codes(without('accountable'))).toEqual(['T1 nobody-accountable']);
  });

  it('names an assumption, and a review from the day after it was due', () => {
    expect(validateTargets([target({ basis: 'assumption' })], asAt)).toEqual([
      { target: 'T1', code: 'basis-assumption', severity: 'warning' },
    ]);
    expect(codes(target({ review: asAt }))).toEqual([]);
    expect(codes(target({ review: day('2024-06-29') }))).toEqual(['T1 review-overdue']);
  });

  it('finds two in force for one measure at once, as an error', () => {
    const next = target({ id: 'T2', from: day('2024-10-01'), approved: day('2024-04-01') });
    expect(codes(target({ to: day('2024-09-30') }), next)).toEqual([]);
    expect(codes(next, target({ to: day('2024-09-30') }))).toEqual([]);
    expect(validateTargets([target({ to: day('2024-10-01') }), next], asAt)).toEqual([
      { target: 'T2', code: 'overlaps', severity: 'error', with: 'T1' },
    ]);
    expect(codes(target(), next)).toEqual(['T2 overlaps T1']);
    expect(codes(target(), target({ id: 'T2', measure: 'other-pct' }))).toEqual([]);
  });

  it('tells once that none is about an outcome', () => {
    const process = target({ about: 'process' });
    expect(codes(process, target({ id: 'T2', measure: 'b', about: 'process' }))).toEqual([
      'T1 service-without-outcome-target',
    ]);
    expect(codes(process, target({ id: 'T2', measure: 'b' }))).toEqual([]);
    expect(validateTargets([process], asAt).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('stretchTest', () => {
  it('stretches when it is better than now and was met in less than half of the history', () => {
    expect(stretchTest({ target: '80', polarity: 'higher', history: ['82', '70', '75'] })).toEqual({
      stretching: 'yes',
      because: ['better-than-now'],
      now: '75',
      toGo: '5',
      best: '82',
      alreadyMet: 1,
    });
  });

  it('does not stretch at the latest value, nor where half of the history met it', () => {
    const of = (history: readonly string[]) => {
      const { stretching, because } = stretchTest({ target: '80', polarity: 'higher', history });
      return [stretching, ...because];
    };
    expect(of(['70', '80'])).toEqual(['no', 'no-better-than-now', 'met-in-half-of-history']);
    expect(of(['70', '60', '81'])).toEqual(['no', 'no-better-than-now']);
    expect(of(['80', '75'])).toEqual(['no', 'better-than-now', 'met-in-half-of-history']);
    expect(of(['79', '75'])).toEqual(['yes', 'better-than-now', 'beyond-best-seen']);
  });

  it('turns everything round where lower is better', () => {
    expect(stretchTest({ target: '10', polarity: 'lower', history: ['12', '15'], benchmark: '9' })).toEqual({
      stretching: 'yes',
      because: ['better-than-now', 'beyond-best-seen', 'below-benchmark'],
      now: '15',
      toGo: '5',
      best: '12',
      alreadyMet: 0,
    });
    expect(stretchTest({ target: '16', polarity: 'lower', history: ['15'] })).toMatchObject({
      stretching: 'no',
      toGo: '-1',
    });
  });

  it('cannot say without history, and still compares with others', () => {
    expect(stretchTest({ target: '80', polarity: 'higher', history: [], benchmark: '80' })).toEqual({
      stretching: 'cannot-say',
      because: ['no-history', 'at-or-above-benchmark'],
      alreadyMet: 0,
    });
  });
});
