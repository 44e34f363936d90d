import { SightlineError, parseLocalDate } from '@sightline/core';
import type { Layout, LocalDate } from '@sightline/core';
import { familiesOf } from './families-of.ts';
import { listRecords } from './lists/list-records.ts';
import type { Lists } from './lists/list-records.ts';
import { englandParameters } from './parameters.ts';
import type { CouncilParameters } from './parameters.ts';

/** What a made-up council is made from. */
export type CouncilOptions = {
  /** Any number or text. One seed gives one council, on every machine. */
  readonly seed: number | string;
  /** Children on the lists; adopters come besides. */
  readonly children: number;
  readonly asAt: LocalDate;
  /** `2024` unless stated. */
  readonly layout?: Layout;
  /** Name and code; `Northmoor` and E06000000 unless stated. */
  readonly authority?: { readonly code: string; readonly name: string };
  readonly parameters?: Partial<CouncilParameters>;
};

/** A made-up council. */
export type SyntheticCouncil = {
  readonly authority: { readonly code: string; readonly name: string };
  readonly asAt: LocalDate;
  readonly layout: Layout;
  /** The lists as `annexAFromRecords` takes them. */
  readonly lists: Lists;
  /** Children of 0 to 17 who live in the area, from which the rates of the parameters come out. */
  readonly population: number;
};

const defaultAuthority = { code: 'E06000000', name: 'Northmoor' };
const otherAuthorities = ['Southmoor', 'Eastmoor', 'Westmoor', 'Highmoor'];

export function syntheticCouncil(options: CouncilOptions): SyntheticCouncil {
  const { asAt, layout = '2024', authority = defaultAuthority, children } = options;
  const parameters = { ...englandParameters, ...options.parameters };
  const people = familiesOf({ seed: String(options.seed), asAt, parameters, children });
  return {
    authority,
    asAt,
    layout,
    lists: listRecords(people, asAt, layout, { name: authority.name, others: otherAuthorities }),
    population: populationOf(children, parameters),
  };
}

function populationOf(children: number, { childrenPer10000 }: CouncilParameters): number {
  const perTenThousand = Object.values(childrenPer10000).reduce((sum, rate) => sum + rate, 0);
  return Math.round((children * 10_000) / perTenThousand);
}
void [SightlineError, parseLocalDate];
