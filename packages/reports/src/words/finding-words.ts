import type { DatasetSchema, Finding, Where } from '@sightline/core';
import { acrossListsPhrases } from './findings/across-lists.ts';
import { adoptionPhrases } from './findings/adoption.ts';
import { childProtectionPhrases } from './findings/child-protection.ts';
import { childrenInCarePhrases } from './findings/children-in-care.ts';
import { childrenInNeedPhrases } from './findings/children-in-need.ts';
import { cellPhrases, everyListPhrases, wholeListPhrases } from './findings/every-list.ts';
import { filePhrases } from './findings/file.ts';
import { frontDoorPhrases } from './findings/front-door.ts';
import { leavingCarePhrases } from './findings/leaving-care.ts';
import { practicePhrases } from './findings/practice-words.ts';
import { qualityRecordPhrases } from './findings/quality-records.ts';
import { columnLabel, listLabel } from './labels.ts';
import { countOf, fill, paramsInBrackets, type Phrases } from './phrases.ts';

/** A finding in words: where, what, and what to do. */
export type FindingWords = {
  /** Such as `Referrals, row 14`. */
  readonly place: string;
  /** Such as `Gender is blank`. */
  readonly problem: string;
  readonly action: string;
  /** Place and problem as one sentence. */
  readonly text: string;
};

/** Faults of a cell that are told with what is written in it, where a finding may tell that. */
const namedKinds: ReadonlySet<unknown> = new Set(['code-unknown', 'code-refused', 'code-not-preferred']);

const byCode: Phrases = {
  ...filePhrases,
  ...wholeListPhrases,
  ...frontDoorPhrases,
  ...childProtectionPhrases,
  ...childrenInNeedPhrases,
  ...childrenInCarePhrases,
  ...leavingCarePhrases,
  ...adoptionPhrases,
  ...acrossListsPhrases,
  ...practicePhrases,
  ...qualityRecordPhrases,
};

const known = (phrases: Phrases, name: string): readonly [string, string] | undefined =>
  Object.hasOwn(phrases, name) ? phrases[name] : undefined;

/**
 * A code has its own words, `CODE:kind` for a way of breaking it; else a fault of a cell has those of its kind; else a
 * rule that lists share has those of what follows the number of the list, and `AA-03-REQ-gender` those of `REQ`.
 */
const phraseOf = (code: string, kind: string | number = ''): readonly [string, string] | undefined => {
  const shared = /^AA-\d\d-((?:REQ|COD)(?=-)|.+)/.exec(code)?.[1] ?? '';
  return (
    known(byCode, `${code}:${kind}`) ??
    known(byCode, code) ??
    known(cellPhrases, String(kind)) ??
    known(everyListPhrases, `${shared}:${kind}`) ??
    known(everyListPhrases, shared)
  );
};

/**
 * What a finding tells beside its words: the record that it disagrees with, how long it took, the limit that was passed.
 */
const detailWords = (template: string, params: Finding['params']): string => {
  const beside = (name: string, words: string): string =>
    template.includes(`{${name}}`) ? '' : fill(`[${words}]`, params);
  const other = fill('[{otherList}][, row {otherRow}]', params).replace(/^, /, '');
  return [
    other === '' ? '' : `see ${other}`,
    beside('days', '{days} days'),
    beside('limit', 'the limit is {limit}'),
  ]
    .filter((words) => words !== '')
    .join('; ');
};

/** Parameters as a reader takes them: keys of columns and lists in words, a share as a percentage. */
const paramsInWords = ({ params, where }: Finding, schema: DatasetSchema | undefined): Finding['params'] => {
  const { column: named, otherList, otherColumn, share } = params;
  const column = where.column ?? (typeof named === 'string' ? named : undefined);
  const other = typeof otherList === 'string' ? otherList : undefined;
  const { file, sheet } = where;
  return {
    ...(file !== undefined && { file }),
    ...(sheet !== undefined && { sheet }),
    ...params,
    column: column === undefined ? 'A value' : columnLabel(column, where.list, schema),
    ...(other !== undefined && { otherList: listLabel(other, schema) }),
    ...(typeof otherColumn === 'string' && {
      otherColumn: columnLabel(otherColumn, other ?? where.list, schema),
    }),
    ...(share !== undefined && { share: String(share).replace(/%?$/, '%') }),
  };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Where a finding lies, in words: list (or sheet, or file) and Excel row.
 *
 * @example
 * import { whereWords } from '@sightline/reports';
 * whereWords({ list: 'referrals', row: 14 }) // => 'Referrals, row 14'
 */
export const whereWords = (where: Where, schema?: DatasetSchema): string => {
  const parts: string[] = [];
  if (where.list !== undefined) parts.push(listLabel(where.list, schema));
  else if (where.sheet !== undefined) parts.push(`Sheet ${where.sheet}`);
  else if (where.file !== undefined) parts.push(where.file);
  if (where.row !== undefined) parts.push(`row ${where.row}`);
  if (where.count !== undefined && where.count > 1) parts.push(countOf(where.count, 'record', 'records'));
  return parts.length === 0 ? 'All files' : parts.join(', ');
};

/**
 * A finding in words for the person who mends the data. A code without words of its own gives the code and its
 * parameters.
 *
 * @param finding - what a check found
 * @param schema - the dataset's schema, for the headings of columns
 *
 * @example
 * import { findingWords } from '@sightline/reports';
 * const finding = {
 *   id: 'a', code: 'AA-03-REQ-gender', about: 'data', severity: 'error', basis: 'ofsted',
 *   where: { list: 'referrals', row: 14, column: 'gender' }, params: {}, state: 'open',
 * };
 * findingWords(finding).text // => 'Referrals, row 14: Gender is blank'
 */
export const findingWords = (finding: Finding, schema?: DatasetSchema): FindingWords => {
  const { where } = finding;
  const place = whereWords(where, schema);
  const params = paramsInWords(finding, schema);
  const phrase = phraseOf(finding.code, finding.params['kind']);
  const problem = capital(
    phrase === undefined ? `${finding.code}${paramsInBrackets(finding.params)}` : fill(phrase[0], params),
  );
  const { kind, value } = finding.params;
  const isNamed = value !== undefined && namedKinds.has(kind);
  const fix =
    finding.fix === undefined
      ? ''
      : ` ${finding.fix.certain ? 'Write' : 'It may be'} "${finding.fix.to}" instead of "${finding.fix.from}".`;
  const action =
    (phrase === undefined ? 'Look up this code in the list of checks.' : fill(phrase[1], params)) + fix;
  const detail = phrase === undefined ? '' : detailWords(phrase[0], params);
  const told = `${problem}${isNamed ? `: "${value}"` : ''}${detail === '' ? '' : ` (${detail})`}`;
  return { place, problem: told, action, text: `${place}: ${told}` };
};
