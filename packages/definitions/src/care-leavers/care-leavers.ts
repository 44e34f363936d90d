import type { Cohort, Definition, Expr } from '@sightline/indicators';
import { snapshot } from '../moments.ts';
import { and, code, compare, elapsed, field, parameter } from '../nodes.ts';

/** Young people on list 9, each once: by the record with the latest of the dates asked for. */
export const careLeavers = (latest: Expr, where: Expr): Cohort => ({
  source: { list: 'careLeavers' },
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    keep: { order: latest, pick: 'last' },
    aggregates: {},
  },
  where,
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
});

const inTouch = field('laInTouch');

/** Those the national figures leave out. */
export const diedOrReturnedHome: Cohort['exclusions'] = [
  {
    code: 'died',
    words: 'The young person has died.',
    when: compare(inTouch, '=', code('c')),
  },
  {
    code: 'returned-home',
    words: 'The young person returned home to a parent for six months or more.',
    when: compare(inTouch, '=', code('f')),
  },
];

/** Young people on list 9, each once: by the first record in the sheet. */
export const onTheList = (where: Expr): Cohort => ({
  ...careLeavers(field('$row'), where),
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    keep: { order: field('$row'), pick: 'first' },
    aggregates: {},
  },
  exclusions: diedOrReturnedHome,
});

const age = elapsed('age', field('dateOfBirth'), snapshot);

/** Of an age that national figures speak of. */
export const ofTheAges: Expr = and(
  compare(age, '>=', parameter('ageMin')),
  compare(age, '<=', parameter('ageMax')),
);

export const ages: Definition['parameters'] = {
  ageMin: {
    type: 'integer',
    default: 19,
    local: false,
    words:
      'Lowest age in whole years at the snapshot, itself inside. National figures speak of 17 to 18 and of 19 to 21.',
  },
  ageMax: {
    type: 'integer',
    default: 21,
    local: false,
    words: 'Highest age in whole years at the snapshot, itself inside.',
  },
};

export const careLeaversNational = (words: string): NonNullable<Definition['national']> => ({
  words,
  relation: 'proxy',
  difference:
    'Nationally the answer is that around the birthday of the year, and the age that of the birthday; Annex A has both at the snapshot.',
});

export const careLeaversSources: readonly string[] = [
  'DfE, Children looked after in England including adoptions, care leavers',
  'Ofsted, Annex A, August 2019, list 9',
];
