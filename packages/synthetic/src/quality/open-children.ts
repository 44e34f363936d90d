import type { SyntheticCouncil } from '../synthetic-council.ts';

/** A child whom an audit can be about: key, team and service. */
export type OpenChild = {
  readonly key: string;
  readonly team: string;
  readonly service: string;
  /** How audit tools call whom they are for. */
  readonly words: string;
};

/** List, service, and how audit tools call whom they are for. */
const services = [
  ['assessments', 'assessment', 'assessment'],
  ['childrenInNeed', 'child-in-need', 'child in need'],
  ['childProtection', 'child-protection', 'child protection'],
  ['childrenInCare', 'children-in-care', 'child in care'],
  ['careLeavers', 'care-leavers', 'care leaver'],
  ['earlyHelp', 'early-help', 'early help'],
] as const;

/** The children on the lists of a council that name a team, each once for each service. */
export function openChildren({ lists }: Pick<SyntheticCouncil, 'lists'>): readonly OpenChild[] {
  return services.flatMap(([list, service, words]) => {
    const seen = new Set<string>();
    return (lists[list] ?? []).flatMap((record): readonly OpenChild[] => {
      const key = record['childUniqueId'];
      const team = record['allocatedTeam'] ?? record['organisation'] ?? 'Early Help';
      if (key === undefined || seen.has(String(key))) return [];
      seen.add(String(key));
      return [{ key: String(key), team: String(team), service, words }];
    });
  });
}
