import type { ListKey } from '@sightline/core';
import type { Rule } from './rule.ts';

/**
 * A rule on late or missing practice. It has no formula of its own: it names definitions, by id, and tells their overdue
 * members. What it finds may be a true record, so that it never counts in a data-quality score.
 */
export type PracticeRule = Rule & {
  readonly about: 'practice';
  readonly list: ListKey;
  readonly definitions: readonly PracticeDefinition[];
};

/** Whose members a practice rule tells. */
export type PracticeDefinition = {
  readonly id: string;
  /** Where its overdue members fall: those of an overdue count, or those that a share of in time leaves over. */
  readonly places: readonly ('numerator' | 'denominator-only')[];
  /** Of them, those with or without a value in a column: what is missing and what is old are rules of their own. */
  readonly only?: { readonly column: string; readonly is: 'present' | 'absent' };
  /** Parameters of the definition that the rule's words set. */
  readonly parameters?: Readonly<Record<string, number | boolean | readonly string[]>>;
};
