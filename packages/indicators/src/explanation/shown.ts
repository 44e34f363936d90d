import { relatedSpeaker } from '../description/speaker.ts';
import type { Speaker } from '../description/speaker.ts';
import { wordsFor } from '../description/words.ts';
import type { Expr } from '../expr.ts';
import type { Trace } from './trace.ts';

/** What a node gave: a truth, or whether it has a value; or that nothing hung on it. */
export type NodeResult = 'true' | 'false' | 'unknown' | 'present' | 'absent' | 'never-asked';

/** One node of a clause with what it gave on the record. */
export type ExplainedNode = {
  readonly kind: Expr['kind'];
  readonly result: NodeResult;
  /** The column of a field, the name of a parameter or aggregate, the operator, unit or list of others. */
  readonly detail?: string;
  /** What the node asks, in words; of the questions that a clause is made of. */
  readonly says?: string;
  readonly value?: string;
  /** The value is of a sensitive column, or computed from one, and is left out. */
  readonly hidden?: true;
  readonly of: readonly ExplainedNode[];
};

const questions: readonly Expr['kind'][] = ['compare', 'in', 'present', 'related', 'aggregate'];

/** A trace as it may be shown. */
export function shown(trace: Trace, speaker: Speaker): ExplainedNode {
  const { node, asked, type, value, hidden } = trace;
  const detail = detailOf(node);
  const inner = node.kind === 'related' ? relatedSpeaker(node, speaker) : speaker;
  return {
    kind: node.kind,
    result: resultOf(trace),
    ...(detail === undefined ? {} : { detail }),
    ...(questions.includes(node.kind) ? { says: wordsFor(node, speaker) } : {}),
    ...(asked && type !== 'truth' && value !== undefined && hidden !== true ? { value: String(value) } : {}),
    ...(hidden === true ? { hidden: true as const } : {}),
    of: trace.of.map((part) => shown(part, inner)),
  };
}

function resultOf({ asked, type, value }: Trace): NodeResult {
  if (!asked) return 'never-asked';
  if (type !== 'truth') return value === undefined ? 'absent' : 'present';
  return value === undefined ? 'unknown' : value === true ? 'true' : 'false';
}

function detailOf(node: Expr): string | undefined {
  if ('column' in node) return node.column;
  if ('name' in node) return node.name;
  if ('op' in node) return node.op;
  if ('unit' in node) return node.unit;
  if ('list' in node) return node.list;
  return 'at' in node ? node.at : undefined;
}
