import { byteWindow, joined } from '../scanning/byte-window.ts';
import type { BlockVisitor, CellBlock } from '../scanning/cell-block.ts';
import type { Inflate } from '../zip/inflate.ts';
import type { Limits } from '../limits.ts';
import { withinLimit } from '../limits.ts';
import { sharedStrings } from './rich-text.ts';
import type { StringStore } from '../scanning/string-store.ts';
import { workbookParts } from './workbook-parts.ts';
import { scanWorksheet } from './worksheet.ts';
import { partAsUtf8 } from '../scanning/text-encoding.ts';
import { zipDirectory } from '../zip/zip-directory.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';

/** Reads the sheets of an .xlsx workbook. @returns their names in the order of the tabs */
export function scanXlsx(
  bytes: Uint8Array,
  visitor: BlockVisitor,
  block: CellBlock,
  strings: StringStore,
  limits: Limits,
  inflate: Inflate,
): string[] {
  const zip = inUtf8(zipDirectory(bytes, limits, inflate));
  const parts = workbookParts(zip);
  withinLimit(limits, 'sheets', parts.sheets.length);
  // The shared strings may stand anywhere in the container, so they are read before the first sheet that needs them.
  let shared: Int32Array | undefined;
  const stringsAreMissing = parts.sharedStrings !== undefined && !zip.has(parts.sharedStrings);
  const stringsPart = stringsAreMissing ? undefined : parts.sharedStrings;
  const counted = { cells: 0 };
  parts.sheets.forEach((sheet, index) => {
    const details = { hidden: sheet.hidden, date1904: parts.date1904, text: strings.text };
    if (!visitor.sheet(sheet.name, index, details)) return;
    shared ??=
      stringsPart === undefined
        ? new Int32Array(0)
        : sharedStrings(byteWindow(zip.open(stringsPart)), strings, limits);
    const context = {
      part: sheet.part,
      strings,
      shared,
      missingStrings: stringsAreMissing ? parts.sharedStrings : undefined,
      dateStyles: parts.dateStyles,
      date1904: parts.date1904,
      limits,
      counted,
    };
    scanWorksheet(byteWindow(zip.open(sheet.part)), context, visitor, block);
    visitor.end();
  });
  return parts.sheets.map((sheet) => sheet.name);
}

/** The same container with its parts in UTF-8; a part may also be written in UTF-16. */
function inUtf8(zip: ZipDirectory): ZipDirectory {
  return {
    ...zip,
    open: (path) => partAsUtf8(zip.open(path)),
    read: (path) => joined(partAsUtf8(zip.read(path))),
  };
}
