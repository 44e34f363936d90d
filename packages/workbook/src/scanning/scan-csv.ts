import { strFromU8 } from 'fflate';
import { byteWindow } from './byte-window.ts';
import { BLOCK_CELLS, putCell } from './cell-block.ts';
import type { BlockVisitor, CellBlock } from './cell-block.ts';
import { dateTextAt } from './date-texts.ts';
import { digitTextAt, MOST_DIGITS } from './digit-texts.ts';
import type { Limits } from '../limits.ts';
import { withinLimit } from '../limits.ts';
import { CellKind } from './sheet-visitor.ts';
import { wordsOf } from './string-store.ts';
import type { StringStore } from './string-store.ts';
import { asUtf8, textOfUtf8 } from './text-encoding.ts';
import type { TextEncoding } from './text-encoding.ts';
import { finished, hashed, newHash } from './text-hash.ts';
import { WorkbookError } from '../workbook-error.ts';

const QUOTE = 34;
const ZERO = 48;
const NINE = 57;
const COMMA = 44;
const SEMICOLON = 59;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const DELIMITERS = [COMMA, SEMICOLON, TAB];
/** Lines by which the delimiter is told: a title, notes and some records. */
const SAMPLED_LINES = 40;

/**
 * Reads delimited text as one sheet whose cells are all text. Rows are records: a quoted line end starts no new one.
 * A field that the window cuts off, or whose line end may go on behind it, is read again when more is seen.
 */
export function scanCsv(
  file: Uint8Array,
  visitor: BlockVisitor,
  block: CellBlock,
  strings: StringStore,
  limits: Limits,
  name: string,
): TextEncoding {
  const { text: source, encoding } = asUtf8(file);
  if (!visitor.sheet(name, 0, { hidden: false, date1904: false, text: strings.text })) return encoding;
  const window = byteWindow(source);
  let lines = delimitersByLine(window.bytes);
  while (!window.isLast && lines.length <= SAMPLED_LINES) {
    window.move(0);
    lines = delimitersByLine(window.bytes);
  }
  let { bytes } = window;
  const hint = delimiterHint(bytes);
  const delimiter = hint?.delimiter ?? detectDelimiter(lines);
  const marks = marksOf(delimiter);
  const areWhole = limits.stringLength >= 10 && !/[-/0-9]/.test(String.fromCharCode(delimiter));
  const delimiters = fourOf(delimiter);
  let words = wordsOf(bytes);
  let end = bytes.length;
  let field = hint?.end ?? 0;
  let row = 0;
  let column = 0;
  let cells = 0;

  for (;;) {
    // Most cells are dates and whole numbers, whose end is found with the text.
    let text = -1;
    let at = field;
    const startsWithDigit = bytes[field]! >= ZERO && bytes[field]! <= NINE;
    if (startsWithDigit && areWhole && field + 11 < end) {
      if (marks[bytes[field + 10]!] === Mark.end) {
        text = dateTextAt(bytes, field);
        at = field + 10;
      }
      if (text < 0) {
        at = field + 1;
        while (at <= field + MOST_DIGITS && bytes[at]! >= ZERO && bytes[at]! <= NINE) at += 1;
        if (marks[bytes[at]!] === Mark.end) text = digitTextAt(bytes, field, at);
      }
    }
    const isNumbered = text >= 0;
    const isQuoted = !isNumbered && bytes[field] === QUOTE;
    const close = isQuoted ? closingQuote(bytes, field + 1) : field - 1;
    if (close >= end && window.isLast) throw new WorkbookError('UNCLOSED_QUOTE', { row: String(row + 1) });
    // Behind the quotes, or without them, the field goes up to the next delimiter.
    if (!isNumbered) at = close + 1;
    let hash = newHash;
    let rest = 0;
    let stop = 0;
    while (at + 3 < end) {
      const word = words.getInt32(at, true);
      stop = stopsIn(word, delimiters);
      if (stop !== 0) {
        // The lowest bit that is set is the high one of the first byte that stops.
        const before = (31 - Math.clz32(stop & -stop)) & ~7;
        rest = word & ~(-1 << before);
        at += before >> 3;
        break;
      }
      hash = hashed(hash, word);
      at += 4;
    }
    const isHashed = stop !== 0 && bytes[at]! < 128;
    if (!isHashed) while (at < end && marks[bytes[at]!] !== Mark.end) at += 1;
    const byte = bytes[at];
    if (at + 1 >= end && !window.isLast) {
      window.move(field);
      ({ bytes } = window);
      words = wordsOf(bytes);
      end = bytes.length;
      field = 0;
      continue;
    }
    if (isQuoted) {
      withinLimit(limits, 'stringLength', close - field - 1);
      text = quotedText(bytes, field + 1, close, strings);
      if (at > close + 1) {
        // After lines inside the quotes, the quote found opens a later field: this one never closes, and all rows in
        // between would be lost in it.
        if (hasLineEnd(bytes, field, close)) {
          throw new WorkbookError('UNCLOSED_QUOTE', { row: String(row + 1) });
        }
        // Text behind a closing quote belongs to the field: nothing that was written is dropped.
        withinLimit(limits, 'stringLength', at - field);
        const behind = textOfUtf8(bytes.subarray(close + 1, at));
        text = strings.intern((text < 0 ? '' : strings.text(text)) + behind);
      }
    } else if (!isNumbered && at > field) {
      if (at - field > limits.stringLength) withinLimit(limits, 'stringLength', at - field);
      if (!isHashed) text = strings.intern(textOfUtf8(bytes.subarray(field, at)));
      else if (startsWithDigit) text = strings.internAscii(bytes, field, at);
      else text = strings.internHashed(words, field, at - field, finished(hash, rest, at - field), rest);
    }
    if (text >= 0) {
      if (column >= limits.columns) withinLimit(limits, 'columns', column + 1);
      if (row >= limits.rows) withinLimit(limits, 'rows', row + 1);
      cells += 1;
      if (cells > limits.cells) withinLimit(limits, 'cells', cells);
      putCell(block, row, column, CellKind.text, NaN, text);
      if (block.count === BLOCK_CELLS) visitor.cells(block);
    }
    if (at >= end) break;
    field = at + 1;
    if (byte === delimiter) {
      column += 1;
    } else {
      if (byte === CARRIAGE_RETURN && bytes[field] === LINE_FEED) field += 1;
      row += 1;
      column = 0;
    }
  }
  visitor.end();
  return encoding;
}

