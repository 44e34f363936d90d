import { codeList } from './code-list.ts';

/**
 * Legal status of a child in care: the codes of the SSDA903 return.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const legalStatus = codeList({
  name: 'legalStatus',
  codes: [
    { code: 'C1', label: 'Interim care order', preferred: 'C1: ICO', group: 'a) Interim care orders' },
    { code: 'C2', label: 'Full care order', preferred: 'C2: FCO', group: 'b) Full care orders' },
    // No such order has been made since 2005.
    {
      code: 'D1',
      label: 'Freeing order granted',
      preferred: 'D1: Freeing order',
      group: 'c) Freed for Adoption',
    },
    {
      code: 'E1',
      label: 'Placement order granted',
      preferred: 'E1: Placement order',
      group: 'd) Placement order granted',
    },
    {
      code: 'V2',
      label: 'Single period of accommodation under section 20',
      preferred: 'V2: Single period under S20',
      group: 'e) Accommodated under S20',
    },
    {
      code: 'L1',
      label: 'Under police protection in local authority accommodation',
      preferred: 'L1: Police protection LA accommodation',
      group: 'f) Detained on child protection grounds in LA accommodation',
    },
    {
      code: 'L2',
      label: 'Emergency protection order',
      preferred: 'L2: EPO',
      group: 'f) Detained on child protection grounds in LA accommodation',
    },
    {
      code: 'L3',
      label: 'Under a child assessment order in local authority accommodation',
      preferred: 'L3: Child assessment order LA accommodation',
      group: 'f) Detained on child protection grounds in LA accommodation',
    },
    {
      code: 'J1',
      label: 'Remanded to local authority or youth detention accommodation',
      preferred: 'J1: Remanded to LA or youth detention',
      group: 'g) Youth justice legal statuses',
    },
    {
      code: 'J2',
      label: 'In local authority accommodation under PACE',
      preferred: 'J2: LA accommodation under PACE',
      group: 'g) Youth justice legal statuses',
    },
    {
      code: 'J3',
      label: 'Sentenced to a youth rehabilitation order with residence',
      preferred: 'J3: Youth rehabilitation order',
      group: 'g) Youth justice legal statuses',
    },
    // A child on short breaks only does not belong on list 8.
    {
      code: 'V3',
      label: 'Agreed series of short breaks, episodes recorded',
      preferred: 'V3: Short term breaks, episodes recorded',
      group: 'zzCodeError',
    },
    // A child on short breaks only does not belong on list 8.
    {
      code: 'V4',
      label: 'Agreed series of short breaks, agreements recorded',
      preferred: 'V4: Short term breaks, agreements recorded',
      group: 'zzCodeError',
    },
  ],
});
