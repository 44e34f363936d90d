import { fingerprintOf } from '@sightline/core';
import {
  auditToolSchema,
  gradePoints,
  grades,
  isGoodOrBetter,
  parseQafRecords,
  scoreAudits,
  standardsCoverage,
} from '@sightline/qaf';
import type { Answer, AuditQuestion, AuditTool } from '@sightline/qaf';
import { describe, expect, it } from 'vitest';
import { definitions } from '../index.ts';
import { practiceStandards } from '../practice-standards/practice-standards.ts';
import { auditToolById, publishedAuditTools } from './audit-tools.ts';
import published from './published.json' with { type: 'json' };
import { gradeScale } from './rules.ts';

const questionsOf = (tool: AuditTool): readonly AuditQuestion[] => [
  ...tool.domains.flatMap(({ questions }) => questions),
  ...tool.collaborative,
];

describe('audit tools', () => {
  it.each(publishedAuditTools)('$id $version has the form of a tool', (tool) => {
    expect(auditToolSchema.safeParse(tool)).toEqual({ success: true, data: tool });
    expect(parseQafRecords('auditTools', JSON.stringify([tool])).faults).toEqual([]);
  });

  // A published version is never edited, since audits were scored on it: add the next version beside it.
  it('are as they were published', () => {
    const hashes = publishedAuditTools.map((tool) => [`${tool.id}@${tool.version}`, fingerprintOf(tool)]);
    expect(published).toEqual(Object.fromEntries(hashes));
  });

  it.each(publishedAuditTools)(
    '$id asks whether the child is better off, and can grade it from answers',
    (tool) => {
      const impact = tool.domains.find(({ id }) => id === tool.grading.outstandingNeeds?.impactDomain);
      expect(impact?.rba).toBe('better-off');
      const scoring = impact!.questions.filter(
        ({ type, unscored }) => !unscored && (type === 'yes-partly-no' || type === 'grade'),
      );
      expect(scoring.length).toBeGreaterThan(0);
    },
  );

  it.each(publishedAuditTools)(
    '$id limits by safety, holds by oversight, and has a critical question',
    (tool) => {
      const roles = tool.domains.map(({ role }) => role);
      expect(roles).toContain('limiting');
      expect(roles).toContain('ceiling');
      expect(questionsOf(tool).some(({ critical }) => critical)).toBe(true);
    },
  );

  it.each(publishedAuditTools)('$id never scores a scale that rates a life', (tool) => {
    const readings = questionsOf(tool).filter(({ means }) => means?.startsWith('scale'));
    expect(readings.every(({ unscored, type }) => unscored && type === 'scale-0-10')).toBe(true);
  });

  it.each(publishedAuditTools)(
    '$id answered best is outstanding, and worst inadequate with a safety check',
    (tool) => {
      const answered = (yes: boolean): Answer[] =>
        questionsOf(tool).map(({ id, type }) => ({ question: id, value: valueOf(type, yes) }));
      const audit = {
        tool: { id: tool.id, version: tool.version },
        subject: 'C1',
        team: 'A',
        service: 'help',
      };
      const { scored, faults } = scoreAudits(
        [true, false].map((yes) => ({ ...audit, id: String(yes), auditor: 'x', answers: answered(yes) })),
        publishedAuditTools,
      );
      expect(faults).toEqual([]);
      expect(scored.map(({ score }) => score.final)).toEqual(['outstanding', 'inadequate']);
      expect(scored[1]!.score.criticalAnswers.length).toBeGreaterThan(0);
      expect(scored[0]!.score.criticalAnswers).toEqual([]);
    },
  );

  it('are found by id, the latest version unless one is named', () => {
    expect(auditToolById('early-help-audit')?.version).toBe('1.0.0');
    expect(auditToolById('early-help-audit', '1.0.0')?.title).toBe('Early help audit');
    expect(auditToolById('early-help-audit', '0.9.0')).toBeUndefined();
    expect(auditToolById('none')).toBeUndefined();
  });
});

function valueOf(type: AuditQuestion['type'], best: boolean): Answer['value'] {
  switch (type) {
    case 'yes-partly-no':
      return best ? 'yes' : 'no';
    case 'grade':
      return best ? 'outstanding' : 'inadequate';
    case 'scale-0-10':
      return best ? 10 : 0;
    case 'count':
      return 6;
    case 'date':
      return '2024-05-02';
    case 'text':
      return 'noted';
  }
}

describe('gradeScale', () => {
  it('is the scale that the engine scores by', () => {
    expect(gradeScale.map(({ grade, points, goodOrBetter }) => [grade, points, goodOrBetter])).toEqual(
      grades.map((grade) => [grade, gradePoints(grade), isGoodOrBetter(grade)]),
    );
  });
});

describe('practiceStandards', () => {
  it('are each measured by a question or an indicator, and all that points at them is there', () => {
    const ids = definitions.map(({ id }) => id);
    const { unmeasured, faults } = standardsCoverage(practiceStandards, publishedAuditTools, ids);
    expect(unmeasured).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('have the form of a register', () => {
    expect(parseQafRecords('practiceStandards', practiceStandards).faults).toEqual([]);
  });
});
