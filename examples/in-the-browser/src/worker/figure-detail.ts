import { SightlineError, type Dataset, type Period, type Settings } from '@sightline/core';
import {
  describe,
  memberAt,
  places,
  refusalOf,
  type Definition,
  type Placement,
  type Side,
} from '@sightline/indicators';
import {
  columnLabel,
  dateWords,
  errorWords,
  listLabel,
  notMeasuredWords,
  placeWords,
  scorecardLayout,
  type PlaceLabels,
} from '@sightline/reports';
import { calendarOf } from 'sightline';
import type { FigureDetail, PlaceChoice, PlaceCount } from '../protocol.ts';
import { pageOf } from './page-of.ts';

/** The order in which places are told. */
const order = ['numerator', 'denominator-only', 'not-yet-due', 'unknown', 'excluded', 'outside'] as const;

const labelsOf = (definition: Definition, dataset: Dataset): PlaceLabels => {
  const [row] = scorecardLayout([definition], { authority: { code: '', name: '' }, targets: {} }).rows;
  const { lists = [], exclusions = {} } = row ?? {};
  return {
    column: (field) => {
      const own = lists.find((list) => dataset.schema[list]?.columns[field] !== undefined);
      return columnLabel(field, own, dataset.schema);
    },
    exclusion: (code) => exclusions[code] ?? code,
  };
};

const countsOf = ({ legend, place }: Placement, labels: PlaceLabels): PlaceCount[] => {
  const counts = new Uint32Array(legend.length);
  for (const at of place) counts[at]! += 1;
  return legend
    .map((label, at) => ({ ...label, words: placeWords(label, labels), count: counts[at]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place) || b.count - a.count);
};

const isChosen = (label: PlaceChoice, chosen: PlaceChoice | undefined): boolean =>
  chosen === undefined
    ? label.place !== 'outside'
    : label.place === chosen.place && label.code === chosen.code && label.field === chosen.field;

const membersIn = ({ legend, place }: Placement, chosen: PlaceChoice | undefined): number[] => {
  const wanted = legend.map((label) => isChosen(label, chosen));
  const found: number[] = [];
  place.forEach((at, member) => {
    if (wanted[at] === true) found.push(member);
  });
  return found;
};

/** The measure is of two kinds of records, one over the other. */
const isRatio = ({ measure }: Definition): boolean => measure.kind === 'ratio';

const placementOf = (
  dataset: Dataset,
  definition: Definition,
  settings: Settings,
  period: Period,
  side: Side | undefined,
): Placement | { readonly refusal: string } => {
  const refused = refusalOf(dataset, definition, period);
  if (refused !== undefined) {
    const { reason, action } = notMeasuredWords(refused.reason, refused.detail);
    return { refusal: `It is not measured: ${reason}. ${action}` };
  }
  const { parameters } = settings.definitions;
  try {
    return places(dataset, definition, {
      period,
      calendar: calendarOf(settings),
      ...(parameters && { parameters }),
      ...(side && { side }),
    });
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    return { refusal: errorWords(error.code, error.params).text };
  }
};

/**
 * A figure followed to its records: what it means, how many records fall in each place, and where those of one place
 * stand in the files. Nobody is named.
 */
export const figureDetail = (
  dataset: Dataset,
  definition: Definition,
  settings: Settings,
  asked: {
    readonly period: Period;
    readonly choice?: PlaceChoice;
    readonly side?: Side;
    readonly page: number;
  },
): FigureDetail => {
  const { schema } = dataset;
  const { period, choice, page } = asked;
  const side = isRatio(definition) ? (asked.side ?? 'over') : undefined;
  const told = {
    id: definition.id,
    title: definition.title,
    sentences: describe(definition, { schema }),
    chosen: choice,
    side,
  };
  const placement = placementOf(dataset, definition, settings, period, side);
  if ('refusal' in placement) {
    const members = pageOf([], 0, (one) => one);
    return { ...told, places: [], members, grain: 'record', refusal: placement.refusal };
  }
  const labels = labelsOf(definition, dataset);
  return {
    ...told,
    places: countsOf(placement, labels),
    members: pageOf(membersIn(placement, choice), page, (member) => {
      const { where, due, ...label } = memberAt(dataset, placement, member);
      return {
        list: where.list === undefined ? '' : listLabel(where.list, schema),
        sheet: where.sheet ?? '',
        file: where.file ?? '',
        row: where.row,
        words: placeWords(label, labels),
        due: due === undefined ? '' : dateWords(due),
      };
    }),
    grain: placement.grain,
    refusal: undefined,
  };
};
