import { expect, test } from 'vitest';
import { suggestCodes } from '../index.ts';

const codes = [
  { code: 'F3', label: 'Full time, not study', preferred: 'F3: Full time, not study', aliases: ['Employed'] },
  { code: 'P3', label: 'Part time, not study', preferred: 'P3: Part time, not study', aliases: [] },
  { code: 'G4', label: 'Illness', preferred: 'G4: Illness', aliases: ['Ill'] },
];
const suggested = (text: string): string[] => suggestCodes(text, codes).map(({ code }) => code);

test('the likeliest comes first, by whichever spelling is most like the text', () => {
  expect(suggested('part-time, not studying')).toEqual(['P3', 'F3']);
  expect(suggested('emploied')).toEqual(['F3']);
  const [first, second] = suggestCodes('full time not study', codes);
  expect([first!.code, second!.code]).toEqual(['F3', 'P3']);
  expect(first!.score).toBeGreaterThan(second!.score);
});

test('nothing is suggested for what looks like none, or has fewer than four letters', () => {
  expect(suggested('something else')).toEqual([]);
  expect(suggested('F4')).toEqual([]);
  expect(suggested('')).toEqual([]);
});

test('two codes alike come in the order of the list', () => {
  const twins = ['x', 'y'].map((code) => ({ code, label: 'Placed', preferred: 'Placed', aliases: [] }));
  expect(suggestCodes('Plased', twins).map(({ code }) => code)).toEqual(['x', 'y']);
});
