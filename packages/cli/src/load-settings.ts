import type { Settings } from '@sightline/core';
import { textOf, type Context } from './command.ts';
import { folderOf, textIfThere, textOfFile } from './files.ts';
import { defaultSettings } from './settings/default-settings.ts';
import { parseSettings } from './settings/parse-settings.ts';

/** Settings and the folder that their file names are relative to. */
export type LoadedSettings = { readonly settings: Settings; readonly folder: string };

const USUAL_FILE = 'sightline.json';

/** The settings named, else those of `./sightline.json`, else the defaults. */
export const loadSettings = async ({
  io,
  values,
}: Pick<Context, 'io' | 'values'>): Promise<LoadedSettings> => {
  const named = textOf(values, 'settings');
  const text = named === undefined ? await textIfThere(io, USUAL_FILE) : await textOfFile(io, named);
  return {
    settings: text === undefined ? defaultSettings : parseSettings(text),
    folder: folderOf(named ?? USUAL_FILE),
  };
};
