import { SightlineError } from '@sightline/core';
import { builtInDimensions } from '@sightline/indicators';
import type { Cohort, Expr } from '@sightline/indicators';
import type { Compiler } from './compiler.ts';
import { rowsOf } from './rows.ts';
import type { Rows, Scope } from './scope.ts';
import { valueSql } from './values.ts';

/** A dimension of an authority's own: a column, and bands of whole numbers when it is not taken as it is. */
export type DimensionSetting = { readonly column: string; readonly bands?: readonly string[] };

/** What a breakdown is asked with. */
export type BreakdownOptions = {
  /** Dimensions, crossed: those of `builtInDimensions`, or of `dimensions`. */
  readonly by?: readonly string[];
  readonly dimensions?: Readonly<Record<string, DimensionSetting>>;
  /** Reach a dimension that the list lacks by child, from `openCases`. */
  readonly join?: boolean;
};

/** A dimension as a column of the result; the value is never NULL: blank is the empty text. */
export type Dimension = { readonly name: string; readonly sql: string };

/** First age that is too old for each band. */
const ageBands: readonly { readonly code: string; readonly below: number }[] = [
  { code: 'unborn', below: 0 },
  { code: 'under-1', below: 1 },
  { code: '1-4', below: 5 },
  { code: '5-9', below: 10 },
  { code: '10-15', below: 16 },
  { code: '16-17', below: 18 },
];

/** Names that the queries have already. */
const taken = new Set(
  (
    'side id first_row place code field n value total lower_middle upper_middle where_truth where_field key_field ' +
    'having_truth having_field excluded_code due due_field numerator numerator_field value_field'
  ).split(' '),
);

/**
 * The dimensions of a breakdown, read of each record.
 *
 * @throws {SightlineError} NOT_AVAILABLE {dimension, list} when the list does not hold one; DIMENSION_NAME_TAKEN
 */
export function dimensionsOf(
  compiler: Compiler,
  cohort: Cohort,
  records: Scope,
  { by = [], dimensions = {}, join = false }: BreakdownOptions,
): readonly Dimension[] {
  return by.map((name) => {
    if (taken.has(name)) throw new SightlineError('DIMENSION_NAME_TAKEN', { dimension: name });
    const setting = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
    const columns = setting
      ? [setting.column]
      : Object.hasOwn(builtInDimensions, name)
        ? builtInDimensions[name]!
        : [];
    const read = (rows: Rows, joined: boolean): Expr | undefined => {
      const column = columns.find((one) => rows.holds(one));
      if (column === undefined) return undefined;
      return setting ? ownExpr(setting, rows) : builtInExpr(name, column, rows, cohort, joined);
    };
    const node =
      read(records.rows, false) ??
      (join ? throughOpenCase(read(rowsOf(compiler, OPEN_CASES), true)) : undefined);
    if (!node) throw new SightlineError('NOT_AVAILABLE', { dimension: name, list: records.rows.list ?? '' });
    const { sql, type } = valueSql(node, records, compiler);
    const text = type === 'text' ? sql : `CAST(${sql} AS ${compiler.dialect.types.text})`;
    return { name, sql: `coalesce(${text}, ${compiler.dialect.text('')})` };
  });
}

const OPEN_CASES = 'openCases';

const literal = (value: string): Expr => ({ kind: 'literal', type: 'text', value });
const whole = (value: number): Expr => ({ kind: 'literal', type: 'integer', value });

function builtInExpr(name: string, column: string, rows: Rows, cohort: Cohort, joined: boolean): Expr {
  const field: Expr = { kind: 'field', column };
  if (name === 'ageBand') {
    const on = joined ? asAsker(ageDay(cohort)) : ageDay(cohort);
    return {
      kind: 'band',
      value: { kind: 'elapsed', unit: 'age', from: field, to: on },
      bands: [...ageBands.map(({ code, below }) => ({ code, upTo: whole(below) })), { code: '18-plus' }],
    };
  }
  if (name !== 'ethnicity') return field;
  const groups = new Set((rows.schemaOf(column)?.codes ?? []).flatMap(({ group }) => group ?? []));
  return {
    kind: 'case',
    when: [...groups].map((codeGroup) => ({
      if: { kind: 'in', value: field, codes: { codeGroup } },
      then: literal(codeGroup),
    })),
    else: field,
  };
}

/** The day on which ages are taken: of the event for flows, the snapshot for stocks. */
const ageDay = ({ basis, event, due }: Cohort): Expr =>
  (basis === 'at-snapshot' ? undefined : (event ?? due)) ?? { kind: 'moment', at: 'to' };

/** The same expression from inside `related`: its fields are those of the record that asks. */
const asAsker = (node: Expr): Expr =>
  JSON.parse(JSON.stringify(node), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'field'
      ? { ...value, row: 'outer' }
      : value,
  ) as Expr;

/** A dimension of the child's open case of highest precedence. */
const throughOpenCase = (value: Expr | undefined): Expr | undefined =>
  value && {
    kind: 'related',
    list: OPEN_CASES,
    where: { kind: 'literal', type: 'boolean', value: true },
    take: 'first',
    order: { kind: 'field', column: 'precedence' },
    value,
  };

function ownExpr({ column, bands }: DimensionSetting, rows: Rows): Expr {
  const field: Expr = { kind: 'field', column };
  if (!bands) return field;
  if (rows.typeOf(column) !== 'integer') return literal('');
  const within = (op: '>=' | '<=' | '<' | '=', limit: string): Expr => ({
    kind: 'compare',
    op,
    left: field,
    right: whole(Number(limit)),
  });
  const conditions = bands.flatMap((band): { if: Expr; then: Expr }[] => {
    const [, under, low, high, plus, only] =
      /^(?:under-(\d+)|(\d+)-(\d+)|(\d+)-plus|(\d+))$/.exec(band) ?? [];
    const then = literal(band);
    if (under !== undefined) return [{ if: within('<', under), then }];
    if (low !== undefined && high !== undefined) {
      return [{ if: { kind: 'and', of: [within('>=', low), within('<=', high)] }, then }];
    }
    if (plus !== undefined) return [{ if: within('>=', plus), then }];
    return only === undefined ? [] : [{ if: within('=', only), then }];
  });
  return { kind: 'case', when: conditions, else: literal('') };
}
