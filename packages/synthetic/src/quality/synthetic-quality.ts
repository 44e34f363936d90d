import { addDays, addMonths, SightlineError } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import { emptyLedger, moderationRules, scoreAudits, updateLedger } from '@sightline/qaf';
import type { Audit, AuditTool, BreachLedger, QualityRecordSet, Theme } from '@sightline/qaf';
import { draws } from '../random/draws.ts';
import type { SyntheticCouncil } from '../synthetic-council.ts';
import { auditAt, earlierPractice, usualPractice } from './audits.ts';
import { learningOf, plantedLearning } from './learning.ts';
import { openChildren } from './open-children.ts';
import { plantedActions } from './planted-actions.ts';
import { voicesOf } from './voices.ts';

/** What is planted in records of quality, to be found by a report. */
export type PlantedQuality = {
  readonly kind:
    | 'auditor-too-kind'
    | 'weak-domain'
    | 'critical-answer'
    | 'moderation-missing'
    | 'programme-outstanding'
    | 'theme-of-three-sources'
    | 'theme-came-back'
    | 'action-overdue'
    | 'action-without-owner'
    | 'closed-without-effect'
    | 'red-with-no-action'
    | 'breach-of-several-runs'
    | 'complaint-late'
    | 'child-not-in-framework'
    | 'grades-better-than-before'
    | 'leader-missing'
    | 'rapid-review-late'
    | 'recommendation-without-action';
  /** Id of the record, auditor, domain, theme or measure that carries it. */
  readonly at: string;
};

/** What records of quality are made up from. */
export type QualityOptions = {
  readonly seed: number | string;
  /** Its children and teams are audited. */
  readonly council: Pick<SyntheticCouncil, 'lists' | 'asAt'>;
  /** Audits are answered on them in turn. */
  readonly tools: readonly AuditTool[];
  /** Of the half-year up to the extract, and as many of the one before; 80 unless stated. */
  readonly audits?: number;
  /** Measures that miss their target on the council: the first has an action that changed nothing, the second none. */
  readonly missed: readonly [withAction: string, withoutAction: string];
};

/** Made-up records of quality. */
export type SyntheticQuality = {
  readonly records: QualityRecordSet;
  /** What earlier runs saw, for the run of the day to be added to. */
  readonly ledger: BreachLedger;
  readonly planted: readonly PlantedQuality[];
};

const auditors = ['auditor-1', 'auditor-2', 'auditor-3', 'auditor-4', 'auditor-5'];
const USUAL_AUDITS = 80;
const OUTSTANDING = 4;
const weakTheme = 'planning';
const sharedTheme = 'delay';

const themes: readonly Theme[] = [
  { code: 'planning', label: 'Plans' },
  { code: 'delay', label: 'Drift and delay' },
  { code: 'voice', label: 'Voice of the child' },
  { code: 'direct-work', label: 'Direct work' },
];

/**
 * Records of quality of a made-up council, from a seed: audits on the tools that are handed in, with answers and grades that
 * follow from practice, of two half-years; moderation and calibration; a programme; actions of every health; feedback,
 * complaints and compliments; practice weeks and learning reviews; the practice framework; and what earlier runs saw. `planted` lists what a report has to find.
 *
 * @throws {SightlineError} QUALITY_WITHOUT_TOOLS, QUALITY_WITHOUT_CHILDREN
 */
