import { SightlineError } from '@sightline/core';

/** Why a file could not be read or written as a workbook. */
export type WorkbookErrorCode =
  /** Neither an .xlsx workbook nor text; `looksLike` says what it seems to be. */
  | 'NOT_A_WORKBOOK'
  /** Protected by a password. */
  | 'ENCRYPTED_WORKBOOK'
  /** The binary format of Excel 97-2003; to be saved as .xlsx first. */
  | 'OLD_XLS'
  /** The zip container ends early or its directory points outside the file. */
  | 'TRUNCATED_ZIP'
  /** A part of the container could not be unpacked, or is not what the directory says; `part`. */
  | 'CORRUPT_PART'
  /** A part is packed in a way other than deflate, as some archivers do; `part`. */
  | 'UNKNOWN_COMPRESSION'
  /** A part that the workbook names is not in the container; `part`. */
  | 'MISSING_PART'
  /** `limit`, `value` and, where one applies, `part` or `sheet`. */
  | 'LIMIT_EXCEEDED'
  /** A quoted field of a CSV file is never closed; `row` where it starts. */
  | 'UNCLOSED_QUOTE'
  /** A sheet name that Excel would refuse; `sheet` counts from 1. */
  | 'INVALID_SHEET_NAME'
  /** A number that is not finite or stands in a date column, or a text longer than a cell of Excel holds; `sheet`, `row`, `column`. */
  | 'INVALID_CELL';

/**
 * A file that cannot be read as a workbook, or a workbook that cannot be written. Never holds the text of a cell.
 *
 * @example
 * import { WorkbookError } from '@sightline/workbook';
 * new WorkbookError('OLD_XLS').code // => 'OLD_XLS'
 */
export class WorkbookError extends SightlineError {
  declare readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, params: Readonly<Record<string, string>> = {}) {
    super(code, params);
  }
}
