import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyListRules } from './every-list-rules.ts';

// The facts that the rules were typed from, where they are at hand.
const folder = process.env['SIGHTLINE_EVIDENCE'];

type SpecRule = { id: string; list: number | string; columns: string[]; params?: Record<string, number> };

/** Told apart by the last part of their ids; windows may read more dates than the facts name, and are left out. */
const family = /^AA-\d\d-(?:FUT|DOB-EVENT|AGE-CALC|UNBORN|EDD|AGE-RANGE|DOB-DEFAULT|KEY)$/;

describe.skipIf(folder === undefined)('the rules that lists have in common, and the facts', () => {
  const facts = (): SpecRule[] =>
    (
      JSON.parse(readFileSync(join(folder ?? '', 'annex-a', 'spec.json'), 'utf8')) as { rules: SpecRule[] }
    ).rules.filter(({ id }) => family.test(id));

  it('agree on which lists have which rule, on its columns and limits', () => {
    const asWritten = everyListRules
      .filter(({ id }) => family.test(id))
      .map(({ id, columns, parameters }) => [
        id,
        // The age at an event is worked out, never read.
        [...columns, ...(id.endsWith('AGE-RANGE') ? ['age'] : [])].sort(),
        id.endsWith('AGE-RANGE') ? parameters : undefined,
      ]);
    const asGiven = facts().map(({ id, columns, params }) => [
      id,
      columns.map((column) => column.replace(/^\d+\./, '')).sort(),
      params,
    ]);
    const byId = ([a]: unknown[], [b]: unknown[]): number => (String(a) < String(b) ? -1 : 1);
    expect(asWritten.sort(byId)).toEqual(asGiven.sort(byId));
  });

  it('agree on which lists have a window', () => {
    const lists = everyListRules.filter(({ id }) => id.endsWith('-WINDOW')).map(({ id }) => id);
    // List 5 has a rule of its own, list 9 no window.
    expect(lists).toEqual(
      [1, 2, 3, 4, 6, 7, 8, 10, 11].map((n) => `AA-${String(n).padStart(2, '0')}-WINDOW`),
    );
  });
});
