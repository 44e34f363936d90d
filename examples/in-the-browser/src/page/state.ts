import type { Profile } from '@sightline/annex-a';
import type { Side } from '@sightline/indicators';
import type { ErrorWords } from '@sightline/reports';
import { anyFinding } from '../any-finding.ts';
import type {
  Checked,
  FigureDetail,
  FindingFilter,
  Opened,
  Page,
  Reply,
  Scores,
  ShownFinding,
} from '../protocol.ts';

/** What the main part of the page shows. */
export type View = 'choose' | 'working' | 'snapshot' | 'findings' | 'scorecard' | 'figure';

/** What stopped the work, and what to do. */
export type Problem = Pick<ErrorWords, 'problem' | 'action'> & { readonly faults: readonly string[] };

/** How the snapshot date is being given. */
export type DateEntry = {
  /** An offered day, `other` for the one in the fields, or nothing yet. */
  readonly choice: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly profile: Profile;
  readonly error?: string;
};

/** Everything that the page knows. The data themselves stay with the worker. */
export type State = {
  readonly view: View;
  readonly files: readonly string[];
  readonly work: {
    readonly title: string;
    readonly words: string;
    readonly done: number;
    readonly of: number;
  };
  readonly entry: DateEntry;
  readonly filter: FindingFilter;
  readonly side?: Side;
  readonly problem?: Problem;
  /** Said when the reader has stopped the work. */
  readonly stopped?: true;
  readonly opened?: Opened;
  readonly checked?: Checked;
  readonly findings?: Page<ShownFinding>;
  readonly scores?: Scores;
  readonly figure?: FigureDetail;
};

/** What happens to the page: the reader's doing, and the worker's replies. */
export type Event =
  | { readonly kind: 'files-given'; readonly names: readonly string[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'began-again' }
  | { readonly kind: 'date-refused'; readonly entry: DateEntry; readonly error: string }
  | { readonly kind: 'check-asked'; readonly entry: DateEntry }
  | { readonly kind: 'filter-set'; readonly filter: FindingFilter }
  | { readonly kind: 'scorecard-asked' }
  | { readonly kind: 'went-to'; readonly view: View }
  | Reply;

const blankEntry: DateEntry = { choice: '', day: '', month: '', year: '', profile: 'ofsted' };

/** The page before any file was given. */
export const firstState: State = {
  view: 'choose',
  files: [],
  work: { title: '', words: '', done: 0, of: 0 },
  entry: blankEntry,
  filter: anyFinding,
};

const working = (state: State, title: string): State => ({
  ...state,
  view: 'working',
  work: { title, words: 'Starting', done: 0, of: 0 },
});

/** Where the reader can go with what there is: a step without its data is not shown. */
export const reachable = (state: State, view: View): boolean => {
  switch (view) {
    case 'choose':
      return true;
    case 'working':
      return false;
    case 'snapshot':
      return state.opened !== undefined;
    case 'findings':
      return state.checked !== undefined;
    case 'scorecard':
      return state.scores !== undefined;
    case 'figure':
      return state.figure !== undefined;
  }
};

/** A failure shows where the reader was asked last: nothing half made is shown. */
const afterFailure = (state: State, problem: Problem): State => {
  if (state.checked !== undefined && state.view !== 'working') return { ...state, problem };
  if (state.opened !== undefined) return { ...state, view: 'snapshot', problem };
  return { ...firstState, problem };
};

/** What the page knows after something happened. Replies that come when no one waits for them change nothing. */
export const nextState = (before: State, event: Event): State => {
  const { problem: _problem, stopped: _stopped, ...state } = before;
  switch (event.kind) {
    case 'files-given':
      return working({ ...firstState, files: event.names }, 'Reading your files');
    case 'stopped':
      return { ...firstState, stopped: true };
    case 'began-again':
      return firstState;
    case 'date-refused':
      return { ...state, entry: { ...event.entry, error: event.error } };
    case 'check-asked':
      return working({ ...forgetting(state), entry: event.entry, filter: anyFinding }, 'Checking the lists');
    case 'filter-set':
      return { ...state, filter: event.filter };
    case 'scorecard-asked':
      return state;
    case 'went-to':
      return reachable(state, event.view) ? { ...state, view: event.view } : state;
    case 'progress':
      return before.view === 'working'
        ? { ...before, work: { ...before.work, words: event.words, done: event.done, of: event.of } }
        : before;
    case 'opened':
      return { ...state, view: 'snapshot', opened: event.opened };
    case 'checked':
      return { ...state, view: 'findings', checked: event.checked, findings: event.findings };
    case 'findings':
      return { ...state, findings: event.findings };
    case 'scorecard': {
      const { figure: _figure, ...rest } = state;
      return { ...rest, view: 'scorecard', scores: event.scores };
    }
    case 'figure':
      return { ...state, view: 'figure', figure: event.figure };
    case 'download':
      return before;
    case 'failed': {
      const { problem, action } = event.error;
      return afterFailure(state, { problem, action, faults: event.faults });
    }
  }
};

/** A new check makes all that came of an old one untrue. */
const forgetting = ({ checked: _c, findings: _f, scores: _s, figure: _g, ...state }: State): State => state;
