import { SightlineError } from '@sightline/core';
import { errorWords } from '@sightline/reports';
import { SettingsError } from 'sightline';
import * as z from 'zod';
import type { Reply, Request } from '../protocol.ts';
import { emptyDesk } from './desk.ts';

// The page's policy allows no code made from text, and even the attempt would be reported.
z.config({ jitless: true });

/** The worker's side of the line to the page. */
type Port = {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  readonly postMessage: (reply: Reply) => void;
};

const port = globalThis as unknown as Port;
const desk = emptyDesk();

const onProgress = (words: string, done: number, of: number): void =>
  port.postMessage({ kind: 'progress', words, done, of });

const answerTo = (request: Request): Reply => {
  switch (request.kind) {
    case 'open':
      return { kind: 'opened', opened: desk.open(request.files, onProgress) };
    case 'check':
      return { kind: 'checked', ...desk.check(request.asAt, request.profile, onProgress) };
    case 'findings':
      return { kind: 'findings', findings: desk.findings(request.filter, request.page) };
    case 'scorecard':
      return { kind: 'scorecard', scores: desk.scorecard(request.period) };
    case 'figure':
      return { kind: 'figure', figure: desk.figure(request.id, request) };
    case 'download':
      return { kind: 'download', what: request.what, bytes: desk.download(request.what) };
  }
};

/** Anything but an error of ours is a fault of the program; its message may hold data, so only its kind is told. */
const failure = (thrown: unknown): Reply => {
  const { code, params } =
    thrown instanceof SightlineError
      ? thrown
      : { code: 'UNEXPECTED', params: { what: thrown instanceof Error ? thrown.name : typeof thrown } };
  const faults = thrown instanceof SettingsError && thrown.faults.length > 1 ? thrown.faults : [];
  return {
    kind: 'failed',
    error: errorWords(code, params),
    faults: faults.map((fault) => errorWords(fault.code, fault.params).text),
  };
};

port.onmessage = ({ data }) => {
  let reply: Reply;
  try {
    reply = answerTo(data);
  } catch (error) {
    reply = failure(error);
  }
  port.postMessage(reply);
};
