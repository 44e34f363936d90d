import { addDays, localDate } from '@sightline/core';
import type { Judgement } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import { breachMovement } from './breach-movement.ts';
import { breachesOf } from './breaches-of.ts';
import { emptyLedger, renameMeasure, updateLedger } from './breach-ledger.ts';
import type { BreachLedger, LedgerMeasure, LedgerRun } from './breach-ledger.ts';

const start = localDate('2024-01-31');
const run = (
  month: number,
  statuses: Readonly<Record<string, Judgement['status']>>,
  actions: readonly Action[] = [],
): LedgerRun => ({
  asAt: addDays(start, 30 * month),
  judged: Object.entries(statuses).map(([measure, status]) => ({ measure, group: {}, status })),
  actions,
});
const ledgerOf = (...runs: readonly LedgerRun[]): BreachLedger => runs.reduce(updateLedger, emptyLedger);
const after = (...runs: readonly LedgerRun[]) => breachesOf(ledgerOf(...runs));
const action = (id: string, measure: string, changes: Partial<Action> = {}): Action => ({
  id,
  source: { kind: 'indicator', id: measure },
  text: 'Review every plan that is late',
  owner: 'team manager',
  standard: { measure },
  created: start,
  due: addDays(start, 60),
  history: [],
  ...changes,
});
const doneOn = (on: string): Partial<Action> => ({ history: [{ on: localDate(on), status: 'done' }] });

