import { daysBetween } from '@sightline/core';
import type { Figure, LocalDate } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';

/** The parts of the practice framework that a record may show. */
export const frameworkParts = [
  'mapping',
  'dangerStatement',
  'goal',
  'scale',
  'network',
  'childPlan',
] as const;

/** A part of the practice framework. */
export type FrameworkPart = (typeof frameworkParts)[number];

/**
 * What a child's record shows of the practice framework: the day each part was last made or renewed, or that it does not
 * apply (a plan made with a newborn). A part that is left out is absent.
 */
export type FrameworkRecord = {
  /** A key, never a name. */
  readonly subject: string;
  readonly team: string;
  readonly worker?: string;
} & { readonly [Part in FrameworkPart]?: LocalDate | 'not-applicable' };

/** Whether a part is in use: a scale older than the limit is out of date, which is neither in use nor absent. */
export type PartInUse = 'in-use' | 'out-of-date' | 'absent' | 'not-applicable';

/** The practice framework in use for one child. */
export type ChildFramework = {
  readonly subject: string;
  readonly team: string;
  readonly worker?: string;
  readonly parts: Readonly<Record<FrameworkPart, PartInUse>>;
  /** Every part that applies is in use; false where none applies. */
  readonly all: boolean;
  readonly missing: readonly FrameworkPart[];
};

/** The practice framework in use for several children. */
export type FrameworkUse = {
  readonly children: number;
  readonly parts: Readonly<
    Record<FrameworkPart, { readonly figure: Figure; readonly notApplicable: number }>
  >;
  readonly all: Figure;
};

/** A dashboard of the practice framework: each child, and together by worker, team and in all. */
export type FrameworkDashboard = {
  readonly children: readonly ChildFramework[];
  readonly byWorker: Readonly<Record<string, FrameworkUse>>;
  readonly byTeam: Readonly<Record<string, FrameworkUse>>;
  readonly whole: FrameworkUse;
  /** Children of whom no worker is known. */
  readonly withoutWorker: number;
};

/**
 * Is the practice framework in use for each child: a mapping, a danger statement, a safety goal, a scale within six weeks, a
 * named network, and a plan made with the child. A date after the day of the dashboard has not yet happened. It says
 * that a part is there, not that it is good: audits say that.
 *
 * @param options - `asAt`, the day of the dashboard; `scaleWithinDays`, how old a scale may be, that day included; 42 unless
 *   stated
 * @example
 * import { localDate } from '@sightline/core';
 * import { frameworkUse } from '@sightline/qaf';
 * const child = { subject: 'C1', team: 'A', mapping: localDate('2024-01-10'), scale: localDate('2024-05-19') };
 * const { children, whole } = frameworkUse([child], { asAt: localDate('2024-06-30') });
 * [children[0].parts.scale, children[0].missing.length, whole.parts.mapping.figure.display] // => ['in-use', 4, '100.0']
 */
export function frameworkUse(
  records: readonly FrameworkRecord[],
  { asAt, scaleWithinDays = 42 }: { readonly asAt: LocalDate; readonly scaleWithinDays?: number },
): FrameworkDashboard {
  const stateOf = (record: FrameworkRecord, part: FrameworkPart): PartInUse => {
    const on = record[part];
    if (on === 'not-applicable') return 'not-applicable';
    if (on === undefined || on > asAt) return 'absent';
    return part === 'scale' && daysBetween(on, asAt) > scaleWithinDays ? 'out-of-date' : 'in-use';
  };
  const children = records.map((record): ChildFramework => {
    const parts = eachPart((part) => stateOf(record, part));
    const missing = frameworkParts.filter(
      (part) => parts[part] === 'absent' || parts[part] === 'out-of-date',
    );
    return {
      subject: record.subject,
      team: record.team,
      ...(record.worker !== undefined && { worker: record.worker }),
      parts,
      all: missing.length === 0 && Object.values(parts).includes('in-use'),
      missing,
    };
  });
  const known = children.filter(({ worker }) => worker !== undefined);
  return {
    children,
    byWorker: grouped(known, ({ worker }) => worker!),
    byTeam: grouped(children, ({ team }) => team),
    whole: useOf(children),
    withoutWorker: children.length - known.length,
  };
}

function grouped(
  children: readonly ChildFramework[],
  nameOf: (child: ChildFramework) => string,
): Record<string, FrameworkUse> {
  const names = [...new Set(children.map(nameOf))].sort();
  return Object.fromEntries(
    names.map((name) => [name, useOf(children.filter((child) => nameOf(child) === name))]),
  );
}

function useOf(children: readonly ChildFramework[]): FrameworkUse {
  return {
    children: children.length,
    parts: eachPart((part) => {
      const applying = children.filter(({ parts }) => parts[part] !== 'not-applicable');
      const used = applying.filter(({ parts }) => parts[part] === 'in-use').length;
      return {
        figure: proportionFigure(used, applying.length),
        notApplicable: children.length - applying.length,
      };
    }),
    all: proportionFigure(children.filter(({ all }) => all).length, children.length),
  };
}

function eachPart<Value>(of: (part: FrameworkPart) => Value): Record<FrameworkPart, Value> {
  return Object.fromEntries(frameworkParts.map((part) => [part, of(part)])) as Record<FrameworkPart, Value>;
}
