/**
 * A mistake of whoever wrote the call, definition or settings. Problems of the data are findings, and what cannot be
 * computed is a figure that says so; neither is thrown. The words are made from `code` and `params` elsewhere.
 *
 * @example
 * import { SightlineError } from '@sightline/core';
 * new SightlineError('PERIOD_REVERSED', { from: '2024-04-01', to: '2024-03-31' }).code // => 'PERIOD_REVERSED'
 */
export class SightlineError extends Error {
  override readonly name = 'SightlineError';

  declare readonly code: string;
  declare readonly params: Readonly<Record<string, string>>;

  /**
   * @param code - stable name of the mistake, in capitals
   * @param params - the values that explain it; never a value of a child's record
   */
  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}
