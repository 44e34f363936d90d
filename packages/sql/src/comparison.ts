import type { Expr, NodeOf } from '@sightline/indicators';
import { bind, momentSql, textSql, type Compiler } from './compiler.ts';
import { fieldSql, scopeOf } from './field.ts';
import { atom, comparison, operand, type ReadValue, type Sql } from './fragment.ts';
import { operands, searchedCase } from './layout.ts';
import { parameterList } from './parameters.ts';
import type { Scope } from './scope.ts';

/** A comparison's sides; a field's date later than the snapshot is still in them. */
export type Sides = {
  readonly left: Sql;
  readonly right: Sql;
  /** True when the left is a date field: its date may be later than the snapshot, and has then not happened. */
  readonly leftIsDateField: boolean;
  /** True when such a date may meet another day later than the snapshot, which leaves the comparison unknown. */
  readonly laterMayMeet: boolean;
};

/** Reads the two sides of a comparison. */
export function sidesOf(node: NodeOf<'compare'>, scope: Scope, compiler: Compiler, value: ReadValue): Sides {
  const side = (of: Expr): Sql =>
    of.kind === 'field' ? fieldSql(of, scope, compiler, 'written') : value(of, scope, compiler);
  const left = side(node.left);
  const right = side(node.right);
  const isDateField = (of: Expr, { type }: Sql): boolean => of.kind === 'field' && type === 'date';
  const leftIsDateField = isDateField(node.left, left);
  const rightIsDateField = isDateField(node.right, right);
  const laterMayMeet =
    (leftIsDateField && (rightIsDateField || !neverLater(node.right))) ||
    (rightIsDateField && !neverLater(node.left));
  return { left, right, leftIsDateField, laterMayMeet };
}

/** True for a date that cannot be later than the snapshot: later ones of fields are absent by then. */
function neverLater(node: Expr | undefined): boolean {
  switch (node?.kind) {
    case 'field':
    case 'moment':
      return true;
    case 'earliest':
    case 'latest':
    case 'coalesce':
      return node.of.every(neverLater);
    case 'case':
      return neverLater(node.else) && node.when.every((branch) => neverLater(branch.then));
    case 'related':
      return neverLater(node.value);
    default:
      return false;
  }
}

/** A comparison; unknown when a side is absent. */
export function compareSql(node: NodeOf<'compare'>, scope: Scope, compiler: Compiler, value: ReadValue): Sql {
  const sides = sidesOf(node, scope, compiler, value);
  const [left, right] = [operand(sides.left), operand(sides.right)];
  const plain = `${left} ${node.op === '!=' ? '<>' : node.op} ${right}`;
  if (!sides.laterMayMeet) return comparison(plain);
  const snapshot = momentSql(compiler, 'to');
  const oneHappened = operands('OR', [`${left} <= ${snapshot}`, `${right} <= ${snapshot}`]);
  return atom('truth', searchedCase([{ when: oneHappened, then: plain }]));
}

/** Whether a value is one of some codes; unknown when it is absent. */
export function inSql(node: NodeOf<'in'>, scope: Scope, compiler: Compiler, read: ReadValue): Sql {
  const value = operand(read(node.value, scope, compiler));
  const codes = codesOf(node, scope, compiler);
  if (codes.length > 0) return comparison(`${value} IN (${codes.join(', ')})`);
  // In none of no codes: false, but still unknown when there is no value.
  const { dialect } = compiler;
  return atom('truth', searchedCase([{ when: `${value} IS NOT NULL`, then: dialect.boolean(false) }]));
}

function codesOf(node: NodeOf<'in'>, scope: Scope, compiler: Compiler): readonly string[] {
  const { codes, value } = node;
  if ('parameter' in codes) {
    const given = parameterList(compiler, codes.parameter);
    return given.map((code, i) => bind(compiler, `param_${codes.parameter}_${i + 1}`, 'text', code));
  }
  if ('codeGroup' in codes) {
    const schema =
      value.kind === 'field' ? scopeOf(value, scope, compiler).rows.schemaOf(value.column) : undefined;
    const group = (schema?.codes ?? []).filter((code) => code.group === codes.codeGroup);
    return group.map(({ code }) => textSql(compiler, code));
  }
  return codes.map((code) => textSql(compiler, code));
}
