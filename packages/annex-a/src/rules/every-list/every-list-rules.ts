import { annexALists } from '../../lists/annex-a-lists.ts';
import type { ListSpec } from '../../lists/list-spec.ts';
import type { RecordRule } from '../record-rule.ts';
import { ageAtSnapshot } from './age-at-snapshot.ts';
import { ageRange } from './age-range.ts';
import { defaultBirths } from './default-births.ts';
import { eventsBeforeBirth } from './events-before-birth.ts';
import { futureDates } from './future-dates.ts';
import { missingShares } from './missing-shares.ts';
import { repeatedRecords } from './repeated-records.ts';
import { expectedBirth, unborn } from './unborn.ts';
import { outsideWindow } from './window.ts';

/** Each makes of a list the rule that it has in common with others, if it is one of them. */
const families: readonly ((list: ListSpec) => RecordRule | undefined)[] = [
  repeatedRecords,
  outsideWindow,
  futureDates,
  eventsBeforeBirth,
  ageAtSnapshot,
  unborn,
  expectedBirth,
  ageRange,
  defaultBirths,
];

/** The rules that lists have in common, list by list. */
export const everyListRules: readonly RecordRule[] = annexALists.flatMap((list) => [
  ...families.map((rule) => rule(list)).filter((rule) => rule !== undefined),
  ...missingShares(list),
]);
