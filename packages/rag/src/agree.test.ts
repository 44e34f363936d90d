import type { Judgement } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { agree } from './agree.ts';
import type { Judgements } from './agree.ts';

const said = (status: Judgement['status'], fragile: Judgement['fragile'] = []): Judgement => ({
  status,
  rule: { id: 'r', version: '1.0.0' },
  inputs: {},
  judgedAt: 'unrounded',
  fragile,
  says: { code: status, params: {} },
});

const codes = (judgements: Judgements): string[] => agree(judgements).conflicts.map(({ code }) => code);

describe('agree', () => {
  // Each row is a sentence of the method: what is said, and what it is called when the two do not fit.
  it.each<[string, Judgements, string[]]>([
    [
      'red against target by ordinary variation',
      { target: said('missed'), chart: said('similar') },
      ['missed-by-common-cause'],
    ],
    [
      'near the target by ordinary variation',
      { target: said('near'), chart: said('similar') },
      ['missed-by-common-cause'],
    ],
    ['green now and then', { target: said('met'), assurance: 'inconsistent' }, ['met-by-chance']],
    ['red now and then', { target: said('missed'), assurance: 'inconsistent' }, ['missed-by-chance']],
    ['red but a good signal', { target: said('missed'), chart: said('better') }, ['missed-but-improving']],
    ['red but a good trend', { target: said('missed'), trend: said('better') }, ['missed-but-improving']],
    ['green but a bad trend', { target: said('exceeds'), trend: said('worse') }, ['met-but-worsening']],
    ['green but a bad signal', { target: said('met'), chart: said('worse') }, ['met-but-worsening']],
    [
      'red but ahead of others',
      { target: said('missed'), benchmark: said('better') },
      ['missed-but-better-than-benchmark'],
    ],
    [
      'green but behind others',
      { target: said('met'), benchmark: said('worse') },
      ['met-but-worse-than-benchmark'],
    ],
    ['a signal against the trend', { chart: said('better'), trend: said('worse') }, ['trend-against-chart']],
  ])('names %s', (_, judgements, expected) => {
    expect(codes(judgements)).toEqual(expected);
    expect(agree(judgements).status).toBe('conflict');
  });

  it('agrees where all say the same, or nothing against it', () => {
    expect(
      agree({
        target: said('met'),
        benchmark: said('better'),
        chart: said('similar'),
        assurance: 'consistent-pass',
      }),
    ).toEqual({
      status: 'agree',
      conflicts: [],
      judged: ['target', 'benchmark', 'chart'],
    });
    expect(agree({ target: said('missed'), benchmark: said('similar') }).status).toBe('agree');
  });

  it('takes what is not judged for no voice', () => {
    expect(agree({ target: said('missed'), chart: said('not-judged') })).toEqual({
      status: 'nothing-to-compare',
      conflicts: [],
      judged: ['target'],
    });
    expect(agree({ assurance: { status: 'cannot-say', reason: 'no-target' } }).judged).toEqual([]);
  });

  it('tells of a fragile status without calling it a conflict', () => {
    const { status, conflicts } = agree({ target: said('met', ['one-case']), benchmark: said('better') });
    expect([status, conflicts]).toEqual(['agree', [{ code: 'fragile', between: ['target'] }]]);
  });
});
