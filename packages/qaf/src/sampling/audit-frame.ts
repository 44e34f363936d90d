import { daysBetween } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Audit } from '../audit/audit.ts';
import type { FrameEntry } from './draw-sample.ts';

/** A case that is open on the day of the frame. `subject` is a key, never a name. */
export type OpenCase = {
  readonly subject: string;
  readonly team: string;
  readonly stratum?: string;
  /** A court has restricted who may read the record. */
  readonly courtRestricted?: boolean;
};

/** For whom a frame is made, and what it leaves out. */
export type FrameRule = {
  /** The day of the frame. */
  readonly asAt: LocalDate;
  /** A case audited so many days ago or less is left out; none is when left out. */
  readonly excludeAuditedWithinDays?: number;
  /** The auditor's own team, and the one they manage. */
  readonly ownTeams?: readonly string[];
};

/** Why a case cannot be drawn. */
export type FrameExclusion = 'court-restricted' | 'own-team' | 'audited-lately';

/**
 * The frame to draw from: every open case, with the reason beside those that cannot be drawn. Reasons are asked in one
 * order (court-restricted, own team, audited lately), so that each case is counted once; the day of the limit is still
 * lately. A subject that is open twice is in the frame once, as it stands first.
 *
 * @param audits - earlier ones; those not submitted, or submitted after the day of the frame, count for nothing
 * @example
 * import { localDate } from '@sightline/core';
 * import { auditFrame } from '@sightline/qaf';
 * const cases = [{ subject: 'C1', team: 'A' }, { subject: 'C2', team: 'B' }];
 * auditFrame(cases, [], { asAt: localDate('2024-06-30'), ownTeams: ['A'] }) // => [{ id: 'C1', excluded: 'own-team' }, { id: 'C2' }]
 */
export function auditFrame(
  cases: readonly OpenCase[],
  audits: readonly Pick<Audit, 'subject' | 'submitted'>[],
  { asAt, excludeAuditedWithinDays, ownTeams = [] }: FrameRule,
): readonly (FrameEntry & { readonly excluded?: FrameExclusion })[] {
  const latest = new Map<string, LocalDate>();
  for (const { subject, submitted } of audits) {
    const known = latest.get(subject);
    if (submitted !== undefined && submitted <= asAt && (known === undefined || submitted > known))
      latest.set(subject, submitted);
  }
  const reasonOf = ({ subject, team, courtRestricted }: OpenCase): FrameExclusion | undefined => {
    if (courtRestricted) return 'court-restricted';
    if (ownTeams.includes(team)) return 'own-team';
    const audited = latest.get(subject);
    const lately =
      audited !== undefined &&
      excludeAuditedWithinDays !== undefined &&
      daysBetween(audited, asAt) <= excludeAuditedWithinDays;
    return lately ? 'audited-lately' : undefined;
  };
  const first = new Map<string, OpenCase>();
  for (const one of cases) if (!first.has(one.subject)) first.set(one.subject, one);
  return [...first.values()].map((one) => {
    const excluded = reasonOf(one);
    return {
      id: one.subject,
      ...(one.stratum !== undefined && { stratum: one.stratum }),
      ...(excluded && { excluded }),
    };
  });
}
