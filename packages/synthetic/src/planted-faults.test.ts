import { annexAFromRecords, checkDataset, readAnnexA } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import type { Finding, Layout } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { councilFiles } from './council-files.ts';
import { faultKinds } from './faults/fault-names.ts';
import { sheetFaults } from './faults/sheet-faults.ts';
import { syntheticCouncil } from './synthetic-council.ts';
import type { SyntheticCouncil } from './synthetic-council.ts';
import { englandParameters } from './parameters.ts';

// The rules that a fault lists are written from the words of the rules, not from what the checks give.
const asAt = localDate('2026-03-31');
/** No practice that a rule asks about, and adoptions enough for their faults. */
const parameters = {
  notSeen: 0,
  notSeenAlone: 0,
  childrenPer10000: { ...englandParameters.childrenPer10000, adoption: 150, asylum: 30, contact: 200 },
};
const layouts: readonly Layout[] = ['2019', '2024', '2026'];

const findingsOf = ({ lists, layout, authority }: SyntheticCouncil): Finding[] =>
  checkDataset(annexAFromRecords(lists, { asAt, layout }).dataset, {
    profile: 'all',
    authorityName: authority.name,
  });

/** The faults that the record of a finding may be of: those of its child, its adopter or its family. */
function faultsAt(council: SyntheticCouncil, { where }: Finding): string[] {
  const record = council.lists[where.list!]![where.row! - 1]!;
  const keys = [record['childUniqueId'], record['adopterIdentifier'], record['familyIdentifier']];
  const carriers = council.planted.filter(({ list, key, record: at }) => {
    const carrier = at === undefined ? undefined : council.lists[list]![at]!;
    const own = [
      key,
      carrier?.['childUniqueId'],
      carrier?.['adopterIdentifier'],
      carrier?.['familyIdentifier'],
    ];
    return carrier === record || own.some((one) => one !== undefined && keys.includes(one));
  });
  return carriers.map(({ fault }) => fault);
}

const ofRecords = faultKinds.filter((kind) => kind.of === 'records').map(({ name }) => name);

describe.each([
  ['2019', 1],
  ['2019', 4],
  ['2024', 2],
  ['2024', 5],
  ['2026', 3],
] as const)('every fault at once, layout %s, seed %i', (layout, seed) => {
  const council = syntheticCouncil({ seed, children: 5000, asAt, layout, parameters, faults: ofRecords });
  const findings = findingsOf(council);
  const told = findings.map((finding) => ({ code: finding.code, faults: faultsAt(council, finding) }));

  it('is planted, but for those of another layout', () => {
    const later = new Set(layout === '2019' ? council.unplanted : []);
    expect(council.unplanted.filter((name) => !later.has(name))).toEqual([]);
    expect(council.planted.length + council.unplanted.length).toBe(ofRecords.length);
    expect(council.planted.length).toBeGreaterThan(200);
  });

  it('is found by every rule that it lists', () => {
    const missed = council.planted.flatMap(({ fault, rules }) =>
      rules
        .filter((rule) => !told.some(({ code, faults }) => code === rule && faults.includes(fault)))
        .map((rule) => `${fault}: ${rule}`),
    );
    expect(missed).toEqual([]);
  });

  it('is found by no rule that it does not list', () => {
    const surplus = told.flatMap(({ code, faults }) => {
      const mayTell = council.planted.some(
        ({ fault, rules }) => faults.includes(fault) && rules.includes(code),
      );
      return mayTell ? [] : [`${faults.join(' or ') || 'no fault'}: ${code}`];
    });
    expect(surplus).toEqual([]);
  });
});

describe.each(layouts)('faults of sheets, layout %s', (layout) => {
  it.each(sheetFaults.filter((fault) => fault.layouts?.includes(layout) ?? true))(
    '$name is found by $rules alone, in a workbook and in CSV files',
    ({ name, rules }) => {
      const council = syntheticCouncil({ seed: 4, children: 300, asAt, layout, parameters, faults: [name] });
      for (const as of ['workbook', 'csv'] as const) {
        // A tab that is no list is a file of its own beside the lists.
        const { dataset, findings } = readAnnexA(councilFiles(council, as), { asAt });
        const codes = [...findings, ...checkDataset(dataset, { profile: 'all' })].map(({ code }) => code);
        expect([...new Set(codes)]).toEqual([...rules]);
      }
    },
  );
});
