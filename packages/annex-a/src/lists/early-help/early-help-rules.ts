import { openTooLong } from '../../rules/open-too-long.ts';
import { notBefore } from '../../rules/not-before.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { rulesOfList } from '../../rules/rules-of-list.ts';
import { secondOpen } from '../../rules/second-open.ts';
import { earlyHelp } from './early-help.ts';

const rule = rulesOfList(earlyHelp);

/** What records of list 2 may contradict. */
export const earlyHelpRules: readonly RecordRule[] = [
  rule('ORDER', {
    severity: 'warning',
    basis: 'derived',
    ...notBefore('earlyHelp', 'assessmentCompletionDate', 'assessmentStartDate'),
  }),
  rule('OPEN-LONG', {
    severity: 'warning',
    basis: 'derived',
    columns: ['assessmentStartDate', 'assessmentCompletionDate'],
    parameters: { months: 12 },
    find: openTooLong(earlyHelp),
  }),
  rule('OVERLAP', {
    severity: 'warning',
    basis: 'derived',
    columns: ['childUniqueId', 'assessmentStartDate', 'assessmentCompletionDate'],
    find: secondOpen('earlyHelp'),
  }),
];
