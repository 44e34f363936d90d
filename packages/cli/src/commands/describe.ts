import { annexASchema } from '@sightline/annex-a';
import { describe as sentencesOf } from '@sightline/indicators';
import type { Command } from '../command.ts';
import { plainEnvelope } from '../envelope.ts';
import { definitionNamed, loadDefinitions } from '../load-definitions.ts';
import { loadSettings } from '../load-settings.ts';
import { commonOptions, dataOptions } from '../options.ts';
import { Stop } from '../stop.ts';

export const describe: Command = {
  name: 'describe',
  summary: 'A definition in words',
  usage: 'sightline describe ID',
  details: [
    'Says in plain sentences what a measure counts, of whom, what it leaves out and what a blank means.',
  ],
  examples: ['sightline describe assessments-within-45wd-pct', 'sightline describe cpp-open-count --json'],
  most: 1,
  options: {
    ...(dataOptions['settings'] === undefined ? {} : { settings: dataOptions['settings'] }),
    ...commonOptions,
  },
  run: async (context) => {
    const [id] = context.positionals;
    if (id === undefined)
      throw new Stop('ARGUMENT_MISSING', { what: 'the id of a definition', command: 'describe' });
    const library = await loadDefinitions(context.io, await loadSettings(context));
    const definition = definitionNamed(id, library);
    const sentences = sentencesOf(definition, { schema: annexASchema });
    const { title, version } = definition;
    return {
      text: `${[`${title} (${definition.id} ${version})`, '', ...sentences.map(({ text }) => text)].join('\n')}\n`,
      envelope: plainEnvelope('describe', { definition, sentences }),
      exit: 0,
    };
  },
};
