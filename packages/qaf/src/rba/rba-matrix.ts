import type { Asks } from '@sightline/core';

/** What answers one of the three questions in one service: indicators and measures of quality, by id. */
export type RbaCell = {
  readonly indicators: readonly string[];
  readonly quality: readonly string[];
};

/** A service and its three questions. */
export type RbaService = {
  readonly service: string;
  readonly title: string;
  readonly cells: Readonly<Record<Asks, RbaCell>>;
};

/** The matrix that joins data to quality: services by questions. */
export type RbaMatrix = readonly RbaService[];

/** What a matrix lacks. */
export type RbaGap = {
  readonly service: string;
  readonly asks: Asks;
  readonly code: 'no-measure' | 'no-definition' | 'unknown-quality-measure' | 'nothing-computable';
  /** The indicator or measure of quality that is missing. */
  readonly id?: string;
};
