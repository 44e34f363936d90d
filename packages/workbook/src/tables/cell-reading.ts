import { fromEpochDay, ABSENT, ABSENT_INDEX } from '@sightline/core';
import type { CellFindingGroup } from './cell-finding.ts';
import { codeIndex } from './code-index.ts';
import { plainDay, readDateSerial, readDateText } from './date-text.ts';
import type { DateReading } from './date-text.ts';
import { isErrorText } from './error-text.ts';
import { normalise, plainDashes, tidyText } from './normalise.ts';
import { dateTextNumber } from '../scanning/date-texts.ts';
import { digitTextNumber } from '../scanning/digit-texts.ts';
import type { ColumnSpec } from './table-spec.ts';

/** What a cell gives its column. */
export type CellReading = {
  /** As the column holds it; its absent value where there is none. */
  readonly value: number;
  /** Kept where the cell did not parse or differs from its canonical value. */
  readonly raw?: string;
  readonly fault?: Pick<CellFindingGroup, 'code' | 'severity' | 'fix'>;
};

/** The parser of one column. Each method is asked once per distinct value. */
export type CellReader = {
  readonly text: (text: string) => CellReading;
  /** As `text`, of a text that `newText` was not asked for before: it need not be looked for. */
  readonly newText: (text: string) => CellReading;
  readonly number: (value: number) => CellReading;
  /** @param day - epoch day, its fraction the time of day */
  readonly date: (day: number) => CellReading;
  /** What the values of a code, text or key column stand for; grows while the column is read. */
  readonly dictionary: string[];
  readonly absent: number;
  /** Dates as nearly all are written stand for their day, whatever words the column has. */
  readonly datesArePlain: boolean;
  /** Whole numbers as they are mostly written stand for themselves. */
  readonly digitsArePlain: boolean;
  /** As `newText` of such a number, where there is nothing to be said of any. */
  readonly newDigits: ((text: string) => number) | undefined;
};

const LARGEST_INTEGER = 2_147_483_647;

// One object for all cells that have the fault: a list may hold hundreds of thousands.
const errorCell = { code: 'error-cell', severity: 'error' } as const;
const dateUnreadable = { code: 'date-unreadable', severity: 'error' } as const;
const dateTime = { code: 'date-time', severity: 'warning' } as const;
const integerUnreadable = { code: 'integer-unreadable', severity: 'error' } as const;
const decimalUnreadable = { code: 'decimal-unreadable', severity: 'error' } as const;
const codeUnknown = { code: 'code-unknown', severity: 'error' } as const;
const codeLocal = { code: 'code-local', severity: 'warning' } as const;

/** The parser of a column by its type. An error of the spreadsheet that became text is what an error cell is. */
export function cellReader(column: ColumnSpec, date1904: boolean): CellReader {
  const reader = readerOf(column, date1904);
  const ofWord = wordReader(column, reader.absent);
  const special = (text: string): CellReading | undefined =>
    isErrorText(text) ? errorReading(text, reader.absent) : ofWord(text);
  const { newText = reader.text } = reader;
  const { type, blankWords = [], numberWords = {} } = column;
  const words = [...blankWords, ...Object.keys(numberWords)].map(normalise);
  const noDigits = !words.some((word) => digitTextNumber(word) >= 0);
  return {
    ...reader,
    datesArePlain: type === 'date' && !words.some((word) => dateTextNumber(word) >= 0),
    digitsArePlain: type === 'integer' && noDigits,
    newDigits: noDigits ? reader.newDigits : undefined,
    text: (text) => special(text) ?? reader.text(text),
    newText: (text) => special(text) ?? newText(text),
  };
}

/** Of a type of column; `newText` where it is another than `text`. */
type TypeReader = Pick<CellReader, 'text' | 'number' | 'date' | 'dictionary' | 'absent'> &
  Partial<Pick<CellReader, 'newText' | 'newDigits'>>;

