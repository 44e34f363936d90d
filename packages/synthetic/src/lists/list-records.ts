import { addMonthsToDay, toEpochDay } from '@sightline/core';
import type { Layout, LocalDate } from '@sightline/core';
import type { Adopter, Child } from '../life/child.ts';
import {
  assessmentRecords,
  contactRecords,
  earlyHelpRecords,
  referralRecords,
  section47Records,
} from './front-door.ts';
import { adopterRecords, adoptionRecords, careLeaverRecords } from './later-lives.ts';
import { childInCareRecords, childInNeedRecords, childProtectionRecords } from './open-cases.ts';
import type { Extract, ListRecord } from './record.ts';

/** The eleven lists as records, by list key. */
export type Lists = Readonly<Record<string, readonly ListRecord[]>>;

/** Makes the records of a child for each list of children. */
const ofChild: Readonly<Record<string, (child: Child, extract: Extract) => ListRecord[]>> = {
  contacts: contactRecords,
  earlyHelp: earlyHelpRecords,
  referrals: referralRecords,
  assessments: assessmentRecords,
  section47: section47Records,
  childrenInNeed: childInNeedRecords,
  childProtection: childProtectionRecords,
  childrenInCare: childInCareRecords,
  careLeavers: careLeaverRecords,
  adoption: adoptionRecords,
};

/** The lists of a day, from everything that happens to children and adopters. What comes later is not on them. */
export function listRecords(
  people: { readonly children: readonly Child[]; readonly adopters: readonly Adopter[] },
  asAt: LocalDate,
  layout: Layout,
  authority: { readonly name: string; readonly others: readonly string[] },
): Lists {
  const day = toEpochDay(asAt);
  const extract: Extract = {
    day,
    sixMonths: addMonthsToDay(day, -6),
    twelveMonths: addMonthsToDay(day, -12),
    layout,
    authorityName: authority.name,
    otherAuthorities: authority.others,
  };
  const lists: Record<string, ListRecord[]> = {};
  for (const [key, recordsOf] of Object.entries(ofChild)) {
    const records: ListRecord[] = [];
    for (const child of people.children) records.push(...recordsOf(child, extract));
    lists[key] = records;
  }
  lists['adopters'] = people.adopters.flatMap((adopter) => adopterRecords(adopter, extract));
  return lists;
}
