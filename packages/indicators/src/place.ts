import type { ListKey } from '@sightline/core';

/** Where a record, or a group, falls. Each falls in exactly one place. */
export type Place = 'outside' | 'excluded' | 'numerator' | 'not-yet-due' | 'unknown' | 'denominator-only';

/** A place with what it turns on: the exclusion's code, or the first absent field. */
export type PlaceLabel = { readonly place: Place; readonly code?: string; readonly field?: string };

/** The place of every record or group of a measure. */
export type Placement = {
  readonly grain: 'record' | 'group';
  /** Number of records, or of groups. */
  readonly size: number;
  /** Index into `legend` of each. */
  readonly place: Uint8Array;
  readonly legend: readonly PlaceLabel[];
  /** Last day in time, as epoch day, where the measure states one and it is known. */
  readonly due?: Int32Array;
  /** Where each record stands in the dataset. */
  readonly records: {
    readonly lists: readonly ListKey[];
    /** Index into `lists`; left out when there is one list. */
    readonly list?: Uint8Array;
    /** Position in that list; left out when it is the record's own number. */
    readonly row?: Int32Array;
    readonly size: number;
  };
  /** At group grain: the group of each record, and each group's first and representative record (-1 when none). */
  readonly groups?: {
    readonly of: Int32Array;
    readonly first: Int32Array;
    readonly representative: Int32Array;
  };
};
