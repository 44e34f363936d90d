import type { Expr } from '@sightline/indicators';
import type { Compiler } from './compiler.ts';
import type { ValueType } from './dialect.ts';
import { parenthesised } from './layout.ts';
import type { Scope } from './scope.ts';

/** SQL of one node. `binds` says what may stand beside it without parentheses. */
export type Sql = {
  readonly sql: string;
  readonly type: ValueType;
  readonly binds: 'atom' | 'comparison' | 'loosely';
};

/** SQL that needs no parentheses anywhere. */
export const atom = (type: ValueType, sql: string): Sql => ({ sql, type, binds: 'atom' });
/** A truth that may stand beside AND. */
export const comparison = (sql: string): Sql => ({ sql, type: 'truth', binds: 'comparison' });
/** SQL that needs parentheses beside any operator. */
export const loosely = (type: ValueType, sql: string): Sql => ({ sql, type, binds: 'loosely' });

/** As an operand of a comparison or a sum, or an argument. */
export const operand = ({ sql, binds }: Sql): string => (binds === 'atom' ? sql : parenthesised(sql));
/** As a part of AND or OR. */
export const clause = ({ sql, binds }: Sql): string => (binds === 'loosely' ? parenthesised(sql) : sql);

/** Reads one node: handed to what reads nodes on its behalf. */
export type ReadValue = (node: Expr, scope: Scope, compiler: Compiler) => Sql;

/** The type of the first of several values of one type. */
export const firstType = (parts: readonly Sql[]): ValueType => parts[0]?.type ?? 'integer';
