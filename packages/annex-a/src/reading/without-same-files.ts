import type { AnnexAFile } from './annex-a-file.ts';

/** A file that holds what another holds, byte for byte. */
export type SameFile = { readonly file: string; readonly same: string };

/**
 * The files without those that are given a second time, which are read once.
 *
 * @returns the first by name of each content, in the order given, and the others
 */
export function withoutSameFiles(files: readonly AnnexAFile[]): {
  readonly different: readonly AnnexAFile[];
  readonly same: readonly SameFile[];
} {
  const positions = [...files.keys()].sort((a, b) => compare(files[a]!.name, files[b]!.name));
  const kept: number[] = [];
  const same: SameFile[] = [];
  for (const at of positions) {
    const known = kept.find((one) => haveSameBytes(files[one]!.bytes, files[at]!.bytes));
    if (known === undefined) kept.push(at);
    else same.push({ file: files[at]!.name, same: files[known]!.name });
  }
  return { different: files.filter((_, at) => kept.includes(at)), same };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function haveSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
