import { strFromU8 } from 'fflate';
import type { Limits } from './limits.ts';
import { withinLimit } from './limits.ts';
import { CellKind } from './sheet-visitor.ts';
import type { SheetVisitor } from './sheet-visitor.ts';
import type { StringStore } from './string-store.ts';
import { asUtf8, textOfUtf8 } from './text-encoding.ts';
import type { TextEncoding } from './text-encoding.ts';
import { WorkbookError } from './workbook-error.ts';

const QUOTE = 34;
const COMMA = 44;
const SEMICOLON = 59;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const DELIMITERS = [COMMA, SEMICOLON, TAB];
/** Lines by which the delimiter is told: a title, notes and some records. */
const SAMPLED_LINES = 40;

/** Reads delimited text as one sheet whose cells are all text. Rows are records: a quoted line end starts no new one. */
export function scanCsv(
  source: Uint8Array,
  visitor: SheetVisitor,
  strings: StringStore,
  limits: Limits,
  name: string,
): TextEncoding {
  const { bytes, encoding } = asUtf8(source);
  if (!visitor.sheet(name, 0, { hidden: false, date1904: false, text: strings.text })) return encoding;
  const hint = delimiterHint(bytes);
  const delimiter = hint?.delimiter ?? detectDelimiter(bytes);
  const end = bytes.length;
  let at = hint?.end ?? 0;
  let row = 0;
  let column = 0;
  let cells = 0;

  while (at < end) {
    let text = -1;
    let byte: number | undefined;
    if (bytes[at] === QUOTE) {
      const start = at;
      const close = closingQuote(bytes, at + 1, row);
      withinLimit(limits, 'stringLength', close - at - 1);
      text = quotedText(bytes, at + 1, close, strings);
      at = close + 1;
      byte = bytes[at];
      if (at < end && byte !== delimiter && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
        // After lines inside the quotes, the quote found opens a later field: this one never closes, and all rows in
        // between would be lost in it.
        if (hasLineEnd(bytes, start, close))
          throw new WorkbookError('UNCLOSED_QUOTE', { row: String(row + 1) });
        // Text behind a closing quote belongs to the field: nothing that was written is dropped.
        const from = at;
        at = fieldEnd(bytes, at, delimiter);
        withinLimit(limits, 'stringLength', at - start);
        text = strings.intern((text < 0 ? '' : strings.text(text)) + textOfUtf8(bytes.subarray(from, at)));
        byte = bytes[at];
      }
    } else {
      const from = at;
      let high = 0;
      while (at < end) {
        byte = bytes[at]!;
        if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
        high |= byte;
        at += 1;
      }
      if (at > from) {
        if (at - from > limits.stringLength) withinLimit(limits, 'stringLength', at - from);
        text =
          high < 128
            ? strings.internAscii(bytes, from, at)
            : strings.intern(textOfUtf8(bytes.subarray(from, at)));
      }
    }
    if (text >= 0) {
      if (column >= limits.columns) withinLimit(limits, 'columns', column + 1);
      if (row >= limits.rows) withinLimit(limits, 'rows', row + 1);
      cells += 1;
      if (cells > limits.cells) withinLimit(limits, 'cells', cells);
      visitor.cell(row, column, CellKind.text, NaN, text);
    }
    if (at >= end) break;
    at += 1;
    if (byte === delimiter) {
      column += 1;
    } else {
      if (byte === CARRIAGE_RETURN && bytes[at] === LINE_FEED) at += 1;
      row += 1;
      column = 0;
    }
  }
  visitor.end?.();
  return encoding;
}

/** The first line of the file may say `sep=;`, as Excel reads it; some writers put it in quotes. */
function delimiterHint(bytes: Uint8Array): { delimiter: number; end: number } | undefined {
  const found = /^"?sep=(.)"?(\r\n|\r|\n)/i.exec(strFromU8(bytes.subarray(0, 9), true));
  return found === null ? undefined : { delimiter: found[1]!.charCodeAt(0), end: found[0].length };
}

/**
 * Comma, semicolon or tab: whichever stands most often in the first line that has as many of it as the next, so that a
 * title with a comma is not taken for headings. Without such a line, the first that has any decides.
 */
function detectDelimiter(bytes: Uint8Array): number {
  const lines = delimitersByLine(bytes).filter((counts) => counts.some((count) => count > 0));
  const agreed = lines
    .map((counts, at) => counts.map((count, mark) => (count === lines[at + 1]?.[mark] ? count : 0)))
    .find((counts) => counts.some((count) => count > 0));
  const counts = agreed ?? lines[0] ?? [0];
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** How often each delimiter stands, outside quotes, in each of the first lines. */
function delimitersByLine(bytes: Uint8Array): number[][] {
  const lines: number[][] = [];
  let counts = [0, 0, 0];
  let atFieldStart = true;
  let quoted = false;
  for (let at = 0; at < bytes.length && lines.length < SAMPLED_LINES; at += 1) {
    const byte = bytes[at]!;
    if (quoted) {
      if (byte === QUOTE && bytes[at + 1] === QUOTE) at += 1;
      else if (byte === QUOTE) quoted = false;
      continue;
    }
    quoted = byte === QUOTE && atFieldStart;
    const mark = DELIMITERS.indexOf(byte);
    if (mark >= 0) counts[mark]! += 1;
    const isLineEnd = byte === LINE_FEED || byte === CARRIAGE_RETURN;
    if (isLineEnd) {
      lines.push(counts);
      counts = [0, 0, 0];
    }
    atFieldStart = mark >= 0 || isLineEnd;
  }
  return [...lines, counts];
}

function hasLineEnd(bytes: Uint8Array, from: number, to: number): boolean {
  const field = bytes.subarray(from, to);
  return field.includes(LINE_FEED) || field.includes(CARRIAGE_RETURN);
}

function closingQuote(bytes: Uint8Array, from: number, row: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  if (at < 0) throw new WorkbookError('UNCLOSED_QUOTE', { row: String(row + 1) });
  return at;
}

function fieldEnd(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
    at += 1;
  }
  return at;
}

function quotedText(bytes: Uint8Array, start: number, end: number, strings: StringStore): number {
  if (start === end) return -1;
  let plain = true;
  for (let at = start; at < end && plain; at += 1) plain = bytes[at]! < 128 && bytes[at] !== QUOTE;
  if (plain) return strings.internAscii(bytes, start, end);
  return strings.intern(textOfUtf8(bytes.subarray(start, end)).replaceAll('""', '"'));
}