export function syntheticQuality(options: QualityOptions): SyntheticQuality {
  const { council, tools, audits: count = USUAL_AUDITS, missed } = options;
  const { asAt } = council;
  const seed = `${options.seed} quality`;
  if (tools.length === 0) throw new SightlineError('QUALITY_WITHOUT_TOOLS', {});
  const children = openChildren(council);
  if (children.length === 0) throw new SightlineError('QUALITY_WITHOUT_CHILDREN', {});
  const weakDomain =
    tools.flatMap(({ domains }) => domains).find(({ id }) => id === 'planning')?.id ??
    tools[0]!.domains[0]!.id;
  const from = addMonths(addDays(asAt, 1), -6);
  const shared = { tools, children, auditors, weakDomain };
  const setting = { ...shared, seed, asAt, prefix: 'AU', practice: usualPractice };
  const earlier = {
    ...shared,
    seed: `${seed} earlier`,
    asAt: addDays(from, -1),
    prefix: 'AE',
    practice: earlierPractice,
  };
  const drawn = [setting, earlier].flatMap((one) =>
    Array.from({ length: count }, (_, index) => auditAt(index, one)),
  );
  const { audits: all, critical, unmoderated } = planted(moderatedByRule(seed, drawn, tools), tools);
  const audits = all.slice(0, count);
  const teams = [...new Set(audits.map(({ team }) => team))].sort();
  const recurring = recurringOf(audits);
  const themed = audits.map((audit, index) => withThemes(audit, index, recurring?.again));
  const actions = plantedActions(asAt, teams, missed[0], recurring);
  const voices = voicesOf(
    seed,
    asAt,
    [...new Set(children.map(({ service }) => service))].sort(),
    sharedTheme,
  );
  const { overdue, noOwner, closedWithoutEffect, recurring: cameBack, sound } = actions;
  const learning = learningOf(setting, 'voice', { done: sound[0]!.id, open: overdue.id });
  const framework = frameworkRecords(
    seed,
    asAt,
    children.filter(({ service }) => service === 'child-protection'),
  );
  const entries = [...new Set(themed.map(({ tool, team }) => `${tool.id}\n${team}`))]
    .sort()
    .map((key, index) => {
      const [tool = '', team = ''] = key.split('\n');
      const done = themed.filter((audit) => audit.tool.id === tool && audit.team === team).length;
      return { tool, team, planned: done + (index === 0 ? OUTSTANDING : 0) };
    });
  return {
    records: {
      audits: [...themed, ...all.slice(count)],
      themes,
      programmes: [
        {
          id: 'half-year',
          period: { from, to: asAt },
          owner: 'quality lead',
          entries,
        },
      ],
      actions: [overdue, noOwner, closedWithoutEffect, ...(cameBack ? [cameBack] : []), ...sound],
      frameworkRecords: framework,
      ...voices,
      ...learning,
    },
    ledger: ledgerOf(asAt, missed[0]),
    planted: [
      { kind: 'auditor-too-kind', at: auditors.at(-1)! },
      { kind: 'weak-domain', at: weakDomain },
      ...(critical === undefined ? [] : [{ kind: 'critical-answer' as const, at: critical }]),
      ...(unmoderated === undefined ? [] : [{ kind: 'moderation-missing' as const, at: unmoderated }]),
      { kind: 'programme-outstanding', at: 'half-year' },
      { kind: 'theme-of-three-sources', at: sharedTheme },
      ...(cameBack ? [{ kind: 'theme-came-back' as const, at: weakTheme }] : []),
      { kind: 'action-overdue', at: overdue.id },
      { kind: 'action-without-owner', at: noOwner.id },
      { kind: 'closed-without-effect', at: closedWithoutEffect.id },
      { kind: 'red-with-no-action', at: missed[1] },
      { kind: 'breach-of-several-runs', at: missed[0] },
      { kind: 'complaint-late', at: 'K003' },
      ...(framework.length > 0
        ? [{ kind: 'child-not-in-framework' as const, at: framework[0]!.subject }]
        : []),
      { kind: 'grades-better-than-before', at: 'audits' },
      { kind: 'leader-missing', at: plantedLearning.missingLeader },
      { kind: 'rapid-review-late', at: plantedLearning.lateReview },
      { kind: 'recommendation-without-action', at: plantedLearning.lateReview },
    ],
  };
}

/** Moderation as the rule of each tool asks for it, and of all audits of the auditor who grades too well. */
function moderatedByRule(
  seed: string,
  audits: readonly Audit[],
  tools: readonly AuditTool[],
): readonly Audit[] {
  const { scored } = scoreAudits(audits, tools);
  const ruleOf = moderationRules(scored);
  return scored.map(({ audit, tool }) => {
    const isDrawn = draws(`${seed} moderation ${audit.id}`).chance(Number(tool.moderation.sampleRate));
    if (ruleOf.get(audit.id) !== 'sampled' || isDrawn || audit.auditor === auditors.at(-1)) return audit;
    const { moderation: _none, ...rest } = audit;
    return rest;
  });
}

