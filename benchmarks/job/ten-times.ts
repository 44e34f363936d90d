import type { Spec, SpecIndicator, SpecPredicate, SpecRule } from './spec.ts';

/**
 * The job with ten times its rules and indicators. Every number in them moves from one set to the next, and every code gives
 * way to the next of its list, so that few of the new ones ask what another has asked already.
 */
export function tenTimes(spec: Spec): Spec {
  const times = Array.from({ length: 10 }, (_, step) => step);
  return {
    ...spec,
    rules: times.flatMap((step) => spec.rules.map((rule) => movedRule(rule, step))),
    inds: times.flatMap((step) => spec.inds.map((indicator) => movedIndicator(spec, indicator, step))),
  };
}

function movedRule(rule: SpecRule, step: number): SpecRule {
  const id = `${rule.id}-${step}`;
  return rule.kind === 'range' ? { ...rule, id, lo: rule.lo + step, hi: rule.hi + step } : { ...rule, id };
}

function movedIndicator(spec: Spec, indicator: SpecIndicator, step: number): SpecIndicator {
  const moved = (predicate: SpecPredicate): SpecPredicate => {
    switch (predicate.op) {
      case 'between':
        return { ...predicate, a: predicate.a - step, b: predicate.b - step };
      case 'le':
        return { ...predicate, d: predicate.d - step };
      case 'ge':
      case 'diffle':
      case 'diffgt':
        return { ...predicate, n: predicate.n + step };
      case 'eq': {
        const codes = spec.cols[indicator.list]!.find(({ name }) => name === predicate.c)!.codes!;
        return { ...predicate, v: codes[(codes.indexOf(predicate.v) + step) % codes.length]! };
      }
      default:
        return predicate;
    }
  };
  return {
    ...indicator,
    id: `${indicator.id}-${step}`,
    den: indicator.den.map(moved),
    num: indicator.num.map(moved),
  };
}

/**
 * Ten times the indicators out of the same conditions: each asked of the records for which what another of its list counts is true
 * as well, so that none asks what another does but all share their conditions, as the indicators of one service do.
 */
export function recombined(spec: Spec): Spec {
  const inds = Array.from({ length: 10 }, (_, step) => step).flatMap((step) =>
    spec.inds.map((indicator): SpecIndicator => {
      const ofList = spec.inds.filter(({ list }) => list === indicator.list);
      const other = ofList[(ofList.indexOf(indicator) + step) % ofList.length]!;
      const id = `${indicator.id}-${step}`;
      return step === 0 ? { ...indicator, id } : { ...indicator, id, den: [...indicator.den, ...other.num] };
    }),
  );
  return { ...spec, inds };
}
