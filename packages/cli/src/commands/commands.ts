import type { Command } from '../command.ts';
import { audit } from './audit.ts';
import { check } from './check.ts';
import { definitions } from './definitions.ts';
import { describe } from './describe.ts';
import { explain } from './explain.ts';
import { measure } from './measure.ts';
import { members } from './members.ts';
import { schema } from './schema.ts';
import { scorecard } from './scorecard.ts';
import { sql } from './sql.ts';
import { synthetic } from './synthetic.ts';
import { vectors } from './vectors.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  scorecard,
  audit,
  measure,
  members,
  explain,
  describe,
  definitions,
  sql,
  schema,
  synthetic,
  vectors,
];