// Days: run 0 is 31 January 2024, run 1 1 March, run 2 31 March, run 3 30 April.
describe('breachesOf', () => {
  it('opens, keeps and ends a breach', () => {
    const [breach] = after(run(0, { m: 'missed' }), run(1, { m: 'worse' }), run(2, { m: 'near' }));
    expect(breach).toMatchObject({
      since: '2024-01-31',
      lastSeen: '2024-03-01',
      runs: 2,
      endedOn: '2024-03-31',
      unseen: 0,
    });
    expect(breach?.track.map(({ status }) => status)).toEqual(['missed', 'worse', 'near']);
  });

  it('begins no breach with what is met, near or as others are', () => {
    expect(after(run(0, { a: 'met', b: 'near', c: 'similar', d: 'exceeds', e: 'not-judged' }))).toEqual([]);
  });

  it('keeps a breach open through runs that cannot judge it or do not ask it', () => {
    const breaches = after(run(0, { m: 'missed' }), run(1, { m: 'not-judged' }), run(2, {}));
    expect(breaches).toMatchObject([{ unseen: 2, runs: 1 }]);
    expect(breaches[0]).not.toHaveProperty('endedOn');
  });

  it('begins a new breach that names the one before when a standard is broken again', () => {
    const breaches = after(run(0, { m: 'missed' }), run(1, { m: 'met' }), run(2, { m: 'missed' }));
    expect(breaches.map(({ since, again }) => [since, again])).toEqual([
      ['2024-01-31', undefined],
      ['2024-03-31', breaches[0]?.id],
    ]);
  });

  it('follows what became of it: action, done without effect, met after', () => {
    const done = action('A1', 'm', doneOn('2024-02-10'));
    const stages = [
      after(run(0, { m: 'missed' })),
      after(run(0, { m: 'missed' }), run(1, { m: 'missed' }, [action('A1', 'm')])),
      after(run(0, { m: 'missed' }), run(1, { m: 'missed' }, [done])),
      after(run(0, { m: 'missed' }), run(1, { m: 'missed' }, [done, action('A2', 'm')])),
      after(run(0, { m: 'missed' }), run(1, { m: 'missed' }, [action('A1', 'm')]), run(2, { m: 'met' })),
      after(run(0, { m: 'missed' }), run(1, { m: 'met' })),
    ].map(([breach]) => breach?.stage);
    expect(stages).toEqual([
      'no-action',
      'action-open',
      'action-done-not-met',
      'action-open',
      'met-after-action',
      'met-without-action',
    ]);
  });

  it('keeps an action in the list that later runs no longer hand in, and does not count one that was superseded', () => {
    const [kept] = after(run(0, { m: 'missed' }, [action('A1', 'm')]), run(1, { m: 'missed' }));
    expect(kept).toMatchObject({ actions: ['A1'], stage: 'action-open' });
    const superseded = action('A1', 'm', { history: [{ on: start, status: 'superseded' }] });
    expect(after(run(0, { m: 'missed' }, [superseded]))[0]).toMatchObject({
      actions: ['A1'],
      stage: 'no-action',
    });
  });

  it('does not count an action that was done before the breach began, or created after it ended', () => {
    const old = action('old', 'm', doneOn('2024-02-10'));
    const late = action('late', 'm', { created: localDate('2024-04-01') });
    const [first, second] = after(
      run(0, { m: 'missed' }, [old]),
      run(1, { m: 'met' }, [old]),
      run(2, { m: 'missed' }, [old]),
      run(3, { m: 'missed' }, [old, late]),
    );
    expect(first).toMatchObject({ actions: ['old'], stage: 'met-after-action' });
    expect(second).toMatchObject({ actions: ['late'], stage: 'action-open' });
  });

  it('counts an action done on the day a breach began, and one created on the day it ended', () => {
    const sameDay = action('A1', 'm', doneOn('2024-01-31'));
    expect(after(run(0, { m: 'missed' }, [sameDay]))[0]?.stage).toBe('action-done-not-met');
    const lastDay = action('A2', 'm', { created: localDate('2024-03-01') });
    expect(after(run(0, { m: 'missed' }), run(1, { m: 'met' }, [lastDay]))[0]?.actions).toEqual(['A2']);
  });

  it('keeps groups apart, and gives an action without a group to every group', () => {
    const judged = ['Team A', 'Team B'].map((team) => ({
      measure: 'm',
      group: { team },
      status: 'missed' as const,
    }));
    const ofA = action('A1', 'm', { standard: { measure: 'm', group: { team: 'Team A' } } });
    const breaches = after({ asAt: start, judged, actions: [ofA, action('A2', 'm')] });
    expect(breaches.map(({ group, actions }) => [group['team'], actions])).toEqual([
      ['Team A', ['A1', 'A2']],
      ['Team B', ['A2']],
    ]);
  });

  it('tells the effect of a done action on the same measure, by the direction that is better', () => {
    const seen = (
      values: readonly string[],
      polarity: 'higher' | 'lower' | 'none',
      versions: readonly string[] = [],
      status: Judgement['status'] = 'missed',
    ) =>
      after(
        ...values.map((value, month): LedgerRun => {
          const version = versions[month] ?? '1.0.0';
          const judged = [{ measure: 'm', group: {}, status, value, polarity, version }];
          return {
            asAt: addDays(start, 30 * month),
            judged,
            actions: [action('A1', 'm', doneOn('2024-02-10'))],
          };
        }),
      )[0]?.effect;
    expect(seen(['60', '65'], 'higher')).toBe('better');
    expect(seen(['60', '65', '60'], 'higher')).toBe('same');
    expect(seen(['60', '65'], 'lower')).toBe('worse');
    expect(seen(['60', '65'], 'none')).toBe('not-comparable');
    expect(seen(['60', '65'], 'higher', ['1.0.0', '2.0.0'])).toBe('not-comparable');
    const [open] = after(run(0, { m: 'missed' }, [action('A1', 'm')]));
    expect(open).not.toHaveProperty('effect');
    const [fresh] = after(run(0, { m: 'missed' }, [action('A1', 'm', doneOn('2024-01-31'))]));
    expect(fresh?.effect).toBe('not-seen-yet');
    const [valueless] = after(
      run(0, { m: 'missed' }),
      run(1, { m: 'missed' }, [action('A1', 'm', doneOn('2024-02-10'))]),
    );
    expect(valueless?.effect).toBe('not-comparable');
  });

  it('orders breaches by the day they began', () => {
    const breaches = after(run(0, { b: 'missed' }), run(1, { a: 'missed', b: 'missed', c: 'missed' }));
    expect(breaches.map(({ measure }) => measure)).toEqual(['b', 'a', 'c']);
  });
});

