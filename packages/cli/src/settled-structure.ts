import type { Finding, findingStates, Settings } from '@sightline/core';

/**
 * What reading found wrong with files and sheets, as the settings would have it: without the rules that are off, with
 * changed severities, and with its state. What records show is settled where it is checked.
 */
export const settledStructure = (
  findings: readonly Finding[],
  { rules = {} }: Pick<Settings, 'rules'>,
  stateOf: ReturnType<typeof findingStates>,
): Finding[] =>
  findings
    .filter(({ code }) => rules[code]?.off !== true)
    .map((finding) => ({
      ...finding,
      severity: rules[finding.code]?.severity ?? finding.severity,
      ...stateOf(finding.id, finding.code),
    }));
