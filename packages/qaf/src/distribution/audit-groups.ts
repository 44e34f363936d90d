import { contains } from '@sightline/core';
import type { Period } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';

/** What figures of audits can be told apart by. An auditor is named by their own key only where asked for. */
export type AuditDimension = 'team' | 'service' | 'tool' | 'kind' | 'auditor';

/** What a function that measures audits is asked. */
export type AuditQuery = {
  /** Audits are those submitted in it. */
  readonly period: Period;
  /** All of them together unless stated. */
  readonly by?: AuditDimension;
};

/** The audits submitted in a period, in groups in order of their names. */
export function auditGroups(
  audits: readonly ScoredAudit[],
  { period, by }: AuditQuery,
): readonly { readonly group: Readonly<Record<string, string>>; readonly audits: readonly ScoredAudit[] }[] {
  const submitted = submittedIn(audits, period);
  if (!by) return [{ group: {}, audits: submitted }];
  const names = [...new Set(submitted.map((scored) => valueOf(scored, by)))].sort();
  return names.map((name) => ({
    group: { [by]: name },
    audits: submitted.filter((scored) => valueOf(scored, by) === name),
  }));
}

/** The audits submitted in a period. One that is not submitted is not complete. */
export function submittedIn(audits: readonly ScoredAudit[], period: Period): readonly ScoredAudit[] {
  return audits.filter(({ audit: { submitted } }) => submitted !== undefined && contains(period, submitted));
}

function valueOf({ audit, tool }: ScoredAudit, by: AuditDimension): string {
  return by === 'tool' ? tool.id : by === 'kind' ? tool.kind : audit[by];
}