/** Reads the words that a column takes for a blank or a number, unless they are a spelling of one of its codes. */
function wordReader(column: ColumnSpec, absent: number): (text: string) => CellReading | undefined {
  const { blankWords = [], numberWords = {}, codes = [] } = column;
  const numbers = new Map(Object.entries(numberWords).map(([word, number]) => [normalise(word), number]));
  const spellings = codeIndex(codes);
  const blanks = new Set(blankWords.map(normalise).filter((word) => !spellings.has(word)));
  if (blanks.size + numbers.size === 0) return () => undefined;
  return (raw) => {
    const word = normalise(raw);
    if (blanks.has(word)) {
      return {
        value: absent,
        raw,
        fault: { code: 'placeholder', severity: 'warning', fix: { to: '', certain: true } },
      };
    }
    const value = numbers.get(word);
    return value === undefined ? undefined : { value, raw, fault: writtenOtherwise(value) };
  };
}

function readerOf(column: ColumnSpec, date1904: boolean): TypeReader {
  switch (column.type) {
    case 'date':
      return dateReader(date1904);
    case 'integer':
      return numericReader(ABSENT, readInteger);
    case 'decimal':
      return numericReader(NaN, (text) => readDecimal(text, column.decimals ?? 2));
    case 'code':
      return codeReader(column);
    case 'text':
    case 'key':
      return textReader();
  }
}

/** What every column makes of an error cell. */
export function errorReading(text: string, absent: number): CellReading {
  return { value: absent, raw: text, fault: errorCell };
}

