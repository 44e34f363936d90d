import { addMonths } from '@sightline/core';
import type { LocalDate } from '@sightline/core';

/** The judgements of an inspection of a local authority's children's services. */
export const inspectionAreas = [
  'leaders-impact',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
  'overall-effectiveness',
] as const;

/** A judgement area of an inspection. */
export type InspectionArea = (typeof inspectionAreas)[number];

/** Something that can be shown to an inspector. References and roles, never names. */
export type EvidenceItem = {
  readonly id: string;
  readonly area: InspectionArea;
  readonly kind: 'measure' | 'audit' | 'feedback' | 'observation' | 'review' | 'plan' | 'meeting';
  /** Where it is: an id of a measure, audit, report or document. */
  readonly reference: string;
  readonly on: LocalDate;
  /** Role that put it forward. */
  readonly contributor?: string;
  readonly says: 'strength' | 'to-improve';
};

/** What there is to show for one judgement area. */
export type AreaEvidence = {
  readonly area: InspectionArea;
  /** Newest first. */
  readonly items: readonly EvidenceItem[];
  readonly kinds: readonly EvidenceItem['kind'][];
  readonly strengths: number;
  readonly toImprove: number;
  readonly gaps: readonly ('nothing' | 'nothing-recent' | 'one-kind-only' | 'no-voice' | 'strengths-only')[];
};

/**
 * Evidence by judgement area, and what is missing: an area without any, without any of late, of one kind only, without
 * what children and families say, or of strengths alone. Overall effectiveness rests on the others and asks for none.
 *
 * @param options - `recentMonths`: how far back evidence is of late; 12 unless stated
 * @example
 * import { localDate } from '@sightline/core';
 * import { evidenceIndex } from '@sightline/qaf';
 * evidenceIndex([], localDate('2024-05-01')).map(({ gaps }) => gaps.length) // => [1, 1, 1, 1, 0]
 */
export function evidenceIndex(
  items: readonly EvidenceItem[],
  asAt: LocalDate,
  options: { readonly recentMonths?: number } = {},
): AreaEvidence[] {
  const { recentMonths = 12 } = options;
  const recent = addMonths(asAt, -recentMonths);
  return inspectionAreas.map((area) => {
    const own = items
      .filter((item) => item.area === area && item.on <= asAt)
      .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1));
    const kinds = [...new Set(own.map(({ kind }) => kind))].sort();
    const strengths = own.filter(({ says }) => says === 'strength').length;
    const gaps: AreaEvidence['gaps'][number][] = [];
    if (area !== 'overall-effectiveness') {
      if (own.length === 0) gaps.push('nothing');
      else {
        if (!own.some(({ on }) => on > recent)) gaps.push('nothing-recent');
        if (kinds.length === 1) gaps.push('one-kind-only');
        if (!kinds.includes('feedback')) gaps.push('no-voice');
        if (strengths === own.length) gaps.push('strengths-only');
      }
    }
    return { area, items: own, kinds, strengths, toImprove: own.length - strengths, gaps };
  });
}
