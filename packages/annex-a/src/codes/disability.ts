import { codeList } from './code-list.ts';

/**
 * Whether a child is disabled. Case systems often export the kind of disability with the codes of the
 * children in need census; each of them says yes.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 *   and, for the census codes, Department for Education, children in need census guide
 */
export const disability = codeList({
  name: 'disability',
  codes: [
    {
      code: 'a',
      label: 'Yes',
      preferred: 'a) Yes',
      also: [
        'Y',
        '1',
        '1 - Yes',
        'True',
        'Disability',
        'Disabled',
        'MOB',
        'HAND',
        'PC',
        'INC',
        'COMM',
        'LD',
        'HEAR',
        'VIS',
        'BEH',
        'CON',
        'AUT',
        'DDA',
      ],
    },
    {
      code: 'b',
      label: 'No',
      preferred: 'b) No',
      also: ['N', '0', '0 - No', 'False', 'NONE', 'NO DISABILITY'],
    },
    {
      code: 'c',
      label: 'Unknown',
      preferred: 'c) Unknown',
      also: ['NOBT', 'REFU', 'Not obtained', 'Refused'],
    },
  ],
});