/** A date cell as text: `YYYY-MM-DD`, with the time of day where there is one. */
export function dateCellText(day: number): string {
  const whole = Math.floor(day);
  const seconds = Math.round((day - whole) * 86_400);
  const date = fromEpochDay(seconds === 86_400 ? whole + 1 : whole);
  if (seconds === 0 || seconds === 86_400) return date;
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `${date} ${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function dateReader(date1904: boolean): TypeReader {
  const reading = (found: DateReading, raw: string): CellReading => {
    switch (found.status) {
      case 'accepted':
        return { value: found.day };
      case 'reformatted': {
        const fix = { to: fromEpochDay(found.day), certain: true };
        return { value: found.day, raw, fault: { code: 'date-format', severity: 'warning', fix } };
      }
      case 'time-dropped':
        return { value: found.day, raw, fault: dateTime };
      case 'unreadable': {
        if (found.suggestion === undefined) return { value: ABSENT, raw, fault: dateUnreadable };
        const fix = { to: fromEpochDay(found.suggestion), certain: false };
        return { value: ABSENT, raw, fault: { ...dateUnreadable, fix } };
      }
    }
  };
  return {
    dictionary: [],
    absent: ABSENT,
    text: (text) => {
      const asked = plainDay(text);
      if (asked !== undefined) return { value: asked };
      const tidy = tidyText(text);
      if (tidy === '') return { value: ABSENT };
      const plain = plainDashes(tidy);
      const found = readDateText(plain, date1904);
      return reading(
        plain !== tidy && found.status === 'accepted' ? { ...found, status: 'reformatted' } : found,
        text,
      );
    },
    number: (value) => reading(readDateSerial(value, date1904), String(value)),
    date: (day) => {
      // A second is the finest time a spreadsheet shows; below it lies the rounding of the serial number.
      const written = dateCellText(day);
      const value = Math.floor(day + 0.5 / 86_400);
      return written.length === 10 ? { value } : { value, raw: written, fault: dateTime };
    },
  };
}

function numericReader(absent: number, read: (text: string) => CellReading): TypeReader {
  const text = (written: string): CellReading => {
    const tidy = tidyText(written);
    if (tidy === '') return { value: absent };
    const reading = read(tidy);
    return reading.raw === undefined ? reading : { ...reading, raw: written };
  };
  return {
    dictionary: [],
    absent,
    text,
    number: (value) => text(String(value)),
    date: (day) => read(dateCellText(day)),
  };
}

/** A smaller difference from a whole number only came about by calculating. */
const ARTEFACT = 1e-6;

function readInteger(text: string): CellReading {
  const found = /^(-?)(\d{1,10}(?:\.\d+)?)$/.exec(plainDashes(text));
  const number = found === null ? NaN : Number(found[1]! + found[2]!);
  const nearest = Math.round(number) || 0;
  if (found === null || Math.abs(nearest) > LARGEST_INTEGER) {
    return { value: ABSENT, raw: text, fault: integerUnreadable };
  }
  if (/^-?\d+$/.test(text)) return { value: nearest };
  if (Math.abs(number - nearest) < ARTEFACT) {
    return { value: nearest, raw: text, fault: writtenOtherwise(nearest) };
  }
  const fix = { to: String(Math.floor(number)), certain: false };
  return { value: ABSENT, raw: text, fault: { code: 'integer-fraction', severity: 'error', fix } };
}

/** Of a whole number that is certain. */
function writtenOtherwise(value: number): NonNullable<CellReading['fault']> {
  return { code: 'integer-format', severity: 'warning', fix: { to: String(value), certain: true } };
}

function readDecimal(text: string, decimals: number): CellReading {
  const found = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  const fraction = (found?.[3] ?? '').replace(/0+$/, '');
  const scaled = found === null ? NaN : Number(found[2]! + fraction.padEnd(decimals, '0'));
  if (found === null || fraction.length > decimals || !Number.isSafeInteger(scaled)) {
    return { value: NaN, raw: text, fault: decimalUnreadable };
  }
  return { value: found[1] === '-' && scaled !== 0 ? -scaled : scaled };
}

function textReader(): TypeReader {
  const dictionary: string[] = [];
  // Made for the first text that may be one that is known: most columns have none.
  let positions: Map<string, number> | undefined;
  const text = (written: string): CellReading => {
    const tidy = tidyText(written);
    if (tidy === '') return { value: ABSENT_INDEX };
    positions ??= new Map(dictionary.map((known, position) => [known, position]));
    const value = intern(tidy, dictionary, positions);
    return tidy === written ? { value } : { value, raw: written };
  };
  const newText = (written: string): CellReading =>
    positions === undefined && written !== '' && tidyText(written) === written
      ? { value: dictionary.push(written) - 1 }
      : text(written);
  return {
    dictionary,
    absent: ABSENT_INDEX,
    text,
    newText,
    newDigits: (written) => (positions === undefined ? dictionary.push(written) - 1 : text(written).value),
    number: (value) => text(String(value)),
    date: (day) => text(dateCellText(day)),
  };
}

function codeReader(column: ColumnSpec): TypeReader {
  const codes = column.codes ?? [];
  const index = codeIndex(codes);
  const dictionary = codes.map((code) => code.code);
  const local = new Map<string, number>();
  const text = (written: string): CellReading => {
    const normal = normalise(written);
    if (normal === '') return { value: ABSENT_INDEX };
    const match = index.get(normal);
    if (match === undefined) {
      if (column.openCodes !== true) {
        return { value: ABSENT_INDEX, raw: written, fault: codeUnknown };
      }
      // The first spelling stands for all that differ only in case, spaces or dashes.
      const value = local.get(normal) ?? dictionary.push(tidyText(written)) - 1;
      local.set(normal, value);
      return { value, raw: written, fault: codeLocal };
    }
    const { preferred } = codes[match.position]!;
    if (written === preferred) return { value: match.position };
    if (match.preferred) return { value: match.position, raw: written };
    const fix = { to: preferred, certain: true };
    return {
      value: match.position,
      raw: written,
      fault: { code: 'code-not-preferred', severity: 'warning', fix },
    };
  };
  return {
    dictionary,
    absent: ABSENT_INDEX,
    text,
    number: (value) => text(String(value)),
    date: (day) => text(dateCellText(day)),
  };
}

function intern(text: string, dictionary: string[], positions: Map<string, number>): number {
  const known = positions.get(text);
  if (known !== undefined) return known;
  positions.set(text, dictionary.length);
  return dictionary.push(text) - 1;
}
