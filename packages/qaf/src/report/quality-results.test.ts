import { englandAndWales, localDate, period } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import { emptyLedger, updateLedger } from '../ledger/breach-ledger.ts';
import { qualityResults } from './quality-results.ts';

const asAt = localDate('2024-06-30');
const query = { asAt, period: period(localDate('2024-04-01'), asAt), calendar: englandAndWales };

const action = (id: string, about: Partial<Action>): Action => ({
  id,
  source: { kind: 'audit' },
  text: 'Visit the child at home this week',
  owner: 'team manager',
  created: localDate('2024-05-01'),
  due: localDate('2024-06-01'),
  history: [{ on: localDate('2024-05-02'), status: 'agreed' }],
  ...about,
});

describe('qualityResults', () => {
  it('of nothing says nothing, and each figure why', () => {
    const { audits, measures, breaches, rba, auditors } = qualityResults({}, query);
    expect(audits).toMatchObject({ submitted: 0, refused: 0, critical: 0 });
    expect(measures.find(({ measure }) => measure.id === 'audits-good-or-better-pct')?.figure).toMatchObject({
      reason: 'empty-denominator',
    });
    expect([breaches, rba, auditors]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps back the words and the owner of an action about one child or one person', () => {
    const { tracked } = qualityResults(
      {
        actions: [action('A1', { subject: 'C1' }), action('A2', { level: 'individual' }), action('A3', {})],
      },
      query,
    ).actions;
    expect(tracked.map(({ id, text, owner }) => [id, text, owner])).toEqual([
      ['A1', undefined, undefined],
      ['A2', undefined, undefined],
      ['A3', 'Visit the child at home this week', 'team manager'],
    ]);
    expect(JSON.stringify(tracked)).not.toContain('C1');
  });

  it('tells the latest action first, and one created after the day not at all', () => {
    const { tracked } = qualityResults(
      {
        actions: [
          action('A1', { due: localDate('2024-06-20') }),
          action('A2', { due: localDate('2024-06-10') }),
          action('A3', { created: localDate('2024-07-01'), due: localDate('2024-08-01'), history: [] }),
        ],
      },
      query,
    ).actions;
    // Ten and twenty days late on 30 June.
    expect(tracked.map(({ id, at }) => [id, at.daysLate])).toEqual([
      ['A2', 20],
      ['A1', 10],
    ]);
  });

  it('without a run leaves a ledger as it was', () => {
    const ledger = updateLedger(emptyLedger, {
      asAt: localDate('2024-03-31'),
      judged: [{ measure: 'visits-pct', group: {}, status: 'missed' }],
      actions: [],
    });
    const results = qualityResults({}, { ...query, ledger });
    expect(results.ledger).toEqual(ledger);
    expect(results.breaches).toMatchObject([{ measure: 'visits-pct', runs: 1, stage: 'no-action' }]);
  });

  it('counts an audit on a tool that nobody handed in as refused, in no figure', () => {
    const audit = {
      id: 'AU1',
      tool: { id: 'unknown', version: '1.0.0' },
      subject: 'C1',
      team: 'North',
      service: 'early-help',
      auditor: 'a1',
      submitted: localDate('2024-05-01'),
      answers: [],
    };
    const { audits } = qualityResults({ audits: [audit] }, query);
    expect([audits.submitted, audits.refused, audits.faults[0]?.code]).toEqual([0, 1, 'tool-unknown']);
  });
});
