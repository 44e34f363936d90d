import type { AuditTool } from '../audit/audit-tool.ts';
import type { PracticeStandard } from './practice-standard.ts';
import { canTell } from './standards-met.ts';

/** Which standards are measured, and by what. */
export type StandardsCoverage = {
  readonly standards: readonly {
    readonly standard: string;
    readonly questions: readonly {
      readonly tool: string;
      readonly version: string;
      readonly question: string;
    }[];
    readonly indicators: readonly string[];
  }[];
  /** Measured by nothing at all. */
  readonly unmeasured: readonly string[];
  readonly faults: readonly StandardFault[];
};

/** What is wrong with a register, or with what points at it. */
export type StandardFault = {
  readonly code:
    | 'standard-unknown'
    | 'standard-twice'
    | 'question-cannot-tell'
    | 'indicator-unknown'
    | 'statement-missing';
  readonly severity: 'error' | 'warning';
  /** The standard it is about, and the question or indicator. */
  readonly standard: string;
  readonly at?: string;
};

/**
 * Which standards are measured by questions of audit tools and by indicators, which by nothing, and which questions point
 * at a standard that is not in the register or cannot tell whether one is met (a count, a date, a text, a scale).
 *
 * @param indicators - ids of the definitions there are; indicators are not checked when left out
 * @example
 * import { standardsCoverage } from '@sightline/qaf';
 * const standard = { id: 'PS1', statement: 'Children are seen alone', service: 'all', source: 'local' };
 * standardsCoverage([standard], []).unmeasured // => ['PS1']
 */
export function standardsCoverage(
  standards: readonly PracticeStandard[],
  tools: readonly AuditTool[],
  indicators?: readonly string[],
): StandardsCoverage {
  const faults: StandardFault[] = [];
  const known = new Set<string>();
  for (const { id, statement, indicators: own = [] } of standards) {
    if (known.has(id)) faults.push({ code: 'standard-twice', severity: 'error', standard: id });
    known.add(id);
    if (statement.trim() === '') faults.push({ code: 'statement-missing', severity: 'error', standard: id });
    for (const at of own)
      if (indicators && !indicators.includes(at))
        faults.push({ code: 'indicator-unknown', severity: 'warning', standard: id, at });
  }
  const tagged = tools.flatMap((tool) =>
    [...tool.domains.flatMap(({ questions }) => questions), ...tool.collaborative].flatMap((question) =>
      (question.standards ?? []).map((standard) => ({ tool, question, standard })),
    ),
  );
  for (const { question, standard } of tagged) {
    const at = question.id;
    if (!known.has(standard)) faults.push({ code: 'standard-unknown', severity: 'error', standard, at });
    else if (!canTell(question))
      faults.push({ code: 'question-cannot-tell', severity: 'warning', standard, at });
  }
  const found = standards.map(({ id, indicators: own = [] }) => ({
    standard: id,
    questions: tagged
      .filter(({ standard, question }) => standard === id && canTell(question))
      .map(({ tool, question }) => ({ tool: tool.id, version: tool.version, question: question.id })),
    indicators: own,
  }));
  return {
    standards: found,
    unmeasured: found
      .filter(({ questions, indicators: own }) => questions.length === 0 && own.length === 0)
      .map(({ standard }) => standard),
    faults,
  };
}
