/**
 * Everything a command may touch outside itself. A test hands in its own; the command line hands in the machine's.
 */
export type Io = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** @throws with a `code` of `ENOENT` when there is no such file */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Names of the files of a folder, sorted. */
  readonly listFolder: (path: string) => Promise<readonly string[]>;
  /** Writes under a temporary name, then renames, making the folder when it is not there. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  /** All of standard input, or undefined when it is a terminal. */
  readonly readStdin: () => Promise<string | undefined>;
  /** A path made absolute. */
  readonly resolve: (...parts: readonly string[]) => string;
  readonly isTty: { readonly stdout: boolean; readonly stderr: boolean };
  /** Columns of the terminal. */
  readonly columns: number;
  /** True when the user asked for no colour. */
  readonly noColour: boolean;
};
