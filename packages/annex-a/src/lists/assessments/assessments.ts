import { yesNo } from '../../codes/yes-no.ts';
import { yesNoUnknown } from '../../codes/yes-no-unknown.ts';
import type { ListSpec } from '../list-spec.ts';
import {
  age,
  allocatedTeam,
  allocatedWorker,
  childUniqueId,
  dateOfBirth,
  disability,
  ethnicity,
  gender,
} from '../shared-columns.ts';

/**
 * List 4: Assessments. Every statutory assessment authorised in the last six months or still open.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_4
 */
export const assessments: ListSpec = {
  number: 4,
  key: 'assessments',
  name: 'Assessments',
  title: 'List 4: Assessments',
  sheetNames: [
    'List 4: Assessments',
    'List_4',
    'List 4',
    'List4',
    'Assessments',
    'Assessment',
    'List 4 - Assessments',
  ],
  grain: 'one row for each child and assessment',
  naturalKey: ['childUniqueId', 'assessmentStartDate'],
  window: {
    months: 6,
    anchors: ['dateOfAuthorisation'],
    openIncluded: true,
    words:
      'section 17 and section 47 assessments of the six months up to the snapshot, with those still open',
  },
  openSpan: { start: 'assessmentStartDate', end: 'dateOfAuthorisation' },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    dateOfBirth,
    age,
    disability,
    {
      key: 'assessmentStartDate',
      name: 'Continuous Assessment Start Date',
      aliases: ['Assessment Start Date', 'ContinuousAssessmentStart'],
      type: 'date',
      required: 'always',
      description: 'Day the assessment began.',
      kind: 'event',
    },
    {
      key: 'childSeen',
      name: 'Child Seen During Continuous Assessment',
      aliases: ['Child seen during assessment', 'ContinuousAssessmentChildSeen'],
      type: 'code',
      codes: yesNoUnknown,
      required: 'always',
      description: 'Whether the child was seen in the course of the assessment.',
      kind: 'event',
    },
    {
      key: 'dateOfAuthorisation',
      name: 'Continuous Assessment Date of Authorisation',
      aliases: [
        'Continuous Assessment Authorisation Date',
        'Assessment Authorised Date',
        'ContinuousAssessmentAuthDate',
      ],
      type: 'date',
      required: { when: 'the assessment is complete' },
      description: 'Day the assessment was finished and authorised; blank while it is open.',
      kind: 'event',
    },
    {
      key: 'requiresSupport',
      name: 'Was the child assessed as requiring LA children’s social care support',
      aliases: [
        "Was the child assessed as requiring LA children's social care support?",
        'Was the child assessed as being in need at assessment?',
        'CSCSupportRequired',
      ],
      type: 'code',
      codes: yesNo,
      required: { when: 'the assessment is complete' },
      requiredWhen: [
        {
          rule: 'OUTCOME-MISSING',
          when: { kind: 'given', column: 'dateOfAuthorisation' },
          severity: 'error',
        },
      ],
      description: 'Whether the assessment led to a social care service; blank while it is open.',
      kind: 'event',
    },
    allocatedTeam('Team that had the case during the assessment.'),
    allocatedWorker('Social worker who did the assessment.'),
  ],
};