describe('updateLedger', () => {
  it('keeps the poorer of two judgements of one day', () => {
    const judged: LedgerMeasure[] = [
      { measure: 'm', group: {}, status: 'missed' },
      { measure: 'm', group: {}, status: 'met' },
    ];
    expect(breachesOf(ledgerOf({ asAt: start, judged, actions: [] }))).toHaveLength(1);
    expect(breachesOf(ledgerOf({ asAt: start, judged: judged.toReversed(), actions: [] }))).toHaveLength(1);
  });

  it('takes the same group for one whatever the order of its dimensions', () => {
    const of = (month: number, group: Readonly<Record<string, string>>): LedgerRun => ({
      asAt: addDays(start, 30 * month),
      judged: [{ measure: 'm', group, status: 'missed' }],
      actions: [],
    });
    expect(after(of(0, { team: 'A', sex: 'f' }), of(1, { sex: 'f', team: 'A' }))).toMatchObject([
      { runs: 2 },
    ]);
  });

  it('leaves out actions that are about no measure or were created later', () => {
    const { standard: _, ...aboutNothing } = action('A1', 'm');
    const later = action('A2', 'm', { created: addDays(start, 1) });
    expect(ledgerOf(run(0, {}, [aboutNothing, later])).actions).toEqual([]);
  });

  it('knows an action as the latest run did, whatever came in first', () => {
    const early = run(0, { m: 'missed' }, [action('A1', 'm')]);
    const late = run(1, { m: 'missed' }, [action('A1', 'm', doneOn('2024-02-10'))]);
    expect(ledgerOf(late, early).actions).toMatchObject([{ id: 'A1', doneOn: '2024-02-10' }]);
    expect(ledgerOf(early, late)).toEqual(ledgerOf(late, early));
  });
});

describe('renameMeasure', () => {
  it('joins what was seen under both ids, also of runs and actions that are added later', () => {
    const renamed = renameMeasure(ledgerOf(run(0, { old: 'missed' }, [action('A1', 'old')])), 'old', 'new');
    const ledger = updateLedger(updateLedger(renamed, run(2, { new: 'missed' })), run(1, { old: 'missed' }));
    expect(breachesOf(ledger)).toMatchObject([{ measure: 'new', runs: 3, actions: ['A1'] }]);
    expect(breachesOf(renameMeasure(ledger, 'new', 'newest'))).toMatchObject([
      { measure: 'newest', runs: 3 },
    ]);
    expect(
      breachesOf(updateLedger(renameMeasure(ledger, 'new', 'newest'), run(3, { old: 'met' }))),
    ).toMatchObject([{ measure: 'newest', endedOn: '2024-04-30' }]);
  });

  it('refuses names that go round in a ring', () => {
    const ledger = renameMeasure(emptyLedger, 'a', 'b');
    expect(() => renameMeasure(ledger, 'b', 'a')).toThrow('LEDGER_RENAME_CIRCULAR');
    expect(() => renameMeasure(emptyLedger, 'a', 'a')).toThrow('LEDGER_RENAME_CIRCULAR');
    const edited = { ...emptyLedger, renamed: { a: 'b', b: 'a' } };
    expect(() => updateLedger(edited, run(0, { a: 'missed' }))).toThrow('LEDGER_RENAME_CIRCULAR');
  });
});

describe('breachMovement', () => {
  it('tells what is new, what goes on and what ended with the run of a day', () => {
    const runs = [
      run(0, { gone: 'missed', ends: 'missed', stays: 'missed' }),
      run(1, { gone: 'met', ends: 'missed', stays: 'missed' }),
      run(2, { ends: 'met', stays: 'not-judged', starts: 'missed' }),
      run(3, { starts: 'met', stays: 'met' }),
    ];
    const { fresh, continuing, ended } = breachMovement(after(...runs), localDate('2024-03-31'));
    const names = [fresh, continuing, ended].map((breaches) => breaches.map(({ measure }) => measure));
    expect(names).toEqual([['starts'], ['stays'], ['ends']]);
  });
});

