import { compareExact } from '@sightline/core';
import * as z from 'zod';
import { exact, grade, key, keys, whole, words } from '../records/fields.ts';
import { auditKinds } from './audit-tool.ts';
import type { AuditTool } from './audit-tool.ts';

const question = z.strictObject({
  id: key,
  text: words,
  type: z.enum(['yes-partly-no', 'grade', 'scale-0-10', 'count', 'date', 'text']),
  weight: z.number().positive().exactOptional(),
  allowNotApplicable: z.boolean(),
  mandatory: z.boolean(),
  critical: z.literal(true).exactOptional(),
  unscored: z.literal(true).exactOptional(),
  allowDecimal: z.literal(true).exactOptional(),
  means: z
    .enum(['child-heard', 'family-heard', 'partners-heard', 'self-grade', 'scale-start', 'scale-latest'])
    .exactOptional(),
  standards: keys.exactOptional(),
});

const questions = z.array(question);

const domain = z.strictObject({
  id: key,
  title: words,
  weight: z.number().positive(),
  role: z.enum(['standard', 'limiting', 'ceiling']),
  rba: z.enum(['how-much', 'how-well', 'better-off']),
  whatGoodLooksLike: words,
  questions: questions.min(1).readonly(),
});

const followUp = z.strictObject({
  tell: keys,
  tellWithinWorkingDays: whole.exactOptional(),
  immediateSafetyCheck: z.literal(true).exactOptional(),
  moderate: z.enum(['always', 'sampled']),
  reAuditAfterDays: whole.exactOptional(),
  share: z.literal(true).exactOptional(),
});

const share = exact.refine(
  (value) => isExact(value) && compareExact(value, '0') >= 0 && compareExact(value, '1') <= 0,
  {
    error: 'share-outside-0-to-1',
  },
);

/** Checks run on after a faulty field, so they ask first. */
function isExact(value: unknown): value is string {
  return exact.safeParse(value).success;
}

const grading = z.strictObject({
  suggestedCutPoints: z
    .strictObject({ outstanding: share, good: share, requiresImprovement: share })
    .refine(
      ({ outstanding, good, requiresImprovement }) =>
        compareExact(outstanding, good) > 0 && compareExact(good, requiresImprovement) > 0,
      { error: 'cut-points-out-of-order' },
    ),
  minimumEvidence: share,
  outstandingNeeds: z.strictObject({ noDomainBelow: grade, impactDomain: key }).exactOptional(),
});

/**
 * The form of an audit tool, and what its parts say together: no id twice, in domains as in questions, weights above
 * nothing, cut points in order, an impact domain that is there, and critical questions that can be answered no.
 *
 * @example
 * import { auditToolSchema } from '@sightline/qaf';
 * auditToolSchema.safeParse({ id: 'core' }).success // => false
 */
export const auditToolSchema: z.ZodType<AuditTool> = z
  .strictObject({
    id: key,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version-invalid'),
    title: words,
    kind: z.enum(auditKinds),
    appliesTo: keys,
    cycle: words,
    expectedMinutes: whole.exactOptional(),
    collaborative: questions.readonly(),
    domains: z.array(domain).min(1).readonly(),
    grading,
    followUp: z.strictObject({
      outstanding: followUp,
      good: followUp,
      'requires-improvement': followUp,
      inadequate: followUp,
    }),
    moderation: z.strictObject({
      sampleRate: share,
      always: z.array(grade).readonly(),
      withinWorkingDays: whole,
      blind: z.boolean(),
      newAuditorFirst: whole,
    }),
    sampling: z.strictObject({
      strata: keys,
      unit: words.exactOptional(),
      excludeAuditedWithinDays: whole.exactOptional(),
      oversample: keys.exactOptional(),
    }),
  })
  .refine(({ domains }) => areDistinct(domains.map(({ id }) => id)), {
    error: 'domain-twice',
    path: ['domains'],
  })
  .refine(
    ({ domains, collaborative }) =>
      areDistinct([...domains.flatMap((one) => one.questions), ...collaborative].map(({ id }) => id)),
    { error: 'question-twice', path: ['domains'] },
  )
  .refine(
    ({ domains, grading: { outstandingNeeds } }) =>
      !outstandingNeeds || domains.some(({ id }) => id === outstandingNeeds.impactDomain),
    { error: 'impact-domain-unknown', path: ['grading', 'outstandingNeeds', 'impactDomain'] },
  )
  .refine(
    ({ domains }) =>
      domains.every((one) =>
        one.questions.every(({ critical, type }) => !critical || type === 'yes-partly-no'),
      ),
    { error: 'critical-cannot-be-no', path: ['domains'] },
  );

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
