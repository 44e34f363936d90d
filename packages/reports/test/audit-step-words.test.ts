import { explainAudit } from '@sightline/qaf';
import type { AuditStep, AuditTool } from '@sightline/qaf';
import { describe, expect, it } from 'vitest';
import { auditStepWords } from '../src/words/audit-step-words.ts';

const tool = {
  domains: [
    { id: 'risk', title: 'Safety' },
    { id: 'plan', title: 'Planning' },
  ],
} as unknown as AuditTool;

describe('auditStepWords', () => {
  it.each<[AuditStep, string]>([
    [
      { code: 'domain-graded', domain: 'plan', grade: 'requires-improvement', share: '1/2', evidence: '1' },
      'Planning: requires improvement to be good',
    ],
    [
      { code: 'domain-judged-otherwise', domain: 'plan', suggested: 'good', judged: 'inadequate' },
      'Planning: the answers suggest good, judged inadequate',
    ],
    [
      { code: 'domain-insufficient-evidence', domain: 'risk', evidence: '1/3' },
      'Safety: not graded from its answers, too little evidence (33% of what applies)',
    ],
    [
      { code: 'domain-insufficient-evidence', domain: 'risk', evidence: null },
      'Safety: not graded from its answers, too little evidence (none of what applies)',
    ],
    [{ code: 'no-graded-domain' }, 'No domain has a grade, so none follows for the audit'],
    [{ code: 'base', grade: 'outstanding' }, 'The middle of the domains, by weight: outstanding'],
    [
      { code: 'limited', by: ['risk', 'plan'], to: 'inadequate' },
      'Limited to inadequate by Safety and Planning',
    ],
    [
      { code: 'held-by-ceiling', by: ['other'], to: 'requires-improvement' },
      'Held at requires improvement to be good by other',
    ],
    [
      { code: 'not-outstanding', because: 'domain-below', to: 'good' },
      'Not outstanding: a domain is below what outstanding asks for',
    ],
    [
      { code: 'not-outstanding', because: 'impact-not-outstanding', to: 'good' },
      'Not outstanding: the difference made is not outstanding',
    ],
    [{ code: 'provisional', for: ['risk'] }, 'Provisional: no grade yet for Safety'],
    [{ code: 'computed', grade: 'good' }, 'Computed: good'],
    [
      { code: 'overridden', from: 'good', to: 'outstanding', aboveLimit: false },
      'The auditor graded outstanding',
    ],
    [
      { code: 'overridden', from: 'inadequate', to: 'good', aboveLimit: true },
      'The auditor graded good, above what the limits leave',
    ],
    [{ code: 'moderated', from: 'good', to: 'inadequate' }, 'Moderated to inadequate'],
    [
      { code: 'safety-check-today', questions: ['r5'] },
      'A critical question was answered no: check today that the child is safe (r5)',
    ],
  ])('says %o', (step, words) => {
    expect(auditStepWords(step, tool)).toBe(words);
  });

  it('says every step of an audit', () => {
    const none = { ...tool, domains: [], grading: {} } as unknown as AuditTool;
    const steps = explainAudit({ answers: [] } as never, none);
    expect(steps.map((step) => auditStepWords(step, none))).toEqual([
      'No domain has a grade, so none follows for the audit',
    ]);
  });
});
