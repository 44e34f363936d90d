import { SightlineError } from '@sightline/core';
import type { Expr, RelatedExpr } from '../expr.ts';
import { firstFieldOf } from '../tree.ts';
import { recordOf, rowsOf } from './subject.ts';
import type { Plain, Subject, World } from './subject.ts';
import { gave } from './trace.ts';
import type { Trace } from './trace.ts';

/** Reads a tree on one record. */
type Interpret = (node: Expr, subject: Subject, asker: Subject | undefined, world: World) => Trace;

/** The related records of one record: by key, by `where`, and not itself where that is asked. */
function matches(
  interpret: Interpret,
  node: RelatedExpr,
  subject: Subject,
  asker: Subject | undefined,
  world: World,
): readonly Subject[] {
  const key = (that: Subject): boolean => {
    if (node.on === undefined) {
      if (subject.child === undefined || that.child === undefined) {
        throw new SightlineError('NOT_AVAILABLE', { list: node.list });
      }
      const mine = subject.cell(subject.child).value;
      return mine !== undefined && mine === that.cell(that.child).value;
    }
    return node.on.every((pair) => {
      const mine = interpret(pair.this, subject, asker, world).value;
      return mine !== undefined && mine === interpret(pair.that, that, undefined, world).value;
    });
  };
  return Array.from({ length: rowsOf(world, node.list) }, (_, row) => recordOf(world, node.list, row)).filter(
    (that) =>
      !(node.notItself === true && subject.list === node.list && subject.row === that.row) &&
      key(that) &&
      interpret(node.where, that, subject, world).value === true,
  );
}

/** Reads a `related` node on one record by looking at every record of the other list. */
export function related(
  interpret: Interpret,
  node: RelatedExpr,
  subject: Subject,
  asker: Subject | undefined,
  world: World,
): Trace {
  const found = matches(interpret, node, subject, asker, world);
  const of = (expr: typeof node.value, that: Subject): Trace | undefined =>
    expr === undefined ? undefined : interpret(expr, that, subject, world);
  const values = (): Plain[] =>
    found.map((that) => of(node.value, that)?.value).filter((value) => value !== undefined);
  switch (node.take) {
    case 'exists':
      return gave(node, 'truth', found.length > 0, []);
    case 'count':
      return gave(node, 'integer', found.length, []);
    case 'countDistinct':
      return gave(node, 'integer', new Set(values()).size, []);
    case 'sum':
      return gave(
        node,
        'integer',
        values().reduce<number>((total, value) => total + Number(value), 0),
        [],
      );
    case 'first':
    case 'last': {
      const ranked = found
        .map((that) => ({ that, order: of(node.order, that)?.value }))
        .filter((one) => one.order !== undefined)
        .sort((a, b) => rank(a.order, b.order) * (node.take === 'first' ? 1 : -1) || a.that.row - b.that.row);
      const [chosen] = ranked;
      const trace = chosen === undefined ? undefined : of(node.value, chosen.that);
      const blame = `${node.list}.${firstFieldOf(node.value) ?? '$row'}`;
      return gave(node, trace?.type ?? 'text', trace?.value, trace === undefined ? [] : [trace], blame);
    }
  }
}

function rank(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}
