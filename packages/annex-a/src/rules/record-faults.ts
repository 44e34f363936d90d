import type { Fault } from './fault.ts';
import { recordsInFault } from './records-in-fault.ts';

/** The faults of a rule on records: what {@link recordsInFault} finds, with the rule. */
export function recordFaults(...asked: Parameters<typeof recordsInFault>): Fault[] {
  const [rule] = asked;
  const { severity } = rule;
  const column = rule.columns[0]!;
  return Array.from(recordsInFault(...asked), (found) =>
    typeof found === 'number' ? { rule, column, severity, row: found } : { rule, column, severity, ...found },
  );
}
