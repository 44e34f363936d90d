import { isDateFormat } from './date-formats.ts';
import { WorkbookError } from '../workbook-error.ts';
import { xmlTags } from './xml-elements.ts';
import { unescapeSpreadsheetText } from './xml-text.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';

/** A sheet as the workbook lists it. */
export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** What the small parts of a workbook say about its sheets. */
export type WorkbookParts = {
  /** In the order of the tabs; charts and macro sheets are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly sharedStrings: string | undefined;
  /** By cell style: 1 where it shows a number as a date. */
  readonly dateStyles: Uint8Array;
};

type Relationship = { readonly type: string; readonly part: string };

/** @throws {WorkbookError} NOT_A_WORKBOOK, MISSING_PART, CORRUPT_PART */
export function workbookParts(zip: ZipDirectory): WorkbookParts {
  const path = workbookPath(zip);
  const relations = relationships(zip, path);
  const byType = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type)?.part;

  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let listed = 0;
  for (const tag of xmlTags(zip.read(path))) {
    if (!tag.opens) continue;
    if (tag.name === 'workbookPr') date1904 = isTrue(tag.attribute('date1904'));
    if (tag.name !== 'sheet') continue;
    listed += 1;
    const id = tag.attribute('id');
    const relation = id === undefined ? undefined : relations.get(id);
    const name = unescapeSpreadsheetText(tag.attribute('name') ?? '');
    if (relation === undefined) throw new WorkbookError('MISSING_PART', { part: `sheet ${listed}` });
    if (relation.type !== 'worksheet') continue;
    const state = tag.attribute('state');
    sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', part: relation.part });
  }
  // A workbook has a sheet; one that lists none was cut off.
  if (listed === 0) throw new WorkbookError('CORRUPT_PART', { part: path });
  const styles = byType('styles');
  return {
    sheets,
    date1904,
    sharedStrings: byType('sharedStrings'),
    // Without styles a date is the number that it is stored as.
    dateStyles: styles === undefined || !zip.has(styles) ? new Uint8Array(0) : dateStyles(zip.read(styles)),
  };
}

function workbookPath(zip: ZipDirectory): string {
  for (const relation of relationships(zip, '').values()) {
    if (relation.type !== 'officeDocument') continue;
    if (relation.part.toLowerCase().endsWith('.bin'))
      throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'xlsb' });
    if (/(?:^|\/)(?:word|ppt|visio)\//i.test(relation.part)) break;
    return relation.part;
  }
  const isOpenDocument = zip.has('mimetype') || zip.has('content.xml');
  throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: isOpenDocument ? 'ods' : 'zip' });
}

/** Relationships of a part by id; types by their last word, which is the same in the strict and the usual dialect. */
function relationships(zip: ZipDirectory, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const path = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relationship>();
  if (!zip.has(path)) return found;
  for (const tag of xmlTags(zip.read(path))) {
    if (tag.name !== 'Relationship' || !tag.opens) continue;
    const type = tag.attribute('Type') ?? '';
    const target = tag.attribute('Target') ?? '';
    found.set(tag.attribute('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolvePath(folder, target),
    });
  }
  return found;
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll('\\', '/');
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function dateStyles(bytes: Uint8Array): Uint8Array {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellFormats = false;
  for (const tag of xmlTags(bytes)) {
    if (tag.name === 'cellXfs') inCellFormats = tag.opens && !tag.closes;
    if (!tag.opens) continue;
    if (tag.name === 'numFmt')
      codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    if (tag.name === 'xf' && inCellFormats) {
      const id = Number(tag.attribute('numFmtId') ?? '0');
      styles.push(isDateFormat(id, codes.get(id)) ? 1 : 0);
    }
  }
  return Uint8Array.from(styles);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
