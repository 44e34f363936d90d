import type { ListSpec } from './list-spec.ts';
import { adopters } from './adopters/adopters.ts';
import { adoption } from './adoption/adoption.ts';
import { assessments } from './assessments/assessments.ts';
import { careLeavers } from './care-leavers/care-leavers.ts';
import { childProtection } from './child-protection/child-protection.ts';
import { childrenInCare } from './children-in-care/children-in-care.ts';
import { childrenInNeed } from './children-in-need/children-in-need.ts';
import { contacts } from './contacts/contacts.ts';
import { earlyHelp } from './early-help/early-help.ts';
import { referrals } from './referrals/referrals.ts';
import { section47 } from './section47/section47.ts';

/**
 * The eleven lists, by Ofsted's number, with the columns of every layout.
 *
 * @example
 * import { annexALists } from '@sightline/annex-a';
 * annexALists.map((list) => list.columns.length) // => [7, 8, 11, 12, 14, 14, 17, 34, 17, 16, 19]
 */
export const annexALists: readonly ListSpec[] = [
  contacts,
  earlyHelp,
  referrals,
  assessments,
  section47,
  childrenInNeed,
  childProtection,
  childrenInCare,
  careLeavers,
  adoption,
  adopters,
];
