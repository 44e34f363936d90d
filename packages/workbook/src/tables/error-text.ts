const errorText =
  /^\s*#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)\s*$/i;

/**
 * Whether a text is what a spreadsheet shows in a cell whose formula went wrong. A CSV file, and values that were
 * pasted, hold it as plain text.
 *
 * @example
 * import { isErrorText } from '@sightline/workbook';
 * [isErrorText('#N/A'), isErrorText('N/A')] // => [true, false]
 */
export function isErrorText(text: string): boolean {
  return text.includes('#') && errorText.test(text);
}
