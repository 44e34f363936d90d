import type { OptionSpec } from './command.ts';

type Options = Readonly<Record<string, OptionSpec>>;

/** Every command has these. */
export const commonOptions: Options = {
  help: { type: 'boolean', words: 'Show this help.' },
  json: { type: 'boolean', words: 'Print one JSON envelope instead of text.' },
};

/** Every command that reads lists has these. */
export const dataOptions: Options = {
  'as-at': { type: 'string', value: 'YYYY-MM-DD', words: 'The day that the lists describe. Required.' },
  today: {
    type: 'string',
    value: 'YYYY-MM-DD',
    words: 'The day of the check: warns of an --as-at after it.',
  },
  announced: {
    type: 'string',
    value: 'YYYY-MM-DD',
    words: 'The day an inspection was announced: warns of an --as-at too early for it.',
  },
  settings: { type: 'string', value: 'FILE', words: 'Settings; ./sightline.json when it is there.' },
  layout: {
    type: 'string',
    value: '2019|2024|2026',
    words: 'Layout of the lists, where headings do not tell it.',
  },
  profile: {
    type: 'string',
    value: 'ofsted|recommended|all',
    words: 'Which checks run; ofsted unless stated.',
  },
  'fail-on': { type: 'string', value: 'error|warning|never', words: 'When to exit with 1.' },
  salt: {
    type: 'string',
    value: 'FILE',
    words: 'A secret of yours that keeps finding ids the same between runs.',
  },
  previous: {
    type: 'string',
    multiple: true,
    value: 'RUN',
    words:
      'run.json of an earlier run, to tell what is new or has moved. May be repeated: the latest is compared.',
  },
  out: { type: 'string', value: 'FOLDER', words: 'Where files are written; sightline-out unless stated.' },
};

/** Commands that count events can look back further than one extract. */
export const earlierOption: Options = {
  earlier: {
    type: 'string',
    multiple: true,
    value: 'DATE=FILE',
    words: 'The lists as at an earlier day, to count events over a longer time. May be repeated.',
  },
};

/** Commands that measure have these too. */
export const measureOptions: Options = {
  inputs: {
    type: 'string',
    multiple: true,
    value: 'NAME=FILE',
    words: 'Another input, such as population=population.csv. May be repeated.',
  },
  ...earlierOption,
};

export const periodOption: Options = {
  period: {
    type: 'string',
    multiple: true,
    value: 'FROM..TO',
    words: 'Days to measure, both ends inside. May be repeated where several figures are given.',
  },
};

/** Commands that break figures down have these too. */
export const breakdownOptions: Options = {
  by: {
    type: 'string',
    multiple: true,
    value: 'DIMENSION',
    words: 'Break figures down: team, sex, ethnicity, ageBand, disability, category, worker, or your own.',
  },
  join: { type: 'boolean', words: 'Take a dimension that a list lacks from the open case of the child.' },
};

export const ledgerOption: Options = {
  ledger: {
    type: 'string',
    value: 'FILE',
    words:
      'A file that remembers every standard that was not met, from run to run; begun when it is not there.',
  },
};

export const actionsOption: Options = {
  actions: {
    type: 'string',
    value: 'FILE',
    words: 'actions.json, the tracker of actions, for --ledger to keep with the standard that each is about.',
  },
};

export const paletteOption: Options = {
  palette: {
    type: 'string',
    value: 'traffic-light|colour-blind-safe|print',
    words: 'Colours of the scorecard; traffic-light unless stated.',
  },
};
