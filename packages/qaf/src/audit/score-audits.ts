import type { Audit } from './audit.ts';
import type { AuditTool } from './audit-tool.ts';
import { scoreAudit } from './score-audit.ts';
import type { AuditScore } from './score-audit.ts';
import { validateAudit } from './validate-audit.ts';
import type { AuditFault } from './validate-audit.ts';

/** An audit, the tool it was answered on, and what it comes to. */
export type ScoredAudit = {
  readonly audit: Audit;
  readonly tool: AuditTool;
  readonly score: AuditScore;
};

/** What many audits come to; none is lost. */
export type ScoredAudits = {
  /** Those without an error, in the order of the audits. */
  readonly scored: readonly ScoredAudit[];
  /** Those with an error: kept apart, in no figure. */
  readonly refused: readonly Audit[];
  /** All that is wrong or worth a look, warnings included. */
  readonly faults: readonly (AuditSetFault & { readonly audit: string })[];
};

/** What is wrong with one audit among many. */
export type AuditSetFault =
  | AuditFault
  | { readonly code: 'tool-unknown' | 'audit-id-twice'; readonly severity: 'error'; readonly at?: string };

/**
 * Scores audits, each on the version of the tool that it was answered on: a later version never grades an earlier
 * audit. An audit with an error is refused and told, never scored silently; so is every audit of an id that comes twice.
 *
 * @param tools - every version that an audit may name
 * @example
 * import { scoreAudits } from '@sightline/qaf';
 * const { scored, refused, faults } = scoreAudits([{ id: 'A1', tool: { id: 'core', version: '9.0.0' }, answers: [] }], []);
 * [scored.length, refused.length, faults[0].code] // => [0, 1, 'tool-unknown']
 */
export function scoreAudits(audits: readonly Audit[], tools: readonly AuditTool[]): ScoredAudits {
  const byVersion = new Map(tools.map((tool) => [`${tool.id}@${tool.version}`, tool]));
  const times = new Map<string, number>();
  for (const { id } of audits) times.set(id, (times.get(id) ?? 0) + 1);

  const scored: ScoredAudit[] = [];
  const refused: Audit[] = [];
  const faults: (AuditSetFault & { audit: string })[] = [];
  for (const audit of audits) {
    const tool = byVersion.get(`${audit.tool.id}@${audit.tool.version}`);
    const found: AuditSetFault[] = tool
      ? validateAudit(audit, tool)
      : [{ code: 'tool-unknown', severity: 'error' }];
    if (times.get(audit.id)! > 1) found.push({ code: 'audit-id-twice', severity: 'error' });
    faults.push(...found.map((fault) => ({ ...fault, audit: audit.id })));
    if (!tool || found.some(({ severity }) => severity === 'error')) refused.push(audit);
    else scored.push({ audit, tool, score: scoreAudit(audit, tool) });
  }
  return { scored, refused, faults };
}
