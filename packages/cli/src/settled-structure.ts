import type { Finding, LocalDate, Run, Settings } from '@sightline/core';

/**
 * What reading found wrong with files and sheets, as the settings would have it: without the rules that are off, with
 * changed severities, and marked where it has been explained; and since when it is known. What records show is settled
 * where it is checked.
 *
 * @param previous - the run before, where its findings can be matched
 */
export const settledStructure = (
  findings: readonly Finding[],
  { rules = {}, explained = [] }: Pick<Settings, 'rules' | 'explained'>,
  asAt: LocalDate,
  previous: Run | undefined,
): Finding[] => {
  const before = new Map(previous?.findings.map(({ id, since }) => [id, since ?? previous.envelope.asAt]));
  return findings
    .filter(({ code }) => rules[code]?.off !== true)
    .map((finding) => {
      const { code, id, severity, state } = finding;
      const isExplained = explained.some(
        ({ rule, key, until }) => rule === code && key === id && until >= asAt,
      );
      return {
        ...finding,
        severity: rules[code]?.severity ?? severity,
        state: isExplained ? 'explained' : state,
        ...(previous !== undefined && { since: before.get(id) ?? asAt }),
      };
    });
};
