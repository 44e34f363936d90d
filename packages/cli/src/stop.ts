import { SightlineError, type Where } from '@sightline/core';

/** The work cannot be done as asked: exit 2. `where` says where the cause lies, when it lies in a file. */
export class Stop extends SightlineError {
  readonly where: Where;

  constructor(code: string, params: Readonly<Record<string, string>> = {}, where: Where = {}) {
    super(code, params);
    this.where = where;
  }
}
