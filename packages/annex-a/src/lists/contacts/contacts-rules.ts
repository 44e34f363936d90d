import { firstLike, rowInFile } from '../../rules/first-like.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import { countOf, shareAbove } from '../../rules/share-above.ts';
import { contacts } from './contacts.ts';

const rule = rulesOfList(contacts);

/** What records of list 1 may contradict. */
export const contactsRules: readonly RecordRule[] = [
  // Told once for each further source; that a contact is there twice with one source is told of its key.
  rule('SAMEDAY', {
    severity: 'warning',
    basis: 'derived',
    columns: ['contactSource', 'dateOfContact', 'childUniqueId'],
    find: eachRecord('contacts', (records) => {
      const ofDay = firstLike(records, ['childUniqueId', 'dateOfContact'], records.known('contactSource'));
      const ofSource = firstLike(records, ['childUniqueId', 'dateOfContact', 'contactSource']);
      return (row) =>
        ofSource[row] === row && ofDay[row] !== row && { params: rowInFile(records, ofDay[row]!) };
    }),
  }),
  rule('UNKNOWN-SOURCE', {
    severity: 'warning',
    basis: 'derived',
    columns: ['contactSource'],
    parameters: { percent: 5, fewest: 20 },
    find: (lists, parameters) => {
      const records = lists.of('contacts');
      const { rows } = records.table;
      return shareAbove(countOf(rows, records.isCode('contactSource', '10')), rows, parameters);
    },
  }),
];