/** One audit with a critical answer of no, and one that had to be moderated and was not. */
function planted(
  audits: readonly Audit[],
  tools: readonly AuditTool[],
): { readonly audits: readonly Audit[]; readonly critical?: string; readonly unmoderated?: string } {
  const { scored } = scoreAudits(audits, tools);
  const kind = auditors.at(-1);
  const unmoderated = scored.find(
    ({ audit, score, tool }) =>
      audit.moderation !== undefined &&
      audit.auditor !== kind &&
      score.first !== undefined &&
      score.first !== 'outstanding' &&
      tool.moderation.always.includes(score.first),
  )?.audit.id;
  const critical = scored.find(
    ({ audit, score, tool }) =>
      audit.id !== unmoderated &&
      score.first !== 'outstanding' &&
      audit.moderation === undefined &&
      tool.domains.some(({ questions }) => questions.some((question) => question.critical)),
  );
  const question = critical?.tool.domains
    .flatMap(({ questions }) => questions)
    .find((one) => one.critical)?.id;
  return {
    audits: audits.map((audit) => {
      if (audit.id === unmoderated) {
        const { moderation: _none, ...rest } = audit;
        return rest;
      }
      if (audit.id !== critical?.audit.id) return audit;
      return {
        ...audit,
        answers: audit.answers.map((one) =>
          one.question === question ? { question: one.question, value: 'no' } : one,
        ),
      };
    }),
    ...(critical && { critical: critical.audit.id }),
    ...(unmoderated !== undefined && { unmoderated }),
  };
}

/** A team that was audited twice at least, the day between the first two, and the audit that finds the theme again. */
function recurringOf(audits: readonly Audit[]):
  | {
      readonly theme: string;
      readonly team: string;
      readonly doneOn: LocalDate;
      readonly again: string;
    }
  | undefined {
  const dated = [...audits].sort((a, b) => (a.submitted! < b.submitted! ? -1 : 1));
  for (const first of dated) {
    const doneOn = addDays(first.submitted!, 8);
    const [next, after] = dated.filter(({ team, submitted }) => team === first.team && submitted! > doneOn);
    // Of two on one day it would be chance which is the next.
    if (after !== undefined && after.submitted === next?.submitted) continue;
    if (next !== undefined) return { theme: weakTheme, team: first.team, doneOn, again: next.id };
  }
  return undefined;
}

function withThemes(audit: Audit, index: number, again: string | undefined): Audit {
  const named = [
    ...(audit.id === again || index % 5 === 0
      ? [{ theme: weakTheme, polarity: 'development' as const }]
      : []),
    ...(index % 7 === 1 ? [{ theme: sharedTheme, polarity: 'development' as const }] : []),
    ...(index % 6 === 2 ? [{ theme: 'direct-work', polarity: 'strength' as const }] : []),
  ];
  return named.length === 0 ? audit : { ...audit, themes: named };
}

/** The first child has nothing of the framework in use; the others as chance has it. */
function frameworkRecords(
  seed: string,
  asAt: LocalDate,
  children: ReturnType<typeof openChildren>,
): NonNullable<QualityRecordSet['frameworkRecords']> {
  const draw = draws(`${seed} framework`);
  const when = (most: number): LocalDate => addDays(asAt, -draw.between(1, most));
  return children.map(({ key, team }, index) => ({
    subject: key,
    team,
    ...(index > 0 && {
      ...(draw.chance(0.9) && { mapping: when(150) }),
      ...(draw.chance(0.85) && { dangerStatement: when(150) }),
      ...(draw.chance(0.8) && { goal: when(150) }),
      ...(draw.chance(0.9) && { scale: when(60) }),
      ...(draw.chance(0.7) && { network: when(150) }),
      ...(draw.chance(0.5) && { childPlan: when(150) }),
    }),
  }));
}

/** The measure was not met in two runs before. */
function ledgerOf(asAt: LocalDate, measure: string): BreachLedger {
  return [6, 3].reduce<BreachLedger>(
    (ledger, months) =>
      updateLedger(ledger, {
        asAt: addMonths(asAt, -months),
        judged: [
          {
            measure,
            group: {},
            status: 'missed',
            value: months === 6 ? '71' : '70',
            target: '99',
            polarity: 'higher',
          },
        ],
        actions: [],
      }),
    emptyLedger,
  );
}
