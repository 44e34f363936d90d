import { contains } from '@sightline/core';
import type { Figure, Period } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import type { SourcedMention, Theme, ThemeSource } from './theme.ts';

/** How often a theme is mentioned. */
export type ThemeTally = {
  readonly theme: string;
  readonly polarity: SourcedMention['polarity'];
  /** Records that mention it, by kind of source, with the share of those that could where that is known. */
  readonly sources: readonly {
    readonly source: ThemeSource;
    readonly records: number;
    readonly share: Figure;
  }[];
  readonly records: number;
  readonly services: readonly string[];
  /** Seen in three independent kinds of source or more: it leads the learning report. */
  readonly triangulated: boolean;
  /** Seen in more than one service. */
  readonly crossCutting: boolean;
};

/** Two themes that records mention together. */
export type ThemePair = {
  readonly themes: readonly [string, string];
  readonly records: number;
  /** Of the records that mention either. */
  readonly share: Figure;
};

/** The themes of a period. */
export type ThemeReport = {
  /** Triangulated ones first, then by records, then by code. */
  readonly themes: readonly ThemeTally[];
  /** Developments mentioned together in two records or more, most first. */
  readonly together: readonly ThemePair[];
  /** Codes that are not in the register, and how often they are mentioned. */
  readonly unknown: Readonly<Record<string, number>>;
};

/** In how many independent kinds of source a theme is seen for it to be triangulated. */
const sourcesForTriangulation = 3;

/**
 * How often themes are mentioned in a period, by kind of source; which are seen in three independent kinds or more; and
 * which come together. A record counts once for a theme and polarity, however often it mentions it. A theme that is not in
 * the register is told and not counted.
 *
 * @param options - the period; `ableTo`: how many records of each kind could have mentioned a theme, for the shares
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { themeTally } from '@sightline/qaf';
 * const on = localDate('2024-05-02');
 * const mention = (source, record) => ({ theme: 'delay', polarity: 'development', source, record, on });
 * const { themes } = themeTally([mention('audit', 'A1'), mention('complaint', 'K1'), mention('feedback', 'F1')], [{ code: 'delay', label: 'Delay' }], { period: period(on, on), ableTo: { audit: 4 } });
 * [themes[0].triangulated, themes[0].sources[0].share.display] // => [true, '25.0']
 */
export function themeTally(
  mentions: readonly SourcedMention[],
  register: readonly Theme[],
  options: {
    readonly period: Period;
    readonly ableTo?: Readonly<Partial<Record<ThemeSource, number>>>;
  },
): ThemeReport {
  const { period, ableTo = {} } = options;
  const codes = new Set(register.map(({ code }) => code));
  const own = mentions.filter(({ on }) => contains(period, on));
  const known = own.filter(({ theme }) => codes.has(theme));
  const unknown: Record<string, number> = {};
  for (const { theme } of own) if (!codes.has(theme)) unknown[theme] = (unknown[theme] ?? 0) + 1;
  return {
    themes: grouped(known, ({ theme, polarity }) => JSON.stringify([theme, polarity]))
      .map((group) => tallyOf(group, ableTo))
      .sort(byWeight),
    together: pairsOf(known),
    unknown,
  };
}

function tallyOf(
  mentions: readonly SourcedMention[],
  ableTo: Readonly<Partial<Record<ThemeSource, number>>>,
): ThemeTally {
  const { theme, polarity } = mentions[0]!;
  const sources = grouped(mentions, ({ source }) => source).map((of) => {
    const { source } = of[0]!;
    const records = recordsOf(of).size;
    return { source, records, share: proportionFigure(records, ableTo[source] ?? 0) };
  });
  const services = [...new Set(mentions.flatMap(({ service }) => service ?? []))].sort();
  return {
    theme,
    polarity,
    sources,
    records: sources.reduce((sum, { records }) => sum + records, 0),
    services,
    triangulated: sources.length >= sourcesForTriangulation,
    crossCutting: services.length > 1,
  };
}

function byWeight(a: ThemeTally, b: ThemeTally): number {
  const first = Number(b.triangulated) - Number(a.triangulated) || b.records - a.records;
  return first || (`${a.theme}\n${a.polarity}` < `${b.theme}\n${b.polarity}` ? -1 : 1);
}

function pairsOf(mentions: readonly SourcedMention[]): readonly ThemePair[] {
  const byTheme = grouped(
    mentions.filter(({ polarity }) => polarity === 'development'),
    ({ theme }) => theme,
  ).map((group) => ({ theme: group[0]!.theme, records: recordsOf(group) }));
  return byTheme
    .flatMap((one, index) =>
      byTheme.slice(index + 1).map((other): ThemePair => {
        const records = [...one.records].filter((record) => other.records.has(record)).length;
        const either = one.records.size + other.records.size - records;
        return { themes: [one.theme, other.theme], records, share: proportionFigure(records, either) };
      }),
    )
    .filter(({ records }) => records > 1)
    .sort((a, b) => b.records - a.records || (a.themes.join('\n') < b.themes.join('\n') ? -1 : 1));
}

/** Mentions in groups, in order of their keys. */
function grouped(
  mentions: readonly SourcedMention[],
  keyOf: (mention: SourcedMention) => string,
): readonly (readonly SourcedMention[])[] {
  const groups = new Map<string, SourcedMention[]>();
  for (const mention of mentions)
    groups.set(keyOf(mention), [...(groups.get(keyOf(mention)) ?? []), mention]);
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function recordsOf(mentions: readonly SourcedMention[]): ReadonlySet<string> {
  return new Set(mentions.map(({ source, record }) => JSON.stringify([source, record])));
}
