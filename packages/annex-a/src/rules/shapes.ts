import type { FindingBasis, FindingSeverity } from '@sightline/core';
import type { ListColumn } from '../lists/list-spec.ts';

/** The form of a text, and the rule that tells where it is not kept. */
type Shape = {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly basis: FindingBasis;
  readonly pattern: RegExp;
};

/** Forms of texts, tried without regard to case. */
export const shapes: Readonly<Record<NonNullable<ListColumn['shape']>, Shape>> = {
  'child-id': { rule: 'ID-SHAPE', severity: 'warning', basis: 'tool', pattern: /^[a-z0-9]{2,20}$/i },
  // The forms of the area (A9, A99, AA9, AA99, A9A, AA9A), then a digit and two letters.
  postcode: {
    rule: 'POSTCODE-SHAPE',
    severity: 'error',
    basis: 'tool',
    pattern: /^(?:gir ?0aa|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})$/i,
  },
  // Six or seven digits, SC and six digits, or what the DfE takes for "not known yet".
  urn: { rule: 'URN-SHAPE', severity: 'warning', basis: 'derived', pattern: /^(?:\d{6,7}|sc\d{6}|x{7})$/i },
};
