// The command
export { run } from './run.ts';
export type { FileToWrite, Io } from './io.ts';

// The whole job on bytes, without files
export { unpacked } from './unpacked.ts';
export { latestEvent } from './latest-event.ts';
export { checkedLists } from './checked-lists.ts';
export type { CheckedLists, CheckedListsOptions } from './checked-lists.ts';
export { datasetFor } from './dataset-for.ts';
export { calendarOf, libraryOf, withCompanions } from './load-definitions.ts';
export type { Library } from './load-definitions.ts';
export { inputTable } from './input-table.ts';
export { measuredRun } from './measured-run.ts';
export type { MeasureChoice, MeasuredRun, MeasuredRunOptions } from './measured-run.ts';
export { dataEnvelope } from './envelope.ts';
export { secretOfFiles } from './salt.ts';

// Settings
export { defaultSettings } from './settings/default-settings.ts';
export { parseSettings } from './settings/parse-settings.ts';
export { SettingsError } from './settings/settings-fault.ts';
export type { SettingsFault } from './settings/settings-fault.ts';

// Saved runs
export { readRun, writeRun } from './run-file.ts';
export { readLedger } from './ledger-file.ts';

// Vectors
export { runVectors } from './vectors/run-vectors.ts';
export type { VectorsResult } from './vectors/run-vectors.ts';
