import { fill, paramsInBrackets, type Phrases } from './phrases.ts';

/** An error in words: what stopped the work, and what to do. */
export type ErrorWords = { readonly problem: string; readonly action: string; readonly text: string };

const aboutFiles: Phrases = {
  NOT_A_WORKBOOK: ['{name} is not a workbook that can be read', 'Save it as .xlsx or .csv and try again.'],
  'NOT_A_WORKBOOK.empty': ['{name} is empty', 'Copy or export it again.'],
  'NOT_A_WORKBOOK.pdf': ['{name} is a PDF', 'Ask for the lists as .xlsx or .csv; a PDF holds no cells.'],
  'NOT_A_WORKBOOK.html': [
    '{name} is a web page, whatever its name ends in',
    'Open it in your spreadsheet program, save it as .xlsx and try again.',
  ],
  'NOT_A_WORKBOOK.xml': [
    '{name} is XML, not an .xlsx workbook',
    'Open it in your spreadsheet program, save it as .xlsx and try again.',
  ],
  'NOT_A_WORKBOOK.ods': ['{name} is an OpenDocument file', 'Open it, save it as .xlsx and try again.'],
  'NOT_A_WORKBOOK.xlsb': ['{name} is a binary workbook (.xlsb)', 'Open it, save it as .xlsx and try again.'],
  'NOT_A_WORKBOOK.zip': [
    '{name} is a zip file without a workbook or CSV file in it',
    'Pack the lists as .xlsx or .csv, or give the files themselves.',
  ],
  'NOT_A_WORKBOOK.archive': ['{name} is a packed archive', 'Unpack it and give the files themselves.'],
  ENCRYPTED_WORKBOOK: [
    '{name} is protected with a password',
    'Open it, remove the password (File, Info, Protect Workbook), save it and try again. Pack a zip file without one.',
  ],
  OLD_XLS: ['{name} is in the old .xls format', 'Open it, save it as .xlsx and try again.'],
  TRUNCATED_ZIP: ['{name} is not complete', 'Copy or download it again; it was cut off on its way.'],
  CORRUPT_PART: [
    '{name} is damaged inside ({part})',
    'Open it in your spreadsheet program, save it anew and try again.',
  ],
  UNKNOWN_COMPRESSION: [
    '{name} is packed in a way that cannot be unpacked here ({part})',
    'Unpack it with the program that packed it, or open it and save it anew.',
  ],
  MISSING_PART: [
    '{name} lacks a part of itself ({part})',
    'Open it in your spreadsheet program, save it anew and try again.',
  ],
  UNCLOSED_QUOTE: [
    '{name} has a quotation mark on row {row} that is never closed',
    'Mend that row, or save the file as .xlsx.',
  ],
  INVALID_SHEET_NAME: [
    'sheet {sheet} of the workbook to be written has a name that Excel would refuse',
    'Give it one of at most 31 characters, without any of []:*?/\\ and unlike those of the other sheets.',
  ],
  INVALID_CELL: [
    'cell {column}{row} of sheet {sheet} cannot be written to a workbook',
    'Give it a finite number, a date as text, or a text of at most 32,767 characters.',
  ],
  UNKNOWN_LIST: ['there is no list {list}', 'Use the key of one of the eleven lists.'],
  UNKNOWN_COLUMN: ['the list {list} has no column {column}', 'Use the keys of its columns.'],
  LIMIT_EXCEEDED: [
    '{name} is larger than allowed ({limit}: {value})',
    'Check that it is the right file; split it if it is.',
  ],
  FILE_NOT_FOUND: ['there is no file {file}', 'Check the name and the folder.'],
  FILE_IS_FOLDER: ['{file} is a folder', 'Name the files in it, such as {file}/annex-a.xlsx.'],
  FOLDER_NOT_FOUND: ['there is no folder {folder}', 'Check the name.'],
  NO_VECTORS: ['the folder {folder} holds no JSON files', 'Name the folder of the vectors files.'],
  FILE_NOT_READABLE: [
    '{file} cannot be read',
    'Close it in other programs and check your access to the folder.',
  ],
  FILE_NOT_WRITABLE: [
    '{file} cannot be written',
    'Close it in other programs, or name another folder with --out.',
  ],
  NO_FILES: [
    'no file was given',
    'Name one or more workbooks, CSV files or zip files of them, such as: {example}',
  ],
  NO_LISTS: [
    'none of the eleven lists was found in the files',
    'Check that the sheets have the headings of the template.',
  ],
  COUNCIL_SIZE: ['a council cannot have {children} children', 'Ask for a whole number, at least 1.'],
  COUNCIL_DATE: ['no council can be made up as at {asAt}', 'Choose a day from {from} to {to}.'],
  EXTRACTS_SPAN: [
    'extracts from {from} to {to} cannot be made up together',
    'Name at least one day, and no more than ten years from the first to the last.',
  ],
  UNKNOWN_FAULT: ['there is no fault {fault}', 'sightline synthetic --kinds lists them.'],
  NO_SHEETS: ['the faults leave no list to write', 'Plant fewer faults of sheets.'],
  NO_RECORDS: [
    'no records of quality were found[ in {folder}]',
    'Name files called by their list, such as {example}, or a folder of them.',
  ],
  RECORDS_UNKNOWN: [
    '{file} is not called by a list of quality records',
    '{suggestion} The lists are: {known}.',
  ],
  OUT_BESIDE_INPUT: ['results are never written beside the input ({out})', 'Name another folder with --out.'],
};

