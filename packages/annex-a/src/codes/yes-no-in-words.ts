import { codeList } from './code-list.ts';

/**
 * A plain yes or no that is asked for without the letter in front.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Guidance, list 11
 */
export const yesNoInWords = codeList({
  name: 'yesNo',
  codes: [
    { code: 'a', label: 'Yes', preferred: 'Yes', also: ['a) Yes', 'Y', '1', '1 - Yes', 'True'] },
    { code: 'b', label: 'No', preferred: 'No', also: ['b) No', 'N', '0', '0 - No', 'False'] },
  ],
});
