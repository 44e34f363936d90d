import { addDays, localDate } from '@sightline/core';
import type { Judgement } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import { emptyLedger, updateLedger } from './breach-ledger.ts';
import type { BreachLedger, LedgerRun } from './breach-ledger.ts';

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
const after = (...runs: readonly LedgerRun[]): BreachLedger => runs.reduce(updateLedger, emptyLedger);
const action = (id: string, measure: string, done?: string): Action => ({
  id,
  source: { kind: 'indicator', id: measure },
  text: 'Review every plan that is late',
  owner: 'team manager',
  standard: { measure },
  created: start,
  due: addDays(start, 60),
  history: done === undefined ? [] : [{ on: localDate(done), status: 'done' }],
});

describe('updateLedger', () => {
  it('opens, keeps and ends a breach', () => {
    const [breach] = after(run(0, { m: 'missed' }), run(1, { m: 'worse' }), run(2, { m: 'near' })).breaches;
    expect(breach).toMatchObject({
      since: '2024-01-31',
      lastSeen: '2024-03-01',
      runs: 2,
      endedOn: '2024-03-31',
    });
  });

  it('keeps a breach open through runs that cannot judge it or do not ask it', () => {
    const { breaches } = after(run(0, { m: 'missed' }), run(1, { m: 'not-judged' }), run(2, {}));
    expect(breaches).toMatchObject([{ unseen: 2, runs: 1 }]);
    expect(breaches[0]).not.toHaveProperty('endedOn');
  });

  it('begins a new breach that names the one before when a standard is broken again', () => {
    const { breaches } = after(run(0, { m: 'missed' }), run(1, { m: 'met' }), run(2, { m: 'missed' }));
    expect(breaches.map(({ since, again }) => [since, again])).toEqual([
      ['2024-01-31', undefined],
      ['2024-03-31', breaches[0]?.id],
    ]);
  });

  it('follows what became of it: action, done without effect, met after', () => {
    const stages = [
      after(run(0, { m: 'missed' })),
      after(run(0, { m: 'missed' }), run(1, { m: 'missed' }, [action('A1', 'm')])),
      after(run(0, { m: 'missed' }), run(1, { m: 'missed' }, [action('A1', 'm', '2024-02-10')])),
      after(run(0, { m: 'missed' }), run(1, { m: 'missed' }, [action('A1', 'm')]), run(2, { m: 'met' })),
      after(run(0, { m: 'missed' }), run(1, { m: 'met' })),
    ].map(({ breaches }) => breaches[0]?.stage);
    expect(stages).toEqual([
      'no-action',
      'action-open',
      'action-done-not-met',
      'met-after-action',
      'met-without-action',
    ]);
  });

  it('keeps groups apart', () => {
    const judged = ['Team A', 'Team B'].map((team) => ({
      measure: 'm',
      group: { team },
      status: 'missed' as const,
    }));
    expect(updateLedger(emptyLedger, { asAt: start, judged, actions: [] }).breaches).toHaveLength(2);
  });

  it('loses no breach over a thousand random histories', () => {
    const statuses = fc.constantFrom<Judgement['status']>(
      'missed',
      'met',
      'near',
      'not-judged',
      'worse',
      'similar',
    );
    const histories = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), statuses), { maxLength: 12 });
    fc.assert(
      fc.property(histories, (history) => {
        const runs = history.map((one, month) => run(month, one));
        let ledger = emptyLedger;
        const poorRuns = new Map<string, number>();
        for (const one of runs) {
          const before = ledger;
          ledger = updateLedger(ledger, one);
          // Nothing is taken out, nothing that ended changes, and every poor measure has one open breach.
          expect(ledger.breaches.map(({ id }) => id).slice(0, before.breaches.length)).toEqual(
            before.breaches.map(({ id }) => id),
          );
          before.breaches.forEach((breach, at) => {
            if (breach.endedOn !== undefined) expect(ledger.breaches[at]).toEqual(breach);
          });
          for (const { measure, status } of one.judged) {
            const open = ledger.breaches.filter(
              (breach) => breach.measure === measure && breach.endedOn === undefined,
            );
            if (status === 'missed' || status === 'worse') {
              poorRuns.set(measure, (poorRuns.get(measure) ?? 0) + 1);
              expect(open).toHaveLength(1);
            } else if (status !== 'not-judged') expect(open).toHaveLength(0);
          }
        }
        for (const [measure, times] of poorRuns) {
          const counted = ledger.breaches
            .filter((breach) => breach.measure === measure)
            .reduce((sum, { runs: n }) => sum + n, 0);
          expect(counted).toBe(times);
        }
        expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
      }),
      { numRuns: 1000 },
    );
  });
});
