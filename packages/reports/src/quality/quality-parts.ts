import type { Figure, JudgementStatus, Measured } from '@sightline/core';
import type { ActionAt, HeatCell, QualityResults, TrackedAction } from '@sightline/qaf';
import { figureWords } from '../figure-words.ts';
import { palettes, type Palette } from '../palettes.ts';
import type { QualityCell, QualityPart, QualityStatement } from './quality-report-data.ts';
import { intervalOf, statementOf } from './quality-words.ts';

/** A cell of words. */
export const cell = (words: string | number): QualityCell => ({ words: String(words) });

const isEmpty = (figure: Figure): boolean =>
  figure.status === 'not-measured' && figure.reason === 'empty-denominator';

/** A figure in one cell, with its parts. */
export const figureCell = (figure: Figure): QualityCell => {
  const said = figureWords(figure);
  if (said.kind === 'none') return cell(isEmpty(figure) ? 'None to measure' : `Not measured: ${said.reason}`);
  return cell(said.parts === undefined ? said.value : `${said.value} (${said.parts})`);
};

/** The figures of these measures, in this order; one that was not computed is left out. */
export const statements = (
  measures: readonly Measured[],
  ids: readonly string[],
): readonly QualityStatement[] =>
  ids.flatMap((id) => measures.filter(({ measure }) => measure.id === id).map((one) => statementOf(one)));

/** A part of statements, or nothing where there is none. */
export const statementsPart = (
  caption: string,
  items: readonly QualityStatement[],
): readonly QualityPart[] => (items.length === 0 ? [] : [{ kind: 'statements', caption, items }]);

/** A table, or nothing where it has no row. */
export const tablePart = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly QualityCell[])[],
): readonly QualityPart[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }]);

/** Points under a heading, or nothing where there is none. */
export const pointsPart = (heading: string, items: readonly string[]): readonly QualityPart[] =>
  items.length === 0 ? [] : [{ kind: 'points', heading, items }];

type Tag = NonNullable<QualityCell['tag']>;

const palette: Palette = palettes['traffic-light'];

const tagOf = (status: JudgementStatus, letter: string, shape: string, word: string): Tag => ({
  colour: palette[status].colour,
  letter,
  shape,
  word,
});

/** How an action stands, as a tag whose letter and word say it too. */
const healthTags: Readonly<Record<ActionAt['health'], Tag>> = {
  effective: tagOf('exceeds', 'E', '★', 'Effective'),
  'on-track': tagOf('met', 'G', '●', 'On track'),
  'at-risk': tagOf('near', 'A', '▲', 'At risk'),
  'off-track': tagOf('missed', 'R', '■', 'Off track'),
  'not-started': tagOf('not-judged', 'N', '○', 'Not started'),
  ended: tagOf('not-judged', 'X', '×', 'Ended'),
};

/**
 * How an action stands in this report. What was closed without effect is not on track, whatever its dates say; neither is
 * what nobody asked after.
 */
export const standsCell = (
  { id, at, impact }: TrackedAction,
  { gaps }: Pick<QualityResults['actions'], 'gaps'>,
): QualityCell => {
  const failed = impact?.result === 'no-change' || impact?.result === 'worse';
  const tag =
    at.health === 'effective'
      ? healthTags.effective
      : failed || gaps.closedWithoutEffect.some(({ action }) => action === id)
        ? tagOf('missed', 'R', '■', 'Without effect')
        : gaps.closedWithoutImpactCheck.includes(id)
          ? tagOf('near', 'A', '▲', 'Not checked')
          : healthTags[at.health];
  return { words: tag.word, tag };
};

/** A cell of the map of domains: its share, its parts and what they are worth. */
export const heatCell = ({ good, graded, goodOrBetter, few, tooFew }: HeatCell): QualityCell => {
  const { figure } = goodOrBetter;
  if (figure.status === 'not-measured') return cell('None graded');
  const parts = `${good} of ${graded}`;
  if (tooFew) return cell(`${parts}: too few to say`);
  const share = good / graded;
  const shade = share >= 0.9 ? 4 : share >= 0.7 ? 3 : share >= 0.5 ? 2 : share >= 0.3 ? 1 : 0;
  return {
    words: `${figure.display}% (${parts})${few ? ', few' : `, ${intervalOf(figure) ?? ''}`}`,
    shade,
  };
};

/** The title of a domain or a measure, or its id where it has none. */
export const domainTitle = ({ domains }: Pick<QualityResults, 'domains'>, id: string): string =>
  domains.titles[id] ?? id;
export const measureTitle = (
  { titles, measures }: Pick<QualityResults, 'titles' | 'measures'>,
  id: string,
): string => titles[id] ?? measures.find(({ measure }) => measure.id === id)?.measure.title ?? id;
export const themeLabel = ({ themeRegister }: Pick<QualityResults, 'themeRegister'>, code: string): string =>
  themeRegister.find((one) => one.code === code)?.label ?? code;
