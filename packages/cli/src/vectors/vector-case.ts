/** One case of a vectors file. */
export type VectorCase = {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  /** The function asked, in a file that names its `set`. */
  readonly fn?: string;
  readonly rule?: string;
  readonly kind?: string;
  readonly tolerance?: number;
  /** The published answer is a fault of the program it was taken from; `ours` is expected. */
  readonly peerBug?: boolean;
  readonly ours?: unknown;
  /** Expected of the preset of this name, which answers it. */
  readonly preset?: string;
};
