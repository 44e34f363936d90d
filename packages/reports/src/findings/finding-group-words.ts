import type { FindingAbout, FindingBasis } from '@sightline/core';

/**
 * What findings are about, in the order in which they are told.
 *
 * @example
 * import { aboutWords } from '@sightline/reports';
 * aboutWords.structure // => 'Files and sheets'
 */
export const aboutWords: Readonly<Record<FindingAbout, string>> = {
  structure: 'Files and sheets',
  data: 'Data',
  practice: 'Practice',
};

/**
 * Who says that it should be so, in the order in which it is told.
 *
 * @example
 * import { basisWords } from '@sightline/reports';
 * basisWords.tool // => 'Public tools'
 */
export const basisWords: Readonly<Record<FindingBasis, string>> = {
  ofsted: "Ofsted's workbook",
  tool: 'Public tools',
  analogue: 'Checks of DfE returns',
  derived: 'Sightline',
};
