import type { LocalDate } from './local-date.ts';
import type { ListKey } from './table.ts';

/** Where something was found: by file position, never by identity. `row` is the Excel row, counted from 1. */
export type Where = {
  readonly authority?: string;
  readonly file?: string;
  readonly list?: ListKey;
  readonly sheet?: string;
  readonly row?: number;
  /** Column key, such as `dateOfReferral`. */
  readonly column?: string;
  /** How many records one finding stands for, when it stands for more than one. */
  readonly count?: number;
};

/**
 * - `data`: a fault of recording.
 * - `practice`: a true record of late or missing practice.
 * - `structure`: sheets, headings, layout.
 */
export type FindingAbout = 'data' | 'practice' | 'structure';

export type FindingSeverity = 'error' | 'warning';

/**
 * - `ofsted`: stated by Ofsted's workbook.
 * - `tool`: behaviour or note of a public tool.
 * - `analogue`: taken over from a check of a DfE return.
 * - `derived`: domain logic of this library.
 */
export type FindingBasis = 'ofsted' | 'tool' | 'analogue' | 'derived';

/** One thing found in the data. Its words are made in `reports` from `code` and `params`. */
export type Finding = {
  /** Stable between runs: a keyed hash of rule, list, natural key, column and occurrence. */
  readonly id: string;
  readonly code: string;
  readonly about: FindingAbout;
  readonly severity: FindingSeverity;
  readonly basis: FindingBasis;
  readonly where: Where;
  /** Never the value of a sensitive column. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Code columns only. */
  readonly fix?: { readonly from: string; readonly to: string; readonly certain: boolean };
  readonly state: 'open' | 'explained';
  readonly since?: LocalDate;
};
