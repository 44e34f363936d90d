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

describe('agree, of every two answers', () => {
  const statuses: readonly (Judgement['status'] | undefined)[] = [
    undefined,
    'exceeds',
    'met',
    'near',
    'missed',
  ];
  const others: readonly (Judgement['status'] | undefined)[] = [
    undefined,
    'better',
    'similar',
    'worse',
    'not-judged',
  ];
  const off = (status: Judgement['status'] | undefined): boolean => status === 'near' || status === 'missed';
  const on = (status: Judgement['status'] | undefined): boolean => status === 'exceeds' || status === 'met';

  // the table of the method: what stands across from the target, when on it and when off it
  const table = [
    ['chart', 'better', undefined, 'missed-but-improving'],
    ['chart', 'similar', undefined, 'missed-by-common-cause'],
    ['chart', 'worse', 'met-but-worsening', undefined],
    ['trend', 'better', undefined, 'missed-but-improving'],
    ['trend', 'worse', 'met-but-worsening', undefined],
    ['benchmark', 'better', undefined, 'missed-but-better-than-benchmark'],
    ['benchmark', 'worse', 'met-but-worse-than-benchmark', undefined],
  ] as const;

  it('names the conflicts of the table and no others', () => {
    for (const target of statuses) {
      for (const beside of ['chart', 'trend', 'benchmark'] as const) {
        for (const status of others) {
          const judgements = {
            ...(target && { target: said(target) }),
            ...(status && { [beside]: said(status) }),
          };
          const row = table.find(([method, word]) => method === beside && word === status);
          const expected = on(target) ? row?.[2] : off(target) ? row?.[3] : undefined;
          expect(agree(judgements).conflicts, `${target} ${beside} ${status}`).toEqual(
            expected ? [{ code: expected, between: ['target', beside] }] : [],
          );
        }
      }
    }
  });

  it('sets a chart against a trend only where they point opposite ways', () => {
    for (const chart of others) {
      for (const trend of others) {
        const judgements = { ...(chart && { chart: said(chart) }), ...(trend && { trend: said(trend) }) };
        const against =
          (chart === 'better' && trend === 'worse') || (chart === 'worse' && trend === 'better');
        expect(agree(judgements).conflicts, `${chart} ${trend}`).toEqual(
          against ? [{ code: 'trend-against-chart', between: ['chart', 'trend'] }] : [],
        );
      }
    }
  });

  it('asks of assurance only whether the target is met by chance', () => {
    const refused = { status: 'cannot-say', reason: 'not-available' } as const;
    for (const target of statuses) {
      for (const assurance of ['consistent-pass', 'consistent-fail', 'inconsistent', refused] as const) {
        const chance = assurance === 'inconsistent';
        const expected =
          chance && on(target) ? ['met-by-chance'] : chance && off(target) ? ['missed-by-chance'] : [];
        expect(agree({ ...(target && { target: said(target) }), assurance }).conflicts).toEqual(
          expected.map((code) => ({ code, between: ['target', 'assurance'] })),
        );
      }
    }
  });

  it('counts the methods that judged, and what is fragile is no conflict by itself', () => {
    expect(agree({ target: said('met', ['one-case']), benchmark: said('better') })).toEqual({
      status: 'agree',
      conflicts: [{ code: 'fragile', between: ['target'] }],
      judged: ['target', 'benchmark'],
    });
    expect(agree({ target: said('met'), chart: said('not-judged') })).toEqual({
      status: 'nothing-to-compare',
      conflicts: [],
      judged: ['target'],
    });
    expect(agree({})).toEqual({ status: 'nothing-to-compare', conflicts: [], judged: [] });
    expect(agree({ target: said('missed'), trend: said('better') })).toEqual({
      status: 'conflict',
      conflicts: [{ code: 'missed-but-improving', between: ['target', 'trend'] }],
      judged: ['target', 'trend'],
    });
  });
});
