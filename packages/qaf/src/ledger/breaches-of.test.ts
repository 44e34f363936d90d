import { localDate } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import { breachMovement } from './breach-movement.ts';
import { breachesOf } from './breaches-of.ts';
import { emptyLedger, renameMeasure, updateLedger } from './breach-ledger.ts';
import type { BreachLedger, LedgerMeasure } from './breach-ledger.ts';

const day = (text: string): LocalDate => localDate(`2024-${text}`);
const seen = (value?: string, changes: Partial<LedgerMeasure> = {}): LedgerMeasure => ({
  measure: 'm',
  group: {},
  status: 'missed',
  polarity: 'higher',
  version: '1.0.0',
  ...(value !== undefined && { value }),
  ...changes,
});
const done = (id: string, on: string): Action => ({
  id,
  source: { kind: 'indicator', id: 'm' },
  text: 'Review every plan that is late',
  standard: { measure: 'm' },
  created: day('01-31'),
  due: day('06-30'),
  history: [{ on: day(on), status: 'done' }],
});
type Seen = readonly [on: string, ...LedgerMeasure[]];
const ledgerOf = (runs: readonly Seen[], actions: readonly Action[] = []): BreachLedger =>
  runs.reduce(
    (ledger, [on, ...judged]) => updateLedger(ledger, { asAt: day(on), judged, actions }),
    emptyLedger,
  );
const effectOf = (runs: readonly Seen[], ...actions: readonly Action[]) =>
  breachesOf(ledgerOf(runs, actions))[0]?.effect;

describe('the effect of an action on its breach', () => {
  it('is from the last value up to the day of the first action done to the latest value', () => {
    const runs: Seen[] = [
      ['01-31', seen('60')],
      ['02-29', seen('62')],
      ['03-31', seen('70')],
      ['04-30', seen('65')],
    ];
    // By 15 March 62, since then 65; had the one done on 15 April counted, it were 70 and then 65.
    expect(effectOf(runs, done('a', '04-15'), done('b', '03-15'))).toBe('better');
    expect(effectOf(runs, done('a', '04-15'))).toBe('worse');
    // What a run saw on the day on which it was done is from before: 70, then 65.
    expect(effectOf(runs, done('a', '03-31'))).toBe('worse');
    expect(effectOf(runs, done('a', '04-30'))).toBe('not-seen-yet');
  });

  it('passes over runs that saw no value', () => {
    const none = seen();
    expect(
      effectOf(
        [
          ['01-31', seen('60')],
          ['02-29', none],
          ['03-31', seen('70')],
          ['04-30', none],
        ],
        done('a', '03-15'),
      ),
    ).toBe('better');
    expect(
      effectOf(
        [
          ['01-31', none],
          ['02-29', seen('70')],
        ],
        done('a', '02-15'),
      ),
    ).toBe('not-comparable');
    expect(
      effectOf(
        [
          ['01-31', seen('60')],
          ['02-29', none],
        ],
        done('a', '02-15'),
      ),
    ).toBe('not-comparable');
    expect(
      effectOf(
        [
          ['01-31', seen('60')],
          ['02-29', seen('70')],
          ['03-31', none],
        ],
        done('a', '02-29'),
      ),
    ).toBe('not-comparable');
  });

  it('cannot be said across versions, directions, or of a measure without a direction', () => {
    const then = (changes: Partial<LedgerMeasure>, first: Partial<LedgerMeasure> = {}) =>
      effectOf(
        [
          ['01-31', seen('60', first)],
          ['02-29', seen('70', changes)],
        ],
        done('a', '02-15'),
      );
    expect(then({})).toBe('better');
    expect(then({ polarity: 'lower' }, { polarity: 'lower' })).toBe('worse');
    expect(then({ version: '2.0.0' })).toBe('not-comparable');
    expect(then({ polarity: 'lower' })).toBe('not-comparable');
    expect(then({ polarity: 'in-range' }, { polarity: 'in-range' })).toBe('not-comparable');
  });
});

