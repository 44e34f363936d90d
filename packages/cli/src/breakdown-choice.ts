import type { DatasetSchema, Settings } from '@sightline/core';
import { builtInDimensions } from '@sightline/indicators';
import { textsOf, type Values } from './command.ts';
import { Stop } from './stop.ts';

/** A dimension whose groups would be people, or would place them. */
const identifies = (name: string, settings: Settings, schema: DatasetSchema): boolean => {
  const column = settings.dimensions?.[name]?.column;
  if (column === undefined) return name === 'worker';
  return Object.values(schema).some((list) => {
    const told = list.columns[column];
    return (
      told !== undefined &&
      (told.sensitive === true ||
        ['child', 'adopter', 'worker', 'birth', 'address'].includes(told.role ?? ''))
    );
  });
};

/**
 * The dimensions of `--by`. One whose groups are people is given with `--identify` only.
 *
 * @throws {Stop} DIMENSION_UNKNOWN, DIMENSION_IDENTIFIES
 */
export const breakdownOf = (values: Values, settings: Settings, schema: DatasetSchema): readonly string[] => {
  const names = [...new Set(textsOf(values, 'by').flatMap((value) => value.split(',')))];
  const allowed = [...Object.keys(builtInDimensions), ...Object.keys(settings.dimensions ?? {})];
  for (const name of names) {
    if (!allowed.includes(name))
      throw new Stop('DIMENSION_UNKNOWN', { value: name, allowed: allowed.join(', ') });
    if (identifies(name, settings, schema) && values['identify'] !== true)
      throw new Stop('DIMENSION_IDENTIFIES', { value: name });
  }
  return names;
};
