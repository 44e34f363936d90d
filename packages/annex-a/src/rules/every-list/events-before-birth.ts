import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import { eachDate } from '../each-date.ts';
import type { RecordRule } from '../record-rule.ts';
import { rulesOfList } from '../rules-of-list.ts';

/** Events that an unborn child can have, from 40 weeks before birth; in care and in adoption a child is born. */
const eventsOf: Readonly<Partial<Record<ListKey, { readonly columns: readonly string[]; days: number }>>> = {
  contacts: { columns: ['dateOfContact'], days: 280 },
  earlyHelp: { columns: ['assessmentStartDate', 'assessmentCompletionDate'], days: 280 },
  referrals: { columns: ['dateOfReferral'], days: 280 },
  assessments: { columns: ['assessmentStartDate', 'dateOfAuthorisation'], days: 280 },
  section47: { columns: ['strategyDiscussionDate', 'icpcDate'], days: 280 },
  childrenInNeed: { columns: ['cinStartDate', 'cinClosureDate'], days: 280 },
  childProtection: { columns: ['planStartDate', 'planEndDate'], days: 280 },
  childrenInCare: { columns: ['dateStartedLookedAfter', 'placementStart', 'legalStatusStart'], days: 0 },
  adoption: { columns: ['dateEnteredCare', 'decisionDate'], days: 0 },
};

/** DOB-EVENT: no event is dated more than some days before birth. */
export function eventsBeforeBirth(list: ListSpec): RecordRule | undefined {
  const events = eventsOf[list.key];
  return (
    events &&
    rulesOfList(list)('DOB-EVENT', {
      severity: 'warning',
      basis: 'derived',
      columns: [...events.columns, 'dateOfBirth'],
      needs: ['dateOfBirth'],
      parameters: { days: events.days },
      find: eachDate(list.key, events.columns, (records, parameters) => {
        const birth = records.dates('dateOfBirth');
        return (day, row) => birth[row] !== ABSENT && day < birth[row]! - parameters['days']!;
      }),
    })
  );
}
