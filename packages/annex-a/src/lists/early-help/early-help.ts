import type { ListSpec } from '../list-spec.ts';
import { age, childUniqueId, dateOfBirth, ethnicity, gender } from '../shared-columns.ts';

/**
 * List 2: Early Help. Every early help assessment of the last six months, with the work that still goes on.
 * Who is on it varies between authorities, which Ofsted accepts and asks them to explain.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_2
 */
export const earlyHelp: ListSpec = {
  number: 2,
  key: 'earlyHelp',
  name: 'Early Help',
  title: 'List 2: Early Help',
  sheetNames: [
    'List 2: Early Help',
    'List_2',
    'List 2',
    'List2',
    'Early Help',
    'Early Help Assessments',
    'List 2 - Early Help',
  ],
  grain: 'one row for each child and early help assessment or intervention',
  naturalKey: ['childUniqueId', 'assessmentStartDate', 'organisationCompletingAssessment'],
  window: {
    months: 6,
    anchors: ['assessmentStartDate', 'assessmentCompletionDate'],
    openIncluded: true,
    words:
      'early help assessments of the six months up to the snapshot, with interventions still running that the authority coordinates',
  },
  openSpan: { start: 'assessmentStartDate', end: 'assessmentCompletionDate' },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    dateOfBirth,
    age,
    {
      key: 'assessmentStartDate',
      name: 'Assessment start date',
      aliases: ['AssessmentStartDate'],
      type: 'date',
      required: 'always',
      description:
        'Day the early help, common or targeted assessment began, or the nearest local equivalent.',
      kind: 'event',
    },
    {
      key: 'assessmentCompletionDate',
      name: 'Assessment completion date',
      aliases: ['AssessmentCompletionDate', 'Assessment end date'],
      type: 'date',
      required: { when: 'the assessment or intervention has ended' },
      description: 'Day the assessment or the intervention ended; blank while the child has the service.',
      kind: 'event',
    },
    {
      key: 'organisationCompletingAssessment',
      name: 'Organisation completing assessment',
      aliases: ['OrganisationCompletingAssessment', 'Lead organisation'],
      type: 'text',
      required: 'always',
      requiredSeverity: 'warning',
      requiredWhen: [
        {
          rule: 'ORG-PLACEHOLDER',
          when: { kind: 'placeholder', column: 'organisationCompletingAssessment' },
          severity: 'warning',
          basis: 'tool',
        },
      ],
      description: 'Organisation that did the assessment, or that the lead professional is of.',
      kind: 'event',
    },
  ],
};