const aboutCommands: Phrases = {
  UNKNOWN_COMMAND: ['there is no command {command}', '{suggestion} See sightline --help.'],
  UNKNOWN_OPTION: ['{option} is not an option of {command}', '{suggestion} See sightline {command} --help.'],
  OPTION_NEEDS_VALUE: ['{option} needs a value', 'See sightline {command} --help.'],
  OPTION_TWICE: ['{option} was given twice', 'Give it once.'],
  OPTION_VALUE: ['{value} is not a value of {option}', 'It takes: {allowed}.'],
  QUALITY_WITHOUT_TOOLS: ['no audit tool was handed in', 'Hand in one at least.'],
  QUALITY_WITHOUT_CHILDREN: ['the council has nobody who could be audited', 'Make up a larger one.'],
  MATRIX_MISSING: [
    'the results were computed without the matrix of the three questions',
    'Hand the matrix to qualityResults.',
  ],
  OPTION_WITHOUT: ['{option} does nothing without {needed}', 'Give {needed} too.'],
  OPTIONS_TOGETHER: ['{one} and {other} cannot be given together', 'Leave out one of them.'],
  ARGUMENT_SURPLUS: ['{command} takes no argument {value}', 'See sightline {command} --help.'],
  ARGUMENT_MISSING: ['{what} is missing', 'See sightline {command} --help.'],
  AS_AT_REQUIRED: ['the date that the lists describe is needed', 'Give it with --as-at YYYY-MM-DD.'],
  AS_AT_OFFERED: [
    'the date that the lists describe is needed',
    'The latest event in the files is on {latest}. If the lists were extracted that day, add: --as-at {latest}',
  ],
  EARLIER_NOT_EARLIER: [
    'the extract of {asAt} is not earlier than that of {latest}',
    'Give the latest files as they are, with --as-at, and earlier ones with --earlier DATE=FILE.',
  ],
  PERIOD_REQUIRED: ['a period is needed', 'Give it with --period FROM..TO, such as --period {example}'],
  PERIOD_TWICE: ['more than one period was given', 'Give one here; sightline measure takes several.'],
  PERIOD_SHAPE: [
    '{value} is not a period',
    'Write it as FROM..TO with both days inside, such as 2024-04-01..2024-09-30.',
  ],
  ROW_SHAPE: ['{value} does not name a record', 'Write LIST:ROW with the Excel row, such as referrals:14.'],
  ROW_NOT_FOUND: [
    'the list {list} has no record on row {row}',
    'Use the row number that the spreadsheet shows.',
  ],
  KEY_NOT_FOUND: [
    'no record of the list {list} has the identifier that was given',
    'Check the identifier, or use --row.',
  ],
  KEY_REQUIRED: [
    'no record was named',
    'Use --row LIST:ROW, or give the child identifier on standard input.',
  ],
  LIST_UNKNOWN: ['{list} is not a list of the files', 'The lists are: {known}.'],
  DEFINITION_UNKNOWN: ['there is no definition {id}', '{suggestion} See sightline definitions.'],
  DIMENSION_UNKNOWN: ['{value} is not a breakdown', 'It takes: {allowed}.'],
  DIMENSION_IDENTIFIES: [
    'the groups of {value} are people',
    'Add --identify if you need them, and keep the result safe.',
  ],
  GROUP_UNKNOWN: ['no record of {id} is in the group {value}', 'The values are: {known}.'],
  BY_SPLITS_GROUPS: [
    'the members of {id} cannot be chosen by a breakdown: it would split them',
    'Leave out --by, or break the figure down with sightline measure.',
  ],
  NOT_MEASURED: ['{id} is not measured: {reason}', '{action}'],
  NOT_AVAILABLE: [
    'the list {list} or one of its columns was not found',
    'Add it with its headings as in the template.',
  ],
  ROW_OTHER_LIST: ['{row} is not a record that {id} reads', 'It reads: {lists}.'],
  NO_COHORT: ['{definition} has no list of records behind it', 'Choose another definition.'],
  NO_SUCH_RECORD: ['{definition} has no such record', 'Use the row number that the spreadsheet shows.'],
  NO_RUNS: ['no run was given', 'Measure first.'],
  PREVIOUS_INVALID: [
    '{file} is not a saved run',
    'Give the run.json that an earlier scorecard or measure wrote.',
  ],
  RUN_INVALID: [
    'this is not a saved run ({path}: {problem})',
    'Give the run.json that an earlier scorecard or measure wrote.',
  ],
  LEDGER_INVALID: [
    '[{file} ]is not a ledger of breaches ({path}: {problem}), and was left as it is',
    'Give the file that an earlier run wrote with --ledger, or the name of a new one.',
  ],
  INPUT_SHAPE: [
    '{value} does not name an input',
    'Write it as NAME=FILE, such as population=population.csv.',
  ],
  INPUT_UNKNOWN: ['there is no input {input}', 'The inputs are: {known}.'],
  INPUT_TWICE: ['the input {input} was given twice', 'Give one of the files.'],
  INPUT_COLUMN: ['the input {input} has no usable column {column}', 'Its headings are: {headings}.'],
  INPUT_INVALID: [
    'the input {input} cannot be read at row {row}: {column}',
    'Its values are whole numbers, without commas or words.',
  ],
  EXPLAIN_NOT_RECORD: [
    '{id} cannot be explained record by record',
    'Choose a measure that has a list behind it.',
  ],
  AUDIENCE_NOT_SUPPORTED: [
    'reports for {audience} are not made yet',
    'They need small numbers suppressed first. Use the internal report inside the service only.',
  ],
  UNEXPECTED: [
    'something went wrong inside Sightline ({what})',
    'This is a fault of the program. Nothing was written. Please report it without any data.',
  ],
};

