import { describe, expect, it } from 'vitest';
import { findingStates } from './finding-states.ts';
import { localDate } from './local-date.ts';
import type { Run } from './run.ts';

const asAt = localDate('2025-03-31');
const explained = [{ rule: 'R', key: 'a', reason: 'Looked at', until: asAt }];

describe('findingStates', () => {
  it('explains a finding of this rule and id until the day named, that day included', () => {
    const stateOf = findingStates(asAt, { explained });
    expect(stateOf('a', 'R')).toEqual({ state: 'explained' });
    expect(stateOf('a', 'S')).toEqual({ state: 'open' });
    expect(stateOf('b', 'R')).toEqual({ state: 'open' });
    expect(findingStates(localDate('2025-04-01'), { explained })('a', 'R')).toEqual({ state: 'open' });
  });

  it('keeps the day since when a finding is known, and gives a new one that of the snapshot', () => {
    const previous = {
      envelope: { asAt: localDate('2024-12-31') } as Run['envelope'],
      findings: [
        { id: 'a', code: 'R', state: 'open', since: localDate('2024-09-30') },
        { id: 'b', code: 'R', state: 'open' },
      ],
    } as const;
    const stateOf = findingStates(asAt, { previous });
    expect(['a', 'b', 'c'].map((id) => stateOf(id, 'R').since)).toEqual([
      '2024-09-30',
      '2024-12-31',
      '2025-03-31',
    ]);
  });
});
