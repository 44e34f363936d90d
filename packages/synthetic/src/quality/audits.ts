import { addDays, addWorkingDays, englandAndWales } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { grades, scoreAudit } from '@sightline/qaf';
import type { Answer, Audit, AuditQuestion, AuditTool, Grade } from '@sightline/qaf';
import { draws } from '../random/draws.ts';
import type { Draws, Weighted } from '../random/draws.ts';
import type { OpenChild } from './open-children.ts';

/** What an audit is drawn from. */
export type AuditSetting = {
  readonly seed: string;
  readonly asAt: LocalDate;
  readonly tools: readonly AuditTool[];
  readonly children: readonly OpenChild[];
  /** Keys of the auditors; the last of them grades too well. */
  readonly auditors: readonly string[];
  /** Domain in which practice is weak. */
  readonly weakDomain: string;
  /** What ids begin with. */
  readonly prefix: string;
  /** How likely each grade of practice is, by its points. */
  readonly practice: readonly Weighted<number>[];
};

/** The grade of so many points: 3 outstanding to 0 inadequate, and no further. */
export const gradeOf = (points: number): Grade => grades[3 - Math.max(0, Math.min(3, points))]!;

/** How likely each grade of practice is, and how likely it was before; and how likely in the weak domain. */
export const usualPractice: readonly Weighted<number>[] = [
  [3, 12],
  [2, 56],
  [1, 26],
  [0, 6],
];
export const earlierPractice: readonly Weighted<number>[] = [
  [3, 8],
  [2, 42],
  [1, 40],
  [0, 10],
];
const weakPractice = [
  [3, 2],
  [2, 26],
  [1, 57],
  [0, 15],
] as const;

/** How likely yes and partly are, by the points of practice; the rest is no. */
const yesAndPartly = [
  [0.1, 0.4],
  [0.4, 0.42],
  [0.8, 0.16],
  [0.96, 0.04],
] as const;

/** Months that audits reach back from the extract. */
const DAYS_BACK = 175;

/**
 * One audit with all its answers: practice in a domain is drawn first, answers and grades follow from it. Each has a seed of
 * its own, so that more audits leave the others as they are. Every one is moderated, by what the record truly shows; who is
 * not to be moderated is chosen by the rule of the tool once all are there.
 */
export function auditAt(index: number, setting: AuditSetting): Audit {
  const { seed, asAt, tools, auditors } = setting;
  const draw = draws(`${seed} audit ${index}`);
  const tool = tools[index % tools.length]!;
  const place = placeOf(index, tool, setting, draw);
  const auditor = auditors[index % auditors.length]!;
  const isKind = auditor === auditors.at(-1);
  const submitted = addDays(asAt, -draw.between(3, DAYS_BACK));
  const truth: Record<string, number> = {};
  for (const { id } of tool.domains)
    truth[id] = draw.weighted<number>(id === setting.weakDomain ? weakPractice : setting.practice);
  const middle = medianOf(Object.values(truth));
  const selfGrade = gradeOf(middle + (draw.chance(0.3) ? 1 : 0));
  const answers = [
    ...tool.domains.flatMap(({ id, questions }) =>
      questions.map((question) => answerOf(question, truth[id] ?? middle, { draw, submitted, selfGrade })),
    ),
    ...tool.collaborative.map((question) => answerOf(question, middle, { draw, submitted, selfGrade })),
  ];
  const given = Object.fromEntries(
    tool.domains.map(({ id }) => {
      const points = truth[id] ?? middle;
      return [id, gradeOf(isKind ? points + 1 : points + (draw.chance(0.06) ? draw.pick([-1, 1]) : 0))];
    }),
  );
  const audit: Audit = {
    id: `${setting.prefix}${String(index + 1).padStart(4, '0')}`,
    tool: { id: tool.id, version: tool.version },
    ...place,
    auditor,
    submitted,
    answers,
    domainGrades: given,
    selfGrade,
  };
  return withModeration(audit, tool, truth, { draw, asAt });
}

function placeOf(
  index: number,
  tool: AuditTool,
  { children }: AuditSetting,
  draw: Draws,
): Pick<Audit, 'subject' | 'team' | 'service'> {
  const words = tool.appliesTo.join(' ');
  const fitting = children.filter(({ words: own }) => words.includes(own));
  const from = fitting.length > 0 ? fitting : children;
  const child = draw.pick(from);
  if (tool.kind === 'supervision')
    return { subject: `session-${index + 1}`, team: child.team, service: 'workforce' };
  return { subject: child.key, team: child.team, service: child.service };
}

type Answering = { readonly draw: Draws; readonly submitted: LocalDate; readonly selfGrade: Grade };

function answerOf(
  question: AuditQuestion,
  points: number,
  { draw, submitted, selfGrade }: Answering,
): Answer {
  const value = (): Answer['value'] => {
    if (question.allowNotApplicable && draw.chance(0.06)) return 'not-applicable';
    switch (question.type) {
      case 'yes-partly-no': {
        const [yes, partly] = yesAndPartly[points as 0 | 1 | 2 | 3];
        const drawn = draw.weighted([
          ['yes', yes * 100],
          ['partly', partly * 100],
          ['no', (1 - yes - partly) * 100],
        ] as const);
        // A critical no raises the alarm; those that are meant are planted.
        return question.critical && drawn === 'no' ? 'partly' : drawn;
      }
      case 'grade':
        return question.means === 'self-grade' ? selfGrade : gradeOf(points);
      case 'scale-0-10':
        return Math.max(0, Math.min(10, points * 3 + draw.between(0, 2)));
      case 'count':
        return draw.between(20, 90);
      case 'date':
        return addDays(submitted, -draw.between(1, 10));
      case 'text':
        return 'Noted in the record';
    }
  };
  return { question: question.id, value: value() };
}

function withModeration(
  audit: Audit,
  tool: AuditTool,
  truth: Readonly<Record<string, number>>,
  { draw, asAt }: { readonly draw: Draws; readonly asAt: LocalDate },
): Audit {
  const first = scoreAudit(audit, tool).first;
  const domains = Object.fromEntries(Object.entries(truth).map(([id, points]) => [id, gradeOf(points)]));
  const found = scoreAudit({ ...audit, domainGrades: domains }, tool).first;
  if (first === undefined || found === undefined) return audit;
  const limit = addWorkingDays(
    audit.submitted!,
    draw.between(2, tool.moderation.withinWorkingDays),
    englandAndWales,
  );
  const on = limit > asAt ? asAt : limit;
  return {
    ...audit,
    moderation: {
      on,
      moderator: 'quality lead',
      blind: tool.moderation.blind,
      overall: found,
      domains,
      ...(found !== first && { reason: 'The record does not bear the grade' }),
    },
  };
}

function medianOf(points: readonly number[]): number {
  const sorted = [...points].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 1;
}
