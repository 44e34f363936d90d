import type {
  ColumnKind,
  FindingAbout,
  FindingBasis,
  FindingSeverity,
  Layout,
  ListKey,
} from '@sightline/core';
import type { CodeList } from '../codes/code-list.ts';

/** One Annex A list as data: what its sheet is called, what its columns are, what a row stands for. */
export type ListSpec = {
  /** Ofsted's number of the list, 1 to 11. */
  readonly number: number;
  readonly key: ListKey;
  readonly name: string;
  /** Title above the headings in Ofsted's template. */
  readonly title: string;
  /** Names that a sheet of this list is known by; letters and digits count, nothing else. */
  readonly sheetNames: readonly string[];
  /** What one row stands for. */
  readonly grain: string;
  /** Columns that together should not repeat. */
  readonly naturalKey: readonly string[];
  readonly window: ListWindow;
  /** First and last day of what a row is about; a row is open at S by core's `openAt`. */
  readonly openSpan?: { readonly start: string; readonly end: string };
  readonly layouts: readonly Layout[];
  /** In the order of Ofsted's template. */
  readonly columns: readonly ListColumn[];
};

/** Which records a list asks for. */
export type ListWindow = {
  /** Calendar months before the snapshot. */
  readonly months: number;
  /** Columns whose dates decide. */
  readonly anchors: readonly string[];
  /** Whether what is still open belongs to the list whenever it began. */
  readonly openIncluded: boolean;
  readonly words: string;
};

/** One column of a list. */
export type ListColumn = {
  readonly key: string;
  /** Heading in Ofsted's template. */
  readonly name: string;
  /** Heading in the layouts that name it differently. */
  readonly nameByLayout?: Readonly<Partial<Record<Layout, string>>>;
  /** Other headings seen; case, spaces and kind of quotation mark do not count. */
  readonly aliases: readonly string[];
  readonly type: 'date' | 'integer' | 'code' | 'text' | 'key';
  /** Where the column is not in every layout of the list. */
  readonly layouts?: readonly Layout[];
  /** Who asks for it; Ofsted's own workbook unless stated. */
  readonly basis?: FindingBasis;
  /** For type `code`. */
  readonly codes?: CodeList;
  /** Words that stand for nothing in this column, besides those of any column such as `N/A`. */
  readonly blankWords?: readonly string[];
  /** Words that stand for a number. */
  readonly numberWords?: Readonly<Record<string, number>>;
  /** Always, or in words when; what a list can decide of the words is in `requiredWhen`. */
  readonly required: 'always' | { readonly when: string };
  /** Severity of a blank where `required` is `always`; `error` unless stated. */
  readonly requiredSeverity?: FindingSeverity;
  readonly requiredWhen?: readonly RequiredWhen[];
  /** Codes of the list that may not stand in this column. */
  readonly refused?: readonly {
    readonly rule: string;
    readonly code: string;
    readonly severity: FindingSeverity;
    /** `ofsted` unless stated. */
    readonly basis?: FindingBasis;
    /** `structure` where the record is not for the list; `data` unless stated. */
    readonly about?: FindingAbout;
    /** Where the code was good in earlier layouts. */
    readonly layouts?: readonly Layout[];
  }[];
  /** Form that a text should have. */
  readonly shape?: 'child-id' | 'postcode' | 'urn';
  readonly description: string;
  /** Names or locates a person. */
  readonly sensitive?: true;
  readonly specialCategory?: true;
  readonly kind: ColumnKind;
  readonly role?: 'child' | 'adopter' | 'worker' | 'team' | 'birth' | 'address';
};

/** A blank that is a fault only when a condition on other columns of the row holds. */
export type RequiredWhen = {
  /** Last part of the rule's id. */
  readonly rule: string;
  readonly when: Condition;
  readonly severity: FindingSeverity;
  /** `ofsted` unless stated. */
  readonly basis?: FindingBasis;
};

/**
 * A condition on another column of the same row. `given` counts text that could not be read; the others look
 * at values.
 * - `one-of` needs a value, `not-one-of` and `not-equal` hold without one.
 * - `placeholder` is that a word for nothing is written, such as `N/A`.
 * - `open` is that the date `end` is blank or after the snapshot.
 */
export type Condition =
  | { readonly kind: 'given' | 'placeholder'; readonly column: string }
  | { readonly kind: 'one-of' | 'not-one-of'; readonly column: string; readonly codes: readonly string[] }
  | { readonly kind: 'more-than' | 'not-equal'; readonly column: string; readonly number: number }
  | { readonly kind: 'open'; readonly end: string };
