import { isPresent, textAt } from '@sightline/core';
import type { Table } from '@sightline/core';
import { cellReader, isErrorText } from '@sightline/workbook';
import type { CellReading } from '@sightline/workbook';
import type { ListColumn } from '../list-spec.ts';
import { columnSpecOf } from '../table-spec-of.ts';
import type { ColumnRules } from './column-rules.ts';
import { conditionHolds } from './condition-holds.ts';
import type { Fault } from './fault.ts';
import type { Rule } from './rule.ts';
import { shapes } from './shapes.ts';
import { structureRules } from './structure-rules.ts';

/** A fault of one cell. */
type CellFault = Fault & { readonly row: number; readonly kind: string };

/**
 * What is wrong with the cells of one column, in the order of the rows; one fault for a cell, the first that
 * applies: an error of the spreadsheet, a text that could not be read, a blank, a value that is not allowed
 * or not in its form.
 *
 * @param isActive - whether a rule is asked
 * @param snapshot - epoch day
 */
export function cellFaults(
  table: Table,
  column: ListColumn,
  rules: ColumnRules,
  isActive: (rule: Rule) => boolean,
  snapshot: number,
): CellFault[] {
  const held = table.columns[column.key];
  if (!held) return [];
  const raws = table.invalid[column.key];
  const read = readingOnce(column);
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
    if (!rules.type) return blank(row, isError ? 'error-cell' : 'blank');
    if (!isActive(rules.type)) return undefined;
    const { severity } = rules.type;
    if (isError) return { rule: rules.type, ...cell(row), severity, kind: 'error-cell' };
    return {
      rule: rules.type,
      ...cell(row),
      severity,
      kind: read(raw).fault?.code ?? 'unreadable',
      ...shown(column, raw),
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

/** A column's reader that reads each distinct text once. */
function readingOnce(column: ListColumn): (raw: string) => CellReading {
  const reader = cellReader(columnSpecOf(column), false);
  const known = new Map<string, CellReading>();
  return (raw) => {
    let reading = known.get(raw);
    if (!reading) known.set(raw, (reading = reader.text(raw)));
    return reading;
  };
}

/** What stands in a code column may be shown, unless it names or locates a person. */
function shown(column: ListColumn, raw: string): { readonly raw?: string } {
  return column.type === 'code' && !column.sensitive ? { raw } : {};
}
