import { SightlineError, daysBetween, toEpochDay } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { familiesOf, turnover } from './families-of.ts';
import { listRecords } from './lists/list-records.ts';
import { englandParameters } from './parameters.ts';
import { checkOptions, northmoor, otherAuthorities, populationOf } from './synthetic-council.ts';
import type { CouncilOptions, SyntheticCouncil } from './synthetic-council.ts';

/** What several extracts are made from: as one council, at several dates. */
export type ExtractsOptions = Omit<CouncilOptions, 'asAt' | 'faults'> & {
  /** Dates of the extracts, in any order; at most ten years from the first to the last. */
  readonly asAts: readonly LocalDate[];
};

/** Days of the window of six months. */
const DAYS = 182;
const YEAR = 365;
const TEN_YEARS = 3653;

/**
 * Extracts of one council one after another, as it sends them every month or half year. Everybody has one life: what an
 * extract says of a child is what had happened by then, so that the latest plan, visit, review and placement of an extract
 * are later in the next one. Of families whose work was over before the last extract there are as many before it as come
 * and go, so that contacts, referrals and plans are of about one number in all extracts. Nobody left care before the last
 * half year but those who came of age, so that children in care grow in number from extract to extract. The extract of the last date holds the council that
 * `syntheticCouncil` makes for that date, and those who have lately gone.
 *
 * @returns in the order of the dates given
 * @throws {SightlineError} COUNCIL_SIZE, COUNCIL_DATE, EXTRACTS_SPAN
 * @example
 * import { localDate } from '@sightline/core';
 * import { syntheticExtracts } from '@sightline/synthetic';
 * const asAts = [localDate('2025-09-30'), localDate('2026-03-31')];
 * const [before, after] = syntheticExtracts({ seed: 7, children: 200, asAts });
 * const inCare = new Map(before.lists.childrenInCare.map((record) => [record.childUniqueId, record.lastVisit]));
 * after.lists.childrenInCare.every(({ childUniqueId, lastVisit }) => !(lastVisit < inCare.get(childUniqueId))) // => true
 */
export function syntheticExtracts(options: ExtractsOptions): SyntheticCouncil[] {
  const { asAts, children, layout = '2024', authority = northmoor } = options;
  const sorted = [...asAts].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || daysBetween(first, last) > TEN_YEARS)
    throw new SightlineError('EXTRACTS_SPAN', { from: first ?? '', to: last ?? '' });
  for (const asAt of asAts) checkOptions({ children, asAt });
  const seed = String(options.seed);
  const parameters = { ...englandParameters, ...options.parameters };
  const now = familiesOf({ seed, asAt: last, parameters, children });
  // Their stories begin on the days up to half a year before the last extract, from a year and a half before the first, so
  // that some are open in it.
  const span = daysBetween(first, last);
  const days = span + YEAR;
  const to = toEpochDay(last) - DAYS;
  const gone =
    span === 0
      ? { children: [], adopters: [] }
      : familiesOf({
          seed,
          asAt: last,
          parameters,
          children: Math.ceil((children * turnover(parameters) * days) / DAYS),
          gone: { from: to - days, to },
        });
  const people = {
    children: [...gone.children, ...now.children],
    adopters: [...gone.adopters, ...now.adopters],
  };
  return asAts.map((asAt) => ({
    authority,
    asAt,
    layout,
    lists: listRecords(people, asAt, layout, { name: authority.name, others: otherAuthorities }),
    planted: [],
    unplanted: [],
    population: populationOf(children, parameters),
  }));
}
