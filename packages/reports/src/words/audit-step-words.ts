import { multiplyExact, roundHalfAwayFromZero } from '@sightline/core';
import type { AuditStep, AuditTool, Grade } from '@sightline/qaf';
import { listOf } from './phrases.ts';

const gradeWords: Readonly<Record<Grade, string>> = {
  outstanding: 'outstanding',
  good: 'good',
  'requires-improvement': 'requires improvement to be good',
  inadequate: 'inadequate',
};

/**
 * A step of how an audit came to its grade, in words. Domains are named by their titles.
 *
 * @param tool - the tool that the audit was answered on
 * @example
 * import { auditStepWords } from '@sightline/reports';
 * auditStepWords({ code: 'limited', by: ['risk'], to: 'inadequate' }, { domains: [{ id: 'risk', title: 'Safety' }] }) // => 'Limited to inadequate by Safety'
 */
export const auditStepWords = (step: AuditStep, tool: Pick<AuditTool, 'domains'>): string => {
  const title = (id: string): string => tool.domains.find((domain) => domain.id === id)?.title ?? id;
  const titles = (ids: readonly string[]): string => listOf(ids.map(title));
  const percent = (share: string | null): string =>
    share === null ? 'none' : `${roundHalfAwayFromZero(multiplyExact(share, '100'), 0)}%`;
  switch (step.code) {
    case 'domain-graded':
      return `${title(step.domain)}: ${gradeWords[step.grade]}`;
    case 'domain-judged-otherwise':
      return `${title(step.domain)}: the answers suggest ${gradeWords[step.suggested]}, judged ${gradeWords[step.judged]}`;
    case 'domain-insufficient-evidence':
      return `${title(step.domain)}: not graded from its answers, too little evidence (${percent(step.evidence)} of what applies)`;
    case 'no-graded-domain':
      return 'No domain has a grade, so none follows for the audit';
    case 'base':
      return `The middle of the domains, by weight: ${gradeWords[step.grade]}`;
    case 'limited':
      return `Limited to ${gradeWords[step.to]} by ${titles(step.by)}`;
    case 'held-by-ceiling':
      return `Held at ${gradeWords[step.to]} by ${titles(step.by)}`;
    case 'not-outstanding':
      return step.because === 'domain-below'
        ? 'Not outstanding: a domain is below what outstanding asks for'
        : 'Not outstanding: the difference made is not outstanding';
    case 'provisional':
      return `Provisional: no grade yet for ${titles(step.for)}`;
    case 'computed':
      return `Computed: ${gradeWords[step.grade]}`;
    case 'overridden':
      return `The auditor graded ${gradeWords[step.to]}${step.aboveLimit ? ', above what the limits leave' : ''}`;
    case 'moderated':
      return `Moderated to ${gradeWords[step.to]}`;
    case 'safety-check-today':
      return `A critical question was answered no: check today that the child is safe (${listOf(step.questions)})`;
  }
};
