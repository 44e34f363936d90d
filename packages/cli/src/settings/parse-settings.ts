import { annexARules, type Rule } from '@sightline/annex-a';
import { englandAndWales, SightlineError, type Settings } from '@sightline/core';
import { targetSchema, validateTarget } from '@sightline/rag';
import type * as z from 'zod';
import { nearest } from '../nearest.ts';
import { refuseFaults, type SettingsFault } from './settings-fault.ts';
import { settingsKeys, settingsSchema } from './settings-schema.ts';

type Path = readonly PropertyKey[];

/** `targets[0].from` */
const pathWords = (path: Path): string =>
  path.reduce<string>(
    (words, key) =>
      typeof key === 'number' ? `${words}[${key}]` : words === '' ? String(key) : `${words}.${String(key)}`,
    '',
  );

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );

const knownKeysAt = (path: Path): readonly string[] => {
  const named = ['rules', 'dimensions'].includes(String(path[0]));
  const pattern = path.map((key, at) =>
    typeof key === 'number' || (named && at === 1) ? '[]' : String(key),
  );
  return settingsKeys[pattern.join('.')] ?? [];
};

const dateKeys = new Set(['from', 'to', 'approved', 'until', 'addClosed']);
const decimalKeys = new Set(['value', 'lower', 'upper']);

const isOf = (keys: ReadonlySet<string>, path: Path): boolean =>
  path.some((key, at) => at >= path.length - 2 && keys.has(String(key)));

const fault = (code: string, params: Readonly<Record<string, string>>): SettingsFault => ({ code, params });

/** The faults of the form that one issue tells, as codes and parameters. */
const faultsOfIssue = (issue: z.core.$ZodIssue, json: unknown): SettingsFault[] => {
  const path = pathWords(issue.path);
  const given = valueAt(json, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = nearest(key, knownKeysAt(issue.path));
      return fault('SETTINGS_UNKNOWN_KEY', {
        path: pathWords([...issue.path, key]),
        suggestion: meant === undefined ? '' : `, or write "${meant}"`,
      });
    });
  }
  if (isOf(decimalKeys, issue.path) && given !== undefined) return [fault('SETTINGS_DECIMAL', { path })];
  if (given === undefined)
    return [fault('SETTINGS_MISSING', { path: path === '' ? 'content' : path, hint: '' })];
  if (isOf(dateKeys, issue.path)) return [fault('SETTINGS_DATE', { path })];
  if (issue.code === 'invalid_value') {
    return [fault('SETTINGS_VALUE', { path, allowed: issue.values.map(String).join(', ') })];
  }
  if (issue.code === 'invalid_type')
    return [fault('SETTINGS_TYPE', { path: path === '' ? 'content' : path, expected: issue.expected })];
  return [fault('SETTINGS_RANGE', { path, hint: 'See the guide to settings.' })];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Targets whose form is right but whose parts do not hold together. */
const faultsOfTargets = (json: unknown): SettingsFault[] => {
  const targets = valueAt(json, ['targets']);
  if (!Array.isArray(targets)) return [];
  return targets.flatMap((given: unknown, at) => {
    const target = targetSchema.safeParse(given);
    if (!target.success) return [];
    try {
      validateTarget(target.data);
      return [];
    } catch (error) {
      if (!(error instanceof SightlineError)) throw error;
      return [fault(error.code, { ...error.params, path: `targets[${at}]` })];
    }
  });
};

/** The parameters of a rule that an authority changes: each must be one that the rule has, and a whole number. */
const faultsOfParams = (params: unknown, { about, parameters = {} }: Rule, path: string): SettingsFault[] => {
  const known = Object.keys(parameters);
  // Parameters of a rule on practice are those of the definitions it names, and are looked at with them.
  if (params === undefined || !isObject(params) || about === 'practice') return [];
  if (known.length === 0) return [fault('SETTINGS_RULE_PARAMS', { path })];
  return Object.entries(params).flatMap(([name, value]) => {
    if (!known.includes(name))
      return [fault('SETTINGS_RULE_PARAM_UNKNOWN', { path: `${path}.${name}`, allowed: known.join(', ') })];
    return typeof value === 'number' && Number.isSafeInteger(value)
      ? []
      : [fault('SETTINGS_TYPE', { path: `${path}.${name}`, expected: 'a whole number' })];
  });
};

/** A changed rule must be there, and so must its parameters: taking others in silence would mislead. */
const faultsOfRules = (json: unknown): SettingsFault[] => {
  const rules = valueAt(json, ['rules']);
  if (!isObject(rules)) return [];
  return Object.entries(rules).flatMap(([id, change]) => {
    const path = `rules.${id}`;
    const changed = annexARules.find((rule) => rule.id === id);
    if (changed === undefined) {
      const meant = nearest(
        id,
        annexARules.map((rule) => rule.id),
      );
      return [
        fault('SETTINGS_RULE_UNKNOWN', {
          path,
          suggestion: meant === undefined ? '' : `Did you mean ${meant}?`,
        }),
      ];
    }
    return isObject(change) ? faultsOfParams(change['params'], changed, `${path}.params`) : [];
  });
};

const faultsOfCalendar = (json: unknown): SettingsFault[] => {
  const id = valueAt(json, ['calendar', 'id']);
  return typeof id === 'string' && id !== '' && id !== englandAndWales.id
    ? [fault('SETTINGS_CALENDAR', { path: 'calendar.id', value: id })]
    : [];
};

const lineOf = (json: string, error: unknown): string => {
  const message = error instanceof Error ? error.message : '';
  const named = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  return (
    named ?? (position === undefined ? 'unknown' : String(json.slice(0, Number(position)).split('\n').length))
  );
};

const plainOf = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new SightlineError('SETTINGS_NOT_JSON', { line: lineOf(json, error) });
  }
};

/**
 * The settings of an authority from `sightline.json`, checked part by part: unknown keys (with the known key
 * that was probably meant), decimals that are not text, dates that are not real, targets that do not hold together.
 * All faults are told at once: `faults` of the error lists the code and parameters of each.
 *
 * @param json - text of the file, or what it parses to
 * @throws {SettingsError} SETTINGS_… or TARGET_INVALID with the path of the part to mend; SETTINGS_FAULTS where
 * there are several
 * @throws {SightlineError} SETTINGS_NOT_JSON with the line
 *
 * @example
 * import { parseSettings } from 'sightline';
 * const settings = {
 *   schema: 1, authority: { code: 'E08000000', name: 'Example' }, calendar: { id: 'england-and-wales' },
 *   definitions: { use: [] }, targets: [], suppression: { threshold: 5, audiences: [] },
 * };
 * parseSettings(settings).authority.name // => 'Example'
 */
export const parseSettings = (json: unknown): Settings => {
  const plain = typeof json === 'string' ? plainOf(json.replace(/^\ufeff/, '')) : json;
  const parsed = settingsSchema.safeParse(plain);
  refuseFaults([
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOfIssue(issue, plain))),
    ...faultsOfCalendar(plain),
    ...faultsOfTargets(plain),
    ...faultsOfRules(plain),
  ]);
  if (!parsed.success) throw new SightlineError('SETTINGS_NOT_JSON', { line: '1' });
  return parsed.data;
};
