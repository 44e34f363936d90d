import type { ListColumn, ListSpec } from '../lists/list-spec.ts';
import type { Rule } from './rule.ts';
import { shapes } from './shapes.ts';

/** The rules of one column, as its data state them. */
export type ColumnRules = {
  /** The cell is of the column's type; absent for text. */
  readonly type?: Rule;
  /**
   * In the order in which they are asked: of a blank only the first that holds is told, since filling the cell mends it
   * for all. What depends on other cells, and so says why a value is asked for, comes before what is always asked for.
   */
  readonly required: readonly {
    readonly rule: Rule;
    readonly when?: NonNullable<ListColumn['requiredWhen']>[number]['when'];
  }[];
  readonly refused: readonly { readonly rule: Rule; readonly code: string }[];
  readonly shape?: Rule;
};

/** What a rule has of its own; of the list and on Ofsted's word otherwise. */
type RuleFacts = Partial<Pick<Rule, 'about' | 'severity' | 'basis' | 'layouts'>>;

/**
 * The rules that follow from the data of a list's columns: of type and code for every date, count and code,
 * that a value is there where one is asked for, of refused codes and of forms.
 */
export function columnRulesOf(list: ListSpec): ReadonlyMap<string, ColumnRules> {
  const prefix = `AA-${String(list.number).padStart(2, '0')}`;
  const rule = (suffix: string, columns: readonly string[], rest: RuleFacts = {}): Rule => ({
    id: `${prefix}-${suffix}`,
    about: 'data',
    severity: 'error',
    basis: 'ofsted',
    list: list.key,
    columns,
    layouts: list.layouts,
    ...rest,
  });
  const ofType = (type: ListColumn['type']): string[] =>
    list.columns.filter((column) => column.type === type).map((column) => column.key);
  const sameRule = (suffix: string): string[] =>
    list.columns
      .filter((column) => column.requiredWhen?.some((one) => one.rule === suffix))
      .map((column) => column.key);
  const typeRules: Partial<Record<ListColumn['type'], Rule>> = {
    date: rule('TYP-D', ofType('date')),
    integer: rule('TYP-I', ofType('integer')),
  };

  return new Map(
    list.columns.map((column): [string, ColumnRules] => {
      const { key, requiredSeverity: severity = 'error' } = column;
      const held = column.layouts && { layouts: column.layouts };
      const asked = { ...held, ...(column.basis && { basis: column.basis }) };
      const type =
        column.type === 'code'
          ? rule(`COD-${key}`, [key], { ...asked, ...codeSeverity(column) })
          : typeRules[column.type];
      const conditional = (column.requiredWhen ?? []).map(({ rule: suffix, when, ...facts }) => ({
        rule: rule(suffix, sameRule(suffix), { ...held, ...facts }),
        when,
      }));
      const always =
        column.required === 'always' ? [{ rule: rule(`REQ-${key}`, [key], { ...asked, severity }) }] : [];
      return [
        key,
        {
          ...(type && { type }),
          required: [...conditional, ...always],
          refused: (column.refused ?? []).map(({ rule: suffix, code, ...facts }) => ({
            rule: rule(suffix, [key], { ...held, ...facts }),
            code,
          })),
          ...(column.shape && { shape: rule(shapes[column.shape].rule, [key], shapes[column.shape]) }),
        },
      ];
    }),
  );
}

/** What no code of an open list is may still be a value. */
function codeSeverity(column: ListColumn): Partial<Pick<Rule, 'severity'>> {
  return column.codes?.open ? { severity: 'warning' } : {};
}
