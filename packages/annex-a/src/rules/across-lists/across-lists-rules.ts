import type { RecordRule } from '../record-rule.ts';
import { onListSixRules } from './on-list-six.ts';

/** Every rule on what several lists say of one child. */
export const acrossListsRules: readonly RecordRule[] = [...onListSixRules];
