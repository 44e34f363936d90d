// The command
export { run } from './run.ts';
export type { Io } from './io.ts';

// Settings
export { parseSettings } from './settings/parse-settings.ts';

// Saved runs
export { readRun, writeRun } from './run-file.ts';

// Vectors
export { runVectors } from './vectors/run-vectors.ts';
export type { VectorsResult } from './vectors/run-vectors.ts';
