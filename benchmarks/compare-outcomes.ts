import { readFileSync } from 'node:fs';
import type { Outcome } from './job/outcome.ts';

/** How two outcomes of the job compare. */
export type Comparison = { readonly compared: number; readonly different: readonly string[] };

/** Compares the counts and checksums of two outcomes; what only one of them has is a difference. */
export function compareOutcomes(one: Outcome, other: Outcome): Comparison {
  const different: string[] = [];
  let compared = 0;
  for (const part of ['schema', 'rules', 'inds'] as const) {
    for (const name of new Set([...Object.keys(one[part]), ...Object.keys(other[part])])) {
      compared++;
      if (JSON.stringify(one[part][name]) !== JSON.stringify(other[part][name]))
        different.push(`${part} ${name}`);
    }
  }
  return { compared, different };
}

/** An outcome that an engine wrote. */
export function readOutcome(file: string): Outcome {
  return JSON.parse(readFileSync(file, 'utf8')) as Outcome;
}
