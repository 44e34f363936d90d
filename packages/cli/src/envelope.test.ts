import type { Finding } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Context } from './command.ts';
import { exitFor, summaryOf } from './envelope.ts';

const finding = (about: Finding['about'], severity: Finding['severity'], state: Finding['state'] = 'open') =>
  ({ id: 'a', code: 'R', about, severity, basis: 'tool', where: {}, params: {}, state }) as const;
const failOn = (level: string): Context => ({ values: { 'fail-on': level } }) as unknown as Context;

describe('exitFor', () => {
  it('fails on findings of data and structure at or above the level that are not explained', () => {
    expect(exitFor(failOn('warning'), [finding('data', 'warning')], 'never')).toBe(1);
    expect(exitFor(failOn('error'), [finding('data', 'warning')], 'never')).toBe(0);
    expect(exitFor(failOn('error'), [finding('structure', 'error')], 'never')).toBe(1);
    expect(exitFor(failOn('error'), [finding('data', 'error', 'explained')], 'never')).toBe(0);
    expect(exitFor(failOn('never'), [finding('data', 'error')], 'error')).toBe(0);
  });

  it('never fails on late practice, even where an authority calls it an error', () => {
    expect(exitFor(failOn('warning'), [finding('practice', 'error')], 'error')).toBe(0);
  });
});

describe('summaryOf', () => {
  it('counts findings of data and structure, not of practice', () => {
    const found = [
      finding('data', 'error'),
      finding('structure', 'warning'),
      finding('data', 'warning', 'explained'),
      finding('practice', 'warning'),
      finding('practice', 'warning', 'explained'),
    ];
    expect(summaryOf(found).findings).toEqual({ error: 1, warning: 1, explained: 1 });
  });
});
