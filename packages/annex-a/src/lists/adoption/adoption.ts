import { adoptionReversalReason } from '../../codes/adoption-reversal-reason.ts';
import type { Condition, ListSpec } from '../list-spec.ts';
import {
  age,
  childUniqueId,
  dateOfBirth,
  disability,
  ethnicity,
  familyIdentifier,
  gender,
} from '../shared-columns.ts';

const given = (column: string): Condition => ({ kind: 'given', column });

/**
 * List 10: Adoption. Every child who in the last 12 months was adopted, was to be placed for adoption and is not
 * adopted yet, or for whom that decision was reversed.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_10
 */
export const adoption: ListSpec = {
  number: 10,
  key: 'adoption',
  name: 'Adoption',
  title: 'List 10: Adoption',
  sheetNames: [
    'List 10: Adoption',
    'List_10',
    'List 10',
    'List10',
    'Adoption',
    'Children for adoption',
    'List 10 - Adoption',
  ],
  grain: 'one row for each child and decision that the child should be placed for adoption',
  naturalKey: ['childUniqueId', 'decisionDate'],
  window: {
    months: 12,
    anchors: ['adoptionOrderDate', 'decisionReversedDate', 'decisionDate'],
    openIncluded: true,
    words:
      'children adopted, or with the decision reversed, in the 12 months up to the snapshot, and those for whom the decision stands',
  },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    familyIdentifier({
      required: { when: 'the child is matched or placed with a family that the authority knows' },
      requiredWhen: [
        { rule: 'FAMILY', when: given('matchDate'), severity: 'warning' },
        { rule: 'FAMILY', when: given('placedDate'), severity: 'warning' },
      ],
      description:
        'Adoptive family that the child is matched or placed with; blank if not matched, or placed through another agency.',
    }),
    gender,
    ethnicity,
    dateOfBirth,
    age,
    disability,
    {
      key: 'dateEnteredCare',
      name: 'Date the Child Entered Care',
      aliases: ['Date child entered care', 'EnteredCareDate'],
      type: 'date',
      required: 'always',
      description: 'Day the current unbroken period of care began.',
      kind: 'event',
    },
    {
      key: 'decisionDate',
      name: 'Date of Decision that Child Should be Placed for Adoption',
      aliases: ['SHOBPA Date', 'ADMSHOBPADecisionDate'],
      type: 'date',
      required: 'always',
      description: "Day the agency's decision maker decided that the child should be placed for adoption.",
      kind: 'event',
    },
    {
      key: 'placementOrderDate',
      name: 'Date of Placement Order',
      aliases: ['PlacementOrderDate'],
      type: 'date',
      required: { when: 'a placement or freeing order was granted' },
      description: 'Day the placement or freeing order was granted.',
      kind: 'event',
    },
    {
      key: 'matchDate',
      name: 'Date of Matching Child and Prospective Adopters',
      aliases: ['MatchedForAdoptionDate', 'Date matched'],
      type: 'date',
      required: { when: 'the child has been matched' },
      requiredWhen: [
        { rule: 'AO-NOPLACED', when: given('adoptionOrderDate'), severity: 'warning', basis: 'derived' },
        { rule: 'PLACED-NOMATCH', when: given('placedDate'), severity: 'warning', basis: 'derived' },
      ],
      description: 'Day the authority decided on the match with these adopters.',
      kind: 'event',
    },
    {
      key: 'placedDate',
      name: 'Date Placed for Adoption',
      aliases: ['PlacedForAdoptionDate'],
      type: 'date',
      required: { when: 'the child has been placed for adoption' },
      requiredWhen: [
        { rule: 'AO-NOPLACED', when: given('adoptionOrderDate'), severity: 'warning', basis: 'derived' },
      ],
      description:
        'Day the child went to live with the adopters, or a foster placement became an adoptive one.',
      kind: 'event',
    },
    {
      key: 'adoptionOrderDate',
      name: 'Date of Adoption Order',
      aliases: ['AdoptionOrderDate'],
      type: 'date',
      required: { when: 'an adoption order was granted' },
      description: 'Day of the adoption order.',
      kind: 'event',
    },
    {
      key: 'decisionReversedDate',
      name: 'Date of Decision that Child Should No Longer be Placed for Adoption',
      aliases: ['DecisionReversedDate'],
      type: 'date',
      required: { when: 'the decision was reversed' },
      requiredWhen: [{ rule: 'REV-REASON', when: given('decisionReversedReason'), severity: 'error' }],
      description: 'Day the authority decided that the child should no longer be placed for adoption.',
      kind: 'event',
    },
    {
      key: 'decisionReversedReason',
      name: 'Reason Why Child No Longer Placed for Adoption',
      aliases: ['DecisionReversedReason'],
      type: 'code',
      codes: adoptionReversalReason,
      required: { when: 'the decision was reversed' },
      requiredWhen: [{ rule: 'REV-REASON', when: given('decisionReversedDate'), severity: 'error' }],
      description: 'Why the child is no longer to be placed for adoption.',
      kind: 'event',
    },
    {
      key: 'ffaPlacementDate',
      name: 'Date the child was placed for fostering in FFA or concurrent planning placement',
      aliases: [
        'DateFFAConsurrencyPlacement',
        'Date the child was placed for fostering in FostingForAdoption or concurrent planning placement',
      ],
      type: 'date',
      required: { when: 'the child was placed under fostering for adoption or concurrent planning' },
      description: 'Day the child went to foster with carers who are approved as adopters too.',
      kind: 'event',
    },
  ],
};
