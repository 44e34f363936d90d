import type {
  FindingAbout,
  FindingBasis,
  FindingSeverity,
  Layout,
  LocalDate,
  Period,
  Where,
} from '@sightline/core';
import type { Profile } from '@sightline/annex-a';
import type { Place, Sentence, Side } from '@sightline/indicators';
import type { ErrorWords, FindingsSummary, ScorecardData } from '@sightline/reports';

/** A file as the reader gave it. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A day that may be the snapshot, and why. */
export type OfferedDay = { readonly day: LocalDate; readonly words: string; readonly why: string };

/** A list that was found, before it is checked. */
export type FoundList = {
  readonly label: string;
  readonly records: number;
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout;
  /** How the layout is known, as a sentence. */
  readonly layoutWhy: string;
};

/** What the files hold: all that is needed to choose a snapshot date. */
export type Opened = {
  readonly lists: readonly FoundList[];
  readonly days: readonly OfferedDay[];
  /** Name of the authority, where a settings file says it. */
  readonly authority?: string;
  /** What else was taken from the files, and what was not, as sentences. */
  readonly notes: readonly string[];
};

/** Which findings are wanted; a blank text takes any. */
export type FindingFilter = {
  readonly list: string;
  readonly severity: FindingSeverity | '';
  readonly about: FindingAbout | '';
  readonly basis: FindingBasis | '';
  readonly rule: string;
  readonly text: string;
};

/** One value that findings can be filtered by, with how many have it. */
export type Facet = { readonly value: string; readonly words: string; readonly count: number };

export type Facets = Readonly<Record<Exclude<keyof FindingFilter, 'text'>, readonly Facet[]>>;

/** What the check came to. */
export type Checked = {
  readonly asAt: LocalDate;
  readonly asAtWords: string;
  readonly profile: Profile;
  readonly summary: FindingsSummary;
  readonly otherSheets: readonly string[];
  readonly facets: Facets;
  readonly periods: readonly PeriodChoice[];
  readonly notes: readonly string[];
};

/** A period that can be measured. */
export type PeriodChoice = { readonly id: string; readonly words: string; readonly period: Period };

/** A finding in words, and where it lies. */
export type ShownFinding = {
  readonly id: string;
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly about: string;
  readonly basis: string;
  readonly explained: boolean;
  readonly problem: string;
  readonly action: string;
  readonly where: Where;
  /** Heading of the column. */
  readonly column: string;
  readonly place: string;
};

/** Some of a long list of things. */
export type Page<T> = {
  readonly items: readonly T[];
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
};

/** A chart as text that can stand in an image. */
export type DrawnChart = { readonly svg: string; readonly text: string };

/** The scorecard with its drawings, by id of the measure. */
export type Scores = {
  readonly data: ScorecardData;
  readonly bullets: Readonly<Record<string, DrawnChart>>;
  readonly period: PeriodChoice;
  /** True when a settings file gave targets. */
  readonly hasTargets: boolean;
};

/** Records of a measure that fall in one place. */
export type PlaceCount = {
  readonly place: Place;
  readonly code?: string;
  readonly field?: string;
  readonly words: string;
  readonly count: number;
};

/** The records that are shown: those of one place, or of all but outside. */
export type PlaceChoice = { readonly place: Place; readonly code?: string; readonly field?: string };

export type ShownMember = {
  readonly list: string;
  readonly sheet: string;
  readonly file: string;
  readonly row: number | undefined;
  readonly words: string;
  readonly due: string;
};

/** A figure followed to its records. */
export type FigureDetail = {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly Sentence[];
  readonly places: readonly PlaceCount[];
  readonly chosen: PlaceChoice | undefined;
  readonly members: Page<ShownMember>;
  /** What is counted: records, or groups of records. */
  readonly grain: 'record' | 'group';
  /** Both sides of a ratio can be followed. */
  readonly side: Side | undefined;
  /** Why there is nothing to follow, as a sentence. */
  readonly refusal: string | undefined;
};

export type DownloadKind =
  'findings.csv' | 'findings.xlsx' | 'findings.json' | 'scorecard.html' | 'scorecard.csv';

/** What the page asks of the worker. */
export type Request =
  | { readonly kind: 'open'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'check'; readonly asAt: LocalDate; readonly profile: Profile }
  | { readonly kind: 'findings'; readonly filter: FindingFilter; readonly page: number }
  | { readonly kind: 'scorecard'; readonly period: string }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly choice?: PlaceChoice;
      readonly side?: Side;
      readonly page: number;
    }
  | { readonly kind: 'download'; readonly what: DownloadKind };

/** What the worker answers. `progress` may come any number of times before the others. */
export type Reply =
  | { readonly kind: 'progress'; readonly words: string; readonly done: number; readonly of: number }
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'checked'; readonly checked: Checked; readonly findings: Page<ShownFinding> }
  | { readonly kind: 'findings'; readonly findings: Page<ShownFinding> }
  | { readonly kind: 'scorecard'; readonly scores: Scores }
  | { readonly kind: 'figure'; readonly figure: FigureDetail }
  | { readonly kind: 'download'; readonly what: DownloadKind; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly error: ErrorWords; readonly faults: readonly string[] };
