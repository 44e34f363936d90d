import * as z from 'zod';
import { date, grade, key, themeMentions, words } from '../records/fields.ts';
import type { Audit } from './audit.ts';

const answer = z.strictObject({
  question: key,
  value: z.union([z.string(), z.number()]),
  comment: z.string().exactOptional(),
});

const domainGrades = z.record(key, grade);

/**
 * The form of an audit record. What its answers say together with its tool is for `validateAudit`.
 *
 * @example
 * import { auditSchema } from '@sightline/qaf';
 * const audit = { id: 'A1', tool: { id: 'core', version: '1.0.0' }, subject: 'C1', team: 'A', service: 'help', auditor: 'x', answers: [] };
 * auditSchema.safeParse(audit).success // => true
 */
export const auditSchema: z.ZodType<Audit> = z
  .strictObject({
    id: key,
    tool: z.strictObject({ id: key, version: words }),
    subject: key,
    team: key,
    service: key,
    worker: key.exactOptional(),
    auditor: key,
    submitted: date.exactOptional(),
    answers: z.array(answer).readonly(),
    domainGrades: domainGrades.exactOptional(),
    overall: grade.exactOptional(),
    selfGrade: grade.exactOptional(),
    moderation: z
      .strictObject({
        on: date,
        moderator: key,
        blind: z.boolean(),
        overall: grade,
        domains: domainGrades.exactOptional(),
        reason: z.string().exactOptional(),
      })
      .exactOptional(),
    themes: themeMentions.exactOptional(),
  })
  .refine(
    ({ submitted, moderation }) => !moderation || (submitted !== undefined && moderation.on >= submitted),
    { error: 'moderated-before-submitted', path: ['moderation', 'on'] },
  );
