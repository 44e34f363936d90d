import type { ScoredAudit } from '../audit/score-audits.ts';

/** Why an audit is moderated: its auditor is new, its grade always is, or it may be drawn. */
export type ModerationRule = 'new-auditor' | 'always' | 'sampled';

/**
 * The rule that each audit falls under by its own tool: the first audits of an auditor, then grades that are always
 * moderated, then those of which a share is drawn. An auditor's first audits are their earliest submitted; several of one
 * day are taken in order of their ids. An audit without a first grade can only be drawn.
 *
 * @param audits - all that an auditor has done, earlier ones too: what is left out cannot be counted as their first
 * @returns the rule by the audit's id; audits that are not submitted have none
 * @example
 * import { moderationRules } from '@sightline/qaf';
 * const moderation = { always: ['inadequate'], newAuditorFirst: 1 };
 * const audit = (id, first) => ({ audit: { id, auditor: 'a', submitted: `2024-05-0${id}` }, tool: { moderation }, score: { first } });
 * [...moderationRules([audit('1', 'good'), audit('2', 'inadequate'), audit('3', 'good')]).values()] // => ['new-auditor', 'always', 'sampled']
 */
export function moderationRules(audits: readonly ScoredAudit[]): ReadonlyMap<string, ModerationRule> {
  const submitted = audits.filter(({ audit }) => audit.submitted !== undefined).sort(bySubmission);
  const done = new Map<string, number>();
  return new Map(
    submitted.map(({ audit: { id, auditor }, tool, score }) => {
      const before = done.get(auditor) ?? 0;
      done.set(auditor, before + 1);
      const { newAuditorFirst, always } = tool.moderation;
      if (before < newAuditorFirst) return [id, 'new-auditor'];
      return [id, score.first && always.includes(score.first) ? 'always' : 'sampled'];
    }),
  );
}

function bySubmission({ audit: a }: ScoredAudit, { audit: b }: ScoredAudit): number {
  const keyOf = ({ submitted, id }: typeof a): string => `${submitted}\n${id}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
