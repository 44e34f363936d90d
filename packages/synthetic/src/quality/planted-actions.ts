import { addDays } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Action, ActionStep } from '@sightline/qaf';

/** Actions of every health, and those with a fault that a report has to find. */
export type PlantedActions = {
  readonly overdue: Action;
  readonly noOwner: Action;
  readonly closedWithoutEffect: Action;
  /** Absent where no team was audited twice. */
  readonly recurring?: Action;
  /** With nothing wrong. */
  readonly sound: readonly Action[];
};

const roles = ['team manager', 'head of service', 'practice lead', 'quality lead'];

/** What is done to make an action sound, from agreed to closed, on days before the extract. */
const steps = (
  asAt: LocalDate,
  taken: readonly (readonly [daysAgo: number, status: ActionStep['status'], by?: string])[],
): readonly ActionStep[] =>
  taken.map(([ago, status, by]) => ({ on: addDays(asAt, -ago), status, ...(by !== undefined && { by }) }));

/**
 * The tracker of a made-up council.
 *
 * @param missed - id of a measure that stays below its target
 * @param recurs - the theme and team whose action did not last, and the day it was done
 */
export function plantedActions(
  asAt: LocalDate,
  teams: readonly string[],
  missed: string,
  recurs: { readonly theme: string; readonly team: string; readonly doneOn: LocalDate } | undefined,
): PlantedActions {
  const ago = (days: number): LocalDate => addDays(asAt, -days);
  const teamOf = (index: number): string => teams[index % teams.length] ?? 'Team';
  const base = (id: string, created: number, due: number): Pick<Action, 'id' | 'created' | 'due'> => ({
    id,
    created: ago(created),
    due: ago(due),
  });
  const impact = (due: number): NonNullable<Action['impact']> => ({ due: ago(due) });
  return {
    overdue: {
      ...base('AC01', 160, 100),
      source: { kind: 'audit', id: 'AU0001' },
      text: 'Agree with every family who is in its network',
      successCriterion: 'Every family has named its network',
      owner: 'team manager',
      accountable: 'head of service',
      team: teamOf(0),
      history: steps(asAt, [
        [155, 'agreed'],
        [140, 'in-progress'],
      ]),
      impact: impact(-30),
    },
    noOwner: {
      ...base('AC02', 60, -30),
      source: { kind: 'feedback' },
      text: 'Tell every child what became of what they said',
      successCriterion: 'Nine in ten children have an answer',
      team: teamOf(1),
      history: steps(asAt, [[55, 'agreed']]),
      impact: impact(-60),
    },
    closedWithoutEffect: {
      ...base('AC03', 200, 120),
      source: { kind: 'indicator', id: missed },
      text: 'Look at every case on its thirtieth working day',
      standard: { measure: missed },
      owner: 'head of service',
      accountable: 'assistant director',
      history: steps(asAt, [
        [195, 'agreed'],
        [180, 'in-progress'],
        [125, 'done', 'head of service'],
        [110, 'verified', 'quality lead'],
        [60, 'closed', 'head of service'],
      ]),
      evidence: [{ on: ago(110), reference: 'list-of-dates', by: 'quality lead' }],
    },
    ...(recurs && {
      recurring: {
        id: 'AC04',
        created: addDays(recurs.doneOn, -40),
        due: addDays(recurs.doneOn, 5),
        source: { kind: 'audit', id: 'AU0002' },
        text: 'Hold a plan review for every child of the team',
        successCriterion: 'Every plan says who does what by when',
        owner: 'team manager',
        team: recurs.team,
        themes: [recurs.theme],
        history: [
          { on: addDays(recurs.doneOn, -38), status: 'agreed' },
          { on: addDays(recurs.doneOn, -30), status: 'in-progress' },
          { on: recurs.doneOn, status: 'done', by: 'team manager' },
          { on: addDays(recurs.doneOn, 3), status: 'verified', by: 'quality lead' },
        ],
        evidence: [{ on: addDays(recurs.doneOn, 3), reference: 'reviews', by: 'quality lead' }],
        impact: impact(-10),
      },
    }),
    sound: roles
      .flatMap((owner, index): readonly Action[] => [
        {
          ...base(`AC1${index}`, 150, 70),
          source: { kind: 'audit', id: 'AU0003' },
          text: 'Practise direct work in every team meeting this term',
          successCriterion: 'Every worker has tried one tool',
          owner,
          team: teamOf(index),
          history: steps(asAt, [
            [148, 'agreed'],
            [120, 'in-progress'],
            [80, 'done', owner],
            [75, 'verified', 'learning lead'],
            [20, 'impact-confirmed', 'learning lead'],
            [20, 'closed', 'learning lead'],
          ]),
          evidence: [{ on: ago(75), reference: `meetings-${index}`, by: 'learning lead' }],
          impact: { due: ago(15), checked: ago(20), result: index === 3 ? 'no-change' : 'better' },
        },
        {
          ...base(`AC2${index}`, 40, index === 0 ? -5 : -60),
          source: { kind: 'complaint', id: 'K002' },
          text: 'Give each family the day on which they will hear',
          successCriterion: 'No complaint of silence in three months',
          owner,
          team: teamOf(index + 1),
          history: steps(
            asAt,
            index % 2 === 0
              ? [
                  [38, 'agreed'],
                  [30, 'in-progress'],
                ]
              : [[38, 'agreed']],
          ),
          impact: impact(-90),
        },
      ])
      .map((action) =>
        // An effect that did not come is no confirmed one.
        action.impact?.result === 'no-change'
          ? { ...action, history: action.history.filter(({ status }) => status !== 'impact-confirmed') }
          : action,
      ),
  };
}
