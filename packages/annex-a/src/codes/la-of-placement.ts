import { codeList } from './code-list.ts';

/**
 * Where a placement is, when it is not in England or is confidential. An authority's name, DfE number or ONS
 * code is the usual value.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Guidance
 */
export const laOfPlacement = codeList({
  name: 'laOfPlacement',
  open: true,
  codes: [
    {
      code: 'NIR',
      label: 'Child placed in Northern Ireland',
      preferred: 'NIR - Child placed in Northern Ireland',
    },
    { code: 'WAL', label: 'Child placed in Wales', preferred: 'WAL - Child placed in Wales' },
    { code: 'SCO', label: 'Child placed in Scotland', preferred: 'SCO - Child placed in Scotland' },
    { code: 'NUK', label: 'Child placed outside the UK', preferred: 'NUK - Child placed outside the UK' },
    {
      code: 'CON',
      label: 'Child placed in confidential placement',
      preferred: 'CON - Child placed in confidential placement',
    },
  ],
});
