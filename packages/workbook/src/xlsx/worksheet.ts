import type { ByteWindow } from '../scanning/byte-window.ts';
import { BLOCK_CELLS, putCell } from '../scanning/cell-block.ts';
import type { BlockVisitor, CellBlock } from '../scanning/cell-block.ts';
import { cellContent } from './cell-content.ts';
import { epochDayOfSerial } from '../tables/date-serial.ts';
import type { Limits } from '../limits.ts';
import { withinLimit } from '../limits.ts';
import { CellKind } from '../scanning/sheet-visitor.ts';
import { plainCell } from './plain-cell.ts';
import type { StringStore } from '../scanning/string-store.ts';
import { isoDayOf } from './iso-day.ts';
import { WorkbookError } from '../workbook-error.ts';
import { Byte, isName, numberOf, skipDeclaration, tagEnd } from './xml-bytes.ts';

/** What a worksheet needs of its workbook. */
export type WorksheetContext = {
  readonly part: string;
  readonly strings: StringStore;
  readonly shared: Int32Array;
  /** The part of the shared strings, where the workbook names one that is not there. */
  readonly missingStrings: string | undefined;
  readonly dateStyles: Uint8Array;
  readonly date1904: boolean;
  readonly limits: Limits;
  /** Cells of the whole workbook so far. */
  readonly counted: { cells: number };
};

const LOWER_C = 99;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_B = 98;
const LOWER_E = 101;
const LOWER_D = 100;

const CellType = { number: 0, shared: 1, boolean: 2, error: 3, text: 4, inline: 5, isoDate: 6 } as const;

/**
 * Reads the cells of a worksheet in one pass over its bytes, without building a tree or a string per cell. A tag or cell
 * that the window cuts off is read again when more of it is seen; nothing is told or remembered of it before.
 *
 * @throws {WorkbookError} CORRUPT_PART, MISSING_PART, LIMIT_EXCEEDED
 */
