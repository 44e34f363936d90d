import { caseStatus } from '../../codes/case-status.ts';
import { primaryNeed } from '../../codes/primary-need.ts';
import { reasonForClosure } from '../../codes/reason-for-closure.ts';
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
 * List 6: Children in Need. Every child who has, or is assessed for, a social care service, or whose episode of
 * need ended in the last six months: on a plan, in care or in an open assessment. Care leavers and children with
 * a referral only are not on it. The latest episode only.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_6
 */
export const childrenInNeed: ListSpec = {
  number: 6,
  key: 'childrenInNeed',
  name: 'Children in Need',
  title: 'List 6: Children in Need',
  sheetNames: [
    'List 6: Children in Need',
    'List_6',
    'List 6',
    'List6',
    'Children in Need',
    'CIN',
    'List 6 - Children in Need',
  ],
  grain: 'one row for each child: the latest episode of need',
  naturalKey: ['childUniqueId'],
  window: {
    months: 6,
    anchors: ['cinClosureDate'],
    openIncluded: true,
    words: 'episodes of need that run at the snapshot or ended in the six months before it',
  },
  openSpan: { start: 'cinStartDate', end: 'cinClosureDate' },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    dateOfBirth,
    age,
    disability,
    {
      key: 'cinStartDate',
      name: 'CIN Start Date',
      aliases: ['Child in Need Start Date', 'CINStartDate'],
      type: 'date',
      required: 'always',
      description: 'Day the episode of need began; with an open assessment, of the referral that led to it.',
      kind: 'latest',
    },
    {
      key: 'primaryNeed',
      name: 'Primary Need Code',
      aliases: ['Primary Need', 'PrimaryNeedCode'],
      type: 'code',
      codes: primaryNeed,
      required: 'always',
      description: 'Primary need in the episode now.',
      kind: 'latest',
    },
    {
      key: 'dateLastSeen',
      name: 'Date Child Was Last Seen',
      aliases: ['Date child last seen', 'DateChildLastSeen', 'Last seen date'],
      type: 'date',
      required: { when: 'the child has been seen in the episode' },
      description: 'Day a social worker last saw the child.',
      kind: 'latest',
    },
    {
      key: 'cinClosureDate',
      name: 'CIN Closure Date',
      aliases: ['Child in Need Closure Date', 'CINClosureDate', 'CIN End Date'],
      type: 'date',
      required: { when: 'the episode has ended' },
      description: 'Day the episode ended; blank while it runs.',
      kind: 'latest',
    },
    {
      key: 'reasonForClosure',
      name: 'Reason for Closure',
      aliases: ['Closure Reason', 'ReasonForClosure'],
      type: 'code',
      codes: reasonForClosure,
      required: { when: 'the episode has ended' },
      requiredWhen: [
        { rule: 'CLOSE-REASON', when: { kind: 'given', column: 'cinClosureDate' }, severity: 'error' },
      ],
      // Offered by the codes, though a child whose case was closed after the assessment is not on the list.
      refused: [
        { rule: 'RC8', code: 'RC8', severity: 'warning' },
        { rule: 'RC8', code: 'RC9', severity: 'warning' },
      ],
      description: 'Why the episode ended; blank while it runs.',
      kind: 'latest',
    },
    {
      key: 'caseStatus',
      name: 'Case status',
      aliases: ['CaseStatus', 'Status'],
      type: 'code',
      codes: caseStatus,
      required: 'always',
      description: 'What the child is now: one code, in their order of precedence.',
      kind: 'latest',
    },
    allocatedTeam('Team that has the case now, or had it last.', {
      rule: 'WORKER-OPEN',
      when: { kind: 'open', end: 'cinClosureDate' },
      severity: 'error',
    }),
    allocatedWorker('Social worker who has the case now, or had it last.', {
      rule: 'WORKER-OPEN',
      when: { kind: 'open', end: 'cinClosureDate' },
      severity: 'error',
    }),
  ],
};
