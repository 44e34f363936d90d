import type { Side } from '@sightline/indicators';
import type { DownloadKind, FindingFilter, PlaceChoice } from '../protocol.ts';
import type { DateEntry, View } from './state.ts';

/** What the reader can do. */
export type Act = {
  readonly giveFiles: (files: readonly File[]) => void;
  /** Ends the work; nothing of it is kept. */
  readonly stop: () => void;
  readonly beginAgain: () => void;
  readonly check: (entry: DateEntry) => void;
  readonly findings: (filter: FindingFilter, page: number) => void;
  readonly scorecard: (period: string) => void;
  readonly figure: (
    id: string,
    asked: { readonly choice?: PlaceChoice; readonly side?: Side; readonly page: number },
  ) => void;
  readonly goTo: (view: View) => void;
  readonly download: (what: DownloadKind) => void;
};