const aboutSettings: Phrases = {
  SETTINGS_NOT_JSON: [
    'the settings file is not valid JSON (near line {line})',
    'Check commas, quotation marks and brackets there.',
  ],
  SETTINGS_TWICE: ['more than one settings file was given', 'Give one of them.'],
  SETTINGS_FAULTS: ['the settings have {count} faults', 'Correct each of them:'],
  SETTINGS_MISSING: ['the settings have no {path}', 'Add it. {hint}'],
  SETTINGS_UNKNOWN_KEY: ['the settings have an unknown key {path}', 'Remove it{suggestion}.'],
  SETTINGS_DECIMAL: [
    '{path} in the settings must be text',
    'Write the number in quotation marks, such as "80" or "82.5", so that it stays exact.',
  ],
  SETTINGS_DATE: ['{path} in the settings is not a real date', 'Write it as YYYY-MM-DD, such as 2024-04-01.'],
  SETTINGS_VALUE: ['{path} in the settings has a value that is not allowed', 'It takes: {allowed}.'],
  SETTINGS_TYPE: ['{path} in the settings is of the wrong kind', 'It must be {expected}.'],
  SETTINGS_RANGE: ['{path} in the settings is out of range', '{hint}'],
  SETTINGS_RULE_UNKNOWN: [
    '{path} in the settings names an unknown rule',
    '{suggestion} sightline check --json gives the codes of rules that found something.',
  ],
  SETTINGS_RULE_PARAMS: [
    '{path} in the settings would have no effect: this rule has no parameters',
    'Remove it; "off" and "severity" can be set.',
  ],
  SETTINGS_RULE_PARAM_UNKNOWN: [
    '{path} in the settings is not a parameter of the rule',
    'It has: {allowed}.',
  ],
  UNKNOWN_RULE_PARAMETER: [
    'the rule {rule} has no parameter {parameter}',
    'Remove it under "rules" in the settings.',
  ],
  INVALID_RULE_PARAMETER: [
    'the parameter {parameter} of the rule {rule} must be a whole number',
    'Correct it under "rules" in the settings.',
  ],
  SETTINGS_CALENDAR: ['there is no calendar {value}', 'Use "england-and-wales".'],
  SETTINGS_TARGET_PERIOD: ['{path} ends before it begins', 'Correct from or to.'],
  TARGET_INVALID: [
    'the target of {measure} does not hold together ({problem})',
    'Correct it under "targets" in the settings.',
  ],
  TARGET_REPEATED: [
    'two targets of {measure} are in force from {from}',
    'Keep one of them, or give the earlier one an end.',
  ],
  SETTINGS_DEFINITION: ['{path} names an unknown definition {id}', '{suggestion} See sightline definitions.'],
};

