import { SightlineError } from '@sightline/core';
import type { Layout, LocalDate } from '@sightline/core';
import { familiesOf } from './families-of.ts';
import { commonFaults, faultKinds } from './faults/fault-names.ts';
import { plantFaults } from './faults/plant-faults.ts';
import type { PlantedFault } from './faults/plant-faults.ts';
import { sheetFaults } from './faults/sheet-faults.ts';
import { listRecords } from './lists/list-records.ts';
import type { Lists } from './lists/list-records.ts';
import { englandParameters } from './parameters.ts';
import type { CouncilParameters } from './parameters.ts';

/** What a made-up council is made from. */
export type CouncilOptions = {
  /** Any number or text. One seed gives one council, on every machine. */
  readonly seed: number | string;
  /** Children on the lists, at least one; adopters come besides. */
  readonly children: number;
  /** From 2015, so that no care leaver was born before 1990, to 2034, for which there are working days. */
  readonly asAt: LocalDate;
  /** `2024` unless stated. */
  readonly layout?: Layout;
  /** Name and code; `Northmoor` and E06000000 unless stated. */
  readonly authority?: { readonly code: string; readonly name: string };
  /** What differs from {@link englandParameters}. */
  readonly parameters?: Partial<CouncilParameters>;
  /** `none` unless stated; `some` are those that councils make every month; or names of {@link faultKinds}. */
  readonly faults?: 'none' | 'some' | readonly string[];
};

/** A made-up council. */
export type SyntheticCouncil = {
  readonly authority: { readonly code: string; readonly name: string };
  readonly asAt: LocalDate;
  readonly layout: Layout;
  /** The lists as `annexAFromRecords` takes them. */
  readonly lists: Lists;
  readonly planted: readonly PlantedFault[];
  /** Faults that were asked for and that no record could carry, or that the layout does not know. */
  readonly unplanted: readonly string[];
  /** Children of 0 to 17 who live in the area, from which the rates of the parameters come out. */
  readonly population: number;
};

export const northmoor = { code: 'E06000000', name: 'Northmoor' };
export const otherAuthorities = ['Southmoor', 'Eastmoor', 'Westmoor', 'Highmoor'];
const FIRST_YEAR = 2015;
const LAST_YEAR = 2034;

/**
 * A council made up from a seed: contacts that lead to referrals, these to assessments, enquiries, conferences and plans;
 * periods of care with placements, reviews and health; care leavers, adoptions and adopters. Nobody has a name.
 *
 * Without faults every rule of every profile is kept but two, which ask whether a practice is true: AA-04-SEEN of children
 * not seen in their assessment and AA-07-ALONE-AGE of those not seen alone on a plan, as often as the parameters say.
 * Each family is drawn from a seed of its own: more children, or a fault more, leave the others as they are.
 *
 * @throws {SightlineError} COUNCIL_SIZE, COUNCIL_DATE, UNKNOWN_FAULT
 * @example
 * import { localDate } from '@sightline/core';
 * import { syntheticCouncil } from '@sightline/synthetic';
 * const asAt = localDate('2026-03-31');
 * const council = syntheticCouncil({ seed: 7, children: 100, asAt, faults: ['contact-twice'] });
 * const again = syntheticCouncil({ seed: 7, children: 100, asAt, faults: ['contact-twice'] });
 * council.planted[0].rules // => ['AA-01-KEY']
 * JSON.stringify(again) === JSON.stringify(council) // => true
 */
export function syntheticCouncil(options: CouncilOptions): SyntheticCouncil {
  const { asAt, layout = '2024', authority = northmoor, children, faults = 'none' } = options;
  checkOptions(options);
  const seed = String(options.seed);
  const parameters = { ...englandParameters, ...options.parameters };
  const people = familiesOf({ seed, asAt, parameters, children });
  const lists = listRecords(people, asAt, layout, { name: authority.name, others: otherAuthorities });
  return {
    authority,
    asAt,
    layout,
    ...withFaults({ lists, asAt, layout }, seed, faults),
    population: populationOf(children, parameters),
  };
}

/** @throws {SightlineError} COUNCIL_SIZE, COUNCIL_DATE */
export function checkOptions({ children, asAt }: Pick<CouncilOptions, 'children' | 'asAt'>): void {
  if (!Number.isSafeInteger(children) || children < 1)
    throw new SightlineError('COUNCIL_SIZE', { children: String(children) });
  const year = Number(asAt.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new SightlineError('COUNCIL_DATE', { asAt, from: String(FIRST_YEAR), to: String(LAST_YEAR) });
}

function withFaults(
  sound: { readonly lists: Lists; readonly asAt: LocalDate; readonly layout: Layout },
  seed: string,
  faults: NonNullable<CouncilOptions['faults']>,
): Pick<SyntheticCouncil, 'lists' | 'planted' | 'unplanted'> {
  if (faults === 'none') return { lists: sound.lists, planted: [], unplanted: [] };
  const names = faults === 'some' ? commonFaults : faults;
  const unknown = names.find((name) => !faultKinds.some((kind) => kind.name === name));
  if (unknown !== undefined) throw new SightlineError('UNKNOWN_FAULT', { fault: unknown });
  const ofRecords = plantFaults(sound, seed, names);
  const asked = sheetFaults.filter(({ name }) => names.includes(name));
  const fit = asked.filter(({ layouts }) => layouts?.includes(sound.layout) ?? true);
  return {
    lists: ofRecords.lists,
    planted: [
      ...ofRecords.planted,
      ...fit.map(({ name, list, rules }) => ({
        fault: name,
        list,
        rules,
      })),
    ],
    unplanted: [...ofRecords.unplanted, ...asked.filter((one) => !fit.includes(one)).map(({ name }) => name)],
  };
}

/** Children who live in an area that has so many on its lists. */
export function populationOf(children: number, { childrenPer10000 }: CouncilParameters): number {
  const perTenThousand = Object.values(childrenPer10000).reduce((sum, rate) => sum + rate, 0);
  return Math.round((children * 10_000) / perTenThousand);
}
