import type { Finding, FindingSeverity, ListKey } from '@sightline/core';
import type { Rule } from './rule.ts';

/** What breaks a rule: a cell, a record, or a list as a whole. */
export type Fault = {
  readonly rule: Rule;
  /** Absent where the fault is of the list as a whole. */
  readonly row?: number;
  /** Key of the column to look at. */
  readonly column?: string;
  /** Where it is not the rule's list. */
  readonly list?: ListKey;
  readonly severity: FindingSeverity;
  /** What is wrong, in a word of the program: of a cell, and where a rule can be broken in several ways. */
  readonly kind?: string;
  /** Of a code column: what is written. */
  readonly raw?: string;
  readonly fix?: { readonly to: string; readonly certain: boolean };
  /** Of a record: numbers, places and codes for the words of the finding. */
  readonly params?: Finding['params'];
  /** Faults that share it are told together: the fault is in how the column is written, not in the record. */
  readonly together?: string;
};
