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
      const close = closingQuote(bytes, at + 1, row);
      withinLimit(limits, 'stringLength', close - at - 1);
      text = quotedText(bytes, at + 1, close, strings);
      at = close + 1;
      byte = bytes[at];
      if (at < end && byte !== delimiter && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
        // Text behind a closing quote belongs to the field: nothing that was written is dropped.
        const from = at;
        at = fieldEnd(bytes, at, delimiter);
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

/** The first line of the file may say `sep=;`, as Excel reads it. */
function delimiterHint(bytes: Uint8Array): { delimiter: number; end: number } | undefined {
  const found = /^sep=(.)(\r\n|\r|\n)/.exec(strFromU8(bytes.subarray(0, 7), true));
  return found === null ? undefined : { delimiter: found[1]!.charCodeAt(0), end: found[0].length };
}

/** Comma, semicolon or tab: whichever stands most often, outside quotes, in the first line that has one. */
function detectDelimiter(bytes: Uint8Array): number {
  const counts = new Map([COMMA, SEMICOLON, TAB].map((byte) => [byte, 0]));
  let quoted = false;
  for (const byte of bytes) {
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (counts.has(byte)) counts.set(byte, counts.get(byte)! + 1);
    else if (
      (byte === LINE_FEED || byte === CARRIAGE_RETURN) &&
      [...counts.values()].some((count) => count > 0)
    )
      break;
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
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
