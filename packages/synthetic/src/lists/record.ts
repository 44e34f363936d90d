import { ageOn, fromEpochDay } from '@sightline/core';
import type { Layout } from '@sightline/core';
import type { Child, Day, Service } from '../life/child.ts';

/** A record of a list: what each column holds, blanks left out. */
export type ListRecord = Readonly<Record<string, string | number>>;

/** The day on which lists are drawn up, and how. */
export type Extract = {
  readonly day: Day;
  /** First day of the six months, and of the twelve, that lists reach back. */
  readonly sixMonths: Day;
  readonly twelveMonths: Day;
  readonly layout: Layout;
  readonly authorityName: string;
  readonly otherAuthorities: readonly string[];
};

/** A date as a record has it; nothing for what has not happened by the extract. */
export function dateBy(day: Day | undefined, extract: Extract): string | undefined {
  return day === undefined || day > extract.day ? undefined : fromEpochDay(day);
}

/** A record without its blanks. */
export function recordOf(cells: Readonly<Record<string, string | number | undefined>>): ListRecord {
  const record: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(cells)) if (value !== undefined) record[key] = value;
  return record;
}

/** What every list says of a child. */
export function personOf(child: Child, { day }: Extract): ListRecord {
  const isUnborn = child.birth > day;
  return {
    childUniqueId: child.id,
    gender: isUnborn ? 'c' : child.sex,
    ethnicity: child.ethnicity,
    dateOfBirth: fromEpochDay(child.birth),
    age: isUnborn ? -1 : ageOn(child.birth, day),
  };
}

/** What lists 4 to 10 say besides. */
export function personWithDisability(child: Child, extract: Extract): ListRecord {
  return { ...personOf(child, extract), disability: child.disability };
}

/** The service that has a child's case on a day: leaving care, care, support once assessed, and assessment until then. */
export function serviceOn(child: Child, day: Day): Service {
  const { care, assessments, plans } = child;
  if (care && day >= care.end) return child.leaving?.owedAfterCare ? 'leaving' : 'care';
  if (care && day >= care.start) return 'care';
  const isSupported =
    plans.some(({ start }) => start <= day) ||
    assessments.some((one) => one.support && one.authorised <= day);
  return isSupported ? 'support' : 'assessment';
}

/** Team and worker of a service, as columns. */
export function allocatedTo(child: Child, service: Service): ListRecord {
  const { team, worker } = child.allocations[service];
  return { allocatedTeam: team, allocatedWorker: worker };
}

/** The last of what had begun by a day. */
export function latestOf<T>(all: readonly T[], startOf: (one: T) => Day, day: Day): T | undefined {
  return all.findLast((one) => startOf(one) <= day);
}

/** Yes or no, as the codes of most lists have it. */
export function yesNo(is: boolean): 'a' | 'b' {
  return is ? 'a' : 'b';
}
