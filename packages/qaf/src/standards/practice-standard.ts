/** What good practice is, as a council states it. Questions of audit tools and indicators point at it. */
export type PracticeStandard = {
  readonly id: string;
  readonly statement: string;
  readonly service: string;
  /** Where the standard comes from, such as a statute, guidance or the council's own. */
  readonly source: string;
  /** Ids of definitions that measure it. */
  readonly indicators?: readonly string[];
};
