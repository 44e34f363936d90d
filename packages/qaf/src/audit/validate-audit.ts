import { parseLocalDate } from '@sightline/core';
import { gradePoints, grades } from '../grade.ts';
import type { Grade } from '../grade.ts';
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
    | 'moderated-above-limit'
    | 'outstanding-with-critical-answer'
    | 'self-grade-missing'
    | 'self-grade-differs'
    | 'moderated-by-auditor'
    | 'moderated-without-reason'
    | 'audited-own-case';
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
  const judged = { ...audit.domainGrades, ...audit.moderation?.domains };
  for (const domain of Object.keys(judged))
    if (!tool.domains.some(({ id }) => id === domain)) tell('domain-unknown', domain);
  if (audit.moderation?.moderator === audit.auditor) tell('moderated-by-auditor', undefined, 'warning');
  if (audit.worker !== undefined && audit.worker === audit.auditor)
    tell('audited-own-case', undefined, 'warning');
  checkSelfGrade(audit, tool, tell);
  if (faults.some(({ severity }) => severity === 'error')) return faults;

  const score = scoreAudit(audit, tool);
  const limitBy = (moderated?: Readonly<Record<string, Grade>>): ReturnType<typeof limitOf> =>
    limitOf(
      tool.domains.map(({ id, weight, role }) => {
        const grade = moderated?.[id] ?? score.domains[id]?.grade;
        return { id, weight, role, grade };
      }),
    );
  const isAbove = (grade: Grade | undefined, limit: ReturnType<typeof limitOf>): boolean =>
    grade !== undefined && limit !== undefined && gradePoints(grade) > gradePoints(limit.grade);
  const limit = limitBy();
  if (isAbove(audit.overall, limit)) tell('grade-above-limit', limit?.by[0], 'warning');
  const afterwards = limitBy(audit.moderation?.domains);
  if (isAbove(audit.moderation?.overall, afterwards))
    tell('moderated-above-limit', afterwards?.by[0], 'warning');
  if (audit.overall === 'outstanding' && score.criticalAnswers.length > 0)
    tell('outstanding-with-critical-answer', score.criticalAnswers[0]);
  if (score.moderated && score.moderated !== score.first && !audit.moderation?.reason?.trim())
    tell('moderated-without-reason', undefined, 'warning');
  return faults;
}

/** A tool that asks for the worker's own grade is collaborative only where it is there, and it is one grade. */
function checkSelfGrade(
  audit: Audit,
  tool: AuditTool,
  tell: (code: AuditFault['code'], at?: string, severity?: AuditFault['severity']) => void,
): void {
  const question = tool.collaborative.find(({ means }) => means === 'self-grade');
  if (!question) return;
  const written = audit.answers.find((answer) => answer.question === question.id)?.value;
  const answer = grades.find((grade) => grade === written);
  if (!audit.selfGrade && !answer) tell('self-grade-missing', question.id, 'warning');
  if (audit.selfGrade && answer && audit.selfGrade !== answer) tell('self-grade-differs', question.id);
}

function isValid({ value }: Answer, { type, allowDecimal }: AuditQuestion): boolean {
  if (value === 'not-applicable' || value === 'not-enough-evidence') return true;
  switch (type) {
    case 'yes-partly-no':
      return value === 'yes' || value === 'partly' || value === 'no';
    case 'grade':
      return grades.some((grade) => grade === value);
    case 'scale-0-10':
      return (
        typeof value === 'number' &&
        (allowDecimal === true || Number.isInteger(value)) &&
        value >= 0 &&
        value <= 10
      );
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'date':
      return typeof value === 'string' && parseLocalDate(value) !== undefined;
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
  }
}
