import type { ListView } from '../list-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { sameOnLists } from './same-on-lists.ts';
import { spanColumns } from './span-columns.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;
const lists = ['childrenInNeed', 'childProtection', 'childrenInCare'] as const;

/** Records that are open; names that differ in capitals and spaces alone are one. */
const ofOpenRecords =
  (column: string) =>
  (list: ListView): ((row: number) => string | undefined) => {
    const { open } = list;
    const { dictionary, values } = list.table.columns[column] as {
      readonly dictionary: readonly string[];
      readonly values: Int32Array;
    };
    const names = dictionary.map((name) => name.toLowerCase().split(/\s+/).filter(Boolean).join(' '));
    return (row) => (open(row) ? names[values[row]!] : undefined);
  };

const columns = (list: string): readonly string[] => spanColumns[list as (typeof lists)[number]];

/** Rules that one worker and one team have a child who is open on several of lists 6, 7 and 8. */
export const workersAndTeamsRules: readonly RecordRule[] = [
  ...sameOnLists('WORKER-SAME', {
    ...derived,
    lists,
    column: 'allocatedWorker',
    columns,
    valueOf: ofOpenRecords('allocatedWorker'),
  }),
  ...sameOnLists('TEAM-SAME', {
    ...derived,
    lists,
    column: 'allocatedTeam',
    columns,
    valueOf: ofOpenRecords('allocatedTeam'),
  }),
];
