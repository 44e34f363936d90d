import { isWritten } from '../../placeholder-words.ts';
import { openTooLong } from '../../rules/open-too-long.ts';
import { notBefore } from '../../rules/not-before.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
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
  rule('ORG-PLACEHOLDER', {
    severity: 'warning',
    basis: 'tool',
    columns: ['organisationCompletingAssessment'],
    find: eachRecord('earlyHelp', ({ table }) => {
      const raws = table.invalid['organisationCompletingAssessment'];
      return (row) => raws?.has(row) === true && !isWritten(raws.get(row));
    }),
  }),
];