describe('breachesOf', () => {
  it('puts the oldest first, and those of one day by their name', () => {
    const of = (measure: string) => seen('60', { measure });
    const ledger = ledgerOf([
      ['01-31', of('c'), of('b')],
      ['02-29', of('a')],
    ]);
    expect(breachesOf(ledger).map(({ measure }) => measure)).toEqual(['b', 'c', 'a']);
  });

  it('leaves actions about other measures, and those that are over, out of a breach', () => {
    const other = { ...done('other', '02-15'), standard: { measure: 'n' } };
    const over: Action = { ...done('over', '02-15'), history: [{ on: day('02-15'), status: 'rejected' }] };
    const [breach] = breachesOf(ledgerOf([['02-29', seen('60')]], [other, over]));
    expect(breach).toMatchObject({ stage: 'no-action', actions: ['over'] });
  });
});

describe('breachMovement', () => {
  it('goes on with what is open on the day, whether or not it ended later', () => {
    const ledger = ledgerOf([
      ['01-31', seen('60'), seen('60', { measure: 'n' })],
      ['02-29', seen('61'), seen('61', { measure: 'n' })],
      ['03-31', seen('62'), seen('90', { measure: 'n', status: 'met' })],
    ]);
    const moved = (on: string): string[][] => {
      const { fresh, continuing, ended } = breachMovement(breachesOf(ledger), day(on));
      return [fresh, continuing, ended].map((those) => those.map(({ measure }) => measure));
    };
    expect(moved('01-31')).toEqual([['m', 'n'], [], []]);
    expect(moved('02-29')).toEqual([[], ['m', 'n'], []]);
    expect(moved('03-31')).toEqual([[], ['m'], ['n']]);
  });
});

describe('updateLedger', () => {
  it('keeps what a run saw, and what it knew of actions', () => {
    const ended: Action = { ...done('over', '02-15'), history: [{ on: day('02-15'), status: 'superseded' }] };
    const ledger = ledgerOf([['02-29', seen('60', { target: '80' })]], [done('a', '02-15'), ended]);
    expect(ledger.standards).toEqual([
      {
        measure: 'm',
        group: {},
        sightings: [
          {
            asAt: '2024-02-29',
            status: 'missed',
            value: '60',
            target: '80',
            version: '1.0.0',
            polarity: 'higher',
          },
        ],
      },
    ]);
    expect(ledger.actions).toEqual([
      { id: 'a', asAt: '2024-02-29', measure: 'm', created: '2024-01-31', doneOn: '2024-02-15' },
      { id: 'over', asAt: '2024-02-29', measure: 'm', created: '2024-01-31', ended: true },
    ]);
  });

  it('is the same whichever of two runs of one day comes first', () => {
    const one = { asAt: day('02-29'), judged: [seen('60')], actions: [done('a', '02-15')] };
    const other = { asAt: day('02-29'), judged: [seen('61')], actions: [done('a', '02-20')] };
    const there = [one, other].reduce(updateLedger, emptyLedger);
    expect([other, one].reduce(updateLedger, emptyLedger)).toEqual(there);
    expect(there.standards[0]?.sightings).toHaveLength(1);
    expect(there.actions).toHaveLength(1);
  });
});

describe('renameMeasure', () => {
  it('refuses a measure that would go by its own former name', () => {
    const renamed = renameMeasure(emptyLedger, 'a', 'b');
    const circular = (params: object) =>
      expect.objectContaining({ code: 'LEDGER_RENAME_CIRCULAR', params }) as Error;
    expect(() => renameMeasure(renamed, 'a', 'a')).toThrow(circular({ former: 'a', present: 'a' }));
    expect(() => renameMeasure(renamed, 'b', 'a')).toThrow(circular({ former: 'b', present: 'a' }));
    const edited = { ...emptyLedger, renamed: { a: 'b', b: 'a' } };
    expect(() =>
      updateLedger(edited, { asAt: day('02-29'), judged: [seen('1', { measure: 'a' })], actions: [] }),
    ).toThrow(circular({ former: 'a', present: 'b' }));
  });
});
