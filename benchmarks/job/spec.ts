import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A column of the job's lists, as the reference engines read it. */
export type SpecColumn = {
  readonly name: string;
  readonly type: 'id' | 'cat' | 'date' | 'integer' | 'team' | 'worker' | 'postcode' | 'text';
  readonly required: boolean;
  readonly codes: readonly string[] | null;
};

/** A rule of the job. `order`: b before a; `future`: a after the reference day; the others by their names. */
export type SpecRule = { readonly id: string; readonly list: string } & (
  | { readonly kind: 'order' | 'age' | 'both' | 'dup'; readonly a: string; readonly b: string }
  | { readonly kind: 'future'; readonly a: string }
  | { readonly kind: 'range'; readonly a: string; readonly lo: number; readonly hi: number }
  | { readonly kind: 'xsame'; readonly a: string; readonly other: string }
  | { readonly kind: 'xexist'; readonly other: string }
);

/** A condition of an indicator; days are epoch days. */
export type SpecPredicate =
  | { readonly op: 'eq'; readonly c: string; readonly v: string }
  | { readonly op: 'notnull' | 'null'; readonly c: string }
  | { readonly op: 'between'; readonly c: string; readonly a: number; readonly b: number }
  | { readonly op: 'le'; readonly c: string; readonly d: number }
  | { readonly op: 'ge'; readonly c: string; readonly n: number }
  | { readonly op: 'diffle' | 'diffgt'; readonly a: string; readonly b: string; readonly n: number };

/** An indicator of the job: of the records for which all of `den` hold, those for which all of `num` do. */
export type SpecIndicator = {
  readonly id: string;
  readonly nm: string;
  readonly list: string;
  readonly key: string;
  readonly den: readonly SpecPredicate[];
  readonly num: readonly SpecPredicate[];
};

/** The job that every engine does. */
export type Spec = {
  /** The reference day, 31 March 2024, as an epoch day. */
  readonly REF: number;
  readonly cols: Readonly<Record<string, readonly SpecColumn[]>>;
  readonly rules: readonly SpecRule[];
  readonly inds: readonly SpecIndicator[];
};

/** Reads the job from the folder of the reference engines. */
export function readSpec(perf: string): Spec {
  return JSON.parse(readFileSync(join(perf, 'spec.json'), 'utf8')) as Spec;
}
