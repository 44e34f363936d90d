import type { Measured } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { QuestionMeaning } from '../audit/audit-tool.ts';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import { auditGroups } from './audit-groups.ts';
import type { AuditQuery } from './audit-groups.ts';

/**
 * In how many audits the child, and a parent or carer, was heard, of those in which one could be. Not applicable (a baby, a
 * family that has moved abroad) is left out, not counted as silence; partly counts as heard. A tool that does not ask is outside.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { heardMeasures } from '@sightline/qaf';
 * const quarter = period(localDate('2024-04-01'), localDate('2024-06-30'));
 * heardMeasures([], { period: quarter }).map(({ figure }) => figure.reason) // => ['empty-denominator', 'empty-denominator']
 */
export function heardMeasures(audits: readonly ScoredAudit[], query: AuditQuery): readonly Measured[] {
  const set = { period: query.period, list: 'audits', input: inputOf(audits.map(({ audit }) => audit)) };
  const heard = (id: QafMeasureId, means: QuestionMeaning): Measured[] =>
    auditGroups(audits, query).map(({ group, audits: own }) => {
      const answers = own.flatMap((scored) => {
        const question = questionOf(scored, means);
        return question ? [valueOf(scored, question) ?? 'not-answered'] : [];
      });
      const count = (...values: readonly string[]): number =>
        answers.filter((answer) => values.includes(answer)).length;
      const yes = count('yes', 'partly');
      const whole = yes + count('no');
      const unknown = count('not-answered', 'not-enough-evidence');
      const notApplicable = count('not-applicable');
      const counts = placesOf(yes, whole, {
        outside: audits.length - answers.length,
        excluded: { 'not-applicable': notApplicable },
        unknown: { [means]: unknown },
      });
      return measuredOf(qafMeasure(id), set, proportionFigure(yes, whole), { group, counts });
    });
  return [
    ...heard('audit-children-heard-pct', 'child-heard'),
    ...heard('audit-families-heard-pct', 'family-heard'),
  ];
}

function questionOf({ tool }: ScoredAudit, means: QuestionMeaning): string | undefined {
  const asked = [...tool.collaborative, ...tool.domains.flatMap(({ questions }) => questions)];
  return asked.find((question) => question.means === means)?.id;
}

function valueOf({ audit }: ScoredAudit, question: string): string | undefined {
  const value = audit.answers.find((answer) => answer.question === question)?.value;
  return value === undefined ? undefined : String(value);
}
