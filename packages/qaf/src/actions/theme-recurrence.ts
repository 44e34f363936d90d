import type { LocalDate } from '@sightline/core';
import type { Figure } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import type { Action } from './action.ts';
import { actionAt } from './action-at.ts';

/** An audit of a team and the themes for development that it found. */
export type TeamAudit = { readonly team: string; readonly on: LocalDate; readonly themes: readonly string[] };

/** A theme of an action that was done, and whether the next audit of the team found it again. */
export type ThemeAfterAction = {
  readonly action: string;
  readonly theme: string;
  readonly team: string;
  readonly doneOn: LocalDate;
  /** Absent until the team is audited again. */
  readonly nextAudit?: LocalDate;
  readonly foundAgain?: boolean;
};

/** Whether what actions were about came back. */
export type ThemeRecurrence = {
  /** Of the themes whose team was audited again: found again. */
  readonly figure: Figure;
  /** Themes whose team has not been audited again yet; in neither part of the figure. */
  readonly notYetAudited: number;
  readonly themes: readonly ThemeAfterAction[];
};

/**
 * Whether themes came back: for each theme of each action of a team that was done, the next day on which that team was
 * audited after the day it was done, and whether any audit of that day found the theme again. Before that audit nobody
 * can say.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { themeRecurrence } from '@sightline/qaf';
 * const may = localDate('2024-05-01');
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', team: 'A', themes: ['planning'], created: may, due: may, history: [{ on: may, status: 'done' }] };
 * const audit = { team: 'A', on: localDate('2024-06-03'), themes: ['planning'] };
 * themeRecurrence([action], [audit], localDate('2024-06-30')).figure.display // => '100.0'
 */
export function themeRecurrence(
  actions: readonly Action[],
  audits: readonly TeamAudit[],
  asAt: LocalDate,
): ThemeRecurrence {
  const held = audits.filter(({ on }) => on <= asAt);
  const themes = actions.flatMap((action): ThemeAfterAction[] => {
    // One that was rejected or superseded is not done.
    const { doneOn } = actionAt(action, asAt);
    const { id, team } = action;
    if (doneOn === undefined || team === undefined) return [];
    const after = held.filter((audit) => audit.team === team && audit.on > doneOn);
    const [nextAudit] = after.map(({ on }) => on).sort();
    const next = after.filter(({ on }) => on === nextAudit);
    return [...new Set(action.themes)].map((theme) => ({
      action: id,
      theme,
      team,
      doneOn,
      ...(nextAudit !== undefined && {
        nextAudit,
        foundAgain: next.some((audit) => audit.themes.includes(theme)),
      }),
    }));
  });
  const decided = themes.filter(({ foundAgain }) => foundAgain !== undefined);
  return {
    figure: proportionFigure(decided.filter(({ foundAgain }) => foundAgain).length, decided.length),
    notYetAudited: themes.length - decided.length,
    themes,
  };
}
