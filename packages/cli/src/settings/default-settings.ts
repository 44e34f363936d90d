import { englandAndWales, type Settings } from '@sightline/core';

/**
 * What holds without a settings file: every published definition and no target.
 *
 * @example
 * import { defaultSettings } from 'sightline';
 * defaultSettings.targets // => []
 */
export const defaultSettings: Settings = {
  schema: 1,
  authority: { code: '', name: 'Authority not stated' },
  calendar: { id: englandAndWales.id },
  definitions: { use: [] },
  targets: [],
  suppression: { threshold: 5, audiences: [] },
};
