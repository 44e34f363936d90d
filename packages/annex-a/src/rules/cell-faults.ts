import { epochDay, isPresent, textAt } from '@sightline/core';
import type { Layout, Table } from '@sightline/core';
import { isErrorText, suggestCodes } from '@sightline/workbook';
import type { ListColumn } from '../lists/list-spec.ts';
import type { ColumnRules } from './column-rules.ts';
import { conditionHolds } from './condition-holds.ts';
import type { Fault } from './fault.ts';
import { readingOnce } from './reading-once.ts';
import type { Rule } from './rule.ts';
import { shapes } from './shapes.ts';
import { structureRules } from './structure-rules.ts';

/** What an empty date becomes on its way through some spreadsheets; epoch day. */
const FIRST_OF_1900 = epochDay(1900, 1, 1);

/** A column with more distinct texts that are no codes holds something else, and nothing can be suggested for it. */
const MOST_SUGGESTED_FOR = 100;

/** A longer text is a note in the wrong column, and a finding should not repeat it. */
const LONGEST_SUGGESTED_FOR = 60;

/** A fault of one cell. */
type CellFault = Fault & { readonly row: number; readonly kind: string };

/**
 * What is wrong with the cells of one column, in the order of the rows; one fault for a cell, the first that
 * applies: an error of the spreadsheet, a text that could not be read, a blank, a value that is not allowed
 * or not in its form.
 *
 * @param isActive - whether a rule is asked
 * @param snapshot - epoch day
 * @param layout - of the list: no code of another is suggested
 */
export function cellFaults(
  table: Table,
  column: ListColumn,
  rules: ColumnRules,
  isActive: (rule: Rule) => boolean,
  snapshot: number,
  layout: Layout | undefined,
): CellFault[] {
  const held = table.columns[column.key];
  if (!held) return [];
  const raws = table.invalid[column.key];
  const read = readingOnce(column);
  const suggested = suggestingOnce(column, layout);
  const required = rules.required.filter(({ rule }) => isActive(rule));
  const refused = rules.refused.filter(({ rule }) => isActive(rule));
  const shape = rules.shape && isActive(rules.shape) ? rules.shape : undefined;

  const cell = (row: number): Pick<CellFault, 'row' | 'column'> => ({ row, column: column.key });
  const blank = (row: number, kind: string): CellFault | undefined => {
    const found = required.find(
      ({ when }) => when === undefined || conditionHolds(when, table, row, snapshot),
    );
    return found && { rule: found.rule, ...cell(row), severity: found.rule.severity, kind };
  };
  const unread = (row: number, raw: string): CellFault | undefined => {
    const isError = isErrorText(raw);
    if (isError && isActive(structureRules.errorCell)) {
      return { rule: structureRules.errorCell, ...cell(row), severity: 'error', kind: 'error-cell' };
    }
    const kind = isError ? 'error-cell' : (read(raw).fault?.code ?? 'unreadable');
    // Where nothing is asked for, a word for nothing is only written otherwise.
    const stands = kind === 'placeholder';
    const asked = stands || !rules.type ? blank(row, kind) : undefined;
    if (asked || !rules.type || !isActive(rules.type)) return asked;
    return {
      rule: rules.type,
      ...cell(row),
      severity: stands ? 'warning' : rules.type.severity,
      kind,
      ...(isError ? {} : shown(column, raw)),
      ...(stands && { together: `${kind}|${column.type === 'code' ? raw : ''}` }),
      ...(kind === 'code-unknown' && suggested(raw)),
    };
  };
  const notAsAsked = (row: number, raw: string): CellFault | undefined => {
    if (!rules.type) {
      if (!isActive(structureRules.looseSpaces)) return undefined;
      return {
        rule: structureRules.looseSpaces,
        ...cell(row),
        severity: 'warning',
        kind: 'spaces',
        together: 'spaces',
      };
    }
    const { fault } = read(raw);
    // Of an open list a text that is no code is a value like another.
    if (!fault || fault.severity === 'error' || fault.code === 'code-local' || !isActive(rules.type))
      return undefined;
    const together = `${fault.code}|${column.type === 'code' ? raw : ''}`;
    const fix = column.type === 'code' && fault.fix ? { fix: fault.fix } : {};
    return {
      rule: rules.type,
      ...cell(row),
      severity: 'warning',
      kind: fault.code,
      together,
      ...shown(column, raw),
      ...fix,
    };
  };
  const value = (row: number): CellFault | undefined => {
    if (held.type === 'date' && held.values[row] === FIRST_OF_1900 && isActive(structureRules.errorCell))
      return { rule: structureRules.errorCell, ...cell(row), severity: 'error', kind: 'default-date' };
    if (refused.length === 0 && !shape) return undefined;
    const text = textAt(held, row)!;
    const found = refused.find(({ code }) => code === text);
    if (found)
      return {
        rule: found.rule,
        ...cell(row),
        severity: found.rule.severity,
        kind: 'code-refused',
        ...shown(column, text),
      };
    if (!shape || shapes[column.shape!].pattern.test(text)) return undefined;
    return { rule: shape, ...cell(row), severity: shape.severity, kind: 'shape' };
  };

  const faults: CellFault[] = [];
  for (let row = 0; row < table.rows; row++) {
    const raw = raws?.get(row);
    const present = isPresent(held, row);
    const fault = present
      ? (value(row) ?? (raw === undefined ? undefined : notAsAsked(row, raw)))
      : raw === undefined
        ? blank(row, 'blank')
        : unread(row, raw);
    if (fault) faults.push(fault);
  }
  return faults;
}

/** The likeliest code of the layout that a text may have been meant for, as a fix that is not certain. */
function suggestingOnce(
  { codes }: ListColumn,
  layout: Layout | undefined,
): (raw: string) => Pick<Fault, 'fix'> {
  const known = new Map<string, Pick<Fault, 'fix'>>();
  const ofLayout = (codes?.codes ?? []).filter(
    ({ layouts }) => layout === undefined || layouts === undefined || layouts.includes(layout),
  );
  return (raw) => {
    if (known.has(raw)) return known.get(raw)!;
    if (known.size >= MOST_SUGGESTED_FOR || raw.length > LONGEST_SUGGESTED_FOR) return {};
    const [likeliest] = suggestCodes(raw, ofLayout);
    const fix = likeliest ? { fix: { to: likeliest.preferred, certain: false } } : {};
    known.set(raw, fix);
    return fix;
  };
}

/** What stands in a code column may be shown, unless it names or locates a person. */
function shown(column: ListColumn, raw: string): { readonly raw?: string } {
  return column.type === 'code' && !column.sensitive ? { raw } : {};
}
