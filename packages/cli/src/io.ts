/** One file to write: its path and its whole content. */
export type FileToWrite = { readonly path: string; readonly bytes: Uint8Array };

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
  /** Writes all under temporary names, then renames, making folders that are not there: all of them or none. */
  readonly writeFiles: (files: readonly FileToWrite[]) => Promise<void>;
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
