import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { summaryOfCouncil } from './summary.ts';

const kept = new URL('SUMMARY.txt', import.meta.url);

describe('the council of three thousand children', () => {
  // A regression: the lines were written by `pnpm run summary`, and read by a person before they were kept.
  it('has the records, findings and figures that were kept', () => {
    expect(summaryOfCouncil().split('\n')).toEqual(readFileSync(kept, 'utf8').split('\n'));
  });
});
