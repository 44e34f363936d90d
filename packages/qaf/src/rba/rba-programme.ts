import type { Asks, Measured } from '@sightline/core';

/** A measure of a programme: what was done, or what became of it; a number, or a share. */
export type RbaMeasure = {
  readonly id: string;
  readonly title: string;
  readonly accountability: 'performance' | 'population';
  readonly of: 'effort' | 'effect';
  readonly as: 'number' | 'share';
  /** What the number and the share of one effect have in common. */
  readonly pair?: string;
  /** Where the records come from. */
  readonly source: string;
  readonly standing: 'headline' | 'secondary' | 'data-to-be-developed';
  readonly polarity: Measured['measure']['polarity'];
  /** What is counted, and against what; a share needs both. */
  readonly numerator?: string;
  readonly denominator?: string;
};

/** A programme or service with the measures by which it wants to be known. */
export type RbaProgramme = {
  readonly id: string;
  readonly customers: string;
  readonly measures: readonly RbaMeasure[];
};

/** What is wrong with the measures of a programme. */
export type RbaFault = {
  readonly code:
    | 'effort-without-effect'
    | 'no-effort'
    | 'share-without-parts'
    | 'pair-of-two-sources'
    | 'number-without-share'
    | 'share-without-number'
    | 'population-mixed-in'
    | 'no-headline';
  readonly severity: 'error' | 'warning';
  /** The measure it is about. */
  readonly measure?: string;
};

/**
 * Which of the three questions a measure answers: effort in number is _how much_, effort as a share _how well_, effect
 * either way _better off_.
 *
 * @example
 * import { questionOf } from '@sightline/qaf';
 * questionOf({ of: 'effort', as: 'share' }) // => 'how-well'
 */
export function questionOf({ of, as }: Pick<RbaMeasure, 'of' | 'as'>): Asks {
  if (of === 'effect') return 'better-off';
  return as === 'number' ? 'how-much' : 'how-well';
}

/**
 * What is wrong with the measures of a programme: effort without effect, a share without its parts, the number and the
 * share of one effect from two sources or without each other, what a whole population is like mixed with what the
 * programme's own customers get.
 *
 * @example
 * import { validateProgramme } from '@sightline/qaf';
 * const sessions = { id: 'sessions', title: 'Sessions held', accountability: 'performance', of: 'effort', as: 'number', source: 'log', standing: 'headline', polarity: 'none' };
 * validateProgramme({ id: 'p', customers: 'parents', measures: [sessions] }) // => [{ code: 'effort-without-effect', severity: 'error' }]
 */
export function validateProgramme({ measures }: RbaProgramme): RbaFault[] {
  const faults: RbaFault[] = [];
  const tell = (code: RbaFault['code'], severity: RbaFault['severity'], measure?: string): void => {
    faults.push({ code, severity, ...(measure !== undefined && { measure }) });
  };
  const own = measures.filter(({ accountability }) => accountability === 'performance');
  const effects = own.filter(({ of }) => of === 'effect');
  if (effects.length === 0) tell('effort-without-effect', 'error');
  if (effects.length === own.length) tell('no-effort', 'warning');
  if (!own.some(({ standing }) => standing === 'headline')) tell('no-headline', 'warning');
  for (const { id, as, numerator, denominator, accountability, of, pair, source } of measures) {
    if (accountability === 'population') tell('population-mixed-in', 'error', id);
    if (as === 'share' && (isBlank(numerator) || isBlank(denominator)))
      tell('share-without-parts', 'error', id);
    if (of !== 'effect' || accountability === 'population') continue;
    const others = effects.filter((other) => pair !== undefined && other.pair === pair && other.as !== as);
    if (others.length === 0)
      tell(as === 'number' ? 'number-without-share' : 'share-without-number', 'warning', id);
    else if (as === 'share' && others.some((other) => other.source !== source))
      tell('pair-of-two-sources', 'error', id);
  }
  return faults;
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
