import { WorkbookError } from './workbook-error.ts';

/** How much a file may ask for before it is refused. */
export type Limits = {
  /** Bytes of all parts together once unpacked. */
  readonly inflatedBytes: number;
  /** Unpacked size over packed size, of one part and of all together; asked only over 1 MiB, where it can harm. */
  readonly compressionRatio: number;
  /** Files in the zip container. */
  readonly entries: number;
  readonly sheets: number;
  /** Columns of a sheet. */
  readonly columns: number;
  /** Rows of a sheet. */
  readonly rows: number;
  /** Filled cells of the whole file. */
  readonly cells: number;
  /** Bytes of one text. */
  readonly stringLength: number;
};

/** Limits that a region's lists stay well below; a caller with more passes its own. */
export const defaultLimits: Limits = {
  inflatedBytes: 2 ** 30,
  compressionRatio: 500,
  entries: 10_000,
  sheets: 500,
  columns: 16_384,
  rows: 2_000_000,
  cells: 200_000_000,
  stringLength: 1_000_000,
};

/** Refuses a value over its limit. */
export function withinLimit(
  limits: Limits,
  limit: keyof Limits,
  value: number,
  where: Readonly<Record<string, string>> = {},
): void {
  if (value > limits[limit]) {
    throw new WorkbookError('LIMIT_EXCEEDED', { limit, value: String(value), ...where });
  }
}
