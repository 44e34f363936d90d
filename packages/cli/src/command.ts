import type { Envelope, LocalDate } from '@sightline/core';
import type { Io } from './io.ts';

/** One option of a command. */
export type OptionSpec = {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** How the value is called in the help. */
  readonly value?: string;
  readonly words: string;
};

/** The options as the command line gave them. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command works with. */
export type Context = {
  readonly command: string;
  readonly positionals: readonly string[];
  readonly values: Values;
  readonly io: Io;
  /** Says how far the work is, on a terminal only. */
  readonly progress: (words: string) => void;
};

/** A command that reads no data has no snapshot date. */
export type AnyEnvelope = Omit<Envelope<unknown>, 'asAt'> & { readonly asAt?: LocalDate };

/** What came of a command. */
export type Answer = {
  /** For people, when `--json` was not asked for. */
  readonly text: string;
  /** For programs, with `--json`; `schema` prints its schema either way and has none. */
  readonly envelope?: AnyEnvelope;
  readonly exit: 0 | 1;
  /** Told on standard error beside the answer, such as the paths of written files. */
  readonly notes?: readonly string[];
};

export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly details: readonly string[];
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many arguments it takes beside its options; any number of files unless stated. */
  readonly most?: number;
  readonly run: (context: Context) => Promise<Answer>;
};

/** The value of an option that takes one. */
export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** The values of an option that may be repeated. */
export const textsOf = (values: Values, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value)
    ? value.filter((one) => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : [];
};
