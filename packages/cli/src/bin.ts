#!/usr/bin/env node
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

// A reader that has seen enough, such as head, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), nodeIo()).then((exit) => {
  process.exitCode = exit;
});
