#!/usr/bin/env node
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

void run(process.argv.slice(2), nodeIo()).then((exit) => {
  process.exitCode = exit;
});
