import { codeList } from './code-list.ts';

/**
 * Sex or gender of a child.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const gender = codeList({
  name: 'gender',
  codes: [
    { code: 'a', label: 'Male', preferred: 'a) Male', also: ['M', '1', '1 - Male', 'boy'] },
    { code: 'b', label: 'Female', preferred: 'b) Female', also: ['F', '2', '2 - Female', 'girl'] },
    {
      code: 'c',
      label: 'Not stated or not recorded, including unborn',
      preferred: 'c) Not stated/recorded',
      also: [
        'c) Not stated/recorded (or unborn)',
        'Not stated/recorded (or unborn)',
        'Not stated',
        'Not recorded',
        'Not known',
        'Unknown',
        'U',
        '0',
        '9',
        '0 - Not known',
        'Unborn',
        'Unborn/Unknown',
        'Unspecified',
        'Withheld',
      ],
    },
    // Whether this code stays under the heading Sex is not established.
    {
      code: 'd',
      label: 'Neither male nor female',
      preferred: 'd) Neither',
      also: ['I', 'Indeterminate', 'Indeterminate Gender', 'Non-Binary', 'Non Binary'],
    },
  ],
});
