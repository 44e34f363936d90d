import { englandAndWales, toEpochDay, workingDayTable } from '@sightline/core';
import type { Calendar, Dataset, Period } from '@sightline/core';
import type { Definition } from './definition.ts';
import { vector } from './kernels/kernels.ts';
import { openSession } from './kernels/scope.ts';
import type { Reading, Session } from './kernels/scope.ts';
import { parametersOf } from './parameters.ts';
import type { ParameterChoices } from './parameters.ts';

/** What one definition is read with. */
export type ReadOptions = {
  readonly period: Period;
  /** Definition id to parameter name to value; what is left out keeps its default. */
  readonly parameters?: ParameterChoices;
  /** Working days; England and Wales when left out. */
  readonly calendar?: Calendar;
};

const sessions = new WeakMap<Dataset, Map<Calendar, Session>>();

/**
 * Opens a dataset with the calendar asked for. The same dataset is opened once: its columns and what was made of them serve the
 * next question too, for as long as somebody holds the dataset.
 */
export function sessionOf(dataset: Dataset, calendar: Calendar = englandAndWales): Session {
  let ofDataset = sessions.get(dataset);
  if (ofDataset === undefined) sessions.set(dataset, (ofDataset = new Map()));
  let session = ofDataset.get(calendar);
  if (session === undefined) {
    session = openSession(dataset, calendar, workingDayTable(calendar));
    ofDataset.set(calendar, session);
  }
  return session;
}

/** One definition over one period, in an open session. */
export function readingOf(
  session: Session,
  definition: Definition,
  period: Period,
  parameters: ParameterChoices | undefined,
): Reading {
  const reading: Reading = {
    session,
    from: toEpochDay(period.from),
    to: toEpochDay(period.to),
    parameters: parametersOf(definition, parameters),
    vector: (node, scope) => vector(node, scope, reading),
    timed: false,
    projected: false,
  };
  return reading;
}
