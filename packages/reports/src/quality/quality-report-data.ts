import type { LocalDate, Period } from '@sightline/core';
import type { Bar, BarsDrawing } from '../chart/bars-svg.ts';
import type { Mark } from '../palettes.ts';
import type { FigureWords } from '../scorecard-data.ts';

/** One figure with what a reader has to know of it. */
export type QualityStatement = {
  /** Of the measure. */
  readonly id: string;
  readonly label: string;
  readonly figure: FigureWords;
  /** Such as `24% to 76%`, of a sample. */
  readonly interval?: string;
  /** What it says, in one plain sentence. */
  readonly means: string;
  /** How sure that is. */
  readonly sure: string;
  readonly next: string;
  /** True where it rests on so few that one case would move it far. */
  readonly few: boolean;
};

/** A cell of a table. What a shade or the colour of a tag says, its words say too. */
export type QualityCell = {
  readonly words: string;
  readonly tag?: Pick<Mark, 'colour' | 'letter' | 'shape' | 'word'>;
  /** 0 the least to 4 the most; absent where there are too few to shade. */
  readonly shade?: 0 | 1 | 2 | 3 | 4;
};

/** What stands in a section, in order. */
export type QualityPart =
  | { readonly kind: 'statements'; readonly caption: string; readonly items: readonly QualityStatement[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly QualityCell[])[];
    }
  | { readonly kind: 'bars'; readonly bars: readonly Bar[]; readonly drawing: BarsDrawing }
  | { readonly kind: 'points'; readonly heading: string; readonly items: readonly string[] };

export type QualitySection = {
  readonly id: string;
  readonly heading: string;
  /** In a sentence or two, before anything else. */
  readonly says: readonly string[];
  readonly parts: readonly QualityPart[];
};

/** A report of quality as plain data: what every format is made from. It names no child and no worker. */
export type QualityReportData = {
  readonly schema: 1;
  readonly kind: 'audit' | 'quality-and-performance';
  readonly audience: 'internal';
  /** True where auditors are told by their keys. */
  readonly identified: boolean;
  readonly title: string;
  readonly authority: { readonly code: string; readonly name: string };
  readonly asAt: LocalDate;
  readonly period: Period;
  /** For whom it is and what to mind, before the first section. */
  readonly notice: readonly string[];
  readonly sections: readonly QualitySection[];
  /** What the figures rest on. */
  readonly sources: readonly string[];
};
