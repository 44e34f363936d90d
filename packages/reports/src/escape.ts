const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text made safe inside HTML elements and quoted attributes.
 *
 * @example
 * import { escapeHtml } from '@sightline/reports';
 * escapeHtml('<b> & "x"') // => '&lt;b&gt; &amp; &quot;x&quot;'
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? '');

/**
 * Text made safe inside a Markdown table cell: characters with a meaning are escaped, line ends become spaces.
 *
 * @example
 * import { escapeMarkdown } from '@sightline/reports';
 * escapeMarkdown('a|b *c*') // => 'a\\|b \\*c\\*'
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#!|~]/g, (character) => `\\${character}`).replace(/\s*[\r\n]+\s*/g, ' ');

/**
 * One CSV field, quoted where needed. Text that a spreadsheet would run as a formula is preceded by an
 * apostrophe; numbers are left alone.
 *
 * @example
 * import { csvField } from '@sightline/reports';
 * csvField('=1+1') // => "'=1+1"
 */
export const csvField = (text: string): string => {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Text without control characters, so that a cell of a workbook cannot steer a terminal.
 *
 * @example
 * import { plainText } from '@sightline/reports';
 * plainText('a\u001b[31mb') // => 'a[31mb'
 */
export const plainText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
