/** Key of an Annex A list, of a derived table, or of another input. */
export type ListKey =
  | 'contacts'
  | 'earlyHelp'
  | 'referrals'
  | 'assessments'
  | 'section47'
  | 'childrenInNeed'
  | 'childProtection'
  | 'childrenInCare'
  | 'careLeavers'
  | 'adoption'
  | 'adopters'
  | (string & {});

/**
 * One typed column. Dates are epoch days, {@link ABSENT} when absent; codes, text and keys are indices into
 * `dictionary`, -1 when absent; a decimal is an exact integer of `10^-decimals`, NaN when absent.
 */
export type Column =
  | { readonly type: 'date'; readonly values: Int32Array }
  | { readonly type: 'integer'; readonly values: Int32Array }
  | { readonly type: 'decimal'; readonly values: Float64Array; readonly decimals: number }
  | {
      readonly type: 'code' | 'text' | 'key';
      readonly values: Int32Array;
      readonly dictionary: readonly string[];
    };

/** The absent value of a date or integer column. */
export const ABSENT = -2147483648;

/** The absent value of a code, text or key column. */
export const ABSENT_INDEX = -1;

/** One list as typed columns. */
export type Table = {
  readonly key: ListKey;
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
  /** Column to row to raw text, only where the cell did not parse or differs from its canonical value. */
  readonly invalid: Readonly<Record<string, ReadonlyMap<number, string>>>;
  readonly source: {
    readonly file: string;
    readonly sheet: string;
    /** Excel row of the first record. */
    readonly firstRow: number;
    /** Excel row of each record. */
    readonly excelRow: Int32Array;
    /** Where records come from several files: from which record on they stand in another. */
    readonly then?: readonly { readonly from: number; readonly file: string; readonly sheet: string }[];
  };
};
