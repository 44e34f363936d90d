import { codeList } from './code-list.ts';

/**
 * Where a care leaver lives: the accommodation codes of the SSDA903 return.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const accommodation = codeList({
  name: 'accommodation',
  codes: [
    {
      code: 'B',
      label: 'with parents or relatives',
      preferred: 'B: Parents/relatives',
      also: ['(B) Parents/relatives'],
    },
    {
      code: 'C',
      label: 'community home or other residential care',
      preferred: 'C: Community home / residential care',
      also: ['(C) Community home / residential care', 'C: Community home/residential care'],
    },
    {
      code: 'D',
      label: 'semi-independent, transitional or self-contained supported accommodation',
      preferred: 'D: Semi-independent, transitional accommodation and self-contained accommodation',
      also: ['(D) Semi-independent, transitional accommodation and self-contained accommodation'],
    },
    {
      code: 'E',
      label: 'supported lodgings',
      preferred: 'E: Supported lodgings',
      also: ['(E) Supported lodgings'],
    },
    { code: 'G', label: 'gone abroad', preferred: 'G: Abroad', also: ['(G) Abroad'] },
    { code: 'H', label: 'deported', preferred: 'H: Deported', also: ['(H) Deported'] },
    {
      code: 'K',
      label: 'ordinary lodgings without formal support',
      preferred: 'K: Ordinary lodgings, without formal support',
      also: ['(K) Ordinary lodgings, without formal support'],
    },
    {
      code: 'R',
      label: 'residence not known',
      preferred: 'R: Residence not known',
      also: ['(R) Residence not known'],
    },
    {
      code: 'S',
      label: 'no fixed abode or homeless',
      preferred: 'S: No fixed abode / homeless',
      also: ['(S) No fixed abode / homeless', 'S: No fixed abode/homeless', 'No fixed abode', 'Homeless'],
    },
    {
      code: 'T',
      label: 'foyer or similar supported accommodation',
      preferred: 'T: Foyers and similar supported accommodation',
      also: ['(T) Foyers and similar supported accommodation'],
    },
    {
      code: 'U',
      label: 'independent living such as a tenancy or student accommodation',
      preferred: 'U: Independent living',
      also: ['(U) Independent living'],
    },
    {
      code: 'V',
      label: 'emergency accommodation such as a night shelter',
      preferred: 'V: Emergency accommodation',
      also: ['(V) Emergency accommodation'],
    },
    {
      code: 'W',
      label: 'bed and breakfast',
      preferred: 'W: Bed and breakfast',
      also: ['(W) Bed and breakfast'],
    },
    { code: 'X', label: 'in custody', preferred: 'X: In custody', also: ['(X) In custody'] },
    {
      code: 'Y',
      label: 'other accommodation',
      preferred: 'Y: Other accommodation',
      also: ['(Y) Other accommodation'],
    },
    {
      code: 'Z',
      label: 'with former foster carers, staying put',
      preferred: 'Z: With former foster carers',
      also: ['(Z) With former foster carers', 'Staying put'],
    },
  ],
});
