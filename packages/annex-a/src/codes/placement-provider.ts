import { codeList } from './code-list.ts';

/**
 * Who provides a placement: the codes of the SSDA903 return.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const placementProvider = codeList({
  name: 'placementProvider',
  codes: [
    {
      code: 'PR0',
      label: 'Parents/Parental responsibility',
      preferred: 'a) PR0: Parents/Parental responsibility',
      group: 'c) Other',
      also: ['Parents'],
    },
    {
      code: 'PR1',
      label: 'Own provision',
      preferred: 'b) PR1: Own provision',
      group: 'a) Own LA',
      also: ['Own provision (by the local authority)'],
    },
    {
      code: 'PR2',
      label: 'Other LA provision',
      preferred: 'c) PR2: Other LA provision',
      group: 'c) Other',
      also: ['Other local authority provision'],
    },
    {
      code: 'PR3',
      label: 'Other public provision',
      preferred: 'd) PR3: Other public provision',
      group: 'c) Other',
    },
    { code: 'PR4', label: 'Private provision', preferred: 'e) PR4: Private provision', group: 'b) Private' },
    {
      code: 'PR5',
      label: 'Voluntary/third sector',
      preferred: 'f) PR5: Voluntary/third sector',
      group: 'c) Other',
      also: ['Voluntary/third sector provision'],
    },
  ],
});
