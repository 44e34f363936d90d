import { disability as disabilityCodes } from '../codes/disability.ts';
import { ethnicity as ethnicityCodes } from '../codes/ethnicity.ts';
import { gender as genderCodes } from '../codes/gender.ts';
import type { ListColumn, RequiredWhen } from './list-spec.ts';
import { unbornWord } from '../reading/placeholder-words.ts';

// Columns that several lists share, written once. A child's attributes are facts of the child; age, team and
// worker are how things stood at the snapshot.

export const childUniqueId: ListColumn = {
  key: 'childUniqueId',
  name: 'Child Unique ID',
  aliases: ['Child ID', 'Unique ID', 'Child unique identifier', 'ChildUniqueID', 'CHILD_ID', 'Person ID'],
  type: 'key',
  required: 'always',
  description:
    "The authority's own identifier of the child; one child has one value on every list. Text, since leading zeros and letters occur.",
  sensitive: true,
  kind: 'event',
  role: 'child',
  shape: 'child-id',
};

export const gender: ListColumn = {
  key: 'gender',
  name: 'Gender',
  nameByLayout: { '2026': 'Sex' },
  aliases: [],
  type: 'code',
  codes: genderCodes,
  required: 'always',
  description:
    'Sex or gender of the child, as the child wishes it to be recorded. Headed Sex in the 2026 layout.',
  specialCategory: true,
  kind: 'event',
};

export const ethnicity: ListColumn = {
  key: 'ethnicity',
  name: 'Ethnicity',
  aliases: ['Ethnic origin', 'Ethnic group', 'Ethnicity code'],
  type: 'code',
  codes: ethnicityCodes,
  required: 'always',
  description: 'Ethnic origin of the child.',
  specialCategory: true,
  kind: 'event',
};

export const dateOfBirth: ListColumn = {
  key: 'dateOfBirth',
  name: 'Date of Birth',
  aliases: ['DOB', 'DateOfBirth', 'Birth date'],
  type: 'date',
  blankWords: [unbornWord],
  required: { when: 'the child is born or an expected date of birth is known' },
  description: 'Date of birth; of an unborn child the expected date, or nothing.',
  sensitive: true,
  kind: 'event',
  role: 'birth',
  requiredWhen: [
    { rule: 'UNBORN', when: { kind: 'not-equal', column: 'age', number: -1 }, severity: 'warning' },
  ],
};

export const age: ListColumn = {
  key: 'age',
  name: 'Age of Child (Years)',
  aliases: ['Age', 'Age of Child', 'Child Age'],
  type: 'integer',
  numberWords: { [unbornWord]: -1 },
  required: { when: 'date of birth is given or the child is unborn' },
  description: 'Completed years at the last birthday on the snapshot date; -1 for an unborn child.',
  kind: 'state',
  requiredWhen: [{ rule: 'AGE-CALC', when: { kind: 'given', column: 'dateOfBirth' }, severity: 'error' }],
};

export const disability: ListColumn = {
  key: 'disability',
  name: 'Does the Child have a Disability',
  aliases: ['Does the child have a disability?', 'Disability', 'Child Disability'],
  type: 'code',
  codes: disabilityCodes,
  required: 'always',
  description: 'Whether the child is disabled in the sense of disability discrimination law.',
  specialCategory: true,
  kind: 'event',
};

/** Team that has, or had, the work a row is about. */
export function allocatedTeam(description: string, ...requiredWhen: RequiredWhen[]): ListColumn {
  return {
    key: 'allocatedTeam',
    name: 'Allocated Team',
    aliases: ['Team', 'AllocatedTeam'],
    type: 'text',
    required: 'always',
    requiredSeverity: 'warning',
    requiredWhen,
    description,
    kind: 'state',
    role: 'team',
  };
}

/** Social worker who has, or had, the work a row is about: names a member of staff. */
export function allocatedWorker(description: string, ...requiredWhen: RequiredWhen[]): ListColumn {
  return {
    key: 'allocatedWorker',
    name: 'Allocated Worker',
    aliases: ['Worker', 'Social Worker', 'Allocated Social Worker', 'AllocatedWorker'],
    type: 'text',
    required: 'always',
    requiredSeverity: 'warning',
    requiredWhen,
    description,
    sensitive: true,
    kind: 'state',
    role: 'worker',
  };
}

/** Family that a child is placed with, or that an adopter is of: the same on lists 10 and 11. */
export function familyIdentifier(
  column: Pick<ListColumn, 'required' | 'requiredWhen' | 'description'>,
): ListColumn {
  return {
    key: 'familyIdentifier',
    name: 'Family identifier',
    aliases: ['Family ID', 'FamilyID'],
    type: 'key',
    sensitive: true,
    kind: 'event',
    ...column,
  };
}

/** Of children who are born for certain, as those in care are. */
export const bornDateOfBirth: ListColumn = {
  key: 'dateOfBirth',
  name: dateOfBirth.name,
  aliases: dateOfBirth.aliases,
  type: 'date',
  required: 'always',
  description: 'Date of birth.',
  sensitive: true,
  kind: 'event',
  role: 'birth',
};

/** Of children who are born for certain, as those in care are. */
export const bornAge: ListColumn = {
  ...age,
  required: 'always',
  requiredWhen: [],
  description: 'Completed years at the last birthday on the snapshot date.',
};
