import type { AuditQuestion } from '@sightline/qaf';

/** A question answered yes, partly or no that may not apply and has to be answered, unless stated otherwise. */
export const question = (
  id: string,
  text: string,
  more: Partial<Omit<AuditQuestion, 'id' | 'text'>> = {},
): AuditQuestion => ({
  id,
  text,
  type: 'yes-partly-no',
  allowNotApplicable: true,
  mandatory: true,
  ...more,
});

/** A reading of a scale: kept for distance travelled and never scored, because it rates a life and not the practice. */
export const reading = (id: string, text: string, means: 'scale-start' | 'scale-latest'): AuditQuestion =>
  question(id, text, { type: 'scale-0-10', unscored: true, means });
