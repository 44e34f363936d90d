import { codeList } from './code-list.ts';

/**
 * Sex or gender of an adopter. The guidance for list 11 swaps the letters c and d that the other lists and the
 * tab of codes have, so that the words decide, whichever letter is in front of them.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Guidance, list 11
 */
export const genderAdopter = codeList({
  name: 'genderAdopter',
  codes: [
    { code: 'a', label: 'Male', preferred: 'a) Male', also: ['M', '1'] },
    { code: 'b', label: 'Female', preferred: 'b) Female', also: ['F', '2'] },
    { code: 'c', label: 'Neither', preferred: 'c) Neither', also: ['d) Neither'] },
    {
      code: 'd',
      label: 'Not stated or not recorded',
      preferred: 'd) Not stated/recorded',
      also: ['c) Not stated/recorded', 'Not stated', 'Unknown', 'U', '0', '9'],
    },
  ],
});
