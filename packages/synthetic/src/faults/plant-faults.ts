import type { Layout, ListKey, LocalDate } from '@sightline/core';
import type { Lists } from '../lists/list-records.ts';
import { draws } from '../random/draws.ts';
import type { Draws } from '../random/draws.ts';
import { draftLists } from './fault.ts';
import type { Draft } from './fault.ts';
import { recordFaults } from './faults.ts';

/** A fault that is in the lists, as data. */
export type PlantedFault = {
  readonly fault: string;
  readonly list: ListKey;
  /** The record that carries it, counted from 0; absent where the record is gone, and of faults of a whole list. */
  readonly record?: number;
  /** Identifier of the child or adopter, before the fault. */
  readonly key?: string;
  /** Every rule that it breaks. */
  readonly rules: readonly string[];
  /** Rules that it breaks too, told under another of them: what one cell lacks or has too much is told once. */
  readonly within?: readonly string[];
};

/** Lists with faults, and which of the asked for found no record that could carry them. */
export type WithFaults = {
  readonly lists: Lists;
  readonly planted: readonly PlantedFault[];
  readonly unplanted: readonly string[];
};

/** Lists of a layout that the faults are planted in. */
type Sound = { readonly lists: Lists; readonly asAt: LocalDate; readonly layout: Layout };

/**
 * Plants faults, each in a child of its own, so that no fault hides another. Which child is drawn from the seed and the
 * fault's own name: one fault more does not move those that come before it in the order of {@link recordFaults}.
 */
export function plantFaults(sound: Sound, seed: string, names: readonly string[]): WithFaults {
  const lists = draftLists(sound.lists, sound.asAt);
  const taken = new Set<string>();
  const planted: (Omit<PlantedFault, 'record'> & { readonly draft: Draft })[] = [];
  const unplanted: string[] = [];
  for (const fault of recordFaults) {
    if (!names.includes(fault.name)) continue;
    if (!(fault.layouts ?? [sound.layout]).includes(sound.layout)) {
      unplanted.push(fault.name);
      continue;
    }
    const keys = keysOf(fault.list);
    const isFree = (draft: Draft): boolean => !keys.some((key) => taken.has(String(draft[key])));
    const draft = firstFrom(
      lists.records(fault.list),
      draws(`${seed}/fault ${fault.name}`),
      (one) => isFree(one) && fault.suits(one, lists),
    );
    if (!draft) {
      unplanted.push(fault.name);
      continue;
    }
    for (const key of keys) if (draft[key] !== undefined) taken.add(String(draft[key]));
    const { name, list, rules, within } = fault;
    planted.push({
      fault: name,
      list,
      key: String(draft[keys[0]!]),
      rules,
      ...(within && { within }),
      draft,
    });
    fault.plant(draft, lists);
  }
  const finished = lists.finished();
  return {
    lists: finished,
    planted: planted.map(({ draft, ...fault }) => {
      const record = finished[fault.list]!.indexOf(draft);
      return record < 0 ? fault : { ...fault, record };
    }),
    unplanted,
  };
}

/** The first record that suits from a drawn one on, around the end. */
function firstFrom(
  records: readonly Draft[],
  draw: Draws,
  suits: (record: Draft) => boolean,
): Draft | undefined {
  if (records.length === 0) return undefined;
  const start = draw.between(0, records.length - 1);
  for (let step = 0; step < records.length; step++) {
    const record = records[(start + step) % records.length]!;
    if (suits(record)) return record;
  }
  return undefined;
}

/** Columns that a child, or a family that adopts, is known by. */
const keysOf = (list: ListKey): readonly string[] =>
  list === 'adopters'
    ? ['adopterIdentifier', 'familyIdentifier']
    : list === 'adoption'
      ? ['childUniqueId', 'familyIdentifier']
      : ['childUniqueId'];
