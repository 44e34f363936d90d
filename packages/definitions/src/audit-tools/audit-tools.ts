import type { AuditTool } from '@sightline/qaf';
import { careLeaverThematicV1 } from './care-leaver-thematic/v1.ts';
import { childProtectionThematicV1 } from './child-protection-thematic/v1.ts';
import { coreCollaborativeAuditV1 } from './core-collaborative-audit/v1.ts';
import { earlyHelpAuditV1 } from './early-help-audit/v1.ts';
import { supervisionAuditV1 } from './supervision-audit/v1.ts';

/**
 * Every published version of every audit tool. A version is never edited: an audit is scored for ever on the version that
 * it was answered on, and a change is a version beside it.
 *
 * @example
 * import { publishedAuditTools } from '@sightline/definitions';
 * publishedAuditTools.map(({ id }) => id) // => ['core-collaborative-audit', 'child-protection-thematic', 'care-leaver-thematic', 'supervision-audit', 'early-help-audit']
 */
export const publishedAuditTools: readonly AuditTool[] = [
  coreCollaborativeAuditV1,
  childProtectionThematicV1,
  careLeaverThematicV1,
  supervisionAuditV1,
  earlyHelpAuditV1,
];

/**
 * The audit tool with this id: the given version, or the latest.
 *
 * @returns the tool, or undefined when there is none
 * @example
 * import { auditToolById } from '@sightline/definitions';
 * auditToolById('supervision-audit')?.kind // => 'supervision'
 */
export const auditToolById = (id: string, version?: string): AuditTool | undefined =>
  publishedAuditTools.findLast(
    (tool) => tool.id === id && (version === undefined || tool.version === version),
  );
