import { plainText } from '@sightline/reports';

/** Lines of a table in plain text, columns side by side; the columns of numbers, by heading, are set to the right. */
export const textTable = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly string[] = [],
): string[] => {
  const all = [headings, ...rows].map((cells) => cells.map(plainText));
  const widths = headings.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)));
  const isNumber = headings.map((heading) => numbers.includes(heading));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        isNumber[at] === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = all;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)];
};
