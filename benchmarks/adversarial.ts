import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { compareOutcomes, readOutcome } from './compare-outcomes.ts';
import { hold } from './contest.ts';
import type { ContestResult, Entrant } from './contest.ts';
import { warmContests } from './contests.ts';
import type { Place } from './contests.ts';
import { startEngine } from './engines/engine.ts';
import { readSpec } from './job/spec.ts';
import type { SpecColumn } from './job/spec.ts';

/** A field of a record changed to something that is hard to read. */
type Change = (value: string, column: SpecColumn, record: number) => string;

const isText = ({ type }: SpecColumn): boolean => type === 'team' || type === 'worker' || type === 'text';
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Lists that are as hard to read as lists can be, made from those of scale A. */
const changes: Readonly<Record<string, Change>> = {
  'every row invalid': (value, { type }) =>
    type === 'date' ? '31/02/2023' : type === 'integer' ? 'x' : type === 'cat' ? 'zz' : value,
  'every text distinct': (value, column, record) =>
    column.type === 'cat' ? `zz${record}` : isText(column) ? `${value} ${record}` : value,
  'textual identifiers': (value, { type }) => (type === 'id' && value !== '' ? `child-${value}` : value),
  'quoted line ends': (value, column) => (isText(column) ? `${value}\n"(north)"\nof the river` : value),
  '2,000 teams': (value, { type }, record) => (type === 'team' ? `Team ${record % 2000}` : value),
};

/** Whole files changed. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  'carriage returns': (text) => text.replaceAll('\n', '\r\n'),
  'byte order mark': (text) => `\uFEFF${text}`,
};

/**
 * The job on lists that are hard to read, beside the same job on those of scale A; outcomes are held against those of zod.
 *
 * @throws {Error} when outcomes differ
 */
export async function adversarialContest(
  place: Place,
  rounds: number,
  scratch: string,
  tell: (what: string) => void,
): Promise<ContestResult> {
  const folder = place.data.A!;
  const [csv, xlsx] = warmContests(place);
  const ours = csv!.entrants.find(({ name }) => name === 'sightline')!;
  const zod = csv!.entrants.find(({ name }) => name === 'zod')!;
  const entrants: Entrant[] = [{ ...ours, name: 'as usual', compared: false }];
  for (const [name, source] of Object.entries(hardLists(place.perf, folder, scratch))) {
    tell(`adversarial: comparing ${name}`);
    const given = (entrant: Entrant): Entrant => ({
      ...entrant,
      ask: entrant.ask.map((part) => (part === folder ? source : part)),
    });
    const reference = await outcomeOf(given(zod), scratch, 'theirs');
    const { different } = compareOutcomes(reference, await outcomeOf(given(ours), scratch, 'ours'));
    if (different.length > 0) throw new Error(`${name}: zod differs in ${different.slice(0, 5).join('; ')}`);
    entrants.push({ ...given(ours), name, compared: false });
  }
  const workbook = xlsx!.entrants.find(({ name }) => name === 'sightline')!;
  const inline = withoutSharedStrings(join(folder, 'annexa.xlsx'), scratch);
  entrants.push({ ...workbook, name: 'a workbook as usual' });
  entrants.push({
    ...workbook,
    name: 'a workbook without shared strings',
    ask: workbook.ask.map((part) => (part.endsWith('.xlsx') ? inline : part)),
  });
  return hold(
    { id: 'adversarial', job: 'the job at A on lists that are hard to read', outcomes: 426, entrants },
    rounds,
    scratch,
    tell,
  );
}

async function outcomeOf(entrant: Entrant, scratch: string, whose: string): ReturnType<typeof outcome> {
  return outcome(entrant, join(scratch, `adversarial-${whose}.json`));
}

async function outcome({ command, ask: [task, ...given] }: Entrant, file: string) {
  const engine = startEngine(command);
  await engine.ask({ task: task!, arguments: given.map((one) => (one === 'OUT' ? file : one)) });
  await engine.end();
  return readOutcome(file);
}

/** Folders of changed lists by what is hard about them. */
function hardLists(perf: string, folder: string, scratch: string): Readonly<Record<string, string>> {
  const { cols } = readSpec(perf);
  const made: Record<string, string> = {};
  for (const name of [...Object.keys(changes), ...Object.keys(encodings)]) {
    const target = join(scratch, `data-${name.replaceAll(/\W+/g, '-')}`);
    made[name] = target;
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(folder).filter((one) => one.endsWith('.csv'))) {
      const columns = cols[file.replace('.csv', '').replace('L', 'List ')]!;
      const text = readFileSync(join(folder, file), 'utf8');
      const change = changes[name];
      writeFileSync(
        join(target, file),
        change === undefined ? encodings[name]!(text) : changed(text, columns, change),
      );
    }
  }
  return made;
}

function changed(text: string, columns: readonly SpecColumn[], change: Change): string {
  const [heading, ...records] = text.trimEnd().split('\n');
  const lines = records.map((record, number) =>
    fieldsOf(record)
      .map((field, position) => {
        const value = change(field, columns[position]!, number);
        return /[",\n]/.test(value) ? quoted(value) : value;
      })
      .join(','),
  );
  return `${[heading, ...lines].join('\n')}\n`;
}

/** The fields of a record of the generator, which quotes some but ends no line within one. */
function fieldsOf(record: string): string[] {
  return [...record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inside, plain]) =>
    inside === undefined ? plain! : inside.replaceAll('""', '"'),
  );
}

/** The same workbook with its texts in the cells. */
function withoutSharedStrings(workbook: string, scratch: string): string {
  const target = join(scratch, 'inline.xlsx');
  if (existsSync(target)) return target;
  const parts = unzipSync(readFileSync(workbook));
  const texts = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<t>([^<]*)<\/t>/g)].map(
    ([, one]) => one!,
  );
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const xml = strFromU8(bytes).replaceAll(
      / t="s"><v>(\d+)<\/v>/g,
      (_, index: string) => ` t="inlineStr"><is><t>${texts[Number(index)]!}</t></is>`,
    );
    parts[name] = strToU8(xml);
  }
  writeFileSync(target, zipSync(parts, { level: 6 }));
  return target;
}
