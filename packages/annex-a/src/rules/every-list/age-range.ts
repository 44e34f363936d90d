import { ABSENT, ageOn } from '@sightline/core';
import type { FindingBasis, FindingSeverity, ListKey } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import type { ListView } from '../list-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { eachRecord, rulesOfList } from '../rules-of-list.ts';

/** Which ages a list has, in completed years, -1 for the unborn; both inside. */
type AgeRange = {
  readonly min: number;
  readonly max: number;
  /** Day at which the age counts. */
  readonly event?: string;
  /** Days that end what the record is about, the first that is given counts; the snapshot until then. */
  readonly ends?: readonly string[];
  /** Whether it may end on the birthday on which the age is passed. */
  readonly endsOnBirthday?: true;
  readonly severity?: FindingSeverity;
  readonly basis?: FindingBasis;
};

const ranges: Readonly<Partial<Record<ListKey, AgeRange>>> = {
  contacts: { event: 'dateOfContact', min: -1, max: 17 },
  earlyHelp: { ends: ['assessmentCompletionDate'], min: -1, max: 25 },
  referrals: { event: 'dateOfReferral', min: -1, max: 17 },
  assessments: { event: 'assessmentStartDate', min: -1, max: 17 },
  section47: { event: 'strategyDiscussionDate', min: -1, max: 17 },
  childrenInNeed: { ends: ['cinClosureDate'], min: -1, max: 25 },
  childProtection: { ends: ['planEndDate'], endsOnBirthday: true, min: -1, max: 17 },
  childrenInCare: { ends: ['dateCeased'], endsOnBirthday: true, min: 0, max: 17 },
  careLeavers: { ends: [], min: 16, max: 24, severity: 'error', basis: 'tool' },
  adoption: { ends: ['adoptionOrderDate', 'decisionReversedDate'], min: -1, max: 17 },
};

/** AGE-RANGE: the child is of an age that the list is for, when it counts. */
export function ageRange(list: ListSpec): RecordRule | undefined {
  const range = ranges[list.key];
  if (!range) return undefined;
  const { event, ends = [], endsOnBirthday, min, max, severity = 'warning', basis = 'derived' } = range;
  return rulesOfList(list)('AGE-RANGE', {
    severity,
    basis,
    columns: ['dateOfBirth', ...(event === undefined ? ends : [event])],
    parameters: { min, max },
    find: eachRecord(list.key, (records, _, parameters) => {
      const birth = records.dates('dateOfBirth');
      const dayOf = event === undefined ? endOrSnapshot(records, ends) : happened(records, event);
      const [least, most] = [parameters['min']!, parameters['max']!];
      return (row) => {
        const born = birth[row]!;
        const day = dayOf(row);
        if (born === ABSENT || day === ABSENT) return false;
        const age = ageOn(born, day);
        if (age < least) return { params: { limit: least } };
        const isBirthday = age === most + 1 && ageOn(born, day - 1) === most;
        const mayEnd =
          endsOnBirthday === true && isBirthday && ends.some((end) => records.dates(end)[row] === day);
        return age > most && !mayEnd && { params: { limit: most } };
      };
    }),
  });
}

/** The day of an event; `ABSENT` while it lies ahead. */
function happened({ dates, snapshot }: ListView, event: string): (row: number) => number {
  const days = dates(event);
  return (row) => (days[row]! > snapshot ? ABSENT : days[row]!);
}

/** `ABSENT` where an end was written that could not be read. */
function endOrSnapshot(records: ListView, ends: readonly string[]): (row: number) => number {
  const { snapshot } = records;
  const columns = ends.map((end) => ({ days: records.dates(end), given: records.given(end) }));
  return (row) => {
    for (const { days, given } of columns) {
      if (given(row)) return Math.min(days[row]!, snapshot);
    }
    return snapshot;
  };
}
