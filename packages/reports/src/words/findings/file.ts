import type { Phrases } from '../phrases.ts';

/** Findings about files, sheets and headings. */
export const filePhrases: Phrases = {
  'AA-F-001': [
    'this list was not found in the files',
    'Add its sheet, or name the sheet after the list, then run the check again. Measures that need it stay unmeasured.',
  ],
  'AA-F-001:no-headings': [
    'this list has a sheet, {sheet}[ of {file}], but headings of the list were not found in it',
    'Put the headings of the template above the records, then run the check again. Measures that need the list stay unmeasured.',
  ],
  'AA-F-002': [
    'this sheet is not a list and was not read',
    'Nothing to do, unless it should be a list: then name it after the list.',
  ],
  'AA-F-003': [
    'this list stands on a second sheet[, {sheet} of {file}], which was not read[; {read} of {readFrom} was]',
    'Keep one of them, or put the records of both on one sheet.',
  ],
  'AA-F-003:same-file': [
    'this file[, {file},] holds the same as another, byte for byte, and was not read[; {readFrom} was]',
    'Give one of them; if it should hold other lists, save it again.',
  ],
  'AA-F-004': [
    'the headings are not in the first row[ but in row {number}]',
    'Nothing to do: they were found. Tools that read by position may not find them.',
  ],
  'AA-F-005': [
    'the column {column} is missing',
    'Add it with its heading as in the template. Measures that need it stay unmeasured.',
  ],
  'AA-F-006': [
    'a heading is not part of this list[: "{heading}"]',
    'Rename it if it should be a column of the list; otherwise nothing to do.',
  ],
  'AA-F-007': [
    'two headings stand for the column {column}[; the second is "{heading}"]',
    'Remove or rename one; only the first was read.',
  ],
  'AA-F-008': [
    'the heading of {column} is written in another way than in the template',
    'Write it exactly as in the template.',
  ],
  'AA-F-009': [
    'the columns are not in the order of the template',
    'Nothing to do here; put them in order for tools that read by position.',
  ],
  'AA-F-010': [
    'the headings of different lists come from different layouts',
    'Extract all lists with the same layout, or state the layout in the settings.',
  ],
  'AA-F-011': [
    'the list has no records',
    'Check that the extract ran; if nothing happened in the window, nothing to do.',
  ],
  'AA-F-012:blank-rows': [
    'blank rows stand among the records[: {count}]',
    'Delete them from the sheet; they were not read as records.',
  ],
  'AA-F-012:note': [
    'a row holds a note and no record',
    'Delete it from the sheet; it was not read as a record. If it is a record, fill in its other columns.',
  ],
  'AA-F-012': ['blank rows or filter notes stand among the records', 'Delete them from the sheet.'],
  'AA-F-013': [
    '{column} holds a spreadsheet error or placeholder',
    'Mend the formula or the look-up, or clear the cell.',
  ],
  'AA-F-014': [
    '{column} carries spaces before, after or inside its text',
    'Trim the spaces at the source; the value was read without them.',
  ],
  'AA-F-013:default-date': [
    '{column} is 1 January 1900, which is what a spreadsheet makes of an empty date',
    'Write the date, or clear the cell.',
  ],
  'AA-F-015:ahead': [
    'the snapshot[, {date},] lies after the day of the check',
    'Check the snapshot date and the day of the check.',
  ],
  'AA-F-015:early': [
    'the snapshot[, {date},] is too old for the inspection[: Ofsted asks for lists of {limit} or later, the Wednesday of the week before it was announced]',
    'Extract the lists again, or check the snapshot date and the day of announcement.',
  ],
  'AA-F-015': [
    'the snapshot date is unlikely',
    'Check the snapshot date against the day that the lists were extracted.',
  ],
  'AA-F-016': [
    'the number of records differs much from the previous run[: by {share}]',
    'Check that the extract is complete and its window is the same.',
  ],
};
