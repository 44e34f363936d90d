// The command
export { run } from './run.ts';
export type { FileToWrite, Io } from './io.ts';

// Settings
export { parseSettings } from './settings/parse-settings.ts';
export { SettingsError } from './settings/settings-fault.ts';
export type { SettingsFault } from './settings/settings-fault.ts';

// Saved runs
export { readRun, writeRun } from './run-file.ts';
export { readLedger } from './ledger-file.ts';

// Vectors
export { runVectors } from './vectors/run-vectors.ts';
export type { VectorsResult } from './vectors/run-vectors.ts';