/** What a byte outside quotes is to a field. */
const Mark = { ascii: 0, high: 1, end: 2 } as const;

/** Of every byte, so that a scanner looks once at each. */
function marksOf(delimiter: number): Uint8Array {
  const marks = new Uint8Array(256).fill(Mark.high, 128);
  for (const byte of [delimiter, LINE_FEED, CARRIAGE_RETURN]) marks[byte] = Mark.end;
  return marks;
}

const LINE_FEEDS = fourOf(LINE_FEED);
const CARRIAGE_RETURNS = fourOf(CARRIAGE_RETURN);

function fourOf(byte: number): number {
  return Math.imul(byte, 0x01010101);
}

/** Has the high bit of the first byte, and maybe of later ones, that is no ASCII or ends a field; 0 where none does. */
function stopsIn(word: number, delimiters: number): number {
  const zeros = zerosIn(word ^ delimiters) | zerosIn(word ^ LINE_FEEDS) | zerosIn(word ^ CARRIAGE_RETURNS);
  return (zeros | word) & 0x80808080;
}

/** Has the high bit of the first byte, and maybe of later ones, that is zero. */
function zerosIn(word: number): number {
  return (word - 0x01010101) & ~word;
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
function detectDelimiter(sampled: readonly number[][]): number {
  const lines = sampled.filter((counts) => counts.some((count) => count > 0));
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

/** Position of the quote that closes a field; the end where none does. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at < 0 ? bytes.length : at;
}

/** Index of the text between quotes; -1 where there is none. */
function quotedText(bytes: Uint8Array, start: number, end: number, strings: StringStore): number {
  if (start === end) return -1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte >= 128 || byte === QUOTE) {
      return strings.intern(textOfUtf8(bytes.subarray(start, end)).replaceAll('""', '"'));
    }
  }
  return strings.internAscii(bytes, start, end);
}
