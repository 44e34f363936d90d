import { judgementKey, localDate, measuredFigure, period } from '@sightline/core';
import type { Judgement, Measured } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { ledgerRun } from './ledger-run.ts';

const asAt = localDate('2024-09-30');
const halfYear = period(localDate('2024-04-01'), asAt);
const before = period(localDate('2023-10-01'), localDate('2024-03-31'));
const measured = (changes: Partial<Measured> = {}): Measured => ({
  measure: { id: 'visits-pct', version: '1.0.0', title: 'Visits', asks: 'how-well', polarity: 'higher' },
  period: halfYear,
  group: {},
  figure: measuredFigure({ unit: 'proportion', numerator: '3', denominator: '8', scale: 100, places: 1 }),
  coverage: { from: halfYear.from, to: asAt, complete: true, lists: [] },
  additive: true,
  fingerprint: '',
  ...changes,
});
const judgement = (status: Judgement['status'], target: string | null = '80'): Judgement => ({
  status,
  rule: { id: 'target', version: '1.0.0' },
  inputs: { target },
  judgedAt: 'unrounded',
  fragile: [],
  says: { code: 'x', params: {} },
});
const runOf = (...all: readonly (readonly [Measured, Judgement | undefined])[]) => ({
  envelope: { asAt },
  measured: all.map(([one]) => one),
  judgements: Object.fromEntries(all.flatMap(([one, by]) => (by ? [[judgementKey(one), by]] : []))),
});

describe('ledgerRun', () => {
  it('takes value, target, version and direction from a saved run', () => {
    expect(ledgerRun(runOf([measured(), judgement('missed')]), [])).toEqual({
      asAt: '2024-09-30',
      judged: [
        {
          measure: 'visits-pct',
          group: {},
          status: 'missed',
          polarity: 'higher',
          version: '1.0.0',
          value: '75/2',
          target: '80',
        },
      ],
      actions: [],
    });
  });

  it('takes the latest period of each measure only', () => {
    const { judged } = ledgerRun(
      runOf([measured({ period: before }), judgement('missed')], [measured(), judgement('met')]),
      [],
    );
    expect(judged.map(({ status }) => status)).toEqual(['met']);
  });

  it('leaves out value and target where there are none, and takes no judgement for not judged', () => {
    const none = measured({
      figure: { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' },
    });
    const [first, second] = ledgerRun(
      runOf([none, judgement('not-judged', null)], [measured({ group: { team: 'A' } }), undefined]),
      [],
    ).judged;
    expect(first).toEqual({
      measure: 'visits-pct',
      group: {},
      status: 'not-judged',
      polarity: 'higher',
      version: '1.0.0',
    });
    expect(second?.status).toBe('not-judged');
  });

  it('takes the latest period in whatever order a run saved them', () => {
    const { judged } = ledgerRun(
      runOf([measured(), judgement('met')], [measured({ period: before }), judgement('missed')]),
      [],
    );
    expect(judged.map(({ status }) => status)).toEqual(['met']);
  });
});
