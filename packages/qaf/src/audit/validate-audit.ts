import { parseLocalDate } from '@sightline/core';
import { gradePoints, grades } from '../grade.ts';
import type { Answer, Audit } from './audit.ts';
import type { AuditQuestion, AuditTool } from './audit-tool.ts';
import { limitOf } from './overall-grade.ts';
import { scoreAudit } from './score-audit.ts';

/** What is wrong with an audit. */
export type AuditFault = {
  readonly code:
    | 'tool-mismatch'
    | 'question-unknown'
    | 'answered-twice'
    | 'answer-missing'
    | 'answer-invalid'
    | 'not-applicable-not-allowed'
    | 'domain-unknown'
    | 'grade-above-limit'
    | 'outstanding-with-critical-answer'
    | 'moderated-by-auditor';
  readonly severity: 'error' | 'warning';
  /** The question or domain it is about. */
  readonly at?: string;
};

/**
 * What is wrong with an audit on a tool, all of it, in the order of the tool: an audit with an error is not scored.
 * Values of answers are never part of a fault.
 *
 * @example
 * import { validateAudit } from '@sightline/qaf';
 * const tool = { id: 't', version: '1.0.0', collaborative: [], domains: [], grading: {} };
 * validateAudit({ id: 'a', tool: { id: 't', version: '2.0.0' }, answers: [] }, tool) // => [{ code: 'tool-mismatch', severity: 'error' }]
 */
export function validateAudit(audit: Audit, tool: AuditTool): AuditFault[] {
  if (audit.tool.id !== tool.id || audit.tool.version !== tool.version)
    return [{ code: 'tool-mismatch', severity: 'error' }];
  const faults: AuditFault[] = [];
  const tell = (code: AuditFault['code'], at?: string, severity: AuditFault['severity'] = 'error'): void => {
    faults.push({ code, severity, ...(at !== undefined && { at }) });
  };

  const asked = [...tool.domains.flatMap(({ questions }) => questions), ...tool.collaborative];
  for (const question of asked) {
    const answers = audit.answers.filter((answer) => answer.question === question.id);
    if (answers.length > 1) tell('answered-twice', question.id);
    const [answer] = answers;
    if (!answer) {
      if (question.mandatory) tell('answer-missing', question.id);
    } else if (answer.value === 'not-applicable' && !question.allowNotApplicable) {
      tell('not-applicable-not-allowed', question.id);
    } else if (!isValid(answer, question)) {
      tell('answer-invalid', question.id);
    }
  }
  const known = new Set(asked.map(({ id }) => id));
  for (const { question } of audit.answers) if (!known.has(question)) tell('question-unknown', question);
  for (const domain of Object.keys(audit.domainGrades ?? {}))
    if (!tool.domains.some(({ id }) => id === domain)) tell('domain-unknown', domain);
  if (audit.moderation?.moderator === audit.auditor) tell('moderated-by-auditor', undefined, 'warning');
  if (faults.some(({ severity }) => severity === 'error')) return faults;

  const score = scoreAudit(audit, tool);
  const limit = limitOf(
    tool.domains.map(({ id, weight, role }) => ({ id, weight, role, grade: score.domains[id]?.grade })),
  );
  if (audit.overall && limit && gradePoints(audit.overall) > gradePoints(limit.grade))
    tell('grade-above-limit', limit.by[0], 'warning');
  if (audit.overall === 'outstanding' && score.criticalAnswers.length > 0)
    tell('outstanding-with-critical-answer', score.criticalAnswers[0]);
  return faults;
}

function isValid({ value }: Answer, { type }: AuditQuestion): boolean {
  if (value === 'not-applicable' || value === 'not-enough-evidence') return true;
  switch (type) {
    case 'yes-partly-no':
      return value === 'yes' || value === 'partly' || value === 'no';
    case 'grade':
      return grades.some((grade) => grade === value);
    case 'scale-0-10':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'date':
      return typeof value === 'string' && parseLocalDate(value) !== undefined;
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
  }
}
