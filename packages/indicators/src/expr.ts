import type { ListKey } from '@sightline/core';

/**
 * One node of an expression tree: plain data with a literal `kind`, read by `evaluate`, `explain`, `describe`,
 * `fieldsUsed` and `toSql`. A truth is true, false or unknown; a value is present or absent.
 */
export type Expr =
  /** A column of the record; `outer` is the record that asked, inside `related`. `$row` is its position in the list. */
  | { readonly kind: 'field'; readonly column: string; readonly row?: 'this' | 'outer' }
  | {
      readonly kind: 'literal';
      readonly type: 'date' | 'integer' | 'code' | 'text' | 'boolean';
      readonly value: string | number | boolean;
    }
  | { readonly kind: 'parameter'; readonly name: string }
  /** First or last day of the period; the last is the snapshot S. */
  | { readonly kind: 'moment'; readonly at: 'from' | 'to' }
  | { readonly kind: 'compare'; readonly op: CompareOp; readonly left: Expr; readonly right: Expr }
  | {
      readonly kind: 'in';
      readonly value: Expr;
      readonly codes: readonly string[] | { readonly parameter: string } | { readonly codeGroup: string };
    }
  | { readonly kind: 'present'; readonly value: Expr; readonly counting: 'valid' | 'any-text' }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expr[] }
  | { readonly kind: 'not'; readonly of: Expr }
  /** Two-valued escape, as SQL `IS TRUE`. */
  | { readonly kind: 'is'; readonly truth: 'true' | 'false' | 'unknown'; readonly of: Expr }
  | {
      readonly kind: 'add';
      readonly unit: 'days' | 'months' | 'years' | 'workingDays';
      readonly date: Expr;
      readonly amount: Expr;
    }
  | { readonly kind: 'elapsed'; readonly unit: ElapsedUnit; readonly from: Expr; readonly to: Expr }
  /** Integers only. */
  | { readonly kind: 'sum' | 'difference' | 'product'; readonly of: readonly Expr[] }
  | {
      readonly kind: 'earliest' | 'latest' | 'least' | 'greatest';
      readonly of: readonly Expr[];
      readonly absent: 'skip' | 'unknown';
    }
  | { readonly kind: 'coalesce'; readonly of: readonly Expr[] }
  | {
      readonly kind: 'case';
      readonly when: readonly { readonly if: Expr; readonly then: Expr }[];
      readonly else: Expr;
    }
  | {
      readonly kind: 'band';
      readonly value: Expr;
      readonly bands: readonly {
        readonly code: string;
        readonly upTo?: Expr;
        readonly upToInside?: boolean;
      }[];
    }
  /** Other records: of another list, or of the same one. */
  | RelatedExpr
  /** A named aggregate of the group; only at group grain. */
  | { readonly kind: 'aggregate'; readonly name: string };

export type CompareOp = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type ElapsedUnit = 'days' | 'workingDays' | 'completedMonths' | 'completedYears' | 'age';

export type RelatedExpr = {
  readonly kind: 'related';
  readonly list: ListKey;
  /** Equal pairs; when left out, the child key of both lists. */
  readonly on?: readonly { readonly this: Expr; readonly that: Expr }[];
  /** Read on the related record; `row: 'outer'` reads the record that asked. Unknown is not true. */
  readonly where: Expr;
  readonly notItself?: true;
  readonly take: 'exists' | 'count' | 'countDistinct' | 'sum' | 'first' | 'last';
  readonly order?: Expr;
  readonly value?: Expr;
};
