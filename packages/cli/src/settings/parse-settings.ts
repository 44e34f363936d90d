import { englandAndWales, SightlineError, type Settings } from '@sightline/core';
import { validateTarget } from '@sightline/rag';
import type * as z from 'zod';
import { nearest } from '../nearest.ts';
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

/** One fault of the form as a code and parameters. */
const problemOf = (issue: z.core.$ZodIssue, json: unknown): SightlineError => {
  const path = pathWords(issue.path);
  const given = valueAt(json, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const meant = nearest(key, knownKeysAt(issue.path));
    return new SightlineError('SETTINGS_UNKNOWN_KEY', {
      path: pathWords([...issue.path, key]),
      suggestion: meant === undefined ? '' : `, or write "${meant}"`,
    });
  }
  if (isOf(decimalKeys, issue.path) && given !== undefined)
    return new SightlineError('SETTINGS_DECIMAL', { path });
  if (given === undefined)
    return new SightlineError('SETTINGS_MISSING', { path: path === '' ? 'content' : path, hint: '' });
  if (isOf(dateKeys, issue.path)) return new SightlineError('SETTINGS_DATE', { path });
  if (issue.code === 'invalid_value') {
    return new SightlineError('SETTINGS_VALUE', { path, allowed: issue.values.map(String).join(', ') });
  }
  if (issue.code === 'invalid_type')
    return new SightlineError('SETTINGS_TYPE', { path, expected: issue.expected });
  return new SightlineError('SETTINGS_RANGE', { path, hint: 'See the guide to settings.' });
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
 *
 * @param json - text of the file, or what it parses to
 * @throws {SightlineError} SETTINGS_… with the path of the part to mend; TARGET_INVALID
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
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw issue === undefined
      ? new SightlineError('SETTINGS_NOT_JSON', { line: '1' })
      : problemOf(issue, plain);
  }
  const settings = parsed.data;
  if (settings.calendar.id !== englandAndWales.id) {
    throw new SightlineError('SETTINGS_CALENDAR', { value: settings.calendar.id });
  }
  for (const target of settings.targets) validateTarget(target);
  return settings;
};