const aboutDefinitions: Phrases = {
  DEFINITION_INVALID: [
    'a definition is not valid at {path}: {problem}',
    'Correct it there; see sightline describe for one that works.',
  ],
  PARAMETER_INVALID: [
    'the parameter {name} of {definition} is not right ({problem})',
    'Correct it under "definitions.parameters" in the settings.',
  ],
  DEFINITION_ENGINE: ['a definition needs a newer engine ({problem})', 'Update Sightline.'],
  DEFINITION_REPLACED: [
    'the definition {id} in {file} would replace a published one',
    'Give it an id with your own prefix, such as {example}, and name the published one under variantOf.',
  ],
  DEFINITION_PREFIX: [
    'the definition {id} in {file} has no prefix of its own',
    'Put your authority code before it, such as {example}.',
  ],
  DEFINITION_TWICE: ['the definition {id} is given twice', 'Keep one of them.'],
  DEFINITION_NOT_JSON: [
    'the definition file {file} is not valid JSON',
    'Check commas, quotation marks and brackets.',
  ],
};

const aboutValues: Phrases = {
  INVALID_DATE: [
    '{text} is not a real date written as YYYY-MM-DD',
    'Write year, month and day, such as 2024-03-31.',
  ],
  PERIOD_REVERSED: ['the period ends before it begins', 'Write the earlier day first.'],
  OUTSIDE_CALENDAR: [
    'the date {date} is outside the calendar of working days ({calendar})',
    'Correct the date in the data.',
  ],
  INVALID_EXACT: ['{text} is not a number', 'Write it with digits and a point, such as 82.5.'],
  DIVISION_BY_ZERO: ['a number would be divided by zero', 'This is a fault of a definition or a setting.'],
};

const byCode: Phrases = {
  ...aboutFiles,
  ...aboutCommands,
  ...aboutSettings,
  ...aboutDefinitions,
  ...aboutValues,
};

/**
 * An error in words, with what to do. A code without words of its own gives the code and its parameters.
 *
 * @example
 * import { errorWords } from '@sightline/reports';
 * errorWords('OLD_XLS', { name: 'lists.xls' }).problem // => 'lists.xls is in the old .xls format'
 */
export const errorWords = (code: string, params: Readonly<Record<string, string>> = {}): ErrorWords => {
  const own = phrasesOf(`${code}.${params['looksLike'] ?? ''}`) ?? phrasesOf(code);
  const given = { name: params['file'] ?? 'The file', suggestion: '', hint: '', ...params };
  const [problem, action] = own ?? [`${code}${paramsInBrackets(params)}`, 'See sightline --help.'];
  const words = {
    // A file or option keeps its own first letter.
    problem: fillAllowingBlank(problem.charAt(0).toUpperCase() + problem.slice(1), given),
    action: fillAllowingBlank(action, given),
  };
  return { ...words, text: `${words.problem}. ${words.action}` };
};

const phrasesOf = (key: string): Phrases[string] | undefined =>
  Object.hasOwn(byCode, key) ? byCode[key] : undefined;

/** A suggestion or hint may be blank; then its place is closed up. */
const fillAllowingBlank = (template: string, params: Readonly<Record<string, string>>): string => {
  const closed = ['suggestion', 'hint'].reduce(
    (text, name) => (params[name] === '' ? text.replace(new RegExp(`\\s?\\{${name}\\}\\s?`), ' ') : text),
    template,
  );
  return fill(closed, params)
    .replace(/ {2,}/g, ' ')
    .replace(/ ([.,])(?=\s|$)/g, '$1')
    .trim();
};
