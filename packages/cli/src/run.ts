import { parseArgs } from 'node:util';
import { SightlineError, type ErrorEnvelope } from '@sightline/core';
import { errorWords, plainText } from '@sightline/reports';
import type { Command, Values } from './command.ts';
import { commands } from './commands/commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';
import { SettingsError } from './settings/settings-fault.ts';
import { Stop } from './stop.ts';
import { ENGINE } from './version.ts';

type Parsed = { readonly values: Values; readonly positionals: readonly string[] };

/** What `parseArgs` says of a fault, as a code of ours. */
const argumentFault = (error: unknown, command: Command): Stop => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const option = error instanceof Error ? (/'(-{1,2}[^' =<]+)/.exec(error.message)?.[1] ?? '') : '';
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return new Stop('OPTION_NEEDS_VALUE', { option, command: command.name });
  }
  const meant = nearest(option.replace(/^-+/, ''), Object.keys(command.options));
  return new Stop('UNKNOWN_OPTION', {
    option,
    command: command.name,
    suggestion: meant === undefined ? '' : `Did you mean --${meant}?`,
  });
};

type Token = { readonly kind: string; readonly name?: string; readonly value?: string | undefined };

/** An option without content would be taken for one that was left out, and of two values one would be dropped. */
const refuseEmptyAndRepeated = (command: Command, tokens: readonly Token[]): void => {
  const seen = new Set<string>();
  for (const { kind, name, value } of tokens) {
    if (kind !== 'option' || name === undefined) continue;
    const told = command.options[name];
    const params = { option: `--${name}`, command: command.name };
    if (told?.type === 'string' && (value ?? '').trim() === '') throw new Stop('OPTION_NEEDS_VALUE', params);
    if (told?.type === 'string' && told.multiple !== true && seen.has(name))
      throw new Stop('OPTION_TWICE', params);
    seen.add(name);
  }
};

/** An argument that is not read would let its author believe that it was. */
const refuseSurplus = ({ name, most = Infinity }: Command, positionals: readonly string[]): void => {
  const surplus = positionals[most];
  if (surplus !== undefined) throw new Stop('ARGUMENT_SURPLUS', { value: surplus, command: name });
};

const parse = (command: Command, args: readonly string[]): Parsed => {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple }]) => [
      name,
      { type, multiple: multiple === true },
    ]),
  );
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    refuseEmptyAndRepeated(command, tokens);
    return { values, positionals };
  } catch (error) {
    throw error instanceof Stop ? error : argumentFault(error, command);
  }
};

/** Anything but an error of ours is a fault of the program; its message may hold data, so only its kind is told. */
const knownError = (error: unknown): SightlineError =>
  error instanceof SightlineError
    ? error
    : new Stop('UNEXPECTED', { what: error instanceof Error ? error.name : typeof error });

const tellError = (io: Io, command: string, asJson: boolean, thrown: unknown): 2 => {
  const known = knownError(thrown);
  const { code, params } = known;
  const faults = known instanceof SettingsError ? known.faults : [];
  if (asJson) {
    const envelope: ErrorEnvelope = {
      schema: 'sightline/1',
      command,
      error: {
        code,
        where: known instanceof Stop ? known.where : {},
        params,
        ...(faults.length > 1 ? { faults } : {}),
      },
      exit: 2,
    };
    io.stdout(`${JSON.stringify(envelope, null, 1)}\n`);
  } else {
    const each = faults.length > 1 ? faults.map((one) => `  ${errorWords(one.code, one.params).text}`) : [];
    for (const line of [errorWords(code, params).text, ...each]) io.stderr(`${plainText(line)}\n`);
  }
  return 2;
};

/** Progress is one line that is written over; it is shown on a terminal only. */
const progressOn = (io: Io): { readonly show: (words: string) => void; readonly clear: () => void } => {
  if (!io.isTty.stderr) return { show: () => undefined, clear: () => undefined };
  return {
    show: (words) => io.stderr(`\r\u001b[2K${plainText(words).slice(0, Math.max(10, io.columns - 1))}`),
    clear: () => io.stderr('\r\u001b[2K'),
  };
};

const runCommand = async (command: Command, args: readonly string[], io: Io): Promise<0 | 1 | 2> => {
  const asJson = args.includes('--json');
  const progress = progressOn(io);
  try {
    const { values, positionals } = parse(command, args);
    if (values['help'] === true) {
      io.stdout(commandHelp(command));
      return 0;
    }
    refuseSurplus(command, positionals);
    const answer = await command.run({
      command: command.name,
      positionals,
      values,
      io,
      progress: progress.show,
    });
    progress.clear();
    io.stdout(
      asJson && answer.envelope !== undefined ? `${JSON.stringify(answer.envelope, null, 1)}\n` : answer.text,
    );
    for (const note of answer.notes ?? []) io.stderr(`${plainText(note)}\n`);
    return answer.exit;
  } catch (error) {
    progress.clear();
    return tellError(io, command.name, asJson, error);
  }
};

/**
 * Runs one command and gives its exit code: 0 done, 1 findings at or above `--fail-on`, 2 could not do it.
 *
 * @param argv - what stands behind `sightline` on the command line
 * @param io - everything the command may touch outside itself
 */
export const run = async (argv: readonly string[], io: Io): Promise<0 | 1 | 2> => {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
    io.stdout(generalHelp(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    io.stdout(`${ENGINE}\n`);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return runCommand(command, args, io);
  const meant = nearest(
    name,
    commands.map((one) => one.name),
  );
  const suggestion = meant === undefined ? '' : `Did you mean ${meant}?`;
  return tellError(
    io,
    name,
    argv.includes('--json'),
    new Stop('UNKNOWN_COMMAND', { command: name, suggestion }),
  );
};
