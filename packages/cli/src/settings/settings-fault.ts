import { SightlineError } from '@sightline/core';

/** One fault of settings: what is wrong, and under `path` where. */
export type SettingsFault = { readonly code: string; readonly params: Readonly<Record<string, string>> };

/**
 * Every fault of settings in one error. A single fault keeps its own code and parameters; of several the code is
 * SETTINGS_FAULTS, with their `count` and, under `faults`, the code and path of each.
 */
export class SettingsError extends SightlineError {
  readonly faults: readonly SettingsFault[];

  constructor(faults: readonly [SettingsFault, ...SettingsFault[]]) {
    const [first, ...more] = faults;
    if (more.length === 0) super(first.code, first.params);
    else {
      const listed = faults.map(({ code, params }) => `${code} ${params['path'] ?? ''}`.trim());
      super('SETTINGS_FAULTS', { count: String(faults.length), faults: listed.join('; ') });
    }
    this.faults = faults;
  }
}

/** Throws when there is a fault; the same fault found by two checks is told once. @throws {SettingsError} */
export const refuseFaults = (faults: readonly SettingsFault[]): void => {
  const distinct = new Map(faults.map((fault) => [`${fault.code} ${fault.params['path'] ?? ''}`, fault]));
  const [first, ...more] = distinct.values();
  if (first !== undefined) throw new SettingsError([first, ...more]);
};