// The expected breaches are read off a line of letters, one a run: p poor, o not poor, nothing when it was not judged.
describe('over a thousand random histories', () => {
  const statuses = fc.constantFrom<Judgement['status']>(
    'missed',
    'worse',
    'met',
    'near',
    'better',
    'similar',
    'not-judged',
  );
  const judged = fc.array(
    fc.record({
      measure: fc.constantFrom('a', 'b', 'former'),
      group: fc.constantFrom({}, { team: 'A' }, { team: 'B' }),
      status: statuses,
      version: fc.constantFrom('1.0.0', '2.0.0'),
      value: fc.constantFrom('10', '20', '61/2'),
      polarity: fc.constantFrom('higher' as const, 'lower' as const),
    }),
    { maxLength: 6 },
  );
  const histories = fc.record({
    runs: fc.array(judged, { maxLength: 10 }),
    // The order in which runs come in: some twice, some never.
    order: fc.array(fc.nat(9), { maxLength: 20 }),
    renameAt: fc.nat(19),
  });
  const poor = ['missed', 'worse'];
  const name = (measure: string): string => (measure === 'former' ? 'a' : measure);

  it('loses no breach, whatever order, repetition, gap, new version or new name', () => {
    fc.assert(
      fc.property(histories, ({ runs, order, renameAt }) => {
        const all = runs.map((one, month): LedgerRun => ({
          asAt: addDays(start, 30 * month),
          judged: one,
          actions: month % 3 === 1 ? [action(`A${month}`, 'a', { created: addDays(start, 30 * month) })] : [],
        }));
        let ledger = emptyLedger;
        const came = new Set<number>();
        order.forEach((index, step) => {
          if (step === renameAt) ledger = renameMeasure(ledger, 'former', 'a');
          const one = all[index];
          if (!one) return;
          ledger = updateLedger(ledger, one);
          came.add(index);
        });
        if (renameAt >= order.length) ledger = renameMeasure(ledger, 'former', 'a');
        const inOrder = [...came].sort((a, b) => a - b);

        const straight = inOrder.reduce(
          (sum, index) => updateLedger(sum, all[index]!),
          renameMeasure(emptyLedger, 'former', 'a'),
        );
        expect(ledger).toEqual(straight);
        expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);

        const breaches = breachesOf(ledger);
        for (const measure of ['a', 'b'])
          for (const team of [undefined, 'A', 'B']) {
            const line = inOrder
              .map((index) => {
                const own = runs[index]!.filter(
                  (one) =>
                    name(one.measure) === measure &&
                    (one.group as { team?: string }).team === team &&
                    one.status !== 'not-judged',
                );
                if (own.length === 0) return '';
                return own.some(({ status }) => poor.includes(status)) ? 'p' : 'o';
              })
              .join('');
            const mine = breaches.filter(
              (breach) => breach.measure === measure && breach.group['team'] === team,
            );
            expect(mine.map((breach) => breach.runs)).toEqual(
              (line.match(/p+/g) ?? []).map(({ length }) => length),
            );
            expect(mine.filter(({ endedOn }) => endedOn === undefined)).toHaveLength(
              line.endsWith('p') ? 1 : 0,
            );
            mine.forEach((breach, index) => expect(breach.again).toBe(mine[index - 1]?.id));
          }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing away with a further run', () => {
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 8 }), (runs) => {
        let ledger = emptyLedger;
        for (const [month, one] of runs.entries()) {
          const before = breachesOf(ledger);
          ledger = updateLedger(ledger, { asAt: addDays(start, 30 * month), judged: one, actions: [] });
          const now = breachesOf(ledger);
          for (const breach of before) {
            const same = now.find(({ id }) => id === breach.id);
            expect(same?.runs).toBeGreaterThanOrEqual(breach.runs);
            if (breach.endedOn !== undefined) expect(same).toEqual(breach);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
