import { annexALists, practiceRulesFor, type PracticeRule, type Profile } from '@sightline/annex-a';
import {
  findingStates,
  localDate,
  SightlineError,
  type Dataset,
  type Finding,
  type KnownFindings,
  type Settings,
} from '@sightline/core';
import { definitionById } from '@sightline/definitions';
import {
  coverageOf,
  memberFindings,
  type Definition,
  type MemberSource,
  type Refusal,
} from '@sightline/indicators';
import { notMeasuredWords } from '@sightline/reports';
import { calendarOf } from './load-definitions.ts';
import { outsideCalendar } from './outside-calendar.ts';

/** What practice rules find, and a note for each that could not be asked. */
export type PracticeFindings = { readonly findings: readonly Finding[]; readonly notes: readonly string[] };

type Options = KnownFindings & { readonly salt: string; readonly profile?: Profile };

/**
 * Late and missing practice, as at the snapshot: the overdue members of the definitions that the rules name. What is
 * counted in a period is counted over all that its list covers.
 *
 * An authority's own parameters of a definition hold here too; those that the words of a rule set go before them, and
 * those that the authority gives the rule before both.
 *
 * @throws {SightlineError} UNKNOWN_RULE_PARAMETER for a parameter that none of the rule's definitions has;
 *   PARAMETER_INVALID
 */
export const practiceFindings = (
  dataset: Dataset,
  settings: Settings,
  { salt, profile, ...known }: Options,
): PracticeFindings => {
  const { rules } = settings;
  const stateOf = findingStates(dataset.asAt, known);
  const asked = practiceRulesFor(dataset, { ...(profile && { profile }), ...(rules && { rules }) });
  const told = asked.map((rule) => {
    const sources = sourcesOf(rule, dataset, settings);
    const { id: code, severity, basis } = rule;
    const { findings, refusals } = memberFindings(dataset, sources, {
      as: { code, severity, basis },
      salt,
      naturalKey: annexALists.find(({ key }) => key === rule.list)?.naturalKey ?? [],
      calendar: calendarOf(settings),
    });
    return {
      findings: findings.map((finding) => ({ ...finding, ...stateOf(finding.id, code) })),
      notes: refusals.map((refusal) => noteOf(code, refusal, dataset)),
    };
  });
  return { findings: told.flatMap((one) => one.findings), notes: told.flatMap((one) => one.notes) };
};

/** Why a rule was not asked; of a date that no calendar holds also where it stands, for it costs the whole rule. */
const noteOf = (
  code: string,
  { definition, reason, detail }: Refusal & { readonly definition: string },
  dataset: Dataset,
): string => {
  const words = `${code} was not checked by ${definition}: ${notMeasuredWords(reason, detail).reason}.`;
  const [from, to] = [detail?.['from'], detail?.['to']];
  if (detail?.['calendar'] === undefined || from === undefined || to === undefined) return words;
  const places = outsideCalendar(dataset, definitionNamed(definition), {
    from: localDate(from),
    to: localDate(to),
  });
  return places.length === 0 ? words : `${words} Mend the year: ${places.join('; ')}.`;
};

/** A definition that a rule names. */
const definitionNamed = (id: string): Definition => {
  const definition = definitionById(id);
  if (definition === undefined) throw new Error(`A practice rule names ${id}, which is not there.`);
  return definition;
};

const sourcesOf = (
  rule: PracticeRule,
  dataset: Dataset,
  { definitions: { parameters = {} }, rules = {} }: Settings,
): readonly MemberSource[] => {
  const given = rules[rule.id]?.params ?? {};
  const sources = rule.definitions.map(({ id, places, only, parameters: ofRule }): MemberSource => {
    const definition = definitionNamed(id);
    const { from } = coverageOf(dataset, definition);
    const ofAuthority = Object.entries(given).filter(([name]) => Object.hasOwn(definition.parameters, name));
    return {
      definition,
      period: { from, to: dataset.asAt },
      places,
      ...(only && { only }),
      parameters: { [id]: { ...parameters[id], ...ofRule, ...Object.fromEntries(ofAuthority) } },
    };
  });
  for (const parameter of Object.keys(given)) {
    if (!sources.some(({ definition }) => Object.hasOwn(definition.parameters, parameter)))
      throw new SightlineError('UNKNOWN_RULE_PARAMETER', { rule: rule.id, parameter });
  }
  return sources;
};
