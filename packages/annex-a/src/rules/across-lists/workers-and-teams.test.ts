import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const plan = { planStartDate: '2023-06-01' };
const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };
const need = { cinStartDate: '2023-06-01' };
const ended = { planStartDate: '2022-06-01', planEndDate: '2023-10-01' };

describe('workers and teams', () => {
  const had = (column: string, ...names: readonly (string | undefined)[]): Child => ({
    childrenInNeed: [{ ...need, [column]: names[0] }],
    childProtection: [{ ...plan, [column]: names[1] }],
    childrenInCare: [{ ...care, [column]: names[2] }],
  });
  it.each<Case>(
    (['allocatedWorker', 'allocatedTeam'] as const).map((column) => [
      column === 'allocatedWorker' ? 'AA-X-WORKER-SAME' : 'AA-X-TEAM-SAME',
      [had(column, 'Team A', 'Team B', 'Team A'), had(column, undefined, 'Team A', 'Team B')],
      [
        had(column, 'Team A', 'team  a', ' Team A'),
        had(column, 'Team A', undefined, '#N/A'),
        {
          childrenInNeed: [{ ...need, [column]: 'Team A' }],
          childProtection: [{ ...ended, [column]: 'Team B' }],
        },
      ],
    ]),
  )('%s', expectTold);
});
