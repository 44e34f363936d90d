import { contactSource } from '../../codes/contact-source.ts';
import type { ListSpec } from '../list-spec.ts';
import { age, childUniqueId, dateOfBirth, ethnicity, gender } from '../shared-columns.ts';

/**
 * List 1: Contacts. Every contact of the last six months, a row for each child that it is about.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_1
 */
export const contacts: ListSpec = {
  number: 1,
  key: 'contacts',
  name: 'Contacts',
  title: 'List 1: Contacts',
  sheetNames: ['List 1: Contacts', 'List_1', 'List 1', 'List1', 'Contacts', 'List 1 - Contacts'],
  grain: 'one row for each child and contact',
  naturalKey: ['childUniqueId', 'dateOfContact', 'contactSource'],
  window: {
    months: 6,
    anchors: ['dateOfContact'],
    openIncluded: false,
    words: 'contacts received in the six months up to the snapshot',
  },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    dateOfBirth,
    age,
    {
      key: 'dateOfContact',
      name: 'Date of Contact',
      aliases: ['Contact Date', 'Date contact received', 'DateOfContact'],
      type: 'date',
      required: 'always',
      description: 'Day the authority received the contact.',
      kind: 'event',
    },
    {
      key: 'contactSource',
      name: 'Contact Source',
      aliases: ['Source of contact', 'ContactSource'],
      type: 'code',
      codes: contactSource,
      required: 'always',
      description: 'Who made the contact.',
      kind: 'event',
    },
  ],
};
