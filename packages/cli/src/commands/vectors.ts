import type { Command } from '../command.ts';
import { plainEnvelope } from '../envelope.ts';
import { textOfFile } from '../files.ts';
import { commonOptions } from '../options.ts';
import { Stop } from '../stop.ts';
import { runVectors } from '../vectors/run-vectors.ts';

export const vectors: Command = {
  name: 'vectors',
  summary: 'Compare the calculations with files of known answers',
  usage: 'sightline vectors FOLDER',
  details: [
    'Runs every JSON file of the folder and prints a line for each, and the totals last. Exits with 1 when one fails.',
    'A case that names a preset is answered by that preset. Files whose method is not supported yet are counted apart.',
  ],
  examples: ['sightline vectors vectors/rag'],
  most: 1,
  options: {
    ...commonOptions,
  },
  run: async ({ io, positionals }) => {
    const [folder] = positionals;
    if (folder === undefined) throw new Stop('ARGUMENT_MISSING', { what: 'the folder', command: 'vectors' });
    const names = await io.listFolder(folder).catch(() => {
      throw new Stop('FOLDER_NOT_FOUND', { folder });
    });
    const files: { name: string; json: unknown }[] = [];
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      const text = await textOfFile(io, `${folder.replace(/[\\/]+$/, '')}/${name}`);
      try {
        files.push({ name, json: JSON.parse(text) });
      } catch {
        files.push({ name, json: null });
      }
    }
    if (files.length === 0) throw new Stop('NO_VECTORS', { folder });
    const result = runVectors(files);
    const exit = result.failed > 0 ? 1 : 0;
    return { text: `${result.lines.join('\n')}\n`, envelope: plainEnvelope('vectors', result, exit), exit };
  },
};
