import type { Command } from './command.ts';

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** Help for one command, with its examples. */
export const commandHelp = (command: Command): string => {
  const options = Object.entries(command.options).map(
    ([name, { value, words }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, words] as const,
  );
  const short = options.filter(([left]) => left.length <= 34);
  const long = options.filter(([left]) => left.length > 34);
  return [
    `${command.summary}.`,
    '',
    `Usage: ${command.usage}`,
    '',
    ...command.details,
    '',
    'Options',
    ...columns(short),
    ...long.flatMap(([left, right]) => [`  ${left}`, `      ${right}`]),
    '',
    'Examples',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
};

/** Help for the whole, with all commands. */
export const generalHelp = (commands: readonly Command[]): string =>
  [
    'Sightline reads the lists a council keeps about children it helps, says what is wrong with them,',
    'computes figures from them and judges each figure.',
    '',
    'Usage: sightline COMMAND ...',
    '',
    'Commands',
    ...columns(commands.map(({ name, summary }) => [name, summary] as const)),
    '',
    'Examples',
    '  sightline check annex-a.xlsx --as-at 2024-09-30',
    '  sightline scorecard annex-a.xlsx --as-at 2024-09-30',
    '',
    'sightline COMMAND --help tells more; sightline --version tells the version.',
    'Exit: 0 done, 1 findings at or above --fail-on, 2 could not do it.',
    '',
  ].join('\n');
