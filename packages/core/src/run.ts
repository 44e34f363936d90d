import type { Measured } from './figure.ts';
import type { Finding, Where } from './finding.ts';
import type { Judgement } from './judgement.ts';
import type { LocalDate } from './local-date.ts';

/** What every command prints with `--json`. */
export type Envelope<T> = {
  readonly schema: 'sightline/1';
  readonly command: string;
  /** Engine version. */
  readonly engine: string;
  /** Version of the definitions. */
  readonly definitions: string;
  readonly asAt: LocalDate;
  readonly input: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  /** True when the output holds identities. */
  readonly identified: boolean;
  readonly result: T;
  readonly summary: {
    /** Of data and structure; late practice is no fault of the data. */
    readonly findings: { readonly error: number; readonly warning: number; readonly explained: number };
    readonly notMeasured: number;
  };
  readonly warnings: readonly Finding[];
  readonly exit: 0 | 1;
};

/** What went wrong. */
export type Problem = {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
};

/** What a command prints when it could not do what was asked. */
export type ErrorEnvelope = {
  readonly schema: 'sightline/1';
  readonly command: string;
  readonly error: Problem & {
    readonly where: Where;
    /** Each of several faults of a settings file. */
    readonly faults?: readonly Problem[];
  };
  readonly exit: 2;
};

/** Figures, judgements and finding ids of one run, without identities. Saved; the next run reads it. */
export type Run = {
  readonly schema: 1;
  readonly envelope: Omit<Envelope<null>, 'result'>;
  readonly measured: readonly Measured[];
  /** By the key that `judgementKey(measured)` gives. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  readonly findings: readonly Pick<Finding, 'id' | 'code' | 'state' | 'since'>[];
  /** Tells the authority's secret for finding ids from another one; absent when the ids are those of one run only. */
  readonly salt?: string;
  /** List to number of records. */
  readonly rows: Readonly<Record<string, number>>;
};
