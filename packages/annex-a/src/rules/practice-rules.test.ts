import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import { annexALists } from '../lists/annex-a-lists.ts';
import { practiceRulesFor } from './practice-rules-for.ts';
import { practiceRules } from './practice-rules.ts';

const asAt = localDate('2025-03-31');

describe('practiceRulesFor', () => {
  const idsOf = (layout: '2019' | '2024', options?: Parameters<typeof practiceRulesFor>[1]): string[] => {
    const { dataset } = annexAFromRecords({ careLeavers: [], adopters: [] }, { asAt, layout });
    return practiceRulesFor(dataset, options).map(({ id }) => id);
  };

  it('asks rules of the lists held, in their layout and profile', () => {
    expect(idsOf('2024')).toEqual([]);
    expect(idsOf('2024', { profile: 'all' })).toEqual([
      'AA-09-CONTACT-8W',
      'AA-09-PATHWAY-6M',
      'AA-11-S1-2M',
      'AA-11-S2-4M',
    ]);
    expect(idsOf('2019', { profile: 'all' })).toEqual(['AA-11-S1-2M', 'AA-11-S2-4M']);
  });

  it('leaves out a rule that is switched off, and takes the severity that the authority chose', () => {
    const rules = { 'AA-11-S1-2M': { off: true }, 'AA-11-S2-4M': { severity: 'error' } } as const;
    expect(idsOf('2019', { profile: 'all', rules })).toEqual(['AA-11-S2-4M']);
    const { dataset } = annexAFromRecords({ adopters: [] }, { asAt });
    expect(practiceRulesFor(dataset, { profile: 'all', rules })[0]!.severity).toBe('error');
  });
});

const evidence = process.env['SIGHTLINE_EVIDENCE'];

describe.skipIf(evidence === undefined)('the specification (SIGHTLINE_EVIDENCE)', () => {
  type SpecRule = {
    readonly id: string;
    readonly about: string;
    readonly list: number;
    readonly severity: string;
    readonly basis: string;
    readonly columns: readonly string[];
    readonly layouts: readonly string[];
    readonly practiceDefinitions?: readonly string[];
  };
  const spec = (): readonly SpecRule[] =>
    (
      JSON.parse(readFileSync(join(evidence!, 'annex-a', 'spec.json'), 'utf8')) as { rules: SpecRule[] }
    ).rules.filter(({ about }) => about === 'practice');

  it('has the same rules, with the same list, severity, basis, columns and layouts', () => {
    const ours = practiceRules.map(({ id, about, list, severity, basis, columns, layouts }) => {
      const { number } = annexALists.find(({ key }) => key === list)!;
      return {
        id,
        about,
        list: number,
        severity,
        basis,
        columns: columns.map((key) => `${number}.${key}`),
        layouts,
      };
    });
    const theirs = spec().map(({ id, about, list, severity, basis, columns, layouts }) => ({
      id,
      about,
      list,
      severity,
      basis,
      columns,
      layouts,
    }));
    expect(ours).toHaveLength(24);
    expect(ours).toEqual(theirs);
  });

  it('names the same definitions but where a rule says more, or less, than they do', () => {
    const differences = practiceRules.flatMap(({ id, definitions }) => {
      const ours = new Set(definitions.map((one) => one.id));
      const theirs = new Set(spec().find((rule) => rule.id === id)!.practiceDefinitions);
      const more = [...ours].filter((one) => !theirs.has(one));
      const less = [...theirs].filter((one) => !ours.has(one));
      return more.length + less.length === 0 ? [] : [{ id, more, less }];
    });
    expect(differences).toEqual([
      // "or still awaited"
      { id: 'AA-05-15WD', more: ['dq-s47-no-outcome-over-15wd-count'], less: [] },
      // its limit is 20 working days
      { id: 'AA-07-VISIT-LATE', more: [], less: ['cpp-visits-10wd-pct'] },
      // "or ran"
      { id: 'AA-07-LONG', more: ['cpp-ceased-2-years-plus-pct'], less: [] },
      // children in care for longer than the list's six months too
      { id: 'AA-08-HEALTH-INITIAL', more: ['cla-health-overdue-count'], less: [] },
      // the specification names none
      { id: 'AA-08-PERM-4M', more: ['cla-permanence-plan-recorded-pct'], less: [] },
      { id: 'AA-09-CONTACT-8W', more: ['care-leavers-contact-8wk-pct'], less: [] },
      { id: 'AA-10-DRIFT-18M', more: ['adoption-placement-order-without-adoption-count'], less: [] },
      { id: 'AA-10-DECISION-6M-PO', more: ['adoption-decision-without-placement-order-count'], less: [] },
      // "or snapshot": the stage may still be open
      { id: 'AA-11-S1-2M', more: ['adopters-stage1-open-overdue-count'], less: [] },
      { id: 'AA-11-S2-4M', more: ['adopters-stage2-open-overdue-count'], less: [] },
    ]);
  });
});
