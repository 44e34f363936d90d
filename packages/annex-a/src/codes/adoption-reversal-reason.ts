import { codeList } from './code-list.ts';

/**
 * Why a child is no longer to be placed for adoption: the codes of the SSDA903 return.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const adoptionReversalReason = codeList({
  name: 'adoptionReversalReason',
  codes: [
    {
      code: 'RD1',
      label: "The child's needs changed subsequent to the decision",
      preferred: 'RD1 - The child’s needs changed subsequent to the decision',
    },
    {
      code: 'RD2',
      label: 'The Court did not make a placement order',
      preferred: 'RD2 - The Court did not make a placement order',
    },
    {
      code: 'RD3',
      label: 'Prospective adopters could not be found',
      preferred: 'RD3 - Prospective adopters could not be found',
    },
    { code: 'RD4', label: 'Any other reason', preferred: 'RD4 - Any other reason' },
  ],
});
