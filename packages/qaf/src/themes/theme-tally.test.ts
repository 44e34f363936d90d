import { expect, it } from 'vitest';
import { day, quarter } from '../../test/made-up.ts';
import { themeTally } from './theme-tally.ts';

it('puts the theme of more records first, before the order of names', () => {
  const mention = (theme: string, record: string) =>
    ({ theme, polarity: 'development', source: 'audit', record, on: day('05-01') }) as const;
  const { themes } = themeTally(
    [mention('a', '1'), mention('b', '1'), mention('b', '2')],
    ['a', 'b'].map((code) => ({ code, label: code })),
    { period: quarter },
  );
  expect(themes.map(({ theme, records }) => [theme, records])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});
