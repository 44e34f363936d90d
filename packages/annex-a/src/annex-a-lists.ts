import type { ListSpec } from './list-spec.ts';
import { assessments } from './lists/assessments/assessments.ts';
import { childProtection } from './lists/child-protection/child-protection.ts';
import { childrenInCare } from './lists/children-in-care/children-in-care.ts';
import { referrals } from './lists/referrals/referrals.ts';
import { section47 } from './lists/section47/section47.ts';

/**
 * The lists that are read, by Ofsted's number.
 *
 * @example
 * import { annexALists } from '@sightline/annex-a';
 * annexALists.map((list) => list.number) // => [3, 4, 5, 7, 8]
 */
export const annexALists: readonly ListSpec[] = [
  referrals,
  assessments,
  section47,
  childProtection,
  childrenInCare,
];
