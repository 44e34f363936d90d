#!/usr/bin/env node
import module from 'node:module';

// A reader that has seen enough, such as head, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// What was compiled is kept for the next start, of which compiling is a third. Node 20 cannot yet.
(module as Partial<typeof module>).enableCompileCache?.();

void Promise.all([import('./node-io.ts'), import('./run.ts')])
  .then(([{ nodeIo }, { run }]) => run(process.argv.slice(2), nodeIo()))
  .then((exit) => {
    process.exitCode = exit;
  });
