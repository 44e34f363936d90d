import type { Phrases } from '../phrases.ts';

/** Findings that any list can have; the key is the rule after its list number. */
export const everyListPhrases: Phrases = {
  REQ: ['{column} is blank', 'Fill it in at the source.'],
  TYP: ['{column} could not be read', 'Write it in the form that the template asks for.'],
  'TYP-D': ['{column} is not a real date', 'Write it as day/month/year, such as 31/03/2024.'],
  'TYP-I': ['{column} is not a whole number', 'Write a whole number, without words.'],
  'TYP-N': ['{column} is not a number', 'Write a number, without words.'],
  COD: ['{column} is not one of the codes of this column', 'Choose one of the codes of the template.'],
  FUT: ['{column} is after the snapshot date', 'Correct the date, or check the snapshot date.'],
  KEY: [
    'the same record stands on the list more than once',
    'Remove the second record, or correct its dates if they are two events.',
  ],
  WINDOW: [
    'the record lies outside the window of this list',
    'Leave it out of the extract, or correct its dates.',
  ],
  ORDER: ['the end is before the start', 'Correct the date that is wrong.'],
  'DOB-EVENT': [
    '{column} is long before the child was born',
    'Check the date of birth and the date of the event.',
  ],
  'DOB-DEFAULT': [
    'the date of birth looks like a default',
    'Check the dates of birth that your system fills in by itself.',
  ],
  'DOB-DEFAULT:early-year': [
    'the date of birth lies so far back that it looks like a default',
    'Correct the date of birth at the source.',
  ],
  'DOB-DEFAULT:one-date': [
    'every child of the list has the same date of birth[: all {count}]',
    'Check that the column is filled from the right field.',
  ],
  'DOB-DEFAULT:share': [
    'many children were born on 1 January[: {share} of {number}]',
    'Check the dates of birth that your system fills in by itself.',
  ],
  'AGE-CALC': [
    'the age does not agree with the date of birth and the snapshot date',
    'Work the age out again at the snapshot date; it is -1 for an unborn child.',
  ],
  'AGE-RANGE': [
    'the age is outside the range of this list',
    'Check the date of birth, and that this is the right person.',
  ],
  'ID-SHAPE': [
    '{column} is not of the form that identifiers have',
    'Check that the column holds the identifier and nothing else.',
  ],
  'POSTCODE-SHAPE': ['{column} is not a whole postcode', 'Write the whole postcode, such as AB1 2CD.'],
  'UNBORN:signs-disagree': [
    'age and date of birth disagree on whether the child is born',
    'Correct the one that is wrong; the age of an unborn child is -1.',
  ],
  'UNBORN:sex-stated': [
    'the child is unborn, yet a sex or gender is stated',
    'Write "not stated", or correct age and date of birth.',
  ],
  UNBORN: ['the signs of an unborn child disagree', 'Check age, date of birth and sex or gender together.'],
  EDD: [
    'the expected date of birth is more than 40 weeks after the snapshot',
    'Correct the expected date of birth.',
  ],
};

/** Findings that weigh a whole list: one rule for all lists. */
export const wholeListPhrases: Phrases = {
  'AA-ALL-ETH-MISSING': [
    'many children have no ethnicity, or one that was refused or not obtained[: {share} of {number}]',
    'Ask the teams to record it; check that the extract does not write a default.',
  ],
  'AA-ALL-GENDER-MISSING': [
    'many children who are born have no sex or gender recorded[: {share} of {number}]',
    'Fill it in at the source; "not stated" is for unborn children.',
  ],
  'AA-ALL-DISABILITY-UNKNOWN:none': [
    'no child of the list is disabled[: none of {number}]',
    'Check that the column is filled from the right field.',
  ],
  'AA-ALL-DISABILITY-UNKNOWN': [
    'disability is unknown for many children[: {share} of {number}]',
    'Check that the column is filled from the right field, then fill the gaps at the source.',
  ],
};

/** What is wrong with a cell, where the check tells the kind of fault. */
export const cellPhrases: Phrases = {
  blank: ['{column} is blank', 'Fill it in at the source.'],
  'date-format': [
    '{column} is a date written in another way than asked for',
    'Write it as day/month/year, such as 31/03/2024; it was understood.',
  ],
  'date-time': ['{column} carries a time of day', 'Write the date only; the date was understood.'],
  'date-unreadable': ['{column} is not a real date', 'Write it as day/month/year, such as 31/03/2024.'],
  'code-not-preferred': [
    '{column} is not written as the template asks',
    'Write the code as in the template; it was understood.',
  ],
  'code-local': ['{column} holds a code of your own', 'Nothing to do if it is meant; it was kept.'],
  'code-unknown': [
    '{column} is not one of the codes of this column',
    'Choose one of the codes of the template.',
  ],
  'code-refused': [
    '{column} holds a code that is not allowed on this list',
    'Choose one of the codes of the template.',
  ],
  'integer-format': [
    '{column} is a whole number written in another way than asked for',
    'Write it in figures without decimals; it was understood.',
  ],
  'integer-fraction': ['{column} is not a whole number', 'Write a whole number.'],
  'integer-unreadable': ['{column} is not a number', 'Write a whole number, without words.'],
  'decimal-unreadable': ['{column} is not a number', 'Write a number, without words.'],
  placeholder: [
    '{column} holds a word that stands for nothing',
    'Write the value; where there is none, leave the cell blank.',
  ],
  'error-cell': [
    '{column} holds an error of the spreadsheet',
    'Mend the formula or the look-up, or clear the cell.',
  ],
  spaces: [
    '{column} carries spaces that do not belong',
    'Trim the spaces at the source; the value was read without them.',
  ],
};
