import type { FindingAbout, FindingBasis, FindingSeverity, Layout, ListKey } from '@sightline/core';

/** One check as data; its words are made elsewhere from `id` and the parameters of what it finds. */
export type Rule = {
  /** Stable name, and the `code` of its findings. */
  readonly id: string;
  readonly about: FindingAbout;
  /** Of a fault; a value that is understood but not written as asked for is never more than a warning. */
  readonly severity: FindingSeverity;
  readonly basis: FindingBasis;
  /** Absent for a rule on all lists, or on several. */
  readonly list?: ListKey;
  /** Keys of the columns whose cells it finds fault with. */
  readonly columns: readonly string[];
  readonly layouts: readonly Layout[];
  /** Limits that an authority may set, with what they are otherwise. */
  readonly parameters?: Readonly<Record<string, number>>;
};

/** Which rules apply: Ofsted's own, those of public tools and returns too, or all. */
export type Profile = 'ofsted' | 'recommended' | 'all';

const basesOf: Readonly<Record<Profile, readonly FindingBasis[]>> = {
  ofsted: ['ofsted'],
  recommended: ['ofsted', 'tool', 'analogue'],
  all: ['ofsted', 'tool', 'analogue', 'derived'],
};

/** Whether a rule belongs to a profile. */
export function isInProfile(rule: Rule, profile: Profile): boolean {
  return basesOf[profile].includes(rule.basis);
}
