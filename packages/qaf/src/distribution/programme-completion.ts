import type { Figure, LocalDate, Period } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { proportionFigure } from '../figures/figures.ts';
import { submittedIn } from './audit-groups.ts';

/** The audits planned for a period. */
export type AuditProgramme = {
  readonly id: string;
  readonly period: Period;
  /** Role that owns it. */
  readonly owner: string;
  readonly entries: readonly ProgrammeEntry[];
};

/** Audits planned on a tool for a team. */
export type ProgrammeEntry = {
  readonly tool: string;
  readonly team: string;
  readonly planned: number;
  readonly theme?: string;
  /** Planned audits that need not be done; only with a reason and an approver do they count as exempted. */
  readonly exemptions?: readonly Exemption[];
};

/** Planned audits that somebody with the right to do so let go. */
export type Exemption = {
  readonly audits: number;
  readonly reason?: string;
  /** Role of who approved it. */
  readonly approver?: string;
  readonly on?: LocalDate;
};

/** How far an entry of a programme has come. */
export type EntryCompletion = {
  readonly tool: string;
  readonly team: string;
  readonly planned: number;
  readonly exempted: number;
  /** Submitted in the period, not more than were planned and not exempted. */
  readonly done: number;
  /** Submitted beyond the plan; they never make up for another team. */
  readonly beyondPlan: number;
  /** Planned, not exempted and not done. */
  readonly outstanding: number;
  readonly completion: Figure;
};

/** How far a programme has come. */
export type ProgrammeCompletion = {
  readonly entries: readonly EntryCompletion[];
  /** Done, of planned less exempted. */
  readonly completion: Figure;
  /** Done, of all that was planned, exempted or not: what the exemptions hide. */
  readonly completionOfAll: Figure;
  /** Submitted in the period on a tool and team that the programme does not plan. */
  readonly unplanned: number;
  readonly faults: readonly ProgrammeFault[];
};

/** What is wrong with a programme. */
export type ProgrammeFault = {
  readonly code:
    'exemption-without-reason' | 'exemption-without-approver' | 'exempted-more-than-planned' | 'entry-twice';
  readonly severity: 'error';
  readonly tool: string;
  readonly team: string;
};

/**
 * How far a programme of audits has come: done of planned, for each tool and team. An exemption without a reason and an
 * approver is told and does not count; audits beyond one team's plan never make up for another's.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { programmeCompletion } from '@sightline/qaf';
 * const quarter = period(localDate('2024-04-01'), localDate('2024-06-30'));
 * const entry = { tool: 'core', team: 'A', planned: 4, exemptions: [{ audits: 1, reason: 'Worker left' }] };
 * const { completion, faults } = programmeCompletion({ id: 'Q1', period: quarter, owner: 'QA', entries: [entry] }, []);
 * [completion.display, faults[0].code] // => ['0.0', 'exemption-without-approver']
 */
export function programmeCompletion(
  programme: AuditProgramme,
  audits: readonly ScoredAudit[],
): ProgrammeCompletion {
  const submitted = submittedIn(audits, programme.period);
  const faults: ProgrammeFault[] = [];
  const keyOf = (tool: string, team: string): string => JSON.stringify([tool, team]);
  const seen = new Set<string>();
  const entries = programme.entries.flatMap((entry): EntryCompletion[] => {
    const { tool, team, planned } = entry;
    const tell = (code: ProgrammeFault['code']): void => {
      faults.push({ code, severity: 'error', tool, team });
    };
    if (seen.has(keyOf(tool, team))) {
      tell('entry-twice');
      return [];
    }
    seen.add(keyOf(tool, team));
    const exempted = exemptedOf(entry, tell);
    const wanted = planned - exempted;
    const found = submitted.filter(({ audit }) => audit.tool.id === tool && audit.team === team).length;
    const done = Math.min(found, wanted);
    const completion = proportionFigure(done, wanted);
    const rest = { beyondPlan: found - done, outstanding: wanted - done };
    return [{ tool, team, planned, exempted, done, ...rest, completion }];
  });
  const total = (of: (entry: EntryCompletion) => number): number =>
    entries.reduce((sum, entry) => sum + of(entry), 0);
  const done = total((entry) => entry.done);
  const planned = total((entry) => entry.planned);
  return {
    entries,
    completion: proportionFigure(done, planned - total(({ exempted }) => exempted)),
    completionOfAll: proportionFigure(done, planned),
    unplanned: submitted.filter(({ audit }) => !seen.has(keyOf(audit.tool.id, audit.team))).length,
    faults,
  };
}

function exemptedOf(
  { planned, exemptions = [] }: ProgrammeEntry,
  tell: (code: ProgrammeFault['code']) => void,
): number {
  let exempted = 0;
  for (const { audits, reason, approver } of exemptions) {
    if (!reason?.trim()) tell('exemption-without-reason');
    if (!approver?.trim()) tell('exemption-without-approver');
    if (reason?.trim() && approver?.trim()) exempted += audits;
  }
  if (exempted <= planned) return exempted;
  tell('exempted-more-than-planned');
  return planned;
}