export function scanWorksheet(
  window: ByteWindow,
  context: WorksheetContext,
  visitor: Pick<BlockVisitor, 'cells'>,
  block: CellBlock,
): void {
  const { strings, shared, missingStrings, dateStyles, date1904, limits, counted, part } = context;
  const plain = plainCell();
  const content = cellContent(window, strings, limits);
  const emptyText = strings.intern('');
  let { bytes } = window;
  let end = bytes.length;
  let at = 0;
  // Where the tag or cell begins that is being read.
  let item = 0;
  let isInData = false;
  let row = -1;
  let column = -1;
  let rowIsNumbered = false;

  const checkPlace = (): void => {
    if (row >= limits.rows) withinLimit(limits, 'rows', row + 1, { part });
    if (column >= limits.columns) withinLimit(limits, 'columns', column + 1, { part });
  };

  const count = (): void => {
    if (block.count === BLOCK_CELLS) visitor.cells(block);
    counted.cells += 1;
    if (counted.cells > limits.cells) withinLimit(limits, 'cells', counted.cells, { part });
  };

  /** Index of a shared string; the one of an empty text is none. */
  const sharedText = (position: number): number => {
    const index = shared[position];
    if (index === undefined) {
      if (missingStrings !== undefined) throw new WorkbookError('MISSING_PART', { part: missingStrings });
      throw new WorkbookError('CORRUPT_PART', { part });
    }
    return index === emptyText ? -1 : index;
  };

  const putNumber = (number: number, style: number): void => {
    const day = dateStyles[style] === 1 ? epochDayOfSerial(number, date1904) : NaN;
    if (day === day) putCell(block, row, column, CellKind.date, day, -1);
    else putCell(block, row, column, CellKind.number, number, -1);
  };

  for (;;) {
    if (at >= end) {
      // A sheet whose data do not end was cut off.
      if (window.isLast) throw new WorkbookError('CORRUPT_PART', { part });
      window.move(item);
      ({ bytes } = window);
      end = bytes.length;
      at = 0;
    }
    while (at < end && bytes[at] !== Byte.lessThan) at += 1;
    item = at;
    const behind = isInData ? plain.read(bytes, at) : -1;
    if (behind >= 0) {
      at = behind;
      if (!rowIsNumbered) row = plain.row;
      column = plain.column;
      checkPlace();
      if (plain.isShared) {
        const text = sharedText(plain.value);
        if (text < 0) continue;
        putCell(block, row, column, CellKind.text, NaN, text);
      } else {
        putNumber(plain.value, plain.style);
      }
      count();
      continue;
    }
    at += 1;
    if (at >= end) continue;
    let byte = bytes[at]!;
    if (byte === Byte.slash) {
      // `</sheetData>` is the only closing tag of such a length here; rows and cells end where the next begins.
      at = tagEnd(bytes, at);
      if (isInData && (at < end || window.isLast) && isSheetData(bytes, at)) break;
      continue;
    }
    if (byte === Byte.bang || byte === Byte.question) {
      at = skipDeclaration(bytes, at);
      continue;
    }
    let name = at;
    while (byte > Byte.space && byte !== Byte.greaterThan && byte !== Byte.slash) {
      at += 1;
      if (byte === Byte.colon) name = at;
      byte = bytes[at]!;
    }
    const length = at - name;
    const isCell = isInData && length === 1 && bytes[name] === LOWER_C;
    if (!isCell && !(isInData && isName(bytes, name, at, 'row'))) {
      const isData = isName(bytes, name, at, 'sheetData');
      at = tagEnd(bytes, at);
      if (isData && !isInData && at < end) {
        if (bytes[at - 1] === Byte.slash) break;
        isInData = true;
      }
      continue;
    }

    let type: number = CellType.number;
    let style = 0;
    let reference = -1;
    let rowOfCell = row;
    while (at < end) {
      while (byte <= Byte.space) byte = bytes[++at]!;
      if (byte === Byte.greaterThan || byte === Byte.slash || at >= end) break;
      const attribute = at;
      while (at < end && byte !== Byte.equals) byte = bytes[++at]!;
      const isShort = at - attribute === 1 || bytes[attribute + 1]! <= Byte.space;
      while (at < end && byte !== Byte.quote && byte !== Byte.apostrophe) byte = bytes[++at]!;
      const value = at + 1;
      at = value;
      while (at < end && bytes[at] !== byte) at += 1;
      if (isShort) {
        const letter = bytes[attribute];
        if (letter === LOWER_R) {
          reference = isCell ? columnOf(bytes, value, at) : wholeNumber(bytes, value, at) - 1;
          if (isCell && !rowIsNumbered) rowOfCell = rowOf(bytes, value, at, row);
        } else if (letter === LOWER_S) style = wholeNumber(bytes, value, at);
        else if (letter === LOWER_T && isCell) type = cellType(bytes, value, at);
      }
      byte = bytes[++at]!;
    }
    const selfClosing = byte === Byte.slash;
    at = selfClosing ? at + 2 : at + 1;

    if (at >= end && !window.isLast) continue;
    if (!isCell) {
      rowIsNumbered = reference >= 0;
      row = rowIsNumbered ? reference : row + 1;
      column = -1;
      if (row >= limits.rows) withinLimit(limits, 'rows', row + 1, { part });
      continue;
    }
    if (!selfClosing) {
      content.read(at);
      at = content.end;
      if (at >= end && !window.isLast) continue;
    }
    row = rowOfCell;
    column = reference >= 0 ? reference : column + 1;
    if (selfClosing) continue;
    checkPlace();

    const { source, valueStart, valueEnd, inlineText, uncomputed } = content;
    if (row < 0) row = 0;
    if (inlineText >= 0) {
      if (inlineText === emptyText) continue;
      putCell(block, row, column, CellKind.text, NaN, inlineText);
    } else if (uncomputed !== undefined) {
      // Blank would say that nothing was recorded; what the formula gives is not known.
      putCell(block, row, column, CellKind.error, NaN, strings.intern(uncomputed));
    } else if (valueEnd === valueStart) {
      continue;
    } else if (type === CellType.shared) {
      const text = sharedText(numberOf(source, valueStart, valueEnd));
      if (text < 0) continue;
      putCell(block, row, column, CellKind.text, NaN, text);
    } else {
      if (valueEnd - valueStart > limits.stringLength)
        withinLimit(limits, 'stringLength', valueEnd - valueStart, { part });
      if (type === CellType.number) {
        const number = numberOf(source, valueStart, valueEnd);
        if (number === number) putNumber(number, style);
        else putCell(block, row, column, CellKind.text, NaN, strings.internXml(source, valueStart, valueEnd));
      } else {
        const text = strings.internXml(source, valueStart, valueEnd);
        const truth = type === CellType.boolean ? truthOf(strings.text(text).trim()) : NaN;
        const day = type === CellType.isoDate ? isoDayOf(strings.text(text).trim()) : NaN;
        if (type === CellType.error) putCell(block, row, column, CellKind.error, NaN, text);
        else if (truth === truth) putCell(block, row, column, CellKind.boolean, truth, -1);
        else if (day === day) putCell(block, row, column, CellKind.date, day, -1);
        else putCell(block, row, column, CellKind.text, NaN, text);
      }
    }
    count();
  }
  // What stands behind the data is unpacked too: only so does it show whether the part is whole.
  while (!window.isLast) window.move(window.bytes.length);
}

function isSheetData(bytes: Uint8Array, closeAt: number): boolean {
  return isName(bytes, closeAt - 9, closeAt, 'sheetData');
}

/** Column, counted from 0, of a reference such as `AB12`; -1 where it names none. */
function columnOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const letter = bytes[at]! & ~32; // upper case
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column - 1;
}

/** Row, counted from 0, of a reference such as `AB12`; the one given where it names none. */
function rowOf(bytes: Uint8Array, start: number, end: number, otherwise: number): number {
  let digits = start;
  while (digits < end && bytes[digits]! > Byte.nine) digits += 1;
  const number = wholeNumber(bytes, digits, end);
  return number > 0 ? number - 1 : otherwise;
}

/** 1 or 0 as `true` and `false` are written; NaN for what is neither. */
function truthOf(text: string): number {
  if (text === '1' || text === 'true') return 1;
  return text === '0' || text === 'false' ? 0 : NaN;
}

function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - Byte.zero;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return end > start ? number : -1;
}

function cellType(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === 1) {
    switch (bytes[start]) {
      case LOWER_S:
        return CellType.shared;
      case LOWER_B:
        return CellType.boolean;
      case LOWER_E:
        return CellType.error;
      case LOWER_D:
        return CellType.isoDate;
      default:
        return CellType.number;
    }
  }
  return isName(bytes, start, end, 'inlineStr') ? CellType.inline : CellType.text;
}
