/** What is planned for a practice week and was done in it. */
export type PracticeWeek = {
  readonly activities: readonly {
    /** Such as `audit`, `observation`, `focus-group`, `supervision`. */
    readonly activity: string;
    readonly planned: number;
    readonly done: number;
  }[];
  /** Children and families that somebody spoke with. */
  readonly childrenHeard: number;
  readonly familiesHeard: number;
};
